using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Knowledge.Authoring;

/// <summary>Everything the content files say, read and checked.</summary>
/// <param name="Places">Where each thing is written: "item help-with-forms" and so on.</param>
internal sealed record Content(
    ImmutableDictionary<string, FactDefinition> Facts,
    ImmutableArray<Document> Documents,
    ImmutableArray<Branch> Branches,
    ImmutableDictionary<string, FactWords> Words,
    ImmutableArray<Question> Questions,
    ImmutableArray<Item> Items,
    ImmutableArray<Topic> Topics,
    WordList Vocabulary,
    ImmutableArray<Example> Examples,
    IReadOnlyDictionary<string, Place> Places
);

/// <summary>A line in a content file.</summary>
internal readonly record struct Place(string Path, long Line)
{
    public Problem Problem(string what, string remedy) => new(Path, Line, what, remedy);
}

/// <summary>Reads the content files in the order their parts need each other and collects every problem.</summary>
internal sealed partial class ContentReader(IReadOnlyList<ContentFile> files)
{
    private const string Off = "off.yaml";
    private const int FewestNames = 4;
    private const int MostNames = 10;
    private static readonly string[] Single =
    [
        "documents.yaml",
        "roles.yaml",
        "branches.yaml",
        "facts.yaml",
        "screening.yaml",
        "words.yaml",
    ];
    private static readonly string[] Folders = ["items/", "topics/", "questions/"];

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, Place> _places = [];
    private readonly Dictionary<string, Document> _documents = [];
    private readonly Dictionary<string, Role> _roles = [];
    private readonly Dictionary<string, Branch> _branches = [];
    private readonly Dictionary<string, FactDefinition> _facts = FactDefinition.All.ToDictionary(f => f.Name);

    /// <exception cref="ContentException">Something is wrong; all problems are in it.</exception>
    public Content Read()
    {
        CheckPaths();
        foreach (var entry in Entries("facts.yaml").Where(e => e.IsOwn))
            DefineOwnFact(entry);
        foreach (var entry in Entries("documents.yaml"))
            Add(_documents, "document", ReadDocument(entry), d => d.Id, entry);
        foreach (var entry in Entries("roles.yaml"))
            Add(_roles, "role", ReadRole(entry), r => r.Id, entry);
        foreach (var entry in Entries("branches.yaml"))
            Add(_branches, "branch", ReadBranch(entry), b => b.Id, entry);
        var words = Entries("facts.yaml").Select(ReadFactWords).ToList();
        var questions = Entries("screening.yaml").Select(ReadQuestion).ToImmutableArray();
        var items = SwitchOff([.. Entries("items/").Select(ReadItem).OrderBy(i => i.Section)]);
        var topics = Entries("topics/").Select(ReadTopic).ToImmutableArray();
        var vocabulary = new WordListReader(Entries("words.yaml"), IsEntry).Read();
        var examples = Entries("questions/").SelectMany(new ExampleReader(IsEntry).Read).ToImmutableArray();
        CheckWords(words);
        ThrowProblems();
        var content = new Content(
            _facts.ToImmutableDictionary(),
            [.. _documents.Values],
            [.. _branches.Values],
            words.ToImmutableDictionary(w => w.Fact),
            questions,
            items,
            topics,
            vocabulary,
            examples,
            _places
        );
        _problems.AddRange(ContentLint.Check(content));
        ThrowProblems();
        return content;
    }

    private bool IsEntry(string id) => _places.ContainsKey($"item {id}") || _places.ContainsKey($"topic {id}");

