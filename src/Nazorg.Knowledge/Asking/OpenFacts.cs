using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Knowledge.Asking;

/// <param name="Value">Of the fact that is open.</param>
internal sealed record Side(string Value, Entry Entry);

/// <summary>
/// The one rule for what is open: where the choice between entries hangs on a fact that is not known, each side is said in a sentence, or the fact is
/// asked. The same for every fact.
/// </summary>
internal sealed class OpenFacts(SearchIndex index, ConceptWeights weights)
{
    private const double Close = 0.72;
    private const double Least = 0.3;

    /// <summary>The fact that decides between the best entry and another that is as much about what is asked; null when none does.</summary>
    public (string Fact, ImmutableArray<Side> Sides)? Of(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var best = candidates[0];
        var named = asked.Units.Where(u => weights.IsTelling(u) && index.IsNamed(best.Entry, u)).ToList();
        foreach (
            var fact in best.Entry.When.Facts.Distinct().Where(f => asked.Facts[f] is null && FactDefinition.Find(f) is { IsDate: false })
        )
        {
            var sides = ImmutableArray.CreateBuilder<Side>();
            foreach (var value in FactDefinition.Find(fact)!.Values)
            {
                var facts = asked.Facts.With(fact, value);
                var found = candidates.FirstOrDefault(c =>
                    c.Entry.When.Facts.Contains(fact)
                    && Holds(c.Entry, facts)
                    && c.Entry.Item?.Section == best.Entry.Item?.Section
                    && (
                        ReferenceEquals(c, best)
                        || c.Score >= Close * best.Score
                        || (named.Count > 0 && c.Score >= Least * best.Score && named.All(u => index.IsNamed(c.Entry, u)))
                    )
                );
                if (found is not null)
                    sides.Add(new(value, found.Entry));
            }

            if (sides.Select(s => s.Entry.Id).Distinct().Count() > 1)
                return (fact, sides.ToImmutable());
        }

        return null;
    }

    private static bool Holds(Entry entry, Facts facts) => entry.When.Holds(entry.Assume(facts)) == Truth.Yes;
}
