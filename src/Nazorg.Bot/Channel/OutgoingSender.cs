using System.Collections.Concurrent;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Channel;

/// <summary>
/// Puts outgoing rows out, in order per conversation and side by side between conversations. A row is claimed before it comes here and
/// marked after it was sent; what a crash leaves behind is claimed again when its lease ends.
/// </summary>
internal sealed class OutgoingSender(Store store, IDeliver channel, ReminderPosts reminders, IClock clock, ILogger log) : IAsyncDisposable
{
    private static readonly Duration HoldAgainAfter = Store.Lease / 2;

    /// <summary>Written in place of the number of tries: it may have arrived, and was repeated for that.</summary>
    private const int RepeatedOnce = 100;

    /// <summary>How long a reminder that does not get through is left alone; it is never given up.</summary>
    private static readonly Duration ReminderRests = Duration.FromMinutes(15);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _reminding = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly IClock _clock = clock;
    private readonly ILogger _log = log;

    /// <summary>Takes claimed rows; returns at once.</summary>
    public void Take(ImmutableArray<Outgoing> rows)
    {
        foreach (var row in rows)
        {
            var key = $"{row.Tenant}\n{row.Post.ConversationId}";
            while (!_lines.GetOrAdd(key, k => new Line(k)).TryAdd(row, this)) { }
        }
    }

