using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Whether something is said, asked or denied. "Kun je …?" orders; a question mark, a question word, or a verb before what it is about asks;
/// an odd number of negations that are no part of the verb itself denies.
/// </summary>
public static class MoodReader
{
    /// <summary>"Kun je …", "ik wil …".</summary>
    internal const string Order = "plea";

    /// <summary>"Ik ga …": not done yet.</summary>
    internal const string Intent = "intent";

    /// <summary>"Kun je zeggen wanneer …": an order that asks.</summary>
    private const string Tell = "tell";

    /// <summary>"Niet", "never".</summary>
    private const string Not = "not";

    internal static Mood Read(Utterance utterance, Part part, ImmutableArray<Found<Deed>> deeds, ImmutableArray<ItemMention> items) =>
        Asks(utterance, part, deeds, items) ? Mood.Asked
        : Denials(utterance, part, items) % 2 == 1 ? Mood.Denied
        : utterance.Of(WordKind.Plea).Any(h => h.Group.Id == Intent && part.Has(h.Start)) ? Mood.Planned
        : Mood.Said;

    public static bool Asks(Utterance utterance, Part part, ImmutableArray<Found<Deed>> deeds, ImmutableArray<ItemMention> items)
    {
        var sentence = utterance.Words[part.From].Sentence;
        if (
            utterance
                .Of(WordKind.Plea)
                .Any(h =>
                    h.Group.Id == Tell
                    && utterance.Words[h.Start].Sentence == sentence
                    && (
                        utterance.Questions.Any(q => q.From > h.End || h.At.Contains(q.From))
                        || utterance.Things.Any(t => t.From > h.End && t.Value is Thing.Term or Thing.Deadline)
                    )
                )
        )
            return true;
        var questions = utterance.Questions.Where(q => utterance.Words[q.From].Sentence == sentence && q.From <= part.Until).ToList();

        // "mag de politie …", but "mag de corporatie eraf"
        if (
            questions.Exists(q =>
                q.Value == CaseQuestion.Modal
                && IsFirst(utterance, q.From, Start(utterance, q.From, part))
                && utterance.PersonAfter(q.Until) is { } person
                && !items.Any(i => i.From == person && person == i.Until)
            )
        )
            return true;

        // "wat zet je in de brief" orders nothing
        if (
            utterance
                .Of(WordKind.Plea)
                .Any(h =>
                    h.At.Length > 1
                    && h.Group.Id != Intent
                    && utterance.Words[h.Start].Sentence == sentence
                    && !questions.Exists(q => q.Value is CaseQuestion.Opening or CaseQuestion.When && q.From < h.Start)
                )
        )
            return false;
        if (utterance.Asks[sentence])
            return true;
        foreach (var question in questions.Where(q => q.Value != CaseQuestion.Modal))
        {
            // "waar was ik gebleven" asks nothing: it is a verb of its own
            if (utterance.Deeds.Any(d => d.Value != Deed.Guide && d.From <= question.From && question.From <= d.Until))
                continue;
            var opens = question.Value is CaseQuestion.Opening or CaseQuestion.Which or CaseQuestion.When or CaseQuestion.Perfect;
            if (
                !opens
                || (question.Value != CaseQuestion.Perfect && IsFirst(utterance, question.From, Start(utterance, question.From, part)))
            )
                return true;
            if (question.Value != CaseQuestion.Perfect)
                continue;

            // "is het schadefonds al aangeboden" asks, "heb ik aangeboden" tells
            var named = items.Any(i => i.From > question.From && part.Has(i.From) && deeds.Any(d => d.From > i.Until));
            if (part.Has(question.From) && named && IsFirst(utterance, question.From, part) && !utterance.LeavesOutWho(question))
                return true;
        }

        return false;
    }

    /// <summary>The part of the text in which a word stands.</summary>
    private static Part Start(Utterance utterance, int word, Part part) => part.Has(word) ? part : utterance.Parts.First(p => p.Has(word));

    private static bool IsFirst(Utterance utterance, int word, Part part)
    {
        for (var at = part.From; at < word; at++)
        {
            if (!utterance.IsPolite(at) && !utterance.Joins(at))
                return false;
        }

        return true;
    }

    private static int Denials(Utterance utterance, Part part, ImmutableArray<ItemMention> items)
    {
        if (!utterance.Has(WordKind.Negation))
            return 0;

        // "nvt 9 want geen noodfonds": what the reason denies is not what is done
        var because = utterance.ReasonFrom(part);
        var (denials, last) = (0, -1);
        foreach (var hit in utterance.Near(WordKind.Negation, part.From, part.Until))
        {
            // "bezoek zonder politie" denies nothing: it is the name of a point
            // "neighbours have not been informed" does, although the name is around it
            var named = hit.Group.Id != Not && items.Any(i => i.From < i.Until && i.From <= hit.Start && hit.Start < i.Until);
            if (part.Has(hit.Start) && hit.Start < because && hit.Start != last && !named && !hit.At.Any(utterance.IsOfLongVerb))
                (denials, last) = (denials + 1, hit.Start);
        }

        return denials;
    }
}
