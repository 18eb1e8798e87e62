using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>Whether what a message was taken for may be what a part of it resembles.</summary>
internal static class Resemblance
{
    /// <summary>So sure that it goes before a reading that it rules out.</summary>
    public const double Surer = 0.75;

    /// <summary>So sure that it goes before a verb that is known, done to a point that is named.</summary>
    private const double Certain = 0.97;

    /// <summary>Somebody who is called is not the victim for that.</summary>
    private const double MostlyContact = 0.5;

    /// <summary>A reading is ruled out when the gist gives it less than this.</summary>
    public const double RuledOut = 0.25;

    /// <summary>A verb that is known is done to a point that is named: only what is all but certain goes before that.</summary>
    public static bool IsPlain(Said said, Gisted part) =>
        part.Share < Certain
        && said.Acts.Any(a =>
            a is { NamesItem: true, IsCarried: false } && a.Items.All(i => i.Items.Length == 1) && part.Part.Has(a.Part.From)
        );

    /// <summary>The gist does not rule this reading out.</summary>
    public static bool Fits(Said said, Intent intent, Gisted part) =>
        (Purposes(intent) is not { } purposes || purposes.Sum(part.Gist.Of) >= RuledOut || SaysTheSame(said, intent, part))
        && !SaysTheOpposite(said, intent, part)
        && (intent is not Intent.AddContact || part.Gist.Of(Purpose.Contact) >= MostlyContact)
        && (
            part.Item is not { } item
            || part.Gist.Abouts is not [{ About: var about, Share: >= Surer }, ..]
            || about != item
            || ItemOf(intent) is not { Id: { } named }
            || named == item
            || said.Items.Any(i => i.Strength >= 1 && part.Part.Has(i.From) && i.Items.Contains(named))
        );

    /// <summary>The gist has it the other way round: then neither is certain.</summary>
    private static bool SaysTheOpposite(Said said, Intent intent, Gisted part) =>
        intent is Intent.Record { Answers: var answers }
        && said.Words.Denials == 0
        && part.Gist.Of(Purpose.Fact) >= Certain
        && part.Gist.Abouts is [{ About: var about, Share: >= Certain }, ..]
        && about.Split('=') is [var fact, var value]
        && said.Scene.Knowledge.Screening.For(fact) is { } question
        && answers.TryGetValue(question.Id, out var told)
        && question.AnswerFor(Facts.None.With(fact, value)) is { } other
        && other != told;

    /// <summary>A fact that decides over a point: "ze wil geen gesprek met de dader" declines it as well, "geen corporatie" rules her points out.</summary>
    private static bool SaysTheSame(Said said, Intent intent, Gisted part) =>
        part.Gist.Abouts is [{ About: var about }, ..]
        && intent switch
        {
            Intent.SetOutcome { Item: var item } => GistActs.FactOf(about) is { } fact && item.In(said.View!)?.Plan.IsAbout(fact) == true,
            Intent.Record i => said.View!.Find(about) is { } point
                && i.Answers.Keys.Any(q => said.Scene.Knowledge.Screening.Find(q)!.Facts.Any(point.Plan.IsAbout)),
            _ => false,
        };

    public static ItemName? ItemOf(Intent intent) =>
        intent switch
        {
            Intent.SetOutcome i => i.Item,
            Intent.SetOwner i => i.Item,
            Intent.Snooze i => i.Item,
            Intent.SetDate i => i.Item,
            _ => null,
        };

    /// <summary>What a message that means this may resemble; null: anything.</summary>
    private static Purpose[]? Purposes(Intent intent) =>
        intent switch
        {
            Intent.DidYouMean => [],
            Intent.Ask => [Purpose.Source, Purpose.Help, Purpose.Outside],
            Intent.AskWhichItem => [],
            Intent.SetOutcome { Outcome: var o } => Purposes(o),
            Intent.SetOutcomes { Outcome: var o } => Purposes(o),
            Intent.SetOwner => [Purpose.Other],
            Intent.Snooze or Intent.AskFollowUp or Intent.PutOffFollowUp or Intent.PlanNeighbourhood =>
            [
                Purpose.Remind,
                Purpose.PutOff,
                Purpose.Intend,
                Purpose.UnRemind,
            ],
            Intent.SetDate => [Purpose.Remind, Purpose.PutOff, Purpose.Intend, Purpose.VisitPlan, Purpose.Done, Purpose.Other],
            Intent.Record or Intent.AskToRecord => [Purpose.Fact, Purpose.Yes, Purpose.No],
            Intent.Answer { Value: Intent.Answer.Unknown } => [Purpose.DontKnow, Purpose.Intend, Purpose.Skip],
            Intent.Answer or Intent.WrongAnswer => [Purpose.Fact, Purpose.Yes, Purpose.No],
            Intent.OfferCase or Intent.NewCase => [Purpose.Report, Purpose.NewCase],
            Intent.FindCases or Intent.ListCases or Intent.AskWhichCase => [Purpose.OtherCase, Purpose.Week],
            Intent.WriteNote or Intent.AddItem => [Purpose.Note, Purpose.Remark],
            Intent.PlanVisit => [Purpose.VisitPlan, Purpose.VisitOff, Purpose.PutOff],
            Intent.VisitResults => [Purpose.VisitWas],
            Intent.AddContact => [Purpose.Contact],
            Intent.ShowItems { Stand: ItemStand.Done } => [Purpose.DoneList, Purpose.Status, Purpose.History],
            Intent.ShowItems { Stand: ItemStand.Late } => [Purpose.Late, Purpose.Open, Purpose.All, Purpose.Term, Purpose.State],
            Intent.ShowItems { Stand: ItemStand.Mine } => [Purpose.Mine, Purpose.Open, Purpose.Next],
            Intent.ShowItems => [Purpose.Open, Purpose.All, Purpose.Mine, Purpose.Next, Purpose.Status],
            Intent.ShowOverview => [Purpose.Week, Purpose.Open, Purpose.Late, Purpose.Mine, Purpose.Status, Purpose.Next],
            Intent.BeBack => [Purpose.Away],
            Intent.ShowCase => [Purpose.Next, Purpose.Status, Purpose.Open, Purpose.Show, Purpose.Facts, Purpose.OtherCase],
            Intent.ShowItem or Intent.Why => [Purpose.Show, Purpose.State, Purpose.Source, Purpose.Term, Purpose.Intend],
            Intent.ShowTimeline => [Purpose.History, Purpose.DoneList],
            Intent.ShowContacts => [Purpose.Contacts],
            Intent.ShowTerm => [Purpose.Term, Purpose.State],
            _ => null,
        };

    private static Purpose[] Purposes(Outcome outcome) =>
        outcome switch
        {
            Outcome.Done => [Purpose.Done, Purpose.Offered, Purpose.VisitWas, Purpose.Note],
            Outcome.Offered => [Purpose.Offered, Purpose.Done, Purpose.Note],
            Outcome.Accepted => [Purpose.Accepted, Purpose.Note],
            Outcome.Declined => [Purpose.Declined, Purpose.NA, Purpose.Note],
            Outcome.Undecided => [Purpose.Undecided],
            Outcome.NotApplicable => [Purpose.NA, Purpose.Declined, Purpose.Note],
            _ => [Purpose.Reopen, Purpose.Undo],
        };
}
