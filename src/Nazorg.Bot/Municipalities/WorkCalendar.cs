namespace Nazorg.Bot.Municipalities;

/// <summary>Which days and hours are worked, in the Netherlands, in one municipality and by one person. Pure: the same settings give the same calendar.</summary>
/// <param name="person">Whose own days and hours count; null: those of the municipality.</param>
internal sealed class WorkCalendar(Settings settings, Person? person = null)
{
    private LocalTime Ends => person?.Hours?.To ?? settings.WorkEnds;

    public static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    public static LocalDate DateOf(Instant instant) => instant.InZone(Amsterdam).Date;

    public bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        && !settings.ClosingDays.Contains(date)
        && !IsHoliday(date)
        && (person?.WorkDays is not { IsEmpty: false } days || days.Contains(date.DayOfWeek));

    /// <summary>The first working day on or after a date.</summary>
    public LocalDate OnOrAfter(LocalDate date)
    {
        while (!IsWorkingDay(date))
            date = date.PlusDays(1);
        return date;
    }

    /// <summary>The last working day on or before a date.</summary>
    public LocalDate OnOrBefore(LocalDate date)
    {
        while (!IsWorkingDay(date))
            date = date.PlusDays(-1);
        return date;
    }

    /// <summary>The first working day after a date.</summary>
    public LocalDate After(LocalDate date) => OnOrAfter(date.PlusDays(1));

    /// <summary>
    /// Reminders go out on a working day, from the hour they fall due to the end of the day: somebody who missed some of them hears the last
    /// one, and not another an hour later.
    /// </summary>
    public bool MayRemind(Instant now)
    {
        var local = now.InZone(Amsterdam);
        return IsWorkingDay(local.Date)
            && local.TimeOfDay >= DueTime
            && local.TimeOfDay < Ends
            && person?.Quiet?.Has(local.TimeOfDay) is not true;
    }

    /// <summary>The first moment, not before a given one, at which a reminder may come.</summary>
    public Instant NextMoment(Instant now)
    {
        if (MayRemind(now))
            return now;
        var local = now.InZone(Amsterdam);
        if (IsWorkingDay(local.Date) && local.TimeOfDay < DueTime)
            return ReminderMoment(local.Date);
        if (IsWorkingDay(local.Date) && person?.Quiet is { } quiet && quiet.Has(local.TimeOfDay) && quiet.To < Ends)
            return At(local.Date, quiet.To);
        return ReminderMoment(After(local.Date));
    }

    /// <summary>The moment a reminder of a day falls due. A time that daylight saving skips becomes the first one after it.</summary>
    public Instant ReminderMoment(LocalDate date) => At(date, DueTime);

    /// <summary>The hour reminders come: the municipality's, or the first of this person's own hours when that one is not among them.</summary>
    private LocalTime DueTime
    {
        get
        {
            var hours = person?.Hours;
            var time = hours is null || hours.Has(settings.ReminderTime) ? settings.ReminderTime : hours.From;
            return person?.Quiet is { } quiet && quiet.Has(time) && quiet.To < Ends ? quiet.To : time;
        }
    }

    private static Instant At(LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(Amsterdam).ToInstant();

    /// <summary>The Dutch public holidays, as municipalities keep them (5 May and Good Friday are settings).</summary>
    private bool IsHoliday(LocalDate date)
    {
        var easter = EasterSunday(date.Year);
        var kingsDay = new LocalDate(date.Year, 4, 27);
        if (kingsDay.DayOfWeek == IsoDayOfWeek.Sunday)
            kingsDay = kingsDay.PlusDays(-1);
        return (date.Month, date.Day) switch
        {
            (1, 1) or (12, 25) or (12, 26) => true,
            (5, 5) when !settings.LiberationDayIsWorked => true,
            _ => date == kingsDay
                || date == easter
                || date == easter.PlusDays(1)
                || date == easter.PlusDays(39)
                || date == easter.PlusDays(49)
                || date == easter.PlusDays(50)
                || (date == easter.PlusDays(-2) && !settings.GoodFridayIsWorked),
        };
    }

    /// <summary>Easter Sunday of the Gregorian calendar, after Gauss and Butcher.</summary>
    internal static LocalDate EasterSunday(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - moon - (year % 100 % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var day = moon + weekday - (7 * late) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }
}
