using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>A place in a text where a point of the checklist is named.</summary>
/// <param name="Items">The ids that may be meant, the best first: one is certain, several could not be told apart.</param>
/// <param name="From">The position of its first word among the words of the utterance.</param>
/// <param name="Until">The position of its last word, inclusive.</param>
/// <param name="Strength">About 1 for every word of a name as people call it; less than 1: only by some words of its names.</param>
public sealed record ItemMention(ImmutableArray<string> Items, int From, int Until, double Strength)
{
    public bool Has(int word) => From <= word && word <= Until;

    /// <summary>What is claimed stands in the name alone: "nagaan of er contact is geweest" tells nothing.</summary>
    public bool Holds(Claim claim) => From <= claim.From && claim.Until <= Until;
}
