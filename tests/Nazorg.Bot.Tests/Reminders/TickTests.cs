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
        await bot.RestartWithAsync(
            "items/bell.yaml",
            """
            - id: own-check
              section: neighbourhood
              when: { robbery: business }
              due: { targetDay: 5, latestDay: 6, rule: { nl: binnen 6 dagen na de overval, en: within 6 days of the robbery } }
              title: { nl: Bel de winkeliers, en: Call the shopkeepers }
              text: { nl: Bel de winkeliers in de straat., en: Call the shopkeepers in the street. }
              actor: coordinator
            """
        );
        bot.Clock.Set("2026-03-16T09:00");
        await bot.TickAsync();

        Assert.Contains(new Chat(bot).Cards, c =>
            c.Card.ToString().Contains("Bel de winkeliers", StringComparison.Ordinal)
            && c.Card.ToString().Contains("Herinnering", StringComparison.Ordinal)
        );
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
        foreach (
            var (clock, reminders) in new[]
            {
                ("2026-03-17T09:10", 1),
                ("2026-03-17T08:10", 1),
                ("2026-03-17T09:10", 1),
                ("2026-03-24T09:00", 2),
                ("2026-03-24T08:00", 2),
                ("2026-03-24T09:30", 2),
            }
        )
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
        bot.Execute("UPDATE outgoing SET lease = lease + 31536000000 WHERE state = 'waiting'");

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
        using (await bot.PostAsync(new Chat(bot).Activity("message", a => a["text"] = "geef 27 door aan Els").ToJsonString())) { }

        bot.Clock.Forward(Duration.FromMinutes(2));
        await bot.TickAsync();
        await bot.TickAsync();
        Assert.Equal((0, 1), (Reminders(bot), Reminders(bot, "b")));
    }

    [Theory]
    [InlineData("klaar 27")]
    [InlineData("nvt 27 past niet")]
    [InlineData("later 27 20 maart")]
    [InlineData("sluit nu")]
    [InlineData("wijzig soort overval", "woning")]
    public async Task Done_put_off_or_closed_while_it_was_on_its_way_is_not_sent(params string[] said)
    {
        await using var bot = await OpenedAsync();
        bot.Connector.React = (_, _) => new Reaction(503);
        bot.Clock.Set("2026-03-17T09:00");
        await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
        await bot.Host.Bot.SentAsync();
        Assert.Equal(1, bot.Count("outgoing WHERE state = 'waiting' AND step = 'HeadsUp'"));
        bot.Connector.React = (_, _) => null;
        foreach (var text in said)
        {
            using (await bot.PostAsync(new Chat(bot).Activity("message", a => a["text"] = text).ToJsonString())) { }
        }

        bot.Clock.Forward(Duration.FromMinutes(2));
        await bot.TickAsync();
        Assert.Equal(0, Reminders(bot));
        Assert.Equal(0, bot.Count("outgoing WHERE step = 'HeadsUp' AND item = 'arrange-information-meeting'"));
    }

    [Fact]
    public async Task A_step_that_was_dropped_comes_after_all_when_the_item_is_open_again()
    {
        await using var bot = await OpenedAsync();
        bot.Connector.React = (_, _) => new Reaction(503);
        bot.Clock.Set("2026-03-17T09:00");
        await bot.Host.Bot.Reminders.TickAsync(bot.Clock.GetCurrentInstant());
        await bot.Host.Bot.SentAsync();
        bot.Connector.React = (_, _) => null;
        using (await bot.PostAsync(new Chat(bot).Activity("message", a => a["text"] = "klaar 27").ToJsonString())) { }

        bot.Clock.Forward(Duration.FromMinutes(2));
        await bot.TickAsync();
        await new Chat(bot).SayAsync("toch weer open 27");
        await bot.TickAsync();
        Assert.Equal(1, Reminders(bot));
    }

    [Fact]
    public async Task A_term_that_moves_is_said_again_with_its_new_dates()
    {
        await using var bot = await OpenedAsync();
        bot.Clock.Set("2026-03-17T09:00");
        await bot.TickAsync();
        foreach (var said in (string[])["wijzig dag van de overval", "9 maart"])
            await new Chat(bot).SayAsync(said);
        foreach (var day in (string[])["2026-03-17T10:00", "2026-03-23T09:00", "2026-03-24T09:00"])
        {
            bot.Clock.Set(day);
            await bot.TickAsync();
        }

        // The heads-up twice, the second time with the new dates; the target once, on its new day.
        Assert.Equal(3, Reminders(bot));
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_is_replaced_by_the_deputy_at_once()
    {
        await using var bot = await TestBot.StartAsync(
            settings: "digest: none\ndeputy: object-of-b\nnames: { object-of-a: Anna, object-of-b: Els }"
        );
        await new Chat(bot, "b").SayAsync("hoi");
        await OpenAsync(bot);
        bot.Connector.React = (p, _) => p.Conversation == "a:1-tenant-1-a" ? new Reaction(403, Code: "ConversationBlockedByUser") : null;
        bot.Clock.Set("2026-03-17T09:00");
        for (var i = 0; i < 3; i++)
            await bot.TickAsync();

        Assert.Equal(1, Reminders(bot, "b"));
        Assert.Single(new Chat(bot, "b").Texts, t => t.StartsWith("Anna krijgt nu geen berichten", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_metric_is_the_age_of_the_oldest_unsent_reminder()
    {
        await using var bot = await OpenedAsync();
        bot.Clock.Set("2026-03-17T09:07");
        var measured = new System.Collections.Concurrent.ConcurrentBag<double>();
        using var listener = new System.Diagnostics.Metrics.MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "nazorg.reminders.oldest_unsent")
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => measured.Add(value));
        listener.Start();
        listener.RecordObservableInstruments();

        Assert.Contains(420.0, measured);
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
        foreach (var said in (string[])["nieuwe zaak", "winkel", "gisteren", "ja", "nee", "nee", "nee", "geen herinnering wijk"])
            await chat.SayAsync(said);
    }

    private static int Reminders(TestBot bot, string person = "a") =>
        bot
            .Connector.In($"a:1-tenant-1-{person}")
            .Count(p =>
                p.Method == "POST"
                && p.Activity.TryGetProperty("summary", out var s)
                && s.GetString()!.StartsWith("Herinnering zaak", StringComparison.Ordinal)
                && s.GetString()!.Contains(Title, StringComparison.Ordinal)
            );

    private static async Task<HttpStatusCode> HealthAsync(TestBot bot)
    {
        using var response = await bot.Http.GetAsync(new Uri(bot.Host.Address, "/health/reminders"));
        return response.StatusCode;
    }
}
