using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Finds places in a list that was shown: "de tweede", "de eerste twee", "het laatste punt", "allebei".</summary>
public static class PositionReader
{
    /// <param name="count">How many the list has.</param>
    /// <returns>Each place that is named, counted from 0, with the words that name it.</returns>
    public static ImmutableArray<Found<int>> Read(Utterance utterance, int count)
    {
        var found = ImmutableArray.CreateBuilder<Found<int>>();
        foreach (var number in utterance.Numbers.Where(n => n.IsOrdinal && n.Value <= count))
        {
            if (Many(utterance, number.Until + 1) is { } many && number.Value == 1)
                Add(0, many.Value, number.From, many.Until);
            else if (IsWhole(utterance, number.Until + 1))
                Add(number.Value - 1, 1, number.From, number.Until);
        }

        foreach (var hit in utterance.Of(WordKind.Position))
        {
            var all = hit.Group.Id switch
            {
                "two" => 2,
                "three" => 3,
                _ => 1,
            };
            var isLast = hit.Group.Id == "last";
            if (all > 1 && all == count && IsWhole(utterance, hit.End + 1))
                Add(0, count, hit.Start, hit.End);
            else if (all == 1 && Many(utterance, hit.End + 1) is { } many)
                Add(isLast ? count - many.Value : 0, many.Value, hit.Start, many.Until);
            else if (all == 1 && IsWhole(utterance, hit.End + 1))
                Add(isLast ? count - 1 : 0, 1, hit.Start, hit.End);
        }

        return [.. found.OrderBy(f => f.From)];

        void Add(int first, int many, int from, int until)
        {
            if (first < 0 || first + many > count || utterance.Days.Any(d => d.From <= until && from <= d.Until))
                return;
            for (var at = first; at < first + many; at++)
                found.Add(new(at, from, until));
        }
    }

    /// <summary>"De eerste twee".</summary>
    private static NumberFound? Many(Utterance utterance, int word) =>
        utterance.Numbers.FirstOrDefault(n => n.From == word && n is { IsOrdinal: false, Value: > 1 }) is { } many
        && IsWhole(utterance, many.Until + 1)
            ? many
            : null;

    /// <summary>Nothing follows that it would be the first or last of, but a point: "de eerste overval" is no place in a list.</summary>
    private static bool IsWhole(Utterance utterance, int word) =>
        word >= utterance.Length
        || utterance.Words[word].Stretch != utterance.Words[word - 1].Stretch
        || utterance.Things.Any(t => t.From == word && t.Value == Thing.Point)
        || utterance.IsSlight(word);
}
