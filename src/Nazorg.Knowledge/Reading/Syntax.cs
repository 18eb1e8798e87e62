using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>The clauses of a text and what each word does in them.</summary>
internal sealed class Syntax
{
    public Syntax(Utterance text, Grammar grammar)
    {
        (Words, Language) = (text.Words, text.Language);
        Parts = grammar.Of(Words, Language);
        foreach (var hit in text.Hits)
        {
            Tie(hit);
            Join(hit);
        }

        Clauses = Clause.Split(text, Parts);
        ClauseOf = new int[Words.Length];
        for (var c = 0; c < Clauses.Count; c++)
            Array.Fill(ClauseOf, c, Clauses[c].From, Clauses[c].Until - Clauses[c].From + 1);
    }

    public ImmutableArray<Token> Words { get; }

    /// <summary>Null when it is not certain.</summary>
    public Language? Language { get; }

    /// <summary>Per word.</summary>
    public Function[] Parts { get; }

    public List<Clause> Clauses { get; }

    /// <summary>Per word: the number of its clause.</summary>
    public int[] ClauseOf { get; }

    // "in rep en roer" and "works as" are one: their function words begin nothing
    private void Tie(Hit hit)
    {
        if (hit.Group.Kind is not (WordKind.Fact or WordKind.Sign) || hit.End - hit.Start + 1 != hit.At.Length)
            return;
        for (var i = hit.Start + 1; i <= hit.End; i++)
        {
            if ((Parts[i] & (Function.And | Function.Aside | Function.As | Function.Who)) != 0)
                Parts[i] = Function.Small;
        }
    }

    // "contact tussen het slachtoffer en slachtofferhulp": nothing is said after this "en", it joins two words
    private void Join(Hit hit)
    {
        if (hit.Group.Kind is not (WordKind.Fact or WordKind.Sign or WordKind.Topic) || !IsLastOfStretch(hit.End))
            return;
        var and = hit.Start - 1;
        while (and > 0 && Is(and, Function.Article) && !Is(and, Function.And))
            and--;
        if (and > 0 && Parts[and] == Function.And && Words[and].Stretch == Words[hit.End].Stretch)
            Parts[and] = Function.Or;
    }

    private bool IsLastOfStretch(int word) => word + 1 == Words.Length || Words[word + 1].Stretch != Words[word].Stretch;

    public Clause ClauseAt(int word) => Clauses[ClauseOf[word]];

    public bool Is(int word, Function part) => (Parts[word] & part) != 0;

    /// <summary>Something in the clause points back: "wil het", "they spoke".</summary>
    public bool Points(int clause)
    {
        for (var i = Clauses[clause].From; i <= Clauses[clause].Until; i++)
        {
            if (Is(i, Function.Pointing))
                return true;
        }

        return false;
    }

    /// <summary>Only small words stand there; also when nothing does.</summary>
    public bool IsSmall(int from, int until)
    {
        for (var i = from; i <= until; i++)
        {
            if (Parts[i] == Function.None)
                return false;
        }

        return true;
    }

    /// <summary>"In een huurwoning": a preposition stands before it, or one before its article.</summary>
    public bool FollowsPreposition(int word) =>
        Is(word, Function.Preposition)
        || word > 0
            && (Is(word - 1, Function.Preposition) || (word > 1 && Is(word - 1, Function.Small) && Is(word - 2, Function.Preposition)))
            && Words[word - 1].Stretch == Words[word].Stretch;

    public int StartOfStretch(int at)
    {
        while (at > 0 && Words[at - 1].Stretch == Words[at].Stretch)
            at--;
        return at;
    }

    public int StartOfSentence(int at)
    {
        while (at > 0 && Words[at - 1].Sentence == Words[at].Sentence)
            at--;
        return at;
    }

    public int EndOfStretch(int at)
    {
        while (at + 1 < Words.Length && Words[at + 1].Stretch == Words[at].Stretch)
            at++;
        return at;
    }

    public int EndOfSentence(int at)
    {
        while (at + 1 < Words.Length && Words[at + 1].Sentence == Words[at].Sentence)
            at++;
        return at;
    }

    /// <summary>Up to a comma, to "maar", or to what is supposed.</summary>
    public int EndOfSaying(int at)
    {
        while (
            at + 1 < Words.Length
            && Words[at + 1].Stretch == Words[at].Stretch
            && !(ClauseAt(at + 1) is { Opening: Function.But or Function.If } next && next.From == at + 1)
        )
            at++;
        return at;
    }

    /// <summary>
    /// Nothing stands between the two but "en" or "of" and small words; in a list with commas "of" stands before the last: named in one breath.
    /// </summary>
    public bool InOneBreath(FactCue first, FactCue second)
    {
        var joined = false;
        for (var i = first.Until + 1; i < second.From; i++)
        {
            if (
                Parts[i] == Function.None
                || Is(i, Function.But)
                || (Is(i, Function.Pointing | Function.Speaker) && !Is(i, Function.Article))
            )
                return false;
            joined |= Is(i, Function.And | Function.Or | Function.As);
        }

        return joined || (second.From == first.Until + 1 && second.Until + 1 < Words.Length && Is(second.Until + 1, Function.Or));
    }
}
