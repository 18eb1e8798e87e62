using System.Collections.Immutable;

namespace Nazorg.Knowledge.Conditions;

/// <summary>How one fact is said in a subordinate clause ("omdat het een woningoverval is"), per value and while it is not known.</summary>
/// <param name="Label">The fact's name for people: "Huur of koop".</param>
/// <param name="Values">Per value: a short label and a clause.</param>
public sealed record FactWords(string Fact, Bilingual Label, ImmutableDictionary<string, ValueWords> Values, Bilingual WhileUnknown);

/// <param name="Label">"huurwoning"</param>
/// <param name="Clause">"het een huurwoning is"</param>
public sealed record ValueWords(Bilingual Label, Bilingual Clause);

/// <summary>Says in plain words why something applies, from its condition and the facts.</summary>
internal sealed class ConditionWords(ImmutableDictionary<string, FactWords> words)
{
    private static readonly Bilingual Always = new("Dit hoort bij elke overval.", "This is part of the aftercare for every robbery.");

    /// <summary>"Omdat het een woningoverval is en …", or "Alleen als … ; dat is nog niet bekend".</summary>
    public Bilingual Because(Condition condition, Facts facts)
    {
        if (condition.Holds(facts) == Truth.Unknown)
        {
            var open = Clauses(condition, facts, Truth.Unknown).Distinct().ToList();
            var conditions = And(open);
            return new($"Alleen als {conditions.Nl}; dat is nog niet bekend.", $"Only if {conditions.En}; that is not known yet.");
        }

        var reasons = Clauses(condition, facts, Truth.Yes).Distinct().ToList();
        return reasons.Count == 0 ? Always : new($"Omdat {And(reasons).Nl}.", $"Because {And(reasons).En}.");
    }

    /// <summary>The condition itself, without facts: "alleen als het een huurwoning is". Null when it always holds.</summary>
    public Bilingual? OnlyIf(Condition condition)
    {
        var clauses = Clauses(condition, Facts.None, Truth.Unknown).Distinct().ToList();
        return clauses.Count == 0 ? null : new($"als {And(clauses).Nl}", $"if {And(clauses).En}");
    }

    /// <summary>What must still turn out so: "het een huurwoning is". Null when nothing is open.</summary>
    public Bilingual? Open(Condition condition, Facts facts) =>
        condition.Holds(facts) == Truth.Unknown && Clauses(condition, facts, Truth.Unknown).Distinct().ToList() is { Count: > 0 } open
            ? And(open)
            : null;

    /// <summary>What would have to be so and is not. Null when nothing stands in the way.</summary>
    public Bilingual? Missing(Condition condition, Facts facts) =>
        condition.Holds(facts) == Truth.No && Clauses(condition, facts, Truth.No).Distinct().ToList() is { Count: > 0 } missing
            ? And(missing)
            : null;

    /// <summary>The clauses of the parts that are as <paramref name="wanted"/> under these facts.</summary>
    private IEnumerable<Bilingual> Clauses(Condition condition, Facts facts, Truth wanted) =>
        condition switch
        {
            _ when condition.Holds(facts) != wanted => [],
            Condition.Always => [],
            Condition.Is c => [OneOf(c.Fact, wanted == Truth.Yes ? [facts[c.Fact]!] : c.Values)],
            Condition.All c => c.Parts.SelectMany(p => Clauses(p, facts, wanted)),
            Condition.Any c when wanted == Truth.Yes => c
                .Parts.Where(p => p.Holds(facts) == Truth.Yes)
                .Take(1)
                .SelectMany(p => Clauses(p, facts, wanted)),
            Condition.Any c => Or(c.Parts.SelectMany(p => Clauses(p, facts, wanted))),
            Condition.Not { Part: Condition.Is c } when wanted == Truth.Yes => [OneOf(c.Fact, [facts[c.Fact]!])],
            Condition.Not { Part: Condition.Is c } =>
            [
                OneOf(c.Fact, [.. words[c.Fact].Values.Keys.Except(c.Values).Order(StringComparer.Ordinal)]),
            ],
            Condition.Not c => Clauses(c.Part, facts, wanted == Truth.Yes ? Truth.No : wanted),
            // what would have to be otherwise; that something must be known goes without saying
            Condition.Unless { Part: Condition.Is c } when wanted == Truth.No && facts[c.Fact] is not null =>
            [
                OneOf(c.Fact, [.. words[c.Fact].Values.Keys.Except(c.Values).Order(StringComparer.Ordinal)]),
            ],
            Condition.Unless when wanted == Truth.No => [],
            Condition.Unless { Part: Condition.Is c } => facts[c.Fact] is { } value
                ? [OneOf(c.Fact, [value])]
                : [words[c.Fact].WhileUnknown],
            Condition.Unless c => c.Part.Facts.Where(f => facts[f] is null).Take(1).Select(f => words[f].WhileUnknown),
            Condition.Unknown c => [words[c.Fact].WhileUnknown],
            _ => throw new UnreachableException(),
        };

    private Bilingual OneOf(string fact, ImmutableArray<string> values)
    {
        var clauses = values.Select(v => words[fact].Values[v].Clause).ToList();
        return new(string.Join(" of ", clauses.Select(c => c.Nl)), string.Join(" or ", clauses.Select(c => c.En)));
    }

    /// <summary>"a, b en c"</summary>
    private static Bilingual And(List<Bilingual> clauses)
    {
        var most = Bilingual.Join(", ", clauses.SkipLast(1));
        return clauses is [.., _, var last] ? new($"{most.Nl} en {last.Nl}", $"{most.En} and {last.En}") : clauses[0];
    }

    private static IEnumerable<Bilingual> Or(IEnumerable<Bilingual> clauses)
    {
        var all = clauses.Distinct().ToList();
        return all.Count == 0 ? [] : [new(string.Join(" of ", all.Select(c => c.Nl)), string.Join(" or ", all.Select(c => c.En)))];
    }
}
