using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Bot.Screening;

/// <summary>Answers that somebody tells in a sentence, at any time: of a new robbery, or of the case at hand.</summary>
internal static class Telling
{
    /// <summary>The answers that set these facts, by question: only what a question of the screening can hold.</summary>
    public static ImmutableSortedDictionary<string, string> AnswersFor(Scene scene, Facts facts) =>
        scene
            .Knowledge.Screening.Questions.Select(q => KeyValuePair.Create(q.Id, q.AnswerFor(facts)))
            .Where(a => a.Value is not null && Intake.Reject(scene, scene.Knowledge.Screening.Find(a.Key)!, a.Value) is null)
            .ToImmutableSortedDictionary(a => a.Key, a => a.Value!);

    /// <summary>The answers that these facts give in this case: a question that does not apply has none.</summary>
    public static ImmutableSortedDictionary<string, string> Fitting(Scene scene, CaseView view, Facts told)
    {
        // what is known of the same question stays: "van een corporatie" in a case that is known to be rented
        var answers = AnswersFor(scene, told);
        foreach (
            var question in scene.Knowledge.Screening.Questions.Where(q =>
                q.Facts.Length > 1 && q.Facts.Any(f => told[f] is not null) && !answers.ContainsKey(q.Id)
            )
        )
        {
            var merged = question.Facts.Aggregate(told, (facts, f) =>
                facts[f] is null && view.Facts[f] is { } known ? facts.With(f, known) : facts
            );
            if (question.AnswerFor(merged) is { } answer)
                answers = answers.SetItem(question.Id, answer);
        }

        var facts = scene.Knowledge.Screening.FactsFrom(
            view.File.Answers.ToDictionary(a => a.Key, a => a.Value.Value)
                .Concat(answers.Select(a => KeyValuePair.Create(a.Key, (string?)a.Value)))
                .GroupBy(a => a.Key)
                .ToDictionary(g => g.Key, g => g.Last().Value),
            scene.Settings.Given
        );
        var applicable = Enum.GetValues<Moment>()
            .SelectMany(m => scene.Knowledge.Screening.Applicable(m, facts))
            .Select(q => q.Id)
            .ToHashSet();
        return answers.Where(a => applicable.Contains(a.Key)).ToImmutableSortedDictionary();
    }

    /// <summary>Those of them that are not so in the case yet.</summary>
    public static ImmutableSortedDictionary<string, string> Changes(Scene scene, CaseView view, Facts told) =>
        Fitting(scene, view, told).Where(a => view.File.Answers.GetValueOrDefault(a.Key)?.Value != a.Value).ToImmutableSortedDictionary();

    /// <summary>Writes answers down, says them back, and what they change in the checklist. From a button that is stale nothing changes.</summary>
    public static Turn Record(Scene scene, CaseView view, Intent.Record intent)
    {
        var t = scene.Texts;
        var answers = intent
            .Answers.Where(a => scene.Knowledge.Screening.Find(a.Key) is { } q && Intake.Reject(scene, q, a.Value) is null)
            .ToImmutableSortedDictionary();
        if (answers.Count == 0)
            return Turn.Say(t.ButtonUnreadable);
        var under = (scene.Talk.Open as OpenQuestion.OfFacts)?.Under ?? scene.Talk.Open as OpenQuestion.OfScreening;
        if (answers.All(a => view.File.Answers.GetValueOrDefault(a.Key)?.Value == a.Value))
            return Turn.Replace(ToldCard.Known(scene, view, answers)) with { Talk = scene.About(view.Number, under) };
        if (intent.Revision is { } seen && Revision(view, answers.Keys) != seen)
            return Intake.ShowFacts(scene, view, new(view.Number)).PrecededBy(t.AnswerChanged);
        var after = Intake.Woken(scene, scene.ViewOf(view.Numbered.Answer(answers, scene.By, scene.Now)));

        // the question that was open is answered by it, or asked again below what was written down
        var open = under is OpenQuestion.OfScreening { Question: var asked } && answers.ContainsKey(asked) ? null : under;
        var turn = Turn.Replace(ToldCard.Recorded(scene, view, after, answers.Keys)) with
        {
            Talk = scene.About(view.Number, open),
            Case = after.Numbered,
        };
        return under is not null && open is null && after.NextQuestion(scene.Knowledge, scene.Settings) is not null
            ? turn with
            {
                Next = new Intent.Resume(view.Number),
            }
            : turn;
    }

    /// <summary>Asks whether something that was implied is to be written down.</summary>
    public static Turn AskToRecord(Scene scene, CaseView view, Intent.AskToRecord intent) =>
        Turn.Show(ToldCard.Likely(scene, view, intent.Answers)) with
        {
            Talk = scene.About(
                view.Number,
                new OpenQuestion.OfFacts(view.Number, intent.Answers, scene.Talk.Open as OpenQuestion.OfScreening)
            ),
        };

    /// <summary>The revisions of several answers as one number: another one when any of them changed.</summary>
    public static int Revision(CaseView view, IEnumerable<string> questions) => questions.Sum(view.File.RevisionOf);
}
