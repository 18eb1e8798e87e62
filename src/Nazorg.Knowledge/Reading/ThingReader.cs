using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Finds what an act may be about. The words are in the vocabulary, kind "thing".</summary>
internal static class ThingReader
{
    public static ImmutableArray<Found<Thing>> Read(Utterance utterance) =>
        Finding.Longest(utterance, WordKind.Thing, Finding.Named<Thing>);
}
