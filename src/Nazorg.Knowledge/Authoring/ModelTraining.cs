using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Nazorg.Knowledge.Topics;

namespace Nazorg.Knowledge.Authoring;

/// <summary>
/// Trains the model of the questions on the examples: multinomial logistic regression by stochastic gradient descent (AdaGrad), with some of each
/// example's features left out every time, so that no single word decides. Titles, names and direct answers of the entries are examples too.
/// </summary>
internal static class ModelTraining
{
    private const int Epochs = 14;
    private const float Rate = 0.05f;
    private const float Sharpness = 8;
    private const float LeftOut = 0.15f;
    private const float Shrink = 1e-5f;
    private const float Negligible = 1e-4f;
    private const float Kept = 0.2f;
    private const int EverydayFrom = 3;

    /// <summary>There are far fewer examples of what is declined than of what is answered.</summary>
    private const float DeclinedCounts = 4;

    /// <summary>Names the examples: others, another fingerprint.</summary>
    public static string Fingerprint(IEnumerable<Example> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples) hash.AppendData(Encoding.UTF8.GetBytes($"{QuestionModel.ClassOf(example)}\t{example.Language}\t{example.Text}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>Words that several examples use. A slip is not used that often, nor a name.</summary>
    private static ImmutableArray<(Language, string)> EverydayWords(IEnumerable<Example> examples) =>
    [
        .. examples.SelectMany(e => Tokens.Read(e.Text).Words.Where(w => !w.IsNumber).Select(w => (e.Language, w.Text)).Distinct())
            .GroupBy(w => w).Where(g => g.Count() >= EverydayFrom).Select(g => g.Key).OrderBy(w => w.Text, StringComparer.Ordinal),
    ];

    /// <param name="judged">Question sets of which it is known what is answered.</param>
    public static void Train(Content content, IReadOnlyList<JudgedQuestion> judged, Stream model) => Train(content, content.Examples, RefusalTraining.Learn(content, judged), model);

    /// <summary>Trains on some of the examples only.</summary>
    public static void Train(Content content, ImmutableArray<Example> some, IReadOnlyCollection<double> refusal, Stream model)
    {
        ImmutableArray<Entry> entries = [.. content.Items.Select(Entry.Of), .. content.Topics.Select(Entry.Of)];
        var words = EverydayWords(some);
        var lexicon = new Lexicon(content.Vocabulary, words, entries);
        var examples = some.Concat(entries.SelectMany(OwnWords)).ToList();
        var classes = examples.Select(QuestionModel.ClassOf).Distinct().Order(StringComparer.Ordinal).Append(QuestionModel.Declined).ToList();
        var at = classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        var keys = new Dictionary<uint, int>();
        var data = new List<((int Feature, float Weight)[] Features, int Class, bool Declined)>();
        foreach (var example in examples)
        {
            var features = QuestionFeatures.Of(Understanding.Read(lexicon.Read(example.Text)));
            foreach (var key in features.Keys) keys.TryAdd(key, keys.Count);
            data.Add(([.. features.Select(f => (keys[f.Key], f.Value * Sharpness))], at[QuestionModel.ClassOf(example)], example.Gap is not null));
        }

        var weights = Descend(data, keys.Count, classes.Count);
        var kept = keys.OrderBy(k => k.Key)
            .Select(k => (k.Key, Weights: Enumerable.Range(0, classes.Count).Select(c => (At: (ushort)c, Weight: Sharpness * weights[(k.Value * classes.Count) + c])).Where(w => MathF.Abs(w.Weight) >= Sharpness * Kept).ToArray()))
            .Where(k => k.Weights.Length > 0)
            .ToList();
        QuestionModel.Write(model, Fingerprint(some), words, classes, refusal, kept);
    }

    private static IEnumerable<Example> OwnWords(Entry entry) =>
        from language in Lexicon.Languages
        from text in entry.Words.In(language).Append(entry.Title.In(language)).Concat(entry.Answers.Select(a => a.Text.In(language)))
        where !text.Contains('#', StringComparison.Ordinal)
        select new Example(text, language, entry.Id, null, null);

    // the last class stands by itself: declined or not; the others share what is sure
    private static float[] Descend(List<((int Feature, float Weight)[] Features, int Class, bool Declined)> data, int features, int classes)
    {
        var sharing = classes - 1;
        var (weights, slopes, share) = (new float[features * classes], new float[features * classes], new float[classes]);
#pragma warning disable CA5394 // Chance with a fixed seed: the same examples give the same model.
        var chance = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var (all, wanted, declined) in data.OrderBy(_ => chance.Next()).ToList())
            {
                var some = Array.FindAll(all, _ => chance.NextDouble() >= LeftOut);
#pragma warning restore CA5394
                Array.Clear(share);
                foreach (var (feature, weight) in some)
                {
                    var row = weights.AsSpan(feature * classes, classes);
                    for (var c = 0; c < classes; c++) share[c] += weight * row[c];
                }

                var (most, total) = (float.MinValue, 0f);
                for (var c = 0; c < sharing; c++) most = Math.Max(most, share[c]);
                for (var c = 0; c < sharing; c++) total += share[c] = MathF.Exp(share[c] - most);
                for (var c = 0; c < sharing; c++) share[c] = (share[c] / total) - (c == wanted ? 1 : 0);
                share[sharing] = declined ? DeclinedCounts * (Sigmoid(share[sharing]) - 1) : Sigmoid(share[sharing]);
                foreach (var (feature, weight) in some)
                {
                    for (var c = 0; c < classes; c++)
                    {
                        var slope = share[c] * weight;
                        if (MathF.Abs(slope) < Negligible) continue;
                        var i = (feature * classes) + c;
                        slopes[i] += slope * slope;
                        weights[i] -= (Rate * slope / (MathF.Sqrt(slopes[i]) + 0.1f)) + (Shrink * weights[i]);
                    }
                }
            }
        }

        return weights;
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));
}
