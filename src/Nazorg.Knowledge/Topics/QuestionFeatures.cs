using System.Runtime.InteropServices;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Topics;

/// <summary>
/// What a question looks like to the model: the concepts, facts and question words found in it, its words and pairs of words, and pieces of words,
/// so that a slip or an unknown compound still resembles something. Each is a number; what does not ask counts less.
/// </summary>
internal static class QuestionFeatures
{
    private const float Told = 0.25f;
    private const float ToldBesideLittle = 0.5f;
    private const float ToldAndMeant = 0.5f;
    private const int Little = 6;
    private const float Pair = 0.7f;
    private const float Piece = 0.35f;
    private const float Always = 0.5f;
    private const int PieceLength = 4;

    /// <summary>Keys with weights; the squares of the weights add up to 1.</summary>
    public static Dictionary<uint, float> Of(Understanding question)
    {
        var features = new Dictionary<uint, float>();
        var words = question.Reading.Words;
        var told =
            words.Count(w => question.Focus[w.Sentence]) < Little ? ToldBesideLittle
            : question.Refers ? ToldAndMeant
            : Told;
        float Weight(Token word) => question.Focus[word.Sentence] ? 1 : told;

        foreach (var hit in question.Reading.Hits)
        {
            var (mark, weight) = hit.Group.Kind switch
            {
                WordKind.Concept => ('#', 1.2f),
                WordKind.Aspect => ('@', 0.6f),
                WordKind.Section => ('$', 1f),
                WordKind.Detail => ('%', 1f),
                WordKind.Fact => ('=', 0.5f),
                WordKind.OtherField or WordKind.Outside => ('^', 1f),
                WordKind.Name => ('&', 1f),
                _ => default,
            };
            if (weight > 0)
                Raise(
                    features,
                    Key(mark, hit.Group.Id, hit.Group.Kind == WordKind.Fact ? hit.Group.Value : null),
                    weight * Weight(words[hit.Start])
                );
        }

        Raise(features, Hash(Start('1'), ""), Always);
        var before = "";
        for (var i = 0; i < words.Length; i++)
        {
            var (word, weight) = (words[i], Weight(words[i]));
            var stem = question.Language == Language.English ? word.English : word.Dutch;
            Raise(features, Key('w', stem), weight);
            if (question.Language is null)
                Raise(features, Key('w', word.English), weight);
            if (i > 0 && words[i - 1].Sentence == word.Sentence)
                Raise(features, Key('b', before, stem), Pair * weight);
            before = stem;
            if (word.Text.Length > PieceLength)
                Pieces(features, word.Text, Piece * weight);
        }

        var length = MathF.Sqrt(features.Values.Sum(w => w * w));
        foreach (var key in features.Keys)
            features[key] /= length;
        return features;
    }

    private static void Pieces(Dictionary<uint, float> features, string word, float weight)
    {
        Span<char> framed = stackalloc char[word.Length + 2];
        (framed[0], framed[^1]) = ('<', '>');
        word.CopyTo(framed[1..]);
        for (var i = 0; i + PieceLength <= framed.Length; i++)
            Raise(features, Hash(Start('c'), framed.Slice(i, PieceLength)), weight);
    }

    private static void Raise(Dictionary<uint, float> features, uint key, float weight)
    {
        ref var there = ref CollectionsMarshal.GetValueRefOrAddDefault(features, key, out _);
        if (weight > there)
            there = weight;
    }

    private static uint Key(char mark, string text, string? more = null) =>
        more is null ? Hash(Start(mark), text) : Hash(Hash(Hash(Start(mark), text), "_"), more);

    // FNV-1a: the same on every machine, unlike string.GetHashCode
    private static uint Start(char mark) => (2166136261 ^ mark) * 16777619;

    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
