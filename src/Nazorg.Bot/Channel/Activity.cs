using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nazorg.Bot.Cards;

namespace Nazorg.Bot.Channel;

/// <summary>An activity as it comes in. Only what the bot reads; unknown fields are ignored, a wrong JSON type is refused.</summary>
internal sealed record Activity
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? ReplyToId { get; init; }
    public string? Text { get; init; }
    public string? Action { get; init; }
    public ImmutableArray<ChannelAccount>? MembersAdded { get; init; }
    public ImmutableArray<ChannelAccount>? MembersRemoved { get; init; }
    public ImmutableArray<JsonElement>? Entities { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? ChannelData { get; init; }

    /// <summary>Pictures, files, and the text once more as markup. Of any shape: nobody depends on it.</summary>
    public JsonElement? Attachments { get; init; }

    /// <summary>As the channel writes it; only to tell one edit of a message from another.</summary>
    public JsonElement? Timestamp { get; init; }

    /// <summary>Somebody said or pressed something.</summary>
    [JsonIgnore]
    public bool IsTurn => Type is "message" or "invoke";

    /// <summary>The tenant the channel names; empty when it names none. Card data never decides it.</summary>
    [JsonIgnore]
    public string Tenant =>
        ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant)
        && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : Conversation?.TenantId ?? "";
}

internal sealed record ChannelAccount
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? AadObjectId { get; init; }

    /// <summary>The Entra object id, under the name that one of the lists of members gives it.</summary>
    [JsonPropertyName("objectId")]
    public string? OtherObjectId { get; init; }

    [JsonIgnore]
    public string? ObjectId => AadObjectId ?? OtherObjectId;

    /// <summary>The tenant somebody is at home in, where the channel says so.</summary>
    public string? TenantId { get; init; }
    public string? UserRole { get; init; }
    public string? UserPrincipalName { get; init; }
}

internal sealed record ConversationAccount
{
    public string? Id { get; init; }
    public string? ConversationType { get; init; }
    public string? TenantId { get; init; }
    public bool? IsGroup { get; init; }
}

/// <summary>An activity as it goes out.</summary>
internal sealed record OutboundActivity
{
    public string Type { get; } = "message";
    public string? ReplyToId { get; init; }
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }

    /// <summary>Shown in the notification.</summary>
    public string? Summary { get; init; }
    public ImmutableArray<Attachment>? Attachments { get; init; }
    public required OutboundAccount From { get; init; }
    public required OutboundAccount Recipient { get; init; }
    public required OutboundAccount Conversation { get; init; }
}

internal sealed record OutboundAccount(string Id);

internal sealed record Attachment(AdaptiveCard Content)
{
    public string ContentType { get; } = "application/vnd.microsoft.card.adaptive";
}

/// <summary>The body that answers an invoke: the real status is inside, the HTTP status is 200.</summary>
internal sealed record InvokeAnswer(int StatusCode, string Type, object Value);

internal sealed record InvokeError(string Code, string Message);

/// <summary>A part of the members of a conversation.</summary>
/// <param name="ContinuationToken">With which the next part is asked for; empty after the last.</param>
internal sealed record MembersPage(ImmutableArray<ChannelAccount>? Members, string? ContinuationToken);

/// <summary>Asks for a chat with one person.</summary>
internal sealed record ConversationParameters(bool IsGroup, ImmutableArray<OutboundAccount> Members, string TenantId);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(InvokeAnswer))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(MembersPage))]
internal sealed partial class Wire : JsonSerializerContext
{
    /// <summary>For what goes out: letters as they are, because it is read as JSON and never as part of a page.</summary>
    public static Wire Outgoing { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
