using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Nazorg.Knowledge.Learning;
using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Authoring;

/// <summary>A sentence as somebody may type it.</summary>
/// <param name="About">The id of a point, or a fact and its value; null: it is about none.</param>
internal sealed record Sentence(Purpose Purpose, string? About, Language Language, string Text);

/// <summary>Trains the model of the gist on sentences: one a line, tab-separated: purpose, what it is about or "-", language, text.</summary>
internal static class GistTraining
{
    private const int FeatureFrom = 3;

    /// <exception cref="InvalidDataException">A line is not one; it is named.</exception>
    public static ImmutableArray<Sentence> Read(string file, string text) =>
        [
            .. text.Split('\n')
                .Select((line, i) => (Line: line.TrimEnd('\r'), At: i + 1))
                .Where(l => l.Line.Length > 0 && l.Line[0] != '#')
                .Select(l =>
                    l.Line.Split('\t') is [var purpose, var about, var language, { Length: > 0 } said]
                    && (language is "nl" or "en")
                    && Enum.TryParse<Purpose>(purpose, ignoreCase: true, out var parsed)
                        ? new Sentence(parsed, about == "-" ? null : about, language == "nl" ? Language.Dutch : Language.English, said)
                        : throw new InvalidDataException(
                            $"{file}, line {l.At}: not a sentence. Write: purpose, about or -, nl or en, text; with tabs between."
                        )
                ),
        ];

    /// <summary>Names the sentences: others, another fingerprint.</summary>
    public static string Fingerprint(IEnumerable<Sentence> sentences)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var sentence in sentences)
            hash.AppendData(Encoding.UTF8.GetBytes($"{sentence.Purpose}\t{sentence.About}\t{sentence.Language}\t{sentence.Text}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    public static void Train(Vocabulary vocabulary, ImmutableArray<Sentence> sentences, Stream model)
    {
        var read = sentences
            .Select(s => vocabulary.Read(s.Text, LocalDate.MinIsoValue))
            .Select(u => GistFeatures.Of(u, new Part(0, u.Words.Length - 1)))
            .ToList();
        var features = read.SelectMany(f => f.Keys).CountBy(k => k).Where(k => k.Value >= FeatureFrom).Select(k => k.Key).Order().ToArray();
        var rows = features.Index().ToDictionary(f => f.Item, f => f.Index);
        var purposes = sentences.Select(s => s.Purpose).Distinct().Order().ToList();
        var abouts = sentences.Select(s => s.About).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var lessons = sentences
            .Zip(read, (s, f) =>
                new Lesson(
                    [.. f.Where(w => rows.ContainsKey(w.Key)).Select(w => (rows[w.Key], w.Value))],
                    [purposes.IndexOf(s.Purpose), s.About is { } about ? abouts.IndexOf(about) : null]
                )
            )
            .ToList();
        var learning = new LearningNetwork(features.Length, [purposes.Count, abouts.Count]);
        learning.Learn(lessons);
        GistModel.Write(model, Fingerprint(sentences), purposes, abouts, learning.Trained(features));
    }
}
