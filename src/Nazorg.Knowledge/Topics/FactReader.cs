using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Topics;

/// <summary>What a text says about the robbery.</summary>
/// <param name="Facts">Every fact that is stated or implied.</param>
/// <param name="Firm">Those that are said outright, not merely implied by a word: only these rule anything out.</param>
internal sealed record StatedFacts(Facts Facts, ImmutableHashSet<string> Firm)
{
    public static readonly StatedFacts None = new(Facts.None, []);
}

/// <summary>
/// Reads the facts a text states. Every cue ("huurwoning", "dader gepakt") is turned around by the negation that belongs to it and dropped
/// when it is left open ("ik weet niet of") or asked. Of what remains the firmest cues count; when those contradict each other,
/// the fact is not known: rather nothing than the opposite of what was said.
/// </summary>
internal static class FactReader
{
    /// <summary>A cue that says outright what is so; a weaker one names a place, which states the kind where a robbery is told of; the weakest a subject that goes with it.</summary>
    private const double Outright = 3;

    private const double Place = 2;
    private const int Reach = 5;
    private const int DoubtReach = 7;
    private const int Report = 4;

    private static readonly HashSet<string> Titles = ["mevrouw", "meneer", "heer", "familie", "mr", "mrs", "ms", "miss"];
    private static readonly HashSet<string> Nothing = ["niets", "niks", "nothing"];
    private static readonly HashSet<string> InGeneral = ["robberies", "woningovervallen", "bedrijfsovervallen", "winkelovervallen"];
    private static readonly HashSet<string> Moving = ["terug", "naar", "uit", "back", "to", "into", "home"];
    private static readonly HashSet<string> Links =
    [
        "is",
        "was",
        "zijn",
        "waren",
        "betreft",
        "het",
        "dit",
        "dat",
        "heeft",
        "hebben",
        "are",
        "were",
        "it",
        "has",
        "have",
    ];
    private static readonly HashSet<string> Turns =
    [
        "maar",
        "but",
        "toch",
        "eigenlijk",
        "actually",
        "sorry",
        "instead",
        "rather",
        "correctie",
        "nee",
    ];
    private static readonly HashSet<string> AskingVerbs =
    [
        "is",
        "zijn",
        "was",
        "waren",
        "heeft",
        "hebben",
        "are",
        "were",
        "has",
        "have",
        "did",
        "does",
        "wordt",
        "worden",
    ];
    private static readonly HashSet<string> Pointing = ["het", "dit", "dat", "it", "this", "that"];
    private static readonly HashSet<string> UntilWords =
    [
        "tot",
        "totdat",
        "voordat",
        "until",
        "till",
        "before",
        "tenzij",
        "unless",
        "wachten",
        "wait",
    ];
    private static readonly HashSet<string> WhetherWords = ["of", "whether", "if"];

    public static StatedFacts Read(Utterance reading)
    {
        var cues = Cues(reading);
        var negations = Negations(reading);
        var turned = Turned(reading, cues, negations);
        var stated = cues.Where(c => !IsOpen(reading, c) && !IsAsked(reading, c) && !IsAwaited(reading, c) && !IsSupposed(reading, c))
            .Select(c => new Cue(c, c.Group.Id, turned.Contains(c) ? Opposite(c.Group) : c.Group.Value!, c.Group.Weight))
            .Where(c => c.Value.Length > 0)
            .GroupBy(c => c.Fact)
            .Select(g => Decide(reading, [.. g]))
            .OfType<Cue>()
            .ToList();
        return Fit(reading, stated, turned.Any(c => c.Group.Id == "robbery"));
    }

