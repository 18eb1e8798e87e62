using Nazorg.Bot.Cases;
using Nazorg.Bot.Screening;

namespace Nazorg.Bot.Conversation;

/// <summary>A part of what was typed, with what it probably does in this scene.</summary>
/// <param name="Share">How sure that is, from 0 to 1.</param>
/// <param name="Item">The point it is about; null when it is about none, or it is not clear which.</param>
internal sealed record Gisted(Part Part, Purpose Purpose, double Share, Gist Gist, string? Item);

/// <summary>
/// What the gist of a part means as an intent. What is done goes the way of every act: the gist takes the place of a verb that the vocabulary does not
/// know; days, hours, names and roles are still what the readers found.
/// </summary>
internal static class GistActs
{
    private const double SureFact = 0.5;

    /// <summary>Below this it may be anything.</summary>
    private const double MaybeFact = 0.85;

    /// <summary>Below this what is told is asked before it is written down.</summary>
    private const double SurelyFact = 0.96;

    /// <summary>Null: it means nothing that can be done here.</summary>
    public static Intent? Of(Said said, Gisted part) =>
        part.Purpose switch
        {
            Purpose.Fact => Fact(said, part),
            Purpose.Yes or Purpose.No or Purpose.DontKnow => Answer(said, part.Purpose),
            Purpose.Intend or Purpose.PutOff or Purpose.Skip when Answer(said, Purpose.DontKnow) is { } later => later,
            Purpose.Report => Report(said),
            Purpose.NewCase => said.Told.OfNewRobbery ? Report(said) : new Intent.NewCase(null),
            Purpose.OtherCase => CaseClues.Read(said, always: true, back: true),
            Purpose.Remark => Kept(said, part.Part),
            Purpose.State => part.Item is { } item ? Asked(said, ItemName.Of(item)) : null,
            Purpose.Source => new Intent.Ask(said.Case, said.Words),
            Purpose.Outside => null,
            _ => Shown(said, part.Purpose) ?? (Deed(part.Purpose) is { } deed ? Acted(said, part, deed) : null),
        };

    /// <summary>What is worth keeping goes with the case, in the words it was said in.</summary>
    public static Intent? Kept(Said said, Part part) =>
        said.InOpenCase ? new Intent.WriteNote(said.Case, ItemName.WholeCase, said.Words.TextOf(part)) { Adds = true } : null;

    private static Intent? Shown(Said said, Purpose purpose) =>
        purpose switch
        {
            Purpose.Open => Listed(said, ItemStand.Open),
            Purpose.Mine => Listed(said, ItemStand.Mine),
            Purpose.Late => Listed(said, ItemStand.Late),
            Purpose.DoneList => Listed(said, ItemStand.Done),
            Purpose.Week => new Intent.ShowOverview(),
            Purpose.Status => said.View is null ? new Intent.ShowOverview() : new Intent.HandOver(said.Case),
            Purpose.Next => said.View is null ? new Intent.ShowOverview() : new Intent.ShowCase(said.Case),
            Purpose.Facts => new Intent.ShowFacts(said.Case),
            Purpose.Term => new Intent.ShowTerm(said.Case),
            Purpose.All => new Intent.ShowItems(said.Case, ItemStand.All, null),
            Purpose.History => new Intent.ShowTimeline(said.Case, 0),
            Purpose.Contacts => new Intent.ShowContacts(said.Case),
            Purpose.Skip => said.View is { HasChecklist: true } ? new Intent.Pause(said.Case) : null,
            _ => null,
        };

    private static Intent Listed(Said said, ItemStand stand) =>
        said.View is null
            ? new Intent.ShowOverview(stand)
            : new Intent.ShowItems(said.Case, stand, ActIntents.SectionOf(said.Words.Things.Select(t => t.Value).ToHashSet()));

