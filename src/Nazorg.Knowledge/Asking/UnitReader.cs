using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>What a question is about, as units to look for.</summary>
internal static class UnitReader
{
    private const int ShortestWord = 3;
    private const double NamedLike = 0.3;
    private const double Head = 2.2;

    /// <summary>The concepts and words of a reading that tell what it is about.</summary>
    /// <param name="weightOf">How much a word counts where it stands.</param>
    /// <param name="heads">The words right after "welke" or "what is the": they say what is asked, and count double.</param>
    public static ImmutableArray<Unit> Of(Utterance reading, Func<Token, double> weightOf, IReadOnlySet<int> heads)
    {
        var units = ImmutableArray.CreateBuilder<Unit>();
        var taken = new bool[reading.Words.Length];
        var told = Told(reading);
        var framing = reading.Hits.Where(h => h.Group.Kind is WordKind.Aspect or WordKind.Filler && h.At.Length > 1).ToList();
        foreach (
            var hit in reading
                .Of(WordKind.Concept)
                .Where(h => !h.At.All(told.Contains) && !framing.Any(h.Inside))
                .OrderByDescending(h => h.At.Length)
                .ThenByDescending(h => h.At.Sum(i => reading.Words[i].Text.Length))
        )
        {
            if (hit.At.All(i => taken[i]))
                continue;
            foreach (var at in hit.At)
                taken[at] = true;
            units.Add(new(["#" + hit.Group.Id], weightOf(reading.Words[hit.Start]), "#" + hit.Group.Id));
        }

        foreach (
            var hit in reading.Hits.Where(h =>
                h.Group.Kind
                    is WordKind.Fact
                        or WordKind.Filler
                        or WordKind.Negation
                        or WordKind.Doubt
                        or WordKind.Aspect
                        or WordKind.Reference
                        or WordKind.Anew
                        or WordKind.Section
                        or WordKind.Detail
            )
        )
        {
            foreach (var at in hit.At)
                taken[at] = true;
        }

        // a burglary that is only mentioned beside a robbery is not what the question is about
        var elsewhere = reading.Of(WordKind.OtherField).ToList();
        if (reading.Of(WordKind.Concept).Any(h => h.Group.Id == "robbery" && !elsewhere.Any(f => h.At.All(f.At.Contains))))
        {
            foreach (var at in elsewhere.SelectMany(h => h.At))
                taken[at] = true;
        }

        for (var i = 0; i < taken.Length; i++)
        {
            var word = reading.Words[i];
            if (taken[i] || word.Text.Length < (word.Capitals ? 2 : ShortestWord) || (word.IsNumber && word.Text.Length < 4))
                continue;
            units.Add(
                new(
                    [.. Keys(word)],
                    weightOf(word)
                        * (
                            word.Capital ? NamedLike
                            : heads.Contains(i) ? Head
                            : 1
                        ),
                    word.Text
                )
                {
                    IsName = word.Capital,
                }
            );
        }

        return [.. units.GroupBy(u => u.Word).Select(g => g.MaxBy(u => u.Weight)!)];
    }

    // "winkel" in "en bij een winkel?" tells which robbery it was; it is not what the question is about
    private static HashSet<int> Told(Utterance reading) =>
        [
            .. reading
                .Of(WordKind.Fact)
                .Where(h => h.Group is { Weight: >= 2, Value: not "both", Id: "robbery" or "solved" })
                .SelectMany(h => h.At),
        ];

    /// <summary>A unit that was kept as its word.</summary>
    public static Unit UnitOf(string word, double weight) =>
        word[0] == '#' ? new([word], weight, word) : new([.. Keys(new Token(word, 0, 0, 0))], weight, word);

    private static IEnumerable<string> Keys(Token word) => ["n:" + word.Dutch, "e:" + word.English];
}