    private static List<Hit> Cues(Utterance reading)
    {
        var all = reading.Of(WordKind.Fact).ToList();
        return
        [
            .. all.Where(c =>
                    !IsSurname(reading.Words, c)
                    && !IsTornApart(reading.Words, c)
                    && !all.Any(o => IsNearer(o, c))
                    && !all.Any(o => o.Group.Id == c.Group.Id && c.Inside(o))
                    && !reading.Of(WordKind.OtherField).Any(c.Inside)
                )
                .DistinctBy(c => (c.Group.Id, c.Group.Value, c.End)),
        ];
    }

    // "overval op een zaak … het huis van de eigenaar", "de overvallen supermarkt zit nu thuis": what stands nearer is what was robbed
    private static bool IsNearer(Hit other, Hit cue) =>
        other.Group.Id == cue.Group.Id
        && other.Group.Value != cue.Group.Value
        && other.End < cue.End
        && (
            (other.Start == cue.Start && other.Group.Weight >= cue.Group.Weight)
            || (cue.Start < other.Start && cue.Group is { Id: "robbery", Weight: Outright } && other.Group.Weight == Place)
        );

    // "niet in de zaak maar thuis overvallen" is no "zaak overvallen", and who stays at home after it was not robbed there
    private static bool IsTornApart(ImmutableArray<Token> words, Hit cue) =>
        words[cue.Start..(cue.End + 1)].Any(w => w.Text is "maar" or "but")
        || (
            words[cue.End].Text == "thuis"
            && cue.End + 1 < words.Length
            && words[cue.End + 1].Text is "blijft" or "blijven" or "bleef" or "gebleven"
        );

    // "mevrouw Bakker" has no bakery
    private static bool IsSurname(ImmutableArray<Token> words, Hit cue) =>
        cue.Start == cue.End && cue.Start > 0 && words[cue.Start].Capital && Titles.Contains(words[cue.Start - 1].Text);

    // a negation that is part of a longer phrase ("niet alleen", "weet niet of", "geen dader") has done its work there
    private static List<Hit> Negations(Utterance reading) =>
        [
            .. reading
                .Of(WordKind.Negation)
                .Where(n =>
                    !Nothing.Contains(reading.Words[n.Start].Text)
                    && !reading.Hits.Any(h =>
                        h.Group.Kind is WordKind.Filler or WordKind.Doubt or WordKind.Fact or WordKind.Aspect
                        && h.At.Length > 1
                        && n.At.All(h.At.Contains)
                    )
                ),
        ];

    private static HashSet<Hit> Turned(Utterance reading, List<Hit> cues, List<Hit> negations)
    {
        var turned = new HashSet<Hit>();
        foreach (var negation in negations.DistinctBy(n => n.End))
        {
            if (Belongs(reading, cues, negation) is not { } cue)
                continue;
            // cues of one fact that end in the same place say the same thing
            foreach (var same in cues.Where(c => c.Group.Id == cue.Group.Id && c.End == cue.End))
                turned.Add(same);
        }

        return turned;
    }

    private static Hit? Belongs(Utterance reading, List<Hit> cues, Hit negation)
    {
        var words = reading.Words;
        var around = cues.Where(c => c.Start < negation.Start && negation.End < c.End).OrderBy(c => c.End).ToList();
        if (around.Count > 0)
            return around[0];
        var after = cues.Where(c =>
                c.Start > negation.End
                && c.Start - negation.End <= Reach
                && words[c.Start].Clause == words[negation.End].Clause
                && Reaches(words, negation, c)
            )
            .OrderBy(c => c.Start)
            .ToList();
        if (after.Count > 0)
            return after[0];
        return cues.Where(c =>
                c.End < negation.Start
                && negation.Start - c.End <= Reach
                && words[c.End].Clause == words[negation.Start].Clause
                && ClosesClause(words, negation)
                && (negation.Start - c.End <= 2 || words[c.Start..negation.Start].Any(w => Links.Contains(w.Text)))
            )
            .OrderByDescending(c => c.End)
            .Cast<Hit?>()
            .FirstOrDefault();
    }

