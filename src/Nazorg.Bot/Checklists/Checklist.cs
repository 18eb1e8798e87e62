using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Checklists;

/// <summary>Working through a case's checklist: what is shown, and who decides what is done.</summary>
internal static class Checklist
{
    public static Turn Decide(Scene scene, CaseView view, Intent.OfChecklist intent) =>
        intent switch
        {
            Intent.ShowCase => ShowCase(scene, view),
            Intent.ShowSection i => ShowSection(scene, view, i.Section, i.Page),
            Intent.ShowItem i => ShowItem(scene, view, i),
            Intent.ShowItems i => Show(scene, view, ItemsCard.Of(scene, view, i.Stand, i.Section)),
            Intent.ShowNotes => Show(scene, view, ItemsCard.Notes(scene, view)),
            Intent.ShowTerm => Show(scene, view, TermCard.Of(scene, view)),
            Intent.ShowTimeline i => Show(scene, view, CaseCards.Timeline(scene, view, i.Page)),
            Intent.ShowContacts => Show(scene, view, ContactsCard.Of(scene, view)),
            Intent.AddContact i => ContactsCard.Add(scene, view, i),
            Intent.AskAboutItem i => AskAboutItem(scene, view, i.Item),
            Intent.Why i => WhyCard.Why(scene, view, i),
            Intent.AskWhyNotApplicable i => Outcomes.AskWhyNot(scene, view, i),
            Intent.SetOutcome i => Outcomes.Set(scene, view, i),
            Intent.SetOutcomes i => Outcomes.SetAll(scene, view, i),
            Intent.AskWhichItem i => ShowCase(scene, view)
                .PrecededBy(i.Outcome is { } outcome ? scene.Texts.WhichItem(outcome) : scene.Texts.LaterWhich),
            Intent.SetOwner i => Outcomes.SetOwner(scene, view, i),
            Intent.WriteNote i => Writing.Note(scene, view, i),
            Intent.AddItem i => Writing.Add(scene, view, i),
            Intent.SetArea i => Writing.Area(scene, view, i),
            Intent.AskClose => Closing.Ask(scene, view),
            Intent.AskDelete => Closing.AskDelete(scene, view),
            Intent.AskCancel => Closing.AskCancel(scene, view),
            Intent.SetStatus i => Closing.SetStatus(scene, view, i.Status),
            Intent.HandOver => Show(scene, view, CaseCards.HandOver(scene, view)),
            Intent.TakeOver => HandingOver.Take(scene, view),
            Intent.GiveTo i => HandingOver.Give(scene, view, i),
            _ => throw new UnreachableException(),
        };

    public static Turn ShowCase(Scene scene, CaseView view) => Show(scene, view.NewsSaid, CaseCard.Of(scene, view));

    public static Turn ShowSection(Scene scene, CaseView view, Section section, int page) =>
        InSection(Show(scene, view, SectionCard.Of(scene, view, section, page)), section);

    /// <summary>A point of somebody's own lands in the part that is shown.</summary>
    public static Turn InSection(Turn turn, Section section) => turn with { Talk = turn.Talk! with { Section = section } };

    private static Turn ShowItem(Scene scene, CaseView view, Intent.ShowItem intent) =>
        intent.Item.In(view) is { } item
            ? Show(
                scene,
                view,
                ItemCard.Of(scene, view, item, ItemCard.Asked(scene, view, item, intent.Asked)),
                item.Id,
                ItemCard.QuestionOf(scene, item)?.Id
            )
            : NoSuchItem(scene, view, intent.Item);

    /// <summary>Asks what an item hangs on; shows the item when there is nothing to ask.</summary>
    private static Turn AskAboutItem(Scene scene, CaseView view, ItemName name) =>
        name.In(view) is not { } item ? NoSuchItem(scene, view, name)
        : ItemCard.QuestionOf(scene, item) is { } question ? Turn.GoTo(new Intent.ShowQuestion(view.Number, question.Id) { At = item.Id })
        : Show(scene, view, ItemCard.Of(scene, view, item), item.Id);

    /// <summary>Shows a card of the case; what changed in it is kept, and so are the numbers from now on.</summary>
    /// <param name="item">The item that is shown: "klaar" is about it.</param>
    /// <param name="question">The question that stands on the card: a plain answer is taken for it.</param>
    public static Turn Show(Scene scene, CaseView view, AdaptiveCard card, string? item = null, string? question = null) =>
        Turn.Replace(card) with
        {
            Talk = scene.About(
                view.Number,
                question is null ? null : new OpenQuestion.OfScreening(question, item, item is null ? CardKind.Visit : CardKind.Item)
            ) with
            {
                Item = item,
            },
            Case = view.Numbered == scene.Desk.Case?.Value ? null : view.Numbered,
        };

    /// <summary>Shows a card that asks something: typed text may answer it.</summary>
    public static Turn Ask(Scene scene, CaseView view, AdaptiveCard card, OpenQuestion open)
    {
        var turn = Show(scene, view, card);
        return turn with { Talk = turn.Talk! with { Open = open } };
    }

    public static Turn NoSuchItem(Scene scene, CaseView view, ItemName name) =>
        ShowCase(scene, view).PrecededBy(scene.Texts.NoSuchItem(name.Number, view.Number));
}
