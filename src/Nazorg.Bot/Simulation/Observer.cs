using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Simulation;

/// <summary>A reminder of a term as it arrived.</summary>
/// <param name="Stage">Which of the steps it is, by its words: 0 heads-up, 1 target, 2 last, 3 overdue.</param>
internal sealed record Arrived(string Chat, string Case, int Stage, LocalDateTime At);

/// <summary>
/// The other end of the line: takes every message, reads it as a person would, and notes when it came. Knows nothing of how the bot decides.
/// </summary>
internal sealed partial class Observer(IClock clock) : IDeliver
{
    private static readonly DateTimeZone Dutch = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly string[] Stages =
    [
        "Denk hier alvast aan",
        "Nu is het moment",
        "laatste dag van de termijn|laatste werkdag ervoor",
        "geregeld moeten zijn",
    ];

    private readonly ConcurrentQueue<Arrived> _arrived = new();
    private readonly ConcurrentQueue<LocalDateTime> _unasked = new();
    private int _messages;

    public IReadOnlyCollection<Arrived> Terms => _arrived;

    /// <summary>When anything came that nobody had just asked for.</summary>
    public IReadOnlyCollection<LocalDateTime> Unasked => _unasked;

    /// <summary>The chat in which somebody has just said something: what comes there is an answer.</summary>
    public ConcurrentDictionary<string, byte> Asking { get; } = new();

    public Task<Delivery> DeliverAsync(Outgoing row, byte[] body, CancellationToken stop)
    {
        var (chat, at) = (row.Post.ConversationId, clock.GetCurrentInstant().InZone(Dutch).LocalDateTime);
        if (row.Post.Replaces is null && !Asking.ContainsKey(chat))
            Note(chat, body, at);
        return Task.FromResult<Delivery>(new Delivery.Sent($"m{Interlocked.Increment(ref _messages)}"));
    }

    private void Note(string chat, byte[] body, LocalDateTime at)
    {
        _unasked.Enqueue(at);
        using var activity = JsonDocument.Parse(body);
        if (
            !activity.RootElement.TryGetProperty("summary", out var summary)
            || Term().Match(summary.GetString()!) is not { Success: true } term
        )
            return;
        var stage = Array.FindIndex(Stages, s => s.Split('|').Any(w => summary.GetString()!.Contains(w, StringComparison.Ordinal)));
        if (stage >= 0)
            _arrived.Enqueue(new(chat, term.Groups["case"].Value, stage, at));
    }

    [GeneratedRegex(@"^Herinnering zaak (?<case>\d{4}-\d+): ")]
    private static partial Regex Term();
}

/// <summary>
/// What the observer knows of the Dutch calendar, from a printed one: not from the code that it watches. A municipality with the usual settings.
/// </summary>
internal static class PrintedCalendar
{
    // Easter Sundays as they are printed.
    private static readonly ImmutableDictionary<int, (int Month, int Day)> Easter = new Dictionary<int, (int, int)>
    {
        [2024] = (3, 31),
        [2025] = (4, 20),
        [2026] = (4, 5),
        [2027] = (3, 28),
        [2028] = (4, 16),
        [2029] = (4, 1),
        [2030] = (4, 21),
        [2031] = (4, 13),
        [2032] = (3, 28),
        [2033] = (4, 17),
        [2034] = (4, 9),
        [2035] = (3, 25),
        [2036] = (4, 13),
        [2037] = (4, 5),
        [2038] = (4, 25),
    }.ToImmutableDictionary();

    public static bool IsWorked(LocalDate day)
    {
        if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            return false;
        var easter = new LocalDate(day.Year, Easter[day.Year].Month, Easter[day.Year].Day);
        var king = new LocalDate(day.Year, 4, 27).DayOfWeek == IsoDayOfWeek.Sunday ? 26 : 27;
        return (day.Month, day.Day) is not ((1, 1) or (5, 5) or (12, 25) or (12, 26))
            && (day.Month != 4 || day.Day != king)
            && Period.DaysBetween(easter, day) is not (1 or 39 or 50);
    }

    public static LocalDate Next(LocalDate day)
    {
        do day = day.PlusDays(1);
        while (!IsWorked(day));
        return day;
    }

    public static LocalDate Before(LocalDate day)
    {
        while (!IsWorked(day))
            day = day.PlusDays(-1);
        return day;
    }

    public static LocalDate From(LocalDate day) => IsWorked(day) ? day : Next(day);

    public static bool IsWorkingHour(LocalDateTime at) =>
        IsWorked(at.Date) && at.TimeOfDay >= new LocalTime(8, 30) && at.TimeOfDay < new LocalTime(17, 0);
}
