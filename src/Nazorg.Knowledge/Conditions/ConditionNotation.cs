namespace Nazorg.Knowledge.Conditions;

/// <summary>A condition as an author would write it: <c>robbery: home, unless: { landlord: other }</c>.</summary>
internal static class ConditionNotation
{
    public static string Write(Condition condition) =>
        condition switch
        {
            Condition.Always => "always",
            Condition.Is { Values: [var value] } c => $"{c.Fact}: {value}",
            Condition.Is c => $"{c.Fact}: [{string.Join(", ", c.Values)}]",
            Condition.All c when c.Parts.Select(KeyOf).Distinct().Count() == c.Parts.Length => string.Join(", ", c.Parts.Select(Write)),
            Condition.All c => $"all: [{string.Join(", ", c.Parts.Select(Block))}]",
            Condition.Any c => $"any: [{string.Join(", ", c.Parts.Select(Block))}]",
            Condition.Not c => $"not: {Block(c.Part)}",
            Condition.Unless c => $"unless: {Block(c.Part)}",
            Condition.Unknown c => $"unknown: {c.Fact}",
            _ => throw new UnreachableException(),
        };

    private static string Block(Condition condition) => condition is Condition.Always ? "always" : $"{{ {Write(condition)} }}";

    /// <summary>A block cannot have the same key twice; then the parts are listed.</summary>
    private static string KeyOf(Condition condition) => Write(condition).Split(':')[0];
}
