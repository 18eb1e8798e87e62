using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Asking;

namespace Nazorg.Bot.Asking;

/// <summary>Answers questions from the knowledge base, inside a case with the facts of that case.</summary>
internal static class Questions
{
    /// <param name="once">A one-time id for the buttons of the answer.</param>
    public static Turn Decide(Scene scene, Intent.OfSources intent, string once)
    {
        var view =
            scene.Desk.IsPersonal && scene.Desk.Case is { Value.Status: not CaseStatus.Deleted } stored ? scene.ViewOf(stored.Value) : null;
        return intent switch
        {
            Intent.AskSomething => Turn.Say(scene.Texts.AskAway),
            Intent.Ask i => Answer(scene, view, new(i.Question.Text) { Utterance = i.Question }, once),
            Intent.Say i => Answer(scene, view, new(i.Text), once),
            Intent.AskAbout i => AnswerCard.About(scene, view, i.Entry, i.Language, once) is { } card
                ? Turn.Show(card)
                : Turn.Say(scene.Texts.ButtonUnreadable),
            Intent.Rate i => Feedback.Take(scene, i),
            _ => throw new UnreachableException(),
        };
    }

    private static Turn Answer(Scene scene, CaseView? view, Enquiry enquiry, string once)
    {
        var during = scene.Talk.Open is OpenQuestion.OfScreening { On: null };
        var answer = scene.Knowledge.Ask(
            enquiry with
            {
                Otherwise = scene.Language,
                Known = view?.Facts ?? scene.Settings.Given,
                Before = during ? null : Before(scene.Talk.Subject, inCase: view is not null),
            }
        );

        // What is no question either is taken for an answer that was not understood.
        if (during && answer.Outcome == AnswerOutcome.Decline && enquiry.Utterance is { AsksSources: false })
            return Turn.Say(scene.Texts.NotAnAnswer);
        return Turn.Show(AnswerCard.Of(scene, view, answer, once)) with
        {
            Talk = scene.Talk with
            {
                Subject = Kept(answer.Subject),

                // "aangeboden": the point that was just explained
                Item = answer.Outcome == AnswerOutcome.Answer && view is not null ? Explained(scene, view, enquiry, answer) : null,
            },
        };
    }

    /// <summary>The point of the case that the answer is about: the one it gives, or the only one that the question names.</summary>
    private static string? Explained(Scene scene, CaseView view, Enquiry enquiry, Answer answer)
    {
        if (answer.Items is [var first, ..] && view.Find(first.Id) is { } item)
            return item.Id;
        return
            enquiry.Utterance is { } asked
            && scene.Knowledge.FindItems(asked, [.. view.Items.Select(i => (i.Id, (string?)null))]) is [{ Items: [var named] }]
            ? named
            : null;
    }

    /// <summary>In a case its own facts hold: what was assumed for an earlier question is not carried over.</summary>
    private static Subject? Before(Subject? subject, bool inCase) =>
        inCase && subject is not null ? subject with { Facts = ImmutableSortedDictionary<string, string>.Empty, Implied = [] } : subject;

    /// <summary>Only the concepts of the knowledge base are kept: a word that somebody typed may be a name.</summary>
    private static Subject Kept(Subject subject) => subject with { About = [.. subject.About.Where(a => a.StartsWith('#'))] };
}
