using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>Puts right a word of a name, where the spelling of all words let a slip pass because somebody had made it before.</summary>
/// <param name="names">The words of all names.</param>
/// <param name="knows">A word that is right as it stands, or tells nothing.</param>
internal sealed class ItemSpelling(IEnumerable<string> names, Func<Token, bool> knows)
{
    private const int Shortest = 6;

    // by length, in the order of the points: only words of about the same length can be each other's slip
    private readonly FrozenDictionary<int, (string Name, int Rank, uint Letters)[]> _names = names
        .Where(w => w.Length >= Shortest)
        .Distinct()
        .Select((n, rank) => (Name: n, Rank: rank, WordLikeness.Letters(n)))
        .GroupBy(n => n.Name.Length)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public ImmutableArray<Token> Right(ImmutableArray<Token> words)
    {
        ImmutableArray<Token>.Builder? right = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (Meant(words[at]) is { } meant)
                (right ??= words.ToBuilder())[at] = words[at].As(meant);
        }

        return right?.MoveToImmutable() ?? words;
    }

    /// <summary>The word of a name that was probably meant; of several, that of the first point.</summary>
    private string? Meant(Token word)
    {
        if (word.Text.Length < Shortest || knows(word))
            return null;
        var (meant, first, letters) = ((string?)null, int.MaxValue, WordLikeness.Letters(word.Text));
        for (var length = word.Text.Length - Spelling.MostSlips; length <= word.Text.Length + Spelling.MostSlips; length++)
        {
            foreach (var (name, rank, others) in _names.GetValueOrDefault(length) ?? [])
            {
                if (rank < first && WordLikeness.MayBeAlike(letters, others, Spelling.MostSlips) && Spelling.IsSlip(word.Text, name))
                    (meant, first) = (name, rank);
            }
        }

        return meant;
    }
}
