using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Texts;
using Nazorg.Knowledge.Screening;
using NodaTime.Text;

namespace Nazorg.Bot.Screening;

/// <summary>The screening of a case: asks, takes answers, goes back, stops and goes on.</summary>
internal static class Intake
{
    private const int LongestAgo = 5;

    public static Turn Decide(Scene scene, CaseView view, Intent.OfScreening intent) =>
        intent switch
        {
            Intent.ShowQuestion i => Show(scene, view, i),
            Intent.ChangeAnswer { Question: { } question } => Show(scene, view, new(view.Number, question)),
            Intent.ChangeAnswer => ShowFacts(scene, view, new(view.Number)),
            Intent.Answer i => Take(scene, view, i),
            Intent.WrongAnswer i => scene.Knowledge.Screening.Find(i.Question) is { } question
                ? AskAgain(scene, view, question, Say(scene.Texts, i.Day), i.Item)
                : Turn.Say(scene.Texts.ButtonUnreadable),
            Intent.Record i => Telling.Record(scene, view, i),
            Intent.AskToRecord i => Telling.AskToRecord(scene, view, i),
            Intent.Back => Back(scene, view),
            Intent.Pause => Pause(scene, view),
            Intent.Resume => Resume(scene, view),
            Intent.ShowFacts i => ShowFacts(scene, view, i),
            Intent.WhyAsked i => WhyAsked(scene, i.Question),
            Intent.ShowEffect => ShowEffect(scene, view),
            _ => throw new UnreachableException(),
        };

    /// <summary>Shows a question, with its old answer when it has one. Removes nothing.</summary>
    private static Turn Show(Scene scene, CaseView view, Intent.ShowQuestion intent)
    {
        if (scene.Knowledge.Screening.Find(intent.Question) is not { } question)
            return Turn.Say(scene.Texts.ButtonUnreadable);
        var recap = intent.At is null ? null : scene.Texts.AnswerMakesDone;
        return Turn.Replace(QuestionCard.Of(scene, view, question, recap: recap, at: intent.At)) with
        {
            Talk = scene.About(view.Number, new OpenQuestion.OfScreening(question.Id, intent.At)),
        };
    }

    private static Turn Back(Scene scene, CaseView view)
    {
        // Back from a card of the checklist is back to the case.
        var open = (scene.Talk.Open as OpenQuestion.OfScreening)?.Question;
        if ((open ?? view.NextQuestion(scene.Knowledge, scene.Settings)?.Id) is not { } shown)
            return Turn.GoTo(new Intent.ShowCase(view.Number));
        var before = scene.Knowledge.Screening.Before(shown, Moment.Intake, view.Facts);
        return before is null
            ? Show(scene, view, new(view.Number, shown)).PrecededBy(scene.Texts.FirstQuestion)
            : Show(scene, view, new(view.Number, before.Id));
    }

    /// <summary>"Wat verandert er?": the answers that were given last, and what came and went with them.</summary>
    private static Turn ShowEffect(Scene scene, CaseView view)
    {
        var last = view.File.LastChangesBy(scene.By);
        if (last.IsEmpty || last.Any(c => c.Kind != ChangeKind.Answered))
            return Turn.GoTo(new Intent.ShowTimeline(view.Number, 0));
        var before = scene.ViewOf(view.File.Undo(last, scene.By, scene.Now));
        return Turn.Replace(ToldCard.Recorded(scene, before, view, last.Select(c => c.Target))) with { Talk = scene.About(view.Number) };
    }

    private static Turn Pause(Scene scene, CaseView view) =>
        Turn.Replace(QuestionCard.Paused(scene, view)) with
        {
            Talk = scene.About(view.Number) with { Paused = true },
        };

    public static Turn ShowFacts(Scene scene, CaseView view, Intent.ShowFacts intent) =>
        Turn.Replace(FactsCard.Of(scene, view, intent.Missing, intent.Question)) with
        {
            Talk = scene.About(view.Number),
        };

    private static Turn WhyAsked(Scene scene, string questionId) =>
        scene.Knowledge.Screening.Find(questionId) is { } question ? Turn.Say(question.Why.In(scene.Language)) : Turn.Silent;

    /// <summary>Goes on where it stopped, with what is known already in a line.</summary>
    private static Turn Resume(Scene scene, CaseView view) =>
        view.NextQuestion(scene.Knowledge, scene.Settings) is { } next && view.File.Answers.Count > 0
            ? Turn.Replace(QuestionCard.Of(scene, view, next, recap: Recap(scene, view))) with
            {
                Talk = scene.About(view.Number, new OpenQuestion.OfScreening(next.Id)),
            }
            : Ask(scene, view);

    /// <summary>"Al bekend: woningoverval, di 10 maart 2026, huurwoning."</summary>
    private static string Recap(Scene scene, CaseView view) =>
        scene.Texts.Recap(
            string.Join(
                " · ",
                scene
                    .Knowledge.Screening.Sequence(Moment.Intake, view.Facts)
                    .Where(q => view.File.Answers.GetValueOrDefault(q.Id)?.Value is not null)
                    .Select(q =>
                        q.Facts[0] == "robbery" ? scene.Texts.Kind(view.Facts["robbery"])
                        : q.IsDate ? QuestionCard.AnswerText(scene, q, view.File.Answers[q.Id].Value)
                        : Short(scene, view, q)
                    )
            )
        );

    private static string Short(Scene scene, CaseView view, Question question) =>
        scene.Knowledge.Words(question.Facts[0]) is var words && view.Facts[question.Facts[0]] is { } value
            ? $"{words.Label.In(scene.Language).ToLowerInvariant()}: {words.Values[value].Label.In(scene.Language)}"
            : scene.Texts.NotKnownLabel;

