using Nazorg.Bot.Cases;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants with the checklist of a case.</summary>
internal abstract partial record Intent
{
    public abstract record OfChecklist(string? Case) : OfCase(Case);

    /// <summary>Shows something and changes nothing: a question that was open is left.</summary>
    public abstract record OfCards(string? Case) : OfChecklist(Case)
    {
        public override bool Leaves => true;
    }

    /// <summary>Changes something in the case.</summary>
    public abstract record OfWork(string? Case) : OfChecklist(Case)
    {
        public override bool Changes => true;
    }

    /// <summary>Goes back to the case from one of its own cards: in place.</summary>
    public sealed record ShowCase(string? Case) : OfCards(Case);

    /// <param name="Page">Counted from 0; a page has at most eight items.</param>
    public sealed record ShowSection(string? Case, Section Section, int Page) : OfCards(Case);

    public sealed record ShowItem(string? Case, ItemName Item) : OfCards(Case)
    {
        /// <summary>How it stands is asked, or who does it, or by when: that is said first.</summary>
        public ItemAspect Asked { get; init; }
    }

    /// <summary>The points that stand one way, named all in one message.</summary>
    /// <param name="Section">Only this part; null: every part.</param>
    public sealed record ShowItems(string? Case, ItemStand Stand, Section? Section) : OfCards(Case);

    /// <summary>The question that an item hangs on.</summary>
    public sealed record AskAboutItem(string? Case, ItemName Item) : OfCards(Case)
    {
        public override bool Changes => true;
    }

    /// <summary>Why an item is on the list or not.</summary>
    /// <param name="Words">What was asked, when it names no item of this list.</param>
    public sealed record Why(string? Case, ItemName? Item, string? Words) : OfCards(Case)
    {
        public bool AsksWhether { get; init; }
    }

    public sealed record ShowTimeline(string? Case, int Page) : OfCards(Case);

    /// <summary>Who is in contact with the victim.</summary>
    public sealed record ShowContacts(string? Case) : OfCards(Case);

    /// <summary>The term in the neighbourhood, and how much of it is left.</summary>
    public sealed record ShowTerm(string? Case) : OfCards(Case);

    public sealed record ShowNotes(string? Case) : OfCards(Case);

    /// <param name="Revision">Of the item, as the button's card showed it; null when typed.</param>
    public sealed record AskWhyNotApplicable(string? Case, ItemName Item, int? Revision) : OfWork(Case)
    {
        public override bool Leaves => true;
    }

    /// <summary>What has become of an item; says what shall be, so that repeating it changes nothing.</summary>
    /// <param name="Revision">Of the item, as the button's card showed it; null when typed.</param>
    /// <param name="From">Which card to show again.</param>
    public sealed record SetOutcome(string? Case, ItemName Item, Outcome Outcome, NotApplicableReason? Reason, int? Revision, CardKind From)
        : OfWork(Case)
    {
        /// <summary>The victim it is about, counted from 1; 0 is all of them.</summary>
        public int Victim { get; init; }
    }

    /// <summary>The same outcome for several items; typed only.</summary>
    public sealed record SetOutcomes(string? Case, ImmutableArray<ItemName> Items, Outcome Outcome) : OfWork(Case)
    {
        /// <summary>"7 t/m 13": numbers that are not on the list are passed over.</summary>
        public bool IsRange { get; init; }

        public NotApplicableReason? Reason { get; init; }
    }

    /// <summary>An outcome without an item: which one is asked.</summary>
    /// <param name="Outcome">What is to be done to it; null: it is put off.</param>
    public sealed record AskWhichItem(string? Case, Outcome? Outcome) : OfWork(Case);

    /// <param name="Owner">Null asks who.</param>
    public sealed record SetOwner(string? Case, ItemName Item, Owner? Owner, int? Revision) : OfWork(Case);

    /// <param name="Text">Null asks for it; empty takes the note away.</param>
    public sealed record WriteNote(string? Case, ItemName Item, string? Text) : OfWork(Case)
    {
        /// <summary>Also when it looks like personal data.</summary>
        public bool Anyway { get; init; }

        /// <summary>It comes after what stands there already.</summary>
        public bool Adds { get; init; }
    }

    /// <param name="Section">Null: the part that was shown last.</param>
    /// <param name="After">How many there were when the card was shown; null when typed.</param>
    public sealed record AddItem(string? Case, Section? Section, string? Text, int? After) : OfWork(Case)
    {
        public bool Anyway { get; init; }
    }

    public sealed record SetArea(string? Case, string? Text) : OfWork(Case)
    {
        public bool Anyway { get; init; }
    }

    /// <param name="Who">Null asks who.</param>
    public sealed record AddContact(string? Case, Owner? Who, ContactHow? How, LocalDate? When) : OfWork(Case);

    /// <param name="Change">The one that a button stands for; null: the last.</param>
    public sealed record Undo(string? Case, int? Change) : OfWork(Case)
    {
        /// <summary>Only what was done with this point last.</summary>
        public ItemName? Item { get; init; }
    }

    public sealed record SetStatus(string? Case, CaseStatus Status) : OfChecklist(Case)
    {
        public override bool Leaves => true;
    }

    /// <summary>Closing, after a look at what is left.</summary>
    public sealed record AskClose(string? Case) : OfWork(Case);

    public sealed record AskDelete(string? Case) : OfChecklist(Case);

    /// <summary>"Annuleer": stop the questions, or drop the case.</summary>
    public sealed record AskCancel(string? Case) : OfWork(Case);

    public sealed record HandOver(string? Case) : OfCards(Case);

    public sealed record TakeOver(string? Case) : OfWork(Case);

    /// <summary>Hands the case to a colleague who is named with "@"; with days, also the reminders while somebody is away.</summary>
    public sealed record GiveTo(string? Case, PersonName Person, LocalDate? AwayFrom, LocalDate? AwayTo) : OfWork(Case)
    {
        public override Needs Needs => Needs.People;
    }
}

/// <summary>An item, by its id (a button, or a name that was typed) or by its number in the case.</summary>
internal readonly record struct ItemName(string? Id, int Number)
{
    /// <summary>No point: the case as a whole, to write something with.</summary>
    public static readonly ItemName WholeCase = new("", 0);

    public static ItemName Of(string id) => new(id, 0);

    public static ItemName Numbered(int number) => new(null, number);

    public CaseItem? In(CaseView view) => Id is not null ? view.Find(Id) : view.Find(Number);
}

/// <summary>What is asked of an item that is shown.</summary>
internal enum ItemAspect
{
    Nothing,
    Status,
    Who,
    When,
    Note,
}

/// <summary>How points stand, as a list is asked for.</summary>
internal enum ItemStand
{
    All,
    Open,
    Done,
    Late,

    /// <summary>With the victim, or with somebody else.</summary>
    Waiting,

    /// <summary>To do for whoever asks.</summary>
    Mine,
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
