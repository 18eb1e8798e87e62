using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;
using Nazorg.Bot.Channel;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>Who gets in from Teams, and who does not. Everything goes through the real endpoint, with real keys.</summary>
public sealed class InboundTests(InboundTests.Running running) : IClassFixture<InboundTests.Running>
{
    private static readonly ChannelKey Unpublished = ChannelKey.New("key-9", "msteams");
    private static readonly ChannelKey Unendorsed = ChannelKey.New("key-2", "webchat");
    private static readonly ChannelKey Expired = ChannelKey.New("key-3", "msteams").WithCertificate(ends: Duration.FromDays(-1));
    private static readonly ChannelKey Certified = ChannelKey.New("key-4", "msteams").WithCertificate(ends: Duration.FromDays(1));

    private TeamsBot Bot => running.Bot;

    [Fact]
    public Task A_good_token_is_let_in() => LetsInAsync(FakeTeams.GoodToken());

    [Fact]
    public Task A_key_with_a_certificate_in_force_is_let_in() => LetsInAsync(Certified.Sign(FakeTeams.Claims()));

    [Fact]
    public Task A_token_that_ended_four_minutes_ago_is_let_in_because_clocks_differ() =>
        LetsInAsync(FakeTeams.TeamsKey.Sign(Claims(ends: -240)));

    [Fact]
    public Task No_token() => RefusesAsync(401, null);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.e30.")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public Task Garbage(string header) => RefusesHeaderAsync(401, header);

    [Fact]
    public Task Huge_garbage() => RefusesHeaderAsync(401, $"Bearer {new string('a', 20_000)}.b.c");

    [Fact]
    public Task An_unsigned_token() => RefusesAsync(401, ChannelKey.Unsigned(FakeTeams.Claims()));

    [Fact]
    public Task The_public_key_as_a_shared_secret() => RefusesAsync(401, FakeTeams.TeamsKey.SignAsSecret(FakeTeams.Claims()));

    [Fact]
    public Task Another_algorithm() => RefusesAsync(401, FakeTeams.TeamsKey.Sign(FakeTeams.Claims(), SecurityAlgorithms.RsaSsaPssSha256));

    [Theory]
    [InlineData("https://api.botframework.com.evil")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData(null)]
    public Task Another_issuer(string? issuer) => RefusesAsync(401, FakeTeams.TeamsKey.Sign(With("iss", issuer)));

    [Theory]
    [InlineData("99999999-aaaa-4bbb-8ccc-000000000009")]
    [InlineData("")]
    [InlineData(null)]
    public Task Another_audience(string? audience) => RefusesAsync(401, FakeTeams.TeamsKey.Sign(With("aud", audience)));

    [Fact]
    public Task An_expired_token() => RefusesAsync(401, FakeTeams.TeamsKey.Sign(Claims(ends: -360)));

    [Fact]
    public Task A_token_without_an_end() => RefusesAsync(401, FakeTeams.TeamsKey.Sign(With("exp", null)));

    [Fact]
    public Task A_token_that_does_not_hold_yet() => RefusesAsync(401, FakeTeams.TeamsKey.Sign(Claims(starts: 360)));

    [Fact]
    public Task An_unknown_key() => RefusesAsync(401, Unpublished.Sign(FakeTeams.Claims()));

    [Fact]
    public Task Another_key_under_a_known_name() =>
        RefusesAsync(401, (Unpublished with { Id = FakeTeams.TeamsKey.Id }).Sign(FakeTeams.Claims()));

    [Fact]
    public Task A_key_whose_certificate_has_expired() => RefusesAsync(401, Expired.Sign(FakeTeams.Claims()));

    [Fact]
    public Task A_key_that_does_not_vouch_for_Teams() => RefusesAsync(403, Unendorsed.Sign(FakeTeams.Claims()));

    [Theory]
    [InlineData("webchat")]
    [InlineData("skype")]
    [InlineData("MSTEAMS")]
    public Task Another_channel(string channel) => RefusesAsync(403, FakeTeams.GoodToken(), a => a["channelId"] = channel);

    [Fact]
    public Task No_serviceurl_in_the_token() => RefusesAsync(403, FakeTeams.TeamsKey.Sign(With("serviceurl", null)));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/" + FakeTeams.Tenant + "/")]
    [InlineData("https://smba.trafficmanager.net/")]
    public Task Another_serviceurl_in_the_token(string url) => RefusesAsync(403, FakeTeams.GoodToken(url));

    [Theory]
    [InlineData("https://SMBA.trafficmanager.net/emea/" + FakeTeams.Tenant)]
    [InlineData("https://smba.trafficmanager.net:443/emea/" + FakeTeams.Tenant + "//")]
    public Task The_same_serviceurl_written_otherwise(string url) => LetsInAsync(FakeTeams.GoodToken(url));

