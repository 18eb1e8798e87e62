using System.Text.RegularExpressions;

namespace Nazorg.Bot.Conversation;

/// <summary>How a typed date was understood.</summary>
internal abstract record DateReading
{
    private DateReading() { }

    public sealed record Read(LocalDate Date) : DateReading;

    /// <summary>It looks like a date but there is no such day: 30 February.</summary>
    public sealed record DoesNotExist : DateReading;

    public sealed record NotADate : DateReading;
}

/// <summary>
/// Reads a day as people type it, in Dutch and English: "gisteren", "vorige week dinsdag", "over een week", "3/4/26" (day first),
/// "21 november". What has happened is looked for in the past, what is to come in the future: that decides which "maandag" it is, and which
/// year when none is typed.
/// </summary>
internal static partial class DateReader
{
    private const string AnyDay = "(?:(?:[a-z]+dag|[a-z]+day|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun) )?";

    private static readonly string[] Counts = ["een|one|a", "twee|two", "drie|three", "vier|four", "vijf|five", "zes|six", "zeven|seven"];

    private static readonly string[] Days =
    [
        "maandag|monday|ma|mon",
        "dinsdag|tuesday|di|tue",
        "woensdag|wednesday|wo|wed",
        "donderdag|thursday|do|thu",
        "vrijdag|friday|vr|fri",
        "zaterdag|saturday|za|sat",
        "zondag|sunday|zo|sun",
    ];

    private static readonly string[] Months =
    [
        "januari|january|jan",
        "februari|february|feb",
        "maart|march|mrt|mar",
        "april|apr",
        "mei|may",
        "juni|june|jun",
        "juli|july|jul",
        "augustus|august|aug",
        "september|sept|sep",
        "oktober|october|okt|oct",
        "november|nov",
        "december|dec",
    ];

    /// <summary>A day that has been, such as that of a robbery.</summary>
    public static DateReading Past(string text, LocalDate today)
    {
        var folded = Core(text);
        return CountedBack(folded, today) is { } date
            ? new DateReading.Read(date)
            : OnTheCalendar(folded, Enumerable.Range(0, 5).Select(years => today.Year - years), d => d <= today);
    }

    /// <summary>A day that is to come, such as that of a reminder.</summary>
    public static DateReading Ahead(string text, LocalDate today)
    {
        var folded = Core(text);
        return CountedAhead(folded, today) is { } date
            ? new DateReading.Read(date)
            : OnTheCalendar(folded, Enumerable.Range(0, 5).Select(years => today.Year + years), d => d >= today);
    }

    private static string Core(string text) =>
        string.Join(' ', Filler().Replace(TimeOfDay().Replace(Words.Fold(text), ""), "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static LocalDate? CountedBack(string text, LocalDate today) =>
        text switch
        {
            "vandaag"
            or "vanochtend"
            or "vanmorgen"
            or "vanmiddag"
            or "vanavond"
            or "vannacht"
            or "afgelopen nacht"
            or "today"
            or "tonight"
            or "this morning"
            or "this afternoon"
            or "this evening" => today,
            "gisteren"
            or "gister"
            or "gisteravond"
            or "gistermiddag"
            or "gisterochtend"
            or "gistermorgen"
            or "gisternacht"
            or "gisteren avond"
            or "yesterday"
            or "last night"
            or "yesterday evening"
            or "yesterday afternoon"
            or "yesterday morning" => today.PlusDays(-1),
            "eergisteren" or "eergister" or "eergisteravond" or "day before yesterday" => today.PlusDays(-2),

            // Still to come, so no answer; but whoever typed it hears why.
            "morgen" or "tomorrow" => today.PlusDays(1),
            "overmorgen" or "day after tomorrow" => today.PlusDays(2),
            _ when Ago().Match(text) is { Success: true } ago && InDays(ago) is { } days => today.PlusDays(-days),
            _ when LastWeekday().Match(text) is { Success: true } day && Index(Days, day.Groups["day"].Value) is { } weekday =>
                LatestWeekday(today, weekday, day.Groups["week"].Success, day.Groups["last"].Success),
            _ => null,
        };

    /// <summary>
    /// The latest such day: "maandag" on a Monday is today, "afgelopen maandag" a week before; with "vorige week" the one in the week before this one.
    /// </summary>
    private static LocalDate LatestWeekday(LocalDate today, int weekday, bool weekBefore, bool notToday)
    {
        var thisWeek = Monday(today).PlusDays(weekday - 1);
        if (weekBefore)
            return thisWeek.PlusDays(-7);
        return thisWeek < today || (thisWeek == today && !notToday) ? thisWeek : thisWeek.PlusDays(-7);
    }

    private static LocalDate? CountedAhead(string text, LocalDate today) =>
        text switch
        {
            "vandaag" or "today" => today,
            "morgen" or "morgenochtend" or "morgenmiddag" or "tomorrow" => today.PlusDays(1),
            "overmorgen" or "day after tomorrow" => today.PlusDays(2),
            "volgende week" or "next week" => today.PlusDays(7),
            _ when From().Match(text) is { Success: true } from && InDays(from) is { } days => today.PlusDays(days),
            _ when NextWeekday().Match(text) is { Success: true } day && Index(Days, day.Groups["day"].Value) is { } weekday =>
                EarliestWeekday(today, weekday, day.Groups["week"].Success),
            _ => null,
        };

    /// <summary>The first such day after today; with "volgende week" the one in the week after this one.</summary>
    private static LocalDate EarliestWeekday(LocalDate today, int weekday, bool weekAfter)
    {
        var thisWeek = Monday(today).PlusDays(weekday - 1);
        return weekAfter || thisWeek <= today ? thisWeek.PlusDays(7) : thisWeek;
    }

    /// <param name="years">The years to look in when none is typed, the likeliest first.</param>
    /// <param name="fits">Whether a day without a typed year can be meant.</param>
    private static DateReading OnTheCalendar(string text, IEnumerable<int> years, Func<LocalDate, bool> fits)
    {
        if (Iso().Match(text) is { Success: true } iso)
            return Of(Number(iso, 1), Number(iso, 2), Number(iso, 3), years, fits);
        if (DayMonthYear().Match(text) is { Success: true } numeric)
            return Of(Year(numeric), Number(numeric, 2), Number(numeric, 1), years, fits);
        if (DayNamedMonth().Match(text) is { Success: true } dutch && Index(Months, dutch.Groups[2].Value) is { } month)
            return Of(Year(dutch), month, Number(dutch, 1), years, fits);
        if (NamedMonthDay().Match(text) is { Success: true } english && Index(Months, english.Groups[1].Value) is { } named)
            return Of(Year(english), named, Number(english, 2), years, fits);
        return new DateReading.NotADate();
    }

    private static DateReading Of(int? year, int month, int day, IEnumerable<int> years, Func<LocalDate, bool> fits)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return new DateReading.DoesNotExist();
        foreach (var candidate in year is { } typed ? [typed] : years)
        {
            // 29 February looks on to the next leap year.
            if (candidate is < 1 or > 9998 || day > CalendarSystem.Iso.GetDaysInMonth(candidate, month))
                continue;
            var date = new LocalDate(candidate, month, day);
            if (year is not null || fits(date))
                return new DateReading.Read(date);
        }

        return new DateReading.DoesNotExist();
    }

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>"3 dagen", "een week", in days.</summary>
    private static int? InDays(Match match) =>
        (int.TryParse(match.Groups[1].Value, out var number) ? number : Index(Counts, match.Groups[1].Value))
        * (match.Groups[2].Value[0] == 'w' ? 7 : 1);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value);

