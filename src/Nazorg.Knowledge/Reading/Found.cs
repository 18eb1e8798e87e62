using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Something that stands in a text.</summary>
/// <param name="From">Its first word, counted from 0.</param>
/// <param name="Until">Its last word.</param>
public readonly record struct Found<T>(T Value, int From, int Until)
{
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
        var hits = utterance.Of(kind).Where(h => h.At.Length > 1 || utterance.Language is null || h.Language == utterance.Language).ToList();
        return
        [
            .. hits.Where(h => !hits.Any(o => o.At.Length > h.At.Length && o.At.Intersect(h.At).Any()))
                .Select(h => (Hit: h, Meaning: meaning(h.Group)))
                .Where(h => h.Meaning is not null)
                .DistinctBy(h => (h.Meaning, h.Hit.Start, h.Hit.End))
                .OrderBy(h => h.Hit.Start)
                .ThenByDescending(h => h.Hit.At.Length)
                .Select(h => new Found<T>(h.Meaning!.Value, h.Hit.Start, h.Hit.End)),
        ];
    }

    /// <summary>The value of an enumeration that a group of words is named for; null when it is none.</summary>
    public static T? Named<T>(WordGroup group)
        where T : struct, Enum => Enum.TryParse<T>(group.Id, ignoreCase: true, out var value) ? value : null;
}
