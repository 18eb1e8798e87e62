using System.Buffers;
using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>A question as somebody might ask it, with what answers it: an entry, a part of the checklist, or nothing.</summary>
/// <param name="Entry">The id of the item or topic that answers it.</param>
/// <param name="Section">The part of the checklist that does as a whole.</param>
/// <param name="Gap">Why nothing does.</param>
internal sealed record Example(string Text, Language Language, string? Entry, string? Section, Gap? Gap);

/// <summary>How much a question resembles the examples, from 0 to 1: of each entry, of each part of the checklist, and of what is declined.</summary>
internal sealed record Likeness(
    IReadOnlyDictionary<string, double> Entries,
    IReadOnlyDictionary<string, double> Sections,
    IReadOnlyDictionary<Gap, double> Gaps
)
{
    private const double Sure = 0.35;
    private const double Certain = 0.5;
    private const double Clear = 0.6;
    private const double Margin = 0.05;
    private const double Hinted = 0.2;
    private const double LikelyEntry = 0.3;
    private const double Hardly = 0.05;
    private const double MostlyAnswered = 0.55;

    /// <summary>So many times the next best: it stands out, clearly, or by far.</summary>
    private const double HalfAsMuchMore = 1.5;
    private const double Twice = 2;
    private const double Clearness = 2.5;
    private const double ByFar = 4;

    public static readonly Likeness None = new(
        ImmutableDictionary<string, double>.Empty,
        ImmutableDictionary<string, double>.Empty,
        ImmutableDictionary<Gap, double>.Empty
    );

    /// <summary>How likely it is that nothing answers it, from 0 to 1.</summary>
    public double Declined { get; init; }

    /// <summary>Both, the greater of each.</summary>
    public Likeness And(Likeness other) =>
        ReferenceEquals(other, None)
            ? this
            : new(Greater(Entries, other.Entries), Greater(Sections, other.Sections), Greater(Gaps, other.Gaps)) { Declined = Declined };

    private static Dictionary<T, double> Greater<T>(IReadOnlyDictionary<T, double> one, IReadOnlyDictionary<T, double> other)
        where T : notnull =>
        one.Keys.Union(other.Keys).ToDictionary(k => k, k => Math.Max(one.GetValueOrDefault(k), other.GetValueOrDefault(k)));

    public double BestEntry { get; } = Entries.Values.DefaultIfEmpty().Max();

    public double BestSection { get; } = Sections.Values.DefaultIfEmpty().Max();

    public double BestGap { get; } = Gaps.Values.DefaultIfEmpty().Max();

    /// <summary>What it resembles most.</summary>
    public IEnumerable<(string What, double Share)> Nearest(int most) =>
        Entries
            .Select(e => (What: e.Key, Share: e.Value))
            .Concat(Sections.Select(s => ($"part {s.Key}", s.Value)))
            .Concat(Gaps.Select(g => ($"declined {g.Key}", g.Value)))
            .OrderByDescending(n => n.Item2)
            .Take(most);

    /// <summary>Why it is probably declined; null when that is not clear.</summary>
    public Gap? Gap => BestGap >= Hinted ? Gaps.MaxBy(g => g.Value).Key : null;

    public double Of(Gap gap) => Gaps.GetValueOrDefault(gap);

    public double Of(Entry entry) => Entries.GetValueOrDefault(entry.Id);

    /// <summary>Another part of the checklist that it clearly resembles more than this one.</summary>
    public string? Rather(string section) =>
        (BestSection >= Clear || (BestSection >= Sure && BestSection >= HalfAsMuchMore * Sections.GetValueOrDefault(section)))
        && BestSection >= Sections.GetValueOrDefault(section) + 2 * Margin
        && Sections.MaxBy(s => s.Value).Key is var other
        && other != section
            ? other
            : null;

    /// <summary>It may not be clear what answers it, but something does.</summary>
    public bool IsCertainlyAnswered =>
        Declined < Hardly && BestGap < Hardly && Entries.Values.Sum() + Sections.Values.Sum() >= MostlyAnswered;

    /// <summary>It is about one entry, not about a part of the checklist.</summary>
    public bool IsEntry => BestEntry >= LikelyEntry && BestEntry >= ByFar * BestSection;

    /// <summary>The part of the checklist it resembles far more than anything else.</summary>
    public string? Outstandingly => StandsOut(Sure, Twice) ? Sections.MaxBy(s => s.Value).Key : null;

    /// <summary>The part of the checklist it is nearly an example of.</summary>
    public string? Surely => BestSection >= Certain && BestSection > BestGap + Margin ? Sections.MaxBy(s => s.Value).Key : null;

    /// <summary>The part of the checklist it is an example of, whatever else it names.</summary>
    public string? Clearly => StandsOut(Hinted, ByFar) || StandsOut(Sure, Clearness) ? Sections.MaxBy(s => s.Value).Key : null;

    private bool StandsOut(double least, double times) => BestSection >= least && BestSection >= times * Math.Max(BestEntry, BestGap);

    /// <summary>The part of the checklist it resembles more than anything else.</summary>
    public string? Section =>
        BestSection >= Hinted && BestSection >= Math.Max(BestEntry, BestGap + Margin) ? Sections.MaxBy(s => s.Value).Key : null;
}

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
