using System.Collections.Immutable;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Authoring;

/// <summary>
/// Trains the model of the questions on the examples. Titles, names and direct answers of the entries are examples too. What only one or two
/// examples have in common tells nothing and is left out.
/// </summary>
internal static class ModelTraining
{
    private const int EverydayFrom = 3;
    private const int ShortestSlip = 5;
    private const int SlipShare = 6;
    private const int FeatureFrom = 5;

    /// <summary>Names the examples: others, another fingerprint.</summary>
    public static string Fingerprint(IEnumerable<Example> examples) =>
        HeadsTraining.Fingerprint(examples.Select(e => $"{QuestionModel.ClassOf(e)}\t{e.Language}\t{e.Text}"));

    /// <summary>Words that several examples use. A name is not used that often, and a slip far less often than the word that was meant.</summary>
    private static ImmutableArray<(Language, string)> EverydayWords(IEnumerable<Example> examples)
    {
        var counts = examples
            .SelectMany(e => Tokens.Read(e.Text).Words.Where(w => !w.IsNumber).Select(w => (e.Language, w.Text)).Distinct())
            .CountBy(w => w)
            .ToDictionary();
        var near = counts
            .Where(c => c.Key.Text.Length >= ShortestSlip)
            .SelectMany(c => WithoutOne(c.Key.Text).Select(part => (Key: (c.Key.Language, part), c.Key.Text, c.Value)))
            .ToLookup(n => n.Key, n => (n.Text, Count: n.Value));
        bool IsSlip((Language Language, string Text) word, int count) =>
            word.Text.Length >= ShortestSlip
            && WithoutOne(word.Text)
                .SelectMany(part => near[(word.Language, part)])
                .Any(n =>
                    n.Count >= SlipShare * count
                    && !n.Text.StartsWith(word.Text, StringComparison.Ordinal)
                    && !word.Text.StartsWith(n.Text, StringComparison.Ordinal)
                );
        return
        [
            .. counts
                .Where(c => c.Value >= EverydayFrom && !IsSlip(c.Key, c.Value))
                .Select(c => c.Key)
                .OrderBy(w => w.Text, StringComparer.Ordinal),
        ];
    }

    // two words that are the same but for one letter have one of these in common
    private static IEnumerable<string> WithoutOne(string word) =>
        Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Append(word);

    /// <param name="judged">Question sets of which it is known what is answered.</param>
    /// <param name="asked">What the questions ask was learned before.</param>
    public static void Train(Content content, IReadOnlyList<JudgedQuestion> judged, AskedModel asked, Stream model) =>
        Train(content, content.Examples, RefusalTraining.Learn(content, judged, asked), model);

    /// <summary>Trains on some of the examples only.</summary>
    public static void Train(Content content, ImmutableArray<Example> some, IReadOnlyCollection<double> refusal, Stream model)
    {
        ImmutableArray<Entry> entries = [.. content.Items.Select(Entry.Of), .. content.Topics.Select(Entry.Of)];
        var words = EverydayWords(some);
        var vocabulary = Lexicon.VocabularyOf(content, words);
        var examples = some.Concat(entries.SelectMany(OwnWords)).ToList();
        var read = examples.Select(e => QuestionFeatures.Of(Understanding.Read(vocabulary.Read(e.Text, LocalDate.MinIsoValue)))).ToList();
        var features = read.SelectMany(f => f.Keys).CountBy(k => k).Where(k => k.Value >= FeatureFrom).Select(k => k.Key).Order().ToArray();
        var classes = examples
            .Select(QuestionModel.ClassOf)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Append(QuestionModel.Declined)
            .ToList();

        var (rows, at) = (Positions(features), Positions(classes));
        var lessons = examples
            .Zip(read, (e, f) =>
                new Lesson(
                    [.. f.Where(w => rows.ContainsKey(w.Key)).Select(w => (rows[w.Key], w.Value))],
                    [at[QuestionModel.ClassOf(e)], e.Gap is null ? 1 : 0]
                )
            )
            .ToList();
        var learning = new LearningNetwork(features.Length, [classes.Count - 1, 1]);
        learning.Learn(lessons);
        QuestionModel.Write(model, Fingerprint(some), words, classes, refusal, learning.Trained(features));
    }

    private static Dictionary<T, int> Positions<T>(IEnumerable<T> all)
        where T : notnull => all.Select((x, i) => (x, i)).ToDictionary(p => p.x, p => p.i);

    private static IEnumerable<Example> OwnWords(Entry entry) =>
        from language in Vocabulary.Languages
        from text in entry.Words.In(language).Append(entry.Title.In(language)).Concat(entry.Answers.Select(a => a.Text.In(language)))
        where !text.Contains('#', StringComparison.Ordinal)
        select new Example(text, language, entry.Id, null, null);
}
