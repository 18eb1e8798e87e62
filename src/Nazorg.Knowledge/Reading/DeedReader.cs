using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Finds the verbs of acting. The words are in the vocabulary, kind "verb"; a separable verb is one phrase with a gap: "vink .. af". What only
/// asks for something, "I want to", is none.
/// </summary>
internal static class DeedReader
{
    public static ImmutableArray<Found<Deed>> Read(Utterance utterance)
    {
        // "set the point about partners to done": what has an article before it is no verb
        var deeds = Finding
            .Longest(utterance, WordKind.Verb, Finding.Named<Deed>)
            .RemoveAll(d =>
                utterance.Things.Any(t => t.From <= d.From && d.From <= t.Until && t.Value == Thing.Point)
                && utterance.FollowsArticle(d.From)
            );
        var pleas = utterance.Of(WordKind.Plea).Where(p => p.Group.Id == MoodReader.Order).ToList();
        return pleas.Count == 0
            ? deeds
            : deeds.RemoveAll(d =>
                (d.From == d.Until || d.Value is Deed.Accept or Deed.Refuse) && pleas.Exists(p => p.At.Length > 1 && p.At.Contains(d.From))
            );
    }
}
