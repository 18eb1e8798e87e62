using Nazorg.Knowledge.Plans;
using NodaTime;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Plans;

public sealed class PlanTests
{
    [Fact]
    public void The_sections_come_in_the_order_the_work_is_done()
    {
        var sections = Shipped.Plan(Facts("robbery=home")).Select(i => i.Section).ToList();

        Assert.Equal(sections.Order(), sections);
        Assert.Equal(Enum.GetValues<Section>(), sections.Distinct());
    }

    [Theory]
    [InlineData("2026-03-16", "2026-03-30", "2026-04-06")] // ends on Easter Monday
    [InlineData("2026-04-06", "2026-04-20", "2026-04-27")] // ends on King's Day
    [InlineData("2025-12-05", "2025-12-19", "2025-12-26")] // ends on Boxing Day
    [InlineData("2026-04-23", "2026-05-07", "2026-05-14")] // ends on Ascension Day
    [InlineData("2028-02-15", "2028-02-29", "2028-03-07")] // over a leap day
    public void The_meeting_is_due_from_day_14_to_day_21_whatever_day_that_is(string robbery, string target, string latest)
    {
        foreach (var kind in new[] { "home", "business" })
        {
            var due = Assert.Single(Shipped.Plan(Facts($"robbery={kind}", $"robberyDate={robbery}")), i => i.Due is not null).Due!;

            Assert.Equal((target, latest), (due.Target.ToString("uuuu-MM-dd", null), due.Latest.ToString("uuuu-MM-dd", null)));
        }
    }

    [Fact]
    public void A_term_is_overdue_the_day_after_its_latest_day()
    {
        var meeting = Shipped.FindItem("arrange-residents-meeting", Facts("robbery=home", "robberyDate=2026-03-16"))!;

        Assert.False(meeting.IsOverdue(new LocalDate(2026, 4, 6)));
        Assert.True(meeting.IsOverdue(new LocalDate(2026, 4, 7)));
    }

    [Fact]
    public void Without_the_day_of_the_robbery_there_is_no_term_but_the_meeting_stays()
    {
        var meeting = Assert.Single(Shipped.Plan(Facts("robbery=business")), i => i.Id == "arrange-information-meeting");

        Assert.Null(meeting.Due);
        Assert.False(meeting.IsOverdue(new LocalDate(2030, 1, 1)));
    }

    [Fact]
    public void Nothing_of_the_other_kind_of_robbery_is_in_a_plan()
    {
        string[] homeOnly =
        [
            "corporatie",
            "huurwoning",
            "koopwoning",
            "deurspion",
            "kierstandhouder",
            "bewonersbijeenkomst",
            "VvE",
            "PKVW",
            "ouderenbond",
            "formulier",
        ];
        string[] businessOnly =
        [
            "brancheorganisatie",
            "ondernemersvereniging",
            "afroomkluis",
            "pinautomaat",
            "cameratoezicht",
            "KVO",
            "Keurmerk Veilig Ondernemen",
        ];

        AssertWithout(homeOnly, Facts("robbery=business"));
        AssertWithout(businessOnly, Facts("robbery=home"));
    }

