using System.Text.RegularExpressions;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>Two hours of a day: "9-17", "van 8.30 tot 17:00 uur".</summary>
internal static partial class HourRangeReader
{
    public static (LocalTime From, LocalTime To)? Read(string text)
    {
        if (Range().Match(text) is not { Success: true } match)
            return null;
        return Time(match, "h1", "m1") is { } from && Time(match, "h2", "m2") is { } to ? (from, to) : null;
    }

    private static LocalTime? Time(Match match, string hour, string minute)
    {
        var (h, m) = (int.Parse(match.Groups[hour].Value), match.Groups[minute].Success ? int.Parse(match.Groups[minute].Value) : 0);
        return h < 24 && m < 60 ? new LocalTime(h, m) : null;
    }

    [GeneratedRegex(
        @"\b(?<h1>[0-9]{1,2})(?:[:.](?<m1>[0-9]{2}))?(?:\s*uur)?\s*(?:-|–|tot|until|to)\s*(?<h2>[0-9]{1,2})(?:[:.](?<m2>[0-9]{2}))?\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Range();
}
