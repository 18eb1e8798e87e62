using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Channel;

/// <summary>What Teams said of who is in a conversation.</summary>
/// <param name="Members">Null when it did not say, or not to the end.</param>
/// <param name="Gone">The bot is not in it any more, or it is not there any more.</param>
internal sealed record Roster(ImmutableArray<ChannelAccount>? Members, bool Gone);

/// <summary>
/// Fetches who is in the aftercare team: soon after something happened there, and once a day. What a turn needs is in the store before it
/// begins.
/// </summary>
internal sealed class TeamFetch(Store store, ConnectorClient connector, IClock clock, ILogger log)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>Null when the channel has no teams.</summary>
    public static TeamFetch? Over(IDeliver channel, Store store, IClock clock, ILogger log) =>
        channel is ConnectorClient connector ? new(store, connector, clock, log) : null;

    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            do
            {
                await FetchAsync(stop);
            } while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The bot stops.
        }
    }

    /// <summary>Fetches what is to be fetched by now.</summary>
    public async Task FetchAsync(CancellationToken stop)
    {
        try
        {
            var asked = clock.GetCurrentInstant();
            foreach (var (tenant, team) in store.TeamsToFetch(asked))
            {
                var roster = await connector.MembersAsync(tenant, team.ServiceUrl, team.Conversation!, stop);
                var now = clock.GetCurrentInstant();
                if (roster is { Gone: false, Members: null })
                    Log.MembersNotFetched(log);
                await store.ChangeTeamAsync(tenant, before =>
                    before.Conversation != team.Conversation ? before : After(before, roster, tenant, asked, now)
                );
            }
        }
        catch (System.Data.Common.DbException e)
        {
            // The store is away for a moment: the next time finds the same to do.
            Log.TickFailed(log, e.GetType().Name);
        }
    }

    private static AftercareTeam After(AftercareTeam team, Roster roster, string tenant, Instant asked, Instant now)
    {
        if (roster.Gone)
            return new();
        if (roster.Members is not { } members)
            return team.NotFetched(now);
        var own = members.Where(m => m.ObjectId is { Length: > 0 }).ToLookup(m => IsOfTenant(m, tenant));
        return team.Fetched(
            own[true]
                .DistinctBy(m => m.ObjectId!.ToLowerInvariant())
                .ToImmutableSortedDictionary(m => m.ObjectId!.ToLowerInvariant(), m => new TeamMember(m.Id ?? "", m.Name ?? "")),
            [.. own[false].Select(m => m.ObjectId!.ToLowerInvariant())],
            asked,
            now
        );
    }

    /// <summary>A guest is in the team, but not of the municipality. Teams tells by a role, by another tenant, or by the name under which a guest is registered.</summary>
    private static bool IsOfTenant(ChannelAccount member, string tenant) =>
        !(member.UserRole is "guest" or "anonymous")
        && (member.TenantId is not { Length: > 0 } home || home.Equals(tenant, StringComparison.OrdinalIgnoreCase))
        && member.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) != true;
}
