using System.Net;
using Nazorg.Bot.Reminders;

namespace Nazorg.Bot.Tests.Reminders;

/// <summary>What happens between the moment a reminder falls due and the moment it has arrived.</summary>
public sealed class TickTests
{
    private const string Title = "voorlichtingsbijeenkomst";

    [Fact]
    public async Task Content_that_came_later_reminds_in_cases_that_nobody_touches()
    {
        await using var bot = await OpenedAsync();
        await bot.RestartWithAsync("items/bell.yaml", """
            - id: own-check
              section: neighbourhood
              when: { robbery: business }
              due: { targetDay: 5, latestDay: 6, rule: { nl: binnen 6 dagen na de overval, en: within 6 days of the robbery } }
              title: { nl: Bel de winkeliers, en: Call the shopkeepers }
              text: { nl: Bel de winkeliers in de straat., en: Call the shopkeepers in the street. }
              actor: coordinator
            """);
        bot.Clock.Set("2026-03-16T09:00");
        await bot.TickAsync();

        Assert.Contains(new Chat(bot).Cards, c => c.Card.ToString().Contains("Bel de winkeliers", StringComparison.Ordinal) && c.Card.ToString().Contains("Herinnering", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_that_does_not_get_through_is_kept_for_days_and_not_given_up()
    {
        await using var bot = await OpenedAsync();
        bot.Connector.React = (_, _) => new Reaction(503);
        bot.Clock.Set("2026-03-17T09:00");
        for (var i = 0; i < 60; i++)
        {
            await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
            await bot.Host.Bot.SentAsync();
            bot.Clock.Forward(Duration.FromMinutes(16));
        }

        Assert.Equal(0, Reminders(bot));
        Assert.True(bot.Host.Bot.Reminders.Look(bot.Clock.GetCurrentInstant()).OldestUnsent > Punctuality.Allowed);
        bot.Connector.React = (_, _) => null;
        bot.Clock.Set("2026-03-18T10:00");
        await bot.TickAsync();

        Assert.Equal(1, Reminders(bot));
    }

    [Fact]
    public async Task What_could_not_be_sent_before_five_waits_for_the_next_morning()
    {
        await using var bot = await OpenedAsync();
        bot.Connector.React = (_, _) => new Reaction(503);
        bot.Clock.Set("2026-03-17T16:59");
        await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
        await bot.Host.Bot.SentAsync();
        bot.Connector.React = (_, _) => null;
        bot.Clock.Set("2026-03-17T17:30");
        await bot.TickAsync();
        Assert.Equal(0, Reminders(bot));

        bot.Clock.Set("2026-03-18T09:00");
        await bot.TickAsync();
        Assert.Equal(1, Reminders(bot));
    }

    [Fact]
    public async Task Refused_for_good_is_tried_again_all_the_same()
    {
        await using var bot = await OpenedAsync();
        bot.Connector.React = (_, _) => new Reaction(400);
        bot.Clock.Set("2026-03-17T09:00");
        await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
        await bot.Host.Bot.SentAsync();
        bot.Connector.React = (_, _) => null;
        bot.Clock.Forward(Duration.FromMinutes(16));
        await bot.TickAsync();

        Assert.Equal(1, Reminders(bot));
    }

    [Fact]
    public async Task May_have_arrived_is_repeated_once_and_not_more()
    {
        await using var bot = await OpenedAsync();
        bot.Connector.React = (_, _) => new Reaction(0, Taken: true);
        bot.Clock.Set("2026-03-17T09:00");
        for (var i = 0; i < 5; i++)
        {
            await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
            await bot.Host.Bot.SentAsync();
            bot.Clock.Forward(Duration.FromMinutes(20));
        }

        Assert.Equal(2, Reminders(bot));
    }

    [Fact]
    public async Task A_clock_that_leaps_a_year_ahead_is_not_believed_at_once()
    {
        await using var bot = await TestBot.StartAsync(with: o => o with { Time = TimeProvider.System });
        await OpenAsync(bot);
        await bot.TickAsync();
        bot.Clock.Set("2027-03-16T09:00");
        await bot.TickAsync();
        Assert.Equal(0, Reminders(bot));

        bot.Clock.Set("2026-03-11T10:05");
        await bot.TickAsync();
        Assert.Equal(0, Reminders(bot));
    }

    [Fact]
    public async Task A_clock_that_goes_back_an_hour_repeats_and_loses_nothing()
    {
        await using var bot = await OpenedAsync();
        foreach (var (clock, reminders) in new[] { ("2026-03-17T09:10", 1), ("2026-03-17T08:10", 1), ("2026-03-17T09:10", 1), ("2026-03-24T09:00", 2), ("2026-03-24T08:00", 2), ("2026-03-24T09:30", 2) })
        {
            bot.Clock.Set(clock);
            await bot.TickAsync();
            Assert.Equal(reminders, Reminders(bot));
        }
    }

    [Fact]
    public async Task A_claim_from_a_clock_that_was_a_year_ahead_does_not_last_a_year()
    {
        await using var bot = await OpenedAsync();
        bot.Connector.React = (_, _) => new Reaction(503);
        bot.Clock.Set("2026-03-17T09:00");
        await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
        await bot.Host.Bot.SentAsync();
        using (var connection = bot.Connect())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE outgoing SET lease = lease + 31536000000 WHERE state = 'waiting'";
            command.ExecuteNonQuery();
        }

        bot.Connector.React = (_, _) => null;
        bot.Clock.Forward(Duration.FromMinutes(1));
        await bot.TickAsync();
        Assert.Equal(1, Reminders(bot));
    }

    [Fact]
    public async Task Handed_on_while_it_was_on_its_way_goes_to_the_other()
    {
        await using var bot = await TestBot.StartAsync(settings: "names: { object-of-a: Anna, object-of-b: Els }");
        await new Chat(bot, "b").SayAsync("hoi");
        await OpenAsync(bot);
        bot.Connector.React = (_, _) => new Reaction(503);
        bot.Clock.Set("2026-03-17T09:00");
        await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
        await bot.Host.Bot.SentAsync();
        bot.Connector.React = (_, _) => null;
        using (await bot.PostAsync(new Chat(bot).Activity("message", a => a["text"] = "geef 27 door aan Els").ToJsonString()))
        {
        }

        bot.Clock.Forward(Duration.FromMinutes(2));
        await bot.TickAsync();
        await bot.TickAsync();
        Assert.Equal((0, 1), (Reminders(bot), Reminders(bot, "b")));
    }

    [Fact]
    public async Task Health_says_when_reminders_are_late()
    {
        await using var bot = await OpenedAsync();
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(bot));
        bot.Connector.React = (_, _) => new Reaction(503);
        bot.Clock.Set("2026-03-17T09:00");
        await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
        await bot.Host.Bot.SentAsync();
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(bot));
        bot.Clock.Forward(Duration.FromMinutes(6));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HealthAsync(bot));

