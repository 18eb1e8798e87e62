using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Checklists;

/// <summary>A case at a glance: the next three things, then the sections with what is left in each.</summary>
internal static class CaseCard
{
    private const int MostNews = 6;

    /// <param name="lines">What was done, a line each, below the notice.</param>
    public static AdaptiveCard Of(Scene scene, CaseView view, string? notice = null, bool undo = false, IEnumerable<string>? lines = null)
    {
        var t = scene.Texts;
        var next = view.Next(scene.Today).Take(3).ToList();
        var unfinished = view.NextQuestion(scene.Knowledge, scene.Settings) is not null;
        var closed = view.File.Status == CaseStatus.Closed;

        return AdaptiveCard.Of(
            t.CaseLine(view),
            Parts.Heading(t.Case(view.Number)),
            Parts.Small(t.CaseDetails(view)),
            view.File.IsDrill ? Parts.Notice(t.DrillNotice) : null,
            view.DateIsProvisional ? Parts.Notice(t.DateIsProvisional) : null,
            closed ? Parts.Notice(t.ClosedNotice) : null,
            view.File.Status == CaseStatus.Waiting ? Parts.Notice(t.WaitingNotice) : null,
            view.File.Visit is { } visit && !closed ? Parts.Bold(t.VisitOn(visit)) : null,
            view.File.NoteOf("") is { } note ? Parts.Small($"{t.Note}: {note}") : null,
            view.File.ThreadIsLost && !closed ? Parts.Notice(t.ThreadIsLost) : null,
            Dropped(scene, view) is { } dropped ? Parts.Notice(dropped) : null,
            notice is null ? null
                : lines is null ? Parts.Notice(notice)
                : Parts.Notice(notice, lines),
            News(scene, view),
            undo && view.File.LastChangesBy(scene.By) is [.., var last]
                ? Parts.Row(Parts.Button(t.Undo, new Intent.Undo(view.Number, last.Id)))
                : null,
            view.HasChecklist ? null : Parts.Text(view.Facts["robbery"] is null ? t.NoChecklistYet : t.NoChecklistBeforeDay),
            view.HasChecklist && !closed ? Parts.Subheading(next.Count == 0 ? t.AllDone : t.NextThings) : null,
            closed
                ? null
                : Lines(
                    next.Select(i =>
                        Parts.Line(
                            i.Line(scene.Language),
                            t.DueLine(i.Plan, scene.Today),
                            new Intent.ShowItem(view.Number, ItemName.Of(i.Id))
                        )
                    )
                ),
            view.HasChecklist && view.File.Status == CaseStatus.Open && next.Count == 0
                ? Parts.Text(t.WhatNext(Unknown(scene, view)))
                : null,
            view.HasChecklist ? Parts.Subheading(t.Checklist) : null,
            Lines(Enum.GetValues<Section>().Where(s => !view.In(s).IsEmpty).Select(s => SectionLine(scene, view, s))),
            Parts.Row(
                unfinished && !closed ? Parts.Primary(t.GoOnWithQuestions, new Intent.Resume(view.Number)) : null,
                Parts.Button(t.Facts, new Intent.ShowFacts(view.Number)),
                Parts.Button(t.ToMenu, new Intent.Menu())
            ),
            Parts.Row(
                view.HasChecklist && !closed && view.IsWorkedOn(Section.Visit)
                    ? Parts.Button(t.AtTheDoor, new Intent.ShowVisit(view.Number))
                    : null,
                view.HasChecklist && !closed
                    ? Parts.Button(t.HandOver, new Intent.HandOver(view.Number))
                    : Parts.Button(t.Timeline, new Intent.ShowTimeline(view.Number, 0)),
                view.File.Status == CaseStatus.Waiting ? Parts.Button(t.GoOnWithWork, new Intent.SetStatus(view.Number, CaseStatus.Open))
                    : closed ? Parts.Button(t.Reopen, new Intent.SetStatus(view.Number, CaseStatus.Open))
                    : Parts.Button(view.File.IsDrill ? t.EndDrillButton : t.CloseCase, new Intent.AskClose(view.Number))
            ),
            view.HasChecklist && !closed ? Parts.Small(t.CaseTyped) : null
        ) with
        {
            // What is said once would be gone at the next look.
            Shows = notice is null && view.File.News is null ? new Intent.ShowCase(view.Number) : null,
        };
    }

    /// <summary>What the items hang on that nobody knows yet, in words.</summary>
    private static ImmutableArray<string> Unknown(Scene scene, CaseView view) =>
        [
            .. view
                .Items.Where(i => i is { IsToDo: true, Plan.Conditional: true })
                .SelectMany(i => i.Plan.DecidedBy)
                .Distinct()
                .Select(f => scene.Knowledge.Words(f).Label.In(scene.Language).ToLowerInvariant()),
        ];

    /// <summary>What later content changed in this case.</summary>
    private static Container? News(Scene scene, CaseView view)
    {
        if (view.File.News is not { } news)
            return null;
        var t = scene.Texts;
        var lines = view
            .Items.Select(i => (i, Line: i.Line(scene.Language)))
            .Select(i =>
                i.i switch
                {
                    { IsGone: true } when news.Went.Contains(i.i.Id) => t.ItemWent(i.Line),
                    _ when news.Came.Contains(i.i.Id) => t.ItemCame(i.Line),
                    _ when news.Retitled.GetValueOrDefault(i.i.Id) is { } before => t.ItemRetitled(i.Line, before.In(scene.Language)),
                    _ => null,
                }
            )
            .OfType<string>()
            .ToList();
        return lines.Count == 0
            ? null
            : Parts.Notice(
                t.ContentChanged,
                [.. lines.Take(MostNews), .. lines.Count > MostNews ? [t.AndOthers(lines.Count - MostNews)] : Array.Empty<string>()]
            );
    }

    /// <summary>Why part of the list is closed for this robbery, so that nobody takes it for done.</summary>
    private static string? Dropped(Scene scene, CaseView view)
    {
        var items = view.Items.Where(i => i.Plan.Closed is not null && !i.Plan.Item.IsOwn).ToList();
        return items.Count == 0
            ? null
            : scene.Texts.Dropped(items.Count, string.Join(" ", items.Select(i => i.Plan.Closed!.In(scene.Language)).Distinct()));
    }

    private static Container SectionLine(Scene scene, CaseView view, Section section)
    {
        return Parts.Line(
            scene.Texts.SectionName(section),
            scene.Texts.SectionCount(view.In(section)),
            new Intent.ShowSection(view.Number, section, 0)
        );
    }

    private static Container? Lines(IEnumerable<Container> lines)
    {
        var all = lines.ToImmutableArray<Element>();
        return all.IsEmpty ? null : new(all);
    }
}
