using System.Diagnostics.Metrics;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Reminders;

/// <summary>How punctual the reminders are.</summary>
/// <param name="OldestUnsent">How long the oldest reminder that should have gone out is due, in working time of who gets it.</param>
/// <param name="Late">Sent more than five minutes after they fell due, of those of the last week.</param>
/// <param name="Failed">Given up, of those of the last week.</param>
internal sealed record Punctuality(Duration OldestUnsent, int Sent, int Late, int Failed)
{
    public static readonly Duration Allowed = Duration.FromMinutes(5);

    public bool IsOnTime => OldestUnsent <= Allowed;
}

/// <summary>
/// Asks now and then what is due. A late, early or repeated tick, a restart or a second process does no harm: what is due is in the
/// store, each step goes out once, and outside the hours of whoever gets it, it waits.
/// </summary>
internal sealed class ReminderTick : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WhileMoreWaits = TimeSpan.FromSeconds(2);
    private static readonly Duration RepeatsKept = Duration.FromDays(7);
    private static readonly Duration AnswersKept = Duration.FromHours(1);
    private static readonly Duration BetweenCleaning = Duration.FromMinutes(10);
    private static readonly Duration LookedBack = Duration.FromDays(7);

    private readonly Store _store;
    private readonly OutgoingSender _sender;
    private readonly CaseRules _rules;
    private readonly IClock _clock;
    private readonly ILogger _log;
    private readonly ClockWatch _watch;
    private readonly Meter _meter = new("Nazorg");
    private Instant? _cleaned;
    private bool _refreshed;
    private bool _late;

    public ReminderTick(Store store, OutgoingSender sender, CaseRules rules, IClock clock, TimeProvider time, ILogger log)
    {
        (_store, _sender, _rules, _clock, _log, _watch) = (store, sender, rules, clock, log, new(time));
        _meter.CreateObservableGauge(
            "nazorg.reminders.oldest_unsent",
            () => OldestUnsent(clock.GetCurrentInstant()).TotalSeconds,
            "s",
            "How long the oldest reminder that should have gone out is due"
        );
    }

    public async Task RunAsync(CancellationToken stop)
    {
        var wait = Every;
        do
        {
            try
            {
                wait = await TickAsync(_clock.GetCurrentInstant()) ? WhileMoreWaits : Every;
            }
            catch (System.Data.Common.DbException e)
            {
                // The store is away for a moment: the next tick finds the same things due.
                Log.TickFailed(_log, e.GetType().Name);
            }
        } while (await WaitedAsync(wait, stop));
    }

    /// <summary>Sends what is due. True when there is more, which takes turns.</summary>
    public async Task<bool> TickAsync(Instant now)
    {
        // A clock that leaps makes a year fall due at once: reminders wait until it is certain, everything else goes on.
        var leap = _watch.Leap(now);
        if (leap is { } by)
            Log.ClockLeapt(_log, (long)by.TotalMinutes, (long)ClockWatch.Patience.TotalMinutes);
        var more = false;
        if (_watch.IsTrusted)
        {
            if (!_refreshed)
                await _store.RefreshAsync(_rules, now);
            _refreshed = true;
            (var rows, more) = await _store.TickAsync(now, _rules);
            _sender.Take(rows);
        }

        _sender.Take(await _store.ClaimAsync(now));
        if (_watch.IsTrusted && (_cleaned is not { } at || now < at || now - at >= BetweenCleaning))
        {
            await _store.CleanAsync(now - RepeatsKept, now - AnswersKept, now - Asking.Feedback.Kept);
            _cleaned = now;
        }

        CheckItself(now);
        return more;
    }

    public Punctuality Look(Instant now)
    {
        var (sent, late, failed) = _store.Sent(now - LookedBack, Punctuality.Allowed);
        return new(OldestUnsent(now), sent, late, failed);
    }

    public void Dispose() => _meter.Dispose();

    private Duration OldestUnsent(Instant now) => _store.OldestUnsent(now) is { } oldest ? now - oldest : Duration.Zero;

    /// <summary>Says so once when reminders are late, and once when they are no longer.</summary>
    private void CheckItself(Instant now)
    {
        var oldest = OldestUnsent(now);
        if (oldest > Punctuality.Allowed == _late)
            return;
        _late = !_late;
        if (_late)
            Log.RemindersLate(_log, (long)oldest.TotalMinutes);
        else
            Log.RemindersOnTime(_log);
    }

    private static async Task<bool> WaitedAsync(TimeSpan wait, CancellationToken stop)
    {
        try
        {
            await Task.Delay(wait, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
