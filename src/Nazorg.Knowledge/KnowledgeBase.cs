using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;
using Nazorg.Knowledge.Screening;
using NodaTime;

namespace Nazorg.Knowledge;

/// <summary>
/// Everything the product knows: the questions of the screening, the items of the checklist and the topics it can answer from.
/// Immutable and pure: the same facts and texts always give the same plan and the same answer.
/// </summary>
public sealed class KnowledgeBase
{
    private static readonly Lazy<QuestionModel> Model = new(() => ReadModel("questions.model", QuestionModel.Read));
    private static readonly Lazy<AskedModel> AskedOf = new(() => ReadModel("asked.model", AskedModel.Read));
    private static readonly Lazy<GistModel> Gists = new(() => ReadModel("gist.model", GistModel.Read));

    private readonly PlanBuilder _plans;
    private readonly Content _content;
    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly Lazy<ItemNames> _itemNames;
    private readonly Lazy<Answerer> _answerer;

    private KnowledgeBase(Content content, string version)
    {
        (_content, Version) = (content, version);
        var conditionWords = new ConditionWords(content.Words);
        Items = content.Items;
        Screening = new(content.Questions);
        _plans = new(content.Items, conditionWords);
        _vocabulary = new(() => VocabularyOf(content));
        _itemNames = new(() => new(content.Items, content.Vocabulary, _vocabulary.Value));
        _answerer = new(() => new(content, _vocabulary.Value, Model.Value, AskedOf.Value, content.Examples));
    }

    /// <summary>Names the content: another text, another version. What a municipality has of its own counts too.</summary>
    public string Version { get; }

    /// <summary>What earlier versions showed, as far as it was remembered.</summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, ItemTitle>> Earlier { get; private init; } =
        ImmutableDictionary<string, ImmutableSortedDictionary<string, ItemTitle>>.Empty;

    /// <summary>What this version shows, to remember when a later one comes.</summary>
    public ImmutableSortedDictionary<string, ItemTitle> Titles =>
        Items.ToImmutableSortedDictionary(i => i.Id, i => new ItemTitle(i.Section, i.Title, i.IsOffer));

    /// <summary>The same knowledge, with what earlier versions showed.</summary>
    public KnowledgeBase Remembering(ImmutableDictionary<string, ImmutableSortedDictionary<string, ItemTitle>> earlier) =>
        new(_content, Version) { Earlier = earlier };

    public ScreeningRules Screening { get; }

    public ImmutableArray<Item> Items { get; }

    public ImmutableArray<Topic> Topics => _content.Topics;

