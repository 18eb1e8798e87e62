using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Checklists;

/// <summary>A case is closed, waits, is opened again or deleted: what is left is shown first, and asked once.</summary>
internal static class Closing
{
    /// <summary>Closes at once when nothing is left and the police are done too; otherwise what is left is shown first.</summary>
    public static Turn Ask(Scene scene, CaseView view) =>
        !view.File.IsDrill && view.HasChecklist && view.Facts["solved"] == "yes" && !view.Items.Any(i => i.IsToDo)
            ? SetStatus(scene, view, CaseStatus.Closed)
            : Checklist.Ask(
                scene,
                view,
                CaseCards.AskClose(scene, view),
                OpenQuestion.YesOrNo.Of(
                    new Intent.SetStatus(view.Number, view.File.IsDrill ? CaseStatus.Deleted : CaseStatus.Closed),
                    new Intent.ShowCase(view.Number),
                    new Intent.AskClose(view.Number),
                    Deed.Close
                )
            );

    public static Turn AskDelete(Scene scene, CaseView view) =>
        view.File.IsUntouched || view.File.IsDrill
            ? Checklist.Ask(
                scene,
                view,
                CaseCards.AskDelete(scene, view),
                OpenQuestion.YesOrNo.Of(
                    new Intent.SetStatus(view.Number, CaseStatus.Deleted),
                    new Intent.ShowCase(view.Number),
                    new Intent.AskDelete(view.Number),
                    Deed.Delete
                )
            )
            : Checklist.ShowCase(scene, view).PrecededBy(scene.Texts.NotEmpty(view.Number));

    /// <summary>"Annuleer": a yes stops and keeps everything, which can do no harm.</summary>
    public static Turn AskCancel(Scene scene, CaseView view) =>
        Checklist.Ask(
            scene,
            view,
            CaseCards.AskCancel(scene, view),
            OpenQuestion.YesOrNo.Of(
                new Intent.Pause(view.Number),
                view.NextQuestion(scene.Knowledge, scene.Settings) is null
                    ? new Intent.ShowCase(view.Number)
                    : new Intent.Resume(view.Number),
                new Intent.AskCancel(view.Number)
            )
        );

    public static Turn SetStatus(Scene scene, CaseView view, CaseStatus status)
    {
        if (view.File.IsDrill && status != CaseStatus.Open)
            return Delete(scene, view);
        if (status == CaseStatus.Deleted)
            return view.File.IsUntouched
                ? Delete(scene, view)
                : Checklist.ShowCase(scene, view).PrecededBy(scene.Texts.NotEmpty(view.Number));
        if (status == CaseStatus.Waiting && view.File.Status == CaseStatus.Closed)
            return Checklist.ShowCase(scene, view).PrecededBy(scene.Texts.CaseIsClosed(view.Number));
        var after = scene.ViewOf(view.File.SetStatus(status, scene.By, scene.Now));
        var left = view.Items.Count(i => i.IsToDo && !i.Plan.Conditional);
        return status switch
        {
            CaseStatus.Closed when left > 0 && view.File.Status != CaseStatus.Closed => Checklist
                .ShowCase(scene, after)
                .PrecededBy(scene.Texts.ClosedWithLeft(view.Number, left)),
            CaseStatus.Waiting when view.Items.Any(i => i is { IsToDo: true, Plan.Due: not null }) => Checklist
                .ShowCase(scene, after)
                .PrecededBy(scene.Texts.WaitingTermsRest),
            _ => Checklist.ShowCase(scene, after),
        };
    }

    private static Turn Delete(Scene scene, CaseView view) =>
        Turn.Say(view.File.IsDrill ? scene.Texts.DrillWiped : scene.Texts.Deleted(view.Number)) with
        {
            Case = view.File.Delete(scene.By, scene.Now),
            Talk = scene.About(view.Number) with { Case = null },
        };
}
