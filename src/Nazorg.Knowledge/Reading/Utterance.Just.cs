using System.Collections.Immutable;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>Whether a text says one thing and nothing else, and what small things stand in it.</summary>
public sealed partial class Utterance
{
    /// <summary>Only things, numbers and what stands around them: "wijk", "de gegevens graag", "punt 7".</summary>
    public bool IsJustThings =>
        (!Things.IsEmpty || !Numbers.IsEmpty) && Covered(Of(WordKind.Thing).Concat(Of(WordKind.Verb).Where(IsShowing)));

    /// <summary>Only a case by its number: "zaak 2026-1", "open zaak 3".</summary>
    public bool IsJustCase =>
        CaseNumber is not null
        && Marked(WordKind.Thing, WordKind.Verb) is var named
        && Enumerable.Range(0, Length).All(i => Words[i].IsNumber || Around[i] || named[i] || Words[i].Text == "oefening");

    /// <summary>A yes, a no or a "don't know yet", and nothing else: "nee, laat maar".</summary>
    public bool IsJustReply => Response is not null && Covered(Of(WordKind.Reply));

    /// <summary>Only how points stand: "nog te doen", "te laat".</summary>
    public bool IsJustStates => !States.IsEmpty && Covered(Of(WordKind.State).Concat(Of(WordKind.Thing)));

    /// <summary>"Waarom?", and nothing else.</summary>
    public bool IsBareWhy =>
        Of(WordKind.Ask).Any(h => h.Group.Id == "opening")
        && Polites.Count(p => !p) <= 1
        && Of(WordKind.Aspect).Any(h => h.Group.Id == "why");

    /// <summary>"Een bewonersbijeenkomst": one in general, not the one of this case.</summary>
    public bool IsIndefinite(ItemMention mention) => mention.From > 0 && Of(WordKind.Indefinite).Any(h => h.End == mention.From - 1);

    /// <summary>The number is an hour: the 4 of "om 4 uur".</summary>
    public bool IsOfHour(NumberFound number) => Hours.Any(h => number.From <= h.Until && h.From <= number.Until);

    /// <summary>The number is part of the number of a case: the 1 of "2026-1".</summary>
    internal bool IsOfCase(NumberFound number) =>
        CaseNumber is { } name
        && Text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at and >= 0
        && Words[number.From].Start >= at
        && Words[number.From].Start < at + name.Length;

    /// <summary>The number of a case, with its year when that was typed: "2026-1", "1", "oefening-2".</summary>
    public string? CaseNumber => (_caseNumber ??= CaseNumberReader.Read(Text) ?? "") is { Length: > 0 } number ? number : null;

    /// <summary>The words that say of which case: "in zaak 2".</summary>
    public IEnumerable<int> WordsOfCase =>
        from named in Things
        where CaseNumber is not null && named.Value == Thing.Case && _vocabulary.Grammar.FollowsPreposition(Words, named.From)
        from number in Numbers
        where number.From == named.Until + 1
        from word in Enumerable.Range(named.From - 1, number.Until - named.From + 2)
        select word;

    /// <summary>"Slachtoffer 2": which one is meant; null when none is.</summary>
    public int? VictimNumber => Numbers.Where(IsOfVictim).Select(n => (int?)n.Value).FirstOrDefault();

    public bool IsOfVictim(NumberFound number) => Things.Any(t => t.Value == Thing.Victims && t.Until == number.From - 1);

    /// <summary>The word is part of what seems to hold something of a person: a phone number, an address.</summary>
    public bool IsPersonal(int word) =>
        PersonalData.Any(d => d.Kind != PersonalDataKind.Name && d.Start < Words[word].End && Words[word].Start < d.Start + d.Length);

    /// <summary>"Waarom 31?": asks why of a number, and nothing else.</summary>
    public bool IsWhyOfNumber =>
        Numbers is [{ IsOrdinal: false }]
        && Of(WordKind.Aspect).Any(h => h.Group.Id == "why")
        && Covered(Of(WordKind.Aspect).Concat(Of(WordKind.Thing)).Concat(Of(WordKind.Ask)));

    /// <summary>Why something does not apply, by the group of the words that say it; null when none do.</summary>
    public string? Reason =>
        Of(WordKind.Reason)
            .OrderBy(h => h.Group.Id == "other" ? 1 : 0)
            .ThenByDescending(h => h.At.Length)
            .Select(h => h.Group.Id)
            .FirstOrDefault();

    /// <summary>How somebody was in contact: the value of the words for it.</summary>
    public string? HowCalled => Of(WordKind.How).Select(h => h.Group.Id).FirstOrDefault();

    /// <summary>One of these words or phrases stands in it.</summary>
    public bool Mentions(string words)
    {
        var wanted = Tokens.Read(words).Words;
        return !wanted.IsEmpty
            && Enumerable
                .Range(0, Math.Max(0, Length - wanted.Length + 1))
                .Any(at => Enumerable.Range(0, wanted.Length).All(i => Words[at + i].Dutch == wanted[i].Dutch));
    }

