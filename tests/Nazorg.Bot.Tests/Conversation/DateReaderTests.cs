using Nazorg.Bot.Conversation;
using NodaTime.Text;

namespace Nazorg.Bot.Tests.Conversation;

/// <summary>Days as people type them. Today is Wednesday 11 March 2026 unless a test says otherwise.</summary>
public sealed class DateReaderTests
{
    private static readonly LocalDate Today = new(2026, 3, 11);

    [Theory]
    [InlineData("vandaag", "2026-03-11")]
    [InlineData("Vanochtend", "2026-03-11")]
    [InlineData("vannacht", "2026-03-11")]
    [InlineData("afgelopen nacht", "2026-03-11")]
    [InlineData("this morning", "2026-03-11")]
    [InlineData("today", "2026-03-11")]
    [InlineData("gisteren", "2026-03-10")]
    [InlineData("gister", "2026-03-10")]
    [InlineData("het was gisteravond", "2026-03-10")]
    [InlineData("gisteren om half een", "2026-03-10")]
    [InlineData("gisteren rond 23.00 uur", "2026-03-10")]
    [InlineData("gisteren 14:30 uur", "2026-03-10")]
    [InlineData("de overval was vanochtend om half een", "2026-03-11")]
    [InlineData("yesterday", "2026-03-10")]
    [InlineData("It was yesterday at 2 pm", "2026-03-10")]
    [InlineData("last night", "2026-03-10")]
    [InlineData("eergisteren", "2026-03-09")]
    [InlineData("the day before yesterday", "2026-03-09")]
    [InlineData("3 dagen geleden", "2026-03-08")]
    [InlineData("twee dagen geleden", "2026-03-09")]
    [InlineData("een week geleden", "2026-03-04")]
    [InlineData("2 weken geleden", "2026-02-25")]
    [InlineData("10 days ago", "2026-03-01")]
    [InlineData("a week ago", "2026-03-04")]
    public void Counted_back_from_today(string text, string date) => Reads(text, date);

    [Theory]
    [InlineData("morgen", "2026-03-12")]
    [InlineData("tomorrow", "2026-03-12")]
    [InlineData("overmorgen", "2026-03-13")]
    [InlineData("21-11-2026", "2026-11-21")]
    public void A_day_that_has_still_to_come_is_read_so_that_it_can_be_refused_in_words(string text, string date) => Reads(text, date);

    [Theory]
    [InlineData("maandag", "2026-03-09")]
    [InlineData("afgelopen maandag", "2026-03-09")]
    [InlineData("maandagavond", "2026-03-09")]
    [InlineData("on Monday", "2026-03-09")]
    [InlineData("Monday night", "2026-03-09")]
    [InlineData("woensdag", "2026-03-11")]
    [InlineData("afgelopen woensdag", "2026-03-04")]
    [InlineData("last Wednesday", "2026-03-04")]
    [InlineData("donderdag", "2026-03-05")]
    [InlineData("do", "2026-03-05")]
    [InlineData("zo.", "2026-03-08")]
    [InlineData("Sunday", "2026-03-08")]
    [InlineData("vorige week maandag", "2026-03-02")]
    [InlineData("vorige week zondag", "2026-03-08")]
    [InlineData("vrijdag vorige week", "2026-03-06")]
    [InlineData("last week Friday", "2026-03-06")]
    [InlineData("Friday last week", "2026-03-06")]
    public void A_weekday_is_the_last_one(string text, string date) => Reads(text, date);

    [Theory]
    [InlineData("3/4/25", "2025-04-03")] // the day first, as in the Netherlands
    [InlineData("04-03", "2026-03-04")]
    [InlineData("4-3", "2026-03-04")]
    [InlineData("4.3.2026", "2026-03-04")]
    [InlineData("04/03/2026", "2026-03-04")]
    [InlineData("4 3 26", "2026-03-04")]
    [InlineData("4-3-'26", "2026-03-04")]
    [InlineData("2026-03-04", "2026-03-04")]
    [InlineData("2026/3/4", "2026-03-04")]
    [InlineData("12-3", "2025-03-12")] // tomorrow's day and month: last year's
    [InlineData("11-3", "2026-03-11")]
    [InlineData("31/12", "2025-12-31")]
    [InlineData("29-2", "2024-02-29")] // the last year that had one
    [InlineData("29-2-2024", "2024-02-29")]
    public void Numbers_are_day_month_year(string text, string date) => Reads(text, date);

    [Theory]
    [InlineData("4 maart", "2026-03-04")]
    [InlineData("4 mrt.", "2026-03-04")]
    [InlineData("op 4 maart 2026", "2026-03-04")]
    [InlineData("4 maart jl.", "2026-03-04")]
    [InlineData("4 maart 's avonds", "2026-03-04")]
    [InlineData("woensdag 4 maart", "2026-03-04")]
    [InlineData("wo 4 maart 2026", "2026-03-04")] // as the bot writes it
    [InlineData("wo 4 mrt", "2026-03-04")]
    [InlineData("Wed 4 March 2026", "2026-03-04")]
    [InlineData("de 4e maart", "2026-03-04")]
    [InlineData("21 november", "2025-11-21")]
    [InlineData("1 april", "2025-04-01")]
    [InlineData("1ste januari", "2026-01-01")]
    [InlineData("4th of March", "2026-03-04")]
    [InlineData("March 4", "2026-03-04")]
    [InlineData("March 4th, 2026", "2026-03-04")]
    [InlineData("May 5", "2025-05-05")]
    [InlineData("5 mei 2025", "2025-05-05")]
    [InlineData("29 februari", "2024-02-29")]
    public void Months_by_name(string text, string date) => Reads(text, date);

