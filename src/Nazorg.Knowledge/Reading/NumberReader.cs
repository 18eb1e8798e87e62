using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>A number in a text, or a range of them.</summary>
/// <param name="To">The last number of a range.</param>
/// <param name="From">Its first word, counted from 0.</param>
/// <param name="Until">Its last word.</param>
public sealed record NumberFound(int Value, int? To, bool IsOrdinal, int From, int Until)
{
    public bool Has(int word) => From <= word && word <= Until;
}

/// <summary>
/// Finds the numbers in a text: "7", "veertien", "een stuk of drie", "10e", "7 t/m 13". A list is several numbers. The numbers of days and
/// hours are among them: "3-6" may be a range or the third of June, and whoever uses it knows which.
/// </summary>
internal static class NumberReader
{
    public static ImmutableArray<NumberFound> Read(TimeWords words)
    {
        if (!words.HasNumber)
            return [];
        var found = ImmutableArray.CreateBuilder<NumberFound>();
        for (var at = 0; at < words.Count; at++)
        {
            var start = words.Skip(at, Cue.About);
            if (Numeral.At(words, start) is not { } number || (number.IsWeak && !Counts(words, start, number)))
                continue;
            var range = number.IsOrdinal ? null : Range(words, start, number);
            found.Add(new(number.Value, range?.Value, number.IsOrdinal, at, (range?.Next ?? number.Next) - 1));
            at = found[^1].Until;
        }

        return found.DrainToImmutable();
    }

    // "een" is a number beside what it counts, behind "punt", among numbers or by itself
    private static bool Counts(TimeWords words, int at, Numeral number) =>
        words.Find(number.Next, WordKind.Unit) is not null
        || words.IsAfter(at, Cue.Numbered)
        || (words.Count == number.Next && at == 0)
        || (
            words.Find(at, WordKind.Number, "article") is null
            && words.Skip(number.Next, Cue.Or) is var next
            && next > number.Next
            && Numeral.At(words, next) is { IsWeak: false }
        );

    private static Numeral? Range(TimeWords words, int at, Numeral number)
    {
        // "10-3-2026" and "2026-3-10" are no ranges
        var next = words.Skip(number.Next, Cue.Until);
        if (next == number.Next && !(words.Joint(next - 1) == '-' && !IsChain(words, at)))
            return null;
        return Numeral.At(words, next) is { IsOrdinal: false, IsWeak: false } to && to.Value > number.Value ? to : null;
    }

    private static bool IsChain(TimeWords words, int at) =>
        (at > 0 && words.IsDigits(at - 1) && words.Tight(at - 1) == '-')
        || (words.Tight(at + 1) == '-' && words.IsDigits(at + 2))
        || words.Digits(at) == 4
        || words[at][0] == '0';
}
