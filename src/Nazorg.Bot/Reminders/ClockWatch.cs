namespace Nazorg.Bot.Reminders;

/// <summary>
/// Compares the clock on the wall with one that cannot be set. When the first leaps ahead by more than a day, nothing that it says is due is
/// believed until it has kept saying so for a while: by then it was put right, or it is right. A leap back needs no care: what was sent stays sent.
/// </summary>
/// <param name="time">The clock that cannot be set.</param>
internal sealed class ClockWatch(TimeProvider time)
{
    public static readonly Duration Patience = Duration.FromMinutes(10);

    private static readonly Duration Unlikely = Duration.FromDays(1);

    private (Instant Wall, long Steady)? _last;
    private long? _leaptAt;

    public bool IsTrusted => _leaptAt is null;

    /// <summary>By how much the clock leapt since it was last asked for; null when it did not.</summary>
    public Duration? Leap(Instant now)
    {
        var steady = time.GetTimestamp();
        var ahead = _last is { } last ? now - last.Wall - Duration.FromTimeSpan(time.GetElapsedTime(last.Steady, steady)) : Duration.Zero;
        _last = (now, steady);
        if (_leaptAt is { } at && (ahead < -Unlikely || Duration.FromTimeSpan(time.GetElapsedTime(at, steady)) >= Patience))
            _leaptAt = null;
        if (ahead <= Unlikely)
            return null;
        _leaptAt = steady;
        return ahead;
    }
}
