using System.Collections.Immutable;
using System.Globalization;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Authoring;

/// <summary>Reads the vocabulary. The first key of an entry says what its words are good for.</summary>
internal sealed class WordListReader(IEnumerable<YamlView> entries, Func<string, bool> isEntry)
{
    private static readonly (string Key, WordKind Kind)[] Kinds =
    [
        ("concept", WordKind.Concept),
        ("fact", WordKind.Fact),
        ("topic", WordKind.Topic),
        ("sign", WordKind.Sign),
        ("reversal", WordKind.Reversal),
        ("frame", WordKind.Frame),
        ("grammar", WordKind.Grammar),
        ("section", WordKind.Section),
        ("aspect", WordKind.Aspect),
        ("detail", WordKind.Detail),
        ("kind", WordKind.Kind),
        ("negation", WordKind.Negation),
        ("doubt", WordKind.Doubt),
        ("field", WordKind.OtherField),
        ("outside", WordKind.Outside),
        ("reference", WordKind.Reference),
        ("anew", WordKind.Anew),
        ("filler", WordKind.Filler),
        ("tail", WordKind.Tail),
        ("name", WordKind.Name),
        ("verb", WordKind.Verb),
        ("thing", WordKind.Thing),
        ("state", WordKind.State),
        ("reply", WordKind.Reply),
        ("role", WordKind.Role),
        ("reason", WordKind.Reason),
        ("ask", WordKind.Ask),
        ("plea", WordKind.Plea),
        ("report", WordKind.Report),
        ("join", WordKind.Join),
        ("small", WordKind.Small),
        ("that", WordKind.That),
        ("indefinite", WordKind.Indefinite),
        ("anyway", WordKind.Anyway),
        ("none", WordKind.None),
        ("all", WordKind.All),
        ("also", WordKind.Also),
        ("position", WordKind.Position),
        ("usual", WordKind.Usual),
        ("how", WordKind.How),
        ("polite", WordKind.Polite),
        ("number", WordKind.Number),
        ("month", WordKind.Month),
        ("weekday", WordKind.Weekday),
        ("day", WordKind.Day),
        ("part", WordKind.DayPart),
        ("holiday", WordKind.Holiday),
        ("unit", WordKind.Unit),
        ("cue", WordKind.Cue),
        ("noname", WordKind.NoName),
        ("person", WordKind.Person),
    ];

    public WordList Read()
    {
        var groups = ImmutableArray.CreateBuilder<WordGroup>();
        var slips = ImmutableArray.CreateBuilder<Slip>();
        foreach (var entry in entries)
        {
            if (entry.Find("slip") is not null)
                slips.Add(ReadSlip(entry));
            else if (ReadGroup(entry) is { } group)
                groups.Add(group);
        }

        groups.AddRange(NumberWords.Composed(groups));
        return new(groups.ToImmutable(), slips.ToImmutable());
    }

    private WordGroup? ReadGroup(YamlView entry)
    {
        var (key, kind) = Kinds.FirstOrDefault(k => entry.Find(k.Key) is not null);
        if (key is null)
        {
            entry.Report(
                "it is not clear what these words are good for",
                $"Begin with one of {string.Join(", ", Kinds.Select(k => k.Key))}, slip"
            );
            return null;
        }

        entry.AllowOnly(key, "value", "weight", "about", "nl", "en");
        var id = entry.Required(key);
        var value = entry.Optional("value");
        if (kind == WordKind.Fact)
            CheckFact(entry, id, value);
        if (kind == WordKind.Topic && id != "nobody")
            CheckFact(entry, id, value ?? "both");
        if (kind == WordKind.Grammar)
            entry.OneOf<Function>(key);
        if (kind == WordKind.Name && !isEntry(id))
            entry.Report($"there is no item or topic '{id}'", "Correct the id");
        if (kind == WordKind.Aspect)
            entry.OneOf<Aspect>(key);
        if (kind == WordKind.Verb)
            entry.OneOf<Deed>(key);
        if (kind == WordKind.Thing)
            entry.OneOf<Thing>(key);
        if (kind == WordKind.State)
            entry.OneOf<Stand>(key);
        if (kind == WordKind.Reply)
            entry.OneOf<Response>(key);
        if (kind == WordKind.Role)
            entry.OneOf<Doer>(key);
        if (kind == WordKind.Ask)
            entry.OneOf<CaseQuestion>(key);
        if (kind == WordKind.Report)
            entry.OneOf<Report>(key);
        return new(kind, id, value, Weight(entry))
        {
            Nl = Phrases(entry, "nl"),
            En = Phrases(entry, "en"),
            About = Phrases(entry, "about"),
            Code = Code(entry, kind, key),
        };
    }

    private static int Code(YamlView entry, WordKind kind, string key) =>
        kind switch
        {
            WordKind.Number or WordKind.Month or WordKind.Day => entry.Number(key),
            WordKind.Weekday => (int)entry.OneOf<IsoDayOfWeek>(key),
            WordKind.DayPart => (int)entry.OneOf<DayPart>(key),
            WordKind.Holiday => (int)entry.OneOf<Holiday>(key),
            WordKind.Unit => (int)entry.OneOf<TimeUnit>(key),
            WordKind.Cue => (int)entry.OneOf<Cue>(key),
            _ => 0,
        };

    private static void CheckFact(YamlView entry, string id, string? value)
    {
        if (FactDefinition.Find(id) is not { } fact)
            entry.Report($"there is no fact '{id}'", $"Use one of {string.Join(", ", FactDefinition.All.Select(f => f.Name))}");
        else if (value is null)
            entry.Report($"which value of {id} these words state is missing", "Add 'value:'");
        else if (value != "both" && fact.Reject(value) is { } problem)
            entry.Report(problem, "Correct the value, or write 'both' for words that name the alternatives");
    }

    private static double Weight(YamlView entry)
    {
        if (entry.Optional("weight") is not { } text)
            return 1;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight))
            return weight;
        entry.Report($"the weight '{text}' is not a number", "Write 0.5, for instance");
        return 1;
    }

    private static Slip ReadSlip(YamlView entry)
    {
        entry.AllowOnly("slip", "meant", "after", "before");
        return new(entry.Required("slip"), entry.Required("meant"), Phrases(entry, "after"), Phrases(entry, "before"));
    }

    private static ImmutableArray<string> Phrases(YamlView entry, string key) =>
        [.. (entry.Optional(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
