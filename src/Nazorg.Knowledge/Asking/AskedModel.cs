using System.Collections.Immutable;
using Nazorg.Knowledge.Learning;

namespace Nazorg.Knowledge.Asking;

/// <summary>What a message to the answerer does.</summary>
public enum SpeechAct
{
    Question,

    /// <summary>The assistant itself should do something: print, write, call.</summary>
    Errand,

    /// <summary>It tells something and asks nothing.</summary>
    Report,

    /// <summary>A greeting, thanks, or about the assistant.</summary>
    Talk,
}

/// <summary>What a question is about, as wide as a field.</summary>
public enum Field
{
    /// <summary>Aftercare of a robbery and everything around it.</summary>
    Ours,
    OtherCrime,
    Health,

    /// <summary>Law, insurance or money advice for a person.</summary>
    Law,

    /// <summary>The business of the asker's own organisation.</summary>
    Organisation,
    Elsewhere,
}

/// <summary>What a question probably does, which field it is of and what it asks of its subject; each with its share of 1, the likeliest first.</summary>
internal sealed record AskedShares(
    ImmutableArray<(SpeechAct What, double Share)> Acts,
    ImmutableArray<(Field What, double Share)> Fields,
    ImmutableArray<(Aspect What, double Share)> Aspects
)
{
    public static readonly AskedShares None = new([(SpeechAct.Question, 1)], [(Field.Ours, 1)], []);

    public double Of(SpeechAct act) => Acts.FirstOrDefault(a => a.What == act).Share;

    public double Of(Field field) => Fields.FirstOrDefault(f => f.What == field).Share;

    public double Of(Aspect aspect) => Aspects.FirstOrDefault(a => a.What == aspect).Share;
}

/// <summary>
/// Reads what a question does, of which field it is and what it asks: a small network, trained on
/// labelled questions (<see cref="Authoring.AskedTraining"/>).
/// </summary>
internal sealed class AskedModel(Heads heads)
{
    private const float Least = 0.002f;

    public string Fingerprint => heads.Fingerprint;

    public AskedShares Read(Understanding question)
    {
        if (question.Reading.Words.IsEmpty)
            return AskedShares.None;
        var groups = heads.Weigh(AskedFeatures.Of(question), Least);
        return new(Parsed<SpeechAct>(groups[0]), Parsed<Field>(groups[1]), Parsed<Aspect>(groups[2]));
    }

    private static ImmutableArray<(T, double)> Parsed<T>(ImmutableArray<(string Class, double Share)> shares)
        where T : struct, Enum => [.. shares.Select(s => (Enum.Parse<T>(s.Class), s.Share))];

    /// <exception cref="InvalidDataException">The file is not one that this version writes.</exception>
    public static AskedModel Read(Stream stream) => new(Heads.Read(stream, groups: 3));
}
