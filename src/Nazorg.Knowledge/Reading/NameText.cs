using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>The words of a text, as names run through them: parts with capitals, and words such as "van der" in between.</summary>
internal sealed class NameText(ImmutableArray<WrittenWord> read, NameWords words)
{
    private const int MostLinks = 3;
    private const int ShortestName = 3;

    public ImmutableArray<WrittenWord> Words => read;

    public int Length => read.Length;

    public WrittenWord this[int at] => read[at];

    /// <summary>Where the name that begins at a place ends; null when none begins there.</summary>
    /// <param name="small">It may be written in small letters.</param>
    public int? NameAt(int start, bool small)
    {
        var at = WordAt(start);
        var first = AfterLinks(at);
        if (first < 0)
            return null;
        if ((read[first].HasCapital || read[first].InCapitals) && !words.IsNone(read[first]))
            return EndOf(first);
        if (!small || !IsSmall(read[first]) || (first > at && read[first].Folded.Length < ShortestName))
            return null;
        return first + 1 < read.Length && read[first + 1].Follows && IsSmall(read[first + 1]) && IsNoVerb(read[first + 1])
            ? read[first + 1].End
            : read[first].End;
    }

    /// <summary>Where the name ends that has its first part at a place.</summary>
    public int EndOf(int first)
    {
        var last = first;
        while (Next(last) is { } next)
            last = next;
        return read[last].End;
    }

    /// <summary>The name goes on: another part right behind it, or behind words that link.</summary>
    public int? Next(int at) =>
        at + 1 < read.Length
        && IsJoined(read[at + 1])
        && AfterLinks(at + 1) is >= 0 and var next
        && words.IsPart(read[next], linked: next > at + 1)
            ? next
            : null;

    /// <summary>The first word from a place on that does not link; -1 when the text breaks off before it.</summary>
    public int AfterLinks(int at)
    {
        for (var i = at; i >= 0 && i < read.Length && i <= at + MostLinks && (i == at || IsJoined(read[i])); i++)
        {
            if (!Links(i))
                return i;
        }

        return -1;
    }

    /// <summary>The word that begins at a place; -1 when none does.</summary>
    public int WordAt(int start)
    {
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i].Start >= start)
                return read[i].Start <= start + 1 ? i : -1;
        }

        return -1;
    }

    /// <summary>"Op den Velde": by itself "op" links nothing.</summary>
    private bool Links(int at) =>
        read[at].Links || (read[at].Folded is "op" or "in" && at + 1 < read.Length && read[at + 1].Folded is "den" or "ten" or "t");

    private static bool IsJoined(WrittenWord word) => word.Before is " " or "-" or "'" or " '";

    /// <summary>A name in small letters: no word that is known.</summary>
    public bool IsSmall(int at) => IsSmall(read[at]);

    private bool IsSmall(WrittenWord word) =>
        char.IsLower(word.Text[0]) && word.Text.Length > 1 && !word.Links && words.MayBe(word) && !words.IsNone(word);

    /// <summary>A second name in small letters may as well be a verb that is not known.</summary>
    private static bool IsNoVerb(WrittenWord word) =>
        word.Folded.Length > ShortestName && word.Folded[^1] is not ('t' or 'e') && !word.Folded.EndsWith("en", StringComparison.Ordinal);
}
