using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Knowledge.Asking;

/// <summary>A part of the checklist as a whole, and what changes in it: an opening, and a line for each point, in the order one would do them.</summary>
internal sealed class Lists(PlanBuilder plans, ConditionWords conditions, ImmutableArray<Entry> entries)
{
    private readonly ImmutableDictionary<string, Entry> _entries = entries.Where(e => e.Item is not null).ToImmutableDictionary(e => e.Id);

    /// <summary>The points of a part that hold for these facts; what hangs on something that is not known last.</summary>
    public (ImmutableArray<Entry> Entries, string Text)? Of(Section section, Asked asked)
    {
        var all = plans.Build(asked.Facts).Where(i => i.Section == section).ToList();
        var items = all.Where(i => i.Closed is null).OrderBy(i => i.Conditional).ToList();
        var closed = all.FirstOrDefault(i => i.Closed is not null)?.Closed?.In(asked.Language);
        if (items.Count == 0)
            return closed is null ? null : ([entries.First(e => e.Item?.Section == section)], closed);
        var text = Lines(Opening(section, asked, items.Count), items, asked.Language);
        return ([.. items.Select(i => _entries[i.Id])], closed is null ? text : $"{closed}\n{text}");
    }

    /// <summary>Both kinds of robbery, by their titles.</summary>
    public (ImmutableArray<Entry> Entries, string Text) OfBothKinds(Section section, Asked asked)
    {
        var (text, found) = (new List<string>(), new List<Entry>());
        foreach (var kind in new[] { "home", "business" })
        {
            var items = plans.Build(asked.Facts.With("robbery", kind)).Where(i => i.Section == section && i.Closed is null).ToList();
            text.Add(
                $"{Sayings.AtKind(kind).In(asked.Language)} {string.Join("; ", items.Select(i => Prose.AfterColon(i.Title.In(asked.Language))))}."
            );
            found.AddRange(items.Select(i => _entries[i.Id]));
        }

        return ([.. found.DistinctBy(e => e.Id)], string.Join('\n', text));
    }

    /// <summary>What comes and what goes with what was just said, against what held before it; null when nothing does.</summary>
    public (ImmutableArray<Entry> Entries, string Text)? Changes(Facts before, Asked asked)
    {
        var (was, now) = (Holding(before), Holding(asked.Facts));
        var added = now.Where(i => was.All(w => w.Id != i.Id)).ToList();
        var gone = was.Where(i => now.All(n => n.Id != i.Id)).ToList();
        if (added.Count + gone.Count == 0)
            return null;
        var text = new List<string>();
        if (added.Count > 0)
            text.Add(Lines(Sayings.Added.In(asked.Language), added, asked.Language));
        if (gone.Count > 0)
            text.Add(Lines(Sayings.Gone.In(asked.Language), gone, asked.Language));
        return ([.. added.Concat(gone).Select(i => _entries[i.Id])], string.Join('\n', text));
    }

    private List<PlanItem> Holding(Facts facts) =>
        [
            .. plans
                .Build(facts)
                .Where(i => i is { Conditional: false, Closed: null } && i.Section is Section.Offer or Section.Neighbourhood),
        ];

    /// <summary>What can be done instead of what belongs to the other kind of robbery.</summary>
    public ImmutableArray<Entry> Instead(Section section, Facts facts, int most) =>
        [
            .. plans
                .Build(facts)
                .Where(i =>
                    i.Section == section && i is { Closed: null, Conditional: false } && i.Item.IsOffer == (section == Section.Offer)
                )
                .Take(most)
                .Select(i => _entries[i.Id]),
        ];

    private string Lines(string opening, IEnumerable<PlanItem> items, Language language) =>
        string.Join('\n', items.Select(i => $"• {i.Title.In(language)}{Remark(i, language)}").Prepend(opening));

    // the term it has, or what it hangs on
    private string Remark(PlanItem item, Language language) =>
        item.Conditional && conditions.Open(item.Item.When, Kind(item)) is { } open
            ? language == Language.Dutch
                ? $" (alleen als {open.Nl})"
                : $" (only if {open.En})"
            : item.Item.Due is { } due
                ? $" ({Prose.AfterColon(due.Rule.In(language)).TrimEnd('.')})"
                : "";

    private Facts Kind(PlanItem item) => Facts.None.With("robbery", _entries[item.Id].For("home") ? "home" : "business");

    private static string Opening(Section section, Asked asked, int count)
    {
        var kind = asked.Robbery switch
        {
            "home" => new Bilingual("een woningoverval", "a home robbery"),
            "business" => new Bilingual("een bedrijfsoverval", "a business robbery"),
            _ => new Bilingual("een overval", "a robbery"),
        };
        var opening = section switch
        {
            Section.Check => new Bilingual(
                $"Ga deze {count} dingen na voordat je contact opneemt met het slachtoffer:",
                $"Check these {count} things before you contact the victim:"
            ),
            Section.Visit => new(
                $"Let bij het eerste bezoek op deze {count} dingen:",
                $"Bear these {count} things in mind for the first visit:"
            ),
            Section.Offer => new(
                $"Dit kun je het slachtoffer aanbieden na {kind.Nl} ({count}):",
                $"This is what you can offer the victim after {kind.En} ({count}):"
            ),
            Section.Neighbourhood => new(
                $"Dit doe je in de wijk na {kind.Nl} ({count}):",
                $"This is what you do in the neighbourhood after {kind.En} ({count}):"
            ),
            _ => new("Dit hoort bij de evaluatie:", "This belongs to the evaluation:"),
        };
        return opening.In(asked.Language);
    }

    /// <summary>Who does the points of a list: most of them in a word, the others by name.</summary>
    public static string Teams(IReadOnlyList<Entry> items, Language language)
    {
        var byActor = items.Select(e => e.Item!).GroupBy(i => i.Actor.Name.In(language)).OrderByDescending(g => g.Count()).ToList();
        var partners = items.SelectMany(e => e.Item!.Partners).Select(p => p.Name.In(language)).Distinct().ToList();
        return Prose.Fit(
            [
                $"{Sayings.Who.In(language)} {byActor[0].Key}.",
                .. byActor.Skip(1).Select(g => $"{g.Key}: {string.Join("; ", g.Select(i => Prose.AfterColon(i.Title.In(language))))}."),
                .. partners.Count == 0 ? [] : new[] { $"{Sayings.With.In(language)} {string.Join(", ", partners)}." },
            ],
            Composer.Room
        );
    }
}
