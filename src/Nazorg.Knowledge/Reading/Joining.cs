namespace Nazorg.Knowledge.Reading;

/// <summary>Joins what belongs together: a sign ("gebeld") and what it is said of ("slachtofferhulp"), a reversal ("weigert") and what it turns around.</summary>
internal static class Joining
{
    private const int InSentence = 2;
    private const int Elsewhere = 3;

    /// <summary>Further apart than this no two words say one thing, even where nobody ended a sentence in between.</summary>
    private const int MostWords = 40;

    private const double Outright = 3;

    /// <summary>Robberies of a kind in general: "alleen bij woningovervallen".</summary>
    private const double General = 2.5;

    /// <summary>What is said of the neighbour is not said of the victim.</summary>
    private const string Nobody = "nobody";

    /// <summary>What the cues say together. Those that say something count from here on: only they can be denied.</summary>
    public static List<Saying> Join(List<FactCue> cues, Syntax syntax)
    {
        var sayings = new List<Saying>(cues.Count);
        foreach (var cue in cues)
        {
            if (cue.Kind == WordKind.Sign)
                AddSign(cue, cues, syntax, sayings);
            else if (cue.Kind == WordKind.Fact)
                sayings.Add(OfFact(cue, cues, syntax));
        }

        foreach (var cue in cues)
        {
            if (cue.Group is { Kind: WordKind.Topic, Value: { } denied } && !sayings.Exists(s => s.Topic == cue && s.Apart < InSentence))
                sayings.Add(new(cue.Group.Id, Saying.Opposite(cue.Group.Id, denied)!, 0, cue, null, 0));
        }

        foreach (var cue in cues)
        {
            if (cue.Kind == WordKind.Reversal)
                AddReversal(cue, syntax, sayings);
        }

        return sayings;
    }

    // one saying a fact: of the topics that take this sign the nearest one
    private static void AddSign(FactCue sign, List<FactCue> cues, Syntax syntax, List<Saying> sayings)
    {
        var nearest = new List<Beside>();
        foreach (var topic in cues)
        {
            if (topic.Kind != WordKind.Topic || !topic.Group.About.Contains(sign.Group.Id))
                continue;
            var beside = new Beside(topic, Apart(topic, sign, syntax), Saying.DistanceOf(sign, topic));
            if (beside.Apart == Elsewhere)
                continue;
            var same = IndexOf(nearest, topic.Group.Id);
            if (same < 0)
                nearest.Add(beside);
            else if (beside.IsNearerThan(nearest[same]))
                nearest[same] = beside;
        }

        // "bezoek is geweest en bemiddeling wilde ze niet": what is wanted stands in its own clause, so nothing is said of the one before
        var own = nearest.Exists(b => b.Apart == 0 && b.Topic.Group.Id != Nobody);
        var nobody = IndexOf(nearest, Nobody);
        foreach (var beside in nearest)
        {
            if (own && beside.Apart > 0)
                continue;
            if (beside.Topic.Group.Id == Nobody || (nobody >= 0 && nearest[nobody].IsNearerThan(beside)))
                continue;
            var topic = beside.Topic;
            sayings.Add(new(topic.Group.Id, sign.Group.Value!, topic.Group.Weight < 1 ? 1 : 3, sign, topic, beside.Apart));
            sayings[^1].Bind();
        }
    }

    private static int IndexOf(List<Beside> nearest, string fact)
    {
        for (var i = 0; i < nearest.Count; i++)
        {
            if (nearest[i].Topic.Group.Id == fact)
                return i;
        }

        return -1;
    }

    /// <summary>A topic as it stands beside what may be said of it.</summary>
    private readonly record struct Beside(FactCue Topic, int Apart, int Distance)
    {
        public bool IsNearerThan(Beside other) => Apart != other.Apart ? Apart < other.Apart : Distance < other.Distance;
    }

    // a word that says it by itself still belongs to its topic: "geen verdachte aangehouden"; a place needs the robbery to say what was robbed
    private static Saying OfFact(FactCue cue, List<FactCue> cues, Syntax syntax)
    {
        var alone = new Saying(cue.Group.Id, cue.Group.Value!, cue.Group.Weight, cue, null, 0);
        if (cue.Group.Weight < 2)
            return alone;
        Beside? nearest = null;
        foreach (var topic in cues)
        {
            if (topic.Kind != WordKind.Topic || topic.Group.Id != cue.Group.Id)
                continue;
            var beside = new Beside(topic, Apart(topic, cue, syntax), Saying.DistanceOf(cue, topic));
            if (beside.Apart > (cue.Group.Weight < General ? InSentence : 0))
                continue;
            if (nearest is not { } before || beside.IsNearerThan(before))
                nearest = beside;
        }

        if (nearest is not { } found)
            return alone;
        var joined = alone with { Weight = alone.Weight < General ? Outright : alone.Weight, Topic = found.Topic, Apart = found.Apart };
        joined.Bind();
        return joined;
    }

    private static void AddReversal(FactCue reversal, Syntax syntax, List<Saying> sayings)
    {
        foreach (var saying in sayings)
        {
            if (
                saying is { Reversal: null, Value: "yes" }
                && reversal.Group.About.Contains(saying.Fact)
                && Governs(reversal, saying.Sign, syntax)
            )
            {
                saying.Reversal = reversal;
                reversal.IsJoined = true;
            }
        }
    }

    private static bool Governs(FactCue reversal, FactCue sign, Syntax syntax) =>
        Apart(reversal, sign, syntax) == 0 || IsSaidOf(reversal, sign, syntax);

    private static int Apart(FactCue topic, FactCue sign, Syntax syntax) =>
        topic.To(sign) > MostWords ? Elsewhere
        : topic.Clause == sign.Clause ? 0
        : syntax.Clauses[topic.Clause].Sentence != syntax.Clauses[sign.Clause].Sentence ? Elsewhere
        : IsSaidOf(topic, sign, syntax)
        || (sign.Clause == topic.Clause + 1 && syntax.Clauses[sign.Clause].GoesOn)
        || (Math.Abs(topic.Clause - sign.Clause) == 1 && IsAlone(topic, syntax))
            ? 1
        : InSentence;

    // "politie: akkoord"
    private static bool IsAlone(FactCue topic, Syntax syntax) =>
        syntax.Clauses[topic.Clause] is var clause
        && syntax.IsSmall(clause.From, topic.From - 1)
        && syntax.IsSmall(topic.Until + 1, clause.Until);

    // "wil | dat we langskomen", "de winkel | die overvallen is"
    private static bool IsSaidOf(FactCue a, FactCue b, Syntax syntax) =>
        Math.Abs(a.Clause - b.Clause) == 1 && syntax.Clauses[Math.Max(a.Clause, b.Clause)].Opening is (Function.That or Function.Who);
}
