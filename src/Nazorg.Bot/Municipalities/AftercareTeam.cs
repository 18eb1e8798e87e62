namespace Nazorg.Bot.Municipalities;

/// <summary>
/// The team in Teams whose members are coordinators, as it was fetched last. A turn reads what is here and fetches nothing.
/// </summary>
internal sealed record AftercareTeam
{
    /// <summary>Membership that nobody confirms any more than this long ago is still believed; Teams is asked at least this often.</summary>
    public static readonly Duration FetchedEvery = Duration.FromDays(1);

    private static readonly Duration TriedEvery = Duration.FromMinutes(5);

    /// <summary>The team's conversation; null while the bot is not in it.</summary>
    public string? Conversation { get; init; }
    public string ServiceUrl { get; init; } = "";

    /// <summary>By Entra object id in small letters.</summary>
    public ImmutableSortedDictionary<string, TeamMember> Members { get; init; } = ImmutableSortedDictionary<string, TeamMember>.Empty;

    /// <summary>Members from outside the municipality: they get no answer.</summary>
    public ImmutableSortedSet<string> Guests { get; init; } = [];

    public Instant? FetchedAt { get; init; }

    /// <summary>When the members are to be fetched; null while the bot is not in the team.</summary>
    public Instant? FetchAt { get; init; }

    /// <summary>After something happened in a team. Only the municipality's own team counts, and who is in it is fetched anew.</summary>
    public AftercareTeam After(TeamNews news, string configured, Instant now)
    {
        if (
            configured.Length == 0
            || !(
                Same(news.GroupId, configured)
                || Same(news.Conversation, configured)
                || (FetchAt is not null && news.Conversation == Conversation)
            )
        )
            return this;
        return news.BotLeft ? new() : this with { Conversation = news.Conversation, ServiceUrl = news.ServiceUrl, FetchAt = now };
    }

    /// <summary>The members as Teams gives them. What happened while they were fetched is fetched again.</summary>
    public AftercareTeam Fetched(
        ImmutableSortedDictionary<string, TeamMember> members,
        ImmutableSortedSet<string> guests,
        Instant asked,
        Instant now
    ) => this with { Members = members, Guests = guests, FetchedAt = now, FetchAt = FetchAt > asked ? FetchAt : now + FetchedEvery };

    /// <summary>Teams could not say; until it can, what it said before holds.</summary>
    public AftercareTeam NotFetched(Instant now) => this with { FetchAt = now + TriedEvery };

    private static bool Same(string? one, string other) => other.Equals(one, StringComparison.OrdinalIgnoreCase);
}

/// <param name="UserId">By which a mention in Teams names somebody.</param>
/// <param name="Name">As Teams shows it.</param>
internal sealed record TeamMember(string UserId, string Name);

/// <summary>Something happened in a team: the bot came or left, or its members changed.</summary>
/// <param name="GroupId">The team's Entra group, when the channel names it.</param>
internal sealed record TeamNews(string Conversation, string? GroupId, string ServiceUrl, bool BotLeft);
