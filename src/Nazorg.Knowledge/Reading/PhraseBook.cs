using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>A phrase found in a text.</summary>
/// <param name="At">The words that make it up, by position; words in a gap are not among them.</param>
internal readonly record struct Hit(WordGroup Group, ImmutableArray<int> At, Language Language)
{
    public int Start => At[0];

    public int End => At[^1];

    /// <summary>It is part of a longer phrase.</summary>
    public bool Inside(Hit other) => other.At.Length > At.Length && Common(other) == At.Length;

    /// <summary>A word belongs to both.</summary>
    public bool Shares(Hit other) => Start <= other.End && other.Start <= End && Common(other) > 0;

    // both are in the order of the text
    private int Common(Hit other)
    {
        var (common, mine, others) = (0, 0, 0);
        while (mine < At.Length && others < other.At.Length)
        {
            var (a, b) = (At[mine], other.At[others]);
            (common, mine, others) = (common + (a == b ? 1 : 0), mine + (a <= b ? 1 : 0), others + (b <= a ? 1 : 0));
        }

        return common;
    }
}

/// <summary>
/// Finds phrases in a text whatever their inflection. A phrase is words with spaces; "a|b" is either, ".." is at most eight words in between
/// without punctuation, "^" at the beginning means the beginning of a clause, "=OM" is a word in
/// capitals, "!geld" is the word as it stands, "#visit" is a concept however it is named.
/// </summary>
internal sealed class PhraseBook
{
    private const int LongestGap = 8;
    private const int LongestPhrase = 16;

    // stems are numbers here: a phrase is compared with every place where its first word stands
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Phrase>> _dutch = [];
    private readonly Dictionary<int, List<Phrase>> _english = [];
    private readonly Dictionary<string, List<Phrase>> _concepts = [];

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
        var phrase = new Phrase(group, language, elements.ToImmutable(), atStart);
        foreach (var stem in phrase.Elements[0].Stems.Distinct())
            Put(Index(language), stem, phrase);
        foreach (var concept in phrase.Elements[0].Concepts.Distinct())
            Put(_concepts, concept, phrase);
    }

    /// <summary>Adds the phrases found to the hits; concepts among the hits so far count where a phrase asks for them.</summary>
    public void Find(ImmutableArray<Token> words, List<Hit> hits)
    {
        var concepts = hits.Where(h => h.Group.Kind == WordKind.Concept).ToLookup(h => h.Start, h => (h.Group.Id, h.End));
        var text = new Text(words, concepts, new int[words.Length], new int[words.Length]);
        for (var i = 0; i < words.Length; i++)
            (text.Dutch[i], text.English[i]) = (_stems.GetValueOrDefault(words[i].Dutch), _stems.GetValueOrDefault(words[i].English));
        for (var i = 0; i < words.Length; i++)
        {
            if (_dutch.TryGetValue(text.Dutch[i], out var dutch))
                Match(dutch, text, i, i, hits);
            if (_english.TryGetValue(text.English[i], out var english))
                Match(english, text, i, i, hits);
            if (_concepts.Count == 0)
                continue;
            foreach (var (id, end) in concepts[i])
            {
                if (_concepts.TryGetValue(id, out var phrases))
                    Match(phrases, text, i, end, hits);
            }
        }
    }

    public static string Stem(Token token, Language language) => language == Language.Dutch ? token.Dutch : token.English;

    private static void Match(List<Phrase> phrases, Text text, int start, int end, List<Hit> hits)
    {
        Span<int> at = stackalloc int[LongestPhrase];
        var words = text.Words;
        foreach (var phrase in phrases)
        {
            if (phrase.AtStart && start > 0 && words[start - 1].Clause == words[start].Clause)
                continue;
            if (start == end && phrase.Elements[0].Stems.Length > 0 && !phrase.Elements[0].Fits(words[start]))
                continue;
            at[0] = start;
            if (Rest(phrase, 1, end, text, at))
                hits.Add(new(phrase.Group, [.. at[..phrase.Elements.Length]], phrase.Language));
        }
    }

    private static bool Rest(Phrase phrase, int element, int before, Text text, Span<int> at)
    {
        if (element == phrase.Elements.Length)
            return true;
        var (wanted, words, stems) = (phrase.Elements[element], text.Words, phrase.Language == Language.Dutch ? text.Dutch : text.English);
        for (
            var i = before + 1;
            i <= before + 1 + (wanted.AfterGap ? LongestGap : 0) && i < words.Length && words[i].Stretch == words[before].Stretch;
            i++
        )
        {
            at[element] = i;
            if (Array.IndexOf(wanted.Stems, stems[i]) >= 0 && wanted.Fits(words[i]) && Rest(phrase, element + 1, i, text, at))
                return true;
            if (wanted.Concepts.IsEmpty)
                continue;
            foreach (var (id, end) in text.Concepts[i])
            {
                at[element] = i;
                if (wanted.Concepts.Contains(id) && Rest(phrase, element + 1, end, text, at))
                    return true;
            }
        }

        return false;
    }

    private static void Put<T>(Dictionary<T, List<Phrase>> index, T key, Phrase phrase)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(phrase);
    }

    private Dictionary<int, List<Phrase>> Index(Language language) => language == Language.Dutch ? _dutch : _english;

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
            _stems[stem] = number = _stems.Count + 1;
        return number;
    }

    /// <summary>The text that is searched: per word its stems as numbers, and the concepts that begin there.</summary>
    private readonly record struct Text(
        ImmutableArray<Token> Words,
        ILookup<int, (string Id, int End)> Concepts,
        int[] Dutch,
        int[] English
    );

    private sealed record Element(int[] Stems, ImmutableArray<string> Concepts, bool AfterGap, bool InCapitals, string[] Exact)
    {
        public bool Fits(Token word) => (!InCapitals || word.Capitals) && (Exact.Length == 0 || Exact.Contains(word.Text));
    }

    private sealed record Phrase(WordGroup Group, Language Language, ImmutableArray<Element> Elements, bool AtStart);
}