    private static int? Year(Match match) =>
        !match.Groups[3].Success ? null
        : match.Groups[3].Length == 2 ? 2000 + Number(match, 3)
        : Number(match, 3);

    private static int? Index(string[] names, string name) =>
        Array.FindIndex(names, n => n.Split('|').Contains(name)) is >= 0 and var index ? index + 1 : null;

    [GeneratedRegex(
        @"\b(op|het|dat|dit|is|was|it|that|on|the|om|at|de|overval|robbery|gebeurd|gebeurde|happened|jl|jongstleden|aanstaande|as)\b"
    )]
    private static partial Regex Filler();

    /// <summary>"gisteren om half een", "maandag rond 23.00 uur", "3 maart 's avonds": the day is asked, not the hour.</summary>
    [GeneratedRegex(
        @"(?<=[a-z0-9] )(?:(?:om|rond|tegen|omstreeks|at|around|about) .*|[0-9]{1,2}(?:[. ][0-9]{2})? uur|s (?:nachts|avonds|middags|ochtends|morgens)|in (?:de |the )?(?:nacht|avond|middag|ochtend|night|evening|afternoon|morning))$"
    )]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex($"^{AnyDay}([0-9]{{1,2}})[-/. ]([0-9]{{1,2}})(?:[-/. ]([0-9]{{4}}|[0-9]{{2}}))?$")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex($"^{AnyDay}([0-9]{{1,2}})(?:e|de|ste|th|st|nd|rd)? (?:of )?([a-z]+)(?: ([0-9]{{4}}|[0-9]{{2}}))?$")]
    private static partial Regex DayNamedMonth();

    [GeneratedRegex($"^{AnyDay}([a-z]+) ([0-9]{{1,2}})(?:th|st|nd|rd)?(?: ([0-9]{{4}}))?$")]
    private static partial Regex NamedMonthDay();

    [GeneratedRegex(@"^([0-9]{1,3}|[a-z]+) (dagen|dag|weken|week|days|day|weeks) (?:geleden|ago)$")]
    private static partial Regex Ago();

    [GeneratedRegex(@"^(?:over|in) ([0-9]{1,3}|[a-z]+) (dagen|dag|weken|week|days|day|weeks)$")]
    private static partial Regex From();

    [GeneratedRegex(
        @"^(?:(?<week>vorige week|last week|week ervoor) |(?<last>afgelopen|vorige|last|past) )?(?<day>[a-z]+?)(?:avond|middag|ochtend|morgen|nacht| evening| night| afternoon| morning)?(?<week> vorige week| last week)?$"
    )]
    private static partial Regex LastWeekday();

    [GeneratedRegex(
        @"^(?:(?<week>volgende week|next week) |(?:komende|volgende|next|coming|this) )?(?<day>[a-z]+?)(?:ochtend|morgen|middag| morning| afternoon)?(?<week> volgende week| next week)?$"
    )]
    private static partial Regex NextWeekday();
}
