using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Checklists;

/// <summary>Working through a case's checklist: showing it, and saying what has become of an item.</summary>
internal static class Checklist
{
    public static Turn ShowCase(Scene scene, CaseView view) => Show(scene, view.NewsSaid, CaseCard.Of(scene, view));

    public static Turn ShowSection(Scene scene, CaseView view, Section section, int page) =>
        Show(scene, view, SectionCard.Of(scene, view, section, page));

    public static Turn ShowItem(Scene scene, CaseView view, ItemName name) => name.In(view) is { } item
        ? Show(scene, view, ItemCard.Of(scene, view, item))
        : NoSuchItem(scene, view, name);

    /// <summary>Asks what an item hangs on; shows the item when there is nothing to ask.</summary>
    public static Turn AskAboutItem(Scene scene, CaseView view, ItemName name) => name.In(view) is not { } item ? NoSuchItem(scene, view, name)
        : ItemCard.QuestionOf(scene, item) is { } question ? Turn.GoTo(new Intent.ShowQuestion(view.Number, question.Id))
        : Show(scene, view, ItemCard.Of(scene, view, item));

    public static Turn AskWhyNotApplicable(Scene scene, CaseView view, Intent.AskWhyNotApplicable intent)
    {
        if (intent.Item.In(view) is not { } item) return NoSuchItem(scene, view, intent.Item);
        return intent.Revision is { } seen && seen != item.State.Revision
            ? Card(scene, view, item, CardKind.Item, scene.Texts.ItemChanged)
            : Show(scene, view, ItemCard.WhyNotApplicable(scene, view, item));
    }

    public static Turn SetOutcome(Scene scene, CaseView view, Intent.SetOutcome intent)
    {
        var t = scene.Texts;
        if (intent.Item.In(view) is not { } item) return NoSuchItem(scene, view, intent.Item);
        if (ForItem(item, intent.Outcome) is not { } outcome) return Card(scene, view, item, CardKind.Item, t.NotAnOffer(item.Number));
        if (outcome == Outcome.NotApplicable && intent.Reason is null) return AskWhyNotApplicable(scene, view, new(intent.Case, intent.Item, intent.Revision));
        var already = item.State.Outcome == outcome && item.State.Reason == intent.Reason;
        if (!already && intent.Revision is { } seen && seen != item.State.Revision) return Card(scene, view, item, intent.From, t.ItemChanged);

        var after = scene.ViewOf(view.File.SetOutcome(item.Id, outcome, intent.Reason, scene.By, scene.Now));
        var confirmation = t.OutcomeSet(item.Number, item.Plan.Title.In(scene.Language), outcome);
        return Card(scene, after, after.Find(item.Id)!, intent.From, confirmation, undo: true);
    }

    /// <summary>Puts back the outcome that this person set last. Taking back answers is the screening's.</summary>
    public static Turn Undo(Scene scene, CaseView view, Change last)
    {
        var after = scene.ViewOf(view.File.Undo(last, scene.By, scene.Now));
        var item = after.Find(last.Target)!;
        return Card(scene, after, item, CardKind.Item, scene.Texts.Undone(item.Number));
    }

    public static Turn NothingToUndo(Scene scene, CaseView view) => ShowCase(scene, view).PrecededBy(scene.Texts.NothingToUndo);

    public static Turn SetStatus(Scene scene, CaseView view, CaseStatus status)
    {
        var after = scene.ViewOf(view.File.SetStatus(status, scene.By, scene.Now));
        return ShowCase(scene, after);
    }

    /// <summary>"Klaar" on an offer means it was offered; "aangeboden" on something else means it is done. Null: only an offer can be declined.</summary>
    private static Outcome? ForItem(CaseItem item, Outcome outcome) => (item.IsOffer, outcome) switch
    {
        (true, Outcome.Done) => Outcome.Offered,
        (false, Outcome.Offered or Outcome.Accepted) => Outcome.Done,
        (false, Outcome.Declined or Outcome.Undecided) => null,
        _ => outcome,
    };

    private static Turn Card(Scene scene, CaseView view, CaseItem item, CardKind from, string notice, bool undo = false) => from switch
    {
        CardKind.Section => Show(scene, view, SectionCard.Of(scene, view, item.Plan.Section, SectionCard.PageOf(view, item), notice, undo)),
        CardKind.Case => Show(scene, view.NewsSaid, CaseCard.Of(scene, view, notice, undo)),
        _ => Show(scene, view, ItemCard.Of(scene, view, item, notice, undo)),
    };

    /// <summary>Shows a card of the case; what changed in it is kept, and so are the numbers from now on.</summary>
    private static Turn Show(Scene scene, CaseView view, AdaptiveCard card) => Turn.Replace(card) with
    {
        Talk = scene.About(view.Number),
        Case = view.Numbered == scene.Desk.Case?.Value ? null : view.Numbered,
    };

    private static Turn NoSuchItem(Scene scene, CaseView view, ItemName name) =>
        ShowCase(scene, view).PrecededBy(scene.Texts.NoSuchItem(name.Number, view.Number));
}
