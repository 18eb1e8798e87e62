using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Reading;

public sealed class ActOrderTests
{
    /// <summary>A verb without a place among the others would be read and never chosen. Three are looked for by themselves.</summary>
    [Fact]
    public void Every_verb_of_acting_has_its_place_in_the_order() =>
        Assert.Equal(Enum.GetValues<Deed>().Except([Deed.Notify, Deed.Appoint, Deed.Dismiss]).Order(), ActReader.Order.Order());
}
