using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>How something stands: what is asked for in "wat is er al gedaan?", "welke punten zijn te laat?".</summary>
public enum Stand
{
    /// <summary>Still to do.</summary>
    Open,
    Done,
    Late,

    /// <summary>With somebody else, or with the victim.</summary>
    Waiting,
    Mine,

    /// <summary>Not known yet.</summary>
    Unknown,
}

/// <summary>Finds words for how things stand. The words are in the vocabulary, kind "state".</summary>
internal static class StateReader
{
    public static ImmutableArray<Found<Stand>> Read(Utterance utterance) =>
        Finding.Longest(utterance, WordKind.State, Finding.Named<Stand>);
}
