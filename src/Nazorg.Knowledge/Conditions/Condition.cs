using System.Collections.Immutable;

namespace Nazorg.Knowledge.Conditions;

/// <summary>Whether a condition holds, as far as the facts tell.</summary>
internal enum Truth
{
    No,
    Unknown,
    Yes,
}

/// <summary>
/// When something applies: a closed list of forms over the facts. <c>Is</c>, <c>All</c>, <c>Any</c> and <c>Not</c> are three-valued;
/// <c>Unless</c> and <c>Unknown</c> are never unknown, so that what is not known yet does not make a check or a warning look optional.
/// </summary>
internal abstract record Condition
{
    private Condition() { }

    /// <summary>Holds for every robbery.</summary>
    public sealed record Always : Condition;

    /// <summary>The fact is known and is one of the values.</summary>
    public sealed record Is(string Fact, ImmutableArray<string> Values) : Condition;

    public sealed record All(ImmutableArray<Condition> Parts) : Condition;

    public sealed record Any(ImmutableArray<Condition> Parts) : Condition;

    public sealed record Not(Condition Part) : Condition;

    /// <summary>Holds until the part is known to be true.</summary>
    public sealed record Unless(Condition Part) : Condition;

    /// <summary>Holds as long as the fact is not known.</summary>
    public sealed record Unknown(string Fact) : Condition;

    public Truth Holds(Facts facts) =>
        this switch
        {
            Always => Truth.Yes,
            Is c => facts[c.Fact] is not { } value ? Truth.Unknown
            : c.Values.Contains(value) ? Truth.Yes
            : Truth.No,
            All c => c.Parts.Select(p => p.Holds(facts)).Append(Truth.Yes).Min(),
            Any c => c.Parts.Select(p => p.Holds(facts)).Append(Truth.No).Max(),
            Not c => c.Part.Holds(facts) switch
            {
                Truth.Yes => Truth.No,
                Truth.No => Truth.Yes,
                _ => Truth.Unknown,
            },
            Unless c => c.Part.Holds(facts) == Truth.Yes ? Truth.No : Truth.Yes,
            Unknown c => facts[c.Fact] is null ? Truth.Yes : Truth.No,
            _ => throw new UnreachableException(),
        };

    /// <summary>It does not hold only because what it asks to find out is known already.</summary>
    public bool HoldsUnlessKnown(Facts facts) =>
        Unknowns.Any(f => facts[f] is not null) && Holds(Unknowns.Aggregate(facts, (known, f) => known.Without(f))) != Truth.No;

    private IEnumerable<string> Unknowns =>
        this switch
        {
            Unknown c => [c.Fact],
            All c => c.Parts.SelectMany(p => p.Unknowns),
            Any c => c.Parts.SelectMany(p => p.Unknowns),
            _ => [],
        };

    /// <summary>Every fact the condition looks at, in the order it is written.</summary>
    public IEnumerable<string> Facts =>
        this switch
        {
            Always => [],
            Is c => [c.Fact],
            All c => c.Parts.SelectMany(p => p.Facts),
            Any c => c.Parts.SelectMany(p => p.Facts),
            Not c => c.Part.Facts,
            Unless c => c.Part.Facts,
            Unknown c => [c.Fact],
            _ => throw new UnreachableException(),
        };

    /// <summary>The facts that are not known and on which the outcome hangs; empty when it does not hang on any.</summary>
    public IEnumerable<string> DecidedBy(Facts facts) =>
        this switch
        {
            _ when Holds(facts) != Truth.Unknown => [],
            Is c => [c.Fact],
            All c => c.Parts.SelectMany(p => p.DecidedBy(facts)).Distinct(),
            Any c => c.Parts.SelectMany(p => p.DecidedBy(facts)).Distinct(),
            Not c => c.Part.DecidedBy(facts),
            _ => [],
        };
}
