using Nazorg.Bot.Asking;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Reminders;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// What somebody wants. Buttons and typed text meet here: a button names its case, typed text leaves it null and means the talk's current case.
/// </summary>
internal abstract partial record Intent
{
    private Intent() { }

    public sealed record Welcome : Intent;

    public sealed record Leave : Intent;

    public sealed record Menu : Intent
    {
        /// <summary>Said hello: right after the welcome that needs no second one.</summary>
        public bool IsGreeting { get; init; }
    }

    public sealed record More : Intent;

    public sealed record AskSomething : Intent;

    /// <summary>What the sources say about one item or topic.</summary>
    public sealed record AskAbout(string Entry, Language Language) : Intent;

    /// <summary>What somebody thought of an answer, or that a question should be noted.</summary>
    /// <param name="Once">A one-time id of the answer.</param>
    /// <param name="About">The subjects of the question.</param>
    /// <param name="Entries">What the answer was made of.</param>
    public sealed record Rate(string Once, Verdict Verdict, ImmutableArray<string> About, ImmutableArray<string> Entries) : Intent
    {
        /// <summary>What was written on the card that asks for it; null for the buttons below an answer.</summary>
        public string? Text { get; init; }
    }

    public sealed record Thanks : Intent;

    public sealed record Speak(Language Language) : Intent;

    /// <param name="Once">A one-time id: the same button twice opens one case. Null when typed.</param>
    public sealed record NewCase(string? Once) : Intent
    {
        /// <summary>What was told already, by question.</summary>
        public ImmutableSortedDictionary<string, string> Told { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

        /// <summary>The neighbourhood that was named.</summary>
        public string? Area { get; init; }

        /// <summary>The facts of the question that was answered; null when it does not come from an answer.</summary>
        public Facts? Facts { get; init; }

        /// <summary>Typed as the button below an answer says it: the facts of the last answer are taken along.</summary>
        public bool FromAnswer { get; init; }
    }

    /// <summary>No case after all, and nothing to write down.</summary>
    public sealed record DropOffer : Intent;

    /// <summary>Writes down what was told and confirmed.</summary>
    /// <param name="Answers">By question.</param>
    /// <param name="Revision">Of these answers together, as the button's card showed them.</param>
    public sealed record Record(string Case, ImmutableSortedDictionary<string, string> Answers, int Revision) : Intent;

    public sealed record ListCases : Intent;

    /// <summary>Goes to a case from elsewhere: below, as a new message.</summary>
    public sealed record OpenCase(string Number) : Intent;

    /// <summary>Text that is no command: an answer to the open question, an item's number, or a question.</summary>
    public sealed record Said(string Text) : Intent;

    public sealed record ShowQuestion(string? Case, string Question) : Intent
    {
        /// <summary>The item it is asked at: its answer makes that done.</summary>
        public string? At { get; init; }
    }

    /// <summary>An answer to change, by the name it goes by in the details.</summary>
    public sealed record ChangeAnswer(string Name) : Intent;

    /// <summary>The question that an item hangs on.</summary>
    public sealed record AskAboutItem(string? Case, ItemName Item) : Intent;

    /// <summary>An answer given with a button.</summary>
    /// <param name="Value">A choice's id, a date, or <see cref="Unknown"/>; null when a date was asked and none was entered.</param>
    public sealed record Answer(string Case, string Question, string? Value, int Revision) : Intent
    {
        /// <summary>The card to go back to; null goes on with the screening.</summary>
        public CardKind? From { get; init; }

        /// <summary>The item the question was asked at.</summary>
        public string? Item { get; init; }

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
    public sealed record SetOutcome(string? Case, ItemName Item, Outcome Outcome, NotApplicableReason? Reason, int? Revision, CardKind From)
        : Intent
    {
        /// <summary>The victim it is about, counted from 1; 0 is all of them.</summary>
        public int Victim { get; init; }
    }

    /// <summary>The same outcome for several items; typed only.</summary>
    public sealed record SetOutcomes(ImmutableArray<int> Numbers, Outcome Outcome) : Intent
    {
        /// <summary>"7 t/m 13": numbers that are not on the list are passed over.</summary>
        public bool IsRange { get; init; }
    }

    /// <summary>An outcome without a number: of the item that is shown.</summary>
    public sealed record SetShown(Outcome Outcome) : Intent;

    /// <summary>"Later vrijdag" without a number: of the reminder that just came, or the item that is shown.</summary>
    /// <param name="Day">As it was typed; null asks.</param>
    public sealed record SnoozeShown(string? Day) : Intent;

    /// <summary>The card to read on the doorstep.</summary>
    public sealed record ShowVisit(string? Case) : Intent;

