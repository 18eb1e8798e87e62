using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Checklists;

/// <summary>The cards about a case as a whole: closing it, deleting it, handing it over, and what happened in it.</summary>
internal static class CaseCards
{
    private const int MostOpen = 12;
    private const int LinesOnAPage = 10;

    /// <summary>What is left, before a case is closed; while nobody was arrested it may wait for the police instead.</summary>
    public static AdaptiveCard AskClose(Scene scene, CaseView view)
    {
        var t = scene.Texts;
        if (view.File.IsDrill)
            return EndDrill(scene, view);
        var left = view.Items.Where(i => i.IsToDo && !i.Plan.Conditional).ToList();
        var unsolved = view.Facts["solved"] != "yes";
        return AdaptiveCard.Of(
            t.AskClose(view.Number),
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.AskClose(view.Number)),
            Parts.Text(left.Count == 0 ? t.NothingLeft : t.StillLeft(left.Count)),
            left.Count == 0
                ? null
                : new Container([
                    .. Enum.GetValues<Section>()
                        .Select(s => (Section: s, Count: left.Count(i => i.Plan.Section == s)))
                        .Where(s => s.Count > 0)
                        .Select(s =>
                            Parts.Line(t.SectionName(s.Section), t.ToDo(s.Count), new Intent.ShowSection(view.Number, s.Section, 0))
                        ),
                ]),
            unsolved ? Parts.Notice(t.UnsolvedNotice) : null,
            Parts.Row(
                unsolved && view.File.Status != CaseStatus.Waiting
                    ? Parts.Primary(t.WaitForPolice, new Intent.SetStatus(view.Number, CaseStatus.Waiting))
                    : null,
                Parts.Button(t.CloseNow, new Intent.SetStatus(view.Number, CaseStatus.Closed)),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            Parts.Small(t.AskCloseTyped(unsolved))
        );
    }

