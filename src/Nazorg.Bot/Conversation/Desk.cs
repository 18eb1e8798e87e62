using Nazorg.Bot.Cases;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Conversation;

/// <summary>A document as it was read, with the version it must still have when it is written. Version 0: there was none.</summary>
internal sealed record Stored<T>(T Value, long Version);

/// <summary>All that one turn may read.</summary>
internal sealed record Desk(
    Sender Sender,
    bool IsPersonal,
    Stored<Municipality> Municipality,
    Stored<Person> Person,
    Stored<Talk> Talk,
    Stored<CaseFile>? Case,
    ImmutableArray<CaseRow>? Cases
)
{
    /// <summary>Every open case, for the overview only.</summary>
    public ImmutableArray<CaseFile>? Open { get; init; }

    /// <summary>The conversation this happens in; null where nothing came in.</summary>
    public ConversationReference? Here { get; init; }

    /// <summary>The button that was pressed carries a one-time id that has long done its work.</summary>
    public bool OnceUsed { get; init; }

    /// <summary>The reminders that this person got since they last wrote, when the intent may be about them.</summary>
    public ImmutableArray<DueReminder> JustReminded { get; init; } = [];

    /// <summary>The municipality's aftercare team, as it was fetched last.</summary>
    public Stored<AftercareTeam> Team { get; init; } = new(new(), 0);

    /// <summary>Everybody who wrote to the bot before, by id, when the intent asks for them.</summary>
    public ImmutableSortedDictionary<string, Person> People { get; init; } = ImmutableSortedDictionary<string, Person>.Empty;
}
