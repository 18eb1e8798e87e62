using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Takes a text apart that asks several things: "mag de politie mee, en wanneer ga ik?"</summary>
internal static partial class QuestionParts
{
    private const int ShortestText = 25;
    private const int ShortestPart = 3;
    private const int LongestHead = 12;

    /// <summary>What each part asks, with the short heading they share; empty when the text asks one thing.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        if (text.Length < ShortestText)
            return [];
        var starts = Opening()
            .Matches(text.Length > Tokens.LongestText ? text[..Tokens.LongestText] : text)
            .Select(m => m.Groups["part"].Index)
            .ToList();
        if (starts.Count < 2)
            return [];
        var parts = starts
            .Zip(starts.Skip(1).Append(text.Length), (from, to) => text[from..to].Trim(' ', ',', ';', '.', '\n', '\r'))
            .Select(p => Linking().Replace(p, ""))
            .Where(p => Words(p) >= ShortestPart)
            .ToList();
        var head = text[..starts[0]];
        head = head[(Math.Max(head.TrimEnd(' ', '.', '?', '!', ':', ',').LastIndexOfAny(['.', '?', '!', '\n']), -1) + 1)..].Trim();
        return parts.Count < 2 ? [] : [.. parts.Select(p => head.EndsWith(':') && Words(head) <= LongestHead ? $"{head} {p}" : p)];
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    // a question word or a verb that asks, at the beginning or after a comma, a full stop or "en"
    [GeneratedRegex(
        @"(?:^|[,;:.?!\n]|\s[1-9][.)]?(?=\s))\s*(?:(?:en|and|of|or|ook|also)\s+)?(?<part>(?:(?:met|bij|door|aan|voor|op|van|tot|sinds|vanaf|onder|naar|with|to|by|at|for|from|until|since|in)\s+)?(?:wie|wat|wanneer|waar|hoe|hoeveel|welke?|waarom|mag|moet|moeten|kan|kunnen|who|whom|what|when|where|how|which|why|can|may|must|should|do|does|is er|zijn er|is there|are there)\b)|\s(?:en|and)\s+(?<part>(?:(?:met|bij|door|aan|tot|sinds|vanaf|voor|op|naar|with|to|by|at|until|since|in)\s+)?(?:wie|wat|wanneer|waar|hoe|hoeveel|welke?|waarom|who|whom|what|when|where|how|which|why)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();

    [GeneratedRegex(@"[\s,]+(en|and|of|or)$", RegexOptions.IgnoreCase)]
    private static partial Regex Linking();
}
