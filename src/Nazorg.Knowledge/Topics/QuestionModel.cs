using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Topics;

/// <summary>
/// Knows which entry, part of the checklist or refusal a question is probably after: a small neural network, trained on the example questions of
/// the content (<see cref="Authoring.ModelTraining"/>). Every feature has a row of numbers; what they add up to is held against a row for each
/// class. The same question always gives the same shares.
/// </summary>
internal sealed class QuestionModel
{
    /// <summary>The last class: whether nothing answers it, whatever the reason.</summary>
    public const string Declined = "!";

    /// <summary>How many numbers a row has.</summary>
    public const int Width = 128;

    private const uint Format = 3;
    private const float Least = 0.01f;

    private readonly ImmutableArray<string> _classes;
    private readonly uint[] _features;
    private readonly float[] _scales;
    private readonly sbyte[] _rows;
    private readonly float[] _outputs;
    private readonly float[] _offsets;

    private QuestionModel(
        string fingerprint,
        ImmutableArray<(Language Language, string Word)> words,
        ImmutableArray<string> classes,
        ImmutableArray<double> refusal,
        BinaryReader reader
    )
    {
        (Fingerprint, Words, Refusal, _classes) = (fingerprint, words, refusal, classes);
        _features = ReadNumbers<uint>(reader);
        _scales = ReadNumbers<float>(reader);
        _rows = ReadNumbers<sbyte>(reader);
        _outputs = ReadNumbers<float>(reader);
        _offsets = ReadNumbers<float>(reader);
    }

    /// <summary>Of the examples it was trained on.</summary>
    public string Fingerprint { get; }

    /// <summary>The everyday words of the examples: who uses one of these did not make a slip.</summary>
    public ImmutableArray<(Language Language, string Word)> Words { get; }

    /// <summary>How much each signal counts for an answer and against a refusal, in the order of <see cref="Declining"/>; empty while that is being learned.</summary>
    public ImmutableArray<double> Refusal { get; }

    /// <summary>It was trained on this entry.</summary>
    public bool Knows(Entry entry) => _classes.Contains(entry.Id);

    /// <summary>How likely each class is, from 0 to 1; what is hardly likely is left out.</summary>
    public Likeness Compare(Understanding question)
    {
        if (question.Reading.Words.IsEmpty)
            return Likeness.None;
        Span<float> hidden = stackalloc float[Width];
        hidden.Clear();
        foreach (var (feature, weight) in QuestionFeatures.Of(question))
        {
            var at = Array.BinarySearch(_features, feature);
            if (at >= 0)
                Vectors.Add(_rows.AsSpan(at * Width, Width), weight * _scales[at], hidden);
        }

        foreach (ref var x in hidden)
            x = MathF.Tanh(x);
        Span<float> shares = stackalloc float[_classes.Length];
        for (var c = 0; c < shares.Length; c++)
            shares[c] = _offsets[c] + Vectors.Dot(_outputs.AsSpan(c * Width, Width), hidden);
        var declined = Vectors.Sigmoid(shares[^1]);
        shares = shares[..^1];
        Vectors.Softmax(shares);

        var (entries, sections, gaps) = (new Dictionary<string, double>(), new Dictionary<string, double>(), new Dictionary<Gap, double>());
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] < Least)
                continue;
            if (_classes[i][0] == '$')
                sections[_classes[i][1..]] = shares[i];
            else if (_classes[i][0] == '!')
                gaps[Enum.Parse<Gap>(_classes[i][1..])] = shares[i];
            else
                entries[_classes[i]] = shares[i];
        }

        return new(entries, sections, gaps) { Declined = declined };
    }

    /// <summary>The class of an example: the id of an entry, "$" and a part of the checklist, or "!" and why nothing answers it.</summary>
    public static string ClassOf(Example example) => example.Entry ?? (example.Section is { } section ? "$" + section : "!" + example.Gap);

    /// <exception cref="InvalidDataException">The file is not one that this version writes.</exception>
    public static QuestionModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Format)
            throw new InvalidDataException("The model of the questions has another format. Train it again: nazorg content train.");
        return new(
            reader.ReadString(),
            [.. Vocabulary.Languages.SelectMany(l => ReadStrings(reader).Select(w => (l, w)))],
            ReadStrings(reader),
            [.. ReadNumbers<double>(reader)],
            reader
        );
    }

    /// <param name="refusal">How much each signal counts; empty while that is being learned.</param>
    /// <param name="features">The features it knows, in order.</param>
    /// <param name="rows">A row for each feature. A byte a number is kept, with a scale for the row.</param>
    /// <param name="outputs">A row for each class.</param>
    /// <param name="offsets">What each class has to begin with.</param>
    public static void Write(
        Stream stream,
        string fingerprint,
        ImmutableArray<(Language Language, string Word)> words,
        IReadOnlyCollection<string> classes,
        IReadOnlyCollection<double> refusal,
        uint[] features,
        float[] rows,
        float[] outputs,
        float[] offsets
    )
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

        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(fingerprint);
        foreach (var language in Vocabulary.Languages)
            WriteStrings(writer, [.. words.Where(w => w.Language == language).Select(w => w.Word)]);
        WriteStrings(writer, classes);
        WriteNumbers<double>(writer, [.. refusal]);
        WriteNumbers<uint>(writer, features);
        WriteNumbers<float>(writer, scales);
        WriteNumbers<sbyte>(writer, bytes);
        WriteNumbers<float>(writer, outputs);
        WriteNumbers<float>(writer, offsets);
    }

    private static ImmutableArray<string> ReadStrings(BinaryReader reader)
    {
        var strings = ImmutableArray.CreateBuilder<string>(reader.ReadInt32());
        while (strings.Count < strings.Capacity)
            strings.Add(reader.ReadString());
        return strings.MoveToImmutable();
    }

    private static void WriteStrings(BinaryWriter writer, IReadOnlyCollection<string> strings)
    {
        writer.Write(strings.Count);
        foreach (var text in strings)
            writer.Write(text);
    }

    private static T[] ReadNumbers<T>(BinaryReader reader)
        where T : unmanaged
    {
        var numbers = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private static void WriteNumbers<T>(BinaryWriter writer, ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers));
    }
}
