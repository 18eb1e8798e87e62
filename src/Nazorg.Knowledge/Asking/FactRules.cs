using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Knowledge.Asking;

/// <summary>What hangs on the facts: what they leave open is said for both sides or asked, what they rule out is said first.</summary>
internal sealed class FactRules(
    SearchIndex index,
    ConceptWeights weights,
    Composer composer,
    Lists lists,
    ScreeningRules screening,
    ImmutableDictionary<string, FactWords> words
)
{
    private const int MostInstead = 5;
    private const double RelatedShare = 0.5;

    private readonly OpenFacts _open = new(index, weights);

    /// <summary>What hangs on a fact that is not known: both sides, or the fact is asked.</summary>
    public Answer? Sides(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (_open.Of(asked, candidates) is not { } open)
            return null;
        if (open.Sides.Length > 2 || asked.Before?.Asked == open.Fact)
            return asked.Before?.Asked == open.Fact ? null : AskFor(open.Fact, asked, [.. open.Sides.Select(s => s.Entry)], candidates);
        var sides = open
            .Sides.Select(s => (s.Value, Said: composer.Of(s.Entry, asked with { Facts = asked.Facts.With(open.Fact, s.Value) })))
            .Select(s => (s.Value, s.Said.IsRefusal, Text: Prose.First(s.Said.Text)))
            .ToList();

        // a verdict alone is the same for all, and so is that it is not there
        if (sides.Exists(s => s.IsRefusal || Prose.IsVerdict(s.Text)))
            return null;
        var text = sides.Select(s =>
            $"{Sayings.If(words[open.Fact].Values[s.Value].Clause).In(asked.Language)} {Prose.AfterColon(s.Text)}"
        );
        return Replies.Answer(
            asked,
            open.Sides.Select(s => s.Entry).DistinctBy(e => e.Id),
            string.Join('\n', text),
            $"both sides of {open.Fact}",
            candidates
        );
    }

    /// <summary>What is asked for does not hold for these facts: said first, then what does.</summary>
    public Answer? RuledOut(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var best = candidates[0].Entry;
        if (best.When.Holds(asked.Facts) != Truth.No || best.When.HoldsUnlessKnown(asked.Facts))
            return null;
        var named = asked.Units.Where(u => weights.IsTelling(u) && index.IsNamed(best, u)).ToList();
        var holding = candidates.FirstOrDefault(c =>
            c.Entry.When.Holds(asked.Facts) != Truth.No
            && c.Score >= RelatedShare * candidates[0].Score
            && named.All(u => index.IsNamed(c.Entry, u))
            && (!asked.Asks(Aspect.Whether) || c.Entry.Item is not null)
        );
        // "en als het een koopwoning is?": what there is for that instead
        holding ??= candidates.FirstOrDefault(c =>
            c.Entry.Item?.Section == best.Item?.Section
            && c.Entry.When.Holds(asked.Facts) == Truth.Yes
            && c.Entry.When.Facts.Intersect(best.When.Facts).Any(f => f != "robbery" && asked.Own.Stated.Facts[f] is not null)
        );
        if (holding is not null)
            return Replies.Of(composer, holding.Entry, asked, "best that holds", candidates);
        if (asked.Robbery is { } robbery && !best.For(robbery) && best.IsForOneKind)
        {
            var section = best.Item is { Section: Section.Neighbourhood } ? Section.Neighbourhood : Section.Offer;
            var instead = lists.Instead(section, asked.Facts, MostInstead);
            var titles = string.Join("; ", instead.Select(e => Prose.AfterColon(e.Title.In(asked.Language))));
            return Replies.Answer(
                asked,
                instead,
                $"{Sayings.NoOtherKind(robbery).In(asked.Language)} {Sayings.Instead(robbery).In(asked.Language)} {titles}.",
                "belongs to the other kind",
                candidates
            );
        }

        var missing = composer.Missing(best, asked.Facts)!;
        var isPointed =
            asked is { Before: null, Own.AsksInWords: true, Aspects: [Aspect.Who or Aspect.When or Aspect.Where or Aspect.Why, ..] };
        var refusal = (isPointed ? Sayings.ThatOnlyIf(missing) : Sayings.NoOnlyIf(missing)).In(asked.Language);
        return Replies.Answer(
            asked,
            [best],
            $"{refusal} {Prose.First(best.Text.In(asked.Language))}",
            "ruled out by the facts",
            candidates
        );
    }

    /// <summary>Asks for the fact that decides, with the answers of the screening.</summary>
    public Answer AskFor(string fact, Asked asked, IReadOnlyList<Entry> about, ImmutableArray<Candidate> candidates)
    {
        var question = screening.For(fact);
        var text = fact == "robbery" ? Sayings.KindMatters.In(asked.Language) : Sayings.FactMatters(words[fact].Label).In(asked.Language);
        var values = FactDefinition.Find(fact)?.Values ?? [.. words[fact].Values.Keys];
        var choices = values.Select(v => new ClarifyingChoice(
            v,
            (
                question?.Choices.FirstOrDefault(c => c.Sets.Any(s => s.Key == fact && s.Value == v))?.Label ?? words[fact].Values[v].Label
            ).In(asked.Language)
        ));
        return Replies.Which(asked, new(fact, question?.Id, text, [.. choices]), about, candidates);
    }
}
