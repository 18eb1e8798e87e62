using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Tests.Utterances;

/// <summary>What must never be done by a sentence that says something else.</summary>
public sealed class KindsTests
{
    [Theory]
    [InlineData("They took the door chain, turned down mediation", "offer-door-viewer Accepted", "offer-mediation Declined")]
    [InlineData("noteer het schadefonds als aanvaard", "point-to-compensation-fund Accepted")]
    [InlineData("kun je vastleggen dat ik het schadefonds heb aangeboden", "point-to-compensation-fund Offered")]
    [InlineData("formulieren samen ingevuld, mag dicht", "help-with-forms Done")]
    [InlineData("oeps, haal dat vinkje weer weg")]
    [InlineData("schadefonds aangeboden, de ramen wil ze niet", "point-to-compensation-fund Offered")]
    [InlineData("de infosheets liggen bij de balie, de deurspion wil ze niet", "offer-door-viewer Declined")]
    [InlineData("alles behalve het schadefonds heb ik aangeboden")]
    [InlineData("ik ga de brief aan de bewoners nog schrijven")]
    [InlineData("toon alles wat nog niet klaar is")]
    [InlineData("buurtactie is niet aan de orde hier")]
    [InlineData("neighbours have not been informed yet", "inform-residents Open")]
    [InlineData("Slachtofferhulp is nog niet gebeld")]
    [InlineData("ik ben vergeten het schadefonds aan te bieden", "point-to-compensation-fund Open")]
    [InlineData("I forgot to offer the compensation fund")]
    [InlineData("de brief aan de bewoners gaat pas donderdag de deur uit")]
    [InlineData("I ticked off 15 by mistake", "agree-with-corporation Open")]
    public void Only_what_is_said_of_a_point_is_done_to_it(string text, params string[] expected) =>
        Assert.Equal(expected, Outcomes(Home.Read(text)));

    [Theory]
    [InlineData("bezwaren van de politie: geen", "policeObjects", "no")]
    [InlineData("het was geen huurwoning van de corporatie maar particuliere verhuur", "tenure", "rent-other")]
    [InlineData("victim support has already been called by the police", "victimSupportContacted", "yes")]
    [InlineData("er zijn twee verdachten aangehouden vanochtend", "solved", "yes")]
    public void A_fact_is_what_was_told_and_nothing_else(string text, string question, string answer)
    {
        var record = Assert.IsType<Intent.Record>(Home.Read(text));

        Assert.Equal([KeyValuePair.Create(question, answer)], record.Answers);
    }

    [Theory]
    [InlineData("het was geen woningoverval maar een straatroof")]
    [InlineData("it is not a corporation home")]
    [InlineData("bezoek is geweest en herstelbemiddeling wilde ze niet")]
    public void What_it_was_not_or_what_is_said_of_a_point_changes_no_fact_of_the_robbery(string text) =>
        Assert.DoesNotContain(All(Home.Read(text)).OfType<Intent.Record>(), r =>
            r.Answers.ContainsKey("robbery") || r.Answers.ContainsKey("victimWantsVisit")
        );

    [Fact]
    public void A_robbery_of_another_kind_is_another_case() =>
        Assert.IsType<Intent.OfferCase>(Home.Read("vandaag belde de wijkagent: vannacht ook een overval op het tankstation"));

    private static ImmutableArray<Intent> All(Intent intent) => intent is Intent.Several several ? several.All : [intent];

    private static IEnumerable<string> Outcomes(Intent intent) =>
        All(intent)
            .SelectMany(i =>
                i is Intent.SetOutcome one ? [(one.Item, one.Outcome)]
                : i is Intent.SetOutcomes several ? several.Items.Select(item => (Item: item, several.Outcome))
                : Array.Empty<(ItemName Item, Outcome Outcome)>()
            )
            .Select(o => $"{o.Item.In(Home.View)!.Id} {o.Outcome}");
}
