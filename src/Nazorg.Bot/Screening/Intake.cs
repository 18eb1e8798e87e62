using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;
using NodaTime.Text;

namespace Nazorg.Bot.Screening;

/// <summary>The screening of a case: opens it, asks, takes answers with buttons and in words, goes back, stops and goes on.</summary>
internal static class Intake
{
    /// <param name="told">Answers that were told already, by question; only these of them that can be kept are.</param>
    /// <param name="area">The neighbourhood that was told; left out when it cannot be kept.</param>
    public static Turn Open(Scene scene, ImmutableSortedDictionary<string, string>? told = null, string? area = null)
    {
        var (municipality, number) = scene.Desk.Municipality.Value.NextCase(scene.Today.Year);
        var file = (told ?? ImmutableSortedDictionary<string, string>.Empty)
            .Where(a => scene.Knowledge.Screening.Find(a.Key) is { } question && Reject(scene, question, a.Value) is null)
            .Aggregate(CaseFile.Open(number, scene.By, scene.Now), (f, a) => f.Answer(a.Key, a.Value, scene.By, scene.Now));
        if (area is { Length: > 0 } && scene.Problem(area, CaseFile.LongestArea) is null)
            file = file.SetArea(area, scene.By, scene.Now);
        var view = scene.ViewOf(file);
        return Ask(scene, view).AsNewMessage() with { Municipality = municipality, Case = view.File };
    }

    /// <summary>A made-up robbery, yesterday: everything works, nothing is sent, and it is wiped in the end.</summary>
    public static Turn OpenDrill(Scene scene)
    {
        var (municipality, number) = scene.Desk.Municipality.Value.NextDrill();
        var view = scene.ViewOf(CaseFile.Open(number, scene.By, scene.Now) with { IsDrill = true });
        var turn = Ask(scene, view);
        return turn.AsNewMessage().PrecededBy(scene.Texts.DrillStarts) with { Municipality = municipality, Case = view.File };
    }

    /// <summary>Shows a question, with its old answer when it has one. Removes nothing.</summary>
    public static Turn Show(Scene scene, CaseView view, string questionId)
    {
        if (scene.Knowledge.Screening.Find(questionId) is not { } question)
            return Turn.Say(scene.Texts.ButtonUnreadable);
        return Turn.Replace(QuestionCard.Of(scene, view, question)) with { Talk = scene.About(view.Number, question.Id) };
    }

    /// <summary>Shows the question that an item is there to find out, for somebody who says that it is done.</summary>
    public static Turn ShowAt(Scene scene, CaseView view, string questionId, string item) =>
        scene.Knowledge.Screening.Find(questionId) is { } question
            ? Turn.Replace(QuestionCard.Of(scene, view, question, recap: scene.Texts.AnswerMakesDone, at: item)) with
            {
                Talk = scene.About(view.Number, question.Id) with { AskedAt = item },
            }
            : Turn.Say(scene.Texts.ButtonUnreadable);

    /// <summary>Shows a question by the name of its answer in the details: "huur of koop". All the details when it is not clear which.</summary>
    public static Turn Change(Scene scene, CaseView view, string name)
    {
        var folded = Words.Fold(name);
        var named = FactsCard
            .Questions(scene, view)
            .Where(q => q.Facts.Any(f => Names(scene, f).Any(n => n == folded || n.StartsWith($"{folded} ", StringComparison.Ordinal))))
            .ToList();
        return named.Count == 1 ? Show(scene, view, named[0].Id) : ShowFacts(scene, view);
    }

    private static IEnumerable<string> Names(Scene scene, string fact) =>
        scene.Knowledge.Words(fact).Label is var label ? [Words.Fold(label.Nl), Words.Fold(label.En)] : [];

    public static Turn Back(Scene scene, CaseView view)
    {
        // Back from a card of the checklist is back to the case.
        if ((scene.Talk.Asked ?? view.NextQuestion(scene.Knowledge, scene.Settings)?.Id) is not { } shown)
            return Turn.GoTo(new Intent.ShowCase(view.Number));
        var before = scene.Knowledge.Screening.Before(shown, Moment.Intake, view.Facts);
        return before is null ? Show(scene, view, shown).PrecededBy(scene.Texts.FirstQuestion) : Show(scene, view, before.Id);
    }

    public static Turn Pause(Scene scene, CaseView view) =>
        Turn.Replace(QuestionCard.Paused(scene, view)) with
        {
            Talk = scene.About(view.Number) with { Paused = true },
        };

