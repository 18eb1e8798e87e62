using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Reminders;

/// <summary>The meeting in the neighbourhood, once it has a day: that it is arranged, that it comes, and how it went.</summary>
internal static class MeetingCard
{
    /// <summary>A day says that the arrangements are made: the item is ticked, and can be put back.</summary>
    /// <param name="ahead">The day of the reminder beforehand; null when there is none left.</param>
    /// <param name="ticked">It was this day that ticked it.</param>
    public static AdaptiveCard Planned(Scene scene, CaseView view, CaseItem item, LocalDate? ahead, bool ticked)
    {
        var t = scene.Texts;
        var planned = t.MeetingPlanned(item.Number, item.State.On!.Value, item.State.OnTime, ahead, scene.Today, ticked);
        return AdaptiveCard.Of(
            planned,
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(item.Line(scene.Language)),
            Parts.Notice(planned),
            Parts.Row(
                ticked && view.File.LastChangesBy(scene.By) is [.., var last]
                    ? Parts.Button(t.Undo, new Intent.Undo(view.Number, last.Id))
                    : null,
                Open(scene, view, item),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            Parts.Small(t.MeetingMoves(item.Number))
        );
    }

    /// <summary>The working day before it.</summary>
    public static AdaptiveCard Ahead(Scene scene, CaseView view, CaseItem item, string? why)
    {
        var t = scene.Texts;
        var line = t.MeetingAhead(item.State.On!.Value, item.State.OnTime, scene.Today);
        var others = ReminderRules.Undated(view).ToList();
        return AdaptiveCard.Of(
            t.ReminderSummary(view.Number, t.Meeting, line),
            Parts.Small($"{t.Reminder} · {t.CaseLine(view)}"),
            Parts.Heading(t.Meeting),
            why is null ? null : Parts.Notice(why),
            Parts.Bold(line),
            others.Count == 0 ? null : Parts.Small($"{t.AlsoOpen} {ReminderCard.Few(scene, others)}"),
            Parts.Row(Open(scene, view, item), Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))),
            Parts.Small(t.MeetingMoves(item.Number))
        );
    }

    /// <summary>The working day after it.</summary>
    public static AdaptiveCard HowItWent(Scene scene, CaseView view, CaseItem item, string? why)
    {
        var t = scene.Texts;
        var name = ItemName.Of(item.Id);
        return AdaptiveCard.Of(
            t.ReminderSummary(view.Number, t.Meeting, t.HowWasTheMeeting),
            Parts.Small($"{t.Reminder} · {t.CaseLine(view)}"),
            Parts.Heading(t.HowWasTheMeeting),
            why is null ? null : Parts.Notice(why),
            Parts.Text(t.MeetingWas(item.Number, item.State.On!.Value)),
            Parts.Row(
                Parts.Primary(
                    t.MeetingWasHeld,
                    new Intent.SetOutcome(view.Number, name, Outcome.Done, null, item.State.Revision, CardKind.Item)
                ),
                Parts.Button(t.MeetingWasNot, new Intent.SetDate(view.Number, name, null))
            ),
            Parts.Row(
                Parts.Button(t.Note, new Intent.WriteNote(view.Number, name, null)),
                Open(scene, view, item),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            Parts.Small(t.HowWasTheMeetingTyped(item.Number))
        );
    }

    private static Execute Open(Scene scene, CaseView view, CaseItem item) =>
        Parts.Button(scene.Texts.Open(item.Number), new Intent.ShowItem(view.Number, ItemName.Of(item.Id)));
}
