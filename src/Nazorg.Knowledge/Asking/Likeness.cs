using System.Collections.Immutable;

namespace Nazorg.Knowledge.Asking;

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
