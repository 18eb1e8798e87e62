using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

/// <summary>Reminders, in English.</summary>
internal sealed partial class EnglishTexts
{
    // ---- Why and when
    public override string InsteadOf(string? name, bool away) =>
        away
            ? $"You get this because {name ?? "your colleague"} is away."
            : $"You get this because {name ?? "your colleague"} receives no messages from me at the moment.";

    public override string NotDoneBy(string? name) =>
        $"This has not been done yet. Can you help {name ?? "your colleague"}, or take it over?";

    public override string Unreachable(string? name) =>
        $"{name ?? "A colleague"} gets no messages from me at the moment: Nazorg was removed or blocked there, or never opened. The reminders come to you meanwhile.";

    public override string UnreachableOnChannel =>
        "An aftercare coordinator gets no messages from me at the moment. The reminders come here meanwhile. Open Nazorg in Teams and type \"menu\" to get them yourself again.";

    public override string OnChannel(string caseNumber) =>
        $"Something in case {caseNumber} needs attention. Are you an aftercare coordinator? Open Nazorg in your own chat and type \"case {caseNumber}\".";

    public override string OwnDate(LocalDate on, LocalDate today) =>
        on == today ? "This is planned for today."
        : on > today ? $"This is planned for {Date(on)}, which is not a working day."
        : $"This was planned for {Date(on)} and is still open.";

    public override string Settled(string status) => $"This was updated meanwhile. Status: {status}.";

    public override string ReminderIsOver => "This reminder no longer holds.";

    // ---- Later
    public override string LaterToday(LocalTime hour) => $"Later today ({hour.Hour}:00)";

    public override string BeyondTerm(LocalDate latest, LocalDate today) =>
        latest < today
            ? $"Mind: the term already ended on {Date(latest)}."
            : $"Mind: the term ends before that, on {Date(latest)}. If this is still open then, you will hear of it all the same.";

    public override string TooLateForToday => "It is too late for today. Choose another day; nothing was changed.";
    public override string ChooseDay => "Choose a day";
    public override string OtherDay => "Another day";
    public override string RemindThen => "Remind me then";
    public override string ChooseDayFirst => "Choose a day first. Nothing was changed.";
    public override string NoSuchReminderDay =>
        "There is no such day. Type a day and a month, for instance \"12 October\". Nothing was changed.";
    public override string DayNotUnderstood =>
        "I do not understand that day. Type for instance \"Friday\", \"in 3 days\" or \"26 March\". Nothing was changed.";

    // ---- When it really comes
    public override string At(LocalDate day, LocalTime? time, LocalDate today) =>
        day != today ? $"on {DateAt(day, time)}"
        : time is { } hour ? $"today {AtHour(hour)}"
        : "today";

    public override string AtHour(LocalTime time) => $"at {Time(time)}";

    public override string NotThen(AskedFor when) => $"{Off(when)}{(when.Before is { } end ? $", and the term ends on {Date(end)}" : "")}";

    /// <summary>"Saturday is not a working day: I will remind you of item 31 on Mon 16 March 2026."</summary>
    private string Reminding(AskedFor when, string of, LocalDate today) =>
        $"{(when.IsMoved ? $"{Capital(NotThen(when))}: " : "")}I will remind you of {of} {At(when.Day, when.Time, today)}.";

    private string Off(AskedFor when) =>
        when.Off switch
        {
            null => $"you do not work {AtHour(when.AskedTime!.Value)}",
            DayOff.Weekend => $"{DayName(when.AskedDay.DayOfWeek)} is not a working day",
            DayOff.PublicHoliday holiday => $"{Name(holiday.Name)} is not a working day",
            DayOff.Closed => $"the municipality is closed on {Date(when.AskedDay)}",
            DayOff.OwnDay => $"you do not work on {DayName(when.AskedDay.DayOfWeek)}",
            DayOff.Away => $"you are away on {Date(when.AskedDay)}",
            _ => throw new UnreachableException(),
        };

    private static string Name(NationalHoliday holiday) =>
        holiday switch
        {
            NationalHoliday.NewYearsDay => "New Year's Day",
            NationalHoliday.GoodFriday => "Good Friday",
            NationalHoliday.EasterSunday => "Easter Sunday",
            NationalHoliday.EasterMonday => "Easter Monday",
            NationalHoliday.KingsDay => "King's Day",
            NationalHoliday.LiberationDay => "Liberation Day",
            NationalHoliday.AscensionDay => "Ascension Day",
            NationalHoliday.WhitSunday => "Whit Sunday",
            NationalHoliday.WhitMonday => "Whit Monday",
            NationalHoliday.ChristmasDay => "Christmas Day",
            NationalHoliday.BoxingDay => "Boxing Day",
            _ => throw new UnreachableException(),
        };

