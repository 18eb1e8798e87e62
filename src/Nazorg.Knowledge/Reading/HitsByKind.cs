using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Nazorg.Knowledge.Reading;

/// <summary>The hits of a text sorted out once, so that a reader looks only at those of its kind, and beside a word only at those near it.</summary>
internal sealed class HitsByKind
{
    private static readonly int Kinds = Enum.GetValues<WordKind>().Length;

    private readonly Hit[]?[] _of = new Hit[]?[Kinds];

    // per kind: how far the last word of a hit stands from its first at most
    private readonly int[] _reach = new int[Kinds];

    public HitsByKind(ImmutableArray<Hit> hits)
    {
        Span<int> counts = stackalloc int[Kinds];
        foreach (var hit in hits)
            counts[(int)hit.Group.Kind]++;
        foreach (var hit in hits)
        {
            var kind = (int)hit.Group.Kind;
            var mine = _of[kind] ??= new Hit[counts[kind]];
            mine[^counts[kind]--] = hit;
            _reach[kind] = Math.Max(_reach[kind], hit.End - hit.Start);
        }
    }

    public ImmutableArray<Hit> Of(WordKind kind) => ImmutableCollectionsMarshal.AsImmutableArray(_of[(int)kind] ?? []);

    /// <summary>Those that may share words with the words from one to another, in their order.</summary>
    public ReadOnlySpan<Hit> Near(WordKind kind, int from, int until)
    {
        ReadOnlySpan<Hit> hits = _of[(int)kind];
        var first = FirstFrom(hits, from - _reach[(int)kind]);
        var last = FirstFrom(hits, until + 1);
        return hits[first..last];
    }

    private static int FirstFrom(ReadOnlySpan<Hit> hits, int word)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].Start < word)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
