using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>The words of a text with what was typed between them: the "-" in "10-3", the "." in "14.00".</summary>
/// <param name="text">As it was typed.</param>
internal abstract class TypedWords(string text, ImmutableArray<Token> words)
{
    /// <summary>Two words that were typed as one.</summary>
    public const char Glued = '\0';

    /// <summary>More than one sign, or the end of the text.</summary>
    public const char Apart = '\n';

    public int Count => words.Length;

    public string this[int at] => words[at].Text;

    /// <summary>How many digits the word begins with.</summary>
    public int Digits(int at)
    {
        if (at >= Count)
            return 0;
        var word = words[at].Text;
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        return digits;
    }

    /// <summary>The word is all digits.</summary>
    public bool IsDigits(int at) => at < Count && words[at].IsNumber;

    /// <summary>How a word is joined to the next: by a space, by one sign, or by more than that.</summary>
    public char Joint(int at)
    {
        if (at < 0 || at + 1 >= Count)
            return Apart;
        var (from, to) = (words[at].End, words[at + 1].Start);
        if (from >= to)
            return Glued;
        var joint = ' ';
        foreach (var c in text.AsSpan(from, to - from))
        {
            if (c is '\n')
                return Apart;
            if (char.IsWhiteSpace(c) || c is '\'' or '’' or '‘')
                continue;
            if (joint != ' ')
                return Apart;
            joint = c is '-' || Folding.Fold(c) == "-" ? '-' : c;
        }

        return joint;
    }

    /// <summary>The sign that joins two words without any space: the "-" in "10-3". A space when there is none.</summary>
    public char Tight(int at)
    {
        if (Joint(at) is not ('-' or '/' or '.' or ':' or ',') and not Glued)
            return ' ';
        foreach (var c in text.AsSpan(words[at].End, Math.Max(0, words[at + 1].Start - words[at].End)))
        {
            if (char.IsWhiteSpace(c))
                return ' ';
        }

        return Joint(at);
    }

    /// <summary>The sign before a word as it was typed, such as "€"; a space where there is none.</summary>
    public char Before(int at)
    {
        for (var i = at < Count ? words[at].Start - 1 : -1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(text[i]))
                return text[i];
        }

        return ' ';
    }

    /// <summary>The character after a word.</summary>
    public char Behind(int at) => words[at].End < text.Length ? text[words[at].End] : ' ';

    /// <summary>The word begins with a capital as it was typed, wherever it stands.</summary>
    public bool HasCapital(int at) => char.IsUpper(text[words[at].Start]);

    /// <summary>The word was typed with an accent: "één" is a number.</summary>
    public bool HasAccent(int at) => text.AsSpan(words[at].Start, words[at].End - words[at].Start).IndexOfAny('é', 'É') >= 0;

    /// <summary>Nothing follows without punctuation between.</summary>
    public bool Ends(int at) => at >= Count || (at > 0 && words[at].Stretch != words[at - 1].Stretch);
}
