using System.Text;
using Nazorg.Bot;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Tests.Teams;

namespace Nazorg.EndToEnd.Tests;

/// <summary>The whole story in a real browser once more, now as it goes in Teams: signed, for a named coordinator, within Teams' limits.</summary>
public sealed class AuthenticatedStoryTests(Browser browser) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nazorg-story-");
    private readonly int _port = PlaygroundProcess.FreePort();
    private TeamsProxy _teams = null!;
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_data.FullName, SettingsFile.FileName),
            $"contact: Team Veiligheid\ncoordinators: [{TeamsProxy.Coordinator}]\n"
        );
        _teams = await TeamsProxy.StartAsync(new($"http://127.0.0.1:{_port}/api/messages"));
        _bot = await StartAsync(Story.Wednesday);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_coordinator_is_taken_from_the_question_to_the_reminder()
    {
        await using var playground = await PlaygroundProcess.StartAsync(_teams.Address);
        await using var page = await TeamsPage.OpenAsync(browser, playground);
        await page.OpenPersonalChatAsync();

        await Story.InDutchAsync(page, RestartAtAsync);

        Assert.Empty(_teams.Troubles);
        var (came, went) = _teams.Passed;
        Assert.True(came > 20 && went > 20, $"{came} activities came through the proxy and {went} went");
    }

    /// <summary>The same bot, asked without the proxy: nobody gets in.</summary>
    [Fact]
    public async Task Without_a_signature_the_same_bot_takes_nothing()
    {
        using var http = new HttpClient();
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");

        using var response = await http.PostAsync(
            new Uri($"http://127.0.0.1:{_port}/api/messages"),
            body,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public void The_proxy_refuses_what_Teams_refuses()
    {
        var limits = new TeamsLimits(TimeProvider.System);
        Call Send(string conversation, string body = "{}") =>
            new(FakeTeams.ConnectorHost, "POST", $"/v3/conversations/{conversation}/activities", null, body);

        for (var i = 0; i < 7; i++)
            Assert.Null(limits.Refuse(Send("a")));
        Assert.Equal(429, limits.Refuse(Send("a"))?.Status);
        for (var i = 7; i < 50; i++)
            Assert.Null(limits.Refuse(Send($"b{i}")));
        Assert.Equal(429, limits.Refuse(Send("c"))?.Status);
        Assert.Equal(413, limits.Refuse(Send("d", new string('x', 51 * 1024)))?.Status);
    }

    private async Task RestartAtAsync(LocalDateTime time)
    {
        await _bot.DisposeAsync();

        // The clock says weeks; on the wire it is a moment, and what the bot had sent just before is still counted.
        await Task.Delay(TeamsLimits.ShortWindows);
        _bot = await StartAsync(time);
    }

    private Task<BotHost> StartAsync(LocalDateTime time) =>
        BotHost.StartAsync(
            new(
                _data.FullName,
                Local: false,
                _port,
                new SetClock(SystemClock.Instance, time.InZoneLeniently(WorkCalendar.Amsterdam).ToInstant())
            )
            {
                Teams = TeamsProxy.Settings,
                Network = _teams.NewNetwork(),
            }
        );
}
