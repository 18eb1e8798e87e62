using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Something a question is about: a concept, or a word that is not part of one.</summary>
/// <param name="Keys">Under which it may stand in the index: a concept ("#visit") or a word's stem per language ("n:bezoek", "e:visit").</param>
/// <param name="Weight">How much it counts: less in a sentence that only tells, little when it is probably a name.</param>
/// <param name="Word">As it was typed, folded; carried over to a follow-up.</param>
internal sealed record Unit(ImmutableArray<string> Keys, double Weight, string Word)
{
    public bool IsConcept => Word[0] == '#';

    /// <summary>It comes from the question before: it helps to choose, but need not be answered.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Written like a name: it is not kept for a follow-up.</summary>
    public bool IsName { get; init; }
}

/// <summary>How much each concept tells by itself.</summary>
internal sealed class ConceptWeights(WordList words)
{
    public const double Telling = 0.6;
    private const double InFocus = 0.9;

    private readonly ImmutableDictionary<string, double> _weights = words
        .Groups.Where(g => g.Kind == WordKind.Concept)
        .GroupBy(g => g.Id)
        .ToImmutableDictionary(g => "#" + g.Key, g => g.First().Weight);

    public double this[string concept] => _weights.GetValueOrDefault(concept, 1);

    public double this[Unit unit] => unit.IsConcept ? _weights.GetValueOrDefault(unit.Word, 1) : 1;

    /// <summary>It names a subject, rather than the field as a whole.</summary>
    public bool IsTelling(Unit unit) => this[unit] >= Telling && unit.Weight >= InFocus;
}
