using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Simulation;

/// <param name="Sent">Reminders of a term that arrived.</param>
/// <param name="InWindow">Those of them that came on the day the rule says.</param>
/// <param name="OutsideWorkingHours">Anything unasked that came when nobody works.</param>
/// <param name="Lost">Reminders the observer expected that never came.</param>
internal sealed record SimulationResult(
    int Days,
    int Cases,
    int Municipalities,
    int Sent,
    int InWindow,
    int OutsideWorkingHours,
    int Duplicates,
    int Lost,
    int Expected,
    double Seconds,
    [property: System.Text.Json.Serialization.JsonIgnore] ImmutableArray<string> Examples
)
{
    public bool IsGood => OutsideWorkingHours == 0 && Duplicates == 0 && Lost == 0 && InWindow == Sent;
}

/// <summary>A year of robberies: one coordinator per municipality, who opens cases, answers, and sooner or later does what is reminded of, or never.</summary>
internal static class Year
{
    private const int MostMunicipalities = 342;

    /// <summary>The time between two looks at what is due by day; shorter than the five minutes that are promised.</summary>
    private static readonly Duration ByDay = Duration.FromMinutes(4);
    private static readonly Duration ByNight = Duration.FromHours(1);

    private const string Memory = "/dev/shm";

    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly DateTimeZone Dutch = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>One robbery as it goes in this year.</summary>
    /// <param name="Done">When its meeting is arranged; null: never.</param>
    /// <param name="Number">The number the case gets: per municipality and year, in order.</param>
    private sealed record Story(int Municipality, LocalDate Robbery, LocalDateTime Opened, LocalDateTime? Done, bool IsHome, string Number)
    {
        public string Chat => $"chat-{Municipality}";

        public string Meeting => IsHome ? "arrange-residents-meeting" : "arrange-information-meeting";
    }

    private sealed class FastClock(Instant start) : IClock
    {
        public Instant Now { get; set; } = start;

        public Instant GetCurrentInstant() => Now;
    }

    public static async Task<SimulationResult> RunAsync(int days, int cases, int seed, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var folder = Folder();
        try
        {
            var stories = Make(days, cases, seed);
            var clock = new FastClock(At(Start.AtMidnight()));
            var observer = new Observer(clock);
            var options = new BotOptions(folder.FullName, Local: true, Port: 0, clock) { Time = new SteadyTime(clock) };
            await using (var bot = await Bot.OpenAsync(options, new(options), observer, NullLogger.Instance))
                await PlayAsync(bot, clock, observer, stories, Start.PlusDays(days), stop);
            return Count(stories, observer, Start.PlusDays(days)) with { Days = days, Seconds = watch.Elapsed.TotalSeconds };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImmutableArray<Story> Make(int days, int cases, int seed)
    {
#pragma warning disable CA5394 // A story, not a secret: the same seed must give the same year.
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, cases)
                .Select(_ =>
                {
                    var opened = Start.PlusDays(random.Next(days)).At(new LocalTime(random.Next(24), random.Next(60)));
                    var robbery = opened.Date.PlusDays(-Math.Min(random.Next(5), random.Next(40)));
                    var done =
                        random.Next(4) == 0 ? (LocalDateTime?)null : opened.PlusDays(1 + random.Next(30)).PlusMinutes(random.Next(600));
                    return new Story(
                        random.Next(Math.Min(MostMunicipalities, cases)),
                        robbery,
                        opened,
                        done,
                        IsHome: random.Next(10) < 4,
                        ""
                    );
                })
                .GroupBy(s => (s.Municipality, s.Opened.Year))
                .SelectMany(g => g.OrderBy(s => s.Opened).Select((s, before) => s with { Number = $"{g.Key.Year}-{before + 1}" }))
                .OrderBy(s => s.Opened),
        ];
#pragma warning restore CA5394
    }

    private static async Task PlayAsync(
        Bot bot,
        FastClock clock,
        Observer observer,
        ImmutableArray<Story> stories,
        LocalDate end,
        CancellationToken stop
    )
    {
        var toOpen = new Queue<Story>(stories);
        var toDo = new PriorityQueue<Story, Instant>(stories.Where(s => s.Done is not null).Select(s => (s, At(s.Done!.Value))));
        var activity = 0;
        for (var now = clock.Now; now < At(end.AtMidnight()); now += LookAgain(now))
        {
            stop.ThrowIfCancellationRequested();
            clock.Now = now;
            while (toOpen.TryPeek(out var next) && At(next.Opened) <= now)
                await OpenAsync(toOpen.Dequeue());
            while (toDo.TryPeek(out var next, out var at) && at <= now)
                await TellAsync(toDo.Dequeue(), Press(next));
            await bot.Reminders.TickAsync(now);
            await bot.SentAsync();
        }

        async Task OpenAsync(Story story)
        {
            foreach (
                var said in (string[])
                    [
                        "nieuwe zaak",
                        story.IsHome ? "woning" : "winkel",
                        $"{story.Robbery.Day}-{story.Robbery.Month}-{story.Robbery.Year}",
                        "sla over",
                        "sla over",
                        "sla over",
                        "sla over",
                    ]
            )
            {
                await TellAsync(story, new Happening.Said(said));
            }
        }

        async Task TellAsync(Story story, Happening happening)
        {
            observer.Asking[story.Chat] = 0;
            var sender = new Sender($"municipality-{story.Municipality}", $"coordinator-{story.Municipality}");
            await bot.Turns.RunAsync(
                new(
                    sender,
                    new("http://127.0.0.1:9/", "msteams", story.Chat, "bot", sender.Id),
                    $"a{++activity}",
                    IsPersonal: true,
                    WantsAnswer: false,
                    happening
                )
            );
            await bot.SentAsync();
            observer.Asking.TryRemove(story.Chat, out _);
        }
    }

