using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>That a point of the checklist has a word in its names or title.</summary>
/// <param name="IsName">The word names the point by itself.</param>
internal readonly record struct Posting(int Item, double Weight, bool IsName)
{
    public bool InName => Weight >= ItemNameIndex.InName;
}

/// <summary>What the names of the points are made of: the names as phrases, their words, and what these words are about.</summary>
internal sealed class ItemNameIndex
{
    public const double InName = 0.8;
    private const double InTitle = 0.4;
    private const double AsPart = 0.4;
    private const double AsConcept = 0.25;
    private const double EachRankLess = 0.01;

    /// <summary>A word that comes back in so many names of a point names it by itself: "camera's".</summary>
    private const int FewestNames = 3;

    /// <summary>A word that the texts of more points use is too common for that.</summary>
    private const int MostTexts = 3;

    /// <summary>A concept that tells less than this does not help to choose.</summary>
    private const double LeastConcept = 0.5;

    /// <summary>A concept that tells less than this names nothing.</summary>
    private const double TellingConcept = 0.75;
    private const int ShortestWord = 4;
    private const int ShortestAbbreviation = 3;

    private readonly ImmutableArray<Item> _items;
    private readonly Vocabulary _vocabulary;
    private readonly PhraseBook _phrases = new();
    private readonly Dictionary<string, List<Posting>>[] _words =
    [
        [],
        [],
    ];
    private readonly Dictionary<string, List<Posting>> _concepts = [];
    private readonly HashSet<int>[] _siblings;
    private readonly HashSet<string>[] _findsOut;
    private readonly HashSet<string>[] _plain;
    private readonly Dictionary<string, int>[] _texts;
    private readonly HashSet<string>[] _faint;
    private readonly ItemSpelling _spelling;

    public ItemNameIndex(ImmutableArray<Item> items, WordList words, Vocabulary vocabulary)
    {
        (_items, _vocabulary) = (items, vocabulary);
        _siblings = [.. items.Select(_ => new HashSet<int>())];
        _findsOut = [.. items.Select(i => FindsOut(i.When).ToHashSet())];
        _plain = [.. Vocabulary.Languages.Select(l => Plain(words, l))];
        _texts = [.. Vocabulary.Languages.Select(l => Texts(items, l))];
        _faint = [.. Vocabulary.Languages.Select(l => Faint(items, words, l))];
        foreach (var language in Vocabulary.Languages)
        {
            foreach (var (at, item) in items.Index())
                Learn(at, item, language);
        }

        foreach (var (at, item) in items.Index())
            LearnSiblings(at, item);
        _spelling = new(items.SelectMany(i => i.Called.Nl.Concat(i.Called.En)).SelectMany(n => WordsOf(n)).Select(w => w.Text), Knows);
    }

    public void FindPhrases(ImmutableArray<Token> words, List<Hit> hits) => _phrases.Find(words, hits);

    public List<Posting>? Of(Token word, Language language) => _words[(int)language].GetValueOrDefault(PhraseBook.Stem(word, language));

    public List<Posting>? About(string concept) => _concepts.GetValueOrDefault(concept);

    /// <summary>The points with a name that holds a whole name of this one: "camera's in de buurt" beside "camera's".</summary>
    public IReadOnlyCollection<int> Siblings(int item) => _siblings[item];

    /// <summary>The facts that somebody finds out by dealing with the point.</summary>
    public IReadOnlySet<string> FindsOut(int item) => _findsOut[item];

    /// <summary>The known words a compound is made of.</summary>
    public IEnumerable<Token> Parts(Token word) => _vocabulary.Parts(word);

    /// <summary>An everyday word that tells nothing.</summary>
    public bool IsPlain(Token word, Language language) => _plain[(int)language].Contains(PhraseBook.Stem(word, language));

    public static bool IsSmall(Token word) => word.Text.Length < (word.Capitals ? ShortestAbbreviation : ShortestWord) || word.IsNumber;

    /// <summary>It may name a point by itself.</summary>
    public bool Tells(Token word, Language language)
    {
        var stem = PhraseBook.Stem(word, language);
        return _texts[(int)language].GetValueOrDefault(stem) <= MostTexts && !_faint[(int)language].Contains(stem);
    }

    /// <summary>The words of a text, those of a name put right.</summary>
    public ImmutableArray<Token> Right(ImmutableArray<Token> words) => _spelling.Right(words);

    private bool Knows(Token word)
    {
        foreach (var language in Vocabulary.Languages)
        {
            var stem = PhraseBook.Stem(word, language);
            if (_plain[(int)language].Contains(stem) || _words[(int)language].ContainsKey(stem) || _texts[(int)language].ContainsKey(stem))
                return true;
        }

        return false;
    }

