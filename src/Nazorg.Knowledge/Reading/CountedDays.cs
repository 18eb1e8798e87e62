using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>Days counted from another: "gisteren", "over twee weken", "drie dagen geleden", "dinsdag over een week", "een week na 16 maart".</summary>
internal static class CountedDays
{
    private const int MostWeeks = 5000;

    public static DayAt? At(TimeWords words, int at) =>
        Named(words, at) ?? FromNow(words, at) ?? Counted(words, at) ?? AfterWeekend(words, at);

    /// <summary>Moves the weekday before this place: "dinsdag over een week", "Tuesday week", "maandag twee weken geleden".</summary>
    public static DayAt? Shift(TimeWords words, int at, IsoDayOfWeek weekday)
    {
        if (Ahead(words, at) is { } ahead)
            return new(new Day.Shifted(new Day.Weekday(weekday), ahead.By), ahead.Next);
        return
            Amount.At(words, at) is { Unit: TimeUnit.Week, To: null, Count: < MostWeeks } back
            && words.Skip(back.Next, Cue.Ago) is var next
            && next > back.Next
            ? new(new Day.InWeek(weekday, -back.Count), next)
            : null;
    }

    // "gisteren", "gisteravond", "morgen over een week"
    private static DayAt? Named(TimeWords words, int at)
    {
        if (words.Find(at, WordKind.Day) is not { } named || words.IsAfter(at, Cue.Greeting))
            return null;
        // "in de morgen" is a part of any day
        if (words.IsAfter(at, Cue.Article) && words.Find(at, WordKind.DayPart) is not null)
            return null;
        var (day, next) = (new Day.Relative(named.Code), WeekDays.SkipPart(words, named.Next));
        return Ahead(words, next) is { } ahead
            ? new(new Day.Relative(day.Days + ahead.By.Days, ahead.By.Months), ahead.Next)
            : new(day, next);
    }

    // "over twee weken", "binnen een week", "over een week op dinsdag"
    private static DayAt? FromNow(TimeWords words, int at)
    {
        if (Ahead(words, at) is not { } ahead)
            return null;
        var start = words.Skip(ahead.Next, Cue.On);
        return ahead.By is { Months: 0, Days: < 7 * MostWeeks } && ahead.By.Days % 7 == 0 && WeekDays.Name(words, start) is { } weekday
            ? new(new Day.InWeek((IsoDayOfWeek)weekday.Code, ahead.By.Days / 7), weekday.Next)
            : new(ahead.By, ahead.Next);
    }

    private static (Day.Relative By, int Next)? Ahead(TimeWords words, int at)
    {
        // "Tuesday week"
        if (
            at > 0
            && words.Joint(at - 1) == ' '
            && words.IsUnit(at, Language.English)
            && words.Find(at, WordKind.Unit) is { Code: (int)TimeUnit.Week } week
        )
            return words.Find(at - 1, WordKind.Weekday) is { Language: Language.English } ? (new(7), week.Next) : null;
        var start = Math.Max(words.Skip(at, Cue.FromNow), words.Skip(at, Cue.Within));
        if (start == at || Amount.At(words, start) is not { To: null } amount || By(amount) is not { } by)
            return null;
        return words.Agree(at, Cue.FromNow, amount.UnitAt) || words.Agree(at, Cue.Within, amount.UnitAt)
            ? (by, words.Skip(amount.Next, Cue.Later))
            : null;
    }

    // "drie dagen geleden", "een week later", "two weeks from Friday", "een week later dan 16 maart", "drie dagen voor kerst"
    private static DayAt? Counted(TimeWords words, int at)
    {
        var amount = Amount.At(words, at);
        var week = amount is null && words.Find(at, WordKind.Unit) is { Code: (int)TimeUnit.Week } unit ? unit.Next : (int?)null;
        if ((amount is null or { To: not null } && week is null) || (amount is { } some && By(some) is null))
            return null;
        var (by, end) = amount is { } length ? (By(length)!, length.Next) : (new Day.Relative(7), week!.Value);
        if (words.Skip(end, Cue.Ago) is var ago && ago > end && amount is not null)
            return Back(words, by, ago);
        var later = words.Skip(end, Cue.Later);
        var from = words.Skip(words.Skip(later, Cue.Than), Cue.After);
        if (from == later && amount is not null)
            from = words.Skip(later, Cue.On);
        if (from > end && from > later && DayReader.At(words, words.Skip(from, Cue.Article)) is { } day)
            return new(new Day.Shifted(day.Day, by), day.Next);
        if (words.Skip(end, Cue.Before) is var before && before > end && DayReader.At(words, before) is { } last)
            return new(new Day.Shifted(last.Day, Negative(by)), last.Next);
        return later > end && amount is not null ? new(by, later) : null;
    }

    // "twee weken geleden op maandag"
    private static DayAt Back(TimeWords words, Day.Relative by, int at) =>
        by is { Months: 0, Days: < 7 * MostWeeks } && by.Days % 7 == 0 && WeekDays.Name(words, words.Skip(at, Cue.On)) is { } weekday
            ? new(new Day.InWeek((IsoDayOfWeek)weekday.Code, -by.Days / 7), weekday.Next)
            : new(Negative(by), at);

    private static DayAt? AfterWeekend(TimeWords words, int at)
    {
        var next = words.Skip(at, Cue.After);
        var weekend = words.Skip(words.Skip(next, Cue.Article), Cue.Weekend);
        return next > at && weekend > words.Skip(next, Cue.Article) ? new(new Day.InWeek(IsoDayOfWeek.Monday, 1), weekend) : null;
    }

    private static Day.Relative? By(Amount amount) =>
        amount.Days is { } days ? new(days)
        : amount.Months is { } months ? new(0, months)
        : null;

    private static Day.Relative Negative(Day.Relative by) => new(-by.Days, -by.Months);
}
