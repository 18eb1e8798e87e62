using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>Days by the day of the week: "vrijdag", "afgelopen dinsdag", "volgende week dinsdag", "di 10 maart", "eind van de week".</summary>
internal static class WeekDays
{
    private static readonly (Cue Cue, IsoDayOfWeek Day)[] PartsOfWeek =
    [
        (Cue.Begin, IsoDayOfWeek.Monday),
        (Cue.Middle, IsoDayOfWeek.Wednesday),
        (Cue.End, IsoDayOfWeek.Friday),
    ];

    public static DayAt? At(TimeWords words, int at) => Which(words, at) ?? PartOfWeek(words, at) ?? Weekday(words, at);

    /// <summary>The place after a part of the day that belongs to the day before it: "maandagavond", "maandag in de middag".</summary>
    public static int SkipPart(TimeWords words, int at)
    {
        if (words.Joint(at - 1) is not (' ' or TypedWords.Glued))
            return at;
        var start = words.Skip(words.Skip(at, Cue.During), Cue.Article);
        return words.Find(start, WordKind.DayPart) is { Code: < (int)DayPart.Noon } part ? part.Next : at;
    }

    /// <summary>What follows a day and says which it is: "jl.", "a.s."; "as" only behind a Dutch day.</summary>
    public static Sense? Suffix(TimeWords words, int at) =>
        words.Joint(at - 1) is ' ' or ','
        && words.Find(at, WordKind.Cue, "after") is { } suffix
        && (words[at] is not "as" || IsDutch(words, at - 1))
            ? suffix
            : null;

    /// <summary>A weekday; an abbreviation that is another word as well only where a day stands beside it.</summary>
    public static Sense? Name(TimeWords words, int at) =>
        words.Find(at, WordKind.Weekday) is { } name && (name.Group.Value is not "unsure" || IsSure(words, at)) ? name : null;

    /// <summary>"vorige", "komende", "deze", "volgende"; the last one counts: "this coming Wednesday".</summary>
    public static (Cue Cue, int Next)? SkipWhich(TimeWords words, int at)
    {
        foreach (var cue in (ReadOnlySpan<Cue>)[Cue.Last, Cue.Coming, Cue.This, Cue.Next])
        {
            if (words.Skip(at, cue) is var next && next > at)
                return SkipWhich(words, next) ?? (cue, next);
        }

        return null;
    }

    /// <summary>How many weeks or months further: "vorige" is one back.</summary>
    public static int Weeks(Cue cue) =>
        cue switch
        {
            Cue.Last => -1,
            Cue.This => 0,
            _ => 1,
        };

    private static bool IsDutch(TimeWords words, int at) =>
        (words.Find(at, WordKind.Weekday) ?? words.Find(at, WordKind.Month) ?? words.Find(at, WordKind.DayPart))
            is { Language: Language.Dutch };

    private static bool IsSure(TimeWords words, int at)
    {
        var next = at + 1;
        if (CalendarDays.At(words, next) is not null || (at == 0 && (next == words.Count || SkipPart(words, next) > next)))
            return true;
        if (at > 0 && (words.IsAfter(at, Cue.On) || words.IsAfter(at, Cue.Toward) || words.IsDigits(at - 1)))
            return CalendarDays.Settles(words, next);
        return WhichBefore(words, at)
            || Suffix(words, next) is not null
            || (words.Digits(next) > 0 && words.Tight(next) is ':' or '.')
            || (at == 0 && words[next] is "om" or "at" && words.Digits(next + 1) > 0)
            || (at > 0 && words[at - 1] is "me" or "mij" && words[at] is not "zo")
            || ClockHours.At(words, next) is not null
            || (words.Skip(next, Cue.Until) is var until && until > next && words.Find(until, WordKind.Weekday) is not null)
            || (
                Numeral.At(words, next) is { } number
                && (
                    number.IsOrdinal
                        ? CalendarDays.Settles(words, number.Next)
                        : number.Digits > 0 && number.Next == words.Count && words[at] is not "do"
                )
            );
    }

    private static bool WhichBefore(TimeWords words, int at) =>
        words.IsAfter(at, Cue.Last) || words.IsAfter(at, Cue.Coming) || words.IsAfter(at, Cue.This) || words.IsAfter(at, Cue.Next);

