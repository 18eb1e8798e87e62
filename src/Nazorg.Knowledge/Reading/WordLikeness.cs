using System.Numerics;

namespace Nazorg.Knowledge.Reading;

/// <summary>How much two words are alike as they are written.</summary>
internal static class WordLikeness
{
    /// <summary>How many letters both begin with.</summary>
    public static int CommonStart(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    /// <summary>Which letters it has, a bit each: words with very different letters need not be compared.</summary>
    public static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }

    /// <summary>Words with these letters may be so many slips apart.</summary>
    public static bool MayBeAlike(uint letters, uint others, int most) => BitOperations.PopCount(letters ^ others) <= 2 * most;

    /// <summary>How many letters must be put in, left out, replaced or swapped; more than <paramref name="most"/> is not counted out.</summary>
    public static int Distance(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }

            if (least > most)
                return most + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[b.Length];
    }
}
