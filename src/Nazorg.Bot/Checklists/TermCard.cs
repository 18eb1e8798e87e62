using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Checklists;

/// <summary>The term in the neighbourhood, how much of it is left, and what somebody asked to be reminded of.</summary>
internal static class TermCard
{
    public static AdaptiveCard Of(Scene scene, CaseView view)
    {
        var t = scene.Texts;
        var items = view.Items.Where(i => i is { Plan.Due: not null, Follows: true }).ToList();
        var later = view.Items.Where(i => i is { IsToDo: true, State.On: not null, Plan.Due: null }).OrderBy(i => i.State.On).ToList();
        var asked = view.File.FollowUps.Where(f => f.IsToDo && f.For == scene.By).ToList();
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.Term}",
            [
                Parts.Small(t.CaseLine(view)),
                Parts.Heading(t.Term),
                items.Count == 0 ? Parts.Text(view.HasChecklist ? t.NoTerm : t.NoListYet) : null,
                .. items.SelectMany(i =>
                    new Element[]
                    {
                        Parts.Bold(i.IsToDo ? t.TermLeft(i.Plan.Due!, scene.Today) : t.TermMet(i.Plan.Due!)),
                        Parts.Line(i.Line(scene.Language), t.StatusLine(i), new Intent.ShowItem(view.Number, ItemName.Of(i.Id))),
                        Parts.Small(t.WindowWithRule(i.Plan.Due!, view)),
                    }
                ),
                view.File.Visit is { } visit ? Parts.Text(t.VisitOn(visit)) : null,
                asked.Count + later.Count == 0 ? null : Parts.Subheading(t.AskedReminders),
                .. later.Select(i =>
                    Parts.Line(
                        i.Line(scene.Language),
                        t.DateAt(i.State.On!.Value, i.State.OnTime),
                        new Intent.ShowItem(view.Number, ItemName.Of(i.Id))
                    )
                ),
                .. asked.Select(f => Parts.Text($"{t.DateAt(f.On, f.At)}: {f.Text}") with { Spacing = "Small" }),
                Parts.Row(Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))),
            ]
        );
    }
}
