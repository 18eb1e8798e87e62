using System.Text.RegularExpressions;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Screening;

/// <summary>How a typed date was understood.</summary>
internal abstract record DateReading
{
    private DateReading()
    {
    }

    public sealed record Read(LocalDate Date) : DateReading;

    /// <summary>It looks like a date but there is no such day: 30 February.</summary>
    public sealed record DoesNotExist : DateReading;

    public sealed record NotADate : DateReading;
}

/// <summary>
/// Reads a day as people type it, in Dutch and English: "gisteren", "vorige week dinsdag", "maandag" (the last one), "3/4/26" (day first),
/// "21 november". Looks back, because a robbery has happened: a day without a year is the latest one that is not in the future.
/// </summary>
internal static partial class DateReader
{
    private static readonly string[] Days = ["maandag|monday|ma|mon", "dinsdag|tuesday|di|tue", "woensdag|wednesday|wo|wed", "donderdag|thursday|do|thu", "vrijdag|friday|vr|fri", "zaterdag|saturday|za|sat", "zondag|sunday|zo|sun"];

    private const string AnyDay = "(?:(?:[a-z]+dag|[a-z]+day|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun) )?";

    private static readonly string[] Counts = ["een|one|a", "twee|two", "drie|three", "vier|four", "vijf|five", "zes|six", "zeven|seven"];

    private static readonly string[] Months =
    [
        "januari|january|jan", "februari|february|feb", "maart|march|mrt|mar", "april|apr", "mei|may", "juni|june|jun",
        "juli|july|jul", "augustus|august|aug", "september|sept|sep", "oktober|october|okt|oct", "november|nov", "december|dec",
    ];

    public static DateReading Read(string text, LocalDate today)
    {
        var folded = string.Join(' ', Filler().Replace(TimeOfDay().Replace(Words.Fold(text), ""), "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (Relative(folded, today) is { } relative) return new DateReading.Read(relative);
        if (Iso().Match(folded) is { Success: true } iso) return Of(Number(iso, 1), Number(iso, 2), Number(iso, 3), today);
        if (DayMonthYear().Match(folded) is { Success: true } numeric) return Of(numeric.Groups[3].Success ? Year(numeric.Groups[3].Value) : null, Number(numeric, 2), Number(numeric, 1), today);
        if (DayNamedMonth().Match(folded) is { Success: true } named && Index(Months, named.Groups[2].Value) is { } month)
        {
            return Of(named.Groups[3].Success ? Year(named.Groups[3].Value) : null, month, Number(named, 1), today);
        }

        if (NamedMonthDay().Match(folded) is { Success: true } english && Index(Months, english.Groups[1].Value) is { } m)
        {
            return Of(english.Groups[3].Success ? Year(english.Groups[3].Value) : null, m, Number(english, 2), today);
        }

        return new DateReading.NotADate();
    }

    private static LocalDate? Relative(string text, LocalDate today) => text switch
    {
        "vandaag" or "vanochtend" or "vanmorgen" or "vanmiddag" or "vanavond" or "vannacht" or "afgelopen nacht"
            or "today" or "tonight" or "this morning" or "this afternoon" or "this evening" => today,
        "gisteren" or "gister" or "gisteravond" or "gistermiddag" or "gisterochtend" or "gistermorgen" or "gisternacht" or "gisteren avond"
            or "yesterday" or "last night" or "yesterday evening" or "yesterday afternoon" or "yesterday morning" => today.PlusDays(-1),
        "eergisteren" or "eergister" or "eergisteravond" or "day before yesterday" => today.PlusDays(-2),

        // Still to come, so no answer; but whoever typed it hears why.
        "morgen" or "tomorrow" => today.PlusDays(1),
        "overmorgen" or "day after tomorrow" => today.PlusDays(2),
        _ when Ago().Match(text) is { Success: true } ago && Count(ago.Groups[1].Value) is { } count => today.PlusDays(-count * (ago.Groups[2].Value[0] == 'w' ? 7 : 1)),
        _ when LastWeekday().Match(text) is { Success: true } day && Index(Days, day.Groups["day"].Value) is { } weekday =>
            Back(today, weekday, day.Groups["week"].Success, day.Groups["last"].Success),
        _ => null,
    };

    /// <summary>
    /// The latest such day: "maandag" on a Monday is today, "afgelopen maandag" a week before; with "vorige week" the one in the week before this one.
    /// </summary>
    private static LocalDate Back(LocalDate today, int weekday, bool weekBefore, bool notToday)
    {
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        if (weekBefore) return monday.PlusDays(weekday - 8);
        var thisWeek = monday.PlusDays(weekday - 1);
        return thisWeek < today || (thisWeek == today && !notToday) ? thisWeek : thisWeek.PlusDays(-7);
    }

    private static int? Count(string text) => int.TryParse(text, out var number) ? number : Index(Counts, text);

    private static DateReading Of(int? year, int month, int day, LocalDate today)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31) return new DateReading.DoesNotExist();
        if (year is { } y) return y is < 1 or > 9998 || day > CalendarSystem.Iso.GetDaysInMonth(y, month) ? new DateReading.DoesNotExist() : new DateReading.Read(new(y, month, day));

        // No year: this year's day, or last year's when that has not come yet. 29 February looks back to the last leap year.
        for (var candidate = today.Year; candidate > today.Year - 5; candidate--)
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(candidate, month)) continue;
            var date = new LocalDate(candidate, month, day);
            if (date <= today) return new DateReading.Read(date);
        }

        return new DateReading.DoesNotExist();
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value);

    private static int Year(string digits) => digits.Length == 2 ? 2000 + int.Parse(digits) : int.Parse(digits);

    private static int? Index(string[] names, string name) =>
        Array.FindIndex(names, n => n.Split('|').Contains(name)) is >= 0 and var index ? index + 1 : null;

    [GeneratedRegex(@"\b(op|het|dat|dit|is|was|it|that|on|the|om|at|de|overval|robbery|gebeurd|gebeurde|happened|jl|jongstleden)\b")]
    private static partial Regex Filler();

    /// <summary>"gisteren om half een", "maandag rond 23.00 uur", "3 maart 's avonds": the day is asked, not the hour.</summary>
    [GeneratedRegex(@"(?<=[a-z0-9] )(?:(?:om|rond|tegen|omstreeks|at|around|about) .*|[0-9]{1,2}(?:[. ][0-9]{2})? uur|s (?:nachts|avonds|middags|ochtends|morgens)|in (?:de |the )?(?:nacht|avond|middag|ochtend|night|evening|afternoon|morning))$")]
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

    [GeneratedRegex(@"^(?:(?<week>vorige week|last week|week ervoor) |(?<last>afgelopen|vorige|last|past) )?(?<day>[a-z]+?)(?:avond|middag|ochtend|morgen|nacht| evening| night| afternoon| morning)?(?<week> vorige week| last week)?$")]
    private static partial Regex LastWeekday();
}
