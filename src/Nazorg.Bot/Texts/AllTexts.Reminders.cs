using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
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
    public abstract string BeyondTerm(LocalDate latest, LocalDate today);
    public abstract string TooLateForToday { get; }
    public abstract string ChooseDay { get; }
    public abstract string OtherDay { get; }
    public abstract string RemindThen { get; }
    public abstract string ChooseDayFirst { get; }
    public abstract string NoSuchReminderDay { get; }
    public abstract string DayNotUnderstood { get; }

    // ---- When it really comes

    /// <summary>"op ma 16 maart 2026 om 14.00 uur", "vandaag om 14.00 uur"</summary>
    public abstract string At(LocalDate day, LocalTime? time, LocalDate today);

    /// <summary>"om 14.00 uur"</summary>
    public abstract string AtHour(LocalTime time);

    /// <summary>"vr 13 maart 2026 om 14.00 uur"</summary>
    public string DateAt(LocalDate day, LocalTime? time) => time is { } hour ? $"{Date(day)} {AtHour(hour)}" : Date(day);

    /// <summary>Why it does not come on the day or at the hour that was asked.</summary>
    public abstract string NotThen(AskedFor when);

    // ---- A day of its own
    public abstract string DateGone(int number);

    /// <param name="when">When the reminder comes.</param>
    /// <param name="away">Whoever set it is away on that day.</param>
    public abstract string DateSet(int number, LocalDate on, LocalTime? time, AskedFor when, LocalDate today, bool away, Window? due);

    // ---- The meeting
    public abstract string Meeting { get; }

    /// <param name="ahead">The day of the reminder beforehand; null when there is none.</param>
    /// <param name="ticked">The item was ticked with it.</param>
    public abstract string MeetingPlanned(int number, LocalDate on, LocalTime? time, LocalDate? ahead, LocalDate today, bool ticked);
    public abstract string MeetingMoves(int number);
    public abstract string MeetingAhead(LocalDate on, LocalTime? time, LocalDate today);
    public abstract string HowWasTheMeeting { get; }
    public abstract string MeetingWas(int number, LocalDate on);
    public abstract string MeetingWasHeld { get; }
    public abstract string MeetingWasNot { get; }
    public abstract string HowWasTheMeetingTyped(int number);
    public abstract string MeetingHeld(int number);
    public abstract string MeetingOff(int number);

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
    public abstract string FollowUpPlanned(AskedFor when, LocalDate today, string text);
    public abstract string FollowUpEnded { get; }
    public abstract string YouAsked(LocalDate on);
    public abstract string NoLongerNeeded { get; }

    // ---- The neighbourhood
    public abstract string AskNeighbourhood { get; }
    public abstract string AskNeighbourhoodText(int count);
    public abstract string DoNotRemind { get; }
    public abstract string AskNeighbourhoodTyped { get; }
    public abstract string NeighbourhoodPlanned(AskedFor? when, LocalDate today);
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
