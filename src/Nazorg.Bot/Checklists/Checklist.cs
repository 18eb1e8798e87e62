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

    public static Turn ShowItem(Scene scene, CaseView view, ItemName name) =>
        name.In(view) is { } item
            ? Show(scene, view, ItemCard.Of(scene, view, item), item.Id, ItemCard.QuestionOf(scene, item)?.Id)
            : NoSuchItem(scene, view, name);

    /// <summary>Asks what an item hangs on; shows the item when there is nothing to ask.</summary>
    public static Turn AskAboutItem(Scene scene, CaseView view, ItemName name) =>
        name.In(view) is not { } item ? NoSuchItem(scene, view, name)
        : ItemCard.QuestionOf(scene, item) is { } question ? Turn.GoTo(new Intent.ShowQuestion(view.Number, question.Id) { At = item.Id })
        : Show(scene, view, ItemCard.Of(scene, view, item), item.Id);

    public static Turn AskWhyNotApplicable(Scene scene, CaseView view, Intent.AskWhyNotApplicable intent)
    {
        if (intent.Item.In(view) is not { } item)
            return NoSuchItem(scene, view, intent.Item);
        if (item.Plan.Closed is not null)
            return Show(scene, view, ItemCard.Of(scene, view, item, scene.Texts.NothingChanged), item.Id);
        return intent.Revision is { } seen && seen != item.Revision
            ? Card(scene, view, item, CardKind.Item, scene.Texts.ItemChanged)
            : Show(scene, view, ItemCard.WhyNotApplicable(scene, view, item));
    }

    public static Turn SetOutcome(Scene scene, CaseView view, Intent.SetOutcome intent)
    {
        var t = scene.Texts;
        if (intent.Item.In(view) is not { } item)
            return NoSuchItem(scene, view, intent.Item);
        if (item.Plan.Closed is not null)
            return Show(scene, view, ItemCard.Of(scene, view, item, t.NothingChanged), item.Id);
        if (ForItem(item, intent.Outcome) is not { } outcome)
            return Card(scene, view, item, CardKind.Item, t.NotAnOffer(item.Number));
        if (outcome == Outcome.NotApplicable && intent.Reason is null)
            return AskWhyNotApplicable(scene, view, new(intent.Case, intent.Item, intent.Revision));
        if (intent.Victim > item.States.Length)
            return Card(scene, view, item, intent.From, t.NoSuchVictim(intent.Victim));
        if (outcome == Outcome.Done && AnswerFirst(scene, view, item) is { } question)
            return Turn.GoTo(new Intent.ShowQuestion(view.Number, question.Id) { At = item.Id });
        ImmutableArray<int> victims = intent.Victim > 0 ? [intent.Victim] : Victims(item, intent.Outcome);
        var already = victims.All(v => item.States[v - 1].Outcome == outcome && item.States[v - 1].Reason == intent.Reason);
        var revision = intent.Victim > 0 ? item.States[intent.Victim - 1].Revision : item.Revision;
        if (!already && intent.Revision is { } seen && seen != revision)
            return Card(scene, view, item, intent.From, t.ItemChanged, victim: intent.Victim);

        var after = scene.ViewOf(
            view.File.Together(file =>
                victims.Aggregate(file, (f, v) => f.SetOutcome(CaseFile.ForVictim(item.Id, v), outcome, intent.Reason, scene.By, scene.Now))
            )
        );
        if (victims.IsEmpty)
            return Card(scene, view, item, intent.From, t.OutcomeSet(item.Number, item.Plan.Title.In(scene.Language), item.State.Outcome));
        var confirmation =
            item.States.Length > 1 && intent.Victim > 0
                ? t.OutcomeSetFor(item.Number, intent.Victim, outcome)
                : t.OutcomeSet(item.Number, item.Plan.Title.In(scene.Language), outcome);
        return Card(scene, after, after.Find(item.Id)!, intent.From, confirmation, undo: true, victim: intent.Victim);
    }

    /// <summary>The same outcome for several items; what cannot have it is named, and stays as it is.</summary>
    public static Turn SetOutcomes(Scene scene, CaseView view, Intent.SetOutcomes intent)
    {
        var t = scene.Texts;
        var items = intent.Numbers.Distinct().Select(view.Find).OfType<CaseItem>().ToList();
        if (intent.IsRange && items.Any(i => i.Plan.Closed is null))
            items.RemoveAll(i => i.Plan.Closed is not null);
        var unknown = intent.Numbers.Distinct().Where(n => view.Find(n) is null).ToList();
        if (unknown.Count > 0 && (!intent.IsRange || items.Count == 0))
            return ShowCase(scene, view).PrecededBy(t.NoSuchItem(unknown[0], view.Number));
        var fits = items
            .Where(i =>
                ForItem(i, intent.Outcome) is { } o
                && i.Plan.Closed is null
                && !(intent.IsRange && i.Plan.Conditional)
                && !(o == Outcome.Done && AnswerFirst(scene, view, i) is not null)
            )
            .ToList();
        var after = scene.ViewOf(
            view.File.Together(file =>
                fits.Aggregate(file, (f, i) =>
                    Victims(i, intent.Outcome)
                        .Aggregate(f, (g, v) =>
                            g.SetOutcome(CaseFile.ForVictim(i.Id, v), ForItem(i, intent.Outcome)!.Value, null, scene.By, scene.Now)
                        )
                )
            )
        );
        var notice = string.Join(
            " ",
            new[]
            {
                fits.Count == 0 ? null : t.OutcomesSet([.. fits.Select(i => i.Number)], intent.Outcome),
                fits.Count == items.Count ? null : t.OutcomesNotSet([.. items.Except(fits).Select(i => i.Number)]),
            }.OfType<string>()
        );
        var asking = items
            .Except(fits)
            .Select(i => (Item: i, Question: AnswerFirst(scene, view, i)))
            .FirstOrDefault(i => i.Question is not null && i.Item.Plan.Closed is null);
        return asking.Question is { } question
            ? Turn.Say(notice) with
            {
                Case = after.Numbered,
                Talk = scene.About(view.Number),
                Next = new Intent.ShowQuestion(view.Number, question.Id) { At = asking.Item.Id },
            }
            : Show(scene, after.NewsSaid, CaseCard.Of(scene, after, notice, undo: fits.Count > 0));
    }

    /// <summary>"Klaar" without a number is about the item that is shown; when none is, it asks which.</summary>
    public static Turn SetShown(Scene scene, CaseView view, Intent.SetShown intent) =>
        scene.Talk.Item is { } shown && view.Find(shown) is not null
            ? SetOutcome(scene, view, new(null, ItemName.Of(shown), intent.Outcome, null, null, CardKind.Item))
            : ShowCase(scene, view).PrecededBy(scene.Texts.WhichItem(intent.Outcome));

    public static Turn SetOwner(Scene scene, CaseView view, Intent.SetOwner intent)
    {
        if (intent.Item.In(view) is not { } item)
            return NoSuchItem(scene, view, intent.Item);
        if (item.Plan.Closed is not null)
            return Show(scene, view, ItemCard.Of(scene, view, item, scene.Texts.NothingChanged), item.Id);
        if (intent.Owner is not { } owner)
            return Show(scene, view, ItemCard.AskOwner(scene, view, item), item.Id);
        if (item.State.Owner != owner && intent.Revision is { } seen && seen != item.Revision)
            return Card(scene, view, item, CardKind.Item, scene.Texts.ItemChanged);
        var after = scene.ViewOf(view.File.SetOwner(item.Id, owner, scene.By, scene.Now));
        return Card(scene, after, after.Find(item.Id)!, CardKind.Item, scene.Texts.OwnerSet(item.Number, owner));
    }

    /// <summary>An item that is there to find something out is done when that is known: its answer is asked first.</summary>
    private static Knowledge.Screening.Question? AnswerFirst(Scene scene, CaseView view, CaseItem item) =>
        item is { Follows: true, Plan.FindsOut: { } fact } && view.Facts[fact] is null ? scene.Knowledge.Screening.For(fact) : null;

    /// <summary>Puts back the outcome that this person set last. Taking back answers is the screening's.</summary>
    public static Turn Undo(Scene scene, CaseView view, ImmutableArray<Change> last)
    {
        var after = scene.ViewOf(last.Aggregate(view.File, (f, c) => f.Undo(c, scene.By, scene.Now)));
        var items = last.Select(c => after.Find(c.Target)).OfType<CaseItem>().DistinctBy(i => i.Id).ToList();
        return items is [var item]
            ? Card(scene, after, item, CardKind.Item, scene.Texts.Undone(item.Number))
            : Show(scene, after, CaseCard.Of(scene, after, scene.Texts.UndoneSeveral([.. items.Select(i => i.Number)])));
    }

    private static Turn Delete(Scene scene, CaseView view) =>
        Turn.Say(view.File.IsDrill ? scene.Texts.DrillWiped : scene.Texts.Deleted(view.Number)) with
        {
            Case = view.File.Delete(scene.By, scene.Now),
            Talk = scene.About(view.Number) with { Case = null },
        };

    public static Turn NothingToUndo(Scene scene, CaseView view) => ShowCase(scene, view).PrecededBy(scene.Texts.NothingToUndo);

    /// <summary>Closes at once when nothing is left and the police are done too; otherwise what is left is shown first.</summary>
    public static Turn AskClose(Scene scene, CaseView view) =>
        !view.File.IsDrill && view.HasChecklist && view.Facts["solved"] == "yes" && !view.Items.Any(i => i.IsToDo)
            ? SetStatus(scene, view, CaseStatus.Closed)
            : Ask(
                scene,
                view,
                CaseCards.AskClose(scene, view),
                new Intent.SetStatus(view.Number, view.File.IsDrill ? CaseStatus.Deleted : CaseStatus.Closed),
                new Intent.ShowCase(view.Number)
            );

    public static Turn AskDelete(Scene scene, CaseView view) =>
        view.File.IsUntouched || view.File.IsDrill
            ? Ask(
                scene,
                view,
                CaseCards.AskDelete(scene, view),
                new Intent.SetStatus(view.Number, CaseStatus.Deleted),
                new Intent.ShowCase(view.Number)
            )
            : ShowCase(scene, view).PrecededBy(scene.Texts.NotEmpty(view.Number));

    /// <summary>"Annuleer": a yes stops and keeps everything, which can do no harm.</summary>
    public static Turn AskCancel(Scene scene, CaseView view) =>
        Ask(
            scene,
            view,
            CaseCards.AskCancel(scene, view),
            new Intent.Pause(view.Number),
            view.NextQuestion(scene.Knowledge, scene.Settings) is null ? new Intent.ShowCase(view.Number) : new Intent.Resume(view.Number)
        );

    public static Turn TakeOver(Scene scene, CaseView view)
    {
        if (view.File.Coordinator == scene.By)
            return Show(scene, view, CaseCards.HandOver(scene, view, scene.Texts.YoursAlready(view.Number)));
        var after = scene.ViewOf(view.File.TakeOver(scene.By, scene.Now));
        return Show(scene, after, CaseCards.HandOver(scene, after, scene.Texts.TakenOver(view.Number)));
    }

    public static Turn SetStatus(Scene scene, CaseView view, CaseStatus status)
    {
        if (view.File.IsDrill && status != CaseStatus.Open)
            return Delete(scene, view);
        if (status == CaseStatus.Deleted)
            return view.File.IsUntouched ? Delete(scene, view) : ShowCase(scene, view).PrecededBy(scene.Texts.NotEmpty(view.Number));
        if (status == CaseStatus.Waiting && view.File.Status == CaseStatus.Closed)
            return ShowCase(scene, view).PrecededBy(scene.Texts.CaseIsClosed(view.Number));
        var after = scene.ViewOf(view.File.SetStatus(status, scene.By, scene.Now));
        var left = view.Items.Count(i => i.IsToDo && !i.Plan.Conditional);
        return status switch
        {
            CaseStatus.Closed when left > 0 && view.File.Status != CaseStatus.Closed => ShowCase(scene, after)
                .PrecededBy(scene.Texts.ClosedWithLeft(view.Number, left)),
            CaseStatus.Waiting when view.Items.Any(i => i is { IsToDo: true, Plan.Due: not null }) => ShowCase(scene, after)
                .PrecededBy(scene.Texts.WaitingTermsRest),
            _ => ShowCase(scene, after),
        };
    }

    /// <summary>The victims an outcome is about: "klaar" leaves alone what somebody accepted or declined already.</summary>
    private static ImmutableArray<int> Victims(CaseItem item, Outcome outcome) =>
        [
            .. Enumerable
                .Range(1, item.States.Length)
                .Where(v =>
                    outcome != Outcome.Done || item.States[v - 1].Outcome is not (Outcome.Accepted or Outcome.Declined or Outcome.Undecided)
                ),
        ];

    /// <summary>"Klaar" on an offer means it was offered; "aangeboden" on something else means it is done. Null: only an offer can be declined.</summary>
    private static Outcome? ForItem(CaseItem item, Outcome outcome) =>
        (item.IsOffer, outcome) switch
        {
            (true, Outcome.Done) => Outcome.Offered,
            (false, Outcome.Offered or Outcome.Accepted) => Outcome.Done,
            (false, Outcome.Declined or Outcome.Undecided) => null,
            _ => outcome,
        };

    private static Turn Card(Scene scene, CaseView view, CaseItem item, CardKind from, string notice, bool undo = false, int victim = 0) =>
        from switch
        {
            CardKind.Section => Show(
                scene,
                view,
                SectionCard.Of(scene, view, item.Plan.Section, SectionCard.PageOf(view, item), notice, undo)
            ),
            CardKind.Case => Show(scene, view.NewsSaid, CaseCard.Of(scene, view, notice, undo)),
            CardKind.Visit => Visiting.HowItWent(scene, view, victim, VisitCard.PageOf(view, item), notice, undo),
            _ => Show(scene, view, ItemCard.Of(scene, view, item, notice, undo), item.Id, ItemCard.QuestionOf(scene, item)?.Id),
        };

    /// <summary>Shows a card of the case; what changed in it is kept, and so are the numbers from now on.</summary>
    /// <param name="item">The item that is shown: "klaar" is about it.</param>
    /// <param name="inline">The question that stands on the card.</param>
    public static Turn Show(Scene scene, CaseView view, AdaptiveCard card, string? item = null, string? inline = null) =>
        Turn.Replace(card) with
        {
            Talk = scene.About(view.Number) with
            {
                Item = item,
                Inline = inline,
                InlineOn = inline is not null && item is null ? CardKind.Visit : null,
            },
            Case = view.Numbered == scene.Desk.Case?.Value ? null : view.Numbered,
        };

    /// <summary>Shows a card that asks yes or no: a typed one stands for the buttons.</summary>
    public static Turn Ask(Scene scene, CaseView view, AdaptiveCard card, Intent yes, Intent no)
    {
        var turn = Show(scene, view, card);
        return turn with { Talk = turn.Talk! with { Question = YesOrNo.Of(yes, no) } };
    }

    public static Turn NoSuchItem(Scene scene, CaseView view, ItemName name) =>
        ShowCase(scene, view).PrecededBy(scene.Texts.NoSuchItem(name.Number, view.Number));
}
