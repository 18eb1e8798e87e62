using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>What a text says about the robbery: stated, denied, left open or only asked.</summary>
public sealed class StatedFactsTests
{
    [Theory]
    [InlineData("Woningoverval in een huurwoning", "robbery=home tenure=rent")]
    [InlineData("woning overval, huur huis", "robbery=home tenure=rent")]
    [InlineData("Wonigoverval bij een bejaard echtpaar", "robbery=home")]
    [InlineData("Vannacht is de juwelier overvallen", "robbery=business")]
    [InlineData("De schoenenwinkel is beroofd", "robbery=business")]
    [InlineData("een juwelier is thuis overvallen", "robbery=home")]
    [InlineData("home robbery in a rental", "robbery=home tenure=rent")]
    [InlineData("The petrol station was held up", "robbery=business")]
    [InlineData("She was robbed at home, she owns the house", "robbery=home tenure=buy")]
    [InlineData("ze huren van een particulier, overval thuis", "robbery=home tenure=rent landlord=other")]
    [InlineData("overval in een corporatiewoning", "robbery=home tenure=rent landlord=corporation")]
    [InlineData("De overval is opgelost", "solved=yes")]
    [InlineData("dader gepakt", "solved=yes")]
    [InlineData("they caught the robber", "solved=yes")]
    [InlineData("de daders zijn voortvluchtig", "solved=no")]
    public void What_is_stated_is_a_fact(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("De overval is niet opgelost", "solved=no")]
    [InlineData("de dader is nog niet gepakt", "solved=no")]
    [InlineData("Er is nog niemand aangehouden", "solved=no")]
    [InlineData("the suspect has not been caught yet", "solved=no")]
    [InlineData("het is geen huurwoning", "tenure=buy")]
    [InlineData("it's not a rental", "tenure=buy")]
    [InlineData("geen bedrijfsoverval maar een woningoverval", "robbery=home")]
    [InlineData("Een huurwoning is het niet, en opgelost is de overval ook nog niet", "tenure=buy solved=no")]
    [InlineData("Geen huurwoning, niet opgelost en mevrouw wil geen bezoek", "tenure=buy solved=no victimWantsVisit=no")]
    [InlineData("The robbery isn't solved, it isn't a rental", "solved=no tenure=buy")]
    public void A_negation_turns_its_own_fact_around(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Victim of a home robbery can't cope with all the paperwork", "robbery=home")]
    [InlineData("Na een winkeloverval hoef ik niks te doen", "robbery=business")]
    [InlineData("Richt ik me na een woningoverval niet alleen op het slachtoffer?", "robbery=home")]
    [InlineData("mw overvallen in koopflat snapt de aanvraag niet", "tenure=buy robbery=home")]
    [InlineData("Kan ik dan niets betekenen voor een ondernemer?", "robbery=business")]
    [InlineData("Mevrouw durft na de overval niet terug naar haar huurflat", "tenure=rent robbery=home")]
    [InlineData("Het was in de snackbar, en hoe zit het met zijn eigen huis?", "robbery=business")]
    public void A_negation_leaves_alone_what_it_does_not_belong_to(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Vraag ik na een overval op een zaak ook hoe het huis van de eigenaar beveiligd is?", "business")]
    [InlineData("de caissière van de overvallen supermarkt zit nu thuis", "business")]
    [InlineData("What if it was a business instead of a house?", "business")]
    [InlineData("mevrouw Bakker is thuis overvallen in haar flat", "home")]
    public void What_stands_nearest_is_what_was_robbed(string text, string robbery) =>
        Assert.Equal(robbery, Shipped.Ask(new(text)).Facts["robbery"]);

    [Theory]
    [InlineData("Ik weet niet of het een huurwoning is")]
    [InlineData("weet nog niet of de dader gepakt is")]
    [InlineData("I don't know whether it's a rental")]
    [InlineData("Is de dader gepakt?")]
    [InlineData("Is het een huurwoning?")]
    [InlineData("Maakt het uit of het huur of koop is?")]
    [InlineData("Geldt dat voor huurwoningen en koopwoningen?")]
    [InlineData("Moet ik wachten tot de dader gepakt is?")]
    public void What_is_left_open_or_asked_is_no_fact(string text)
    {
        var facts = Read(text);

        Assert.Null(facts["tenure"]);
        Assert.Null(facts["solved"]);
    }

    [Theory]
    [InlineData("Wat is het verschil tussen een woningoverval en een bedrijfsoverval?")]
    [InlineData("Geldt dat bij woning- en bedrijfsovervallen?")]
    [InlineData("home or business robbery, does it matter?")]
    public void Both_kinds_named_is_neither(string text) => Assert.Null(Read(text)["robbery"]);

    [Theory]
    [InlineData("Op 2 maart 2026 is een woning overvallen", "2026-03-02")]
    [InlineData("The robbery on March 2, 2026 at the jeweller's", "2026-03-02")]
    [InlineData("overval van 2-3-2026", "2026-03-02")]
    [InlineData("overval van 31-2-2026", null)]
    [InlineData("De brief is van 16 februari 2017", null)]
    public void A_date_in_full_is_the_day_of_the_robbery_only_where_a_robbery_is_told_of(string text, string? date) =>
        Assert.Equal(date, Read(text)["robberyDate"]);

    [Fact]
    public void A_later_statement_goes_before_an_earlier_one_and_takes_the_home_along()
    {
        var first = Shipped.Ask(new("Woningoverval in een huurwoning, wat bied ik aan?"));
        var second = Shipped.Ask(new("nee sorry, een winkel") { Before = first.Subject });

        Assert.Equal("business", second.Facts["robbery"]);
        Assert.Null(second.Facts["tenure"]);
    }

    private static Facts Read(string text) => Shipped.Ask(new(text)).Facts;

    private static void AssertFacts(string text, string expected)
    {
        var facts = Read(text);
        foreach (var pair in expected.Split(' ').Select(p => p.Split('=')))
            Assert.Equal($"{pair[0]}={pair[1]}", $"{pair[0]}={facts[pair[0]]}");
    }
}
