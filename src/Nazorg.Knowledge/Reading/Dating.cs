using System.Diagnostics;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>Which date a day is, said today and looked for in the past or ahead.</summary>
internal static class Dating
{
    // the calendar ends some time
    private const int FurthestDays = 1_000_000;

    // said early in January, 30 December was a few days ago
    private const int JustOverTheYear = 7;

    public static DayReading Of(Day day, LocalDate today, bool ahead) =>
        day switch
        {
            Day.Relative by => Plus(today, by) is { } date ? Judge(date, today, ahead) : new DayReading.DoesNotExist(),
            Day.Weekday weekday => Judge(OfWeekday(weekday, today, ahead), today, ahead),
            Day.InWeek inWeek => Judge(Monday(today).PlusDays(7 * inWeek.Weeks + (int)inWeek.Day - 1), today, ahead),
            Day.InMonth inMonth => Judge(OfMonth(today.PlusMonths(inMonth.Months), inMonth.Day), today, ahead),
            Day.EndOfMonth { Year: { } year } end => Judge(OfMonth(new(year, end.Month, 1), 31), today, ahead),
            Day.EndOfMonth end => Nearest(y => OfMonth(new(y, end.Month, 1), 31), today, ahead),
            Day.OnCalendar { Month: null } number => OfMonthday(number, today, ahead),
            Day.OnCalendar { Year: { } year } calendar => On(calendar, year) is { } date
                ? Judge(date, today, ahead)
                : new DayReading.DoesNotExist(),
            Day.OnCalendar calendar => Nearest(y => On(calendar, y), today, ahead),
            Day.OnHoliday { Year: { } year } holiday => year is >= 1 and <= 9998
                ? Judge(Holidays.Of(holiday.Holiday, year), today, ahead)
                : new DayReading.DoesNotExist(),
            Day.OnHoliday holiday => Nearest(y => Holidays.Of(holiday.Holiday, y), today, ahead),
            Day.Shifted shifted => DateOf(Of(shifted.From, today, ahead)) is { } from && Plus(from, shifted.By) is { } date
                ? Judge(date, today, ahead)
                : new DayReading.DoesNotExist(),
            Day.FirstOfNight night => Of(night.Morning, today, ahead) switch
            {
                DayReading.Read read => Judge(read.Date.PlusDays(-1), today, ahead),
                DayReading.ToCome toCome => new DayReading.ToCome(toCome.Date.PlusDays(-1)),
                DayReading.HasBeen hasBeen => new DayReading.HasBeen(hasBeen.Date.PlusDays(-1)),
                var none => none,
            },
            _ => throw new UnreachableException(),
        };

    private static DayReading Judge(LocalDate date, LocalDate today, bool ahead) =>
        ahead && date < today ? new DayReading.HasBeen(date)
        : !ahead && date > today ? new DayReading.ToCome(date)
        : new DayReading.Read(date);

    private static LocalDate? DateOf(DayReading reading) =>
        reading switch
        {
            DayReading.Read read => read.Date,
            DayReading.ToCome toCome => toCome.Date,
            DayReading.HasBeen hasBeen => hasBeen.Date,
            _ => null,
        };

    private static LocalDate? Plus(LocalDate date, Day.Relative by) =>
        Math.Abs((long)by.Days) + 31 * Math.Abs((long)by.Months) < FurthestDays && date.Year < 6000
            ? date.PlusMonths(by.Months).PlusDays(by.Days)
            : null;

    // today is said otherwise: on a Friday "vrijdag" is a week ago, or a week ahead
    private static LocalDate OfWeekday(Day.Weekday weekday, LocalDate today, bool ahead) =>
        weekday.Which switch
        {
            Which.Last => today.Previous(weekday.Day),
            Which.Coming => today.Next(weekday.Day),
            Which.This when !ahead => Monday(today).PlusDays((int)weekday.Day - 1),
            _ => ahead ? today.Next(weekday.Day) : today.Previous(weekday.Day),
        };

    private static LocalDate OfMonth(LocalDate month, int day) =>
        new(month.Year, month.Month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)));

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    // "de tiende": the nearest that fits; with a weekday that does not go with it, the weekday counts
    private static DayReading OfMonthday(Day.OnCalendar number, LocalDate today, bool ahead)
    {
        for (var months = 0; months <= 2; months++)
        {
            var month = new LocalDate(today.Year, today.Month, 1).PlusMonths(ahead ? months : -months);
            if (On(number with { Month = month.Month }, month.Year) is not { } date || (ahead ? date < today : date > today))
                continue;
            return number.Named is { } named && date.DayOfWeek != named
                ? Of(new Day.Weekday(named), today, ahead)
                : new DayReading.Read(date);
        }

        return new DayReading.DoesNotExist();
    }

    private static LocalDate? On(Day.OnCalendar calendar, int year) =>
        year is >= 1 and <= 9998
        && calendar is { Month: >= 1 and <= 12 and var month, Day: >= 1 }
        && calendar.Day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, calendar.Day)
            : null;

    /// <summary>
    /// A day without a year. Where the nearest on the side that is asked for lies further away than the nearest on the other side, the other
    /// one is meant: on 11 March, 13 March is not last year's. In November, 10 February is not that of nine months ago either.
    /// </summary>
    private static DayReading Nearest(Func<int, LocalDate?> dateOf, LocalDate today, bool ahead)
    {
        var (fits, other) = ((LocalDate?)null, (LocalDate?)null);
        foreach (var year in new[] { today.Year, today.Year + 1, today.Year - 1 })
        {
            if (dateOf(year) is not { } date)
                continue;
            if (ahead ? date >= today : date <= today)
                fits ??= date;
            else
                other ??= date;
        }

        // this year's first
        return (fits, other) switch
        {
            (null, null) => new DayReading.DoesNotExist(),
            ({ } only, null) => new DayReading.Read(only),
            (null, { } only) => Judge(only, today, ahead),
            ({ } right, { } wrong) => IsMeant(wrong, right, today) ? Judge(wrong, today, ahead) : new DayReading.Read(right),
        };
    }

    private static bool IsMeant(LocalDate wrong, LocalDate right, LocalDate today) =>
        Distance(wrong, today) is var distance
        && distance < Distance(right, today)
        && (wrong.Year == today.Year || distance <= JustOverTheYear);

    private static int Distance(LocalDate date, LocalDate today) => Math.Abs(Period.DaysBetween(date, today));
}
