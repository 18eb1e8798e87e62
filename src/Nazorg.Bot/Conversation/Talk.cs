using Nazorg.Knowledge.Topics;

namespace Nazorg.Bot.Conversation;

/// <summary>One person in one conversation: which case typed text is about, and what the last question was.</summary>
internal sealed record Talk
{
    /// <summary>The case that typed text means.</summary>
    public string? Case { get; init; }

    /// <summary>The question of the screening that was shown last, so that a typed answer finds it. Not a position: the next question follows from the answers.</summary>
    public string? Asked { get; init; }

    /// <summary>The item that was shown last, so that "klaar" needs no number.</summary>
    public string? Item { get; init; }

    /// <summary>A question that stands on the card that is shown: a plain answer is taken for it, anything else is not.</summary>
    public string? Inline { get; init; }

    /// <summary>The card it stands on.</summary>
    public CardKind? InlineOn { get; init; }

    /// <summary>The item at which the open question was asked; null when it is one of the screening.</summary>
    public string? AskedAt { get; init; }

    /// <summary>The screening was stopped; typed text is no answer until it goes on.</summary>
    public bool Paused { get; init; }

    /// <summary>Subject and facts of the last question, as the knowledge base gave them.</summary>
    public Subject? Subject { get; init; }

    /// <summary>What was offered last and waits for a yes or no; gone as soon as something else is done.</summary>
    public Offer? Offer { get; init; }

    /// <summary>The yes-or-no question on the card that was shown last; gone as soon as something else is done.</summary>
    public YesOrNo? Question { get; init; }

    public Instant LastActive { get; init; }

    /// <summary>When the welcome of this installation was sent.</summary>
    public Instant? WelcomedAt { get; init; }

    /// <summary>So long ago that "the current case" may no longer be the one in mind.</summary>
    public bool IsIdle(Instant now) => now - LastActive > Duration.FromHours(12);
}

/// <summary>What a plain yes and a plain no stand for: the data of a button each.</summary>
internal sealed record YesOrNo(ImmutableSortedDictionary<string, string> Yes, ImmutableSortedDictionary<string, string> No)
{
    public static YesOrNo Of(Intent yes, Intent no) => new(CardVerbs.DataOf(yes), CardVerbs.DataOf(no));

    /// <summary>What a text answers; null when it is neither.</summary>
    public Intent? Answered(string text) =>
        Words.Fold(text) switch
        {
            var yes when Words.IsYes(yes) => CardVerbs.Read(null, Yes),
            var no when Words.IsNo(no) => CardVerbs.Read(null, No),
            _ => null,
        };
}

/// <summary>Something that was understood and not yet written down.</summary>
/// <param name="Case">The case it is about; null when it is to open one.</param>
/// <param name="Answers">By question.</param>
internal sealed record Offer(string? Case, ImmutableSortedDictionary<string, string> Answers)
{
    /// <summary>The neighbourhood that was named; looked at for personal data.</summary>
    public string? Area { get; init; }

    /// <summary>The one-time id of its button: offered again, it still opens one case.</summary>
    public string? Once { get; init; }
}
