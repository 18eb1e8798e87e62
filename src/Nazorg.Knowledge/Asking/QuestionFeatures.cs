using Nazorg.Knowledge.Learning;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

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

    /// <summary>Keys with weights; the squares of the weights add up to 1.</summary>
    public static Dictionary<uint, float> Of(Understanding question)
    {
        var features = new Features();
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
            {
                var named = hit.Group is { Kind: WordKind.Fact, Value: { } value } ? $"{hit.Group.Id}_{value}" : hit.Group.Id;
                features.Add(mark, named, weight * Weight(words[hit.Start]));
            }
        }

        features.Add('1', "", Always);
        var before = "";
        for (var i = 0; i < words.Length; i++)
        {
            var (word, weight) = (words[i], Weight(words[i]));
            var stem = question.Language == Language.English ? word.English : word.Dutch;
            features.Add('w', stem, weight);
            if (question.Language is null)
                features.Add('w', word.English, weight);
            if (i > 0 && words[i - 1].Sentence == word.Sentence)
                features.Add('b', before, stem, Pair * weight);
            before = stem;
            features.AddPieces(word.Text, Piece * weight);
        }

        return features.Weighed();
    }
}
