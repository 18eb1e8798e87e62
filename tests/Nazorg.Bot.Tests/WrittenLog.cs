using System.Text;
using Microsoft.Extensions.Logging;

namespace Nazorg.Bot.Tests;

/// <summary>A log that keeps all it is told, at every level: the line, its values one by one, and the exception.</summary>
internal sealed class WrittenLog : ILogger, ILoggerProvider
{
    private readonly StringBuilder _lines = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Write($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> named
            ? string.Join(", ", named.Select(n => $"{n.Key}={n.Value}"))
            : $"{state}";
        Write($"{logLevel} {formatter(state, exception)} [{values}] {exception}");
    }

    public void Dispose() { }

    public override string ToString()
    {
        lock (_lines)
            return _lines.ToString();
    }

    private void Write(string line)
    {
        lock (_lines)
            _lines.AppendLine(line);
    }
}
