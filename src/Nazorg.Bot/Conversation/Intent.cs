using Nazorg.Bot.Cases;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// What somebody wants. Buttons and typed text meet here: a button names its case, typed text leaves it null and means the talk's current case.
/// </summary>
internal abstract partial record Intent
{
    private Intent()
    {
    }

    public sealed record Welcome : Intent;

    public sealed record Leave : Intent;

    public sealed record Menu : Intent;

    public sealed record More : Intent;

    public sealed record AskSomething : Intent;

    /// <summary>What the sources say about one item or topic.</summary>
    public sealed record AskAbout(string Entry, Language Language) : Intent;

    public sealed record Thanks : Intent;

    public sealed record Speak(Language Language) : Intent;

    /// <param name="Once">A one-time id: the same button twice opens one case. Null when typed.</param>
    public sealed record NewCase(string? Once) : Intent;

    public sealed record ListCases : Intent;

    /// <summary>Goes to a case from elsewhere: below, as a new message.</summary>
    public sealed record OpenCase(string Number) : Intent;

    /// <summary>Text that is no command: an answer to the open question, an item's number, or a question.</summary>
    public sealed record Said(string Text) : Intent;

    public sealed record ShowQuestion(string? Case, string Question) : Intent;

    /// <summary>An answer to change, by the name it goes by in the details.</summary>
    public sealed record ChangeAnswer(string Name) : Intent;

    /// <summary>The question that an item hangs on.</summary>
    public sealed record AskAboutItem(string? Case, ItemName Item) : Intent;

    /// <summary>An answer given with a button.</summary>
    /// <param name="Value">A choice's id, a date, or <see cref="Unknown"/>; null when a date was asked and none was entered.</param>
    public sealed record Answer(string Case, string Question, string? Value, int Revision) : Intent
    {
        /// <summary>"Weet ik nog niet".</summary>
        public const string Unknown = "?";
    }

    public sealed record Back : Intent;

    public sealed record NotKnownYet : Intent;

    public sealed record Pause(string? Case) : Intent;

    public sealed record Resume(string? Case) : Intent;

    /// <summary>Goes back to the case from one of its own cards: in place.</summary>
    public sealed record ShowCase(string? Case) : Intent;

    public sealed record ShowFacts(string? Case) : Intent;

    /// <param name="Page">Counted from 0; a page has at most eight items.</param>
    public sealed record ShowSection(string? Case, Section Section, int Page) : Intent;

    public sealed record ShowItem(string? Case, ItemName Item) : Intent;

    /// <param name="Revision">Of the item, as the button's card showed it; null when typed.</param>
    public sealed record AskWhyNotApplicable(string? Case, ItemName Item, int? Revision) : Intent;

    /// <summary>What has become of an item; says what shall be, so that repeating it changes nothing.</summary>
    /// <param name="Revision">Of the item, as the button's card showed it; null when typed.</param>
    /// <param name="From">Which card to show again.</param>
    public sealed record SetOutcome(string? Case, ItemName Item, Outcome Outcome, NotApplicableReason? Reason, int? Revision, CardKind From) : Intent;

    public sealed record Undo(string? Case, int? Change) : Intent;

    /// <param name="Until">The day until which reminders wait; null when typed without one.</param>
    public sealed record Snooze(string? Case, ItemName Item, LocalDate? Until, int? Revision) : Intent
    {
        /// <summary>The day as it was typed.</summary>
        public string? Day { get; init; }

        /// <summary>The hour of that day; null: the hour at which reminders come.</summary>
        public LocalTime? Time { get; init; }
    }

    public sealed record SetStatus(string? Case, CaseStatus Status) : Intent;

    /// <summary>A button whose data cannot be read: forged, or from a version that is gone.</summary>
    public sealed record Unreadable : Intent;

    public sealed record Nothing : Intent;

    /// <summary>The case a button names; null for typed text and for what is about no case.</summary>
    public string? NamedCase => this switch
    {
        OpenCase i => i.Number,
        ShowQuestion i => i.Case,
        Answer i => i.Case,
        Pause i => i.Case,
        Resume i => i.Case,
        ShowCase i => i.Case,
        ShowFacts i => i.Case,
        ShowSection i => i.Case,
        ShowItem i => i.Case,
        AskWhyNotApplicable i => i.Case,
        SetOutcome i => i.Case,
        Undo i => i.Case,
        Snooze i => i.Case,
        SetStatus i => i.Case,
        AboutReminder i => i.Case,
        _ => null,
    };

    /// <summary>About a case, but typed, so that it names none.</summary>
    public bool MeansCurrentCase => NamedCase is null
        && this is ChangeAnswer or AskAboutItem or ShowQuestion or Pause or Resume or ShowCase or ShowFacts or ShowSection or ShowItem or AskWhyNotApplicable
            or SetOutcome or Undo or Snooze or SetStatus or Back or NotKnownYet or AboutReminder;

    /// <summary>The turn needs to know which cases there are: for a list, or to ask which one is meant.</summary>
    public bool NeedsList(Talk talk, Instant now) =>
        this is ListCases or Welcome or Menu or NewCase { Once: not null } || (MeansCurrentCase && (talk.Case is null || talk.IsIdle(now))) || (this is Said && talk.Case is not null && talk.IsIdle(now));
}

/// <summary>An item, by its id (a button) or by its number in the case (typed).</summary>
internal readonly record struct ItemName(string? Id, int Number)
{
    public static ItemName Of(string id) => new(id, 0);

    public static ItemName Numbered(int number) => new(null, number);

    public CaseItem? In(CaseView view) => Id is not null ? view.Find(Id) : view.Find(Number);
}

/// <summary>The card a button stands on.</summary>
internal enum CardKind
{
    Item,
    Section,
    Case,
    Reminder,
}
