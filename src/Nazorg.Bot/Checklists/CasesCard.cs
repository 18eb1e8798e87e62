using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Checklists;

/// <summary>The municipality's cases: open ones first, overdue at the top, then the newest.</summary>
internal static class CasesCard
{
    private const int Longest = 8;

    public static AdaptiveCard List(Scene scene, string once, string? notice = null)
    {
        var rows = InOrder(scene).ToList();
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.CasesTitle,
            Parts.Heading(t.CasesTitle),
            notice is null ? null : Parts.Notice(notice),
            rows.Count == 0 ? Parts.Text(t.NoCases) : new Container([.. rows.Take(Longest).Select(r => Line(scene, r))]),
            rows.Count > Longest ? Parts.Small(t.MoreCases(rows.Count - Longest)) : null,
            Parts.Row(
                once.Length == 0 ? null : Parts.Button(t.NewCase, new Intent.NewCase(once)),
                Parts.Button(t.ToMenu, new Intent.Menu())
            )
        );
    }

    /// <summary>Several cases fit what is known: which one; none: all of them. The only one that fits was opened before.</summary>
    public static Turn Find(Scene scene, CaseClue clue, string once)
    {
        var t = scene.Texts;
        var found = CaseClues.Fitting(InOrder(scene), clue).ToList();
        if (found.Count == 0)
            return Turn.Show(List(scene, once, clue is { IsEmpty: true, OtherThan: not null } ? null : t.NothingFound));
        return Turn.Show(Rows(scene, t.Found(found.Count), found)) with
        {
            Talk = scene.Talk with { Open = new OpenQuestion.WhichCase(null) },
        };
    }

    private static AdaptiveCard Rows(Scene scene, string title, List<CaseRow> rows) =>
        AdaptiveCard.Of(
            title,
            Parts.Heading(title),
            new Container([.. rows.Take(Longest).Select(r => Line(scene, r))]),
            rows.Count > Longest ? Parts.Small(scene.Texts.MoreCases(rows.Count - Longest)) : null,
            Parts.Row(Parts.Button(scene.Texts.MyCases(0), new Intent.ListCases()), Parts.Button(scene.Texts.ToMenu, new Intent.Menu()))
        );

    /// <summary>Asks which case is meant; what was wanted goes on with the answer.</summary>
    public static Turn AskWhich(Scene scene, ImmutableSortedDictionary<string, string>? then)
    {
        var open = (scene.Desk.Cases ?? []).Count(c => c.Status != CaseStatus.Closed);
        return scene.Desk.Cases is not { IsEmpty: false } ? Turn.Say(scene.Texts.NoCaseYet)
            : open == 0 ? Turn.Show(List(scene, "", scene.Texts.NoCaseOpen))
            : Turn.Show(Which(scene)) with { Talk = scene.Talk with { Open = new OpenQuestion.WhichCase(then) } };
    }

    /// <summary>Asks which case typed text is about.</summary>
    private static AdaptiveCard Which(Scene scene)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.WhichCase,
            Parts.Heading(t.WhichCase),
            Parts.Small(t.WhichCaseHelp),
            new Container([.. InOrder(scene).Where(r => r.Status != CaseStatus.Closed).Take(Longest).Select(r => Line(scene, r))])
        );
    }

    private static IEnumerable<CaseRow> InOrder(Scene scene) =>
        (scene.Desk.Cases ?? [])
            .OrderBy(r => r.Status)
            .ThenBy(r => r.Latest is { } latest && latest < scene.Today ? 0 : 1)
            .ThenByDescending(r => r.RobberyDate ?? scene.Today)
            .ThenByDescending(r => r.Number, StringComparer.Ordinal);

    private static Container Line(Scene scene, CaseRow row) =>
        Parts.Line(scene.Texts.CaseRowTitle(row), scene.Texts.CaseRowDetail(row, scene.Today), new Intent.OpenCase(row.Number));
}
