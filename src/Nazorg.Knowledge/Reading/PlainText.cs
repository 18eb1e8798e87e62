using System.Text;
using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// A text as patterns read it: dashes, quotes, spaces and digits of one sort, one space between words, without what cannot be seen and
/// without mentions, which name somebody by the channel's own means. Knows where each character stood in the text as it was typed.
/// </summary>
internal sealed partial class PlainText
{
    // null where it is the text as it was typed
    private readonly int[]? _at;
    private readonly int _end;

    private PlainText(string text, int[]? at, int end) => (Text, _at, _end) = (text, at, end);

    public string Text { get; }

    public static PlainText Of(string text)
    {
        if (IsPlain(text))
            return new(text, null, text.Length);
        var shown = Mention().Replace(text, m => new(',', m.Length));
        var (plain, at) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < shown.Length; i++)
        {
            if (Plain(shown[i]) is not { } c || (c == ' ' && plain.Length > 0 && plain[^1] is ' ' or '\n'))
                continue;
            plain.Append(c);
            at.Add(i);
        }

        return new(plain.ToString(), [.. at], text.Length);
    }

    /// <summary>Where a part of the plain text stands in the text as it was typed.</summary>
    public (int Start, int Length) Typed(int start, int length)
    {
        var last = start + length - 1;
        if (length == 0 || last >= Text.Length)
            return (_end, 0);
        if (_at is null)
            return (start, length);
        var end = last + 1 < _at.Length ? _at[last + 1] : _end;

        // spaces that were left out belong to what comes after them
        return (_at[start], Math.Min(end, _at[last] + 1) - _at[start]);
    }

    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Plain(c) != c || c == '<' || (c == ' ' && i > 0 && text[i - 1] is ' ' or '\n'))
                return false;
        }

        return true;
    }

    private static char? Plain(char c) =>
        c switch
        {
            >= '\u0300' and <= '\u036f' or '\u00ad' or '\ufeff' => null,
            >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u2069' or >= '\ufe00' and <= '\ufe0f' =>
                null,
            '\u2018' or '\u2019' or '\u02bc' or '\u2032' or '\u00b4' or '`' => '\'',
            >= '\u2010' and <= '\u2015' or '\u2212' => '-',
            >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
            '\n' or '\r' => '\n',
            < '\u0080' when !char.IsWhiteSpace(c) => c,
            _ when char.IsWhiteSpace(c) => ' ',
            _ when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
            _ => c,
        };

    [GeneratedRegex("<at[^>]*>[^<]*</at>", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();
}
