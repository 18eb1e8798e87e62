using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>Finds numbers that belong to one person: of an account, a phone, a citizen, a document or a car.</summary>
internal static partial class NumberFinder
{
    private const int ShortestIban = 15;
    private const int MostSeparators = 4;

    /// <summary>Of a phone, and of all that has only digits.</summary>
    private const int FewestDigits = 6;

    /// <param name="text">Without its days, hours and amounts.</param>
    public static IEnumerable<PersonalDataFound> Find(string text)
    {
        // the number of a point is no number of a phone
        var isLong = text.Count(char.IsAsciiDigit) >= FewestDigits;
        foreach (var m in isLong ? DutchIban().In(text) : [])
            yield return Found(PersonalDataKind.BankAccount, m);
        foreach (var m in Iban().In(text))
        {
            if (LengthOfIban(m.Value) is > 0 and var length)
                yield return new(PersonalDataKind.BankAccount, m.Index, length);
        }

        foreach (var m in isLong ? NamedCitizenNumber().In(text) : [])
            yield return Found(PersonalDataKind.CitizenNumber, m);
        foreach (var m in Document().In(text).Where(m => m.Groups["n"].Value.Any(char.IsAsciiDigit)))
            yield return Found(PersonalDataKind.IdentityDocument, m);
        foreach (var m in isLong ? Account().In(text) : [])
            yield return Found(PersonalDataKind.BankAccount, m);
        foreach (var m in Plate().In(text).Concat(PlateInOne().In(text)).Where(m => !HasMonth().IsMatch(m.Value)))
            yield return Found(PersonalDataKind.NumberPlate, m);
        foreach (var m in NamedPlate().In(text).Where(m => IsPlate(m.Groups["n"].Value)))
            yield return Found(PersonalDataKind.NumberPlate, m);
        if (!isLong)
            yield break;
        foreach (var m in Phone().In(text).Concat(PhoneAbroad().In(text)).Concat(NamedPhone().In(text)))
            yield return Found(PersonalDataKind.Phone, m);
        foreach (var m in CitizenNumber().In(text).Where(m => IsCitizenNumber(m.Value)))
            yield return Found(PersonalDataKind.CitizenNumber, m);
    }

    private static PersonalDataFound Found(PersonalDataKind kind, Match match) => new(kind, match.Index, match.Length);

    /// <summary>The eleven test: 9·a + 8·b + … + 2·h − i is a multiple of eleven. A list of items is no number.</summary>
    private static bool IsCitizenNumber(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (text.Length - digits.Length > MostSeparators || digits.All(d => d == '0'))
            return false;
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (digits[i] - '0');
        return sum % 11 == 0;
    }

    /// <summary>How much of a text that begins like an IBAN is one; 0 when none of it is. What comes after it may be words.</summary>
    private static int LengthOfIban(string text)
    {
        for (var length = text.Length; length >= ShortestIban; length--)
        {
            if ((length == text.Length || !char.IsLetterOrDigit(text[length])) && text[length - 1] != ' ' && IsIban(text[..length]))
                return length;
        }

        return 0;
    }

    /// <summary>Read as a number with the first four at the end, it leaves 1 on division by 97.</summary>
    private static bool IsIban(string text)
    {
        var iban = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (iban.Length is < ShortestIban or > 34)
            return false;
        var rest = 0;
        foreach (var c in iban[4..] + iban[..4])
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        return rest == 1;
    }

