using System.Collections.Immutable;
using System.Text;
using Nazorg.Knowledge.Learning;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>
/// Knows which entry, part of the checklist or refusal a question is probably after: a small neural network, trained on the example questions of
/// the content (<see cref="Authoring.ModelTraining"/>). Every feature has a row of numbers; what they add up to is held against a row for each
/// class. The same question always gives the same shares.
/// </summary>
internal sealed class QuestionModel
{
    /// <summary>The last class: whether nothing answers it, whatever the reason.</summary>
    public const string Declined = "!";

    private const uint Format = 3;
    private const float Least = 0.01f;

    private readonly ImmutableArray<string> _classes;
    private readonly Network _network;

    private QuestionModel(
        string fingerprint,
        ImmutableArray<(Language Language, string Word)> words,
        ImmutableArray<string> classes,
        ImmutableArray<double> refusal,
        Network network
    ) => (Fingerprint, Words, Refusal, _classes, _network) = (fingerprint, words, refusal, classes, network);

    /// <summary>Of the examples it was trained on.</summary>
    public string Fingerprint { get; }

    /// <summary>The everyday words of the examples: who uses one of these did not make a slip.</summary>
    public ImmutableArray<(Language Language, string Word)> Words { get; }

    /// <summary>How much each signal counts for an answer and against a refusal, in the order of <see cref="Evidence"/>; empty while that is being learned.</summary>
    public ImmutableArray<double> Refusal { get; }

    /// <summary>It was trained on this entry.</summary>
    public bool Knows(Entry entry) => _classes.Contains(entry.Id);

    /// <summary>How likely each class is, from 0 to 1; what is hardly likely is left out.</summary>
    public Likeness Compare(Understanding question)
    {
        if (question.Reading.Words.IsEmpty)
            return Likeness.None;
        Span<float> shares = stackalloc float[_network.Classes];
        _network.Weigh(QuestionFeatures.Of(question), shares);
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
            [.. Network.ReadNumbers<double>(reader)],
            Network.Read(reader)
        );
    }

    /// <param name="refusal">How much each signal counts; empty while that is being learned.</param>
    public static void Write(
        Stream stream,
        string fingerprint,
        ImmutableArray<(Language Language, string Word)> words,
        IReadOnlyCollection<string> classes,
        IReadOnlyCollection<double> refusal,
        Network network
    )
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(fingerprint);
        foreach (var language in Vocabulary.Languages)
            WriteStrings(writer, [.. words.Where(w => w.Language == language).Select(w => w.Word)]);
        WriteStrings(writer, classes);
        Network.WriteNumbers<double>(writer, [.. refusal]);
        network.Write(writer);
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
}
