using System.Net;
using System.Text.Json.Nodes;

namespace Nazorg.Bot.Tests.Reminders;

/// <summary>Ten ways in which programs like this one fail, each with the program itself, killed and started again.</summary>
public sealed class TenFailuresTests : IClassFixture<CaseLeftBehind>
{
    private const string Due = "2026-03-17T09:00";
    private const string Meeting = "arrange-information-meeting";

    private readonly FakeConnector _connector;
    private readonly string _folder;
    private readonly int _before;

    public TenFailuresTests(CaseLeftBehind left)
    {
        (_connector, _folder) = (left.Connector, left.Copy());
        _connector.React = (_, _) => null;
        _before = _connector.Posted.Length;
    }

    private IEnumerable<Posted> Since => _connector.Posted[_before..];

    [Fact]
    public async Task Restart_at_the_minute_a_reminder_is_due_gives_exactly_one()
    {
        using (var first = await BotProcess.StartAsync(_folder, "2026-03-17T08:59"))
        {
            await first.KillAsync();
        }

        using var second = await BotProcess.StartAsync(_folder, Due);
        await ComesOnceAsync();
    }

    [Fact]
    public async Task Restart_five_minutes_after_gives_still_one()
    {
        using (var first = await BotProcess.StartAsync(_folder, Due))
        {
            await ComesOnceAsync();
            await first.KillAsync();
        }

        using var second = await BotProcess.StartAsync(_folder, "2026-03-17T09:05");
        await ComesOnceAsync();
    }

    [Fact]
    public async Task Two_instances_give_one()
    {
        _connector.React = (_, _) => new Reaction(201, Taken: true, Delay: TimeSpan.FromMilliseconds(300));
        using var first = BotProcess.Begin(_folder, Due);
        using var second = BotProcess.Begin(_folder, Due);
        await first.ListensAsync();
        await second.ListensAsync();
        await ComesOnceAsync();
    }

    [Fact]
    public async Task A_send_that_fails_is_not_marked_as_reminded()
    {
        var tried = 0;
        _connector.React = (p, _) =>
        {
            if (IsReminder(p))
                Interlocked.Increment(ref tried);
            return new Reaction(503);
        };
        using (var first = await BotProcess.StartAsync(_folder, Due))
        {
            await TestBot.UntilAsync(() => Volatile.Read(ref tried) > 0);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await first.KillAsync();
        }

        Assert.Equal(0, Reminders());
        _connector.React = (_, _) => null;
        using var second = await BotProcess.StartAsync(_folder, "2026-03-17T09:30");
        await ComesOnceAsync();
    }

    [Fact]
    public async Task An_item_done_between_schedule_and_fire_gives_none()
    {
        using (var first = await BotProcess.StartAsync(_folder, "2026-03-16T16:00"))
        {
            await first.SayAsync(_connector, "a", "klaar 27");
            await first.KillAsync();
        }

        using var second = await BotProcess.StartAsync(_folder, Due);
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.Equal(0, Reminders());
    }

    [Fact]
    public async Task Two_people_who_tick_two_items_at_once_keep_both()
    {
        using (var first = await BotProcess.StartAsync(_folder, "2026-03-12T10:00"))
        {
            await Task.WhenAll(
                first.PressAsync(_connector, "a", Tick("look-beyond-victim")),
                first.PressAsync(_connector, "b", Tick(Meeting))
            );
            await first.KillAsync();
        }

        using var second = await BotProcess.StartAsync(_folder, "2026-03-12T10:01");
        foreach (var said in (string[])["zaak 2026-1", "24", "27"])
            await second.SayAsync(_connector, "b", said);
        await IsShownAsync("b", "== 24 ·", "Stand: ✓ klaar");
        await IsShownAsync("b", "== 27 ·", "Stand: ✓ klaar");
    }

