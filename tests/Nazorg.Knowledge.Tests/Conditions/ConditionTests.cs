using Nazorg.Knowledge.Conditions;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Conditions;

public sealed class ConditionTests
{
    private static readonly Condition Rent = new Condition.Is("tenure", ["rent"]);
    private static readonly Condition Solved = new Condition.Is("solved", ["yes"]);

    [Theory]
    [InlineData("tenure=rent", "Yes")]
    [InlineData("tenure=buy", "No")]
    [InlineData("tenure=?", "Unknown")]
    [InlineData("robbery=home", "Unknown")]
    public void A_fact_is_one_of_values(string fact, string truth) => Assert.Equal(truth, Rent.Holds(Facts(fact)).ToString());

    [Theory]
    [InlineData("robbery=home", "tenure=rent", true)]
    [InlineData("robbery=home", "tenure=?", false)]
    [InlineData("robbery=business", "tenure=rent", false)]
    public void What_asks_to_find_out_something_may_fail_only_because_it_is_known(string robbery, string tenure, bool onlyKnown) =>
        Assert.Equal(
            onlyKnown,
            new Condition.All([new Condition.Is("robbery", ["home"]), new Condition.Unknown("tenure")]).HoldsUnlessKnown(
                Facts(robbery, tenure)
            )
        );

    [Fact]
    public void A_fact_may_have_any_of_several_values() =>
        Assert.Equal(Truth.Yes, new Condition.Is("tenure", ["rent", "buy"]).Holds(Facts("tenure=buy")));

    [Theory]
    [InlineData("rent", "yes", "Yes")]
    [InlineData("rent", "?", "Unknown")]
    [InlineData("rent", "no", "No")]
    [InlineData("?", "no", "No")]
    [InlineData("?", "?", "Unknown")]
    [InlineData("?", "yes", "Unknown")]
    [InlineData("buy", "?", "No")]
    [InlineData("buy", "no", "No")]
    [InlineData("buy", "yes", "No")]
    public void All_is_as_weak_as_its_weakest_part(string tenure, string solved, string truth) =>
        Assert.Equal(truth, new Condition.All([Rent, Solved]).Holds(Facts($"tenure={tenure}", $"solved={solved}")).ToString());

    [Theory]
    [InlineData("rent", "yes", "Yes")]
    [InlineData("rent", "?", "Yes")]
    [InlineData("rent", "no", "Yes")]
    [InlineData("?", "yes", "Yes")]
    [InlineData("?", "?", "Unknown")]
    [InlineData("?", "no", "Unknown")]
    [InlineData("buy", "yes", "Yes")]
    [InlineData("buy", "?", "Unknown")]
    [InlineData("buy", "no", "No")]
    public void Any_is_as_strong_as_its_strongest_part(string tenure, string solved, string truth) =>
        Assert.Equal(truth, new Condition.Any([Rent, Solved]).Holds(Facts($"tenure={tenure}", $"solved={solved}")).ToString());

    [Theory]
    [InlineData("tenure=rent", "No")]
    [InlineData("tenure=buy", "Yes")]
    [InlineData("tenure=?", "Unknown")]
    public void Not_keeps_what_is_unknown_unknown(string fact, string truth) =>
        Assert.Equal(truth, new Condition.Not(Rent).Holds(Facts(fact)).ToString());

    [Theory]
    [InlineData("tenure=rent", "No")]
    [InlineData("tenure=buy", "Yes")]
    [InlineData("tenure=?", "Yes")]
    public void Unless_holds_until_the_part_is_known_to_be_true(string fact, string truth) =>
        Assert.Equal(truth, new Condition.Unless(Rent).Holds(Facts(fact)).ToString());

    [Theory]
    [InlineData("tenure=rent", "No")]
    [InlineData("tenure=?", "Yes")]
    [InlineData("solved=yes", "Yes")]
    public void Unknown_holds_as_long_as_nobody_knows(string fact, string truth) =>
        Assert.Equal(truth, new Condition.Unknown("tenure").Holds(Facts(fact)).ToString());

    [Fact]
    public void Nothing_is_needed_for_always() => Assert.Equal(Truth.Yes, new Condition.Always().Holds(Knowledge.Facts.None));

    [Fact]
    public void What_decides_are_the_unknown_facts_it_hangs_on()
    {
        var condition = new Condition.All([Rent, Solved, new Condition.Unless(new Condition.Is("landlord", ["other"]))]);

        Assert.Equal(["tenure", "solved"], condition.DecidedBy(Knowledge.Facts.None));
        Assert.Equal(["solved"], condition.DecidedBy(Facts("tenure=rent")));
        Assert.Empty(condition.DecidedBy(Facts("tenure=buy")));
        Assert.Equal(["tenure", "solved", "landlord"], condition.Facts);
    }
}
