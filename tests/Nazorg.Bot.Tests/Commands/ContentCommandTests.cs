using System.Text.Json;
using Nazorg.Bot.Commands;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge;

namespace Nazorg.Bot.Tests.Commands;

public sealed class ContentCommandTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nazorg-content-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void A_municipality_without_own_content_has_none() => Assert.Empty(OwnContent.In(_data.FullName));

    [Fact]
    public void Own_content_is_read_from_the_data_folder_and_named_by_its_path()
    {
        Write("items/doorbell.yaml", "- id: x");
        Write("notes.yml", "- id: y");
        Write("readme.txt", "not content");

        var files = OwnContent.In(_data.FullName);

        Assert.Equal(["items/doorbell.yaml", "notes.yml"], files.Select(f => f.Path));
        Assert.All(files, f =>
            Assert.Equal(Path.Combine(_data.FullName, "content").Replace('\\', '/') + "/" + f.Path, f.ShownPath.Replace('\\', '/'))
        );
    }

    [Fact]
    public void Questions_and_checklists_are_answered_from_own_content_too()
    {
        Write(
            "topics/desk.yaml",
            """
            - id: own-desk
              kind: topic
              title: { nl: De nazorgbalie, en: The aftercare desk }
              text: { nl: De nazorgbalie is open tot vijf uur., en: The aftercare desk is open until five. }
              words: { nl: [nazorgbalie], en: [aftercare desk] }
            """
        );
        var line = BatchLine.Parse("""{"id":1,"question":"Tot hoe laat is de nazorgbalie open?"}""");

        var items = AskCommand.Answer(line, OwnContent.LoadOverShipped(_data), null).Items;

        Assert.Equal("own-desk", items[0].Id);
        Assert.DoesNotContain(OwnContent.LoadOverShipped(null).Topics, t => t.Id == "own-desk");
    }

    [Fact]
    public void An_entry_is_printed_with_its_source_and_term()
    {
        var entry = KnowledgeBase.Load(KnowledgeBase.BuiltIn()).Entries.Single(e => e.Id == "arrange-residents-meeting");

        var printed = JsonSerializer.SerializeToElement([ContentLine.From(entry)], ContentJson.Writing.ListContentLine)[0];

        Assert.Equal(
            ["id", "kind", "title", "text", "notes", "when", "section", "due", "actor", "partners", "sources", "covers"],
            printed.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("robbery: home", printed.GetProperty("when").GetString());
        Assert.Equal("neighbourhood", printed.GetProperty("section").GetString());
        Assert.Equal(21, printed.GetProperty("due").GetProperty("latestDay").GetInt32());
        Assert.Equal("binnen 2 tot 3 weken na de overval", printed.GetProperty("due").GetProperty("rule").GetProperty("nl").GetString());
        Assert.Equal("coördinator nazorg", printed.GetProperty("actor").GetProperty("nl").GetString());
        Assert.Equal(
            ["document", "section", "class", "certainty", "checked", "reviewBy"],
            printed.GetProperty("sources")[0].EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("step-3c", printed.GetProperty("sources")[0].GetProperty("document").GetString());
        Assert.Equal(["A81"], printed.GetProperty("covers").EnumerateArray().Select(c => c.GetString()));
    }

    [Theory]
    [InlineData("{\"question\":\"a\",\"expect\":\"answer\"}\nnot json")]
    [InlineData("{\"expect\":\"answer\"}")]
    [InlineData("{\"question\":\"a\",\"expect\":\"answer\",\"context\":[]}")]
    [InlineData(null)]
    public async Task Training_on_a_set_that_cannot_be_read_writes_nothing(string? set)
    {
        var path = Path.Combine(_data.FullName, "set.jsonl");
        if (set is not null)
            await File.WriteAllTextAsync(path, set, TestContext.Current.CancellationToken);

        Assert.Equal(
            1,
            await ContentCommand
                .Create()
                .Parse(["train", _data.FullName, "--questions", path])
                .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken)
        );
        Assert.False(File.Exists(Path.Combine(_data.FullName, "questions.model")));
    }

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_data.FullName, "content", path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
