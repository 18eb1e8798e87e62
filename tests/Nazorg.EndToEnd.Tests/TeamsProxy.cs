using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Tests.Teams;

namespace Nazorg.EndToEnd.Tests;

/// <summary>
/// Stands between the Playground and the bot and makes Teams of it: what goes in is Dutch, comes from a Teams address and is signed with a real
/// key; what comes out must carry the bot's own token and keep within what Teams takes.
/// </summary>
internal sealed class TeamsProxy : IAsyncDisposable
{
    /// <summary>Teams shows the user an error when an answer takes longer.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly FakeTeams _teams;
    private readonly Uri _bot;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private readonly TeamsLimits _limits = new(TimeProvider.System);
    private readonly ConcurrentQueue<string> _troubles = new();
    private string _playground = "";

    private TeamsProxy(WebApplication app, FakeTeams teams, Uri bot) => (_app, _teams, _bot) = (app, teams, bot);

    /// <summary>How the bot is connected to this Teams.</summary>
    public static TeamsSettings Settings { get; } = FakeTeams.Settings with { AppId = BotId, TenantId = Tenant, AllowedTenants = [Tenant] };

    /// <summary>The person who types, as the Playground is set up.</summary>
    public const string Coordinator = "0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e01";

    private const string Tenant = "6f1d2a4e-3b5c-4d7e-8f90-a1b2c3d4e5f6";
    private const string BotId = "9c1e7b52-64a3-4f0d-b8e1-2d3c4b5a6978";
    private const string ServiceUrl = $"https://{FakeTeams.ConnectorHost}/emea/{Tenant}/";

    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>What Teams would have refused, or what took too long.</summary>
    public IReadOnlyCollection<string> Troubles => _troubles;

    /// <summary>How many activities were signed and passed on, and how many requests the bot made.</summary>
    public (int In, int Out) Passed => (_in, _teams.Sent.Length);

    private int _in;

    /// <param name="bot">Where the bot receives messages; it need not listen yet.</param>
    public static async Task<TeamsProxy> StartAsync(Uri bot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var proxy = new TeamsProxy(builder.Build(), await FakeTeams.StartAsync(), bot);
        proxy._teams.Receive = proxy.ToPlaygroundAsync;
        proxy._app.MapPost("/api/messages", (RequestDelegate)proxy.ToBotAsync);
        await proxy._app.StartAsync();
        proxy.Address = new(
            new(proxy._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
            "api/messages"
        );
        return proxy;
    }

    /// <summary>The network on which the bot finds this Teams, and nothing else.</summary>
    public DelegatingHandler NewNetwork() => _teams.NewNetwork();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _teams.DisposeAsync();
        _http.Dispose();
    }

    private async Task ToBotAsync(HttpContext context)
    {
        var activity = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        _playground = ((string)activity["serviceUrl"]!).TrimEnd('/');
        Rewrite(activity);
        var claims = FakeTeams.Claims(ServiceUrl);
        claims["aud"] = BotId;
        using var request = new HttpRequestMessage(HttpMethod.Post, _bot)
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = new("Bearer", FakeTeams.TeamsKey.Sign(claims));
        Interlocked.Increment(ref _in);

        var watch = Stopwatch.StartNew();
        using var response = await _http.SendAsync(request);
        if (watch.Elapsed > LongestAnswer)
            _troubles.Enqueue($"{activity["type"]} was answered after {watch.Elapsed}");
        if (!response.IsSuccessStatusCode)
            _troubles.Enqueue($"{activity["type"]} was answered with {(int)response.StatusCode}");
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        var answer = await response.Content.ReadAsStringAsync();
        if (answer.Length > 0)
            await context.Response.WriteAsync(WithoutRefresh(JsonNode.Parse(answer)!.AsObject()));
    }

    /// <summary>As Teams sends it to a Dutch user.</summary>
    private static void Rewrite(JsonObject activity)
    {
        activity["serviceUrl"] = ServiceUrl;
        activity["locale"] = "nl-NL";
        activity["conversation"]!["tenantId"] = Tenant;
        var data = activity["channelData"] as JsonObject ?? [];
        data["tenant"] = new JsonObject { ["id"] = Tenant };
        activity["channelData"] = data.DeepClone();
        if (activity["from"]!["id"]!.GetValue<string>().EndsWith(Coordinator, StringComparison.Ordinal))
            activity["from"]!["aadObjectId"] = Coordinator;
        foreach (var info in (activity["entities"] as JsonArray ?? []).Where(e => (string?)e!["type"] == "clientInfo"))
            (info!["locale"], info["country"]) = ("nl-NL", "NL");
    }

    /// <summary>The Playground does not bring cards up to date by itself, and says so on the page.</summary>
    private static string WithoutRefresh(JsonObject message)
    {
        foreach (var attachment in message["attachments"] as JsonArray ?? [])
            attachment!["content"]!.AsObject().Remove("refresh");
        (message["value"] as JsonObject)?.Remove("refresh");
        return message.ToJsonString();
    }

    private async Task<Answer> ToPlaygroundAsync(Call call)
    {
        var refused =
            call.Authorization?.StartsWith("Bearer canary-token-", StringComparison.Ordinal) == true
                ? _limits.Refuse(call)
                : Answer.Error(401, "Unauthorized");
        if (refused is not null)
        {
            _troubles.Enqueue($"{call.Method} {call.Path} was refused with {refused.Status}");
            return refused;
        }

        using var request = new HttpRequestMessage(
            new(call.Method),
            _playground + call.Path[call.Path.IndexOf("/v3/", StringComparison.Ordinal)..]
        );
        if (call.Body.Length > 0)
            request.Content = new StringContent(WithoutRefresh(call.Json!.AsObject()), Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
