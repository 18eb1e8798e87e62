namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Words that say something of a fact, by themselves ("huurwoning") or together with others: a sign ("gebeld") and the topic it says something
/// of ("slachtofferhulp"), or a reversal ("weigert") and what it turns around.
/// </summary>
internal sealed class FactCue(Hit hit, int clause)
{
    public WordGroup Group => hit.Group;

    public WordKind Kind => hit.Group.Kind;

    public int From => hit.Start;

    public int Until => hit.End;

    /// <summary>The number of the clause of its last word.</summary>
    public int Clause => clause;

    /// <summary>It says something, by itself or together with another: it may be denied.</summary>
    public bool Counts => IsJoined || hit.Group.Kind == WordKind.Fact || hit.Group is { Kind: WordKind.Topic, Value: not null };

    /// <summary>It is said together with another.</summary>
    public bool IsJoined { get; set; }

    /// <summary>How many negations govern it.</summary>
    public int Turns { get; set; }

    public bool Covers(FactCue other) => From <= other.From && other.Until <= Until;

    public bool Overlaps(FactCue other) => From <= other.Until && other.From <= Until;

    /// <summary>The word is one of its own.</summary>
    public bool Has(int word) => hit.At.Contains(word);

    /// <summary>The words are some of its own.</summary>
    public bool Holds(Hit words) => words.Inside(hit);

    public bool IsLike(FactCue other) => Kind == other.Kind && Group.Id == other.Group.Id;

    /// <summary>How many words it is to another.</summary>
    public int To(FactCue other) => Math.Max(0, Math.Max(other.From - Until, From - other.Until));

    /// <summary>A word stands in it without which nothing is said of a fact.</summary>
    public static bool MayStandIn(Utterance text) => text.Has(WordKind.Fact) || text.Has(WordKind.Sign) || text.Has(WordKind.Topic);

    /// <summary>The cues of a text, in the order they stand.</summary>
    public static List<FactCue> Find(Utterance text, Syntax syntax)
    {
        var cues = new List<FactCue>(16);
        foreach (var hit in text.Hits)
        {
            if (
                hit.Group.Kind is WordKind.Fact or WordKind.Sign or WordKind.Topic or WordKind.Reversal
                && (hit.Group.Kind == WordKind.Fact || syntax.Language is null || hit.Language == syntax.Language)
                && !IsTornApart(hit, syntax)
                && !IsSurname(hit, syntax)
                && !IsPartOfMore(hit, text)
                && !IsInGeneral(hit, text)
                && !IsThere(cues, hit)
            )
                cues.Add(new(hit, syntax.ClauseOf[hit.End]));
        }

        cues.Sort((a, b) => a.From != b.From ? a.From - b.From : b.Until - a.Until);
        return cues;
    }

    // what begins with the same word was found just before
    private static bool IsThere(List<FactCue> cues, Hit hit)
    {
        for (var i = cues.Count - 1; i >= 0 && cues[i].From == hit.Start; i--)
        {
            if (cues[i].Group == hit.Group && cues[i].Until == hit.End)
                return true;
        }

        return false;
    }

    // "niet in de zaak maar thuis overvallen" is no "zaak overvallen"
    private static bool IsTornApart(Hit hit, Syntax syntax)
    {
        for (var c = syntax.ClauseOf[hit.Start] + 1; c <= syntax.ClauseOf[hit.End]; c++)
        {
            if (syntax.Clauses[c].Opening is Function.But or Function.And)
                return true;
        }

        return false;
    }

    // "mevrouw Bakker" has no bakery
    private static bool IsSurname(Hit hit, Syntax syntax) =>
        hit.Start == hit.End && hit.Start > 0 && syntax.Words[hit.Start].Capital && syntax.Is(hit.Start - 1, Function.Title);

    // "it is no corporation home" tells nothing of what was robbed
    private static bool IsKindOfHome(Hit fact, Hit sign) =>
        sign.Group.Id == "place" && fact is { At.Length: > 1, Group.Id: "tenure" or "landlord" };

    // "home robbery" joins its sign and its topic by itself
    private static bool Joins(Hit fact, Hit sign, Utterance text)
    {
        foreach (var topic in text.Near(WordKind.Topic, fact.Start, fact.End))
        {
            if (topic.Group.Id == fact.Group.Id && topic.Inside(fact) && topic.Group.About.Contains(sign.Group.Id))
                return true;
        }

        return false;
    }

    // "woningovervallen" is more than one "woningoverval"
    private static bool IsInGeneral(Hit hit, Utterance text)
    {
        if (hit.Group is not { Kind: WordKind.Fact, Weight: >= 3 })
            return false;
        foreach (var other in text.Near(WordKind.Fact, hit.Start, hit.Start))
        {
            if (
                other.Group.Id == hit.Group.Id
                && other.Group.Value == hit.Group.Value
                && other.Group.Weight is > 2 and < 3
                && other.Start == hit.Start
                && other.End == hit.End
            )
                return true;
        }

        return false;
    }

    // of a longer phrase of its own kind, of one that says it all ("home robbery"), of one that means nothing here ("geld gepakt"), or of another field
    private static bool IsPartOfMore(Hit hit, Utterance text) =>
        AnyAround(text, hit, hit.Group.Kind, other => other.Group.Id == hit.Group.Id)
        || (hit.Group.Kind == WordKind.Sign && AnyAround(text, hit, WordKind.Topic, other => other.At.Length > 1))
        || (
            hit.Group.Kind == WordKind.Sign
            && AnyAround(text, hit, WordKind.Fact, other => IsKindOfHome(other, hit) || Joins(other, hit, text))
        )
        || (
            hit.Group.Kind != WordKind.Topic
            && AnyAround(text, hit, WordKind.Frame, other =>
                other.Group.Id == Frames.Idle && (other.Group.About.IsEmpty || other.Group.About.Contains(hit.Group.Id))
            )
        )
        || (hit.Group.Kind == WordKind.Fact && AnyAround(text, hit, WordKind.OtherField, _ => true));

    private static bool AnyAround(Utterance text, Hit hit, WordKind kind, Func<Hit, bool> counts)
    {
        foreach (var other in text.Near(kind, hit.Start, hit.End))
        {
            if (hit.Inside(other) && counts(other))
                return true;
        }

        return false;
    }
}