        bot.Connector.React = (_, _) => null;
        await bot.TickAsync();
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(bot));
        var look = bot.Host.Bot.Reminders.Look(bot.Clock.GetCurrentInstant());
        Assert.Equal((1, 0), (look.Late, look.Failed));
    }

    private static async Task<TestBot> OpenedAsync()
    {
        var bot = await TestBot.StartAsync(settings: "digest: none");
        await OpenAsync(bot);
        return bot;
    }

    /// <summary>A case of the day before; the heads-up is on 17 March, the target on the 24th.</summary>
    private static async Task OpenAsync(TestBot bot)
    {
        var chat = new Chat(bot);
        foreach (var said in (string[])["nieuwe zaak", "winkel", "gisteren", "ja", "nee", "nee", "nee", "geen herinnering wijk"]) await chat.SayAsync(said);
    }

    private static int Reminders(TestBot bot, string person = "a") => bot.Connector.In($"a:1-tenant-1-{person}")
        .Count(p => p.Method == "POST" && p.Activity.TryGetProperty("summary", out var s) && s.GetString()!.StartsWith("Herinnering zaak", StringComparison.Ordinal) && s.GetString()!.Contains(Title, StringComparison.Ordinal));

    private static async Task<HttpStatusCode> HealthAsync(TestBot bot)
    {
        using var response = await bot.Http.GetAsync(new Uri(bot.Host.Address, "/health/reminders"));
        return response.StatusCode;
    }
}
