using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Bot.Screening;

/// <summary>What is known of a case, each answer one tap away from being changed.</summary>
internal static class FactsCard
{
    /// <param name="missing">Only what is not known yet.</param>
    /// <param name="only">One answer only: it is said first.</param>
    public static AdaptiveCard Of(Scene scene, CaseView view, bool missing = false, string? only = null)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.Facts}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(missing ? t.MissingFacts : t.Facts),
            only is null || scene.Knowledge.Screening.Find(only) is not { } asked ? null : Parts.Notice(Sentence(scene, view, asked)),
            missing && !Questions(scene, view).Any(q => IsMissing(view, q)) ? Parts.Text(t.NothingMissing) : Parts.Small(t.FactsHelp),
            new Container([
                .. Questions(scene, view).Where(q => !missing || IsMissing(view, q)).Select(q => Line(scene, view, q)),
                Parts.Line(t.Area, view.File.Area ?? t.NotAskedYet, new Intent.SetArea(view.Number, null)),
                Parts.Line(t.TeamThread, view.File.Thread is null ? t.ThreadNone : t.ThreadThere, new Intent.ShowThread(view.Number)),
            ]),
            Parts.Row(Parts.Button(t.ToCase, new Intent.ShowCase(view.Number)))
        );
    }

    /// <summary>The questions whose answers are shown, in the order they are asked.</summary>
    public static IEnumerable<Question> Questions(Scene scene, CaseView view) =>
        Enum.GetValues<Moment>().SelectMany(m => scene.Knowledge.Screening.Applicable(m, view.Facts));

    private static bool IsMissing(CaseView view, Question question) =>
        view.File.Answers.GetValueOrDefault(question.Id)?.Value is null && view.Facts[question.Facts[0]] is null;

    /// <summary>"Dag van de overval: di 10 maart 2026."</summary>
    private static string Sentence(Scene scene, CaseView view, Question question) =>
        $"{scene.Knowledge.Words(question.Facts[0]).Label.In(scene.Language)}: {Answer(scene, view, question)}.";

    private static Container Line(Scene scene, CaseView view, Question question) =>
        Parts.Line(
            scene.Knowledge.Words(question.Facts[0]).Label.In(scene.Language),
            Answer(scene, view, question),
            new Intent.ShowQuestion(view.Number, question.Id)
        );

    private static string Answer(Scene scene, CaseView view, Question question) =>
        view.File.Answers.GetValueOrDefault(question.Id) is { } given ? QuestionCard.AnswerText(scene, question, given.Value)
        : view.Facts[question.Facts[0]] is { } fromSettings
            ? scene.Texts.FromSettings(scene.Knowledge.Words(question.Facts[0]).Values[fromSettings].Label.In(scene.Language))
        : scene.Texts.NotAskedYet;
}
