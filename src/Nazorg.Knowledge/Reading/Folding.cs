using System.Text;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Reduces letters to their plain lower-case form: "Coördinator" and "coo\u0308rdinator" become "coordinator". By a table of our own,
/// because without culture data the runtime does not take letters apart.
/// </summary>
internal static class Folding
{
    private const string Plain =
        "aàáâãäåāăą|cçćĉċč|dďđð|eèéêëēĕėęě|gĝğġģ|hĥħ|iìíîïĩīĭįı|jĵ|kķ|lĺļľŀł|nñńņňŉ|oòóôõöøōŏő|rŕŗř|sśŝşš|tţťŧ|uùúûüũūŭůűų|wŵ|yýÿŷ|zźżž";

    private static readonly string?[] Table = MakeTable();

    /// <summary>The plain form of one character; empty for marks and for characters that have no width.</summary>
    public static string Fold(char c) => c < Table.Length && Table[c] is { } plain ? plain : FoldRare(c);

    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            folded.Append(Fold(c));
        return folded.ToString();
    }

    private static string FoldRare(char c) =>
        c switch
        {
            >= '\u0300' and <= '\u036f' => "",
            >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u2069' or '\ufeff' => "",
            >= '\ufe00' and <= '\ufe0f' => "",
            '\u2018' or '\u2019' or '\u02bc' or '\u2032' => "'",
            >= '\u2010' and <= '\u2015' or '\u2212' => "-",
            >= '\uff01' and <= '\uff5e' => Fold((char)(c - 0xfee0)),
            _ => char.ToLowerInvariant(c).ToString(),
        };

    private static string?[] MakeTable()
    {
        var table = new string?[0x180];
        for (var c = '\0'; c < table.Length; c++)
            table[c] = char.ToLowerInvariant(c).ToString();
        foreach (var row in Plain.Split('|'))
        {
            foreach (var c in row.Skip(1))
                table[c] = table[char.ToUpperInvariant(c)] = row[..1];
        }

        foreach (
            var (c, plain) in new[]
            {
                ('æ', "ae"),
                ('Æ', "ae"),
                ('œ', "oe"),
                ('Œ', "oe"),
                ('ß', "ss"),
                ('ĳ', "ij"),
                ('Ĳ', "ij"),
                ('þ', "th"),
                ('Þ', "th"),
            }
        )
        {
            table[c] = plain;
        }

        table['\u00ad'] = "";
        table['\u00a0'] = " ";
        table['`'] = table['\u00b4'] = "'";
        return table;
    }
}
