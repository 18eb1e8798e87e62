using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Asking;

/// <summary>A question, with what is known beforehand → <see cref="Asked"/>: by the words, by what they resemble, and by the conversation.</summary>
internal sealed class AskedReader(
    Vocabulary vocabulary,
    ConceptWeights weights,
    QuestionModel subjects,
    AskedModel model,
    Examples examples
)
{
    /// <summary>A second thing is asked when it is at least so likely.</summary>
    private const double AlsoAsked = 0.3;

    /// <summary>So likely it is what is asked.</summary>
    private const double Clear = 0.6;

    /// <summary>And at least so likely where a word of it stands there: "en met wie?".</summary>
    private const double AskedInWords = 0.003;

    public Asked Read(Enquiry enquiry)
    {
        var own = Understanding.Read(enquiry.Utterance ?? vocabulary.Read(enquiry.Text, LocalDate.MinIsoValue));
        var shares = model.Read(own);
        own = own with { Aspects = Aspects(own, shares), IsClear = shares.Aspects is [{ Share: >= Clear }, ..] };

        // "hoeveel weken heb ik?"
        if (own.Aspects is [Aspect.HowMany, ..] && own.Details.Any(d => d is "duration" or "length"))
            own = own with { Aspects = [Aspect.When, .. own.Aspects.Skip(1).Where(a => a != Aspect.When)] };

        // "de termijn is toch zes weken?" is held against what it says of when
        if (own.TermClaimed is not null && (own.Asks(Aspect.Whether) || own.Confirms) && !own.Asks(Aspect.When))
            own = own with { Aspects = own.Aspects.Insert(0, Aspect.When) };
        var likeness = subjects.Compare(own).And(examples.Compare(own.Reading, s => own.Focus[s]));

        // it answers what was asked back, or corrects a fact: what it resembles by itself tells nothing
        if (enquiry.Before is not null && FollowingUp.OnlyAnswers(own))
            likeness = Likeness.None;
        return FollowingUp.Join(enquiry, own, Sections.Of(own, shares, likeness, enquiry.Before), weights) with
        {
            Shares = shares,
            Likeness = likeness,
        };
    }

    private static ImmutableArray<Aspect> Aspects(Understanding own, AskedShares shares)
    {
        var worded = own
            .Reading.Of(WordKind.Aspect)
            .Where(h => own.Focus[own.Reading.Words[h.Start].Sentence] && h.Group.Id is not ("what" or "how" or "whether"))
            .Select(h => Enum.Parse<Aspect>(h.Group.Id, ignoreCase: true))
            .Concat(own.Details.Select(Details.AspectOf).OfType<Aspect>())
            .ToHashSet();
        ImmutableArray<Aspect> likely =
        [
            .. shares
                .Aspects.Where((a, i) => i == 0 || a.Share >= AlsoAsked || (a.Share >= AskedInWords && worded.Contains(a.What)))
                .Select(a => a.What),
        ];

        // what is not clear is what a word of it asks, or else what the thing is
        return shares.Aspects is [{ Share: >= Clear }, ..] ? likely
            : likely.Where(worded.Contains).ToImmutableArray() is { IsEmpty: false } said ? said
            : [.. likely.Where(a => a is Aspect.List or Aspect.Whether or Aspect.Change || Slots.IsBare(a)), Aspect.What];
    }
}
