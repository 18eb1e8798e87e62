namespace Nazorg.Knowledge.Reading;

/// <summary>Days in digits alone: "10-3", "10/3/26", "10.03.2026". The day comes first.</summary>
internal static class NumericDays
{
    private const int HighestDay = 39;

    private static readonly string[] StreetEndings =
    [
        "straat",
        "laan",
        "weg",
        "plein",
        "gracht",
        "kade",
        "singel",
        "dijk",
        "steeg",
        "hof",
        "pad",
        "street",
        "road",
        "lane",
        "avenue",
        "square",
    ];

    public static DayAt? At(TimeWords words, int at)
    {
        if (!IsPart(words, at) || !IsPart(words, at + 1) || IsChained(words, at) || IsInStreet(words, at - 1))
            return null;
        var (day, month, sign) = (int.Parse(words[at]), int.Parse(words[at + 1]), words.Tight(at));
        if (sign == ' ')
            return Spaced(words, at, day, month);
        if (sign is not ('-' or '/' or '.'))
            return null;
        if (words.Tight(at + 1) is '-' or '/' or '.' && words.Digits(at + 2) > 0)
            return WithYear(words, at, day, month);
        if (day > HighestDay || month is < 1 or > 12 || Counts(words, at) || IsAlways(words, at) || IsPhone(words, at))
            return null;
        if (sign == '.' && (IsHour(words, at) || !CalendarDays.Settles(words, at + 2)))
            return null;
        var (year, next) = CalendarDays.Year(words, at + 2);
        return new(new Day.OnCalendar(day, month, year), next);
    }

    /// <summary>More numbers are joined to the front of this one: "4-4-4-4", "2026-1-12".</summary>
    public static bool IsChained(TimeWords words, int at) =>
        at > 0 && words.Digits(at - 1) > 0 && words.Tight(at - 1) is '-' or '/' or '.' or ':' or ',' && !IsListed(words, at);

    private static DayAt? WithYear(TimeWords words, int at, int day, int month)
    {
        var digits = words.Digits(at + 2);
        if (
            !words.IsDigits(at + 2)
            || digits is not (2 or 4)
            || (words.Tight(at + 2) is '-' or '/' or '.' or ':' && words.Digits(at + 3) > 0)
        )
            return null;
        var year = int.Parse(words[at + 2]);
        return new(new Day.OnCalendar(day, month, digits == 2 ? 2000 + year : year), at + 3);
    }

    // "4 3 26", when there is nothing else
    private static DayAt? Spaced(TimeWords words, int at, int day, int month) =>
        words.Count == at + 3
        && words.IsDigits(at + 2)
        && words.Digits(at + 2) is 2 or 4
        && words.Joint(at + 1) == ' '
        && month is >= 1 and <= 12
        && (at == 0 || words.Find(at - 1, WordKind.Weekday) is not null)
            ? new(new Day.OnCalendar(day, month, int.Parse(words[at + 2]) % 2000 + 2000), at + 3)
            : null;

    private static bool IsPart(TimeWords words, int at) => words.IsDigits(at) && words.Digits(at) <= 2;

    // the 10 in "9-10 maart" is no longer part of a chain
    private static bool IsListed(TimeWords words, int at) =>
        words.Find(at + 1, WordKind.Month) is not null && words.Tight(at - 1) is '-' or '/';

    // "punt 3-6", "2-3 weken", "€ 10.12", "10.5%"
    private static bool Counts(TimeWords words, int at) =>
        words.IsAfter(at, Cue.Numbered)
        || (words.Joint(at + 1) == ' ' && words.Is(at + 2, Cue.Counted))
        || words.Find(at + 2, WordKind.Unit) is not null
        || words.Before(at) is '€' or '$' or '£' or '#' or '§'
        || words.Behind(at + 1) is '%' or '°' or '€';

    // "om 10.12", "10.12 uur", "vrijdag 10.10"
    private static bool IsHour(TimeWords words, int at) =>
        words.IsAfter(at, Cue.At)
        || words.Is(at + 2, Cue.OClock)
        || words.Is(at + 2, Cue.Am)
        || words.Is(at + 2, Cue.Pm)
        || words[at + 1].Length == 2 && IsAfterDay(words, at);

    private static bool IsAfterDay(TimeWords words, int at) =>
        at > 0
        && (
            words.Find(at - 1, WordKind.Weekday) is not null
            || words.Find(at - 1, WordKind.Day) is not null
            || words.Find(at - 1, WordKind.DayPart) is not null
        );

    // "24/7 bereikbaar"
    private static bool IsAlways(TimeWords words, int at) =>
        words[at] is "24" && words[at + 1] is "7" && words.Tight(at) == '/' && words.Count > at + 2 && !words.IsAfter(at, Cue.On);

    // "06-12 34 56 78"
    private static bool IsPhone(TimeWords words, int at) =>
        words[at][0] == '0' && words.IsDigits(at + 2) && words.IsDigits(at + 3) && words.Joint(at + 1) == ' ' && words.Joint(at + 2) == ' ';

    // "Kerkstraat 10-3"
    private static bool IsInStreet(TimeWords words, int at)
    {
        foreach (var ending in at < 0 ? [] : StreetEndings)
        {
            if (words[at].EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
