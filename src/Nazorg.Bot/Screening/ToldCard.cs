using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Bot.Screening;

/// <summary>What somebody told, as it was understood: to confirm, or written down with what it changes.</summary>
internal static class ToldCard
{
    private const int MostLines = 8;

    /// <summary>A robbery that was told of: nothing is opened yet.</summary>
    /// <param name="problem">What of it was not taken over.</param>
    public static AdaptiveCard New(
        Scene scene,
        ImmutableSortedDictionary<string, string> answers,
        string? area,
        string once,
        string? problem
    )
    {
        var t = scene.Texts;
        var left = Left(scene, answers);
        var nothing = answers.IsEmpty && area is null;
        return AdaptiveCard.Of(
            t.ToldSummary,
            Parts.Heading(t.ToldTitle),
            problem is null ? null : Parts.Problem(problem),
            nothing ? Parts.Text(t.ToldNothing) : Parts.Text(t.ToldUnderstood),
            nothing ? null
                : Lines(scene, answers) is var lines && area is null ? lines
                : lines with { Facts = lines.Facts.Add(new(t.Area, area!)) },
            Parts.Small(t.ToldLeft(left)),
            Parts.Row(
                Parts.Primary(t.ToldOpen, new Intent.NewCase(once) { Told = answers, Area = area }),
                nothing ? null : Parts.Button(t.ToldOpenEmpty, new Intent.NewCase(once + "e")),
                Parts.Button(t.ToldNoCase, new Intent.DropOffer())
            ),
            Parts.Small(t.ToldTyped)
        );
    }

    /// <summary>What a case probably is: one tap writes it down.</summary>
    public static AdaptiveCard Likely(Scene scene, CaseView view, ImmutableSortedDictionary<string, string> answers) =>
        AdaptiveCard.Of(
            scene.Texts.LikelyTitle,
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(scene.Texts.LikelyTitle),
            Lines(scene, answers),
            Parts.Row(
                Parts.Primary(scene.Texts.WriteDown, new Intent.Record(view.Number, answers, Telling.Revision(view, answers.Keys))),
                Parts.Button(scene.Texts.DoNotWriteDown, new Intent.ShowCase(view.Number))
            ),
            Parts.Small(scene.Texts.LikelyTyped)
        );

    public static AdaptiveCard Known(Scene scene, CaseView view, ImmutableSortedDictionary<string, string> answers) =>
        AdaptiveCard.Of(
            scene.Texts.KnownTitle,
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(scene.Texts.KnownTitle),
            Lines(scene, answers),
            Parts.Row(
                Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number)),
                Parts.Button(scene.Texts.Facts, new Intent.ShowFacts(view.Number))
            )
        );

    /// <summary>What was written down, and what that does to the checklist.</summary>
    public static AdaptiveCard Recorded(Scene scene, CaseView before, CaseView after, IEnumerable<string> questions, bool undone = false)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var change = ListChange.Between(before, after);
        var title = undone ? t.PutBackTitle : t.RecordedTitle;
        var answers = questions.Select(q => scene.Knowledge.Screening.Find(q)).OfType<Question>().ToList();
        return AdaptiveCard.Of(
            $"{t.Case(after.Number)}. {title}",
            Parts.Small(t.CaseLine(after)),
            Parts.Heading(title),
            new FactSet([
                .. answers.Select(q => new Fact(
                    Label(scene, q),
                    after.File.Answers.TryGetValue(q.Id, out var given) ? QuestionCard.AnswerText(scene, q, given.Value) : t.NotAskedYet
                )),
            ]),
            before.HasChecklist && change.IsEmpty && !undone ? Parts.Small(t.ListUnchanged) : null,
            Items(t.ListCame, change.Came.Select(i => i.Line(language)), t),
            Items(t.ListCertain, change.Certain.Select(i => i.Line(language)), t),
            Items(t.ListWent, change.Went.Select(i => i.Line(language)), t),
            Items(t.ListClosed, change.Closed.Select(i => i.Line(language)), t),
            change.Rescheduled.IsEmpty
                ? null
                : Items(t.ListRescheduled, change.Rescheduled.Select(i => $"{i.Line(language)}: {t.Window(i.Plan.Due!)}"), t),
            Parts.Row(
                undone || after.File.LastChangesBy(scene.By) is not [.., var last]
                    ? null
                    : Parts.Button(t.Undo, new Intent.Undo(after.Number, last.Id)),
                after.NextQuestion(scene.Knowledge, scene.Settings) is null
                || scene.Talk is { Open: OpenQuestion.OfScreening { On: null } or OpenQuestion.OfFacts { Under: not null }, Paused: false }
                    ? null
                    : Parts.Primary(t.GoOnWithQuestions, new Intent.Resume(after.Number)),
                Parts.Button(t.ToCase, new Intent.ShowCase(after.Number))
            )
        );
    }

    private static Container? Items(string title, IEnumerable<string> lines, Texts.AllTexts t)
    {
        var all = lines.ToList();
        return all.Count == 0
            ? null
            : Parts.Notice(title, all.Count > MostLines ? [.. all.Take(MostLines), t.AndOthers(all.Count - MostLines)] : all);
    }

    private static FactSet Lines(Scene scene, ImmutableSortedDictionary<string, string> answers) =>
        new([
            .. scene
                .Knowledge.Screening.Questions.Where(q => answers.ContainsKey(q.Id))
                .Select(q => new Fact(Label(scene, q), QuestionCard.AnswerText(scene, q, answers[q.Id]))),
        ]);

    private static string Label(Scene scene, Question question) => scene.Knowledge.Words(question.Facts[0]).Label.In(scene.Language);

    /// <summary>How many questions of the intake remain.</summary>
    private static int Left(Scene scene, ImmutableSortedDictionary<string, string> answers)
    {
        var given = answers.ToDictionary(a => a.Key, a => (string?)a.Value);
        return scene
            .Knowledge.Screening.Sequence(Moment.Intake, scene.Knowledge.Screening.FactsFrom(given, scene.Settings.Given))
            .Count(q => !given.ContainsKey(q.Id));
    }
}
