using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Where each concept and word stands in the content. Built once; a search adds up arrays.</summary>
internal sealed class SearchIndex
{
    private const double InName = 0.97;
    private const double InTitle = 1.0;
    private const double InAnswer = 0.7;
    private const double InText = 0.55;
    private const double Unknown = 0.6;
    private const double Unused = 0.25;
    private const double PlainWord = 0.75;
    private const double Number = 0.3;
    private const double WholeName = 1;
    private const double CoveredByName = 0.2;
    private const double AsPart = 0.6;
    private const double Asked = 0.8;

    /// <summary>What certain likeness counts, beside a name or title that counts about one.</summary>
    private const double Alike = 8;
    private const double Faint = 0.03;

    /// <summary>One likely thing in hundreds says much, even when it is not very likely.</summary>
    private const double Bend = 0.7;

    /// <summary>Less than this share of the best is not looked at any further.</summary>
    private const double Worthwhile = 0.2;

    private readonly ImmutableArray<Entry> _entries;
    private readonly Lexicon _lexicon;
    private readonly ConceptWeights _weights;
    private readonly Dictionary<string, Posting[]> _postings;
    private readonly Dictionary<string, int> _at;
    private readonly double _rarest;

    public SearchIndex(ImmutableArray<Entry> entries, Lexicon lexicon, ConceptWeights weights)
    {
        (_entries, _lexicon, _weights) = (entries, lexicon, weights);
        _at = Enumerable.Range(0, entries.Length).ToDictionary(i => entries[i].Id);
        var postings = new Dictionary<string, List<Posting>>();
        for (var i = 0; i < entries.Length; i++)
            Add(i, entries[i], postings);
        _postings = postings.ToDictionary(p => p.Key, p => p.Value.ToArray());
        _rarest = Rarity(0);
    }

    public ImmutableArray<Entry> Entries => _entries;

    /// <summary>The entries that hold anything of this, best first.</summary>
    /// <param name="named">The entries whose name stands in the question, with how much of the question that name is.</param>
    /// <param name="likeness">How much the question resembles the example questions.</param>
    public ImmutableArray<Candidate> Search(
        ImmutableArray<Unit> units,
        IReadOnlyDictionary<string, double> named,
        Likeness likeness,
        Func<Entry, double> bonus
    )
    {
        var found = new Found[_entries.Length];
        var whole = 0.0;
        foreach (var unit in units)
            whole += Add(unit, found);
        foreach (var (id, alike) in likeness.Entries)
        {
            if (alike >= Faint && _at.TryGetValue(id, out var i))
                found[i].Resembles(alike, whole);
        }

        foreach (var (id, name) in named)
            found[_at[id]].IsCalled(name, whole);

        var least = Worthwhile * found.Max(f => f.Score);
        return
        [
            .. Enumerable
                .Range(0, found.Length)
                .Where(i => found[i].Score > 0 && found[i].Score >= least)
                .Select(i => new Candidate(
                    _entries[i],
                    found[i].Score * bonus(_entries[i]),
                    whole == 0 ? 1 : Math.Min(1, found[i].Mass / whole),
                    found[i].Prominence,
                    found[i].Matches,
                    named.GetValueOrDefault(_entries[i].Id) > WholeName
                ))
                .OrderByDescending(c => c.Score),
        ];
    }

    // how much of the question the unit is
    private double Add(Unit unit, Found[] found)
    {
        var fewest = unit.Keys.Min(k => _postings.GetValueOrDefault(k)?.Length);
        var rarity =
            (fewest is { } count ? Rarity(count) : _rarest * (_lexicon.Knows(unit.Word) ? Unused : Unknown))
            * Math.Min(1, unit.Weight)
            * (
                unit.IsConcept ? _weights[unit]
                : unit.Keys[0][2..].All(char.IsAsciiDigit) ? Number
                : PlainWord
            );
        var share = unit.Weight >= Asked && !unit.IsCarried ? rarity * Math.Max(1, unit.Weight) : 0;
        var telling = _weights[unit] >= ConceptWeights.Telling;
        foreach (var key in unit.Keys)
        {
            foreach (var posting in _postings.GetValueOrDefault(key) ?? [])
                found[posting.Entry].Strength = Math.Max(found[posting.Entry].Strength, posting.Strength);
        }

        foreach (var key in unit.Keys)
        {
            foreach (var posting in _postings.GetValueOrDefault(key) ?? [])
                found[posting.Entry].Take(rarity, share, telling);
        }

        return share;
    }

