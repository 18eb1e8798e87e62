using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>A phrase found in a text.</summary>
/// <param name="At">The words that make it up, by position; words in a gap are not among them.</param>
internal readonly record struct Hit(WordGroup Group, ImmutableArray<int> At, Language Language)
{
    public int Start => At[0];

    public int End => At[^1];

    /// <summary>It is part of a longer phrase.</summary>
    public bool Inside(Hit other) => other.At.Length > At.Length && Common(other) == At.Length;

    /// <summary>A word belongs to both.</summary>
    public bool Shares(Hit other) => Start <= other.End && other.Start <= End && Common(other) > 0;

    // both are in the order of the text
    private int Common(Hit other)
    {
        var (common, mine, others) = (0, 0, 0);
        while (mine < At.Length && others < other.At.Length)
        {
            var (a, b) = (At[mine], other.At[others]);
            (common, mine, others) = (common + (a == b ? 1 : 0), mine + (a <= b ? 1 : 0), others + (b <= a ? 1 : 0));
        }

        return common;
    }
}
