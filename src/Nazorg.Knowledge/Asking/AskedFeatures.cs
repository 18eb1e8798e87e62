using Nazorg.Knowledge.Learning;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>
/// What a question looks like to <see cref="AskedModel"/>: above all the words that ask and how its sentences begin; what it is about counts little, so that
/// the same thing is asked of whatever subject.
/// </summary>
internal static class AskedFeatures
{
    private const int Beginning = 3;
    private const float Opening = 1.2f;
    private const float Pair = 0.9f;
    private const float Word = 0.7f;
    private const float Told = 0.4f;
    private const float Piece = 0.15f;
    private const float Always = 0.5f;

    /// <summary>Keys with weights; the squares of the weights add up to 1.</summary>
    public static Dictionary<uint, float> Of(Understanding question)
    {
        var features = new Features();
        var words = question.Reading.Words;
        float Weight(Token word) => question.Focus[word.Sentence] ? 1 : Told;
        foreach (var hit in question.Reading.Hits)
        {
            var (mark, weight) = hit.Group.Kind switch
            {
                WordKind.Aspect => ('@', 1.5f),
                WordKind.Section => ('$', 1f),
                WordKind.Detail => ('%', 1.2f),
                WordKind.OtherField or WordKind.Outside => ('^', 1.2f),
                WordKind.Concept => ('#', 0.5f),
                WordKind.Fact => ('=', 0.4f),
                WordKind.Verb => ('v', 0.4f),
                _ => default,
            };
            if (weight > 0)
                features.Add(mark, hit.Group.Id, weight * Weight(words[hit.Start]));
        }

        features.Add('1', question.Reading.EndsInQuestion ? "?" : "", Always);
        var (before, place) = ("", 0);
        for (var i = 0; i < words.Length; i++)
        {
            var (word, weight) = (words[i], Weight(words[i]));
            var isFirst = i == 0 || words[i - 1].Stretch != word.Stretch;
            (before, place) = isFirst ? ("", 0) : (before, place + 1);
            features.Add('w', word.Text, Word * weight);
            if (place < Beginning)
                features.Add('p', $"{place}", word.Text, Opening * weight);
            if (!isFirst)
                features.Add('b', before, word.Text, Pair * weight);
            before = word.Text;
            features.AddPieces(word.Text, Piece * weight);
        }

        return features.Weighed();
    }
}
