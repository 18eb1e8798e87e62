using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Texts;
using Nazorg.Knowledge.Asking;

namespace Nazorg.Bot.Asking;

/// <summary>An answer: what it assumes, what it says, where it comes from, and where to go from there. In the language of the answer.</summary>
internal static class AnswerCard
{
    private const int MostSources = 4;
    private const int MostTopics = 3;
    private const int LongestInFull = 5;

    /// <summary>An answer that is made of more entries is a list, whose lines open by themselves.</summary>
    private const int MostToOpen = 2;

    public static AdaptiveCard Of(Scene scene, CaseView? view, Answer answer, string once)
    {
        var (t, language) = (AllTexts.In(answer.Language), answer.Language);
        var lines = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var facts = answer
            .Facts.Known.Where(f => FactDefinition.Find(f.Key) is { IsDate: false })
            .Select(f => scene.Knowledge.Words(f.Key).Values[f.Value].Label.In(language))
            .ToList();
        var sources = answer.Items.SelectMany(i => i.Sources).Select(s => s.In(language)).Distinct().ToList();

        return AdaptiveCard.Of(
            lines.FirstOrDefault() ?? t.Sources,
            view is null ? null : Parts.Small(t.CaseLine(view)),
            facts.Count == 0 || answer.Outcome == AnswerOutcome.Decline ? null : Parts.Small(t.WithFacts(string.Join(", ", facts))),
            answer.Items.Length > LongestInFull
                ? ListOf(scene, view, answer, lines)
                : new Container([.. lines.Select((line, at) => at == 0 ? Parts.Text(line) : Parts.Text(line) with { Spacing = "Small" })]),
            sources.Count == 0 ? null : Parts.Small($"{t.Sources} {t.AndMore(sources.Take(MostSources), sources.Count - MostSources)}"),
            answer.Asks is { } asks
                ? Parts.Row(asks.Choices.Select(c => Parts.Button(c.Label, new Intent.Say(view?.Number, c.Label))))
                : null,
            Parts.Row(answer.Nearest.Take(MostTopics).Select(n => Parts.Button(n.Title, For(scene, view, n.Id, n.Title, language)))),
            Parts.Row(Otherwise(view, answer)),
            answer is { Outcome: AnswerOutcome.Answer, Items: [var first, ..] } && answer.Items.Length <= MostToOpen
                ? Parts.Row(Parts.Button(t.MoreAboutThis, new Intent.AskAbout(first.Id, language)))
                : null,
            Parts.Row(Onwards(scene, view, answer.Language, answer.Facts, once)),
            scene.Desk.IsPersonal ? Parts.Row(Remarks(answer, once)) : null
        );
    }

    /// <summary>The same question for other facts: what is typed for them is a follow-up.</summary>
    private static IEnumerable<Execute> Otherwise(CaseView? view, Answer answer)
    {
        if (view is not null || answer.Outcome != AnswerOutcome.Answer || !answer.Items.Any(i => i.IsOfChecklist))
            yield break;
        var t = AllTexts.In(answer.Language);
        var (kind, tenure) = (answer.Facts["robbery"], answer.Facts["tenure"]);
        if (kind is "home" && tenure is not "rent")
            yield return Parts.Button(t.RefineRent, new Intent.Say(view?.Number, t.RefineRent));
        if (kind is "home" && tenure is not "buy")
            yield return Parts.Button(t.RefineBuy, new Intent.Say(view?.Number, t.RefineBuy));
        if (kind is "home")
            yield return Parts.Button(t.RefineBusiness, new Intent.Say(view?.Number, t.RefineBusiness));
        if (kind is "business")
            yield return Parts.Button(t.RefineHome, new Intent.Say(view?.Number, t.RefineHome));
    }

