using System.Collections.Immutable;
using System.Globalization;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Answers questions about the yearly numbers from the table itself, so that a year or a column is never mistaken for another.</summary>
internal sealed class FigureReader(ImmutableArray<Entry> entries)
{
    private const int LeastCount = 1000;
    private const double Unlikely = 0.4;
    private const double Surely = 0.8;

    /// <summary>The years of the table together: so much like their examples that the table is meant.</summary>
    private const double OfTable = 0.25;

    private static readonly HashSet<string> Most =
    [
        "hoogste",
        "meeste",
        "hoogst",
        "meest",
        "piek",
        "piekjaar",
        "piekte",
        "top",
        "maximum",
        "peak",
        "peaked",
        "highest",
        "most",
        "worst",
    ];
    private static readonly HashSet<string> Least = ["laagste", "minste", "laagst", "minst", "dieptepunt", "lowest", "fewest", "least"];
    private static readonly HashSet<string> Later = ["daarna", "erna", "daaropvolgende", "volgende", "later", "after", "next", "following"];
    private static readonly HashSet<string> Earlier =
    [
        "daarvoor",
        "ervoor",
        "voorgaande",
        "vorige",
        "eerder",
        "before",
        "previous",
        "earlier",
    ];
    private static readonly HashSet<string> Rising =
    [
        "gestegen",
        "stijgt",
        "stijging",
        "stijgen",
        "steeg",
        "toegenomen",
        "toename",
        "rising",
        "risen",
        "rose",
        "increased",
        "increase",
        "increasing",
    ];
    private static readonly HashSet<string> Falling =
    [
        "gedaald",
        "daalt",
        "daling",
        "dalen",
        "daalde",
        "afgenomen",
        "afname",
        "falling",
        "fallen",
        "fell",
        "dropped",
        "decreased",
        "decrease",
        "decreasing",
    ];
    private static readonly HashSet<string> Rose = ["up", "omhoog"];
    private static readonly HashSet<string> AnyYear = ["year", "years", "jaar", "jaren", "jaartal"];
    private static readonly HashSet<string> Below = ["onder", "beneden", "minder", "below", "under", "fewer", "less"];
    private static readonly HashSet<string> Above = ["boven", "meer", "above", "over", "more", "exceed", "exceeded"];

    // words beside a number of robberies that do not make it the number of something else
    private static readonly HashSet<string> Counted =
    [
        "register",
        "registered",
        "record",
        "recorded",
        "registreerde",
        "geregistreerd",
        "telde",
        "geteld",
        "gepleegd",
    ];
    private static readonly string[] Beside =
    [
        "robbery",
        "street-robbery",
        "number-of-robberies",
        "taskforce",
        "police",
        "material",
        "free-of-charge",
        "measure",
        "information",
    ];

    private readonly ImmutableArray<Entry> _figures =
    [
        .. entries.Where(e => e.Topic?.Figure is not null).OrderBy(e => e.Topic!.Figure!.Year),
    ];

