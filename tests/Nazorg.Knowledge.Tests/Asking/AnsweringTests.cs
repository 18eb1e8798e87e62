using Nazorg.Knowledge.Asking;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>What is said, in which order and in which language.</summary>
public sealed class AnsweringTests
{
    [Theory]
    [InlineData("what do I do for a home robbery in a rental?", "This is what you can offer", "housing corporation")]
    [InlineData("wat doe ik bij een woningoverval in een huurwoning?", "Dit kun je het slachtoffer aanbieden", "corporatie")]
    public void A_rented_home_gets_the_offer_for_a_rented_home(string question, string opening, string corporation)
    {
        var answer = Shipped.Ask(new(question));

        Assert.Equal(AnswerOutcome.Answer, answer.Outcome);
        Assert.StartsWith(opening, answer.Text, StringComparison.Ordinal);
        Assert.Contains(corporation, answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Items, i => i.Id == "have-corporation-fit-measures");
        Assert.All(answer.Items, i => Assert.NotEmpty(i.Sources));
        Assert.True(answer.Text.Length <= 3500);
    }

    [Theory]
    [InlineData("Moet de burgemeester zelf op bezoek?", "Nee")]
    [InlineData("Should the police come along on the first visit?", "No")]
    [InlineData("Binnen hoeveel weken moet de bewonersbijeenkomst geregeld zijn?", "Maak binnen 2 tot 3 weken")]
    [InlineData("Wie regelt een gesprek met de dader?", "Perspectief")]
    public void The_direct_answer_comes_first(string question, string opening) =>
        Assert.Contains(opening, Prose.First(Shipped.Ask(new(question)).Text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Hoeveel overvallen waren er in 2015?", "1.239", "4.731")]
    [InlineData("How many street robberies were there in 2015?", "4,731", "1,239")]
    public void A_figure_comes_from_its_own_column(string question, string asked, string other)
    {
        var text = Shipped.Ask(new(question)).Text;

        Assert.Contains(asked, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_are_compared() =>
        Assert.Contains(
            "1.766",
            Shipped.Ask(new("Hoeveel minder overvallen waren er in 2016 dan in 2009?")).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_hangs_on_an_unknown_fact_says_so()
    {
        var text = Shipped.Ask(new("Woningoverval. Heeft de woningcorporatie hier een taak in?")).Text;

        Assert.Contains("lleen als", text, StringComparison.Ordinal);
        Assert.Contains("huur", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Koopwoning overvallen: monteert de woningcorporatie de deurspion gratis?",
        "Nee, dat geldt alleen als de woning wordt gehuurd"
    )]
    [InlineData("Bied ik na een winkeloverval een deurspion aan?", "Nee, juist niet")]
    [InlineData("Should I offer the victim of a home robbery a drop safe?", "No: that belongs to a business robbery")]
    public void A_false_premise_is_corrected_first(string question, string correction) =>
        Assert.StartsWith(correction, Shipped.Ask(new(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Wat kan ik het slachtoffer aanbieden?")]
    [InlineData("What should I organise in the neighbourhood after the robbery?")]
    public void The_kind_is_asked_when_the_answer_hangs_on_it(string question)
    {
        var answer = Shipped.Ask(new(question));

        Assert.Equal(AnswerOutcome.Clarify, answer.Outcome);
        Assert.Equal(("robbery", "robbery"), (answer.Asks!.Fact, answer.Asks.QuestionId));
        Assert.Equal(["home", "business"], answer.Asks.Choices.Select(c => c.Value));
    }

    [Fact]
    public void It_is_never_asked_twice_in_a_row()
    {
        var first = Shipped.Ask(new("Wat kan ik het slachtoffer aanbieden?"));
        var second = Shipped.Ask(new("geen idee, wat kan ik aanbieden?") { Before = first.Subject });

        Assert.Equal(AnswerOutcome.Answer, second.Outcome);
        Assert.Contains("woningoverval", second.Text, StringComparison.Ordinal);
        Assert.Contains("bedrijfsoverval", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_facts_of_a_case_are_used_without_being_said() =>
        Assert.Contains(Shipped.Ask(new("Wat bied ik aan?") { Known = Facts("robbery=business") }).Items, i => i.Id == "offer-cash-safe");

    [Theory]
    [InlineData("Wat is KVO?", Language.Dutch)]
    [InlineData("What is KVO?", Language.English)]
    [InlineData("KVO", Language.Dutch)]
    public void The_language_follows_the_question_and_is_dutch_otherwise(string question, Language language) =>
        Assert.Equal(language, Shipped.Ask(new(question)).Language);

    [Fact]
    public void The_asked_language_goes_before_that_of_the_question() =>
        Assert.StartsWith(
            "This is what",
            Shipped.Ask(new("Wat bied ik aan na een woningoverval?") { AnswerIn = Language.English }).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_same_question_always_gets_the_same_answer()
    {
        const string Question = "Woningoverval in een koopflat, dader gepakt. Wat kan ik bieden?";

        Assert.Equal(Shipped.Ask(new(Question)).Text, KnowledgeBase.Load(KnowledgeBase.BuiltIn()).Ask(new(Question)).Text);
    }

    [Fact]
    public void The_subject_survives_being_kept_as_json()
    {
        var first = Shipped.Ask(new("Wat bied ik aan na een woningoverval in een huurwoning?"));
        var kept = System.Text.Json.JsonSerializer.Deserialize<Subject>(System.Text.Json.JsonSerializer.Serialize(first.Subject))!;

        Assert.Equal(
            Shipped.Ask(new("en bij een winkel?") { Before = first.Subject }).Text,
            Shipped.Ask(new("en bij een winkel?") { Before = kept }).Text
        );
    }

    [Fact]
    public void The_subject_holds_no_sentence_of_the_person()
    {
        var subject = Shipped.Ask(new("Mevrouw Jansen-de Wit van de Lindelaan 12 is thuis overvallen. Wat bied ik aan?")).Subject;

        Assert.DoesNotContain(subject.About, w => w.Contains(' ', StringComparison.Ordinal));
        Assert.DoesNotContain(subject.About, w => w is "jansen" or "wit" or "lindelaan" or "12");
    }

    [Theory]
    [InlineData("is it true the deadline is 6 weeks for the residents meeting", "No. ")]
    [InlineData("Klopt het dat je binnen 3 jaar moet aanvragen bij het schadefonds?", "Nee. ")]
    [InlineData("Er waren in 2014 toch 1.267 overvallen?", "Ja. ")]
    [InlineData("klopt het dat er in 2012 ongeveer 2500 overvallen waren?", "Nee. ")]
    public void A_number_that_is_claimed_is_confirmed_or_denied_first(string question, string opening) =>
        Assert.StartsWith(opening, Shipped.Ask(new(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("can i share the victim's address with the residents association")]
    [InlineData("krijgt slachtoffer het gestolen geld terug via schadefonds")]
    public void A_yes_or_no_about_something_else_is_not_said(string question)
    {
        var text = Shipped.Ask(new(question)).Text;

        Assert.DoesNotMatch("^(Ja|Nee|Yes|No)\\b", text);
    }

    [Fact]
    public void What_would_have_to_be_otherwise_is_said_the_right_way_round() =>
        Assert.StartsWith(
            "Nee, dat geldt alleen als een woningcorporatie de verhuurder is.",
            Shipped
                .Ask(
                    new("monteert de woningcorporatie de maatregelen gratis?")
                    {
                        Known = TestContent.Facts("robbery=home", "tenure=rent", "landlord=other"),
                    }
                )
                .Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("overval op tankstation, wat bied ik aan?", "en de wijk?", "inform-businesses")]
    [InlineData("home robbery, what do I offer", "and the neighbourhood?", "inform-residents")]
    public void The_bare_name_of_a_part_turns_to_that_part(string first, string then, string item) =>
        Assert.Contains(Shipped.Ask(new(then) { Before = Shipped.Ask(new(first)).Subject }).Items, i => i.Id == item);

    [Theory]
    [InlineData("Wat houdt maatregel 26 in?", "wie doet dat?", "measure-26")]
    [InlineData(
        "Woningoverval, de straat is in rep en roer. Wat doe ik voor de buurt?",
        "hoe snel moet dat geregeld zijn?",
        "arrange-residents-meeting"
    )]
    [InlineData("Mag de politie mee op het eerste bezoek?", "waarom niet?", "visit-without-police")]
    public void What_names_nothing_new_is_asked_of_what_was_answered(string first, string then, string item) =>
        Assert.Equal([item], Shipped.Ask(new(then) { Before = Shipped.Ask(new(first)).Subject }).Items.Select(i => i.Id));

    [Theory]
    [InlineData("telnr slachtofferhulp? snel", "Slachtofferhulp Nederland (SHN) bereik je op 0900-0101")]
    [InlineData("wat is het telefoonnummer van perspectief", "Perspectief herstelbemiddeling bereik je op 030-2340045")]
    [InlineData("hoeveel keert het schadefonds uit?", "Het Schadefonds kent zes letselcategorieën, van € 1.000")]
    public void The_detail_that_is_asked_comes_first(string question, string opening) =>
        Assert.StartsWith(opening, Shipped.Ask(new(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("what's a KVO", "kvo")]
    [InlineData("wat is een woningcorporatie?", "housing-corporation")]
    public void What_something_is_gets_its_definition(string question, string entry) =>
        Assert.Equal(entry, Shipped.Ask(new(question)).Items[0].Id);

    [Theory]
    [InlineData("het slachtoffer heet Piet de Vries")]
    [InlineData("contact: piet belt vrijdag")]
    public void What_is_only_told_is_not_answered(string text) => Assert.Equal(AnswerOutcome.Decline, Shipped.Ask(new(text)).Outcome);

    [Theory]
    [InlineData("Mag de politie mee op het eerste bezoek, en moet de burgemeester zelf gaan?", "visit-without-police", "decide-who-visits")]
    [InlineData("What is a BIZ? And who chaired the Taskforce?", "biz", "taskforce-robberies")]
    public void A_text_that_asks_several_things_gets_several_answers(string question, params string[] items) =>
        Assert.Equal(items.Order(), Shipped.Ask(new(question)).Items.Select(i => i.Id).Order());

    [Theory]
    [InlineData(
        "Klopt het dat het aantal overvallen sinds 2009 alleen maar gestegen is?",
        "Nee. In 2009 waren er in Nederland 2.898 overvallen. In 2016"
    )]
    [InlineData("In welk jaar kwam het aantal overvallen voor het eerst onder de 1.500?", "In 2014 waren er")]
    [InlineData("Was there a year in which street robberies went up?", "Yes, the number went up in 2011.")]
    [InlineData(
        "Met hoeveel is het aantal overvallen gedaald tussen de piek en 2016?",
        "In 2009 waren er in Nederland 2.898 overvallen. In 2016 waren er in Nederland 1.132"
    )]
    public void The_table_answers_what_is_asked_of_it(string question, string opening) =>
        Assert.StartsWith(opening, Shipped.Ask(new(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Welke maatregelen initieert KHN?", "measure-29")]
    [InlineData("wat is er nieuw bij opsporing en vervolging, noem ze alle 3", "measure-32", "measure-33", "measure-34")]
    public void A_list_of_measures_is_given_as_a_list(string question, params string[] measures)
    {
        var answer = Shipped.Ask(new(question));

        Assert.Equal("list of measures", answer.Explanation.Rule);
        Assert.Superset(measures.ToHashSet(), answer.Items.Select(i => i.Id).ToHashSet());
    }

    [Theory]
    [InlineData("moet de bewonersbijeenkomst binnen een week", "Nee. Maak binnen 2 tot 3 weken")]
    [InlineData("is de bewonersbijeenkomst verplicht binnen een maand?", "Nee. Maak binnen 2 tot 3 weken")]
    [InlineData("mag de bewonersbijeenkomst pas na 6 weken zijn?", "Maak binnen 2 tot 3 weken")]
    [InlineData("moet ik de bewonersbijeenkomst binnen 3 weken regelen?", "Klopt. Maak binnen 2 tot 3 weken")]
    public void A_claimed_length_is_held_to_its_unit_and_leave_is_not_denied(string question, string opening) =>
        Assert.StartsWith(opening, Shipped.Ask(new(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("wie betaalt de deurspion in een koopwoning?")]
    [InlineData("Bewoner is ook ondernemer, waarom moet ik dat vragen")]
    public void Who_and_why_are_not_answered_with_no(string question) => Assert.DoesNotMatch("^Nee", Shipped.Ask(new(question)).Text);

    [Fact]
    public void What_something_costs_is_not_fetched_from_elsewhere()
    {
        var first = Shipped.Ask(new("Wat is een KVO?"));

        Assert.Equal(AnswerOutcome.Decline, Shipped.Ask(new("wat kost dat?") { Before = first.Subject }).Outcome);
    }

    [Theory]
    [InlineData("report-by-police", "wie meldt de overval bij mij", "hoe snel?", "waarom?")]
    [InlineData("robbery-victim-subsidy", "wat is de subsidieregeling voor slachtoffers", "bestaat die nog?", "en bij een bedrijf?")]
    [InlineData("compensation-fund", "wat is het schadefonds", "hoeveel?", "hoe snel?")]
    [InlineData("figure-2016", "hoeveel overvallen waren er in 2009", "en in 2016?", "en straatroven?")]
    [InlineData("biz", "hoe hoog is de heffing van een BIZ?", "waar is dat voor?")]
    public void A_conversation_stays_with_its_subject(string entry, params string[] questions)
    {
        Subject? before = null;
        Answer? last = null;
        foreach (var question in questions)
            before = (last = Shipped.Ask(new(question) { Before = before })).Subject;

        Assert.Equal([entry], last!.Items.Select(i => i.Id));
    }

    [Fact]
    public void Who_does_a_whole_list_is_told_in_a_line()
    {
        var list = Shipped.Ask(new("Woningoverval, wat doe ik voor de buurt?"));

        Assert.StartsWith(
            "Wie: coördinator nazorg. Samen met:",
            Shipped.Ask(new("wie doet dat?") { Before = list.Subject }).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_amount_is_given_to_how_much() =>
        Assert.StartsWith(
            "Het Schadefonds kent zes letselcategorieën",
            Shipped.Ask(new("hoeveel?") { Before = Shipped.Ask(new("wat is het schadefonds")).Subject }).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void Who_lets_a_home_is_forgotten_when_it_is_bought_after_all()
    {
        var let = Shipped.Ask(new("Moet de corporatie monteren? Het is een particuliere verhuurder."));

        var bought = Shipped.Ask(new("o nee het is toch een koopwoning") { Before = let.Subject });

        Assert.Equal("buy", bought.Facts["tenure"]);
        Assert.Null(bought.Facts["landlord"]);
    }

    [Fact]
    public void What_is_for_both_kinds_is_not_for_one_only() =>
        Assert.StartsWith(
            "Nee, dit geldt bij een woningoverval én bij een bedrijfsoverval.",
            Shipped.Ask(new("Het Schadefonds is alleen voor winkeliers, toch?")).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_report_that_ends_in_a_request_gets_the_part_it_asks_for() =>
        Assert.Equal(
            "section offer",
            Shipped
                .Ask(
                    new(
                        "From the shift commander: two masked men entered the pizza takeaway on Station Street at ten past eight, one with a knife. The employee behind the counter handed over the till. The owner came ten minutes later and was very angry. Suspects fled, still unknown. CCTV is of poor quality. What can the municipality do for the owner?"
                    )
                )
                .Explanation.Rule
        );

    [Fact]
    public void What_changes_is_what_came_with_the_fact() =>
        Assert.Equal(
            ["point-to-hearing", "coordinate-with-prosecution"],
            Shipped.Ask(new("De dader is gepakt, wat verandert er bij een woningoverval?")).Items.Select(i => i.Id)
        );

    [Theory]
    [InlineData("winkel overvallen, dader voortvluchtig, wat bied ik aan")]
    [InlineData("shop robbed, the robber is still on the run, what can I offer")]
    public void What_happened_does_not_take_the_place_of_what_is_asked(string question) =>
        Assert.Contains(Shipped.Ask(new(question)).Items, i => i.Id == "offer-cash-safe");

    [Fact]
    public void Starting_anew_is_confirmed() =>
        Assert.StartsWith(
            "Goed, we beginnen opnieuw.",
            Shipped.Ask(new("opnieuw") { Before = Shipped.Ask(new("wat is een deurspion?")).Subject }).Text,
            StringComparison.Ordinal
        );
}
