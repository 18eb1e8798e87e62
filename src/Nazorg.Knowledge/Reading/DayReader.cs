using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>A day that was found, without the hour.</summary>
/// <param name="Next">The place after its last word.</param>
internal readonly record struct DayAt(Day Day, int Next);

/// <summary>
/// Finds every day in a text. What looks like one but is not — the number of a point, money, a length of time, "may I" — is left alone; which
/// date it is, is not decided here.
/// </summary>
internal static class DayReader
{
    public static ImmutableArray<DayFound> Read(TimeWords words)
    {
        if (!words.HasTime)
            return [];
        var found = ImmutableArray.CreateBuilder<DayFound>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words.IsPlain(at) || Led(words, at) is not { } day)
                continue;
            found.Add(new(day.Day, null, at, day.Next - 1));
            at = day.Next - 1;
        }

        return found.DrainToImmutable();
    }

    /// <summary>The day that begins here, if one does.</summary>
    public static DayAt? At(TimeWords words, int at) =>
        Night(words, at) ?? Holiday(words, at) ?? CountedDays.At(words, at) ?? CalendarDays.At(words, at) ?? WeekDays.At(words, at);

    // "op vrijdag", "de tiende", "in the night of 9 to 10 March"
    private static DayAt? Led(TimeWords words, int at)
    {
        var on = words.Skip(at, Cue.On);
        var lead = Math.Max(on, words.Skip(at, Cue.During));
        var start = words.Skip(lead, Cue.Article);
        var day = At(words, at);
        if (day is null && start > at && (on > at || lead == at || words.Find(start, WordKind.DayPart) is not null))
            day = At(words, start);
        day ??= CalendarDays.Ordinal(words, start);
        if (day is not { } found)
            return null;
        // "gisteren in de middag", "maandag 9 maart jl."
        var next = WeekDays.SkipPart(words, found.Next);
        return found with { Next = WeekDays.Suffix(words, next)?.Next ?? next };
    }

    // "de nacht van 9 op 10 maart", "the night from Saturday to Sunday": from the one day to the next
    private static DayAt? Night(TimeWords words, int at)
    {
        if (words.Find(at, WordKind.DayPart) is not { Code: (int)DayPart.Night } night)
            return null;
        var evening = words.Skip(words.Skip(night.Next, Cue.Of), Cue.Article);
        var next = At(words, evening)?.Next ?? Numeral.At(words, evening)?.Next ?? evening;
        if (next == evening)
            return null;
        var link = Math.Max(Math.Max(words.Skip(next, Cue.On), words.Skip(next, Cue.Until)), words.Skip(next, Cue.And));
        if (link == next && words.Joint(next - 1) is not ('-' or '/'))
            return null;
        return At(words, words.Skip(link, Cue.Article)) is { } morning ? new(new Day.FirstOfNight(morning.Day), morning.Next) : null;
    }

    private static DayAt? Holiday(TimeWords words, int at)
    {
        if (words.Find(at, WordKind.Holiday) is not { } holiday || words.Joint(holiday.Next - 1) == TypedWords.Glued)
            return null;
        var (year, next) = CalendarDays.Year(words, holiday.Next);
        return new(new Day.OnHoliday((Holiday)holiday.Code, year), next);
    }
}
