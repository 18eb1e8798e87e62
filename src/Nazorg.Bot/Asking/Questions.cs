using System.Text.RegularExpressions;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Topics;

namespace Nazorg.Bot.Asking;

/// <summary>Answers questions from the knowledge base, inside a case with the facts of that case.</summary>
internal static partial class Questions
{
    /// <param name="view">The current case; null when there is none.</param>
    /// <param name="duringScreening">A question of the screening is open: what is no question either is taken as an answer that was not understood.</param>
    public static Turn Answer(Scene scene, CaseView? view, string text, bool duringScreening, string once)
    {
        var answer = scene.Knowledge.Ask(
            new(text)
            {
                Otherwise = scene.Language,
                Known = view?.Facts ?? scene.Settings.Given,
                Before = duringScreening ? null : Before(scene.Talk.Subject, inCase: view is not null),
            }
        );
        if (duringScreening && answer.Outcome == AnswerOutcome.Decline)
            return Turn.Say(scene.Texts.NotAnAnswer);
        return Turn.Show(AnswerCard.Of(scene, view, answer, once)) with { Talk = scene.Talk with { Subject = Kept(answer.Subject) } };
    }

    /// <summary>
    /// Text in a case that asks nothing and was no fact or command. What it is about is not guessed from what was asked before, and whatever is
    /// shown, it is said that nothing was written down. A few words may still go on about the last question: "en bij huur".
    /// </summary>
    public static Turn Stated(Scene scene, CaseView view, string text, string once)
    {
        var alone = scene.Knowledge.Ask(new(text) { Otherwise = scene.Language, Known = view.Facts });
        if (Elliptic().IsMatch(Words.Fold(text)) || (scene.Talk.Subject is not null && IsName(alone)))
            return Answer(scene, view, text, duringScreening: false, once);
        var isSentence = HasVerb().IsMatch(Words.Fold(text));
        if (alone.Outcome != AnswerOutcome.Answer || (isSentence && alone.Subject is { Aspects.IsEmpty: true, Section: null }))
            return Turn.Say(scene.Texts.NotUnderstood);
        var said = Turn.Show(AnswerCard.Of(scene, view, alone, once)) with { Talk = scene.Talk with { Subject = Kept(alone.Subject) } };
        return isSentence ? said.PrecededBy(scene.Texts.NothingWrittenDown) : said;
    }

    /// <summary>The name of something the sources know, and nothing else: "schadefonds".</summary>
    private static bool IsName(Answer alone) =>
        alone.Subject.About is [['#', ..]] && alone.Explanation.Candidates is [{ Coverage: >= 1, Prominence: >= 1 }, ..];

    [GeneratedRegex("^(?:en|and|meer|more|ook|also|bij|voor|for|of|or|maar|but)(?: |$)")]
    private static partial Regex Elliptic();

    [GeneratedRegex(
        @"\b(?:is|was|zijn|waren|heeft|heb|hebben|had|wil|willen|wordt|werd|gaat|ga|gaan|komt|moet|kan|doet|vraagt|zegt|are|were|has|have|wants|will|goes|comes|says|asks)\b"
    )]
    private static partial Regex HasVerb();

    /// <summary>Shows what the sources say about one item or topic; nothing when they no longer have it.</summary>
    public static Turn About(Scene scene, CaseView? view, Intent.AskAbout intent, string once) =>
        AnswerCard.About(scene, view, intent.Entry, intent.Language, once) is { } card
            ? Turn.Show(card)
            : Turn.Say(scene.Texts.ButtonUnreadable);

    /// <summary>In a case its own facts hold: what was assumed for an earlier question is not carried over.</summary>
    private static Subject? Before(Subject? subject, bool inCase) =>
        inCase && subject is not null ? subject with { Facts = ImmutableSortedDictionary<string, string>.Empty, Implied = [] } : subject;

    /// <summary>Only the concepts of the knowledge base are kept: a word that somebody typed may be a name.</summary>
    private static Subject Kept(Subject subject) => subject with { About = [.. subject.About.Where(a => a.StartsWith('#'))] };
}
