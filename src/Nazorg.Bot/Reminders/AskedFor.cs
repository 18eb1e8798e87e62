using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Reminders;

/// <summary>
/// When a reminder comes that somebody asked for: one rule for all of them. On a day nobody works, or at an hour, it comes at the next moment
/// somebody does: never sooner than asked, and never past the last day of a term, for then it comes on the last working day before that.
/// </summary>
/// <param name="Day">The day it comes.</param>
/// <param name="Time">The hour it comes; null: the one at which reminders come.</param>
internal sealed record AskedFor(LocalDate AskedDay, LocalTime? AskedTime, LocalDate Day, LocalTime? Time)
{
    /// <summary>Why not on the day that was asked; null when it comes on that day.</summary>
    public DayOff? Off { get; private init; }

    /// <summary>The last day of the term, where that is why it comes sooner than it would.</summary>
    public LocalDate? Before { get; init; }

    public bool IsMoved => Day != AskedDay || Time != AskedTime;

    /// <summary>What was decided before, to say once more.</summary>
    public static AskedFor Kept(LocalDate day, LocalTime? time) => new(day, time, day, time);

    /// <summary>By the days and hours of whoever asks; of somebody else, by those of the municipality.</summary>
    /// <param name="whose">Who gets it.</param>
    /// <param name="last">The last day of the term it is about.</param>
    public static AskedFor In(Scene scene, string whose, LocalDate day, LocalTime? time, LocalDate? last = null)
    {
        var person = whose == scene.By ? scene.Desk.Person.Value : null;
        return Of(day, time, last, new(scene.Settings, person), person?.Absence, scene.Now);
    }

    public static AskedFor Of(LocalDate day, LocalTime? time, LocalDate? last, WorkCalendar calendar, Absence? absence, Instant now)
    {
        var off = WhyOff(day);
        if (off is null && (time is null || calendar.HourFrom(time.Value) is not null))
            return new(day, time, day, time is { } asked ? calendar.HourFrom(asked) : null);

        // Asked for past the term, it is meant so.
        var end = last >= day ? last : null;
        var next = day.PlusDays(1);
        while (WhyOff(next) is not null)
            next = next.PlusDays(1);
        if (end is { } latest && next > latest)
        {
            var before = day;
            while (WhyOff(before) is not null)
                before = before.PlusDays(-1);
            if (calendar.ReminderMoment(before) > now)
                return At(before) with { Before = end };
        }

        return At(next);

        AskedFor At(LocalDate comes) => new(day, time, comes, time is null ? null : calendar.DueTime) { Off = off };

        DayOff? WhyOff(LocalDate date) => calendar.WhyOff(date) ?? (absence?.Covers(date) == true ? new DayOff.Away() : null);
    }
}
