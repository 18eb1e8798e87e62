using System.Text.RegularExpressions;

namespace Nazorg.Bot.Conversation;

/// <summary>What a text that somebody typed seems to hold of a person.</summary>
internal enum PersonalDataKind
{
    CitizenNumber,
    Iban,
    Email,
    Phone,
    Address,
    Name,
}

/// <summary>
/// Looks for personal data in free text: a case is a number, a kind, a neighbourhood and facts. Pure. A pattern that may also be something
/// harmless counts: whoever saves it is warned and may go on; a channel never gets it. What was found is named by its kind and never repeated.
/// </summary>
internal static partial class PersonalData
{
    /// <summary>Two words with capitals that are no name of a person.</summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Slachtofferhulp",
        "Nederland",
        "Schadefonds",
        "Geweldsmisdrijven",
        "Openbaar",
        "Ministerie",
        "Openbare",
        "Orde",
        "Veiligheid",
        "Politie",
        "Perspectief",
        "Veilig",
        "Wonen",
        "Ondernemen",
        "Keurmerk",
        "Politiekeurmerk",
        "Platform",
        "Gemeente",
        "Victim",
        "Support",
        "Public",
        "Prosecution",
        "Service",
        "Den",
        "Het",
        "De",
        "Een",
        "Bel",
        "Vraag",
        "Maandag",
        "Dinsdag",
        "Woensdag",
        "Donderdag",
        "Vrijdag",
        "Zaterdag",
        "Zondag",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Teams",
        "Microsoft",
        "CCV",
        "OM",
        "OOV",
        "KVO",
        "VvE",
        "PKVW",
        "HIC",
        "SHN",
        "Oud",
        "Nieuw",
        "Oude",
        "Nieuwe",
        "Noorden",
        "Zuiden",
        "Oosten",
        "Westen",
        "Noord",
        "Zuid",
        "Oost",
        "West",
        "Centrum",
        "Sint",
        "Wijk",
        "Buurt",
    };

    /// <summary>The kind of what was found first; null when nothing was.</summary>
    public static PersonalDataKind? Find(string text) =>
        Iban().Matches(text).Any(m => IsIban(m.Value)) ? PersonalDataKind.Iban
        : Phone().IsMatch(text) ? PersonalDataKind.Phone
        : CitizenNumber().Matches(text).Any(m => PassesElevenTest(Digits(m.Value))) ? PersonalDataKind.CitizenNumber
        : Email().IsMatch(text) ? PersonalDataKind.Email
        : Postcode().IsMatch(text) || Street().IsMatch(text) ? PersonalDataKind.Address
        : Titled().IsMatch(text) || Initials().IsMatch(text) || Named().IsMatch(text) || TwoCapitals().Matches(text).Any(IsName)
            ? PersonalDataKind.Name
        : null;

    /// <summary>The eleven test of a citizen service number: 9·a + 8·b + … + 2·h − i is a multiple of eleven.</summary>
    private static bool PassesElevenTest(string digits)
    {
        if (digits.Length != 9 || digits.All(d => d == '0'))
            return false;
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (digits[i] - '0');
        return sum % 11 == 0;
    }

    /// <summary>The check of an IBAN: read as a number with the first four at the end, it leaves 1 on division by 97.</summary>
    private static bool IsIban(string text)
    {
        var iban = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (iban.Length is < 15 or > 34)
            return false;
        var rest = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            rest = char.IsDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        }

        return rest == 1;
    }

    private static bool IsName(Match match) => !match.Value.Split(' ', '-').Any(NoNames.Contains);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])")]
    private static partial Regex CitizenNumber();

    [GeneratedRegex(@"\b[A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]){11,30}\b")]
    private static partial Regex Iban();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.]+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![0-9])(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?|\(?0)[1-9](?:[ .()-]*[0-9]){8}(?![0-9])")]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b[1-9][0-9]{3}(?: ?[A-Z]{2}|[a-z]{2})\b[ ,]*(?:nr\.? ?|nummer )?[0-9]{1,5}\b|\b[0-9]{1,5} ?[a-zA-Z]?,? +[1-9][0-9]{3} ?[A-Z]{2}\b"
    )]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"\b\w*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|steeg|hof|pad|markt|street|road|lane) (?:nr\.? ?|nummer )?[0-9]{1,5}\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        @"\b(?:[Mm]evr(?:ouw|\.)?|[Mm]w\.?|[Mm]eneer|[Dd]e [Hh]eer|[Dd]hr\.?|[Ff]am(?:ilie|\.)|[Mm]rs?\.?|[Mm]s\.?|[Mm]iss) (?:(?:van|de|der|den|ten|ter|el|al|vd|v\.d\.) )*\p{Lu}\p{Ll}+"
    )]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:\p{Lu}\.){1,4} ?(?:(?:van|de|der|den|ten|ter|el|al) )*\p{Lu}\p{Ll}+")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b(?:heet|genaamd|naam is|called|named|name is) (?:(?:van|de|der|den|ten|ter|el|al) )*\p{Lu}\p{Ll}+")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?:(?:van|de|der|den|ten|ter|el|al) )*\p{Lu}\p{Ll}+\b")]
    private static partial Regex TwoCapitals();
}
