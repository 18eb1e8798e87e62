using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Nazorg.Bot.Tests;

/// <summary>What the bot posted, or put in another message's place.</summary>
/// <param name="Id">The id the connector gave the message, or the id of the message that was replaced.</param>
internal sealed record Posted(string Method, string Conversation, string Id, JsonElement Activity)
{
    public string? Text => Activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    public JsonElement? Card => Activity.TryGetProperty("attachments", out var attachments) ? attachments[0].GetProperty("content") : null;
}

/// <summary>What the connector does with a request instead of taking it.</summary>
/// <param name="Status">The status to answer with; 0 breaks the connection.</param>
/// <param name="Taken">The message arrives all the same.</param>
/// <param name="Delay">How long the answer takes; the message has arrived before that.</param>
/// <param name="Code">Why not, as Teams says it.</param>
internal sealed record Reaction(int Status, string? RetryAfter = null, bool Taken = false, TimeSpan Delay = default, string? Code = null);

/// <summary>The channel's end of the line: takes what the bot sends, remembers it, and fails when it is told to.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<Posted> _posted = [];
    private int _attempts;

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>How it reacts to a message, given how many came before it; null takes it.</summary>
    public Func<Posted, int, Reaction?> React { get; set; } = (_, _) => null;

    public string Url { get; private set; } = "";

    /// <summary>Requests that came in, taken or not.</summary>
    public int Attempts
    {
        get
        {
            lock (_lock)
                return _attempts;
        }
    }

    /// <summary>Everything that was taken, oldest first.</summary>
    public ImmutableArray<Posted> Posted
    {
        get
        {
            lock (_lock)
                return [.. _posted];
        }
    }

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var connector = new FakeConnector(builder.Build());
        connector._app.Map("/v3/conversations/{conversation}/activities/{activity?}", (RequestDelegate)connector.HandleAsync);
        connector._app.MapPost("/v3/conversations", (RequestDelegate)connector.StartThreadAsync);
        await connector._app.StartAsync();
        connector.Url = connector._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return connector;
    }

    public ImmutableArray<Posted> In(string conversation) => [.. Posted.Where(p => p.Conversation == conversation)];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>A thread is kept as the first message in its channel.</summary>
    private async Task StartThreadAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var channel = body.RootElement.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString()!;
        var (_, posted) = Take(context.Request.Method, channel, null, body.RootElement.GetProperty("activity").Clone());
        context.Response.StatusCode = 201;
        await context.Response.WriteAsJsonAsync(new { id = $"{channel};messageid={posted.Id}", activityId = posted.Id });
    }

    private async Task HandleAsync(HttpContext context)
    {
        var route = context.Request.RouteValues;
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var (reaction, posted) = Take(
            context.Request.Method,
            (string)route["conversation"]!,
            (string?)route["activity"],
            body.RootElement.Clone()
        );
        if (reaction is { Delay.Ticks: > 0 })
            await Task.Delay(reaction.Delay);
        if (reaction is { Status: 0 })
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reaction?.Status ?? 201;
        if (reaction?.RetryAfter is { } after)
            context.Response.Headers.RetryAfter = after;
        if (reaction?.Code is { } code)
            await context.Response.WriteAsJsonAsync(new { error = new { code } });
        if (reaction is null)
            await context.Response.WriteAsJsonAsync(new { id = posted.Id });
    }

    private (Reaction? Reaction, Posted Posted) Take(string method, string conversation, string? replaces, JsonElement activity)
    {
        lock (_lock)
        {
            var posted = new Posted(
                method,
                Uri.UnescapeDataString(conversation),
                replaces is null ? $"message-{_posted.Count + 1}" : Uri.UnescapeDataString(replaces),
                activity
            );
            var reaction = React(posted, _attempts++);
            if (reaction is null or { Taken: true })
                _posted.Add(posted);
            return (reaction, posted);
        }
    }
}
