using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Texts;

/// <summary>The visit, the outcomes, and what somebody writes themselves.</summary>
internal abstract partial class AllTexts
{
    // ---- The visit
    public abstract string AtTheDoor { get; }
    public abstract string VisitItems { get; }
    public abstract string VisitTyped { get; }
    public abstract string VisitOn(PlannedDay visit);
    public abstract string VisitDay { get; }
    public abstract string PlanVisit { get; }
    public abstract string VisitDayNeeded { get; }
    public abstract string VisitBeforeRobbery(LocalDate date);
    public abstract string VisitTooFar(LocalDate date);
    public abstract string VisitPlanned(PlannedDay visit);
    public abstract string VisitCalledOff { get; }
    public abstract string VisitWasOn(LocalDate day);
    public abstract string YouCanOffer { get; }
    public abstract string HowDidItGo { get; }
    public abstract string HowDidItGoHelp { get; }
    public abstract string HowDidItGoTyped(int number, bool several);
    public abstract string Victim(int victim, int of);
    public abstract string ToVictim(int victim);
    public abstract string AnotherVictim { get; }
    public abstract string VictimsSet(int victims);
    public abstract string VictimsOutOfRange(int most);
    public abstract string NoSuchVictim(int victim);
    public abstract string OutcomeSetFor(int number, int victim, Outcome outcome);

    // ---- What is better settled first
    public abstract string ContactFirst { get; }
    public abstract string CheckContact { get; }
    public abstract string GoOnAnyway { get; }
    public abstract string BareWhy { get; }
    public abstract string GoOnBecause { get; }
    public abstract string Despite(DespiteReason reason);
    public abstract string OwnReason { get; }
    public abstract string GoOnWithReason { get; }
    public abstract string ReasonNeeded { get; }
    public abstract string WentOnDespite(Guard guard, string reason);
    public abstract string WentOn(string reason);
    public abstract string PoliceFirst { get; }
    public abstract string PoliceFirstWhy(LocalDate date);
    public abstract string PoliceObjectWhy { get; }
    public abstract string PoliceAgree { get; }
    public abstract string PoliceAgreeNow { get; }
    public abstract string VisitIsOff(string reason);
    public abstract string NoVisitYet { get; }

    // ---- The checklist
    public abstract string AnswerMakesDone { get; }
    public abstract string FoundOut(string answer);
    public abstract string OutcomesSet(ImmutableArray<int> numbers, Outcome outcome);
    public abstract string OutcomesNotSet(ImmutableArray<int> numbers);
    public abstract string UndoneSeveral(ImmutableArray<int> numbers);

    /// <param name="what">A line of the history.</param>
    public abstract string TakenBack(string what);

    /// <param name="what">A line of the history.</param>
    public abstract string UndoOld(string what, LocalDate day);

    /// <param name="what">A line of the history.</param>
    public abstract string CannotTakeBack(string what);
    public abstract string WhichItem(Outcome outcome);
    public abstract string Owner(Owner owner);
    public abstract string WhoDoes { get; }
    public abstract string WhoDoesHelp { get; }
    public abstract string WhoDoesTyped(int number);
    public abstract string OwnerSet(int number, string title, Owner owner);
    public abstract string IsThere { get; }
    public abstract string IsNotThere { get; }
    public abstract string IsThereClosed { get; }
    public abstract string IsAdded { get; }
    public abstract string BelongsIf(string condition);
    public abstract string NotSoHere(string missing);
    public abstract string WhyWhich { get; }
    public abstract string WhyUnknown { get; }

    // ---- In somebody's own words
    public abstract string Note { get; }
    public abstract string NoteFor(string line);
    public abstract string NoteHelp { get; }
    public abstract string NoteKept { get; }
    public abstract string NoteGone { get; }
    public abstract string OwnItem { get; }
    public abstract string OwnItemFor(string section);
    public abstract string OwnItemHelp { get; }
    public abstract string OwnItemAdded(int number, string title);
    public abstract string OwnItemThere { get; }
    public abstract string TooManyOwnItems(int most);
    public abstract string NothingWritten { get; }
    public abstract string Area { get; }
    public abstract string AreaQuestion { get; }
    public abstract string AreaHelp { get; }
    public abstract string AreaKept(string area);
    public abstract string AreaGone { get; }
    public abstract string TextLabel { get; }
    public abstract string Keep { get; }
    public abstract string KeepAnyway { get; }
    public abstract string KeepAnywayTyped { get; }
    public abstract string TextTooLong(int length, int most);
    public abstract string LooksPersonal(PersonalDataKind kind);

    protected static string Listed(ImmutableArray<int> numbers, string and) =>
        numbers is [var one] ? $"{one}" : $"{string.Join(", ", numbers.SkipLast(1))} {and} {numbers[^1]}";
}