    private static Deed? Deed(Purpose purpose) =>
        purpose switch
        {
            Purpose.Done or Purpose.VisitWas or Purpose.Intend => Knowledge.Reading.Deed.Tick,
            Purpose.Offered => Knowledge.Reading.Deed.Offer,
            Purpose.Accepted => Knowledge.Reading.Deed.Accept,
            Purpose.Declined => Knowledge.Reading.Deed.Refuse,
            Purpose.Undecided => Knowledge.Reading.Deed.Consider,
            Purpose.NA => Knowledge.Reading.Deed.Exclude,
            Purpose.Other => Knowledge.Reading.Deed.Assign,
            Purpose.Reopen => Knowledge.Reading.Deed.Reopen,
            Purpose.Show => Knowledge.Reading.Deed.Show,
            Purpose.Note => Knowledge.Reading.Deed.Note,
            Purpose.Remind or Purpose.UnRemind => Knowledge.Reading.Deed.Remind,
            Purpose.PutOff => Knowledge.Reading.Deed.PutOff,
            Purpose.VisitPlan => Knowledge.Reading.Deed.Plan,
            Purpose.VisitOff => Knowledge.Reading.Deed.Cancel,
            Purpose.Contact => Knowledge.Reading.Deed.Call,
            Purpose.Undo => Knowledge.Reading.Deed.Undo,
            Purpose.HandOver => Knowledge.Reading.Deed.HandOver,
            Purpose.Away => Knowledge.Reading.Deed.BeAway,
            Purpose.Close => Knowledge.Reading.Deed.Close,
            Purpose.Wait => Knowledge.Reading.Deed.Wait,
            Purpose.Delete => Knowledge.Reading.Deed.Delete,
            Purpose.Stop => Knowledge.Reading.Deed.Stop,
            Purpose.GoOn => Knowledge.Reading.Deed.GoOn,
            Purpose.Back => Knowledge.Reading.Deed.Back,
            Purpose.Thanks => Knowledge.Reading.Deed.Thank,
            Purpose.Greeting => Knowledge.Reading.Deed.Greet,
            Purpose.Help => Knowledge.Reading.Deed.Guide,
            _ => null,
        };

    private static Intent? Acted(Said said, Gisted part, Deed deed)
    {
        var things = part.Purpose switch
        {
            Purpose.VisitPlan or Purpose.VisitWas or Purpose.VisitOff => ImmutableArray.Create(Thing.Visit),
            Purpose.UnRemind => [Thing.Reminder],
            Purpose.Delete => [Thing.Case],
            _ => [.. said.Words.Things.Where(t => part.Part.Has(t.From)).Select(t => t.Value)],
        };
        var mood = part.Purpose switch
        {
            Purpose.Intend => Mood.Planned,
            Purpose.UnRemind => Mood.Denied,
            _ => Mood.Said,
        };
        ImmutableArray<ItemMention> items =
            part.Item is { } item && OfPoint(part.Purpose) ? [new([item], part.Part.From, part.Part.Until, 1)] : [];
        if (items.IsEmpty && OfPoint(part.Purpose) && part.Purpose is not (Purpose.PutOff or Purpose.Note))
            return null;

        // a visit on a day to come has not been
        if (
            part.Purpose == Purpose.VisitWas
            && TypedDay.Either(said.Words, said.View?.Facts.RobberyDate, part.Part)?.Day > said.Scene.Today
        )
            deed = Knowledge.Reading.Deed.Plan;
        // who goes along on a visit that has no day yet
        if (deed == Knowledge.Reading.Deed.Plan && TypedDay.Either(said.Words, null, part.Part) is null && said.View?.File.Visit is null)
            return null;
        return ActIntents.Of(said, new(deed, mood, items, [], things, part.Part));
    }

    /// <summary>It is done to a point of the checklist.</summary>
    public static bool OfPoint(Purpose purpose) => purpose is <= Purpose.State or Purpose.PutOff;

