namespace Nazorg.Knowledge.Tests.Reading;

/// <summary>What is the name of a place and what is not, line by line: places.txt.</summary>
public sealed class PlaceTests
{
    private static readonly KnowledgeBase Knowledge = TestContent.Shipped;

    public static TheoryData<string> Places => MarkedText.Lines("places.txt");

    [Theory]
    [MemberData(nameof(Places))]
    public void Finds_places_and_nothing_else(string line)
    {
        var marked = MarkedText.Of(line);

        var found = Knowledge.Read(marked.Text, new(2026, 3, 11)).Places;

        Assert.Equal(marked.Marks, found.Select(f => (f.IsStreet ? "Street" : "Area", f.Start, f.Start + f.Length)));
        Assert.All(found, f => Assert.Equal(marked.Text.Substring(f.Start, f.Length), f.Name, ignoreCase: true));
    }

    [Fact]
    public void A_name_begins_with_a_capital() => Assert.Equal("Noord", Knowledge.FindPlace("een woning overvallen in noord")?.Name);

    [Fact]
    public void A_neighbourhood_goes_before_a_street() =>
        Assert.Equal("Noord", Knowledge.FindPlace("een winkel aan de Kerkstraat in Noord")?.Name);

    [Fact]
    public void What_is_personal_data_is_no_place() => Assert.Null(Knowledge.FindPlace("bij mensen aan de Markt 12"));
}
