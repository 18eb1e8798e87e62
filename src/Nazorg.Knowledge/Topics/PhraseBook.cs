using System.Collections.Immutable;

namespace Nazorg.Knowledge.Topics;

/// <summary>A phrase found in a text.</summary>
/// <param name="At">The words that make it up, by position; words in a gap are not among them.</param>
internal readonly record struct Hit(WordGroup Group, ImmutableArray<int> At, Language Language)
{
    public int Start => At[0];

    public int End => At[^1];

    /// <summary>It is part of a longer phrase.</summary>
    public bool Inside(Hit other) => other.At.Length > At.Length && At.All(other.At.Contains);
}

/// <summary>
/// Finds phrases in a text whatever their inflection. A phrase is words with spaces; "a|b" is either, ".." is at most eight words in between
/// without punctuation, "^" at the beginning means the beginning of a clause, "=OM" is a word in
/// capitals, "!geld" is the word as it stands.
/// </summary>
internal sealed class PhraseBook
{
    private const int LongestGap = 8;
    private const int LongestPhrase = 16;

    private readonly Dictionary<string, List<Phrase>> _dutch = [];
    private readonly Dictionary<string, List<Phrase>> _english = [];

    public void Add(WordGroup group, Language language, string text)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        var (gap, atStart) = (false, false);
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "^") atStart = true;
            else if (part == "..") gap = true;
            else
            {
                elements.Add(Element.Of(part, gap, language));
                gap = false;
            }
        }

        if (elements.Count is 0 or > LongestPhrase || elements[0].Stems.Length == 0) return;
        var phrase = new Phrase(group, language, elements.ToImmutable(), atStart);
        var index = Index(language);
        foreach (var stem in phrase.Elements[0].Stems.Distinct())
        {
            if (!index.TryGetValue(stem, out var list)) index[stem] = list = [];
            list.Add(phrase);
        }
    }

    public void Find(ImmutableArray<Token> words, List<Hit> hits)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_dutch.TryGetValue(words[i].Dutch, out var dutch)) Match(dutch, words, i, hits);
            if (_english.TryGetValue(words[i].English, out var english)) Match(english, words, i, hits);
        }
    }

    public static string Stem(Token token, Language language) => language == Language.Dutch ? token.Dutch : token.English;

    private static void Match(List<Phrase> phrases, ImmutableArray<Token> words, int start, List<Hit> hits)
    {
        Span<int> at = stackalloc int[LongestPhrase];
        at[0] = start;
        foreach (var phrase in phrases)
        {
            if (phrase.AtStart && start > 0 && words[start - 1].Clause == words[start].Clause) continue;
            if (!phrase.Elements[0].Fits(words[start])) continue;
            if (Rest(phrase, 1, words, at)) hits.Add(new(phrase.Group, [.. at[..phrase.Elements.Length]], phrase.Language));
        }
    }

    private static bool Rest(Phrase phrase, int element, ImmutableArray<Token> words, Span<int> at)
    {
        if (element == phrase.Elements.Length) return true;
        var (from, wanted) = (at[element - 1] + 1, phrase.Elements[element]);
        for (var i = from; i <= from + (wanted.AfterGap ? LongestGap : 0) && i < words.Length && words[i].Stretch == words[from - 1].Stretch; i++)
        {
            if (!wanted.Stems.Contains(Stem(words[i], phrase.Language)) || !wanted.Fits(words[i])) continue;
            at[element] = i;
            if (Rest(phrase, element + 1, words, at)) return true;
        }

        return false;
    }

    private Dictionary<string, List<Phrase>> Index(Language language) => language == Language.Dutch ? _dutch : _english;

    private sealed record Element(ImmutableArray<string> Stems, bool AfterGap, bool InCapitals, string? Exact)
    {
        public static Element Of(string part, bool gap, Language language)
        {
            var words = part.TrimStart('=', '!').Split('|').SelectMany(w => Tokens.Read(w).Words).ToList();
            return new([.. words.Select(w => Stem(w, language))], gap, part[0] == '=', part[0] == '!' ? words[0].Text : null);
        }

        public bool Fits(Token word) => (!InCapitals || word.Capitals) && (Exact is null || Exact == word.Text);
    }

    private sealed record Phrase(WordGroup Group, Language Language, ImmutableArray<Element> Elements, bool AtStart);
}
