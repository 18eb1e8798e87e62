using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>A word as it is written.</summary>
/// <param name="Start">In characters of the plain text.</param>
/// <param name="Before">What stands between the word before it and this one.</param>
/// <param name="Begins">It begins a sentence, so that a capital says nothing.</param>
/// <param name="Listed">It is of a word or a phrase that is no name.</param>
internal sealed record WrittenWord(string Text, string Folded, int Start, string Before, bool Begins, bool Listed)
{
    public int End => Start + Text.Length;

    /// <summary>It follows the word before it with nothing but a space.</summary>
    public bool Follows => Before == " ";

    /// <summary>A capital and small letters after it, as a name is written: "Jansen", "O'Brien", "IJsbrand"; no abbreviation.</summary>
    public bool HasCapital { get; } =
        char.IsUpper(Text[0]) && HasLower(Text) && (!char.IsUpper(Text[1]) || Text.StartsWith("IJ", StringComparison.Ordinal));

    public bool InCapitals { get; } = Text.Length > 1 && !HasLower(Text);

    /// <summary>It links the parts of a name: "van", "de", "el".</summary>
    public bool Links =>
        Folded
            is "van"
                or "de"
                or "der"
                or "den"
                or "het"
                or "t"
                or "ten"
                or "ter"
                or "te"
                or "el"
                or "al"
                or "bin"
                or "ben"
                or "ibn"
                or "von"
                or "di"
                or "da"
                or "du"
                or "le"
                or "la"
                or "dos"
                or "vd";

    private static bool HasLower(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }
}

/// <summary>Which words are no names of people, by what they are instead, and which are although they are words: from the vocabulary.</summary>
/// <param name="words">Groups of either kind.</param>
/// <param name="knows">Whether a folded word is a word of the vocabulary, as it stands.</param>
internal sealed partial class NameWords(WordList words, Func<string, bool> knows)
{
    /// <summary>"Rotterdam", "Oude Noorden".</summary>
    public const string Place = "place";

    /// <summary>What has a name without being a person: "winkelcentrum", "stichting".</summary>
    public const string Thing = "thing";

    /// <summary>What comes after a number that counts: "mannen".</summary>
    public const string Counted = "counted";

    /// <summary>What ends like a street and is none: "supermarkt".</summary>
    public const string NoStreet = "street";

    /// <summary>Days, months, feasts.</summary>
    public const string Time = "time";

    /// <summary>What the name of a place may begin with, and a surname may be: "Oude", "Lange".</summary>
    private const string Leading = "leading";

    /// <summary>These may be part of a name all the same: somebody is called Van Houten, or Kerk.</summary>
    private static readonly string[] Open = [Place, Thing, Leading, Counted, NoStreet];

    /// <summary>Behind one of these a sentence begins.</summary>
    private static readonly SearchValues<char> Endings = SearchValues.Create(".!?:\n•");

    private readonly FrozenDictionary<string, FrozenSet<string>> _groups = words
        .Groups.Where(g => g.Kind == WordKind.NoName)
        .GroupBy(g => g.Id)
        .ToFrozenDictionary(g => g.Key, g => g.SelectMany(Phrases).Where(p => !p.Contains(' ')).ToFrozenSet());

    private readonly FrozenSet<string> _noNames = words
        .Groups.Where(g => g.Kind == WordKind.NoName && !Open.Contains(g.Id))
        .SelectMany(Phrases)
        .Where(p => !p.Contains(' '))
        .ToFrozenSet();

    private readonly FrozenDictionary<string, (string Id, string[] Words)[]> _phrases = words
        .Groups.Where(g => g.Kind == WordKind.NoName)
        .SelectMany(g => Phrases(g).Where(p => p.Contains(' ')).Select(p => (g.Id, Words: p.Split(' '))))
        .OrderByDescending(p => p.Words.Length)
        .GroupBy(p => p.Words[0])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private readonly FrozenSet<string> _names = words.Groups.Where(g => g.Kind == WordKind.Person).SelectMany(Phrases).ToFrozenSet();

