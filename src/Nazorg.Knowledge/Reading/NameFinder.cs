using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Finds names of people: by a title, by initials, by words that say that a name comes, by a word for somebody, or by two capitals that are
/// not known to be something else. A first name by itself is none: colleagues call each other so, and shops and streets look like it.
/// </summary>
internal sealed partial class NameFinder(NameWords words)
{
    private const int LongestAside = 10;

    public IEnumerable<PersonalDataFound> Find(WrittenText written)
    {
        var (text, read) = (written.Text, new NameText(written.Words, words));
        if (!MayHoldName(read))
            return [];
        var named = Named().In(text).Select(m => (Match: m, OfThing: OfThing(m, read))).ToArray();
        var names = Titled(text, read).Concat(Called(named, read));
        if (written.HasCapital)
        {
            var things = named.Where(n => n.OfThing).Select(n => n.Match.Index + n.Match.Length).ToArray();
            names = names
                .Concat(Somebody(text, read))
                .Concat(Initialled(text, read))
                .Concat(TwoCapitals(read).Where(n => !things.Contains(n.Start)))
                .Concat(LinkedCapital(read));
        }

        return names.Select(n => new PersonalDataFound(PersonalDataKind.Name, n.Start, n.End - n.Start));
    }

    /// <summary>
    /// A word that is known as nothing else stands there: without it no name does. A capital at the beginning makes no name of a word that is known.
    /// </summary>
    private bool MayHoldName(NameText read)
    {
        for (var i = 0; i < read.Length; i++)
        {
            if (
                read[i] is { HasCapital: true } or { InCapitals: true }
                    ? !words.IsNone(read[i]) && (i > 0 || words.MayBe(read[i]))
                    : read.IsSmall(i)
            )
                return true;
        }

        return false;
    }

    /// <summary>"Mevr. de Vries", "meneer El Idrissi", "mevrouw jansen".</summary>
    private static IEnumerable<(int Start, int End)> Titled(string text, NameText read) =>
        Title()
            .In(text)
            .Select(m => (m, Name: read.NameAt(m.Index + m.Length, small: m.Groups["small"].Success)))
            .Where(t => t.Name is not null)
            .Select(t => (t.m.Index, t.Name!.Value));

    /// <summary>"Heet Yusuf", "hij heet gerbrand", "her name is Wilhelmina". What is no person may have any name.</summary>
    private static IEnumerable<(int Start, int End)> Called((Match Match, bool OfThing)[] named, NameText read) =>
        named
            .Where(n => !n.OfThing)
            .Select(n => (n.Match, Name: read.NameAt(n.Match.Index + n.Match.Length, small: !n.Match.Groups["large"].Success)))
            .Where(c => c.Name is not null)
            .Select(c => (c.Match.Index, c.Name!.Value));

    private bool OfThing(Match named, NameText read)
    {
        if (named.Groups["of"] is { Success: true } of)
            return words.Read(of.Value) is [.., var whose] && words.Is(NameWords.Thing, whose);
        var before = read.Words.Where(w => w.End <= named.Index && w.End >= named.Index - LongestAside).Reverse();
        var large = named.Groups["large"].Success;
        return before.SkipWhile(w => large && w.Folded is "is" or "was" or "are" or "ook" or "also").FirstOrDefault() is { } last
            && (
                words.Is(NameWords.Thing, last)
                || (!large && last.Folded is "dat" or "dit" or "het" or "hoe" or "wat" or "is" or "was" or "zo")
                || last.Folded is "it" or "that"
            );
    }

    /// <summary>"Eigenaar Kwakkelstein", "her neighbour Wilhelmina".</summary>
    private IEnumerable<(int Start, int End)> Somebody(string text, NameText read) =>
        Person()
            .In(text)
            .Select(m => (m, At: read.WordAt(m.Index + m.Length)))
            .Where(p => p.At >= 0 && words.IsPart(read[p.At], linked: false) && words.MayBe(read[p.At]))
            .Select(p => (p.m.Index, read.EndOf(p.At)));

    /// <summary>"J. de Boer", "J.P. Kwakkelstein", "J Jansen".</summary>
    private IEnumerable<(int Start, int End)> Initialled(string text, NameText read)
    {
        foreach (var m in Initials().In(text))
        {
            var at = read.WordAt(m.Index + m.Length);
            var first = read.AfterLinks(at);
            if (first >= 0 && read[first].HasCapital && !words.IsNone(read[first]) && words.MayBe(read[first]))
                yield return (m.Index, read.EndOf(first));
        }

        foreach (var m in InitialsLast().In(text))
        {
            if (read.WordAt(m.Index) is >= 0 and var at && words.IsPart(read[at], linked: false) && words.MayBe(read[at]))
                yield return (m.Index, m.Index + m.Length);
        }
    }

    /// <summary>"Fatima el Amrani", "Jan Pieters": at least one of them is no word of the vocabulary.</summary>
    private IEnumerable<(int Start, int End)> TwoCapitals(NameText read)
    {
        var before = -1;
        for (var i = 0; i < read.Length; i++)
        {
            if (!words.IsPart(read[i], linked: false) || words.LeadsToPlace(read[i]) || (read[i].Begins && !words.MayBe(read[i])))
                continue;
            var (last, known) = (i, !words.MayBe(read[i]));
            while (read.Next(last) is { } next)
            {
                last = next;
                known &= !words.MayBe(read[next]);
            }

            if (last > i && !known && !IsPlace(read, i) && !IsOfThing(read, last))
            {
                yield return (read[i - 2 > before && HasPartner(read, i) ? i - 2 : i].Start, read[last].End);
                before = last;
            }

            i = last;
        }
    }

