using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>A day that is known by its name.</summary>
public enum Holiday
{
    NewYear,
    MaundyThursday,
    GoodFriday,
    Easter,
    EasterMonday,
    KingsDay,
    RemembranceDay,
    LiberationDay,
    Ascension,
    WhitSunday,
    WhitMonday,
    SaintNicholasEve,
    ChristmasEve,
    Christmas,
    BoxingDay,
    NewYearsEve,
}

/// <summary>When the days with a name are, in the Netherlands.</summary>
internal static class Holidays
{
    public static LocalDate Of(Holiday holiday, int year) =>
        holiday switch
        {
            Holiday.NewYear => new(year, 1, 1),
            Holiday.MaundyThursday => Easter(year).PlusDays(-3),
            Holiday.GoodFriday => Easter(year).PlusDays(-2),
            Holiday.Easter => Easter(year),
            Holiday.EasterMonday => Easter(year).PlusDays(1),
            Holiday.KingsDay => KingsDay(year),
            Holiday.RemembranceDay => new(year, 5, 4),
            Holiday.LiberationDay => new(year, 5, 5),
            Holiday.Ascension => Easter(year).PlusDays(39),
            Holiday.WhitSunday => Easter(year).PlusDays(49),
            Holiday.WhitMonday => Easter(year).PlusDays(50),
            Holiday.SaintNicholasEve => new(year, 12, 5),
            Holiday.ChristmasEve => new(year, 12, 24),
            Holiday.Christmas => new(year, 12, 25),
            Holiday.BoxingDay => new(year, 12, 26),
            _ => new(year, 12, 31),
        };

    // not on a Sunday
    private static LocalDate KingsDay(int year)
    {
        var birthday = new LocalDate(year, 4, 27);
        return birthday.DayOfWeek == IsoDayOfWeek.Sunday ? birthday.PlusDays(-1) : birthday;
    }

    /// <summary>The first Sunday after the first full moon of spring, by the rule that Gauss gave for it.</summary>
    private static LocalDate Easter(int year)
    {
        var (century, moonYear) = (year / 100, year % 19);
        var moon = (19 * moonYear + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        var late = (moonYear + 11 * moon + 22 * sunday) / 451;
        var day = moon + sunday - 7 * late + 114;
        return new(year, day / 31, day % 31 + 1);
    }
}
