using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Nazorg.Bot.Tests.Storage;

/// <summary>The program itself, killed without a chance to tidy up: what was accepted is there afterwards, and what was not sent goes out, in order.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nazorg-killed-");
    private readonly int _port = FreePort();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int _activities;

    [Fact]
    public async Task What_was_accepted_before_a_kill_is_kept_and_sent_after_it()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.React = (_, _) => new Reaction(503);
        using (var first = await StartAsync("2026-03-11T10:00"))
        {
            foreach (var text in (string[])["nieuwe zaak", "woning", "gisteren", "huur van een corporatie"])
                Assert.Equal(HttpStatusCode.Accepted, await SayAsync(text, connector));
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(connector.Posted);
        connector.React = (_, _) => null;
        using var second = await StartAsync("2026-03-11T10:10");
        await TestBot.UntilAsync(() => Questions(connector).Count() >= 4);
        Assert.Equal(["vraag 1 van 6", "vraag 2 van 6", "vraag 3 van 6", "vraag 4 van 6"], Questions(connector));

        await SayAsync("gegevens", connector);
        await TestBot.UntilAsync(() => connector.Posted[^1].Activity.GetRawText().Contains("di 10 maart 2026", StringComparison.Ordinal));
        Assert.Contains("Huur van een corporatie", connector.Posted[^1].Activity.GetRawText(), StringComparison.Ordinal);
        second.Kill();
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _http.Dispose();
        _data.Delete(recursive: true);
    }

    /// <summary>The questions of the screening, in the order in which they arrived.</summary>
    private static IEnumerable<string> Questions(FakeConnector connector) =>
        connector
            .Posted.Select(p => System.Text.RegularExpressions.Regex.Match(p.Activity.GetRawText(), @"vraag \d van 6").Value)
            .Where(q => q.Length > 0);

    private async Task<Process> StartAsync(string clock)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "nazorg.dll"),
            "serve",
            "--local",
            "--port",
            $"{_port}",
            "--data",
            _data.FullName,
            "--clock",
            clock,
        ];
        var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        await TestBot.UntilAsync(async () =>
        {
            try
            {
                return await _http.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/health")) == "ok";
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return process;
    }

    private async Task<HttpStatusCode> SayAsync(string text, FakeConnector connector)
    {
        var activity = JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["type"] = "message",
                ["id"] = $"killed-{++_activities}",
                ["channelId"] = "msteams",
                ["serviceUrl"] = connector.Url,
                ["from"] = new { id = "29:a", aadObjectId = "a" },
                ["recipient"] = new { id = "28:bot" },
                ["conversation"] = new
                {
                    id = "a:1",
                    conversationType = "personal",
                    tenantId = "tenant-1",
                },
                ["text"] = text,
            }
        );
        using var content = new StringContent(activity, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri($"http://127.0.0.1:{_port}/api/messages"), content);
        return response.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