    private void ThrowProblems()
    {
        if (_problems.Count > 0)
            throw new ContentException([.. _problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line)]);
    }

    private IEnumerable<YamlView> Entries(string path) =>
        files
            .Where(f => path.EndsWith('/') ? f.Path.StartsWith(path, StringComparison.Ordinal) : f.Path == path)
            .OrderBy(f => f.IsOwn)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .SelectMany(f => YamlView.Open(f, _problems))
            .SelectMany(d => d.Items());

    /// <summary>A file in the wrong place would be left out without anybody noticing.</summary>
    private void CheckPaths()
    {
        foreach (var file in files.Where(f => !Known(f)))
        {
            _problems.Add(
                new(
                    file.ShownPath,
                    1,
                    "no file is read from this place",
                    $"Use {string.Join(", ", Single)}, a name in {string.Join(" or ", Folders)} ending in .yaml{(file.IsOwn ? $", or {Off}" : "")}"
                )
            );
        }
    }

    private static bool Known(ContentFile file) =>
        Single.Contains(file.Path)
        || (file.IsOwn && file.Path == Off)
        || (Folders.Any(f => file.Path.StartsWith(f, StringComparison.Ordinal)) && file.Path.EndsWith(".yaml", StringComparison.Ordinal));

    private Condition When(YamlView entry) => new ConditionReader(_facts).ReadWhen(entry);

    private void Add<T>(Dictionary<string, T> all, string what, T value, Func<T, string> id, YamlView entry)
    {
        Unique($"{what} {id(value)}", entry);
        all[id(value)] = value;
    }

    private void Unique(string id, YamlView entry)
    {
        if (_places.TryAdd(id, new(entry.Path, entry.Line)))
            return;
        var (path, line) = _places[id];
        entry.Report($"{id} is defined twice (first at {path}:{line})", "Give one of the two another id");
    }

    private static Document ReadDocument(YamlView entry)
    {
        entry.AllowOnly("id", "title", "publisher", "class", "certainty", "checked", "reviewBy", "address");
        var (@checked, reviewBy) = (entry.Date("checked"), entry.Date("reviewBy"));
        if (reviewBy < @checked)
            entry.Report("'reviewBy' lies before 'checked'", "Give the day by which somebody should look again");
        return new(
            entry.Required("id"),
            entry.Both("title"),
            entry.Required("publisher"),
            entry.OneOf("class", "a", "b"),
            entry.OneOf("certainty", "high", "medium", "low"),
            @checked,
            reviewBy,
            entry.Optional("address")
        );
    }

    private static Role ReadRole(YamlView entry)
    {
        entry.AllowOnly("id", "name");
        return new(entry.Required("id"), entry.Both("name"));
    }

    private Branch ReadBranch(YamlView entry)
    {
        entry.AllowOnly("id", "when", "reason");
        return new(entry.Required("id"), entry.Both("reason")) { When = When(entry) };
    }

    /// <summary>A municipality may ask about more than the sixteen facts; its own have names that say so.</summary>
    private void DefineOwnFact(YamlView entry)
    {
        var name = entry.Required("fact");
        if (FactDefinition.Find(name) is not null)
            return;
        string[] values = [.. entry.Find("values")?.Pairs().Select(v => v.Key.Text()) ?? []];
        if (!OwnFact().IsMatch(name))
            entry.Report($"'{name}' is not a name for a fact of your own", "Let it begin with 'own' and a capital letter: ownAlarm");
        if (values.Length < 2)
            entry.Report($"{name} has fewer than two values", "Add at least two under 'values', such as yes and no");
        _facts[name] = new(name, [.. values]);
    }

    private FactWords ReadFactWords(YamlView entry)
    {
        entry.AllowOnly("fact", "label", "values", "whileUnknown");
        var fact = entry.Required("fact");
        Unique($"fact {fact}", entry);
        if (_facts.GetValueOrDefault(fact) is not { } definition)
        {
            entry.Report($"there is no fact '{fact}'", $"Use one of {string.Join(", ", _facts.Keys)}");
            definition = new(fact, []);
        }

        var values = ImmutableDictionary.CreateBuilder<string, ValueWords>();
        if (entry.Find("values") is { } list)
        {
            foreach (var (key, value) in list.Pairs())
            {
                value.AllowOnly("label", "clause");
                values[key.Text()] = new(value.Both("label"), value.Both("clause"));
            }
        }

        foreach (var missing in definition.Values.Except(values.Keys))
            entry.Report($"the value '{missing}' of {fact} has no words", "Add it under 'values'");
        return new(fact, entry.Both("label"), values.ToImmutable(), entry.Both("whileUnknown"));
    }

    private Question ReadQuestion(YamlView entry)
    {
        entry.AllowOnly("id", "moment", "when", "fact", "text", "help", "why", "answers");
        var id = entry.Required("id");
        Unique($"question {id}", entry);
        var choices = entry.ItemsOf("answers").Select(ReadChoice).ToImmutableArray();
        var facts = choices.SelectMany(c => c.Sets.Select(s => s.Key)).Concat(entry.Texts("fact")).Distinct().ToImmutableArray();
        if (facts.IsEmpty)
            entry.Report($"question {id} sets no fact", "Add answers with 'sets', or 'fact' for a date");
        CheckChoices(id, choices, entry);
        return new(id, entry.OneOf<Moment>("moment"), entry.Both("text"), entry.Both("help"), entry.Both("why"), choices)
        {
            When = When(entry),
            Facts = facts,
        };
    }

    private Choice ReadChoice(YamlView entry)
    {
        entry.AllowOnly("id", "label", "sets", "words");
        var sets = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, value) in entry.Find("sets")?.Pairs() ?? [])
        {
            if (_facts.GetValueOrDefault(key.Text()) is not { } fact)
                key.Report($"there is no fact '{key.Text()}'", "Correct the name");
            else if (fact.Reject(value.Text()) is { } problem)
                value.Report(problem, "Correct the value");
            sets.Add(new(key.Text(), value.Text()));
        }

        if (sets.Count == 0)
            entry.Report("this answer sets no fact", "Add 'sets: { fact: value }'");
        return new(entry.Required("id"), entry.Short("label", 30), sets.ToImmutable(), entry.Texts("words"));
    }

    /// <summary>What somebody types must mean one answer.</summary>
    private static void CheckChoices(string question, ImmutableArray<Choice> choices, YamlView entry)
    {
        foreach (var twice in choices.GroupBy(c => c.Id).Where(g => g.Count() > 1))
            entry.Report($"answer {twice.Key} of question {question} is there twice", "Give one of the two another id");
        var typed = choices.SelectMany(c =>
            c.Words.Append(c.Label.Nl).Append(c.Label.En).Select(w => (Word: w.ToLowerInvariant(), Choice: c.Id)).Distinct()
        );
        foreach (var twice in typed.GroupBy(t => t.Word).Where(g => g.Count() > 1))
        {
            entry.Report($"'{twice.Key}' stands for two answers of question {question}", "Leave it with one of the two");
        }
    }

    private Item ReadItem(YamlView entry)
    {
        entry.AllowOnly(
            "id",
            "section",
            "task",
            "title",
            "called",
            "text",
            "notes",
            "when",
            "due",
            "actor",
            "partners",
            "sources",
            "covers",
            "closedBy",
            "answers",
            "words"
        );
        var id = entry.Required("id");
        Unique($"item {id}", entry);
        var section = entry.OneOf<Section>("section");
        var task = entry.Flag("task");
        if (task && section != Section.Offer)
            entry.Report("'task' is only for section offer", "Leave it out: everything here is a task");
        return new(id, section, entry.Short("title", 60), entry.Both("text"))
        {
            IsOffer = section == Section.Offer && !task,
            IsOwn = entry.IsOwn,
            Notes = ReadNotes(entry),
            When = When(entry),
            Due = entry.Find("due") is { } due ? ReadDue(due) : null,
            Actor = ReadActor(entry),
            Partners = [.. entry.ItemsOf("partners").Select(p => p.Reference("role", _roles)).OfType<Role>()],
            Sources = ReadSources(entry),
            Covers = entry.Texts("covers"),
            ClosedBy = [.. entry.ItemsOf("closedBy").Select(b => b.Reference("branch", _branches)).OfType<Branch>()],
            Answers = ReadAnswers(entry),
            Words = ReadNames(entry, "words"),
            Called = ReadCalled(entry),
        };
    }

    /// <summary>A municipality closes an item of the shipped content for its own cases, and says why.</summary>
    private ImmutableArray<Item> SwitchOff(ImmutableArray<Item> items)
    {
        var shipped = items.Where(i => !i.IsOwn).DistinctBy(i => i.Id).ToDictionary(i => i.Id);
        foreach (var entry in Entries(Off))
        {
            entry.AllowOnly("item", "reason");
            Unique($"switched-off item {entry.Required("item")}", entry);
            var reason = entry.Both("reason");
            if (entry.Find("item")?.Reference("shipped item", shipped) is not { } item)
                continue;
            items = items.Replace(
                item,
                item with
                {
                    SwitchedOff = new($"Eigen werkafspraak: {reason.Nl}", $"Own working agreement: {reason.En}"),
                }
            );
        }

        return items;
    }

    private Topic ReadTopic(YamlView entry)
    {
        entry.AllowOnly(
            "id",
            "kind",
            "title",
            "text",
            "answers",
            "words",
            "when",
            "notes",
            "sources",
            "covers",
            "measure",
            "figure",
            "verify"
        );
        var id = entry.Required("id");
        Unique($"topic {id}", entry);
        if (_places.ContainsKey($"item {id}"))
            entry.Report($"{id} is already the id of an item", "Give the topic another id");
        var kind = entry.OneOf<TopicKind>("kind");
        return new(id, kind, entry.Both("title"), entry.Both("text"))
        {
            Answers = ReadAnswers(entry),
            Words = ReadNames(entry, "words"),
            When = When(entry),
            Notes = ReadNotes(entry),
            Sources = ReadSources(entry),
            Covers = entry.Texts("covers"),
            Measure = kind == TopicKind.Measure ? ReadMeasure(entry) : null,
            Figure = kind == TopicKind.Figure ? ReadFigure(entry) : null,
            Verify = entry.Optional("verify") is "true",
        };
    }

    private static Measure? ReadMeasure(YamlView entry)
    {
        if (Part(entry, "measure") is not { } measure)
            return null;
        measure.AllowOnly("number", "initiators", "partners", "pillar", "status");
        return new(
            measure.Number("number"),
            measure.Texts("initiators"),
            measure.Texts("partners"),
            measure.Required("pillar"),
            measure.Required("status")
        );
    }

    private static Figure? ReadFigure(YamlView entry)
    {
        if (Part(entry, "figure") is not { } figure)
            return null;
        figure.AllowOnly("year", "robberies", "streetRobberies");
        return new(figure.Number("year"), Count("robberies"), Count("streetRobberies"));

        int? Count(string key) => figure.Find(key) is null ? null : figure.Number(key);
    }

    private static YamlView? Part(YamlView entry, string key)
    {
        if (entry.Find(key) is { } part)
            return part;
        entry.Report($"a topic of this kind needs '{key}'", $"Add '{key}:' or choose another kind");
        return null;
    }

    private static ImmutableArray<DirectAnswer> ReadAnswers(YamlView entry) =>
        [
            .. entry
                .ItemsOf("answers")
                .Select(a =>
                {
                    a.AllowOnly("ask", "text", "absent");
                    return new DirectAnswer(a.OneOf<Aspect>("ask"), a.Both("text")) { IsAbsent = a.Optional("absent") is "true" };
                }),
        ];

    private static Names ReadNames(YamlView entry, string key)
    {
        if (entry.Find(key) is not { } words)
            return Names.None;
        words.AllowOnly("nl", "en");
        return new(words.Texts("nl"), words.Texts("en"));
    }

    /// <summary>What ships must be found by the names people use; an item of a municipality's own is otherwise found by its title.</summary>
    private static Names ReadCalled(YamlView entry)
    {
        var names = ReadNames(entry, "called");
        if (entry.Find("called") is not { } called)
        {
            if (!entry.IsOwn)
                entry.Report(
                    "'called' is missing",
                    "Add 'called: { nl: [...], en: [...] }': how people name this point, the best name first"
                );
            return names;
        }

        foreach (var (key, list) in new[] { ("nl", names.Nl), ("en", names.En) })
        {
            if (list.Length is < FewestNames or > MostNames && !(entry.IsOwn && list.IsEmpty))
                called.Report(
                    $"'called' has {list.Length} names under '{key}'",
                    $"Give {FewestNames} to {MostNames}: nouns without an article, the best first"
                );
            foreach (var twice in list.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
                called.Report($"'{twice.Key}' is there twice under '{key}'", "Leave it there once");
        }

        return names;
    }

    private Role ReadActor(YamlView entry)
    {
        if (entry.Find("actor") is null)
            entry.Report("'actor' is missing", "Add 'actor:' with the id of a role");
        return entry.Find("actor")?.Reference("role", _roles) ?? new("", new("", ""));
    }

    private ImmutableArray<Note> ReadNotes(YamlView entry) =>
        [
            .. entry
                .ItemsOf("notes")
                .Select(n =>
                {
                    n.AllowOnly("when", "text");
                    return new Note(n.Both("text")) { When = When(n) };
                }),
        ];

    private static WindowRule ReadDue(YamlView due)
    {
        due.AllowOnly("targetDay", "latestDay", "rule");
        var (target, latest) = (due.Number("targetDay"), due.Number("latestDay"));
        if (target <= 0 || latest < target)
            due.Report($"the term runs from day {target} to day {latest}", "Give a targetDay after 0 and a latestDay not before it");
        return new(target, latest, due.Both("rule"));
    }

    private ImmutableArray<Source> ReadSources(YamlView entry)
    {
        var sources = entry
            .ItemsOf("sources")
            .Select(s =>
            {
                s.AllowOnly("document", "section", "when");
                var document = s.Find("document")?.Reference("document", _documents);
                if (s.Find("document") is null)
                    s.Report("'document' is missing", "Name the document");
                return document is null ? null : new Source(document, s.Required("section")) { When = When(s) };
            })
            .OfType<Source>()
            .ToImmutableArray();
        if (entry.IsOwn)
            return sources.Insert(0, Source.OwnAgreement);
        if (!entry.ItemsOf("sources").Any())
            entry.Report("there is no source", "Add 'sources:' with a document and a section");
        return sources;
    }

    private void CheckWords(List<FactWords> words)
    {
        foreach (var missing in FactDefinition.All.Where(f => words.All(w => w.Fact != f.Name)))
        {
            _problems.Add(
                new("facts.yaml", 1, $"the fact {missing.Name} has no words", "Add an entry with label, values and whileUnknown")
            );
        }
    }

    [GeneratedRegex("^own[A-Z][A-Za-z]*$")]
    private static partial Regex OwnFact();
}
