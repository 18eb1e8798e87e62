using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

/// <summary>What is said about reminders.</summary>
internal abstract partial class AllTexts
{
    // ---- Why and when
    public abstract string InsteadOf(string? name, bool away);
    public abstract string NotDoneBy(string? name);
    public abstract string Unreachable(string? name);
    public abstract string UnreachableOnChannel { get; }
    public abstract string OnChannel(string caseNumber);
    public abstract string OwnDate(LocalDate on, LocalDate today);
    public abstract string Settled(string status);
    public abstract string ReminderIsOver { get; }

    // ---- Later
    public abstract string LaterToday(LocalTime hour);
    public abstract string PutOffUntilHour(int number, LocalTime hour);
    public abstract string BeyondTerm(LocalDate latest);
    public abstract string TooLateForToday { get; }
    public abstract string ChooseDay { get; }
    public abstract string OtherDay { get; }
    public abstract string RemindThen { get; }
    public abstract string ChooseDayFirst { get; }
    public abstract string NoSuchReminderDay { get; }
    public abstract string DayNotUnderstood { get; }

    // ---- A day of its own
    public abstract string DateSet(int number, LocalDate? day, Window? due);

    // ---- Handing on
    public abstract string HandOn { get; }
    public abstract string HandToWhom { get; }
    public abstract string HandTyped(int number);
    public abstract string HandedOn(int number, string? name);
    public abstract string TakeBack { get; }
    public abstract string TheDeputy { get; }
    public abstract string NobodyToHandTo { get; }
    public abstract string UnknownPerson(string? name, IEnumerable<string> known);
    public abstract string WithSomebody(string? name);
    public abstract string SeveralReminders { get; }
    public abstract string LaterWhich { get; }

    // ---- Asked for in words
    public abstract string FollowUpHow { get; }
    public abstract string NothingPersonal { get; }
    public abstract string FollowUpTooLong(int most);
    public abstract string FollowUpPlanned(LocalDate on, string text);
    public abstract string FollowUpEnded { get; }
    public abstract string YouAsked(LocalDate on);
    public abstract string NoLongerNeeded { get; }

    // ---- The neighbourhood
    public abstract string AskNeighbourhood { get; }
    public abstract string AskNeighbourhoodText(int count);
    public abstract string DoNotRemind { get; }
    public abstract string AskNeighbourhoodTyped { get; }
    public abstract string NeighbourhoodPlanned(LocalDate? day);
    public abstract string NeighbourhoodDue(int count);

    // ---- The municipality's own terms
    public abstract string NoFirstContact { get; }
    public abstract string NotEvaluated { get; }
    public abstract string OwnTerm(int days, LocalDate latest);

    // ---- Overview
    public abstract string OverviewTitle { get; }
    public abstract string DigestTitle { get; }
    public abstract string BackTitle { get; }
    public abstract string OverviewSummary(int overdue, int week, int waiting);
    public abstract string OverdueHeading { get; }
    public abstract string ThisWeekHeading { get; }
    public abstract string WaitingHeading { get; }
    public abstract string OpenHeading { get; }
    public abstract string OverviewTyped { get; }
    public abstract string NothingOpen { get; }

    // ---- Hours and absence
    public abstract string Away(LocalDate from, LocalDate to, string deputy);
    public abstract string BackAgain { get; }
    public abstract string EndsBeforeItBegins { get; }
    public abstract string OwnDay { get; }
    public abstract string NotAway { get; }
    public abstract string NotYourself { get; }
    public abstract string WhoStandsIn(LocalDate first, LocalDate last, IEnumerable<string> known);
    public abstract string HoursSet(DayPart hours);
    public abstract string UsualHours(Settings settings);
    public abstract string QuietSet(DayPart hours);
    public abstract string NoQuiet { get; }
    public abstract string NoHourLeft { get; }
    public abstract string HoursNotUnderstood { get; }
    public abstract string WorkDaysSet(ImmutableArray<IsoDayOfWeek> days);
    public abstract string WorkDaysNotUnderstood { get; }

    // ---- A channel
    public abstract string ChannelHears { get; }
    public abstract string ChannelHearsNoMore { get; }
    public abstract string OnlyInChannel { get; }

    public static string Time(LocalTime time) => $"{time.Hour}:{time.Minute:00}";

    protected static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
