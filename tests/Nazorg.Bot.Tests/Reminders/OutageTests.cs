namespace Nazorg.Bot.Tests.Reminders;

/// <summary>
/// The channel takes nothing for a fortnight while the program runs: what comes afterwards is what comes when the program itself was off. A robbery on
/// 12 March: heads-up on the 19th, target on the 26th, last day on 2 April, an overview every Monday.
/// </summary>
public sealed class OutageTests
{
    private static readonly string[] Lines =
    [
        "Denk hier alvast aan",
        "Nu is het moment",
        "Dit moet vandaag geregeld zijn",
        "Dit had uiterlijk",
    ];
    private static readonly string[] Meanwhile = ["2026-03-19T09:01", "2026-03-26T09:01", "2026-03-30T09:01"];

    [Theory]
    [InlineData(503)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(400)]
    public async Task After_a_fortnight_without_the_channel_one_overview_and_the_last_step_come(int status)
    {
        await using var bot = await OpenedAsync();
        await OutAsync(bot, new Reaction(status), Meanwhile);
        Assert.Empty(Came(bot));

        await WellAgainAsync(bot);
        Assert.Equal(["Dit moet vandaag geregeld zijn", "Overzicht"], Came(bot));
        Assert.Equal(0, bot.Count("outgoing WHERE state = 'waiting'"));
        var look = bot.Host.Bot.Reminders.Look(bot.Clock.GetCurrentInstant());
        Assert.Equal((true, 0), (look.IsOnTime, look.Failed));
    }

    [Fact]
    public async Task It_is_what_comes_when_the_program_was_off()
    {
        await using var bot = await OpenedAsync();
        await WellAgainAsync(bot);
        Assert.Equal(["Dit moet vandaag geregeld zijn", "Overzicht"], Came(bot));
    }

