using System.Net;
using System.Text;
using System.Text.Json;
using Nazorg.Bot.Channel;

namespace Nazorg.Bot.Conversation;

/// <summary>Activity → <see cref="Incoming"/>: the last place that knows the channel on the way in.</summary>
internal static class IncomingReader
{
    /// <summary>Of a longer text only the beginning is read.</summary>
    public const int LongestText = 2000;

    /// <summary>What is wrong with the activity, or null when it can be read.</summary>
    public static string? Reject(Activity? activity) => activity switch
    {
        null => "the body is not an object",
        { Type: not { Length: > 0 } } => "type is missing",
        { ChannelId: not { Length: > 0 } } => "channelId is missing",
        { From.Id: not { Length: > 0 } } or { From: null } => "from.id is missing",
        { Conversation.Id: not { Length: > 0 } } or { Conversation: null } => "conversation.id is missing",
        { ServiceUrl: not { Length: > 0 } } => "serviceUrl is missing",
        { Type: "message" or "invoke", Id: not { Length: > 0 } } => "id is missing",
        _ => null,
    };

    /// <summary>Reads an activity that was not rejected.</summary>
    public static Incoming Read(Activity activity)
    {
        var conversation = activity.Conversation!;
        var sender = new Sender(activity.Tenant, activity.From!.AadObjectId ?? activity.From.Id!);
        var reference = new ConversationReference(
            activity.ServiceUrl!, activity.ChannelId!, conversation.Id!, activity.Recipient?.Id ?? "", activity.From.Id!);
        return new(
            sender, reference, activity.Id ?? "", IsPersonal(conversation), WantsAnswer: activity.Type == "invoke", HappeningOf(activity));
    }

    private static Happening HappeningOf(Activity activity) => activity.Type switch
    {
        "message" when activity.Value is { ValueKind: not JsonValueKind.Null } value && string.IsNullOrWhiteSpace(activity.Text) =>
            new Happening.Pressed(null, Strings(value), activity.ReplyToId),
        "message" => new Happening.Said(Clean(activity)),
        "invoke" when activity.Name == "adaptiveCard/action" => Pressed(activity),
        "installationUpdate" when activity.Action == "add" => new Happening.Installed(),
        "installationUpdate" when activity.Action == "remove" => new Happening.Removed(),
        "conversationUpdate" when activity.MembersAdded is { } added && added.Any(m => m.Id is not null && m.Id == activity.Recipient?.Id) =>
            new Happening.Installed(),
        _ => new Happening.Nothing(),
    };

    private static Happening.Pressed Pressed(Activity activity)
    {
        var action = Property(activity.Value, "action");
        var verb = Property(action, "verb") is { ValueKind: JsonValueKind.String } v ? v.GetString() : null;
        return new Happening.Pressed(verb, Strings(Property(action, "data")), activity.ReplyToId);
    }

    private static bool IsPersonal(ConversationAccount conversation) =>
        conversation.ConversationType is { } type ? type == "personal" : conversation.IsGroup is not true;

    /// <summary>A button's data: the texts, numbers and booleans at the top; anything else is left out. A client may send it as a JSON text.</summary>
    private static ImmutableSortedDictionary<string, string> Strings(JsonElement? value)
    {
        var data = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (value is { ValueKind: JsonValueKind.String } text) value = Parse(text.GetString()!);
        if (value is not { ValueKind: JsonValueKind.Object } members) return data.ToImmutable();
        foreach (var member in members.EnumerateObject().Take(64))
        {
            if (member.Value.ValueKind == JsonValueKind.String) data[member.Name] = Cut(member.Value.GetString()!);
            else if (member.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) data[member.Name] = member.Value.GetRawText();
        }

        return data.ToImmutable();
    }

    private static JsonElement? Parse(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        try
        {
            return JsonElement.TryParseValue(ref reader, out var value) ? value : null;
        }
        catch (JsonException)
        {
            // A text that is not JSON is a button without data, which is refused as unreadable further on.
            return null;
        }
    }

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var found) ? found : null;

    /// <summary>The text without the bot's mention, entities and stray white space.</summary>
    private static string Clean(Activity activity)
    {
        var text = Cut(activity.Text ?? "");
        foreach (var entity in activity.Entities ?? [])
        {
            if (Property(entity, "type") is not { ValueKind: JsonValueKind.String } type || type.GetString() != "mention") continue;
            if (Property(Property(entity, "mentioned"), "id") is not { ValueKind: JsonValueKind.String } id || id.GetString() != activity.Recipient?.Id) continue;
            if (Property(entity, "text") is { ValueKind: JsonValueKind.String } mention && mention.GetString() is { Length: > 0 } written)
            {
                text = text.Replace(written, " ", StringComparison.OrdinalIgnoreCase);
            }
        }

        return string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Cut(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
