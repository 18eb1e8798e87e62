using Nazorg.Bot.Cases;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Reminders;

/// <summary>The steps in which a term is brought to mind; a later one says more.</summary>
internal enum ReminderStep
{
    HeadsUp,
    Target,
    Last,
    Overdue,

    /// <summary>On the day the coordinator chose.</summary>
    PutOff,

    /// <summary>The case waits for the police, and has for another three months.</summary>
    Waiting,
}

/// <summary>A reminder that falls due once.</summary>
/// <param name="Snoozes">How often the item was put off: putting it off makes a new reminder.</param>
internal sealed record Reminder(string Item, ReminderStep Step, int Snoozes, Instant At);

/// <summary>
/// When reminders of a case fall due. Pure: what is due follows from the case and the calendar, nothing is planned beforehand.
/// The rule is "binnen 2 tot 3 weken": a heads-up on day 7, the target day, the working day on or before the latest day, the working day after it.
/// </summary>
internal static class ReminderRules
{
    private const int HeadsUpDay = 7;

    public static IEnumerable<Reminder> Of(CaseView view, WorkCalendar calendar) =>
        view.File.IsDrill ? []
        : view.File.Waits is { } waits ? WhileWaiting(waits.Since, waits.Times, calendar)
        : view.File.Status == CaseStatus.Open ? view.Items.Where(i => i.IsToDo).SelectMany(i => Of(view, i, calendar)) : [];

    /// <summary>Whether a reminder still makes sense at the moment of sending.</summary>
    public static bool StillHolds(CaseView view, string item, int snoozes, LocalDate today) =>
        item.Length == 0 ? view.File.Waits is not null
        : view.File.Status == CaseStatus.Open && view.Find(item) is { IsToDo: true } found && found.State.Snoozes == snoozes
        && (found.State.Until is not { } until || until <= today);

    /// <summary>Every three months, for two years; each time it waits anew these are others.</summary>
    private static IEnumerable<Reminder> WhileWaiting(Instant since, int times, WorkCalendar calendar) => Enumerable.Range(1, 8).Select(quarter => new Reminder(
        "", ReminderStep.Waiting, (times * 100) + quarter, calendar.ReminderMoment(calendar.OnOrAfter(WorkCalendar.DateOf(since).PlusMonths(3 * quarter)))));

    private static IEnumerable<Reminder> Of(CaseView view, CaseItem item, WorkCalendar calendar)
    {
        if (item.State.Until is { } until) yield return At(ReminderStep.PutOff, calendar.OnOrAfter(until));
        if (item.Plan.Due is not { } due) yield break;

        var opened = WorkCalendar.DateOf(view.File.OpenedAt);
        var last = calendar.OnOrBefore(due.Latest);
        foreach (var (step, date) in Steps(view, due, last, opened, calendar))
        {
            // A step on or before the day the case was opened says nothing new; one before the chosen day was put off.
            if (date > opened && (item.State.Until is not { } day || date > day)) yield return At(step, date);
        }

        Reminder At(ReminderStep step, LocalDate date) => new(item.Id, step, item.State.Snoozes, calendar.ReminderMoment(date));
    }

    private static IEnumerable<(ReminderStep Step, LocalDate Date)> Steps(CaseView view, Window due, LocalDate last, LocalDate opened, WorkCalendar calendar)
    {
        var headsUp = calendar.OnOrAfter(view.Facts.RobberyDate!.Value.PlusDays(HeadsUpDay));
        var target = calendar.OnOrAfter(due.Target);
        if (headsUp < target) yield return (ReminderStep.HeadsUp, headsUp);
        if (target < last) yield return (ReminderStep.Target, target);
        yield return (ReminderStep.Last, last);

        // A case opened after its latest day is overdue from the first working day on.
        yield return (ReminderStep.Overdue, calendar.OnOrAfter(LocalDate.Max(due.Latest, opened).PlusDays(1)));
    }
}
