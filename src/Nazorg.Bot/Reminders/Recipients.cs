using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Reminders;

/// <summary>Where a reminder goes now.</summary>
internal abstract record Destination
{
    private Destination() { }

    /// <param name="Person">Who gets it; null: the team's channel.</param>
    public sealed record To(string? Person, ConversationReference Chat) : Destination;

    /// <summary>Whoever gets it does not work now.</summary>
    public sealed record Wait(Instant Until) : Destination;

    /// <summary>Nobody can be reached: it stays due.</summary>
    public sealed record Nobody : Destination;

    /// <summary>The municipality has nobody for this step.</summary>
    public sealed record None : Destination;
}

/// <summary>
/// Who gets a reminder: its owner; who stands in while the owner is away; the coordinator of the case, and the deputy of the municipality, when neither can be reached; then the
/// channel. Pure: the same people at the same moment give the same destination.
/// </summary>
internal static class Recipients
{
    private const int MostSteps = 5;

    /// <param name="owner">Whose reminder it is; empty: the channel's.</param>
    /// <param name="coordinator">The coordinator of the case, asked for only when needed: gets back what was handed on to somebody who cannot be reached.</param>
    public static Destination Of(
        string owner,
        ReminderStep step,
        Settings settings,
        Func<string, Person> personOf,
        Municipality municipality,
        Func<string?> coordinator,
        Instant now
    )
    {
        if (step == ReminderStep.Channel || owner.Length == 0)
        {
            return municipality.Channel is { } team
                ? AtWork(new(settings), new Destination.To(null, team), now, step)
                : new Destination.None();
        }

        // An overview is about one person: nobody else needs it when that person is not there.
        var today = WorkCalendar.DateOf(now);
        var chain =
            step is not (ReminderStep.Digest or ReminderStep.Back) ? Chain(owner, settings, personOf, coordinator, today)
            : personOf(owner).Absence?.Covers(today) == true ? []
            : [owner];
        foreach (var id in chain)
        {
            if (personOf(id) is { IsReachable: true, Chat: { } chat } person)
                return AtWork(new(settings, person), new Destination.To(id, chat), now, step);
        }

        if (step is ReminderStep.Digest or ReminderStep.Back or ReminderStep.Unreachable)
            return new Destination.None();
        return municipality.Channel is { } channel
            ? AtWork(new(settings), new Destination.To(null, channel), now, step)
            : new Destination.Nobody();
    }

    /// <summary>Who stands in for somebody on a day, and for them in turn; themselves when nobody does.</summary>
    public static string StandingIn(string person, Func<string, Person> personOf, LocalDate today)
    {
        var id = person;
        for (var step = 0; step < MostSteps && personOf(id).Absence is { } away && away.Covers(today); step++)
            id = away.Deputy;
        return id;
    }

    private static IEnumerable<string> Chain(
        string owner,
        Settings settings,
        Func<string, Person> personOf,
        Func<string?> coordinator,
        LocalDate today
    )
    {
        var first = StandingIn(owner, personOf, today);
        yield return first;
        if (coordinator() is { } own && own != owner)
            yield return StandingIn(own, personOf, today);
        if (settings.Deputy.Length > 0)
            yield return StandingIn(settings.Deputy, personOf, today);

        // Better to somebody on leave than to nobody.
        if (first != owner)
            yield return owner;
    }

    private static Destination AtWork(WorkCalendar calendar, Destination.To to, Instant now, ReminderStep step)
    {
        var asked = step is ReminderStep.PutOff or ReminderStep.FollowUp or ReminderStep.Neighbourhood;
        return calendar.MayRemind(now, asked) ? to : new Destination.Wait(calendar.NextMoment(now, asked));
    }
}
