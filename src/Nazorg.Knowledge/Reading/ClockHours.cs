namespace Nazorg.Knowledge.Reading;

/// <summary>An hour that was found, before it is clear which half of the day it is in.</summary>
/// <param name="IsExact">Of 24 hours: "14:00", "07:30".</param>
/// <param name="IsAfternoon">"pm"; false is "am".</param>
/// <param name="IsSure">It cannot be a length of time or another number.</param>
/// <param name="Next">The place after its last word.</param>
internal readonly record struct HourAt(int Hour, int Minute, bool IsExact, bool? IsAfternoon, bool IsSure, int Next);

/// <summary>Hours as a clock shows them: "14:00", "14.00 uur", "14u30", "9u", "2pm", "9 uur", "om 9".</summary>
internal static class ClockHours
{
    public static HourAt? At(TimeWords words, int at)
    {
        var digits = words.Digits(at);
        if (
            digits is 0 or > 2
            || NumericDays.IsChained(words, at)
            || words.IsAfter(at, Cue.Numbered)
            || words.Before(at) is '€' or '$' or '£' or '#'
        )
            return null;
        var hour = int.Parse(words[at].AsSpan(0, digits));
        var tail = words[at].AsSpan(digits);
        return hour > 24 ? null
            : tail is not "" ? Attached(words, at, hour, tail)
            : words.Tight(at) is ':' or '.' && words.Digits(at + 1) == 2 ? WithMinutes(words, at, hour)
            : Whole(words, at, hour);
    }

    // "14u30", "9u", "14h", "2pm"
    private static HourAt? Attached(TimeWords words, int at, int hour, ReadOnlySpan<char> tail)
    {
        if (tail is "am" or "pm")
            return new(hour, 0, IsExact: false, tail is "pm", IsSure: true, at + 1);
        if (tail[0] is not ('u' or 'h') || IsLength(words, at))
            return null;
        if (tail.Length == 1)
            return hour > 23
                ? null
                : new(hour, 0, IsExact: hour > 12, null, IsSure: words.IsAfter(at, Cue.At), words.Skip(at + 1, Cue.OClock));
        return tail.Length == 3 && int.TryParse(tail[1..], out var minute)
            ? new(hour, minute, IsExact: Of24(words, at), null, IsSure: true, at + 1)
            : null;
    }

    // "14:00", "14.00 uur", "10.15 pm", "10.00u"
    private static HourAt? WithMinutes(TimeWords words, int at, int hour)
    {
        var tail = words[at + 1].AsSpan(2);
        if (
            tail is not ("" or "u" or "h" or "uur" or "am" or "pm")
            || words.Behind(at + 1) is '%' or '°' or '€'
            || (words.Joint(at + 1) == ' ' && words.Is(at + 2, Cue.Counted))
        )
            return null;
        var (minute, next) = (int.Parse(words[at + 1].AsSpan(0, 2)), at + 2);
        if (tail is "" && words.Tight(at + 1) is ':' && words.Digits(next) == 2)
            next++;
        else if (tail is "" && words.Tight(at + 1) is '.' or '/' or ',' && words.Digits(next) > 0)
            return null;
        bool? afternoon = tail is "am" or "pm" ? tail is "pm" : null;
        if (Half(words, next) is { } half)
            (afternoon, next) = half;
        next = words.Skip(next, Cue.OClock);
        var sure = words.Tight(at) == ':' || tail is not "" || next > at + 2 || minute is 0 or 15 or 30 or 45;
        return new(hour, minute, Of24(words, at), afternoon, sure, next);
    }

    // "9 uur", "2 pm", "om 9"
    private static HourAt? Whole(TimeWords words, int at, int hour)
    {
        if (Half(words, at + 1) is { } half)
            return new(hour, 0, IsExact: false, half.IsAfternoon, IsSure: true, half.Next);
        if (words.Skip(at + 1, Cue.OClock) is var next && next > at + 1 && words.Joint(at) is ' ' or TypedWords.Glued)
            return hour > 23 || IsLength(words, at) || words.Is(next, Cue.Ago) || words.Is(next, Cue.Later)
                ? null
                : new(hour, 0, hour > 12, null, IsSure: words.IsAfter(at, Cue.At) || words[at + 1] is "oclock" or "o", next);
        return words.IsAfter(at, Cue.At) && IsBare(words, at + 1) ? new(hour, 0, hour > 12, null, IsSure: true, at + 1) : null;
    }

    /// <summary>"om 9" and nothing that nine of it could be.</summary>
    public static bool IsBare(TimeWords words, int at) =>
        words.Tight(at - 1) is ' '
        && (CalendarDays.Settles(words, at) || words.Find(at, WordKind.Weekday) is not null || words.Find(at, WordKind.Day) is not null);

    /// <summary>"over 2 uur", "binnen 24 uur", "2 tot 3 uur": how long, not when.</summary>
    public static bool IsLength(TimeWords words, int at) => words.IsAfter(at, Cue.FromNow) || words.IsAfter(at, Cue.Within);

    private static (bool IsAfternoon, int Next)? Half(TimeWords words, int at) =>
        words.Skip(at, Cue.Pm) is var pm && pm > at ? (true, pm)
        : words.Skip(at, Cue.Am) is var am && am > at ? (false, am)
        : null;

    private static bool Of24(TimeWords words, int at) =>
        words[at][0] == '0' || words.Digits(at) == 2 && int.Parse(words[at].AsSpan(0, 2)) is > 12;
}
