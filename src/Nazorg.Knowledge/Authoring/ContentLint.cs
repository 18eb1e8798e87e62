using Nazorg.Knowledge.Conditions;
using NodaTime;
using NodaTime.Text;

namespace Nazorg.Knowledge.Authoring;

/// <summary>What is wrong with content that could be read: questions asked for nothing, and texts that nobody would ever see.</summary>
internal static class ContentLint
{
    public static IEnumerable<Problem> Check(Content content) =>
        [.. UnneededQuestions(content), .. ItemsNobodySees(content), .. NotesNobodySees(content)];

    /// <summary>Documents whose content counts as stale; no reason to stop.</summary>
    public static IEnumerable<Problem> PastReview(Content content, LocalDate today) =>
        from document in content.Documents
        where document.ReviewBy < today
        select content.Places[$"document {document.Id}"].Problem(
            $"what rests on document {document.Id} was to be reviewed by {LocalDatePattern.Iso.Format(document.ReviewBy)}",
            "Hold the content against the document, then set 'checked' and 'reviewBy'");

    private static IEnumerable<Problem> UnneededQuestions(Content content)
    {
        var needed = content.Items.SelectMany(i => i.Due is null ? i.Facts : i.Facts.Append("robberyDate"))
            .Concat(content.Branches.SelectMany(b => b.When.Facts))
            .Concat(content.Questions.SelectMany(q => q.When.Facts))
            .ToHashSet();
        return content.Questions.Where(q => !q.Facts.Any(needed.Contains)).Select(q => content.Places[$"question {q.Id}"].Problem(
            $"nothing needs the answer to question {q.Id}", "Use its fact in the 'when' of an item or a note, or take the question out"));
    }

    private static IEnumerable<Problem> ItemsNobodySees(Content content) =>
        from item in content.Items
        where !CanHold(item.When)
        select content.Places[$"item {item.Id}"].Problem($"no answer can show item {item.Id}", "Correct its 'when': the parts exclude each other");

    private static IEnumerable<Problem> NotesNobodySees(Content content) =>
        from item in content.Items
        where CanHold(item.When)
        from note in item.Notes.Select((note, index) => (note.When, Number: index + 1))
        where !CanHold(new Condition.All([item.When, note.When]))
        select content.Places[$"item {item.Id}"].Problem(
            $"no answer can show note {note.Number} of item {item.Id}", "Correct its 'when': it excludes the 'when' of the item");

    /// <summary>Some combination of values, unknown included, makes the condition true.</summary>
    private static bool CanHold(Condition condition)
    {
        IEnumerable<Facts> combinations = [Facts.None];
        foreach (var fact in condition.Facts.Distinct().Select(f => FactDefinition.Find(f)!))
        {
            string?[] values = fact.IsDate ? [null, "2026-01-01"] : [null, .. fact.Values];
            combinations = combinations.SelectMany(c => values.Select(v => c.With(fact.Name, v)));
        }

        return combinations.Any(c => condition.Holds(c) == Truth.Yes);
    }
}
