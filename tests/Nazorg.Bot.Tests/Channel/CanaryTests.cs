using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Tests.Teams;

namespace Nazorg.Bot.Tests.Channel;

/// <summary>
/// A word that nobody else uses is put in through every door: as a name, a text, a token, a secret, a server's answer, an exception's message.
/// It never comes out in the log, at whatever level, nor in a chat.
/// </summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private const string Canary = "kanarie";

    private readonly WrittenLog _log = new();
    private readonly ThrowingNetwork _network = new();
    private readonly ThrowingClock _clock = new();
    private TeamsBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await TeamsBot.StartAsync(FakeTeams.Settings with { Credential = new Credential.Secret($"secret-{Canary}") }, with: o =>
            o with
            {
                Log = _log,
                Network = _network.Before(o.Network!),
                Clock = _clock,
            }
        );
        await _bot.PostAsync(TeamsBot.Message("menu"));
        await _bot.Bot.SettleAsync();
    }

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task What_people_type_and_press()
    {
        await SayAsync(Canary);
        await SayAsync($"zaak 2026-1 {Canary} <script>{Canary}</script>");
        await SayAsync($"voeg collega toe {Canary}");
        await SayAsync("nieuwe zaak");
        await SayAsync($"{Canary} straat 12");
        await SayAsync($"12 {Canary} 2026");
        foreach (var verb in (string[])["say", "answer", "newCase", "outcome", "snooze", "about", "open", Canary])
        {
            var data = new JsonObject { ["verb"] = verb, [Canary] = Canary };
            foreach (
                var key in (string[])["case", "item", "question", "value", "entry", "once", "until", "outcome", "language", "revision"]
            )
                data[key] = Canary;
            await PostAsync(TeamsBot.Message("", a => (a["value"], a["text"]) = (data.DeepClone(), null)));
            await PostAsync(
                Invoke(
                    "adaptiveCard/action",
                    new()
                    {
                        ["action"] = new JsonObject
                        {
                            ["type"] = "Action.Execute",
                            ["verb"] = verb,
                            ["data"] = data,
                        },
                    }
                )
            );
        }

        await PostAsync(Invoke(Canary, new() { [Canary] = Canary }));
        Quiet();
    }

    [Fact]
    public async Task What_a_caller_sends_that_is_refused()
    {
        var good = $"Bearer {FakeTeams.GoodToken()}";
        foreach (
            var header in (string?[])
                [
                    null,
                    Canary,
                    $"Bearer {Canary}",
                    $"Bearer {FakeTeams.TeamsKey.Sign(new() { ["iss"] = Canary, ["aud"] = Canary })}",
                    FakeTeams.GoodToken($"https://{Canary}.example/"),
                ]
        )
        {
            await _bot.PostAsync($$"""{"type":"{{Canary}}"}""", header);
        }

        foreach (
            var body in (string[])
                [
                    $"{Canary}",
                    $$"""{"{{Canary}}":"{{Canary}}""",
                    $"{{\"type\":{{\"{Canary}\":1}}}}",
                    $$"""{"from":"{{Canary}}"}""",
                    $"\"{Canary}\"",
                    $$"""{"text":"\ud800{{Canary}}"}""",
                ]
        )
        {
            await _bot.PostAsync(body, good);
        }

        foreach (var field in (string[])["type", "channelId", "serviceUrl", "name", "action", "locale", "localTimezone", "textFormat"])
            await PostAsync(TeamsBot.Message(Canary, a => a[field] = Canary));
        await PostAsync(TeamsBot.Message(Canary, a => a["channelData"]!["tenant"]!["id"] = Canary));
        await PostAsync(TeamsBot.Message($"\ud800{Canary}"));
        Assert.Contains("Refused an activity", _log.ToString(), StringComparison.Ordinal);
        Quiet();
    }

    [Fact]
    public async Task What_is_no_request_for_this_bot()
    {
        using var elsewhere = await _bot.Bot.Http.GetAsync(
            new Uri(_bot.Bot.Host.Address, $"/{Canary}?{Canary}={Canary}"),
            TestContext.Current.CancellationToken
        );
        using var wrong = await _bot.Bot.PostAsync(Encoding.UTF8.GetBytes(Canary), $"application/{Canary}");
        using var charset = await _bot.Bot.PostAsync(Encoding.UTF8.GetBytes(Canary), $"application/json; charset={Canary}");
        foreach (
            var line in (string[])
                [$"{Canary}: {Canary}\r\n", $"{Canary}\r\n", $"Content-Length: {Canary}\r\n", $"X: {Canary}\0{Canary}\r\n"]
        )
            await RawRequest.PostAsync(_bot.Bot.Host.Address, line, []);

        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Quiet();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(301)]
    [InlineData(0)]
    public async Task What_Teams_answers_to_a_message(int status)
    {
        foreach (
            var answer in (Answer[])
                [Answer.Error(status, Canary), Answer.SubCode(status, Canary), new(status, Canary, Location: $"https://{Canary}.example/")]
        )
        {
            _bot.Teams.React = (_, _) => answer;
            await _bot.PostAsync(TeamsBot.Message("menu"));
            await TestBot.UntilAsync(() => _bot.Bot.Count("outgoing WHERE state = 'waiting' AND attempts = 0") == 0);
            _bot.Teams.React = (_, _) => null;
        }

        await _bot.Bot.SettleAsync();
        Quiet();
    }

    [Fact]
    public async Task What_the_login_server_answers()
    {
        _bot.Teams.ReactElsewhere = call =>
            call.Host == FakeTeams.LoginHost
                ? new(400, $$"""{"error":"{{Canary}}","error_description":"{{Canary}}","correlation_id":"{{Canary}}"}""")
                : null;
        using var http = BotHost.NewHttpClient(_bot.Teams.NewNetwork(), useProxy: false);
        using var tokens = new BotTokens(FakeTeams.Settings with { Credential = new Credential.Secret(Canary) }, http, _log);

        Assert.Null(await tokens.GetAsync(null, TestContext.Current.CancellationToken));

        Quiet();
    }

    [Fact]
    public async Task What_the_keys_server_answers()
    {
        await using var bot = await TeamsBot.StartAsync(with: o => o with { Log = _log });
        bot.Teams.ReactElsewhere = _ => new(200, $$"""{"issuer":"{{Canary}}","jwks_uri":"{{Canary}}" """);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.PostAsync(TeamsBot.Message(Canary)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.PostAsync(TeamsBot.Message(Canary)));

        Assert.Equal(1, _log.ToString().Split('\n').Count(l => l.Contains("keys that sign", StringComparison.Ordinal)));
        Quiet();
    }

    [Fact]
    public async Task What_an_exception_says_while_sending()
    {
        _network.Throws = true;
        await _bot.PostAsync(TeamsBot.Message("menu"));
        await TestBot.UntilAsync(() => _log.ToString().Contains("Sending row", StringComparison.Ordinal));
        _network.Throws = false;

        Quiet();
    }

    [Fact]
    public async Task What_an_exception_says_before_the_turn()
    {
        _clock.Throws = true;
        var status = await _bot.PostAsync(TeamsBot.Message("menu"));
        _clock.Throws = false;

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("A request failed with InvalidTimeZoneException", _log.ToString(), StringComparison.Ordinal);
        Quiet();
    }

    [Fact]
    public async Task What_an_exception_says_within_the_turn()
    {
        foreach (var text in (string[])["nieuwe zaak", "woning", "gisteren"])
            await SayAsync(text);
        Execute($"UPDATE document SET body = CAST(replace(CAST(body AS TEXT), '2026-03-10', '{Canary}') AS BLOB) WHERE kind = 'case'");

        await SayAsync("gegevens");

        Assert.Contains("A turn failed with", _log.ToString(), StringComparison.Ordinal);
        Assert.Contains("Er ging bij mij iets mis.", Chat(), StringComparison.Ordinal);
        Quiet();
    }

    [Fact]
    public async Task What_the_database_says()
    {
        Execute($"CREATE TRIGGER refuses BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, '{Canary}'); END");

        var status = await _bot.PostAsync(TeamsBot.Message("menu"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Nothing could be saved", _log.ToString(), StringComparison.Ordinal);
        Quiet();
    }

    private void Quiet()
    {
        foreach (var word in (string[])[Canary, "canary-token", "canary-secret", "Canary Name"])
        {
            Assert.DoesNotContain(word, _log.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, Chat(), StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Everything that was sent to somebody.</summary>
    private string Chat() => string.Join('\n', _bot.Teams.Sent.Select(c => c.Body));

    private async Task SayAsync(string text)
    {
        await _bot.PostAsync(TeamsBot.Message(text));
        await _bot.Bot.SettleAsync();
    }

    /// <summary>What answers a request says nothing of it either.</summary>
    private async Task PostAsync(JsonObject activity)
    {
        using var response = await _bot.RequestAsync(activity.ToJsonString(), $"Bearer {FakeTeams.GoodToken()}");
        Assert.DoesNotContain(
            Canary,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase
        );
        await _bot.Bot.SettleAsync();
    }

    private void Execute(string sql)
    {
        using var connection = _bot.Bot.Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static JsonObject Invoke(string name, JsonObject value) =>
        TeamsBot.Message("", a => (a["type"], a["name"], a["value"], a["text"]) = ("invoke", name, value.DeepClone(), null));

    private sealed class ThrowingNetwork : DelegatingHandler
    {
        private DelegatingHandler? _next;

        public bool Throws { get; set; }

        public ThrowingNetwork Before(DelegatingHandler next)
        {
            _next = next;
            return this;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Throws)
                throw new InvalidTimeZoneException($"{Canary} {request.RequestUri}");
            if (_next!.InnerHandler is null)
            {
                _next.InnerHandler = InnerHandler!;
                InnerHandler = _next!;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class ThrowingClock : IClock
    {
        private readonly TestClock _clock = new(TestBot.Morning);

        public bool Throws { get; set; }

        public Instant GetCurrentInstant() => Throws ? throw new InvalidTimeZoneException(Canary) : _clock.GetCurrentInstant();
    }
}
