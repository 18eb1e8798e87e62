using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>A place that somebody named.</summary>
/// <param name="Name">With a capital.</param>
/// <param name="IsStreet">Too close to somebody's address to be kept.</param>
/// <param name="Start">Of the name, in characters of the text as it was typed.</param>
/// <param name="Length">In the text as it was typed.</param>
public sealed record PlaceFound(string Name, bool IsStreet, int Start, int Length);

/// <summary>Where a robbery was, as a sentence names it: a neighbourhood, a square, a street. A number behind it makes it an address, and no place.</summary>
/// <param name="words">The places that are known, and the words that are none.</param>
internal sealed partial class PlaceReader(NameWords words)
{
    private const string Name = @"(?<name>\p{Lu}[\p{L}'-]{0,40}(?: (?:(?:aan|op) (?:de|den) )?\p{Lu}[\p{L}'-]{0,40}){0,2})";
    private const string Number = @"(?<number>,? (?:nr\.? |nummer |no\.? )?[0-9])?";
    private const string Direction = "[Nn]oord(?:en)?|[Zz]uid(?:en)?|[Oo]ost(?:en)?|[Ww]est(?:en)?|[Cc]entrum|[Cc]entre";

    private static readonly Regex[] WithCapital = [Said(), Ending(), Capital()];
    private static readonly Regex[] Small = [SmallLetters(), Square()];

    /// <summary>In the order of the text, without overlaps.</summary>
    public ImmutableArray<PlaceFound> Find(WrittenText text)
    {
        var plain = text.Plain;
        var found = new List<PlaceFound>();
        var named = Small.SelectMany(r => Matches(r, plain.Text));
        if (text.HasCapital)
            named = Known(text.Words).Concat(WithCapital.SelectMany(r => Matches(r, plain.Text))).Concat(named);
        foreach (var (at, length) in named)
        {
            if (found.Any(f => f.Start < at + length && at < f.Start + f.Length))
                continue;
            var name = plain.Text.Substring(at, length);
            found.Add(new($"{char.ToUpperInvariant(name[0])}{name[1..]}", Street().IsMatch(name), at, length));
        }

        if (found.Count == 0)
            return [];
        return
        [
            .. found
                .OrderBy(f => f.Start)
                .Select(f => plain.Typed(f.Start, f.Length) is var (start, length) ? f with { Start = start, Length = length } : f),
        ];
    }

    /// <summary>A street, wherever it stands: "Kerkstraat", "gesprek aan de kerkstraat", "Baker Street".</summary>
    public bool NamesStreet(WrittenText text) =>
        Find(text).Any(p => p.IsStreet)
        || BareStreet()
            .In(text.Text)
            .Any(m => words.Read(m.Groups["name"].Value) is [.., var last] && !words.Is(NameWords.NoStreet, last) && words.MayBe(last));

    /// <summary>"In de Pijp", "in Bos en Lommer": places whose names look like nothing else.</summary>
    private IEnumerable<(int At, int Length)> Known(ImmutableArray<WrittenWord> read)
    {
        for (var i = 1; i < read.Length; i++)
        {
            var before = read[i - 1].Folded is "de" or "het" or "the" && i > 1 ? i - 2 : i - 1;
            if (read[before].Folded is not ("in" or "uit" or "te" or "bij" or "at") || !char.IsUpper(read[i].Text[0]))
                continue;
            if (
                words.LengthOf(NameWords.Place, read, i) is > 0 and var length
                && (i + length >= read.Length || !read[i + length].HasCapital)
            )
                yield return (read[i].Start, read[i + length - 1].End - read[i].Start);
        }
    }

    private IEnumerable<(int At, int Length)> Matches(Regex pattern, string text) =>
        pattern
            .In(text)
            .Where(m => !m.Groups["number"].Success && !IsNoPlace(m.Groups["name"].Value, m.Groups["in"].Success))
            .Select(m => (m.Groups["name"].Index, m.Groups["name"].Length));

