using System.Collections.Immutable;
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
    public static string Fingerprint(IEnumerable<Sentence> sentences) =>
        HeadsTraining.Fingerprint(sentences.Select(s => $"{s.Purpose}\t{s.About}\t{s.Language}\t{s.Text}"));

    public static void Train(Vocabulary vocabulary, ImmutableArray<Sentence> sentences, Stream model) =>
        HeadsTraining.Train(
            [
                [.. sentences.Select(s => s.Purpose).Distinct().Order().Select(p => $"{p}")],
                [.. sentences.Select(s => s.About).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            ],
            [
                .. sentences.Select(s =>
                {
                    var read = vocabulary.Read(s.Text, LocalDate.MinIsoValue);
                    return (GistFeatures.Of(read, new Part(0, read.Words.Length - 1)), new[] { $"{s.Purpose}", s.About });
                }),
            ],
            FeatureFrom,
            Fingerprint(sentences),
            model
        );
}
