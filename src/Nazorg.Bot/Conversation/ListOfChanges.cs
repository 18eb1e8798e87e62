using Nazorg.Bot.Cases;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Screening;

namespace Nazorg.Bot.Conversation;

/// <summary>What changed in a case, a line each, by name: so that several things are confirmed in one message.</summary>
internal static class ListOfChanges
{
    public static IEnumerable<string> Between(Scene scene, CaseFile before, CaseFile after)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var view = scene.ViewOf(after);
        var lines = after
            .History.Skip(before.History.Length)
            .Reverse()
            .DistinctBy(change => change.Kind == ChangeKind.OutcomeSet ? change.Target : $"{change.Id}")
            .Reverse()
            .Select(change =>
                change.Kind switch
                {
                    ChangeKind.OutcomeSet when view.Find(change.Target) is { } item => t.StandsNow(item.Line(language), t.StatusLine(item)),
                    ChangeKind.Undone when view.Find(change.Target) is { } item => t.Undone(item.Number, item.Plan.Title.In(language)),
                    ChangeKind.OwnerSet when view.Find(change.Target) is { } item && item.State.Owner is { } owner => t.OwnerSet(
                        item.Number,
                        item.Plan.Title.In(language),
                        owner
                    ),
                    ChangeKind.NoteSet when change.Target.Length == 0 => $"{t.Case(view.Number)}: {t.NoteKept}",
                    ChangeKind.NoteSet when view.Find(change.Target) is { } item => $"{item.Line(language)}: {t.NoteKept}",
                    ChangeKind.Answered when scene.Knowledge.Screening.Find(change.Target) is { } question =>
                        $"{scene.Knowledge.Words(question.Facts[0]).Label.In(language)}: {QuestionCard.AnswerText(scene, question, after.Answers[change.Target].Value)}",
                    ChangeKind.VisitPlanned when after.Visit is { } visit => visit.Day <= scene.Today && visit.Time is null
                        ? t.VisitWasOn(visit.Day)
                        : t.VisitPlanned(visit),
                    ChangeKind.VisitPlanned => t.VisitCalledOff,
                    ChangeKind.Dated when view.Find(change.Target) is { } item => Remembering.DaySaid(
                        scene,
                        view,
                        item,
                        item.State.On,
                        item.State.OnTime
                    ),
                    ChangeKind.Snoozed when view.Find(change.Target) is { State.Until: { } until } item => t.PutOffUntil(
                        item.Number,
                        AskedFor.Kept(until, item.State.UntilTime),
                        scene.Today
                    ),
                    ChangeKind.ItemAdded when view.Find(change.Target) is { } item => t.OwnItemAdded(
                        item.Number,
                        item.Plan.Title.In(language)
                    ),
                    ChangeKind.FollowUpAsked when after.FollowUps is [.., var asked] => t.FollowUpPlanned(
                        AskedFor.Kept(asked.On, asked.At),
                        scene.Today,
                        asked.Text ?? ""
                    ),
                    _ => t.Happened(change),
                }
            );
        return lines.Distinct();
    }
}
