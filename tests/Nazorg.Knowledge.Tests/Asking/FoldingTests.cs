using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>Letters in their plain form, without culture data.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("Coördinator", "coordinator")]
    [InlineData("coo\u0308rdinator", "coordinator")]
    [InlineData("CAISSIÈRE", "caissiere")]
    [InlineData("Œuvre Straße ĳs", "oeuvre strasse ijs")]
    [InlineData("a\u200bb\u202ec\ufeff", "abc")]
    [InlineData("ＫＶＯ", "kvo")]
    [InlineData("don’t", "don't")]
    [InlineData("Łódź", "lodz")]
    public void Marks_and_width_are_taken_off(string text, string plain) => Assert.Equal(plain, Folding.Fold(text));

    [Theory]
    [InlineData("coördinator nazorg")]
    [InlineData("coo\u0308rdinator nazorg")]
    [InlineData("coordinator nazorg")]
    public void However_it_is_spelled_the_same_is_understood(string text) =>
        Assert.Equal(
            TestContent.Shipped.Ask(new("wat doet de coordinator nazorg?")).Text,
            TestContent.Shipped.Ask(new($"wat doet de {text}?")).Text
        );
}
