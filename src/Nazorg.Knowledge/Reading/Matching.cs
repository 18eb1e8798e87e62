using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>How the patterns are looked for.</summary>
internal static class Matching
{
    /// <summary>Where a pattern stands in a text. Most texts have none of it: to find that out nothing is made.</summary>
    public static IEnumerable<Match> In(this Regex pattern, string text) => pattern.IsMatch(text) ? pattern.Matches(text) : [];
}
