namespace Nazorg.Knowledge.Reading;

/// <summary>Takes inflection off folded words, lightly: enough that the forms of one word meet, not so much that two words do.</summary>
internal static class Stems
{
    /// <summary>Longer words are hardly ever typed.</summary>
    private const int LongestOnStack = 64;

    /// <summary>"woningen" and "woning", "monteert" and "monteren", "bezoekje" and "bezoeken" meet.</summary>
    public static string Dutch(string word)
    {
        if (word.Length <= 3 || !char.IsAsciiLetter(word[^1]))
            return word;
        Span<char> letters = word.Length <= LongestOnStack ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(letters);
        var stem = letters[..LengthOfDiminutive(letters)];
        if (stem.EndsWith("heden"))
        {
            stem = stem[..^1];
            "id".CopyTo(stem[^2..]);
        }
        else if (stem.EndsWith("en") && stem.Length > 4)
            stem = stem[..^2];
        else if ((stem[^1] == 'e' && stem.Length > 4) || (stem[^1] == 's' && stem.Length > 4 && IsPlural(stem)))
            stem = stem[..^1];
        if (stem.Length > 4 && stem[^1] == 't' && !IsVowel(stem[^2]) && stem[^2] is not ('s' or 'h' or 't'))
            stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] == stem[^2] && !IsVowel(stem[^1]))
            stem = stem[..^1];
        stem[^1] = stem[^1] switch
        {
            'z' => 's',
            'v' => 'f',
            var same => same,
        };
        return Of(stem[..Undouble(stem)], word);
    }

    /// <summary>"robberies" and "robbery", "arranged" and "arrange", "visits" and "visiting" meet.</summary>
    public static string English(string word)
    {
        if (word.Length <= 3 || !char.IsAsciiLetter(word[^1]))
            return word;
        Span<char> letters = word.Length <= LongestOnStack ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(letters);
        var stem = letters;
        if (word.Length > 4 && (stem.EndsWith("ies") || stem.EndsWith("ied")))
        {
            stem = stem[..^2];
            stem[^1] = 'y';
        }
        else if (stem.EndsWith("sses") || stem.EndsWith("xes") || stem.EndsWith("ches") || stem.EndsWith("shes"))
            stem = stem[..^2];
        else if (stem[^1] == 's')
            stem = stem[^2] is 's' or 'u' or 'i' ? stem : stem[..^1];
        else if (stem.EndsWith("ing") && stem.Length > 6)
            stem = stem[..^3];
        else if (stem.EndsWith("ed") && stem.Length > 4)
            stem = stem[..^2];
        if (stem.Length > 3 && stem[^1] == 'e')
            stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') && !IsVowel(stem[^1]))
            stem = stem[..^1];
        return Of(stem, word);
    }

    /// <summary>A Dutch past participle, by its form: "gebeld", "gesproken".</summary>
    public static bool IsParticiple(string word) =>
        word.Length > 5 && word.StartsWith("ge", StringComparison.Ordinal) && word[^1] is 'd' or 't' or 'n';

    // most words are their own stem
    private static string Of(ReadOnlySpan<char> stem, string word) => stem.SequenceEqual(word) ? word : stem.ToString();

    private static int LengthOfDiminutive(ReadOnlySpan<char> word)
    {
        if (word is [.., 's'] && LengthOfDiminutive(word[..^1]) is var single && single < word.Length - 1)
            return single;
        if (!word.EndsWith("je") || word.Length < 6)
            return word.Length;
        var stem = word[..^2];
        return stem switch
        {
            _ when stem.EndsWith("let") || stem.EndsWith("net") || stem.EndsWith("met") || stem.EndsWith("ret") => stem.Length - 2,
            [.., 'r' or 'l' or 'n' or 'w', 't'] when stem.Length > 4 => stem.Length - 1,
            _ when stem.EndsWith("pp") => stem.Length - 1,
            _ => stem.Length,
        };
    }

    // "kluis", "huis" and "adres" end in s by themselves
    private static bool IsPlural(ReadOnlySpan<char> word) =>
        word[^2] switch
        {
            's' or 'e' => false,
            'i' => word[^3] is not 'u',
            'j' => word[^3] is not 'i',
            'u' => word[^3] is not ('a' or 'o' or 'e'),
            var c when IsVowel(c) => word[^3] != c,
            _ => true,
        };

    // "huur" and "huren": of two vowels alike the second goes; how many letters are left
    private static int Undouble(Span<char> word)
    {
        var (left, from) = (1, 1);
        for (var i = 1; i < word.Length; i++)
        {
            if (i >= from && word[i] == word[i - 1] && word[i] is 'a' or 'e' or 'o' or 'u')
                from = i + 2;
            else
                word[left++] = word[i];
        }

        return left;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
