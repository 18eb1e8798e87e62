using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Reads what a text says of the robbery. Words that say something are found in clauses and joined; every negation turns around the one cue that
/// it governs, so that two leave it as it was; what is asked, supposed or left open is not stated; and of what is said twice the last counts.
/// </summary>
internal static class ClaimReader
{
    private const int InSentence = 2;
    private const int Near = 5;
    private const double Outright = 2.5;
    private const double Place = 2;

    public static ImmutableArray<Claim> Read(Utterance text, Grammar grammar)
    {
        if (!FactCue.MayStandIn(text))
            return [];
        var syntax = new Syntax(text, grammar);
        var cues = FactCue.Find(text, syntax);
        if (cues.Count == 0)
            return [];
        var sayings = Joining.Join(cues, syntax);
        var negations = Negations.Read(text, syntax, cues);
        var frames = Frames.Read(text, syntax);
        var drafts = new List<Draft>(sayings.Count);
        foreach (var saying in sayings)
        {
            if (DraftOf(saying, syntax, negations, frames) is { } draft)
                drafts.Add(draft);
        }

        drafts.Sort(Draft.InOrder);
        Settling.Settle(drafts, sayings, syntax, negations, frames);

        // "geen huurwoning van de corporatie maar particuliere verhuur": who has a landlord rents, so the landlord is what was denied
        drafts.RemoveAll(d =>
            d is { Denied: true, Claim: { Fact: "tenure", Value: "buy" } }
            && drafts.Exists(o => o.Claim is { Fact: "landlord", Force: ClaimForce.Stated })
        );
        return [.. drafts.Select(d => d.Claim)];
    }

    private static Draft? DraftOf(Saying saying, Syntax syntax, Negations negations, Frames frames)
    {
        var sign = saying.Sign;
        var turns = saying.Turns;
        if (sign.Kind == WordKind.Topic && turns == 0 && !frames.Mistaken[sign.Until])
            return null;
        var denied = turns % 2 != 0;
        turns += negations.Turned[sign.Clause] ? 1 : 0;
        turns += frames.Mistaken[sign.Until] ? 1 : 0;
        var weight =
            sign.Kind == WordKind.Topic ? (sign.Group.Weight < 1 ? 1 : 3)
            : saying.Apart == InSentence ? 1
            : saying.Weight;

        // "geen juwelier" may still be a shop
        var value =
            turns % 2 == 0 ? saying.Value
            : sign.Kind == WordKind.Fact && sign.Group.Weight == Place ? null
            : Saying.Opposite(saying.Fact, saying.Value);
        if (value is null)
            return null;
        // what it was not does not say what it was: "geen woningoverval maar een straatroof"
        var force = weight >= Outright && !(denied && saying.Fact == "robbery") ? ClaimForce.Stated : ClaimForce.Implied;
        return new(saying, denied, frames.Mistaken[sign.Until])
        {
            Claim = new(saying.Fact, value, Least(force, FrameOf(saying, syntax, frames)), saying.From, saying.Until)
            {
                Weight = weight,
                Saying = saying,
            },
        };
    }

    // what a question takes as given is not what it asks: "kan dat bij een opgeloste overval?", "krijgt een huurder …?"
    private static ClaimForce FrameOf(Saying saying, Syntax syntax, Frames frames)
    {
        var most = frames.Most[saying.Sign.Until];
        if (saying.Topic is not null)
            most = Least(most, frames.Most[saying.Topic.Until]);
        return most == ClaimForce.Asked && !IsWhatIsAsked(saying, syntax) ? ClaimForce.Supposed : most;
    }

    // a state is asked for; a kind only when something is pointed at: "is het een huurwoning?"
    private static bool IsWhatIsAsked(Saying saying, Syntax syntax)
    {
        if (syntax.FollowsPreposition(saying.Sign.From))
            return false;
        if (FactDefinition.Find(saying.Fact)!.IsYesNo)
            return true;
        var clause = syntax.ClauseAt(saying.Sign.Until);
        return clause.From < clause.Until && saying.Sign.From - clause.From <= Near && syntax.Is(clause.From + 1, Function.Pointing);
    }

    private static ClaimForce Least(ClaimForce a, ClaimForce b) => a < b ? a : b;
}
