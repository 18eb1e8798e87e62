namespace Nazorg.Knowledge.Tests.Reading.Hours;

public sealed class SpanReaderTests
{
    [Theory]
    [InlineData("over twee uur", "PT2H from now")]
    [InlineData("in half an hour", "PT30M from now")]
    [InlineData("over een half uur", "PT30M from now")]
    [InlineData("over een kwartier", "PT15M from now")]
    [InlineData("over drie kwartier", "PT45M from now")]
    [InlineData("over anderhalf uur", "PT90M from now")]
    [InlineData("over 2,5 uur", "PT150M from now")]
    [InlineData("binnen 24 uur", "PT24H from now")]
    [InlineData("over een week", "P1W from now")]
    [InlineData("two hours from now", "PT2H from now")]
    [InlineData("een fortnight", "P2W")]
    [InlineData("a fortnight", "P2W")]
    [InlineData("veertien dagen", "P14D")]
    [InlineData("2 tot 3 weken", "P2W..P3W")]
    [InlineData("binnen 2 tot 3 weken", "P2W..P3W from now")]
    [InlineData("2-3 weken", "P2W..P3W")]
    [InlineData("a week or two", "P1W..P2W")]
    [InlineData("een week of twee", "P2W")]
    [InlineData("a couple of months", "P2M")]
    [InlineData("een half jaar", "P6M")]
    [InlineData("in 2 weken", "P2W")]
    [InlineData("om 14.00 uur", "")]
    [InlineData("om drie uur", "")]
    [InlineData("volgende week", "")]
    [InlineData("12 dingen", "")]
    public void Lengths_of_time(string text, string spans) =>
        Assert.Equal(
            spans,
            string.Join(
                ' ',
                ReadAlone.Text(text).Spans.Select(s => $"{s.Length}{(s.To is { } to ? $"..{to}" : "")}{(s.FromNow ? " from now" : "")}")
            )
        );
}
