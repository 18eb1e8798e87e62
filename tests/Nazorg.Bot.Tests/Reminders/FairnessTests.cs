using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Simulation;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Tests.Reminders;

/// <summary>Ten thousand reminders that fall due in the same minute: one municipality has five hundred of them, 190 have fifty each.</summary>
public sealed class FairnessTests : IDisposable
{
    private const int Large = 500;
    private const int Small = 50;
    private const int Smalls = 190;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nazorg-fair-");

    [Fact]
    public async Task Everybody_is_reminded_within_the_windows_and_nobody_waits_for_the_largest()
    {
        await PrepareAsync();
        var clock = new TestClock("2026-03-17T09:00");
        var options = new BotOptions(_data.FullName, Local: true, Port: 0, clock) { Time = new SteadyTime(clock) };
        var other = new OtherEnd();
        await using (var bot = await Bot.OpenAsync(options, new(options), other, NullLogger.Instance))
        {
            Assert.True(await bot.Reminders.TickAsync(clock.GetCurrentInstant()));
            Assert.Equal(100, TakenOfLarge());
            while (await bot.Reminders.TickAsync(clock.GetCurrentInstant()))
                clock.Forward(Duration.FromSeconds(2));
            await bot.SentAsync();
            Assert.True(bot.Reminders.Look(clock.GetCurrentInstant()).IsOnTime);
        }

        var all = other.Taken.ToArray();
        Assert.Equal(Large + (Small * Smalls), all.Select(t => (t.Tenant, t.Conversation)).Distinct().Count());
        Assert.Equal(Large + (Small * Smalls), all.Length);
        foreach (var tenant in all.GroupBy(t => t.Tenant))
        {
            var times = tenant.Select(t => t.At).Order().ToArray();

            // Ten more than the window has, because this side's clock is read a little later than the other's.
            for (var i = 60; i < times.Length; i++)
                Assert.True(times[i] - times[i - 60] >= TimeSpan.FromSeconds(1), $"{tenant.Key}: more than 60 in a second");
        }

        // While the others are busy, the largest gets no more than its share.
        Assert.True(all.OrderBy(t => t.At).Take(5000).Count(t => t.Tenant == "large") <= Large / 2);
    }

    /// <summary>The largest takes turns: what is said to it in between does not wait for all its reminders.</summary>
    private long TakenOfLarge()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, "nazorg.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM outgoing WHERE tenant = 'large'";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => _data.Delete(recursive: true);

    /// <summary>One case made by the bot, and copied as it stands.</summary>
    private async Task PrepareAsync()
    {
        await using (var bot = await TestBot.StartAsync(settings: "digest: none", folder: _data.FullName))
        {
            var chat = new Chat(bot);
            foreach (var said in (string[])["nieuwe zaak", "winkel", "gisteren", "ja", "nee", "nee", "nee", "geen herinnering wijk"])
                await chat.SayAsync(said);
        }

        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, "nazorg.db")};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var person = Body(connection, "person", "object-of-a");
        var file = Body(connection, "case", "2026-1");
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO document VALUES (@tenant, 'person', @person, 1, @personBody);
            INSERT INTO document VALUES (@tenant, 'case', @number, 1, @caseBody);
            INSERT INTO due (tenant, subject, item, step, snoozes, at, due_at, person)
                SELECT @tenant, @number, item, step, snoozes, at, due_at, @person FROM due WHERE tenant = 'tenant-1' AND subject = '2026-1' AND step = 'HeadsUp';
            """;
        foreach (var name in (string[])["@tenant", "@person", "@personBody", "@number", "@caseBody"])
            insert.Parameters.AddWithValue(name, "");
        foreach (var (tenant, count) in Enumerable.Range(0, Smalls).Select(i => ($"small-{i}", Small)).Prepend(("large", Large)))
        {
            for (var i = 1; i <= count; i++)
            {
                insert.Parameters["@tenant"].Value = tenant;
                insert.Parameters["@person"].Value = $"person-{i}";
                insert.Parameters["@personBody"].Value = Encoding.UTF8.GetBytes(
                    person.Replace("a:1-tenant-1-a", $"a:{tenant}-{i}", StringComparison.Ordinal)
                );
                insert.Parameters["@number"].Value = $"2026-{i}";
                insert.Parameters["@caseBody"].Value = Encoding.UTF8.GetBytes(
                    file.Replace("\"2026-1\"", $"\"2026-{i}\"", StringComparison.Ordinal)
                        .Replace("object-of-a", $"person-{i}", StringComparison.Ordinal)
                );
                insert.ExecuteNonQuery();
            }
        }

        using var clean = connection.CreateCommand();
        clean.CommandText = "DELETE FROM due WHERE tenant = 'tenant-1'";
        clean.ExecuteNonQuery();
        transaction.Commit();
    }

    private static string Body(SqliteConnection connection, string kind, string id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM document WHERE kind = @kind AND id = @id";
        command.Parameters.AddWithValue("@kind", kind);
        command.Parameters.AddWithValue("@id", id);
        return Encoding.UTF8.GetString((byte[])command.ExecuteScalar()!);
    }

    /// <summary>Takes what the channel takes, and notes when.</summary>
    private sealed class OtherEnd : IDeliver
    {
        private readonly SendingPace _pace = new(TimeProvider.System);
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public ConcurrentQueue<(string Tenant, string Conversation, TimeSpan At)> Taken { get; } = new();

        public Task<Delivery> DeliverAsync(Outgoing row, byte[] body, CancellationToken stop)
        {
            if (_pace.Take(row.Tenant, row.Post.ConversationId) is var wait && wait > Duration.Zero)
                return Task.FromResult<Delivery>(new Delivery.NotYet(wait));
            Taken.Enqueue((row.Tenant, row.Post.ConversationId, _watch.Elapsed));
            return Task.FromResult<Delivery>(new Delivery.Sent("m"));
        }
    }
}