    [Theory]
    [InlineData("30 februari")]
    [InlineData("30-2")]
    [InlineData("31-04-2026")]
    [InlineData("2026-02-30")]
    [InlineData("29-2-2025")]
    [InlineData("29 februari 2026")]
    [InlineData("0-3")]
    [InlineData("32 maart")]
    [InlineData("00/00/2026")]
    [InlineData("03/25/2026")] // the month first: no month has that number
    [InlineData("31 november 2025")]
    [InlineData("2026-13-01")]
    [InlineData("1-1-0000")]
    public void A_day_that_does_not_exist_is_not_made_into_another(string text) =>
        Assert.IsType<DateReading.DoesNotExist>(DateReader.Past(text, Today));

    [Theory]
    [InlineData("")]
    [InlineData("huur")]
    [InlineData("2026-W12")]
    [InlineData("vorige week")]
    [InlineData("afgelopen weekend")]
    [InlineData("maart")]
    [InlineData("11")]
    [InlineData("ja")]
    [InlineData("weet ik niet")]
    [InlineData("3 stuks geleden")]
    [InlineData("4 4 4 4")]
    [InlineData("٤-٣-٢٠٢٦")] // other digits than ours
    [InlineData("４ maart")]
    [InlineData("99999999999999999999-3-2026")]
    [InlineData("wat doe ik bij een woningoverval op 4 maart")]
    public void Anything_else_is_no_date(string text) => Assert.IsType<DateReading.NotADate>(DateReader.Past(text, Today));

    [Theory]
    [InlineData("2026-01-01", "gisteren", "2025-12-31")]
    [InlineData("2026-01-01", "31 december", "2025-12-31")]
    [InlineData("2024-03-01", "eergisteren", "2024-02-28")]
    [InlineData("2024-02-29", "29-2", "2024-02-29")]
    [InlineData("2026-03-09", "maandag", "2026-03-09")] // on a Monday
    [InlineData("2026-03-09", "vorige maandag", "2026-03-02")]
    [InlineData("2026-03-09", "vorige week zondag", "2026-03-08")]
    [InlineData("2026-03-15", "zondag", "2026-03-15")] // on a Sunday
    [InlineData("2026-03-15", "maandag", "2026-03-09")]
    public void On_other_days(string today, string text, string date) => Reads(text, date, LocalDatePattern.Iso.Parse(today).Value);

    [Theory]
    [InlineData("morgen", "2026-03-12")]
    [InlineData("tomorrow", "2026-03-12")]
    [InlineData("overmorgen", "2026-03-13")]
    [InlineData("over 3 dagen", "2026-03-14")]
    [InlineData("over een week", "2026-03-18")]
    [InlineData("volgende week", "2026-03-18")]
    [InlineData("in 2 weeks", "2026-03-25")]
    [InlineData("vrijdag", "2026-03-13")]
    [InlineData("woensdag", "2026-03-18")] // not today
    [InlineData("dinsdag", "2026-03-17")]
    [InlineData("next Monday", "2026-03-16")]
    [InlineData("volgende week vrijdag", "2026-03-20")]
    [InlineData("Friday next week", "2026-03-20")]
    [InlineData("26-3", "2026-03-26")]
    [InlineData("ma 23 mrt", "2026-03-23")] // as the button says it
    [InlineData("Mon 23 Mar", "2026-03-23")]
    [InlineData("10 maart", "2027-03-10")]
    [InlineData("1 januari", "2027-01-01")]
    [InlineData("29-2", "2028-02-29")]
    [InlineData("2026-04-01", "2026-04-01")]
    [InlineData("4-3-2026", "2026-03-04")] // with a year it is that day, whoever asks refuses it
    public void Looking_ahead(string text, string date) =>
        Assert.Equal(new DateReading.Read(LocalDatePattern.Iso.Parse(date).Value), DateReader.Ahead(text, Today));

    [Theory]
    [InlineData("31-4", true)]
    [InlineData("30 februari", true)]
    [InlineData("ooit", false)]
    [InlineData("gisteren", false)]
    public void Looking_ahead_finds_no_other_day(string text, bool looksLikeOne) =>
        Assert.Equal(
            looksLikeOne ? new DateReading.DoesNotExist() : (DateReading)new DateReading.NotADate(),
            DateReader.Ahead(text, Today)
        );

    private static void Reads(string text, string date, LocalDate? today = null) =>
        Assert.Equal(new DateReading.Read(LocalDatePattern.Iso.Parse(date).Value), DateReader.Past(text, today ?? Today));
}
