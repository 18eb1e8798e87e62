using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge;
using Nazorg.Knowledge.Asking;

namespace Nazorg.Bot.Commands;

/// <summary>
/// <c>nazorg ask "…"</c>: an answer with its sources, for people. <c>nazorg ask --batch</c>: the answers to many questions, one JSON object
/// a line.
/// </summary>
internal static class AskCommand
{
    private static readonly Argument<string[]> QuestionArgument = new("question")
    {
        Description = "The question",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> BatchOption = new("--batch")
    {
        Description = "Read questions from standard input, one JSON object a line",
    };

    private static readonly Option<string?> LanguageOption = new Option<string?>("--lang")
    {
        Description = "nl or en; without it the answer follows the question",
    }.AcceptOnlyFromAmong("nl", "en");

    private static readonly Option<bool> JsonOption = new("--json") { Description = "Print the answer as one line of JSON" };

    private static readonly Option<bool> ExplainOption = new("--explain") { Description = "Also print how the answer came about" };

    private static readonly Option<DirectoryInfo?> DataOption = CommonOptions.OwnContent();

    public static Command Create()
    {
        var command = new Command("ask", "Answer a question from the sources")
        {
            QuestionArgument,
            BatchOption,
            LanguageOption,
            JsonOption,
            ExplainOption,
            DataOption,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                var language = ReadLanguage(parsed.GetValue(LanguageOption));
                var knowledge = OwnContent.LoadOverShipped(parsed.GetValue(DataOption));
                knowledge.Prepare();
                return parsed.GetValue(BatchOption)
                    ? Batch.RunAsync(
                        line => Answer(line, knowledge, language, parsed.GetValue(ExplainOption)),
                        AskJson.Writing.AskLine,
                        cancel
                    )
                    : PrintAsync(
                        string.Join(' ', parsed.GetValue(QuestionArgument) ?? []),
                        knowledge,
                        language,
                        parsed.GetValue(JsonOption),
                        parsed.GetValue(ExplainOption)
                    );
            }
        );
        return command;
    }

    /// <summary>The answer to one line; the earlier messages of its context are asked first, without a word.</summary>
    /// <exception cref="BadLineException">A field is wrong.</exception>
    internal static AskLine Answer(BatchLine line, KnowledgeBase knowledge, Language? language, bool explain = false)
    {
        var id = line.RequiredId();
        var question = line.Text("question") ?? throw new BadLineException("question: is missing; give a text");
        var answerIn = ReadLanguage(line);
        Subject? before = null;
        foreach (var earlier in ReadPrevious(line))
            before = knowledge.Ask(new(earlier) { AnswerIn = answerIn ?? language, Before = before }).Subject;
        var started = Stopwatch.GetTimestamp();
        var answer = knowledge.Ask(new(question) { AnswerIn = answerIn ?? language, Before = before });
        var milliseconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);
        return AskLine.From(id, answer, milliseconds) with { Explanation = explain ? Explained(answer.Explanation) : null };
    }

    private static async Task<int> PrintAsync(string question, KnowledgeBase knowledge, Language? language, bool json, bool explain)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = knowledge.Ask(new(question) { AnswerIn = language });
        var milliseconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);
        var text = json ? JsonSerializer.Serialize(AskLine.From(null, answer, milliseconds), AskJson.Writing.AskLine) : ForPeople(answer);
        await Console.Out.WriteLineAsync(
            explain
                ? $"{text}\n\n{Understood.Explain(question, knowledge, SystemClock.Instance.GetCurrentInstant())}\n\n{Explained(answer.Explanation)}"
                : text
        );
        return 0;
    }

    private static string ForPeople(Answer answer)
    {
        var dutch = answer.Language == Language.Dutch;
        var text = new StringBuilder(answer.Text);
        foreach (var choice in answer.Asks?.Choices ?? [])
            text.Append("\n  - ").Append(choice.Label);
        var sources = answer.Items.SelectMany(i => i.Sources).Select(s => s.In(answer.Language)).Distinct().ToList();
        if (sources.Count > 0)
            text.Append(dutch ? "\n\nBronnen:" : "\n\nSources:");
        foreach (var source in sources)
            text.Append("\n  ").Append(source);
        return text.ToString();
    }

    private static string Explained(Explanation explanation)
    {
        var lines = explanation
            .Read.Prepend($"rule: {explanation.Rule}")
            .Concat(
                explanation.Candidates.Select(c =>
                    string.Create(CultureInfo.InvariantCulture, $"{c.Score, 7:0.00}  {c.Coverage, 4:0.00}  {c.Prominence, 4:0.00}  {c.Id}")
                )
            );
        return string.Join('\n', lines);
    }

    private static Language? ReadLanguage(string? text) =>
        text switch
        {
            "nl" => Language.Dutch,
            "en" => Language.English,
            _ => null,
        };

    private static Language? ReadLanguage(BatchLine line) =>
        line.Text("lang") switch
        {
            null => null,
            "nl" => Language.Dutch,
            "en" => Language.English,
            var other => throw new BadLineException($"lang: '{other}' is not one of nl, en"),
        };

    /// <summary>What was asked before a question, the oldest first.</summary>
    /// <exception cref="BadLineException">It is something else than a list of texts.</exception>
    public static List<string> ReadPrevious(BatchLine line)
    {
        if (line.Find("context") is not { } context)
            return [];
        if (context.ValueKind != JsonValueKind.Object)
            throw new BadLineException("context: must be an object with 'previous'");
        if (!context.TryGetProperty("previous", out var previous) || previous.ValueKind == JsonValueKind.Null)
            return [];
        if (previous.ValueKind != JsonValueKind.Array || previous.EnumerateArray().Any(p => p.ValueKind != JsonValueKind.String))
        {
            throw new BadLineException("context.previous: must be a list of texts, the oldest first");
        }

        return [.. previous.EnumerateArray().Select(p => p.GetString()!)];
    }
}

