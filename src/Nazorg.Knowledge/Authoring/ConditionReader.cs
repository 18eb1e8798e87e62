using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;

namespace Nazorg.Knowledge.Authoring;

/// <summary>
/// Reads a condition as authors write it: <c>{ robbery: home, tenure: rent }</c> (all of them hold), with the words
/// <c>all</c>, <c>any</c>, <c>not</c>, <c>unless</c> and <c>unknown</c> where a fact's name could stand.
/// </summary>
/// <param name="facts">The facts a condition may look at, by name.</param>
internal sealed class ConditionReader(IReadOnlyDictionary<string, FactDefinition> facts)
{
    private static readonly Condition.Always Always = new();

    public Condition ReadWhen(YamlView entry) => entry.Find("when") is { } when ? Read(when) : Always;

    private Condition Read(YamlView view)
    {
        if (view.IsText && view.Text() == "always")
            return Always;
        var parts = view.Items().SelectMany(i => i.Pairs()).Select(p => ReadPart(p.Key, p.Value)).ToImmutableArray();
        return parts.Length == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition ReadPart(YamlView key, YamlView value) =>
        key.Text() switch
        {
            "all" => new Condition.All([.. value.Items().Select(Read)]),
            "any" => new Condition.Any([.. value.Items().Select(Read)]),
            "not" => new Condition.Not(Read(value)),
            "unless" => new Condition.Unless(Read(value)),
            "unknown" => new Condition.Unknown(Fact(value)?.Name ?? ""),
            _ => Fact(key) is { } fact ? ReadIs(fact, key, value) : Always,
        };

    private static Condition.Is ReadIs(FactDefinition fact, YamlView key, YamlView value)
    {
        if (fact.IsDate)
            key.Report($"{fact.Name} is a date, which no condition compares", $"Use 'unknown: {fact.Name}', or leave it out");
        return new(fact.Name, [.. value.Items().Select(v => Value(fact, v))]);
    }

    private FactDefinition? Fact(YamlView view)
    {
        if (facts.GetValueOrDefault(view.Text()) is { } fact)
            return fact;
        view.Report($"there is no fact '{view.Text()}'", $"Use one of {string.Join(", ", facts.Keys)}, or all, any, not, unless, unknown");
        return null;
    }

    private static string Value(FactDefinition fact, YamlView view)
    {
        if (fact.Reject(view.Text()) is { } problem)
            view.Report(problem, "Correct the value");
        return view.Text();
    }
}
