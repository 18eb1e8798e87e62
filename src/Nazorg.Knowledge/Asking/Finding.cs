using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Finds what a question is about: the entries that hold its words, that it resembles, or that it names; best first.</summary>
internal sealed class Finding(SearchIndex index, ConceptWeights weights)
{
    private const double NameWord = 0.8;
    private const double OneWordName = 0.4;
    private const double MostFurtherNames = 1.2;
    private const double Likely = 0.3;

    private static readonly string[] Programme = ["measure", "initiator", "programme", "taskforce", "pillar"];
    private static readonly string[] National = ["taskforce", "programme", "letter", "minister"];

    public ImmutableArray<Candidate> Rank(Asked asked)
    {
        var named = asked
            .Own.Reading.Of(WordKind.Name)
            .GroupBy(h => h.Group.Id)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.Max(h => h.At.Length > 1 ? NameWord * h.At.Length : OneWordName)
                    + Math.Min(MostFurtherNames, OneWordName * (g.Select(h => (h.Start, h.End)).Distinct().Count() - 1))
            );
        return index.Search(asked.Units, named, asked.Likeness, Fitness(asked));
    }

    /// <summary>What a word implied gives way to what the best entry is about: shops that give a discount do not make it a business robbery.</summary>
    public static Asked Settle(Asked asked, ImmutableArray<Candidate> candidates) =>
        asked.Robbery is { } robbery
        && !asked.Firm.Contains("robbery")
        && candidates is [{ Entry: { IsForOneKind: true } best }, ..]
        && !best.For(robbery)
            ? asked with
            {
                Facts = asked.Facts.Without("robbery"),
            }
            : asked;

    private Func<Entry, double> Fitness(Asked asked)
    {
        var kind = asked.Own.Reading.Has(WordKind.Kind);
        var programme = Programme.Any(asked.IsAbout);
        var national = National.Any(asked.IsAbout);
        var neighbourhood = asked.IsAbout("neighbourhood") || asked.IsAbout("residents");
        var otherKind = asked.Firm.Contains("robbery") ? 0.9 : 0.8;
        return entry =>
        {
            var fitness = 1.0;
            if (entry.Topic?.Figure is not null && asked.Likeness.Of(entry) < Likely)
                fitness *= 0.4;
            if (entry.Topic?.Measure is not null)
                fitness *= (kind ? 1.4 : 1) * (programme ? 1.2 : 0.85);
            if (national)
                fitness *= entry.Sources.Any(s => s.Document.Id == "taskforce") ? 1.25 : 0.9;
            if (asked.Carried.Contains(entry.Id) && IsAskedMore(entry, asked))
                fitness *= asked.Carried[0] == entry.Id ? 1.4 : 1.15;
            if (asked.Aspects.Any(a => Slots.Of(entry, a) is SlotText.Filled))
                fitness *= 1.2;
            if (asked.Robbery is { } robbery && entry.IsForOneKind)
                fitness *= entry.For(robbery) ? 1.08 : otherKind;
            if (entry.When is not Condition.Always && entry.When.Holds(asked.Facts) == Truth.Yes)
            {
                // the most specific first, above all what hangs on something just said
                foreach (var fact in entry.When.Facts.Distinct().Where(f => f != "robbery" && asked.Facts[f] is not null))
                    fitness *= asked.Own.Stated.Facts[fact] is null ? 1.1 : 1.3;
            }

            if (entry.Item is not null && asked.Robbery is not null)
                fitness *= 1.1;
            if (entry.Item?.Section == Section.Neighbourhood)
                fitness *= neighbourhood ? 1.08 : 0.95;
            return fitness;
        };
    }

    // a question about what was answered: it names nothing new, or what it names is this entry's
    private bool IsAskedMore(Entry entry, Asked asked)
    {
        var named = asked.Own.Units.Where(weights.IsTelling).ToList();
        return named.Count == 0 || named.Any(u => index.IsNamed(entry, u));
    }
}
