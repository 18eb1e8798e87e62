using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Puts the hours of a text to its days. Where there is no day, an hour is today's.</summary>
internal static class DaysWithHours
{
    // "vrijdag, om", "om 14.00 uur op"
    private const int Between = 1;

    public static ImmutableArray<DayFound> Join(ImmutableArray<DayFound> days, ImmutableArray<HourFound> hours, int words)
    {
        if (hours.IsEmpty)
            return days;
        var joined = days.ToBuilder();
        foreach (var hour in hours)
        {
            if (days.Any(d => d.From <= hour.Until && hour.Until <= d.Until))
                continue;
            if (Beside(joined, hour) is >= 0 and var beside)
                joined[beside] = With(joined[beside], hour);
            else if (hour.IsSure && Nearest(joined, hour) is >= 0 and var nearest)
                joined[nearest] = joined[nearest] with { Time = hour.Time };
            else if (days.IsEmpty && (hour.IsSure || (hour.From == 0 && hour.Until == words - 1)))
                joined.Add(new(new Day.Relative(0), hour.Time, hour.From, hour.Until) { IsHourAlone = true });
        }

        joined.Sort((a, b) => a.From.CompareTo(b.From));
        return joined.ToImmutable();
    }

    private static int Beside(ImmutableArray<DayFound>.Builder days, HourFound hour)
    {
        for (var i = 0; i < days.Count; i++)
        {
            var gap = hour.From > days[i].Until ? hour.From - days[i].Until - 1 : days[i].From - hour.Until - 1;
            if (days[i].Time is null && gap <= (hour.IsSure ? Between : 0))
                return i;
        }

        return -1;
    }

    private static int Nearest(ImmutableArray<DayFound>.Builder days, HourFound hour)
    {
        var nearest = -1;
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i].Time is null && (nearest < 0 || Distance(days[i], hour) < Distance(days[nearest], hour)))
                nearest = i;
        }

        return nearest;
    }

    private static int Distance(DayFound day, HourFound hour) => Math.Abs(day.From - hour.From);

    private static DayFound With(DayFound day, HourFound hour) =>
        day with
        {
            Time = hour.Time,
            From = Math.Min(day.From, hour.From),
            Until = Math.Max(day.Until, hour.Until),
        };
}