    /// <summary>Even when the token says so too: a bot that is fooled sends its own token there.</summary>
    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net./emea/")]
    [InlineData("https://ѕmba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net\\@evil.example/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://127.0.0.1/emea/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    public Task Look_alike_hosts(string url) => RefusesAsync(403, FakeTeams.GoodToken(url), a => a["serviceUrl"] = url);

    [Fact]
    public Task Another_tenant() => RefusesAsync(403, FakeTeams.GoodToken("https://smba.trafficmanager.net/emea/"), a =>
        {
            a["serviceUrl"] = "https://smba.trafficmanager.net/emea/";
            a["channelData"]!["tenant"]!["id"] = "99999999-aaaa-4bbb-8ccc-000000000009";
            a["conversation"]!["tenantId"] = "99999999-aaaa-4bbb-8ccc-000000000009";
        });

    [Fact]
    public Task No_tenant() => RefusesAsync(403, FakeTeams.GoodToken(), a =>
        {
            a.Remove("channelData");
            a["conversation"]!.AsObject().Remove("tenantId");
        });

    [Fact]
    public Task Two_tenants() =>
        RefusesAsync(403, FakeTeams.GoodToken(), a => a["conversation"]!["tenantId"] = "99999999-aaaa-4bbb-8ccc-000000000009");

    [Fact]
    public Task A_token_for_another_tenant()
    {
        const string Other = "https://smba.trafficmanager.net/emea/99999999-aaaa-4bbb-8ccc-000000000009/";
        return RefusesAsync(403, FakeTeams.GoodToken(Other), a => a["serviceUrl"] = Other);
    }

    [Fact]
    public Task A_guest_meets_silence() => RefusesAsync(202, FakeTeams.GoodToken(), a => a["from"]!["userRole"] = "guest");

    [Fact]
    public Task Somebody_of_another_tenant_in_a_shared_channel_meets_silence() =>
        RefusesAsync(202, FakeTeams.GoodToken(), a => a["from"]!["tenantId"] = "99999999-aaaa-4bbb-8ccc-000000000009");

    [Fact]
    public Task Somebody_without_an_Entra_id_meets_silence() =>
        RefusesAsync(202, FakeTeams.GoodToken(), a => a["from"]!.AsObject().Remove("aadObjectId"));

    [Fact]
    public async Task A_body_is_not_read_before_the_token_is_known()
    {
        using var unread = await Bot.RequestAsync("not json", null);
        using var read = await Bot.RequestAsync("not json", $"Bearer {FakeTeams.GoodToken()}");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (unread.StatusCode, read.StatusCode));
        Assert.Equal("Bearer", unread.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_key_that_is_new_is_fetched_and_one_that_is_gone_no_longer_counts()
    {
        await using var teams = await FakeTeams.StartAsync();
        using var http = BotHost.NewHttpClient(teams.NewNetwork(), useProxy: false);
        var tokens = new ChannelTokens(FakeTeams.Settings, http, TimeSpan.FromSeconds(1), NullLogger.Instance);
        var (old, fresh) = (FakeTeams.TeamsKey.Sign(FakeTeams.Claims()), Certified.Sign(FakeTeams.Claims()));
        Assert.True(await GoodAsync(old));
        Assert.False(await GoodAsync(fresh));

        teams.Keys = [Certified];

        await TestBot.UntilAsync(() => GoodAsync(fresh));
        Assert.False(await GoodAsync(old));

        async Task<bool> GoodAsync(string token) =>
            (await tokens.ReadAsync($"Bearer {token}", TestContext.Current.CancellationToken)).Caller is not null;
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_the_bot_fetch_without_end()
    {
        var before = Fetches();
        for (var i = 0; i < 20; i++)
            await Bot.PostAsync("{}", $"Bearer {(Unpublished with { Id = $"random-{i}" }).Sign(FakeTeams.Claims())}");

        Assert.InRange(Fetches() - before, 0, 2);

        int Fetches() => Bot.Teams.Calls.Count(c => c is { Host: FakeTeams.KeysHost, Path: "/v1/.well-known/keys" });
    }

    [Fact]
    public async Task When_the_keys_cannot_be_fetched_the_channel_is_asked_to_come_back()
    {
        await using var bot = await TeamsBot.StartAsync();
        bot.Teams.ReactElsewhere = _ => new(503);

        using var response = await bot.RequestAsync(TeamsBot.Message("menu").ToJsonString(), $"Bearer {FakeTeams.GoodToken()}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(0, bot.Bot.Count("inbox"));
    }

    [Fact]
    public async Task Without_an_app_id_nobody_gets_in()
    {
        await using var bot = await TestBot.StartAsync(local: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Host.Address, "/api/messages"))
        {
            Content = new StringContent("{}"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {FakeTeams.GoodToken()}");

        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static JsonObject With(string claim, string? value)
    {
        var claims = FakeTeams.Claims();
        if (value is null)
            claims.Remove(claim);
        else
            claims[claim] = value;
        return claims;
    }

    private static JsonObject Claims(int starts = -7200, int ends = 3600)
    {
        var now = SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds();
        var claims = FakeTeams.Claims();
        (claims["nbf"], claims["exp"]) = (now + starts, now + ends);
        return claims;
    }

    private async Task LetsInAsync(string token)
    {
        var message = TeamsBot.Message("menu");
        Assert.Equal(HttpStatusCode.Accepted, await Bot.PostAsync(message.ToJsonString(), $"Bearer {token}"));
        Assert.Equal(1, Bot.Bot.Count($"inbox WHERE activity = '{message["id"]}'"));
    }

    private Task RefusesAsync(int status, string? token, Action<JsonObject>? but = null) =>
        RefusesHeaderAsync(status, token is null ? null : $"Bearer {token}", but);

    private async Task RefusesHeaderAsync(int status, string? header, Action<JsonObject>? but = null)
    {
        var message = TeamsBot.Message("menu", but);
        using var response = await Bot.RequestAsync(message.ToJsonString(), header);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, Bot.Bot.Count($"inbox WHERE activity = '{message["id"]}'"));
        Assert.DoesNotContain(Bot.Teams.Calls, c => c.Host.Contains("evil", StringComparison.Ordinal));
    }

    /// <summary>One bot for all these tests: they leave nothing behind that another would see.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal TeamsBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await TeamsBot.StartAsync();
            Bot.Teams.Keys = [FakeTeams.TeamsKey, Unendorsed, Expired, Certified];
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
