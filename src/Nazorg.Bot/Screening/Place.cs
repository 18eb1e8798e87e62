using System.Text.RegularExpressions;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Screening;

/// <summary>Where a robbery was, as a sentence names it: a neighbourhood or a square; a street is too close to a person's address to be kept.</summary>
internal sealed partial record Place(string Name, bool IsStreet)
{
    /// <summary>The place in a sentence; null when there is none, or when it holds personal data.</summary>
    public static Place? In(string sentence)
    {
        foreach (
            var found in ((Regex[])[Named(), Neighbourhood(), Capital(), SmallLetters(), Square()]).SelectMany(r => r.Matches(sentence))
        )
        {
            if (found.Groups["number"].Success || NoPlace().IsMatch(found.Groups["name"].Value))
                continue;
            var name = found.Groups["name"].Value;
            if (PersonalData.Find(name) is not null)
                return null;
            return new($"{char.ToUpperInvariant(name[0])}{name[1..]}", Street().IsMatch(name));
        }

        return null;
    }

    /// <summary>A name with a capital after "in de wijk" or "in de buurt".</summary>
    [GeneratedRegex(
        @"\b[Ii]n (?:de |the )?(?:wijk|buurt|neighbourhood(?: of)?|area(?: of)?) (?<name>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2})"
    )]
    private static partial Regex Named();

    /// <summary>"In het Oude Westen", "in de Schilderswijk": with an article a capital may as well begin the name of a shop.</summary>
    [GeneratedRegex(
        @"\b[Ii]n (?:de |het |the )(?<name>(?:\p{Lu}[\p{L}-]* )?\p{Lu}[\p{L}-]*(?:wijk|buurt|kwartier|stad|dorp|park|[Nn]oord|[Zz]uid|[Oo]ost|[Ww]est|[Nn]oorden|[Zz]uiden|[Oo]osten|[Ww]esten|[Cc]entrum|[Cc]entre)|Noord|Zuid|Oost|West|Centrum|Centre|Noorden|Zuiden|Oosten|Westen|Wijk)\b(?<number>,? [0-9])?"
    )]
    private static partial Regex Neighbourhood();

    /// <summary>"In Noord", "aan de Markt", "aan het Spui".</summary>
    [GeneratedRegex(
        @"\b(?:[Ii]n|[Aa]an (?:de|het)|[Oo]n(?: the)?) (?<name>\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,2})(?<number>,? (?:nr\.? |nummer )?[0-9])?"
    )]
    private static partial Regex Capital();

    /// <summary>Typed on a phone: "in noord", "in de schilderswijk".</summary>
    [GeneratedRegex(
        @"\b[Ii]n (?:de |het |the )?(?<name>(?:oud[- ]?|nieuw[- ]?)?(?:noord|zuid|oost|west|centrum|binnenstad)(?:-(?:noord|zuid|oost|west))?|[a-z]{3,}(?:wijk|buurt|kwartier))\b(?<number>,? [0-9])?"
    )]
    private static partial Regex SmallLetters();

    [GeneratedRegex(
        @"\baan (?:de|het) (?<name>markt|[a-z]+(?:plein|markt|straat|laan|weg|gracht|kade|singel|dijk|steeg|hof))\b(?<number>,? (?:nr\.? |nummer )?[0-9])?"
    )]
    private static partial Regex Square();

    [GeneratedRegex("(?:straat|laan|weg|gracht|kade|singel|dijk|steeg|hof|pad|street|road|lane|avenue)$", RegexOptions.IgnoreCase)]
    private static partial Regex Street();

    /// <summary>What stands after "in" or "on" with a capital, or looks like a neighbourhood, and is none.</summary>
    [GeneratedRegex(
        @"^(?:(?:jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|monday|tuesday|wednesday|thursday|friday|saturday|sunday|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|nederland|holland|teams|woonwijk|woonbuurt|achterstandswijk|nieuwbouwwijk|volkswijk|stadswijk|villawijk)\b|supermarkt$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NoPlace();
}
