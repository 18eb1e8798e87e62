using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>A few words, a colon and a text: "buurt: Noord", "eigen punt toch: …".</summary>
/// <param name="Words">Before the colon, folded, without "toch".</param>
/// <param name="Anyway">"toch" or "anyway" stands before the colon: it is to be kept although it looks personal.</param>
public sealed record Label(ImmutableArray<string> Words, bool Anyway, string Text);

/// <summary>Finds a label before a text.</summary>
internal static class LabelReader
{
    private const int MostWords = 6;

    public static Label? Read(Utterance utterance)
    {
        var text = utterance.Text;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon + 1 >= text.Length || (char.IsAsciiDigit(text[colon - 1]) && char.IsAsciiDigit(text[colon + 1])))
            return null;
        var before = Tokens.Read(text[..colon]).Words;
        var anyway = utterance.Of(WordKind.Anyway).Any(h => utterance.Words[h.End].End <= colon);
        return before.Length is 0 or > MostWords ? null : new([.. before.Select(w => w.Text)], anyway, text[(colon + 1)..].Trim());
    }
}
