using System.Collections.Immutable;
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

    private string? Party(Asked asked)
    {
        if (!asked.Asks(Aspect.Who) && !asked.Asks(Aspect.What) && !asked.IsAbout("initiator") && !asked.IsAbout("involved-partner"))
            return null;
        var parties = _measures.SelectMany(e => e.Topic!.Measure!.Initiators.Concat(e.Topic.Measure.Partners)).Distinct();
        return parties.FirstOrDefault(p => asked.Own.Reading.Words.Any(w => w.Text == Folding.Fold(p)));
    }

    private static bool Fits(Measure measure, string? pillar, string? status, string? party, bool partners) =>
        (pillar is null || measure.Pillar == pillar)
        && (status is null || measure.Status == status)
        && (party is null || (partners ? measure.Partners : measure.Initiators).Contains(party));
}
