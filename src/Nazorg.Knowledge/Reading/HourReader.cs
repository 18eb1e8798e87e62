using System.Collections.Immutable;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>An hour of the day in a text.</summary>
/// <param name="IsSure">It is an hour wherever it stands; "2 uur" is one beside a day only, and otherwise how long something takes.</param>
/// <param name="From">Its first word, counted from 0.</param>
/// <param name="Until">Its last word.</param>
public sealed record HourFound(LocalTime Time, bool IsSure, int From, int Until);

/// <summary>Finds hours of the day: "14.00 uur", "om half drie", "kwart over twee", "'s middags om 3", "at 2pm", "noon".</summary>
internal static class HourReader
{
    public static ImmutableArray<HourFound> Read(TimeWords words)
    {
        if (!words.HasTime)
            return [];
        var found = ImmutableArray.CreateBuilder<HourFound>();
        for (var at = 0; at < words.Count; at++)
        {
            var start = words.Skip(at, Cue.At);
            if (words.IsPlain(at))
                continue;
            if ((ClockHours.At(words, start) ?? SpokenHours.At(words, start)) is not { } hour)
                continue;
            var (part, from, next) = Part(words, at, hour.Next);
            if (Time(hour, part) is not { } time)
                continue;
            found.Add(new(time, hour.IsSure || part is not null || start > at, from, SkipEnd(words, next) - 1));
            at = found[^1].Until;
        }

        return found.DrainToImmutable();
    }

    // the end of "14:00 - 15:00", "tussen 9 en 10 uur"
    private static int SkipEnd(TimeWords words, int at)
    {
        var link = Math.Max(words.Skip(at, Cue.Until), words.Skip(at, Cue.And));
        if (link == at && words.Joint(at - 1) != '-')
            return at;
        if (words.Digits(link) is 1 or 2 && words.Tight(link) is ':' or '.' && words.Digits(link + 1) == 2)
            return words.Skip(link + 2, Cue.OClock);
        return ClockHours.At(words, link)?.Next ?? SpokenHours.At(words, link)?.Next ?? at;
    }

    // "3 uur 's middags", "8 tonight", "half drie in de nacht"; "vanavond om 8", "'s middags om 3", "vrijdagmiddag 2 uur"
    private static (DayPart? Part, int From, int Next) Part(TimeWords words, int at, int next)
    {
        var start = words.Skip(words.Skip(words.Skip(next, Cue.At), Cue.During), Cue.Article);
        // "9 uur morgen" is tomorrow, "9 uur in de morgen" is not
        if (words.Find(start, WordKind.Day) is { } named && start == next)
            return (PartOf(named), at, next);
        if (words.Find(start, WordKind.DayPart) is { } after)
            return ((DayPart)after.Code, at, after.Next);
        for (var before = Math.Max(0, at - 4); before < at; before++)
        {
            // "morgen om 12 uur" is tomorrow, "vrijdag morgen om 9 uur" is in the morning
            if (words.Find(before, WordKind.Day) is { } day && day.Next == at && words.Find(before - 1, WordKind.Weekday) is null)
                return (PartOf(day), at, next);
            if (words.Find(before, WordKind.DayPart) is { } part && part.Next >= at - 1)
                return ((DayPart)part.Code, part.Next == at ? before : at, next);
        }

        return (null, at, next);
    }

    private static DayPart? PartOf(Sense? day) =>
        day?.Group.Value switch
        {
            "morning" => DayPart.Morning,
            "afternoon" => DayPart.Afternoon,
            "evening" => DayPart.Evening,
            "night" => DayPart.Night,
            _ => null,
        };

    private static LocalTime? Time(HourAt hour, DayPart? part)
    {
        var of = hour switch
        {
            { IsExact: true } or { Hour: > 12 or 0 } => hour.Hour,
            { IsAfternoon: true } => hour.Hour % 12 + 12,
            { IsAfternoon: false } => hour.Hour % 12,
            _ => ByPart(hour, part),
        };
        return of is >= 0 and <= 24 && hour.Minute is >= 0 and < 60 ? new LocalTime(of % 24, hour.Minute) : null;
    }

    // without a part of the day it is by day
    private static int ByPart(HourAt hour, DayPart? part) =>
        part switch
        {
            DayPart.Morning => hour.Hour % 12,
            DayPart.Afternoon => hour.Hour is 10 or 11 ? hour.Hour : hour.Hour % 12 + 12,
            DayPart.Evening => hour.Hour == 12 ? 0 : hour.Hour + 12,
            DayPart.Night => hour.Hour is >= 9 and < 12 ? hour.Hour + 12 : hour.Hour % 12,
            DayPart.Noon => 12,
            DayPart.Midnight => 0,
            _ => hour.Hour < 8 ? hour.Hour + 12 : hour.Hour,
        };
}
