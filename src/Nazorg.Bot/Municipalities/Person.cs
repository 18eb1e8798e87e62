using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Municipalities;

/// <summary>A user of the bot.</summary>
internal sealed record Person
{
    public Language Language { get; init; } = Language.Dutch;

    /// <summary>As Teams shows it: for whoever names the coordinators to choose by. It decides nothing.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where this person can be reached; refreshed on every message in the personal chat.</summary>
    public ConversationReference? Chat { get; init; }

    /// <summary>The app was removed: nothing is sent until it is back.</summary>
    public bool Gone { get; init; }

    /// <summary>How often the app was removed or blocked: each time is told to somebody else once.</summary>
    public int Departures { get; init; }

    /// <summary>The days this person works; null: those of the municipality.</summary>
    public ImmutableSortedSet<IsoDayOfWeek>? WorkDays { get; init; }

    /// <summary>The hours in which reminders may come; null: those of the municipality.</summary>
    public DayPart? Hours { get; init; }

    /// <summary>Hours within the day in which nothing comes; what falls due then, comes after.</summary>
    public DayPart? Quiet { get; init; }

    public Absence? Absence { get; init; }

    public bool IsReachable => Chat is not null && !Gone;

    /// <summary>When this person can be reminded is the same as it was.</summary>
    public bool HasSameHours(Person other) =>
        (WorkDays ?? []).SetEquals(other.WorkDays ?? []) && Hours == other.Hours && Quiet == other.Quiet;
}

/// <summary>Part of every day, in Dutch time; the end is not in it.</summary>
internal sealed record DayPart(LocalTime From, LocalTime To)
{
    public bool Has(LocalTime time) => time >= From && time < To;
}

/// <summary>Somebody is away, both days included, and somebody else gets the reminders.</summary>
/// <param name="Deputy">A person's id.</param>
internal sealed record Absence(LocalDate From, LocalDate To, string Deputy)
{
    public bool Covers(LocalDate day) => day >= From && day <= To;
}
