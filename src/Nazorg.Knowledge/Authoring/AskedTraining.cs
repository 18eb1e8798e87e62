using System.Collections.Immutable;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Authoring;

/// <summary>A question of which it is known what it does, which field it is of and what it asks.</summary>
/// <param name="Aspects">The first asked first; empty when it asks nothing.</param>
internal sealed record LabelledQuestion(SpeechAct Act, Field Field, ImmutableArray<Aspect> Aspects, Language Language, string Text);

/// <summary>Trains <see cref="AskedModel"/> on labelled questions: one a line, tab-separated: act, field, what is asked or "-", language, text.</summary>
internal static class AskedTraining
{
    private const int FeatureFrom = 10;

    /// <exception cref="InvalidDataException">A line is not one; it is named.</exception>
    public static ImmutableArray<LabelledQuestion> Read(string file, string text) =>
        [
            .. text.Split('\n')
                .Select((line, i) => (Line: line.TrimEnd('\r'), At: i + 1))
                .Where(l => l.Line.Length > 0 && l.Line[0] != '#')
                .Select(l =>
                    l.Line.Split('\t') is [var act, var field, var asked, var language, { Length: > 0 } said]
                    && (language is "nl" or "en")
                    && Enum.TryParse<SpeechAct>(act, ignoreCase: true, out var does)
                    && Enum.TryParse<Field>(field, ignoreCase: true, out var of)
                    && Aspects(asked) is { } aspects
                        ? new LabelledQuestion(does, of, [.. aspects], language == "nl" ? Language.Dutch : Language.English, said)
                        : throw new InvalidDataException(
                            $"{file}, line {l.At}: not a labelled question. Write: act, field, what is asked or -, nl or en, text; with tabs between."
                        )
                ),
        ];

    private static List<Aspect>? Aspects(string asked)
    {
        var aspects = new List<Aspect>();
        foreach (var name in asked == "-" ? [] : asked.Split(','))
        {
            if (!Enum.TryParse<Aspect>(name, ignoreCase: true, out var aspect))
                return null;
            aspects.Add(aspect);
        }

        return aspects;
    }

    /// <summary>Names the questions: others, another fingerprint.</summary>
    public static string Fingerprint(IEnumerable<LabelledQuestion> questions) =>
        HeadsTraining.Fingerprint(questions.Select(q => $"{q.Act}\t{q.Field}\t{string.Join(',', q.Aspects)}\t{q.Language}\t{q.Text}"));

    /// <summary>What asks two things teaches both.</summary>
    public static void Train(Vocabulary vocabulary, ImmutableArray<LabelledQuestion> questions, Stream model) =>
        HeadsTraining.Train(
            [Enum.GetNames<SpeechAct>(), Enum.GetNames<Field>(), Enum.GetNames<Aspect>()],
            [
                .. questions.SelectMany(q =>
                {
                    var features = AskedFeatures.Of(Understanding.Read(vocabulary.Read(q.Text, LocalDate.MinIsoValue)));
                    return (q.Aspects.IsEmpty ? [null] : q.Aspects.Select(a => (string?)$"{a}")).Select(a =>
                        (features, new[] { $"{q.Act}", $"{q.Field}", a })
                    );
                }),
            ],
            FeatureFrom,
            Fingerprint(questions),
            model
        );
}
