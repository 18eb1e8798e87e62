using System.Globalization;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Reading.Days;

/// <summary>Days from public bug reports of programs that read them. Today is Wednesday 11 March 2026.</summary>
public sealed class ReportedDayTests
{
    [Theory]
    [InlineData("gisterenavond overval op tankstation", "2026-03-10")]
    [InlineData("gisterenavond", "2026-03-10")]
    [InlineData("overval op supermarkt 3 maart", "2026-03-03")]
    [InlineData("10-03-2026", "2026-03-10")]
    [InlineData("10/03/2026", "2026-03-10")]
    [InlineData("10 mrt 2026", "2026-03-10")]
    [InlineData("2026-03-10T00:00:00Z", "2026-03-10")]
    public void Read_as_a_day_that_was(string text, string date) =>
        Assert.Equal(new DayReading.Read(ReadAlone.Date(date)), Only(text).Day.Past(ReadAlone.Today));

    [Theory]
    [InlineData("later 31 aankomende vrijdag", "2026-03-13", null)]
    [InlineData("later 31 vrijdag a.s.", "2026-03-13", null)]
    [InlineData("herinner me over veertien dagen aan de brief", "2026-03-25", null)]
    [InlineData("herinner me over 14 dagen aan de brief", "2026-03-25", null)]
    [InlineData("datum 31 2e pinksterdag", "2026-05-25", null)]
    [InlineData("later 31 vrijdag om 14.00 uur", "2026-03-13", "14:00")]
    [InlineData("bezoek vrijdag 10:00", "2026-03-13", "10:00")]
    [InlineData("later 31 zaterdag", "2026-03-14", null)]
    [InlineData("de bijeenkomst is op donderdag 2 april om 19.30 uur", "2026-04-02", "19:30")]
    public void Read_as_a_day_to_come(string text, string date, string? time)
    {
        var found = Only(text);
        Assert.Equal(new DayReading.Read(ReadAlone.Date(date)), found.Day.Ahead(ReadAlone.Today));
        Assert.Equal(time, found.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_year_is_not_changed_in_silence()
    {
        Assert.IsType<DayReading.ToCome>(Only("13-3").Day.Past(ReadAlone.Today));
        Assert.IsType<DayReading.ToCome>(Only("overval op hotel 12 maart").Day.Past(ReadAlone.Today));
        Assert.IsType<DayReading.HasBeen>(Only("later 31 10-3").Day.Ahead(ReadAlone.Today));
    }

    [Fact]
    public void The_hour_is_no_part_of_what_it_is_about()
    {
        var utterance = ReadAlone.Text("herinner me vrijdag om 14.00 uur aan de corporatie bellen");
        var day = Assert.Single(utterance.Days);
        Assert.Equal("vrijdag om 14 00 uur", ReadAlone.WordsOf(utterance, day.From, day.Until));
    }

    [Fact]
    public void Two_hours_from_now_is_no_day() => Assert.Empty(ReadAlone.Text("herinner me over 2 uur aan de wijkagent").Days);

    private static DayFound Only(string text) => Assert.Single(ReadAlone.Text(text).Days);
}
