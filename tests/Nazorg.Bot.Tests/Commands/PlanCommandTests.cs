using System.Text.Json;
using Nazorg.Bot.Commands;
using Nazorg.Knowledge;

namespace Nazorg.Bot.Tests.Commands;

/// <summary>What <c>nazorg plan --batch</c> answers to good and bad lines.</summary>
public sealed class PlanCommandTests
{
    private static readonly Lazy<KnowledgeBase> Shipped = new(() => KnowledgeBase.Load(KnowledgeBase.BuiltIn()));

    [Fact]
    public async Task A_line_gives_the_checklist_with_its_term()
    {
        var (exitCode, lines) = await RunAsync(
            """{"id":"a","facts":{"robbery":"business","robberyDate":"2026-04-06","solved":true,"severe":"no","tenure":null},"extra":[1]}"""
        );

        var items = lines.Single().GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("id").GetString()!);
        var meeting = items["arrange-information-meeting"];
        Assert.Equal(0, exitCode);
        Assert.Equal("a", lines.Single().GetProperty("id").GetString());
        Assert.Equal(
            ["id", "section", "title", "text", "conditional", "because", "sources", "due", "overdue", "outcome"],
            meeting.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("""{"earliest":"2026-04-20","latest":"2026-04-27"}""", meeting.GetProperty("due").GetRawText());
        Assert.False(meeting.GetProperty("overdue").GetBoolean());
        Assert.False(items["point-to-hearing"].GetProperty("conditional").GetBoolean());
        Assert.Equal(JsonValueKind.Null, items["point-to-hearing"].GetProperty("due").ValueKind);
    }

    [Theory]
    [InlineData("2026-04-27", false)]
    [InlineData("2026-04-28", true)]
    public async Task A_term_is_judged_on_the_day_that_is_given(string today, bool overdue)
    {
        var (_, lines) = await RunAsync($$"""{"id":1,"facts":{"robbery":"business","robberyDate":"2026-04-06"},"today":"{{today}}"}""");

        var meeting = lines
            .Single()
            .GetProperty("items")
            .EnumerateArray()
            .Single(i => i.GetProperty("due").ValueKind == JsonValueKind.Object);
        Assert.Equal(overdue, meeting.GetProperty("overdue").GetBoolean());
    }

    [Fact]
    public async Task An_item_that_a_branch_closes_says_why_instead()
    {
        var (_, lines) = await RunAsync("""{"id":"a","facts":{"robbery":"home","policeObjects":true}}""");

        var item = lines.Single().GetProperty("items").EnumerateArray().Single(i => i.GetProperty("id").GetString() == "show-empathy");
        Assert.Equal("closed", item.GetProperty("outcome").GetString());
        Assert.StartsWith("De politie heeft bezwaar", item.GetProperty("because").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "this line is not JSON")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{}", "id: is missing")]
    [InlineData("""{"id":"\ud800"}""", "half a character")]
    [InlineData("""{"id":"a","facts":{"robbery":"\udfff"}}""", "half a character")]
    [InlineData("""{"id":"a","facts":[]}""", "facts: must be an object")]
    [InlineData("""{"id":"a","facts":{"tenure":"lease"}}""", "facts.tenure: 'lease' is not one of rent, buy")]
    [InlineData("""{"id":"a","facts":{"severe":3}}""", "facts.severe: '3' is not one of yes, no")]
    [InlineData("""{"id":"a","facts":{"tenure":true}}""", "facts.tenure: 'true' is not one of rent, buy")]
    [InlineData("""{"id":"a","facts":{"weather":"rain"}}""", "there is no fact 'weather'; use robbery, robberyDate")]
    [InlineData("""{"id":"a","facts":{"robberyDate":"2026-02-30"}}""", "facts.robberyDate: '2026-02-30' is not a date")]
    [InlineData("""{"id":"a","today":"tomorrow"}""", "today: 'tomorrow' is not a date; write yyyy-MM-dd")]
    [InlineData("""{"id":"a","today":5}""", "today: must be a text")]
    public async Task A_bad_line_says_what_is_wrong_and_the_others_are_answered(string bad, string error)
    {
        var (exitCode, lines) = await RunAsync("""{"id":"first"}""", bad, "", """{"id":"last"}""");

        Assert.Equal(1, exitCode);
        Assert.Equal(["id", "error"], lines[1].EnumerateObject().Select(p => p.Name));
        Assert.Contains(error, lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(["first", "last"], new[] { lines[0], lines[2] }.Select(l => l.GetProperty("id").GetString()));
        Assert.True(lines[2].TryGetProperty("items", out _));
    }

    [Fact]
    public async Task A_bad_line_keeps_its_id()
    {
        var (_, lines) = await RunAsync("""{"id":17,"facts":{"tenure":"lease"}}""");

        Assert.Equal(17, lines.Single().GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Letters_with_accents_are_written_as_they_are()
    {
        var output = new StringWriter();
        await Batch.RunAsync(
            new StringReader("""{"id":"é","facts":{"robbery":"home"}}"""),
            output,
            l => PlanCommand.Answer(l, Shipped.Value, Language.Dutch),
            PlanJson.Writing.PlanLine,
            TestContext.Current.CancellationToken
        );

        Assert.StartsWith("""{"id":"é",""", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("coördineert", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, IReadOnlyList<JsonElement> Lines)> RunAsync(params string[] lines)
    {
        var output = new StringWriter { NewLine = "\n" };
        var exitCode = await Batch.RunAsync(
            new StringReader(string.Join('\n', lines)),
            output,
            l => PlanCommand.Answer(l, Shipped.Value, Language.Dutch),
            PlanJson.Writing.PlanLine,
            TestContext.Current.CancellationToken
        );
        return (
            exitCode,
            [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)]
        );
    }
}
