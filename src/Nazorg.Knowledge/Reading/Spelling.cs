using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Puts right what was typed wrong, towards words that are known: slips, words written together and words written apart.</summary>
internal sealed class Spelling
{
    /// <summary>More than this makes another word of it.</summary>
    public const int MostSlips = 2;

    private const int ShortestToCorrect = 5;
    private const int LongestJoined = 40;

    // two slips in a word are only put right when it begins well: "aanklagen" is no "aanvragen"
    private const int SureStart = 4;

    private readonly HashSet<string> _known = [];
    private readonly HashSet<string> _stems = [];
    private readonly HashSet<string> _parts = [];
    private readonly HashSet<string> _subject = [];
    private readonly HashSet<string> _tails = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _subjectLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _partLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _tailLookup;
    private readonly DaySpelling _days;
    private readonly List<Candidate>[] _byLength = [.. Enumerable.Range(0, 41).Select(_ => new List<Candidate>())];
    private readonly FrozenDictionary<string, Slip[]> _slips;

    public Spelling(WordList words)
    {
        (_subjectLookup, _partLookup, _tailLookup) = (OfChars(_subject), OfChars(_parts), OfChars(_tails));
        _slips = words.Slips.GroupBy(s => s.Word).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _days = new(words);
        foreach (var day in _days.Long)
            _byLength[day.Length].Add(new(day, WordLikeness.Letters(day), IsDay: true));
    }

    /// <param name="subject">It belongs to what the product is about: it may be what somebody meant to type.</param>
    public void Learn(Token word, Language language, bool subject)
    {
        if (subject && _subject.Add(word.Text) && word.Text.Length >= ShortestToCorrect && !word.IsNumber)
            _byLength[word.Text.Length].Add(new(word.Text, WordLikeness.Letters(word.Text), IsDay: false));
        if (language == Language.Dutch && word.Text.Length >= (subject ? 3 : 4))
            _parts.Add(word.Text);
        if (_known.Add(word.Text))
            _stems.Add(PhraseBook.Stem(word, language));
    }

    /// <summary>A word that tells the kind of thing when it ends a compound: "winkel", "woning".</summary>
    public void LearnTail(string word) => _tails.Add(word);

    /// <summary>It is a known word as it stands, in no other form.</summary>
    public bool KnowsExactly(string word) => _known.Contains(word);

    public bool Knows(Token word) => _known.Contains(word.Text) || _stems.Contains(word.Dutch) || _stems.Contains(word.English);

    /// <summary>The words of a text as they were probably meant.</summary>
    public ImmutableArray<Token> Correct(ImmutableArray<Token> words)
    {
        var corrected = ImmutableArray.CreateBuilder<Token>(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && Together(words[i], words[i + 1]) is { } joined)
            {
                corrected.Add(words[i].With(words[i + 1], joined));
                i++;
            }
            else if (Slip(words, i) is { } meant)
                corrected.Add(words[i].As(meant));
            else if (!_known.Contains(words[i].Text) && _days.Doubled(words[i].Text) is { } single)
                corrected.Add(words[i].As(single));
            else if (Knows(words[i]))
                corrected.Add(words[i]);
            else if (
                words[i].Text.Contains('y', StringComparison.Ordinal)
                && words[i].As(words[i].Text.Replace("y", "ij", StringComparison.Ordinal)) is var spelledOut
                && Knows(spelledOut)
            )
                corrected.Add(spelledOut);
            else if (words[i].Text.Length < ShortestToCorrect)
                corrected.Add(words[i]);
            else if (!words[i].Capital && Apart(words[i].Text) is { } parts)
                corrected.AddRange(parts.Select(words[i].As));
            else if (Nearest(words[i]) is { } nearest)
                corrected.Add(words[i].As(nearest));
            else
                corrected.Add(words[i]);
        }

