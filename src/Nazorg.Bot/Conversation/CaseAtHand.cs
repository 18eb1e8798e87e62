using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Which case typed text is about: the one that is named in it, that of a reminder that just came, the talk's current one, or the only open one.
/// After a long silence with several open, none is certain.
/// </summary>
internal static class CaseAtHand
{
    /// <summary>The scene with the case at hand on its desk, or with none.</summary>
    public static Scene In(Scene scene, Utterance said, Func<Wanted, Desk> read)
    {
        var desk = scene.Desk;
        if (Named(scene, said) is { } named)
        {
            if (named == desk.Case?.Value.Number && named == scene.Talk.Case)
                return scene;
            var other = named == desk.Case?.Value.Number ? desk : read(new(named, Needs.JustReminded | Needs.CaseList, null));
            return scene with
            {
                Desk = named == scene.Talk.Case ? other : other with { Talk = other.Talk with { Value = Leaving(scene.Talk) } },
            };
        }

        if (Reminded(scene, said) is { } reminded)
            return reminded == desk.Case?.Value.Number ? scene : scene with { Desk = read(new(reminded, Needs.JustReminded, null)) };
        if (desk.Cases is not { } rows)
            return scene;
        var open = rows.Where(r => r.Status != CaseStatus.Closed).ToList();
        var hand =
            scene.Talk.Case is { } current && (open.Count <= 1 || !scene.Talk.IsIdle(scene.Now)) ? current
            : open is [var only] ? only.Number
            : null;
        return hand == desk.Case?.Value.Number ? scene
            : hand is null ? scene with { Desk = desk with { Case = null } }
            : scene with { Desk = read(new(hand, Needs.JustReminded | Needs.CaseList, null)) };
    }

    /// <summary>By its number, by the neighbourhood that only it is in, or as "die woningoverval" where only it is of that kind.</summary>
    private static string? Named(Scene scene, Utterance said)
    {
        if (scene.Desk.Cases is not { } rows)
            return null;
        if (said.CaseNumber is { } number)
        {
            var full = number.Contains('-', StringComparison.Ordinal) ? number : $"{scene.Today.Year}-{number}";
            return rows.Any(r => r.Number == full) ? full : null;
        }

        if (scene.Talk.Open is OpenQuestion.OfCase || said.SpeaksOfAnother || said.Reports(Report.News) || !said.SpeaksOfKnown)
            return null;
        var open = rows.Where(r => r.Status != CaseStatus.Closed).ToList();
        var mine = open.Find(r => r.Number == scene.Talk.Case);
        var clue = CaseClues.Of(said);
        return open.Count < 2 || mine is null ? null
            : clue.NamesArea(open) ? Only(CaseClues.Fitting(open, clue with { Days = [], Robbery = null }))
            : clue.Robbery is { } kind && mine.Robbery is { } other && kind != other ? Only(open.Where(r => r.Robbery == kind))
            : null;
    }

    private static string? Only(IEnumerable<CaseRow> fitting) => fitting.Take(2).ToList() is [var one] ? one.Number : null;

    /// <summary>What was open or shown is of the case that is left.</summary>
    private static Talk Leaving(Talk talk) => talk with { Open = null, Item = null, Section = null, Planned = null, Listed = [] };

    /// <summary>The case of the reminder that is meant: the only one that came, or of several the one whose point is named.</summary>
    private static string? Reminded(Scene scene, Utterance said)
    {
        var reminders = scene.Desk.JustReminded.Where(r => r.IsAboutCase).ToList();
        if (
            reminders.Select(r => r.Subject).Distinct().ToList() is [var only]
            && (scene.Talk.Case is null || scene.Talk.Case == only || Follows(said))
        )
            return only;
        var named = scene
            .Knowledge.FindItems(said, [.. reminders.Select(r => r.Item).Distinct().Select(i => (i, (string?)null))])
            .SelectMany(m => m.Items)
            .Distinct()
            .ToList();
        return named is [var item] && reminders.Where(r => r.Item == item).Select(r => r.Subject).Distinct().ToList() is [var subject]
            ? subject
            : null;
    }

    /// <summary>So short that it is about what was just said: "klaar", "ja", "volgende week".</summary>
    private static bool Follows(Utterance said) => said.Length <= ShortText;

    private const int ShortText = 6;
}
