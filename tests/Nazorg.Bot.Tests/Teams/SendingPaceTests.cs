using Nazorg.Bot.Channel;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>How fast the bot sends: never faster than Teams takes, and no slower than it must.</summary>
public sealed class SendingPaceTests
{
    private readonly Watch _watch = new();
    private readonly SendingPace _pace;

    public SendingPaceTests() => _pace = new(_watch);

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void No_stretch_of_time_has_more_messages_than_a_conversation_takes(int most, int seconds)
    {
        var sent = SendAll(1805, () => "a");

        for (var i = most; i < sent.Count; i++)
            Assert.True(
                sent[i] - sent[i - most] >= Duration.FromSeconds(seconds),
                $"{most + 1} messages within {seconds} s, from {sent[i - most]}"
            );
    }

    [Fact]
    public void Seven_go_at_once() => Assert.All(SendAll(7, () => "a"), at => Assert.Equal(Duration.Zero, at));

    [Fact]
    public void Other_conversations_do_not_wait_until_the_tenant_is_full()
    {
        var conversation = 0;
        var sent = SendAll(101, () => $"{conversation++}");

        Assert.Equal(50, sent.Count(at => at == Duration.Zero));
        Assert.Equal(50, sent.Count(at => at == Duration.FromSeconds(1)));
        Assert.Equal(Duration.Zero, _pace.Take("another tenant", "a"));
    }

    [Fact]
    public void Who_has_to_wait_is_not_counted()
    {
        for (var i = 0; i < 7; i++)
            _pace.Take("t", "a");
        var wait = _pace.Take("t", "a");
        for (var i = 0; i < 100; i++)
            Assert.Equal(wait, _pace.Take("t", "a"));
    }

    [Fact]
    public void What_took_long_on_its_way_counts_from_when_it_was_answered()
    {
        _pace.Take("t", "a");
        _watch.Now += Duration.FromMilliseconds(600);
        _pace.Arrived("t", "a");
        for (var i = 1; i < 7; i++)
            Assert.Equal(Duration.Zero, _pace.Take("t", "a"));
        _watch.Now += Duration.FromMilliseconds(500);

        Assert.Equal(Duration.FromMilliseconds(500), _pace.Take("t", "a"));
    }

    private List<Duration> SendAll(int count, Func<string> conversation)
    {
        var sent = new List<Duration>();
        for (var i = 0; i < count; i++)
        {
            var here = conversation();
            while (_pace.Take("t", here) is var wait && wait > Duration.Zero)
                _watch.Now += wait;
            sent.Add(_watch.Now);
        }

        return sent;
    }

    private sealed class Watch : TimeProvider
    {
        public Duration Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => (long)Now.TotalTicks;
    }
}
