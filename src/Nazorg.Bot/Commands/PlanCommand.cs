using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge;
using Nazorg.Knowledge.Plans;
using NodaTime;
using NodaTime.Text;

namespace Nazorg.Bot.Commands;

/// <summary>
/// <c>nazorg plan --batch</c>: the checklists of many cases, one JSON object a line. <c>nazorg plan --fact robbery=home</c>: one checklist
/// for people.
/// </summary>
internal static class PlanCommand
{
    private static readonly Option<bool> BatchOption = new("--batch")
    {
        Description = "Read cases from standard input, one JSON object a line",
    };

    private static readonly Option<Language?> LanguageOption = CommonOptions.Language();

    private static readonly Option<string[]> FactOption = new("--fact")
    {
        Description = "A fact of the robbery, such as robbery=home; may be repeated",
    };

    private static readonly Option<DirectoryInfo?> DataOption = CommonOptions.OwnContent();

    private static readonly Option<string?> TodayOption = new("--today") { Description = "The day to judge terms on, yyyy-MM-dd" };

    public static Command Create()
    {
        var command = new Command("plan", "Print the checklist that follows from facts")
        {
            BatchOption,
            LanguageOption,
            FactOption,
            TodayOption,
            DataOption,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                var language = parsed.GetValue(LanguageOption) ?? Language.Dutch;
                var knowledge = OwnContent.LoadOverShipped(parsed.GetValue(DataOption));
                return parsed.GetValue(BatchOption)
                    ? Batch.RunAsync(line => Answer(line, knowledge, language), PlanJson.Writing.PlanLine, cancel)
                    : PrintAsync(parsed.GetValue(FactOption) ?? [], parsed.GetValue(TodayOption), knowledge, language);
            }
        );
        return command;
    }

    /// <summary>The checklist of one line.</summary>
    /// <exception cref="BadLineException">A field is wrong.</exception>
    internal static PlanLine Answer(BatchLine line, KnowledgeBase knowledge, Language language)
    {
        var id = line.RequiredId();
        var facts = ReadFacts(line, knowledge);
        var today = line.Date("today") ?? facts.RobberyDate?.PlusDays(3);
        return new(id, [.. knowledge.Plan(facts).Select(i => PlanLineItem.From(i, today, language))]);
    }

    private static Facts ReadFacts(BatchLine line, KnowledgeBase knowledge)
    {
        var facts = Facts.None;
        if (line.Find("facts") is not { } given)
            return facts;
        if (given.ValueKind != JsonValueKind.Object)
            throw new BadLineException("facts: must be an object with a fact's name and value");
        foreach (var property in given.EnumerateObject())
        {
            var value = property.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                JsonValueKind.String => property.Value.GetString(),
                _ => property.Value.GetRawText(),
            };
            facts = facts.With(property.Name, ReadValue(property.Name, value, knowledge));
        }

        return facts;
    }

    /// <summary>A value as the facts have it: true and false are yes and no.</summary>
    private static string? ReadValue(string name, string? value, KnowledgeBase knowledge)
    {
        var fact = knowledge.FindFact(name)
            ?? throw new BadLineException(
                $"facts: there is no fact '{name}'; use {string.Join(", ", FactDefinition.All.Select(f => f.Name))}"
            );
        var plain = (fact.IsYesNo, value) switch
        {
            (true, "true") => "yes",
            (true, "false") => "no",
            _ => value,
        };
        return plain is not null && fact.Reject(plain) is { } problem ? throw new BadLineException($"facts.{problem}") : plain;
    }

    private static async Task<int> PrintAsync(string[] given, string? today, KnowledgeBase knowledge, Language language)
    {
        if (given.Length == 0)
        {
            await Console.Error.WriteLineAsync("Give facts, such as --fact robbery=home --fact robberyDate=2026-03-02, or --batch.");
            return 1;
        }

        try
        {
            var facts = given
                .Select(g => g.Split('=', 2))
                .Aggregate(Facts.None, (f, pair) => f.With(pair[0], ReadValue(pair[0], pair.ElementAtOrDefault(1) ?? "", knowledge)));
            var day = today is null ? facts.RobberyDate?.PlusDays(3) : LocalDatePattern.Iso.Parse(today).GetValueOrThrow();
            await Print(knowledge.Plan(facts), day, language);
            return 0;
        }
        catch (Exception e) when (e is BadLineException or UnparsableValueException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task Print(IEnumerable<PlanItem> items, LocalDate? today, Language language)
    {
        var dutch = language == Language.Dutch;
        var number = 0;
        foreach (var section in items.GroupBy(i => i.Section))
        {
            await Console.Out.WriteLineAsync($"\n{(dutch ? DutchHeading(section.Key) : EnglishHeading(section.Key))}");
            foreach (var item in section.Select(i => PlanLineItem.From(i, today, language)))
            {
                await Console.Out.WriteLineAsync(
                    $"\n{++number}. {item.Title}{(item.Conditional ? " (?)" : "")}\n   {item.Text}\n   {item.Because}"
                );
                if (item.Due is { } due)
                    await Console.Out.WriteLineAsync($"   {(dutch ? "Termijn" : "Term")}: {due.Earliest} – {due.Latest}");
                await Console.Out.WriteLineAsync($"   {string.Join("; ", item.Sources.Select(s => $"{s.Document} – {s.Section}"))}");
            }
        }
    }

    private static string DutchHeading(Section section) =>
        section switch
        {
            Section.Check => "VOOR HET EERSTE CONTACT",
            Section.Visit => "HET BEZOEK",
            Section.Offer => "AANBOD VOOR HET SLACHTOFFER",
            Section.Neighbourhood => "IN DE WIJK",
            Section.Evaluation => "EVALUATIE",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string EnglishHeading(Section section) =>
        section switch
        {
            Section.Check => "BEFORE THE FIRST CONTACT",
            Section.Visit => "THE VISIT",
            Section.Offer => "OFFER TO THE VICTIM",
            Section.Neighbourhood => "IN THE NEIGHBOURHOOD",
            Section.Evaluation => "EVALUATION",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>The checklist of one case.</summary>
internal sealed record PlanLine(JsonElement Id, IReadOnlyList<PlanLineItem> Items);

/// <param name="Outcome">"open", or "closed" when there is no direct aftercare; then <paramref name="Because"/> is the reason.</param>
internal sealed record PlanLineItem(
    string Id,
    string Section,
    string Title,
    string Text,
    bool Conditional,
    string Because,
    IReadOnlyList<PlanLineSource> Sources,
    PlanLineDue? Due,
    bool Overdue,
    string Outcome
)
{
    public static PlanLineItem From(PlanItem item, LocalDate? today, Language language) =>
        new(
            item.Id,
            item.Section.ToString().ToLowerInvariant(),
            item.Title.In(language),
            item.Text.In(language),
            item.Conditional,
            (item.Closed ?? item.Because).In(language),
            [.. item.Sources.Select(s => new PlanLineSource($"{s.Document.Publisher}, {s.Document.Title.In(language)}", s.Section))],
            item.Due is { } due ? new(LocalDatePattern.Iso.Format(due.Target), LocalDatePattern.Iso.Format(due.Latest)) : null,
            today is { } day && item.IsOverdue(day),
            item.Closed is null ? "open" : "closed"
        );
}

internal sealed record PlanLineSource(string Document, string Section);

internal sealed record PlanLineDue(string Earliest, string Latest);

[JsonSerializable(typeof(PlanLine))]
internal sealed partial class PlanJson : JsonSerializerContext
{
    public static PlanJson Writing { get; } = new(Batch.JsonOptions());
}