    /// <summary>How the visit went.</summary>
    /// <param name="Victim">Counted from 1.</param>
    public sealed record VisitResults(string? Case, int Victim, int Page) : Intent;

    /// <summary>How many victims there are.</summary>
    public sealed record SetVictims(string? Case, int Count) : Intent;

    /// <summary>One victim more than there are; typed.</summary>
    public sealed record AddVictim : Intent;

    public sealed record PlanVisit(string? Case, LocalDate? Date) : Intent
    {
        /// <summary>The day as it was typed.</summary>
        public string? Day { get; init; }

        /// <summary>The police have no objection, as it turns out.</summary>
        public bool PoliceAgree { get; init; }

        public DespiteReason? Despite { get; init; }

        /// <summary>Another reason, in somebody's own words; empty when none was written.</summary>
        public string? Reason { get; init; }

        public bool Anyway { get; init; }
    }

    public sealed record AskDespite(string? Case) : Intent;

    public sealed record GoOnDespite(string? Case, Guard Guard, DespiteReason Reason) : Intent
    {
        /// <summary>Another reason, in somebody's own words; empty when none was written.</summary>
        public string? Text { get; init; }

        public bool Anyway { get; init; }
    }

    /// <param name="Text">Null asks for it; empty takes the note away.</param>
    public sealed record WriteNote(string? Case, ItemName Item, string? Text) : Intent
    {
        /// <summary>Also when it looks like personal data.</summary>
        public bool Anyway { get; init; }
    }

    /// <param name="After">How many there were when the card was shown; null when typed.</param>
    public sealed record AddItem(string? Case, Section? Section, string? Text, int? After) : Intent
    {
        public bool Anyway { get; init; }
    }

    public sealed record SetArea(string? Case, string? Text) : Intent
    {
        public bool Anyway { get; init; }
    }

    /// <param name="Owner">Null asks who.</param>
    public sealed record SetOwner(string? Case, ItemName Item, Owner? Owner, int? Revision) : Intent;

    /// <summary>Why an item is on the list or not: by its number, by words for it, or the one that is shown.</summary>
    public sealed record Why(string? Case, ItemName? Item, string? Words) : Intent;

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

    /// <summary>Who has access, and who asked for it.</summary>
    public sealed record ListCoordinators : Intent;

    /// <summary>Makes somebody a coordinator.</summary>
    public sealed record Appoint(PersonName Person) : Intent;

    /// <summary>Takes somebody's access away.</summary>
    public sealed record Dismiss(PersonName Person) : Intent;

    /// <summary>Somebody came to a team or left it: nothing is said, and whoever it is about, it is taken in.</summary>
    public sealed record TeamChanged : Intent;

    /// <summary>Closing, after a look at what is left.</summary>
    public sealed record AskClose(string? Case) : Intent;

    public sealed record AskDelete(string? Case) : Intent;

    /// <summary>"Annuleer": stop the questions, or drop the case.</summary>
    public sealed record AskCancel : Intent;

    public sealed record HandOver(string? Case) : Intent;

    public sealed record TakeOver(string? Case) : Intent;

    public sealed record ShowTimeline(string? Case, int Page) : Intent;

    /// <summary>Who is in contact with the victim.</summary>
    public sealed record ShowContacts(string? Case) : Intent;

    public sealed record AddContact(string? Case, Owner? Who, ContactHow? How, LocalDate? When) : Intent
    {
        /// <summary>The day as it was typed.</summary>
        public string? Day { get; init; }
    }

    /// <summary>A made-up case to practise with.</summary>
    public sealed record StartDrill : Intent;

    /// <summary>Cases by kind, neighbourhood, day or month.</summary>
    public sealed record FindCases(string Words) : Intent;

    /// <summary>A button whose data cannot be read: forged, or from a version that is gone.</summary>
    public sealed record Unreadable : Intent;

    public sealed record Nothing : Intent;

    /// <summary>The case a button names; null for typed text and for what is about no case.</summary>
    public string? NamedCase =>
        this switch
        {
            OpenCase i => i.Number,
            ShowQuestion i => i.Case,
            Answer i => i.Case,
            Record i => i.Case,
            Pause i => i.Case,
            Resume i => i.Case,
            ShowCase i => i.Case,
            ShowFacts i => i.Case,
            ShowSection i => i.Case,
            ShowItem i => i.Case,
            AskWhyNotApplicable i => i.Case,
            SetOutcome i => i.Case,
            ShowVisit i => i.Case,
            VisitResults i => i.Case,
            SetVictims i => i.Case,
            PlanVisit i => i.Case,
            AskDespite i => i.Case,
            GoOnDespite i => i.Case,
            WriteNote i => i.Case,
            AddItem i => i.Case,
            SetArea i => i.Case,
            SetOwner i => i.Case,
            Why i => i.Case,
            Undo i => i.Case,
            Snooze i => i.Case,
            SetStatus i => i.Case,
            AskClose i => i.Case,
            ShowContacts i => i.Case,
            AddContact i => i.Case,
            AskDelete i => i.Case,
            HandOver i => i.Case,
            TakeOver i => i.Case,
            ShowTimeline i => i.Case,
            AboutReminder i => i.Case,
            AboutThread i => i.Case,
            _ => null,
        };

