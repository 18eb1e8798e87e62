using Nazorg.Tests;

namespace Nazorg.Bot.Tests;

/// <summary>
/// Text that somebody has read and approved, kept in a file beside the test. NAZORG_APPROVE=1 writes the files anew; then look at what
/// changed before it is committed.
/// </summary>
internal static class Snapshot
{
    private static readonly bool Approving = Environment.GetEnvironmentVariable("NAZORG_APPROVE") == "1";

    /// <param name="file">The path of the approved file, relative to this project.</param>
    public static void Matches(string actual, string file)
    {
        var path = PathTo(file);
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Approving)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path))
            Assert.Fail($"{file} is not approved yet. Run with NAZORG_APPROVE=1 and read it:\n{actual}");
        var approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (approved != actual)
            Assert.Fail($"{file} is not as approved (NAZORG_APPROVE=1 approves it anew).\n{Difference(approved, actual)}");
    }

    public static string PathTo(string file) => Repository.PathTo("tests", "Nazorg.Bot.Tests", file);

    /// <summary>The first line that differs, with what stands around it.</summary>
    private static string Difference(string approved, string actual)
    {
        var (was, now) = (approved.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"line {at + 1}\n  approved: {was.ElementAtOrDefault(at)}\n  now:      {now.ElementAtOrDefault(at)}\n\nnow, from there:\n{string.Join('\n', now.Skip(Math.Max(0, at - 3)).Take(25))}";
    }
}
