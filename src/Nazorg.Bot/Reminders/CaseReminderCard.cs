using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Reminders;

/// <summary>Reminders that are about a case and not about one of its items.</summary>
internal static class CaseReminderCard
{
    private const int Longest = 6;

    /// <summary>Asks when to be reminded of the actions in the neighbourhood that have no term.</summary>
    public static AdaptiveCard AskNeighbourhood(Scene scene, CaseView view, string? problem = null)
    {
        var t = scene.Texts;
        var calendar = new WorkCalendar(scene.Settings, scene.Desk.Person.Value);
        var (soon, week) = (calendar.OnOrAfter(scene.Today.PlusDays(3)), calendar.OnOrAfter(scene.Today.PlusDays(7)));
        return AdaptiveCard.Of(
            t.AskNeighbourhood,
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.AskNeighbourhood),
            problem is null ? null : Parts.Problem(problem),
            Parts.Text(t.AskNeighbourhoodText(ReminderRules.Undated(view).Count())),
            Parts.Row(
                Parts.Button(t.Later(soon, scene.Today), new Intent.PlanNeighbourhood(view.Number, soon, Never: false)),
                soon == week
                    ? null
                    : Parts.Button(t.Later(week, scene.Today), new Intent.PlanNeighbourhood(view.Number, week, Never: false)),
                Parts.Button(t.DoNotRemind, new Intent.PlanNeighbourhood(view.Number, null, Never: true))
            ),
            new DateInput(CardVerbs.DateInput, t.OtherDay),
            Parts.Row(Parts.Confirm(t.RemindThen, new Intent.PlanNeighbourhood(view.Number, null, Never: false))),
            Parts.Small(t.AskNeighbourhoodTyped)
        );
    }

    /// <param name="when">Null: not at all.</param>
    public static AdaptiveCard Planned(Scene scene, CaseView view, AskedFor? when) =>
        AdaptiveCard.Of(
            scene.Texts.NeighbourhoodPlanned(when, scene.Today),
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Notice(scene.Texts.NeighbourhoodPlanned(when, scene.Today)),
            Parts.Row(
                Parts.Button(scene.Texts.ToSection(Section.Neighbourhood), new Intent.ShowSection(view.Number, Section.Neighbourhood, 0)),
                Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number))
            )
        );

    public static AdaptiveCard Neighbourhood(Scene scene, CaseView view, string? why)
    {
        var t = scene.Texts;
        var open = ReminderRules.Undated(view).ToList();
        var calendar = new WorkCalendar(scene.Settings, scene.Desk.Person.Value);
        var week = calendar.OnOrAfter(scene.Today.PlusDays(7));
        return AdaptiveCard.Of(
            $"{t.Reminder}: {t.NeighbourhoodDue(open.Count)}",
            Parts.Small($"{t.Reminder} · {t.CaseLine(view)}"),
            Parts.Heading(t.NeighbourhoodDue(open.Count)),
            why is null ? null : Parts.Notice(why),
            new Container([
                .. open.Take(Longest)
                    .Select(i => Parts.Line(i.Line(scene.Language), null, new Intent.ShowItem(view.Number, ItemName.Of(i.Id)))),
            ]),
            open.Count > Longest ? Parts.Small(t.AndOthers(open.Count - Longest)) : null,
            Parts.Row(
                Parts.Button(t.ToSection(Section.Neighbourhood), new Intent.ShowSection(view.Number, Section.Neighbourhood, 0)),
                Parts.Button(t.Later(week, scene.Today), new Intent.PlanNeighbourhood(view.Number, week, Never: false)),
                Parts.Button(t.DoNotRemind, new Intent.PlanNeighbourhood(view.Number, null, Never: true))
            )
        );
    }

    /// <summary>The municipality's own term for the first contact or the evaluation ends.</summary>
    public static AdaptiveCard OwnTerm(Scene scene, CaseView view, ReminderStep step, string? why)
    {
        var t = scene.Texts;
        var contact = step == ReminderStep.FirstContact;
        var days = (contact ? scene.Settings.FirstContactWithin : scene.Settings.EvaluateWithin)!.Value;
        var section = contact ? Section.Visit : Section.Evaluation;
        var title = contact ? t.NoFirstContact : t.NotEvaluated;
        return AdaptiveCard.Of(
            $"{t.Reminder}: {title}",
            Parts.Small($"{t.Reminder} · {t.CaseLine(view)}"),
            Parts.Heading(title),
            why is null ? null : Parts.Notice(why),
            Parts.Text(t.OwnTerm(days, view.Facts.RobberyDate!.Value.PlusDays(days))),
            Parts.Row(
                Parts.Primary(t.ToSection(section), new Intent.ShowSection(view.Number, section, 0)),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            )
        );
    }
}
