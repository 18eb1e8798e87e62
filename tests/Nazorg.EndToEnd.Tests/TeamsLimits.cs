using Nazorg.Bot.Tests.Teams;

namespace Nazorg.EndToEnd.Tests;

/// <summary>What Teams refuses, written from its documentation and not from the bot: too much at once, and too large.</summary>
internal sealed class TeamsLimits(TimeProvider time)
{
    /// <summary>In bytes of UTF-16.</summary>
    private const int LargestMessage = 100 * 1024;

    /// <summary>After this much silence a few messages at once are taken again.</summary>
    public static readonly TimeSpan ShortWindows = TimeSpan.FromSeconds(2);

    private static readonly (int Most, int Seconds)[] Conversation = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private static readonly (int Most, int Seconds)[] Tenant = [(50, 1)];

    private readonly Lock _lock = new();
    private readonly List<(string Conversation, long At)> _taken = [];

    /// <summary>Why Teams does not take this; null when it does.</summary>
    public Answer? Refuse(Call call)
    {
        if (2 * call.Body.Length > LargestMessage)
            return Answer.Error(413, "MessageSizeTooBig");
        lock (_lock)
        {
            if (
                Conversation.Any(w => TakenIn(w.Seconds, call.Conversation) >= w.Most)
                || Tenant.Any(w => TakenIn(w.Seconds, null) >= w.Most)
            )
            {
                return Answer.Error(429, "Throttled") with { RetryAfter = "2" };
            }

            _taken.Add((call.Conversation, time.GetTimestamp()));
            return null;
        }
    }

    private int TakenIn(int seconds, string? conversation) =>
        _taken.Count(t =>
            (conversation is null || t.Conversation == conversation) && time.GetElapsedTime(t.At) < TimeSpan.FromSeconds(seconds)
        );
}
