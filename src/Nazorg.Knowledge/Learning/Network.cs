using System.Runtime.InteropServices;

namespace Nazorg.Knowledge.Learning;

/// <summary>
/// A small neural network that was trained: every feature has a row of numbers; what they add up to goes through tanh and is held against a row for
/// each class. The same features always give the same sums.
/// </summary>
internal sealed class Network
{
    /// <summary>How many numbers a row has.</summary>
    public const int Width = 128;

    private readonly uint[] _features;
    private readonly float[] _scales;
    private readonly sbyte[] _rows;
    private readonly float[] _outputs;
    private readonly float[] _offsets;

    private Network(uint[] features, float[] scales, sbyte[] rows, float[] outputs, float[] offsets) =>
        (_features, _scales, _rows, _outputs, _offsets) = (features, scales, rows, outputs, offsets);

    public int Classes => _offsets.Length;

    /// <param name="features">The features it knows, in order.</param>
    /// <param name="rows">A row for each feature. A byte a number is kept, with a scale for the row.</param>
    /// <param name="outputs">A row for each class.</param>
    /// <param name="offsets">What each class has to begin with.</param>
    public static Network Of(uint[] features, float[] rows, float[] outputs, float[] offsets)
    {
        var (scales, bytes) = (new float[features.Length], new sbyte[rows.Length]);
        for (var f = 0; f < features.Length; f++)
        {
            var largest = 0f;
            foreach (var x in rows.AsSpan(f * Width, Width))
                largest = MathF.Max(largest, MathF.Abs(x));
            scales[f] = MathF.Max(largest, float.Epsilon) / sbyte.MaxValue;
            for (var i = f * Width; i < (f + 1) * Width; i++)
                bytes[i] = (sbyte)MathF.Round(rows[i] / scales[f]);
        }

        return new(features, scales, bytes, outputs, offsets);
    }

    /// <summary>What speaks for each class.</summary>
    /// <param name="sums">A place for each class.</param>
    public void Weigh(Dictionary<uint, float> features, Span<float> sums)
    {
        Span<float> hidden = stackalloc float[Width];
        hidden.Clear();
        foreach (var (feature, weight) in features)
        {
            var at = Array.BinarySearch(_features, feature);
            if (at >= 0)
                Vectors.Add(_rows.AsSpan(at * Width, Width), weight * _scales[at], hidden);
        }

        foreach (ref var x in hidden)
            x = MathF.Tanh(x);
        for (var c = 0; c < sums.Length; c++)
            sums[c] = _offsets[c] + Vectors.Dot(_outputs.AsSpan(c * Width, Width), hidden);
    }

    public static Network Read(BinaryReader reader) =>
        new(
            ReadNumbers<uint>(reader),
            ReadNumbers<float>(reader),
            ReadNumbers<sbyte>(reader),
            ReadNumbers<float>(reader),
            ReadNumbers<float>(reader)
        );

    public void Write(BinaryWriter writer)
    {
        WriteNumbers<uint>(writer, _features);
        WriteNumbers<float>(writer, _scales);
        WriteNumbers<sbyte>(writer, _rows);
        WriteNumbers<float>(writer, _outputs);
        WriteNumbers<float>(writer, _offsets);
    }

    public static T[] ReadNumbers<T>(BinaryReader reader)
        where T : unmanaged
    {
        var numbers = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    public static void WriteNumbers<T>(BinaryWriter writer, ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers));
    }
}
