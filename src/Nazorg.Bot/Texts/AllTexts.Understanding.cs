using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

/// <summary>What is said to something that was not understood, or not taken over, to what changed more, or less, than was meant, and of the case when it is asked.</summary>
internal abstract partial class AllTexts
{
    /// <summary>Both languages: what is written on a button may be typed in either.</summary>
    public static ImmutableArray<AllTexts> Both { get; } = [In(Language.Dutch), In(Language.English)];

    public abstract string NotUnderstood { get; }
    public abstract string NotUnderstoodTitle { get; }
    public abstract string NotUnderstoodHelp { get; }
    public abstract string WriteThisDown { get; }
    public abstract string DidYouMean { get; }
    public abstract string DidYouMeanHelp { get; }
    public abstract string WhichOfThese { get; }
    public abstract string WhichOfTheseHelp { get; }
    public abstract string AllDoneNow { get; }
    public abstract string StreetLeftOut { get; }
    public abstract string LeftOutOfCase(PersonalDataKind kind);
    public abstract string YoursAlready(string number);
    public abstract string ClosedWithLeft(string number, int left);
    public abstract string WaitingTermsRest { get; }
    public abstract string RestingHeading { get; }
    public abstract string PausedAtOnce { get; }
    public abstract string EditedNotTaken { get; }
    public abstract string PictureNotRead { get; }

    // ---- What is asked of the case
    public abstract string StandsNow(string title, string status);
    public abstract string StaysSo(string title);
    public abstract string DoneCount(int count, Outcome outcome);
    public abstract string IsDoneBy(string title, string who, bool isYou);
    public abstract string IsOn(string title, LocalDate day);
    public abstract string HasNoDay(string title);
    public abstract string HasNoNote(string title);
    public abstract string ListTitle(ItemStand stand, Section? section);
    public abstract string ListCount(int count);
    public abstract string NothingStands(ItemStand stand, int open);
    public abstract string NoListYet { get; }
    public abstract string Notes { get; }
    public abstract string NoNotes { get; }
    public abstract string TermLeft(Window due, LocalDate today);
    public abstract string TermMet(Window due);
    public abstract string NoTerm { get; }
    public abstract string AskedReminders { get; }
    public abstract string MissingFacts { get; }
    public abstract string NothingMissing { get; }
    public abstract string VisitIsOn(PlannedDay visit);
    public abstract string NoVisitPlanned { get; }
    public abstract string YesIsThere { get; }
    public abstract string NoIsNotThere { get; }
    public abstract string NoCaseOpen { get; }

    // ---- Handing over
    public abstract string GivenTo(string number, string name, LocalDate? from, LocalDate? to);
    public abstract string GivenToYou(string number, string kind);
    public abstract string GiveToUnknown(string name);
    public abstract string GiveToNoAccess(string name);
    public abstract string AwayHow { get; }

    // ---- Days
    public abstract string DayHasBeen(LocalDate day);
}
