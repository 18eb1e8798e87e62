using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Takes a text apart into what says one thing each: at the end of a sentence, at a comma or colon, and at "en" or "maar" when something is done
/// on both sides of it.
/// </summary>
internal static class PartReader
{
    public static ImmutableArray<Part> Read(Utterance utterance, ImmutableArray<Found<Deed>> deeds)
    {
        var words = utterance.Words;
        if (words.IsEmpty)
            return [];
        var parts = ImmutableArray.CreateBuilder<Part>();
        var from = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (
                i < words.Length
                && words[i].Stretch == words[i - 1].Stretch
                && !(utterance.BeginsJoin(i) && (Divides(words, deeds, from, i) || Contrasts(utterance, deeds, from, i)))
            )
                continue;
            parts.Add(new(from, i - 1));
            from = i;
        }

        return parts.ToImmutable();
    }

    /// <summary>"Wel het een maar geen ander": something is done before it, and what follows is denied.</summary>
    private static bool Contrasts(Utterance utterance, ImmutableArray<Found<Deed>> deeds, int from, int at) =>
        at + 1 < utterance.Words.Length
        && deeds.Any(d => d.From >= from && d.Until < at)
        && utterance.Near(WordKind.Negation, at + 1, at + 1) is { Length: > 0 };

    /// <summary>Something is done before it and after it, in the same stretch.</summary>
    private static bool Divides(ImmutableArray<Token> words, ImmutableArray<Found<Deed>> deeds, int from, int at) =>
        deeds.Any(d => d.From >= from && d.Until < at)
        && deeds.Any(d => d.From > at && words[d.From].Stretch == words[at].Stretch)
        && !deeds.Any(d => d.From < at && d.Until > at);
}
