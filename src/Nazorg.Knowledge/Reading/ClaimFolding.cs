using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What the claims of a text say together.</summary>
public static class ClaimFolding
{
    private const double Particular = 3;
    private const double Outright = 2.5;
    private const double Place = 2;

    private static readonly ImmutableArray<string> OfHomes =
    [
        "tenure",
        "landlord",
        "homeVictimIsEntrepreneur",
        "housingAssociationInvolvedBefore",
    ];

    /// <summary>
    /// The facts that are said this firmly. Of what is said twice the last counts; what is said outright goes before what a word only suggests.
    /// </summary>
    public static Facts FactsOf(this ImmutableArray<Claim> claims, ClaimForce least) => Fold(claims, least).Facts;

    /// <summary>The same, and which of them were said outright.</summary>
    internal static (Facts Facts, ImmutableHashSet<string> Outright) Fold(ImmutableArray<Claim> claims, ClaimForce least)
    {
        var (facts, outright, place) = (Facts.None, ImmutableHashSet.CreateBuilder<string>(), false);
        foreach (var said in claims.Where(c => c.Force >= least).GroupBy(c => c.Fact))
        {
            if (Settle([.. said]) is not { } claim)
                continue;
            facts = facts.With(claim.Fact, claim.Value);
            if (claim.Weight >= Outright)
                outright.Add(claim.Fact);
            place |= claim is { Fact: "robbery", Value: "business", Weight: >= Place };
        }

        // what is rented or bought is a home
        if (outright.Contains("tenure") && !outright.Contains("robbery"))
        {
            facts = facts.With("robbery", "home");
            outright.Add("robbery");
        }
        else if (place)
            facts = OfHomes.Aggregate(facts, (f, fact) => f.Without(fact));
        if (facts["landlord"] is not null && facts["tenure"] is null)
            facts = facts.With("tenure", "rent");

        if (facts["tenure"] is not null && !outright.Contains("robbery"))
            facts = facts.With("robbery", "home");
        return (facts, [.. outright.Where(f => facts[f] is not null)]);
    }

    // of what is only suggested nothing is certain when it contradicts itself, but that something is there says more than that it is not
    private static Claim? Settle(ImmutableArray<Claim> claims)
    {
        if ((claims.LastOrDefault(c => c.Weight >= Particular) ?? claims.LastOrDefault(c => c.Weight >= Outright)) is { } last)
            return last;
        var most = claims.Max(c => c.Weight);
        var counting = claims.Where(c => c.Weight == most).ToList();
        return counting.All(c => c.Value == counting[^1].Value) ? counting[^1] : counting.Find(c => c.Value == "yes");
    }
}
