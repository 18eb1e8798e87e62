using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Channel;

/// <summary>How a delivery went.</summary>
internal abstract record Delivery
{
    private Delivery() { }

    /// <param name="Activity">The id the channel gave the message.</param>
    /// <param name="Conversation">The conversation it went to, when the one it was for is gone.</param>
    public sealed record Sent(string? Activity, string? Conversation = null) : Delivery;

    /// <summary>It was not tried: the channel cannot take it yet.</summary>
    public sealed record NotYet(Duration Wait) : Delivery;

    /// <summary>It did not arrive, and may be tried again.</summary>
    /// <param name="After">How long the channel asks to wait; null when it does not say.</param>
    public sealed record Later(int Status, Duration? After) : Delivery;

    /// <summary>It may have arrived: repeating it may show it twice.</summary>
    public sealed record Ambiguous(int Status) : Delivery;

    /// <summary>It will never arrive, and nothing else will until the person comes back.</summary>
    public sealed record Gone(string Code) : Delivery;

    /// <summary>It will never arrive.</summary>
    /// <param name="Status">0: it was not even tried.</param>
    public sealed record Refused(int Status, string? Code = null) : Delivery;
}

/// <summary>What the connector answered.</summary>
/// <param name="Id">Of the message or conversation that was made.</param>
/// <param name="Code">Why not, in one of the words that are known.</param>
/// <param name="After">How long it asks to wait.</param>
internal sealed record ConnectorAnswer(int Status, string? Id, string? Code, Duration? After);

/// <summary>Where outgoing messages go: a channel's connector, or the terminal.</summary>
internal interface IDeliver
{
    Task<Delivery> DeliverAsync(Outgoing row, byte[] body, CancellationToken stop);
}

