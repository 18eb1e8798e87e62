using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="From">Its first word.</param>
/// <param name="Until">Its last word.</param>
/// <param name="Opening">What the function word that begins it does; nothing after punctuation.</param>
/// <param name="GoesOn">What it says may be said of something in the clause before it.</param>
internal sealed record Clause(int From, int Until, int Sentence, int Stretch, Function Opening, bool GoesOn)
{
    private const Function Openings =
        Function.And | Function.But | Function.That | Function.Who | Function.Aside | Function.If | Function.Whether;

    /// <summary>"Het klopt niet | dat ze huren".</summary>
    public bool IsSaidIn(Clause before) => Opening == Function.That && Stretch == before.Stretch;

    /// <summary>The clauses of a text, in their order.</summary>
    public static List<Clause> Split(Utterance text, Function[] parts)
    {
        var (words, clauses) = (text.Words, new List<Clause>(8));
        for (int from = 0, i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i].Stretch == words[i - 1].Stretch && OpeningAt(text, parts, i) == Function.None)
                continue;
            var opening = OpeningAt(text, parts, from);
            clauses.Add(
                new(
                    from,
                    i - 1,
                    words[from].Sentence,
                    words[from].Stretch,
                    opening,
                    GoesOnAfter(opening, from + 1 < i ? parts[from + 1] : Function.None)
                )
            );
            from = i;
        }

        return clauses;
    }

    // "en heeft ons bezoek afgeslagen" has its subject before "en"; "en de wijk is rustig" has its own
    private static bool GoesOnAfter(Function opening, Function next) =>
        opening == Function.But
        || (
            opening == Function.And
            && (next & Function.Small) != 0
            && (next & (Function.Pointing | Function.Speaker | Function.Article)) == 0
        );

    private static Function OpeningAt(Utterance text, Function[] parts, int at)
    {
        var (words, part) = (text.Words, parts[at]);
        if (part == Function.None)
            return Function.None;
        var first = at == 0 || words[at - 1].Stretch != words[at].Stretch;
        if ((part & Function.As) != 0)
            return at + 1 < parts.Length && words[at + 1].Stretch == words[at].Stretch && parts[at + 1] != Function.None
                ? Function.If
                : Function.None;
        if ((part & Function.That) != 0 && (first || !Tells(text, at)))
            return Function.None;

        // "bij die mensen"
        if ((part & Function.Who) != 0 && !first && (parts[at - 1] & Function.Preposition) != 0)
            return Function.None;

        // "of" at the beginning, and before who or what it is about, is "whether"; elsewhere "or"
        var subject = at + 1 < parts.Length && words[at + 1].Stretch == words[at].Stretch ? parts[at + 1] : Function.None;
        var whether =
            (part & Function.Whether) != 0 && (subject & Function.Small) != 0 && (subject & (Function.Article | Function.Preposition)) == 0;
        return (part & Function.Or) != 0 && !first && !whether && (parts[at - 1] & Function.That) == 0 ? Function.None : part & Openings;
    }

    // "klopt het dat ze huren": "wil dat niet" and "is dat zo?" only point
    private static bool Tells(Utterance text, int at)
    {
        var words = text.Words;
        var second = at == 1 || words[at - 2].Stretch != words[at].Stretch;
        return at + 2 < words.Length && words[at + 2].Stretch == words[at].Stretch && !(second && text.Asks[words[at].Sentence]);
    }
}