    [Fact]
    public async Task The_program_started_anew_after_it_is_no_different()
    {
        await using var bot = await OpenedAsync();
        await OutAsync(bot, new Reaction(503), Meanwhile);
        await bot.RestartWithAsync("none.yaml", "");

        // what it tries when it starts is tried on that day, before the clock moves on
        await bot.Host.Bot.SentAsync();
        await WellAgainAsync(bot);
        Assert.Equal(["Dit moet vandaag geregeld zijn", "Overzicht"], Came(bot));
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_sent_again_once_a_later_step_has_fallen_due()
    {
        await using var bot = await OpenedAsync();
        await OutAsync(bot, new Reaction(0, Taken: true), "2026-03-19T09:01");
        Assert.Equal(["Denk hier alvast aan", "Overzicht"], Came(bot));
        await OutAsync(bot, new Reaction(503), "2026-03-26T09:01", "2026-03-30T09:01");
        await WellAgainAsync(bot);
        Assert.Equal(["Denk hier alvast aan", "Dit moet vandaag geregeld zijn", "Overzicht", "Overzicht"], Came(bot));
    }

    [Fact]
    public async Task While_nothing_later_has_fallen_due_it_comes_late_and_once()
    {
        await using var bot = await OpenedAsync();
        await OutAsync(bot, new Reaction(503), "2026-03-19T09:01", "2026-03-20T09:01");
        bot.Connector.React = (_, _) => null;
        bot.Clock.Set("2026-03-20T11:00");
        await bot.TickAsync();
        Assert.Equal(["Denk hier alvast aan", "Overzicht"], Came(bot));
    }

    [Fact]
    public async Task What_is_being_sent_at_that_moment_is_not_taken_back_and_the_later_step_comes_too()
    {
        await using var bot = await OpenedAsync("digest: none");
        bot.Connector.React = (p, _) => new Reaction(201, Taken: true, Delay: TimeSpan.FromSeconds(Came(p) is null ? 0 : 1));
        bot.Clock.Set("2026-03-19T09:01");
        await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
        await TestBot.UntilAsync(() => !Came(bot).IsEmpty);
        bot.Connector.React = (_, _) => null;
        bot.Execute("UPDATE due SET at = at - 604800000, due_at = due_at - 604800000 WHERE step = 'Target'");
        bot.Clock.Forward(Duration.FromSeconds(5));
        await bot.TickAsync();

        Assert.Equal(["Denk hier alvast aan", "Nu is het moment"], Came(bot));
        Assert.Equal(2, bot.Count("outgoing WHERE state = 'sent' AND item = 'arrange-information-meeting'"));
    }

    [Fact]
    public async Task A_step_that_is_done_meanwhile_takes_no_other_with_it()
    {
        await using var bot = await OpenedAsync("digest: none");
        await OutAsync(bot, new Reaction(503), "2026-03-19T09:01", "2026-03-26T09:01");
        using (await bot.PostAsync(new Chat(bot).Activity("message", a => a["text"] = "wijzig dag van de overval").ToJsonString())) { }

        using (await bot.PostAsync(new Chat(bot).Activity("message", a => a["text"] = "11 maart").ToJsonString())) { }

        // Another day, another term: the steps of the one that was, hold no longer and overtake nothing.
        bot.Connector.React = (_, _) => null;
        bot.Clock.Set("2026-03-26T10:00");
        await bot.TickAsync();
        Assert.Equal(["Nu is het moment"], Came(bot));
    }

    [Fact]
    public async Task More_due_than_fits_in_one_tick_sends_no_earlier_step_of_what_waits_its_turn()
    {
        await using var bot = await OpenedAsync("digest: none");
        await OutAsync(bot, new Reaction(503), "2026-03-19T09:01");

        // A hundred other things of the same municipality are longer due.
        bot.Execute(
            """
            INSERT INTO due (tenant, subject, item, step, snoozes, at, due_at, person)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
            SELECT tenant, '2026-' || (1000 + i), item, step, snoozes, at - 1000, due_at - 1000, person FROM due, n WHERE step = 'Target'
            """
        );
        bot.Connector.React = (_, _) => null;
        bot.Clock.Set("2026-03-26T09:01");
        Assert.True(await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant()));
        await bot.SettleAsync();
        Assert.Empty(Came(bot));
        await bot.TickAsync();
        Assert.Equal(["Nu is het moment"], Came(bot));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_while_sending_the_later_step_comes_once(bool arrived)
    {
        var folder = Directory.CreateTempSubdirectory("nazorg-outage-");
        await using var connector = await FakeConnector.StartAsync();
        using (var bot = await BotProcess.StartAsync(folder.FullName, "2026-03-13T10:00"))
        {
            foreach (var said in (string[])["nieuwe zaak", "winkel", "12 maart", "ja", "nee", "nee", "nee", "geen herinnering wijk"])
                await bot.SayAsync(connector, "a", said);
            await TestBot.UntilAsync(() => connector.In(BotProcess.Chat("a")).Length >= 8);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await bot.KillAsync();
        }

        // Each time it is killed while the channel has the message and has not answered.
        foreach (var moment in Meanwhile)
        {
            var (before, first) = (connector.Attempts, moment == Meanwhile[0]);
            connector.React = (_, _) => new Reaction(503, Taken: arrived && first, Delay: TimeSpan.FromSeconds(5));
            using var bot = BotProcess.Begin(folder.FullName, moment);
            await TestBot.UntilAsync(() => connector.Attempts > before);
            await bot.KillAsync();
        }

        var earlier = Came(connector, BotProcess.Chat("a"));
        Assert.Equal(arrived ? 1 : 0, earlier.Length);
        connector.React = (_, _) => null;
        using (var bot = await BotProcess.StartAsync(folder.FullName, "2026-04-02T09:30"))
        {
            await TestBot.UntilAsync(() => Came(connector, BotProcess.Chat("a")).Length >= earlier.Length + 2);
            await Task.Delay(1500, TestContext.Current.CancellationToken);
            await bot.KillAsync();
        }

        Assert.Equal(
            earlier.AddRange("Dit moet vandaag geregeld zijn", "Overzicht").Order(StringComparer.Ordinal),
            Came(connector, BotProcess.Chat("a"))
        );
        folder.Delete(recursive: true);
    }

    private static async Task<TestBot> OpenedAsync(string settings = "")
    {
        var bot = await TestBot.StartAsync("2026-03-13T10:00", settings);
        var chat = new Chat(bot);
        foreach (var said in (string[])["nieuwe zaak", "winkel", "12 maart", "ja", "nee", "nee", "nee", "geen herinnering wijk"])
            await chat.SayAsync(said);
        return bot;
    }

    /// <summary>The program runs at these moments, and the channel takes nothing.</summary>
    private static async Task OutAsync(TestBot bot, Reaction reaction, params string[] moments)
    {
        bot.Connector.React = (_, _) => reaction;
        foreach (var moment in moments)
        {
            bot.Clock.Set(moment);
            await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
            await bot.Host.Bot.SentAsync();
        }
    }

    private static async Task WellAgainAsync(TestBot bot)
    {
        bot.Connector.React = (_, _) => null;
        bot.Clock.Set("2026-04-02T09:30");
        await bot.TickAsync();
    }

    /// <summary>The overviews and the reminders of the meeting that arrived, each by how it begins, in alphabetical order.</summary>
    private static ImmutableArray<string> Came(TestBot bot) => Came(bot.Connector, "a:1-tenant-1-a");

    private static ImmutableArray<string> Came(FakeConnector connector, string conversation) =>
        [.. connector.In(conversation).Select(Came).OfType<string>().Order(StringComparer.Ordinal)];

    private static string? Came(Posted posted) =>
        posted.Method != "POST" || posted.Card is not { } card ? null
        : CardText.Of(card).ToString() is var text && text.Contains("== Je week", StringComparison.Ordinal) ? "Overzicht"
        : !text.Contains("Herinnering · ", StringComparison.Ordinal) ? null
        : Lines.FirstOrDefault(l => text.Contains(l, StringComparison.Ordinal)) ?? text;
}
