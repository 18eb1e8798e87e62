using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Municipalities;

/// <summary>A tenant: everything belongs to one. The document holds what changes while the bot runs; what is chosen is in <see cref="Settings"/>.</summary>
internal sealed record Municipality
{
    /// <summary>The last case number given out per year.</summary>
    public ImmutableDictionary<string, int> CasesByYear { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The coordinators that other coordinators named, by Entra object id in small letters.</summary>
    public ImmutableSortedDictionary<string, Appointment> Coordinators { get; init; } =
        ImmutableSortedDictionary<string, Appointment>.Empty;

    /// <summary>Who named and removed whom, oldest first.</summary>
    public ImmutableArray<AccessChange> AccessHistory { get; init; } = [];

    public Municipality Appoint(string id, string name, string by, Instant at) =>
        this with
        {
            Coordinators = Coordinators.SetItem(id.ToLowerInvariant(), new(name)),
            AccessHistory = AccessHistory.Add(new(id.ToLowerInvariant(), Appointed: true, by, at)),
        };

    public Municipality Dismiss(string id, string by, Instant at) =>
        this with
        {
            Coordinators = Coordinators.Remove(id.ToLowerInvariant()),
            AccessHistory = AccessHistory.Add(new(id.ToLowerInvariant(), Appointed: false, by, at)),
        };

    /// <summary>The next number of a drill, which takes none of the year's.</summary>
    public (Municipality Municipality, string Number) NextDrill()
    {
        var next = CasesByYear.GetValueOrDefault(Cases.CaseFile.DrillNumber) + 1;
        return (this with { CasesByYear = CasesByYear.SetItem(Cases.CaseFile.DrillNumber, next) }, $"{Cases.CaseFile.DrillNumber}{next}");
    }

    /// <summary>The team channel that hears when nobody acts, because a coordinator asked for it there.</summary>
    public ConversationReference? Channel { get; init; }

    /// <summary>The next case number of a year: "2026-3".</summary>
    public (Municipality Municipality, string Number) NextCase(int year)
    {
        var key = year.ToString();
        var next = CasesByYear.GetValueOrDefault(key) + 1;
        return (this with { CasesByYear = CasesByYear.SetItem(key, next) }, $"{key}-{next}");
    }
}

/// <param name="Name">As Teams showed it; to recognise somebody by in the list, never to decide anything.</param>
internal sealed record Appointment(string Name);

internal sealed record AccessChange(string Person, bool Appointed, string By, Instant At);
