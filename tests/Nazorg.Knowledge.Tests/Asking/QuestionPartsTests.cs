using Nazorg.Knowledge.Asking;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>A text that asks several things is taken apart; one that asks one thing is left whole.</summary>
public sealed class QuestionPartsTests
{
    [Theory]
    [InlineData("Mag de politie mee op bezoek, en wanneer ga ik langs?", "Mag de politie mee op bezoek", "wanneer ga ik langs")]
    [InlineData("Who chaired the Taskforce and when was it set up?", "Who chaired the Taskforce", "when was it set up")]
    [InlineData(
        "Twee vragen. Wie regelt het gesprek met de dader? Bij welk fonds kan hij terecht?",
        "Wie regelt het gesprek met de dader",
        "Bij welk fonds kan hij terecht"
    )]
    [InlineData(
        "Voor het eerste bezoek: moet de burgemeester zelf, mag er politie bij zijn?",
        "Voor het eerste bezoek: moet de burgemeester zelf",
        "Voor het eerste bezoek: mag er politie bij zijn"
    )]
    public void Each_part_asks_one_thing(string text, params string[] parts) =>
        Assert.Equal(parts, QuestionParts.Of(text).Select(p => p.TrimEnd('?', ' ')));

    [Theory]
    [InlineData("Wat bied ik aan na een woningoverval in een huurwoning?")]
    [InlineData("De dader is gepakt en zit vast. Wat verandert er?")]
    [InlineData("")]
    [InlineData("?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?")]
    public void One_question_is_left_whole(string text) => Assert.Empty(QuestionParts.Of(text));
}