    // "afgelopen dinsdag", "this coming Wednesday", "volgende week op dinsdag", "volgende maand"
    private static DayAt? Which(TimeWords words, int at)
    {
        if (SkipWhich(words, at) is not { } which)
            return null;
        if (Name(words, which.Next) is { } name)
            return WithDate(words, name, new Day.Weekday((IsoDayOfWeek)name.Code, Meant(which.Cue)));
        if (words.Find(which.Next, WordKind.Unit) is not { } unit)
            return null;
        if (unit.Code == (int)TimeUnit.Month && which.Cue == Cue.Next)
            return new(new Day.Relative(0, 1), unit.Next);
        if (unit.Code != (int)TimeUnit.Week)
            return null;
        var start = words.Skip(words.Skip(words.Skip(unit.Next, Cue.On), Cue.Of), Cue.Article);
        if (words.Joint(start - 1) is ' ' or ',' && Name(words, start) is { } day)
            return WithDate(words, day, new Day.InWeek((IsoDayOfWeek)day.Code, Weeks(which.Cue)));
        return which.Cue == Cue.Next ? new(new Day.Relative(7), unit.Next) : null;
    }

    // "komende maandag 16 maart": the date says it best
    private static DayAt WithDate(TimeWords words, Sense name, Day day)
    {
        var next = SkipPart(words, name.Next);
        return Dated(words, next, (IsoDayOfWeek)name.Code) ?? new(day, next);
    }

    // "begin volgende week", "eind van de week", "the end of next week"
    private static DayAt? PartOfWeek(TimeWords words, int at)
    {
        foreach (var (cue, day) in PartsOfWeek)
        {
            var next = words.Skip(at, cue);
            if (next == at)
                continue;
            var start = words.Skip(words.Skip(next, Cue.Of), Cue.Article);
            if (Week(words, start) is { } week && (week.IsNamed || words.IsAfter(start, Cue.Article)))
                return new(new Day.InWeek(day, week.Weeks), week.Next);
        }

        return null;
    }

    private static DayAt? Weekday(TimeWords words, int at)
    {
        if (Name(words, at) is not { } name || words.IsAfter(at, Cue.Every))
            return null;
        var (weekday, next) = ((IsoDayOfWeek)name.Code, SkipPart(words, name.Next));
        if (Dated(words, next, weekday) is { } dated)
            return dated;
        if (Suffix(words, next) is { } suffix)
            return new(new Day.Weekday(weekday, Meant((Cue)suffix.Code)), suffix.Next);
        if (Week(words, words.Skip(words.Skip(words.Skip(next, Cue.During), Cue.Of), Cue.Article)) is { IsNamed: true } week)
            return new(new Day.InWeek(weekday, week.Weeks), week.Next);
        return CountedDays.Shift(words, next, weekday) ?? new(new Day.Weekday(weekday), next);
    }

    // "di 10 maart 2026", "monday the 16th", "vrijdag 13"
    private static DayAt? Dated(TimeWords words, int at, IsoDayOfWeek weekday)
    {
        if (words.Joint(at - 1) is not (' ' or ',' or '.'))
            return null;
        var start = words.Skip(at, Cue.Article);
        if (CalendarDays.At(words, start) is { } date)
            return date;
        return
            Numeral.At(words, start) is { Value: >= 1 and <= 31, IsWeak: false } number
            && (number.IsOrdinal || (number.Digits > 0 && words.Joint(start - 1) == ' '))
            && (CalendarDays.Settles(words, number.Next) || (start > at && number is { IsOrdinal: true, Digits: > 0 }))
            && words.Tight(number.Next - 1) is ' ' or '\n'
            ? new(new Day.OnCalendar(number.Value, Named: weekday), number.Next)
            : null;
    }

    // which weeks are meant: "volgende week", "deze week", "de week"
    private static (int Weeks, bool IsNamed, int Next)? Week(TimeWords words, int at)
    {
        var which = SkipWhich(words, at);
        return words.Find(which?.Next ?? at, WordKind.Unit) is { Code: (int)TimeUnit.Week } week && words.Joint(at - 1) is ' ' or ','
            ? (which is null ? 0 : Weeks(which.Value.Cue), which is not null, week.Next)
            : null;
    }

    private static Which Meant(Cue cue) =>
        cue switch
        {
            Cue.Last => Reading.Which.Last,
            Cue.This => Reading.Which.This,
            _ => Reading.Which.Coming,
        };
}
