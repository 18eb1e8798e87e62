namespace Nazorg.Knowledge.Reading;

/// <summary>Which words tell a fact of the case: "dader gepakt", "ze huren van een corporatie". They name no point of the checklist by themselves.</summary>
internal static class WhatIsTold
{
    private const double Outright = 3;
    private const double Likely = 2;

    /// <summary>Per word: it tells a fact, or leaves one open.</summary>
    public static bool[] Words(Utterance utterance)
    {
        var told = new bool[utterance.Words.Length];
        foreach (var hit in utterance.Hits.Where(IsFact))
        {
            foreach (var at in hit.At)
                told[at] = true;
        }

        foreach (var claim in utterance.Claims.Where(IsSaidOfIt))
        {
            for (var at = claim.From; at <= claim.Until; at++)
                told[at] |= claim.Saying!.Has(at);
        }

        return told;
    }

    /// <summary>A name stands in longer words that tell a fact: "corporatie" in "ze huurt van de corporatie".</summary>
    /// <param name="findsOut">The facts that the point is there to find out: telling them is about the point.</param>
    public static bool Tells(Utterance utterance, Hit name, IReadOnlySet<string> findsOut) =>
        utterance.Hits.Any(h =>
            IsFact(h)
            && !findsOut.Contains(h.Group.Id)
            && h.Start <= name.Start
            && name.End <= h.End
            && h.End - h.Start > name.End - name.Start
        )
        || utterance.Claims.Any(c =>
            IsSaidOfIt(c) && !findsOut.Contains(c.Fact) && c.Until - c.From > name.End - name.Start && name.At.All(c.Saying!.Has)
        );

    private static bool IsFact(Hit hit) =>
        hit.Group.Kind == WordKind.Fact && (hit.Group.Weight >= Outright || hit is { Group.Weight: >= Likely, At.Length: > 1 });

    // together with what it is said of, or left open: "home or business robbery?"
    private static bool IsSaidOfIt(Claim claim) =>
        claim.Force <= ClaimForce.Asked || (claim.Weight >= Likely && claim.Saying!.Topic is not null);
}
