namespace Nazorg.Bot.Conversation;

/// <summary>What is told of the robbery beside what is done: it is written down too, unless its words are about the point that is named.</summary>
internal static class ToldBeside
{
    /// <summary>The point is there to find out what is told in the same sentence: then that is what is said.</summary>
    public static bool FindsOut(Said said, Act act) =>
        act.Deed is not (Deed.Refuse or Deed.Accept or Deed.Offer or Deed.Exclude or Deed.Note or Deed.Remind or Deed.PutOff or Deed.Show)
        && said.View is { } view
        && act.Items.Any(m =>
            m.Items.Select(view.Find)
                .Any(i =>
                    i?.Plan.FindsOut is { } fact
                    && said.Told.Certain[fact] is not null
                    && said.Words.Claims.Any(c => c.Fact == fact && !m.Holds(c))
                )
        );

    /// <summary>"De politie wil niet dat we nazorg geven": what a party wants is a fact, and no answer of the victim.</summary>
    public static bool IsOfOthers(Said said, Act act) =>
        act.Deed is Deed.Refuse or Deed.Accept or Deed.Consider
        && said.Words.WordsOf(act.Deed, act.Part).ToList() is var verb
        && said.Words.Claims.Any(c =>
            c.Force == ClaimForce.Stated
            && verb.Exists(w => c.Has(w))
            && said.Words.Doers.Any(d => d.Value != Doer.Coordinator && c.From <= d.From && d.From <= c.Until)
        );

    /// <summary>By question: what of it is new in the case at hand.</summary>
    public static ImmutableSortedDictionary<string, string> Of(Said said, List<Act> acts)
    {
        var told = said
            .Words.Claims.Where(c => c.Force == ClaimForce.Stated && !acts.Any(a => IsOf(said, a, c) && !IsReason(said, a, c)))
            .Aggregate(Facts.None, (facts, c) => facts.With(c.Fact, c.Value));

        // "noteer bij de woningoverval dat …" names a case, and changes nothing of this one
        if (said.View!.Facts["robbery"] is not null)
            told = told.Without("robbery");
        return Screening.Telling.Changes(said.Scene, said.View!, told);
    }

    /// <summary>
    /// The words that tell it stand around or within a point that is named, or say what becomes of the visit: they are about that. A visit that is
    /// put off or called off is no wish of the victim.
    /// </summary>
    private static bool IsOf(Said said, Act act, Claim claim) =>
        (act.Deed is Deed.Plan or Deed.Cancel or Deed.Delete && act.Has(Thing.Visit) && act.Part.Has(claim.From))
        || (act.Deed is Deed.Note or Deed.Add or Deed.Tell && said.Words.EndsInColon(act.Part) && claim.From > act.Part.Until)
        || (act.NamesItem && said.Words.WordsOf(act.Deed, act.Part).Any(claim.RestsOn))
        || act.Items.Any(i => claim.From <= i.Until && i.From <= claim.Until)
        || (act.Numbers.Length > 0 && act.Part.Has(claim.From));

    /// <summary>"Nvt 9 want er is geen noodfonds": it is why, and told beside the point.</summary>
    private static bool IsReason(Said said, Act act, Claim claim) =>
        said.Words.ReasonFrom(act.Part) is var because && because < claim.From && act.Items.All(i => i.Until < because);
}
