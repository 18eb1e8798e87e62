namespace Nazorg.Knowledge.Tests.Reading.Numbers;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData("twee", "2")]
    [InlineData("een stuk of drie", "3")]
    [InlineData("a couple", "2")]
    [InlineData("veertien", "14")]
    [InlineData("drieëntwintig", "23")]
    [InlineData("drie en twintig", "23")]
    [InlineData("eenentwintig", "21")]
    [InlineData("negenennegentig", "99")]
    [InlineData("twenty-one", "21")]
    [InlineData("tweehonderd", "200")]
    [InlineData("honderdvijftig", "150")]
    [InlineData("two hundred and three", "203")]
    [InlineData("1.239", "1239")]
    [InlineData("de tiende", "10e")]
    [InlineData("10e", "10e")]
    [InlineData("2nd", "2e")]
    [InlineData("twenty-third", "23e")]
    [InlineData("drieëntwintigste", "23e")]
    [InlineData("klaar 7, 8 en 9", "7 8 9")]
    [InlineData("klaar 7 en 12", "7 12")]
    [InlineData("7 t/m 13", "7-13")]
    [InlineData("7 tot en met 13 en 15", "7-13 15")]
    [InlineData("punten 3-6", "3-6")]
    [InlineData("items three through six", "3-6")]
    [InlineData("2 à 3 weken", "2-3")]
    [InlineData("13-7", "13 7")]
    [InlineData("10-3-2026", "10 3 2026")]
    [InlineData("zaak 2026-1", "2026 1")]
    [InlineData("één", "1")]
    [InlineData("punt een", "1")]
    [InlineData("een week", "1")]
    [InlineData("een of twee", "1 2")]
    [InlineData("een slachtoffer", "")]
    [InlineData("which one", "")]
    [InlineData("a robbery", "")]
    [InlineData("99999999999999999999", "")]
    [InlineData("de vierde", "4e")]
    [InlineData("wij vieren het", "")]
    public void Numbers(string text, string numbers) =>
        Assert.Equal(
            numbers,
            string.Join(
                ' ',
                ReadAlone.Text(text).Numbers.Select(n => $"{n.Value}{(n.To is { } to ? $"-{to}" : "")}{(n.IsOrdinal ? "e" : "")}")
            )
        );

    [Fact]
    public void A_number_knows_its_words()
    {
        var utterance = ReadAlone.Text("klaar een stuk of drie, dus 7 t/m 13");
        Assert.Equal(["een stuk of drie", "7 t m 13"], utterance.Numbers.Select(n => ReadAlone.WordsOf(utterance, n.From, n.Until)));
    }

    [Fact]
    public void Every_number_below_a_thousand_is_read_in_words()
    {
        for (var number = 2; number < 1000; number++)
        {
            Assert.Equal(number, Assert.Single(ReadAlone.Text(InDutch(number)).Numbers).Value);
            Assert.Equal(number, Assert.Single(ReadAlone.Text(InEnglish(number)).Numbers).Value);
        }
    }

    private static readonly string[] Dutch =
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".Split(
            ' '
        );
    private static readonly string[] DutchTens = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".Split(' ');
    private static readonly string[] English =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
            ' '
        );
    private static readonly string[] EnglishTens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private static string InDutch(int number) =>
        number switch
        {
            < 20 => Dutch[number],
            < 100 when number % 10 == 0 => DutchTens[number / 10 - 2],
            < 100 => $"{Dutch[number % 10]}en{DutchTens[number / 10 - 2]}",
            _ => $"{(number < 200 ? "" : Dutch[number / 100] + " ")}honderd{(number % 100 == 0 ? "" : " " + InDutch(number % 100))}",
        };

    private static string InEnglish(int number) =>
        number switch
        {
            < 20 => English[number],
            < 100 when number % 10 == 0 => EnglishTens[number / 10 - 2],
            < 100 => $"{EnglishTens[number / 10 - 2]}-{English[number % 10]}",
            _ => $"{English[number / 100]} hundred{(number % 100 == 0 ? "" : " and " + InEnglish(number % 100))}",
        };
}
