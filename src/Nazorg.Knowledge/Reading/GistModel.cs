using System.Collections.Immutable;
using System.Text;
using Nazorg.Knowledge.Learning;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Reads the gist of a part of a message: a small network, trained on sentences of people who had not seen this program
/// (<see cref="Authoring.GistTraining"/>). It knows two groups of classes: what is done, and what it is about.
/// </summary>
internal sealed class GistModel
{
    private const uint Format = 1;
    private const float Least = 0.02f;

    private readonly ImmutableArray<Purpose> _purposes;
    private readonly ImmutableArray<string> _abouts;
    private readonly Network _network;

    private GistModel(string fingerprint, ImmutableArray<Purpose> purposes, ImmutableArray<string> abouts, Network network) =>
        (Fingerprint, _purposes, _abouts, _network) = (fingerprint, purposes, abouts, network);

    /// <summary>Of the examples it was trained on.</summary>
    public string Fingerprint { get; }

    public Gist Read(Utterance text, Part part)
    {
        Span<float> sums = stackalloc float[_network.Classes];
        _network.Weigh(GistFeatures.Of(text, part), sums);
        var purposes = sums[.._purposes.Length];
        var abouts = sums[_purposes.Length..];
        Vectors.Softmax(purposes);
        Vectors.Softmax(abouts);
        return new(Likeliest(_purposes, purposes), Likeliest(_abouts, abouts));
    }

    private static ImmutableArray<(T, double)> Likeliest<T>(ImmutableArray<T> classes, Span<float> shares)
    {
        var likely = ImmutableArray.CreateBuilder<(T What, double Share)>();
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] >= Least)
                likely.Add((classes[i], shares[i]));
        }

        likely.Sort((a, b) => b.Share.CompareTo(a.Share));
        return likely.DrainToImmutable();
    }

    /// <exception cref="InvalidDataException">The file is not one that this version writes.</exception>
    public static GistModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Format)
            throw new InvalidDataException("The model of the gist has another format. Train it again: nazorg content train.");
        return new(
            reader.ReadString(),
            [.. Strings(reader).Select(p => Enum.Parse<Purpose>(p))],
            [.. Strings(reader)],
            Network.Read(reader)
        );
    }

    public static void Write(
        Stream stream,
        string fingerprint,
        IReadOnlyList<Purpose> purposes,
        IReadOnlyList<string> abouts,
        Network network
    )
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(fingerprint);
        writer.Write(string.Join('\n', purposes));
        writer.Write(string.Join('\n', abouts));
        network.Write(writer);
    }

    private static string[] Strings(BinaryReader reader) => reader.ReadString().Split('\n');
}
