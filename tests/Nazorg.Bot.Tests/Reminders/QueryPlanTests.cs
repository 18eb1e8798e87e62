using System.Collections.Concurrent;

namespace Nazorg.Bot.Tests.Reminders;

/// <summary>How the database goes about every statement of every turn and tick: always by an index, so that a full database is as fast as an empty one.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public async Task No_statement_of_a_turn_or_a_tick_reads_a_whole_table()
    {
        var statements = new ConcurrentDictionary<string, byte>();
        await using var bot = await TestBot.StartAsync(
            settings: "names: { object-of-a: Anna, object-of-b: Els }\ndeputy: object-of-b",
            with: o => o with { OnStatement = s => statements.TryAdd(s, 0) }
        );
        var (chat, other) = (new Chat(bot), new Chat(bot, "b"));
        await other.SayAsync("hoi");
        foreach (
            var said in (string[])
                [
                    "nieuwe zaak",
                    "winkel",
                    "gisteren",
                    "ja",
                    "nee",
                    "nee",
                    "nee",
                    "mijn zaken",
                    "herinner me morgen aan de corporatie",
                    "werkdagen ma di wo do vr",
                    "afwezig van 1 mei tot 8 mei vervanger Els",
                    "wat staat er open",
                ]
        )
            await chat.SayAsync(said);
        foreach (var day in (string[])["2026-03-12T09:00", "2026-03-17T09:00", "2026-03-24T09:00"])
        {
            bot.Clock.Set(day);
            await bot.TickAsync();
        }

        await chat.SayAsync("klaar 27");
        await chat.InstallAsync("remove");
        bot.Clock.Set("2026-05-11T09:00");
        await bot.TickAsync();
        bot.Host.Bot.Reminders.Look(bot.Clock.GetCurrentInstant());

        using var connection = bot.Connect();
        var scans = statements
            .Keys.Where(s =>
                Begins(s, "SELECT", "INSERT", "UPDATE", "DELETE")
                && !s.Contains("schema_version", StringComparison.Ordinal)
                && !BringsUpToDate(s)
            )
            .SelectMany(
                s => Plan(connection, s).Where(p => p.StartsWith("SCAN", StringComparison.Ordinal) && p != "SCAN CONSTANT ROW"),
                (s, p) => $"{p}: {s}"
            )
            .ToList();

        Assert.True(statements.Count > 35, $"only {statements.Count} statements were seen");
        Assert.Empty(scans);
    }

    private static IEnumerable<string> Plan(Microsoft.Data.Sqlite.SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {statement}";
        foreach (System.Text.RegularExpressions.Match name in System.Text.RegularExpressions.Regex.Matches(statement, @"@\w+"))
        {
            if (!command.Parameters.Contains(name.Value))
                command.Parameters.AddWithValue(name.Value, 1);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader.GetString(3);
    }

    /// <summary>What brings a database of an earlier version up to date reads all of it, once.</summary>
    private static bool BringsUpToDate(string statement) =>
        statement.StartsWith("SELECT tenant, id, body FROM document", StringComparison.Ordinal);

    private static bool Begins(string statement, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (statement.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
