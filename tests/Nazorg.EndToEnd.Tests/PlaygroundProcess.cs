using System.Net;
using System.Net.Sockets;
using Nazorg.Bot.Commands;
using Nazorg.Tests;

namespace Nazorg.EndToEnd.Tests;

/// <summary>The Playground as <c>nazorg try</c> starts it, with a folder and a port of its own.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private readonly Playground _playground;

    private PlaygroundProcess(Playground playground, DirectoryInfo folder)
    {
        _playground = playground;
        Folder = folder;
    }

    public Uri Address => _playground.Address;

    /// <summary>Its configuration, and its log in <c>devTools</c>.</summary>
    public DirectoryInfo Folder { get; }

    /// <param name="bot">Where the bot receives messages; nothing needs to listen there yet.</param>
    public static async Task<PlaygroundProcess> StartAsync(Uri bot)
    {
        var ct = TestContext.Current.CancellationToken;
        var node = await Requires.NodeAsync();
        try
        {
            await Playground.InstallAsync(node, ct);
        }
        catch (PlaygroundException e)
        {
            throw Requires.Missing($"{e.Words.En} Install it: nazorg try");
        }

        var folder = Directory.CreateTempSubdirectory("nazorg-playground-");
        return new(await Playground.StartAsync(node, folder.FullName, bot, FreePort(), ct), folder);
    }

    /// <summary>A port on this computer that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _playground.DisposeAsync();
        Folder.Delete(recursive: true);
    }
}
