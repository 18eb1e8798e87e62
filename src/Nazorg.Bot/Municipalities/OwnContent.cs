using Nazorg.Knowledge.Authoring;

namespace Nazorg.Bot.Municipalities;

/// <summary>A folder with content: a municipality's own, or a whole set that an author works on.</summary>
internal static class OwnContent
{
    /// <summary>The folder in the data folder where a municipality puts its own content.</summary>
    public const string FolderName = "content";

    /// <summary>The own content of a municipality; empty when it has none.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<ContentFile> In(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, FolderName);
        return Directory.Exists(folder) ? [.. Read(folder).Select(f => f with { OwnFolder = folder })] : [];
    }

    /// <summary>What ships and, over it, the own content in a data folder; what ships alone when no folder is given.</summary>
    /// <exception cref="ContentException">The content has problems; all of them are listed.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static KnowledgeBase LoadOverShipped(DirectoryInfo? data) =>
        KnowledgeBase.Load([.. KnowledgeBase.BuiltIn(), .. data is null ? [] : In(data.FullName)]);

    /// <summary>Every YAML file below a folder.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<ContentFile> Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => new ContentFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f))),
        ];
}
