using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Reminders;

/// <summary>What somebody asked to be reminded of in words.</summary>
internal static class FollowUpCard
{
    /// <param name="notice">Why this person gets it, or what was wrong.</param>
    public static AdaptiveCard Of(Scene scene, CaseView view, FollowUp asked, string? notice = null)
    {
        var t = scene.Texts;
        var calendar = new WorkCalendar(scene.Settings, scene.Desk.Person.Value);
        var (next, week) = (calendar.After(scene.Today), calendar.OnOrAfter(scene.Today.PlusDays(7)));
        return AdaptiveCard.Of(
            $"{t.Reminder}: {asked.Text}",
            Parts.Small($"{t.Reminder} · {t.CaseLine(view)}"),
            Parts.Heading(asked.Text!),
            notice is null ? null : Parts.Notice(notice),
            Parts.Text(t.YouAsked(asked.AskedOn)),
            Parts.Row(
                Parts.Primary(t.OutcomeButton(Outcome.Done), new Intent.EndFollowUp(view.Number, asked.Id)),
                Parts.Button(t.Later(next, scene.Today), new Intent.PutOffFollowUp(view.Number, asked.Id, next)),
                week == next ? null : Parts.Button(t.Later(week, scene.Today), new Intent.PutOffFollowUp(view.Number, asked.Id, week))
            ),
            new DateInput(CardVerbs.DateInput, t.OtherDay),
            Parts.Row(
                Parts.Confirm(t.RemindThen, new Intent.PutOffFollowUp(view.Number, asked.Id, null)),
                Parts.Button(t.ToCase, new Intent.OpenCase(view.Number))
            )
        );
    }

    public static AdaptiveCard Planned(Scene scene, CaseView view, FollowUp asked, AskedFor when) =>
        AdaptiveCard.Of(
            scene.Texts.FollowUpPlanned(when, scene.Today, asked.Text!),
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(asked.Text!),
            Parts.Notice(scene.Texts.FollowUpPlanned(when, scene.Today, asked.Text!)),
            Parts.Row(
                Parts.Button(scene.Texts.NoLongerNeeded, new Intent.EndFollowUp(view.Number, asked.Id)),
                Parts.Button(scene.Texts.ToCase, new Intent.OpenCase(view.Number))
            )
        );

    public static AdaptiveCard Ended(Scene scene, CaseView view) =>
        AdaptiveCard.Of(
            scene.Texts.FollowUpEnded,
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Notice(scene.Texts.FollowUpEnded),
            Parts.Row(Parts.Button(scene.Texts.ToCase, new Intent.OpenCase(view.Number)))
        );
}
