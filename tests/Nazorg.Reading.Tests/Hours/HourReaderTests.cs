using System.Globalization;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Reading.Hours;

public sealed class HourReaderTests
{
    [Theory]
    [InlineData("14.00 uur", "14:00")]
    [InlineData("14:00", "14:00")]
    [InlineData("14u30", "14:30")]
    [InlineData("19.30 uur", "19:30")]
    [InlineData("om 14uur", "14:00")]
    [InlineData("10.15 pm", "22:15")]
    [InlineData("at 2pm", "14:00")]
    [InlineData("2 o'clock", "14:00")]
    [InlineData("noon", "12:00")]
    [InlineData("12 uur 's nachts", "00:00")]
    [InlineData("om 9", "09:00")]
    [InlineData("om negen uur", "09:00")]
    [InlineData("om een uur", "13:00")]
    [InlineData("half drie", "14:30")]
    [InlineData("half een", "12:30")]
    [InlineData("half past two", "14:30")]
    [InlineData("kwart over twee", "14:15")]
    [InlineData("kwart voor een", "12:45")]
    [InlineData("tien voor half drie", "14:20")]
    [InlineData("vijf over half drie", "14:35")]
    [InlineData("twenty to four", "15:40")]
    [InlineData("a quarter past three", "15:15")]
    [InlineData("'s middags om 3", "15:00")]
    [InlineData("3 uur 's nachts", "03:00")]
    [InlineData("07:30", "07:30")]
    [InlineData("om 7", "19:00")] // by day, and the evening is nearer to it than the early morning
    public void An_hour_alone_is_todays(string text, string time)
    {
        var found = Assert.Single(ReadAlone.Text(text).Days);
        Assert.Equal(new Day.Relative(0), found.Day);
        Assert.Equal(time, Time(found));
    }

    [Theory]
    [InlineData("vrijdag 10 uur", "10:00")]
    [InlineData("morgen 9 uur", "09:00")]
    [InlineData("9 uur morgen", "09:00")]
    [InlineData("om 14.00 uur op vrijdag", "14:00")]
    [InlineData("half drie vrijdag", "14:30")]
    [InlineData("maandag 16 maart 2 uur", "14:00")]
    [InlineData("do 19 maart 11u", "11:00")]
    [InlineData("di 10 maart 2026 om 15:00 uur", "15:00")]
    [InlineData("vrijdag 10.10", "10:10")]
    [InlineData("vanavond om 8", "20:00")]
    [InlineData("at 8 tonight", "20:00")]
    [InlineData("vannacht om 3 uur", "03:00")]
    [InlineData("vrijdagochtend om 9", "09:00")]
    [InlineData("vrijdag morgen om half tien", "09:30")]
    [InlineData("morgen om 12 uur", "12:00")]
    [InlineData("zaterdagavond kwart voor tien", "21:45")]
    [InlineData("1 am this morning", "01:00")]
    [InlineData("dinsdag tussen 9 en 10 uur", "09:00")]
    [InlineData("ma 16 mrt 14:00 - 15:00", "14:00")]
    [InlineData("tweede pinksterdag rond zes uur 's avonds", "18:00")]
    [InlineData("herinner me vrijdag aan de brief om 14.00 uur", "14:00")]
    public void An_hour_stands_with_its_day(string text, string time) => Assert.Equal(time, Time(Assert.Single(ReadAlone.Text(text).Days)));

    [Theory]
    [InlineData("over 2 uur")]
    [InlineData("24 uur")]
    [InlineData("binnen 24 uur")]
    [InlineData("in half an hour")]
    [InlineData("het duurde 2 uur voor de politie kwam")]
    [InlineData("om de 3 dagen")]
    [InlineData("om 3 redenen")]
    [InlineData("look at 7")]
    [InlineData("het gaat om 12 en 13")]
    [InlineData("half drie weken")]
    [InlineData("later 10 over 2 uur")]
    [InlineData("punt 14")]
    [InlineData("7 to 13")]
    [InlineData("4-4-4-4")]
    [InlineData("99:99")]
    public void No_hour(string text) => Assert.Empty(ReadAlone.Text(text).Days);

    private static string? Time(DayFound found) => found.Time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
