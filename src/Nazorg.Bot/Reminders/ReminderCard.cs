using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Reminders;

/// <summary>A reminder as it is posted: what is due, until when, by which rule, and what can be done about it from here.</summary>
internal static class ReminderCard
{
    private const int OthersShown = 3;

    /// <param name="why">Why this person gets it and not the one whose it is; null for their own.</param>
    public static AdaptiveCard Of(Scene scene, CaseView view, CaseItem item, ReminderStep step, string? why)
    {
        var (t, language) = (scene.Texts, scene.Language);
        if (step == ReminderStep.Deputy)
            step = ReminderStep.Overdue;
        var line = step is ReminderStep.OnDate or ReminderStep.DateOver
            ? t.OwnDate(item.State.On!.Value, scene.Today)
            : t.StepLine(step, item.Plan.Due, scene.Today, item.State.AskedDay ?? item.State.Until);
        var others = ReminderRules.Undated(view).Where(i => i.Id != item.Id).ToList();
        return AdaptiveCard.Of(
            t.ReminderSummary(view.Number, item.Plan.Title.In(language), line),
            Parts.Small($"{t.Reminder} · {t.CaseLine(view)}"),
            Parts.Heading(item.Line(language)),
            why is null ? null : Parts.Notice(why),
            Parts.Bold(line),
            Parts.Text(item.Plan.Text.In(language)),
            item.Plan.Due is { } due ? Parts.Small($"{t.Term}: {t.WindowWithRule(due, view)}") : null,
            others.Count == 0 ? null : Parts.Small($"{t.AlsoOpen} {Few(scene, others)}"),
            Parts.Row(
                Parts.Primary(
                    t.OutcomeButton(item.OneTap),
                    new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), item.OneTap, null, item.State.Revision, CardKind.Item)
                ),
                Parts.Button(t.Open(item.Number), new Intent.ShowItem(view.Number, ItemName.Of(item.Id)))
            ),
            LaterRow(scene, view, item),
            Parts.Row(
                Parts.Button(t.ChooseDay, new Intent.ChooseDay(view.Number, ItemName.Of(item.Id), item.State.Revision)),
                Others(scene, view, item).Any() ? Parts.Button(t.HandOn, new Intent.ChoosePerson(view.Number, ItemName.Of(item.Id))) : null,
                Parts.Button(t.NotApplicable, new Intent.AskWhyNotApplicable(view.Number, ItemName.Of(item.Id), item.State.Revision))
            ),
            Parts.Small(t.ReminderTyped(item.Number))
        );
    }

    /// <summary>The first of some items, and how many more.</summary>
    public static string Few(Scene scene, IReadOnlyCollection<CaseItem> items) =>
        scene.Texts.AndMore(items.Take(OthersShown).Select(i => i.Line(scene.Language)), items.Count - OthersShown);

    /// <summary>Now and then, for a case that waits for the police.</summary>
    public static AdaptiveCard Waiting(Scene scene, CaseView view) =>
        AdaptiveCard.Of(
            scene.Texts.WaitingSummary(view.Number),
            Parts.Small($"{scene.Texts.Reminder} · {scene.Texts.CaseLine(view)}"),
            Parts.Heading(scene.Texts.WaitingSummary(view.Number)),
            Parts.Text(scene.Texts.WaitingReminder),
            scene.Knowledge.Screening.For("solved") is { } question
                ? Parts.Row(Parts.Primary(question.Text.In(scene.Language), new Intent.ShowQuestion(view.Number, question.Id)))
                : null,
            Parts.Row(
                Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number)),
                Parts.Button(scene.Texts.CloseCase, new Intent.AskClose(view.Number))
            )
        );

    /// <summary>A reminder that was sent, once it no longer says what is so.</summary>
    public static AdaptiveCard Settled(Scene scene, CaseView view, string itemId)
    {
        var t = scene.Texts;
        var item = view.Find(itemId);
        var notice =
            view.File.Status == CaseStatus.Closed ? t.ClosedNotice
            : item is { IsToDo: true, State.Until: { } until }
            && (until > scene.Today || (until == scene.Today && item.State.UntilTime is not null))
                ? t.PutOffUntil(item.Number, AskedFor.Kept(until, item.State.UntilTime), scene.Today)
            : item is null || item.IsToDo ? t.ReminderIsOver
            : t.Settled(t.StatusLine(item));
        return AdaptiveCard.Of(
            notice,
            Parts.Small($"{t.Reminder} · {t.CaseLine(view)}"),
            item is null ? null : Parts.Heading(item.Line(scene.Language)),
            Parts.Notice(notice),
            Parts.Row(
                item is null ? null : Parts.Button(t.Open(item.Number), new Intent.ShowItem(view.Number, ItemName.Of(itemId))),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            )
        );
    }

    /// <summary>Asks until when.</summary>
    /// <param name="problem">What was wrong with the day that was given.</param>
    public static AdaptiveCard PutOff(Scene scene, CaseView view, CaseItem item, string? problem = null, bool byCalendar = false) =>
        AdaptiveCard.Of(
            scene.Texts.UntilWhen,
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(scene.Texts.UntilWhen),
            Parts.Text(item.Line(scene.Language)),
            problem is null ? null : Parts.Problem(problem),
            byCalendar ? null : LaterRow(scene, view, item),
            new DateInput(CardVerbs.DateInput, scene.Texts.OtherDay),
            Parts.Row(
                Parts.Confirm(scene.Texts.RemindThen, new Intent.Snooze(view.Number, ItemName.Of(item.Id), null, item.State.Revision))
            ),
            Parts.Small(scene.Texts.UntilWhenTyped(item.Number))
        );

    public static AdaptiveCard PutOffUntil(Scene scene, CaseView view, CaseItem item, AskedFor when)
    {
        var t = scene.Texts;
        var beyond = item.Plan.Due is { } due && when.Day > due.Latest ? t.BeyondTerm(due.Latest, scene.Today) : null;
        return AdaptiveCard.Of(
            t.PutOffUntil(item.Number, when, scene.Today),
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(item.Line(scene.Language)),
            Parts.Notice(t.PutOffUntil(item.Number, when, scene.Today)),
            beyond is null ? null : Parts.Text(beyond),
            Parts.Row(
                Parts.Button(t.Open(item.Number), new Intent.ShowItem(view.Number, ItemName.Of(item.Id))),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            )
        );
    }

    /// <summary>Asks to whom the reminders of an item go.</summary>
    public static AdaptiveCard ChoosePerson(Scene scene, CaseView view, CaseItem item) =>
        AdaptiveCard.Of(
            scene.Texts.HandToWhom,
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(scene.Texts.HandToWhom),
            Parts.Text(item.Line(scene.Language)),
            Parts.Row(
                Others(scene, view, item)
                    .Take(6)
                    .Select(o =>
                        Parts.Button(o.Name, new Intent.HandOn(view.Number, ItemName.Of(item.Id), o.Id, null, item.State.Revision))
                    )
            ),
            Parts.Row(Parts.Button(scene.Texts.Back, new Intent.ShowItem(view.Number, ItemName.Of(item.Id)))),
            Parts.Small(scene.Texts.HandTyped(item.Number))
        );

    /// <param name="name">To whom; null: to the sender.</param>
    public static AdaptiveCard HandedOn(Scene scene, CaseView view, CaseItem item, string? name) =>
        AdaptiveCard.Of(
            scene.Texts.HandedOn(item.Number, name),
            Parts.Small(scene.Texts.CaseLine(view)),
            Parts.Heading(item.Line(scene.Language)),
            Parts.Notice(scene.Texts.HandedOn(item.Number, name)),
            Parts.Row(
                name is null
                    ? null
                    : Parts.Button(
                        scene.Texts.TakeBack,
                        new Intent.HandOn(view.Number, ItemName.Of(item.Id), scene.By, null, item.State.Revision)
                    ),
                Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number))
            )
        );

    /// <summary>Who could get the reminders of an item instead.</summary>
    public static IEnumerable<(string Id, string Name)> Others(Scene scene, CaseView view, CaseItem item)
    {
        var (settings, owner) = (scene.Settings, ReminderRules.OwnerOf(view.File, item));
        var deputy =
            settings.Deputy.Length > 0 && !settings.Names.ContainsKey(settings.Deputy)
                ? [(settings.Deputy, scene.Texts.TheDeputy)]
                : Array.Empty<(string Id, string Name)>();
        return settings.Names.Select(n => (Id: n.Key, Name: n.Value)).Concat(deputy).Where(o => o.Id != owner);
    }

    /// <summary>Moments to choose from; all of them are worked, so that what is chosen is what happens.</summary>
    private static ActionSet LaterRow(Scene scene, CaseView view, CaseItem item)
    {
        var calendar = new WorkCalendar(scene.Settings, scene.Desk.Person.Value);
        var next = calendar.After(scene.Today);
        var week = calendar.OnOrAfter(scene.Today.PlusDays(7));
        return Parts.Row(
            Snoozing.LaterToday(scene) is { } hour ? Button(scene.Texts.LaterToday(hour), scene.Today, hour) : null,
            Button(scene.Texts.Later(next, scene.Today), next, null),
            week == next ? null : Button(scene.Texts.Later(week, scene.Today), week, null)
        )!;

        Execute Button(string title, LocalDate day, LocalTime? hour) =>
            Parts.Button(title, new Intent.Snooze(view.Number, ItemName.Of(item.Id), day, item.State.Revision) { Time = hour });
    }
}
