namespace Nazorg.Bot.Tests.Conversations;

/// <summary>Conversations as they go, word for word: one file each, in a folder that names the behaviour. <see cref="Transcript"/> says how to write one.</summary>
public sealed class ConversationTests
{
    private static readonly string Folder = Snapshot.PathTo("Conversations");

    public static TheoryData<string> Files() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Goes_as_written(string file)
    {
        var written = Path.Combine("Conversations", file);
        var now = await Transcript.PlayAsync(await File.ReadAllTextAsync(Snapshot.PathTo(written), TestContext.Current.CancellationToken));

        Snapshot.Matches(now, written);
    }
}
