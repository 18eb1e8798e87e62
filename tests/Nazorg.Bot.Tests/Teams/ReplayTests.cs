using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Nazorg.Tests;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>
/// What Teams really sends, in the order and as often as it likes: activities recorded from Teams and from its documentation, some of them
/// not for this bot at all.
/// </summary>
public sealed partial class ReplayTests
{
    private const string Recorded = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    private static readonly ImmutableArray<(string Name, string Body)> Samples =
    [
        .. Directory
            .EnumerateFiles(Repository.PathTo("tests", "Nazorg.Bot.Tests", "Teams", "Samples"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f))),
    ];

    [Fact]
    public async Task Every_sample_is_taken_or_refused_and_none_is_too_much()
    {
        await using var bot = await StartAsync();

        var statuses = new Dictionary<string, HttpStatusCode>();
        foreach (var (name, body) in Samples)
            statuses[name] = await PostAsync(bot, body);

        Assert.DoesNotContain(statuses.Values, s => (int)s >= 500);
        Assert.Equal(HttpStatusCode.Accepted, statuses["message-personal-text.json"]);
        Assert.Equal(HttpStatusCode.Accepted, statuses["message-channel-mention-1.json"]);
        Assert.Equal(HttpStatusCode.Accepted, statuses["messageReaction-added.json"]);
        Assert.Equal(HttpStatusCode.OK, statuses["invoke-cardAction-noName.json"]);
        Assert.Equal(HttpStatusCode.OK, statuses["invoke-composeExtension-query.json"]);
        Assert.Equal(HttpStatusCode.OK, statuses["invoke-adaptiveCard-action-2026.json"]);
        Assert.Equal(HttpStatusCode.BadRequest, statuses["message-unknown-fields.json"]);
        Assert.Equal(HttpStatusCode.BadRequest, statuses["typing-example.json"]);
        Assert.Equal(HttpStatusCode.Forbidden, statuses["message-complex-activity.json"]);
        Assert.Equal(HttpStatusCode.BadRequest, statuses["message-agents-playground.json"]);
        Assert.Equal(HttpStatusCode.Forbidden, statuses["messageUpdate-editMessage.json"]);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(bot, TeamsBot.Message("menu", a => Into(a, Recorded)).ToJsonString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task In_any_order_and_several_times_is_the_same_as_once(int seed)
    {
        // Beside what was recorded, one that makes something: first, for what is said after it may be about it.
        var opens = TeamsBot.Message("nieuwe zaak", a => Into(a, Recorded)).ToJsonString();
        ImmutableArray<string> bodies = [opens, .. Samples.Select(s => s.Body)];
        await using var once = await StartAsync();
        foreach (var body in bodies)
            await PostAsync(once, body);
        await once.Bot.SettleAsync();

        await using var often = await StartAsync();
        var random = new Random(seed);
        await PostAsync(often, opens);
        await often.Bot.SettleAsync();
        var deliveries = Enumerable.Repeat(bodies, 3).SelectMany(b => b).ToArray();
        random.Shuffle(deliveries);
        foreach (var overlapping in deliveries.Chunk(6))
            await Task.WhenAll(overlapping.Select(body => PostAsync(often, body)));
        await often.Bot.SettleAsync();

        Assert.Equal(1, often.Bot.Count("case_list"));
        Assert.Equal(State(once), State(often));
        Assert.Equal(Said(once), Said(often));
    }

    [Fact]
    public async Task An_invoke_that_comes_again_gets_the_same_answer()
    {
        await using var bot = await StartAsync();
        var invoke = Samples
            .Single(s => s.Name == "invoke-adaptiveCard-action-2026.json")
            .Body.Replace("56653e9d-2158-46ee-90d7-675c39642038", Recorded, StringComparison.Ordinal);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    using var response = await bot.RequestAsync(invoke, Authorization(invoke));
                    return await response.Content.ReadAsStringAsync();
                })
        );

        Assert.Single(answers.Distinct());
        Assert.NotEmpty(answers[0]);
    }

    [Fact]
    public async Task A_slow_Teams_does_not_hold_up_an_answer()
    {
        await using var bot = await TeamsBot.StartAsync();
        await bot.PostAsync(TeamsBot.Message("menu"));
        await bot.Bot.SettleAsync();
        bot.Teams.React = (_, _) => new(201, """{"id":"1"}""") { After = Duration.FromSeconds(4) };

        var watch = Stopwatch.StartNew();
        await bot.PostAsync(TeamsBot.Message("menu"));
        await bot.PostAsync(TeamsBot.Message("menu"));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    /// <summary>A bot for everybody in the samples; the municipality is the tenant most of them come from.</summary>
    private static Task<TeamsBot> StartAsync()
    {
        var tenants = Samples.SelectMany(s => Tenants(JsonNode.Parse(s.Body)!)).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        var people = Samples
            .Select(s => (string?)JsonNode.Parse(s.Body)!["from"]?["aadObjectId"])
            .OfType<string>()
            .Append(TeamsBot.Coordinator)
            .Distinct();
        return TeamsBot.StartAsync(
            FakeTeams.Settings with
            {
                AllowedTenants = tenants,
            },
            $"tenant: {Recorded}\ncoordinators: [{string.Join(", ", people)}]\n"
        );
    }

    private static IEnumerable<string> Tenants(JsonNode activity) =>
        (
            (string?[])[(string?)activity["conversation"]?["tenantId"], (string?)(activity["channelData"] as JsonObject)?["tenant"]?["id"]]
        ).OfType<string>();

    private static Task<HttpStatusCode> PostAsync(TeamsBot bot, string body) => bot.PostAsync(body, Authorization(body));

    private static string Authorization(string body) => $"Bearer {FakeTeams.GoodToken((string?)JsonNode.Parse(body)!["serviceUrl"] ?? "")}";

    private static void Into(JsonObject activity, string tenant)
    {
        activity["serviceUrl"] = "https://smba.trafficmanager.net/emea/";
        activity["channelData"]!["tenant"]!["id"] = tenant;
        activity["conversation"]!["tenantId"] = tenant;
    }

    private static string State(TeamsBot bot) =>
        string.Join(
            '\n',
            new[]
            {
                "SELECT tenant, kind, id, body FROM document ORDER BY 1, 2, 3",
                "SELECT * FROM case_list ORDER BY 1, 2",
                "SELECT tenant, conversation, activity, answer FROM inbox ORDER BY 1, 2, 3",
                "SELECT tenant, conversation, person, replaces, state FROM outgoing ORDER BY 1, 2, 3, 4, 5",
            }.SelectMany(query => (IEnumerable<string>)bot.Bot.Rows(query))
        );

    // one-time ids are drawn anew each time
    private static string Said(TeamsBot bot) =>
        string.Join(
            '\n',
            bot.Teams.Sent.Select(c => OneTimeId().Replace($"{c.Method} {c.Path} {c.Body}", "")).Order(StringComparer.Ordinal)
        );

    [GeneratedRegex("\"once\":\"[0-9a-f]+\"")]
    private static partial Regex OneTimeId();
}
