using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Reminders;

/// <summary>A reminder as it is posted: what is due, until when, by which rule, and what can be done about it from here.</summary>
internal static class ReminderCard
{
    private const int OthersShown = 3;

    public static AdaptiveCard Of(Scene scene, CaseView view, CaseItem item, ReminderStep step)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var summary = t.ReminderSummary(view.Number, item.Plan.Title.In(language), step, item.Plan.Due, scene.Today);
        var others = view.In(Section.Neighbourhood).Where(i => i.IsToDo && !i.Plan.Conditional && i.Id != item.Id).ToList();
        return AdaptiveCard.Of(
            summary,
            Parts.Small($"{t.Reminder} · {t.CaseLine(view)}"),
            Parts.Heading(item.Line(language)),
            Parts.Bold(t.StepLine(step, item.Plan.Due, scene.Today)),
            Parts.Text(item.Plan.Text.In(language)),
            item.Plan.Due is { } due ? Parts.Small($"{t.Term}: {t.WindowWithRule(due, view)}") : null,
            others.Count == 0 ? null : Parts.Small($"{t.AlsoOpen} {t.AndMore(others.Take(OthersShown).Select(i => i.Line(language)), others.Count - OthersShown)}"),
            Parts.Row(
                Parts.Primary(t.OutcomeButton(item.OneTap), new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), item.OneTap, null, item.State.Revision, CardKind.Item)),
                Parts.Button(t.Open(item.Number), new Intent.ShowItem(view.Number, ItemName.Of(item.Id)))),
            LaterRow(scene, view, item),
            Parts.Small(t.ReminderTyped(item.Number)));
    }

    /// <summary>Now and then, for a case that waits for the police.</summary>
    public static AdaptiveCard Waiting(Scene scene, CaseView view) => AdaptiveCard.Of(
        scene.Texts.WaitingSummary(view.Number),
        Parts.Small($"{scene.Texts.Reminder} · {scene.Texts.CaseLine(view)}"),
        Parts.Heading(scene.Texts.WaitingSummary(view.Number)),
        Parts.Text(scene.Texts.WaitingReminder),
        scene.Knowledge.Screening.For("solved") is { } question ? Parts.Row(Parts.Primary(question.Text.In(scene.Language), new Intent.ShowQuestion(view.Number, question.Id))) : null,
        Parts.Row(Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number)), Parts.Button(scene.Texts.CloseCase, new Intent.AskClose(view.Number))));

    /// <summary>Asks until when, for a "later" that was typed.</summary>
    public static AdaptiveCard PutOff(Scene scene, CaseView view, CaseItem item) => AdaptiveCard.Of(
        scene.Texts.UntilWhen,
        Parts.Small(scene.Texts.CaseLine(view)),
        Parts.Heading(scene.Texts.UntilWhen),
        Parts.Text(item.Line(scene.Language)),
        LaterRow(scene, view, item),
        Parts.Small(scene.Texts.UntilWhenTyped(item.Number)));

    public static AdaptiveCard PutOffUntil(Scene scene, CaseView view, CaseItem item, LocalDate until) => AdaptiveCard.Of(
        scene.Texts.PutOffUntil(item.Number, until),
        Parts.Small(scene.Texts.CaseLine(view)),
        Parts.Heading(item.Line(scene.Language)),
        Parts.Notice(scene.Texts.PutOffUntil(item.Number, until)),
        Parts.Row(
            Parts.Button(scene.Texts.Open(item.Number), new Intent.ShowItem(view.Number, ItemName.Of(item.Id))),
            Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number))));

    /// <summary>Two days to choose from; both are working days, so that what is chosen is what happens.</summary>
    private static ActionSet LaterRow(Scene scene, CaseView view, CaseItem item)
    {
        var calendar = new WorkCalendar(scene.Settings);
        var next = calendar.OnOrAfter(scene.Today.PlusDays(1));
        var week = calendar.OnOrAfter(scene.Today.PlusDays(7));
        return Parts.Row(Later(next), week == next ? null : Later(week))!;

        Execute Later(LocalDate day) => Parts.Button(
            scene.Texts.Later(day, scene.Today), new Intent.Snooze(view.Number, ItemName.Of(item.Id), day, item.State.Revision));
    }
}
