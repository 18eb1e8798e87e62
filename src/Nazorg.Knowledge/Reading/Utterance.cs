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

    /// <summary>The verbs of acting, in the order they stand.</summary>
    public ImmutableArray<Found<Deed>> Deeds => _deeds.IsDefault ? _deeds = DeedReader.Read(this) : _deeds;

    /// <summary>What an act or a question may be about, apart from a point by name.</summary>
    public ImmutableArray<Found<Thing>> Things => _things.IsDefault ? _things = ThingReader.Read(this) : _things;

    public ImmutableArray<Found<Standing>> States => _states.IsDefault ? _states = StateReader.Read(this) : _states;

    public ImmutableArray<Found<Doer>> Doers => _doers.IsDefault ? _doers = DoerReader.Read(this) : _doers;

    /// <summary>What is asked about a case itself.</summary>
    public ImmutableArray<Found<CaseQuestion>> Questions => _questions.IsDefault ? _questions = QuestionReader.Read(this) : _questions;

    /// <summary>A yes, a no or a "don't know yet"; null when it is none.</summary>
    public Found<Reply>? Reply => ReplyReader.Read(this);

    private ImmutableArray<Found<Deed>> _deeds;
    private ImmutableArray<Found<Thing>> _things;
    private ImmutableArray<Found<Standing>> _states;
    private ImmutableArray<Found<Doer>> _doers;
    private ImmutableArray<Found<CaseQuestion>> _questions;

    internal IEnumerable<Hit> Of(WordKind kind) => Hits.Where(h => h.Group.Kind == kind);

    internal bool Has(WordKind kind) => Hits.Any(h => h.Group.Kind == kind);
}
