namespace Nazorg.Knowledge.Reading;

/// <summary>Hours as they are said: "half drie", "kwart over twee", "tien voor half drie", "negen uur", "half past seven", "noon".</summary>
internal static class SpokenHours
{
    public static HourAt? At(TimeWords words, int at) => Noon(words, at) ?? Minutes(words, at) ?? Half(words, at) ?? Whole(words, at);

    private static HourAt? Noon(TimeWords words, int at) =>
        words.Find(at, WordKind.DayPart) switch
        {
            { Code: (int)DayPart.Noon } noon => new(12, 0, IsExact: true, null, IsSure: true, noon.Next),
            { Code: (int)DayPart.Midnight } midnight => new(0, 0, IsExact: true, null, IsSure: true, midnight.Next),
            _ => null,
        };

    // "kwart voor drie", "tien over half drie", "a quarter past three", "twenty to four"
    private static HourAt? Minutes(TimeWords words, int at)
    {
        var start = Numeral.At(words, at) is { IsWeak: true } article ? article.Next : at;
        var quarter = words.Skip(start, Cue.Quarter);
        var number = quarter > start ? null : Numeral.At(words, at);
        if (quarter == start && number is not { IsOrdinal: false, IsWeak: false, Value: > 0 and < 30 })
            return null;
        var (minutes, end) = number is { } count ? (count.Value, count.Next) : (15, quarter);
        if (words.Find(end, WordKind.Unit) is { Code: (int)TimeUnit.Minute } unit)
            end = unit.Next;
        var (past, to) = (words.Skip(end, Cue.Past), words.Skip(end, Cue.To));
        if (past == end && to == end)
            return null;
        var next = Math.Max(past, to);
        if ((Half(words, next) ?? Hour(words, next)) is not { } hour)
            return null;
        // "later 10 over 2 uur", "7 to 13"
        var sure = number is null || words.IsAfter(at, Cue.At) || hour.Minute != 0 || (number.Value.Digits == 0 && minutes % 5 == 0);
        return sure && Ends(words, hour.Next) ? Moved(hour, past > end ? minutes : -minutes) : null;
    }

    // in Dutch half an hour before, in English half an hour past: "half drie", "half past two"
    private static HourAt? Half(TimeWords words, int at)
    {
        var half = words.Skip(at, Cue.Half);
        if (half == at)
            return null;
        var past = words.Skip(half, Cue.Past);
        return Hour(words, past) is { } hour && Ends(words, hour.Next) ? Moved(hour, past > half ? 30 : -30) : null;
    }

    // "negen uur", "three o'clock", "om negen"
    private static HourAt? Whole(TimeWords words, int at)
    {
        if (words.Digits(at) > 0 || Hour(words, at) is not { } hour || ClockHours.IsLength(words, at))
            return null;
        var said = hour.Next > Numeral.At(words, at)!.Value.Next;
        var sure = words.IsAfter(at, Cue.At);
        if (said)
            return words.Is(hour.Next, Cue.Ago) || words.Is(hour.Next, Cue.Later)
                ? null
                : hour with
                {
                    IsSure = sure || words[hour.Next - 1] is "oclock",
                };
        return sure && !Numeral.At(words, at)!.Value.IsWeak && ClockHours.IsBare(words, hour.Next) ? hour : null;
    }

    // the number of an hour, with "uur" or "pm" where it is said
    private static HourAt? Hour(TimeWords words, int at)
    {
        if (
            Numeral.At(words, at) is not { IsOrdinal: false, Value: >= 1 and <= 12 } number
            || words.Tight(number.Next - 1) is ':' or '.' or '-'
        )
            return null;
        var (pm, am) = (words.Skip(number.Next, Cue.Pm), words.Skip(number.Next, Cue.Am));
        if (pm > number.Next || am > number.Next)
            return new(number.Value, 0, IsExact: false, pm > number.Next, IsSure: true, Math.Max(pm, am));
        return new(number.Value, 0, IsExact: false, null, IsSure: true, words.Skip(number.Next, Cue.OClock));
    }

    // "half drie weken" is no hour
    private static bool Ends(TimeWords words, int at) => words.Find(at, WordKind.Unit) is null && words.Find(at, WordKind.Month) is null;

    private static HourAt Moved(HourAt hour, int minutes)
    {
        var total = hour.Hour * 60 + hour.Minute + minutes;
        // "half een" is half past twelve
        return hour with { Hour = total < 60 ? total / 60 + 12 : total / 60, Minute = total % 60 };
    }
}
