using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Nazorg.Bot.Commands;
using Nazorg.Tests;

namespace Nazorg.EndToEnd.Tests;

/// <summary>The Playground starts as we set it up. Nothing listens as a bot here.</summary>
public sealed class PlaygroundTests
{
    private static readonly Uri NoBot = new("http://127.0.0.1:9/api/messages");

    [Fact]
    public async Task It_accepts_our_people_and_places()
    {
        await using var playground = await PlaygroundProcess.StartAsync(NoBot);
        using var http = new HttpClient();

        using var response = await http.GetAsync(playground.Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task It_listens_on_this_computer_only()
    {
        await using var playground = await PlaygroundProcess.StartAsync(NoBot);

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == playground.Address.Port);

        Assert.All(listeners, l => Assert.True(IPAddress.IsLoopback(l.Address), $"listens on {l.Address}"));
        Assert.NotEmpty(listeners);
    }

    [Fact]
    public async Task It_is_gone_when_it_is_disposed()
    {
        var ct = TestContext.Current.CancellationToken;
        var playground = await PlaygroundProcess.StartAsync(NoBot);
        await playground.DisposeAsync();

        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(async () => await client.ConnectAsync(IPAddress.Loopback, playground.Address.Port, ct));
    }

    [Fact]
    public async Task It_leaves_the_browser_alone()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Only on Linux is the program that opens a browser easily replaced.");
            return;
        }

        var bin = Directory.CreateTempSubdirectory("nazorg-bin-");
        var opened = Path.Combine(bin.FullName, "opened");
        var program = Path.Combine(bin.FullName, "xdg-open");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\ntouch {opened}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var path = new Variable("PATH", $"{bin.FullName}:{Environment.GetEnvironmentVariable("PATH")}");

        await using (var playground = await PlaygroundProcess.StartAsync(NoBot))
        {
            await HasLoggedAsync(playground, "is being launched");
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }

        Assert.False(File.Exists(opened));
        bin.Delete(recursive: true);
    }

    [Fact]
    public async Task It_does_not_outlive_whoever_started_it()
    {
        var ct = TestContext.Current.CancellationToken;
        var node = await Requires.NodeAsync();
        var preload = Path.GetTempFileName();
        await File.WriteAllTextAsync(preload, PlaygroundSetup.Preload, ct);

        // Its standard input is closed at once; without the preload this would run for ever.
        var running = Node.RunAsync(node.NodePath, ["--require", preload, "--eval", "setInterval(() => {}, 1000)"], Path.GetTempPath(), ct);

        var (exitCode, _) = await running.WaitAsync(TimeSpan.FromSeconds(20), ct);
        Assert.Equal(0, exitCode);
        File.Delete(preload);
    }

    private static async Task HasLoggedAsync(PlaygroundProcess playground, string text)
    {
        var ct = TestContext.Current.CancellationToken;
        var log = Path.Combine(playground.Folder.FullName, "devTools", "m365agentsplayground.log");
        for (var i = 0; i < 100; i++)
        {
            if (File.Exists(log) && (await File.ReadAllTextAsync(log, ct)).Contains(text, StringComparison.Ordinal))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }

        Assert.Fail($"The Playground never logged '{text}'.");
    }
}
