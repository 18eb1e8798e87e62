using System.CommandLine;
using System.Text.RegularExpressions;
using Nazorg.Bot.Commands;
using Nazorg.Tests;

namespace Nazorg.EndToEnd.Tests;

/// <summary>What somebody sees who types <c>nazorg try</c>.</summary>
public sealed partial class TryCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public async Task Without_Node_it_says_what_is_missing_and_names_two_other_ways()
    {
        using var path = new Variable("PATH", "");

        var exitCode = await RunAsync("try");

        Assert.Equal(1, exitCode);
        Assert.Contains("Node 20 of nieuwer", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("Node 20 or later", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("nazorg chat", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("nazorg serve --local", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("\n")]
    [InlineData("")]
    public async Task It_installs_nothing_without_consent(string answer)
    {
        await Requires.NodeAsync();
        var cache = Directory.CreateTempSubdirectory("nazorg-cache-");
        using var variable = new Variable(OperatingSystem.IsWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME", cache.FullName);
        Console.SetIn(new StringReader(answer));

        var exitCode = await RunAsync("try");

        Assert.Equal(1, exitCode);
        Assert.Contains(Playground.TelemetryHost, _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("pre-release licence", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("nazorg chat", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(cache.EnumerateFileSystemInfos());
        cache.Delete();
    }

    [Fact]
    public async Task It_runs_until_it_is_cancelled_and_asks_no_second_time()
    {
        await Playground.InstallAsync(await Requires.NodeAsync(), TestContext.Current.CancellationToken);
        Console.SetIn(new StringReader(""));
        var data = Directory.CreateTempSubdirectory("nazorg-data-");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var running = RunAsync(stop.Token, "try", "--no-browser", "--port", "4321", "--data", data.FullName, "--clock", "2026-03-11T10:00");
        var address = await AddressAsync();
        using var http = new HttpClient();
        Assert.True((await http.GetAsync(address, stop.Token)).IsSuccessStatusCode);
        Assert.Equal("ok", await http.GetStringAsync(new Uri("http://127.0.0.1:4321/health"), stop.Token));
        await stop.CancelAsync();

        Assert.Equal(0, await running);
        Assert.DoesNotContain("[j/y/N]", _output.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, TestContext.Current.CancellationToken));
        data.Delete(recursive: true);
    }

    [Theory]
    [InlineData("2026-02-30T10:00")]
    [InlineData("2026-03-11")]
    [InlineData("morgen")]
    public async Task A_clock_that_cannot_be_read_is_refused(string clock)
    {
        var exitCode = await RunAsync("try", "--clock", clock);

        Assert.Equal(1, exitCode);
        Assert.Contains("2026-03-11T10:00", _errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    private Task<int> RunAsync(params string[] arguments) => RunAsync(TestContext.Current.CancellationToken, arguments);

    private Task<int> RunAsync(CancellationToken ct, params string[] arguments)
    {
        return new RootCommand { TryCommand.Create() }
            .Parse(arguments)
            .InvokeAsync(new() { Output = _output, Error = _errors }, ct);
    }

    private async Task<Uri> AddressAsync()
    {
        for (var i = 0; i < 300; i++)
        {
            if (Address().Match(_output.ToString()) is { Success: true } match)
                return new(match.Value);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"No address was printed. {_errors}");
    }

    [GeneratedRegex(@"http://localhost:\d+/")]
    private static partial Regex Address();
}
