using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Checklists;

/// <summary>The municipality's cases: open ones first, overdue at the top, then the newest.</summary>
internal static class CasesCard
{
    private const int Longest = 8;

    public static AdaptiveCard List(Scene scene, string once)
    {
        var rows = InOrder(scene).ToList();
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.CasesTitle,
            Parts.Heading(t.CasesTitle),
            rows.Count == 0 ? Parts.Text(t.NoCases) : new Container([.. rows.Take(Longest).Select(r => Line(scene, r))]),
            rows.Count > Longest ? Parts.Small(t.MoreCases(rows.Count - Longest)) : null,
            Parts.Row(Parts.Button(t.NewCase, new Intent.NewCase(once)), Parts.Button(t.ToMenu, new Intent.Menu())));
    }

    /// <summary>Asks which case typed text is about.</summary>
    public static AdaptiveCard Which(Scene scene)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.WhichCase,
            Parts.Heading(t.WhichCase),
            Parts.Small(t.WhichCaseHelp),
            new Container([.. InOrder(scene).Where(r => r.Status == CaseStatus.Open).Take(Longest).Select(r => Line(scene, r))]));
    }

    private static IEnumerable<CaseRow> InOrder(Scene scene) => (scene.Desk.Cases ?? [])
        .OrderBy(r => r.Status)
        .ThenBy(r => r.Latest is { } latest && latest < scene.Today ? 0 : 1)
        .ThenByDescending(r => r.RobberyDate ?? scene.Today)
        .ThenByDescending(r => r.Number, StringComparer.Ordinal);

    private static Container Line(Scene scene, CaseRow row) =>
        Parts.Line(scene.Texts.CaseRowTitle(row), scene.Texts.CaseRowDetail(row, scene.Today), new Intent.OpenCase(row.Number));
}
