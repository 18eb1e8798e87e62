using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Something that stands in a text.</summary>
/// <param name="From">Its first word, counted from 0.</param>
/// <param name="Until">Its last word.</param>
public readonly record struct Found<T>(T Value, int From, int Until)
{
    public bool Has(int word) => From <= word && word <= Until;

    public bool Overlaps<TOther>(Found<TOther> other) => From <= other.Until && other.From <= Until;
}

/// <summary>How the small readers find words of one kind.</summary>
internal static class Finding
{
    /// <summary>
    /// The groups of one kind, in the order they stand. Of two that share words the one with more words counts: "niet van toepassing" is no
    /// "niet", and "laat zien" is no "laat".
    /// </summary>
    public static ImmutableArray<Found<T>> Longest<T>(Utterance utterance, WordKind kind, Func<WordGroup, T?> meaning)
        where T : struct
    {
        var hits = utterance.Of(kind);
        if (hits.IsEmpty)
            return [];
        var (found, words) = (ImmutableArray.CreateBuilder<Found<T>>(hits.Length), new List<int>(hits.Length));
        foreach (var hit in hits)
        {
            // one word that only the other language has is not meant: "contact" is no "contacted"
            if (hit.At.Length == 1 && utterance.Language is { } language && hit.Language != language)
                continue;
            if (IsPartOfLonger(utterance.Near(kind, hit.Start, hit.End), hit) || meaning(hit.Group) is not { } value)
                continue;
            var one = new Found<T>(value, hit.Start, hit.End);
            if (IsThere(found, one))
                continue;

            // the hits come in the order of the words they begin with; of those that begin with the same one the longest goes first
            var at = found.Count;
            while (at > 0 && found[at - 1].From == one.From && words[at - 1] < hit.At.Length)
                at--;
            found.Insert(at, one);
            words.Insert(at, hit.At.Length);
        }

        return found.DrainToImmutable();
    }

    /// <summary>The groups of one kind, each that stands there, in their order.</summary>
    public static ImmutableArray<Found<T>> Each<T>(Utterance utterance, WordKind kind)
        where T : struct, Enum
    {
        var hits = utterance.Of(kind);
        if (hits.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<Found<T>>(hits.Length);
        foreach (var hit in hits)
        {
            var one = new Found<T>(Named<T>(hit.Group)!.Value, hit.Start, hit.End);
            if (!IsThere(found, one))
                found.Add(one);
        }

        return found.DrainToImmutable();
    }

    private static bool IsPartOfLonger(ReadOnlySpan<Hit> near, Hit hit)
    {
        foreach (var other in near)
        {
            if (other.At.Length > hit.At.Length && other.Shares(hit))
                return true;
        }

        return false;
    }

    // what begins with the same word was found just before
    private static bool IsThere<T>(ImmutableArray<Found<T>>.Builder found, Found<T> one)
        where T : struct
    {
        for (var i = found.Count - 1; i >= 0 && found[i].From == one.From; i--)
        {
            if (found[i].Until == one.Until && EqualityComparer<T>.Default.Equals(found[i].Value, one.Value))
                return true;
        }

        return false;
    }

    /// <summary>The value of an enumeration that a group of words is named for; null when it is none.</summary>
    public static T? Named<T>(WordGroup group)
        where T : struct, Enum => Names<T>.Values.TryGetValue(group.Id, out var value) ? value : null;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>()
            .ToFrozenDictionary(v => $"{v}", StringComparer.OrdinalIgnoreCase);
    }
}
