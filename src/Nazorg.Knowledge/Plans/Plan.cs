using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using NodaTime;

namespace Nazorg.Knowledge.Plans;

/// <summary>An item as it stands for one robbery.</summary>
/// <param name="Conditional">It only applies if a fact that is not known yet turns out so ("alleen als …").</param>
/// <param name="Because">Why it is there, in words.</param>
/// <param name="DecidedBy">The unknown facts it hangs on; empty unless it is conditional.</param>
/// <param name="Due">The dates of its term; null when it has none or the day of the robbery is not known.</param>
/// <param name="Closed">Why it is closed for this robbery; null when it is not.</param>
public sealed record PlanItem(
    Item Item, bool Conditional, Bilingual Because, Bilingual Text, ImmutableArray<string> DecidedBy, Window? Due, Bilingual? Closed)
{
    public string Id => Item.Id;

    public Section Section => Item.Section;

    public Bilingual Title => Item.Title;

    /// <summary>Where it comes from, for this robbery: never the place in the documents about the other kind.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The facts that are not known and whose answer changes this item: whether it is there, or what it says.</summary>
    public ImmutableArray<string> Asks { get; init; } = [];

    /// <summary>The latest day has passed.</summary>
    public bool IsOverdue(LocalDate today) => Due is { } due && today > due.Latest;
}

/// <summary>Builds the checklist of one robbery: the items whose condition is not known to fail, in the order of the content.</summary>
internal sealed class PlanBuilder(ImmutableArray<Item> items, ConditionWords words)
{
    public ImmutableArray<PlanItem> Build(Facts facts) => [.. items.Where(i => i.When.Holds(facts) != Truth.No).Select(i => ForRobbery(i, facts))];

    /// <summary>An item that no longer follows from the facts, for somebody who has touched it.</summary>
    public PlanItem? Find(string id, Facts facts) => items.FirstOrDefault(i => i.Id == id) is { } item ? ForRobbery(item, facts) : null;

    private PlanItem ForRobbery(Item item, Facts facts) => new(
        item,
        Conditional: item.When.Holds(facts) == Truth.Unknown,
        words.Because(item.When, facts),
        Bilingual.Join(" ", item.Notes.Where(n => n.When.Holds(facts) == Truth.Yes).Select(n => n.Text).Prepend(item.Text)),
        [.. item.When.DecidedBy(facts)],
        facts.RobberyDate is { } date ? item.Due?.From(date) : null,
        item.SwitchedOff ?? item.ClosedBy.FirstOrDefault(b => b.When.Holds(facts) == Truth.Yes)?.Reason)
    {
        Sources = [.. item.Sources.Where(s => s.When.Holds(facts) != Truth.No)],
        Asks = [.. item.Facts.Where(f => facts[f] is null)],
    };
}
