using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>What is asked all in all: the text, with what the conversation carries over.</summary>
/// <param name="Own">What the text itself says.</param>
/// <param name="Facts">All facts: of the case, of the conversation, of this text.</param>
/// <param name="Firm">The facts that were stated outright; only these rule an entry out.</param>
/// <param name="Carried">The entries of the last answer, when this question goes on about them.</param>
/// <param name="Before">The subject before; null when the question stands by itself.</param>
internal sealed record Asked(
    Understanding Own,
    Language Language,
    Facts Facts,
    ImmutableHashSet<string> Firm,
    ImmutableArray<Unit> Units,
    string? Section,
    ImmutableArray<Aspect> Aspects,
    ImmutableArray<string> Carried,
    Subject? Before
)
{
    /// <summary>What the text does, which field it is of and what it asks, as far as it resembles labelled questions.</summary>
    public AskedShares Shares { get; init; } = AskedShares.None;

    /// <summary>How much the text resembles the example questions.</summary>
    public Likeness Likeness { get; init; } = Likeness.None;

    /// <summary>"Wat is een KVO?": it asks what one thing is, and nothing else.</summary>
    public bool IsDefinition =>
        this is { Before: null, Aspects: [Aspect.What] } && Own is { Units.Length: 1, Reading.Words.Length: <= ShortQuestion };

    private const int ShortQuestion = 7;

    public bool Asks(Aspect aspect) => Aspects.Contains(aspect);

    public bool IsAbout(string concept) => Units.Any(u => u.Word == "#" + concept);

    public bool TellsOfRobbery => Own.TellsOfRobbery;

    /// <summary>The kind of robbery, as far as it is known or implied.</summary>
    public string? Robbery => Facts["robbery"];
}

/// <summary>Joins a question to the conversation: "en bij een bedrijf?", "wie doet dat dan?", "it's owner-occupied btw".</summary>
internal static class FollowingUp
{
    private const double CarriedWeight = 0.4;
    private const double ReferredWeight = 0.8;
    private const int ShortText = 7;

    private static readonly HashSet<string> Openers =
    [
        "en",
        "and",
        "maar",
        "but",
        "dus",
        "so",
        "of",
        "or",
        "ok",
        "oke",
        "okay",
        "nee",
        "no",
        "ja",
        "yes",
        "sorry",
        "then",
    ];

    public static Asked Join(Enquiry enquiry, Understanding own, string? section, ConceptWeights weights)
    {
        var before = own.Reading.Has(WordKind.Anew) ? null : enquiry.Before;
        var stated =
            before is not null && (OnlyStates(own) || Supposes(own))
                ? own.Stated with
                {
                    Firm = [.. own.Stated.Facts.Known.Select(k => k.Key)],
                }
                : own.Stated;
        var (facts, firm) = Merge(enquiry.Known, before, stated);
        var language = enquiry.AnswerIn ?? own.Language ?? before?.Language ?? enquiry.Otherwise;
        var telling = own.Units.Any(u => weights.IsTelling(u));
        if (before is null)
            return new(own, language, facts, firm, own.Units, section, own.Aspects, [], null);
        if ((!telling || OnlyStates(own) || Supposes(own)) && section is null)
            return Continue(own, language, facts, firm, before);
        return GoesOn(own) && section is null
            ? new(
                own,
                language,
                facts,
                firm,
                [.. own.Units, .. Carry(before, own, own.Refers ? ReferredWeight : CarriedWeight)],
                null,
                own.SaysWhatIsAsked ? own.Aspects : before.Aspects,
                before.Entries,
                before
            )
            : new(own, language, facts, firm, own.Units, section, own.Aspects, [], before.Asked is null ? null : before);
    }

    // nothing new is named: the subject stays, with other facts or another question about it
    private static Asked Continue(Understanding own, Language language, Facts facts, ImmutableHashSet<string> firm, Subject before)
    {
        var asksAnew =
            own.SaysWhatIsAsked
            && !OnlyAnswers(own)
            && own.Aspects.Any(a => a is not (Aspect.What or Aspect.Whether or Aspect.How or Aspect.List));
        return new(
            own,
            language,
            facts,
            firm,
            [.. own.Units, .. Carry(before, own, 1)],
            asksAnew ? null : before.Section,
            own.SaysWhatIsAsked && !OnlyAnswers(own) ? own.Aspects : before.Aspects,
            own.IsAbout("owned-homes") || own.IsAbout("rented-homes") ? [] : before.Entries,
            before
        );
    }

