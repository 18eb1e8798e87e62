using System.Diagnostics;
using System.Text.RegularExpressions;
using Nazorg.Knowledge;

namespace Nazorg.Bot.Commands;

/// <summary>What the person who started the Playground must know and can do about it, in both languages.</summary>
internal sealed class PlaygroundException(Bilingual message) : Exception(message.En)
{
    public Bilingual Words => message;
}

/// <summary>
/// The Microsoft 365 Agents Playground: Microsoft's imitation of Teams in a browser. It is installed with npm, in one pinned version, outside
/// this repository; its licence does not allow us to bring it along. This class installs it, runs it against a bot and stops it.
/// </summary>
internal sealed partial class Playground : IAsyncDisposable
{
    public const string Version = "0.2.28";
    public const string TelemetryHost = "westus-0.in.applicationinsights.azure.com";
    public const int UsualPort = 56150;

    private const string Package = "@microsoft/m365agentsplayground";
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Task _reading;

    private Playground(Process process, Task reading, Uri address)
    {
        _process = process;
        _reading = reading;
        Address = address;
    }

    /// <summary>Where a browser finds the chat.</summary>
    public Uri Address { get; }

    /// <summary>The folder the Playground is installed in: in the cache folder of this user.</summary>
    public static string InstallFolder => Path.Combine(CacheFolder(), "nazorg", "playground", Version);

    public static bool IsInstalled => File.Exists(Program);

    private static string Program => Path.Combine(InstallFolder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    /// <summary>Installs the Playground once. It appears in its folder complete or not at all, also when two install it at the same time.</summary>
    /// <exception cref="PlaygroundException">npm could not fetch it.</exception>
    public static async Task InstallAsync(Node node, CancellationToken ct)
    {
        if (IsInstalled)
            return;
        var draft = $"{InstallFolder}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(draft);
            await File.WriteAllTextAsync(Path.Combine(draft, "package.json"), """{ "private": true }""", ct);
            string[] arguments = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", $"{Package}@{Version}"];
            var (exitCode, output) = await node.NpmAsync(arguments, draft, ct);
            if (exitCode != 0)
                throw InstallFailed(output);
            if (!IsInstalled)
                Replace(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlaygroundException(
                new(
                    $"De map {InstallFolder} is niet te gebruiken: {e.Message} Zorg dat je erin mag schrijven en probeer het opnieuw.",
                    $"The folder {InstallFolder} cannot be used: {e.Message} See to it that you may write in it and try again."
                )
            );
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>Starts the Playground and waits until it listens. It stops with this object, and with this process however that ends.</summary>
    /// <param name="folder">For its configuration and its log; made when it is not there.</param>
    /// <param name="bot">Where the bot receives messages.</param>
    /// <param name="port">A port that is taken makes it choose another.</param>
    /// <exception cref="PlaygroundException">It does not start; the message says what its log says.</exception>
    public static async Task<Playground> StartAsync(Node node, string folder, Uri bot, int port, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var log = new FileInfo(Path.Combine(folder, "devTools", "m365agentsplayground.log"));
        if (log.Exists)
            log.Delete();
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), PlaygroundSetup.Configuration, ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "preload.cjs"), PlaygroundSetup.Preload, ct);

        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Process.Start(Command(node, folder, bot, port))!;
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput, listening), ReadAsync(process.StandardError, listening));
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            // It says that it listens before it reads its configuration, and ends when that is wrong: so the page must come too.
            var ready = PageAsync(listening.Task, waiting.Token);
            var ended = process.WaitForExitAsync(waiting.Token);
            var first = await Task.WhenAny(ready, ended, Task.Delay(StartTime, waiting.Token));
            ct.ThrowIfCancellationRequested();
            if (first != ready)
                throw StartFailed(first == ended, folder, log);
            return new(process, reading, await ready);
        }
        catch
        {
            await StopAsync(process, reading);
            throw;
        }
        finally
        {
            await waiting.CancelAsync();
        }
    }

    /// <summary>Ends when the Playground ends by itself.</summary>
    public Task WaitForExitAsync(CancellationToken ct) => _process.WaitForExitAsync(ct);

    public async ValueTask DisposeAsync() => await StopAsync(_process, _reading);

    private static string CacheFolder()
    {
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache))
            return cache;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches") : Path.Combine(home, ".cache");
    }

    // A folder that is there without the program was left by an install that went wrong.
    private static void Replace(string draft)
    {
        if (Directory.Exists(InstallFolder))
            Directory.Delete(InstallFolder, recursive: true);
        Directory.Move(draft, InstallFolder);
    }

    private static ProcessStartInfo Command(Node node, string folder, Uri bot, int port)
    {
        string[] arguments =
        [
            "--require",
            Path.GetFullPath(Path.Combine(folder, "preload.cjs")),
            Program,
            "start",
            "--app-endpoint",
            bot.ToString(),
            "--channel-id",
            "msteams",
            "--port",
            $"{port}",
            "--disable-telemetry",
        ];
        var start = new ProcessStartInfo(node.NodePath, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Settings of other projects on this computer would change where it listens or make it refuse our bot.
        foreach (var name in start.Environment.Keys.Where(IsOtherSetting).ToList())
            start.Environment.Remove(name);
        start.Environment["TZ"] = "Europe/Amsterdam";
        return start;
    }

    private static bool IsOtherSetting(string name) =>
        name is "BOT_ENDPOINT" or "DEFAULT_CHANNEL_ID" or "TEAMSAPPTESTER_PORT" || name.StartsWith("AUTH_", StringComparison.Ordinal);

    private static async Task ReadAsync(StreamReader output, TaskCompletionSource<int> listening)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (ListeningOn().Match(line) is { Success: true } match)
                listening.TrySetResult(int.Parse(match.Groups[1].ValueSpan));
        }
    }

    private static async Task<Uri> PageAsync(Task<int> listening, CancellationToken ct)
    {
        var address = new Uri($"http://localhost:{await listening.WaitAsync(ct)}/");
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var page = await http.GetAsync(address, ct);
                if (page.IsSuccessStatusCode)
                    return address;
            }
            catch (HttpRequestException)
            {
                // Not there yet, or gone: whoever waits for this page sees which.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private static async Task StopAsync(Process process, Task reading)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    private static PlaygroundException InstallFailed(string output) =>
        new(
            new(
                $"npm kon de Playground niet ophalen. Heb je internet, en mag npm daarbij? Probeer het daarna opnieuw. npm zei:\n{Tail(output)}",
                $"npm could not fetch the Playground. Is there a network, and may npm use it? Then try again. npm said:\n{Tail(output)}"
            )
        );

    private static PlaygroundException StartFailed(bool ended, string folder, FileInfo log)
    {
        log.Refresh();
        var lines = log.Exists ? File.ReadAllLines(log.FullName) : [];
        var said = string.Join('\n', lines.Where(line => line.StartsWith("error ", StringComparison.Ordinal)));
        var (nl, en) = ended
            ? ("stopte meteen weer", "stopped at once")
            : ($"was na {StartTime.TotalSeconds} seconden nog niet klaar", $"was not ready after {StartTime.TotalSeconds} seconds");
        return new(
            new(
                $"De Playground {nl}. Probeer het nog een keer. Helpt dat niet, verwijder dan {InstallFolder} en {folder}. {log.FullName}:\n{said}",
                $"The Playground {en}. Try once more. If that does not help, remove {InstallFolder} and {folder}. {log.FullName}:\n{said}"
            )
        );
    }

    private static string Tail(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(12));

    [GeneratedRegex(@"Listening on (\d+)")]
    private static partial Regex ListeningOn();
}
