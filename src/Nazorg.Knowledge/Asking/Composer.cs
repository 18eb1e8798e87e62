using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>What one entry says to a question.</summary>
/// <param name="IsRefusal">The sources do not give what is asked.</param>
internal sealed record Composed(string Text, bool IsRefusal);

/// <summary>
/// Says the one thing that is asked: its slot, or the lead of the entry; then at most one sentence that adds something. What the entry hangs on and is
/// not known stands before it.
/// </summary>
internal sealed class Composer(ConditionWords conditions, Lexicon lexicon)
{
    /// <summary>An answer that is no list, in characters.</summary>
    public const int Room = 560;

    /// <summary>The share of its words from which a sentence says nothing new.</summary>
    private const double SaidAlready = 0.4;

    private const double SaidAgain = 0.55;

    /// <summary>How sure it must be that just this is asked, before its not being there is a refusal.</summary>
    private const double AlsoAsked = 0.3;
    private const double SurelyAsked = 0.6;

    /// <summary>So many things that a question names may be something else than what is answered.</summary>
    private const int Slips = 1;

    /// <summary>One entry as the answer.</summary>
    public Composed Of(Entry entry, Asked asked)
    {
        var language = asked.Language;
        if (
            !Details.HasPart(
                asked,
                entry.Answers.Where(a => !a.IsAbsent).Select(a => a.Text.Nl).Prepend(entry.Text.Nl).Prepend(entry.Title.Nl)
            )
        )
            return new(Sayings.DetailNotInSources.In(language), true);
        var (said, missing, isLead) = (new List<string>(), new List<string>(), false);
        foreach (
            var aspect in ClaimCheck.First(entry, asked).Take(MostAspects).Where(a => a != Aspect.Otherwise || !IsOtherwise(entry, asked))
        )
        {
            switch (Slots.Of(entry, aspect))
            {
                case SlotText.Filled { Text: var text } when aspect == Aspect.Whether && !IsOfThat(text.In(language), entry, asked):
                    isLead = true;
                    break;
                case SlotText.Filled { Text: var text }
                    when Slots.IsBare(aspect) && !ClaimCheck.Claims(asked) && !Details.IsGiven(asked, text.Nl):
                    missing.Add(Sayings.NotGiven(aspect).In(language));
                    break;
                case SlotText.Filled { Text: var text }:
                    if (Prose.Shared(text.In(language), said, lexicon) < SaidAlready || said.Count == 0)
                        said.Add(text.In(language));
                    break;
                case SlotText.Absent { Text: var text }:
                    missing.Add(text.In(language));
                    break;
                case SlotText.Lead:
                    isLead = true;
                    break;
                case SlotText.Empty when Holding(entry, aspect, language) is { } sentence:
                    said.Add(sentence);
                    break;
                case SlotText.Empty when asked.Shares.Of(aspect) >= SurelyAsked:
                    missing.Add(Sayings.NotGiven(aspect).In(language));
                    break;
            }
        }

        if (said.Count == 0 && missing.Count > 0 && (!isLead || asked.Aspects.Any(a => Slots.IsBare(a) && asked.Shares.Of(a) >= AlsoAsked)))
            return new(Prose.Fit([missing[0], Instead(entry, asked)], Room), true);
        var lead = Texts(entry, asked);
        var parts = said.Count > 0 ? said : Fitting(entry, lead, asked);
        if (entry.Topic?.Measure is { } measure)
        {
            // "nieuw, doorontwikkelen of houden zo?"
            if (asked.Own.Reading.Has(WordKind.Kind))
                parts.Insert(0, Sayings.MeasureIs(measure.Status).In(language));
            if (said.Count == 0 && !asked.Asks(Aspect.Whether))
                parts.Insert(0, Prose.Sentence(entry.Title.In(language)));
        }

        // who it is of, and what it is
        if (said.Count > 0 && isLead && asked.Asks(Aspect.What) && asked.Aspects[0] != Aspect.What)
            parts.Add(lead[0]);
        if (ClaimCheck.Of(entry, asked, parts) is { } verdict)
            parts = [verdict, .. parts.Select(ClaimCheck.Bare)];
        else if (asked.Asks(Aspect.Whether))
            parts = ClaimCheck.Turned(parts, asked, part => Open(entry, asked).Count(u => !u.Keys.Any(lexicon.KeysOf(part).Contains)));
        if (said is [var only] && Prose.Sentences(only).Count() == 1 && Adds(asked))
            parts.AddRange(lead.Where(s => Prose.Shared(s, parts, lexicon) < SaidAlready).Take(1));
        if (said.Count > 0)
            parts.AddRange(missing.Take(1));
        if (TellsCondition(asked) && Condition(entry, asked) is { } condition && Prose.Shared(condition, parts, lexicon) < SaidAlready)
            parts = [$"{condition} {Prose.AfterColon(parts[0])}", .. parts.Skip(1)];
        if (entry.Topic is { Verify: true } && !parts.Exists(Verifies))
            parts.Add(Sayings.Verify.In(language));
        return new(Prose.Fit(Once(parts), Room), false);
    }

