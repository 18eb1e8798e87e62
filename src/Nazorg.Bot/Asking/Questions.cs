using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Topics;

namespace Nazorg.Bot.Asking;

/// <summary>Answers questions from the knowledge base, inside a case with the facts of that case.</summary>
internal static class Questions
{
    /// <param name="view">The current case; null when there is none.</param>
    /// <param name="duringScreening">A question of the screening is open: what is no question either is taken as an answer that was not understood.</param>
    public static Turn Answer(Scene scene, CaseView? view, string text, bool duringScreening, string once)
    {
        var answer = scene.Knowledge.Ask(new(text)
        {
            Otherwise = scene.Language,
            Known = view?.Facts ?? scene.Settings.Given,
            Before = scene.Talk.Subject,
        });
        if (duringScreening && answer.Outcome == AnswerOutcome.Decline) return Turn.Say(scene.Texts.NotAnAnswer);
        return Turn.Show(AnswerCard.Of(scene, view, answer, once)) with { Talk = scene.Talk with { Subject = answer.Subject } };
    }
}
