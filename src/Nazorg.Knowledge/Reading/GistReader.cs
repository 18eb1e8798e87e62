using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Takes a message apart into what does one thing each, and reads the gist of each: at commas, ends of sentences and "en" where both sides are clear by
/// themselves. What does the same thing side by side is one part.
/// </summary>
internal static class GistReader
{
    /// <summary>A cut at a comma or the end of a sentence may make the sides so much less clear.</summary>
    private const double AtComma = 0.9;

    /// <summary>A cut at "en" must not make them much less clear.</summary>
    private const double AtJoin = 0.4;

    /// <summary>So few words say something all the same.</summary>
    private const double Clear = 0.85;

    /// <summary>In words: less says nothing by itself.</summary>
    private const int Shortest = 4;

    /// <summary>Long messages are cut at the ends of their sentences only.</summary>
    private const int MostPlaces = 12;

    public static ImmutableArray<(Part Part, Gist Gist)> Read(Utterance text, GistModel model)
    {
        if (text.Words.IsEmpty)
            return [];
        var places = Places(text, text.Words.Length > 1 ? i => IsPlace(text, i) : _ => false);
        if (places.Count > MostPlaces)
            places = Places(text, i => text.Words[i].Sentence != text.Words[i - 1].Sentence);

        // the clearest way to cut up to each place, from the first on
        var best = new (double Score, int From, Gist Gist)[places.Count];
        best[0] = (0, 0, null!);
        for (var until = 1; until < places.Count; until++)
        {
            best[until].Score = double.MinValue;
            for (var from = 0; from < until; from++)
            {
                var part = new Part(places[from], places[until] - 1);
                var gist = model.Read(text, part);
                if (
                    until - from < places.Count - 1
                    && SaysTooLittle(text, part)
                    && !(part.Until > part.From && gist.Purposes[0].Share >= Clear)
                )
                    continue;
                var score = best[from].Score + Math.Log(gist.Purposes[0].Share) + Gain(text, part);
                if (score > best[until].Score)
                    best[until] = (score, from, gist);
            }
        }

        var parts = new Stack<(Part, Gist)>();
        for (var at = places.Count - 1; at > 0; at = best[at].From)
            parts.Push((new(places[best[at].From], places[at] - 1), best[at].Gist));
        return Joined(parts);
    }

    /// <summary>"Sorry", "dan nu:": it belongs with what stands beside it.</summary>
    private static bool SaysTooLittle(Utterance text, Part part) =>
        part.Until - part.From + 1 < Shortest
        && !text.Deeds.Any(d => part.Has(d.From) && d.Value is not (Deed.Greet or Deed.Thank))
        && text.Near(WordKind.Concept, part.From, part.Until).IsEmpty
        && !text.Claims.Any(c => part.Has(c.From))
        && !text.Days.Any(d => part.Has(d.From));

    /// <summary>What a cut before this part is worth.</summary>
    private static double Gain(Utterance text, Part part) =>
        part.From == 0 ? 0
        : text.Words[part.From].Stretch != text.Words[part.From - 1].Stretch ? AtComma
        : AtJoin;

    private static ImmutableArray<(Part, Gist)> Joined(IEnumerable<(Part Part, Gist Gist)> parts)
    {
        var joined = new List<(Part Part, Gist Gist)>();
        foreach (var part in parts)
        {
            if (joined is [.., var last] && DoTheSame(last.Gist, part.Gist))
                joined[^1] = (new(last.Part.From, part.Part.Until), last.Gist);
            else
                joined.Add(part);
        }

        return [.. joined];
    }

    private static bool DoTheSame(Gist one, Gist other) =>
        one.Purposes[0].Purpose is var purpose
        && (
            purpose == Purpose.Report && other.Purposes[0].Purpose is Purpose.Report or Purpose.Fact or Purpose.Remark
            || purpose == other.Purposes[0].Purpose && (purpose is > Purpose.Fact || one.Abouts[0].About == other.Abouts[0].About)
        );

    private static List<int> Places(Utterance text, Func<int, bool> isPlace) =>
        [0, .. Enumerable.Range(1, text.Words.Length - 1).Where(isPlace), text.Words.Length];

    private static bool IsPlace(Utterance text, int word) =>
        (text.Words[word].Stretch != text.Words[word - 1].Stretch || (text.BeginsJoin(word) && word + 1 < text.Words.Length))
        // "14:00" is one thing
        && !(text.IsOfTime(word - 1) && text.IsOfTime(word));
}
