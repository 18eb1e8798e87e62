using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Finds the verbs of acting. The words are in the vocabulary, kind "verb"; a separable verb is one phrase with a gap: "vink .. af".</summary>
internal static class DeedReader
{
    public static ImmutableArray<Found<Deed>> Read(Utterance utterance) => Finding.Longest(utterance, WordKind.Verb, Finding.Named<Deed>);
}