    [Fact]
    public async Task The_same_invoke_three_times_is_one_change()
    {
        using (var first = await BotProcess.StartAsync(_folder, "2026-03-12T10:00"))
        {
            await first.PressAsync(_connector, "a", Tick(Meeting), "once");
            await first.PressAsync(_connector, "a", Tick(Meeting), "once");
            await first.KillAsync();
        }

        using var second = await BotProcess.StartAsync(_folder, "2026-03-12T10:01");
        Assert.Equal(HttpStatusCode.OK, await second.PressAsync(_connector, "a", Tick(Meeting), "once"));
        await second.SayAsync(_connector, "a", "verloop");
        await TestBot.UntilAsync(() =>
            Since.Any(p =>
                p.Card is { } card
                && CardText.Of(card).ToString() is var text
                && text.Contains("Verloop")
                && text.Split(": klaar").Length == 2
            )
        );
    }

    [Fact]
    public async Task A_button_on_an_old_card_changes_nothing_and_shows_the_current_card()
    {
        using (var first = await BotProcess.StartAsync(_folder, "2026-03-12T10:00"))
        {
            await first.SayAsync(_connector, "b", "zaak 2026-1");
            await first.SayAsync(_connector, "b", "nvt 27 past niet");
            await first.KillAsync();
        }

        using var second = await BotProcess.StartAsync(_folder, "2026-03-12T10:01");
        await second.PressAsync(_connector, "a", Tick(Meeting));
        await TestBot.UntilAsync(() =>
            Since.Any(p => p.Activity.GetRawText().Contains("Dit punt is intussen gewijzigd", StringComparison.Ordinal))
        );
        await second.SayAsync(_connector, "a", "27");
        await IsShownAsync("a", "== 27 ·", "Stand: niet van toepassing");
    }

    [Fact]
    public async Task An_answer_changed_after_items_were_ticked_keeps_them_and_says_why()
    {
        using (var first = await BotProcess.StartAsync(_folder, "2026-03-12T10:00"))
        {
            await first.SayAsync(_connector, "a", "klaar 27");
            await first.SayAsync(_connector, "a", "wijzig soort overval");
            await first.SayAsync(_connector, "a", "woning");
            await first.KillAsync();
        }

        using var second = await BotProcess.StartAsync(_folder, "2026-03-12T10:01");
        await second.SayAsync(_connector, "a", "punt 27");
        await IsShownAsync("a", "== 27 ·", "✓ klaar · volgt niet meer uit de antwoorden");
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_and_the_same_question_resumes_once()
    {
        using (var first = await BotProcess.StartAsync(_folder, "2026-03-12T10:00"))
        {
            await first.SayAsync(_connector, "b", "nieuwe zaak");
            await first.KillAsync();
        }

        using var second = await BotProcess.StartAsync(_folder, "2026-03-12T10:01");
        await second.SayAsync(_connector, "b", "wat is RAAK?");
        await TestBot.UntilAsync(() => Questions() == 2);
        Assert.Contains(Since, p =>
            p.Conversation == BotProcess.Chat("b") && p.Activity.GetRawText().Contains("RAAK", StringComparison.Ordinal)
        );
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(2, Questions());

        int Questions() =>
            Since.Count(p =>
                p.Conversation == BotProcess.Chat("b") && p.Activity.GetRawText().Contains("vraag 1 van", StringComparison.Ordinal)
            );
    }

    private static JsonObject Tick(string item) =>
        new()
        {
            ["verb"] = "outcome",
            ["case"] = "2026-1",
            ["item"] = item,
            ["outcome"] = "Done",
            ["revision"] = "0",
            ["from"] = "Item",
        };

    private static bool IsReminder(Posted posted) =>
        posted.Method == "POST"
        && posted.Activity.TryGetProperty("summary", out var summary)
        && summary.GetString()!.StartsWith("Herinnering zaak 2026-1", StringComparison.Ordinal);

    private int Reminders() => Since.Count(IsReminder);

    /// <summary>It comes, and another one does not.</summary>
    private async Task ComesOnceAsync()
    {
        await TestBot.UntilAsync(() => Reminders() > 0);
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.Equal(1, Reminders());
    }

    /// <summary>A card with all of these words comes to somebody.</summary>
    private Task IsShownAsync(string person, params string[] words) =>
        TestBot.UntilAsync(
            () =>
                Since.Any(p =>
                    p.Conversation == BotProcess.Chat(person) && p.Card is { } card && words.All(CardText.Of(card).ToString().Contains)
                ),
            string.Join(", ", words)
        );
}
