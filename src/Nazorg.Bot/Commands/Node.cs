using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Nazorg.Knowledge;

namespace Nazorg.Bot.Commands;

/// <summary>Node and npm as they are installed on this computer. Only <c>try</c> and the browser tests need them.</summary>
internal sealed record Node(string NodePath, string NpmPath)
{
    public const int OldestMajor = 20;

    /// <exception cref="PlaygroundException">Node or npm is missing or too old.</exception>
    public static async Task<Node> FindAsync(CancellationToken ct)
    {
        var node = FindOnPath("node");
        var npm = FindOnPath("npm");
        if (node is null || npm is null)
        {
            throw new PlaygroundException(
                new(
                    $"Hiervoor heb je Node {OldestMajor} of nieuwer nodig, met npm. {(node is null ? "Node" : "npm")} staat niet op deze computer.",
                    $"This needs Node {OldestMajor} or later, with npm. {(node is null ? "Node" : "npm")} is not on this computer."
                )
            );
        }

        var (_, version) = await RunAsync(node, ["--version"], Environment.CurrentDirectory, ct).ConfigureAwait(false);
        if (Major(version) >= OldestMajor)
            return new(node, npm);
        throw new PlaygroundException(
            new(
                $"Hiervoor heb je Node {OldestMajor} of nieuwer nodig. Op deze computer staat {version}.",
                $"This needs Node {OldestMajor} or later. This computer has {version}."
            )
        );
    }

    public Task<(int ExitCode, string Output)> NpmAsync(IEnumerable<string> arguments, string folder, CancellationToken ct) =>
        RunAsync(NpmPath, arguments, folder, ct);

    /// <summary>Runs a program to its end; gives its exit code and everything it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string folder,
        CancellationToken ct
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            await using var _ = ct.Register(() => process.Kill(entireProcessTree: true)).ConfigureAwait(false);
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await process.WaitForExitAsync(ct).ConfigureAwait(false);
            return (process.ExitCode, $"{await output.ConfigureAwait(false)}\n{await errors.ConfigureAwait(false)}".Trim());
        }
        catch (Win32Exception e)
        {
            throw new PlaygroundException(new($"{program} start niet: {e.Message}", $"{program} does not start: {e.Message}"));
        }
    }

    private static string? FindOnPath(string name)
    {
        var names = OperatingSystem.IsWindows() ? new[] { $"{name}.exe", $"{name}.cmd" } : [name];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => names.Select(n => Path.Combine(folder, n))).FirstOrDefault(File.Exists);
    }

    // "v20.20.2" → 20; what is no version is too old.
    private static int Major(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
