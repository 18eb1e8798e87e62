namespace Nazorg.Knowledge.Reading;

/// <summary>Texts made comparable: lower case, without accents and punctuation, one space between words.</summary>
public static class Plain
{
    public static string Of(string text) => string.Join(' ', Tokens.Read(text).Words.Select(w => w.Text));

    /// <summary>One text holds the words of the other, in their order.</summary>
    public static bool Has(string text, string words) => $" {Of(text)} ".Contains($" {Of(words)} ", StringComparison.Ordinal);
}