    /// <summary>The entries and text that answer a question about the table; null when it is not one.</summary>
    public (ImmutableArray<Entry> Entries, string Text)? Read(Asked asked)
    {
        var words = asked.Own.Reading.Words;
        var years = words
            .Where(w => w.IsNumber && w.Text is ['1', '9', _, _] or ['2', '0', _, _])
            .Select(w => int.Parse(w.Text, CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        if (years.Count == 0 && asked.Before is { } before && before.Entries.Any(e => _figures.Any(f => f.Id == e)))
        {
            var shown = before.Entries.Select(id => _figures.FirstOrDefault(f => f.Id == id)?.Topic!.Figure!.Year).OfType<int>().ToList();
            var step =
                words.Any(w => Later.Contains(w.Text)) ? 1
                : words.Any(w => Earlier.Contains(w.Text)) ? -1
                : 0;
            years = shown is [.., var from] && step != 0 && words.Any(w => w.Text is "jaar" or "year") ? [from + step] : shown;
        }

        if (asked.Aspects is [Aspect.Who or Aspect.Why or Aspect.Cost or Aspect.How or Aspect.Site, ..])
            return null;
        var whenItRose = words.Any(w => Rising.Contains(w.Text) || Rose.Contains(w.Text)) && words.Any(w => AnyYear.Contains(w.Text));
        var counts =
            asked.Asks(Aspect.HowMany)
            || asked.IsAbout("number-of-robberies")
            || years.Count > 0
            || words.Any(w => Most.Contains(w.Text) || Least.Contains(w.Text))
            || whenItRose;
        if (!counts || (!asked.IsAbout("robbery") && !asked.IsAbout("street-robbery") && years.Count == 0))
            return null;
        var ofTable =
            _figures.Sum(asked.Likeness.Of) >= OfTable
            || (years.Count > 1 && years.TrueForAll(y => _figures.Any(f => f.Topic!.Figure!.Year == y)));
        if (
            (!ofTable && asked.Units.Any(u => u.IsConcept && !Beside.Contains(u.Word[1..])))
            || !asked.Own.Reading.Places.IsEmpty
            || asked.Own.Reading.Words.Any(w => w.Capital && !w.IsNumber && IsPlace(w, asked))
        )
            return null;
        if (
            asked.Own.Stated.Firm.Contains("robbery")
            || asked.Own.Reading.Of(WordKind.Fact).Any(h => h.Group is { Id: "robbery", Weight: >= 2 })
            || asked.Own.Details.Contains("share")
        )
            return null;

        if (
            !ofTable
            && !asked.IsAbout("robbery")
            && !asked.IsAbout("street-robbery")
            && !asked.Asks(Aspect.HowMany)
            && asked.Own.Units.Any(u => u.IsConcept && !u.IsCarried)
        )
            return null;
        if (
            asked.Asks(Aspect.Where)
            || (asked.Likeness.BestGap > Surely && words.Any(w => w is { Capital: true, Capitals: false, IsNumber: false }))
        )
            return null;
        if (
            asked.Likeness.BestGap > Math.Max(Unlikely, asked.Likeness.BestEntry)
            && asked.Own.Units.Any(u =>
                u is { IsConcept: false, Weight: >= 0.9 } && !u.Word.All(char.IsAsciiDigit) && !Counted.Contains(u.Word)
            )
        )
            return null;
        if (asked.Own.Reading.Of(WordKind.OtherField).Any(h => h.Group.Id != "street-robbery"))
            return null;

        var columns = Columns(asked);
        if (years.Count != 1 && Passing(words, years, columns, asked.Language) is { } passing)
            return passing;
        if (years.Count != 1 && whenItRose)
            return Rises(columns, asked.Language);
        if (years.Count == 1 && asked.Asks(Aspect.Whether) && Claims(words) is { } most)
            return OfClaim(years[0], columns, most, asked.Language);
        if (
            years.Count == 1
            && words.Any(w => Falling.Contains(w.Text))
            && words.Any(w => Most.Contains(w.Text))
            && Extreme(columns, most: true, asked.Language) is { } peak
        )
            years.Insert(0, peak.Entries[0].Topic!.Figure!.Year);
        if (
            years.Count == 1
            && asked.Asks(Aspect.Whether)
            && (
                words.Any(w => Rising.Contains(w.Text)) ? 1
                : words.Any(w => Falling.Contains(w.Text)) ? -1
                : 0
            )
                is not 0
                    and var claimed
        )
            return OfTrend(years[0], columns, claimed, asked.Language);
        if (years.Count > 0 && OfYears(years, columns, asked.Language) is { } ofYears)
            return !asked.Asks(Aspect.Whether) ? ofYears
                : Compared(words, years, columns) is { } holds
                    ? (ofYears.Entries, $"{(holds ? Sayings.Yes : Sayings.No).In(asked.Language)} {ofYears.Text}")
                : (ofYears.Entries, Judged(words, years, ofYears.Text, asked.Language));
        if (years.Count > 0)
            return null;
        if (words.Any(w => Most.Contains(w.Text)))
            return Extreme(columns, most: true, asked.Language);
        return words.Any(w => Least.Contains(w.Text)) ? Extreme(columns, most: false, asked.Language) : null;
    }

    // "in 2016 more than in 2015, right?"
    private bool? Compared(ImmutableArray<Token> words, List<int> years, (bool Robberies, bool Street) columns)
    {
        var claimed =
            words.Any(w => Above.Contains(w.Text) || Rising.Contains(w.Text) || Rose.Contains(w.Text)) ? 1
            : words.Any(w => Below.Contains(w.Text) || Falling.Contains(w.Text)) ? -1
            : 0;
        if (claimed == 0 || years is not [var one, var other])
            return null;
        var found = new[] { one, other }.Select(y => _figures.FirstOrDefault(f => f.Topic!.Figure!.Year == y)).OfType<Entry>().ToList();
        if (found.Count != 2)
            return null;

        // "more in 2016 than in 2015" compares the first with the other; "went up from 2007 to 2015" the last with the first
        var change = Change(found[0], found[1], columns.Robberies ? f => f.Robberies : f => f.StreetRobberies);
        return Math.Sign(one < other ? change : -change) == claimed;
    }

    // "there were 1,239 in 2015, right?"
    private static string Judged(ImmutableArray<Token> words, List<int> years, string text, Language language)
    {
        var claimed = words
            .Where(w => w.IsNumber && w.Text.Length >= 3)
            .Select(w => w.Text)
            .Where(n => !years.Contains(int.TryParse(n, CultureInfo.InvariantCulture, out var year) ? year : 0))
            .ToList();
        if (claimed.Count == 0)
            return text;
        var said = Tokens.Read(text).Words.Select(w => w.Text).ToHashSet();
        return $"{(claimed.All(said.Contains) ? Sayings.Yes : Sayings.No).In(language)} {text}";
    }

    private static bool? Claims(ImmutableArray<Token> words) =>
        words.Any(w => Most.Contains(w.Text)) ? true
        : words.Any(w => Least.Contains(w.Text)) ? false
        : null;

    // "the number peaked in 2011, right?"
    private (ImmutableArray<Entry>, string)? OfClaim(int year, (bool Robberies, bool Street) columns, bool most, Language language)
    {
        if (Extreme(columns, most, language) is not { } extreme)
            return null;
        var holds = extreme.Entries[0].Topic!.Figure!.Year == year;
        var opening = (holds, language) switch
        {
            (true, Language.Dutch) => "Ja.",
            (true, _) => "Yes.",
            (false, Language.Dutch) => "Nee.",
            _ => "No.",
        };
        return (extreme.Entries, $"{opening} {extreme.Text}");
    }

    // "it has only risen since 2009, hasn't it?": held against the last year of the table
    private (ImmutableArray<Entry>, string)? OfTrend(int year, (bool Robberies, bool Street) columns, int claimed, Language language)
    {
        var last = _figures[^1].Topic!.Figure!.Year;
        if (year == last || OfYears([year, last], columns, language) is not { } years)
            return null;
        var change = Change(years.Entries[0], years.Entries[1], columns.Robberies ? f => f.Robberies : f => f.StreetRobberies);
        return (years.Entries, $"{(Math.Sign(change) == claimed ? Sayings.Yes : Sayings.No).In(language)} {years.Text}");
    }

    // "when did it first fall below 1,500?"
    private (ImmutableArray<Entry>, string)? Passing(
        ImmutableArray<Token> words,
        List<int> years,
        (bool Robberies, bool Street) columns,
        Language language
    )
    {
        var limit = words
            .Where(w => w.IsNumber)
            .Select(w => int.TryParse(w.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .FirstOrDefault(n => n >= LeastCount && !years.Contains(n));
        var below = words.Any(w => Below.Contains(w.Text));
        if (limit == 0 || (!below && !words.Any(w => Above.Contains(w.Text))))
            return null;
        Func<Figure, int?> count = columns.Robberies ? f => f.Robberies : f => f.StreetRobberies;
        var passing = _figures
            .Zip(_figures.Skip(1))
            .Where(p =>
                count(p.First.Topic!.Figure!) is { } before
                && count(p.Second.Topic!.Figure!) is { } after
                && (below ? before >= limit && after < limit : before <= limit && after > limit)
            )
            .Select(p => p.Second)
            .FirstOrDefault();
        return passing is null ? null : ([passing], Line(passing, (columns.Robberies, !columns.Robberies), language));
    }

    // "was there a year in which it went up?"
    private (ImmutableArray<Entry>, string)? Rises((bool Robberies, bool Street) columns, Language language)
    {
        Func<Figure, int?> count = columns.Robberies ? f => f.Robberies : f => f.StreetRobberies;
        var rises = _figures.Zip(_figures.Skip(1)).Where(p => count(p.Second.Topic!.Figure!) > count(p.First.Topic!.Figure!)).ToList();
        if (rises.Count == 0)
            return null;
        var opening =
            language == Language.Dutch
                ? $"Ja, het aantal steeg in {string.Join(", ", rises.Select(r => r.Second.Topic!.Figure!.Year))}."
                : $"Yes, the number went up in {string.Join(", ", rises.Select(r => r.Second.Topic!.Figure!.Year))}.";
        return (
            [.. rises.Select(r => r.Second)],
            string.Join(' ', rises.Select(r => Line(r.Second, (columns.Robberies, !columns.Robberies), language)).Prepend(opening))
        );
    }

    // "in Utrecht": the table is about the whole country
    private static bool IsPlace(Token word, Asked asked)
    {
        var at = asked.Own.Reading.Words.IndexOf(word);
        return at > 0 && asked.Own.Reading.Words[at - 1].Text is "in" or "te" && word.Text is not ("nederland" or "netherlands");
    }

    private static (bool Robberies, bool Street) Columns(Asked asked)
    {
        var street = asked.IsAbout("street-robbery");
        var robberies =
            asked.Own.Reading.Of(WordKind.Concept).Any(h => h.Group.Id == "robbery" && h.Start != 0 && !IsStreet(asked, h)) || !street;
        return (robberies, street);
    }

    private static bool IsStreet(Asked asked, Hit hit) =>
        asked.Own.Reading.Of(WordKind.Concept).Any(h => h.Group.Id == "street-robbery" && h.At.Contains(hit.Start));

    private (ImmutableArray<Entry> Entries, string Text)? OfYears(List<int> years, (bool Robberies, bool Street) columns, Language language)
    {
        var found = _figures.Where(e => years.Contains(e.Topic!.Figure!.Year)).ToImmutableArray();
        if (found.Length != years.Count)
            return null;
        var lines = found.Select(e => Line(e, columns, language)).ToList();
        if (found is [var first, var last])
        {
            if (columns.Robberies)
                lines.Add(Difference(Change(first, last, f => f.Robberies), new("overvallen", "robberies"), language));
            if (columns.Street)
                lines.Add(Difference(Change(first, last, f => f.StreetRobberies), new("straatroven", "street robberies"), language));
        }

        return (found, string.Join(' ', lines));
    }

    private (ImmutableArray<Entry> Entries, string Text)? Extreme((bool Robberies, bool Street) columns, bool most, Language language)
    {
        Func<Figure, int?> count = columns.Robberies ? f => f.Robberies : f => f.StreetRobberies;
        var known = _figures.Where(e => count(e.Topic!.Figure!) is not null);
        var entry = most ? known.MaxBy(e => count(e.Topic!.Figure!)) : known.MinBy(e => count(e.Topic!.Figure!));
        if (entry is null)
            return null;
        var opening = most
            ? new Bilingual("Het hoogste aantal in de tabel:", "The highest number in the table:")
            : new Bilingual("Het laagste aantal in de tabel:", "The lowest number in the table:");
        return ([entry], $"{opening.In(language)} {Line(entry, (columns.Robberies, !columns.Robberies), language)}");
    }

    private static string Line(Entry entry, (bool Robberies, bool Street) columns, Language language)
    {
        var figure = entry.Topic!.Figure!;
        var counts = new List<string>();
        if (columns.Robberies && figure.Robberies is { } robberies)
            counts.Add($"{Count(robberies, language)} {(language == Language.Dutch ? "overvallen" : "robberies (overvallen)")}");
        if (columns.Street && figure.StreetRobberies is { } street)
            counts.Add($"{Count(street, language)} {(language == Language.Dutch ? "straatroven" : "street robberies (straatroven)")}");
        var provisional = entry.Text.Nl.Contains("voorlopig", StringComparison.Ordinal)
            ? (language == Language.Dutch ? " (voorlopig cijfer)" : " (provisional figure)")
            : "";
        return language == Language.Dutch
            ? $"In {figure.Year} waren er in Nederland {string.Join(" en ", counts)}{provisional}."
            : $"In {figure.Year} there were {string.Join(" and ", counts)} in the Netherlands{provisional}.";
    }

    private static int Change(Entry first, Entry last, Func<Figure, int?> count) =>
        (count(last.Topic!.Figure!) ?? 0) - (count(first.Topic!.Figure!) ?? 0);

    private static string Difference(int change, Bilingual what, Language language) =>
        language == Language.Dutch
            ? $"Dat zijn {Count(Math.Abs(change), language)} {what.Nl} {(change < 0 ? "minder" : "meer")}."
            : $"That is {Count(Math.Abs(change), language)} {(change < 0 ? "fewer" : "more")} {what.En}.";

    private static string Count(int number, Language language)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return digits.Length <= 3 ? digits : $"{digits[..^3]}{(language == Language.Dutch ? '.' : ',')}{digits[^3..]}";
    }
}
