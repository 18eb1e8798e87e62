using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Which of the two languages a text is in.</summary>
internal static class LanguageReader
{
    /// <summary>The language of a text; null when that is not certain.</summary>
    public static Language? Read(ImmutableArray<Token> words)
    {
        var (dutch, english) = (0.0, 0.0);
        foreach (var word in words)
        {
            if (!LanguageWords.Weights.TryGetValue(word.Text, out var weight))
                continue;
            dutch += weight.Dutch;
            english += weight.English;
        }

        return Math.Abs(dutch - english) < 0.5 ? null
            : dutch > english ? Language.Dutch
            : Language.English;
    }
}
