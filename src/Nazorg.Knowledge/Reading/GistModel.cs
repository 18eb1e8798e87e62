using System.Collections.Immutable;
using Nazorg.Knowledge.Learning;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Reads the gist of a part of a message: a small network, trained on sentences of people who had not seen this program
/// (<see cref="Authoring.GistTraining"/>). It knows two groups of classes: what is done, and what it is about.
/// </summary>
internal sealed class GistModel(Heads heads)
{
    private const float Least = 0.02f;

    public string Fingerprint => heads.Fingerprint;

    public Gist Read(Utterance text, Part part)
    {
        var groups = heads.Weigh(GistFeatures.Of(text, part), Least);
        return new([.. groups[0].Select(p => (Enum.Parse<Purpose>(p.Class), p.Share))], groups[1]);
    }

    /// <exception cref="InvalidDataException">The file is not one that this version writes.</exception>
    public static GistModel Read(Stream stream) => new(Heads.Read(stream, groups: 2));
}
