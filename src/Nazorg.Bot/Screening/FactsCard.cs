using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Bot.Screening;

/// <summary>What is known of a case, each answer one tap away from being changed.</summary>
internal static class FactsCard
{
    public static AdaptiveCard Of(Scene scene, CaseView view)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.Facts}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.Facts),
            Parts.Small(t.FactsHelp),
            new Container([
                .. Questions(scene, view).Select(q => Line(scene, view, q)),
                Parts.Line(t.Area, view.File.Area ?? t.NotAskedYet, new Intent.SetArea(view.Number, null)),
                Parts.Line(t.TeamThread, view.File.Thread is null ? t.ThreadNone : t.ThreadThere, new Intent.ShowThread(view.Number)),
            ]),
            Parts.Row(Parts.Button(t.ToCase, new Intent.ShowCase(view.Number)))
        );
    }

    /// <summary>The questions whose answers are shown, in the order they are asked.</summary>
    public static IEnumerable<Question> Questions(Scene scene, CaseView view) =>
        Enum.GetValues<Moment>().SelectMany(m => scene.Knowledge.Screening.Applicable(m, view.Facts));

    private static Container Line(Scene scene, CaseView view, Question question)
    {
        var label = scene.Knowledge.Words(question.Facts[0]).Label.In(scene.Language);
        var answer =
            view.File.Answers.GetValueOrDefault(question.Id) is { } given ? QuestionCard.AnswerText(scene, question, given.Value)
            : view.Facts[question.Facts[0]] is { } fromSettings
                ? scene.Texts.FromSettings(scene.Knowledge.Words(question.Facts[0]).Values[fromSettings].Label.In(scene.Language))
            : scene.Texts.NotAskedYet;
        return Parts.Line(label, answer, new Intent.ShowQuestion(view.Number, question.Id));
    }
}
