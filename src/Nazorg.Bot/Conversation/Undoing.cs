using Nazorg.Bot.Cases;
using Nazorg.Bot.Checklists;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Screening;

namespace Nazorg.Bot.Conversation;

/// <summary>Takes back what this person did last in the case, or last with one point, and says what that was.</summary>
internal static class Undoing
{
    private static readonly Duration LongAgo = Duration.FromHours(12);

    public static Turn Decide(Scene scene, CaseView view, Intent.Undo intent)
    {
        var t = scene.Texts;
        if (intent.Item is { } named && named.In(view) is null)
            return Checklist.NoSuchItem(scene, view, named);
        var item = intent.Item?.In(view);
        var last = view.File.LastChangesBy(scene.By, item?.Id);
        if (view.File.Status == CaseStatus.Closed && !last.Any(c => c.Kind == ChangeKind.Closed))
            return Checklist.ShowCase(scene, view).PrecededBy(t.CaseIsClosed(view.Number));
        if (last.IsEmpty || (intent.Change is { } asked && last.All(c => c.Id != asked)))
            return item is null
                ? Checklist.ShowCase(scene, view).PrecededBy(t.NothingToUndo)
                : Outcomes.Card(scene, view, item, CardKind.Item, t.NothingToUndo);
        if (last.FirstOrDefault(c => !CaseFile.CanUndo(c)) is { } stays)
            return Checklist.ShowCase(scene, view).PrecededBy(t.CannotTakeBack(HistoryLine.Of(scene, view, stays)));

        // what was done on another day is perhaps not what is meant
        if (intent is { Change: null, Item: null } && scene.Now - last[^1].At > LongAgo)
            return Turn.Say(t.UndoOld(HistoryLine.Of(scene, view, last[^1]), WorkCalendar.DateOf(last[^1].At))) with
            {
                Talk = scene.Talk with
                {
                    Open = OpenQuestion.YesOrNo.Of(new Intent.Undo(view.Number, last[^1].Id), new Intent.ShowCase(view.Number)),
                },
            };

        var after = scene.ViewOf(view.File.Undo(last, scene.By, scene.Now));
        if (last.Any(c => c.Kind == ChangeKind.Answered) && last.All(c => IsOfAnswer(view, c)))
            return Turn.Replace(ToldCard.Recorded(scene, view, after, last.Select(c => c.Target), undone: true)) with
            {
                Talk = scene.About(view.Number),
                Case = after.Numbered,
            };
        var items = last.Select(c => after.Find(c.Target)).Distinct().ToList();
        if (items is [{ } one])
            return Outcomes.Card(
                scene,
                after,
                one,
                CardKind.Item,
                Line(scene, view, last.OrderBy(c => c.Kind != ChangeKind.OutcomeSet).First())
            );
        var lines = last.Select(c => Line(scene, view, c)).Distinct().ToList();
        return Checklist.Show(
            scene,
            after,
            last.All(c => c.Kind == ChangeKind.OutcomeSet)
                    ? CaseCard.Of(scene, after, t.UndoneSeveral([.. items.OfType<CaseItem>().Select(i => i.Number)]))
                : lines is [var only] ? CaseCard.Of(scene, after, only)
                : CaseCard.Of(scene, after, t.PutBackTitle, lines: lines)
        );
    }

    /// <summary>An answer, or what went with it: the point that was there to find it out, the case that waited for it.</summary>
    private static bool IsOfAnswer(CaseView view, Change change) =>
        change.Kind is ChangeKind.Answered or ChangeKind.Reopened
        || (change.Kind == ChangeKind.OutcomeSet && view.Find(change.Target)?.Plan.FindsOut is not null);

    private static string Line(Scene scene, CaseView view, Change change) =>
        change.Kind == ChangeKind.OutcomeSet && view.Find(change.Target) is { } item
            ? scene.Texts.Undone(item.Number, item.Plan.Title.In(scene.Language))
            : scene.Texts.TakenBack(HistoryLine.Of(scene, view, change));
}