    private void Learn(int at, Item item, Language language)
    {
        var called = item.Called.In(language);
        foreach (var (rank, name) in called.Index())
        {
            var group = new WordGroup(WordKind.Name, item.Id, name, 1 - EachRankLess * rank);
            foreach (var phrase in PhrasesOf(name, language))
                _phrases.Add(group, language, phrase);
        }

        ImmutableArray<string> names = called.IsEmpty ? [item.Title.In(language)] : called;
        List<Token> words = [.. names.SelectMany(n => WordsOf(n))];
        List<Token> parts = language == Language.Dutch ? [.. words.SelectMany(_vocabulary.Parts)] : [];
        foreach (var word in words)
        {
            var times = words.Concat(parts).Count(w => PhraseBook.Stem(w, language) == PhraseBook.Stem(word, language));
            Put(word, new(at, InName, Tells(word, language) && (times >= FewestNames || called.IsEmpty)), language);
        }

        foreach (var word in WordsOf(item.Title.In(language)))
            Put(word, new(at, InTitle, IsName: false), language);
        foreach (var part in parts)
            Put(part, new(at, AsPart, IsName: false), language);
        foreach (var hit in names.Append(item.Title.In(language)).SelectMany(n => _vocabulary.ReadContent(n).Of(WordKind.Concept)))
        {
            if (hit.Group.Weight >= LeastConcept)
                Put(_concepts, hit.Group.Id, new(at, AsConcept, IsName: false));
        }
    }

    private static IEnumerable<string> FindsOut(Condition when) =>
        when switch
        {
            Condition.All all => all.Parts.SelectMany(FindsOut),
            Condition.Unknown unknown => [unknown.Fact],
            Condition.Unless unless => unless.Part.Facts.Where(f => FactDefinition.Find(f)!.IsYesNo),
            _ => [],
        };

    private void LearnSiblings(int at, Item item)
    {
        foreach (var name in item.Called.Nl.Concat(item.Called.En))
        {
            var (words, hits) = (WordsOf(name), new List<Hit>());
            _phrases.Find(words, hits);
            foreach (var hit in hits.Where(h => h.Group.Id != item.Id && h.At.Length < words.Length))
                _siblings[_items.IndexOf(_items.First(i => i.Id == hit.Group.Id))].Add(at);
        }
    }

    private void Put(Token word, Posting posting, Language language)
    {
        if (!IsSmall(word) && !IsPlain(word, language))
            Put(_words[(int)language], PhraseBook.Stem(word, language), posting);
    }

    private static void Put(Dictionary<string, List<Posting>> index, string key, Posting posting)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        list ??= [];
        if (!list.Exists(p => p.Item == posting.Item))
            list.Add(posting);
    }

    // a name is also found as the parts of a compound, two words of it the other way round, and with other small words in between
    private IEnumerable<string> PhrasesOf(string name, Language language)
    {
        var words = WordsOf(name);
        if (words.Length == 1)
        {
            yield return name[0] is '=' or '!' ? name : words[0].Text;
            if (language == Language.Dutch)
                yield return string.Join(' ', _vocabulary.Parts(words[0]).Select(p => p.Text));
            yield break;
        }

        var isLoose = !IsLight(words[0], ShortestWord - 1) && !IsLight(words[^1], ShortestWord - 1);
        List<string> kept =
        [
            .. words.Where((w, i) => !isLoose || i == 0 || i == words.Length - 1 || !IsLight(w, ShortestWord)).Select(w => w.Text),
        ];
        yield return string.Join(isLoose ? " .. " : " ", kept);
        if (isLoose && kept.Count == 2)
            yield return $"{kept[1]} .. {kept[0]}";

        bool IsLight(Token word, int length) => word.Text.Length <= length && !word.Capitals && IsPlain(word, language);
    }

    // as the words of a text are read: "fact sheets" is one word
    private ImmutableArray<Token> WordsOf(string name) => _vocabulary.Read(name, LocalDate.MinIsoValue).Words;

    private static HashSet<string> Plain(WordList words, Language language) =>
        Single(words, language, g => g.Kind is WordKind.Filler or WordKind.Negation or WordKind.Reference or WordKind.Aspect);

    // who has a part in it, and what everything here is about
    private static HashSet<string> Faint(ImmutableArray<Item> items, WordList words, Language language) =>
        [
            .. items.SelectMany(i => i.Partners.Append(i.Actor)).SelectMany(r => Stems(r.Name.In(language), language)),
            .. Single(words, language, g => g is { Kind: WordKind.Concept, Weight: < TellingConcept }),
        ];

    private static HashSet<string> Single(WordList words, Language language, Func<WordGroup, bool> of) =>
        [
            .. words
                .Groups.Where(of)
                .SelectMany(g => language == Language.Dutch ? g.Nl : g.En)
                .Select(p => Tokens.Read(p).Words)
                .Where(w => w.Length == 1)
                .Select(w => PhraseBook.Stem(w[0], language)),
        ];

    private static Dictionary<string, int> Texts(ImmutableArray<Item> items, Language language) =>
        items
            .SelectMany(i => Stems($"{i.Title.In(language)} {i.Text.In(language)}", language))
            .CountBy(w => w)
            .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Stems(string text, Language language) =>
        Tokens.Read(text).Words.Select(w => PhraseBook.Stem(w, language)).Distinct();
}
