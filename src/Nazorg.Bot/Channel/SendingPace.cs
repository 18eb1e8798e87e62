namespace Nazorg.Bot.Channel;

/// <summary>
/// Keeps within what Teams takes: so many messages in a conversation and so many requests in a tenant per stretch of time. Being refused for
/// sending too fast costs more time than waiting. Teams counts when a message arrives, which is known once it answers: one that took long on its
/// way counts from then, so that the next do not come too close behind it.
/// </summary>
internal sealed class SendingPace(TimeProvider time)
{
    /// <summary>How many messages one conversation takes, in what time.</summary>
    public static readonly ImmutableArray<(int Most, Duration In)> PerConversation =
    [
        (7, Duration.FromSeconds(1)),
        (8, Duration.FromSeconds(2)),
        (60, Duration.FromSeconds(30)),
        (1800, Duration.FromHours(1)),
    ];

    /// <summary>How many requests one tenant takes, all conversations together.</summary>
    public static readonly ImmutableArray<(int Most, Duration In)> PerTenant = [(50, Duration.FromSeconds(1))];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Duration>> _sent = new(StringComparer.Ordinal);
    private readonly long _start = time.GetTimestamp();

    /// <summary>Zero: go ahead, it is counted. Otherwise how long to wait before asking again; nothing is counted.</summary>
    public Duration Take(string tenant, string conversation)
    {
        lock (_lock)
        {
            var now = Duration.FromTimeSpan(time.GetElapsedTime(_start));
            var (here, all) = (SentIn($"{tenant}\n{conversation}"), SentIn(tenant));
            var wait = Duration.Max(Wait(here, PerConversation, now), Wait(all, PerTenant, now));
            if (wait > Duration.Zero)
                return wait;
            here.Add(now);
            all.Add(now);
            if (_sent.Count > 1000)
                Forget(now);
            return Duration.Zero;
        }
    }

    /// <summary>The last message that this conversation was let through for has been answered.</summary>
    public void Arrived(string tenant, string conversation)
    {
        lock (_lock)
        {
            var now = Duration.FromTimeSpan(time.GetElapsedTime(_start));
            var here = SentIn($"{tenant}\n{conversation}");
            if (here.Count == 0)
                return;
            var (all, left) = (SentIn(tenant), here[^1]);
            here[^1] = now;
            if (all.LastIndexOf(left) is >= 0 and var at)
                all.RemoveAt(at);
            all.Add(now);
        }
    }

    private static Duration Wait(List<Duration> sent, ImmutableArray<(int Most, Duration In)> windows, Duration now)
    {
        var longest = windows[^1].In;
        sent.RemoveRange(0, sent.FindIndex(at => at > now - longest) is >= 0 and var first ? first : sent.Count);
        var wait = Duration.Zero;
        foreach (var (most, within) in windows)
        {
            // The window is full as long as the one that is `most` messages ago is still in it.
            if (sent.Count >= most)
                wait = Duration.Max(wait, sent[^most] + within - now);
        }

        return wait;
    }

    private List<Duration> SentIn(string key)
    {
        if (!_sent.TryGetValue(key, out var sent))
            _sent.Add(key, sent = []);
        return sent;
    }

    private void Forget(Duration now)
    {
        var longest = PerConversation[^1].In;
        foreach (var (key, sent) in _sent)
        {
            if (sent.Count == 0 || sent[^1] <= now - longest)
                _sent.Remove(key);
        }
    }
}