    /// <summary>Whether a word is of one group of words that are no names.</summary>
    public bool Is(string group, WrittenWord word) => _groups.TryGetValue(group, out var of) && of.Contains(word.Folded);

    /// <summary>A word that is no name, whatever stands beside it.</summary>
    public bool IsNone(WrittenWord word) => word.Listed || (_noNames.Contains(word.Folded) && !_names.Contains(word.Folded));

    /// <summary>A word with a capital that is part of a name, if no more is said than the words themselves.</summary>
    /// <param name="linked">Words such as "van" come before it.</param>
    public bool IsPart(WrittenWord word, bool linked) =>
        word.HasCapital
        && !IsNone(word)
        && !EndsLikePlace().IsMatch(word.Folded)
        && (_names.Contains(word.Folded) || (!Is(Thing, word) && (linked || !Is(Place, word))));

    /// <summary>A run of capitals that begins so is the name of a place.</summary>
    public bool LeadsToPlace(WrittenWord word) => Is(Leading, word);

    /// <summary>It is a name as far as can be known: no word of the vocabulary, or one that is a name too.</summary>
    public bool MayBe(WrittenWord word) => !knows(word.Folded) || _names.Contains(word.Folded);

    /// <summary>The longest phrase of a group that begins with a word; 0 words when none does.</summary>
    public int LengthOf(string group, ImmutableArray<WrittenWord> text, int at) =>
        PhrasesFrom(text[at]).FirstOrDefault(p => p.Id == group && Stands(p.Words, text, at)).Words?.Length
        ?? (Is(group, text[at]) ? 1 : 0);

    public ImmutableArray<WrittenWord> Read(string text)
    {
        var read = ImmutableArray.CreateBuilder<WrittenWord>();
        var end = 0;
        foreach (var m in Word().EnumerateMatches(text))
        {
            var (word, before) = (text.Substring(m.Index, m.Length), Between(text.AsSpan(end..m.Index)));
            read.Add(
                new(word, Folding.Fold(word), m.Index, before, read.Count == 0 || before.AsSpan().ContainsAny(Endings), Listed: false)
            );
            end = m.Index + m.Length;
        }

        for (var i = 0; i < read.Count; i++)
        {
            foreach (var (_, phrase) in PhrasesFrom(read[i]))
            {
                if (!Stands(phrase, read, i))
                    continue;
                for (var k = i; k < i + phrase.Length; k++)
                    read[k] = read[k] with { Listed = true };
            }
        }

        return read.DrainToImmutable();
    }

    private (string Id, string[] Words)[] PhrasesFrom(WrittenWord word) => _phrases.GetValueOrDefault(word.Folded) ?? [];

    private static string Between(ReadOnlySpan<char> signs) => signs is " " ? " " : signs.ToString();

    private static bool Stands(string[] phrase, IReadOnlyList<WrittenWord> text, int at)
    {
        if (at + phrase.Length > text.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (text[at + i].Folded != phrase[i] || (i > 0 && text[at + i].Before is not (" " or "-" or "'")))
                return false;
        }

        return true;
    }

    private static IEnumerable<string> Phrases(WordGroup group) =>
        group.Nl.Concat(group.En).Select(p => string.Join(' ', Word().Matches(p).Select(m => Folding.Fold(m.Value))));

    [GeneratedRegex(@"\p{L}+(?:['-]\p{L}+)*")]
    private static partial Regex Word();

    /// <summary>What the name of a street or a neighbourhood ends in.</summary>
    [GeneratedRegex(
        "..(?:straat|laan|weg|plein|gracht|kade|singel|dijk|steeg|markt|plantsoen|dreef|boulevard|wijk|buurt|kwartier|centrum|park|polder|stad|dorp)$|^(?:street|road|lane|avenue|crescent)$"
    )]
    private static partial Regex EndsLikePlace();
}
