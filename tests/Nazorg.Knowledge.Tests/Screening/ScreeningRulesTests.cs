using Nazorg.Knowledge.Screening;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Screening;

public sealed class ScreeningRulesTests
{
    private static ScreeningRules Rules => Shipped.Screening;

    [Theory]
    [InlineData("home", "robbery robberyDate tenure severe victimSupportContacted policeObjects")]
    [InlineData("business", "robbery robberyDate severe victimSupportContacted tradeAssociationContacted policeObjects")]
    public void The_intake_asks_six_questions_for_either_kind(string kind, string expected)
    {
        var answers = new Dictionary<string, string?>();
        var asked = new List<string>();
        while (Rules.Next(Moment.Intake, answers, Knowledge.Facts.None) is { } question)
        {
            asked.Add(question.Id);
            answers[question.Id] = question.Id switch
            {
                "robbery" => kind,
                "robberyDate" => "2026-03-02",
                _ => question.Choices[0].Id,
            };
        }

        Assert.Equal(expected.Split(' '), asked);
    }

    [Fact]
    public void Weet_ik_nog_niet_counts_as_asked_and_leaves_the_fact_unknown()
    {
        var answers = new Dictionary<string, string?>
        {
            ["robbery"] = "home",
            ["robberyDate"] = null,
            ["tenure"] = null,
        };

        var facts = Rules.FactsFrom(answers, Knowledge.Facts.None);

        Assert.Equal("severe", Rules.Next(Moment.Intake, answers, Knowledge.Facts.None)!.Id);
        Assert.True(facts.IsAsked("tenure") && facts.IsAsked("landlord"));
        Assert.False(facts.IsAsked("severe"));
        Assert.Null(facts["tenure"]);
    }

    [Fact]
    public void While_the_kind_is_unknown_nothing_is_asked_that_belongs_to_one_kind()
    {
        var answers = new Dictionary<string, string?> { ["robbery"] = null, ["robberyDate"] = "2026-03-02" };

        Assert.Equal("severe", Rules.Next(Moment.Intake, answers, Knowledge.Facts.None)!.Id);
        Assert.Equal("robberyDate", Rules.Before("severe", Moment.Intake, Rules.FactsFrom(answers, Knowledge.Facts.None))!.Id);
    }

    [Theory]
    [InlineData("rent-corporation", "rent", "corporation")]
    [InlineData("rent-other", "rent", "other")]
    [InlineData("rent-unknown", "rent", null)]
    [InlineData("buy", "buy", null)]
    public void One_card_sets_tenure_and_landlord(string choice, string tenure, string? landlord)
    {
        var facts = Rules.FactsFrom(new Dictionary<string, string?> { ["robbery"] = "home", ["tenure"] = choice }, Knowledge.Facts.None);

        Assert.Equal((tenure, landlord), (facts["tenure"], facts["landlord"]));
    }

    [Fact]
    public void Changing_an_early_answer_drops_what_no_longer_applies_and_changing_it_back_restores_it()
    {
        var answers = new Dictionary<string, string?>
        {
            ["robbery"] = "home",
            ["tenure"] = "rent-corporation",
            ["severe"] = "yes",
        };

        answers["robbery"] = "business";
        var business = Rules.FactsFrom(answers, Knowledge.Facts.None);
        answers["robbery"] = "home";
        var home = Rules.FactsFrom(answers, Knowledge.Facts.None);

        Assert.Equal((null, null, "yes"), (business["tenure"], business["landlord"], business["severe"]));
        Assert.Equal(("rent", "corporation", "yes"), (home["tenure"], home["landlord"], home["severe"]));
    }

    [Fact]
    public void Back_goes_to_the_question_before_and_stops_at_the_first()
    {
        var facts = Facts("robbery=business");

        Assert.Equal("robberyDate", Rules.Before("severe", Moment.Intake, facts)!.Id);
        Assert.Equal("robbery", Rules.Before("robberyDate", Moment.Intake, facts)!.Id);
        Assert.Null(Rules.Before("robbery", Moment.Intake, facts));
    }

    [Fact]
    public void What_the_settings_know_is_not_asked()
    {
        var answers = new Dictionary<string, string?>();

        Assert.Equal("solved", Rules.Next(Moment.Item, answers, Knowledge.Facts.None)!.Id);
        answers["solved"] = "no";
        Assert.Equal("emergencyFund", Rules.Next(Moment.Item, answers, Facts("robbery=home"))!.Id);
        Assert.Equal("housingAssociationInvolvedBefore", Rules.Next(Moment.Item, answers, Facts("robbery=home", "emergencyFund=yes"))!.Id);
    }

    [Fact]
    public void An_answer_goes_before_what_the_settings_know()
    {
        var answers = new Dictionary<string, string?> { ["emergencyFund"] = "no" };

        Assert.Equal("no", Rules.FactsFrom(answers, Facts("emergencyFund=yes"))["emergencyFund"]);
        Assert.Equal(
            "yes",
            Rules.FactsFrom(new Dictionary<string, string?> { ["emergencyFund"] = null }, Facts("emergencyFund=yes"))["emergencyFund"]
        );
    }

    [Fact]
    public void A_victim_who_declines_or_whom_the_police_object_to_is_asked_nothing_more()
    {
        var declined = new Dictionary<string, string?> { ["robbery"] = "home", ["victimWantsVisit"] = "no" };
        var objected = new Dictionary<string, string?> { ["robbery"] = "home", ["policeObjects"] = "yes" };

        Assert.Null(Rules.Next(Moment.Visit, declined, Knowledge.Facts.None));
        Assert.Null(Rules.Next(Moment.Visit, objected, Knowledge.Facts.None));
        Assert.Equal(
            "victimWantsVisit",
            Rules.Next(Moment.Visit, new Dictionary<string, string?> { ["robbery"] = "home" }, Knowledge.Facts.None)!.Id
        );
    }

    [Fact]
    public void An_answer_that_the_content_no_longer_has_counts_for_nothing() =>
        Assert.Null(Rules.FactsFrom(new Dictionary<string, string?> { ["robbery"] = "boat" }, Knowledge.Facts.None)["robbery"]);

    [Fact]
    public void Every_fact_can_be_asked() => Assert.All(FactDefinition.All, f => Assert.NotNull(Rules.For(f.Name)));

    [Fact]
    public void Buttons_are_short_and_no_typed_word_means_two_answers() => Assert.All(Rules.Questions, q =>
        {
            Assert.All(q.Choices, c => Assert.InRange(Math.Max(c.Label.Nl.Length, c.Label.En.Length), 1, 30));
            Assert.Distinct(
                q.Choices.SelectMany(c => c.Words.Append(c.Label.Nl).Append(c.Label.En).Distinct()),
                StringComparer.OrdinalIgnoreCase
            );
        });
}