    /// <summary>A drill leaves nothing behind.</summary>
    private static AdaptiveCard EndDrill(Scene scene, CaseView view) =>
        AdaptiveCard.Of(
            scene.Texts.EndDrill,
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(scene.Texts.EndDrill),
            Parts.Text(scene.Texts.EndDrillMeans),
            Parts.Row(
                Parts.Primary(scene.Texts.WipeDrill, new Intent.SetStatus(view.Number, CaseStatus.Deleted)),
                Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number))
            )
        );

    public static AdaptiveCard AskDelete(Scene scene, CaseView view) =>
        AdaptiveCard.Of(
            scene.Texts.AskDelete(view.Number),
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(scene.Texts.AskDelete(view.Number)),
            Parts.Text(scene.Texts.DeleteMeans),
            Parts.Row(
                Parts.Button(scene.Texts.DeleteNow, new Intent.SetStatus(view.Number, CaseStatus.Deleted)),
                Parts.Primary(scene.Texts.DoNotDelete, new Intent.ShowCase(view.Number))
            )
        );

    /// <summary>"Annuleer" may mean two things; it is asked once.</summary>
    public static AdaptiveCard AskCancel(Scene scene, CaseView view) =>
        AdaptiveCard.Of(
            scene.Texts.AskCancel,
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(scene.Texts.AskCancel),
            Parts.Row(
                Parts.Primary(scene.Texts.StopAndKeep, new Intent.Pause(view.Number)),
                view.File.IsUntouched ? Parts.Button(scene.Texts.DeleteNow, new Intent.SetStatus(view.Number, CaseStatus.Deleted)) : null,
                view.NextQuestion(scene.Knowledge, scene.Settings) is null
                    ? Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number))
                    : Parts.Button(scene.Texts.GoOn, new Intent.Resume(view.Number))
            )
        );

    /// <summary>Everything somebody needs who takes the case over: what is known, what is open, by when, and why.</summary>
    public static AdaptiveCard HandOver(Scene scene, CaseView view, string? notice = null)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var open = view.Next(scene.Today).ToList();
        var mine = view.File.Coordinator == scene.By;
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.HandOver}",
            Parts.Small(t.CaseDetails(view)),
            Parts.Heading($"{t.Case(view.Number)}: {t.HandOver}"),
            notice is null ? null : Parts.Notice(notice),
            view.File.Status == CaseStatus.Waiting ? Parts.Notice(t.WaitingNotice) : null,
            view.File.Visit is { } visit ? Parts.Bold(t.VisitOn(visit)) : null,
            Parts.Small(
                string.Join(
                    " · ",
                    view.Facts.Known.Where(f => f.Key is not ("robbery" or "robberyDate"))
                        .Select(f =>
                            $"{scene.Knowledge.Words(f.Key).Label.In(language)}: {scene.Knowledge.Words(f.Key).Values[f.Value].Label.In(language)}"
                        )
                        .DefaultIfEmpty(t.NotAskedYet)
                )
            ),
            view.File.NoteOf("") is { } note ? Parts.Text($"{t.Note}: {note}") : null,
            Parts.Subheading(t.OpenItems(open.Count)),
            new Container([
                .. open.Take(MostOpen)
                    .Select(i =>
                        Parts.Line(
                            i.Line(language),
                            Detail(i) is { Length: > 0 } detail ? detail : null,
                            new Intent.ShowItem(view.Number, ItemName.Of(i.Id))
                        )
                    ),
            ]),
            open.Count > MostOpen ? Parts.Small(t.AndOthers(open.Count - MostOpen)) : null,
            Parts.Text(mine ? t.HandOverMine(view.Number) : t.HandOverNotMine),
            Parts.Row(
                Parts.Button(t.Contacts, new Intent.ShowContacts(view.Number)),
                mine ? null : Parts.Primary(t.TakeOver, new Intent.TakeOver(view.Number)),
                Parts.Button(t.Timeline, new Intent.ShowTimeline(view.Number, 0)),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            )
        );

        string Detail(CaseItem item) =>
            string.Join(
                " · ",
                new[]
                {
                    t.DueLine(item.Plan, scene.Today),
                    item.State.Owner is { } owner ? t.Owner(owner) : null,
                    item.IsAdded ? t.IsAdded
                    : item.Plan.OnlyIf is null ? null
                    : item.Plan.Because.In(language),
                    view.File.NoteOf(item.Id) is { } note ? $"{t.Note}: {note}" : null,
                }.OfType<string>()
            );
    }

    /// <summary>What happened, the latest first: who by "jij" or "een collega", never a name.</summary>
    public static AdaptiveCard Timeline(Scene scene, CaseView view, int page)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var lines = view.File.History.Reverse().Select(c => (c.At, c.By, Text: HistoryLine.Of(scene, view, c))).ToList();
        var pages = Math.Max(1, (lines.Count + LinesOnAPage - 1) / LinesOnAPage);
        page = Math.Clamp(page, 0, pages - 1);
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.Timeline}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.Timeline),
            pages == 1 ? null : Parts.Small(t.Page(page + 1, pages)),
            new Container([
                .. lines
                    .Skip(page * LinesOnAPage)
                    .Take(LinesOnAPage)
                    .SelectMany(l =>
                        new Element[]
                        {
                            Parts.Text(l.Text!) with
                            {
                                Spacing = "Small",
                            },
                            Parts.Small(
                                l.By.Length == 0
                                    ? t.ShortDate(WorkCalendar.DateOf(l.At))
                                    : $"{t.ShortDate(WorkCalendar.DateOf(l.At))} · {(l.By == scene.By ? t.ByYou : t.ByColleague)}"
                            ) with
                            {
                                Spacing = "None",
                            },
                        }
                    ),
            ]),
            Parts.Row(
                page + 1 < pages ? Parts.Button(t.Earlier, new Intent.ShowTimeline(view.Number, page + 1)) : null,
                page > 0 ? Parts.Button(t.Newer, new Intent.ShowTimeline(view.Number, page - 1)) : null,
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            )
        );
    }
}
