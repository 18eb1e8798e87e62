using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Screening;
using NodaTime;
using NodaTime.Text;

namespace Nazorg.Knowledge.Authoring;

/// <summary>What is wrong with content that could be read: questions asked for nothing, and texts that nobody would ever see.</summary>
internal static class ContentLint
{
    /// <summary>More questions than this before there is anything to see, and people give up.</summary>
    private const int MostIntakeQuestions = 6;

    public static IEnumerable<Problem> Check(Content content) =>
        [.. LongIntakes(content), .. UnneededQuestions(content), .. EntriesNobodySees(content), .. NotesNobodySees(content)];

    /// <summary>Documents whose content counts as stale; no reason to stop.</summary>
    public static IEnumerable<Problem> PastReview(Content content, LocalDate today) =>
        from document in content.Documents
        where document.ReviewBy < today
        select content
            .Places[$"document {document.Id}"]
            .Problem(
                $"what rests on document {document.Id} was to be reviewed by {LocalDatePattern.Iso.Format(document.ReviewBy)}",
                "Hold the content against the document, then set 'checked' and 'reviewBy'"
            );

    private static IEnumerable<Problem> LongIntakes(Content content) =>
        from kind in content.Facts["robbery"].Values
        let asked = content
            .Questions.Where(q => q.Moment == Moment.Intake && q.When.Holds(Facts.None.With("robbery", kind)) != Truth.No)
            .ToList()
        where asked.Count > MostIntakeQuestions
        select content
            .Places[$"question {asked[MostIntakeQuestions].Id}"]
            .Problem(
                $"this is intake question {MostIntakeQuestions + 1} for robbery {kind}, the most is {MostIntakeQuestions}",
                "Ask it at another moment: visit or item"
            );

    private static IEnumerable<Problem> UnneededQuestions(Content content)
    {
        var needed = content
            .Items.SelectMany(i => i.Due is null ? i.Facts : i.Facts.Append("robberyDate"))
            .Concat(content.Topics.SelectMany(t => t.When.Facts.Concat(t.Notes.SelectMany(n => n.When.Facts))))
            .Concat(content.Branches.SelectMany(b => b.When.Facts))
            .Concat(content.Questions.SelectMany(q => q.When.Facts))
            .ToHashSet();
        return content
            .Questions.Where(q => !q.Facts.Any(needed.Contains))
            .Select(q =>
                content
                    .Places[$"question {q.Id}"]
                    .Problem(
                        $"nothing needs the answer to question {q.Id}",
                        "Use its fact in the 'when' of an item or a note, or take the question out"
                    )
            );
    }

    private static IEnumerable<Problem> EntriesNobodySees(Content content) =>
        from entry in content
            .Items.Select(i => (Name: $"item {i.Id}", i.When))
            .Concat(content.Topics.Select(t => (Name: $"topic {t.Id}", t.When)))
        where !CanHold(entry.When, content)
        select content.Places[entry.Name].Problem($"no answer can show {entry.Name}", "Correct its 'when': the parts exclude each other");

    private static IEnumerable<Problem> NotesNobodySees(Content content) =>
        from entry in content
            .Items.Select(i => (Name: $"item {i.Id}", i.When, i.Notes))
            .Concat(content.Topics.Select(t => (Name: $"topic {t.Id}", t.When, t.Notes)))
        where CanHold(entry.When, content)
        from note in entry.Notes.Select((note, index) => (note.When, Number: index + 1))
        where !CanHold(new Condition.All([entry.When, note.When]), content)
        select content
            .Places[entry.Name]
            .Problem(
                $"no answer can show note {note.Number} of {entry.Name}",
                $"Correct its 'when': it excludes the 'when' of the {entry.Name.Split(' ')[0]}"
            );

    /// <summary>Some combination of values, unknown included, makes the condition true.</summary>
    private static bool CanHold(Condition condition, Content content) =>
        DecisionTable.Combinations(condition.Facts, content).Any(c => condition.Holds(c) == Truth.Yes);
}
