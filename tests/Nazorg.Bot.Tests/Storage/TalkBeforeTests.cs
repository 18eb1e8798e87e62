using System.Text.Json;
using System.Text.Json.Nodes;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Tests.Storage;

/// <summary>
/// A database of the program before open questions were one union, with every state a talk could be in: it opens, what was open is open, and the
/// buttons of cards that were sent before still work.
/// </summary>
public sealed class TalkBeforeTests : IDisposable
{
    private static readonly string Before = Snapshot.PathTo(Path.Combine("Storage", "Before"));

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nazorg-before-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task What_was_open_is_open()
    {
        foreach (var file in (string[])["nazorg.db", "municipality.yaml"])
            File.Copy(Path.Combine(Before, file), Path.Combine(_data.FullName, file));
        await using var bot = await TestBot.StartAsync(clock: "2026-12-14T12:30", folder: _data.FullName);

        var talks = bot.Rows("SELECT body FROM document WHERE kind = 'talk'").Select(t => JsonNode.Parse(t)!.AsObject()).ToList();

        var states = Lines("states.jsonl");
        Assert.True(states.Count > 150, $"only {states.Count} states");
        Assert.DoesNotContain(talks, t =>
            t.ContainsKey("asked") || t.ContainsKey("offer") || t.ContainsKey("inline") || t.ContainsKey("question")
        );
        Assert.Equal(states.Count(WasOpen), talks.Count(t => t.ContainsKey("open")));
    }

    [Fact]
    public void Buttons_that_were_sent_before_still_work() => Assert.All(Lines("buttons.jsonl"), button =>
        {
            var data = button["data"]!.AsObject().ToDictionary(d => d.Key, d => d.Value!.ToString());
            Assert.IsNotType<Intent.Unreadable>(CardVerbs.Read(button["verb"]!.GetValue<string>(), data));
        });

    private static bool WasOpen(JsonObject state) =>
        state["talk"] is JsonObject talk
        && (talk.ContainsKey("asked") || talk.ContainsKey("offer") || talk.ContainsKey("inline") || talk.ContainsKey("question"));

    private static List<JsonObject> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Before, file)).Select(l => JsonNode.Parse(l)!.AsObject())];
}
