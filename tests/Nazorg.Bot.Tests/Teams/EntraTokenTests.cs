using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>Tokens of Entra in the place of the channel's own: only of applications that are named, and by the rules of Entra.</summary>
public sealed class EntraTokenTests(EntraTokenTests.Running running) : IClassFixture<EntraTokenTests.Running>
{
    private const string Caller = "44444444-aaaa-4bbb-8ccc-000000000004";
    private const string ChannelTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string Other = "99999999-aaaa-4bbb-8ccc-000000000009";

    private static readonly ChannelKey Key = ChannelKey.New("entra-1") with { Issuer = $"https://{FakeTeams.LoginHost}/{{tenantid}}/v2.0" };
    private static readonly ChannelKey KeyOfOther = ChannelKey.New("entra-2") with
    {
        Issuer = $"https://{FakeTeams.LoginHost}/{Other}/v2.0",
    };
    private static readonly ChannelKey KeyOfNobody = ChannelKey.New("entra-3");

    [Theory]
    [InlineData("1.0", FakeTeams.Tenant)]
    [InlineData("2.0", FakeTeams.Tenant)]
    [InlineData("1.0", ChannelTenant)]
    [InlineData("2.0", ChannelTenant)]
    public Task An_application_that_is_named_is_let_in(string version, string tenant) =>
        AnswersAsync(202, Key.Sign(Claims(version, tenant)), stored: true);

    [Fact]
    public Task The_channel_itself_is_let_in_as_before() => AnswersAsync(202, FakeTeams.GoodToken(), stored: true);

    [Fact]
    public async Task Without_named_applications_no_token_of_Entra_counts_and_no_key_is_fetched()
    {
        await using var bot = await TeamsBot.StartAsync();
        bot.Teams.EntraKeys = [Key];

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await bot.PostAsync(TeamsBot.Message("menu").ToJsonString(), $"Bearer {Key.Sign(Claims())}")
        );

        Assert.DoesNotContain(bot.Teams.Calls, c => c is { Host: FakeTeams.LoginHost, Method: "GET" });
    }

    [Theory]
    [InlineData("azp", Other)]
    [InlineData("azp", null)]
    [InlineData("tid", Other)]
    [InlineData("tid", null)]
    [InlineData("aud", Other)]
    [InlineData("aud", null)]
    [InlineData("exp", null)]
    [InlineData("iss", $"https://login.microsoftonline.com/{Other}/v2.0")]
    [InlineData("iss", $"https://sts.windows.net/{Other}/")]
    [InlineData("iss", "https://login.microsoftonline.com/common/v2.0")]
    [InlineData("iss", "https://api.botframework.com")]
    public Task A_claim_that_is_not_as_it_should_be(string claim, string? value)
    {
        var claims = Claims();
        claims[claim] = value;
        if (value is null)
            claims.Remove(claim);
        return AnswersAsync(401, Key.Sign(claims));
    }

    [Fact]
    public Task The_application_of_a_first_version_token_is_not_read_from_the_claim_of_the_second()
    {
        var claims = Claims("1.0");
        (claims["azp"], claims["appid"]) = (Caller, Other);
        return AnswersAsync(401, Key.Sign(claims));
    }

    [Fact]
    public Task An_expired_token()
    {
        var claims = Claims();
        claims["exp"] = SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds() - 360;
        return AnswersAsync(401, Key.Sign(claims));
    }

    [Fact]
    public Task A_key_of_another_tenant() => AnswersAsync(401, KeyOfOther.Sign(Claims()));

    [Fact]
    public Task A_key_that_is_of_no_tenant() => AnswersAsync(401, KeyOfNobody.Sign(Claims()));

    [Fact]
    public Task The_key_of_the_channel() => AnswersAsync(401, FakeTeams.TeamsKey.Sign(Claims()));

    [Fact]
    public Task The_key_of_Entra_for_a_token_of_the_channel() => AnswersAsync(401, Key.Sign(FakeTeams.Claims()));

    [Fact]
    public Task A_token_without_a_signature() => AnswersAsync(401, ChannelKey.Unsigned(Claims()));

    [Fact]
    public Task The_public_key_as_a_shared_secret() => AnswersAsync(401, Key.SignAsSecret(Claims()));

    [Fact]
    public Task Another_algorithm() => AnswersAsync(401, Key.Sign(Claims(), SecurityAlgorithms.RsaSsaPssSha256));

    [Fact]
    public Task An_address_that_is_named_must_be_the_one()
    {
        var claims = Claims();
        claims["serviceurl"] = "https://smba.trafficmanager.net/amer/";
        return AnswersAsync(403, Key.Sign(claims));
    }

    [Theory]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    public Task Without_an_address_in_the_token_the_host_still_counts(string url) =>
        AnswersAsync(403, Key.Sign(Claims()), but: a => a["serviceUrl"] = url);

    [Fact]
    public Task Another_channel() => AnswersAsync(403, Key.Sign(Claims()), but: a => a["channelId"] = "webchat");

    private static JsonObject Claims(string version = "2.0", string tenant = FakeTeams.Tenant)
    {
        var claims = FakeTeams.Claims();
        claims.Remove("serviceurl");
        claims["iss"] = version == "2.0" ? $"https://{FakeTeams.LoginHost}/{tenant}/v2.0" : $"https://sts.windows.net/{tenant}/";
        (claims["ver"], claims["tid"], claims[version == "2.0" ? "azp" : "appid"]) = (version, tenant, Caller);
        return claims;
    }

    private async Task AnswersAsync(int status, string token, bool stored = false, Action<JsonObject>? but = null)
    {
        var message = TeamsBot.Message("menu", but);

        Assert.Equal(status, (int)await running.Bot.PostAsync(message.ToJsonString(), $"Bearer {token}"));

        Assert.Equal(stored ? 1 : 0, running.Bot.Bot.Count($"inbox WHERE activity = '{message["id"]}'"));
    }

    /// <summary>One bot for all these tests.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal TeamsBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await TeamsBot.StartAsync(FakeTeams.Settings with { EntraCallers = [Caller] });
            Bot.Teams.EntraKeys = [Key, KeyOfOther, KeyOfNobody];
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
