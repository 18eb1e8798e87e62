using System.Globalization;
using System.Text.RegularExpressions;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Tests.Reminders;

/// <summary>
/// The program is killed at a random moment while reminders go out, a day at a time, now and then two of them on one database. Twenty days here;
/// <c>NAZORG_KILL_ROUNDS=200 dotnet test tests/Nazorg.Bot.Tests --filter Killed_at_random</c> makes it two hundred.
/// </summary>
public sealed partial class RandomKillsTests : IDisposable
{
    private const int PerRound = 5;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nazorg-random-");

    [Fact]
    public async Task Killed_at_random_points_nothing_is_lost_and_at_most_one_message_per_kill_is_repeated()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("NAZORG_KILL_ROUNDS") ?? "20", CultureInfo.InvariantCulture);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        await File.WriteAllTextAsync(
            Path.Combine(_data.FullName, SettingsFile.FileName),
            "digest: none",
            TestContext.Current.CancellationToken
        );
        await using var connector = await FakeConnector.StartAsync();
        var days = await AskAsync(connector, rounds);
        var asked = days.SelectMany((_, round) => Enumerable.Range(1, PerRound).Select(n => $"ronde {round} nummer {n}")).ToHashSet();

        // Some answers are slow, some messages are refused for now.
        connector.React = (_, _) =>
        {
            lock (random)
                return random.Next(10) == 0
                    ? new Reaction(503)
                    : new Reaction(201, Taken: true, Delay: TimeSpan.FromMilliseconds(1 + random.Next(40)));
        };
        var kills = 0;
        for (var round = 0; round < rounds; round++)
        {
            var before = connector.Attempts;
            List<BotProcess> bots = [BotProcess.Begin(_data.FullName, $"{days[round]:uuuu-MM-dd}T09:00")];
            if (round % 4 == 3)
                bots.Add(BotProcess.Begin(_data.FullName, $"{days[round]:uuuu-MM-dd}T09:00"));
            foreach (var bot in bots)
            {
                using (bot)
                {
                    var wait = Next(random, 250);
                    if (random.Next(5) > 0)
                        await TestBot.UntilAsync(() => connector.Attempts > before);
                    else
                        wait *= 4;
                    await Task.Delay(wait, TestContext.Current.CancellationToken);
                    await bot.KillAsync();
                    kills++;
                }
            }
        }

        // Calm at last: whatever is left goes out.
        connector.React = (_, _) => null;
        using (var calm = await BotProcess.StartAsync(_data.FullName, $"{days[^1].PlusDays(7):uuuu-MM-dd}T10:00"))
        {
            await TestBot.UntilAsync(() => asked.IsSubsetOf(Arrived(connector)));
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await calm.KillAsync();
        }

        var arrived = Arrived(connector).ToList();
        var repeated = arrived.Count - arrived.Distinct().Count();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: {rounds} rounds, {kills} kills, {asked.Count} asked, lost {asked.Except(arrived).Count()}, repeated {repeated}"
        );
        Assert.Equal(asked.Count, arrived.Distinct().Count());
        Assert.True(repeated <= kills, $"seed {seed}: {repeated} repeated in {kills} kills");
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static int Next(Random random, int below)
    {
        lock (random)
            return random.Next(below);
    }

    /// <summary>A case, and for each round's day some things to be reminded of.</summary>
    private async Task<ImmutableArray<LocalDate>> AskAsync(FakeConnector connector, int rounds)
    {
        var calendar = new WorkCalendar(Settings.Default);
        var days = ImmutableArray.CreateBuilder<LocalDate>();
        for (var day = new LocalDate(2026, 3, 12); days.Count < rounds; day = calendar.After(day))
            days.Add(calendar.OnOrAfter(day));
        using var bot = await BotProcess.StartAsync(_data.FullName, "2026-03-11T10:00");
        foreach (var said in (string[])["nieuwe zaak", "winkel", "gisteren", "ja", "nee", "nee", "nee", "geen herinnering wijk"])
            await bot.SayAsync(connector, "a", said);
        for (var round = 0; round < rounds; round++)
        {
            for (var n = 1; n <= PerRound; n++)
                await bot.SayAsync(connector, "a", $"herinner me {days[round]:uuuu-MM-dd} aan ronde {round} nummer {n}");
        }

        await TestBot.UntilAsync(() => connector.Posted.Length >= 8 + (rounds * PerRound));
        await bot.KillAsync();
        return days.ToImmutable();
    }

    private static IEnumerable<string> Arrived(FakeConnector connector) =>
        connector
            .Posted.Select(p =>
                p.Activity.TryGetProperty("summary", out var summary) ? Followed().Match(summary.GetString()!) : Match.Empty
            )
            .Where(m => m.Success)
            .Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^Herinnering: (ronde \d+ nummer \d+)$")]
    private static partial Regex Followed();
}