    private static IEnumerable<Execute> Remarks(Answer answer, string once)
    {
        var t = AllTexts.In(answer.Language);
        var entries = answer.Items.Select(i => i.Id).Take(Feedback.MostNames).ToImmutableArray();
        var about = answer.Subject.About.Where(a => a.StartsWith('#')).Select(a => a[1..]).Take(Feedback.MostNames).ToImmutableArray();
        if (answer.Outcome == AnswerOutcome.Answer)
        {
            yield return Parts.Button(t.Useful, new Intent.Rate(once, Verdict.Useful, about, entries));
            yield return Parts.Button(t.NotUseful, new Intent.Rate(once, Verdict.NotUseful, about, entries));
        }
        else if (answer.CanBeNoted)
        {
            yield return Parts.Button(
                answer.Outcome == AnswerOutcome.Clarify ? t.NoneOfThese : t.NoteMyQuestion,
                new Intent.Rate(once, Verdict.Unanswered, about, entries)
            );
        }
    }

    /// <summary>One item or topic by itself; null when the content does not have it.</summary>
    public static AdaptiveCard? About(Scene scene, CaseView? view, string entry, Language language, string once)
    {
        var t = AllTexts.In(language);
        var facts = view?.Facts ?? scene.Settings.Given;
        var item = scene.Knowledge.FindItem(entry, facts);
        var topic = scene.Knowledge.Topics.FirstOrDefault(x => x.Id == entry);
        if ((item?.Title ?? topic?.Title) is not { } title)
            return null;
        var sources = (item?.Sources ?? topic!.Sources).Select(s => s.In(language)).Distinct().ToList();
        return AdaptiveCard.Of(
            title.In(language),
            view is null ? null : Parts.Small(t.CaseLine(view)),
            Parts.Heading(title.In(language)),
            Parts.Text((item?.Text ?? topic!.Text).In(language)),
            item is { Conditional: true } ? Parts.Small(item.Because.In(language)) : null,
            (item?.Item.Answers ?? topic!.Answers) is { IsEmpty: false } slots
                ? new FactSet([.. slots.Where(s => !s.IsAbsent).Select(s => new Cards.Fact(t.AspectName(s.Ask), s.Text.In(language)))])
                : null,
            sources.Count == 0 ? null : Parts.Small($"{t.Sources} {t.AndMore(sources.Take(MostSources), sources.Count - MostSources)}"),
            Parts.Row(Onwards(scene, view, language, Facts.None, once))
        );
    }

    /// <summary>A button says which entry it opens; a title would be read as a question again.</summary>
    private static Intent For(Scene scene, CaseView? view, string id, string title, Language language) =>
        scene.Knowledge.FindItem(id, Facts.None) is not null || scene.Knowledge.Topics.Any(t => t.Id == id)
            ? new Intent.AskAbout(id, language)
            : new Intent.Say(view?.Number, title);

    /// <summary>A long list fits a phone as titles; each opens with a tap.</summary>
    private static Container ListOf(Scene scene, CaseView? view, Answer answer, string[] lines) =>
        new([
            Parts.Text(lines[0]),
            .. answer.Items.Select(i => Parts.Line(i.Title, OnlyIf(scene, answer, i), For(scene, view, i.Id, i.Title, answer.Language))),
        ]);

    private static string? OnlyIf(Scene scene, Answer answer, AnswerItem item) =>
        scene.Knowledge.FindItem(item.Id, answer.Facts) is { Conditional: true } plan ? plan.Because.In(answer.Language) : null;

    private static IEnumerable<Execute?> Onwards(Scene scene, CaseView? view, Language language, Facts facts, string once)
    {
        var t = AllTexts.In(language);
        if (scene.Desk.IsPersonal)
        {
            yield return view is not null ? Parts.Button(t.CurrentCase(view.Number), new Intent.OpenCase(view.Number))
            : facts["robbery"] is not null ? Parts.Button(t.StartCase, new Intent.NewCase(once) { Facts = facts })
            : null;
        }

        if (language == Language.English && scene.Language != Language.English)
            yield return Parts.Button(t.InEnglishForGood, new Intent.Speak(Language.English));
    }
}
