using System.Collections.Immutable;
using System.Text;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Knowledge.Authoring;

/// <summary>
/// The screening as a Mermaid flowchart: per moment the questions in their order. An arrow that passes over questions is taken when they do
/// not apply.
/// </summary>
internal static class ScreeningDiagram
{
    public static string Write(Content content, Language language)
    {
        var text = new StringBuilder("flowchart TD\n");
        foreach (var moment in Enum.GetValues<Moment>())
        {
            var questions = content.Questions.Where(q => q.Moment == moment).ToImmutableArray();
            if (questions.IsEmpty)
                continue;
            text.Append($"  subgraph {moment.ToString().ToLowerInvariant()}[\"{Heading(moment, language)}\"]\n");
            text.Append($"    start-{moment.ToString().ToLowerInvariant()}(( ))\n");
            foreach (var question in questions)
                text.Append($"    {question.Id}[\"{Label(question, language)}\"]\n");
            foreach (var arrow in Arrows(moment, questions, content.Words, language))
                text.Append($"    {arrow}\n");
            text.Append("  end\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Arrows(
        Moment moment,
        ImmutableArray<Question> questions,
        ImmutableDictionary<string, FactWords> words,
        Language language
    )
    {
        for (var from = -1; from < questions.Length; from++)
        {
            var origin = from < 0 ? $"start-{moment.ToString().ToLowerInvariant()}" : questions[from].Id;
            for (var to = from + 1; to < questions.Length; to++)
            {
                var condition = Condition(questions[to].When, words, language) ?? (to > from + 1 ? Otherwise(language) : null);
                yield return $"{origin} -->{(condition is null ? "" : $"|\"{condition}\"|")} {questions[to].Id}";
                if (questions[to].When is Conditions.Condition.Always)
                    break;
            }
        }
    }

    private static string Heading(Moment moment, Language language) =>
        (moment, language) switch
        {
            (Moment.Intake, Language.Dutch) => "Bij een nieuwe zaak",
            (Moment.Intake, _) => "When a case starts",
            (Moment.Visit, Language.Dutch) => "Na het bezoek",
            (Moment.Visit, _) => "After the visit",
            (Moment.Item, Language.Dutch) => "Bij het punt waar het antwoord iets beslist",
            (Moment.Item, _) => "At the item where the answer decides something",
            _ => throw new UnreachableException(),
        };

    private static string Otherwise(Language language) => language == Language.Dutch ? "anders" : "otherwise";

    private static string Label(Question question, Language language)
    {
        var answers = question.IsDate
            ? (language == Language.Dutch ? "een datum" : "a date")
            : string.Join(" / ", question.Choices.Select(c => c.Label.In(language)));
        return $"{Quoted(question.Text.In(language))}<br/><i>{Quoted(answers)}</i>";
    }

    /// <summary>"als het een woningoverval is, tenzij de politie bezwaar heeft"; null when it always applies.</summary>
    private static string? Condition(Condition when, ImmutableDictionary<string, FactWords> words, Language language)
    {
        var parts = when is Conditions.Condition.All all ? all.Parts : [when];
        var clauses = parts
            .Where(p => p is not Conditions.Condition.Always)
            .Select(p =>
                p is Conditions.Condition.Unless unless
                    ? (language == Language.Dutch ? "tenzij " : "unless ") + Clause(unless.Part, words, language)
                    : (language == Language.Dutch ? "als " : "if ") + Clause(p, words, language)
            )
            .ToList();
        return clauses.Count == 0 ? null : Quoted(string.Join(", ", clauses));
    }

    private static string Clause(Condition condition, ImmutableDictionary<string, FactWords> words, Language language)
    {
        var (and, or, not) = language == Language.Dutch ? (" en ", " of ", "niet: ") : (" and ", " or ", "not: ");
        return condition switch
        {
            Conditions.Condition.Is c => string.Join(or, c.Values.Select(v => words[c.Fact].Values[v].Clause.In(language))),
            Conditions.Condition.Unknown c => words[c.Fact].WhileUnknown.In(language),
            Conditions.Condition.All c => string.Join(and, c.Parts.Select(p => Clause(p, words, language))),
            Conditions.Condition.Any c => string.Join(or, c.Parts.Select(p => Clause(p, words, language))),
            Conditions.Condition.Not c => not + Clause(c.Part, words, language),
            Conditions.Condition.Unless c => not + Clause(c.Part, words, language),
            _ => "",
        };
    }

    private static string Quoted(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal);
}
