using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Texts;
using Nazorg.Knowledge.Topics;

namespace Nazorg.Bot.Asking;

/// <summary>An answer: what it assumes, what it says, where it comes from, and where to go from there. In the language of the answer.</summary>
internal static class AnswerCard
{
    private const int MostSources = 4;
    private const int MostTopics = 3;
    private const int LongestInFull = 5;

    public static AdaptiveCard Of(Scene scene, CaseView? view, Answer answer, string once)
    {
        var (t, language) = (AllTexts.In(answer.Language), answer.Language);
        var lines = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var facts = answer.Facts.Known.Where(f => FactDefinition.Find(f.Key) is { IsDate: false }).Select(f => scene.Knowledge.Words(f.Key).Values[f.Value].Label.In(language)).ToList();
        var sources = answer.Items.SelectMany(i => i.Sources).Select(s => s.In(language)).Distinct().ToList();

        return AdaptiveCard.Of(
            lines.FirstOrDefault() ?? t.Sources,
            view is null ? null : Parts.Small(t.CaseLine(view)),
            facts.Count == 0 ? null : Parts.Small(t.WithFacts(string.Join(", ", facts))),
            answer.Items.Length > LongestInFull ? ListOf(scene, answer, lines) : new Container([.. lines.Select((line, at) => at == 0 ? Parts.Text(line) : Parts.Text(line) with { Spacing = "Small" })]),
            sources.Count == 0 ? null : Parts.Small($"{t.Sources} {t.AndMore(sources.Take(MostSources), sources.Count - MostSources)}"),
            answer.Asks is { } asks ? Parts.Row(asks.Choices.Select(c => Parts.Button(c.Label, new Intent.Said(c.Label)))) : null,
            Parts.Row(answer.Nearest.Take(MostTopics).Select(n => Parts.Button(n.Title, new Intent.Said(n.Title)))),
            Parts.Row(Onwards(scene, view, answer, t, once)));
    }

    /// <summary>A long list fits a phone as titles; each opens with a tap.</summary>
    private static Container ListOf(Scene scene, Answer answer, string[] lines) =>
        new([Parts.Text(lines[0]), .. answer.Items.Select(i => Parts.Line(i.Title, OnlyIf(scene, answer, i), new Intent.Said(i.Title)))]);

    private static string? OnlyIf(Scene scene, Answer answer, AnswerItem item) =>
        scene.Knowledge.FindItem(item.Id, answer.Facts) is { Conditional: true } plan ? plan.Because.In(answer.Language) : null;

    private static IEnumerable<Execute?> Onwards(Scene scene, CaseView? view, Answer answer, AllTexts t, string once)
    {
        if (scene.Desk.IsPersonal)
        {
            yield return view is not null ? Parts.Button(t.CurrentCase(view.Number), new Intent.OpenCase(view.Number))
                : answer.Facts["robbery"] is not null ? Parts.Button(t.StartCase, new Intent.NewCase(once))
                : null;
        }

        if (answer.Language == Language.English && scene.Language != Language.English) yield return Parts.Button(t.InEnglishForGood, new Intent.Speak(Language.English));
    }
}