/// <summary>The answer to one question.</summary>
/// <param name="Outcome">answer, clarify or decline.</param>
/// <param name="Facts">Every recognised fact; yes and no as true and false.</param>
internal sealed record AskLine(
    JsonElement? Id,
    string Lang,
    string Outcome,
    SortedDictionary<string, JsonElement> Facts,
    string Text,
    IReadOnlyList<AskLineItem> Items,
    double Milliseconds
)
{
    /// <summary>How the answer came about; only when that was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Explanation { get; init; }

    private static readonly JsonElement True = JsonElement.Parse("true");
    private static readonly JsonElement False = JsonElement.Parse("false");

    public static AskLine From(JsonElement? id, Answer answer, double milliseconds) =>
        new(
            id,
            answer.Language == Language.Dutch ? "nl" : "en",
            answer.Outcome.ToString().ToLowerInvariant(),
            new(answer.Facts.Known.ToDictionary(f => f.Key, f => Value(f.Key, f.Value)), StringComparer.Ordinal),
            answer.Text,
            [
                .. answer.Items.Select(i => new AskLineItem(
                    i.Id,
                    i.Text,
                    [
                        .. i.Sources.Select(s => new PlanLineSource(
                            $"{s.Document.Publisher}, {s.Document.Title.In(answer.Language)}",
                            s.Section
                        )),
                    ]
                )),
            ],
            milliseconds
        );

    private static JsonElement Value(string name, string value) =>
        (FactDefinition.Find(name), value) switch
        {
            ({ IsYesNo: true }, "yes") => True,
            ({ IsYesNo: true }, _) => False,
            _ => JsonSerializer.SerializeToElement(value, AskJson.Writing.String),
        };
}

internal sealed record AskLineItem(string Id, string Text, IReadOnlyList<PlanLineSource> Sources);

[JsonSerializable(typeof(AskLine))]
[JsonSerializable(typeof(string))]
internal sealed partial class AskJson : JsonSerializerContext
{
    public static readonly AskJson Writing = new(Batch.JsonOptions());
}