    private static bool IsPlate(string text) =>
        text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter) && text.Count(char.IsAsciiLetterOrDigit) is >= 5 and <= 8;

    /// <summary>As it is built, whatever its check: a slip in it makes it no less somebody's.</summary>
    [GeneratedRegex(@"\bNL ?[0-9]{2} ?[A-Z]{4}(?:[ .]?[0-9]){10}(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex DutchIban();

    [GeneratedRegex(@"\b[A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]){11,30}")]
    private static partial Regex Iban();

    /// <summary>"Rekening 12.34.56.789", "account number 12345678".</summary>
    [GeneratedRegex(
        @"\b(?:(?:bank)?rekening(?:nummer|nr)?|rek\.? ?nr|giro(?:nummer|rekening)?|(?:bank )?account(?: number| no)?)\b\.?(?: (?:nummer|nr\.?))?(?: (?:is|was))?[:=]? ?[0-9](?:[ .-]?[0-9]){6,9}(?![0-9])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Account();

    [GeneratedRegex(
        @"\b(?:bsn|burger ?service ?(?:nummer|nr)|sofi(?:-?nummer)?|citizen service number|social security(?: number)?)(?:[ -]?(?:nummer|number|nr))?\b\.?(?: (?:is|was|luidt))?[:=]? ?[0-9](?:[ .-]?[0-9]){6,8}(?![0-9])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NamedCitizenNumber();

    /// <summary>Nine digits, unless they are said to be the number of something else.</summary>
    [GeneratedRegex(
        @"(?<!(?:zaak|dossier|aanvraag|meldings?|melding|aangifte|factuur|polis|order|case|file|reference|kvk|registratie)[ -]?(?:nummer|number|nr\.?)?:? ?|(?:kenmerk|referentie|kvk|reference):? ?)(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CitizenNumber();

    [GeneratedRegex(
        @"\b(?:paspoort|rijbewijs|identiteits(?:kaart|bewijs)|id-?(?:kaart|bewijs|nummer)|verblijfs(?:document|vergunning)|legitimatie(?:bewijs)?|v-nummer|passport|driving licen[cs]e|id card|identity card)(?:[ -]?(?:nummer|number|nr|no))?\b\.?(?: (?:is|was))?[:=]? ?(?<n>[A-Z0-9]{6,12})\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Document();

    /// <summary>A Dutch one with its dashes, of whatever series.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}0-9-])(?:[A-Z]{2}-(?:[0-9]{2}-(?:[0-9]{2}|[A-Z]{2})|[A-Z]{2}-[0-9]{2}|[0-9]{3}-[A-Z])|[0-9]{2}-(?:[0-9]{2}-[A-Z]{2}|[A-Z]{2}-(?:[0-9]{2}|[A-Z]{2})|[A-Z]{3}-[0-9])|[0-9]-(?:[A-Z]{3}-[0-9]{2}|[A-Z]{2}-[0-9]{3})|[0-9]{3}-[A-Z]{2}-[0-9]|[A-Z]-(?:[0-9]{3}-[A-Z]{2}|[0-9]{2}-[A-Z]{3})|[A-Z]{3}-[0-9]{2}-[A-Z])(?![\p{L}0-9-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Plate();

    /// <summary>The later series without dashes, in capitals.</summary>
    [GeneratedRegex(
        @"\b(?:[0-9]{2}[A-Z]{3}[0-9]|[0-9][A-Z]{3}[0-9]{2}|[A-Z]{2}[0-9]{3}[A-Z]|[A-Z][0-9]{3}[A-Z]{2}|[A-Z]{3}[0-9]{2}[A-Z]|[A-Z][0-9]{2}[A-Z]{3})\b"
    )]
    private static partial Regex PlateInOne();

    [GeneratedRegex(
        @"\b(?i:kenteken(?:plaat)?|nummer(?:bord|plaat)|licen[cs]e plate|number ?plate|plate number|registration(?: number)?)(?i: (?:nummer|nr\.?|number))?(?i: (?:is|was|met|with))?[ :=]{1,2}(?<n>[A-Z0-9]{1,3}(?:[ -]?[A-Z0-9]{1,3}){1,2}|(?i:[a-z0-9]{1,3}(?:-?[a-z0-9]{1,3}){1,2}))\b"
    )]
    private static partial Regex NamedPlate();

    [GeneratedRegex(@"jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec|uur", RegexOptions.IgnoreCase)]
    private static partial Regex HasMonth();

    /// <summary>A Dutch one of ten digits; free and paid numbers are nobody's own.</summary>
    [GeneratedRegex(@"(?<![0-9+])(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?|\(?0(?!800|90[069]))[1-9](?:[ ./()-]{0,3}[0-9]){8}(?![0-9])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![0-9+])(?:\+|00)[1-9][0-9]{0,2}(?:[ ./()-]{0,3}[0-9]){7,12}(?![0-9])")]
    private static partial Regex PhoneAbroad();

    /// <summary>"Tel. 412 34 56", "mobiel 612345678".</summary>
    [GeneratedRegex(
        @"\b(?:tel(?:efoon)?(?:nummer|nr)?|mobiel(?:e)?|gsm|06-nummer|whatsapp|phone|mobile|cell)\b\.?(?: (?:nummer|number|nr\.?))?(?: (?:is|was))?[:=]? ?(?!0[89]00)[0-9](?:[ .-]?[0-9]){5,10}(?![0-9])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NamedPhone();
}
