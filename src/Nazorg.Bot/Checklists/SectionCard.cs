using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Checklists;

/// <summary>One part of the checklist: at most eight items, each with its number, its date and a one-tap tick.</summary>
internal static class SectionCard
{
    public const int PageSize = 8;

    public static int PageOf(CaseView view, CaseItem item) => Math.Max(0, view.In(item.Plan.Section).IndexOf(item)) / PageSize;

    public static AdaptiveCard Of(Scene scene, CaseView view, Section section, int page, string? notice = null, bool undo = false)
    {
        var t = scene.Texts;
        var items = view.In(section);
        var pages = Math.Max(1, (items.Length + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 0, pages - 1);

        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.SectionName(section)}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.SectionName(section)),
            Parts.Small(pages == 1 ? t.SectionCount(items) : $"{t.SectionCount(items)} · {t.Page(page + 1, pages)}"),
            notice is null ? null : Parts.Notice(notice),
            undo && view.File.LastChangesBy(scene.By) is [.., var last]
                ? Parts.Row(Parts.Button(t.Undo, new Intent.Undo(view.Number, last.Id)))
                : null,
            section is Section.Visit or Section.Offer && view.File.IsActive ? VisitCard.Warning(scene, view) : null,
            new Container([.. items.Skip(page * PageSize).Take(PageSize).Select(i => ItemRow(scene, view, i))]),
            Parts.Row(
                page + 1 < pages ? Parts.Button(t.NextPage, new Intent.ShowSection(view.Number, section, page + 1)) : null,
                page > 0 ? Parts.Button(t.PreviousPage, new Intent.ShowSection(view.Number, section, page - 1)) : null,
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            !view.File.IsActive
                ? null
                : Parts.Row(
                    section == Section.Visit && view.IsWorkedOn(section)
                        ? Parts.Button(t.AtTheDoor, new Intent.ShowVisit(view.Number))
                        : null,
                    section is Section.Visit or Section.Offer && view.IsWorkedOn(section)
                        ? Parts.Button(t.HowDidItGo, new Intent.VisitResults(view.Number, 1, 0))
                        : null,
                    Parts.Button(t.OwnItem, new Intent.AddItem(view.Number, section, null, view.File.Added.Length))
                ),
            view.IsWorkedOn(section) ? Parts.Small(t.SectionTyped(section, pages)) : null
        );
    }

    private static ColumnSet ItemRow(Scene scene, CaseView view, CaseItem item)
    {
        var t = scene.Texts;
        var detail = string.Join(
            " · ",
            new[]
            {
                item is { IsToDo: true, IsGone: false, States.Length: 1 } ? null : t.StatusLine(item),
                t.DueLine(item.Plan, scene.Today),
                DependsOn(scene, item),
            }.Where(d => d is { Length: > 0 })
        );
        var text = new Container([
            Parts.Text($"{item.Line(scene.Language)} ›"),
            .. detail.Length > 0 ? [Parts.Small(detail)] : ImmutableArray<Element>.Empty,
        ])
        {
            SelectAction = Parts.Button(
                Parts.NameOf(item.Line(scene.Language), detail),
                new Intent.ShowItem(view.Number, ItemName.Of(item.Id))
            ),
        };

        // The button stands below the title: beside it, a narrow phone leaves the title a few letters a line.
        var tick = item.IsToDo && view.File.IsActive ? Parts.Row(Parts.Button(t.OutcomeButton(item.OneTap), Tick(view, item))) : null;
        return new ColumnSet([new Column("stretch", tick is null ? [text] : [text, tick with { Spacing = "Small" }])])
        {
            Separator = true,
            Spacing = "Small",
        };
    }

    private static string? DependsOn(Scene scene, CaseItem item) =>
        item is { IsToDo: true, Plan: { Conditional: true, DecidedBy: [var fact, ..] } }
            ? scene.Texts.DependsOn(scene.Knowledge.Words(fact).Label.In(scene.Language).ToLowerInvariant())
            : null;

    private static Intent.SetOutcome Tick(CaseView view, CaseItem item) =>
        new(view.Number, ItemName.Of(item.Id), item.OneTap, null, item.Revision, CardKind.Section);
}
