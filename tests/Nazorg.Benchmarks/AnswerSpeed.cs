using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Nazorg.Knowledge;

namespace Nazorg.Benchmarks;

/// <summary>
/// What answering a question costs beside a full-text search (SQLite FTS5, both languages, ranked with bm25) for the same question over the
/// same texts. The search only finds; it reads no facts, follows no conversation and declines nothing. Read the ratio, not the times.
/// </summary>
internal sealed partial class AnswerSpeed : IDisposable
{
    private const int Rounds = 5;
    private const string Find = "SELECT id FROM entries WHERE entries MATCH @words ORDER BY bm25(entries) LIMIT 8";

    // what may be pasted into a chat: it must not hold up anybody else
    private static readonly string[] Hostile =
    [
        "",
        "😀😀😀",
        string.Concat(Enumerable.Repeat("woord ", 10_000)),
        new string('a', 100_000),
        string.Concat(Enumerable.Repeat("niet ", 500)),
        string.Concat(Enumerable.Repeat("overval op een juwelier en woningoverval in een huurwoning niet opgelost ", 200)),
        new string('(', 1999),
    ];

    private readonly KnowledgeBase _knowledge = KnowledgeBase.Load(KnowledgeBase.BuiltIn());
    private readonly SqliteConnection _search = new("Data Source=:memory:");
    private readonly string[] _questions = [.. Read("questions.jsonl"), .. Read("own-questions.jsonl")];

    public void Print(TextWriter output)
    {
        var built = Stopwatch.StartNew();
        _knowledge.Prepare();
        Line(
            output,
            $"index built in {built.Elapsed.TotalMilliseconds:0} ms, first time in this process; {_questions.Length} questions, {Rounds} rounds"
        );
        Fill();
        using var find = _search.CreateCommand();
        find.CommandText = Find;
        var words = find.Parameters.Add("@words", SqliteType.Text);
        Measure(_questions, q => Search(find, words, q), rounds: 1);
        Measure(_questions, Answer, rounds: 1);

        var search = Measure(_questions, q => Search(find, words, q), Rounds);
        var answer = Measure(_questions, Answer, Rounds);
        var hostile = Measure(Hostile, Answer, Rounds);
        Line(output, $"search (FTS5)   median {At(search, 0.5):0.000} ms   p99 {At(search, 0.99):0.000} ms");
        Line(output, $"answer          median {At(answer, 0.5):0.000} ms   p99 {At(answer, 0.99):0.000} ms");
        Line(
            output,
            $"ratio           median {At(answer, 0.5) / At(search, 0.5):0.0}          p99 {At(answer, 0.99) / At(search, 0.99):0.0}"
        );
        Line(output, $"hostile input   slowest {hostile[^1]:0.0} ms");
    }

    public void Dispose() => _search.Dispose();

    private void Answer(string question) => _knowledge.Ask(new(question));

    private static void Search(SqliteCommand find, SqliteParameter words, string question)
    {
        words.Value = string.Join(" OR ", Word().Matches(question).Select(m => $"\"{m.Value}\"").DefaultIfEmpty("\"x\""));
        using var reader = find.ExecuteReader();
        while (reader.Read())
            _ = reader.GetString(0);
    }

    private void Fill()
    {
        _search.Open();
        using var create = _search.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE entries USING fts5(id UNINDEXED, title, text, tokenize='unicode61 remove_diacritics 2')";
        create.ExecuteNonQuery();
        create.CommandText = "INSERT INTO entries VALUES (@id, @title, @text)";
        var (id, title, text) = (
            create.Parameters.Add("@id", SqliteType.Text),
            create.Parameters.Add("@title", SqliteType.Text),
            create.Parameters.Add("@text", SqliteType.Text)
        );
        foreach (
            var (entry, name, body) in _knowledge
                .Items.Select(i => (i.Id, i.Title, i.Text))
                .Concat(_knowledge.Topics.Select(t => (t.Id, t.Title, t.Text)))
        )
        {
            (id.Value, title.Value, text.Value) = (entry, $"{name.Nl} {name.En}", $"{body.Nl} {body.En}");
            create.ExecuteNonQuery();
        }
    }

    // milliseconds for each question of each round, in order of size
    private static double[] Measure(string[] questions, Action<string> act, int rounds)
    {
        var times = new List<double>(questions.Length * rounds);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var question in questions)
            {
                var started = Stopwatch.GetTimestamp();
                act(question);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return [.. times.Order()];
    }

    private static double At(double[] ordered, double share) => ordered[(int)(share * (ordered.Length - 1))];

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> Read(string resource)
    {
        using var lines = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!;
        }
    }

    [GeneratedRegex(@"\p{L}+|\p{N}+")]
    private static partial Regex Word();
}