    /// <summary>A day, a language, an organisation, a shop; or a plain word that somebody wrote with a capital.</summary>
    /// <param name="bare">Nothing but "in" says that it is a place.</param>
    private bool IsNoPlace(string name, bool bare)
    {
        var read = words.Read(name);
        if (read.IsEmpty || words.LengthOf(NameWords.Place, read, 0) > 0)
            return read.IsEmpty;
        return words.IsNone(read[0])
            || words.Is(NameWords.NoStreet, read[0])
            || (bare && read.Length == 1 && !words.MayBe(read[0]) && !Street().IsMatch(name) && !Area().IsMatch(name));
    }

    /// <summary>A name after a word for what it is the name of: "in de wijk Noord", "bij het winkelcentrum Zuidplein".</summary>
    [GeneratedRegex(
        @"\b[Ii]n (?:de |the )?(?:wijk|buurt|neighbourhood(?: of)?|area(?: of)?|stadsdeel|district(?: of)?) "
            + Name
            + @"|\b(?:[Ii]n|[Bb]ij|[Oo]p|[Nn]abij|[Aa]t|[Nn]ear|[Oo]n) (?:het |de |the )?(?:winkelcentrum|winkelgebied|bedrijventerrein|industrieterrein|winkelboulevard|stadsdeel|dorp|shopping (?:centre|area)|business park) "
            + Name
    )]
    private static partial Regex Said();

    /// <summary>"In het Oude Westen", "in de Schilderswijk", "in the Oakfield area": with an article a capital may as well begin the name of a shop.</summary>
    [GeneratedRegex(
        @"\b[Ii]n (?:de |het |the )(?<name>(?:\p{Lu}[\p{L}-]{0,40} )?\p{Lu}[\p{L}-]{0,40}(?:wijk|buurt|kwartier|stad|dorp|park|polder|"
            + Direction
            + @")|(?=\p{Lu})(?:"
            + Direction
            + @"|Wijk))\b"
            + Number
            + @"|\b[Ii]n the (?<name>\p{Lu}[\p{L}-]{0,40}(?: \p{Lu}[\p{L}-]{0,40})?) (?:area|neighbourhood|district|quarter|estate)\b"
    )]
    private static partial Regex Ending();

    /// <summary>"In Noord", "in Meerzicht", "aan de Markt", "aan het Spui".</summary>
    [GeneratedRegex(@"\b(?:(?<in>[Ii]n|[Oo]n(?: the)?)|[Aa]an (?:de|het)) " + Name + Number)]
    private static partial Regex Capital();

    /// <summary>Typed on a phone: "in noord", "in de schilderswijk".</summary>
    [GeneratedRegex(
        @"\b[Ii]n (?:de |het |the )?(?<name>(?:oud[- ]?|nieuw[- ]?)?(?:noord|zuid|oost|west|centrum|binnenstad)(?:-(?:noord|zuid|oost|west))?|[a-z]{3,40}(?:wijk|buurt|kwartier))\b"
            + Number
    )]
    private static partial Regex SmallLetters();

    [GeneratedRegex(
        @"\baan (?:de|het) (?<name>markt|[a-z]{1,40}(?:plein|markt|straat|laan|weg|gracht|kade|singel|dijk|steeg|hof))\b" + Number
    )]
    private static partial Regex Square();

    [GeneratedRegex(
        "(?:straat|laan|weg|gracht|kade|singel|dijk|steeg|hof|pad|dreef|plantsoen|street|road|lane|avenue|crescent)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Street();

    /// <summary>By its end: with a capital wherever it stands, in small letters after a word for where.</summary>
    [GeneratedRegex(
        @"\b(?<name>\p{Lu}[\p{L}'-]{1,40}(?:straat|laan|weg|gracht|kade|singel|dijk|steeg|hof|dreef|plantsoen))\b"
            + @"|\b(?:aan|in|op|van|bij|uit) (?:de|het) (?<name>[a-z'-]{3,40}(?:straat|laan|weg|gracht|kade|singel|dijk|steeg|dreef|plantsoen))\b"
            + @"|\b(?<name>\p{Lu}[\p{L}'-]{1,40}) (?:Street|Road|Lane|Avenue|Crescent)\b"
    )]
    private static partial Regex BareStreet();

    [GeneratedRegex("..(?:wijk|buurt|kwartier|stad|dorp|park|polder|plein|markt|veld|zicht|oord)$", RegexOptions.IgnoreCase)]
    private static partial Regex Area();
}
