using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>Finds addresses: a postcode, or a street with the number of a house. A street alone is a place, and no address yet.</summary>
internal sealed partial class AddressFinder(NameWords words)
{
    /// <summary>What the name of a street ends in, and few other words do.</summary>
    private const string StreetEnd =
        "(?:straat(?:je)?|laan(?:tje)?|weg(?:je)?|plein(?:tje)?|gracht|kade|singel|dijk|steeg|hof(?:je)?|pad|markt|plantsoen|dreef|boulevard|allee|wetering|gaarde|meent|brink|vliet|wal|werf|oever|hoeve)";

    /// <summary>What it ends in too, as the names of towns and people do: only with a capital.</summary>
    private const string LooseEnd =
        "(?:burg|borgh?|erf|haven|akkers?|hoek|poort|heide|zoom|weide|horst|hage|baan|sluis|brug|berg|duin|stede|zijde|veld|tuin(?:en)?|hoven|kamp|park)";

    private const string EnglishEnd =
        "(?:street|st|road|rd|lane|ln|avenue|ave|crescent|close|drive|court|place|terrace|gardens?|grove|way|mews|hill|rise|square|row|walk|view|green|quay|parade)";

    private const string House =
        @"(?:,? (?:nr\.? ?|no\.? ?|num(?:mer|ber) |huisnummer )|, ?| \(?)(?<house>[1-9][0-9]{0,4})(?![0-9#]|(?:de|ste|nd|rd|th)\b|e \p{Ll})(?:[ -]?[a-zA-Z](?![\p{L}'])|-[0-9]{1,4}(?![0-9-])|[ -]?(?:hs|huis|bis|[IV]{1,3})\b)?(?!-?[0-9]|[.,:][0-9])";

    /// <summary>The words of a name that come before the one that tells it is a street.</summary>
    private const string Leading = @"(?:\p{Lu}[\p{L}'.]{0,40} (?:(?:van|de|der|den|het|'t|ten|ter) )*){0,4}";

    private static readonly Regex[] Streets = [Street(), BareStreet(), LaneOf()];
    private static readonly Regex[] StreetsWithCapital = [LooseStreet(), OnThe(), Lives()];

    /// <param name="text">Without its days, hours and amounts.</param>
    public IEnumerable<PersonalDataFound> Find(string text)
    {
        var read = new Lazy<ImmutableArray<WrittenWord>>(() => words.Read(text));
        var capital = WrittenText.HasCapitalIn(text);
        var street = capital || Ending().IsMatch(text);
        return (street ? Streets.SelectMany(r => r.In(text)) : [])
            .Concat(capital ? StreetsWithCapital.SelectMany(r => r.In(text)) : [])
            .Where(m => IsStreet(m.Groups["street"].Value) && !Counts(read.Value, m))
            .Concat(capital ? EnglishReversed().In(text).Where(m => !Counts(read.Value, m)) : [])
            .Concat(capital ? English().In(text).Where(m => !words.Read(m.Value).Any(w => words.Is(NameWords.Time, w))) : [])
            .Concat(SmallEnglish().In(text).Where(m => !words.Read(m.Groups["name"].Value).Any(words.IsNone)))
            .Concat(Postcode().In(text))
            .Concat(capital ? PostcodeAlone().In(text) : [])
            .Concat(HouseNumber().In(text))
            .Select(m => new PersonalDataFound(PersonalDataKind.Address, m.Index, m.Length));
    }

    private bool IsStreet(string name) => words.Read(name) is not [.., var last] || !words.Is(NameWords.NoStreet, last);

    /// <summary>The number counts what comes after it: "winkelstraat 2 mannen", "Kerkstraat 12 maart".</summary>
    private bool Counts(ImmutableArray<WrittenWord> read, Match match) =>
        read.FirstOrDefault(w => w.Start >= match.Groups["house"].Index) is { } next
        && next.Start <= match.Index + match.Length + 1
        && (words.Is(NameWords.Counted, next) || words.Is(NameWords.Time, next));

    /// <summary>With a house number before or behind it.</summary>
    [GeneratedRegex(
        @"\b[1-9][0-9]{3}(?: ?[A-Z]{2}|[a-z]{2})\b[ ,]*(?:nr\.? ?|nummer |huisnummer )?[0-9]{1,5}\b|\b[0-9]{1,5} ?[a-zA-Z]?,? +[1-9][0-9]{3} ?[A-Z]{2}\b"
    )]
    private static partial Regex Postcode();

