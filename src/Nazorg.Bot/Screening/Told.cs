using Nazorg.Bot.Conversation;
using NodaTime.Text;

namespace Nazorg.Bot.Screening;

/// <summary>What a text tells of a robbery, besides what it may ask. From the claims, days and places that were read; nothing is read here.</summary>
/// <param name="Certain">Said outright.</param>
/// <param name="Likely">Implied by a word: to be confirmed.</param>
/// <param name="OfNewRobbery">It tells that there was a robbery, rather than something about one that is known.</param>
internal sealed record Told(Facts Certain, Facts Likely, bool OfNewRobbery)
{
    /// <summary>In days.</summary>
    private const int NearAhead = 90;
    private const int FarBack = 180;

    /// <summary>A day that a robbery cannot have been on. Null: no such day was named.</summary>
    public WrongDay? WrongDay { get; private init; }

    /// <summary>Where it was: a neighbourhood or a street; null when none was named.</summary>
    public PlaceFound? Where { get; private init; }

    /// <summary>It says that it is a further one: "nog een", "another".</summary>
    public bool OfAnother { get; private init; }

    /// <summary>It speaks of the robbery as of one that is known: "de overval was zondag".</summary>
    public bool IsDefinite { get; private init; }

    /// <summary>The neighbourhood that was named.</summary>
    public string? Area => Where is { IsStreet: false } place ? place.Name : null;

    public bool IsEmpty => !Certain.Known.Any() && !Likely.Known.Any();

    public Facts All => Likely.Merge(Certain);

    /// <param name="ofRobbery">The robbery is what is being spoken of, so that "het was eergisteren" is its day.</param>
    public static Told Read(Utterance said, bool ofRobbery)
    {
        var (certain, likely) = (Facts.None, Facts.None);
        foreach (var claim in said.Claims)
        {
            // "politie zegt nog niet langsgaan": who says so is not who would be visited
            if (claim.Fact == "victimWantsVisit" && said.Doers.Any(d => d.Value == Doer.Police && said.AreInOnePart(d.From, claim.From)))
                continue;
            if (claim.Force == ClaimForce.Stated)
                certain = certain.With(claim.Fact, claim.Value);
            else if (claim.Force == ClaimForce.Implied)
                likely = likely.With(claim.Fact, claim.Value);
        }

        // "met een mes, niemand gewond": one thing that makes it serious is enough
        if (likely["severe"] is "no" && said.Claims.Any(c => c is { Fact: "severe", Value: "yes", Force: ClaimForce.Implied }))
            likely = likely.With("severe", "yes");

        // what is rented or owned is a home: "overval op een koopwoning"
        if (certain["robbery"] is null && likely["robbery"] is null && (certain["tenure"] ?? certain["landlord"]) is not null)
            likely = likely.With("robbery", "home");

        var ofEvent = said.Reports(Report.Event);
        var another = said.Reports(Report.Another);
        var starts = said.Deeds.Any(d => d.Value == Deed.Start);
        var kind = certain["robbery"] ?? likely["robbery"];
        var day = Day(said, ofRobbery || ofEvent || said.Reports(Report.News) || (another && kind is not null));
        if (day is { Day: { } date })
            certain = certain.With("robberyDate", LocalDatePattern.Iso.Format(date));
        var tells =
            said.Reports(Report.News)
            || day is not null
            || starts
            || another
            || said.Reports(Report.Robbed)
            || certain["severe"] is not null
            || certain["solved"] is not null;
        var isNew =
            !said.Reports(Report.Supposed)
            && ((ofEvent && tells) || (another && kind is not null && (day is not null || said.Reports(Report.News))));
        return new(certain, likely, isNew)
        {
            WrongDay = day?.Wrong,
            Where =
                ofRobbery || isNew || ofEvent || said.Reports(Report.ItWas)
                    ? said.Places.Select(p => (PlaceFound?)p).FirstOrDefault()
                    : null,
            OfAnother = another,
            IsDefinite = said.IsDefinite || said.Things.Any(t => t.Value == Thing.Day),
        };
    }

    /// <summary>"It is on 8 October", in September: a day to come, and not one of last year.</summary>
    private static bool IsAhead(Utterance said, Part part) =>
        TypedDay.Past(said, part)?.Day is { } past
        && TypedDay.Ahead(said, Instant.MinValue, said.Today, part)?.Day is { } ahead
        && Period.DaysBetween(said.Today, ahead) < NearAhead
        && Period.DaysBetween(past, said.Today) > FarBack;

    /// <summary>The day of the robbery: when it is what is spoken of, and the day is not that of a visit, a meeting or a reminder.</summary>
    private static TypedDay? Day(Utterance said, bool ofRobbery)
    {
        foreach (var part in said.Parts)
        {
            var things = said.Things.Where(t => part.Has(t.From)).Select(t => t.Value).ToList();
            var deeds = said.Deeds.Where(d => part.Has(d.From)).Select(d => d.Value).ToList();
            if (
                things.Any(t => t is Thing.Visit or Thing.Meeting or Thing.Reminder or Thing.Contacts)
                || deeds.Any(d => d is Deed.Remind or Deed.PutOff or Deed.BeAway)
                || (
                    said.Claims.Any(c => c.Fact == "solved" && part.Has(c.From))
                    && !said.Reports(Report.Event)
                    && !things.Contains(Thing.Day)
                )
            )
                continue;
            if ((ofRobbery || things.Contains(Thing.Day) || said.Reports(Report.ItWas)) && TypedDay.Past(said, part) is { } day)
                return !ofRobbery && IsAhead(said, part) ? null : day;
        }

        return null;
    }
}