        return corrected.ToImmutable();
    }

    /// <summary>A compound as the known words it is made of; null when it is not. What comes before a known last part may be anything.</summary>
    public IReadOnlyList<string>? Apart(string word) => Apart(word, 3) ?? Tail(word);

    /// <summary>A compound of known words only.</summary>
    public IReadOnlyList<string>? Apart(string word, int most)
    {
        if (most < 2 || word.Length < 7)
            return null;
        for (var length = word.Length - 3; length >= 3; length--)
        {
            if (!_partLookup.TryGetValue(word.AsSpan(0, length), out var first))
                continue;
            foreach (var link in Links)
            {
                if (!word.AsSpan(length).StartsWith(link))
                    continue;
                var from = length + link.Length;
                if (_partLookup.TryGetValue(word.AsSpan(from), out var rest))
                    return [first, rest];
                if (Apart(word[from..], most - 1) is { } more)
                    return [first, .. more];
            }
        }

        return null;
    }

    // a "goudwinkel" is a shop
    private IReadOnlyList<string>? Tail(string word)
    {
        for (var at = 3; at <= word.Length - 4; at++)
        {
            if (_tailLookup.Contains(word.AsSpan(at)))
                return [word[..at], word[at..]];
        }

        return null;
    }

    private static readonly string[] Links = ["", "s", "en", "n", "e"];

    private string? Together(Token first, Token second)
    {
        if (
            first.Sentence != second.Sentence
            || first.Text.Length < 2
            || second.Text.Length < 3
            || first.Text.Length + second.Text.Length < 6
        )
            return null;
        Span<char> joined = stackalloc char[LongestJoined + 1];
        if (first.Text.Length + second.Text.Length > LongestJoined)
            return null;
        first.Text.CopyTo(joined);
        second.Text.CopyTo(joined[first.Text.Length..]);
        if (_subjectLookup.TryGetValue(joined[..(first.Text.Length + second.Text.Length)], out var together))
            return together;
        joined[first.Text.Length] = 's';
        second.Text.CopyTo(joined[(first.Text.Length + 1)..]);
        return _subjectLookup.TryGetValue(joined[..(first.Text.Length + second.Text.Length + 1)], out together) ? together : null;
    }

    private string? Slip(ImmutableArray<Token> words, int at)
    {
        foreach (var slip in _slips.GetValueOrDefault(words[at].Text) ?? [])
        {
            var after = at > 0 && words[at - 1].Sentence == words[at].Sentence && slip.After.Contains(words[at - 1].Text);
            var before = at + 1 < words.Length && words[at + 1].Sentence == words[at].Sentence && slip.Before.Contains(words[at + 1].Text);
            var expected = after || before;
            if (_days.IsWeekday(words, at, expected))
                return null;
            if (expected || (slip.After.IsEmpty && slip.Before.IsEmpty))
                return slip.Meant;
        }

        return null;
    }

    private string? Nearest(Token word)
    {
        var text = word.Text;
        if (word.Capital && text.Length < 8 || word.IsNumber || text.Length > 30)
            return null;
        var (best, bestCost) = ((string?)null, int.MaxValue);
        var letters = WordLikeness.Letters(text);
        var most = text.Length >= 8 ? 2 : 1;
        for (var length = text.Length - most; length <= text.Length + most; length++)
        {
            if (length < ShortestToCorrect || length >= _byLength.Length)
                continue;
            foreach (var candidate in _byLength[length])
            {
                if (!WordLikeness.MayBeAlike(letters, candidate.Letters, most))
                    continue;
                if (candidate.Text[0] != text[0] && text.Length < 7)
                    continue;
                if (candidate.IsDay && (candidate.Text[0] != text[0] || text.Length < DaySpelling.Shortest - 1))
                    continue;
                var distance = WordLikeness.Distance(text, candidate.Text, most);
                if (distance > (candidate.IsDay ? 1 : most) || (distance > 1 && WordLikeness.CommonStart(text, candidate.Text) < SureStart))
                    continue;
                var cost = 2 * distance + (candidate.Text[0] == text[0] ? 0 : 1);
                if (cost < bestCost)
                    (best, bestCost) = (candidate.Text, cost);
            }
        }

        return best;
    }

    /// <summary>The one is probably the other, typed wrong.</summary>
    public static bool IsSlip(string typed, string meant)
    {
        if (Math.Abs(typed.Length - meant.Length) > MostSlips)
            return false;
        var start = WordLikeness.CommonStart(typed, meant);
        var most = typed.Length >= 8 && start >= SureStart ? 2 : 1;
        return typed.Length >= ShortestToCorrect
            && (start > 0 || typed.Length >= 7)
            && Math.Abs(typed.Length - meant.Length) <= most
            && WordLikeness.MayBeAlike(WordLikeness.Letters(typed), WordLikeness.Letters(meant), most)
            && WordLikeness.Distance(typed, meant, most) <= most;
    }

    // the pieces of a word are looked up where they stand in it
    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OfChars(HashSet<string> words) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly record struct Candidate(string Text, uint Letters, bool IsDay);
}
