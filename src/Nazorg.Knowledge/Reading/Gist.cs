using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What a part of a message does, as a whole: what the examples are sorted by.</summary>
public enum Purpose
{
    // of a point of the checklist
    Done,
    Offered,
    Accepted,
    Declined,
    Undecided,

    /// <summary>It does not apply, or is there already.</summary>
    NA,

    /// <summary>Whoever types will do it.</summary>
    Intend,

    /// <summary>Somebody else does it.</summary>
    Other,
    Reopen,
    Show,

    /// <summary>Asks how it stands with a point: when, who, why, until when.</summary>
    State,

    /// <summary>Says something the screening asks for.</summary>
    Fact,

    // of no point
    Report,
    NewCase,
    OtherCase,

    /// <summary>Worth keeping, and nothing else.</summary>
    Remark,
    Note,
    Remind,
    PutOff,
    UnRemind,
    VisitPlan,
    VisitWas,
    VisitOff,
    Contact,
    Undo,

    // questions about the case
    Open,
    Mine,
    Late,
    DoneList,
    Week,
    Status,
    Next,
    Facts,
    Term,
    All,
    History,
    Contacts,

    HandOver,
    Away,
    Close,
    Wait,
    Delete,
    Stop,
    GoOn,
    Back,
    Skip,
    DontKnow,
    Yes,
    No,

    /// <summary>A question that a document may answer.</summary>
    Source,
    Outside,
    Thanks,
    Greeting,
    Help,
}

/// <summary>
/// What a part of a message probably does and what it is probably about, learned from examples: how somebody says it need not be in the vocabulary.
/// </summary>
/// <param name="Purposes">The likeliest first.</param>
/// <param name="Abouts">The id of a point, or a fact and its value ("severe=yes"); the likeliest first.</param>
public sealed record Gist(ImmutableArray<(Purpose Purpose, double Share)> Purposes, ImmutableArray<(string About, double Share)> Abouts)
{
    public double Of(Purpose purpose) => Purposes.FirstOrDefault(p => p.Purpose == purpose).Share;
}