    // who does it, when and where is so whatever it hangs on
    private static bool TellsCondition(Asked asked) =>
        asked.Aspects is [] or [Aspect.What or Aspect.How or Aspect.Whether or Aspect.Cost or Aspect.Condition or Aspect.List, ..];

    /// <summary>No sentence that says again what was said.</summary>
    private List<string> Once(IEnumerable<string> parts)
    {
        var once = new List<string>();
        foreach (var sentence in parts.SelectMany(Prose.Sentences))
        {
            if (once.Count == 0 || lexicon.WordsOf(sentence).IsEmpty || Prose.Shared(sentence, once, lexicon) < SaidAgain)
                once.Add(sentence);
        }

        return once;
    }

    // the others answer a question of their own
    private static bool IsTelling(Aspect aspect) =>
        aspect is Aspect.What or Aspect.How or Aspect.Condition or Aspect.Difference or Aspect.HowMany or Aspect.Cost;

    /// <summary>What the question names beside its subject.</summary>
    private List<Unit> Open(Entry entry, Asked asked)
    {
        var title = lexicon.KeysOf(entry.Title.In(asked.Language));
        return [.. asked.Own.Units.Where(u => u.Weight >= 1 && !u.IsName && !u.Keys.Any(title.Contains))];
    }

    /// <summary>A yes or a no is about one thing only: it must be what was asked.</summary>
    private bool IsOfThat(string answer, Entry entry, Asked asked) =>
        Open(entry, asked).Count(u => u.IsConcept && !u.Keys.Any(lexicon.KeysOf(answer).Contains)) <= Slips;

    /// <summary>What the entry is, or what one does; before it what it says of something else, where that holds more of what the question names.</summary>
    private List<string> Fitting(Entry entry, List<string> lead, Asked asked)
    {
        var open = Open(entry, asked);
        int Holds(string text) => open.Count(u => u.Keys.Any(lexicon.KeysOf(text).Contains));
        var slots = entry
            .Answers.Where(a => !a.IsAbsent && IsTelling(a.Ask))
            .Select(a => ClaimCheck.Bare(a.Text.In(asked.Language)))
            .ToList();
        return open.Count > 0 && slots.Count > 0 && slots.MaxBy(Holds) is { } slot && Holds(slot) > Holds(string.Join(' ', lead))
            ? [slot, lead[0]]
            : lead;
    }

    // "wij hebben geen noodfonds, en nu?": the entry is what one does then
    private static bool IsOtherwise(Entry entry, Asked asked) =>
        entry.When.Holds(asked.Facts) == Truth.Yes && entry.When.Facts.Any(f => asked.Own.Stated.Facts[f] is not null && f != "robbery");

    private const int MostAspects = 2;

    // "wat", "hoe" and "mag het" want some more than the bare word
    private static bool Adds(Asked asked) => asked.Aspects is [Aspect.What or Aspect.How or Aspect.Whether or Aspect.Condition, ..];

    /// <summary>The sentences of the entry's text as it stands for these facts.</summary>
    private static List<string> Texts(Entry entry, Asked asked) => [.. Prose.Sentences(Body(entry, asked.Facts, asked.Language))];

    public static string Body(Entry entry, Facts facts, Language language) =>
        string.Join(
            ' ',
            entry.Notes.Where(n => n.When.Holds(facts) == Truth.Yes).Select(n => n.Text.In(language)).Prepend(entry.Text.In(language))
        );

    // what it does say, after what it does not
    private static string Instead(Entry entry, Asked asked) =>
        $"{Sayings.ButThis.In(asked.Language)} {Prose.AfterColon(Prose.First(entry.Text.In(asked.Language)))}";

    /// <summary>The sentence of its text that gives such a thing all the same: an amount, a term, a number.</summary>
    private static string? Holding(Entry entry, Aspect aspect, Language language) =>
        Prose.Sentences(entry.Text.In(language)).FirstOrDefault(s => Details.Says(s, aspect));

    /// <summary>"Alleen als …:" while that is not known; null when the entry simply holds.</summary>
    public string? Condition(Entry entry, Asked asked) =>
        conditions.Open(entry.When, entry.Assume(asked.Facts)) is { } open ? Sayings.OnlyIf(open).In(asked.Language) : null;

    /// <summary>What the facts rule out; null when they do not.</summary>
    public Bilingual? Missing(Entry entry, Facts facts) => conditions.Missing(entry.When, facts);

    private static bool Verifies(string text) =>
        text.Contains("ontroleer", StringComparison.Ordinal)
        || text.Contains("verify", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Check the ", StringComparison.OrdinalIgnoreCase);
}
