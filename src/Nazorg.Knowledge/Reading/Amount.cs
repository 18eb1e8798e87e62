namespace Nazorg.Knowledge.Reading;

/// <summary>A length of time where it stands: "twee weken", "2 tot 3 weken", "een half uur", "een dag of drie", "a couple of days".</summary>
/// <param name="To">The further end of a range.</param>
/// <param name="UnitAt">Where its unit stands.</param>
/// <param name="Next">The place after its last word.</param>
internal readonly record struct Amount(int Count, int? To, TimeUnit Unit, int UnitAt, int Next)
{
    /// <summary>In whole days; null for hours and minutes, and for months and years.</summary>
    public int? Days =>
        Unit switch
        {
            TimeUnit.Day => Count,
            TimeUnit.Week => Times(Count, 7),
            _ => null,
        };

    /// <summary>In whole months; null for anything shorter.</summary>
    public int? Months =>
        Unit switch
        {
            TimeUnit.Month => Count,
            TimeUnit.Year => Times(Count, 12),
            _ => null,
        };

    public static Amount? At(TimeWords words, int at)
    {
        var start = words.Skip(at, Cue.About);
        if (Broken(words, start) is { } half)
            return half;
        // the 30 in "19.30 uur" is no length of time
        if (Numeral.At(words, start) is not { IsOrdinal: false } number || NumericDays.IsChained(words, start))
            return null;
        if (Decimal(words, start) is { } broken)
            return broken;
        var (to, next) = Range(words, number);
        if (FindUnit(words, next) is not { } unit)
            return null;
        if (Idiom(words, number, unit) is { } counted)
            return words.Find(start, WordKind.Number) is { Language: Language.English }
                ? Of(1, counted.Value, unit, next, counted.Next)
                : Of(counted.Value, null, unit, next, counted.Next);
        return Of(number.Value, to, unit, next, unit.Next);
    }

    // "een half uur", "half a year", "anderhalf uur"
    private static Amount? Broken(TimeWords words, int at)
    {
        var start = Numeral.At(words, at) is { IsWeak: true } article ? article.Next : at;
        var whole = words.Skip(start, Cue.OneAndAHalf);
        var half = words.Skip(start, Cue.Half);
        if (whole == start && half == start)
            return null;
        var next = Math.Max(whole, half);
        if (Numeral.At(words, next) is { IsWeak: true } a)
            next = a.Next;
        return FindUnit(words, next) is { } unit ? Halves(whole > start ? 3 : 1, unit, next) : null;
    }

    // "2,5 uur"
    private static Amount? Decimal(TimeWords words, int at) =>
        words.IsDigits(at)
        && words.Tight(at) is ',' or '.'
        && words.IsDigits(at + 1)
        && words[at + 1] is "5"
        && int.Parse(words[at]) is < 1000 and var whole
        && FindUnit(words, at + 2) is { } unit
            ? Halves(2 * whole + 1, unit, at + 2)
            : null;

    private static Amount? Halves(int count, Sense unit, int at) =>
        (TimeUnit)unit.Code switch
        {
            TimeUnit.Hour => new(count * 30, null, TimeUnit.Minute, at, unit.Next),
            TimeUnit.Day => new(count * 12, null, TimeUnit.Hour, at, unit.Next),
            TimeUnit.Week => new((count * 7 + 1) / 2, null, TimeUnit.Day, at, unit.Next),
            TimeUnit.Month => new(count * 15, null, TimeUnit.Day, at, unit.Next),
            TimeUnit.Year => new(count * 6, null, TimeUnit.Month, at, unit.Next),
            _ => null,
        };

    private static (int? To, int Next) Range(TimeWords words, Numeral number)
    {
        var next = words.Skip(number.Next, Cue.Until);
        if (next == number.Next)
            next = words.Skip(number.Next, Cue.Or);
        if (next == number.Next && words.Joint(next - 1) is not '-')
            return (null, next);
        return Numeral.At(words, next) is { IsOrdinal: false } to && to.Value > number.Value ? (to.Value, to.Next) : (null, number.Next);
    }

    // "een week of twee" is two weeks; "a week or two" is one to two
    private static Numeral? Idiom(TimeWords words, Numeral number, Sense unit) =>
        number is { Value: 1, Digits: 0 }
        && words.Skip(unit.Next, Cue.Or) is var next
        && next > unit.Next
        && Numeral.At(words, next) is { IsOrdinal: false, IsWeak: false, Value: > 1 } counted
        && words.Find(counted.Next, WordKind.Unit) is null
            ? counted
            : null;

    private static Sense? FindUnit(TimeWords words, int at) =>
        words.Joint(at - 1) is ' ' or '-' or TypedWords.Glued ? words.Find(at, WordKind.Unit) : null;

    private static Amount Of(int count, int? to, Sense unit, int at, int next) =>
        (TimeUnit)unit.Code switch
        {
            TimeUnit.Quarter => new(Times(count, 15), Times(to, 15), TimeUnit.Minute, at, next),
            TimeUnit.Fortnight => new(Times(count, 2), Times(to, 2), TimeUnit.Week, at, next),
            var same => new(count, to, same, at, next),
        };

    private static int? Times(int? count, int times) => count is { } some ? Times(some, times) : null;

    private static int Times(int count, int times) => (int)Math.Min(int.MaxValue, (long)count * times);
}
