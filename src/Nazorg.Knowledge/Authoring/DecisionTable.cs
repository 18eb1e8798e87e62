using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Knowledge.Authoring;

/// <summary>
/// Which answers put an item on a checklist, worked out from the conditions by trying every combination. A cell lists the values of a fact
/// with which the item can be there; "?" while the fact is not known, "(?)" when it is then there as "alleen als"; "note" when the fact only
/// changes what the item says; "closed: yes" when that answer closes it; nothing when it does not matter.
/// </summary>
/// <param name="Facts">The columns: the facts that matter to any item.</param>
public sealed record DecisionTable(ImmutableArray<string> Facts, ImmutableArray<DecisionRow> Rows)
{
    internal static DecisionTable Of(Content content)
    {
        var used = content.Items.SelectMany(i => i.Facts).Concat(content.Branches.SelectMany(b => b.When.Facts)).ToHashSet();
        ImmutableArray<string> facts =
        [
            .. FactDefinition.All.Select(f => f.Name).Where(used.Contains),
            .. used.Except(FactDefinition.All.Select(f => f.Name)).Order(StringComparer.Ordinal),
        ];
        return new(facts, [.. content.Items.Select(i => new DecisionRow(i, [.. facts.Select(f => Cell(i, f, content))]))]);
    }

    private static string Cell(Item item, string fact, Content content)
    {
        var closing = content
            .Facts[fact]
            .Values.Where(v => item.ClosedBy.Any(b => b.When.Holds(Knowledge.Facts.None.With(fact, v)) == Truth.Yes))
            .ToList();
        return string.Join(
            ' ',
            new[] { Showing(item, fact, content), closing.Count == 0 ? "" : $"closed: {string.Join(' ', closing)}" }.Where(c =>
                c.Length > 0
            )
        );
    }

    private static string Showing(Item item, string fact, Content content)
    {
        if (!item.When.Facts.Contains(fact))
            return item.Facts.Contains(fact) ? "note" : "";
        var others = Combinations(item.When.Facts.Where(f => f != fact), content).ToList();
        var known = content.Facts[fact].Values.Where(v => Best(v) == Truth.Yes);
        return string.Join(
            ' ',
            Best(null) switch
            {
                Truth.Yes => known.Append("?"),
                Truth.Unknown => known.Append("(?)"),
                _ => known,
            }
        );

        Truth Best(string? value) => others.Max(o => item.When.Holds(o.With(fact, value)));
    }

    /// <summary>Every way to answer these questions, "not known" included.</summary>
    internal static IEnumerable<Facts> Combinations(IEnumerable<string> facts, Content content)
    {
        IEnumerable<Facts> combinations = [Knowledge.Facts.None];
        foreach (var fact in facts.Distinct().Select(f => content.Facts[f]))
        {
            string?[] values = fact.IsDate ? [null, "2026-01-01"] : [null, .. fact.Values];
            combinations = combinations.SelectMany(c => values.Select(v => c.With(fact.Name, v)));
        }

        return combinations;
    }
}

/// <summary>One item, with a cell per fact.</summary>
public sealed record DecisionRow(Item Item, ImmutableArray<string> Cells);
