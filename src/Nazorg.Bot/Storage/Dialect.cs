using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Nazorg.Bot.Storage;

/// <summary>What differs between databases; everything else is the same SQL.</summary>
/// <param name="OnOpen">Run on every new connection.</param>
/// <param name="Begin">Starts a transaction that may write: nobody else writes until it ends.</param>
internal sealed record Dialect(Func<DbConnection> Connect, string OnOpen, string Begin, string Bytes, string GeneratedId)
{
    /// <summary>Hears of every statement once per connection.</summary>
    public Action<string>? OnStatement { get; init; }

    /// <summary>An embedded database in one file: write-ahead log, and on the disk before a commit counts as done.</summary>
    public static Dialect Sqlite(string path) =>
        new(
            () =>
                new SqliteConnection(
                    new SqliteConnectionStringBuilder
                    {
                        DataSource = path,
                        Pooling = false,
                        DefaultTimeout = 10,
                    }.ToString()
                ),
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
            "BEGIN IMMEDIATE",
            "BLOB",
            "INTEGER PRIMARY KEY AUTOINCREMENT"
        );
}
