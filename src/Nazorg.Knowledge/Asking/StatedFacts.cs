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
        // "iemand die thuis is overvallen of hij ondernemer is": the word for the business says whose home it is, not what was robbed
        var claims = reading.Claims.RemoveAll(c =>
            c is { Fact: "robbery", Value: "business" }
            && reading.Claims.Any(o => o.Fact == "homeVictimIsEntrepreneur" && o.From <= c.Until && c.From <= o.Until)
            && reading.Claims.Any(o => o is { Fact: "robbery", Value: "home" } && o.From < c.From)
        );
        var (facts, firm) = ClaimFolding.Fold(claims, ClaimForce.Supposed);
        return new(facts, firm);
    }
}
