namespace Nazorg.Bot.Channel;

/// <summary>
/// Says in the log that requests were refused, and why: the first of a kind at once, the others counted and said together after a minute. So
/// nobody fills the log by knocking.
/// </summary>
internal sealed class RefusalLog(TimeProvider time, ILogger log) : IDisposable
{
    public static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();

    /// <summary>What was refused since the timer started, and how often after the first time.</summary>
    private readonly Dictionary<string, int> _more = new(StringComparer.Ordinal);
    private ITimer? _timer;

    /// <param name="problem">One of the bot's own words for it: never anything that came in.</param>
    public void Note(string problem)
    {
        lock (_lock)
        {
            _timer ??= time.CreateTimer(_ => Sum(), null, Together, Timeout.InfiniteTimeSpan);
            if (_more.TryGetValue(problem, out var more))
            {
                _more[problem] = more + 1;
                return;
            }

            _more.Add(problem, 0);
        }

        Log.Refused(log, problem);
    }

    public void Dispose() => Sum();

    private void Sum()
    {
        KeyValuePair<string, int>[] counted;
        lock (_lock)
        {
            counted = [.. _more.Where(m => m.Value > 0)];
            _more.Clear();
            _timer?.Dispose();
            _timer = null;
        }

        foreach (var (problem, more) in counted)
            Log.RefusedMore(log, more, problem);
    }
}
