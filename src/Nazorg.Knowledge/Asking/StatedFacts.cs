using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>What a text says about the robbery; for a question, what it supposes is so.</summary>
/// <param name="Facts">Every fact that is stated, supposed or implied.</param>
/// <param name="Firm">Those that are said outright, not merely implied by a word: only these rule anything out.</param>
internal sealed record StatedFacts(Facts Facts, ImmutableHashSet<string> Firm)
{
    public static StatedFacts Of(Utterance reading)
    {
        var (facts, firm) = ClaimFolding.Fold(reading.Claims, ClaimForce.Supposed);
        return new(facts, firm);
    }
}
