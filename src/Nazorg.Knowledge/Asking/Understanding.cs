using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>A length of time.</summary>
/// <param name="Number">In digits.</param>
/// <param name="Unit">In Dutch, singular.</param>
internal readonly record struct Term(string Number, string Unit);

/// <summary>What a text asks, as far as the words themselves tell.</summary>
/// <param name="Stated">The facts this text states.</param>
/// <param name="Sections">The parts of the checklist it asks for as a whole.</param>
/// <param name="Details">What the answer must really hold: "price", "phone" …</param>
/// <param name="Units">What it is about, the asking sentences foremost.</param>
/// <param name="Focus">Per sentence: whether it asks.</param>
/// <param name="Refers">It points back to something said before.</param>
/// <param name="Denies">The asking sentence holds a negation: "yes" and "no" would be ambiguous.</param>
internal sealed record Understanding(
    Utterance Reading,
    Language? Language,
    StatedFacts Stated,
    ImmutableArray<Aspect> Aspects,
    ImmutableArray<string> Sections,
    ImmutableArray<string> Details,
    ImmutableArray<Unit> Units,
    ImmutableArray<bool> Focus,
    bool Refers,
    bool Denies
)
{
    private const int LongText = 4;
    private const double Telling = 0.3;
    private const double Recalled = 0.85;

    private static readonly HashSet<string> PlainOpeners =
    [
        "moet",
        "moeten",
        "kan",
        "kun",
        "kunnen",
        "mag",
        "mogen",
        "should",
        "can",
        "could",
        "may",
        "must",
        "do",
    ];
    private static readonly HashSet<string> Limiting =
    [
        "pas",
        "alleen",
        "altijd",
        "nooit",
        "only",
        "always",
        "never",
        "zelf",
        "zelfs",
        "enkel",
        "uitsluitend",
        "just",
        "himself",
        "herself",
        "themselves",
        "ourselves",
        "myself",
        "alone",
    ];
    private static readonly HashSet<string> Confirming = ["toch", "right", "correct", "true", "he", "klopt", "gelijk"];
    private static readonly HashSet<string> Linking =
    [
        "de",
        "het",
        "een",
        "the",
        "a",
        "an",
        "is",
        "zijn",
        "was",
        "waren",
        "are",
        "were",
        "does",
        "do",
        "voor",
        "soort",
        "kind",
        "sort",
        "of",
    ];

    /// <summary>A robbery is told of; "beroofd op straat" is none in this sense, one beside a burglary is.</summary>
    public bool TellsOfRobbery =>
        Reading
            .Of(WordKind.Concept)
            .Any(h => h.Group.Id == "robbery" && !Reading.Of(WordKind.OtherField).Any(f => h.At.All(f.At.Contains)));

    /// <summary>It asks something, rather than only telling.</summary>
    public bool IsQuestion => Reading.Asks.Contains(true) || AsksInWords || Sections.Length > 0;

    /// <summary>It is clear what is asked, whether or not a word of it stands there.</summary>
    public bool SaysWhatIsAsked => AsksInWords || IsClear;

    public bool IsClear { get; init; }

    /// <summary>A word of it asks: "wie", "hoeveel", "mag".</summary>
    public bool AsksInWords => Reading.Has(WordKind.Aspect) || Reading.Has(WordKind.Detail);

    public bool Asks(Aspect aspect) => Aspects.Contains(aspect);

    /// <summary>"Moet ik …?", "Can we …?": a plain "yes" says something.</summary>
    public bool AsksPlainly =>
        Aspects is [Aspect.Whether, ..]
        && !Denies
        && Reading.Words.Any(w => PlainOpeners.Contains(w.Text) && Reading.Asks[w.Sentence] && IsFirst(w))
        && !Reading.Words.Any(w => w.IsNumber || Limiting.Contains(w.Text) || Confirming.Contains(w.Text));

    /// <summary>A length of time that is claimed: "zes weken"; null when none is.</summary>
    public Term? TermClaimed => Terms(Reading.Words.Where(w => Focus[w.Sentence])).Cast<Term?>().FirstOrDefault();

    /// <summary>It asks whether it may be so, not whether it must.</summary>
    public bool AsksLeave => Reading.Words.Any(w => w.Text is "mag" or "mogen" or "kan" or "kunnen" or "may" or "can" && Focus[w.Sentence]);

    /// <summary>The lengths of time in a text; a range gives both its ends.</summary>
    public static IEnumerable<Term> Terms(IEnumerable<Token> words)
    {
        var numbers = new List<string>();
        foreach (var word in words)
        {
            if (NumberOf(word) is { } number)
                numbers.Add(number);
            else if (TimeUnits.FirstOrDefault(u => u.Contains(word.Text)) is { } unit)
            {
                foreach (var n in numbers)
                    yield return new(n, unit[0]);
                numbers.Clear();
            }
            else if (word.Text is not ("tot" or "a" or "of" or "to" or "or"))
                numbers.Clear();
        }
    }

    public static string? NumberOf(Token word) =>
        Numbers.FirstOrDefault(n => n.Contains(word.Text))?[0] ?? (word.IsNumber ? word.Text : null);

    private static readonly string[][] TimeUnits =
    [
        ["uur", "uren", "hour", "hours"],
        ["dag", "dagen", "day", "days"],
        ["week", "weken", "weeks"],
        ["maand", "maanden", "month", "months"],
        ["jaar", "year", "years"],
    ];

    private static readonly string[][] Numbers =
    [
        ["1", "een", "one"],
        ["2", "twee", "two"],
        ["3", "drie", "three"],
        ["4", "vier", "four"],
        ["5", "vijf", "five"],
        ["6", "zes", "six"],
        ["7", "zeven", "seven"],
        ["8", "acht", "eight"],
        ["9", "negen", "nine"],
        ["10", "tien", "ten"],
        ["12", "twaalf", "twelve"],
        ["14", "veertien"],
        ["24", "vierentwintig"],
        ["48", "achtenveertig"],
    ];

    /// <summary>It claims that something is for one kind only.</summary>
    public bool ClaimsOnly =>
        IsQuestion
        && Reading.Words.Any(w => w.Text is "alleen" or "enkel" or "uitsluitend" or "slechts" or "only" or "just" && Focus[w.Sentence]);

    /// <summary>It claims that something is only, always or never so.</summary>
    public IEnumerable<string> Limits => Reading.Words.Where(w => Limiting.Contains(w.Text) && Focus[w.Sentence]).Select(w => w.Text);

    /// <summary>It states something and asks whether that is right.</summary>
    public bool Confirms => Reading.Words.Any(w => Confirming.Contains(w.Text));

    /// <summary>"Wat is retourpinnen, leg even uit": what is to be explained, right after "wat is"; null when that is not asked.</summary>
    public Unit? Defines
    {
        get
        {
            if (
                Aspects is not [Aspect.What]
                || !Details.IsEmpty
                || Reading
                    .Of(WordKind.Aspect)
                    .Where(h => h.Group.Id == "what" && h.At.Length > 1 && IsFirst(Reading.Words[h.Start]))
                    .Cast<Hit?>()
                    .FirstOrDefault()
                    is not { } what
            )
                return null;
            var at = what.End + 1;
            while (at < Reading.Words.Length && Linking.Contains(Reading.Words[at].Text))
                at++;
            return Reading
                .Of(WordKind.Concept)
                .Where(h => h.Start == at)
                .OrderByDescending(h => h.At.Length)
                .Select(h => Units.FirstOrDefault(u => u.Word == "#" + h.Group.Id))
                .FirstOrDefault(u => u is not null)
                ?? (at < Reading.Words.Length ? Units.FirstOrDefault(u => u.Word == Reading.Words[at].Text) : null);
        }
    }

    private bool IsFirst(Token word) => ReferenceEquals(Reading.Words.First(w => w.Sentence == word.Sentence), word);

    public bool IsAbout(string concept) => Units.Any(u => u.Word == "#" + concept);

    /// <summary>A word of this kind counts where it is asked about, and in what is told only when no robbery is told of.</summary>
    public bool Names(WordKind kind) =>
        Reading.Of(kind).Any(h => Focus[Reading.Words[h.Start].Sentence] || (kind != WordKind.Outside && !Stated.Firm.Contains("robbery")));

    public bool IsInFocus(string concept) => Units.Any(u => u.Word == "#" + concept && u.Weight >= 1);

    public static Understanding Read(Utterance reading)
    {
        var focus = Asking(reading);
        bool InFocus(Hit hit) => focus[reading.Words[hit.Start].Sentence];
        var refers = reading.Of(WordKind.Reference).Any(InFocus);
        // "btw" is a tax in Dutch only
        var language = LanguageReader.Read(reading.Words);
        return new(
            reading,
            language,
            WithDate(StatedFacts.Of(reading), reading),
            [],
            [.. reading.Of(WordKind.Section).Where(InFocus).Select(h => h.Group.Id).Distinct()],
            [
                .. reading
                    .Of(WordKind.Detail)
                    .Where(InFocus)
                    .Where(h => language is null || h.Language == language)
                    .Select(h => h.Group.Id)
                    .Distinct(),
            ],
            ReadUnits(reading, focus, refers, Heads(reading, InFocus)),
            [.. focus],
            refers,
            reading.Of(WordKind.Negation).Any(h => InFocus(h) || reading.Words.Any(w => Confirming.Contains(w.Text)))
        );
    }

    // "Waar verwijs ik naar?": a sentence that names nothing asks about what was told before it
    private static ImmutableArray<Unit> ReadUnits(Utterance reading, bool[] focus, bool refers, IReadOnlySet<int> heads)
    {
        var told = Told(reading, focus);
        var units = UnitReader.Of(reading, w => focus[w.Sentence] && !told.Contains(w.Stretch) ? 1 : Telling, heads);
        var named = units.Where(u => u.Weight >= 1).ToList();
        return named.Count == 0 || (refers && !named.Any(u => u.IsConcept))
            ? UnitReader.Of(reading, w => focus[w.Sentence] ? 1 : Recalled, heads)
            : units;
    }

    // "winkel overvallen, dader voortvluchtig, wat bied ik aan": between the commas stands what happened, and only the part that asks is asked
    private static HashSet<int> Told(Utterance reading, bool[] focus)
    {
        var told = new HashSet<int>();
        foreach (var sentence in reading.Words.Where(w => focus[w.Sentence]).GroupBy(w => w.Sentence))
        {
            var asking = reading
                .Of(WordKind.Section)
                .Where(h => reading.Words[h.Start].Sentence == sentence.Key)
                .Select(h => reading.Words[h.Start].Stretch)
                .ToHashSet();
            if (asking.Count > 0)
                told.UnionWith(sentence.Select(w => w.Stretch).Where(s => !asking.Contains(s)));
        }

        return told;
    }

    // the sentences that ask; a text without any asks as a whole
    private static bool[] Asking(Utterance reading)
    {
        var focus = reading.Asks.ToArray();
        if (focus.Contains(true))
            return focus;
        // a report ends in what is asked of it
        if (
            focus.Length >= LongText
            && reading.Of(WordKind.Section).Select(h => reading.Words[h.Start].Sentence).DefaultIfEmpty(-1).Max() is >= 0 and var last
        )
        {
            focus[last] = true;
            return focus;
        }

        foreach (var hit in reading.Hits.Where(h => h.Group.Kind is WordKind.Aspect or WordKind.Section or WordKind.Detail))
            focus[reading.Words[hit.Start].Sentence] = true;
        if (!focus.Contains(true))
            Array.Fill(focus, true);
        return focus;
    }

    // the word right after "welke", "wat is de", "how many": what is asked of the subject
    private static HashSet<int> Heads(Utterance reading, Func<Hit, bool> inFocus)
    {
        var heads = new HashSet<int>();
        foreach (var hit in reading.Of(WordKind.Aspect).Where(inFocus).Where(h => h.Group.Id is not "whether"))
        {
            var at = hit.End + 1;
            while (at < reading.Words.Length && at <= hit.End + 3 && Linking.Contains(reading.Words[at].Text))
                at++;
            if (at < reading.Words.Length && reading.Words[at].Stretch == reading.Words[hit.End].Stretch)
                heads.Add(at);
        }

        return heads;
    }

    private static StatedFacts WithDate(StatedFacts stated, Utterance reading)
    {
        var dated = reading
            .Hits.Where(h => h.Group is { Kind: WordKind.Concept or WordKind.Fact, Id: "robbery" })
            .Select(h => reading.Words[h.Start].Sentence)
            .ToHashSet();
        // the day somebody was born is no day of a robbery
        var words = reading.Words.Where((w, i) => dated.Contains(w.Sentence) && !reading.IsPersonal(i)).ToList();
        return DateReader.Read(words) is { } date
            ? stated with
            {
                Facts = stated.Facts.With("robberyDate", NodaTime.Text.LocalDatePattern.Iso.Format(date)),
                Firm = stated.Firm.Add("robberyDate"),
            }
            : stated;
    }
}
