using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;
using NodaTime.Text;

namespace Nazorg.Bot.Screening;

/// <summary>One question of the screening: what is asked, why, and a button per answer.</summary>
internal static class QuestionCard
{
    private const int ChoicesInARow = 2;

    /// <param name="problem">What was wrong with the answer before; null at the first showing.</param>
    /// <param name="at">The item the question is asked at; null when it is one of the screening.</param>
    /// <param name="recap">What is known already, for somebody who comes back to it.</param>
    public static AdaptiveCard Of(
        Scene scene,
        CaseView view,
        Question question,
        string? problem = null,
        string? recap = null,
        string? at = null
    )
    {
        var (t, language) = (scene.Texts, scene.Language);
        var revision = view.File.RevisionOf(question.Id);
        var given = view.File.Answers.GetValueOrDefault(question.Id);
        var intake = question.Moment == Moment.Intake && at is null;
        var sequence = scene.Knowledge.Screening.Sequence(Moment.Intake, view.Facts).ToList();
        var position = sequence.FindIndex(q => q.Id == question.Id);
        var progress =
            position < 0 || at is not null ? t.OneQuestion
            : view.Facts["robbery"] is not null ? t.Progress(position + 1, sequence.Count)
            : view.Facts.IsAsked("robbery") ? t.ProgressAtMost(position + 1, AtMost(scene, view))
            : t.Progress(position + 1, AtMost(scene, view));
        var before = intake ? scene.Knowledge.Screening.Before(question.Id, Moment.Intake, view.Facts) : null;

        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}. {question.Text.In(language)}",
            Parts.Small($"{t.CaseLine(view)} · {progress}"),
            recap is null ? null : Parts.Notice(recap),
            Parts.Heading(question.Text.In(language)),
            Parts.Small(question.Help.In(language)),
            problem is null ? null : Parts.Problem(problem),
            given is null ? null : Parts.Notice(t.GivenBefore(AnswerText(scene, question, given.Value))),
            question.IsDate
                ? Parts.Row(DayButton(scene.Texts.Today, scene.Today), DayButton(scene.Texts.Yesterday, scene.Today.PlusDays(-1)))
                : Choices(question.Choices.Take(ChoicesInARow)),
            Choices(question.Choices.Skip(ChoicesInARow)),
            question.IsDate ? DateInput(scene, question, given) : null,
            question.IsDate
                ? Parts.Row(Parts.Confirm(t.Confirm, new Intent.Answer(view.Number, question.Id, null, revision) { Item = at }))
                : null,
            Parts.Row(
                Parts.Button(t.NotKnownYet, new Intent.Answer(view.Number, question.Id, Intent.Answer.Unknown, revision) { Item = at }),
                before is null ? null : Parts.Button(t.Back, new Intent.ShowQuestion(view.Number, before.Id)),
                intake ? Parts.Button(t.Stop, new Intent.Pause(view.Number)) : Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            Parts.Small($"{t.WhyAsked} {question.Why.In(language)}")
        );

        ActionSet? Choices(IEnumerable<Choice> choices) =>
            Parts.Row(
                choices.Select(c =>
                    Parts.Button(c.Label.In(language), new Intent.Answer(view.Number, question.Id, c.Id, revision) { Item = at })
                )
            );

        Execute DayButton(string title, LocalDate day) =>
            Parts.Button(
                $"{title} ({t.ShortDate(day)})",
                new Intent.Answer(view.Number, question.Id, LocalDatePattern.Iso.Format(day), revision) { Item = at }
            );
    }

    /// <summary>How long the intake can be while it is not known what was robbed.</summary>
    private static int AtMost(Scene scene, CaseView view) =>
        scene.Knowledge.Screening.For("robbery") is not { } kind
            ? 0
            : kind.Choices.Max(c =>
                scene
                    .Knowledge.Screening.Sequence(Moment.Intake, c.Sets.Aggregate(view.Facts, (f, set) => f.With(set.Key, set.Value)))
                    .Count()
            );

    /// <summary>How an answer is shown: its label, the date in words, or "nog niet bekend".</summary>
    public static string AnswerText(Scene scene, Question question, string? value) =>
        value switch
        {
            null => scene.Texts.NotKnownLabel,
            _ when question.IsDate => scene.Texts.Date(LocalDatePattern.Iso.Parse(value).Value),
            _ => question.Choice(value)?.Label.In(scene.Language) ?? scene.Texts.NotKnownLabel,
        };

    public static AdaptiveCard Paused(Scene scene, CaseView view) =>
        AdaptiveCard.Of(
            view.File.Answers.IsEmpty ? scene.Texts.PausedAtOnce : scene.Texts.PausedTitle,
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(view.File.Answers.IsEmpty ? scene.Texts.PausedAtOnce : scene.Texts.PausedTitle),
            Parts.Text(scene.Texts.PausedText(view.File.Answers.Count)),
            Parts.Row(
                Parts.Primary(scene.Texts.GoOn, new Intent.Resume(view.Number)),
                view.HasChecklist ? Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number)) : null,
                Parts.Button(scene.Texts.ToMenu, new Intent.Menu())
            )
        );

    private static DateInput DateInput(Scene scene, Question question, GivenAnswer? given) =>
        new(CardVerbs.DateInput, scene.Texts.DateLabel)
        {
            Value = given?.Value,
            Max = LocalDatePattern.Iso.Format(scene.Today),
            ErrorMessage = scene.Texts.DateNeeded,
        };
}
