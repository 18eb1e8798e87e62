using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Nazorg.Bot;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Storage;
using NodaTime;

namespace Nazorg.Benchmarks;

/// <summary>
/// What a turn costs beside the save it must make: 64 conversations at once, each waiting for its own turn to be on the disk. The baseline
/// saves one row per turn through the same group commit and does nothing else. Read the ratio, not the times.
/// </summary>
public class TurnBenchmark
{
    private const int Conversations = 64;
    private const string SaveOne = "INSERT INTO saved VALUES (@id, @body) ON CONFLICT (id) DO UPDATE SET body = excluded.body";

    private static readonly string[] Script =
    [
        "nieuwe zaak",
        "woning",
        "gisteren",
        "huur",
        "nee",
        "ja",
        "nee",
        "aanbod",
        "klaar 3",
        "ongedaan",
    ];
    private static readonly byte[] Body = new byte[1024];

    private DirectoryInfo _folder = null!;
    private WriteQueue _bare = null!;
    private Bot.Bot _bot = null!;
    private int _round;

    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void CleanUp() => CleanUpAsync().GetAwaiter().GetResult();

    [Benchmark(Baseline = true, OperationsPerInvoke = Conversations * 10)]
    public void SaveOneRow() =>
        InEachConversationAsync(
                async (id, _) =>
                {
                    for (var i = 0; i < Script.Length; i++)
                        await _bare.RunAsync(s => s.Execute(SaveOne, ("@id", id), ("@body", Body)));
                }
            )
            .GetAwaiter()
            .GetResult();

    [Benchmark(OperationsPerInvoke = Conversations * 10)]
    public void TakeOneTurn() =>
        InEachConversationAsync(
                async (id, round) =>
                {
                    for (var i = 0; i < Script.Length; i++)
                    {
                        await _bot.Turns.RunAsync(
                            new(
                                new("tenant", id),
                                new("http://127.0.0.1:9/", "msteams", id, "bot", id),
                                $"{round}-{i}",
                                IsPersonal: true,
                                WantsAnswer: false,
                                new Happening.Said(Script[i])
                            )
                        );
                    }
                }
            )
            .GetAwaiter()
            .GetResult();

    private async Task SetUpAsync()
    {
        _folder = Directory.CreateTempSubdirectory("nazorg-bench-");
        _bare = new(Dialect.Sqlite(Path.Combine(_folder.FullName, "bare.db")));
        await _bare.RunAsync(s => s.Execute("CREATE TABLE saved (id TEXT PRIMARY KEY, body BLOB NOT NULL)"));
        var options = new BotOptions(_folder.FullName, Local: true, Port: 0, SystemClock.Instance);
        _bot = await Bot.Bot.OpenAsync(options, new(options), new Nowhere(), NullLogger.Instance);
    }

    private async Task CleanUpAsync()
    {
        await _bot.DisposeAsync();
        await _bare.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task InEachConversationAsync(Func<string, int, Task> play)
    {
        var round = ++_round;
        return Task.WhenAll(Enumerable.Range(0, Conversations).Select(i => Task.Run(() => play($"conversation-{i}", round))));
    }

    /// <summary>Takes every message and does nothing with it.</summary>
    private sealed class Nowhere : IDeliver
    {
        private static readonly Task<Delivery> Sent = Task.FromResult<Delivery>(new Delivery.Sent(null));

        public Task<Delivery> DeliverAsync(Outgoing row, byte[] body, CancellationToken stop) => Sent;
    }
}
