using System.Net;
using System.Text.Json.Nodes;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>Who may do what in Teams: an Entra id in a tenant decides, never a name.</summary>
public sealed class AccessTests
{
    private const string Colleague = "33333333-aaaa-4bbb-8ccc-00000000000c";
    private const string OtherTenant = "99999999-aaaa-4bbb-8ccc-000000000009";

    [Fact]
    public async Task A_coordinator_is_answered()
    {
        await using var bot = await TeamsBot.StartAsync();

        await SayAsync(bot, "nieuwe zaak");

        Assert.Equal(1, bot.Bot.Count("case_list"));
        Assert.NotEmpty(bot.Teams.Sent);
    }

    [Fact]
    public async Task A_colleague_with_the_name_of_a_coordinator_hears_one_sentence_and_sees_no_case()
    {
        await using var bot = await TeamsBot.StartAsync();
        await SayAsync(bot, "nieuwe zaak");
        var before = bot.Teams.Sent.Length;

        foreach (var text in (string[])["menu", "zaak 2026-1", "mijn zaken", "nieuwe zaak"])
            await SayAsync(bot, text, a => a["from"]!["aadObjectId"] = Colleague);

        Assert.Equal(1, bot.Bot.Count("case_list"));
        Assert.Equal(before + 4, bot.Teams.Sent.Length);
        Assert.All(bot.Teams.Sent.Skip(before), c =>
        {
            Assert.Equal(
                "Deze hulp is voor de coördinatoren nazorg van de gemeente. Vraag toegang bij Team Veiligheid.",
                (string?)c.Json!["text"]
            );
            Assert.DoesNotContain("2026", c.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_id_of_a_coordinator_in_another_tenant_that_is_let_in_meets_silence()
    {
        await using var bot = await TeamsBot.StartAsync(
            FakeTeams.Settings with
            {
                AllowedTenants = [FakeTeams.Tenant, OtherTenant],
            },
            $"{TeamsBot.SettingsText}tenant: {FakeTeams.Tenant}\n"
        );

        var status = await SayAsync(bot, "nieuwe zaak", a =>
        {
            a["serviceUrl"] = $"https://smba.trafficmanager.net/emea/{OtherTenant}/";
            a["channelData"]!["tenant"]!["id"] = OtherTenant;
            a["conversation"]!["tenantId"] = OtherTenant;
        });

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(0, bot.Bot.Count("case_list"));
        Assert.Empty(bot.Teams.Sent);
    }

    [Fact]
    public async Task Without_coordinators_nobody_is_one()
    {
        await using var bot = await TeamsBot.StartAsync(settings: "");

        await SayAsync(bot, "nieuwe zaak");

        Assert.Equal(0, bot.Bot.Count("case_list"));
        Assert.Contains("coördinatoren nazorg", (string?)Assert.Single(bot.Teams.Sent).Json!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_the_same_in_capitals()
    {
        var settings = SettingsFile
            .Parse(
                TeamsBot.SettingsText.Replace(TeamsBot.Coordinator, TeamsBot.Coordinator.ToUpperInvariant(), StringComparison.Ordinal),
                "municipality.yaml"
            )
            .ForTeams(FakeTeams.Settings.AllowedTenants);

        Assert.Equal(
            Standing.Coordinator,
            settings.StandingOf(new(FakeTeams.Tenant.ToUpperInvariant(), TeamsBot.Coordinator), new(), new())
        );
        Assert.Equal(Standing.Stranger, settings.StandingOf(new("", TeamsBot.Coordinator), new(), new()));
    }

    [Fact]
    public void With_several_tenants_the_municipality_says_which_is_its_own()
    {
        var problem = Assert.Throws<SettingsException>(() => Settings.Default.ForTeams([FakeTeams.Tenant, OtherTenant]));
        var other = Assert.Throws<SettingsException>(() => (Settings.Default with { Tenant = OtherTenant }).ForTeams([FakeTeams.Tenant]));

        Assert.Contains("say which tenant", problem.Message, StringComparison.Ordinal);
        Assert.Contains("is not let in", other.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> SayAsync(TeamsBot bot, string text, Action<JsonObject>? but = null)
    {
        var status = await bot.PostAsync(TeamsBot.Message(text, but));
        await bot.Bot.SettleAsync();
        return status;
    }
}
