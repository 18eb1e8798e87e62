using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What of the text is left beside what was found in it.</summary>
public sealed partial class Utterance
{
    /// <summary>How many words it has.</summary>
    public int Length => Words.Length;

    public bool IsEmpty => Words.IsEmpty;

    public bool EndsInQuestion => !Asks.IsEmpty && Asks[^1];

    /// <summary>What says one thing each.</summary>
    public ImmutableArray<Part> Parts => _parts.IsDefault ? _parts = PartReader.Read(this, Deeds) : _parts;

    private ImmutableArray<Part> _parts;

    /// <summary>It says these words and nothing else but politeness and everyday words: "het was een winkel" says "winkel".</summary>
    public bool IsJust(string words)
    {
        var wanted = Tokens.Read(words).Words;
        if (wanted.IsEmpty || wanted.Length > Words.Length)
            return false;
        for (var at = 0; at + wanted.Length <= Words.Length; at++)
        {
            if (!Enumerable.Range(0, wanted.Length).All(i => Words[at + i].Text == wanted[i].Text))
                continue;
            var until = at + wanted.Length - 1;
            return Enumerable.Range(0, Words.Length).All(i => (i >= at && i <= until) || Around[i]);
        }

        return false;
    }

    /// <summary>
    /// The words that are not about something that was found, as they were typed: the longest run of them, without small words at its ends.
    /// </summary>
    /// <param name="part">Where to look; null looks everywhere.</param>
    /// <param name="withArticle">An article before it belongs to it.</param>
    /// <param name="taken">Whether a word belongs to what was found.</param>
    public string Rest(Part? part, Func<int, bool> taken, bool withArticle = false)
    {
        var (best, length) = ((From: 0, Until: -1), 0);
        for (var from = part?.From ?? 0; from <= (part?.Until ?? Words.Length - 1); from++)
        {
            var until = from;
            while (until <= (part?.Until ?? Words.Length - 1) && !taken(until))
                until++;
            if (until - from > length)
                (best, length) = ((from, until - 1), until - from);
            from = until;
        }

        var (first, last) = best;
        while (first <= last && Small[first] && !(withArticle && IsArticle(first)))
            first++;
        while (last >= first && Small[last] && !Words[last].IsNumber)
            last--;
        return last < first ? "" : Text[Words[first].Start..Words[last].End];
    }

    /// <summary>It is where something is put: "bij de deurspion".</summary>
    internal bool IsBeside(int word) => _vocabulary.Grammar.IsBeside(Words, word);

    /// <summary>Words that are probably names of people: with a capital within a sentence, and known by nothing here.</summary>
    public ImmutableArray<int> Names =>
        _names.IsDefault
            ? _names = [
                .. Enumerable
                    .Range(0, Words.Length)
                    .Where(i => Words[i] is { Capital: true, Capitals: false, IsNumber: false } && !Hits.Any(h => h.At.Contains(i))),
            ]
            : _names;

    private ImmutableArray<int> _names;

    /// <summary>"Mag de politie …": whether somebody may, can or must.</summary>
    public bool AsksOfSomebody => Questions.Any(q => q.Value == CaseQuestion.Modal && PersonAfter(q.Until) is not null);

    /// <summary>The word behind this one, or behind its article, when it is somebody: "mag de politie".</summary>
    internal int? PersonAfter(int word) => _vocabulary.Grammar.PersonAfter(Words, word);

    /// <summary>Somebody else than who types and the bot is spoken of: "mevrouw spreekt geen Nederlands".</summary>
    internal bool SpeaksOf(Part part) => _vocabulary.Grammar.NamesPerson(Words.AsSpan(part.From, part.Until - part.From + 1));

    /// <summary>An article stands before it: "the point".</summary>
    internal bool FollowsArticle(int word) => word > 0 && IsArticle(word - 1);

    private bool IsArticle(int word) => Of(WordKind.Small).Any(h => h.Start == word && h.Group.Id == "article");

    /// <summary>
    /// Somebody is called or spoken to, and does not do it: "ik heb de burgemeester gebeld", "gesproken met de politie", "burgemeester gebeld",
    /// "called the mayor". "De burgemeester heeft gebeld" is not.
    /// </summary>
    public bool IsCalled(Found<Doer> doer, Act act)
    {
        var grammar = _vocabulary.Grammar;
        if (
            grammar.HasSpeaker(Words.AsSpan(act.Part.From, act.Part.Until - act.Part.From + 1))
            || grammar.FollowsPreposition(Words, doer.From)
        )
            return true;
        return Deeds.Any(d =>
            d.Value == act.Deed
            && act.Part.Has(d.From)
            && (d.Until < doer.From || (d.From == doer.Until + 1 && Stems.IsParticiple(Words[d.From].Text)))
        );
    }

    /// <summary>"Heb net Slachtofferhulp gebeld": "ik" is left out, and nothing is asked.</summary>
    internal bool LeavesOutWho(Found<CaseQuestion> question) =>
        Of(WordKind.Ask).Any(h => h.Start == question.From && h.Group is { Id: "perfect", Value: "mine" })
        && !(question.Until + 1 < Length && _vocabulary.Grammar.HasSpeaker(Words.AsSpan(question.Until + 1, 1)));

    /// <summary>It says that the same holds as before: "deurspion ook".</summary>
    public bool SaysAlso => Has(WordKind.Also);

