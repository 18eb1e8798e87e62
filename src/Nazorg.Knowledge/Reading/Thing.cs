namespace Nazorg.Knowledge.Reading;

/// <summary>What an act or a question may be about, apart from a point of the checklist.</summary>
public enum Thing
{
    Case,

    /// <summary>More than one case, or all of them.</summary>
    Cases,

    /// <summary>All points of a case.</summary>
    Checklist,

    /// <summary>A point, without saying which: "punt", "item".</summary>
    Point,
    Check,
    Visit,

    /// <summary>The part of the checklist about the visit.</summary>
    VisitItems,

    /// <summary>The card to read on the doorstep.</summary>
    Doorstep,

    /// <summary>How the visit went.</summary>
    Results,
    Offer,
    Neighbourhood,
    Evaluation,
    Facts,

    /// <summary>The day of the robbery.</summary>
    Day,
    Area,
    Term,

    /// <summary>The last day for a point, or for the case.</summary>
    Deadline,
    Reminder,

    /// <summary>All that one will be reminded of.</summary>
    Reminders,
    Contacts,
    Question,
    Timeline,
    Thread,
    Note,
    Victims,
    Meeting,

    /// <summary>What somebody needs who takes a case over, or has to tell of it.</summary>
    Summary,
    Overview,
    Coordinators,
    Drill,
    Menu,
    More,
    English,
    Dutch,
    Hours,
    Quiet,
    WorkDays,

    /// <summary>What was shown or done last: "die", "dat laatste".</summary>
    That,
}
