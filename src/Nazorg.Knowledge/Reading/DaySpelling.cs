using System.Collections.Immutable;
using System.Text;

namespace Nazorg.Knowledge.Reading;

/// <summary>Slips in the words of days: they are no subject of a question, and still everybody types them.</summary>
internal sealed class DaySpelling
{
    /// <summary>A shorter word looks too much like others: "april" and "maart" are one letter away from a name and a market.</summary>
    public const int Shortest = 7;

    private const int Longest = 40;
    private const int ShortestToDouble = 4;

    private readonly Dictionary<string, string> _single = [];
    private readonly HashSet<string> _weekdays = [];
    private readonly HashSet<string> _beside = [];

    public DaySpelling(WordList words)
    {
        foreach (var group in words.Groups.Where(g => g.IsOfTime))
        {
            foreach (var word in group.Nl.Concat(group.En))
                Learn(group, word);
        }
    }

    /// <summary>The words of days that another word may be a slip for.</summary>
    public List<string> Long { get; } = [];

    /// <summary>A word with a letter typed more often than it has: "maaart", "aprill"; null when it is none.</summary>
    public string? Doubled(string word) =>
        word.Length > ShortestToDouble && _single.TryGetValue(Single(word), out var single) && single.Length < word.Length ? single : null;

    /// <summary>An abbreviated weekday that is shorthand for something else too, where a day stands: "vr 13-3", "wo 4 maart", "later 31 vr".</summary>
    /// <param name="expected">The words beside it are those that the shorthand is used with.</param>
    public bool IsWeekday(ImmutableArray<Token> words, int at, bool expected)
    {
        if (!_weekdays.Contains(words[at].Text))
            return false;
        var next = at + 1 < words.Length ? words[at + 1].Text : "";
        var second = at + 2 < words.Length ? words[at + 2].Text : "";
        if (next.Length > 0 && char.IsAsciiDigit(next[0]))
            return second.Length == 0 || char.IsAsciiDigit(second[0]) || _beside.Contains(second);
        return !expected
            && (next.Length == 0 || words[at + 1].Sentence != words[at].Sentence || (at > 0 && _beside.Contains(words[at - 1].Text)));
    }

    private void Learn(WordGroup group, string word)
    {
        if (group.Kind is WordKind.Weekday or WordKind.Month or WordKind.Day or WordKind.Number && !word.Contains(' '))
        {
            if (word.Length >= ShortestToDouble)
                _single[Single(word)] = word;
            if (word.Length is >= Shortest and <= Longest && group.Kind != WordKind.Number)
                Long.Add(word);
        }

        if (group is { Kind: WordKind.Weekday, Value: not null })
            _weekdays.Add(word);
        if (
            group.Kind == WordKind.Month
            || (group.Kind == WordKind.Cue && (Cue)group.Code is Cue.On or Cue.Last or Cue.Coming or Cue.This or Cue.Next)
        )
            _beside.Add(word);
    }

    private static string Single(string word)
    {
        var single = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (single.Length == 0 || single[^1] != c)
                single.Append(c);
        }

        return single.ToString();
    }
}
