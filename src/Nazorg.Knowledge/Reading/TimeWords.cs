using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What one or more words mean where they stand.</summary>
/// <param name="Next">The place after the last of them.</param>
internal readonly record struct Sense(WordGroup Group, Language Language, int Next)
{
    public int Code => Group.Code;
}

/// <summary>
/// The words of numbers and time in a text, by the place where they begin: what the readers of numbers, days, hours and lengths of time
/// build on.
/// </summary>
internal sealed class TimeWords : TypedWords
{
    private const int LongestCue = 4;

    private readonly Sense[] _senses;

    // where the senses of each word begin, and which kinds and cues are among them: most questions are answered by one bit
    private readonly int[] _first;
    private readonly ulong[] _holds;

    public TimeWords(string text, ImmutableArray<Token> words, ImmutableArray<Hit> hits)
        : base(text, words)
    {
        var count = 0;
        foreach (var hit in hits)
            count += hit.Group.IsOfTime ? 1 : 0;
        (_senses, _first, _holds) = (new Sense[count], new int[words.Length + 1], new ulong[words.Length + 1]);
        // the hits come in the order of the words they begin with
        var (at, next) = (0, 0);
        foreach (var hit in hits)
        {
            if (!hit.Group.IsOfTime)
                continue;
            while (at <= hit.Start)
                _first[at++] = next;
            _senses[next++] = new(hit.Group, hit.Language, hit.End + 1);
            _holds[hit.Start] |= Bit(hit.Group);
            HasNumber |= hit.Group.Kind == WordKind.Number;
            HasTime |= Tells(hit.Group);
        }

        while (at <= words.Length)
            _first[at++] = next;
        foreach (var word in words)
        {
            if (char.IsAsciiDigit(word.Text[0]))
                HasNumber = HasTime = true;
        }
    }

    /// <summary>There is a number at all.</summary>
    public bool HasNumber { get; }

    /// <summary>There is something that may be a day, an hour or a length of time.</summary>
    public bool HasTime { get; }

    /// <summary>The words of this kind that begin here, as many as belong together.</summary>
    public Sense? Find(int at, WordKind kind, string? value = null)
    {
        if (at < 0 || at >= Count || (_holds[at] & Bit(kind)) == 0)
            return null;
        Sense? found = null;
        for (var i = _first[at]; i < _first[at + 1]; i++)
        {
            if (_senses[i].Group.Kind == kind && _senses[i].Next > (found?.Next ?? 0) && (value is null || _senses[i].Group.Value == value))
                found = _senses[i];
        }

        return found;
    }

    /// <summary>The place after this cue, or the same place when it does not stand here.</summary>
    public int Skip(int at, Cue cue)
    {
        if (!Is(at, cue))
            return at;
        var next = at;
        for (var i = _first[at]; i < _first[at + 1]; i++)
        {
            if (_senses[i].Group.Kind == WordKind.Cue && _senses[i].Code == (int)cue)
                next = Math.Max(next, _senses[i].Next);
        }

        return next;
    }

    public bool Is(int at, Cue cue) => at < Count && (_holds[at] & Bit(cue)) != 0;

    /// <summary>Nothing of numbers or time begins here.</summary>
    public bool IsPlain(int at) => _holds[at] == 0 && !char.IsAsciiDigit(this[at][0]);

    /// <summary>Such a cue ends right before this place.</summary>
    public bool IsAfter(int at, Cue cue)
    {
        for (var start = at - 1; start >= 0 && start >= at - LongestCue; start--)
        {
            if (Is(start, cue) && Skip(start, cue) == at)
                return true;
        }

        return false;
    }

    /// <summary>The cue is in the language of the length of time: "over" goes with "weken", "in" with "weeks".</summary>
    public bool Agree(int cueAt, Cue cue, int unitAt)
    {
        for (var i = _first[cueAt]; Is(cueAt, cue) && i < _first[cueAt + 1]; i++)
        {
            if (_senses[i].Group.Kind == WordKind.Cue && _senses[i].Code == (int)cue && IsUnit(unitAt, _senses[i].Language))
                return true;
        }

        return false;
    }

    /// <summary>A length of time in this language; "week" is one in both.</summary>
    public bool IsUnit(int at, Language language)
    {
        for (var i = at < Count ? _first[at] : 0; at < Count && i < _first[at + 1]; i++)
        {
            if (_senses[i].Group.Kind == WordKind.Unit && _senses[i].Language == language)
                return true;
        }

        return false;
    }

    private static bool Tells(WordGroup group) =>
        group.Kind switch
        {
            WordKind.Number => group.Value is not ("weak" or "article"),
            WordKind.Cue => (Cue)group.Code is Cue.Half or Cue.Quarter or Cue.Weekend,
            _ => true,
        };

    private static ulong Bit(WordGroup group) => group.Kind == WordKind.Cue ? Bit((Cue)group.Code) | Bit(WordKind.Cue) : Bit(group.Kind);

    private static ulong Bit(WordKind kind) => 1UL << (kind - WordKind.Number);

    private static ulong Bit(Cue cue) => 1UL << (WordKind.Cue - WordKind.Number + 1 + (int)cue);
}
