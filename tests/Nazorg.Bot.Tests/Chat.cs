using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nazorg.Bot.Tests;

/// <summary>A message as it stands in somebody's chat.</summary>
internal sealed record Shown(string Id, CardText Card);

/// <summary>One person in one conversation with the bot: types, presses, and sees what comes back.</summary>
internal sealed class Chat(
    TestBot bot,
    string person = "a",
    string tenant = "tenant-1",
    string? conversation = null,
    string kind = "personal"
)
{
    private static int _activities;

    public string Person => person;

    public string Conversation { get; } = conversation ?? $"a:1-{tenant}-{person}";

    /// <summary>What the last turn was answered with.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The body that answered the last invoke; null when it was a message.</summary>
    public JsonElement? Answer { get; private set; }

    /// <summary>The last activity that was sent, to send again.</summary>
    public JsonObject? Last { get; private set; }

    /// <summary>The cards in the chat as they stand now, oldest first.</summary>
    public ImmutableArray<Shown> Cards
    {
        get
        {
            var cards = new List<Shown>();
            foreach (var posted in bot.Connector.In(Conversation).Where(p => p.Card is not null))
            {
                var shown = new Shown(posted.Id, CardText.Of(posted.Card!.Value));
                if (posted.Method == "PUT" && cards.FindIndex(c => c.Id == posted.Id) is >= 0 and var at)
                    cards[at] = shown;
                else
                    cards.Add(shown);
            }

            return [.. cards];
        }
    }

    public Shown Newest => Cards[^1];

    /// <summary>Everything the bot said here as text.</summary>
    public IEnumerable<string> Texts => bot.Connector.In(Conversation).Select(p => p.Text).OfType<string>();

    public Task SayAsync(string text) => SendAsync(Activity("message", a => a["text"] = text));

    /// <summary>Presses a button as Teams does: an invoke that waits for a card.</summary>
    /// <param name="title">What is written on it; "7: Klaar" for the one in the row that begins with 7.</param>
    public Task PressAsync(string title, Shown? on = null, params (string Key, string Value)[] inputs)
    {
        var card = on ?? Newest;
        return SendAsync(Invoke(Find(card, title).Action, card.Id, inputs));
    }

    /// <summary>Presses a button where Action.Execute does not work: its fallback, a plain submit.</summary>
    public Task SubmitAsync(string title, Shown? on = null, params (string Key, string Value)[] inputs)
    {
        var card = on ?? Newest;
        var data = With(Find(card, title).Action.GetProperty("fallback").GetProperty("data"), inputs);
        return SendAsync(Submit(data, card.Id));
    }

    public Task InstallAsync(string action = "add") => SendAsync(Activity("installationUpdate", a => a["action"] = action));

    /// <summary>The event that comes together with the installation.</summary>
    public Task JoinAsync() =>
        SendAsync(Activity("conversationUpdate", a => a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" })));

    /// <summary>The same activity once more, as a channel does that had no answer in time.</summary>
    public Task RedeliverAsync() => SendAsync(Last!);

    public async Task SendAsync(JsonObject activity)
    {
        Last = activity;
        using var response = await bot.PostAsync(activity.ToJsonString());
        Status = response.StatusCode;
        var body = await response.Content.ReadAsStringAsync();
        Answer = body.Length > 0 ? JsonElement.Parse(body) : null;
        await bot.SettleAsync();
    }

    public JsonObject Submit(JsonObject data, string? card) => Activity("message", a =>
        {
            a["value"] = data;
            a["replyToId"] = card;
        });

    public JsonObject Invoke(JsonElement button, string? card, params ReadOnlySpan<(string Key, string Value)> inputs)
    {
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = button.GetProperty("title").GetString(),
            ["data"] = With(button.GetProperty("data"), inputs),
        };
        if (button.TryGetProperty("verb", out var verb))
            action["verb"] = verb.GetString();
        return Invoke(action, card);
    }

    public JsonObject Invoke(JsonObject action, string? card) => Activity("invoke", a =>
        {
            a["name"] = "adaptiveCard/action";
            a["replyToId"] = card;
            a["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        });

    /// <summary>An activity as Teams sends it.</summary>
    public JsonObject Activity(string type, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"f:{Interlocked.Increment(ref _activities)}",
            ["timestamp"] = "2026-03-11T09:00:00.123Z",
            ["localTimestamp"] = "2026-03-11T10:00:00.123+01:00",
            ["localTimezone"] = "Europe/Amsterdam",
            ["serviceUrl"] = bot.Connector.Url,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject
            {
                ["id"] = $"29:{person}",
                ["name"] = $"Coördinator {person}",
                ["aadObjectId"] = $"object-of-{person}",
            },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = kind,
                ["tenantId"] = tenant,
                ["id"] = Conversation,
            },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Nazorg" },
            ["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "clientInfo",
                    ["locale"] = "nl-NL",
                    ["country"] = "NL",
                    ["platform"] = "Web",
                    ["timezone"] = "Europe/Amsterdam",
                }
            ),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
            ["locale"] = "nl-NL",
        };
        if (kind != "personal")
            activity["conversation"]!["isGroup"] = true;
        more(activity);
        return activity;
    }

    public static Pressable Find(Shown card, string title)
    {
        var row =
            title.Split(": ") is [var number, var rest] && int.TryParse(number, out _)
                ? (Number: $"{number} · ", Title: rest)
                : (Number: "", Title: title);
        var found = card.Card.Buttons.Where(b => b.Title == row.Title && b.Row.StartsWith(row.Number, StringComparison.Ordinal)).ToList();
        // An item is opened by tapping its line, which begins with its number.
        if (found.Count == 0 && title.Split(' ') is ["Open", "punt" or "item", var opened])
            found = [.. card.Card.Buttons.Where(b => b.Title.StartsWith($"{opened} · ", StringComparison.Ordinal))];
        Assert.True(found.Count == 1, $"{found.Count} buttons '{title}' on this card:\n{card.Card}");
        return found[0];
    }

    private static JsonObject With(JsonElement data, ReadOnlySpan<(string Key, string Value)> inputs)
    {
        var merged = JsonNode.Parse(data.GetRawText())!.AsObject();
        foreach (var (key, value) in inputs)
            merged[key] = value;
        return merged;
    }
}
