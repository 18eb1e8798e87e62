using System.Collections.Immutable;
using System.Text.Json;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Knowledge.Authoring;

/// <summary>One entry of the content as its authors see it, for who reads and checks the whole.</summary>
/// <param name="Kind">item, question, topic, measure, figure, organisation or term.</param>
/// <param name="When">The condition in the notation of the files.</param>
public sealed record ContentEntry(string Id, string Kind, Bilingual Title, Bilingual Text, string When)
{
    public Section? Section { get; init; }
    public ImmutableArray<ContentNote> Notes { get; init; } = [];
    public WindowRule? Due { get; init; }
    public Bilingual? Actor { get; init; }
    public ImmutableArray<Bilingual> Partners { get; init; } = [];
    public ImmutableArray<Source> Sources { get; init; } = [];
    public ImmutableArray<string> Covers { get; init; } = [];

    internal static IEnumerable<ContentEntry> All(Content content) =>
        [.. content.Items.Select(From), .. content.Questions.Select(From), .. content.Topics.Select(From)];

    private static ContentEntry From(Item item) =>
        new(item.Id, "item", item.Title, item.Text, ConditionNotation.Write(item.When))
        {
            Section = item.Section,
            Notes = [.. From(item.Notes), .. From(item.Answers)],
            Due = item.Due,
            Actor = item.Actor.Name,
            Partners = [.. item.Partners.Select(p => p.Name)],
            Sources = item.Sources,
            Covers = item.Covers,
        };

    private static ContentEntry From(Question question) =>
        new(
            question.Id,
            "question",
            question.Text,
            Bilingual.Join(" ", [question.Help, question.Why]),
            ConditionNotation.Write(question.When)
        )
        {
            Notes = [.. question.Choices.Select(c => new ContentNote($"answer: {c.Id}", c.Label))],
        };

    private static ContentEntry From(Topic topic) =>
        new(topic.Id, topic.Kind.ToString().ToLowerInvariant(), topic.Title, topic.Text, ConditionNotation.Write(topic.When))
        {
            Notes = [.. From(topic.Notes), .. From(topic.Answers)],
            Actor = topic.Measure is { } measure ? Named(string.Join(", ", measure.Initiators)) : null,
            Partners = [.. topic.Measure?.Partners.Select(Named) ?? []],
            Sources = topic.Sources,
            Covers = topic.Covers,
        };

    private static IEnumerable<ContentNote> From(ImmutableArray<Note> notes) =>
        notes.Select(n => new ContentNote(ConditionNotation.Write(n.When), n.Text));

    private static IEnumerable<ContentNote> From(ImmutableArray<DirectAnswer> answers) =>
        answers.Select(a => new ContentNote($"ask: {JsonNamingPolicy.CamelCase.ConvertName(a.Ask.ToString())}", a.Text));

    /// <summary>The programme names its parties in Dutch only.</summary>
    private static Bilingual Named(string name) => new(name, name);
}

/// <summary>A text besides the main one.</summary>
/// <param name="When">The condition under which it is added; "ask: who" for a shorter answer to such a question; "answer: home" for an answer's button.</param>
public sealed record ContentNote(string When, Bilingual Text);
