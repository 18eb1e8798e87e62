namespace Nazorg.Bot.Municipalities;

/// <summary>Why somebody does not work on a day.</summary>
internal abstract record DayOff
{
    private DayOff() { }

    public sealed record Weekend : DayOff;

    public sealed record PublicHoliday(NationalHoliday Name) : DayOff;

    /// <summary>A closing day of the municipality.</summary>
    public sealed record Closed : DayOff;

    /// <summary>Not one of the days this person works.</summary>
    public sealed record OwnDay : DayOff;

    /// <summary>This person is away.</summary>
    public sealed record Away : DayOff;
}

/// <summary>The Dutch public holidays.</summary>
internal enum NationalHoliday
{
    NewYearsDay,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    KingsDay,
    LiberationDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    BoxingDay,
}

/// <summary>Which days and hours are worked, in the Netherlands, in one municipality and by one person. Pure: the same settings give the same calendar.</summary>
/// <param name="person">Whose own days and hours count; null: those of the municipality.</param>
internal sealed class WorkCalendar(Settings settings, Person? person = null)
{
    private LocalTime Starts => person?.Hours?.From ?? settings.WorkStarts;

    private LocalTime Ends => person?.Hours?.To ?? settings.WorkEnds;

    public static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    public static LocalDate DateOf(Instant instant) => instant.InZone(Amsterdam).Date;

    public bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && WhyOff(date) is null;

    /// <summary>Why a day is not worked; null when it is. Being away is no reason here: somebody stands in, and their reminders go on.</summary>
    public DayOff? WhyOff(LocalDate date) =>
        HolidayOn(date) is { } holiday ? new DayOff.PublicHoliday(holiday)
        : date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? new DayOff.Weekend()
        : settings.ClosingDays.Contains(date) ? new DayOff.Closed()
        : person?.WorkDays is { IsEmpty: false } days && !days.Contains(date.DayOfWeek) ? new DayOff.OwnDay()
        : null;

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

    /// <summary>The last working day before a date.</summary>
    public LocalDate Before(LocalDate date) => OnOrBefore(date.PlusDays(-1));

    /// <summary>
    /// Reminders go out on a working day, from the hour they fall due to the end of the day: somebody who missed some of them hears the last
    /// one, and not another an hour later.
    /// </summary>
    /// <param name="asked">Somebody asked for it, maybe by the hour: from the hour they begin to work.</param>
    public bool MayRemind(Instant now, bool asked = false)
    {
        var local = now.InZone(Amsterdam);
        return IsWorkingDay(local.Date)
            && local.TimeOfDay >= (asked ? Starts : DueTime)
            && local.TimeOfDay < Ends
            && person?.Quiet?.Has(local.TimeOfDay) is not true;
    }

    /// <summary>The first moment, not before a given one, at which a reminder may come.</summary>
    public Instant NextMoment(Instant now, bool asked = false)
    {
        if (MayRemind(now, asked))
            return now;
        var local = now.InZone(Amsterdam);
        if (!IsWorkingDay(local.Date))
            return ReminderMoment(After(local.Date));
        return local.TimeOfDay < (asked ? Starts : DueTime) ? ReminderMoment(local.Date)
            : HourFrom(local.TimeOfDay) is { } hour ? At(local.Date, hour)
            : ReminderMoment(After(local.Date));
    }

    /// <summary>The first hour of a working day, not before a given one, at which a reminder may come that was asked for by the hour; null when the day is over.</summary>
    public LocalTime? HourFrom(LocalTime time)
    {
        if (time < Starts)
            return DueTime;
        var hour = person?.Quiet is { } quiet && quiet.Has(time) ? quiet.To : time;
        return hour < Ends ? hour : null;
    }

    /// <summary>The moment a reminder of a day falls due. A time that daylight saving skips becomes the first one after it.</summary>
    public Instant ReminderMoment(LocalDate date) => At(date, DueTime);

    /// <summary>The hour reminders come: the municipality's, or the first of this person's own hours when that one is not among them.</summary>
    public LocalTime DueTime
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
    private NationalHoliday? HolidayOn(LocalDate date)
    {
        var easter = EasterSunday(date.Year);
        var kingsDay = new LocalDate(date.Year, 4, 27);
        if (kingsDay.DayOfWeek == IsoDayOfWeek.Sunday)
            kingsDay = kingsDay.PlusDays(-1);
        return (date.Month, date.Day) switch
        {
            (1, 1) => NationalHoliday.NewYearsDay,
            (5, 5) when !settings.LiberationDayIsWorked => NationalHoliday.LiberationDay,
            (12, 25) => NationalHoliday.ChristmasDay,
            (12, 26) => NationalHoliday.BoxingDay,
            _ when date == kingsDay => NationalHoliday.KingsDay,
            _ => Period.DaysBetween(easter, date) switch
            {
                -2 when !settings.GoodFridayIsWorked => NationalHoliday.GoodFriday,
                0 => NationalHoliday.EasterSunday,
                1 => NationalHoliday.EasterMonday,
                39 => NationalHoliday.AscensionDay,
                49 => NationalHoliday.WhitSunday,
                50 => NationalHoliday.WhitMonday,
                _ => null,
            },
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
