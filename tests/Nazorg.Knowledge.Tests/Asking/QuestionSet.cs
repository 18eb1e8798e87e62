using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nazorg.Knowledge.Asking;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>One question of a set: what is asked, and what a good answer has and has not.</summary>
/// <param name="Must">Regular expressions that must be found in an answer.</param>
/// <param name="MustNot">Regular expressions that must not be found in whatever is said.</param>
/// <param name="Expect">answer, clarify, decline, or either (a decline or an answer with a source).</param>
internal sealed record AskedQuestion(
    string Id,
    Language Language,
    string Text,
    string Kind,
    string[] Previous,
    Dictionary<string, string> Facts,
    string[] Must,
    string[] MustNot,
    string Expect
)
{
    private const int ShortAnswer = 900;
    private const int ListAnswer = 3500;

    private static readonly HashSet<string> Lists =
    [
        "offer",
        "contact",
        "check",
        "neighbourhood",
        "preparation",
        "screening",
        "evaluation",
        "follow-up",
        "ambiguous",
    ];

    public static AskedQuestion Read(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        var context = root.TryGetProperty("context", out var c) && c.ValueKind == JsonValueKind.Object ? Texts(c, "previous") : [];
        var facts =
            root.TryGetProperty("facts", out var f) && f.ValueKind == JsonValueKind.Object
                ? f.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToDictionary(p => p.Name, p => Value(p.Value))
                : [];
        return new(
            root.GetProperty("id").GetString()!,
            root.GetProperty("lang").GetString() == "en" ? Language.English : Language.Dutch,
            root.GetProperty("question").GetString()!,
            root.GetProperty("kind").GetString()!,
            context,
            facts,
            Texts(root, "must"),
            Texts(root, "must_not"),
            root.GetProperty("expect").GetString()!
        );
    }

    /// <summary>The answer in its conversation: earlier messages are asked first.</summary>
    public Answer Ask(KnowledgeBase knowledge)
    {
        Subject? before = null;
        foreach (var earlier in Previous)
            before = knowledge.Ask(new(earlier) { AnswerIn = Language, Before = before }).Subject;
        return knowledge.Ask(new(Text) { AnswerIn = Language, Before = before });
    }

    /// <summary>What is wrong with an answer; null when it passes.</summary>
    public string? Judge(Answer answer)
    {
        if (MustNot.FirstOrDefault(m => Found(m, answer.Text)) is { } leaked)
            return $"says '{leaked}'";
        var missing = Must.Where(m => !Found(m, answer.Text)).ToList();
        var sourced = answer.Items.Any(i => !i.Sources.IsEmpty);
        return (Expect, answer.Outcome) switch
        {
            ("decline", AnswerOutcome.Decline) => null,
            ("decline", var outcome) => $"should decline, was {outcome}",
            ("either", AnswerOutcome.Decline) => null,
            ("either", AnswerOutcome.Answer) when sourced => null,
            ("either", var outcome) => $"neither a decline nor an answer with a source, was {outcome}",
            ("clarify", AnswerOutcome.Clarify) => null,
            ("clarify", AnswerOutcome.Answer) when missing.Count == 0 => null,
            ("clarify", var outcome) => $"should ask back, was {outcome}, misses {string.Join(" and ", missing)}",
            (_, not AnswerOutcome.Answer) => $"should answer, was {answer.Outcome}",
            _ when missing.Count > 0 => $"misses {string.Join(" and ", missing)}",
            _ when !sourced => "has no source",
            _ when answer.Text.Length > (Lists.Contains(Kind) ? ListAnswer : ShortAnswer) => $"is {answer.Text.Length} characters long",
            _ => null,
        };
    }

    private static bool Found(string pattern, string text) =>
        Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string[] Texts(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(v => v.GetString()!)] : [];

    private static string Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            _ => value.GetString()!,
        };
}

/// <summary>How a whole set fares: pass rates by what is expected, by language and by kind, the facts recognised, and what failed and why.</summary>
internal sealed class QuestionSetReport
{
    private readonly SortedDictionary<string, (int Good, int All)> _rates = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private int _facts;
    private int _factsRecognised;

    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Facts of which the opposite was understood.</summary>
    public List<string> Opposites { get; } = [];

    public double FactRate => _facts == 0 ? 1 : (double)_factsRecognised / _facts;

    public static QuestionSetReport Of(IEnumerable<AskedQuestion> questions, KnowledgeBase knowledge)
    {
        var report = new QuestionSetReport();
        foreach (var question in questions)
            report.Add(question, question.Ask(knowledge));
        return report;
    }

    public (int Good, int All) this[string key] => _rates.GetValueOrDefault(key);

    public double Rate(string key) => this[key] is { All: > 0 } rate ? (double)rate.Good / rate.All : 1;

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (key, (good, all)) in _rates)
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{key, -24} {good, 4}/{all, -4} {100.0 * good / all, 5:0.0}%"));
        text.AppendLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{"facts recognised", -24} {_factsRecognised, 4}/{_facts, -4} {100 * FactRate, 5:0.0}%"
            )
        );
        foreach (var failure in _failures)
            text.AppendLine(failure);
        return text.ToString();
    }

    private void Add(AskedQuestion question, Answer answer)
    {
        var problem = question.Judge(answer);
        foreach (
            var key in new[]
            {
                "all",
                $"expect:{question.Expect}",
                $"lang:{(question.Language == Language.Dutch ? "nl" : "en")}",
                $"kind:{question.Kind}",
            }
        )
        {
            var (good, all) = _rates.GetValueOrDefault(key);
            _rates[key] = (good + (problem is null ? 1 : 0), all + 1);
        }

        if (problem is not null)
            _failures.Add(
                $"{question.Id} [{question.Kind}] {question.Text}\n    {problem}\n    {answer.Text.ReplaceLineEndings(" ")[..Math.Min(200, answer.Text.Length)]}"
            );
        foreach (var (fact, value) in question.Facts)
        {
            _facts++;
            if (answer.Facts[fact] == value)
                _factsRecognised++;
            else
                _failures.Add($"{question.Id} {question.Text}\n    states {fact}={value}, understood {answer.Facts[fact] ?? "nothing"}");
            if (answer.Facts[fact] is { } other && other != value)
                Opposites.Add($"{question.Id} {question.Text}: {fact} is {value}, understood {other}");
        }
    }
}