    public static Turn ShowFacts(Scene scene, CaseView view) =>
        Turn.Replace(FactsCard.Of(scene, view)) with
        {
            Talk = scene.About(view.Number),
        };

    /// <summary>Takes back the answers that this person gave last, and says so.</summary>
    public static Turn Undo(Scene scene, CaseView view, ImmutableArray<Change> last)
    {
        var after = scene.ViewOf(last.Aggregate(view.File, (f, c) => f.Undo(c, scene.By, scene.Now)));
        return Turn.Replace(ToldCard.Recorded(scene, view, after, last.Select(c => c.Target), undone: true)) with
        {
            Talk = scene.About(view.Number),
            Case = after.Numbered,
        };
    }

    /// <summary>Goes on where it stopped, with what is known already in a line.</summary>
    public static Turn Resume(Scene scene, CaseView view) =>
        view.NextQuestion(scene.Knowledge, scene.Settings) is { } next && view.File.Answers.Count > 0
            ? Turn.Replace(QuestionCard.Of(scene, view, next, recap: Recap(scene, view))) with
            {
                Talk = scene.About(view.Number, next.Id),
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

    /// <summary>Takes an answer that was given with a button.</summary>
    public static Turn Take(Scene scene, CaseView view, Intent.Answer answer)
    {
        var t = scene.Texts;
        if (scene.Knowledge.Screening.Find(answer.Question) is not { } question)
            return Turn.Say(t.ButtonUnreadable);
        if (scene.Talk.Paused && scene.Talk.Case == view.Number && question.Moment == Moment.Intake)
            return Turn.Replace(QuestionCard.Paused(scene, view));

        var value = answer.Value == Intent.Answer.Unknown ? null : answer.Value;
        var unknown = answer.Value == Intent.Answer.Unknown;
        if (!unknown && Reject(scene, question, value) is { } problem)
            return AskAgain(scene, view, question, problem, answer.Item);
        if (answer.Revision != view.File.RevisionOf(question.Id))
        {
            var same = view.File.Answers.GetValueOrDefault(question.Id) is { } given && given.Value == value;
            return same
                ? Continue(scene, view, question, answer.From, answer.Item)
                : AskAgain(scene, view, question, t.AnswerChanged, answer.Item);
        }

        return Save(scene, view, question, value, answer.From, answer.Item);
    }

    /// <summary>Takes typed text as an answer to the open question; null when it is none.</summary>
    public static Turn? TryTyped(Scene scene, CaseView view, string text)
    {
        if (scene.Talk.Paused || scene.Talk.Asked is not { } asked || scene.Knowledge.Screening.Find(asked) is not { } question)
            return null;
        if (!question.IsDate)
            return TypedAnswers.Choice(question, text, scene.Knowledge) is { } choice
                ? Save(scene, view, question, choice, null, scene.Talk.AskedAt)
                    .PrecededBy(scene.Texts.Understood(question.Choice(choice)!.Label.In(scene.Language)))
                : null;
        return DateReader.Past(text, scene.Today) switch
        {
            DateReading.Read read when Reject(scene, question, LocalDatePattern.Iso.Format(read.Date)) is { } problem => AskAgain(
                scene,
                view,
                question,
                problem
            ),
            DateReading.Read read => Save(scene, view, question, LocalDatePattern.Iso.Format(read.Date))
                .PrecededBy(scene.Texts.DateUnderstood(read.Date)),
            DateReading.DoesNotExist => AskAgain(scene, view, question, scene.Texts.NoSuchDate),
            _ => null,
        };
    }

    /// <summary>Takes what a sentence implies as an answer, when it is about the open question and nothing else: "hij had een mes".</summary>
    public static Turn? TryTold(Scene scene, CaseView view, Told told)
    {
        if (
            scene.Talk is not { Paused: false, Asked: { } asked }
            || scene.Knowledge.Screening.Find(asked) is not { IsDate: false } question
        )
            return null;
        var answers = Telling.AnswersFor(scene, told.All);
        return answers.Count == 1 && answers.TryGetValue(question.Id, out var choice)
            ? Save(scene, view, question, choice, null, scene.Talk.AskedAt)
                .PrecededBy(scene.Texts.Understood(question.Choice(choice)!.Label.In(scene.Language)))
            : null;
    }

    /// <summary>Takes a plain answer to a question that stands on another card: a yes, a no, or a choice in words; null when it is something else.</summary>
    public static Turn? TryInline(Scene scene, CaseView view, string text) =>
        scene.Talk.Inline is { } inline
        && scene.Knowledge.Screening.Find(inline) is { IsDate: false } question
        && !int.TryParse(text, out _)
        && TypedAnswers.Choice(question, text, scene.Knowledge) is { } choice
            ? Save(scene, view, question, choice, scene.Talk.InlineOn, scene.Talk.Item)
                .PrecededBy(scene.Texts.Understood(question.Choice(choice)!.Label.In(scene.Language)))
            : null;

    public static Turn NotKnownYet(Scene scene, CaseView view) =>
        scene.Talk is { Asked: null, Inline: { } inline } && scene.Knowledge.Screening.Find(inline) is { } shown
            ? Save(scene, view, shown, null, scene.Talk.InlineOn, scene.Talk.Item)
        : scene.Talk is { Paused: false, Asked: { } asked } && scene.Knowledge.Screening.Find(asked) is { } question
            ? Save(scene, view, question, null, null, scene.Talk.AskedAt)
        : Turn.Say(scene.Texts.NothingAsked);

    /// <summary>The open question once more, as a new message: after something else was said in between.</summary>
    public static Turn Again(Scene scene, CaseView view, string questionId) =>
        scene.Knowledge.Screening.Find(questionId) is { } question
            ? Turn.Show(QuestionCard.Of(scene, view, question)) with
            {
                Talk = scene.About(view.Number, question.Id),
            }
            : Turn.Silent;

    private static Turn Save(Scene scene, CaseView view, Question question, string? value, CardKind? from = null, string? item = null)
    {
        var answered = view.File.Answer(question.Id, value, scene.By, scene.Now);
        var after = scene.ViewOf(answered);

        // An item that was there to find this out has done its work; it stays, as done.
        if (
            item is not null
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
        return Continue(scene, after, question, from, item) with { Case = after.File };
    }

    /// <summary>A case that waited for the police waits no longer once somebody was arrested.</summary>
    public static CaseView Woken(Scene scene, CaseView view) =>
        view.File.Waits is not null && view.Facts["solved"] == "yes"
            ? scene.ViewOf(view.File.SetStatus(CaseStatus.Open, scene.By, scene.Now))
            : view;

    /// <summary>After an answer: the next question of the intake; the checklist when there is none, or when the question was not of the intake.</summary>
    private static Turn Continue(Scene scene, CaseView view, Question answered, CardKind? from = null, string? item = null) =>
        from == CardKind.Visit ? Turn.GoTo(new Intent.VisitResults(view.Number, 1, 0))
        : item is not null && view.Find(item) is not null ? Turn.GoTo(new Intent.ShowItem(view.Number, ItemName.Of(item)))
        : item is not null ? Turn.GoTo(new Intent.ShowCase(view.Number))
        : answered.Moment == Moment.Intake ? Ask(scene, view)
        : Turn.GoTo(new Intent.ShowCase(view.Number));

    private static Turn Ask(Scene scene, CaseView view) =>
        view.NextQuestion(scene.Knowledge, scene.Settings) is { } next
            ? Turn.Replace(QuestionCard.Of(scene, view, next)) with
            {
                Talk = scene.About(view.Number, next.Id),
            }
            : Turn.GoTo(new Intent.ShowCase(view.Number));

    private static Turn AskAgain(Scene scene, CaseView view, Question question, string problem, string? item = null) =>
        Turn.Replace(QuestionCard.Of(scene, view, question, problem, at: item)) with
        {
            Talk = scene.About(view.Number, question.Id) with { AskedAt = item },
        };

    /// <summary>What is wrong with an answer, in words; null when it can be kept.</summary>
    public static string? Reject(Scene scene, Question question, string? value)
    {
        if (!question.IsDate)
            return value is not null && question.Choice(value) is not null ? null : scene.Texts.NotAChoice;
        if (value is null || LocalDatePattern.Iso.Parse(value) is not { Success: true } date)
            return value is { Length: > 0 } ? scene.Texts.NoSuchDate : scene.Texts.DateNeeded;
        if (date.Value > scene.Today)
            return scene.Texts.DateInFuture(date.Value);
        return date.Value < scene.Today.PlusYears(-5) ? scene.Texts.DateTooLongAgo(date.Value) : null;
    }
}