    /// <summary>Takes an answer: of a button, which a change in between makes stale, or typed.</summary>
    private static Turn Take(Scene scene, CaseView view, Intent.Answer answer)
    {
        var t = scene.Texts;
        if (scene.Knowledge.Screening.Find(answer.Question) is not { } question)
            return Turn.Say(t.ButtonUnreadable);
        if (scene.Talk.Paused && scene.Talk.Case == view.Number && question.Moment == Moment.Intake && answer.Revision is not null)
            return Turn.Replace(QuestionCard.Paused(scene, view));

        var value = answer.Value == Intent.Answer.Unknown ? null : answer.Value;
        if (answer.Value != Intent.Answer.Unknown && Reject(scene, question, value) is { } problem)
            return AskAgain(scene, view, question, problem, answer.Item);
        if (answer.Revision is not { } seen)
            return Save(scene, view, question, value, answer, t.Understood(QuestionCard.AnswerText(scene, question, value)));
        if (seen != view.File.RevisionOf(question.Id))
        {
            var same = view.File.Answers.GetValueOrDefault(question.Id) is { } given && given.Value == value;
            return same ? Continue(scene, view, question, answer, null) : AskAgain(scene, view, question, t.AnswerChanged, answer.Item);
        }

        return Save(scene, view, question, value, answer, null);
    }

    private static Turn Save(Scene scene, CaseView view, Question question, string? value, Intent.Answer answer, string? understood)
    {
        var answered = view.File.Answer(question.Id, value, scene.By, scene.Now);
        var after = scene.ViewOf(answered);

        // An item that was there to find this out has done its work; it stays, as done.
        if (
            answer.Item is { } item
            && view.Find(item) is { Follows: true, Plan.FindsOut: { } fact }
            && question.Facts.Contains(fact)
            && after.Find(item) is not { Follows: true }
        )
        {
            after = scene.ViewOf(
                view.Numbered.Together(f =>
                    f.Answer(question.Id, value, scene.By, scene.Now).SetOutcome(item, Outcome.Done, null, scene.By, scene.Now)
                )
            );
        }

        after = Woken(scene, after);
        return Continue(scene, after, question, answer, understood) with { Case = after.File };
    }

    /// <summary>A case that waited for the police waits no longer once somebody was arrested.</summary>
    public static CaseView Woken(Scene scene, CaseView view) =>
        view.File.Waits is not null && view.Facts["solved"] == "yes"
            ? scene.ViewOf(view.File.SetStatus(CaseStatus.Open, scene.By, scene.Now).AsOneWith(scene.Desk.Case?.Value))
            : view;

    /// <summary>After an answer: the next question of the intake, with what was understood of the last; the checklist when there is none.</summary>
    private static Turn Continue(Scene scene, CaseView view, Question answered, Intent.Answer answer, string? understood)
    {
        Turn Then(Intent next) => understood is null ? Turn.GoTo(next) : Turn.Say(understood) with { Next = next };

        if (answer.From == CardKind.Visit)
            return Then(new Intent.VisitResults(view.Number, 1, 0));
        if (answer.Item is { } item)
            return Then(
                view.Find(item) is not null ? new Intent.ShowItem(view.Number, ItemName.Of(item)) : new Intent.ShowCase(view.Number)
            );
        return answered.Moment == Moment.Intake && view.NextQuestion(scene.Knowledge, scene.Settings) is not null
            ? Ask(scene, view, understood)
            : Then(new Intent.ShowCase(view.Number));
    }

    /// <param name="understood">What was understood of the answer before.</param>
    public static Turn Ask(Scene scene, CaseView view, string? understood = null) =>
        view.NextQuestion(scene.Knowledge, scene.Settings) is { } next
            ? Turn.Replace(QuestionCard.Of(scene, view, next, recap: understood)) with
            {
                Talk = scene.About(view.Number, new OpenQuestion.OfScreening(next.Id)),
            }
            : Turn.GoTo(new Intent.ShowCase(view.Number));

    private static Turn AskAgain(Scene scene, CaseView view, Question question, string problem, string? item = null) =>
        Turn.Replace(QuestionCard.Of(scene, view, question, problem, at: item)) with
        {
            Talk = scene.About(view.Number, new OpenQuestion.OfScreening(question.Id, item)),
        };

    /// <summary>What is wrong with a day that was typed.</summary>
    public static string Say(AllTexts t, WrongDay wrong) =>
        (wrong.Problem, wrong.Day) switch
        {
            (DayProblem.ToCome, { } day) => t.DateInFuture(day),
            (DayProblem.TooFar, { } day) => t.DateTooLongAgo(day),
            (DayProblem.DoesNotExist, _) => t.NoSuchDate,
            _ => t.DateNotUnderstood,
        };

    /// <summary>What is wrong with an answer, in words; null when it can be kept.</summary>
    /// <summary>Not a date as a date field sends it that is on no calendar: "2026-02-30".</summary>
    private static bool Exists(string value) => value.Length != "2026-02-30".Length || value[4] != '-' || value[7] != '-';

    public static string? Reject(Scene scene, Question question, string? value)
    {
        if (!question.IsDate)
            return value is not null && question.Choice(value) is not null ? null : scene.Texts.NotAChoice;
        if (value is null || LocalDatePattern.Iso.Parse(value) is not { Success: true } date)
            return value is not { Length: > 0 } ? scene.Texts.DateNeeded
                : Exists(value) ? scene.Texts.DateNotUnderstood
                : scene.Texts.NoSuchDate;
        if (date.Value > scene.Today)
            return scene.Texts.DateInFuture(date.Value);
        return date.Value < scene.Today.PlusYears(-LongestAgo) ? scene.Texts.DateTooLongAgo(date.Value) : null;
    }
}
