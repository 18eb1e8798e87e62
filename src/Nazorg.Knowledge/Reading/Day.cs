using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>A day as it was said: which date it is depends on when it was said, and on whether it has been or is to come.</summary>
public abstract record Day
{
    private Day() { }

    /// <summary>Counted from today: "gisteren", "over twee weken", "een maand geleden".</summary>
    public sealed record Relative(int Days, int Months = 0) : Day;

    /// <summary>"vrijdag", "afgelopen dinsdag".</summary>
    public sealed record Weekday(IsoDayOfWeek Day, Which Which = Which.Bare) : Day;

    /// <summary>"volgende week dinsdag": a day of the week that lies so many weeks after this one.</summary>
    public sealed record InWeek(IsoDayOfWeek Day, int Weeks) : Day;

    /// <summary>"begin volgende maand", "eind van de maand"; a day beyond the last is the last.</summary>
    public sealed record InMonth(int Day, int Months) : Day;

    /// <summary>"eind maart": its last day.</summary>
    public sealed record EndOfMonth(int Month, int? Year = null) : Day;

    /// <summary>"10 maart 2026", "10-3", "de tiende".</summary>
    /// <param name="Named">The weekday that was said with a number alone: "vrijdag 13".</param>
    public sealed record OnCalendar(int Day, int? Month = null, int? Year = null, IsoDayOfWeek? Named = null) : Day;

    public sealed record OnHoliday(Holiday Holiday, int? Year = null) : Day;

    /// <summary>"dinsdag over een week", "een week na 16 maart".</summary>
    public sealed record Shifted(Day From, Relative By) : Day;

    /// <summary>"de nacht van 9 op 10 maart": the day it began, which is known by the morning it ended.</summary>
    public sealed record FirstOfNight(Day Morning) : Day;

    /// <summary>When it was.</summary>
    /// <param name="today">A Dutch calendar date.</param>
    public DayReading Past(LocalDate today) => Dating.Of(this, today, ahead: false);

    /// <summary>When it will be.</summary>
    /// <param name="today">A Dutch calendar date.</param>
    public DayReading Ahead(LocalDate today) => Dating.Of(this, today, ahead: true);
}

/// <summary>Which of all Fridays.</summary>
public enum Which
{
    /// <summary>"vrijdag".</summary>
    Bare,

    /// <summary>"afgelopen vrijdag".</summary>
    Last,

    /// <summary>"deze vrijdag".</summary>
    This,

    /// <summary>"komende vrijdag", "vrijdag a.s.", "volgende vrijdag".</summary>
    Coming,
}

/// <summary>Which date a day is.</summary>
public abstract record DayReading
{
    private DayReading() { }

    public sealed record Read(LocalDate Date) : DayReading;

    /// <summary>A past day was asked for, and the only day it can mean is still to come.</summary>
    public sealed record ToCome(LocalDate Date) : DayReading;

    /// <summary>A day to come was asked for, and the only day it can mean has been.</summary>
    public sealed record HasBeen(LocalDate Date) : DayReading;

    /// <summary>There is no such day: 30 February.</summary>
    public sealed record DoesNotExist : DayReading;
}

/// <summary>A day in a text.</summary>
/// <param name="Time">The hour that stands with it.</param>
/// <param name="From">Its first word, counted from 0.</param>
/// <param name="Until">Its last word.</param>
public sealed record DayFound(Day Day, LocalTime? Time, int From, int Until)
{
    public bool Has(int word) => From <= word && word <= Until;

    /// <summary>Only an hour was said; the day is today's for want of another.</summary>
    public bool IsHourAlone { get; init; }
}
