using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Reading.Days;

/// <summary>What is a day and what only looks like one. Today is Wednesday 11 March 2026 unless a test says otherwise.</summary>
public sealed class DayReaderTests
{
    [Theory]
    [InlineData("vannacht", "2026-03-11")]
    [InlineData("afgelopen nacht", "2026-03-11")]
    [InlineData("gisternacht", "2026-03-10")]
    [InlineData("eergisteravond", "2026-03-09")]
    [InlineData("gistermorgen", "2026-03-10")]
    [InlineData("eergisteren in de middag", "2026-03-09")]
    [InlineData("this morning", "2026-03-11")]
    [InlineData("een maand geleden", "2026-02-11")]
    [InlineData("a couple of days ago", "2026-03-09")]
    [InlineData("a fortnight ago", "2026-02-25")]
    [InlineData("2 weken terug", "2026-02-25")]
    [InlineData("twee weken geleden op maandag", "2026-02-23")]
    [InlineData("een jaar geleden", "2025-03-11")]
    public void Counted_back(string text, string date) => Was(text, date);

    [Theory]
    [InlineData("morgen over een week", "2026-03-19")]
    [InlineData("vandaag over 14 dagen", "2026-03-25")]
    [InlineData("over een dag of drie", "2026-03-14")]
    [InlineData("over een week of twee", "2026-03-25")]
    [InlineData("over een maand", "2026-04-11")]
    [InlineData("over een half jaar", "2026-09-11")]
    [InlineData("in a fortnight", "2026-03-25")]
    [InlineData("over 3weken", "2026-04-01")]
    [InlineData("three weeks from Friday", "2026-04-03")]
    [InlineData("een week later dan 16 maart", "2026-03-23")]
    [InlineData("drie dagen voor pasen", "2026-04-02")]
    [InlineData("volgende maand", "2026-04-11")]
    [InlineData("begin volgende week", "2026-03-16")]
    [InlineData("eind van de week", "2026-03-13")]
    [InlineData("deze week vrijdag", "2026-03-13")]
    [InlineData("na het weekend", "2026-03-16")]
    [InlineData("over twee weken op dinsdag", "2026-03-24")]
    [InlineData("mid april", "2026-04-15")]
    [InlineData("tot april", "2026-04-01")]
    [InlineData("eind van de maand", "2026-03-31")]
    public void Counted_ahead(string text, string date) => Will(text, date);

    [Theory]
    [InlineData("over 3weken", true)]
    [InlineData("3weken", false)]
    [InlineData("2 tot 3 weken", false)]
    [InlineData("binnen 2 tot 3 weken", false)]
    [InlineData("over twee uur", false)]
    [InlineData("binnen 24 uur", false)]
    [InlineData("over two weeks late", false)]
    [InlineData("in 2 weken gedaan", false)]
    [InlineData("vorige week", false)]
    [InlineData("afgelopen weekend", false)]
    [InlineData("elke week", false)]
    [InlineData("goedemorgen", false)]
    [InlineData("goede morgen", false)]
    [InlineData("good morning", false)]
    [InlineData("'s morgens", false)]
    [InlineData("in de morgen", false)]
    [InlineData("de 3 dagen", false)]
    public void Counted_or_not(string text, bool isDay) => IsDay(text, isDay);

    [Theory]
    [InlineData("op di", true)]
    [InlineData("di", true)]
    [InlineData("di 10 maart", true)]
    [InlineData("vorige do", true)]
    [InlineData("zo 15 maart", true)]
    [InlineData("zo. 15 maart", true)]
    [InlineData("later 31 vr", true)]
    [InlineData("bezoek do 14.00 uur", true)]
    [InlineData("vr 13-3", true)]
    [InlineData("van wo 4 maart", true)]
    [InlineData("sun 15 march", true)]
    [InlineData("ik doe het zo", false)]
    [InlineData("zo snel mogelijk", false)]
    [InlineData("bezoek zo rond 10 mensen", false)]
    [InlineData("do you have time", false)]
    [InlineData("do 3 visits", false)]
    [InlineData("pa en ma", false)]
    [InlineData("I sat there in the sun", false)]
    [InlineData("wat doe ik vr het slachtoffer", false)]
    [InlineData("vr 10 mensen", false)]
    [InlineData("elke maandag", false)]
    [InlineData("every Friday", false)]
    public void A_short_weekday_counts_only_beside_a_day(string text, bool isDay) => IsDay(text, isDay);

    [Theory]
    [InlineData("10-3", true)]
    [InlineData("10.3", true)]
    [InlineData("10/3/26", true)]
    [InlineData("4-3-'26", true)]
    [InlineData("10-mrt-26", true)]
    [InlineData("10maart", true)]
    [InlineData("24/7", true)]
    [InlineData("vrijdag 13.3", true)]
    [InlineData("punt 3-6", false)]
    [InlineData("punt 12", false)]
    [InlineData("12 en 13", false)]
    [InlineData("12-13", false)]
    [InlineData("zaak 2026-1", false)]
    [InlineData("2-3 weken", false)]
    [InlineData("4-4-4-4", false)]
    [InlineData("1.2.3.4", false)]
    [InlineData("06-12345678", false)]
    [InlineData("06-12 34 56 78", false)]
    [InlineData("€ 10.12", false)]
    [InlineData("10.5%", false)]
    [InlineData("2.5 ton", false)]
    [InlineData("12 euro", false)]
    [InlineData("artikel 3.2", false)]
    [InlineData("Kerkstraat 10-3", false)]
    [InlineData("Kerkstraat 12", false)]
    [InlineData("24/7 bereikbaar", false)]
    [InlineData("in 2025", false)]
    [InlineData("1.239", false)]
    public void Numbers_or_a_day(string text, bool isDay) => IsDay(text, isDay);