    /// <summary>"Ria en Henk Mulder": the name begins with her.</summary>
    private bool HasPartner(NameText read, int at) =>
        at > 1
        && read[at].Follows
        && read[at - 1] is { Follows: true, Folded: "en" or "and" }
        && words.IsPart(read[at - 2], linked: false)
        && words.MayBe(read[at - 2]);

    /// <summary>"Golden Dragon Restaurant".</summary>
    private bool IsOfThing(NameText read, int last) =>
        last + 1 < read.Length && read[last + 1] is { Follows: true, HasCapital: true } && words.Is(NameWords.Thing, read[last + 1]);

    /// <summary>"Met Van der Berg", "mevrouw is bij van den Heuvel".</summary>
    private IEnumerable<(int Start, int End)> LinkedCapital(NameText read)
    {
        for (var i = 0; i + 1 < read.Length; i++)
        {
            var large = !read[i].Begins && read[i].Text is "Van" or "Von" or "El" or "Al" or "Ben" or "Bin";
            var twice = read[i].Folded == "vd" || (read[i].Folded == "van" && read[i + 1].Follows && read[i + 1].Folded is "der" or "den");
            if (!large && !twice)
                continue;
            var first = read.AfterLinks(i + 1);
            if (first > 0 && words.IsPart(read[first], linked: true) && words.MayBe(read[first]) && !IsPlace(read, i))
                yield return (read[i].Start, read.EndOf(first));
        }
    }

    /// <summary>What comes before says that it is a place or an organisation: "in Hoog Catharijne", "restaurant Golden Dragon".</summary>
    private bool IsPlace(NameText read, int at) =>
        at > 0
        && read[at].Follows
        && (
            words.Is(NameWords.Thing, read[at - 1])
            || read[at - 1].Folded
                is "in"
                    or "te"
                    or "nabij"
                    or "rondom"
                    or "de"
                    or "het"
                    or "een"
                    or "the"
                    or "a"
                    or "an"
                    or "onze"
                    or "ons"
                    or "our"
                    or "near"
        );

    [GeneratedRegex(
        @"\b(?:(?:(?<small>[Mm]evr(?:ouw|\b\.?)|[Mm]w\b\.?|[Mm](?:e|ij|en)n?heer|[Mm]eneer|[Dd]hr\b\.?|[Dd]e [Hh]eer|(?:[Mm]e)?[Jj]uffrouw|[Mm]ej\b\.?|[Ff]am\.|[Mm]rs?\b\.?|[Mm]s\b\.?|MEVROUW|MENEER)|[Hh]eer|[Hh]r\b\.?|[Ff]am|[Ff]amilie|[Gg]ebroeders|[Gg]ebr\.|[Ee]chtpaar|[Mm]iss|[Mm]ister|[Dd]rs?\b\.?|[Pp]rof\b\.?|[Ii]ng\.|[Ii]r\.|[Dd]s\.|[Dd]okter|[Dd]octor|[Dd]ominee|[Ii]mam|[Pp]astoor|[Zz]uster|[Oo]om|[Tt]ante|[Oo]pa|[Oo]ma|[Ww]eduwe|[Uu]ncle|[Aa]unt) )+(?:(?:\p{Lu}\.){1,5} ?|\p{Lu} )?"
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"\b(?:heet(?:te)?|heten|genaamd|geheten|bijgenaamd|roepnaam|alias|(?:de |met de )?(?:achter|voor|familie|meisjes)?naam(?: van (?<of>(?:\p{L}{1,40} ){0,2}\p{L}{1,40}))?(?: (?:is|was|luidt)|:)|(?:sur|first |last )?name(?: of (?<of>(?:\p{L}{1,40} ){0,2}\p{L}{1,40}))?(?:'s| is| was|:)|(?<large>called|named|known as|contactpersoon(?: is|:)?|contact person(?: is|:)?|noemt zich|ik ben|spreekt met)) ",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Named();

    /// <summary>A word for one person, right before a name.</summary>
    [GeneratedRegex(
        @"\b(?:[Ss]lachtoffer|[Ee]igenaar|[Ee]igenares(?:se)?|[Bb]ewoner|[Bb]ewoonster|[Hh]uurder|[Hh]uurster|[Ww]inkelier|[Oo]ndernemer|[Oo]nderneemster|[Bb]uurman|[Bb]uurvrouw|[Bb]uurmeisje|[Bb]uurjongen|[Zz]oon|[Dd]ochter|[Mm]oeder|[Vv]ader|[Bb]roer|[Zz]us|[Pp]artner|[Ee]chtgeno(?:ot|te)|[Gg]etuige|[Dd]ader|[Vv]erdachte|[Oo]vervaller|[Mm]edewerker|[Mm]edewerkster|[Cc]aissi[eè]re|[Kk]assi[eè]re|[Hh]uisbaas|[Vv]erhuurder|[Vv]riend(?:in)?|[Vv]ictim|[Oo]wner|[Rr]esident|[Tt]enant|[Nn]eighbour|[Ww]itness|[Ss]uspect|[Ss]hopkeeper|[Ss]on|[Dd]aughter|[Hh]usband|[Ww]ife|[Ll]andlord|[Cc]ashier) "
    )]
    private static partial Regex Person();

    [GeneratedRegex(
        @"(?<![\p{L}.0-9])(?!(?:B\.V|N\.V|V\.O|O\.M|P\.S|N\.B|T\.a|V\.v|U\.S|E\.U)\.)(?:(?:\p{Lu}\. ?){1,5}|(?![AIOU])\p{Lu} )"
    )]
    private static partial Regex Initials();

    /// <summary>"Kwakkelstein, G."</summary>
    [GeneratedRegex(@"\b\p{Lu}\p{Ll}{1,40}, (?:\p{Lu}\.){1,4}(?!\p{L})")]
    private static partial Regex InitialsLast();
}