    [Theory]
    [InlineData("home", "woningoverval", "bedrijfsoverval")]
    [InlineData("business", "bedrijfsoverval", "woningoverval")]
    public void The_source_is_the_place_about_this_kind_of_robbery(string kind, string its, string other)
    {
        var sections = Shipped.Plan(Facts($"robbery={kind}")).SelectMany(i => i.Sources).Select(s => s.Section).ToList();

        Assert.Contains(sections, s => s.Contains(its, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(sections, s => s.Contains(other, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_item_has_a_source_and_neighbourhood_items_come_from_step_3c() => Assert.All(Shipped.Items, i =>
        {
            Assert.NotEmpty(i.Sources);
            Assert.Equal(i.Section == Section.Neighbourhood, i.Sources.Any(s => s.Document.Id == "step-3c"));
        });

    [Fact]
    public void Titles_fit_a_phone_and_tell_items_apart()
    {
        Assert.All(Shipped.Items, i => Assert.InRange(Math.Max(i.Title.Nl.Length, i.Title.En.Length), 8, 60));
        Assert.Distinct(Shipped.Items.Select(i => i.Title.Nl));
        Assert.Distinct(Shipped.Items.Select(i => i.Title.En));
    }

    [Theory]
    [InlineData("unrestInArea", "yes", "no")]
    [InlineData("severe", "yes", "no")]
    [InlineData("bystanders", "yes", "no")]
    public void Unrest_severity_and_bystanders_change_what_an_item_says_and_never_which_items_there_are(
        string fact,
        string one,
        string other
    )
    {
        foreach (var kind in new[] { "robbery=home", "robbery=business" })
        {
            var (first, second) = (Shipped.Plan(Facts(kind, $"{fact}={one}")), Shipped.Plan(Facts(kind, $"{fact}={other}")));

            Assert.Equal(first.Select(i => (i.Id, i.Conditional)), second.Select(i => (i.Id, i.Conditional)));
            Assert.NotEqual(first.Select(i => i.Text), second.Select(i => i.Text));
            Assert.Contains(Shipped.Plan(Facts(kind)), i => i.Asks.Contains(fact));
        }
    }

    [Fact]
    public void The_mayor_is_never_told_to_go()
    {
        var item = Shipped.FindItem("decide-who-visits", Facts("severe=yes"))!;

        Assert.Contains("het blijft een afweging", item.Text.Nl, StringComparison.Ordinal);
        Assert.DoesNotContain("moet", item.Text.Nl, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_of_a_corporation_brings_in_the_corporation()
    {
        var plan = Shipped.Plan(Facts("robbery=home", "tenure=rent", "landlord=corporation"));

        Assert.All(["agree-with-corporation", "have-corporation-fit-measures"], id =>
            Assert.False(plan.Single(i => i.Id == id).Conditional)
        );
        Assert.DoesNotContain(plan, i => i.Id is "find-out-landlord" or "note-other-landlord" or "establish-tenure");
    }

    [Fact]
    public void Another_landlord_gets_no_duties_and_the_plan_says_that_the_sources_are_silent()
    {
        var plan = Shipped.Plan(Facts("robbery=home", "tenure=rent", "landlord=other"));

        Assert.DoesNotContain(plan, i => i.Id is "agree-with-corporation" or "have-corporation-fit-measures" or "find-out-landlord");
        Assert.Contains("zegt het stappenplan niets", plan.Single(i => i.Id == "note-other-landlord").Text.Nl, StringComparison.Ordinal);
        Assert.Contains(plan, i => i.Id == "talk-to-corporation");
    }

    [Fact]
    public void A_rented_home_of_an_unknown_landlord_keeps_the_corporation_and_asks_who_the_landlord_is()
    {
        var plan = Shipped.Plan(Facts("robbery=home", "tenure=rent"));

        var item = plan.Single(i => i.Id == "agree-with-corporation");
        Assert.False(item.Conditional);
        Assert.Equal(["landlord"], item.Asks);
        Assert.Contains("alleen als de verhuurder een woningcorporatie is", item.Text.Nl, StringComparison.Ordinal);
        Assert.Contains(plan, i => i.Id == "find-out-landlord");
        Assert.DoesNotContain(plan, i => i.Id == "note-other-landlord");
    }

    [Fact]
    public void An_owner_occupied_home_has_no_item_about_the_landlord()
    {
        var plan = Shipped.Plan(Facts("robbery=home", "tenure=buy"));

        Assert.DoesNotContain(plan, i =>
            i.Id
                is "agree-with-corporation"
                    or "have-corporation-fit-measures"
                    or "find-out-landlord"
                    or "note-other-landlord"
                    or "establish-tenure"
        );
        Assert.Contains(plan, i => i.Id == "arrange-advice-owned-homes");
    }

    [Fact]
    public void A_robbery_solved_months_later_gets_the_hearing_and_keeps_what_is_overdue()
    {
        var before = Facts("robbery=business", "robberyDate=2026-01-10", "solved=no");
        var after = before.With("solved", "yes");

        Assert.DoesNotContain(Shipped.Plan(before), i => i.Id is "point-to-hearing" or "coordinate-with-prosecution");
        Assert.All(["point-to-hearing", "coordinate-with-prosecution"], id =>
            Assert.False(Shipped.Plan(after).Single(i => i.Id == id).Conditional)
        );
        Assert.True(Shipped.Plan(after).Single(i => i.Due is not null).IsOverdue(new LocalDate(2026, 6, 1)));
    }

    [Theory]
    [InlineData("policeObjects=yes", "De politie heeft bezwaar")]
    [InlineData("victimWantsVisit=no", "Het slachtoffer wil geen bezoek")]
    public void Without_direct_aftercare_the_victims_items_close_with_the_reason(string fact, string reason)
    {
        foreach (var kind in new[] { "robbery=home", "robbery=business" })
        {
            var plan = Shipped.Plan(Facts(kind, fact));

            Assert.All(plan.Where(i => i.Section is Section.Visit or Section.Offer), i =>
                Assert.StartsWith(reason, i.Closed!.Nl, StringComparison.Ordinal)
            );
            Assert.All(plan.Where(i => i.Section is Section.Neighbourhood or Section.Evaluation), i => Assert.Null(i.Closed));
            Assert.Null(plan.Single(i => i.Id == "check-victim-support-contact").Closed);
        }

        Assert.Null(Shipped.Plan(Facts("robbery=business", fact)).Single(i => i.Id == "check-trade-association-contact").Closed);
    }

    [Fact]
    public void Nothing_is_closed_while_the_police_have_not_objected_and_the_victim_has_not_declined() =>
        Assert.All(Shipped.Plan(Facts("robbery=home", "policeObjects=no", "victimWantsVisit=?")), i => Assert.Null(i.Closed));

    [Fact]
    public void What_the_coordinator_does_is_no_offer_to_be_accepted()
    {
        Assert.True(Shipped.FindItem("offer-door-viewer", Knowledge.Facts.None)!.Item.IsOffer);
        Assert.False(Shipped.FindItem("agree-with-corporation", Knowledge.Facts.None)!.Item.IsOffer);
        Assert.All(Shipped.Items.Where(i => i.Section != Section.Offer), i => Assert.False(i.IsOffer));
    }

    [Fact]
    public void An_item_that_no_longer_follows_can_still_be_found()
    {
        var facts = Facts("robbery=home", "tenure=buy");

        Assert.DoesNotContain(Shipped.Plan(facts), i => i.Id == "agree-with-corporation");
        Assert.NotNull(Shipped.FindItem("agree-with-corporation", facts));
        Assert.Null(Shipped.FindItem("no-such-item", facts));
    }

    private static void AssertWithout(string[] words, Facts facts)
    {
        foreach (var item in Shipped.Plan(facts))
        {
            Assert.All(words, w => Assert.DoesNotContain(w, $"{item.Title.Nl} {item.Text.Nl}", StringComparison.OrdinalIgnoreCase));
        }
    }
}
