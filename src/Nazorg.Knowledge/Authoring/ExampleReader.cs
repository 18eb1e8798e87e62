using System.Collections.Immutable;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Authoring;

/// <summary>Reads the example questions. The first key of an entry says what answers them.</summary>
internal sealed class ExampleReader(Func<string, bool> isEntry)
{
    private static readonly string[] Keys = ["about", "section", "declined"];
    private static readonly string[] Sections = ["check", "visit", "offer", "neighbourhood", "evaluation"];
    private static readonly Dictionary<string, Gap> Gaps = new()
    {
        ["outside"] = Gap.Outside,
        ["other-field"] = Gap.OtherField,
        ["subject"] = Gap.Subject,
        ["detail"] = Gap.Detail,
    };

    public IEnumerable<Example> Read(YamlView entry)
    {
        var key = Keys.FirstOrDefault(k => entry.Find(k) is not null);
        if (key is null)
        {
            entry.Report("it is not clear what answers these questions", "Begin with 'about:', 'section:' or 'declined:'");
            return [];
        }

        entry.AllowOnly(key, "nl", "en");
        var value = entry.Required(key);
        Check(entry, key, value);
        return from language in Vocabulary.Languages
            from line in Lines(entry, language == Language.Dutch ? "nl" : "en")
            select new Example(
                line,
                language,
                key == "about" ? value : null,
                key == "section" ? value : null,
                key == "declined" && Gaps.TryGetValue(value, out var gap) ? gap : null
            );
    }

    private void Check(YamlView entry, string key, string value)
    {
        if (key == "about" && !isEntry(value))
            entry.Report($"there is no item or topic '{value}'", "Correct the id");
        if (key == "section" && !Sections.Contains(value))
            entry.Report($"there is no part '{value}'", $"Use one of {string.Join(", ", Sections)}");
        if (key == "declined" && !Gaps.ContainsKey(value))
            entry.Report($"'{value}' is no reason to decline", $"Use one of {string.Join(", ", Gaps.Keys)}");
    }

    private static string[] Lines(YamlView entry, string language) =>
        (entry.Optional(language) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
