using Nazorg.Tests;

namespace Nazorg.EndToEnd.Tests;

/// <summary>The Teams manifest, its languages and its icons.</summary>
public sealed class ManifestTests
{
    [Fact]
    public Task The_manifest_is_valid_and_wholly_translated() => NodeTool.ValidateManifestAsync(Repository.PathTo("manifest"));

    [Fact]
    public async Task A_manifest_with_an_untranslated_command_is_refused()
    {
        var ct = TestContext.Current.CancellationToken;
        var copy = Directory.CreateTempSubdirectory("nazorg-manifest-");
        foreach (var file in new DirectoryInfo(Repository.PathTo("manifest")).EnumerateFiles())
            file.CopyTo(Path.Combine(copy.FullName, file.Name));
        var english = Path.Combine(copy.FullName, "en.json");
        var lines = await File.ReadAllLinesAsync(english, ct);
        await File.WriteAllLinesAsync(english, lines.Where(l => !l.Contains("commands[0].title", StringComparison.Ordinal)), ct);

        var (exitCode, output) = await NodeTool.RunAsync("validate-manifest.mjs", copy.FullName);

        Assert.Equal(1, exitCode);
        Assert.Contains("'bots[0].commandLists[0].commands[0].title' is not translated", output, StringComparison.Ordinal);
        copy.Delete(recursive: true);
    }
}
