using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Checklists;

/// <summary>The points that stand one way, all of them on one card: what is open, done, late, waiting, or the whole checklist.</summary>
internal static class ItemsCard
{
    /// <summary>So many lines can be tapped; below them the points are named, so that the card stays small enough to send.</summary>
    private const int MostTapped = 24;

    public static AdaptiveCard Of(Scene scene, CaseView view, ItemStand stand, Section? section)
    {
        var t = scene.Texts;
        var items = view.Items.Where(i => (section is null || i.Plan.Section == section) && Stands(scene, view, i, stand)).ToList();
        var title = t.ListTitle(stand, section);
        var tapped = 0;
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {title}",
            [
                Parts.Small(t.CaseLine(view)),
                Parts.Heading(title),
                items.Count == 0 ? Parts.Text(Nothing(scene, view, stand)) : Parts.Small(t.ListCount(items.Count)),
                .. items
                    .GroupBy(i => i.Plan.Section)
                    .SelectMany(g => new Element[] { Parts.Subheading(t.SectionName(g.Key)), new Container([.. g.Select(Line)]) }),
                Parts.Row(
                    stand != ItemStand.Open && view.File.IsActive
                        ? Parts.Button(t.ListTitle(ItemStand.Open, null), new Intent.ShowItems(view.Number, ItemStand.Open, null))
                        : null,
                    Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
                ),
            ]
        );

        Element Line(CaseItem item)
        {
            var detail = Detail(scene, view, item);
            return tapped++ < MostTapped
                ? Parts.Line(item.Line(scene.Language), detail, new Intent.ShowItem(view.Number, ItemName.Of(item.Id)))
                : Parts.Text(detail is null ? item.Line(scene.Language) : $"{item.Line(scene.Language)} ({detail})") with
                {
                    Spacing = "Small",
                };
        }
    }

    /// <summary>Every note of the case, with the point it belongs to.</summary>
    public static AdaptiveCard Notes(Scene scene, CaseView view)
    {
        var t = scene.Texts;
        var noted = view.Items.Where(i => view.File.NoteOf(i.Id) is not null).ToList();
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.Notes}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.Notes),
            view.File.NoteOf("") is { } ofCase ? Parts.Text($"{t.Case(view.Number)}: {ofCase}") : null,
            noted.Count == 0 && view.File.NoteOf("") is null
                ? Parts.Text(t.NoNotes)
                : new Container([
                    .. noted.Select(i =>
                        Parts.Line(i.Line(scene.Language), view.File.NoteOf(i.Id), new Intent.ShowItem(view.Number, ItemName.Of(i.Id)))
                    ),
                ]),
            Parts.Row(Parts.Button(t.ToCase, new Intent.ShowCase(view.Number)))
        );
    }

    public static bool Stands(Scene scene, CaseView view, CaseItem item, ItemStand stand) =>
        stand switch
        {
            ItemStand.Open => item is { IsToDo: true, Plan.Conditional: false },
            ItemStand.Done => item.States.Any(s => s.Outcome != Outcome.Open),
            ItemStand.Late => item.IsToDo && (item.Plan.IsOverdue(scene.Today) || item.State.On < scene.Today),
            ItemStand.Waiting => item.States.Any(s => s.Outcome == Outcome.Undecided)
                || (item.IsToDo && (item.State.Owner is { } owner && owner != Owner.Coordinator || item.State.RemindTo is not null)),
            ItemStand.Mine => item is { IsToDo: true, Plan.Conditional: false, State.Owner: null or Owner.Coordinator }
                && (item.State.RemindTo ?? view.File.Coordinator) == scene.By,
            _ => true,
        };

    private static string? Detail(Scene scene, CaseView view, CaseItem item)
    {
        var t = scene.Texts;
        var parts = new[]
        {
            item is { IsToDo: true, States.Length: 1 } ? null : t.StatusLine(item),
            t.DueLine(item.Plan, scene.Today),
            item.State.Owner is { } owner ? t.Owner(owner).ToLowerInvariant() : null,
            item is { IsToDo: true, Plan: { Conditional: true, DecidedBy: [var fact, ..] } }
                ? t.DependsOn(scene.Knowledge.Words(fact).Label.In(scene.Language).ToLowerInvariant())
                : null,
            view.File.NoteOf(item.Id) is not null ? t.Note.ToLowerInvariant() : null,
        }.Where(p => p is { Length: > 0 });
        return string.Join(" · ", parts) is { Length: > 0 } detail ? detail : null;
    }

    /// <summary>Nothing stands so: that is said, and what is still open is not left out.</summary>
    private static string Nothing(Scene scene, CaseView view, ItemStand stand)
    {
        var open = view.Items.Count(i => Stands(scene, view, i, ItemStand.Open));
        return stand == ItemStand.Open && !view.HasChecklist ? scene.Texts.NoListYet : scene.Texts.NothingStands(stand, open);
    }
}