    /// <summary>A text that takes away what stood there: "weg", "geen".</summary>
    public bool SaysNone(string text)
    {
        if (!Has(WordKind.None))
            return false;
        var said = Tokens.Read(text).Words;
        return Of(WordKind.None)
            .Any(h =>
                h.End - h.Start + 1 == said.Length && Enumerable.Range(0, said.Length).All(i => Words[h.Start + i].Text == said[i].Text)
            );
    }

    public bool SaysAll => Has(WordKind.All);

    /// <summary>As it was before somebody chose.</summary>
    public bool SaysUsual => Has(WordKind.Usual);

    /// <summary>A word that takes away what was there begins at this word: "weg", "geen".</summary>
    public bool SaysNone(int at) => Of(WordKind.None).Any(h => h.Start == at);

    /// <summary>The id by which Entra knows somebody; null when none is typed.</summary>
    public string? ObjectId =>
        Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(w => Guid.TryParseExact(w, "D", out _))
            .Select(w => w.ToLowerInvariant())
            .FirstOrDefault();

    /// <summary>The weekdays that are named.</summary>
    public ImmutableArray<IsoDayOfWeek> Weekdays =>
        [
            .. Of(WordKind.Weekday)
                .Select(h => (IsoDayOfWeek)h.Group.Code)
                .Concat(Days.Select(d => d.Day).OfType<Day.Weekday>().Select(d => d.Day))
                .Distinct()
                .Order(),
        ];

    /// <summary>Two hours: "9-17", "12:00 tot 13.00".</summary>
    public (LocalTime From, LocalTime To)? HourRange => HourRangeReader.Read(Text);

    /// <summary>The month that is named without a day; null when none is.</summary>
    public int? Month => Of(WordKind.Month).Select(h => (int?)h.Group.Code).FirstOrDefault();

    /// <summary>The year that is named; null when none is.</summary>
    public int? Year => Numbers.Where(n => n.Value is >= 1990 and <= 2100).Select(n => (int?)n.Value).FirstOrDefault();

    /// <summary>Who stands in, as it was typed after "vervanger" or "door"; null when nobody is named.</summary>
    public string? NameAfterDeputy =>
        Of(WordKind.Role)
            .Where(h => h.Group.Id == "deputy" && h.End + 1 < Length)
            .Select(h => Text[Words[h.End + 1].Start..Words[h.End + 1].End])
            .FirstOrDefault();

    /// <summary>A piece of the text names this thing and nothing else.</summary>
    public bool IsOnly(Thing thing, string piece) =>
        Things.Any(t => t.Value == thing && Plain.Of(Text[Words[t.From].Start..Words[t.Until].End]) == Plain.Of(piece));

    /// <summary>It asks what somebody of this case did: "wat heeft ze …", "what did we …".</summary>
    public bool IsOfOurs => Of(WordKind.Ask).Any(h => h.Group.Id == "ours");

    /// <summary>How many of its words are only polite.</summary>
    public int Politeness => Polites.Count(p => p);

    /// <summary>Politeness, or words of it.</summary>
    internal bool IsPolite(int word) => Polites[word];

    /// <summary>"En", "maar".</summary>
    internal bool Joins(int word) => (_joins ??= Marked(WordKind.Join))[word];

    internal bool BeginsJoin(int word)
    {
        foreach (var hit in Near(WordKind.Join, word, word))
        {
            if (hit.Start == word)
                return true;
        }

        return false;
    }

    /// <summary>It is one of the words of a verb or of a reply that has several: "niet" in "niet van toepassing".</summary>
    internal bool IsOfLongVerb(int word)
    {
        if (_ofLongVerbs is null)
        {
            _ofLongVerbs = new bool[Length];
            Mark(_ofLongVerbs, Of(WordKind.Verb).Where(h => h.At.Length > 1));
            Mark(_ofLongVerbs, Of(WordKind.Reply).Where(h => h.At.Length > 1));
        }

        return _ofLongVerbs[word];
    }

    private bool[] Polites => _polites ??= Marked(WordKind.Polite);

    /// <summary>Per word: whether it belongs to a hit of these kinds.</summary>
    private bool[] Marked(params ReadOnlySpan<WordKind> kinds)
    {
        var marked = new bool[Length];
        foreach (var kind in kinds)
            Mark(marked, Of(kind));
        return marked;
    }

    private static void Mark(bool[] marked, IEnumerable<Hit> hits)
    {
        foreach (var hit in hits)
        {
            foreach (var at in hit.At)
                marked[at] = true;
        }
    }

    private bool Covered(IEnumerable<Hit> by)
    {
        var covered = Marked(WordKind.Plea);
        Mark(covered, by);
        foreach (var number in Numbers)
            Array.Fill(covered, true, number.From, number.Until - number.From + 1);
        return !covered.Where((c, i) => !c && !Around[i]).Any();
    }

    private static bool IsShowing(Hit hit) => hit.Group.Id is "show" or "switch";

    private string? _caseNumber;
    private bool[]? _polites;
    private bool[]? _joins;
    private bool[]? _ofLongVerbs;
}