    private static Intent? Fact(Said said, Gisted part)
    {
        if (
            said.View is not { } view
            || part.Gist.Abouts is not [{ About: var about, Share: >= SureFact and var sure }, ..]
            || FactOf(about) is not { } fact
            || said.Words.EndsInQuestion
            || (fact == "robbery" && view.Facts[fact] is not null)
            || said.Words.NamesNothing(part.Part)
        )
            return null;
        var facts =
            about == "robberyDate"
                ? (TypedDay.Past(said.Words, part.Part) ?? TypedDay.Past(said.Words))?.Day is { } day
                    ? Facts.None.With("robberyDate", NodaTime.Text.LocalDatePattern.Iso.Format(day))
                    : Facts.None
                : Facts.None.With(fact, about.Split('=')[1]);
        var answers = Telling.Fitting(said.Scene, view, facts);

        // "huurhuis van de corp": with what the readers found of it
        if (answers.Count == 0)
            answers = Telling.Fitting(said.Scene, view, said.Told.Certain.Merge(facts));
        if (answers.Count == 0)
            return null;

        var isGrave = Doubts.IsGrave(about) || (about == "robberyDate" && view.Facts.RobberyDate is not null);

        // what was asked is answered, and the questions go on
        if (!isGrave && said.Scene.Talk.Open is OpenQuestion.OfScreening open && answers.TryGetValue(open.Question, out var value))
            return new Intent.Answer(view.Number, open.Question, value, null) { From = open.On, Item = open.Item };

        // what is known already is not put in doubt by what may be something else, and what is denied may be the opposite
        if (sure * part.Share < SurelyFact && (view.Facts[fact] is not null || (!isGrave && said.Words.Denials % 2 == 1)))
            return null;

        // half of the list goes with it, or the term: that is asked first
        if (isGrave)
            return Telling.Changes(said.Scene, view, facts) is { Count: > 0 } grave ? new Intent.AskToRecord(view.Number, grave) : null;

        if (sure * part.Share < MaybeFact)
            return null;
        return sure * part.Share >= SurelyFact ? new Intent.Record(view.Number, answers, null)
            : Telling.Changes(said.Scene, view, facts) is { Count: > 0 } likely ? new Intent.AskToRecord(view.Number, likely)
            : null;
    }

    /// <summary>The fact that is told, of "severe=yes"; null when it is the id of a point.</summary>
    public static string? FactOf(string about) =>
        about == "robberyDate" ? about
        : about.Contains('=') ? about.Split('=')[0]
        : null;

    private static Intent.Answer? Answer(Said said, Purpose purpose)
    {
        if (said.Case is not { } number || said.Scene.Talk is not { Open: OpenQuestion.OfScreening open, Paused: false })
            return null;
        if (purpose == Purpose.DontKnow)
            return new Intent.Answer(number, open.Question, Intent.Answer.Unknown, null) { From = open.On, Item = open.Item };
        var wanted = purpose == Purpose.Yes ? "yes" : "no";
        return
            said.Scene.Knowledge.Screening.Find(open.Question)?.Choices.FirstOrDefault(c => c.Sets is [{ Value: var v }] && v == wanted)
                is { } choice
            ? new Intent.Answer(number, open.Question, choice.Id, null) { From = open.On, Item = open.Item }
            : null;
    }

    private static Intent.OfferCase? Report(Said said)
    {
        var told = Told.Read(said.Words, ofRobbery: true);
        if (
            said.Words.Reports(Knowledge.Reading.Report.Supposed)
            || (said.Asks && said.Words.Days.IsEmpty)
            || (said.View is not null && told.All["robbery"] is null && told.All.RobberyDate is null)
        )
            return null;
        return new Intent.OfferCase(Telling.AnswersFor(said.Scene, told.All), told.Area)
        {
            WrongDay = told.WrongDay,
            StreetLeftOut = told.Where is { IsStreet: true },
        };
    }

    private static Intent Asked(Said said, ItemName item)
    {
        var asks = said.Words.Questions.Select(q => q.Value).ToHashSet();
        return asks.Contains(CaseQuestion.Why) || asks.Contains(CaseQuestion.WhyNot)
            ? new Intent.Why(said.Case, item, null)
            : new Intent.ShowItem(said.Case, item)
            {
                Asked =
                    asks.Contains(CaseQuestion.Who) || asks.Contains(CaseQuestion.Whose) ? ItemAspect.Who
                    : asks.Contains(CaseQuestion.When) ? ItemAspect.When
                    : ItemAspect.Status,
            };
    }
}