/// <summary>The Connector API of the Bot Framework: posts a message, or puts one in another's place.</summary>
/// <param name="tokens">The bot's own tokens; null on the local channel, which asks for none.</param>
/// <param name="pace">What the channel takes; null when it takes everything.</param>
internal sealed class ConnectorClient(HttpClient http, IGate gate, BotTokens? tokens, SendingPace? pace, IClock clock, ILogger log)
    : IDeliver
{
    /// <summary>In bytes of UTF-16, as Teams counts.</summary>
    public const int LargestMessage = 80 * 1024;

    private const int LongestAnswer = 64 * 1024;
    private const int LongestPage = 1024 * 1024;
    private const int MostPages = 100;

    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };
    private static readonly Duration WithoutToken = Duration.FromSeconds(15);

    public async Task<Delivery> DeliverAsync(Outgoing row, byte[] body, CancellationToken stop)
    {
        var post = row.Post;

        // Checked when it came in, and again now: the bot's token goes along.
        if (gate.Trusted(post.ServiceUrl) is not { } address)
            return new Delivery.Refused(0, "UntrustedServiceUrl");
        if (2 * Encoding.UTF8.GetCharCount(body) > LargestMessage)
            return new Delivery.Refused(0, "MessageSizeTooBig");
        if (pace?.Take(row.Tenant, post.ConversationId) is { } wait && wait > Duration.Zero)
            return new Delivery.NotYet(wait);
        try
        {
            return await DeliverAsync(row, address, body, stop);
        }
        catch (NoTokenException)
        {
            return new Delivery.NotYet(WithoutToken);
        }
        catch (HttpRequestException e)
        {
            return
                e.HttpRequestError
                    is HttpRequestError.ConnectionError
                        or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError
                || post.Replaces is not null
                ? new Delivery.Later(0, null)
                : new Delivery.Ambiguous(0);
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return post.Replaces is null ? new Delivery.Ambiguous(0) : new Delivery.Later(0, null);
        }
        finally
        {
            pace?.Arrived(row.Tenant, post.ConversationId);
        }
    }

    /// <summary>Everybody in a conversation, page by page: all of them, or nothing.</summary>
    public async Task<Roster> MembersAsync(string tenant, string serviceUrl, string conversation, CancellationToken stop)
    {
        var unknown = new Roster(null, Gone: false);
        if (gate.Trusted(serviceUrl) is not { } address)
            return unknown;
        var (members, next) = (ImmutableArray.CreateBuilder<ChannelAccount>(), "");
        for (var page = 0; page < MostPages; page++)
        {
            while (pace?.Take(tenant, $"members of {conversation}") is { } wait && wait > Duration.Zero)
                await Task.Delay(wait.ToTimeSpan(), stop);
            var url =
                $"{address}v3/conversations/{Uri.EscapeDataString(conversation)}/pagedmembers?pageSize=200{(next.Length > 0 ? $"&continuationToken={Uri.EscapeDataString(next)}" : "")}";
            var (status, code, got) = await PageAsync(url, stop);
            if (status == 404 || (status == 403 && DeliveryRules.IsAway(code)))
                return new(null, Gone: true);
            if (got?.Members is not { } some)
                return unknown;
            members.AddRange(some);
            if (got.ContinuationToken is not { Length: > 0 } token)
                return new(members.ToImmutable(), Gone: false);
            if (token == next)
                return unknown;
            next = token;
        }

        return unknown;
    }

    /// <summary>One page. A token that is refused is replaced once; status 0: nobody answered.</summary>
    private async Task<(int Status, string? Code, MembersPage? Page)> PageAsync(string url, CancellationToken stop)
    {
        try
        {
            var token = tokens is null ? null : await tokens.GetAsync(null, stop);
            if (tokens is not null && token is null)
                return default;
            var answer = await PageAsync(url, token, stop);
            if (answer.Status != 401 || tokens is null)
                return answer;
            return await tokens.GetAsync(token, stop) is { } other ? await PageAsync(url, other, stop) : answer;
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or JsonException
                || (e is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            return default;
        }
    }

    private async Task<(int Status, string? Code, MembersPage? Page)> PageAsync(string url, string? token, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        var status = (int)response.StatusCode;
        if (!response.IsSuccessStatusCode)
            return (status, (await ReadAsync(response, stop)).Code, null);
        var buffer = new byte[LongestPage];
        var length = await (await response.Content.ReadAsStreamAsync(stop)).ReadAtLeastAsync(
            buffer,
            buffer.Length,
            throwOnEndOfStream: false,
            stop
        );
        return (status, null, JsonSerializer.Deserialize(buffer.AsSpan(0, length), Wire.Default.MembersPage));
    }

    private async Task<Delivery> DeliverAsync(Outgoing row, Uri address, byte[] body, CancellationToken stop)
    {
        var (conversation, replaces) = (row.Post.ConversationId, row.Post.Replaces);
        if (row.Post.Act == PostAct.Delete)
            return await DeleteAsync($"{Activities(address, conversation)}/{Uri.EscapeDataString(replaces!)}", stop);
        if (row.Post.Act == PostAct.StartThread)
            return DeliveryRules.Of(
                await SendAsync(HttpMethod.Post, $"{address}v3/conversations", NewThread(conversation, body, row.Tenant), stop),
                repeatable: false
            );
        var answer = replaces is null
            ? await SendAsync(HttpMethod.Post, Activities(address, conversation), body, stop)
            : await SendAsync(HttpMethod.Put, $"{Activities(address, conversation)}/{Uri.EscapeDataString(replaces)}", body, stop);

        // A message that is gone cannot change; what it was to say is said anew.
        if (replaces is not null && answer is { Status: 404, Code: not DeliveryRules.NoConversation })
        {
            replaces = null;
            answer = await SendAsync(HttpMethod.Post, Activities(address, conversation), body, stop);
        }

        if (answer is not { Status: 404, Code: DeliveryRules.NoConversation } || row.Person is not { } person)
            return DeliveryRules.Of(answer, repeatable: replaces is not null);

        // Somebody who throws away the history of a chat throws away the chat; it can be made anew, and that is the same each time.
        var made = await SendAsync(HttpMethod.Post, $"{address}v3/conversations", NewChat(person, row.Tenant), stop);
        if (made is not { Status: >= 200 and < 300, Id: { } id })
            return DeliveryRules.Of(made, repeatable: true) is Delivery.Sent
                ? new Delivery.Refused(404, answer.Code)
                : DeliveryRules.Of(made, repeatable: true);
        var second = DeliveryRules.Of(await SendAsync(HttpMethod.Post, Activities(address, id), body, stop), repeatable: false);
        return second is Delivery.Sent sent ? sent with { Conversation = id } : second;
    }

    /// <summary>A message that is gone already is as gone as it was to be.</summary>
    private async Task<Delivery> DeleteAsync(string message, CancellationToken stop) =>
        await SendAsync(HttpMethod.Delete, message, [], stop) is var answer and not { Status: 404 }
            ? DeliveryRules.Of(answer, repeatable: true)
            : new Delivery.Sent(null);

    /// <summary>One request, with a token. A token that is refused is replaced once.</summary>
    private async Task<ConnectorAnswer> SendAsync(HttpMethod method, string url, byte[] body, CancellationToken stop)
    {
        if (tokens is null)
            return await SendAsync(method, url, body, null, stop);
        var token = await tokens.GetAsync(null, stop) ?? throw new NoTokenException();
        var answer = await SendAsync(method, url, body, token, stop);
        if (answer.Status != 401)
            return answer;

        answer = await SendAsync(method, url, body, await tokens.GetAsync(token, stop) ?? throw new NoTokenException(), stop);
        if (answer.Status == 401)
            Log.TokenRefused(log, answer.Code ?? "");
        return answer;
    }

    private async Task<ConnectorAnswer> SendAsync(HttpMethod method, string url, byte[] body, string? token, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, url)
        {
            Content = method == HttpMethod.Delete ? null : new ByteArrayContent(body) { Headers = { ContentType = Json } },
        };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        var (id, code) = await ReadAsync(response, stop);
        return new((int)response.StatusCode, id, DeliveryRules.Known(code), RetryAfter(response));
    }

    private static string Activities(Uri address, string conversation) =>
        $"{address}v3/conversations/{Uri.EscapeDataString(conversation)}/activities";

    /// <summary>A thread begins with its first message.</summary>
    private static byte[] NewThread(string channel, byte[] message, string tenant)
    {
        var body = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteBoolean("isGroup", true);
        writer.WriteStartObject("channelData");
        writer.WriteStartObject("channel");
        writer.WriteString("id", channel);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WritePropertyName("activity");
        writer.WriteRawValue(message);
        writer.WriteString("tenantId", tenant);
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenSpan.ToArray();
    }

    private static byte[] NewChat(string person, string tenant) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ConversationParameters(IsGroup: false, [new(person)], tenant),
            Wire.Default.ConversationParameters
        );

    /// <summary>The id of what was made, or the code of what went wrong. A channel that answers without either, or not in JSON, has answered with its status.</summary>
    private static async Task<(string? Id, string? Code)> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.Content.Headers.ContentLength is 0 or > LongestAnswer)
            return default;
        var buffer = new byte[response.Content.Headers.ContentLength ?? LongestAnswer];
        var length = await (await response.Content.ReadAsStreamAsync(stop)).ReadAtLeastAsync(
            buffer,
            buffer.Length,
            throwOnEndOfStream: false,
            stop
        );
        try
        {
            using var json = JsonDocument.Parse(buffer.AsMemory(0, length));
            return (Text(json.RootElement, "id"), Code(json.RootElement));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Errors come in two envelopes; in one of them the code is inside a text that is JSON itself.</summary>
    private static string? Code(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
            return null;
        if (answer.TryGetProperty("error", out var error) && Text(error, "code") is { } code)
            return code;
        if (Text(answer, "message") is not { } message || !message.StartsWith('{'))
            return null;
        using var inner = JsonDocument.Parse(message);
        return Text(inner.RootElement, "subCode");
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Said in seconds, or as a moment.</summary>
    private Duration? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => Duration.FromTimeSpan(delta),
            { Date: { } date } => Duration.Max(Duration.Zero, Instant.FromDateTimeOffset(date) - clock.GetCurrentInstant()),
            _ => null,
        };

    /// <summary>There is no token to send with; nothing was sent.</summary>
    private sealed class NoTokenException : Exception;
}
