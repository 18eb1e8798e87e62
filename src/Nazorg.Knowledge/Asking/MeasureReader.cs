using System.Collections.Immutable;
using System.Globalization;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Answers which measures there are of a pillar, of a kind or of a party, from the measures themselves.</summary>
internal sealed class MeasureReader(ImmutableArray<Entry> entries)
{
    private const int Shown = 12;

    private static readonly (string Pillar, string[] Words)[] Pillars =
    [
        ("prevention", ["preventie", "prevention", "preventieve", "preventive"]),
        ("investigation", ["opsporing", "vervolging", "detection", "investigation", "prosecution"]),
        ("victim", ["slachtoffers", "slachtoffer", "nazorg", "victims", "victim", "aftercare"]),
    ];

    private static readonly (string Status, string[] Words)[] Statuses =
    [
        ("new", ["nieuwe", "nieuw", "new"]),
        ("develop", ["ontwikkelen", "doorontwikkelen", "developed", "develop"]),
        ("keep", ["behouden", "kept", "keep"]),
    ];

    private static readonly HashSet<string> Listing = ["alle", "welke", "noem", "wat", "lijst", "all", "which", "what", "list", "name"];
    private static readonly HashSet<string> TakingPart =
    [
        "partner",
        "betrokken",
        "meedoen",
        "doet",
        "involved",
        "part",
        "participate",
        "participates",
    ];

    private readonly ImmutableArray<Entry> _measures =
    [
        .. entries.Where(e => e.Topic?.Measure is not null).OrderBy(e => e.Topic!.Measure!.Number),
    ];

    private static readonly HashSet<string> OneMeasure = ["maatregel", "maatregelen", "measure", "measures"];
    private static readonly HashSet<string> Numbering = ["nummer", "nr", "number", "no", "num"];
    private static readonly HashSet<string> WholeProgramme = ["actieprogramma", "programma", "programme", "program"];

    private readonly ILookup<string, string> _organisations = entries
        .Where(e => e.Topic?.Kind == TopicKind.Organisation)
        .SelectMany(e => e.Words.Nl.Append(e.Title.Nl).SelectMany(n => Tokens.Read(n).Words.Select(w => (w.Text, e.Id))).Distinct())
        .ToLookup(n => n.Text, n => n.Id);

    /// <summary>The numbers of the measures that are asked for: "maatregel 12", "m12", after a measure also "en 57?".</summary>
    public List<int> Numbers(Asked asked)
    {
        var words = asked.Own.Reading.Words;
        var marked = asked.IsAbout("programme") || asked.IsAbout("measure");
        bool IsMarked(int at) => OneMeasure.Contains(words[at].Text) || (marked && Numbering.Contains(words[at].Text));
        var numbers = Enumerable
            .Range(0, words.Length)
            .Where(i => words[i].IsNumber && (i == 0 || !WholeProgramme.Contains(words[i - 1].Text)))
            .Where(i => Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Any(IsMarked))
            .Select(i => words[i].Text)
            .Concat(words.Where(w => w.Text is ['m', _] or ['m', _, _] && w.Text[1..].All(char.IsAsciiDigit)).Select(w => w.Text[1..]))
            .ToList();
        if (numbers.Count == 0 && asked.Own.Units.IsEmpty && asked.Before?.Entries.Any(IsMeasure) == true)
            numbers = [.. words.Where(w => w is { IsNumber: true, Text.Length: <= 2 }).Select(w => w.Text)];
        return
        [
            .. numbers
                .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Distinct(),
        ];
    }

    public ImmutableArray<Entry> OfNumbers(List<int> numbers) => [.. _measures.Where(e => numbers.Contains(e.Topic!.Measure!.Number))];

    private bool IsMeasure(string id) => _measures.Any(m => m.Id == id);

    /// <summary>The measures that are asked for as a list; null when no list is asked for.</summary>
    public (ImmutableArray<Entry> Entries, string Text)? Read(Asked asked)
    {
        var words = asked.Own.Reading.Words.Select(w => w.Text).ToHashSet();
        var named = (words.Contains("maatregelen") || words.Contains("measures")) && asked.Own.Reading.Has(WordKind.Kind);
        var pillar = Pillars.FirstOrDefault(p => p.Words.Any(words.Contains)).Pillar;
        var status = Statuses.FirstOrDefault(s => s.Words.Any(words.Contains)).Status;
        var party = named ? Party(asked) : null;
        if (!named && (pillar is null || status is null || !words.Overlaps(Listing)))
            return null;
        if (status is null && party is null && (pillar is null || asked.Own.Units.Any(u => !u.IsConcept)))
            return null;
        var partners =
            words.Overlaps(TakingPart) || (party is not null && _measures.All(e => !e.Topic!.Measure!.Initiators.Contains(party)));
        var found = _measures.Where(e => Fits(e.Topic!.Measure!, pillar, status, party, partners)).ToImmutableArray();
        if (found.IsEmpty)
            return null;
        var titles = found.Take(Shown).Select(e => e.Title.In(asked.Language));
        var opening =
            asked.Language == Language.Dutch
                ? $"Dat zijn er {found.Length} in het actieprogramma 2017-2018:"
                : $"There are {found.Length} in the action programme 2017-2018:";
        var more =
            found.Length > Shown
                ? asked.Language == Language.Dutch
                    ? $"; en nog {found.Length - Shown}"
                    : $"; and {found.Length - Shown} more"
                : "";
        return ([.. found.Take(Shown)], $"{opening} {string.Join("; ", titles)}{more}.");
    }

    // a party by its abbreviation, or by a name of the organisation that bears it
    private string? Party(Asked asked)
    {
        var named = asked.Own.Reading.Of(WordKind.Name).Select(h => h.Group.Id).ToHashSet();
        return _measures
            .SelectMany(e => e.Topic!.Measure!.Initiators.Concat(e.Topic.Measure.Partners))
            .Distinct()
            .FirstOrDefault(p =>
                asked.Own.Reading.Words.Any(w => w.Text == Folding.Fold(p)) || _organisations[Folding.Fold(p)].Any(named.Contains)
            );
    }

    private static bool Fits(Measure measure, string? pillar, string? status, string? party, bool partners) =>
        (pillar is null || measure.Pillar == pillar)
        && (status is null || measure.Status == status)
        && (party is null || (partners ? measure.Partners : measure.Initiators).Contains(party));
}