    // "durft niet terug naar haar huurflat" denies nothing of the flat
    private static bool Reaches(ImmutableArray<Token> words, Hit negation, Hit cue) =>
        cue.Group.Id is not ("tenure" or "landlord") || words[(negation.End + 1)..cue.Start].All(w => !Moving.Contains(w.Text));

    // "een huurwoning is het niet": a negation looks back only from the end of its clause, so that it has nothing else to deny
    private static bool ClosesClause(ImmutableArray<Token> words, Hit negation) =>
        negation.End + 1 == words.Length || words[negation.End + 1].Clause != words[negation.End].Clause;

    private static bool IsOpen(Utterance reading, Hit cue)
    {
        var words = reading.Words;
        foreach (var doubt in reading.Of(WordKind.Doubt))
        {
            if (words[doubt.Start].Sentence != words[cue.Start].Sentence)
                continue;
            if (doubt.Start < cue.Start && cue.Start < doubt.End)
                continue;
            var between =
                doubt.End < cue.Start ? words[(doubt.End + 1)..cue.Start] : words[Math.Min(cue.End + 1, doubt.Start)..doubt.Start];
            if (between.Any(w => w.Text is "maar" or "but"))
                continue;
            if (doubt.End < cue.Start && cue.Start - doubt.End > DoubtReach)
                continue;
            if (doubt.End < cue.Start)
                return true;
            var begin = cue.Start;
            while (begin > 0 && words[begin - 1].Clause == words[cue.Start].Clause)
                begin--;
            if (words[begin..cue.Start].Any(w => WhetherWords.Contains(w.Text)) || WhetherWords.Contains(words[begin].Text))
                return true;
        }

        return false;
    }

    // "Is de dader gepakt?" states nothing; "Kan ze bij een opgeloste overval …?" does
    private static bool IsAsked(Utterance reading, Hit cue)
    {
        if (cue.Group.Id == "robbery")
            return false;
        var words = reading.Words;
        var begin = cue.Start;
        while (begin > 0 && words[begin - 1].Sentence == words[cue.Start].Sentence)
            begin--;
        if (
            !reading.Asks[words[cue.Start].Sentence]
            || words[begin].Clause != words[cue.Start].Clause
            || !AskingVerbs.Contains(words[begin].Text)
        )
            return false;
        if (cue.Group.Weight >= Outright)
            return begin + 1 < words.Length && Pointing.Contains(words[begin + 1].Text) && cue.Start - begin <= Reach;
        return cue.Group.Id is not ("tenure" or "landlord") || words[begin].Text is "is" or "was";
    }

    // "hoeveel procent wordt gepakt?", "alleen als de dader veroordeeld is?": a number or a rule is asked, nothing happened
    private static bool IsSupposed(Utterance reading, Hit cue)
    {
        if (cue.Group.Id != "solved")
            return false;
        var sentence = reading.Words[cue.Start].Sentence;
        var words = reading.Words.Where(w => w.Sentence == sentence).Select(w => w.Text).ToHashSet();
        return reading.Of(WordKind.Aspect).Any(h => h.Group.Id == "howMany" && reading.Words[h.Start].Sentence == sentence)
            || (
                (words.Contains("alleen") || words.Contains("only") || words.Contains("pas"))
                && (words.Contains("als") || words.Contains("if") || words.Contains("when"))
            );
    }

    private static bool IsAwaited(Utterance reading, Hit cue) =>
        cue.Group.Id == "solved"
        && Enumerable
            .Range(Math.Max(0, cue.Start - 6), Math.Min(6, cue.Start))
            .Any(i => UntilWords.Contains(reading.Words[i].Text) && reading.Words[i].Sentence == reading.Words[cue.Start].Sentence);

