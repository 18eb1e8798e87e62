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
            Parts.Row(Parts.Button(t.NewCase, new Intent.NewCase(once)), Parts.Button(t.ToMenu, new Intent.Menu()))
        );
    }

    /// <summary>The cases that fit some words: a kind, a neighbourhood, a day or a month; all of them when none does.</summary>
    public static AdaptiveCard Find(Scene scene, string words, string once)
    {
        var t = scene.Texts;
        var found = InOrder(scene).Where(r => Fits(scene, r, Words.Fold(words))).ToList();
        if (found.Count == 0)
            return List(scene, once, t.NothingFound);
        return AdaptiveCard.Of(
            t.Found(found.Count),
            Parts.Heading(t.Found(found.Count)),
            new Container([.. found.Take(Longest).Select(r => Line(scene, r))]),
            found.Count > Longest ? Parts.Small(t.MoreCases(found.Count - Longest)) : null,
            Parts.Row(Parts.Button(t.MyCases(0), new Intent.ListCases()), Parts.Button(t.ToMenu, new Intent.Menu()))
        );
    }

    private static bool Fits(Scene scene, CaseRow row, string words)
    {
        if (
            row.Area is { } area
            && (Words.Fold(area).Contains(words, StringComparison.Ordinal) || words.Contains(Words.Fold(area), StringComparison.Ordinal))
        )
            return true;
        if (row.RobberyDate is { } day && DateReader.Past(words, scene.Today) is DateReading.Read read)
            return day == read.Date;
        if (
            row.RobberyDate is { } date
            && (
                (
                    (string[])
                        [
                            Words.Fold(scene.Texts.MonthName(date.Month)),
                            $"{Words.Fold(scene.Texts.MonthName(date.Month))} {date.Year}",
                            $"{date.Year}",
                        ]
                ).Contains(words)
            )
        )
            return true;
        var kind =
            words.Split(' ').Any(w => w.StartsWith("woning", StringComparison.Ordinal) || w is "huis" or "home" or "house") ? "home"
            : words
                .Split(' ')
                .Any(w =>
                    w.StartsWith("bedrijf", StringComparison.Ordinal)
                    || w.StartsWith("winkel", StringComparison.Ordinal)
                    || w is "business" or "shop"
                )
                ? "business"
            : null;
        return kind is not null && row.Robbery == kind;
    }

    /// <summary>Asks which case typed text is about.</summary>
    public static AdaptiveCard Which(Scene scene)
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
