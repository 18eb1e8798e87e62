using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Tests.Reading.Days;

/// <summary>A day as the bot writes it, typed back.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Days = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    private static readonly string[] EnglishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] Months =
        "januari februari maart april mei juni juli augustus september oktober november december".Split(' ');
    private static readonly string[] EnglishMonths =
        "January February March April May June July August September October November December".Split(' ');

    [Fact]
    public void A_day_that_the_bot_writes_in_full_is_read_back_whenever_it_is_typed()
    {
        for (var date = new LocalDate(2024, 1, 1); date.Year < 2029; date = date.PlusDays(1))
        {
            foreach (var text in Full(date))
            {
                Reads(text, date.PlusDays(3), date, ahead: false);
                Reads(text, date.PlusDays(-400), date, ahead: true);
            }
        }
    }

    [Fact]
    public void A_day_on_a_button_is_read_back_from_half_a_year_away()
    {
        for (var date = new LocalDate(2024, 1, 1); date.Year < 2029; date = date.PlusDays(1))
        {
            foreach (var text in Short(date))
            {
                Reads(text, date.PlusDays(-20), date, ahead: true);
                Reads(text, date.PlusDays(170), date, ahead: false);
            }
        }
    }

    [Theory]
    [InlineData("23 maart t/m 30 maart 2026")]
    [InlineData("23 March to 30 March 2026")]
    [InlineData("van 23 maart tot en met 30 maart")]
    [InlineData("23 t/m 30 maart")]
    public void A_term_is_its_first_and_its_last_day(string text) =>
        Assert.Equal(
            [new DayReading.Read(new(2026, 3, 23)), new DayReading.Read(new(2026, 3, 30))],
            ReadAlone.Text(text).Days.Select(d => d.Day.Ahead(ReadAlone.Today))
        );

    private static void Reads(string text, LocalDate today, LocalDate date, bool ahead)
    {
        var day = Assert.Single(ReadAlone.Text(text, today).Days).Day;
        Assert.True((ahead ? day.Ahead(today) : day.Past(today)) is DayReading.Read read && read.Date == date, $"{text} on {today}");
    }

    // "di 10 maart 2026", "Tue 10 March 2026"
    private static IEnumerable<string> Full(LocalDate d) =>
        [
            $"{Days[(int)d.DayOfWeek - 1]} {d.Day} {Months[d.Month - 1]} {d.Year}",
            $"{EnglishDays[(int)d.DayOfWeek - 1]} {d.Day} {EnglishMonths[d.Month - 1]} {d.Year}",
        ];

    // "ma 2 mrt", "2 maart"
    private static IEnumerable<string> Short(LocalDate d) =>
        [
            $"{Days[(int)d.DayOfWeek - 1]} {d.Day} {(d.Month == 3 ? "mrt" : Months[d.Month - 1][..3])}",
            $"{d.Day} {Months[d.Month - 1]}",
            $"{EnglishDays[(int)d.DayOfWeek - 1]} {d.Day} {EnglishMonths[d.Month - 1][..3]}",
            $"{d.Day} {EnglishMonths[d.Month - 1]}",
        ];
}
