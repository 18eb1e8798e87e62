using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>What goes out to Teams: with which token, to whom, and what happens when it is not taken.</summary>
public sealed class OutboundTests
{
    private const string Chat = "a:chat-of-a";

    private static readonly byte[] Body = """{"type":"message","text":"hoi"}"""u8.ToArray();

    // ---- Tokens.

    [Fact]
    public async Task One_token_serves_all_messages()
    {
        await using var line = await Line.OpenAsync();

        for (var i = 0; i < 3; i++)
            Assert.IsType<Delivery.Sent>(await line.SendAsync(conversation: $"{i}"));

        var fetched = Assert.Single(line.Teams.Calls, c => c.Host == FakeTeams.LoginHost);
        Assert.Equal($"/{FakeTeams.Tenant}/oauth2/v2.0/token", fetched.Path);
        Assert.Contains("grant_type=client_credentials", fetched.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", fetched.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=canary-secret", fetched.Body, StringComparison.Ordinal);
        Assert.All(line.Teams.Sent, c => Assert.Equal("Bearer canary-token-1", c.Authorization));
    }

    [Fact]
    public async Task Many_at_once_fetch_one_token()
    {
        await using var line = await Line.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => line.SendAsync(conversation: $"{i}")));

        Assert.Single(line.Teams.Calls, c => c.Host == FakeTeams.LoginHost);
    }

    [Theory]
    [InlineData(".pem")]
    [InlineData(".pfx")]
    public async Task A_certificate_proves_who_the_bot_is(string extension)
    {
        var file = Path.Combine(Path.GetTempPath(), $"nazorg-{Guid.NewGuid():N}{extension}");
        using (var rsa = RSA.Create(2048))
        {
            var now = SystemClock.Instance.GetCurrentInstant();
            using var certificate = new CertificateRequest(
                "CN=bot",
                rsa,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            ).CreateSelfSigned((now - Duration.FromDays(1)).ToDateTimeOffset(), (now + Duration.FromDays(1)).ToDateTimeOffset());
            if (extension == ".pfx")
                await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "word"), TestContext.Current.CancellationToken);
            else
                await File.WriteAllTextAsync(
                    file,
                    $"{certificate.ExportCertificatePem()}\n{rsa.ExportPkcs8PrivateKeyPem()}\n",
                    TestContext.Current.CancellationToken
                );
        }

        await using var line = await Line.OpenAsync(
            FakeTeams.Settings with
            {
                Credential = new Credential.Certificate(file, extension == ".pfx" ? "word" : null),
            }
        );

        Assert.IsType<Delivery.Sent>(await line.SendAsync());
        Assert.Contains(
            "client_assertion=",
            Assert.Single(line.Teams.Calls, c => c.Host == FakeTeams.LoginHost).Body,
            StringComparison.Ordinal
        );
        File.Delete(file);
    }

    [Fact]
    public async Task The_identity_of_the_machine_proves_who_the_bot_is()
    {
        await using var line = await Line.OpenAsync(
            FakeTeams.Settings with
            {
                Credential = new Credential.ManagedIdentity(),
                AppId = Guid.NewGuid().ToString(),
            }
        );

        Assert.IsType<Delivery.Sent>(await line.SendAsync());

        Assert.Contains(line.Teams.Calls, c =>
            c.Host == FakeTeams.MachineHost && c.Path.Contains("resource=https", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(line.Teams.Calls, c => c.Host == FakeTeams.LoginHost);
        Assert.StartsWith("Bearer canary-token-", line.Teams.Sent[0].Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_identity_of_the_machine_vouches_for_the_application()
    {
        var identity = Guid.NewGuid().ToString();
        await using var line = await Line.OpenAsync(FakeTeams.Settings with { Credential = new Credential.Federated(identity) });

        Assert.IsType<Delivery.Sent>(await line.SendAsync());

        var machine = Assert.Single(line.Teams.Calls, c => c.Host == FakeTeams.MachineHost);
        Assert.Contains("resource=api://AzureADTokenExchange", Uri.UnescapeDataString(machine.Path), StringComparison.Ordinal);
        Assert.Contains($"client_id={identity}", machine.Path, StringComparison.Ordinal);
        var login = Assert.Single(line.Teams.Calls, c => c.Host == FakeTeams.LoginHost);
        Assert.Contains("client_assertion=canary-token-1", login.Body, StringComparison.Ordinal);
        Assert.Contains($"client_id={FakeTeams.AppId}", login.Body, StringComparison.Ordinal);
        Assert.Equal("Bearer canary-token-2", Assert.Single(line.Teams.Sent).Authorization);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once()
    {
        await using var line = await Line.OpenAsync();
        line.Teams.React = (call, _) => call.Authorization == "Bearer canary-token-1" ? Answer.Error(401, "Unauthorized") : null;

        Assert.IsType<Delivery.Sent>(await line.SendAsync());

        Assert.Equal(["Bearer canary-token-1", "Bearer canary-token-2"], line.Teams.Sent.Select(c => c.Authorization));
    }

    [Fact]
    public async Task When_the_new_token_is_refused_too_it_ends()
    {
        await using var line = await Line.OpenAsync();
        line.Teams.React = (_, _) => Answer.Error(401, "BotNotRegistered");

        Assert.Equal(new Delivery.Refused(401, "BotNotRegistered"), await line.SendAsync());

        Assert.Equal(2, line.Teams.Sent.Length);
        Assert.Equal(2, line.Teams.Calls.Count(c => c.Host == FakeTeams.LoginHost));
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_client","error_description":"AADSTS7000222: canary-secret"}""")]
    [InlineData(503, "")]
    [InlineData(0, "")]
    public async Task Without_a_token_nothing_is_sent_and_what_is_to_be_sent_waits(int status, string body)
    {
        await using var line = await Line.OpenAsync();
        line.Teams.ReactElsewhere = _ => new(status, body);

        Assert.IsType<Delivery.NotYet>(await line.SendAsync());

        Assert.Empty(line.Teams.Sent);
        Assert.DoesNotContain("canary", line.Log, StringComparison.Ordinal);
        Assert.Contains("cannot get a token", line.Log, StringComparison.Ordinal);
    }

    // ---- Where it goes.

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("")]
    public async Task A_token_only_goes_to_hosts_that_are_listed(string serviceUrl)
    {
        await using var line = await Line.OpenAsync();

        Assert.Equal(new Delivery.Refused(0, "UntrustedServiceUrl"), await line.SendAsync(serviceUrl: serviceUrl));

        Assert.Empty(line.Teams.Calls);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var line = await Line.OpenAsync();
        line.Teams.React = (_, _) => new(status, Location: new Uri(line.Teams.Address, "/trap").ToString());

        Assert.Equal(new Delivery.Refused(status), await line.SendAsync());

        Assert.DoesNotContain(line.Teams.Calls, c => c.Path == "/trap");
    }

    [Fact]
    public async Task Ids_are_escaped_in_the_address()
    {
        await using var line = await Line.OpenAsync();

        await line.SendAsync(conversation: "19:a@thread.tacv2;messageid=1/../x", replaces: "1:b/c");

        var call = Assert.Single(line.Teams.Sent);
        Assert.Equal(
            ("PUT", $"/emea/{FakeTeams.Tenant}/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1%2F..%2Fx/activities/1%3Ab%2Fc"),
            (call.Method, call.Path)
        );
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_not_sent()
    {
        await using var line = await Line.OpenAsync();

        Assert.Equal(
            new Delivery.Refused(0, "MessageSizeTooBig"),
            await line.SendAsync(body: Encoding.UTF8.GetBytes(new string('é', 41 * 1024)))
        );
        Assert.IsType<Delivery.Sent>(await line.SendAsync(body: Encoding.UTF8.GetBytes(new string('é', 39 * 1024))));

        Assert.Single(line.Teams.Sent);
    }

    // ---- What a failure means. PUT may always be repeated, POST only when it certainly did not arrive.

    [Theory]
    [InlineData(400, "BadSyntax", nameof(Delivery.Refused), nameof(Delivery.Refused))]
    [InlineData(403, "BotDisabledByAdmin", nameof(Delivery.Gone), nameof(Delivery.Gone))]
    [InlineData(403, "BotNotInConversationRoster", nameof(Delivery.Gone), nameof(Delivery.Gone))]
    [InlineData(403, "ConversationBlockedByUser", nameof(Delivery.Gone), nameof(Delivery.Gone))]
    [InlineData(403, "MessageWritesBlocked", nameof(Delivery.Gone), nameof(Delivery.Gone))]
    [InlineData(403, "InvalidBotApiHost", nameof(Delivery.Refused), nameof(Delivery.Refused))]
    [InlineData(403, "NotEnoughPermissions", nameof(Delivery.Refused), nameof(Delivery.Refused))]
    [InlineData(404, "ConversationNotFound", nameof(Delivery.Refused), nameof(Delivery.Refused))]
    [InlineData(408, "", nameof(Delivery.Ambiguous), nameof(Delivery.Later))]
    [InlineData(412, "PreconditionFailed", nameof(Delivery.Later), nameof(Delivery.Later))]
    [InlineData(413, "MessageSizeTooBig", nameof(Delivery.Refused), nameof(Delivery.Refused))]
    [InlineData(429, "Throttled", nameof(Delivery.Later), nameof(Delivery.Later))]
    [InlineData(500, "ServiceError", nameof(Delivery.Refused), nameof(Delivery.Refused))]
    [InlineData(502, "ServiceUnavailable", nameof(Delivery.Later), nameof(Delivery.Later))]
    [InlineData(503, "ServiceUnavailable", nameof(Delivery.Later), nameof(Delivery.Later))]
    [InlineData(504, "", nameof(Delivery.Ambiguous), nameof(Delivery.Later))]
    [InlineData(0, "", nameof(Delivery.Ambiguous), nameof(Delivery.Later))]
    public async Task A_failure(int status, string code, string post, string put)
    {
        await using var line = await Line.OpenAsync();
        foreach (var envelope in (Func<int, string, Answer>[])[Answer.Error, Answer.SubCode])
        {
            line.Teams.React = (_, _) => envelope(status, code);

            Assert.Equal(post, (await line.SendAsync(person: null)).GetType().Name);
            Assert.Equal(put, (await line.SendAsync(person: null, replaces: "1")).GetType().Name);
        }
    }

    [Fact]
    public async Task What_the_channel_calls_it_is_not_believed_in_the_log()
    {
        await using var line = await Line.OpenAsync();
        line.Teams.React = (_, _) => Answer.Error(400, "canary of a name");

        Assert.Equal(new Delivery.Refused(400), await line.SendAsync());
    }

    [Theory]
    [InlineData(200, nameof(Delivery.Sent))]
    [InlineData(204, nameof(Delivery.Sent))]
    [InlineData(404, nameof(Delivery.Sent))]
    [InlineData(403, nameof(Delivery.Refused))]
    [InlineData(504, nameof(Delivery.Later))]
    [InlineData(0, nameof(Delivery.Later))]
    public async Task A_message_is_taken_away(int status, string outcome)
    {
        await using var line = await Line.OpenAsync();
        line.Teams.React = (_, _) => new(status);

        Assert.Equal(outcome, (await line.SendAsync(replaces: "1:a", act: PostAct.Delete)).GetType().Name);

        Assert.All(line.Teams.Sent, c => Assert.Equal(("DELETE", ""), (c.Method, c.Body)));
        Assert.EndsWith("/activities/1%3Aa", line.Teams.Sent[0].Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(504, nameof(Delivery.Ambiguous))]
    [InlineData(0, nameof(Delivery.Ambiguous))]
    [InlineData(429, nameof(Delivery.Later))]
    [InlineData(201, nameof(Delivery.Sent))]
    public async Task A_thread_that_may_have_started_is_not_started_as_if_it_had_not(int status, string outcome)
    {
        await using var line = await Line.OpenAsync();
        line.Teams.React = (_, _) => new(status, "{}");

        Assert.Equal(outcome, (await line.SendAsync(act: PostAct.StartThread, person: null)).GetType().Name);
    }

    [Fact]
    public async Task A_message_that_is_gone_is_said_anew()
    {
        await using var line = await Line.OpenAsync();
        line.Teams.React = (call, _) => call.Method == "PUT" ? Answer.Error(404, DeliveryRules.NoMessage) : null;

        Assert.IsType<Delivery.Sent>(await line.SendAsync(replaces: "gone"));

        Assert.Equal(["PUT", "POST"], line.Teams.Sent.Select(c => c.Method));
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("Wed, 11 Mar 2026 09:00:30 GMT", 30)]
    [InlineData("Wed, 11 Mar 2026 08:00:00 GMT", 0)]
    public async Task The_channel_says_how_long_to_wait(string header, int seconds)
    {
        await using var line = await Line.OpenAsync();
        line.Teams.React = (_, _) => new(429, RetryAfter: header);

        Assert.Equal(new Delivery.Later(429, Duration.FromSeconds(seconds)), await line.SendAsync());
    }

    [Fact]
    public void A_wait_is_never_shorter_than_was_asked_and_never_the_same_for_all()
    {
        Assert.InRange(DeliveryRules.Wait(0, null, 0), Duration.FromSeconds(1.6), Duration.FromSeconds(1.6));
        Assert.InRange(DeliveryRules.Wait(0, null, 1), Duration.FromSeconds(2.39), Duration.FromSeconds(2.41));
        Assert.Equal(Duration.FromSeconds(30), DeliveryRules.Wait(0, Duration.FromSeconds(30), 0));
        Assert.Equal(Duration.FromSeconds(36), DeliveryRules.Wait(0, Duration.FromSeconds(30), 1));
        Assert.True(DeliveryRules.Wait(30, null, 1) <= Duration.FromMinutes(6));
        Assert.True(DeliveryRules.Wait(0, Duration.FromDays(1), 0) <= Duration.FromHours(1));
    }

    // ---- The whole bot.

    [Fact]
    public async Task After_being_told_to_wait_a_message_goes_out_once_and_the_next_after_it()
    {
        await using var bot = await TeamsBot.StartAsync();
        bot.Teams.React = (_, earlier) => earlier == 0 ? new(429, RetryAfter: "1") : null;

        await bot.PostAsync(TeamsBot.Message("english"));
        await bot.PostAsync(TeamsBot.Message("nieuwe zaak"));
        await bot.Bot.SettleAsync();

        var texts = bot.Teams.Sent.Select(c => c.Body).ToList();
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(2, bot.Bot.Count("outgoing WHERE state = 'sent'"));
        Assert.Equal(3, texts.Count);
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_more_until_they_write()
    {
        await using var bot = await TeamsBot.StartAsync();
        bot.Teams.React = (_, _) => Answer.SubCode(403, "MessageWritesBlocked");
        await SayAsync(bot, "menu");
        Assert.Contains(
            "\"gone\":true",
            Assert.Single(bot.Bot.Rows("SELECT body FROM document WHERE kind = 'person'")),
            StringComparison.Ordinal
        );

        bot.Teams.React = (_, _) => null;
        await SayAsync(bot, "menu");

        Assert.DoesNotContain(
            "\"gone\":true",
            Assert.Single(bot.Bot.Rows("SELECT body FROM document WHERE kind = 'person'")),
            StringComparison.Ordinal
        );
        Assert.Equal(1, bot.Bot.Count("outgoing WHERE state = 'sent'"));
    }

    [Fact]
    public async Task A_chat_whose_history_was_removed_is_made_anew_once()
    {
        await using var bot = await TeamsBot.StartAsync();
        bot.Teams.React = (call, _) => call.Conversation == Chat ? Answer.Error(404, DeliveryRules.NoConversation) : null;

        await SayAsync(bot, "menu");

        Assert.Equal(
            [Chat, "conversations", "a:created"],
            bot.Teams.Sent.Select(c => c.Path.EndsWith("/v3/conversations", StringComparison.Ordinal) ? "conversations" : c.Conversation)
        );
        Assert.Equal(
            $$"""{"isGroup":false,"members":[{"id":"{{TeamsBot.Coordinator}}"}],"tenantId":"{{FakeTeams.Tenant}}"}""",
            bot.Teams.Sent[1].Body
        );
        Assert.Contains(
            "\"conversationId\":\"a:created\"",
            Assert.Single(bot.Bot.Rows("SELECT body FROM document WHERE kind = 'person'")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_not_answered_in_somebodys_own_chat()
    {
        await using var bot = await TeamsBot.StartAsync();
        bot.Teams.React = (_, _) => Answer.Error(404, DeliveryRules.NoConversation);

        await bot.PostAsync(TeamsBot.Message("wat is nazorg?", a => a["conversation"]!["conversationType"] = "channel"));
        await bot.Bot.SettleAsync();

        Assert.Single(bot.Teams.Sent);
        Assert.Equal(1, bot.Bot.Count("outgoing WHERE state = 'failed'"));
    }

    private static async Task SayAsync(TeamsBot bot, string text)
    {
        await bot.PostAsync(TeamsBot.Message(text));
        await bot.Bot.SettleAsync();
    }

    /// <summary>The line to Teams without a bot behind it.</summary>
    private sealed class Line : IAsyncDisposable
    {
        private readonly HttpClient _http;
        private readonly BotTokens _tokens;
        private readonly ConnectorClient _client;
        private readonly WrittenLog _log = new();

        private Line(FakeTeams teams, TeamsSettings settings)
        {
            Teams = teams;
            _http = BotHost.NewHttpClient(teams.NewNetwork(), useProxy: false);
            _tokens = new(settings, _http, _log);
            var gate = new TeamsGate(settings, new(settings, _http, TimeSpan.FromMinutes(1), _log));
            _client = new(_http, gate, _tokens, null, new TestClock(TestBot.Morning), _log);
        }

        public FakeTeams Teams { get; }

        public string Log => _log.ToString();

        public static async Task<Line> OpenAsync(TeamsSettings? settings = null) =>
            new(await FakeTeams.StartAsync(), settings ?? FakeTeams.Settings);

        public Task<Delivery> SendAsync(
            string conversation = Chat,
            string serviceUrl = FakeTeams.ServiceUrl,
            string? replaces = null,
            string? person = TeamsBot.Coordinator,
            byte[]? body = null,
            PostAct act = PostAct.Send
        ) =>
            _client.DeliverAsync(
                new(1, FakeTeams.Tenant, new(conversation, serviceUrl, replaces, body ?? Body) { Act = act }, null, person, 1, 0),
                body ?? Body,
                TestContext.Current.CancellationToken
            );

        public async ValueTask DisposeAsync()
        {
            _tokens.Dispose();
            _http.Dispose();
            await Teams.DisposeAsync();
        }
    }
}
