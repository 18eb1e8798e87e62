using System.Buffers;
using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>
/// Compares a question with the example questions of the content: everyday words that no entry uses itself still lead to the right one.
/// A question is the concepts and words in it; what many examples have in common tells little.
/// </summary>
internal sealed class Examples
{
    private const double Everyday = 0.3;
    private const double SecondShare = 0.15;
    private const double UnknownWord = 0.5;
    private const double Faint = 0.15;

    private static readonly HashSet<string> Bare =
    [
        "de",
        "het",
        "een",
        "en",
        "of",
        "the",
        "a",
        "an",
        "and",
        "or",
        "to",
        "of",
        "in",
        "is",
        "te",
        "er",
        "op",
        "van",
        "that",
        "dat",
        "die",
        "it",
        "ik",
        "i",
        "je",
        "we",
        "you",
        "wij",
        "be",
        "zijn",
        "nog",
        "ook",
        "dan",
        "eens",
        "t",
        "n",
        "s",
    ];

    private static readonly WordKind[] Plain =
    [
        WordKind.Filler,
        WordKind.Fact,
        WordKind.Aspect,
        WordKind.Negation,
        WordKind.Reference,
        WordKind.Doubt,
    ];

    private readonly ImmutableArray<Example> _examples;
    private readonly double[] _lengths;
    private readonly Dictionary<string, int[]> _postings;

    public Examples(ImmutableArray<Example> examples, Lexicon lexicon)
    {
        _examples = examples;
        var features = examples.Select(e => Read(lexicon.ReadContent(e.Text), _ => true, e.Language)).ToList();
        var postings = new Dictionary<string, List<int>>();
        for (var i = 0; i < features.Count; i++)
        {
            foreach (var feature in features[i])
            {
                if (!postings.TryGetValue(feature.Key, out var list))
                    postings[feature.Key] = list = [];
                list.Add(i);
            }
        }

        _postings = postings.ToDictionary(p => p.Key, p => p.Value.ToArray());
        _lengths = [.. features.Select(list => Math.Sqrt(list.Sum(Mass)))];
    }

    /// <param name="asks">The sentences that ask.</param>
    public Likeness Compare(Utterance reading, Func<int, bool> asks)
    {
        if (_examples.IsEmpty)
            return Likeness.None;
        var products = ArrayPool<double>.Shared.Rent(_examples.Length);
        Array.Clear(products, 0, _examples.Length);
        var length = Math.Sqrt(
            Read(reading, asks, language: null)
                .Sum(f =>
                {
                    var mass = Mass(f);
                    foreach (var example in Postings(f.Key))
                        products[example] += mass;
                    foreach (var example in Postings(f.Other))
                        products[example] += mass;
                    return mass;
                })
        );

        var (entries, sections, gaps) = (new Dictionary<string, double>(), new Dictionary<string, double>(), new Dictionary<Gap, double>());
        for (var i = 0; i < _examples.Length; i++)
        {
            if (products[i] == 0 || products[i] < Faint * length * _lengths[i])
                continue;
            var (example, score) = (_examples[i], products[i] / (length * _lengths[i]));
            if (example.Entry is { } entry)
                Raise(entries, entry, score);
            else if (example.Section is { } section)
                Raise(sections, section, score);
            else
                Raise(gaps, example.Gap!.Value, score);
        }

        ArrayPool<double>.Shared.Return(products);
        return new(entries, sections, gaps);
    }

    // the nearest counts; a second that is near as well makes it surer
    private static void Raise<T>(Dictionary<T, double> scores, T key, double score)
        where T : notnull
    {
        var best = scores.GetValueOrDefault(key);
        var (high, low) = best >= score ? (best, score) : (score, best);
        scores[key] = Math.Min(1, high + SecondShare * low * (1 - high));
    }

    private double Mass(Feature feature)
    {
        var count = Math.Max(Postings(feature.Key).Length, Postings(feature.Other).Length);
        var weight = Math.Log((_examples.Length + 1) / (count + 0.5)) * feature.Weight * (count == 0 ? UnknownWord : 1);
        return weight * weight;
    }

    private ReadOnlySpan<int> Postings(string? key) => key is null ? [] : _postings.GetValueOrDefault(key);

    private static List<Feature> Read(Utterance reading, Func<int, bool> asks, Language? language)
    {
        var features = new List<Feature>();
        var taken = new bool[reading.Words.Length];
        foreach (var hit in reading.Of(WordKind.Concept).OrderByDescending(h => h.At.Length))
        {
            if (!asks(reading.Words[hit.Start].Sentence) || hit.At.All(i => taken[i]))
                continue;
            foreach (var at in hit.At)
                taken[at] = true;
            features.Add(new("#" + hit.Group.Id, null, 1));
        }

        foreach (var hit in reading.Hits.Where(h => h.At.Length > 1 && h.Group.Kind is WordKind.Aspect or WordKind.Filler))
        {
            foreach (var at in hit.At)
                taken[at] |= hit.At.Length > 1;
        }

        var plain = new bool[taken.Length];
        foreach (var hit in reading.Hits.Where(h => Plain.Contains(h.Group.Kind)))
        {
            foreach (var at in hit.At)
                plain[at] = true;
        }

        for (var i = 0; i < taken.Length; i++)
        {
            var word = reading.Words[i];
            if (taken[i] || !asks(word.Sentence) || Bare.Contains(word.Text) || (word.Capital && !word.Capitals))
                continue;
            var (dutch, english) = ("n:" + word.Dutch, "e:" + word.English);
            features.Add(new(language == Language.English ? english : dutch, language is null ? english : null, plain[i] ? Everyday : 1));
        }

        return [.. features.DistinctBy(f => f.Key)];
    }

    /// <param name="Key">A concept, or a word as it is kept in one language.</param>
    /// <param name="Other">The word as it is kept in the other language, when it is not known which one it is.</param>
    private readonly record struct Feature(string Key, string? Other, double Weight);
}
