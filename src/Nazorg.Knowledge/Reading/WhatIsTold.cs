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
        foreach (var hit in utterance.Of(WordKind.Fact))
        {
            if (!IsFact(hit))
                continue;
            foreach (var at in hit.At)
                told[at] = true;
        }

        foreach (var claim in utterance.Claims)
        {
            for (var at = claim.From; at <= claim.Until && IsSaidOfIt(claim); at++)
                told[at] |= claim.Saying!.Has(at);
        }

        return told;
    }

    /// <summary>A name stands in longer words that tell a fact: "corporatie" in "ze huurt van de corporatie".</summary>
    /// <param name="findsOut">The facts that the point is there to find out: telling them is about the point.</param>
    public static bool Tells(Utterance utterance, Hit name, IReadOnlySet<string> findsOut)
    {
        foreach (var hit in utterance.Near(WordKind.Fact, name.Start, name.Start))
        {
            if (
                IsFact(hit)
                && !findsOut.Contains(hit.Group.Id)
                && hit.Start <= name.Start
                && name.End <= hit.End
                && hit.End - hit.Start > name.End - name.Start
            )
                return true;
        }

        foreach (var claim in utterance.Claims)
        {
            if (
                claim.Until - claim.From > name.End - name.Start
                && IsSaidOfIt(claim)
                && !findsOut.Contains(claim.Fact)
                && name.At.All(claim.Saying!.Has)
            )
                return true;
        }

        return false;
    }

    private static bool IsFact(Hit hit) =>
        hit.Group.Kind == WordKind.Fact && (hit.Group.Weight >= Outright || hit is { Group.Weight: >= Likely, At.Length: > 1 });

    // together with what it is said of, or left open: "home or business robbery?"
    private static bool IsSaidOfIt(Claim claim) =>
        claim.Force <= ClaimForce.Asked || (claim.Weight >= Likely && claim.Saying!.Topic is not null);
}
