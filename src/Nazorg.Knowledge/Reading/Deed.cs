namespace Nazorg.Knowledge.Reading;

/// <summary>What somebody does, did or wants done: a class of verbs in both languages, whatever their form and place.</summary>
public enum Deed
{
    /// <summary>A point is done.</summary>
    Tick,

    /// <summary>The victim was told of it, or it was offered.</summary>
    Offer,
    Accept,
    Refuse,

    /// <summary>The victim thinks about it.</summary>
    Consider,

    /// <summary>It does not apply here.</summary>
    Exclude,

    /// <summary>It is not done after all.</summary>
    Reopen,
    Undo,
    Note,

    /// <summary>Somebody, by role, does it.</summary>
    Assign,
    HandOver,
    TakeOver,
    Remind,
    PutOff,
    Show,

    /// <summary>To another case.</summary>
    Switch,
    Start,
    Close,

    /// <summary>Without another look at what is left.</summary>
    CloseNow,

    /// <summary>The case waits for the police.</summary>
    Wait,

    /// <summary>Looks a case up.</summary>
    Find,
    Delete,
    Stop,
    GoOn,

    /// <summary>Goes on although something is better settled first.</summary>
    GoOnDespite,
    Back,
    Change,
    Add,
    Plan,
    Call,
    Link,
    Unlink,

    /// <summary>Says something to the thread of a case.</summary>
    Tell,
    Cancel,
    Speak,
    Practise,
    BeAway,
    BeBack,

    /// <summary>In a channel: what nobody acts on is to be said here.</summary>
    Notify,

    /// <summary>Gives somebody access.</summary>
    Appoint,

    /// <summary>Takes somebody's access away.</summary>
    Dismiss,
    Greet,
    Thank,
    Help,

    /// <summary>Asks how the bot itself works.</summary>
    Guide,

    /// <summary>All points but some.</summary>
    Except,
}

/// <summary>How a verb of acting is put.</summary>
public enum Mood
{
    /// <summary>Told as done, ordered or wished: it is to be taken as so.</summary>
    Said,

    /// <summary>Intended, and not done yet: "ik ga de brief schrijven".</summary>
    Planned,

    /// <summary>Asked about.</summary>
    Asked,

    /// <summary>Said not to be so.</summary>
    Denied,
}
