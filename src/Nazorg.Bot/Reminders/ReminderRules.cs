using Nazorg.Bot.Cases;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Reminders;

/// <summary>Why somebody is reminded. Of several steps of one item that became due together, the last one in this order is said.</summary>
internal enum ReminderStep
{
    /// <summary>A week after the robbery: the term is coming.</summary>
    HeadsUp,

    /// <summary>The day it is best done.</summary>
    Target,

    /// <summary>On the day the coordinator put it off to.</summary>
    PutOff,

    /// <summary>The day that was chosen for an item.</summary>
    OnDate,

    /// <summary>The working day on or before the last day of the term.</summary>
    Last,

    /// <summary>The working day after the day that was chosen.</summary>
    DateOver,

    /// <summary>The working day after the last day of the term.</summary>
    Overdue,

    /// <summary>Still not done the working day after that: the deputy hears.</summary>
    Deputy,

    /// <summary>And the working day after that one, the team's channel.</summary>
    Channel,

    /// <summary>What somebody asked to be reminded of in words.</summary>
    FollowUp,

    /// <summary>The morning after a case was opened: on which day to come back to the actions in the neighbourhood without a term?</summary>
    AskNeighbourhood,

    /// <summary>The actions in the neighbourhood without a term, on the day the coordinator chose.</summary>
    Neighbourhood,

    /// <summary>No first contact within the municipality's own term.</summary>
    FirstContact,

    /// <summary>No evaluation within the municipality's own term.</summary>
    Evaluation,

    /// <summary>The case waits for the police, and has for another three months.</summary>
    Waiting,

    /// <summary>The weekly overview of one person.</summary>
    Digest,

    /// <summary>Somebody is back and hears what is open.</summary>
    Back,

    /// <summary>Somebody cannot be reached any more: said to who hears instead.</summary>
    Unreachable,

    /// <summary>Not a reminder: a card that was sent shows what became of it.</summary>
    Settle,
}

/// <summary>A reminder that falls due once.</summary>
/// <param name="Item">An item's id; "follow-up-3"; empty when it is about the case.</param>
/// <param name="Round">Makes a new reminder of the same step: the last day of the term, or how often a day was chosen.</param>
/// <param name="Person">Whose reminder it is: a person's id; empty for the channel.</param>
internal sealed record Reminder(string Item, ReminderStep Step, int Round, Instant At, string Person);

/// <summary>
/// When reminders of a case fall due. Pure: what is due follows from the case and the calendar, nothing is planned beforehand.
/// The rule is "binnen 2 tot 3 weken": a heads-up on day 7, the target day, the working day on or before the latest day, the working day after it;
/// then the deputy, then the channel.
/// </summary>
internal static class ReminderRules
{
    /// <summary>Goes up when the rules below change: what is due is then worked out anew for every case.</summary>
    public const int Version = 3;

    private const int HeadsUpDay = 7;
    private const int TimesWaited = 100;
    private const string FollowUpItem = "follow-up-";

    /// <summary>Every three months, for two years; each time it waits anew these are others.</summary>
    private static IEnumerable<Reminder> WhileWaiting(CaseFile file, Instant since, int times, WorkCalendar calendar) =>
        Enumerable
            .Range(1, 8)
            .Select(quarter => new Reminder(
                "",
                ReminderStep.Waiting,
                (times * TimesWaited) + quarter,
                calendar.ReminderMoment(calendar.OnOrAfter(WorkCalendar.DateOf(since).PlusMonths(3 * quarter))),
                file.Coordinator
            ));

    /// <param name="personOf">A person by id; their own days and hours count.</param>
    public static IEnumerable<Reminder> Of(CaseView view, Settings settings, Func<string, Person> personOf)
    {
        if (view.File.IsDrill)
            return [];
        if (view.File.Waits is { } waits)
            return WhileWaiting(view.File, waits.Since, waits.Times, CalendarOf(view.File.Coordinator));
        if (view.File.Status != CaseStatus.Open)
            return [];
        var municipality = new WorkCalendar(settings);
        return
        [
            .. view.Items.Where(i => i.IsToDo).SelectMany(i => OfItem(view, i, CalendarOf(OwnerOf(view.File, i)), municipality, settings)),
            .. view.Items.Where(i => i.IsAwaited).SelectMany(i => OfMeeting(view, i, CalendarOf(OwnerOf(view.File, i)))),
            .. view.File.FollowUps.Where(f => f.IsToDo).Select(f => Of(f, CalendarOf(f.For))),
            .. OfCase(view, CalendarOf(view.File.Coordinator), settings),
        ];

        WorkCalendar CalendarOf(string person) => new(settings, personOf(person));
    }

