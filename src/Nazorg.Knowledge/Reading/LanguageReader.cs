namespace Nazorg.Knowledge.Reading;

/// <summary>Which of the two languages a text is in.</summary>
internal static class LanguageReader
{
    /// <summary>The language of a text; null when that is not certain.</summary>
    public static Language? Read(IReadOnlyList<Token> words)
    {
        var (dutch, english) = (0.0, 0.0);
        foreach (var word in words)
        {
            var weight = LanguageWords.Shared.Contains(word.Text) ? 0.4 : 1;
            if (LanguageWords.Dutch.Contains(word.Text))
                dutch += weight;
            if (LanguageWords.English.Contains(word.Text))
                english += weight;
        }

        return Math.Abs(dutch - english) < 0.5 ? null
            : dutch > english ? Language.Dutch
            : Language.English;
    }
}
