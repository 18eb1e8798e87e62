using System.Collections.Concurrent;
using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using NodaTime;

namespace Nazorg.Knowledge.Plans;

/// <summary>An item as it stands for one robbery. What is said about it is put together when somebody asks.</summary>
public sealed class PlanItem
{
    private readonly Facts _facts;
    private readonly ConditionWords _words;

    internal PlanItem(Item item, Facts facts, ConditionWords words)
    {
        (Item, _facts, _words) = (item, facts, words);
        Conditional = item.When.Holds(facts) == Truth.Unknown;
        Due = item.Due is { } due && facts.RobberyDate is { } date ? due.From(date) : null;
        Closed = item.SwitchedOff ?? item.ClosedBy.FirstOrDefault(b => b.When.Holds(facts) == Truth.Yes)?.Reason;
    }

    public Item Item { get; }

    /// <summary>It only applies if a fact that is not known yet turns out so ("alleen als …").</summary>
    public bool Conditional { get; }

    /// <summary>The dates of its term; null when it has none or the day of the robbery is not known.</summary>
    public Window? Due { get; }

    /// <summary>Why it is closed for this robbery; null when it is not.</summary>
    public Bilingual? Closed { get; }

    public string Id => Item.Id;

    public Section Section => Item.Section;

    public Bilingual Title => Item.Title;

    /// <summary>What to do, with the notes that hold for this robbery.</summary>
    public Bilingual Text =>
        Bilingual.Join(" ", Item.Notes.Where(n => n.When.Holds(_facts) == Truth.Yes).Select(n => n.Text).Prepend(Item.Text));

    /// <summary>Why it is there, in words.</summary>
    public Bilingual Because => _words.Because(Item.When, _facts);

    /// <summary>The unknown facts it hangs on; empty unless it is conditional.</summary>
    public ImmutableArray<string> DecidedBy => [.. Item.When.DecidedBy(_facts)];

    /// <summary>The facts that are not known and whose answer changes this item: whether it is there, or what it says.</summary>
    public ImmutableArray<string> Asks => [.. Item.Facts.Where(f => _facts[f] is null)];

    /// <summary>The facts that decide whether it is there or what it says.</summary>
    public bool IsAbout(string fact) => Item.Facts.Contains(fact);

    /// <summary>The fact that doing this item finds out; null when it is not there to find something out.</summary>
    public string? FindsOut =>
        (Item.When is Condition.All all ? all.Parts : [Item.When]).Select(FoundBy).FirstOrDefault(f => f is not null);

    /// <summary>What the item is there for, without the facts of a robbery: "als het een huurwoning is"; null when it is there for every robbery.</summary>
    public Bilingual? OnlyIf => _words.OnlyIf(Item.When);

    /// <summary>What would have to be so and is not; null when nothing stands in the way.</summary>
    public Bilingual? Missing => _words.Missing(Item.When, _facts);

    private string? FoundBy(Condition part) =>
        part switch
        {
            Condition.Unknown c => c.Fact,
            Condition.Unless { Part: Condition.Is c } when Section == Section.Check => c.Fact,
            _ => null,
        };

    /// <summary>Where it comes from, for this robbery: never the place in the documents about the other kind.</summary>
    public ImmutableArray<Source> Sources => [.. Item.Sources.Where(s => s.When.Holds(_facts) != Truth.No)];

    /// <summary>The latest day has passed.</summary>
    public bool IsOverdue(LocalDate today) => Due is { } due && today > due.Latest;
}

/// <summary>Builds the checklist of one robbery: the items whose condition is not known to fail, section by section: what is certain first, each in
/// the order of the content.</summary>
internal sealed class PlanBuilder(ImmutableArray<Item> items, ConditionWords words)
{
    private const int MostKept = 1000;

    // The same facts come back turn after turn, and always give the same plan.
    private readonly ConcurrentDictionary<Facts, ImmutableArray<PlanItem>> _kept = new();

    public ImmutableArray<PlanItem> Build(Facts facts)
    {
        if (_kept.Count >= MostKept)
            _kept.Clear();
        return _kept.GetOrAdd(facts, f =>
            [.. items.Where(i => i.When.Holds(f) != Truth.No).Select(i => Of(i, f)).OrderBy(p => p.Section).ThenBy(p => p.Conditional)]
        );
    }

    /// <summary>An item that no longer follows from the facts, for somebody who has touched it.</summary>
    public PlanItem? Find(string id, Facts facts) => items.FirstOrDefault(i => i.Id == id) is { } item ? Of(item, facts) : null;

    public PlanItem Of(Item item, Facts facts) => new(item, facts, words);
}
