using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Conditions;

/// <summary>The reasons as a coordinator reads them.</summary>
public sealed class ConditionWordsTests
{
    [Theory]
    [InlineData("check-earlier-steps", "robbery=home", "Dit hoort bij elke overval.", "This is part of the aftercare for every robbery.")]
    [InlineData("help-with-forms", "robbery=home", "Omdat het een woningoverval is.", "Because it is a home robbery.")]
    [InlineData("point-to-hearing", "robbery=home solved=yes", "Omdat er een verdachte is aangehouden.", "Because a suspect was arrested.")]
    [InlineData(
        "point-to-hearing",
        "robbery=home solved=?",
        "Alleen als er een verdachte is aangehouden; dat is nog niet bekend.",
        "Only if a suspect was arrested; that is not known yet."
    )]
    [InlineData(
        "check-victim-support-contact",
        "robbery=home",
        "Omdat nog niet bekend is of er contact is geweest met Slachtofferhulp.",
        "Because it is not known yet whether Victim Support (Slachtofferhulp) has been in contact."
    )]
    [InlineData(
        "check-victim-support-contact",
        "robbery=home victimSupportContacted=no",
        "Omdat er nog geen contact is geweest met Slachtofferhulp.",
        "Because Victim Support (Slachtofferhulp) has not been in contact yet."
    )]
    [InlineData(
        "check-trade-association-contact",
        "robbery=business tradeAssociationContacted=no",
        "Omdat het een bedrijfsoverval is en er nog geen contact is geweest met de brancheorganisatie.",
        "Because it is a business robbery and the trade association (brancheorganisatie) has not been in contact yet."
    )]
    [InlineData(
        "agree-with-corporation",
        "robbery=home tenure=rent landlord=corporation",
        "Omdat het een woningoverval is, de woning wordt gehuurd en een woningcorporatie de verhuurder is.",
        "Because it is a home robbery, the home is rented and the landlord is a housing corporation (woningcorporatie)."
    )]
    [InlineData(
        "agree-with-corporation",
        "robbery=home tenure=?",
        "Alleen als de woning wordt gehuurd; dat is nog niet bekend.",
        "Only if the home is rented; that is not known yet."
    )]
    [InlineData(
        "note-other-landlord",
        "robbery=home tenure=rent landlord=other",
        "Omdat het een woningoverval is, de woning wordt gehuurd en de verhuurder geen woningcorporatie is.",
        "Because it is a home robbery, the home is rented and the landlord is not a housing corporation (woningcorporatie)."
    )]
    [InlineData(
        "talk-to-corporation",
        "robbery=?",
        "Alleen als het een woningoverval is en er in de voorbereiding nog niet met de woningcorporatie is gesproken; dat is nog niet bekend.",
        "Only if it is a home robbery and you did not talk with the housing corporation (woningcorporatie) while preparing; that is not known yet."
    )]
    public void An_item_says_why_it_is_there(string item, string facts, string dutch, string english)
    {
        var because = Shipped.FindItem(item, Facts(facts.Split(' ')))!.Because;

        Assert.Equal((dutch, english), (because.Nl, because.En));
    }

    [Fact]
    public void A_condition_that_was_left_open_is_said_for_either_fact()
    {
        var any = new Condition.Any([new Condition.Is("solved", ["yes"]), new Condition.Is("severe", ["yes"])]);
        var words = new ConditionWords(FactDefinition.All.ToImmutableDictionary(f => f.Name, f => Shipped.Words(f.Name)));

        Assert.Equal(
            "Alleen als er een verdachte is aangehouden of het een ernstige overval is; dat is nog niet bekend.",
            words.Because(any, Knowledge.Facts.None).Nl
        );
        Assert.Equal("Omdat het een ernstige overval is.", words.Because(any, Facts("severe=yes", "solved=no")).Nl);
        Assert.Equal("als er een verdachte is aangehouden of het een ernstige overval is", words.OnlyIf(any)!.Nl);
        Assert.Null(words.OnlyIf(new Condition.Always()));
    }

    [Fact]
    public void A_denied_condition_is_said_with_the_value_it_has()
    {
        var not = new Condition.Not(new Condition.Is("tenure", ["rent"]));
        var words = new ConditionWords(FactDefinition.All.ToImmutableDictionary(f => f.Name, f => Shipped.Words(f.Name)));

        Assert.Equal("Because the home is owner-occupied.", words.Because(not, Facts("tenure=buy")).En);
        Assert.Equal("Only if the home is owner-occupied; that is not known yet.", words.Because(not, Knowledge.Facts.None).En);
    }
}