    /// <summary>The content that is built into this assembly.</summary>
    public static IReadOnlyList<ContentFile> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.EndsWith(".yaml", StringComparison.Ordinal))
                .Select(n => ReadResource(assembly, n)),
        ];
    }

    /// <exception cref="ContentException">The content has problems; all of them are listed.</exception>
    public static KnowledgeBase Load(IReadOnlyList<ContentFile> files) => new(new ContentReader(files).Read(), VersionOf(files));

    /// <summary>The shipped content and a municipality's own over it. Own content with a problem is refused as a whole; the shipped serves.</summary>
    /// <returns>The knowledge, and the problems for which own content was refused.</returns>
    public static (KnowledgeBase Knowledge, IReadOnlyList<Problem> Refused) LoadWithOwn(IReadOnlyList<ContentFile> own)
    {
        try
        {
            return (Load([.. BuiltIn(), .. own]), []);
        }
        catch (ContentException e) when (own.Count > 0)
        {
            return (Load(BuiltIn()), e.Problems);
        }
    }

    /// <summary>Trains the model that finds what a question is about on the example questions of a whole set of content.</summary>
    /// <exception cref="ContentException">The content has problems; all of them are listed.</exception>
    /// <param name="asked">What <see cref="TrainAsked"/> wrote.</param>
    public static void TrainModel(IReadOnlyList<ContentFile> files, IReadOnlyList<JudgedQuestion> judged, Stream asked, Stream model) =>
        ModelTraining.Train(new ContentReader(files).Read(), judged, AskedModel.Read(asked), model);

    /// <summary>Trains the model of what a question does, which field it is of and what it asks, on questions that are labelled with it.</summary>
    /// <exception cref="ContentException">The content has problems; all of them are listed.</exception>
    /// <exception cref="InvalidDataException">A line of the questions is not one.</exception>
    public static void TrainAsked(IReadOnlyList<ContentFile> files, IEnumerable<ContentFile> labelled, Stream model) =>
        AskedTraining.Train(
            VocabularyOf(new ContentReader(files).Read()),
            [.. labelled.SelectMany(l => AskedTraining.Read(l.Path, l.Text))],
            model
        );

    /// <summary>Trains the model of what a message does, on sentences that are labelled with it.</summary>
    /// <exception cref="ContentException">The content has problems; all of them are listed.</exception>
    /// <exception cref="InvalidDataException">A line of the sentences is not one.</exception>
    public static void TrainGist(IReadOnlyList<ContentFile> files, IEnumerable<ContentFile> sentences, Stream model) =>
        GistTraining.Train(
            VocabularyOf(new ContentReader(files).Read()),
            [.. sentences.SelectMany(s => GistTraining.Read(s.Path, s.Text))],
            model
        );

    /// <summary>Every entry, as its authors see it.</summary>
    public IEnumerable<ContentEntry> Entries => ContentEntry.All(_content);

    /// <summary>Which answers put an item on a checklist.</summary>
    public DecisionTable Table => DecisionTable.Of(_content);

    /// <summary>The screening as a Mermaid flowchart.</summary>
    public string Diagram(Language language) => ScreeningDiagram.Write(_content, language);

    /// <summary>The checklist that follows from the facts, in the order of the content.</summary>
    public ImmutableArray<PlanItem> Plan(Facts facts) => _plans.Build(facts);

    /// <summary>An item whether or not it follows from the facts; null when the content does not have it (any more).</summary>
    public PlanItem? FindItem(string id, Facts facts) => _plans.Find(id, facts);

    /// <summary>An item that the content had once and has no longer: only what somebody remembers of it.</summary>
    public PlanItem GoneItem(string id, ItemTitle title) =>
        _plans.Of(new(id, title.Section, title.Title, new("", "")) { IsOffer = title.IsOffer }, Facts.None);

    /// <summary>Reads what somebody typed: once, for the conversation and for the answer alike.</summary>
    /// <param name="today">A Dutch calendar date.</param>
    public Utterance Read(string text, LocalDate today) => _vocabulary.Value.Read(text, today);

    /// <summary>What each part of what somebody typed probably does, and what it is about.</summary>
    public static ImmutableArray<(Part Part, Gist Gist)> GistsOf(Utterance said) => GistReader.Read(said, Gists.Value);

    /// <summary>What it does as a whole; what is typed must have words.</summary>
    public static Gist GistOf(Utterance said) => Gists.Value.Read(said, new(0, said.Length - 1));

    /// <summary>Where a text names points of a case, and which.</summary>
    /// <param name="among">The points the case has; with a title, one that somebody added to it.</param>
    public ImmutableArray<ItemMention> FindItems(Utterance said, IReadOnlyCollection<(string Id, string? Title)> among) =>
        _itemNames.Value.Find(said, among);

    /// <summary>What a fact is called, in both languages.</summary>
    public IEnumerable<string> LabelsOf(string fact) => [Words(fact).Label.Nl, Words(fact).Label.En];

    /// <summary>The role that a text names, and nothing else; null when it names none.</summary>
    public Doer? DoerCalled(string text) =>
        Read(text, LocalDate.MinIsoValue) is { Length: <= 2, Doers: [{ Value: var doer }] } ? doer : null;

    /// <summary>What a text seems to hold of a person: the kind that weighs most; null when there is nothing.</summary>
    /// <param name="known">Names that may be said, such as those of colleagues.</param>
    public PersonalDataKind? FindPersonalData(string text, IEnumerable<string>? known = null)
    {
        var named = known?.Select(Folding.Fold).ToList() ?? [];
        return _vocabulary
            .Value.PersonalData.Find(_vocabulary.Value.AsWritten(text))
            .Where(f => f.Kind != PersonalDataKind.Name || !named.Contains(Folding.Fold(text.Substring(f.Start, f.Length))))
            .Select(f => (PersonalDataKind?)f.Kind)
            .Min();
    }

    /// <summary>Where something was, as a text names it; what is part of an address or a name is none.</summary>
    public IEnumerable<PlaceFound> FindPlaces(string text)
    {
        var written = _vocabulary.Value.AsWritten(text);
        var personal = _vocabulary.Value.PersonalData.Find(written);
        return _vocabulary
            .Value.Places.Find(written)
            .Where(p => !personal.Any(d => d.Start < p.Start + p.Length && p.Start < d.Start + d.Length));
    }

    /// <summary>It names a street, with or without a number: too close to somebody's address for a list of cases or a channel.</summary>
    public bool NamesStreet(string text) => _vocabulary.Value.Places.NamesStreet(_vocabulary.Value.AsWritten(text));

    /// <summary>The one of them that says most and may be kept: a neighbourhood rather than a street; null when there is none.</summary>
    public PlaceFound? FindPlace(string text) => FindPlaces(text).OrderBy(p => p.IsStreet).FirstOrDefault();

    /// <summary>Answers a question from the items and topics, asks back, or says that the sources do not answer it.</summary>
    public Answer Ask(Enquiry enquiry) => _answerer.Value.Ask(enquiry);

    /// <summary>What a question does, which field it is of and what it asks.</summary>
    internal AskedShares SharesOf(string question) => _answerer.Value.SharesOf(new(question));

    /// <summary>What a text is about and states, without looking for an answer.</summary>
    public Subject Understand(Enquiry enquiry) => _answerer.Value.Understand(enquiry);

    /// <summary>Makes everything ready that the first question would otherwise wait for.</summary>
    public void Prepare() => _ = (_answerer.Value, _itemNames.Value, Gists.Value);

    /// <summary>A fact by its name: one of the sixteen, or one of the municipality's own; null when there is none.</summary>
    public FactDefinition? FindFact(string name) => _content.Facts.GetValueOrDefault(name);

    /// <summary>How a fact and its values are said.</summary>
    public FactWords Words(string fact) => _content.Words[fact];

    /// <summary>The documents that somebody should have looked at again by now; the content still serves.</summary>
    public IEnumerable<Problem> PastReview(LocalDate today) => ContentLint.PastReview(_content, today);

    private static string VersionOf(IEnumerable<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(f => f.IsOwn).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.IsOwn} {file.Path}\0{file.Text}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static Vocabulary VocabularyOf(Content content) =>
        Lexicon.VocabularyOf(
            content,
            Model.Value.Words.Concat(content.Examples.SelectMany(e => Tokens.Read(e.Text).Words.Select(w => (e.Language, w.Text))))
        );

    private static T ReadModel<T>(string name, Func<Stream, T> read)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return read(stream);
    }

    private static ContentFile ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new(name.Replace('\\', '/').Replace("Content/", "", StringComparison.Ordinal), reader.ReadToEnd());
    }
}
