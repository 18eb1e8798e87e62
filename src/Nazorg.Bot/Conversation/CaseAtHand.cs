using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Which case typed text is about: that of a reminder that just came, the talk's current one, or the only open one. After a long silence with
/// several open, none is certain.
/// </summary>
internal static class CaseAtHand
{
    /// <summary>The scene with the case at hand on its desk, or with none.</summary>
    public static Scene In(Scene scene, Utterance said, Func<Wanted, Desk> read)
    {
        var desk = scene.Desk;
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
