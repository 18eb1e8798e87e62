namespace Nazorg.Knowledge.Reading;

/// <summary>How firmly each word of a text may be taken at most: what is asked, supposed, left open or only spoken about is not stated.</summary>
internal sealed class Frames
{
    /// <summary>Words that mean nothing here although a part of them does: "geld gepakt".</summary>
    public const string Idle = "idle";

    private const int Tag = 2;
    private const int DoubtReach = 8;

    private readonly Utterance _text;
    private readonly Syntax _syntax;
    private readonly bool[] _asked;

    private Frames(Utterance text, Syntax syntax)
    {
        (_text, _syntax, _asked) = (text, syntax, new bool[text.Asks.Length]);
        Most = new ClaimForce[syntax.Words.Length];
        Array.Fill(Most, ClaimForce.Stated);
        Mistaken = new bool[Most.Length];
        Mends = new bool[syntax.Clauses.Count];
    }

    /// <summary>Per word.</summary>
    public ClaimForce[] Most { get; }

    /// <summary>Per word: somebody thought or said so before, and says now that it is otherwise.</summary>
    public bool[] Mistaken { get; }

    /// <summary>Per clause: it says that something was wrong.</summary>
    public bool[] Mends { get; }

    public static Frames Read(Utterance text, Syntax syntax)
    {
        var frames = new Frames(text, syntax);
        foreach (var clause in syntax.Clauses)
        {
            if (clause.Opening == Function.If)
                frames.Lower(clause.From, syntax.EndOfStretch(clause.From), ClaimForce.Supposed);
            else if (clause.Opening == Function.Whether)
                frames.Lower(clause.From, syntax.EndOfSaying(clause.From), ClaimForce.Open);
        }

        foreach (var hit in text.Hits)
        {
            if (
                hit.Group.Kind is WordKind.Frame or WordKind.Doubt
                && (syntax.Language is null || hit.Language == syntax.Language)
                && !frames.IsPartOfIdle(hit)
            )
                frames.Apply(hit);
        }

        frames.Questions();
        return frames;
    }

    // "kun je noteren dat" asks nothing
    private bool IsPartOfIdle(Hit hit)
    {
        foreach (var other in _text.Near(WordKind.Frame, hit.Start, hit.End))
        {
            if (other.Group.Id == Idle && hit.Inside(other))
                return true;
        }

        return false;
    }

    private void Apply(Hit hit)
    {
        if (hit.Group.Kind == WordKind.Doubt)
            Lower(hit.End + 1, Math.Min(_syntax.EndOfSaying(hit.End), hit.End + DoubtReach), ClaimForce.Open);
        if (hit.Group.Kind != WordKind.Frame)
            return;
        var clause = _syntax.ClauseAt(hit.End);
        switch (hit.Group.Id)
        {
            case "maybe":
                Lower(clause.From, clause.Until, ClaimForce.Open);
                break;
            case "likely":
                Lower(clause.From, clause.Until, ClaimForce.Implied);
                break;
            case "about":
                Lower(hit.End + 1, clause.Until, ClaimForce.Implied);
                break;
            case "suppose":
                Lower(hit.End + 1, _syntax.EndOfSentence(hit.End), ClaimForce.Supposed);
                break;
            case "rule":
                Lower(hit.End + 1, _syntax.EndOfStretch(hit.End), ClaimForce.Asked);
                break;
            case "question" when Opens(hit.Start):
                Ask(hit.Start, ClaimForce.Supposed);
                break;
            case "whether" when MayAsk(hit.Start):
                Ask(hit.Start, ClaimForce.Asked);
                break;
            case "mistake":
                Doubt(hit.Start, _syntax.EndOfSaying(hit.End));
                break;
            case "mend" when !_text.Asks[clause.Sentence]:
                Mends[_syntax.ClauseOf[hit.Start]] = true;
                break;
        }
    }

    private void Ask(int at, ClaimForce most)
    {
        Lower(at, _syntax.EndOfStretch(at), most);
        _asked[_text.Words[at].Sentence] = true;
    }

    // "ik dacht dat hij vastzat": when the sentence goes on, it says that it is otherwise
    private void Doubt(int from, int until)
    {
        if (_syntax.EndOfSentence(until) > until)
            Array.Fill(Mistaken, true, from, until - from + 1);
        else
            Lower(from, until, ClaimForce.Open);
    }

    // "is de dader gepakt": after a comma the verb comes first without asking, unless there was only a greeting before it
    private bool MayAsk(int at) => Opens(at) && (at - _syntax.StartOfSentence(at) <= Tag || _text.Asks[_text.Words[at].Sentence]);

    // a joining word may come before it: "en wat nu"
    private bool Opens(int at) => _syntax.StartOfStretch(at) == at || _syntax.Is(at - 1, Function.And | Function.But | Function.That);

    // a question mark makes a question of what was none: of the last stretch, or of everything where that is only "toch?"
    private void Questions()
    {
        for (int i = Most.Length - 1, sentence = -1; i >= 0; i--)
        {
            if (_text.Words[i].Sentence == sentence)
                continue;
            sentence = _text.Words[i].Sentence;
            var from = _syntax.StartOfStretch(i);
            if (!_text.Asks[sentence])
                continue;
            for (var at = i - from < Tag ? _syntax.StartOfSentence(i) : from; at <= i; at++)
            {
                if (Most[at] > ClaimForce.Supposed)
                    Most[at] = _asked[sentence] ? ClaimForce.Supposed : ClaimForce.Asked;
            }
        }
    }

    private void Lower(int from, int until, ClaimForce most)
    {
        for (var i = from; i <= until; i++)
        {
            if (Most[i] > most)
                Most[i] = most;
        }
    }
}
