namespace Nazorg.Knowledge.Reading;

/// <summary>What some words say of one fact, before what is denied, asked or supposed is taken into account.</summary>
/// <param name="Weight">3 says it outright, 2 names a place, 1 suggests it, 0 says nothing unless it is denied.</param>
/// <param name="Sign">The words that say it; a topic by itself when it only says something when it is denied.</param>
/// <param name="Topic">What they say it of, where they need that.</param>
/// <param name="Apart">How far the two stand apart: 0 in one clause, 1 in two that belong together, 2 in one sentence.</param>
internal sealed record Saying(string Fact, string Value, double Weight, FactCue Sign, FactCue? Topic, int Apart)
{
    /// <summary>The word that turns it around: "weigert".</summary>
    public FactCue? Reversal { get; set; }

    public int From => Math.Min(Sign.From, Topic?.From ?? Sign.From);

    public int Until => Math.Max(Sign.Until, Topic?.Until ?? Sign.Until);

    /// <summary>The word is one of those that say it.</summary>
    public bool Has(int word) => Sign.Has(word) || Topic?.Has(word) == true;

    /// <summary>How often it is turned around within its clause.</summary>
    public int Turns =>
        Sign.Turns
        + (Topic is null || Apart > 0 || Topic.From == Sign.From ? 0 : Topic.Turns)
        + (Reversal is null ? 0 : 1 + Reversal.Turns);

    /// <summary>What says it may be denied; so may what it is said of, in its own clause.</summary>
    public void Bind()
    {
        Sign.IsJoined = true;
        if (Topic is not null && Apart == 0)
            Topic.IsJoined = true;
    }

    /// <summary>The two stand nearer to each other; a sign that follows its topic counts as nearer: "thuis na de overval op de winkel".</summary>
    public bool IsNearerThan(Saying other) => Apart != other.Apart ? Apart < other.Apart : Distance < other.Distance;

    private int Distance => DistanceOf(Sign, Topic!);

    public static int DistanceOf(FactCue sign, FactCue topic) => 2 * sign.To(topic) + (sign.From < topic.From ? 3 : 0);

    /// <summary>The other value of a fact; null when what it is not does not tell what it is.</summary>
    public static string? Opposite(string fact, string value) =>
        (fact, value) switch
        {
            (_, "yes") => "no",
            (_, "no") => "yes",
            ("robbery", "home") => "business",
            ("robbery", "business") => "home",
            ("tenure", "rent") => "buy",
            ("tenure", "buy") => "rent",
            ("landlord", "corporation") => "other",
            _ => null,
        };
}