    private string YouAskedFor(LocalDate? asked, LocalDate today) =>
        asked is { } day && day != today ? $"You asked for a reminder on {Date(day)}." : "You asked me to remind you of this today.";

    // ---- A day of its own
    public override string DateGone(int number) => $"Item {number} no longer has a day of its own.";

    public override string DateSet(int number, LocalDate on, LocalTime? time, AskedFor when, LocalDate today, bool away, Window? due) =>
        string.Join(
            ' ',
            new[]
            {
                $"Item {number} is planned for {DateAt(on, time)}.",
                when.Off is not null ? $"{Capital(NotThen(when))}: I will remind you {At(when.Day, null, today)}."
                : when.Day > on ? $"If it is still open after that, I will remind you {At(when.Day, null, today)}."
                : "I will remind you that day.",
                away ? "You are away then: whoever stands in for you gets the reminder." : null,
                due is not null && on > due.Latest ? $"Mind: the term ends on {Date(due.Latest)}." : null,
            }.OfType<string>()
        );

    // ---- The meeting
    public override string Meeting => "Meeting in the neighbourhood";

    public override string MeetingPlanned(int number, LocalDate on, LocalTime? time, LocalDate? ahead, LocalDate today, bool ticked) =>
        $"The meeting is on {DateAt(on, time)}{(ticked ? $", so item {number} is ticked" : "")}; {(ahead is { } day ? $"I will remind you {At(day, null, today)} and ask afterwards how it went" : "afterwards I will ask how it went")}.";

    public override string MeetingMoves(int number) =>
        $"If the day changes, type for instance \"date {number} 9 April\"; if it is off, \"date {number} none\".";

    public override string MeetingAhead(LocalDate on, LocalTime? time, LocalDate today) =>
        on == today ? $"The meeting is today{(time is { } hour ? $" {AtHour(hour)}" : "")}."
        : on == today.PlusDays(1) ? $"The meeting is tomorrow, {DateAt(on, time)}."
        : $"The meeting is on {DateAt(on, time)}.";

    public override string HowWasTheMeeting => "How was the meeting?";

    public override string MeetingWas(int number, LocalDate on) =>
        $"The meeting was on {Date(on)}. Anything to remember for the evaluation? Write it with item {number}, without names.";

    public override string MeetingWasHeld => "Held";
    public override string MeetingWasNot => "It was off";

    public override string HowWasTheMeetingTyped(int number) =>
        $"You can also type: \"held {number}\", \"note {number}: …\" or \"date {number} none\".";

    public override string MeetingHeld(int number) => $"Noted: the meeting was held. Item {number} is done.";

    public override string MeetingOff(int number) => $"Item {number} no longer has a day and is open again.";

    // ---- Handing on
    public override string HandOn => "Hand on to …";
    public override string HandToWhom => "To whom do you hand this on?";

    public override string HandTyped(int number) =>
        $"You can also type: \"hand on {number} to\" with the name, or \"hand on {number} to me\".";

    public override string HandedOn(int number, string? name) =>
        name is null
            ? $"The reminders of item {number} come to you."
            : $"{name} gets the reminders of item {number} from now on. If they do not arrive there, you get them again.";

    public override string TakeBack => "To me after all";
    public override string TheDeputy => "the deputy";
    public override string NobodyToHandTo =>
        "I know no other coordinator here. I know no colleagues yet; ask the administrator to put them in the municipality's settings.";

