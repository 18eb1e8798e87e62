using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>
/// What speaks for the best entry as an answer, and against it. How much each counts was learned with the model
/// (<see cref="Authoring.RefusalTraining"/>), from examples that the model had not seen.
/// </summary>
internal static class Evidence
{
    private static readonly string[] OurField = ["robbery", "victim", "measure", "taskforce", "programme", "aftercare"];

    /// <summary>More than 0: it is an answer.</summary>
    public static double Sum(double[] signals, ImmutableArray<double> weights) => signals.Zip(weights, (s, w) => s * w).Sum();

    public static double[] Signals(
        Asked asked,
        ImmutableArray<Candidate> candidates,
        SearchIndex index,
        ConceptWeights weights,
        Lexicon lexicon
    )
    {
        var (own, likeness, best) = (asked.Own, asked.Likeness, candidates[0]);
        var next = candidates.Length > 1 ? candidates[1].Score : 0;
        var unheard = own.Units.Where(u => !u.IsConcept && u.Weight >= 0.9 && !index.Knows(u)).ToList();
        var strange = unheard.Where(u => !lexicon.Knows(u.Word)).ToList();
        return
        [
            1,
            // how well the words of the entry fit
            Math.Min(8, best.Score),
            best.Coverage,
            Math.Min(4, best.Matches),
            best.IsNamed ? 1 : 0,
            best.Score == 0 ? 0 : next / best.Score,
            // what it resembles
            likeness.Of(best.Entry),
            Math.Sqrt(likeness.Of(best.Entry)),
            Odds(likeness.Of(best.Entry)),
            likeness.BestSection,
            likeness.BestEntry,
            likeness.BestGap,
            likeness.Declined,
            Odds(likeness.Declined),
            // which field it is of, and whether it asks anything
            asked.Shares.Of(Field.Ours),
            Odds(asked.Shares.Of(Field.Ours)),
            asked.Shares.Of(SpeechAct.Question),
            // what is told, and what it goes on about
            own.Stated.Firm.Count > 0
                ? 1
                : 0,
            OurField.Any(own.IsAbout) ? 1 : 0,
            asked.Before is null ? 0 : 1,
            asked.Carried.Contains(best.Entry.Id) ? 1 : 0,
            // words that no source has, or nobody
            Math.Min(4, strange.Count),
            Math.Min(4, unheard.Count - strange.Count),
            Math.Min(30, own.Reading.Words.Length),
            asked.Units.Any(u => u.IsConcept && weights.IsTelling(u)) ? 0 : 1,
            own.Names(WordKind.Outside) ? 1 : 0,
            own.Names(WordKind.OtherField) ? 1 : 0,
            own.Details.IsEmpty ? 0 : 1,
            own.Reading.Places.IsEmpty ? 0 : 1,
            // whether the entry says just that
            asked.Aspects.Any(a => Slots.Of(best.Entry, a) is SlotText.Filled)
                ? 1
                : 0,
            asked.Aspects.Any(a => Slots.Of(best.Entry, a) is SlotText.Empty) ? 1 : 0,
            asked.Aspects is [not (Aspect.What or Aspect.Whether or Aspect.How or Aspect.List) and var first, ..]
            && Slots.Of(best.Entry, first) is SlotText.Filled
            && own.Units.Any(u => weights.IsTelling(u) && index.IsNamed(best.Entry, u))
                ? 1
                : 0,
        ];
    }

    private static double Odds(double share) => Math.Log((share + 0.01) / (1.01 - share));
}
