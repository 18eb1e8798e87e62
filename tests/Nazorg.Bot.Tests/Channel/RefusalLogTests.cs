using Nazorg.Bot.Channel;

namespace Nazorg.Bot.Tests.Channel;

/// <summary>Whoever knocks without end does not fill the log.</summary>
public sealed class RefusalLogTests
{
    private readonly Timers _time = new();
    private readonly WrittenLog _log = new();

    [Fact]
    public void The_first_of_a_kind_is_said_at_once_and_the_rest_together()
    {
        using var refusals = new RefusalLog(_time, _log);

        for (var i = 0; i < 1000; i++)
            refusals.Note("no token");
        refusals.Note("the tenant is not listed");
        Assert.Equal(2, Lines.Length);

        _time.Pass();
        Assert.Equal(3, Lines.Length);
        Assert.Contains("Refused 999 more for the same reason within a minute: no token", Lines[2], StringComparison.Ordinal);

        refusals.Note("no token");
        Assert.Contains("Refused an activity: no token", Lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_counted_is_said_before_the_end()
    {
        using (var refusals = new RefusalLog(_time, _log))
        {
            for (var i = 0; i < 3; i++)
                refusals.Note("no token");
        }

        Assert.Contains("Refused 2 more", Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_requests_without_a_token_is_two_lines()
    {
        await using (var bot = await TestBot.StartAsync(local: false, with: o => o with { Log = _log }))
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => bot.PostAsync("{}")));
        }

        Assert.Equal(2, Lines.Count(l => l.Contains("Refused", StringComparison.Ordinal)));
        Assert.Contains("Refused 49 more", Lines[^1], StringComparison.Ordinal);
    }

    private string[] Lines => _log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A time in which timers go off when the test says so.</summary>
    private sealed class Timers : TimeProvider
    {
        private Action? _due;

        public void Pass() => _due?.Invoke();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(RefusalLog.Together, dueTime);
            _due = () => callback(state);
            return new Timer(this);
        }

        private sealed class Timer(Timers timers) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => timers._due = null;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