    /// <summary>It answers what was asked back, or corrects a fact: what it resembles by itself tells nothing.</summary>
    public static bool OnlyAnswers(Understanding own) => own.Sections.IsEmpty && (OnlyStates(own) || Supposes(own));

    // "a business", "het is een huurwoning": an answer, or a correction
    private static bool OnlyStates(Understanding own)
    {
        var stating = own.Reading.Of(WordKind.Fact).SelectMany(h => h.At).ToHashSet();
        return stating.Count > 0
            && own.Reading.Of(WordKind.Concept).SelectMany(h => h.At).All(stating.Contains)
            && !own.AsksInWords
            && own.Reading.Words.Length <= ShortText;
    }

    // "what if it had been a shop instead?": a short text that names nothing but the other kind
    private static bool Supposes(Understanding own) =>
        own.Reading.Words.Length <= 2 * ShortText
        && own.Reading.Of(WordKind.Fact)
            .Any(h =>
                h.Group is { Id: "robbery" or "tenure", Weight: >= 2 }
                || (own.Reading.Words.Length <= ShortText + 4 && own.Reading.Words.Any(w => w.Text is "if" or "als" or "stel" or "suppose"))
            )
        && !own.Units.Any(u =>
            u.Weight >= 1
            && (
                !u.IsConcept
                || !own
                    .Reading.Of(WordKind.Fact)
                    .Any(h => own.Reading.Of(WordKind.Concept).Any(c => "#" + c.Group.Id == u.Word && c.At.All(h.At.Contains)))
            )
        );

    private static bool GoesOn(Understanding own) =>
        own.Refers
        || own.Reading.Words.Length <= ShortText
        || (own.Reading.Words.Length > 0 && Openers.Contains(own.Reading.Words[0].Text));

    private static IEnumerable<Unit> Carry(Subject before, Understanding own, double weight) =>
        before
            .About.Where(w => own.Units.All(u => u.Word != w) && !Replaced(w, own))
            .Select(w => UnitReader.UnitOf(w, weight) with { IsCarried = true });

    // "en bij koopwoningen?" is no longer about rented homes
    private static bool Replaced(string word, Understanding own) =>
        (word == "#rented-homes" && own.IsAbout("owned-homes")) || (word == "#owned-homes" && own.IsAbout("rented-homes"));

    /// <summary>The facts of the case stand; a fact said later goes before one said earlier, one that is only implied does not.</summary>
    private static (Facts Facts, ImmutableHashSet<string> Firm) Merge(Facts known, Subject? before, StatedFacts stated)
    {
        var facts = known;
        var firm = known.Known.Select(k => k.Key).ToImmutableHashSet();
        if (before is not null)
        {
            facts = facts.Merge(before.KnownFacts);
            firm = firm.Union(before.Facts.Keys.Except(before.Implied));
        }

        var robbery = stated.Facts["robbery"];
        if (robbery is not null && stated.Firm.Contains("robbery") && facts["robbery"] is { } earlier && earlier != robbery)
        {
            foreach (var fact in new[] { "tenure", "landlord" })
                (facts, firm) = (facts.Without(fact), firm.Remove(fact));
        }

        // who lets a home that is bought after all, or rented from somebody else, is no longer known
        if (stated.Facts["tenure"] is { } tenure && facts["tenure"] is { } was && tenure != was)
            (facts, firm) = (facts.Without("landlord"), firm.Remove("landlord"));

        foreach (var (name, value) in stated.Facts.Known)
        {
            if (!stated.Firm.Contains(name) && firm.Contains(name))
                continue;
            facts = facts.With(name, value);
            if (stated.Firm.Contains(name))
                firm = firm.Add(name);
        }

        return (facts, firm);
    }
}
