using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>What is not answered, why not, and where to go instead.</summary>
internal static class Refusals
{
    /// <summary>From this share on it is talk, or an errand.</summary>
    public const double Clearly = 0.7;

    /// <summary>From this share on a refusal says which field it is.</summary>
    public const double Probably = 0.4;

    private const double AlikeAtAll = 0.1;
    private const int MostNear = 3;

    public static Answer? NothingAsked(Asked asked) =>
        asked.Own.Reading.Has(WordKind.Anew) && asked.Own.Units.IsEmpty && asked.Own.Stated.Facts.Equals(Facts.None)
            ? Of(asked, Sayings.StartedAnew, Replies.NothingAsked, [])
        : asked.Own.Reading.Words.IsEmpty || (asked.Before is null && (IsBareWord(asked) || asked.Shares.Of(SpeechAct.Talk) >= Clearly))
            ? Of(asked, Sayings.NoQuestion, Replies.NothingAsked, [])
        : null;

    // "meer", "structuur": one word that names nothing
    private static bool IsBareWord(Asked asked) =>
        asked.Own.Reading is { Length: 1 } && !asked.Own.Units.Any(u => u.IsConcept) && !asked.Own.Reading.Has(WordKind.Name);

    /// <summary>The assistant itself is to do something.</summary>
    public static Answer? Errand(Asked asked) =>
        asked.Shares.Of(SpeechAct.Errand) >= Probably ? Of(asked, Sayings.Errand, "errand", []) : null;

    public static Bilingual OfLikelyField(Asked asked) =>
        asked.Shares.Fields is [{ What: not Field.Ours and var field, Share: >= Probably }, ..]
            ? Sayings.Elsewhere(field)
            : Sayings.NotInSources;

    public static Answer Of(Asked asked, Bilingual saying, string rule, ImmutableArray<Candidate> candidates)
    {
        var near = asked.Shares.Of(Field.Ours) < Clearly ? [] : Near(asked, candidates).ToList();
        var text =
            near.Count == 0
                ? saying.In(asked.Language)
                : $"{saying.In(asked.Language)} {Sayings.Nearby.In(asked.Language)} {string.Join("; ", near.Select(e => e.Title.In(asked.Language)))}.";
        return Replies.Refusal(asked, text, rule, [], near, candidates);
    }

    public static IEnumerable<Entry> Near(Asked asked, ImmutableArray<Candidate> candidates) =>
        candidates
            .Where(c =>
                (c.IsNamed || asked.Likeness.Of(c.Entry) >= AlikeAtAll)
                && c.Entry.Topic?.Figure is null
                && c.Entry.When.Holds(asked.Facts) != Truth.No
            )
            .Select(c => c.Entry)
            .Take(MostNear);
}
