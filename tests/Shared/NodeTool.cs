using System.Text.Json;
using Nazorg.Bot.Commands;

namespace Nazorg.Tests;

/// <summary>Runs the scripts in tests/tools, installing their packages first where that has not been done.</summary>
internal static class NodeTool
{
    private static readonly string Folder = Repository.PathTo("tests", "tools");
    private static readonly string Turn = Path.Combine(Folder, ".installing");

    /// <summary>Fails the test with everything that is wrong with the cards (*.json) in a folder.</summary>
    public static Task ValidateCardsAsync(string cards) => SucceedsAsync("validate-cards.mjs", cards);

    /// <summary>Fails the test with everything that is wrong with the manifest in a folder.</summary>
    public static Task ValidateManifestAsync(string manifest) => SucceedsAsync("validate-manifest.mjs", manifest);

    /// <summary>Runs a script to its end; gives its exit code and everything it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        var node = await Requires.NodeAsync();
        await InstallAsync(node);
        return await Node.RunAsync(
            node.NodePath,
            [Path.Combine(Folder, script), .. arguments],
            Folder,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task SucceedsAsync(string script, string folder)
    {
        var (exitCode, output) = await RunAsync(script, folder);
        Assert.True(exitCode == 0, output);
    }

    // Test projects run at the same time: the first one installs, the others wait for it.
    private static async Task InstallAsync(Node node)
    {
        await using var turn = await TakeTurnAsync();
        if (IsInstalled())
            return;
        var (exitCode, output) = await node.NpmAsync(["ci", "--ignore-scripts"], Folder, TestContext.Current.CancellationToken);
        if (exitCode == 0)
            return;
        throw Requires.Missing(
            $"The packages of tests/tools are not installed. Install them: cd tests/tools && npm ci. npm said: {output}"
        );
    }

    private static async Task<FileStream> TakeTurnAsync()
    {
        while (true)
        {
            try
            {
                return new(Turn, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
            }
        }
    }

    // npm keeps a list of what it installed; it must have every package of ours in the same version.
    private static bool IsInstalled()
    {
        var list = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(list))
            return false;
        var installed = Versions(list);
        return Versions(Path.Combine(Folder, "package-lock.json")).All(p => installed.GetValueOrDefault(p.Key) == p.Value);
    }

    private static Dictionary<string, string> Versions(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(lockFile));
        var packages = json.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0);
        return packages.ToDictionary(p => p.Name, p => p.Value.GetProperty("version").GetString()!);
    }
}
