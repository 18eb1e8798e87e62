using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Reminders;

/// <summary>Puts the reminders of an item off, until later today or until a day.</summary>
internal static class Snoozing
{
    private const int HoursLater = 3;

    public static Turn Snooze(Scene scene, CaseView view, Intent.Snooze intent)
    {
        var t = scene.Texts;
        if (intent.Item.In(view) is not { } item)
            return Turn.GoTo(new Intent.ShowItem(view.Number, intent.Item));
        if (!item.IsToDo)
            return ShowItem(t.NothingToPutOff);
        if (intent is { Until: null, Day: null })
            return Show(ReminderCard.PutOff(scene, view, item));

        var (until, time, problem) = Read(scene, intent);
        if (problem is not null)
            return Show(ReminderCard.PutOff(scene, view, item, problem));
        var same = item.State.Until == until && item.State.UntilTime == time;
        if (!same && intent.Revision is { } seen && seen != item.State.Revision)
            return ShowItem(t.ItemChanged);

        var after = scene.ViewOf(view.File.Snooze(item.Id, until, time, scene.By, scene.Now));
        return Turn.Replace(ReminderCard.PutOffUntil(scene, after, after.Find(item.Id)!, until, time)) with
        {
            Case = same ? null : after.Numbered,
            Talk = scene.About(view.Number),
        };

        Turn Show(Cards.AdaptiveCard card) => Turn.Show(card) with { Talk = scene.About(view.Number) };

        Turn ShowItem(string notice) => Turn.GoTo(new Intent.ShowItem(view.Number, ItemName.Of(item.Id))).PrecededBy(notice);
    }

    /// <summary>The hour that "later today" means now; null when the working day is over by then.</summary>
    public static LocalTime? LaterToday(Scene scene)
    {
        var local = scene.Now.InZone(WorkCalendar.Amsterdam).LocalDateTime;
        var later = local.PlusHours(HoursLater).Date == local.Date ? new LocalTime(local.Hour, 0).PlusHours(HoursLater) : (LocalTime?)null;
        var calendar = new WorkCalendar(scene.Settings, scene.Desk.Person.Value);
        return later is { } hour && calendar.MayRemind(local.Date.At(hour).InZoneLeniently(WorkCalendar.Amsterdam).ToInstant())
            ? hour
            : null;
    }

    private static (LocalDate Until, LocalTime? Time, string? Problem) Read(Scene scene, Intent.Snooze intent)
    {
        var (t, today) = (scene.Texts, scene.Today);
        if (intent is { Until: { } day, Time: { } hour } && day == today && hour > scene.Now.InZone(WorkCalendar.Amsterdam).TimeOfDay)
            return (day, hour, null);
        if (intent.Until is null && Words.Fold(intent.Day!) is "vandaag" or "straks" or "today" or "later today" or "later vandaag")
        {
            return LaterToday(scene) is { } later ? (today, later, null) : (default, null, t.TooLateForToday);
        }

        var (until, problem) =
            intent.Until is null && intent.Day is { Length: > 0 } typed ? ReminderDay.Read(typed, today, today.PlusDays(1), t)
            : intent.Until is null ? (null, t.ChooseDayFirst)
            : ReminderDay.Check(intent.Until, today, today.PlusDays(1), t);
        return (until ?? default, null, problem);
    }
}
