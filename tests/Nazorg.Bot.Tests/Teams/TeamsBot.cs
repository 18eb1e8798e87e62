using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Nazorg.Bot.Channel;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>The whole bot, connected to a Teams of the test's own.</summary>
internal sealed class TeamsBot : IAsyncDisposable
{
    public const string Coordinator = "33333333-aaaa-4bbb-8ccc-00000000000a";
    public const string OtherCoordinator = "33333333-aaaa-4bbb-8ccc-00000000000b";
    public const string SettingsText = $"coordinators: [{Coordinator}, {OtherCoordinator}]\ncontact: Team Veiligheid\n";

    private static int _activities;

    private bool _ownsTeams = true;

    private TeamsBot(TestBot bot, FakeTeams teams) => (Bot, Teams) = (bot, teams);

    public TestBot Bot { get; }

    public FakeTeams Teams { get; }

    public static async Task<TeamsBot> StartAsync(
        TeamsSettings? teams = null,
        string settings = SettingsText,
        Func<BotOptions, BotOptions>? with = null
    )
    {
        var fake = await FakeTeams.StartAsync();
        return new(
            await TestBot.StartAsync(settings: settings, local: false, with: o =>
                (with ?? (w => w))(o with { Teams = teams ?? FakeTeams.Settings, Network = fake.NewNetwork() })
            ),
            fake
        );
    }

    /// <summary>A bot that is running already, on a Teams that somebody else stops.</summary>
    public static TeamsBot Of(TestBot bot, FakeTeams teams) => new(bot, teams) { _ownsTeams = false };

    /// <summary>Says something and gives what is said back in that conversation; nothing when it is silent.</summary>
    public async Task<string> AsksAsync(string text, Action<JsonObject>? but = null)
    {
        var before = Teams.Sent.Length;
        var message = Message(text, but);
        await PostAsync(message);
        await Bot.SettleAsync();
        return string.Join(
            '\n',
            Teams
                .Sent.Skip(before)
                .Where(c => c.Method != "GET" && c.Conversation == (string?)message["conversation"]!["id"])
                .Select(c => c.Body)
        );
    }

    /// <summary>A message in the coordinator's own chat, as Teams sends it.</summary>
    public static JsonObject Message(string text, Action<JsonObject>? but = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{1700000000000 + Interlocked.Increment(ref _activities)}",
            ["timestamp"] = "2026-03-11T09:00:00.123Z",
            ["serviceUrl"] = FakeTeams.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject
            {
                ["id"] = "29:of-a",
                ["name"] = "Canary Name",
                ["aadObjectId"] = Coordinator,
            },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal",
                ["tenantId"] = FakeTeams.Tenant,
                ["id"] = "a:chat-of-a",
            },
            ["recipient"] = new JsonObject { ["id"] = $"28:{FakeTeams.AppId}", ["name"] = "Nazorg" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant } },
            ["locale"] = "nl-NL",
            ["text"] = text,
        };
        but?.Invoke(activity);
        return activity;
    }

    /// <summary>Posts an activity with a good token for its address, or with what is given.</summary>
    public Task<HttpStatusCode> PostAsync(JsonObject activity) =>
        PostAsync(activity.ToJsonString(), $"Bearer {FakeTeams.GoodToken((string?)activity["serviceUrl"] ?? "")}");

    public async Task<HttpStatusCode> PostAsync(string body, string? authorization)
    {
        using var response = await RequestAsync(body, authorization);
        return response.StatusCode;
    }

    public async Task<HttpResponseMessage> RequestAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot.Host.Address, "/api/messages"))
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Bot.Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        if (_ownsTeams)
            await Teams.DisposeAsync();
    }
}
