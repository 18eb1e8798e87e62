using Nazorg.Bot;
using Nazorg.Bot.Municipalities;

namespace Nazorg.EndToEnd.Tests;

/// <summary>
/// The whole story in a real browser: a question, a screening on cards, a checklist, and a reminder that comes by itself. Open the pictures it
/// leaves in <c>artifacts/screenshots</c>: are they what you would want at eleven at night?
/// </summary>
public sealed class StoryTests(Browser browser) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nazorg-story-");
    private readonly int _port = PlaygroundProcess.FreePort();
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await StartAsync(Story.Wednesday);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_coordinator_is_taken_from_the_question_to_the_reminder()
    {
        await using var playground = await PlaygroundProcess.StartAsync(new(_bot.Address, "api/messages"));
        await using var page = await TeamsPage.OpenAsync(browser, playground);
        await page.OpenPersonalChatAsync();
        await Story.InDutchAsync(page, RestartAtAsync);
    }

    [Fact]
    public async Task The_same_story_in_English()
    {
        await using var playground = await PlaygroundProcess.StartAsync(new(_bot.Address, "api/messages"));
        await using var page = await TeamsPage.OpenAsync(browser, playground);
        await page.OpenPersonalChatAsync();
        await page.LastCard.ExpectAsync("Nazorg na een overval");

        await page.SayAsync("What do I do for a business robbery?");
        await page.LastCard.ExpectAsync("Sources:");
        await page.SayAsync("menu");
        await page.LastCard.ExpectAsync("Aftercare following a robbery");
        await page.PictureAsync("welcome");

        await page.LastCard.PressAsync("New case");
        await page.LastCard.ExpectAsync("question 1 of 6");
        await page.LastCard.PressAsync("Business");
        await page.LastCard.ExpectAsync("question 2 of 6");
        await page.SayAsync("30 February");
        await page.LastCard.ExpectAsync("That date does not exist.");
        await page.PictureOfLastMessageAsync("no-such-date");
        await page.SayAsync("yesterday");
        await page.LastCard.ExpectAsync("question 3 of 6");
        await page.LastCard.PressAsync("No");
        await page.LastCard.ExpectAsync("question 4 of 6");
        await page.LastCard.PressAsync("No");
        await page.LastCard.ExpectAsync("question 5 of 6");
        await page.LastCard.PressAsync("I don't know yet");
        await page.LastCard.ExpectAsync("question 6 of 6");
        await page.LastCard.PressAsync("No objection");
        await page.LastCard.ExpectAsync("This comes first now");
        await page.PictureOfLastMessageAsync("case");
        await page.LastCard.TapAsync("Actions in the neighbourhood");
        await page.LastCard.ExpectAsync("24 March to 31 March");
        await page.PictureOfLastMessageAsync("neighbourhood");

        await RestartAtAsync(Story.TargetDay);
        await page.LastCard.ExpectAsync("Now is the moment. Tue 31 March 2026 at the latest.");
        await page.PictureOfLastMessageAsync("reminder");
        await page.LastCard.PressAsync("Done");
        await page.LastCard.ExpectAsync("is now: done");
        await page.ExpectNoTroubleAsync();
    }

    private async Task RestartAtAsync(LocalDateTime time)
    {
        await _bot.DisposeAsync();
        _bot = await StartAsync(time);
    }

    private Task<BotHost> StartAsync(LocalDateTime time) =>
        BotHost.StartAsync(
            new(
                _data.FullName,
                Local: true,
                _port,
                new SetClock(SystemClock.Instance, time.InZoneLeniently(WorkCalendar.Amsterdam).ToInstant())
            )
        );
}
