namespace Nazorg.Knowledge.Reading;

/// <summary>Takes inflection off folded words, lightly: enough that the forms of one word meet, not so much that two words do.</summary>
internal static class Stems
{
    /// <summary>"woningen" and "woning", "monteert" and "monteren", "bezoekje" and "bezoeken" meet.</summary>
    public static string Dutch(string word)
    {
        if (word.Length <= 3 || !char.IsAsciiLetter(word[^1]))
            return word;
        var stem = Diminutive(word);
        stem = stem switch
        {
            _ when stem.EndsWith("heden", StringComparison.Ordinal) => stem[..^5] + "heid",
            _ when stem.EndsWith("en", StringComparison.Ordinal) && stem.Length > 4 => stem[..^2],
            _ when stem.EndsWith('e') && stem.Length > 4 => stem[..^1],
            _ when stem.EndsWith('s') && stem.Length > 4 && IsPlural(stem) => stem[..^1],
            _ => stem,
        };
        if (stem.Length > 4 && stem[^1] == 't' && !IsVowel(stem[^2]) && stem[^2] is not ('s' or 'h' or 't'))
            stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] == stem[^2] && !IsVowel(stem[^1]))
            stem = stem[..^1];
        stem = stem[^1] switch
        {
            'z' => stem[..^1] + 's',
            'v' => stem[..^1] + 'f',
            _ => stem,
        };
        return Undouble(stem);
    }

    /// <summary>"robberies" and "robbery", "arranged" and "arrange", "visits" and "visiting" meet.</summary>
    public static string English(string word)
    {
        if (word.Length <= 3 || !char.IsAsciiLetter(word[^1]))
            return word;
        var stem = word switch
        {
            _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            _ when word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            _ when word.EndsWith("sses", StringComparison.Ordinal)
                    || word.EndsWith("xes", StringComparison.Ordinal)
                    || word.EndsWith("ches", StringComparison.Ordinal)
                    || word.EndsWith("shes", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("ss", StringComparison.Ordinal)
                    || word.EndsWith("us", StringComparison.Ordinal)
                    || word.EndsWith("is", StringComparison.Ordinal) => word,
            _ when word[^1] == 's' => word[..^1],
            _ when word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 6 => word[..^3],
            _ when word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4 => word[..^2],
            _ => word,
        };
        if (stem.Length > 3 && stem[^1] == 'e')
            stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') && !IsVowel(stem[^1]))
            stem = stem[..^1];
        return stem;
    }

    /// <summary>A Dutch past participle, by its form: "gebeld", "gesproken".</summary>
    public static bool IsParticiple(string word) =>
        word.Length > 5 && word.StartsWith("ge", StringComparison.Ordinal) && word[^1] is 'd' or 't' or 'n';

    private static string Diminutive(string word)
    {
        if (word.EndsWith('s') && Diminutive(word[..^1]) is var single && single.Length < word.Length - 1)
            return single;
        if (!word.EndsWith("je", StringComparison.Ordinal) || word.Length < 6)
            return word;
        return word[..^2] switch
        {
            var w
                when w.EndsWith("let", StringComparison.Ordinal)
                    || w.EndsWith("net", StringComparison.Ordinal)
                    || w.EndsWith("met", StringComparison.Ordinal)
                    || w.EndsWith("ret", StringComparison.Ordinal) => w[..^2],
            var w when w.EndsWith('t') && w.Length > 4 && w[^2] is 'r' or 'l' or 'n' or 'w' => w[..^1],
            var w when w.EndsWith("pp", StringComparison.Ordinal) => w[..^1],
            var w => w,
        };
    }

    // "kluis", "huis" and "adres" end in s by themselves
    private static bool IsPlural(string word) =>
        word[^2] switch
        {
            's' or 'e' => false,
            'i' => word[^3] is not 'u',
            'j' => word[^3] is not 'i',
            'u' => word[^3] is not ('a' or 'o' or 'e'),
            var c when IsVowel(c) => word[^3] != c,
            _ => true,
        };

    private static string Undouble(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] is 'a' or 'e' or 'o' or 'u' && word[i] == word[i - 1])
                return word[..i] + Undouble(word[(i + 1)..]);
        }

        return word;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
