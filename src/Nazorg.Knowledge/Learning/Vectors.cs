using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nazorg.Knowledge.Learning;

/// <summary>Sums over rows of numbers. Four at a time on every machine, so that every machine adds in the same order.</summary>
internal static class Vectors
{
    /// <summary>Adds a row, times a number, to another. Both are a multiple of four long.</summary>
    public static void Add(ReadOnlySpan<float> row, float times, Span<float> to)
    {
        var from = MemoryMarshal.Cast<float, Vector128<float>>(row);
        var into = MemoryMarshal.Cast<float, Vector128<float>>(to);
        for (var i = 0; i < from.Length; i++)
            into[i] += from[i] * times;
    }

    /// <summary>The same for a row that is kept a byte a number. It is a multiple of sixteen long.</summary>
    public static void Add(ReadOnlySpan<sbyte> row, float times, Span<float> to)
    {
        var into = MemoryMarshal.Cast<float, Vector128<float>>(to);
        var from = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(row);
        for (var i = 0; i < from.Length; i++)
        {
            var (low, high) = Vector128.Widen(from[i]);
            var ((first, second), (third, fourth)) = (Vector128.Widen(low), Vector128.Widen(high));
            into[4 * i] += Vector128.ConvertToSingle(first) * times;
            into[(4 * i) + 1] += Vector128.ConvertToSingle(second) * times;
            into[(4 * i) + 2] += Vector128.ConvertToSingle(third) * times;
            into[(4 * i) + 3] += Vector128.ConvertToSingle(fourth) * times;
        }
    }

    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var left = MemoryMarshal.Cast<float, Vector128<float>>(one);
        var right = MemoryMarshal.Cast<float, Vector128<float>>(other);
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return Vector128.Sum(sum);
    }

    /// <summary>Makes sums into shares of 1.</summary>
    public static void Softmax(Span<float> sums)
    {
        var (most, total) = (float.MinValue, 0f);
        foreach (var sum in sums)
            most = MathF.Max(most, sum);
        for (var i = 0; i < sums.Length; i++)
            total += sums[i] = MathF.Exp(sums[i] - most);
        for (var i = 0; i < sums.Length; i++)
            sums[i] /= total;
    }

    public static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));
}
