using System.Collections.Immutable;
using System.Text;

namespace Nazorg.Knowledge.Asking;

/// <summary>Texts as sentences.</summary>
internal static class Prose
{
    /// <summary>A text in sentences. A full stop inside brackets or an abbreviation does not end one.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' => 1,
                ')' when depth > 0 => -1,
                _ => 0,
            };
            if (
                depth > 0
                || text[i] is not ('.' or '!' or '?')
                || i + 2 >= text.Length
                || text[i + 1] != ' '
                || (i > 0 && char.IsUpper(text[i - 1]) && (i == 1 || !char.IsLetter(text[i - 2])))
                || !(char.IsUpper(text[i + 2]) || text[i + 2] is '€' or '‘' or '\'')
            )
                continue;
            yield return text[start..(i + 1)].Trim();
            start = i + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    private static readonly HashSet<string> Pointing =
    [
        "Zij",
        "Ze",
        "Het",
        "Hij",
        "Dit",
        "Dat",
        "Die",
        "Deze",
        "Daar",
        "Daarbij",
        "Daarvoor",
        "Dan",
        "They",
        "It",
        "This",
        "That",
        "These",
        "Those",
        "He",
        "She",
        "Then",
        "There",
    ];

    /// <summary>It begins with a word for what the sentence before it named.</summary>
    public static bool PointsBack(string sentence) => Pointing.Contains(sentence.Split(' ', 2)[0]);

    /// <summary>"Klopt." and nothing else.</summary>
    public static bool IsVerdict(string sentence) => !sentence.Contains(' ', StringComparison.Ordinal);

    public static string First(string text) => Sentences(text).First();

    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '.' or '?' or '!' ? "" : ".");

    /// <summary>As it stands after a colon: without its capital, unless that is of a name.</summary>
    public static string AfterColon(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) && !char.IsDigit(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;

    /// <summary>Texts without the sentences that an earlier one has; empty where nothing else is left.</summary>
    public static ImmutableArray<string> EachOnce(IEnumerable<string> texts)
    {
        var said = new HashSet<string>();
        string Once(string text) =>
            !text.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', Sentences(text).Where(said.Add))
            : said.Add(text) ? text
            : "";
        return [.. texts.Select(Once)];
    }

    /// <summary>Whole sentences, as many as there is room for in characters; at least one.</summary>
    public static string Fit(IEnumerable<string> parts, int room)
    {
        var text = new StringBuilder();
        foreach (var sentence in parts.SelectMany(Sentences))
        {
            if (text.Length > 0 && text.Length + 1 + sentence.Length > room)
                break;
            if (text.Length > 0)
                text.Append(' ');
            text.Append(sentence);
        }

        return text.ToString();
    }

    /// <summary>The share of the longer words of a sentence that other sentences have too, from 0 to 1.</summary>
    public static double Shared(string sentence, IEnumerable<string> with, Lexicon lexicon)
    {
        var own = lexicon.WordsOf(sentence);
        if (own.IsEmpty)
            return 1;
        var said = with.SelectMany(s => lexicon.WordsOf(s)).ToHashSet();
        return (double)own.Count(said.Contains) / own.Length;
    }
}
