using System.Text;
using System.Text.Json;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Conversation;

/// <summary>Activity → <see cref="Incoming"/>: the last place that knows the channel on the way in.</summary>
internal static class IncomingReader
{
    /// <summary>Of a longer text only the beginning is read.</summary>
    public const int LongestText = 2000;

    private const int LongestName = 60;
    private const string Thread = ";messageid=";

    /// <summary>What is wrong with the activity, or null when it can be read.</summary>
    public static string? Reject(Activity? activity) =>
        activity switch
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
        var sender = new Sender(activity.Tenant, activity.From!.AadObjectId ?? activity.From.Id!) { Name = PlainName(activity.From.Name) };
        var reference = new ConversationReference(
            activity.ServiceUrl!,
            activity.ChannelId!,
            ThreadOf(activity),
            activity.Recipient?.Id ?? "",
            activity.From.Id!
        );
        return new(
            sender,
            reference,
            IdOf(activity),
            IsPersonal(conversation),
            WantsAnswer: activity.Type == "invoke",
            HappeningOf(activity)
        )
        {
            Team = TeamOf(activity),
            StartsThread = IsChannel(conversation) && !activity.IsTurn && !InThread(conversation),
        };
    }

    private static Happening HappeningOf(Activity activity) =>
        activity.Type switch
        {
            "message" when activity.Value is { ValueKind: not JsonValueKind.Null } value && string.IsNullOrWhiteSpace(activity.Text) =>
                new Happening.Pressed(null, Strings(value), activity.ReplyToId),
            "message" => Said(activity),
            "messageUpdate" when IsEdit(activity) && Said(activity) is { Text.Length: > 0 } edited => new Happening.Edited(edited.Text),
            "invoke" when activity.Name == "adaptiveCard/action" => Pressed(activity),
            "installationUpdate" when activity.Action == "add" => new Happening.Installed(),
            "installationUpdate" when activity.Action == "remove" => new Happening.Removed(),
            "conversationUpdate"
                when activity.MembersAdded is { } added && added.Any(m => m.Id is not null && m.Id == activity.Recipient?.Id) =>
                new Happening.Installed(),
            "conversationUpdate" when TeamOf(activity) is not null => new Happening.MembersChanged(),
            _ => new Happening.Nothing(),
        };

    private static Happening.Said Said(Activity activity)
    {
        var named = MessageText.NamedIn(activity);
        return new(Cut(MessageText.Of(activity, named)))
        {
            Mentions = [.. named.Where(m => m.Id != activity.Recipient?.Id).Select(m => new Mention(m.Id, PlainName(m.Name)))],
            HasAttachment = MessageText.HasAttachment(activity),
        };
    }

    /// <summary>Not one that was taken away and came back.</summary>
    private static bool IsEdit(Activity activity) => Text(activity.ChannelData, "eventType") == "editMessage";

    /// <summary>A changed message has the id of the message: each change of it is another one all the same.</summary>
    private static string IdOf(Activity activity) =>
        activity.Type == "messageUpdate"
            ? $"{activity.Id}:{Text(activity.ChannelData, "eventType")}:{activity.Timestamp}"
            : activity.Id ?? "";

    /// <summary>The team whose members changed, or which the bot came to or left; null for anything else.</summary>
    private static TeamNews? TeamOf(Activity activity)
    {
        if (activity.Type is not ("conversationUpdate" or "installationUpdate") || Property(activity.ChannelData, "team") is not { } team)
            return null;
        if (Text(team, "id") is not { Length: > 0 } id)
            return null;
        var members = activity is { MembersAdded.IsDefaultOrEmpty: false } or { MembersRemoved.IsDefaultOrEmpty: false };
        if (activity.Type == "conversationUpdate" && !members)
            return null;
        var left =
            activity is { Type: "installationUpdate", Action: "remove" }
            || activity.MembersRemoved?.Any(m => m.Id is not null && m.Id == activity.Recipient?.Id) == true;
        return new(id, Text(team, "aadGroupId"), activity.ServiceUrl!, left);
    }

    private static Happening.Pressed Pressed(Activity activity)
    {
        var action = Property(activity.Value, "action");
        var verb = Property(action, "verb") is { ValueKind: JsonValueKind.String } v ? v.GetString() : null;
        return new Happening.Pressed(verb, Strings(Property(action, "data")), activity.ReplyToId)
        {
            ByItself = Text(activity.Value, "trigger") == "automatic",
        };
    }

    private static bool IsChannel(ConversationAccount conversation) => conversation.ConversationType == "channel";

    private static bool InThread(ConversationAccount conversation) => conversation.Id!.Contains(Thread, StringComparison.Ordinal);

    /// <summary>The conversation to answer in: in a channel the thread, which is named for the message it began with.</summary>
    private static string ThreadOf(Activity activity)
    {
        var conversation = activity.Conversation!;
        if (!IsChannel(conversation) || InThread(conversation) || activity.Type != "message")
            return conversation.Id!;
        var root = activity.ReplyToId ?? activity.Id!;
        return root.Length > 0 && root.All(char.IsAsciiDigit) ? $"{conversation.Id}{Thread}{root}" : conversation.Id!;
    }

    private static bool IsPersonal(ConversationAccount conversation) =>
        conversation.ConversationType is { } type ? type == "personal" : conversation.IsGroup is not true;

    /// <summary>A button's data: the texts, numbers and booleans at the top; anything else is left out. A client may send it as a JSON text.</summary>
    private static ImmutableSortedDictionary<string, string> Strings(JsonElement? value)
    {
        var data = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (value is { ValueKind: JsonValueKind.String } text)
            value = Parse(text.GetString()!);
        if (value is not { ValueKind: JsonValueKind.Object } members)
            return data.ToImmutable();
        foreach (var member in members.EnumerateObject().Take(64))
        {
            if (member.Value.ValueKind == JsonValueKind.String)
                data[member.Name] = Cut(member.Value.GetString()!);
            else if (member.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                data[member.Name] = member.Value.GetRawText();
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

    private static string? Text(JsonElement? element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A name to show: short, on one line, and without what a card or a message would take for a sign.</summary>
    private static string PlainName(string? name)
    {
        var plain = string.Concat(
                (name ?? "").Where(c =>
                    char.IsLetterOrDigit(c)
                    || c is ' ' or '.' or ',' or '-' or '\'' or '’' or '(' or ')'
                    || char.IsSurrogate(c)
                    || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
                )
            )
            .Trim();
        return plain.Length <= LongestName ? plain : plain[..LongestName].TrimEnd();
    }

    private static string Cut(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
