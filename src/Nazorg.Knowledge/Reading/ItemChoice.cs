using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What one word says for one point of the checklist.</summary>
/// <param name="IsName">It names the point by itself, not only beside another word.</param>
/// <param name="InName">It stands in a name of the point, not only in its title.</param>
/// <param name="Clause">Where it counts: for a name of several words, where that begins.</param>
internal readonly record struct Clue(int Word, int Item, double Weight, bool IsName, bool InName, int Clause);

/// <summary>What all words of a text say.</summary>
internal sealed class Clues
{
    private readonly List<Clue> _all = [];
    private readonly Dictionary<(int Word, int Item), int> _at = [];

    public List<Clue> All => _all;

    /// <summary>Of two clues of one word for one point the better one counts.</summary>
    public void Add(Clue clue)
    {
        if (!_at.TryGetValue((clue.Word, clue.Item), out var at))
        {
            _at.Add((clue.Word, clue.Item), _all.Count);
            _all.Add(clue);
            return;
        }

        var best = _all[at].Weight < clue.Weight ? clue : _all[at];
        _all[at] = best with { IsName = clue.IsName || _all[at].IsName, InName = clue.InName || _all[at].InName };
    }
}

/// <summary>A place where a point is named, by numbers.</summary>
internal readonly record struct Chosen(ImmutableArray<int> Items, int From, int Until, double Strength);

/// <summary>
/// Chooses the points that a text names from what its words say for each. Per clause: the point that explains most, its words are then
/// spent, and so on while words are left that name something. Words that only choose count beside the others.
/// </summary>
internal sealed class ItemChoice(ImmutableArray<Token> text, List<Clue> clues, int items)
{
    /// <summary>Two words that together say this much name a point, though neither does alone.</summary>
    private const double Together = 0.75;

    /// <summary>What a word counts for that one of the candidates has and another has not.</summary>
    private const double Chooses = 0.8;

    /// <summary>The same, where only the title has it or what the names are about.</summary>
    private const double Hints = 0.65;

    /// <summary>From this share of the best on, a point may be meant as well.</summary>
    private const double Equal = 0.9;

    private readonly double[] _scores = new double[items];
    private readonly int[] _words = new int[items];
    private readonly bool[] _named = new bool[items];
    private readonly bool[] _spent = new bool[text.Length];

    // per word: it names a point by itself; how many points that are named have it, and have it in a name
    private readonly bool[] _namesOne = new bool[text.Length];
    private readonly int[] _having = new int[text.Length];
    private readonly int[] _havingInName = new int[text.Length];

    public List<Chosen> Choose()
    {
        var choices = new List<Chosen>();
        if (clues.Count == 0)
            return choices;
        var place = Places();
        foreach (var together in clues.GroupBy(c => place[c.Clause]).OrderBy(g => g.Key))
        {
            var here = together.ToList();
            while (Best(here) is { } choice)
            {
                choices.Add(choice);
                here.RemoveAll(c => _spent[c.Word]);
            }
        }

        choices.Sort((a, b) => a.From.CompareTo(b.From));
        for (var i = choices.Count - 1; i > 0; i--)
        {
            if (Join(choices[i - 1], choices[i]) is not { } one)
                continue;
            choices[i - 1] = one;
            choices.RemoveAt(i);
        }

        return choices;
    }

    // a clause that names nothing belongs to the one before it in its sentence, or to the next: "de deurspion, die voor de buren"
    private int[] Places()
    {
        var place = new int[text[^1].Clause + 1];
        Array.Fill(place, -1);
        foreach (var clue in clues)
        {
            if (clue.IsName)
                place[clue.Clause] = clue.Clause;
        }

        for (var at = 1; at < text.Length; at++)
            Follow(text[at], text[at - 1]);
        for (var at = text.Length - 2; at >= 0; at--)
            Follow(text[at], text[at + 1]);
        for (var clause = 0; clause < place.Length; clause++)
            place[clause] = place[clause] < 0 ? clause : place[clause];
        return place;

        void Follow(Token word, Token beside)
        {
            if (place[word.Clause] < 0 && word.Sentence == beside.Sentence)
                place[word.Clause] = place[beside.Clause];
        }
    }

    private Chosen? Best(List<Clue> here)
    {
        Count(here);
        var best = -1;
        foreach (var clue in here)
        {
            if (_named[clue.Item] && (best < 0 || _scores[clue.Item] > _scores[best]))
                best = clue.Item;
        }

        if (best < 0)
            return null;
        var mine = here.FindAll(c => c.Item == best);
        var naming = mine.FindAll(Names) is { Count: > 0 } sure ? sure : mine;
        var words = naming.Select(n => n.Word).ToHashSet();
        var alike = new List<int> { best };
        foreach (var clue in here)
        {
            if (_named[clue.Item] && _scores[clue.Item] >= Equal * _scores[best] && words.Contains(clue.Word) && !alike.Contains(clue.Item))
                alike.Add(clue.Item);
        }

        alike.Sort((a, b) => _scores[b].CompareTo(_scores[a]) is not 0 and var more ? more : a.CompareTo(b));
        foreach (var clue in mine)
            _spent[clue.Word] = true;
        return new([.. alike], naming.Min(c => c.Word), naming.Max(c => c.Word), _scores[best]);
    }

    // what the words that are left say for each point
    private void Count(List<Clue> here)
    {
        foreach (var clue in here)
        {
            (_scores[clue.Item], _words[clue.Item], _named[clue.Item]) = (0, 0, false);
            (_namesOne[clue.Word], _having[clue.Word], _havingInName[clue.Word]) = (false, 0, 0);
        }

        foreach (var clue in here)
            _namesOne[clue.Word] |= clue.IsName;
        foreach (var clue in here)
        {
            _scores[clue.Item] += clue.Weight;
            _words[clue.Item]++;
            _named[clue.Item] |= Names(clue) || (_words[clue.Item] > 1 && _scores[clue.Item] >= Together);
        }

        var candidates = 0;
        foreach (var clue in here)
        {
            candidates += _named[clue.Item] && _words[clue.Item] > 0 ? 1 : 0;
            _words[clue.Item] = 0;
        }

        foreach (var clue in here)
        {
            _having[clue.Word] += _named[clue.Item] ? 1 : 0;
            _havingInName[clue.Word] += _named[clue.Item] && clue.InName ? 1 : 0;
        }

        foreach (var clue in here)
        {
            if (!_named[clue.Item])
                continue;
            var having = clue.InName ? _havingInName[clue.Word] : _having[clue.Word];
            if (having < candidates)
                _scores[clue.Item] += Math.Max(0, (clue.InName ? Chooses : Hints) / having - clue.Weight);
        }
    }

    // once a word names one point, all that have it in a name may be meant
    private bool Names(Clue clue) => clue.IsName || (clue.InName && _namesOne[clue.Word]);

    // "deurspion en kierstandhouder voor de buren": what is said once holds for both
    private Chosen? Join(Chosen first, Chosen second)
    {
        if (text[first.From].Sentence != text[second.From].Sentence)
            return null;
        var meant =
            Covers(second, first) ? second.Items
            : Covers(first, second) ? first.Items
            : [];
        return meant.IsEmpty
            ? null
            : new(meant, first.From, Math.Max(first.Until, second.Until), Math.Max(first.Strength, second.Strength));
    }

    private bool Covers(Chosen sure, Chosen other) =>
        sure.Items is [var item]
        && clues
            .Where(c => c.Word >= other.From && c.Word <= other.Until && other.Items.Contains(c.Item))
            .All(c => clues.Exists(o => o.Word == c.Word && o.Item == item && o.InName));
}
