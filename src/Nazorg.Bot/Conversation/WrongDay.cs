namespace Nazorg.Bot.Conversation;

/// <summary>Why a day that was typed cannot be the one that is asked for.</summary>
internal enum DayProblem
{
    /// <summary>No day was read.</summary>
    NotUnderstood,

    /// <summary>30 February.</summary>
    DoesNotExist,

    /// <summary>A robbery is not in the future.</summary>
    ToCome,

    /// <summary>A reminder is not in the past.</summary>
    HasBeen,

    TooFar,
}

/// <param name="Day">The day that was read; null when none was.</param>
internal sealed record WrongDay(DayProblem Problem, LocalDate? Day);