    public override string UnknownPerson(string? name, IEnumerable<string> known) =>
        $"I do not know {(name is null ? "that person" : $"\"{name}\"")} as a coordinator. {(known.Any() ? $"I know: {string.Join(", ", known)}." : "I know no colleagues yet; ask the administrator to put them in the municipality's settings.")} Nothing was changed.";

    public override string WithSomebody(string? name) => $"with {name ?? "a colleague"}";

    public override string SeveralReminders =>
        "More than one reminder came. Use the button on the right one, or add the number of the item, for example \"done 7\".";
    public override string LaterWhich => "Which item? Add its number, for example \"later 7 friday\".";

    // ---- Asked for in words
    public override string FollowUpHow => "Say when and of what, for instance: \"remind me on Friday to call the corporation\".";
    public override string NothingPersonal =>
        "This looks like a phone number, an address or other personal data. Say it without, because a case is a number. Nothing was kept.";

    public override string FollowUpTooLong(int most) =>
        $"That is too long to remember. Say it in {most} characters at most, without names or addresses. Nothing was changed.";

    public override string FollowUpPlanned(AskedFor when, LocalDate today, string text) =>
        $"{(when.IsMoved ? $"{Capital(NotThen(when))}: " : "")}I will remind you {At(when.Day, when.Time, today)} of: {text}.";

    public override string FollowUpEnded => "Done. There will be no more reminders of this.";

    public override string YouAsked(LocalDate on) => $"You asked for this on {Date(on)}.";

    public override string NoLongerNeeded => "No longer needed";

    // ---- The neighbourhood
    public override string AskNeighbourhood => "When shall I remind you of the neighbourhood?";

    public override string AskNeighbourhoodText(int count) =>
        $"{(count == 1 ? "1 action in the neighbourhood has" : $"{count} actions in the neighbourhood have")} no fixed day. I mention them with the other reminders; on a day you choose I come back to them.";

    public override string DoNotRemind => "Do not remind me";
    public override string AskNeighbourhoodTyped => "You can also type: \"remind neighbourhood Friday\" or \"no reminder neighbourhood\".";

    public override string NeighbourhoodPlanned(AskedFor? when, LocalDate today) =>
        when is not null
            ? Reminding(when, "the actions in the neighbourhood", today)
            : "Fine, I will not come back to the actions in the neighbourhood.";

    public override string NeighbourhoodDue(int count) =>
        count == 1 ? "1 more action in the neighbourhood" : $"{count} more actions in the neighbourhood";

    // ---- The municipality's own terms
    public override string NoFirstContact => "There has been no contact yet";
    public override string NotEvaluated => "The aftercare has not been evaluated yet";

    public override string OwnTerm(int days, LocalDate latest) =>
        $"The municipality wants this within {days} days of the robbery: {Date(latest)} at the latest.";

    // ---- Overview
    public override string OverviewTitle => "What is open?";
    public override string DigestTitle => "Your week";
    public override string BackTitle => "Welcome back. This is open";

    public override string OverviewSummary(int overdue, int week, int waiting) =>
        $"{overdue} overdue, {week} this week, {waiting} with somebody else";

    public override string OverdueHeading => "Overdue";
    public override string ThisWeekHeading => "This week";
    public override string WaitingHeading => "Waiting for somebody else";
    public override string OpenHeading => "Open cases";
    public override string OverviewTyped => "Type \"what is open\" to see this again.";
    public override string NothingOpen => "Nothing is open.";

    // ---- Hours and absence
    public override string Away(LocalDate from, LocalDate to, string deputy) =>
        $"Noted: you are away from {Date(from)} up to and including {Date(to)}. {Capital(deputy)} gets your reminders meanwhile; after that they come to you again. Back sooner? Type \"I am back\".";

    public override string BackAgain => "Welcome back. The reminders come to you again. Type \"what is open\" for an overview.";
    public override string EndsBeforeItBegins => "That absence ends before it begins. Nothing was changed.";
    public override string OwnDay => "Date";
    public override string NotAway => "You were not noted as away. Nothing was changed.";
    public override string NotYourself => "You cannot stand in for yourself. Name a colleague. Nothing was changed.";

    public override string WhoStandsIn(LocalDate first, LocalDate last, IEnumerable<string> known) =>
        $"Who stands in? Type for instance \"away from {DayMonth(first)} to {DayMonth(last)} deputy {known.FirstOrDefault() ?? "Els"}\". {(known.Any() ? $"I know: {string.Join(", ", known)}." : "I know no colleagues yet; ask the administrator to put them in the municipality's settings.")}";

    public override string HoursSet(DayPart hours) =>
        $"From now on reminders come between {Time(hours.From)} and {Time(hours.To)}. Type \"usual working hours\" to undo that.";

    public override string UsualHours(Settings settings) =>
        $"Reminders come in the municipality's working hours again: {Time(settings.WorkStarts)} to {Time(settings.WorkEnds)}.";

    public override string QuietSet(DayPart hours) =>
        $"Nothing comes between {Time(hours.From)} and {Time(hours.To)}. Type \"no quiet hours\" to undo that.";

    public override string NoQuiet => "There are no quiet hours any more.";
    public override string NoHourLeft => "That leaves no hour for reminders. Nothing was changed.";
    public override string HoursNotUnderstood =>
        "I do not understand those hours. Type for instance \"working hours 9:00-15:00\". Nothing was changed.";

    public override string WorkDaysSet(ImmutableArray<IsoDayOfWeek> days) =>
        days.IsEmpty
            ? "Your working days are the municipality's again."
            : $"Noted: you work on {string.Join(", ", days.Select(ShortDay))}. A last day on which you do not work is brought up on your working day before it.";

    public override string WorkDaysNotUnderstood =>
        "I do not understand those days. Type for instance \"working days mon tue thu\", with days from Monday to Friday, or \"working days all\". Nothing was changed.";

    // ---- A channel
    public override string ChannelHears =>
        "Fine. When nobody acts on a term, I say so here, with only the case number. Type \"no notices here\" to stop that.";
    public override string ChannelHearsNoMore => "Fine, there will be no more notices here.";
    public override string OnlyInChannel => "Type that in your team's channel, once Nazorg has been added there: \"@Nazorg notices here\".";
}
