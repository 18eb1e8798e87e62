using System.Runtime.InteropServices;

namespace Nazorg.Knowledge.Learning;

/// <summary>
/// What a text looks like to a network: keys with weights. A key is a number made of what was seen and of a mark for its kind, the same on every machine.
/// </summary>
internal sealed class Features
{
    private const int PieceLength = 4;

    private readonly Dictionary<uint, float> _weights = [];

    /// <summary>Something that was seen; seen twice, it counts once, as what weighs most.</summary>
    public void Add(char mark, string text, float weight) => Raise(Hash(Start(mark), text), weight);

    public void Add(char mark, string text, string more, float weight) => Raise(Hash(Hash(Hash(Start(mark), text), "_"), more), weight);

    /// <summary>Pieces of a longer word, so that a slip or an unknown compound still resembles something.</summary>
    public void AddPieces(string word, float weight)
    {
        if (word.Length <= PieceLength)
            return;
        Span<char> framed = stackalloc char[word.Length + 2];
        (framed[0], framed[^1]) = ('<', '>');
        word.CopyTo(framed[1..]);
        for (var i = 0; i + PieceLength <= framed.Length; i++)
            Raise(Hash(Start('c'), framed.Slice(i, PieceLength)), weight);
    }

    /// <summary>The squares of the weights add up to 1.</summary>
    public Dictionary<uint, float> Weighed()
    {
        var length = MathF.Sqrt(_weights.Values.Sum(w => w * w));
        foreach (var key in _weights.Keys)
            _weights[key] /= length;
        return _weights;
    }

    private void Raise(uint key, float weight)
    {
        ref var there = ref CollectionsMarshal.GetValueRefOrAddDefault(_weights, key, out _);
        if (weight > there)
            there = weight;
    }

    // FNV-1a: the same on every machine, unlike string.GetHashCode
    private static uint Start(char mark) => (2166136261 ^ mark) * 16777619;

    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
