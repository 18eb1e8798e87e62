using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Nazorg.Bot.Channel;

/// <summary>Somebody who is named in a message.</summary>
/// <param name="Written">How it stands in the text.</param>
internal sealed record NamedInText(string Id, string Written, string Name);

/// <summary>
/// What somebody typed, out of what Teams makes of it: without the message they reply to, without the bot's own name, and without markup.
/// Other people stay in it as <c>&lt;at&gt;Name&lt;/at&gt;</c>, however the client wrote them.
/// </summary>
internal static partial class MessageText
{
    /// <summary>More than any message has, and little enough to look through.</summary>
    private const int LongestMarkup = 32_000;

    private const string ReplyType = "schema.skype.com/Reply";
    private const string MentionType = "schema.skype.com/Mention";

    public static string Of(Activity activity, ImmutableArray<NamedInText> named)
    {
        var text = Replied(activity) ?? WithoutQuotes(Cut(activity.Text ?? ""));
        text = WebUtility.HtmlDecode(WithoutBot(text, named, activity.Recipient?.Id));

        // A client that writes the mark of a quoted message as text.
        if (Entities(activity, "quotedReply").Any())
            text = WithoutQuotes(text);
        return string.Join(' ', Invisible().Replace(text, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Everybody the message names, the bot too, in the order of the message.</summary>
    public static ImmutableArray<NamedInText> NamedIn(Activity activity) =>
        [
            .. Entities(activity, "mention")
                .Select(e =>
                    (Id: Text(Property(e, "mentioned"), "id"), Name: Text(Property(e, "mentioned"), "name"), Written: Text(e, "text"))
                )
                .Where(m => m.Id is { Length: > 0 })
                .Select(m =>
                    m.Written is { Length: > 0 } written
                        ? new NamedInText(m.Id!, written, Inner(written))
                        : new NamedInText(m.Id!, $"<at>{m.Name}</at>", m.Name ?? "")
                ),
        ];

    /// <summary>A picture or a file came along. The text once more as markup is none, and neither is a message that is replied to.</summary>
    public static bool HasAttachment(Activity activity) =>
        Attachments(activity)
            .Any(a =>
                Text(a, "contentType") is { Length: > 0 } type
                && type != "messageReference"
                && (!IsMarkup(type) || Picture().IsMatch(Cut(Text(a, "content") ?? "")))
            );

    /// <summary>
    /// A reply as markup, without what it replies to. In a chat of one's own an older client puts that before the text, unmarked: only the markup
    /// beside it tells them apart.
    /// </summary>
    private static string? Replied(Activity activity) =>
        Attachments(activity)
            .Where(a => IsMarkup(Text(a, "contentType")))
            .Select(a => Text(a, "content"))
            .Prepend(activity.Text)
            .Select(markup => Cut(markup ?? ""))
            .Where(markup => markup.Contains(ReplyType, StringComparison.OrdinalIgnoreCase))
            .Select(markup => Plain(Without(markup, "blockquote")))
            .FirstOrDefault(rest => !string.IsNullOrWhiteSpace(rest));

    private static string WithoutQuotes(string text) => Without(Without(text, "quoted"), "blockquote");

    /// <summary>A text without the elements of a name and all that is in them; of one that never ends only the tag goes.</summary>
    private static string Without(string text, string name)
    {
        var at = Next(text, $"<{name}", 0);
        if (at < 0)
            return text;
        var left = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = Next(text, $"<{name}", from))
        {
            left.Append(text, from, at - from).Append(' ');
            from = EndOf(text, name, at);
        }

        return left.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Where an element ends that begins at a place, with those of the same name inside it.</summary>
    private static int EndOf(string text, string name, int at)
    {
        if (text.IndexOf('>', at) is not (>= 0 and var tag))
            return text.Length;
        if (text[tag - 1] == '/')
            return tag + 1;
        var (depth, from) = (1, tag + 1);
        while (depth > 0)
        {
            var close = Next(text, $"</{name}", from);
            if (close < 0 || text.IndexOf('>', close) is not (>= 0 and var end))
                return tag + 1;
            var open = Next(text, $"<{name}", from);
            (depth, from) = open >= 0 && open < close ? (depth + 1, open + 1) : (depth - 1, end + 1);
        }

        return from;
    }

    /// <summary>The next tag of a name, and not of one that only begins with it.</summary>
    private static int Next(string text, string tag, int from)
    {
        while (text.IndexOf(tag, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            if (at + tag.Length >= text.Length || !char.IsLetterOrDigit(text[at + tag.Length]))
                return at;
            from = at + 1;
        }

        return -1;
    }

    /// <summary>The text without the bot's name. Whom a tag names is told by the list beside the text, never by the tag alone.</summary>
    private static string WithoutBot(string text, ImmutableArray<NamedInText> named, string? bot)
    {
        var used = new HashSet<NamedInText>(ReferenceEqualityComparer.Instance);
        text = MentionTag()
            .Replace(text, tag => !IsMention(tag) ? tag.Value
                : Who(tag, named, used) is { } who && who.Id == bot ? " "
                : $"<at>{tag.Groups["name"].Value}</at>");

        // A client that writes it otherwise than as a tag.
        return named
            .Where(m => m.Id == bot && !m.Written.StartsWith('<'))
            .Aggregate(text, (t, m) => t.Replace(m.Written, " ", StringComparison.OrdinalIgnoreCase));
    }

    private static NamedInText? Who(Match tag, ImmutableArray<NamedInText> named, HashSet<NamedInText> used)
    {
        var name = WebUtility.HtmlDecode(tag.Groups["name"].Value).Trim();
        var same = named
            .Where(m =>
                m.Written.Equals(tag.Value, StringComparison.OrdinalIgnoreCase) || m.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        var numbered =
            Number().Match(tag.Groups["of"].Value) is { Success: true } number
            && int.TryParse(number.Groups[1].Value, out var at)
            && at < named.Length
                ? named[at]
                : null;

        // Two of the same name: by the number, or one after another. The same one twice has one place on the list.
        var found =
            numbered is not null && (same.Count == 0 || same.Contains(numbered))
                ? numbered
                : same.Find(m => !used.Contains(m)) ?? same.LastOrDefault();
        if (found is not null)
            used.Add(found);
        return found;
    }

    /// <summary>Markup as it reads: pictures of emoji as the emoji, lines apart, no other tags than those that name somebody.</summary>
    private static string Plain(string markup) =>
        OtherTag()
            .Replace(
                MentionTag()
                    .Replace(Emoji().Replace(markup, "${alt}"), tag =>
                        IsMention(tag) ? $"<at{tag.Groups["of"].Value}>{tag.Groups["name"].Value}</at>" : tag.Groups["name"].Value
                    ),
                " "
            );

    private static bool IsMention(Match tag) =>
        !tag.Groups["span"].Success || tag.Groups["of"].Value.Contains(MentionType, StringComparison.OrdinalIgnoreCase);

    private static string Inner(string written) => WebUtility.HtmlDecode(AnyTag().Replace(written, "")).Trim();

    private static bool IsMarkup(string? type) => "text/html".Equals(type, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text) => text.Length <= LongestMarkup ? text : text[..LongestMarkup];

    private static IEnumerable<JsonElement> Entities(Activity activity, string type) =>
        (activity.Entities ?? []).Where(e => Text(e, "type") == type);

    private static JsonElement.ArrayEnumerator Attachments(Activity activity) =>
        activity.Attachments is { ValueKind: JsonValueKind.Array } all ? all.EnumerateArray() : default;

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var found) ? found : null;

    private static string? Text(JsonElement? element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    [GeneratedRegex(
        @"<at\b(?<of>[^>]{0,500})>(?<name>[^<]{0,200})</at\s*>|(?<span><span\b(?<of>[^>]{0,500})>)(?<name>[^<]{0,200})</span\s*>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MentionTag();

    [GeneratedRegex(@"\b(?:item)?id\s*=\s*[""']?([0-9]{1,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"<(?:emoji|img)\b[^>]{0,500}?\balt=""(?<alt>[^""<>]{1,40})""[^>]{0,500}>", RegexOptions.IgnoreCase)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"<(?!/?at\b)[^<>]{0,2000}>", RegexOptions.IgnoreCase)]
    private static partial Regex OtherTag();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"<img\b(?![^>]{0,500}schema\.skype\.com/Emoji)", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    /// <summary>Characters without width that some clients put around a name.</summary>
    [GeneratedRegex("[\u200B\u2060\uFEFF]")]
    private static partial Regex Invisible();
}
