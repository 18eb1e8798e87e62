using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Finds phrases in a text whatever their inflection. A phrase is words with spaces; "a|b" is either, ".." is at most eight words in between
/// without punctuation, "^" at the beginning means the beginning of a clause, "=OM" is a word in
/// capitals, "!geld" is the word as it stands, "#visit" is a concept however it is named.
/// </summary>
internal sealed class PhraseBook
{
    private const int LongestGap = 8;
    private const int LongestPhrase = 16;
    private const int MostOnStack = 256;

    private static readonly ImmutableArray<ImmutableArray<int>> FirstWords =
    [
        .. Enumerable.Range(0, 64).Select(i => ImmutableArray.Create(i)),
    ];
    private static readonly List<(string Id, int End)> NoConcepts = [];

    // stems are numbers here, from 1: a phrase is compared with every place where its first word stands
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<List<Entry>?> _dutch = [null];
    private readonly List<List<Entry>?> _english = [null];
    private readonly Dictionary<string, List<Entry>> _concepts = [];

    public void Add(WordGroup group, Language language, string text)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        var (gap, atStart) = (false, false);
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "^")
                atStart = true;
            else if (part == "..")
                gap = true;
            else
            {
                elements.Add(ElementOf(group.IsExact ? '!' + part.TrimStart('!') : part, gap, language));
                gap = false;
            }
        }

        if (elements.Count is 0 or > LongestPhrase || elements[0] is { Stems: [], Concepts.IsEmpty: true })
            return;
        var entry = Entry.Of(new(group, language, elements.ToImmutable(), atStart));
        var index = language == Language.Dutch ? _dutch : _english;
        foreach (var stem in elements[0].Stems.Distinct())
            (index[stem] ??= []).Add(entry);
        foreach (var concept in elements[0].Concepts.Distinct())
        {
            if (!_concepts.TryGetValue(concept, out var entries))
                _concepts[concept] = entries = [];
            entries.Add(entry);
        }
    }

    /// <summary>Adds the phrases found to the hits; concepts among the hits so far count where a phrase asks for them.</summary>
    public void Find(ImmutableArray<Token> words, List<Hit> hits)
    {
        Span<int> stems = words.Length <= MostOnStack ? stackalloc int[2 * words.Length] : new int[2 * words.Length];
        var dutch = stems[..words.Length];
        var english = stems[words.Length..];
        for (var i = 0; i < words.Length; i++)
            (dutch[i], english[i]) = (_stems.GetValueOrDefault(words[i].Dutch), _stems.GetValueOrDefault(words[i].English));
        var text = new Text(words, ConceptsOf(hits, words.Length), new(dutch), new(english));
        Span<int> at = stackalloc int[LongestPhrase];
        for (var i = 0; i < words.Length; i++)
        {
            if (_dutch[dutch[i]] is { } inDutch)
                Match(inDutch, ~text.Dutch.Signs, text, i, i, at, hits);
            if (_english[english[i]] is { } inEnglish)
                Match(inEnglish, ~text.English.Signs, text, i, i, at, hits);
            if (_concepts.Count == 0)
                continue;
            foreach (var (id, end) in text.ConceptsAt(i))
            {
                if (_concepts.TryGetValue(id, out var phrases))
                    Match(phrases, ~(text.Dutch.Signs | text.English.Signs), text, i, end, at, hits);
            }
        }
    }

    public static string Stem(Token token, Language language) => language == Language.Dutch ? token.Dutch : token.English;

    // per word; null when there are none
    private static List<(string Id, int End)>?[]? ConceptsOf(List<Hit> hits, int words)
    {
        List<(string, int)>?[]? concepts = null;
        foreach (var hit in hits)
        {
            if (hit.Group.Kind == WordKind.Concept)
                ((concepts ??= new List<(string, int)>?[words])[hit.Start] ??= []).Add((hit.Group.Id, hit.End));
        }

        return concepts;
    }

    /// <param name="lacking">The signs of stems that the text has not: most phrases are passed over by them alone.</param>
    private static void Match(List<Entry> entries, ulong lacking, in Text text, int start, int end, Span<int> at, List<Hit> hits)
    {
        var words = text.Words;
        foreach (var (signs, phrase) in CollectionsMarshal.AsSpan(entries))
        {
            if ((signs & lacking) != 0)
                continue;
            at[0] = start;
            if (phrase.IsWord)
            {
                hits.Add(new(phrase.Group, Positions(at[..1]), phrase.Language));
                continue;
            }

            if (phrase.AtStart && start > 0 && words[start - 1].Clause == words[start].Clause)
                continue;
            if (start == end && phrase.Elements[0].Stems.Length > 0 && !phrase.Elements[0].Fits(words[start]))
                continue;
            if (Rest(phrase, 1, end, text, at))
                hits.Add(new(phrase.Group, Positions(at[..phrase.Elements.Length]), phrase.Language));
        }
    }

    // most phrases are one word: it need not be made anew for each
    private static ImmutableArray<int> Positions(ReadOnlySpan<int> at) =>
        at.Length == 1 && at[0] < FirstWords.Length ? FirstWords[at[0]] : [.. at];

    private static bool Rest(Phrase phrase, int element, int before, in Text text, Span<int> at)
    {
        if (element == phrase.Elements.Length)
            return true;
        var (wanted, words) = (phrase.Elements[element], text.Words);
        var stems = text.In(phrase.Language);
        for (
            var i = before + 1;
            i <= before + 1 + (wanted.AfterGap ? LongestGap : 0) && i < words.Length && words[i].Stretch == words[before].Stretch;
            i++
        )
        {
            at[element] = i;
            if (wanted.Stems.AsSpan().Contains(stems[i]) && wanted.Fits(words[i]) && Rest(phrase, element + 1, i, text, at))
                return true;
            if (wanted.Concepts.IsEmpty)
                continue;
            foreach (var (id, end) in text.ConceptsAt(i))
            {
                at[element] = i;
                if (wanted.Concepts.Contains(id) && Rest(phrase, element + 1, end, text, at))
                    return true;
            }
        }

        return false;
    }

    private Element ElementOf(string part, bool gap, Language language)
    {
        var options = part.TrimStart('=', '!').Split('|');
        var words = options.Where(o => o[0] != '#').SelectMany(w => Tokens.Read(w).Words).ToList();
        return new(
            [.. words.Select(w => NumberOf(Stem(w, language)))],
            [.. options.Where(o => o[0] == '#').Select(o => o[1..])],
            gap,
            part[0] == '=',
            part[0] == '!' ? [.. words.Select(w => w.Text)] : []
        );
    }

    // 0 is a word of no phrase
    private int NumberOf(string stem)
    {
        if (!_stems.TryGetValue(stem, out var number))
        {
            _stems[stem] = number = _stems.Count + 1;
            _dutch.Add(null);
            _english.Add(null);
        }

        return number;
    }

    /// <summary>The text that is searched: its words, their stems, and the concepts that begin at each.</summary>
    private readonly ref struct Text(ImmutableArray<Token> words, List<(string Id, int End)>?[]? concepts, Numbers dutch, Numbers english)
    {
        public ImmutableArray<Token> Words => words;

        public Numbers Dutch { get; } = dutch;

        public Numbers English { get; } = english;

        public Numbers In(Language language) => language == Language.Dutch ? Dutch : English;

        public List<(string Id, int End)> ConceptsAt(int word) => concepts?[word] ?? NoConcepts;
    }

    /// <summary>Per word its stem as a number.</summary>
    private readonly ref struct Numbers(ReadOnlySpan<int> numbers)
    {
        private readonly ReadOnlySpan<int> _numbers = numbers;

        /// <summary>A bit for each, which it may share with others.</summary>
        public ulong Signs { get; } = SignsOf(numbers);

        public int this[int word] => _numbers[word];

        public static ulong SignOf(int number) => 1UL << (number & 63);

        private static ulong SignsOf(ReadOnlySpan<int> numbers)
        {
            var signs = 0UL;
            foreach (var number in numbers)
                signs |= SignOf(number);
            return signs;
        }
    }

    /// <summary>A phrase with the signs of the stems without which it does not stand in a text.</summary>
    private readonly record struct Entry(ulong Signs, Phrase Phrase)
    {
        public static Entry Of(Phrase phrase)
        {
            var signs = 0UL;
            foreach (var element in phrase.Elements)
                signs |= element is { Stems: [var only], Concepts.IsEmpty: true } ? Numbers.SignOf(only) : 0;
            return new(signs, phrase);
        }
    }

    private sealed record Element(int[] Stems, ImmutableArray<string> Concepts, bool AfterGap, bool InCapitals, string[] Exact)
    {
        public bool Fits(Token word) => (!InCapitals || word.Capitals) && (Exact.Length == 0 || Exact.Contains(word.Text));
    }

    private sealed record Phrase(WordGroup Group, Language Language, ImmutableArray<Element> Elements, bool AtStart)
    {
        /// <summary>One word, wherever and however it stands: as most are.</summary>
        public bool IsWord { get; } = !AtStart && Elements is [{ InCapitals: false, Exact: [] }];
    }
}