    [Theory]
    [InlineData("maart 10", true)]
    [InlineData("May 5", true)]
    [InlineData("the 5th of may", true)]
    [InlineData("5 may 2026", true)]
    [InlineData("tien maart", true)]
    [InlineData("de eerste van april", true)]
    [InlineData("mei", false)]
    [InlineData("in mei", false)]
    [InlineData("overval maart 2025", false)]
    [InlineData("de maartse buien", false)]
    [InlineData("may I visit", false)]
    [InlineData("may 5 people come", false)]
    [InlineData("all 5 may come along", false)]
    [InlineData("in maart 3 overvallen", false)]
    [InlineData("van maart tot mei", false)]
    public void A_month_with_a_day_and_without(string text, bool isDay) => IsDay(text, isDay);

    [Theory]
    [InlineData("de tiende", true)]
    [InlineData("op de eenentwintigste", true)]
    [InlineData("the 16th works for me", true)]
    [InlineData("visit is now the 16th", true)]
    [InlineData("on the 1st", true)]
    [InlineData("10e", true)]
    [InlineData("de tiende overval", false)]
    [InlineData("de 2e verdieping", false)]
    [InlineData("the 2nd robbery", false)]
    [InlineData("de tweede", false)]
    [InlineData("tweede", false)]
    [InlineData("the first", false)]
    public void A_place_in_a_row_that_stands_alone_is_a_day(string text, bool isDay) => IsDay(text, isDay);

    [Theory]
    [InlineData("monday 16th", "2026-03-16")]
    [InlineData("vrijdag 13", "2026-03-13")]
    [InlineData("maandag 20", "2026-03-16")] // no Monday: the weekday counts
    [InlineData("aanstaande dinsdag de 17e", "2026-03-17")]
    [InlineData("komende maandag 16 maart", "2026-03-16")]
    [InlineData("maandag mei 4", "2026-05-04")]
    public void A_weekday_with_a_number(string text, string date) => Will(text, date);

    [Theory]
    [InlineData("nacht van 9 op 10 maart", "2026-03-09")]
    [InlineData("de nacht van 9/10 maart", "2026-03-09")]
    [InlineData("in de nacht van zaterdag op zondag", "2026-03-07")]
    [InlineData("in the night from Saturday to Sunday", "2026-03-07")]
    [InlineData("nacht van vrijdag 6 op zaterdag 7 maart", "2026-03-06")]
    [InlineData("de nacht van dinsdag op woensdag", "2026-03-03")]
    [InlineData("de nacht van 28 februari op 1 maart", "2026-02-28")]
    public void A_night_is_the_day_it_began(string text, string date) => Was(text, date);

    [Theory]
    [InlineData("1e paasdag", "2026-04-05")]
    [InlineData("tweede paasdag", "2026-04-06")]
    [InlineData("goede vrijdag", "2026-04-03")]
    [InlineData("hemelvaart", "2026-05-14")]
    [InlineData("2e pinksterdag", "2026-05-25")]
    [InlineData("Whit Monday", "2026-05-25")]
    [InlineData("koningsdag", "2026-04-27")]
    [InlineData("koningsdag 2025", null)]
    [InlineData("King’s Day", "2026-04-27")]
    [InlineData("bevrijdingsdag", "2026-05-05")]
    [InlineData("oudejaarsdag", "2026-12-31")]
    [InlineData("Boxing Day", "2026-12-26")]
    [InlineData("nieuwjaarsdag 2027", "2027-01-01")]
    public void Days_with_a_name(string text, string? date)
    {
        if (date is null)
            Assert.Equal(new DayReading.HasBeen(new(2025, 4, 26)), Only(text).Ahead(ReadAlone.Today)); // the 27th was a Sunday
        else
            Will(text, date);
    }

    [Theory]
    [InlineData("vrijdaag", "2026-03-13")]
    [InlineData("vrijdagg", "2026-03-13")]
    [InlineData("donderdga", "2026-03-12")]
    [InlineData("dinsadg", "2026-03-17")]
    [InlineData("20 maaart", "2026-03-20")]
    [InlineData("10 aprill", "2026-04-10")]
    [InlineData("12 septembr", "2026-09-12")]
    [InlineData("tomorow", "2026-03-12")]
    [InlineData("teusday", "2026-03-17")]
    public void Slips_in_a_day_are_put_right(string text, string date) => Will(text, date);

    [Theory]
    [InlineData("9 en 10 maart", "2026-03-09", "2026-03-10")]
    [InlineData("9-10 maart", "2026-03-09", "2026-03-10")]
    [InlineData("1 of 2 maart", "2026-03-01", "2026-03-02")]
    [InlineData("9 maart, dader gepakt op 10 maart", "2026-03-09", "2026-03-10")]
    public void Several_days(string text, string first, string second) =>
        Assert.Equal(
            [ReadAlone.Date(first), ReadAlone.Date(second)],
            ReadAlone.Text(text).Days.Select(d => Assert.IsType<DayReading.Read>(d.Day.Past(ReadAlone.Today)).Date)
        );

    private static void Was(string text, string date) =>
        Assert.Equal(new DayReading.Read(ReadAlone.Date(date)), Only(text).Past(ReadAlone.Today));

    private static void Will(string text, string date) =>
        Assert.Equal(new DayReading.Read(ReadAlone.Date(date)), Only(text).Ahead(ReadAlone.Today));

    private static void IsDay(string text, bool isDay) => Assert.Equal(isDay ? 1 : 0, ReadAlone.Text(text).Days.Length);

    private static Day Only(string text) => Assert.Single(ReadAlone.Text(text).Days).Day;
}
