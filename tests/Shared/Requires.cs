using Nazorg.Bot.Commands;
using Xunit.Sdk;

namespace Nazorg.Tests;

/// <summary>
/// Programs a test needs beside .NET. Where one is missing the test is skipped and says how to install it; with NAZORG_REQUIRE_ALL=1 it fails,
/// so that a build server cannot pass by skipping.
/// </summary>
internal static class Requires
{
    private static readonly string[] ChromiumNames =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
    ];

    private static readonly string[] ChromiumElsewhere =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static bool Everything => Environment.GetEnvironmentVariable("NAZORG_REQUIRE_ALL") == "1";

    /// <summary>Node and npm.</summary>
    public static async Task<Node> NodeAsync()
    {
        try
        {
            return await Node.FindAsync(TestContext.Current.CancellationToken);
        }
        catch (PlaygroundException e)
        {
            throw Missing($"{e.Words.En} Install it: apt-get install nodejs npm, or see nodejs.org.");
        }
    }

    /// <summary>The path of a Chromium, or of a browser made from it; NAZORG_CHROMIUM can name one.</summary>
    public static string Chromium()
    {
        var given = Environment.GetEnvironmentVariable("NAZORG_CHROMIUM");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var usual = ChromiumNames.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).Concat(ChromiumElsewhere);
        var candidates = given is null ? usual : [given];
        return candidates.FirstOrDefault(File.Exists)
            ?? throw Missing("There is no Chromium. Install it: apt-get install chromium fonts-liberation.");
    }

    /// <summary>To be thrown: skips or fails the test.</summary>
    /// <param name="whatAndHow">What is missing and how to get it.</param>
    public static Exception Missing(string whatAndHow)
    {
        if (Everything)
            return FailException.ForFailure($"NAZORG_REQUIRE_ALL=1 allows no skipping. {whatAndHow}");

        // The reason of a skipped test is not shown on the console, this is.
        TestContext.Current.SendDiagnosticMessage(whatAndHow);
        return SkipException.ForSkip(whatAndHow);
    }
}