    /// <summary>Whether a reminder still makes sense at the moment of sending: not done, put off, closed or given another day meanwhile.</summary>
    public static bool StillHolds(CaseView view, string item, ReminderStep step, int round, Settings settings, LocalDate today)
    {
        if (step == ReminderStep.Waiting)
            return view.File.Waits is { } waiting && round / TimesWaited == waiting.Times;
        if (view.File.Status != CaseStatus.Open)
            return false;
        switch (step)
        {
            case ReminderStep.FollowUp:
                return FollowUpOf(view.File, item) is { IsToDo: true } asked && asked.Round == round;
            case ReminderStep.AskNeighbourhood:
                return view.File.NeighbourhoodPlans == 0 && Undated(view).Any();
            case ReminderStep.Neighbourhood:
                return view.File.NeighbourhoodPlans == round && view.File.NeighbourhoodOn is not null && Undated(view).Any();
            case ReminderStep.FirstContact:
                return settings.FirstContactWithin is not null && NoContactYet(view);
            case ReminderStep.Evaluation:
                return settings.EvaluateWithin is not null && NotEvaluated(view);
        }

        if (view.Find(item) is { IsAwaited: true, State: { On: { } day, Dates: var dates } })
            return dates == round && (step == ReminderStep.DateOver || (step == ReminderStep.OnDate && today <= day));
        if (view.Find(item) is not { IsToDo: true } found)
            return false;
        var waits = found.State.Until is { } until && until > today;
        return step switch
        {
            ReminderStep.PutOff => found.State.Snoozes == round,
            ReminderStep.OnDate or ReminderStep.DateOver => !waits && found.State.On is not null && found.State.Dates == round,

            // Who puts it off past the last day of the term still hears on that day, and everybody after it.
            _ => RoundOf(found.Plan.Due) == round && (!waits || (IsOfTheEnd(step) && found.State.Until > found.Plan.Due!.Latest)),
        };
    }

    /// <summary>
    /// Whether one reminder takes the place of another of the same item or person: it fell due later, and is for the same people. The deputy and
    /// the channel hear beside the owner, not instead.
    /// </summary>
    public static bool Overtakes(DueReminder one, DueReminder other) =>
        PlaceOf(one.Step) == PlaceOf(other.Step) && (one.DueAt, one.Step, one.Round).CompareTo((other.DueAt, other.Step, other.Round)) > 0;

    private static ReminderStep PlaceOf(ReminderStep step) => step < ReminderStep.Deputy ? ReminderStep.HeadsUp : step;

    /// <summary>The last day of the term, and what comes after it.</summary>
    private static bool IsOfTheEnd(ReminderStep step) =>
        step is ReminderStep.Last or ReminderStep.Overdue or ReminderStep.Deputy or ReminderStep.Channel;

    /// <summary>Whose reminder it is now: the item may have been handed on, the case too.</summary>
    public static string OwnerOf(CaseView view, string item, ReminderStep step, Settings settings) =>
        step switch
        {
            ReminderStep.Deputy => settings.Deputy,
            ReminderStep.Channel => "",
            ReminderStep.FollowUp => FollowUpOf(view.File, item)?.For ?? view.File.Coordinator,
            _ => view.Find(item) is { } found ? OwnerOf(view.File, found) : view.File.Coordinator,
        };

    public static string OwnerOf(CaseFile file, CaseItem item) => item.State.RemindTo ?? file.Coordinator;

    public static FollowUp? FollowUpOf(CaseFile file, string item) =>
        item.StartsWith(FollowUpItem, StringComparison.Ordinal) && int.TryParse(item[FollowUpItem.Length..], out var id)
            ? file.FollowUps.FirstOrDefault(f => f.Id == id)
            : null;

    /// <summary>The actions in the neighbourhood that have no term: nobody would hear of them again.</summary>
    public static IEnumerable<CaseItem> Undated(CaseView view) =>
        view.In(Section.Neighbourhood).Where(i => i is { IsToDo: true, Plan: { Conditional: false, Due: null }, State.On: null });

    private static IEnumerable<Reminder> OfItem(
        CaseView view,
        CaseItem item,
        WorkCalendar calendar,
        WorkCalendar municipality,
        Settings settings
    )
    {
        var owner = OwnerOf(view.File, item);
        if (item.State.Until is { } until)
            yield return new(item.Id, ReminderStep.PutOff, item.State.Snoozes, Asked(until, item.State.UntilTime, calendar), owner);
        if (item.State.On is { } on)
        {
            // An appointment is no use afterwards: on a day that is not worked, the working day before it, unless that is when it was made.
            if (calendar.OnOrBefore(on) is var before && calendar.ReminderMoment(before) > DatedAt(view.File, item.Id))
                yield return At(ReminderStep.OnDate, before, item.State.Dates);
            yield return At(ReminderStep.DateOver, calendar.After(on), item.State.Dates);
        }

        if (item.Plan.Due is not { } due)
            yield break;
        var opened = WorkCalendar.DateOf(view.File.OpenedAt);
        foreach (var (step, date) in Steps(view, due, opened, calendar))
        {
            // A step on or before the day the case was opened says nothing new; one before the chosen day was put off. But nobody puts the end of the
            // term off: the last day and what comes after it are said whatever day was chosen.
            if (date > opened && (item.State.Until is not { } day || date > day || (IsOfTheEnd(step) && day > due.Latest)))
                yield return At(step, date, RoundOf(due));
        }

        var deputy = municipality.After(calendar.After(LocalDate.Max(due.Latest, opened)));
        if (settings.Deputy.Length > 0 && settings.Deputy != owner)
            yield return new(item.Id, ReminderStep.Deputy, RoundOf(due), municipality.ReminderMoment(deputy), settings.Deputy);
        yield return new(item.Id, ReminderStep.Channel, RoundOf(due), municipality.ReminderMoment(municipality.After(deputy)), "");

        Reminder At(ReminderStep step, LocalDate date, int round) => new(item.Id, step, round, calendar.ReminderMoment(date), owner);
    }

