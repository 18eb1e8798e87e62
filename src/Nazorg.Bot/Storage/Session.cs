using System.Data.Common;

namespace Nazorg.Bot.Storage;

/// <summary>One open connection and its prepared statements. Used by one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly DbConnection _connection;
    private readonly Action<string>? _onStatement;
    private readonly Dictionary<string, DbCommand> _statements = new(StringComparer.Ordinal);

    public Session(Dialect dialect)
    {
        _onStatement = dialect.OnStatement;
        _connection = dialect.Connect();
        _connection.Open();
        Execute(dialect.OnOpen);
    }

    /// <summary>How many rows it touched.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteNonQuery();

    public T? Single<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    /// <summary>The first column of the first row as a whole number; null when there is no row.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepare(sql, values).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, null) : null;

    public ImmutableArray<T> Many<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows.ToImmutable();
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _connection.Dispose();
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            _onStatement?.Invoke(sql);
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this folder; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, _) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            _statements.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }
}
