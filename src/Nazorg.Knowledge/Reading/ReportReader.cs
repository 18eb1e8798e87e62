using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>How a text tells of a robbery.</summary>
public enum Report
{
    /// <summary>That there was one.</summary>
    Event,

    /// <summary>That somebody was robbed: a sentence of its own.</summary>
    Robbed,

    /// <summary>That it is a further one.</summary>
    Another,

    /// <summary>That somebody tells it as news.</summary>
    News,

    /// <summary>"Het was …", "it turns out …": something about one that is spoken of.</summary>
    ItWas,

    /// <summary>"De", "die": one that is known.</summary>
    The,

    /// <summary>"Vanaf": a day that begins something.</summary>
    From,

    /// <summary>"Stel dat", "als": nothing happened.</summary>
    Supposed,
}

/// <summary>Finds words that tell of a robbery. The words are in the vocabulary, kind "report".</summary>
internal static class ReportReader
{
    public static ImmutableArray<Found<Report>> Read(Utterance utterance) => Finding.Each<Report>(utterance, WordKind.Report);
}