    /// <summary>About a case, but typed, so that it names none.</summary>
    public bool MeansCurrentCase =>
        NamedCase is null
        && this
            is ChangeAnswer
                or AskAboutItem
                or ShowQuestion
                or Pause
                or Resume
                or ShowCase
                or ShowFacts
                or ShowSection
                or ShowItem
                or AskWhyNotApplicable
                or SetOutcome
                or Undo
                or Snooze
                or SetStatus
                or Back
                or NotKnownYet
                or SetOutcomes
                or SetShown
                or SnoozeShown
                or ShowVisit
                or VisitResults
                or SetVictims
                or AddVictim
                or PlanVisit
                or AskDespite
                or GoOnDespite
                or WriteNote
                or AddItem
                or SetArea
                or SetOwner
                or Why
                or AskClose
                or AskDelete
                or AskCancel
                or HandOver
                or TakeOver
                or ShowTimeline
                or ShowContacts
                or AddContact
                or AboutReminder
                or AboutThread;

    /// <summary>It may be about a reminder that just came: "klaar", or a yes or no.</summary>
    public bool MayFollowReminder =>
        this is SetShown or SnoozeShown
        || (this is Said { Text: var text } && Words.Fold(text) is var folded && (Words.IsYes(folded) || Words.IsNo(folded)));

    /// <summary>Of a reminder that asks something, only a yes or no is an answer; of any other, only "klaar" and "later".</summary>
    public bool MayFollow(ReminderStep step) =>
        MayFollowReminder && step != ReminderStep.AskNeighbourhood && this is Said == (step == ReminderStep.Waiting);

    /// <summary>The turn needs to know who wrote to the bot before.</summary>
    public bool NeedsPeople => this is ListCoordinators or Appoint or Dismiss;

    /// <summary>The turn needs to know which cases there are: for a list, or to ask which one is meant.</summary>
    public bool NeedsList(Talk talk, Instant now) =>
        this is ListCases or FindCases or Welcome or Menu or NewCase { Once: not null }
        || (MeansCurrentCase && (talk.Case is null || talk.IsIdle(now)))
        || (this is Said && (talk.Case is null || talk.IsIdle(now)));
}

/// <summary>An item, by its id (a button), by its number in the case (typed), or by words of its title.</summary>
internal readonly record struct ItemName(string? Id, int Number)
{
    public static ItemName Of(string id) => new(id, 0);

    public static ItemName Numbered(int number) => new(null, number);

    /// <summary>Words that must all be in the title of one item only, or of one with a term, or of one offer.</summary>
    public string? Called { get; init; }

    public static ItemName Named(string words) => new(null, 0) { Called = words };

    public CaseItem? In(CaseView view) =>
        Called is not null ? ByTitle(view, Called)
        : Id is not null ? view.Find(Id)
        : view.Find(Number);

    private static CaseItem? ByTitle(CaseView view, string words)
    {
        var wanted = Words.Fold(words).Split(' ').Where(w => w.Length >= ShortestWord).ToList();
        if (wanted.Count == 0)
            return null;
        var found = view
            .Items.Where(i =>
                i is { Follows: true, Plan.Closed: null }
                && wanted.All(w => $" {Words.Fold($"{i.Plan.Title.Nl} {i.Plan.Title.En}")}".Contains(w, StringComparison.Ordinal))
            )
            .ToList();
        return found.Count == 1 ? found[0]
            : found.Where(i => i.Plan.Due is not null).ToList() is [var due] ? due
            : found.Where(i => i.IsOffer).ToList() is [var offer] ? offer
            : null;
    }

    private const int ShortestWord = 4;
}

/// <summary>Somebody, by Entra object id (a button, or typed) or by the id a mention carries; neither when nobody was named.</summary>
/// <param name="Called">As the mention was written: to say back.</param>
internal readonly record struct PersonName(string? Id, string? UserId, string Called)
{
    public bool IsNobody => Id is null && UserId is null;
}

/// <summary>The card a button stands on.</summary>
internal enum CardKind
{
    Item,
    Section,
    Case,
    Reminder,
    Visit,
}
