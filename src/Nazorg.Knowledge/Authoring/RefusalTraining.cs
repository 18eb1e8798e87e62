using System.Collections.Immutable;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Knowledge.Authoring;

/// <summary>A question of which it is known whether the sources answer it.</summary>
/// <param name="Previous">What was asked before it in the conversation.</param>
public sealed record JudgedQuestion(ImmutableArray<string> Previous, string Text, bool Answered);

/// <summary>
/// Learns how much each signal counts when an answer is weighed against a refusal: logistic regression over the examples and over whole question
/// sets, which weigh as much together. Each example is weighed with a model that was trained without it, because a model is far surer of what it has
/// seen than of what somebody will ask.
/// </summary>
internal static class RefusalTraining
{
    private const int Parts = 2;
    private const int Steps = 3000;
    private const double Rate = 0.2;
    private const double Momentum = 0.9;
    private const double Shrink = 0.002;

    /// <summary>A wrong answer weighs as much as this many wrong refusals.</summary>
    private const double WrongAnswer = 3;

    public static double[] Learn(Content content, IReadOnlyList<JudgedQuestion> judged, AskedModel asked)
    {
        var answerers = ParallelEnumerable.Range(0, Parts).AsOrdered().Select(part => Without(content, part, asked)).ToList();
        var weighed = new List<(double[] Signals, bool Answered, double Weight)>();
        foreach (var (example, i) in content.Examples.Where(e => e.Section is null).Select((e, i) => (e, i)))
        {
            if (answerers[i % Parts].Weigh(new(example.Text)) is { } signals)
                weighed.Add((signals, example.Entry is not null, 1));
        }

        var each = (double)weighed.Count / Math.Max(1, judged.Count);
        foreach (var question in judged)
        {
            if (Weigh(question, answerers[0]) is { } signals)
                weighed.Add((signals, question.Answered, each));
        }

        return weighed.Count == 0
            ? []
            : Regress([.. weighed.Select(w => w with { Weight = w.Answered ? w.Weight : WrongAnswer * w.Weight })]);
    }

    private static double[]? Weigh(JudgedQuestion question, Answerer answerer)
    {
        Subject? before = null;
        foreach (var earlier in question.Previous)
            before = answerer.Ask(new(earlier) { Before = before }).Subject;
        return answerer.Weigh(new(question.Text) { Before = before });
    }

    // it has no refusals yet: what is not ruled out is answered
    private static Answerer Without(Content content, int part, AskedModel asked)
    {
        using var stream = new MemoryStream();
        ModelTraining.Train(
            content,
            [
                .. content.Examples.Where(e => e.Section is null).Where((_, i) => i % Parts != part),
                .. content.Examples.Where(e => e.Section is not null),
            ],
            [],
            stream
        );
        stream.Position = 0;
        var model = QuestionModel.Read(stream);
        return new Answerer(content, Lexicon.VocabularyOf(content, model.Words), model, asked, []);
    }

    private static double[] Regress(List<(double[] Signals, bool Answered, double Weight)> weighed)
    {
        var count = weighed[0].Signals.Length;
        var sizes = Enumerable
            .Range(0, count)
            .Select(j => Math.Max(1e-3, Math.Sqrt(weighed.Average(w => w.Signals[j] * w.Signals[j]))))
            .ToArray();
        var all = weighed.Sum(w => w.Weight);
        var (weights, speeds, slopes) = (new double[count], new double[count], new double[count]);
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(slopes);
            foreach (var (signals, answered, weight) in weighed)
            {
                var sum = 0.0;
                for (var j = 0; j < count; j++)
                    sum += weights[j] * signals[j] / sizes[j];
                var off = ((1 / (1 + Math.Exp(-sum))) - (answered ? 1 : 0)) * weight;
                for (var j = 0; j < count; j++)
                    slopes[j] += off * signals[j] / sizes[j];
            }

            for (var j = 0; j < count; j++)
            {
                // the first signal is always there: it is not shrunk
                speeds[j] = (Momentum * speeds[j]) + (slopes[j] / all) + (j == 0 ? 0 : Shrink * weights[j]);
                weights[j] -= Rate * speeds[j];
            }
        }

        return [.. weights.Zip(sizes, (w, s) => w / s)];
    }
}
