using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using NodaTime.Text;

namespace Nazorg.Bot.Tests.Reminders;

/// <summary>When a reminder comes that somebody asks for on Wednesday 11 March 2026 at ten.</summary>
public sealed class AskedForTests
{
    private static readonly Instant Now = TestClock.At("2026-03-11T10:00");

    [Theory]
    [InlineData("2026-03-13", "2026-03-13", null)]
    [InlineData("2026-03-14", "2026-03-16", nameof(DayOff.Weekend))]
    [InlineData("2026-03-15", "2026-03-16", nameof(DayOff.Weekend))]
    [InlineData("2026-04-03", "2026-04-03", null)] // Good Friday is worked unless a municipality says otherwise
    [InlineData("2026-04-05", "2026-04-07", nameof(DayOff.PublicHoliday))] // Easter Sunday goes by its name
    [InlineData("2026-04-06", "2026-04-07", nameof(DayOff.PublicHoliday))]
    [InlineData("2026-12-25", "2026-12-28", nameof(DayOff.PublicHoliday))]
    [InlineData("2026-05-15", "2026-05-18", nameof(DayOff.Closed))]
    public void A_day_nobody_works_is_the_next_one_somebody_does(string asked, string comes, string? off)
    {
        var when = Of(asked);

        Assert.Equal((Day(comes), off), (when.Day, when.Off?.GetType().Name));
        Assert.Equal(off is not null, when.IsMoved);
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-29", "2026-03-27")] // the Monday after is past the last day
    [InlineData("2026-03-29", "2026-03-29", "2026-03-27")]
    [InlineData("2026-03-28", "2026-03-30", "2026-03-30")] // the Monday is the last day
    [InlineData("2026-04-05", "2026-04-06", "2026-04-03")]
    [InlineData("2026-04-04", "2026-03-30", "2026-04-07")] // asked for past the term, it is meant so
    [InlineData("2026-03-27", "2026-03-29", "2026-03-27")]
    public void It_never_comes_past_the_last_day_of_a_term_that_it_was_asked_for_in(string asked, string last, string comes) =>
        Assert.Equal(Day(comes), Of(asked, last: last).Day);

    [Fact]
    public void When_no_working_day_is_left_before_the_last_it_comes_on_the_next()
    {
        var friday = TestClock.At("2026-03-27T10:00");

        Assert.Equal(Day("2026-03-30"), AskedFor.Of(Day("2026-03-28"), null, Day("2026-03-29"), new(Settings.Default), null, friday).Day);
    }

    [Fact]
    public void Own_days_and_being_away_count()
    {
        var me = new Person
        {
            WorkDays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday],
            Absence = new(Day("2026-03-16"), Day("2026-03-20"), "b"),
        };
        var (friday, monday) = (Of("2026-03-13", person: me), Of("2026-03-16", person: me));

        Assert.Equal((Day("2026-03-23"), new DayOff.OwnDay()), (friday.Day, friday.Off));
        Assert.Equal((Day("2026-03-23"), new DayOff.Away()), (monday.Day, monday.Off));
        Assert.Equal(Day("2026-03-12"), Of("2026-03-16", last: "2026-03-20", person: me).Day);
    }

    [Theory]
    [InlineData("2026-03-13", "14:00", "2026-03-13", "14:00")]
    [InlineData("2026-03-13", "08:30", "2026-03-13", "08:30")] // from the hour they begin, although reminders of a day come at nine
    [InlineData("2026-03-13", "08:29", "2026-03-13", "09:00")]
    [InlineData("2026-03-13", "16:59", "2026-03-13", "16:59")]
    [InlineData("2026-03-13", "17:00", "2026-03-16", "09:00")]
    [InlineData("2026-03-14", "14:00", "2026-03-16", "09:00")]
    [InlineData("2026-03-13", "12:15", "2026-03-13", "13:00")] // quiet from twelve to one
    public void An_hour_is_kept_within_the_hours_somebody_works(string asked, string hour, string comes, string at)
    {
        var when = Of(asked, hour, person: new() { Quiet = new(new(12, 0), new(13, 0)) });

        Assert.Equal((Day(comes), Time(at)), (when.Day, when.Time!.Value));
        Assert.Equal(asked != comes || hour != at, when.IsMoved);
    }

    [Fact]
    public void After_hours_on_the_last_day_it_comes_that_morning() =>
        Assert.Equal(
            (Day("2026-03-30"), Time("09:00")),
            Of("2026-03-30", "20:00", last: "2026-03-30") is var w ? (w.Day, w.Time!.Value) : default
        );

    private static AskedFor Of(string day, string? hour = null, string? last = null, Person? person = null) =>
        AskedFor.Of(
            Day(day),
            hour is null ? null : Time(hour),
            last is null ? null : Day(last),
            new(new() { ClosingDays = [new(2026, 5, 15)] }, person),
            person?.Absence,
            Now
        );

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static LocalTime Time(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
