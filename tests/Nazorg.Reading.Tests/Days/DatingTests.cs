using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Reading.Days;

/// <summary>Which date a day is: never another year's in silence, and never another day than was said.</summary>
public sealed class DatingTests
{
    [Theory]
    [InlineData("2026-03-11", "13-3", "2026-03-13")]
    [InlineData("2026-03-11", "12 maart", "2026-03-12")]
    [InlineData("2026-03-11", "1 augustus", "2026-08-01")]
    [InlineData("2026-03-11", "koningsdag", "2026-04-27")]
    [InlineData("2026-03-11", "21-11-2026", "2026-11-21")]
    [InlineData("2026-03-11", "morgen", "2026-03-12")]
    [InlineData("2026-03-11", "komende vrijdag", "2026-03-13")]
    [InlineData("2026-03-11", "deze vrijdag", "2026-03-13")]
    [InlineData("2026-03-11", "de nacht van 11 op 12 maart", "2026-03-11")]
    [InlineData("2026-12-30", "2 januari", "2027-01-02")]
    public void What_is_still_to_come_has_not_been(string today, string text, string date) =>
        Assert.Equal(new DayReading.ToCome(ReadAlone.Date(date)), Day(text).Past(ReadAlone.Date(today)));

    [Theory]
    [InlineData("2026-03-11", "10-3", "2026-03-10")]
    [InlineData("2026-03-11", "5 januari", "2026-01-05")]
    [InlineData("2026-03-11", "gisteren", "2026-03-10")]
    [InlineData("2026-03-11", "afgelopen vrijdag", "2026-03-06")]
    [InlineData("2026-03-11", "4-3-2026", "2026-03-04")]
    [InlineData("2026-03-11", "deze week maandag", "2026-03-09")]
    [InlineData("2027-01-02", "30 december", "2026-12-30")]
    public void What_has_been_does_not_come_again(string today, string text, string date) =>
        Assert.Equal(new DayReading.HasBeen(ReadAlone.Date(date)), Day(text).Ahead(ReadAlone.Date(today)));

    [Theory]
    [InlineData("2026-01-10", "28 december", "2025-12-28")]
    [InlineData("2026-03-11", "15 oktober", "2025-10-15")]
    [InlineData("2026-03-11", "13-3-2025", "2025-03-13")]
    [InlineData("2026-03-11", "kerst", "2025-12-25")]
    [InlineData("2024-02-29", "29-2", "2024-02-29")]
    [InlineData("2026-03-11", "11 maart", "2026-03-11")]
    [InlineData("2026-03-09", "maandag", "2026-03-02")] // today is called today
    public void The_nearer_year_counts_for_what_was(string today, string text, string date) =>
        Assert.Equal(new DayReading.Read(ReadAlone.Date(date)), Day(text).Past(ReadAlone.Date(today)));

    [Theory]
    [InlineData("2026-12-20", "10 januari", "2027-01-10")]
    [InlineData("2026-11-15", "10 februari", "2027-02-10")]
    [InlineData("2026-03-11", "10 november", "2026-11-10")]
    [InlineData("2026-03-11", "kerst", "2026-12-25")]
    [InlineData("2026-03-11", "10-3-2027", "2027-03-10")]
    [InlineData("2027-12-01", "29 februari", "2028-02-29")]
    [InlineData("2026-01-31", "over een maand", "2026-02-28")]
    [InlineData("2026-01-31", "de 31e", "2026-01-31")]
    [InlineData("2026-02-01", "de 31e", "2026-03-31")]
    public void The_nearer_year_counts_for_what_comes(string today, string text, string date) =>
        Assert.Equal(new DayReading.Read(ReadAlone.Date(date)), Day(text).Ahead(ReadAlone.Date(today)));

    [Theory]
    [InlineData("30 februari")]
    [InlineData("30-2")]
    [InlineData("31-04-2026")]
    [InlineData("2026-02-30")]
    [InlineData("29-2")]
    [InlineData("29 februari 2025")]
    [InlineData("0-3")]
    [InlineData("32 maart")]
    [InlineData("03/25/2026")]
    [InlineData("1-1-0000")]
    [InlineData("over 99999999 dagen")]
    [InlineData("nacht van 28 op 29 februari")]
    public void What_does_not_exist_is_not_made_into_another_day(string text)
    {
        Assert.IsType<DayReading.DoesNotExist>(Day(text).Past(ReadAlone.Today));
        Assert.IsType<DayReading.DoesNotExist>(Day(text).Ahead(ReadAlone.Today));
    }

    private static Day Day(string text) => Assert.Single(ReadAlone.Text(text).Days).Day;
}
