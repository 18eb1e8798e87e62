using Nazorg.Knowledge.Learning;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>Four at a time or one by one: the same sum.</summary>
public sealed class VectorsTests
{
    private const int Width = 32;

    [Fact]
    public void A_row_of_bytes_is_added_as_the_same_row_of_numbers()
    {
        var bytes = Enumerable.Range(0, Width).Select(i => (sbyte)((i * 37 % 255) - 127)).ToArray();
        var (one, other) = (Enumerable.Repeat(1f, Width).ToArray(), Enumerable.Repeat(1f, Width).ToArray());

        Vectors.Add(bytes, 0.5f, one);
        Vectors.Add([.. bytes.Select(b => (float)b)], 0.5f, other);

        Assert.Equal(other, one);
        Assert.Equal(1 + (0.5f * bytes[^1]), one[^1]);
    }

    [Fact]
    public void A_product_takes_every_number() =>
        Assert.Equal(528, Vectors.Dot([.. Enumerable.Range(1, Width).Select(i => (float)i)], [.. Enumerable.Repeat(1f, Width)]));

    [Fact]
    public void Shares_are_one_together()
    {
        float[] sums = [100, 101, 98, -5];

        Vectors.Softmax(sums);

        Assert.Equal(1, sums.Sum(), 5);
        Assert.Equal(1, Array.IndexOf(sums, sums.Max()));
    }
}
