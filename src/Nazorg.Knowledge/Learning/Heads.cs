using System.Collections.Immutable;
using System.Text;

namespace Nazorg.Knowledge.Learning;

/// <summary>A trained network with several groups of classes over the same features, as it is kept in a file: what a text does, what it is about.</summary>
internal sealed class Heads
{
    private const uint Format = 1;

    private readonly ImmutableArray<ImmutableArray<string>> _classes;
    private readonly Network _network;

    private Heads(string fingerprint, ImmutableArray<ImmutableArray<string>> classes, Network network) =>
        (Fingerprint, _classes, _network) = (fingerprint, classes, network);

    /// <summary>Of the examples it was trained on.</summary>
    public string Fingerprint { get; }

    /// <summary>Group by group the classes that are likely at all, the likeliest first, with their shares of 1.</summary>
    /// <param name="least">A share that is likely at all.</param>
    public ImmutableArray<ImmutableArray<(string Class, double Share)>> Weigh(Dictionary<uint, float> features, float least)
    {
        Span<float> sums = stackalloc float[_network.Classes];
        _network.Weigh(features, sums);
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<(string, double)>>(_classes.Length);
        foreach (var classes in _classes)
        {
            var shares = sums[..classes.Length];
            sums = sums[classes.Length..];
            Vectors.Softmax(shares);
            var likely = ImmutableArray.CreateBuilder<(string Class, double Share)>();
            for (var i = 0; i < shares.Length; i++)
            {
                if (shares[i] >= least)
                    likely.Add((classes[i], shares[i]));
            }

            likely.Sort((a, b) => b.Share.CompareTo(a.Share));
            groups.Add(likely.DrainToImmutable());
        }

        return groups.MoveToImmutable();
    }

    /// <param name="groups">How many groups of classes it has.</param>
    /// <exception cref="InvalidDataException">The file is not one that this version writes.</exception>
    public static Heads Read(Stream stream, int groups)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Format)
            throw new InvalidDataException("The model has another format. Train it again: nazorg content train.");
        return new(
            reader.ReadString(),
            [.. Enumerable.Range(0, groups).Select(_ => reader.ReadString().Split('\n').ToImmutableArray())],
            Network.Read(reader)
        );
    }

    public static void Write(Stream stream, string fingerprint, IEnumerable<IReadOnlyList<string>> classes, Network network)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(fingerprint);
        foreach (var group in classes)
            writer.Write(string.Join('\n', group));
        network.Write(writer);
    }
}