    /// <summary>Of a meeting that is arranged nothing is said but what belongs to itself: the working day before it, and the one after it how it went.</summary>
    private static IEnumerable<Reminder> OfMeeting(CaseView view, CaseItem item, WorkCalendar calendar)
    {
        var on = item.State.On!.Value;
        if (calendar.Before(on) is var before && calendar.ReminderMoment(before) > DatedAt(view.File, item.Id))
            yield return At(ReminderStep.OnDate, before);
        yield return At(ReminderStep.DateOver, calendar.After(on));

        Reminder At(ReminderStep step, LocalDate date) =>
            new(item.Id, step, item.State.Dates, calendar.ReminderMoment(date), OwnerOf(view.File, item));
    }

    /// <summary>When somebody chose the day of an item last.</summary>
    private static Instant DatedAt(CaseFile file, string item) =>
        file.History.LastOrDefault(c => c.Kind == ChangeKind.Dated && c.Target == item)?.At ?? Instant.MinValue;

    private static IEnumerable<(ReminderStep Step, LocalDate Date)> Steps(
        CaseView view,
        Window due,
        LocalDate opened,
        WorkCalendar calendar
    )
    {
        var last = calendar.OnOrBefore(due.Latest);
        var headsUp = calendar.OnOrAfter(view.Facts.RobberyDate!.Value.PlusDays(HeadsUpDay));
        var target = calendar.OnOrAfter(due.Target);
        if (headsUp < target)
            yield return (ReminderStep.HeadsUp, headsUp);
        if (target < last)
            yield return (ReminderStep.Target, target);
        yield return (ReminderStep.Last, last);

        // A case opened after its latest day is overdue from the first working day on.
        yield return (ReminderStep.Overdue, calendar.After(LocalDate.Max(due.Latest, opened)));
    }

    private static Reminder Of(FollowUp asked, WorkCalendar calendar) =>
        new($"{FollowUpItem}{asked.Id}", ReminderStep.FollowUp, asked.Round, Asked(asked.On, asked.At, calendar), asked.For);

    /// <summary>The moment of a day that was chosen; days and hours may have changed since.</summary>
    private static Instant Asked(LocalDate day, LocalTime? time, WorkCalendar calendar) =>
        time is { } hour
            ? calendar.NextMoment(day.At(hour).InZoneLeniently(WorkCalendar.Amsterdam).ToInstant(), asked: true)
            : calendar.ReminderMoment(calendar.OnOrAfter(day));

    private static IEnumerable<Reminder> OfCase(CaseView view, WorkCalendar calendar, Settings settings)
    {
        if (!view.HasChecklist)
            yield break;
        if (view.File.NeighbourhoodOn is { } on && Undated(view).Any())
        {
            yield return new(
                "",
                ReminderStep.Neighbourhood,
                view.File.NeighbourhoodPlans,
                Asked(on, view.File.NeighbourhoodAt, calendar),
                view.File.Coordinator
            );
        }

        if (view.File.NeighbourhoodPlans == 0 && Undated(view).Any())
            yield return At(ReminderStep.AskNeighbourhood, calendar.After(WorkCalendar.DateOf(view.File.OpenedAt)), 0);
        if (settings.FirstContactWithin is { } contact && NoContactYet(view))
            yield return At(ReminderStep.FirstContact, Within(contact), 0);
        if (settings.EvaluateWithin is { } evaluation && NotEvaluated(view))
            yield return At(ReminderStep.Evaluation, Within(evaluation), 0);

        Reminder At(ReminderStep step, LocalDate date, int round) =>
            new("", step, round, calendar.ReminderMoment(date), view.File.Coordinator);

        // The working day on or before the last day; for a case that was opened later, the first one after that.
        LocalDate Within(int days)
        {
            var opened = WorkCalendar.DateOf(view.File.OpenedAt);
            var day = calendar.OnOrBefore(view.Facts.RobberyDate!.Value.PlusDays(days));
            return day > opened ? day : calendar.After(opened);
        }
    }

    /// <summary>Nothing of the visit or the offer has an outcome yet.</summary>
    private static bool NoContactYet(CaseView view) =>
        view.Items.Where(i => i.Plan.Section is Section.Visit or Section.Offer).ToList() is { Count: > 0 } items
        && items.All(i => i.State.Outcome == Outcome.Open)
        && items.Any(i => i.IsToDo);

    private static bool NotEvaluated(CaseView view) => view.In(Section.Evaluation).Any(i => i.IsToDo);

    /// <summary>A term that moves is another term: its steps are said again, with the new dates.</summary>
    private static int RoundOf(Window? due) => due is null ? -1 : Period.DaysBetween(new(1970, 1, 1), due.Latest);
}
