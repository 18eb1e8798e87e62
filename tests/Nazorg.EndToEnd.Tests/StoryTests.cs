using Nazorg.Bot;
using Nazorg.Bot.Municipalities;
using NodaTime;

namespace Nazorg.EndToEnd.Tests;

/// <summary>
/// The whole story in a real browser: a question, a screening on cards, a checklist, and a reminder that comes by itself. Open the pictures it
/// leaves in <c>artifacts/screenshots</c>: are they what you would want at eleven at night?
/// </summary>
public sealed class StoryTests(Browser browser) : IAsyncLifetime
{
    private static readonly LocalDateTime Wednesday = new(2026, 3, 11, 10, 0);
    private static readonly LocalDateTime TargetDay = new(2026, 3, 24, 9, 5);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nazorg-story-");
    private readonly int _port = PlaygroundProcess.FreePort();
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await StartAsync(Wednesday);

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
        await page.LastCard.ExpectAsync("Nazorg na een overval");
        await page.ExpectMessagesAsync(1);
        await page.PictureAsync("welcome");

        await page.SayAsync("Wat doe ik bij een woningoverval in een huurwoning?");
        await page.LastCard.ExpectAsync("corporatie");
        await page.LastCard.ExpectAsync("Bronnen:");
        await page.PictureOfLastMessageAsync("answer");

        await page.LastCard.PressAsync("Start een zaak");
        await page.LastCard.ExpectAsync("vraag 1 van 6");
        await page.PictureOfLastMessageAsync("question-kind");
        await page.LastCard.PressAsync("Woning");
        await page.LastCard.ExpectAsync("vraag 2 van 6");
        await page.PictureOfLastMessageAsync("question-date");
        await page.LastCard.PressAsync("Gisteren (di 10 mrt)");
        await page.LastCard.ExpectAsync("vraag 3 van 6");
        await page.LastCard.PressAsync("Terug");
        await page.LastCard.ExpectAsync("Eerder gaf je als antwoord: di 10 maart 2026.");
        await page.PictureOfLastMessageAsync("back");
        await page.LastCard.PressAsync("Gisteren (di 10 mrt)");
        await page.LastCard.PressAsync("Huur van een corporatie");
        await page.LastCard.ExpectAsync("vraag 4 van 6");
        await page.LastCard.PressAsync("Weet ik nog niet");
        await page.LastCard.ExpectAsync("vraag 5 van 6");
        await page.LastCard.PressAsync("Stoppen");
        await page.LastCard.ExpectAsync("Je antwoorden zijn bewaard.");
        await page.PictureOfLastMessageAsync("stopped");
        await page.SayAsync("ga verder");
        await page.LastCard.ExpectAsync("vraag 5 van 6");
        await page.SayAsync("wat is RAAK?");
        await page.ExpectTextAsync("vraag 5 van 6");
        await page.LastCard.PressAsync("Ja");
        await page.LastCard.ExpectAsync("vraag 6 van 6");
        await page.LastCard.PressAsync("Nee, geen bezwaar");

        await page.LastCard.ExpectAsync("Dit is nu het eerst nodig");
        await page.PictureOfLastMessageAsync("case");
        await page.LastCard.TapAsync("Aanbod aan het slachtoffer");
        await page.LastCard.ExpectAsync("Wijs op het Schadefonds Geweldsmisdrijven");
        await page.PictureOfLastMessageAsync("section");
        await page.LastCard.TapAsync("Wijs op het Schadefonds Geweldsmisdrijven");
        await page.LastCard.ExpectAsync("Waarom dit hier staat: Dit hoort bij elke overval.");
        await page.LastCard.ExpectAsync("Bron: CCV");
        await page.PictureOfLastMessageAsync("item");
        await page.LastCard.PressAsync("Aangeboden");
        await page.LastCard.ExpectAsync("staat nu op: aangeboden");
        await page.LastCard.PressAsync("Aanvaard");
        await page.LastCard.ExpectAsync("staat nu op: aanvaard");
        await page.PictureOfLastMessageAsync("accepted");
        await page.LastCard.PressAsync("Ongedaan maken");
        await page.LastCard.ExpectAsync("Teruggezet");
        await page.LastCard.PressAsync("Afgewezen");
        await page.LastCard.ExpectAsync("staat nu op: afgewezen");

        await page.SayAsync("wijk");
        await page.LastCard.ExpectAsync("24 maart t/m 31 maart");
        await page.PictureOfLastMessageAsync("neighbourhood");
        await page.LastCard.TapAsync("Maak afspraken over een bewonersbijeenkomst");
        await page.LastCard.ExpectAsync("24 maart t/m 31 maart 2026");
        await page.PictureOfLastMessageAsync("meeting");

        await RestartAtAsync(TargetDay);
        await page.LastCard.ExpectAsync("Nu is het moment. Uiterlijk di 31 maart 2026.");
        await page.NarrowAsync();
        await page.PictureOfLastMessageAsync("reminder");
        await page.LastCard.PressAsync("Later: di 31 mrt");
        await page.LastCard.ExpectAsync("Ik herinner je op di 31 maart 2026");
        await page.SayAsync("mijn zaken");
        await page.LastCard.TapAsync("Zaak 2026-1");
        await page.LastCard.ExpectAsync("Checklist");
        await page.SayAsync("wijk");
        await page.LastCard.TapAsync("Maak afspraken over een bewonersbijeenkomst");
        await page.LastCard.PressAsync("Klaar");
        await page.LastCard.ExpectAsync("staat nu op: klaar");
        await page.PictureOfLastMessageAsync("done");
        await page.ExpectNoTroubleAsync();
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

        await RestartAtAsync(TargetDay);
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

    private Task<BotHost> StartAsync(LocalDateTime time) => BotHost.StartAsync(new(
        _data.FullName, Local: true, _port, new SetClock(SystemClock.Instance, time.InZoneLeniently(WorkCalendar.Amsterdam).ToInstant())));
}
