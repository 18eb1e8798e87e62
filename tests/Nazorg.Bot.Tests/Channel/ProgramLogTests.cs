using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Nazorg.Bot.Tests.Channel;

/// <summary>The program itself, with every log there is turned on from outside: its output still holds nothing that came in.</summary>
public sealed class ProgramLogTests
{
    [Fact]
    public async Task Turning_on_the_log_of_the_web_server_shows_nothing_that_came_in()
    {
        var ct = TestContext.Current.CancellationToken;
        var data = Directory.CreateTempSubdirectory("nazorg-log-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "nazorg.dll"),
            "serve",
            "--local",
            "--port",
            $"{address.Port}",
            "--data",
            data.FullName,
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var name in (string[])["Logging__LogLevel__Default", "Logging__LogLevel__Microsoft", "Logging__Console__LogLevel__Default"]
        )
            start.Environment[name] = "Trace";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = new ConcurrentQueue<string>();
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        using var http = new HttpClient();
        await TestBot.UntilAsync(async () =>
        {
            try
            {
                return await http.GetStringAsync(new Uri(address, "/health"), ct) == "ok";
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });

        foreach (var path in (string[])["/kanarie?kanarie=1", "/api/messages"])
        {
            using var body = new StringContent(
                """{"type":"kanarie","text":"kanarie","from":{"id":"kanarie","name":"kanarie"}}""",
                Encoding.UTF8,
                "application/json"
            );
            using var response = await http.PostAsync(new Uri(address, path), body, ct);
        }

        // The log is written beside the work: what is killed at once has not said everything.
        await TestBot.UntilAsync(() => errors.Any(l => l.Contains("Refused an activity", StringComparison.Ordinal)));
        process.Kill();
        await process.WaitForExitAsync(ct);
        Assert.Contains("nazorg listens on", await output, StringComparison.Ordinal);
        Assert.DoesNotContain("kanarie", await output + string.Join('\n', errors), StringComparison.OrdinalIgnoreCase);
        data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