    /// <summary>A word of that.</summary>
    public bool IsOfAlso(int word) => Of(WordKind.Also).Any(h => h.Start <= word && word <= h.End);

    /// <summary>A colon stands before it: "bezwaren: geen".</summary>
    internal bool IsLabelled(int word) =>
        word > 0 && Text.AsSpan(Words[word - 1].End, Words[word].Start - Words[word - 1].End).Contains(':');

    /// <summary>Where a reason begins in this part: "want", "omdat"; past its end when there is none.</summary>
    public int ReasonFrom(Part part)
    {
        // the hits come in the order of the words they begin with
        foreach (var hit in Of(WordKind.Reason))
        {
            if (hit.Group.Id == "other" && part.Has(hit.Start))
                return hit.Start;
        }

        return int.MaxValue;
    }

    /// <summary>Besides these points the part has only articles, joining words and politeness: "het schadefonds en de formulieren".</summary>
    internal bool SaysOnly(Part part, ImmutableArray<ItemMention> items, ImmutableArray<NumberFound> numbers)
    {
        for (var at = part.From; at <= part.Until; at++)
        {
            var word = at;
            if (
                !items.Any(i => i.Has(word))
                && !numbers.Any(n => n.Has(word))
                && !Things.Any(t => t.Value == Thing.Point && t.Has(word))
                && !_vocabulary.Grammar.IsLight(Words[word])
                && !IsPolite(word)
                && !Joins(word)
            )
                return false;
        }

        return true;
    }

    /// <summary>Beside its verb the act has only small words: "wil ze niet", "is klaar".</summary>
    public bool NamesNothing(Act act)
    {
        var slight = _slight ??= Marked(WordKind.Plea, WordKind.Verb, WordKind.Negation, WordKind.Reason, WordKind.Join);
        for (var at = act.Part.From; at <= act.Part.Until; at++)
        {
            var word = at;
            if (
                !slight[word]
                && !Around[word]
                && !_vocabulary.Grammar.IsSmall(Words[word])
                && !Days.Any(d => d.Has(word))
                && !Doers.Any(d => d.Has(word))
                && !Things.Any(t => t.Has(word))
            )
                return false;
        }

        return true;
    }

    private bool[]? _slight;

    /// <summary>A verb of acting, a negation, politeness or a small word: it names nothing.</summary>
    internal bool IsSlight(int word) =>
        (_namesNone ??= Marked(WordKind.Plea, WordKind.Verb, WordKind.Negation, WordKind.Join, WordKind.Polite, WordKind.Small))[word]
        || _vocabulary.Grammar.IsSmall(Words[word]);

    private bool[]? _namesNone;

    /// <summary>
    /// "Ondernemersver. hoeft niet": a word or two that nothing here knows stand right before it, and it is about them.
    /// </summary>
    public bool FollowsUnknown(Part part)
    {
        if (part.From == 0)
            return false;
        var before = Parts.Last(p => p.Until < part.From);
        return before.Until - before.From < 2
            && Enumerable
                .Range(before.From, before.Until - before.From + 1)
                .Any(w => !Words[w].IsNumber && !IsSlight(w) && !Hits.Any(h => h.At.Contains(w)));
    }

    /// <summary>What was typed before this part.</summary>
    public string Before(Part part) => Text[..Words[part.From].Start];

    /// <summary>A colon stands behind it: what follows is a text.</summary>
    public bool EndsInColon(Part part) =>
        part.Until + 1 < Words.Length
        && Text.AsSpan(Words[part.Until].End, Words[part.Until + 1].Start - Words[part.Until].End).Contains(':');

    /// <summary>Where in the text begins what follows "dat" or "that" in this part; null when there is none.</summary>
    public int? AfterThat(Part part)
    {
        foreach (var hit in Of(WordKind.That))
        {
            if (part.Has(hit.Start) && hit.Start < Words.Length - 1 && hit.Start > part.From && !IsObject(hit.Start, part))
                return Words[hit.Start].End;
        }

        return null;
    }

    /// <summary>"Schrijf dat maar op dat …", "zet dat als herinnering": what the verb is about, and no beginning of a text.</summary>
    private bool IsObject(int that, Part part) =>
        Of(WordKind.Verb).Any(v => v.End == that - 1 || (v.Start < that && that < v.End))
        && (
            Of(WordKind.That).Any(h => h.Start > that && part.Has(h.Start))
            || Enumerable
                .Range(that + 1, part.Until - that)
                .All(i => Around[i] || Of(WordKind.Thing).Concat(Of(WordKind.Verb)).Any(h => h.At.Contains(i)))
        );

    /// <summary>"Dat" or "that" stands before it in this part.</summary>
    internal bool FollowsThat(Part part, int word) =>
        Of(WordKind.That).Any(h => part.Has(h.Start) && h.Start > part.From && h.Start < word);

    /// <summary>The words of a verb that stands in this part.</summary>
    public IEnumerable<int> WordsOf(Deed deed, Part part) =>
        Of(WordKind.Verb).Where(h => part.Has(h.Start) && Finding.Named<Deed>(h.Group) == deed).SelectMany(h => h.At);

    private bool[] Around => _around ??= Marked(WordKind.Polite, WordKind.Filler, WordKind.Small);

    private bool[] Small => _small ??= Marked(WordKind.Small, WordKind.Polite);

    private bool[]? _around;
    private bool[]? _small;
}
