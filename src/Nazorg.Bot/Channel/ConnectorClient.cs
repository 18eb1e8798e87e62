using System.Net.Http.Headers;
using System.Text.Json;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Channel;

/// <summary>How a delivery went.</summary>
internal abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="Activity">The id the channel gave the message.</param>
    public sealed record Sent(string? Activity) : Delivery;

    /// <summary>It did not arrive, and may be tried again.</summary>
    /// <param name="After">How long the channel asks to wait; null when it does not say.</param>
    public sealed record Later(int Status, Duration? After) : Delivery;

    /// <summary>It may have arrived: repeating it may show it twice.</summary>
    public sealed record Ambiguous(int Status) : Delivery;

    /// <summary>It will never arrive.</summary>
    public sealed record Refused(int Status) : Delivery;
}

/// <summary>Where outgoing messages go: a channel's connector, or the terminal.</summary>
internal interface IDeliver
{
    Task<Delivery> DeliverAsync(Outgoing row, byte[] body, CancellationToken stop);
}

/// <summary>The Connector API of the Bot Framework: posts a message, or puts one in another's place.</summary>
internal sealed class ConnectorClient(HttpClient http, IGate gate) : IDeliver
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    public async Task<Delivery> DeliverAsync(Outgoing row, byte[] body, CancellationToken stop)
    {
        var post = row.Post;
        if (gate.Trusted(post.ServiceUrl) is not { } address) return new Delivery.Refused(0);
        var path = $"{address}v3/conversations/{Uri.EscapeDataString(post.ConversationId)}/activities";
        using var request = post.Replaces is { } replaces
            ? new HttpRequestMessage(HttpMethod.Put, $"{path}/{Uri.EscapeDataString(replaces)}")
            : new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        try
        {
            using var response = await http.SendAsync(request, stop);
            var status = (int)response.StatusCode;
            if (response.IsSuccessStatusCode) return new Delivery.Sent(await ReadIdAsync(response, stop));
            return status switch
            {
                412 or 429 => new Delivery.Later(status, RetryAfter(response)),
                408 or 502 or 503 or 504 => post.Replaces is null ? new Delivery.Ambiguous(status) : new Delivery.Later(status, RetryAfter(response)),
                _ => new Delivery.Refused(status),
            };
        }
        catch (HttpRequestException e)
        {
            return e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError ? new Delivery.Later(0, null) : new Delivery.Ambiguous(0);
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Delivery.Ambiguous(0);
        }
    }

    /// <summary>The id of the new message; a channel that answers without one, or not in JSON, has still taken it.</summary>
    private static async Task<string?> ReadIdAsync(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.Content.Headers.ContentLength is 0) return null;
        try
        {
            return (await JsonSerializer.DeserializeAsync(await response.Content.ReadAsStreamAsync(stop), Wire.Default.ResourceResponse, stop))?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Duration? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } delta ? Duration.FromTimeSpan(delta) : null;
}