    /// <summary>What is found of a question in one entry.</summary>
    private struct Found
    {
        public double Score;
        public double Mass;
        public double Prominence;
        public int Matches;

        /// <summary>Where the unit at hand stands in the entry at best; 0 once it is counted.</summary>
        public double Strength;

        public void Take(double rarity, double share, bool telling)
        {
            if (Strength == 0)
                return;
            Score += rarity * Strength;
            if (telling)
                Prominence = Math.Max(Prominence, Strength);
            if (telling && Strength >= InAnswer)
                Matches++;
            Mass += share * Math.Min(1, Strength + 0.3);
            Strength = 0;
        }

        public void Resembles(double alike, double whole)
        {
            Score += Alike * Math.Pow(alike, Bend);
            Prominence = Math.Max(Prominence, Math.Min(1, alike * 2));
            Mass = Math.Max(Mass, whole * alike);
        }

        public void IsCalled(double name, double whole)
        {
            Score += name;
            Prominence = 1;
            if (name <= WholeName)
                return;
            Mass += whole * CoveredByName;
            Matches++;
        }
    }

    /// <summary>Whether an entry holds a unit anywhere.</summary>
    public bool Holds(Entry entry, Unit unit) => Strength(entry, unit) > 0;

    /// <summary>Whether an entry holds a unit in its title or names.</summary>
    public bool IsNamed(Entry entry, Unit unit) => Strength(entry, unit) >= InName;

    /// <summary>Whether an entry holds a unit in its title.</summary>
    public bool IsTitled(Entry entry, Unit unit) => Strength(entry, unit) >= InTitle;

    private double Strength(Entry entry, Unit unit)
    {
        var (at, most) = (_at[entry.Id], 0.0);
        foreach (var key in unit.Keys)
        {
            // the postings of a key are in the order of the entries
            var postings = _postings.GetValueOrDefault(key) ?? [];
            var found = postings.AsSpan().BinarySearch(new Posting(at, 0));
            if (found >= 0)
                most = Math.Max(most, postings[found].Strength);
        }

        return most;
    }

    public bool Knows(Unit unit) => unit.Keys.Any(_postings.ContainsKey);

    private double Rarity(int entries) => Math.Log(1 + (_entries.Length - entries + 0.5) / (entries + 0.5));

    private void Add(int at, Entry entry, Dictionary<string, List<Posting>> postings)
    {
        var strengths = new Dictionary<string, double>();
        foreach (var language in Vocabulary.Languages)
        {
            foreach (var name in entry.Words.In(language))
                Add(name, language, InName, strengths);
            Add(entry.Title.In(language), language, InTitle, strengths);
            foreach (var answer in entry.Answers)
                Add(answer.Text.In(language), language, InAnswer, strengths);
            Add(entry.Text.In(language), language, InText, strengths);
            foreach (var note in entry.Notes)
                Add(note.Text.In(language), language, InText, strengths);
        }

        foreach (var (key, strength) in strengths)
        {
            if (!postings.TryGetValue(key, out var list))
                postings[key] = list = [];
            list.Add(new(at, strength));
        }
    }

    private void Add(string text, Language language, double strength, Dictionary<string, double> strengths)
    {
        var reading = _lexicon.ReadContent(text);
        var concepts = reading.Of(WordKind.Concept).ToList();
        foreach (var hit in concepts.Where(h => !concepts.Any(h.Inside)))
            Raise("#" + hit.Group.Id, strength);
        foreach (var word in reading.Words)
        {
            Raise(Key(word), strength);
            if (language == Language.Dutch && word.Text.Length >= 8)
            {
                foreach (var part in _lexicon.Parts(word))
                    Raise(Key(part), strength * AsPart);
            }
        }

        string Key(Token word) => (language == Language.Dutch ? "n:" : "e:") + PhraseBook.Stem(word, language);

        void Raise(string key, double to) => strengths[key] = Math.Max(strengths.GetValueOrDefault(key), to);
    }

    private readonly record struct Posting(int Entry, double Strength) : IComparable<Posting>
    {
        public int CompareTo(Posting other) => Entry.CompareTo(other.Entry);
    }
}
