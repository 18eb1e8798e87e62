using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Who does something: by role, never by name.</summary>
public enum Doer
{
    Coordinator,
    Deputy,
    Mayor,
    Official,
    Police,
    VictimSupport,
    HousingCorporation,
    TradeAssociation,
}

/// <summary>Finds roles. The words are in the vocabulary, kind "role".</summary>
internal static class DoerReader
{
    public static ImmutableArray<Found<Doer>> Read(Utterance utterance) => Finding.Longest(utterance, WordKind.Role, Finding.Named<Doer>);
}
