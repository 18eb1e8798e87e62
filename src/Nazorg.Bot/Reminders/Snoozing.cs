using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Reminders;

/// <summary>Puts the reminders of an item off until a day.</summary>
internal static class Snoozing
{
    private const int FurthestYears = 2;

    public static Turn Snooze(Scene scene, CaseView view, Intent.Snooze intent)
    {
        var t = scene.Texts;
        if (intent.Item.In(view) is not { } item) return Turn.GoTo(new Intent.ShowItem(view.Number, intent.Item));
        if (!item.IsToDo) return ShowItem(t.NothingToPutOff);
        if ((intent.Until ?? Typed(intent.Day, scene.Today)) is not { } until) return Turn.Show(ReminderCard.PutOff(scene, view, item)) with { Talk = scene.About(view.Number) };
        if (until <= scene.Today || until > scene.Today.PlusYears(FurthestYears)) return ShowItem(t.DateNotAhead);
        if (item.State.Until != until && intent.Revision is { } seen && seen != item.State.Revision) return ShowItem(t.ItemChanged);

        var after = scene.ViewOf(view.File.Snooze(item.Id, until, scene.By, scene.Now));
        return Turn.Replace(ReminderCard.PutOffUntil(scene, after, after.Find(item.Id)!, until)) with
        {
            Case = item.State.Until == until ? null : after.Numbered,
            Talk = scene.About(view.Number),
        };

        static LocalDate? Typed(string? day, LocalDate today) => day is not null && DateReader.Ahead(day, today) is DateReading.Read read ? read.Date : null;

        Turn ShowItem(string notice) => Turn.GoTo(new Intent.ShowItem(view.Number, ItemName.Of(item.Id))).PrecededBy(notice);
    }
}
