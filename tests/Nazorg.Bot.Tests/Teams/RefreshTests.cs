using System.Text.Json.Nodes;
using Nazorg.Bot.Cards;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>A case that is shown in somebody's chat is brought up to date when they look at it again, and looking changes nothing.</summary>
public sealed class RefreshTests
{
    private const string ShowCase = """{"verb":"case","case":"2026-1"}""";

    [Fact]
    public async Task The_card_of_a_case_asks_to_be_brought_up_to_date_for_whoever_has_it()
    {
        await using var bot = await StartAsync();

        var refresh = Card(await bot.AsksAsync("zaak 2026-1"))["refresh"]!;

        Assert.Equal("Action.Execute", (string?)refresh["action"]!["type"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ShowCase), refresh["action"]!["data"]));
        Assert.Equal("29:of-a", (string?)Assert.Single(refresh["userIds"]!.AsArray()));
        Assert.Null(Card(await bot.AsksAsync("menu"))["refresh"]);
        Assert.Null(Card(await bot.AsksAsync("klaar 1"))["refresh"]);
    }

    [Fact]
    public async Task It_shows_what_somebody_else_did()
    {
        await using var bot = await StartAsync();
        await bot.AsksAsync("zaak 2026-1");
        await bot.AsksAsync("sluit zaak", a =>
        {
            a["from"] = new JsonObject { ["id"] = "29:of-b", ["aadObjectId"] = TeamsBot.OtherCoordinator };
            a["conversation"]!["id"] = "a:chat-of-b";
            a["value"] = new JsonObject
            {
                ["verb"] = "status",
                ["case"] = "2026-1",
                ["status"] = "Closed",
            };
            a.Remove("text");
        });
        var (sent, before) = (bot.Teams.Sent.Length, Documents(bot));

        var answer = await LookAsync(bot, ShowCase);

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Contains("Deze zaak is gesloten", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(sent, bot.Teams.Sent.Length);
        Assert.Equal(before, Documents(bot));
    }

    [Fact]
    public async Task Looking_at_an_old_case_does_not_make_it_the_one_that_is_meant()
    {
        await using var bot = await StartAsync();
        await bot.AsksAsync("nieuwe zaak");
        var before = Documents(bot);

        Assert.Contains("Zaak 2026-1", (await LookAsync(bot, ShowCase)).ToJsonString(), StringComparison.Ordinal);

        Assert.Equal(before, Documents(bot));
        Assert.Contains("Zaak 2026-2", await bot.AsksAsync("zaak"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"verb":"status","case":"2026-1","status":"Closed"}""")]
    [InlineData("""{"verb":"newCase","once":"0123456789abcdef"}""")]
    [InlineData("""{"verb":"appoint","person":"33333333-aaaa-4bbb-8ccc-00000000000c"}""")]
    public async Task A_look_that_does_something_is_refused(string data)
    {
        await using var bot = await StartAsync();
        var before = Documents(bot);

        Assert.StartsWith("Deze knop werkt niet meer", (string?)(await LookAsync(bot, data))["value"], StringComparison.Ordinal);

        Assert.Equal(before, Documents(bot));
    }

    [Fact]
    public async Task Who_has_no_access_sees_no_case_by_looking()
    {
        await using var bot = await StartAsync();

        var answer = await LookAsync(bot, ShowCase, a => a["from"]!["aadObjectId"] = "33333333-aaaa-4bbb-8ccc-00000000000c");

        Assert.StartsWith("Deze hulp is voor de coördinatoren", (string?)answer["value"], StringComparison.Ordinal);
    }

    [Fact]
    public void Not_more_people_than_Teams_takes() =>
        Assert.Equal(
            60,
            Refresh
                .Of(new Intent.ShowCase("2026-1"), Enumerable.Range(0, 100).SelectMany(i => (string[])[$"29:{i}", $"29:{i}"]))
                .UserIds.Distinct()
                .Count()
        );

    private static async Task<TeamsBot> StartAsync()
    {
        var bot = await TeamsBot.StartAsync();
        foreach (var text in (string[])["nieuwe zaak", "winkel", "gisteren", "ja", "nee", "nee", "nee"])
            await bot.AsksAsync(text);
        return bot;
    }

    private static async Task<JsonNode> LookAsync(TeamsBot bot, string data, Action<JsonObject>? but = null)
    {
        var invoke = TeamsBot.Message("", a =>
        {
            a.Remove("text");
            (a["type"], a["name"], a["replyToId"]) = ("invoke", "adaptiveCard/action", "card-1");
            a["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = JsonNode.Parse(data) },
                ["trigger"] = "automatic",
            };
            but?.Invoke(a);
        });
        using var response = await bot.RequestAsync(invoke.ToJsonString(), $"Bearer {FakeTeams.GoodToken()}");
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        await bot.Bot.SettleAsync();
        return answer;
    }

    private static JsonNode Card(string sent) => JsonNode.Parse(sent.Split('\n')[^1])!["attachments"]![0]!["content"]!;

    private static string Documents(TeamsBot bot) => string.Join('\n', bot.Bot.Rows("SELECT * FROM document ORDER BY 1, 2, 3"));
}