    /// <summary>It is of a dozen houses; said to be an area it is not more than that. Abbreviations after a year are none.</summary>
    [GeneratedRegex(
        @"(?<!postcode-?(?:gebied|wijk) |gebied |area |[0-9-])\b[1-9][0-9]{3} ?(?!OM|BV|NV|EN|OF|SA|SD|SS|GB|MB|KB|AD|HZ)[A-Z]{2}\b(?![-./])"
    )]
    private static partial Regex PostcodeAlone();

    [GeneratedRegex(@"\b(?:huisnummer|huisnr\.?|house number)(?: is)?:? ?(?<house>[1-9][0-9]{0,4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex HouseNumber();

    /// <summary>Without it, and without a capital, no street is named.</summary>
    [GeneratedRegex(StreetEnd, RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    /// <summary>"Kerkstraat 12", "aan de Pannekoeksdijk 88", "dorpsplein 3 boven", "Jan van Galenstraat 5-2".</summary>
    [GeneratedRegex(Leading + @"(?<![\p{L}'])(?<street>[\p{L}'.-]{0,40}[\p{L}']{2}" + "(?i:" + StreetEnd + "))" + House)]
    private static partial Regex Street();

    /// <summary>"Hoge Weg 12", "aan de markt 5", "Markt 12".</summary>
    [GeneratedRegex(
        @"(?:\b\p{Lu}[\p{L}'-]{1,40} |\b(?i:aan|op|van|bij|on|at) (?i:de|het|the) |\b(?=Markt|Plein|Brink|Dijk|Kade|Singel|Gracht|Boulevard))(?<street>(?i:"
            + StreetEnd
            + "))"
            + House
    )]
    private static partial Regex BareStreet();

    /// <summary>"Laan van Meerdervoort 500".</summary>
    [GeneratedRegex(
        @"\b(?:(?<street>(?:Laan|Weg|Straat|Plein|Kade|Hof|Park|Pad) (?:van|der|des|naar|op)(?: (?:de|den|der|het))? (?:\p{L}{1,40} )?\p{Lu}\p{L}{1,40})|(?<street>laan van \p{L}{1,40}))"
            + House
    )]
    private static partial Regex LaneOf();

    [GeneratedRegex(Leading + @"\b(?<street>\p{Lu}\p{Ll}{1,40}" + LooseEnd + ")" + House)]
    private static partial Regex LooseStreet();

    /// <summary>"Aan de Spinozahage 3", "aan het Spui 12".</summary>
    [GeneratedRegex(@"\b[Aa]an (?:de|het|'t) (?<street>\p{Lu}[\p{L}'-]{1,40}(?: \p{Lu}[\p{L}'-]{1,40}){0,2})" + House)]
    private static partial Regex OnThe();

    /// <summary>"Woont op Zonneroos 15", "adres: de Hazelaar 4".</summary>
    [GeneratedRegex(
        @"\b(?i:woont|wonen|woonde|woonachtig|verblijft|adres|lives|lived|living|resides|staying|address)(?i: (?:is|nu|now|tijdelijk))?:? (?i:(?:op|aan|in|at|on) )?(?i:(?:de|het|the) )?(?<street>\p{Lu}[\p{L}'-]{1,40}(?: \p{Lu}[\p{L}'-]{1,40}){0,2})"
            + House
    )]
    private static partial Regex Lives();

    /// <summary>"27 Plover Crescent", "221B Baker Street".</summary>
    [GeneratedRegex(@"\b[1-9][0-9]{0,3} ?[a-zA-Z]?,? (?:\p{Lu}[\p{L}'.]{1,40} ){1,3}(?i:" + EnglishEnd + @")\b")]
    private static partial Regex English();

    [GeneratedRegex(
        @"\b[1-9][0-9]{0,3}[a-z]? (?<name>[a-z']{3,40}(?: [a-z']{3,40})?) (?:street|road|lane|avenue|crescent|drive|terrace)\b(?! robber)"
    )]
    private static partial Regex SmallEnglish();

    [GeneratedRegex(@"\b(?:\p{Lu}[\p{L}']{1,40} ){1,3}(?:Street|Road|Lane|Avenue|Crescent|Drive|Terrace|Close)" + House)]
    private static partial Regex EnglishReversed();
}
