using Nazorg.Knowledge.Learning;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// What a part of a message looks like to <see cref="GistModel"/>: what the readers found in it, its words, pairs of words and pieces of words. So what
/// the vocabulary knows counts as what it means, and what it does not know still counts as what it is.
/// </summary>
internal static class GistFeatures
{
    private const float Claimed = 1.2f;
    private const float Kind = 0.6f;
    private const float Pair = 0.7f;
    private const float Piece = 0.35f;
    private const float Always = 0.5f;

    public static Dictionary<uint, float> Of(Utterance text, Part part)
    {
        var features = new Features();
        foreach (var hit in text.Hits)
        {
            if (part.Has(hit.Start) && part.Has(hit.End) && Weight(hit.Group.Kind) is > 0 and var weight)
                features.Add('g', $"{hit.Group.Kind}", $"{hit.Group.Id} {hit.Group.Value}", weight);
        }

        foreach (var claim in text.Claims)
        {
            if (part.Has(claim.From) && part.Has(claim.Until))
                features.Add('f', $"{claim.Fact}={claim.Value}", $"{claim.Force}", Claimed);
        }

        foreach (var day in text.Days)
        {
            if (part.Has(day.From))
                features.Add('d', day.IsHourAlone ? "hour" : day.Day.GetType().Name, Kind);
        }

        foreach (var number in text.Numbers)
        {
            if (part.Has(number.From))
                features.Add('n', "", Kind);
        }

        if (text.Asks[text.Words[part.Until].Sentence])
            features.Add('?', "", 1);
        features.Add('1', "", Always);
        Words(text, part, features);
        return features.Weighed();
    }

    private static void Words(Utterance text, Part part, Features features)
    {
        var before = "^";
        for (var at = part.From; at <= part.Until; at++)
        {
            var word = text.Words[at];
            var stem = text.Language == Language.English ? word.English : word.Dutch;
            features.Add('w', stem, 1);
            if (text.Language is null)
                features.Add('w', word.English, 1);
            features.Add('b', before, stem, Pair);
            features.AddPieces(word.Text, Piece);
            before = stem;
        }

        features.Add('b', before, "$", Pair);
    }

    private static float Weight(WordKind kind) =>
        kind switch
        {
            WordKind.Concept => 1.2f,
            WordKind.Verb or WordKind.Thing or WordKind.Fact or WordKind.State or WordKind.Reply or WordKind.Negation => 0.9f,
            WordKind.Aspect
            or WordKind.Section
            or WordKind.Detail
            or WordKind.Topic
            or WordKind.Sign
            or WordKind.Reversal
            or WordKind.Doubt
            or WordKind.Ask
            or WordKind.Plea
            or WordKind.Report
            or WordKind.Role
            or WordKind.How
            or WordKind.Outside
            or WordKind.OtherField => 0.7f,
            WordKind.Frame or WordKind.That or WordKind.Also or WordKind.None or WordKind.Name => 0.5f,
            _ => 0,
        };
}