    private static Duration LookAgain(Instant now) => now.InZone(Dutch).Hour is >= 6 and < 19 ? ByDay : ByNight;

    private static Happening.Pressed Press(Story story) =>
        new(
            "outcome",
            ImmutableSortedDictionary.CreateRange([
                KeyValuePair.Create("verb", "outcome"),
                KeyValuePair.Create("case", story.Number),
                KeyValuePair.Create("item", story.Meeting),
                KeyValuePair.Create("outcome", "Done"),
                KeyValuePair.Create("revision", "0"),
                KeyValuePair.Create("from", "Item"),
            ]),
            null
        );

    /// <summary>What should have come, worked out from the stories and the printed calendar alone, against what did.</summary>
    private static SimulationResult Count(ImmutableArray<Story> stories, Observer observer, LocalDate end)
    {
        var expected = stories
            .SelectMany(s =>
                Steps(s)
                    .Where(e => e.Day < end && (s.Done is null || s.Done >= e.Day.At(new LocalTime(9, 5))))
                    .Select(e => (s.Chat, s.Number, e.Stage, e.Day))
            )
            .ToHashSet();
        var arrived = observer.Terms.ToList();
        var distinct = arrived.Select(a => (a.Chat, a.Case, a.Stage)).Distinct().Count();
        var inTime = arrived
            .Where(a =>
                stories.Any(s =>
                    s.Chat == a.Chat
                    && s.Number == a.Case
                    && Steps(s).Any(e => e.Stage == a.Stage && e.Day == a.At.Date)
                    && (s.Done is null || s.Done > a.At)
                )
                && a.At.TimeOfDay >= new LocalTime(9, 0)
                && a.At.TimeOfDay < new LocalTime(9, 5)
            )
            .ToHashSet();
        var lost = expected.Where(e => !arrived.Exists(a => (a.Chat, a.Case, a.Stage) == (e.Chat, e.Number, e.Stage))).ToList();
        var outside = observer.Unasked.Where(at => !PrintedCalendar.IsWorkingHour(at)).ToList();
        return new(
            0,
            stories.Length,
            stories.Select(s => s.Municipality).Distinct().Count(),
            arrived.Count,
            inTime.Count,
            outside.Count,
            arrived.Count - distinct,
            lost.Count,
            expected.Count,
            0,
            [
                .. arrived.Where(a => !inTime.Contains(a)).Take(5).Select(a => $"not in its window: {a}"),
                .. lost.Take(5).Select(l => $"lost: {l}"),
                .. outside.Take(5).Select(o => $"outside working hours: {o}"),
            ]
        );
    }

    /// <summary>"Binnen 2 tot 3 weken", as a reader of the rule would do it with a calendar on the wall.</summary>
    private static IEnumerable<(int Stage, LocalDate Day)> Steps(Story story)
    {
        var (opened, robbery) = (story.Opened.Date, story.Robbery);
        var headsUp = PrintedCalendar.From(robbery.PlusDays(7));
        var target = PrintedCalendar.From(robbery.PlusDays(14));
        var last = PrintedCalendar.Before(robbery.PlusDays(21));
        var latest = robbery.PlusDays(21) > opened ? robbery.PlusDays(21) : opened;
        return new[]
        {
            (0, headsUp, headsUp < target),
            (1, target, target < last),
            (2, last, true),
            (3, PrintedCalendar.Next(latest), true),
        }
            .Where(s => s.Item3 && s.Item2 > opened)
            .Select(s => (s.Item1, s.Item2));
    }

    /// <summary>In memory where there is such a place: a year of saves would otherwise wait for the disk.</summary>
    private static DirectoryInfo Folder() =>
        Directory.Exists(Memory)
            ? Directory.CreateDirectory(Path.Combine(Memory, Path.GetRandomFileName()))
            : Directory.CreateTempSubdirectory("nazorg-simulation-");

    private static Instant At(LocalDateTime local) => local.InZoneLeniently(Dutch).ToInstant();
}
