using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>A button is answered within two seconds, also when the work takes longer: it goes on, and what was shown meanwhile is replaced.</summary>
public sealed class SlowTurnTests
{
    private const string Kind = """{"verb":"answer","case":"2026-1","question":"robbery","value":"home","revision":"0"}""";

    [Fact]
    public async Task A_card_that_takes_long_says_so_and_changes_by_itself()
    {
        await using var bot = await StartAsync();
        using var busy = Hold(bot);

        var (body, took) = await PressAsync(bot, "f:1", Kind);

        AnsweredInTime(took);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body["type"]);
        Assert.Contains("Ik ben ermee bezig", body.ToJsonString(Plain), StringComparison.Ordinal);
        var again = CardText
            .Of(JsonElement.Parse(body["value"]!.ToJsonString()))
            .Buttons.Single(b => b.Title == "Probeer opnieuw")
            .Action.GetProperty("data");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Kind), again));
        Assert.DoesNotContain(bot.Teams.Sent, c => c.Method == "PUT");

        busy.Release();
        await TestBot.UntilAsync(() => bot.Teams.Sent.Any(c => c.Method == "PUT"));
        var put = Assert.Single(bot.Teams.Sent, c => c.Method == "PUT");
        Assert.EndsWith("/activities/card-1", put.Path, StringComparison.Ordinal);
        Assert.Contains("vraag 2 van 6", put.Body, StringComparison.Ordinal);
        Assert.Contains("vraag 2 van 6", (await PressAsync(bot, "f:1", Kind)).Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(bot.Teams.Sent, c => c.Method == "PUT");
    }

    [Fact]
    public async Task Where_the_answer_comes_below_a_line_says_so_and_the_card_stays()
    {
        await using var bot = await StartAsync();
        using var busy = Hold(bot);

        var (body, took) = await PressAsync(bot, "f:2", """{"verb":"newCase","once":"0123456789abcdef"}""");

        AnsweredInTime(took);
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)body["type"]);
        Assert.StartsWith("Ik ben ermee bezig", (string?)body["value"], StringComparison.Ordinal);
        busy.Release();
        await TestBot.UntilAsync(() => bot.Teams.Sent[^1].Body.Contains("Zaak 2026-2", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Sent, c => c.Method == "PUT");
    }

    [Fact]
    public async Task Pressing_again_meanwhile_does_it_once()
    {
        await using var bot = await StartAsync();
        using var busy = Hold(bot);

        await Task.WhenAll(
            ((string[])["f:3", "f:3", "f:4"]).Select(id => PressAsync(bot, id, """{"verb":"newCase","once":"0123456789abcdef"}"""))
        );
        busy.Release();
        await bot.Bot.SettleAsync();

        Assert.Equal(2, bot.Bot.Count("case_list"));
    }

    [Fact]
    public async Task What_fails_after_all_changes_nothing_and_is_logged()
    {
        var log = new WrittenLog();
        await using var bot = await StartAsync(log);
        using (var busy = Hold(bot, "CREATE TRIGGER refuses BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'no'); END"))
        {
            Assert.Contains("bezig", (await PressAsync(bot, "f:5", Kind)).Body.ToJsonString(), StringComparison.Ordinal);
            busy.Release();
        }

        await TestBot.UntilAsync(() =>
            log.ToString().Contains("A turn that took too long to wait for failed with SqliteException", StringComparison.Ordinal)
        );
        using (var undo = Hold(bot, "DROP TRIGGER refuses"))
            undo.Release();
        Assert.Contains("vraag 2 van 6", (await PressAsync(bot, "f:5", Kind)).Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_stops_finishes_it_first()
    {
        var folder = Directory.CreateTempSubdirectory("nazorg-test-").FullName;
        await using var teams = await FakeTeams.StartAsync();
        BotOptions Connected(BotOptions o) => o with { Teams = FakeTeams.Settings, Network = teams.NewNetwork() };
        var ct = TestContext.Current.CancellationToken;
        Task releasing;
        await using (
            var bot = TeamsBot.Of(
                await TestBot.StartAsync(settings: TeamsBot.SettingsText, local: false, folder: folder, with: Connected),
                teams
            )
        )
        {
            await bot.AsksAsync("nieuwe zaak");
            var busy = Hold(bot);
            await PressAsync(bot, "f:6", Kind);
            releasing = Task.Delay(500, ct)
                .ContinueWith(
                    _ =>
                    {
                        busy.Release();
                        busy.Dispose();
                    },
                    ct,
                    TaskContinuationOptions.None,
                    TaskScheduler.Default
                );
        }

        await releasing;
        await using (var again = await TestBot.StartAsync(settings: TeamsBot.SettingsText, local: false, folder: folder, with: Connected))
        {
            Assert.Contains(
                "\"value\":\"home\"",
                Assert.Single(again.Rows("SELECT body FROM document WHERE kind = 'case'")),
                StringComparison.Ordinal
            );
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// The write is still held, so whatever answers did not wait for it. The wait itself is below what Teams allows; how long a busy machine takes on top
    /// of it says nothing about the bot.
    /// </summary>
    private static void AnsweredInTime(TimeSpan took)
    {
        Assert.True(TurnLoop.LongestWait < TimeSpan.FromSeconds(2), "Teams gives an invoke two seconds");
        Assert.InRange(took, TimeSpan.FromSeconds(1), TurnLoop.LongestWait + TimeSpan.FromSeconds(4));
    }

    private static JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<TeamsBot> StartAsync(WrittenLog? log = null)
    {
        var bot = await TeamsBot.StartAsync(with: o => o with { Log = log ?? new WrittenLog() });
        Assert.Contains("vraag 1 van 6", await bot.AsksAsync("nieuwe zaak"), StringComparison.Ordinal);
        return bot;
    }

    private static async Task<(JsonObject Body, TimeSpan Took)> PressAsync(TeamsBot bot, string id, string data)
    {
        var invoke = TeamsBot.Message("", a =>
        {
            a.Remove("text");
            (a["type"], a["name"], a["id"], a["replyToId"]) = ("invoke", "adaptiveCard/action", id, "card-1");
            a["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = JsonNode.Parse(data) },
            };
        });
        var watch = Stopwatch.StartNew();
        using var response = await bot.RequestAsync(invoke.ToJsonString(), $"Bearer {FakeTeams.GoodToken()}");
        var took = watch.Elapsed;
        return (JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject(), took);
    }

    /// <summary>Somebody else writes, and takes their time: until they let go nothing can be saved.</summary>
    private static Held Hold(TeamsBot bot, string sql = "SELECT 1") => new(bot.Bot.Connect(), sql);

    private sealed class Held : IDisposable
    {
        private readonly SqliteConnection _connection;

        public Held(SqliteConnection connection, string sql)
        {
            _connection = connection;
            Execute("BEGIN IMMEDIATE");
            Execute(sql);
        }

        public void Release() => Execute("COMMIT");

        public void Dispose() => _connection.Dispose();

        private void Execute(string sql)
        {
            using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