    // only what was said outright is turned into its opposite: "geen juwelier" may still be a shop
    private static string Opposite(WordGroup cue) =>
        (cue.Id, cue.Value) switch
        {
            ("robbery", "home") when cue.Weight >= Outright => "business",
            ("robbery", "business") when cue.Weight >= Outright => "home",
            ("robbery", _) => "",
            ("tenure", "rent") => "buy",
            ("tenure", "buy") => "rent",
            ("landlord", "corporation") => "other",
            ("landlord", _) => "",
            (_, "yes") => "no",
            (_, "no") => "yes",
            _ => "",
        };

    private static Cue? Decide(Utterance reading, List<Cue> cues)
    {
        var firmest = cues.Max(c => c.Weight);
        var counting = cues.Where(c => c.Weight == firmest).OrderBy(c => c.Hit.Start).ToList();
        var last = counting[^1];
        if (counting.All(c => c.Value == last.Value))
            return counting.Find(c => TellsOfRobbery(reading, c.Hit)) ?? last;

        // "only after home robberies, so nothing for a robbed shopkeeper?": of robberies in general nothing is told
        if (
            counting.FindAll(c => !c.Hit.At.Any(i => InGeneral.Contains(reading.Words[i].Text))) is { Count: > 0 } particular
            && particular.Count < counting.Count
            && particular.All(c => c.Value == particular[0].Value)
        )
            return particular[0];

        // "overval thuis bij de baas. Is dat een bedrijfsoverval?": what is told goes before what is asked
        if (
            counting.FindAll(c => !reading.Asks[reading.Words[c.Hit.Start].Sentence]) is { Count: > 0 } told
            && told.Count < counting.Count
            && told.All(c => c.Value == told[0].Value)
        )
            return told[0];
        var previous = counting.Last(c => c.Value != last.Value);
        return reading.Words[Math.Min(previous.Hit.End + 1, last.Hit.Start)..last.Hit.Start].Any(w => Turns.Contains(w.Text)) ? last : null;
    }

    // in the same sentence, or anywhere in a report
    private static bool TellsOfRobbery(Utterance reading, Hit cue) =>
        reading
            .Of(WordKind.Concept)
            .Any(h =>
                h.Group.Id == "robbery"
                && (reading.Words[h.Start].Sentence == reading.Words[cue.Start].Sentence || reading.Asks.Length >= Report)
            );

    // facts that go together: what is rented or bought is a home, and a corporation lets
    private static StatedFacts Fit(Utterance reading, List<Cue> stated, bool contrasted)
    {
        var facts = Facts.None;
        foreach (var cue in stated.Where(c => c.Value != "both"))
            facts = facts.With(cue.Fact, cue.Value);
        var firm = stated
            .Where(c =>
                c.Value != "both" && (c.Fact != "robbery" || c.Weight >= Outright || (c.Weight >= Place && TellsOfRobbery(reading, c.Hit)))
            )
            .Select(c => c.Fact)
            .ToImmutableHashSet();
        if (facts["robbery"] == "business" && firm.Contains("robbery"))
        {
            foreach (var fact in new[] { "tenure", "landlord", "homeVictimIsEntrepreneur", "housingAssociationInvolvedBefore" })
                facts = facts.Without(fact);
        }

        if (facts["landlord"] is not null && facts["tenure"] is null)
            facts = facts.With("tenure", "rent");
        // "not a house but a shop" says it outright, and so does whatever is only said of a home
        if (contrasted && facts["robbery"] is not null)
            firm = firm.Add("robbery");
        // "in de snackbar …, en zijn eigen huis?": the house is not what was robbed
        if (facts["robbery"] == "business" && stated.Any(c => c is { Fact: "robbery", Weight: >= Place }))
            facts = facts.Without("tenure").Without("landlord");
        if (facts["tenure"] is not null && !firm.Contains("robbery"))
            facts = facts.With("robbery", "home");
        if (firm.Contains("tenure") && facts["robbery"] == "home")
            firm = firm.Add("robbery");
        return new(facts, firm);
    }

    private sealed record Cue(Hit Hit, string Fact, string Value, double Weight);
}