    /// <summary>Ends when nothing waits to be sent.</summary>
    public Task IdleAsync() => Task.WhenAll(_lines.Values.Select(l => l.Working));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await IdleAsync();
        _stop.Dispose();
        foreach (var one in _reminding.Values)
            one.Dispose();
    }

    private async Task SendAsync(Outgoing row, Instant takenAt)
    {
        while (await InTurnAsync(row, takenAt) is { } again)
        {
            // What comes after it in the conversation waits too. The row stays ours until after the next try.
            row = row with { Attempts = again.Attempts };
            if (!await store.HoldAsync(row, _clock.GetCurrentInstant() + again.Wait + Store.Lease))
                return;
            await Task.Delay(again.Wait.ToTimeSpan(), _stop.Token);
            takenAt = _clock.GetCurrentInstant();
        }
    }

    /// <summary>Reminders of a municipality go out one at a time, each marked before the next: a crash in between repeats one message, not many.</summary>
    private async Task<(Duration Wait, int Attempts)?> InTurnAsync(Outgoing row, Instant takenAt)
    {
        if (row.Reminder is null)
            return await IfOursAsync(row, takenAt);
        var one = _reminding.GetOrAdd(row.Tenant, _ => new(1));
        await one.WaitAsync(_stop.Token);
        try
        {
            return await IfOursAsync(row, takenAt);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<(Duration Wait, int Attempts)?> IfOursAsync(Outgoing row, Instant takenAt) =>
        _clock.GetCurrentInstant() - takenAt > HoldAgainAfter && !await store.HoldAsync(row, _clock.GetCurrentInstant() + Store.Lease)
            ? null
            : await TryAsync(row);

    /// <summary>Sends a row once. Null when that was the end of it, otherwise how long to wait before the next try.</summary>
    private async Task<(Duration Wait, int Attempts)?> TryAsync(Outgoing row)
    {
        var body = row.Post.Body;
        if (row.Reminder is not null)
        {
            switch (reminders.Write(row, _clock.GetCurrentInstant()))
            {
                case ReminderPost.Drop:
                    await MarkAsync(row, "dropped", null);
                    return null;
                case ReminderPost.Overtaken:
                    await MarkAsync(row, "skipped", null);
                    return null;
                case ReminderPost.Return again:
                    await store.ReturnAsync(row, again.Reminder, again.At);
                    return null;
                case ReminderPost.Send send:
                    body = send.Body;
                    break;
            }
        }

        var delivery = await channel.DeliverAsync(row, body, _stop.Token);
        switch (delivery)
        {
            case Delivery.Sent sent:
                if (sent.Conversation is { } other && other != row.Post.ConversationId)
                    await store.MoveAsync(row, other);
                await MarkAsync(row, "sent", sent.Activity);
                return null;
            case Delivery.NotYet notYet:
                return (notYet.Wait, row.Attempts);
            case not null when row.Reminder is { Step: not ReminderStep.Settle } reminder:
                await PutBackAsync(row, reminder, delivery);
                return null;
            case Delivery.Later later when row.Attempts < DeliveryRules.MostAttempts:
                return Again(row, later.After);

            // What may have arrived is repeated once: somebody who waits is helped less by nothing than by the same card twice.
            case Delivery.Ambiguous when row.Attempts == 0:
                return Again(row, null);
            case var failed:
                if (failed is Delivery.Gone)
                    await store.MarkGoneAsync(row);
                if (row.Person is null && failed is Delivery.Gone or Delivery.Refused { Status: 403 or 404 })
                    await store.LoseThreadAsync(row, _clock.GetCurrentInstant());
                Log.NotDelivered(_log, row.Id, $"{failed}");
                await MarkAsync(row, "failed", null);
                return null;
        }
    }

    /// <summary>
    /// A reminder that did not arrive is never given up, and never holds up what else is said in its conversation: it is claimed again later, and
    /// looked at again then. Only one that may have arrived twice already is left.
    /// </summary>
    private async Task PutBackAsync(Outgoing row, DueReminder reminder, Delivery delivery)
    {
        var now = _clock.GetCurrentInstant();
        Log.NotDelivered(_log, row.Id, delivery.ToString());
        switch (delivery)
        {
            case Delivery.Gone:
                // Somebody else hears of it instead, as soon as the tick looks again.
                await store.MarkGoneAsync(row);
                await store.ReturnAsync(row, reminder, now);
                return;
            case Delivery.Ambiguous when row.Attempts >= RepeatedOnce:
                await MarkAsync(row, "failed", null);
                return;
            case Delivery.Ambiguous:
                await store.HoldAsync(row with { Attempts = RepeatedOnce }, now + DeliveryRules.Wait(0, null, Random.Shared.NextDouble()));
                return;
            case Delivery.Later later when row.Attempts < DeliveryRules.MostAttempts:
                var again = Again(row, later.After);
                await store.HoldAsync(row with { Attempts = again.Attempts }, now + again.Wait);
                return;
            default:
                await store.HoldAsync(row, now + ReminderRests);
                return;
        }
    }

    private static (Duration Wait, int Attempts) Again(Outgoing row, Duration? asked) =>
        (DeliveryRules.Wait(row.Attempts, asked, Random.Shared.NextDouble()), row.Attempts + 1);

    /// <summary>The mark rides with a later commit; if it is lost, the row is claimed again. A reminder waits for it.</summary>
    private Task MarkAsync(Outgoing row, string state, string? activity)
    {
        var marking = store.EndAsync(row, state, activity, _clock.GetCurrentInstant());
        if (row.Reminder is not null)
            return marking;
        _ = marking.ContinueWith(
            done => Log.MarkFailed(_log, done.Exception!.GetBaseException().GetType().Name, row.Id),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
        return Task.CompletedTask;
    }

    /// <summary>The rows of one conversation, one after another.</summary>
    private sealed class Line(string key)
    {
        private readonly SortedDictionary<long, (Outgoing Row, Instant TakenAt)> _waiting = [];
        private bool _closed;
        private bool _busy;

        public Task Working { get; private set; } = Task.CompletedTask;

        public bool TryAdd(Outgoing row, OutgoingSender sender)
        {
            lock (_waiting)
            {
                if (_closed)
                    return false;
                _waiting[row.Id] = (row, sender._clock.GetCurrentInstant());
                if (!_busy)
                {
                    _busy = true;
                    Working = Task.Run(() => WorkAsync(sender));
                }

                return true;
            }
        }

        private async Task WorkAsync(OutgoingSender sender)
        {
            while (Next(sender) is { } next)
            {
                try
                {
                    await sender.SendAsync(next.Row, next.TakenAt);
                }
                catch (OperationCanceledException) when (sender._stop.IsCancellationRequested)
                {
                    return;
                }
#pragma warning disable CA1031 // One row must not stop the rest of its conversation; it is claimed again when its lease ends.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    Log.SendFailed(sender._log, e.GetType().Name, next.Row.Id);
                }
            }
        }

        private (Outgoing Row, Instant TakenAt)? Next(OutgoingSender sender)
        {
            lock (_waiting)
            {
                if (_waiting.Count > 0 && !sender._stop.IsCancellationRequested)
                {
                    var first = _waiting.First();
                    _waiting.Remove(first.Key);
                    return first.Value;
                }

                // An empty line goes away; the next row makes a new one.
                _closed = true;
                sender._lines.TryRemove(new(key, this));
                return null;
            }
        }
    }
}
