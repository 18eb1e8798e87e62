namespace Nazorg.EndToEnd.Tests;

/// <summary>What a coordinator goes through, from the first question to the reminder: the same whatever lies between the browser and the bot.</summary>
internal static class Story
{
    public static readonly LocalDateTime Wednesday = new(2026, 3, 11, 10, 0);
    public static readonly LocalDateTime TargetDay = new(2026, 3, 24, 9, 5);

    /// <param name="page">The 1:1 chat, just opened.</param>
    /// <param name="restartAtAsync">Stops the bot and starts it again at another moment.</param>
    public static async Task InDutchAsync(TeamsPage page, Func<LocalDateTime, Task> restartAtAsync)
    {
        await page.LastCard.ExpectAsync("Nazorg na een overval");
        await page.ExpectMessagesAsync(1);
        await page.PictureAsync("welcome");

        await page.SayAsync("Wat doe ik bij een woningoverval in een huurwoning?");
        await page.LastCard.ExpectAsync("corporatie");
        await page.LastCard.ExpectAsync("Bronnen:");
        await page.PictureOfLastMessageAsync("answer");

        await page.LastCard.PressAsync("Start een zaak");
        // What the question told already is filled in: a home, rented.
        await page.LastCard.ExpectAsync("vraag 2 van 6");
        await page.PictureOfLastMessageAsync("question-date");
        await page.LastCard.PressAsync("Gisteren (di 10 mrt)");
        await page.LastCard.ExpectAsync("vraag 4 van 6");
        await page.LastCard.PressAsync("Terug");
        await page.LastCard.ExpectAsync("Eerder gaf je als antwoord: Huur, verhuurder onbekend.");
        await page.PictureOfLastMessageAsync("back");
        await page.LastCard.PressAsync("Huur van een corporatie");
        await page.LastCard.ExpectAsync("vraag 4 van 6");
        await page.LastCard.PressAsync("Weet ik nog niet");
        await page.LastCard.ExpectAsync("vraag 5 van 6");
        await page.LastCard.PressAsync("Stoppen");
        await page.LastCard.ExpectAsync("Je antwoorden zijn bewaard.");
        await page.PictureOfLastMessageAsync("stopped");
        await page.SayAsync("ga verder");
        await page.LastCard.ExpectAsync("vraag 5 van 6");
        var before = await page.Messages.CountAsync();
        await page.SayAsync("wat is RAAK?");
        await page.ExpectMessagesAsync(before + 2);
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

        await restartAtAsync(TargetDay);
        await page.LastCard.ExpectAsync("Nu is het moment. Uiterlijk di 31 maart 2026.");
        await page.NarrowAsync();
        await page.PictureOfLastMessageAsync("reminder");
        await page.LastCard.PressAsync("Later: di 31 mrt");
        await page.LastCard.ExpectAsync("Ik herinner je op di 31 maart 2026");
        await page.SayAsync("mijn zaken");
        await page.LastCard.ExpectAsync("Mijn zaken");
        await page.LastCard.TapAsync("Zaak 2026-1");
        await page.LastCard.ExpectAsync("Checklist");
        await page.SayAsync("wijk");
        await page.LastCard.TapAsync("Maak afspraken over een bewonersbijeenkomst");
        await page.LastCard.PressAsync("Klaar");
        await page.LastCard.ExpectAsync("staat nu op: klaar");
        await page.PictureOfLastMessageAsync("done");
        await page.ExpectNoTroubleAsync();
    }
}
