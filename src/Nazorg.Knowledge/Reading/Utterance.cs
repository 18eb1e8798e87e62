using System.Collections.Immutable;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// What somebody typed, read once: its words put right, and what is found among them. Each kind of thing has a reader of its own that knows
/// no other; what they find may overlap, and whoever uses it decides.
/// </summary>
public sealed class Utterance
{
    internal Utterance(string text, ImmutableArray<Token> words, ImmutableArray<bool> asks, ImmutableArray<Hit> hits, LocalDate today) =>
        (Text, Words, Asks, Hits, Today) = (text, words, asks, hits, today);

    /// <summary>As it was typed.</summary>
    public string Text { get; }

    /// <summary>A Dutch calendar date: what "gisteren" and "vrijdag" are counted from.</summary>
    public LocalDate Today { get; }

    /// <summary>The words in their order, folded and put right.</summary>
    internal ImmutableArray<Token> Words { get; }

    /// <summary>Per sentence: whether it ends in a question mark.</summary>
    internal ImmutableArray<bool> Asks { get; }

    /// <summary>The words and phrases of the vocabulary that stand in it.</summary>
    internal ImmutableArray<Hit> Hits { get; }

    /// <summary>Null when it is not certain.</summary>
    public Language? Language => LanguageReader.Read(Words);

    internal IEnumerable<Hit> Of(WordKind kind) => Hits.Where(h => h.Group.Kind == kind);

    internal bool Has(WordKind kind) => Hits.Any(h => h.Group.Kind == kind);
}
