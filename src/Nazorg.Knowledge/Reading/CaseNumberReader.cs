using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>The number of a case: with its year ("2026-1"), of a drill ("oefening-2"), or alone after "zaak" ("zaak 3").</summary>
internal static partial class CaseNumberReader
{
    public static string? Read(string text) =>
        Numbered().Match(text) is { Success: true } match
            ? match.Groups["whole"].Success
                ? match.Groups["whole"].Value.ToLowerInvariant()
                : match.Groups["short"].Value
            : null;

    [GeneratedRegex(
        @"(?<![0-9-])(?<whole>(?:(?:19|20)[0-9]{2}|oefening)-[0-9]{1,4})(?![0-9-])|\b(?:zaak|case|dossier)\s+(?:nummer\s+|number\s+|nr\.?\s+)?(?<short>[0-9]{1,4})(?![0-9-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Numbered();
}
