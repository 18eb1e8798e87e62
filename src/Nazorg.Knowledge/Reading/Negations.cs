namespace Nazorg.Knowledge.Reading;

/// <summary>
/// What each negation of a text governs: one cue of its own clause; where there is none, what is said in the clause it introduces ("het klopt niet
/// dat"); and where it introduces none, what was said just before it ("…, maar dat is niet zo").
/// </summary>
internal sealed class Negations
{
    private const int Reach = 7;
    private const int ShortReach = 4;

    /// <summary>"Niet", unlike "niemand" and "geen": it may deny what was said before.</summary>
    private const string NotSo = "not";

    private static readonly WordKind[] LongerPhrases = [WordKind.Frame, WordKind.Doubt, WordKind.Negation];

    private readonly Utterance _text;
    private readonly Syntax _syntax;
    private readonly List<FactCue> _cues;

    private Negations(Utterance text, Syntax syntax, List<FactCue> cues)
    {
        (_text, _syntax, _cues) = (text, syntax, cues);
        Turned = new bool[syntax.Clauses.Count];
        TakesBack = new bool[syntax.Clauses.Count];
    }

    /// <summary>Per clause: it is denied as a whole.</summary>
    public bool[] Turned { get; }

    /// <summary>Per clause: it denies what was said before it, and says nothing else.</summary>
    public bool[] TakesBack { get; }

    /// <summary>Counts for each cue how often it is denied.</summary>
    public static Negations Read(Utterance text, Syntax syntax, List<FactCue> cues)
    {
        var negations = new Negations(text, syntax, cues);
        var last = -1;
        foreach (var hit in text.Of(WordKind.Negation))
        {
            if (hit.End <= last || negations.HasDoneItsWork(hit))
                continue;
            last = hit.End;
            negations.Turn(hit);
        }

        negations.Share();
        return negations;
    }

    // as part of a longer phrase: "niet alleen", "weet niet of"
    private bool HasDoneItsWork(Hit negation)
    {
        foreach (var kind in LongerPhrases)
        {
            foreach (var hit in _text.Near(kind, negation.Start, negation.End))
            {
                if (negation.Inside(hit))
                    return true;
            }
        }

        return _cues.Exists(c => c is { Counts: true, Kind: not WordKind.Topic } && c.Holds(negation));
    }

    private void Turn(Hit negation)
    {
        var clause = _syntax.ClauseOf[negation.End];
        if ((Around(negation) ?? After(negation, clause) ?? Before(negation, clause)) is { } target)
        {
            // the same words may say something of several facts: "geen ondernemer"
            foreach (var cue in _cues)
            {
                if (cue.Counts && (cue.From == target.From || (cue.IsLike(target) && cue.Overlaps(target))))
                    cue.Turns++;
            }
        }
        else if (clause + 1 < _syntax.Clauses.Count && _syntax.Clauses[clause + 1].IsSaidIn(_syntax.Clauses[clause]))
            Turned[clause + 1] ^= true;
        else
            TakesBack[clause] =
                clause > 0
                && !_text.Asks[_syntax.Clauses[clause].Sentence]
                && (
                    negation.Group.Id == NotSo
                        ? IsShort(negation, clause)
                        : _syntax.Clauses[clause] is var only
                            && only.From == negation.Start
                            && only.Until == negation.End
                            && _text.IsLabelled(only.From)
                );
    }

    private FactCue? Around(Hit negation)
    {
        FactCue? target = null;
        foreach (var cue in _cues)
        {
            if (cue.Counts && cue.From < negation.Start && negation.End < cue.Until && (target is null || target.Covers(cue)))
                target = cue;
        }

        return target;
    }

    private FactCue? After(Hit negation, int clause)
    {
        foreach (var cue in _cues)
        {
            if (cue.Counts && cue.From > negation.End && _syntax.ClauseOf[cue.From] == clause)
                return cue.From - negation.End <= Reach && !IsSpent(negation.End + 1, cue.From) ? cue : null;
        }

        return null;
    }

    // "durft niet terug naar haar huurflat": the negation belongs to a word that leads on to something else
    private bool IsSpent(int from, int until)
    {
        var own = false;
        for (var i = from; i < until; i++)
        {
            if (own && _syntax.Is(i, Function.Preposition))
                return true;
            own |= _syntax.Parts[i] == Function.None;
        }

        return false;
    }

    // "een bezoek hoeft niet", "een huurwoning is het niet", "de corporatie verhuurt dit pand niet": in Dutch, right behind it or at the end of the clause
    private FactCue? Before(Hit negation, int clause)
    {
        if (negation.Language == Language.English)
            return null;
        for (var i = _cues.Count - 1; i >= 0; i--)
        {
            var cue = _cues[i];
            if (!cue.Counts || cue.Until >= negation.Start || cue.Clause != clause || IsCircumstance(cue))
                continue;
            var apart = negation.Start - cue.Until;
            return
                apart == 1
                || (
                    (cue.Kind == WordKind.Fact ? apart <= Reach && IsAboutIt(cue.Until + 1, negation.Start - 1) : apart <= ShortReach)
                    && IsLast(negation, clause)
                )
                ? cue
                : null;
        }

        return null;
    }

    // small words, and what it is said of: "opgelost is de overval nog niet"
    private bool IsAboutIt(int from, int until)
    {
        for (var i = from; i <= until; i++)
        {
            if (!_syntax.IsSmall(i, i) && !_cues.Exists(c => c.Kind == WordKind.Topic && c.Has(i)))
                return false;
        }

        return true;
    }

    // "maar dat is niet zo", "deze nog niet"
    private bool IsShort(Hit negation, int clause) =>
        _syntax.IsSmall(_syntax.Clauses[clause].From, negation.Start - 1) && IsLast(negation, clause);

    private bool IsLast(Hit negation, int clause) => _syntax.IsSmall(negation.End + 1, _syntax.Clauses[clause].Until);

    // "na een winkeloverval hoeft het niet"; and a topic that nothing is said of is only denied from behind where the clause begins with it
    private bool IsCircumstance(FactCue cue)
    {
        var from = cue.From;
        foreach (var before in _cues)
            from = before.Until == cue.From - 1 ? before.From : from;
        return _syntax.FollowsPreposition(from)
            || (cue is { Kind: WordKind.Topic, IsJoined: false } && !_syntax.IsSmall(_syntax.Clauses[cue.Clause].From, cue.From - 1));
    }

    // "geen geweld of wapens": named in one breath, denied in one breath
    private void Share()
    {
        for (var i = 1; i < _cues.Count; i++)
        {
            var (before, cue) = (_cues[i - 1], _cues[i]);
            if (cue.Turns == 0 && before.Turns > 0 && cue.Group == before.Group && _syntax.InOneBreath(before, cue))
                cue.Turns = before.Turns;
        }
    }
}
