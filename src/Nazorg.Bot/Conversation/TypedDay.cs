using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Conversation;

/// <summary>The day that is meant by what was typed, for what it is asked for; or what is wrong with it.</summary>
/// <param name="Time">The hour that was named with it.</param>
internal sealed record TypedDay(LocalDate? Day, LocalTime? Time, WrongDay? Wrong)
{
    /// <summary>Only an hour was said: of whatever day it was.</summary>
    public bool IsHourAlone { get; init; }

    private const int FurthestYears = 2;

    /// <summary>A day for a reminder, a visit, an absence. Null when no day is named at all.</summary>
    /// <param name="from">The first day that may be chosen.</param>
    public static TypedDay? Ahead(Utterance said, Instant now, LocalDate from, Part? part = null)
    {
        if (Spans(said, part) is [var span, ..] && Days(said, part).Count == 0)
            return After(span, now);
        if (Days(said, part) is not [.., var found])
            return null;
        return found.Day.Ahead(said.Today) switch
        {
            DayReading.Read { Date: var day } when day < from => Not(found, DayProblem.HasBeen, day),
            DayReading.Read { Date: var day } when day > said.Today.PlusYears(FurthestYears) => Not(found, DayProblem.TooFar, day),
            DayReading.Read { Date: var day } => new(day, found.Time, null) { IsHourAlone = found.IsHourAlone },
            DayReading.HasBeen been => Not(found, DayProblem.HasBeen, been.Date),
            _ => Not(found, DayProblem.DoesNotExist, null),
        };
    }

    /// <summary>A day that has been: of a robbery. Null when no day is named at all.</summary>
    public static TypedDay? Past(Utterance said, Part? part = null)
    {
        if (Days(said, part) is not [var first, .. var others])
            return null;

        // "eergisteren, of nee, vrijdag": what is put right counts
        var found = others is [.., var last] && said.PutsRight(first, last) ? last : first;
        return found.Day.Past(said.Today) switch
        {
            DayReading.Read { Date: var day } when day > said.Today => Not(found, DayProblem.ToCome, day),
            DayReading.Read { Date: var day } => new(day, found.Time, null),
            DayReading.ToCome coming => Not(found, DayProblem.ToCome, coming.Date),
            _ => Not(found, DayProblem.DoesNotExist, null),
        };
    }

    /// <summary>A visit may be planned or have been: of the two days that may be meant, the nearer one that is not before the robbery.</summary>
    public static TypedDay? Either(Utterance said, LocalDate? notBefore, Part? part = null)
    {
        if (Days(said, part) is not [.., var found])
            return null;
        var days = new[] { found.Day.Ahead(said.Today), found.Day.Past(said.Today) }.OfType<DayReading.Read>().Select(r => r.Date).ToList();
        return days.Count == 0
            ? Not(found, DayProblem.DoesNotExist, null)
            : new(
                days.OrderBy(d => d < notBefore).ThenBy(d => Math.Abs(Period.DaysBetween(said.Today, d))).ThenByDescending(d => d).First(),
                found.Time,
                null
            )
            {
                IsHourAlone = found.IsHourAlone,
            };
    }

    private static List<DayFound> Days(Utterance said, Part? part) => [.. said.Days.Where(d => part?.Has(d.From) != false)];

    private static List<SpanFound> Spans(Utterance said, Part? part) => [.. said.Spans.Where(s => s.FromNow && part?.Has(s.From) != false)];

    /// <summary>"Over twee uur": the day and the hour it is by then.</summary>
    private static TypedDay After(SpanFound span, Instant now)
    {
        var then = now.InZone(WorkCalendar.Amsterdam).LocalDateTime + span.Length;
        return new(then.Date, new LocalTime(then.Hour, then.Minute), null);
    }

    private static TypedDay Not(DayFound found, DayProblem problem, LocalDate? day) => new(null, found.Time, new(problem, day));
}
