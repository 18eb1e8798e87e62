using Nazorg.Bot.Channel;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Reminders;

/// <summary>
/// Asks now and then what is due. A late, early or repeated tick, a restart or a second process does no harm: what is due is in the
/// store, each step goes out once, and outside the hours for it, it waits.
/// </summary>
internal sealed class ReminderTick(Store store, OutgoingSender sender, Settings settings, IClock clock, ILogger log)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly Duration RepeatsKept = Duration.FromDays(7);
    private static readonly Duration AnswersKept = Duration.FromHours(1);

    private readonly WorkCalendar _calendar = new(settings);

    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await TickAsync(clock.GetCurrentInstant());
            }
            catch (System.Data.Common.DbException e)
            {
                // The store is away for a moment: the next tick finds the same things due.
                Log.TickFailed(log, e.GetType().Name);
            }
        }
        while (await NextAsync(timer, stop));
    }

    public async Task TickAsync(Instant now)
    {
        if (_calendar.MayRemind(now)) sender.Take(await store.TickAsync(now, (person, municipality, team) => settings.StandingOf(person, municipality, team) == Standing.Coordinator));
        sender.Take(await store.ClaimAsync(now));
        await store.CleanAsync(now - RepeatsKept, now - AnswersKept, now - Asking.Feedback.Kept);
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
