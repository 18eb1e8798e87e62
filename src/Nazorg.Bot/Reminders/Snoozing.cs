using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Reminders;

/// <summary>Puts the reminders of an item off, until later today or until a day and maybe an hour.</summary>
internal static class Snoozing
{
    private const int HoursLater = 3;

    public static Turn Snooze(Scene scene, CaseView view, Intent.Snooze intent)
    {
        var t = scene.Texts;
        if (intent.Item.In(view) is not { } item)
            return Turn.GoTo(new Intent.ShowItem(view.Number, intent.Item));
        if (!item.IsToDo)
            return ShowItem(view, item, item.IsAwaited ? t.MeetingMoves(item.Number) : t.NothingToPutOff);
        if (intent.Wrong is { } wrong)
            return Show(scene, view, ReminderCard.PutOff(scene, view, item, ReminderDay.Say(t, wrong)));
        if (intent.LaterToday)
        {
            return LaterToday(scene) is { } later
                ? Until(scene, view, item, intent.Revision, scene.Today, later)
                : Show(scene, view, ReminderCard.PutOff(scene, view, item, t.TooLateForToday));
        }

        return intent.Until is { } day
            ? Until(scene, view, item, intent.Revision, day, intent.Time)
            : Show(scene, view, ReminderCard.PutOff(scene, view, item));
    }

    /// <summary>Until a day, and with an hour until then; the reply says when the reminder really comes.</summary>
    /// <param name="revision">Of the item, as a button's card showed it; null when typed.</param>
    public static Turn Until(Scene scene, CaseView view, CaseItem item, int? revision, LocalDate day, LocalTime? time)
    {
        if (!item.IsToDo)
            return ShowItem(view, item, scene.Texts.NothingToPutOff);
        if (ReminderDay.CheckMoment(day, time, scene) is { } problem)
            return Show(scene, view, ReminderCard.PutOff(scene, view, item, problem));
        var when = AskedFor.In(scene, ReminderRules.OwnerOf(view.File, item), day, time, item.Plan.Due?.Latest);
        var same = item.State.Until == when.Day && item.State.UntilTime == when.Time;
        if (!same && revision is { } seen && seen != item.State.Revision)
            return ShowItem(view, item, scene.Texts.ItemChanged);

        var after = scene.ViewOf(view.File.Snooze(item.Id, when.Day, when.Time, when.AskedDay, scene.By, scene.Now));
        return Turn.Replace(ReminderCard.PutOffUntil(scene, after, after.Find(item.Id)!, when)) with
        {
            Case = same ? null : after.Numbered,
            Talk = scene.About(view.Number),
        };
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

    private static Turn Show(Scene scene, CaseView view, Cards.AdaptiveCard card) =>
        Turn.Show(card) with
        {
            Talk = scene.About(view.Number),
        };

    private static Turn ShowItem(CaseView view, CaseItem item, string notice) =>
        Turn.GoTo(new Intent.ShowItem(view.Number, ItemName.Of(item.Id))).PrecededBy(notice);
}
