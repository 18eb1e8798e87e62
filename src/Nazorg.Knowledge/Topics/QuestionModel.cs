using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Nazorg.Knowledge.Topics;

/// <summary>
/// Knows which entry, part of the checklist or refusal a question is probably after: a linear model, trained on the example questions of the
/// content (<see cref="Authoring.ModelTraining"/>). It only sums up weights: the same question always gives the same numbers.
/// </summary>
internal sealed class QuestionModel
{
    /// <summary>The last class: whether nothing answers it, whatever the reason.</summary>
    public const string Declined = "!";

    private const uint Format = 2;
    private const float Least = 0.01f;

    private readonly ImmutableArray<string> _classes;
    private readonly Dictionary<uint, (int From, int To)> _features;
    private readonly ushort[] _at;
    private readonly sbyte[] _weights;
    private readonly float _scale;

    private QuestionModel(string fingerprint, ImmutableArray<(Language Language, string Word)> words, ImmutableArray<string> classes, ImmutableArray<double> refusal, Dictionary<uint, (int From, int To)> features, ushort[] at, sbyte[] weights, float scale) =>
        (Fingerprint, Words, Refusal, _classes, _features, _at, _weights, _scale) = (fingerprint, words, refusal, classes, features, at, weights, scale);

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
        if (question.Reading.Words.IsEmpty) return Likeness.None;
        Span<float> sums = stackalloc float[_classes.Length];
        sums.Clear();
        foreach (var (key, weight) in QuestionFeatures.Of(question))
        {
            if (!_features.TryGetValue(key, out var range)) continue;
            var by = weight * _scale;
            for (var i = range.From; i < range.To; i++) sums[_at[i]] += by * _weights[i];
        }

        var declined = 1 / (1 + MathF.Exp(-sums[^1]));
        sums = sums[..^1];
        var (most, total) = (float.MinValue, 0f);
        foreach (var sum in sums) most = Math.Max(most, sum);
        for (var i = 0; i < sums.Length; i++) total += sums[i] = MathF.Exp(sums[i] - most);

        var (entries, sections, gaps) = (new Dictionary<string, double>(), new Dictionary<string, double>(), new Dictionary<Gap, double>());
        for (var i = 0; i < sums.Length; i++)
        {
            var share = sums[i] / total;
            if (share < Least) continue;
            if (_classes[i][0] == '$') sections[_classes[i][1..]] = share;
            else if (_classes[i][0] == '!') gaps[Enum.Parse<Gap>(_classes[i][1..])] = share;
            else entries[_classes[i]] = share;
        }

        return new(entries, sections, gaps) { Declined = declined };
    }

    /// <summary>The class of an example: the id of an entry, "$" and a part of the checklist, or "!" and why nothing answers it.</summary>
    public static string ClassOf(Example example) => example.Entry ?? (example.Section is { } section ? "$" + section : "!" + example.Gap);

    /// <exception cref="InvalidDataException">The file is not one that this version writes.</exception>
    public static QuestionModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Format) throw new InvalidDataException("The model of the questions has another format. Train it again: nazorg content train.");
        var fingerprint = reader.ReadString();
        var words = Lexicon.Languages.SelectMany(l => ReadStrings(reader).Select(w => (l, w))).ToImmutableArray();
        var classes = ReadStrings(reader);
        var refusal = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadDouble()).ToImmutableArray();
        var scale = reader.ReadSingle();
        var features = new Dictionary<uint, (int, int)>();
        var (count, start) = (reader.ReadInt32(), 0);
        for (var i = 0; i < count; i++)
        {
            var (key, length) = (reader.ReadUInt32(), reader.ReadUInt16());
            features[key] = (start, start += length);
        }

        var (at, weights) = (new ushort[start], new sbyte[start]);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(at.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(fingerprint, words, classes, refusal, features, at, weights, scale);
    }

    /// <param name="refusal">How much each signal counts; empty while that is being learned.</param>
    /// <param name="features">Per feature the classes it speaks for or against, each with a weight.</param>
    public static void Write(
        Stream stream, string fingerprint, ImmutableArray<(Language Language, string Word)> words, IReadOnlyCollection<string> classes, IReadOnlyCollection<double> refusal,
        IReadOnlyList<(uint Key, (ushort At, float Weight)[] Weights)> features)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var largest = features.SelectMany(f => f.Weights).Select(w => MathF.Abs(w.Weight)).DefaultIfEmpty(1).Max();
        var scale = largest / sbyte.MaxValue;
        writer.Write(Format);
        writer.Write(fingerprint);
        foreach (var language in Lexicon.Languages) WriteStrings(writer, [.. words.Where(w => w.Language == language).Select(w => w.Word)]);
        WriteStrings(writer, classes);
        writer.Write(refusal.Count);
        foreach (var weight in refusal) writer.Write(weight);
        writer.Write(scale);
        writer.Write(features.Count);
        foreach (var (key, weights) in features)
        {
            writer.Write(key);
            writer.Write((ushort)weights.Length);
        }

        writer.Write(MemoryMarshal.AsBytes<ushort>(features.SelectMany(f => f.Weights).Select(w => w.At).ToArray()));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(features.SelectMany(f => f.Weights).Select(w => (sbyte)MathF.Round(w.Weight / scale)).ToArray()));
    }

    private static ImmutableArray<string> ReadStrings(BinaryReader reader)
    {
        var strings = ImmutableArray.CreateBuilder<string>(reader.ReadInt32());
        while (strings.Count < strings.Capacity) strings.Add(reader.ReadString());
        return strings.MoveToImmutable();
    }

    private static void WriteStrings(BinaryWriter writer, IReadOnlyCollection<string> strings)
    {
        writer.Write(strings.Count);
        foreach (var text in strings) writer.Write(text);
    }
}
