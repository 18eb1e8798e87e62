using Nazorg.Knowledge.Learning;

namespace Nazorg.Knowledge.Authoring;

/// <summary>What one example teaches.</summary>
/// <param name="Features">What it looks like: rows with their weights.</param>
/// <param name="Classes">Of each group of classes the one it is of, counted from the first of the group; null teaches nothing of that group.</param>
internal sealed record Lesson((int Row, float Weight)[] Features, int?[] Classes);

/// <summary>
/// A <see cref="Network"/> while it learns, by stochastic gradient descent (AdaGrad). Many of each example's features are left out every time, so that
/// no single word decides. The classes of a group share what is sure; a group of one is so (0) or not (1).
/// </summary>
internal sealed class LearningNetwork
{
    private const int Width = Network.Width;
    private const int Epochs = 12;
    private const float Rate = 0.08f;
    private const float LeftOut = 0.4f;
    private const float Loudness = 4;
    private const float Shrink = 1e-5f;
    private const float Negligible = 1e-5f;
    private const float First = 0.3f;
    private const float FirstOutput = 0.1f;

    /// <summary>Keeps the first steps from being wild.</summary>
    private const float Calm = 0.01f;

#pragma warning disable CA5394 // Chance with a fixed seed: the same examples give the same model.
    private readonly Random _chance = new(1);
    private readonly float[] _rowSlopes;
    private readonly float[] _outputSlopes;
    private readonly float[] _offsetSlopes;
    private readonly float[] _hidden = new float[Width];
    private readonly float[] _blame = new float[Width];
    private readonly float[] _shares;
    private readonly int[] _groups;

    /// <param name="groups">How many classes each group has.</param>
    public LearningNetwork(int features, int[] groups)
    {
        var classes = groups.Sum();
        _groups = groups;
        (Rows, Outputs, Offsets) = (Few(features * Width, First), Few(classes * Width, FirstOutput), new float[classes]);
        (_rowSlopes, _outputSlopes, _offsetSlopes, _shares) = (
            new float[Rows.Length],
            new float[Outputs.Length],
            new float[classes],
            new float[classes]
        );
    }

    private float[] Rows { get; }

    private float[] Outputs { get; }

    private float[] Offsets { get; }

    /// <param name="features">The key of each row, in order.</param>
    public Network Trained(uint[] features) => Network.Of(features, Rows, Outputs, Offsets);

    public void Learn(IReadOnlyList<Lesson> lessons)
    {
        var order = lessons.ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _chance.Shuffle(order);
            var rate = Rate * (1 - (epoch / (Epochs + 2f)));
            foreach (var lesson in order)
                Learn(lesson, rate);
        }

        // the weights of a question are not made louder when it is asked
        for (var i = 0; i < Rows.Length; i++)
            Rows[i] *= Loudness;
    }

    private void Learn(Lesson lesson, float rate)
    {
        var some = Array.FindAll(lesson.Features, _ => _chance.NextDouble() >= LeftOut);
        Array.Clear(_hidden);
        foreach (var (row, weight) in some)
            Vectors.Add(Rows.AsSpan(row * Width, Width), Loudness * weight, _hidden);
        for (var i = 0; i < Width; i++)
            _hidden[i] = MathF.Tanh(_hidden[i]);
        for (var c = 0; c < _shares.Length; c++)
            _shares[c] = Offsets[c] + Vectors.Dot(Outputs.AsSpan(c * Width, Width), _hidden);

        // how far off each class is
        for (int g = 0, first = 0; g < _groups.Length; first += _groups[g++])
        {
            var group = _shares.AsSpan(first, _groups[g]);
            if (lesson.Classes[g] is not { } right)
            {
                group.Clear();
                continue;
            }

            if (group.Length == 1)
                group[0] = Vectors.Sigmoid(group[0]);
            else
                Vectors.Softmax(group);
            if (right < group.Length)
                group[right] -= 1;
        }

        Array.Clear(_blame);
        for (var c = 0; c < _shares.Length; c++)
        {
            var off = _shares[c];
            if (MathF.Abs(off) < Negligible)
                continue;
            Vectors.Add(Outputs.AsSpan(c * Width, Width), off, _blame);
            Step(Outputs.AsSpan(c * Width, Width), _outputSlopes.AsSpan(c * Width, Width), _hidden, off, rate);
            Step(Offsets.AsSpan(c, 1), _offsetSlopes.AsSpan(c, 1), [1], off, rate);
        }

        for (var i = 0; i < Width; i++)
            _blame[i] *= 1 - (_hidden[i] * _hidden[i]);
        foreach (var (row, weight) in some)
            Step(Rows.AsSpan(row * Width, Width), _rowSlopes.AsSpan(row * Width, Width), _blame, Loudness * weight, rate);
    }

    private static void Step(Span<float> numbers, Span<float> slopes, ReadOnlySpan<float> along, float times, float rate)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var slope = along[i] * times;
            slopes[i] += slope * slope;
            numbers[i] -= (rate * slope / (MathF.Sqrt(slopes[i]) + Calm)) + (Shrink * numbers[i]);
        }
    }

    private float[] Few(int count, float most)
    {
        var few = new float[count];
        for (var i = 0; i < count; i++)
            few[i] = most * ((2 * _chance.NextSingle()) - 1);
        return few;
    }
#pragma warning restore CA5394
}
