using Nazorg.Bot.Channel;

namespace Nazorg.Bot;

/// <summary>How the bot was asked to run.</summary>
/// <param name="DataFolder">Holds the database and the municipality's settings; made when it is not there.</param>
/// <param name="Local">The local channel: anybody on this machine, nobody else. Only together with loopback.</param>
/// <param name="Port">0 takes any free port.</param>
/// <param name="Clock">The bot's clock; in the local modes it may be set.</param>
internal sealed record BotOptions(string DataFolder, bool Local, int Port, IClock Clock)
{
    /// <summary>The database, in the data folder.</summary>
    public const string DatabaseFile = "nazorg.db";

    /// <summary>How Teams is connected; null when it is not, and then every message is refused unless the local channel is open.</summary>
    public TeamsSettings? Teams { get; init; }

    /// <summary>Stands between the bot and the network.</summary>
    public DelegatingHandler? Network { get; init; }

    /// <summary>Takes the log, all of it, instead of standard error.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>The clock that cannot be set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Hears of every statement that goes to the database.</summary>
    public Action<string>? OnStatement { get; init; }

    /// <summary>Where data is kept when nothing else is said: outside the program, per user.</summary>
    public static string DefaultDataFolder =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "nazorg",
            "data"
        );

    /// <summary>Why the local channel may not be opened here; null when it may.</summary>
    public static string? RefuseLocal()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        if (string.Equals(environment, "Production", StringComparison.OrdinalIgnoreCase))
        {
            return "The local channel lets in anybody on this machine, so it does not start in Production. Unset ASPNETCORE_ENVIRONMENT, or run 'nazorg serve' without --local.";
        }

        var urls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? Environment.GetEnvironmentVariable("URLS");
        return urls is { Length: > 0 }
            ? "The local channel only listens on this machine, so it does not take an address. Unset ASPNETCORE_URLS and use --port."
            : null;
    }
}

/// <summary>A clock that was set to a moment and runs on from there.</summary>
internal sealed class SetClock(IClock clock, Instant start) : IClock
{
    private readonly Duration _ahead = start - clock.GetCurrentInstant();

    public Instant GetCurrentInstant() => clock.GetCurrentInstant() + _ahead;
}
