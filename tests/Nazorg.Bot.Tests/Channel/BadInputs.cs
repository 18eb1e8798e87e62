using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Nazorg.Bot.Tests.Channel;

/// <summary>One hostile or broken input of bad-inputs.jsonl: how it is sent, and what a trustworthy bot does with it, in words.</summary>
internal sealed record BadInput(string Id, string Where, JsonObject Payload)
{
    public static IReadOnlyList<BadInput> All { get; } =
    [
        .. File.ReadLines(Snapshot.PathTo("Channel/bad-inputs.jsonl"))
            .Select(l => JsonNode.Parse(l)!.AsObject())
            .Select(o => new BadInput(o["id"]!.GetValue<string>(), o["where"]!.GetValue<string>(), o["payload"]!.AsObject())),
    ];

    public static BadInput Named(string id) => All.Single(i => i.Id == id);
}

/// <summary>A bot with cases of several people in it, at which bad inputs are thrown.</summary>
public sealed class BadInputFixture : IAsyncLifetime
{
    internal TestBot Bot { get; private set; } = null!;

    internal Chat A { get; private set; } = null!;

    internal Chat B { get; private set; } = null!;

    internal Chat OtherTenant { get; private set; } = null!;

    internal Dictionary<string, string> Names { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Bot = await TestBot.StartAsync();
        (A, B, OtherTenant) = (new(Bot), new(Bot, "b"), new(Bot, "c", "tenant-2"));
        foreach (
            var line in "nieuwe zaak;winkel;gisteren;ja;nee;nee;nee;nieuwe zaak;winkel;gisteren;ja;nee;nee;nee;sluit nu;zaak 2026-1".Split(
                ';'
            )
        )
            await A.SayAsync(line);
        foreach (var line in "nieuwe zaak;woning;gisteren".Split(';'))
            await B.SayAsync(line);

        // more than the tests of the one tenant open, in whatever order they run
        for (var i = 0; i < 30; i++)
            await OtherTenant.SayAsync("nieuwe zaak");
        Names = new(StringComparer.Ordinal)
        {
            ["serviceUrl"] = Bot.Connector.Url,
            ["tenantId"] = "tenant-1",
            ["otherTenantId"] = "tenant-2",
            ["conversationId"] = A.Conversation,
            ["channelConversationId"] = "19:team@thread.tacv2",
            ["botId"] = "28:bot",
            ["userAId"] = "29:a",
            ["userAAadId"] = "object-of-a",
            ["now"] = "2026-03-11T09:00:00Z",
            ["nowLocal"] = "2026-03-11T10:00:00+01:00",
            ["caseId"] = "2026-1",
            ["closedCaseId"] = "2026-2",
            ["deletedCaseId"] = "2026-99",
            ["otherTenantCaseId"] = "2026-30",
            ["itemId"] = "check-victim-support-contact",
            ["otherCaseItemId"] = "check-victim-support-contact",
            ["cardActivityId"] = A.Newest.Id,
            ["staleCardActivityId"] = A.Cards[0].Id,
            ["verbMarkDone"] = "outcome",
            ["verbAnswer"] = "answer",
            ["verbNewCase"] = "newCase",
            ["verbRefresh"] = "case",
            ["verbSetReminder"] = "snooze",
            ["validJwt"] = "none-is-needed",
        };
    }

    /// <summary>The cases, their list and their reminders: what a bad input must never change.</summary>
    internal string Cases() =>
        string.Join(
            '\n',
            Bot.Rows("SELECT tenant, id, version, body FROM document WHERE kind = 'case' ORDER BY 1, 2")
                .Concat(Bot.Rows("SELECT * FROM case_list ORDER BY 1, 2"))
                .Concat(Bot.Rows("SELECT * FROM due ORDER BY 1, 2, 3, 4"))
        );

    internal string Fill(string text, string replayed = "")
    {
        foreach (var (name, value) in Names)
            text = text.Replace($"{{{{{name}}}}}", value, StringComparison.Ordinal);
        text = text.Replace("{{activityId}}", $"f:{Guid.NewGuid()}", StringComparison.Ordinal);
        return text.Replace("{{replayedActivityId}}", replayed, StringComparison.Ordinal);
    }

    /// <summary>Sends a request exactly as it is written down.</summary>
    internal async Task<HttpStatusCode> SendAsync(JsonObject payload)
    {
        using var request = new HttpRequestMessage(
            new(payload["method"]!.GetValue<string>()),
            $"{Bot.Host.Address.ToString().TrimEnd('/')}{payload["path"]}"
        );
        if (payload.ContainsKey("body") || payload.ContainsKey("bodyGenerate"))
            request.Content = new ByteArrayContent(BodyOf(payload));
        foreach (var (name, value) in payload["headers"]!.AsObject())
        {
            var filled = Fill(value!.GetValue<string>());
            if (name == "Content-Type")
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(filled);
            else
                request.Headers.TryAddWithoutValidation(name, filled);
        }

        using var response = await Bot.Http.SendAsync(request);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();

    private byte[] BodyOf(JsonObject payload)
    {
        if (payload["body"] is { } body)
            return Encoding.UTF8.GetBytes(Fill(body.GetValue<string>()));
        var parts = payload["bodyGenerate"]!.AsObject();
        string Part(string name) => parts[name]?.GetValue<string>() ?? "";
        string Many(string unit, string count) => string.Concat(Enumerable.Repeat(Part(unit), parts[count]?.GetValue<int>() ?? 0));
        return Encoding.UTF8.GetBytes(
            Fill(Part("prefix")) + Many("unit", "count") + Part("suffix") + Many("closeUnit", "closeCount") + Part("end")
        );
    }
}
