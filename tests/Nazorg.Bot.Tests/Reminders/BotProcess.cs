using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Nazorg.Bot.Tests.Reminders;

/// <summary>The program itself, on a data folder, that can be killed without a chance to tidy up.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private static int _activities;

    private readonly Process _process;
    private readonly int _port = FreePort();

    private BotProcess(string folder, string clock)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "nazorg.dll"),
            "serve",
            "--local",
            "--port",
            $"{_port}",
            "--data",
            folder,
            "--clock",
            clock,
        ];
        _process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
    }

    /// <summary>Starts it; it may not be listening yet.</summary>
    public static BotProcess Begin(string folder, string clock) => new(folder, clock);

    public static async Task<BotProcess> StartAsync(string folder, string clock)
    {
        var process = Begin(folder, clock);
        await process.ListensAsync();
        return process;
    }

    public Task ListensAsync() =>
        TestBot.UntilAsync(async () =>
        {
            Assert.False(_process.HasExited, "the program ended by itself");
            try
            {
                return await Http.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/health")) == "ok";
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });

    /// <summary>SIGKILL: nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public Task<HttpStatusCode> SayAsync(FakeConnector connector, string person, string text) =>
        SendAsync(Activity(connector, person, "message", a => a["text"] = text));

    public Task<HttpStatusCode> PressAsync(FakeConnector connector, string person, JsonObject data, string? id = null) =>
        SendAsync(Activity(connector, person, "invoke", a =>
            {
                if (id is not null)
                    a["id"] = id;
                a["name"] = "adaptiveCard/action";
                a["value"] = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["verb"] = data["verb"]!.GetValue<string>(),
                        ["data"] = data,
                    },
                    ["trigger"] = "manual",
                };
            }));

    public async Task<HttpStatusCode> SendAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri($"http://127.0.0.1:{_port}/api/messages"), content);
        return response.StatusCode;
    }

    public static string Chat(string person) => $"a:{person}";

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static JsonObject Activity(FakeConnector connector, string person, string type, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"p:{Interlocked.Increment(ref _activities)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.Url,
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = Chat(person),
                ["conversationType"] = "personal",
                ["tenantId"] = "tenant-1",
            },
        };
        more(activity);
        return activity;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A data folder with one case in it, made by the program and left behind by a kill; every test gets a copy.</summary>
public sealed class CaseLeftBehind : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nazorg-left-");
    private readonly List<DirectoryInfo> _copies = [];

    internal FakeConnector Connector { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Connector = await FakeConnector.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "municipality.yaml"), "digest: none");
        using var bot = await BotProcess.StartAsync(_folder.FullName, "2026-03-11T10:00");
        await bot.SayAsync(Connector, "b", "hoi");
        foreach (var said in (string[])["nieuwe zaak", "winkel", "gisteren", "ja", "nee", "nee", "nee", "geen herinnering wijk"])
            Assert.Equal(HttpStatusCode.Accepted, await bot.SayAsync(Connector, "a", said));
        await TestBot.UntilAsync(() => Connector.In(BotProcess.Chat("a")).Length >= 8 && Connector.In(BotProcess.Chat("b")).Length >= 1);
        await Task.Delay(100);
        await bot.KillAsync();
    }

    public string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("nazorg-copy-");
        _copies.Add(copy);
        foreach (var file in _folder.GetFiles())
            file.CopyTo(Path.Combine(copy.FullName, file.Name));
        return copy.FullName;
    }

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        foreach (var folder in _copies.Append(_folder))
            folder.Delete(recursive: true);
    }
}
