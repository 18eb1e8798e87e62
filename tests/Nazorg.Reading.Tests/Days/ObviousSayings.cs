using System.Globalization;
using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Tests.Reading.Days;

internal sealed record Saying(string Text, bool Ahead, DayReading Means);

/// <summary>How days are said, with the date by plain counting: day after day until it is the right one.</summary>
internal static class ObviousSayings
{
    private static readonly string[] Dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    private static readonly string[] ShortDutch = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    private static readonly string[] English = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Maanden =
        "januari februari maart april mei juni juli augustus september oktober november december".Split(' ');
    private static readonly string[] Months = "January February March April May June July August September October November December".Split(
        ' '
    );
    private static readonly string[] ShortMonths = "jan feb mrt apr mei jun jul aug sep okt nov dec".Split(' ');
    private static readonly string[] Getallen =
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig".Split(
            ' '
        );
    private static readonly string[] Numbers =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".Split(
            ' '
        );

    public static IEnumerable<Saying> Of(LocalDate today, int number, int days) =>
        [.. Counted(today, number), .. Weekdays(today, today.PlusDays(number)), .. Dates(today, days), .. Nights(today, days)];

    private static IEnumerable<Saying> Counted(LocalDate today, int n)
    {
        foreach (
            var (text, days) in new[]
            {
                ("vandaag", 0),
                ("gisteren", -1),
                ("gister avond", -1),
                ("gisterenmiddag", -1),
                ("eergisteren", -2),
            }
        )
            yield return Was(text, today.PlusDays(days));
        foreach (var (text, days) in new[] { ("today", 0), ("yesterday", -1), ("the day before yesterday", -2), ("last night", -1) })
            yield return Was(text, today.PlusDays(days));
        foreach (
            var (text, days) in new[]
            {
                ("morgen", 1),
                ("morgenochtend", 1),
                ("overmorgen", 2),
                ("tomorrow morning", 1),
                ("the day after tomorrow", 2),
            }
        )
            yield return Will(text, today.PlusDays(days));
        foreach (var count in new[] { $"{n}", Getallen[n] })
        {
            yield return Was($"{count} {(n == 1 ? "dag" : "dagen")} geleden", today.PlusDays(-n));
            yield return Was($"{count} {(n == 1 ? "week" : "weken")} geleden", today.PlusDays(-7 * n));
            yield return Will($"over {count} {(n == 1 ? "dag" : "dagen")}", today.PlusDays(n));
            yield return Will($"over {count} {(n == 1 ? "week" : "weken")}", today.PlusDays(7 * n));
            yield return Will($"binnen {count} dagen", today.PlusDays(n));
        }

        foreach (var count in new[] { $"{n}", Numbers[n] })
        {
            yield return Was($"{count} day{(n == 1 ? "" : "s")} ago", today.PlusDays(-n));
            yield return Will($"in {count} week{(n == 1 ? "" : "s")}", today.PlusDays(7 * n));
            yield return Will($"{count} day{(n == 1 ? "" : "s")} from now", today.PlusDays(n));
            yield return Will($"within {count} days", today.PlusDays(n));
        }

        yield return Will("volgende week", today.PlusDays(7));
    }

    private static IEnumerable<Saying> Weekdays(LocalDate today, LocalDate like)
    {
        var (w, before, after, monday) = (Index(like), today.PlusDays(-1), today.PlusDays(1), today);
        while (Index(before) != w)
            before = before.PlusDays(-1);
        while (Index(after) != w)
            after = after.PlusDays(1);
        while (Index(monday) != 0)
            monday = monday.PlusDays(-1);
        foreach (var text in new[] { "{0}", "op {0}", "afgelopen {0}", "vorige {0}", "{0} jl.", "{0}avond", "op {0} in de middag" })
            yield return Was(string.Format(CultureInfo.InvariantCulture, text, Dutch[w]), before);
        foreach (var text in new[] { "{0}", "last {0}", "on {0}", "{0} night" })
            yield return Was(string.Format(CultureInfo.InvariantCulture, text, English[w]), before);
        foreach (var text in new[] { "{0}", "op {0}", "komende {0}", "aanstaande {0}", "{0} a.s.", "{0}ochtend" })
            yield return Will(string.Format(CultureInfo.InvariantCulture, text, Dutch[w]), after);
        foreach (var text in new[] { "{0}", "on {0}", "this coming {0}", "{0} afternoon" })
            yield return Will(string.Format(CultureInfo.InvariantCulture, text, English[w]), after);
        foreach (
            var text in new[] { "vorige week " + Dutch[w], Dutch[w] + " vorige week", English[w] + " last week", "last week " + English[w] }
        )
            yield return Was(text, monday.PlusDays(w - 7));
        foreach (
            var text in new[]
            {
                "volgende week " + Dutch[w],
                Dutch[w] + " volgende week",
                English[w] + " next week",
                "next week on " + English[w],
            }
        )
            yield return Will(text, monday.PlusDays(w + 7));
        foreach (var text in new[] { Dutch[w] + " over een week", "a week from " + English[w], English[w] + " week" })
            yield return Will(text, after.PlusDays(7));
        yield return Will("begin volgende week", monday.PlusDays(7));
        yield return Will("eind volgende week", monday.PlusDays(11));
    }

    private static IEnumerable<Saying> Dates(LocalDate today, int days)
    {
        foreach (var date in new[] { today.PlusDays(-days), today.PlusDays(days) })
        {
            foreach (var text in WithYear(date))
            {
                yield return new(text, false, date > today ? new DayReading.ToCome(date) : new DayReading.Read(date));
                yield return new(text, true, date < today ? new DayReading.HasBeen(date) : new DayReading.Read(date));
            }

            // within half a year, but beyond the turn of the year only on the side that is asked for; 29 February is not of every year
            if (date.Year != today.Year && (date.Month, date.Day) == (2, 29))
                continue;
            foreach (var text in WithoutYear(date))
            {
                if (date < today || date.Year == today.Year)
                    yield return new(text, false, date > today ? new DayReading.ToCome(date) : new DayReading.Read(date));
                if (date > today || date.Year == today.Year)
                    yield return new(text, true, date < today ? new DayReading.HasBeen(date) : new DayReading.Read(date));
            }
        }

        var (before, after) = (today, today);
        while (before.Day != 1 + days % 28)
            before = before.PlusDays(-1);
        while (after.Day != 1 + days % 28)
            after = after.PlusDays(1);
        yield return Was($"de {before.Day}e", before);
        yield return Will($"the {after.Day}{Ending(after.Day)}", after);
    }

    private static IEnumerable<string> WithYear(LocalDate d) =>
        [
            $"{d.Day}-{d.Month}-{d.Year}",
            $"{d.Day:00}/{d.Month:00}/{d.Year}",
            $"{d.Day}.{d.Month}.{d.Year % 100:00}",
            $"{d.Year}-{d.Month:00}-{d.Day:00}",
            $"{d.Year}-{d.Month:00}-{d.Day:00}T00:00:00Z",
            $"{d.Day} {Maanden[d.Month - 1]} {d.Year}",
            $"{ShortDutch[Index(d)]} {d.Day} {ShortMonths[d.Month - 1]} {d.Year}",
            $"{Months[d.Month - 1]} {d.Day}, {d.Year}",
            $"{English[Index(d)]} {d.Day} {Months[d.Month - 1]} {d.Year}",
        ];

    private static IEnumerable<string> WithoutYear(LocalDate d) =>
        [
            $"{d.Day}-{d.Month}",
            $"{d.Day:00}/{d.Month:00}",
            $"{d.Day} {Maanden[d.Month - 1]}",
            $"op {Dutch[Index(d)]} {d.Day} {Maanden[d.Month - 1]}",
            $"{ShortDutch[Index(d)]} {d.Day} {ShortMonths[d.Month - 1]}",
            $"{ShortDutch[Index(d)]} {d.Day}-{d.Month}",
            $"{Months[d.Month - 1]} {d.Day}{Ending(d.Day)}",
            $"the {d.Day}{Ending(d.Day)} of {Months[d.Month - 1]}",
        ];

    private static IEnumerable<Saying> Nights(LocalDate today, int days)
    {
        var (evening, morning) = (today.PlusDays(-days), today.PlusDays(1 - days));
        if (evening.Year != today.Year || morning.Year != today.Year)
            yield break;
        yield return Was($"de nacht van {evening.Day} {Maanden[evening.Month - 1]} op {morning.Day} {Maanden[morning.Month - 1]}", evening);
        if (evening.Month == morning.Month)
            yield return Was($"in the night of {evening.Day} to {morning.Day} {Months[morning.Month - 1]}", evening);
    }

    private static string Ending(int day) =>
        day switch
        {
            1 or 21 or 31 => "st",
            2 or 22 => "nd",
            3 or 23 => "rd",
            _ => "th",
        };

    private static int Index(LocalDate date) => (int)date.DayOfWeek - 1;

    private static Saying Was(string text, LocalDate date) => new(text, false, new DayReading.Read(date));

    private static Saying Will(string text, LocalDate date) => new(text, true, new DayReading.Read(date));
}
