namespace Nazorg.Knowledge.Reading;

/// <summary>Days by their number: "10-3-2026", "2026-03-10", "10 maart", "March 10th", "de tiende", "eind maart".</summary>
internal static class CalendarDays
{
    // "32 maart" is a day that does not exist; 40 is something else
    private const int HighestDay = 39;

    private static readonly (Cue Cue, int Day)[] PartsOfMonth = [(Cue.Begin, 1), (Cue.Middle, 15), (Cue.End, 31), (Cue.Until, 1)];

    public static DayAt? At(TimeWords words, int at) =>
        Iso(words, at) ?? DayMonth(words, at) ?? NumericDays.At(words, at) ?? MonthDay(words, at) ?? PartOfMonth(words, at);

    /// <summary>"de tiende", "on the 16th": a place in a row that stands alone.</summary>
    public static DayAt? Ordinal(TimeWords words, int at)
    {
        if (Numeral.At(words, at) is not { IsOrdinal: true, Value: >= 1 and <= 31 } number || !Settles(words, number.Next))
            return null;
        var alone = at == 0 && number.Next == words.Count;
        var article = words.IsAfter(at, Cue.Article);
        var on = words.IsAfter(article ? at - 1 : at, Cue.On);
        // "de tweede" is somebody or something
        var sure = number.Value > 3 || number.Digits > 0 || on;
        return (on && (article || number.Digits > 0)) || (sure && (alone || article))
            ? new(new Day.OnCalendar(number.Value), number.Next)
            : null;
    }

    /// <summary>Nothing follows that the number before it could count: "de tiende is goed", not "de tiende overval".</summary>
    public static bool Settles(TimeWords words, int at) =>
        words.Ends(at)
        || words.Is(at, Cue.GoesOn)
        || words.Is(at, Cue.On)
        || words.Find(at, WordKind.DayPart) is not null
        || WeekDays.Suffix(words, at) is not null;

    /// <summary>A year behind a day: "2026", ", 2026", "'26", "-26".</summary>
    public static (int? Year, int Next) Year(TimeWords words, int at)
    {
        if (!words.IsDigits(at) || words.Tight(at) is '-' or '/' or ':' or '.' && words.Digits(at + 1) > 0 || words.Is(at + 1, Cue.OClock))
            return (null, at);
        var (value, joint) = (words.Digits(at) is 2 or 4 ? int.Parse(words[at]) : 0, words.Joint(at - 1));
        if (words.Digits(at) == 4 && value is >= 1900 and <= 2200 && joint is ' ' or ',' or '.' or '-' or '/')
            return (value, at + 1);
        var written = words.Before(at) is '\'' or '’' or '‘' || words.Tight(at - 1) is '-' or '/';
        return words.Digits(at) == 2 && (written || (joint == ' ' && at + 1 == words.Count && value is >= 20 and < 40))
            ? (2000 + value, at + 1)
            : (null, at);
    }

    // with or without an hour that a program wrote behind it
    private static DayAt? Iso(TimeWords words, int at)
    {
        if (!words.IsDigits(at) || words.Digits(at) != 4 || words.Tight(at) is not ('-' or '/') || !words.IsDigits(at + 1))
            return null;
        var digits = words.Digits(at + 2);
        if (words.Tight(at + 1) != words.Tight(at) || words.Digits(at + 1) > 2 || digits is 0 or > 2)
            return null;
        var rest = words[at + 2].AsSpan(digits);
        if (rest is not "" and not ['t', ..])
            return null;
        var next = at + 3;
        while (rest is not "" && words.Tight(next - 1) is ':' or '.' && next < words.Count)
            next++;
        return new(new Day.OnCalendar(int.Parse(words[at + 2].AsSpan(0, digits)), int.Parse(words[at + 1]), int.Parse(words[at])), next);
    }

    // "10 maart 2026", "de 10e van maart", "10-mrt-26", and the 9 in "9 en 10 maart"
    private static DayAt? DayMonth(TimeWords words, int at)
    {
        if (Numeral.At(words, at) is not { Value: <= HighestDay, IsWeak: false, Digits: <= 2 } day || NumericDays.IsChained(words, at))
            return null;
        if (Month(words, day.Next) is { } month)
        {
            var (year, next) = Year(words, month.Next);
            // "all 5 may come"
            var sure = month.Group.Value is not "unsure" || words.HasCapital(month.Next - 1) || year is not null || day.IsOrdinal;
            return sure || Settles(words, next) ? new(new Day.OnCalendar(day.Value, month.Code, year), next) : null;
        }

        if (words.IsAfter(at, Cue.Numbered))
            return null;
        var link = Math.Max(Math.Max(words.Skip(day.Next, Cue.And), words.Skip(day.Next, Cue.Or)), words.Skip(day.Next, Cue.Until));
        if (link == day.Next && words.Joint(link - 1) is not ('-' or '/'))
            return null;
        return DayMonth(words, words.Skip(link, Cue.Article)) is { Day: Day.OnCalendar last } && last.Day > day.Value
            ? new(last with { Day = day.Value }, day.Next)
            : null;
    }

    private static Sense? Month(TimeWords words, int at) =>
        words.Joint(at - 1) is ' ' or '-' or '.' or '/' or TypedWords.Glued ? words.Find(words.Skip(at, Cue.Of), WordKind.Month) : null;

    // "March 10th, 2026", "maart 10"
    private static DayAt? MonthDay(TimeWords words, int at)
    {
        if (words.Find(at, WordKind.Month) is not { } month || words.Joint(month.Next - 1) is not (' ' or '.'))
            return null;
        var article = words.Skip(month.Next, Cue.Article);
        if (Numeral.At(words, article) is not { Value: >= 1 and <= HighestDay, IsWeak: false, Digits: <= 2 } day)
            return null;
        var (year, next) = Year(words, day.Next);
        if (year is not null || day.IsOrdinal)
            return new(new Day.OnCalendar(day.Value, month.Code, year), next);
        // "in maart 3 overvallen", "maart 14:00", "may 2 people come"
        var sure = !words.IsAfter(at, Cue.During) && Settles(words, day.Next) && words.Tight(article) is not ':' and not '.';
        return sure && (month.Group.Value is not "unsure" || words.HasCapital(at) || words.Ends(day.Next))
            ? new(new Day.OnCalendar(day.Value, month.Code), day.Next)
            : null;
    }

    // "begin april", "eind van de maand"; "tot april" is until it begins
    private static DayAt? PartOfMonth(TimeWords words, int at)
    {
        foreach (var (cue, day) in PartsOfMonth)
        {
            var next = words.Skip(at, cue);
            if (next == at)
                continue;
            next = words.Skip(words.Skip(next, Cue.Of), Cue.Article);
            var which = cue == Cue.Until ? null : WeekDays.SkipWhich(words, next);
            if (
                words.Find(which?.Next ?? next, WordKind.Unit) is { Code: (int)TimeUnit.Month } unit
                && (which is not null || words.IsAfter(next, Cue.Article))
            )
                return new(new Day.InMonth(day, which is null ? 0 : WeekDays.Weeks(which.Value.Cue)), unit.Next);
            if (words.Find(next, WordKind.Month) is not { } month)
                continue;
            if (cue == Cue.Until && MonthDay(words, next) is not null)
                return null;
            if (cue == Cue.Until && (month.Group.Value is "unsure" || (at > 0 && words.Find(at - 1, WordKind.Month) is not null)))
                return null;
            var (year, end) = Year(words, month.Next);
            return new(cue == Cue.End ? new Day.EndOfMonth(month.Code, year) : new Day.OnCalendar(day, month.Code, year), end);
        }

        return null;
    }
}
