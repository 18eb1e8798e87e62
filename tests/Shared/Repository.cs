namespace Nazorg.Tests;

/// <summary>The checked-out repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Nazorg.Bot.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException(
            $"Nazorg.Bot.sln is in no folder above {start}: these tests run from a checked-out repository."
        );
    }
}
