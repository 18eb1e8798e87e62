using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Simulation;

namespace Nazorg.Bot.Tests.Reminders;

/// <summary>Days and hours against what is printed on a calendar.</summary>
public sealed class WorkCalendarTests
{
    [Fact]
    public void Public_holidays_are_those_of_a_printed_calendar()
    {
        var calendar = new WorkCalendar(Settings.Default);
        for (var day = new LocalDate(2024, 1, 1); day.Year <= 2038; day = day.PlusDays(1))
            Assert.True(PrintedCalendar.IsWorked(day) == calendar.IsWorkingDay(day), $"{day}");
    }

    [Theory]
    [InlineData("2026-04-03", true)] // Good Friday is worked unless a municipality says otherwise
    [InlineData("2026-05-05", false)]
    [InlineData("2025-04-27", false)]
    [InlineData("2025-04-26", false)] // the 27th is a Sunday: King's Day on the Saturday before
    [InlineData("2026-05-14", false)] // Ascension
    [InlineData("2026-05-15", true)]
    [InlineData("2028-02-29", true)]
    public void A_day_is_worked_or_not(string day, bool worked) =>
        Assert.Equal(worked, new WorkCalendar(Settings.Default).IsWorkingDay(Day(day)));

    [Fact]
    public void Good_Friday_Liberation_Day_and_closing_days_are_settings()
    {
        var calendar = new WorkCalendar(
            new()
            {
                GoodFridayIsWorked = false,
                LiberationDayIsWorked = true,
                ClosingDays = [new(2026, 5, 15)],
            }
        );

        Assert.False(calendar.IsWorkingDay(new(2026, 4, 3)));
        Assert.True(calendar.IsWorkingDay(new(2026, 5, 5)));
        Assert.False(calendar.IsWorkingDay(new(2026, 5, 15)));
    }

    [Theory]
    [InlineData("2026-03-27", "2026-03-27T08:00:00Z")] // winter time
    [InlineData("2026-03-30", "2026-03-30T07:00:00Z")] // the clock went forward on the 29th
    [InlineData("2026-10-23", "2026-10-23T07:00:00Z")]
    [InlineData("2026-10-26", "2026-10-26T08:00:00Z")] // and back on the 25th
    [InlineData("2028-02-29", "2028-02-29T08:00:00Z")]
    [InlineData("2026-12-31", "2026-12-31T08:00:00Z")]
    public void Nine_o_clock_is_nine_o_clock_in_summer_and_winter(string day, string moment) =>
        Assert.Equal(moment, $"{new WorkCalendar(Settings.Default).ReminderMoment(Day(day))}");

    [Theory]
    [InlineData("2026-12-31", "2027-01-04")]
    [InlineData("2026-12-24", "2026-12-28")]
    [InlineData("2026-04-02", "2026-04-03")]
    [InlineData("2026-04-03", "2026-04-07")]
    [InlineData("2028-02-28", "2028-02-29")]
    public void The_working_day_after_passes_weekends_holidays_and_the_new_year(string day, string after) =>
        Assert.Equal(Day(after), new WorkCalendar(Settings.Default).After(Day(day)));

    [Fact]
    public void Own_days_hours_and_quiet_count()
    {
        var part = new Person
        {
            WorkDays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday],
            Hours = new(new(10, 0), new(14, 0)),
            Quiet = new(new(10, 0), new(11, 0)),
        };
        var calendar = new WorkCalendar(Settings.Default, part);

        Assert.Equal(new(2026, 3, 11), calendar.OnOrBefore(new(2026, 3, 15)));
        Assert.Equal(TestClock.At("2026-03-16T11:00"), calendar.ReminderMoment(new(2026, 3, 16)));
        Assert.False(calendar.MayRemind(TestClock.At("2026-03-16T10:30")));
        Assert.True(calendar.MayRemind(TestClock.At("2026-03-16T11:00")));
        Assert.False(calendar.MayRemind(TestClock.At("2026-03-16T14:00")));
        Assert.False(calendar.MayRemind(TestClock.At("2026-03-17T12:00")));
    }

    [Theory]
    [InlineData("2026-03-16T08:00", "2026-03-16T09:00")]
    [InlineData("2026-03-16T10:00", "2026-03-16T10:00")]
    [InlineData("2026-03-16T12:15", "2026-03-16T13:00")] // quiet from twelve to one
    [InlineData("2026-03-16T16:59", "2026-03-16T16:59")]
    [InlineData("2026-03-16T17:00", "2026-03-17T09:00")]
    [InlineData("2026-03-20T18:00", "2026-03-23T09:00")]
    [InlineData("2026-03-28T23:30", "2026-03-30T09:00")] // the night the clock goes forward
    public void The_next_moment_is_the_first_one_at_which_a_reminder_may_come(string now, string next)
    {
        var calendar = new WorkCalendar(Settings.Default, new Person { Quiet = new(new(12, 0), new(13, 0)) });

        Assert.Equal(TestClock.At(next), calendar.NextMoment(TestClock.At(now)));
        Assert.True(calendar.MayRemind(TestClock.At(next)));
    }

    [Theory]
    [InlineData("timeZone: Europe/Atlantis", "is not a time zone")]
    [InlineData("timeZone: America/Kralendijk", "is not supported")]
    [InlineData("digest: sunday", "is not a working day")]
    [InlineData("firstContactWithin: 0", "from 1 to 365")]
    [InlineData("evaluateWithin: 4000", "from 1 to 365")]
    public void A_setting_that_cannot_be_is_refused_in_words(string line, string says) =>
        Assert.Contains(
            says,
            Assert.Throws<SettingsException>(() => SettingsFile.Parse(line, "municipality.yaml")).Message,
            StringComparison.Ordinal
        );

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
