using System.Collections.Immutable;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>A length of time in a text.</summary>
/// <param name="To">The further end of a range: three weeks in "2 tot 3 weken".</param>
/// <param name="FromNow">It is counted from now: "over twee uur", "in half an hour", "binnen een week".</param>
/// <param name="From">Its first word, counted from 0.</param>
/// <param name="Until">Its last word.</param>
public sealed record SpanFound(Period Length, Period? To, bool FromNow, int From, int Until)
{
    public bool Has(int word) => From <= word && word <= Until;
}

/// <summary>Finds lengths of time: "over twee uur", "2 tot 3 weken", "een kwartier", "a fortnight".</summary>
internal static class SpanReader
{
    public static ImmutableArray<SpanFound> Read(TimeWords words)
    {
        if (!words.HasTime)
            return [];
        var found = ImmutableArray.CreateBuilder<SpanFound>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words.IsPlain(at) || At(words, at) is not { } span)
                continue;
            found.Add(span);
            at = span.Until;
        }

        return found.DrainToImmutable();
    }

    private static SpanFound? At(TimeWords words, int at)
    {
        var start = Math.Max(words.Skip(at, Cue.FromNow), words.Skip(at, Cue.Within));
        if (Amount.At(words, start) is not { } amount || IsHour(words, at, amount))
            return null;
        var fromNow = start > at && (words.Agree(at, Cue.FromNow, amount.UnitAt) || words.Agree(at, Cue.Within, amount.UnitAt));
        // "in 2 weken" says how long, and "over two weeks" more than that
        if (start > at && !fromNow)
            return null;
        var next = words.Skip(amount.Next, Cue.Later);
        return new(
            Of(amount.Count, amount.Unit),
            amount.To is { } to ? Of(to, amount.Unit) : null,
            fromNow || next > amount.Next,
            at,
            Math.Max(amount.Next, next) - 1
        );
    }

    // "om drie uur", "kwart over drie uur"
    private static bool IsHour(TimeWords words, int at, Amount amount) =>
        amount.Unit == TimeUnit.Hour && (words.IsAfter(at, Cue.At) || (words.IsAfter(at, Cue.Past) && !words.IsAfter(at, Cue.FromNow)));

    private static Period Of(int count, TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Minute => Period.FromMinutes(count),
            TimeUnit.Hour => Period.FromHours(count),
            TimeUnit.Day => Period.FromDays(count),
            TimeUnit.Week => Period.FromWeeks(count),
            TimeUnit.Month => Period.FromMonths(count),
            _ => Period.FromYears(count),
        };
}
