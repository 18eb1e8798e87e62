using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nazorg.Bot.Channel;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>A request the bot made to the outside.</summary>
/// <param name="Host">The host it was meant for.</param>
internal sealed record Call(string Host, string Method, string Path, string? Authorization, string Body)
{
    public JsonNode? Json => Body.Length > 0 ? JsonNode.Parse(Body) : null;

    public string Conversation => Uri.UnescapeDataString(Path.Split("/conversations/")[^1].Split('/')[0]);
}

/// <summary>What a server does with a request instead of what it usually does.</summary>
/// <param name="Status">0 breaks the connection.</param>
internal sealed record Answer(int Status, string Body = "", string? RetryAfter = null, string? Location = null)
{
    /// <summary>How long it takes.</summary>
    public Duration After { get; init; }

    /// <summary>The envelope most errors come in.</summary>
    public static Answer Error(int status, string code) =>
        new(status, $$$"""{"error":{"code":"{{{code}}}","message":"it did not work"}}""");

    /// <summary>The envelope some errors of Teams come in.</summary>
    public static Answer SubCode(int status, string code) =>
        new(status, $$$"""{"errorCode":209,"message":"{\n  \"subCode\": \"{{{code}}}\",\n  \"details\": null\n}"}""");
}

/// <summary>
/// All of Microsoft that the bot meets, on one port of this machine: the channel's keys, the login server, the machine's identity and the
/// connector. The bot's network sends every host's requests here, so that a test sees whatever leaves the bot, and for whom it was meant.
/// </summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    public const string AppId = "11111111-aaaa-4bbb-8ccc-000000000001";
    public const string Tenant = "22222222-aaaa-4bbb-8ccc-000000000002";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/" + Tenant + "/";
    public const string ConnectorHost = "smba.trafficmanager.net";
    public const string KeysHost = "login.botframework.com";
    public const string LoginHost = "login.microsoftonline.com";
    public const string MachineHost = "169.254.169.254";

    /// <summary>Making a key takes long; one serves all tests that need no other.</summary>
    public static readonly ChannelKey TeamsKey = ChannelKey.New("key-1", "msteams", "skype");

    public static readonly TeamsSettings Settings = new(
        AppId,
        Tenant,
        [Tenant],
        Cloud.Public,
        [.. Cloud.Public.ServiceHosts],
        new Credential.Secret("canary-secret")
    );

    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<Call> _calls = [];
    private int _messages;
    private int _tokens;

    private FakeTeams(WebApplication app) => _app = app;

    public ImmutableArray<ChannelKey> Keys { get; set; } = [TeamsKey];

    /// <summary>The keys of Entra.</summary>
    public ImmutableArray<ChannelKey> EntraKeys { get; set; } = [];

    /// <summary>How the connector reacts to a request, given how many came before it; null takes it.</summary>
    public Func<Call, int, Answer?> React { get; set; } = (_, _) => null;

    /// <summary>Takes what the connector is sent, where somebody really receives it; null answers as Teams does.</summary>
    public Func<Call, Task<Answer>>? Receive { get; set; }

    /// <summary>How the other servers react; null does as usual.</summary>
    public Func<Call, Answer?> ReactElsewhere { get; set; } = _ => null;

    public Uri Address { get; private set; } = new("about:blank");

    public ImmutableArray<Call> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    /// <summary>What came to the connector, taken or not.</summary>
    public ImmutableArray<Call> Sent => [.. Calls.Where(c => c.Host == ConnectorHost)];

    public static async Task<FakeTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var teams = new FakeTeams(builder.Build());
        teams._app.Run(teams.HandleAsync);
        await teams._app.StartAsync();
        teams.Address = new(teams._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return teams;
    }

    /// <summary>A network on which every host is this one.</summary>
    public DelegatingHandler NewNetwork() => new Network(Address);

    /// <summary>The claims of a good token, as Teams makes them.</summary>
    public static JsonObject Claims(string serviceUrl = ServiceUrl)
    {
        var now = SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds();
        return new()
        {
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now - 60,
            ["exp"] = now + 3540,
            ["iss"] = Cloud.Public.Issuer,
            ["aud"] = AppId,
        };
    }

    public static string GoodToken(string serviceUrl = ServiceUrl) => TeamsKey.Sign(Claims(serviceUrl));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = context.Request;
        var call = new Call(
            request.Headers["X-Meant-For"].ToString(),
            request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            request.Headers.Authorization,
            await reader.ReadToEndAsync()
        );
        Answer? answer;
        lock (_lock)
        {
            var earlier = _calls.Count(c => c.Host == ConnectorHost);
            _calls.Add(call);
            answer = call.Host == ConnectorHost ? React(call, earlier) : ReactElsewhere(call);
            if (answer is null && (Receive is null || call.Host != ConnectorHost))
                answer = Usual(call);
        }

        answer ??= await Receive!(call);

        if (answer.After > Duration.Zero)
            await Task.Delay(answer.After.ToTimeSpan(), context.RequestAborted);
        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } after)
            context.Response.Headers.RetryAfter = after;
        if (answer.Location is { } location)
            context.Response.Headers.Location = location;
        if (answer.Body.Length == 0)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.Body);
    }

    private Answer Usual(Call call) =>
        call switch
        {
            { Host: KeysHost, Path: "/v1/.well-known/openidconfiguration" } => new(
                200,
                $$"""{"issuer":"{{Cloud.Public.Issuer}}","jwks_uri":"https://{{KeysHost}}/v1/.well-known/keys","id_token_signing_alg_values_supported":["RS256"]}"""
            ),
            { Host: KeysHost, Path: "/v1/.well-known/keys" } => new(
                200,
                new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(k => k.Published())]) }.ToJsonString()
            ),
            { Host: LoginHost, Method: "GET", Path: var path }
                when path.EndsWith("/v2.0/.well-known/openid-configuration", StringComparison.Ordinal) => new(
                200,
                $$"""{"issuer":"https://{{LoginHost}}/{{path.Split('/')[1]}}/v2.0","jwks_uri":"https://{{LoginHost}}/{{path.Split('/')[1]}}/discovery/v2.0/keys"}"""
            ),
            { Host: LoginHost, Method: "GET", Path: var path } when path.EndsWith("/discovery/v2.0/keys", StringComparison.Ordinal) => new(
                200,
                new JsonObject { ["keys"] = new JsonArray([.. EntraKeys.Select(k => k.Published())]) }.ToJsonString()
            ),
            { Host: LoginHost, Method: "POST" } => new(
                200,
                $$"""{"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"canary-token-{{++_tokens}}"}"""
            ),
            { Host: MachineHost } => new(
                200,
                $$"""{"token_type":"Bearer","expires_in":"3599","expires_on":"4102444800","resource":"https://api.botframework.com","access_token":"canary-token-{{++_tokens}}"}"""
            ),
            { Host: ConnectorHost, Method: "POST", Path: var path } when path.EndsWith("/v3/conversations", StringComparison.Ordinal) =>
                new(201, """{"id":"a:created"}"""),
            { Host: ConnectorHost, Method: "POST" } => new(201, $$"""{"id":"message-{{++_messages}}"}"""),
            { Host: ConnectorHost } => new(200, """{"id":"the-same"}"""),
            _ => new(404),
        };

    private sealed class Network(Uri address) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Meant-For", request.RequestUri!.Host);
            request.RequestUri = new(address, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
