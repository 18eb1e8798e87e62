namespace Nazorg.Bot.Tests.Teams;

/// <summary>The thread that follows a case, when it is not there any more, and when somebody of elsewhere asks.</summary>
public sealed class CaseThreadTests
{
    private const string Thread = "19:channel@thread.tacv2;messageid=1699999999999";

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    public async Task A_thread_that_is_gone_is_said_so_once_and_not_tried_again(int status, string code)
    {
        await using var bot = await TestBot.StartAsync();
        var (chat, thread) = await LinkedAsync(bot);
        bot.Connector.React = (p, _) => p.Conversation == Thread ? new Reaction(status, Code: code) : null;

        await chat.SayAsync("de dader is gepakt");
        await chat.SayAsync("zaak");
        Assert.Contains("is er niet meer; er wordt niets meer gemeld", chat.Newest.Card.ToString(), StringComparison.Ordinal);

        bot.Connector.React = (_, _) => null;
        var posted = bot.Connector.In(Thread).Length;
        await chat.SayAsync("sluit nu");
        Assert.Equal(posted, bot.Connector.In(Thread).Length);

        await chat.SayAsync("heropen");
        await thread.SayAsync("koppel zaak 2026-1");
        await chat.SayAsync("zaak");
        Assert.DoesNotContain("is er niet meer", chat.Newest.Card.ToString(), StringComparison.Ordinal);
        await chat.SayAsync("sluit nu");
        Assert.Contains("de zaak is gesloten", bot.Connector.In(Thread)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_busy_keeps_its_thread()
    {
        await using var bot = await TestBot.StartAsync();
        var (chat, _) = await LinkedAsync(bot);
        bot.Connector.React = (p, _) =>
            p.Conversation == Thread && bot.Connector.In(Thread).Length == 1 && Interlocked.Increment(ref _tries) == 1
                ? new Reaction(429, RetryAfter: "1")
                : null;

        await chat.SayAsync("de dader is gepakt");
        await TestBot.UntilAsync(() => bot.Connector.In(Thread).Length == 2);

        await chat.SayAsync("zaak");
        Assert.DoesNotContain("is er niet meer", chat.Newest.Card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipality_learns_and_changes_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var (chat, _) = await LinkedAsync(bot);
        var other = new Chat(bot, "z", tenant: "tenant-2", conversation: Thread, kind: "channel");

        await other.SayAsync("koppel zaak 2026-1");
        await other.SayAsync("ontkoppel zaak 2026-1");
        Assert.All(bot.Connector.In(Thread)[^2..], p => Assert.Equal("Die zaak ken ik niet. Er is niets gewijzigd.", p.Text));

        await chat.SayAsync("sluit nu");
        Assert.Contains("de zaak is gesloten", bot.Connector.In(Thread)[^1].Text, StringComparison.Ordinal);
    }

    private int _tries;

    private static async Task<(Chat Chat, Chat Thread)> LinkedAsync(TestBot bot)
    {
        var (chat, thread) = (new Chat(bot), new Chat(bot, conversation: Thread, kind: "channel"));
        foreach (var said in (string[])["gisteren overval op een koopwoning, niemand gewond", "ja", "nee", "nee"])
            await chat.SayAsync(said);
        await thread.SayAsync("koppel zaak 2026-1");
        return (chat, thread);
    }
}
