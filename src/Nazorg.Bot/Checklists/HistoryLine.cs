using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Checklists;

/// <summary>What happened in a case, as one line that a person reads.</summary>
internal static class HistoryLine
{
    public static string Of(Scene scene, CaseView view, Change change)
    {
        var (t, language) = (scene.Texts, scene.Language);
        return change.Kind switch
        {
            ChangeKind.WentOnDespite when Enum.TryParse<Guard>(change.Target, out var guard) => t.WentOnDespite(
                guard,
                Reason(guard, change)
            ),
            ChangeKind.Answered or ChangeKind.Undone when scene.Knowledge.Screening.Find(change.Target) is { } question => t.HappenedAnswer(
                scene.Knowledge.Words(question.Facts[0]).Label.In(language),
                Answer(question, change.After)
            ),
            ChangeKind.Undone when change.Undid is { } id && view.File.History[id - 1] is { Kind: not ChangeKind.OutcomeSet } back =>
                t.TakenBack(Of(scene, view, back)),
            ChangeKind.Undone or ChangeKind.OutcomeSet => t.HappenedOutcome(
                Title(change.Target),
                change.After ?? nameof(Outcome.Open),
                change.Target.Contains('#') ? change.Target.Split('#')[1] : null
            ),
            ChangeKind.NoteSet when change.Target.Length == 0 => t.HappenedItem(change, t.Case(view.Number)),
            ChangeKind.NoteSet
            or ChangeKind.OwnerSet
            or ChangeKind.ItemAdded
            or ChangeKind.Snoozed
            or ChangeKind.Dated
            or ChangeKind.HandedOn => t.HappenedItem(change, Title(change.Target)),
            _ => t.Happened(change),
        };

        // Of somebody's own reasons only the last is kept.
        string Reason(Guard guard, Change change) =>
            Enum.TryParse<DespiteReason>(change.After, out var reason)
            && reason == DespiteReason.Other
            && view.File.Despite.TryGetValue(guard, out var stands)
            && stands == reason
            && view.File.History.Last(c => c.Kind == ChangeKind.WentOnDespite && c.Target == change.Target).Id == change.Id
                ? view.File.ReasonOf(guard) ?? t.Despite(reason).ToLowerInvariant()
                : t.Despite(reason).ToLowerInvariant();

        string Title(string target) =>
            view.Find(target) is { } item
                ? item.Line(language)
                : scene.Knowledge.FindItem(CaseFile.ItemOf(target), view.Facts)?.Title.In(language) ?? "–";

        string Answer(Knowledge.Screening.Question question, string? value) =>
            value switch
            {
                null => t.NotAskedYet,
                "?" => t.NotKnownLabel,
                _ when question.IsDate => NodaTime.Text.LocalDatePattern.Iso.Parse(value) is { Success: true } date
                    ? t.Date(date.Value)
                    : t.NotKnownLabel,
                _ => question.Choice(value)?.Label.In(language) ?? t.NotKnownLabel,
            };
    }
}
