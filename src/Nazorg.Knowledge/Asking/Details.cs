using System.Text.RegularExpressions;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Whether a sentence gives what is asked for: an amount, a number, a term, a phone number.</summary>
internal static partial class Details
{
    /// <summary>What a word for a detail asks; null where it asks nothing by itself.</summary>
    public static Aspect? AspectOf(string detail) =>
        detail switch
        {
            "price" or "amount" => Aspect.Cost,
            "phone" => Aspect.Phone,
            "email" or "website" or "address" => Aspect.Site,
            "duration" or "length" => Aspect.When,
            "share" => Aspect.HowMany,
            _ => null,
        };

    public static bool Says(string sentence, Aspect aspect) =>
        aspect switch
        {
            Aspect.Cost => Money().IsMatch(sentence),
            Aspect.HowMany => Number().IsMatch(sentence),
            Aspect.When => Term().IsMatch(sentence),
            Aspect.Phone => Phone().IsMatch(sentence),
            Aspect.Site => Site().IsMatch(sentence),
            _ => false,
        };

    /// <summary>A text gives every number, address or year that is asked for by name: a hard condition, whatever else it says.</summary>
    public static bool IsGiven(Asked asked, string text) =>
        asked.Own.Details.All(d =>
            d switch
            {
                "phone" => Phone().IsMatch(text),
                "email" => text.Contains('@', StringComparison.Ordinal),
                "website" => Site().IsMatch(text),
                "price" or "amount" => Money().IsMatch(text),
                "share" => text.Contains('%', StringComparison.Ordinal) || text.Contains("procent", StringComparison.Ordinal),
                "address" => Postcode().IsMatch(text),
                _ => true,
            }
        )
        && asked
            .Own.Reading.Numbers.Where(n => n.Value is >= 1990 and <= 2100 && asked.Own.Focus[asked.Own.Reading.Words[n.From].Sentence])
            .All(n => text.Contains($"{n.Value}", StringComparison.Ordinal));

    private static readonly HashSet<string> Parts =
    [
        "punt",
        "point",
        "artikel",
        "article",
        "lid",
        "bijlage",
        "annex",
        "pijler",
        "pillar",
        "stap",
        "step",
    ];

    /// <summary>"Punt 7": the part of something that is asked for stands in the text.</summary>
    public static bool HasPart(Asked asked, IEnumerable<string> texts)
    {
        var words = asked.Own.Reading.Words;
        var parts = asked
            .Own.Reading.Numbers.Where(n => n.From > 0 && Parts.Contains(words[n.From - 1].Text))
            .Select(n => $"{n.Value}")
            .ToList();
        return parts.TrueForAll(
            texts.SelectMany(t => Tokens.Read(t).Words).Select(w => w.IsNumber ? w.Text : Understanding.NumberOf(w)).ToHashSet().Contains
        );
    }

    [GeneratedRegex(@"\b[0-9]{4} ?[A-Z]{2}\b|[Pp]ostbus")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"€|\b(euro|mln|miljoen|million|gratis|free of charge|betaalt|pays)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"\b([0-9][0-9.,]*|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|two|three|four|five|six|seven|eight|nine|ten)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b([0-9]+|een|één|twee|drie|vier|vijf|zes|tien|half|one|two|three|four|five|six|ten) (uur|dag|dagen|week|weken|maand|maanden|jaar|hours?|days?|weeks?|months?|years?)\b|\b(voordat|nadat|zodra|before|after|as soon as)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Term();

    [GeneratedRegex(@"\b0[0-9]{2,3}[- ]?[0-9]{2,}")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b[\w.-]+\.(nl|org|com|eu)\b|@|\b(website|formulier|form)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Site();
}
