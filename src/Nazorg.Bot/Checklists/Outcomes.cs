using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Bot.Checklists;

/// <summary>What has become of points: one, or several at once. What was done is said by name; what could not be done, why not.</summary>
internal static class Outcomes
{
    public static Turn AskWhyNot(Scene scene, CaseView view, Intent.AskWhyNotApplicable intent)
    {
        if (intent.Item.In(view) is not { } item)
            return Checklist.NoSuchItem(scene, view, intent.Item);
        if (item.Plan.Closed is not null)
            return Checklist.Show(scene, view, ItemCard.Of(scene, view, item, scene.Texts.NothingChanged), item.Id);
        if (intent.Revision is { } seen && seen != item.Revision)
            return Card(scene, view, item, CardKind.Item, scene.Texts.ItemChanged);
        var turn = Checklist.Ask(scene, view, ItemCard.WhyNotApplicable(scene, view, item), new OpenQuestion.ReasonNotApplicable(item.Id));
        return turn with { Talk = turn.Talk! with { Item = item.Id } };
    }

    public static Turn Set(Scene scene, CaseView view, Intent.SetOutcome intent)
    {
        var t = scene.Texts;
        if (intent.Item.In(view) is not { } item)
            return Checklist.NoSuchItem(scene, view, intent.Item);
        var title = item.Plan.Title.In(scene.Language);
        if (item.Plan.Closed is not null)
            return Checklist.Show(scene, view, ItemCard.Of(scene, view, item, t.NothingChanged), item.Id);
        if (ForItem(item, intent.Outcome) is not { } outcome)
            return Card(scene, view, item, CardKind.Item, t.NotAnOffer(item.Number));
        if (outcome == Outcome.NotApplicable && intent.Reason is null)
            return AskWhyNot(scene, view, new(intent.Case, intent.Item, intent.Revision));
        if (intent.Victim > item.States.Length)
            return Card(scene, view, item, intent.From, t.NoSuchVictim(intent.Victim));
        if (outcome == Outcome.Done && AnswerFirst(scene, view, item) is { } question)
            return Turn.GoTo(new Intent.ShowQuestion(view.Number, question.Id) { At = item.Id });
        ImmutableArray<int> victims = intent.Victim > 0 ? [intent.Victim] : Victims(item, intent.Outcome);
        var held = outcome == Outcome.Done && item.IsMeeting && item.State.On <= scene.Today;
        var already = victims.All(v =>
            item.States[v - 1].Outcome == outcome && item.States[v - 1].Reason == intent.Reason && item.States[v - 1].Held == held
        );
        var revision = intent.Victim > 0 ? item.States[intent.Victim - 1].Revision : item.Revision;
        if (!already && intent.Revision is { } seen && seen != revision)
            return Card(scene, view, item, intent.From, t.ItemChanged, victim: intent.Victim);

        var after = scene.ViewOf(
            view.File.Together(file =>
                victims.Aggregate(file, (f, v) =>
                    f.SetOutcome(CaseFile.ForVictim(item.Id, v), outcome, intent.Reason, scene.By, scene.Now, held)
                )
            )
        );
        if (victims.IsEmpty)
            return Card(scene, view, item, intent.From, t.OutcomeSet(item.Number, title, item.State.Outcome));
        var confirmation =
            held ? t.MeetingHeld(item.Number)
            : item.States.Length > 1 && intent.Victim > 0 ? t.OutcomeSetFor(item.Number, intent.Victim, outcome)
            : t.OutcomeSet(item.Number, title, outcome);
        return Card(scene, after, after.Find(item.Id)!, intent.From, confirmation, undo: true, victim: intent.Victim);
    }

    /// <summary>The same outcome for several items; what cannot have it is named, and stays as it is.</summary>
    public static Turn SetAll(Scene scene, CaseView view, Intent.SetOutcomes intent)
    {
        var t = scene.Texts;
        var items = intent.Items.Select(i => i.In(view)).OfType<CaseItem>().DistinctBy(i => i.Id).ToList();
        if (intent.IsRange && items.Any(i => i.Plan.Closed is null))
            items.RemoveAll(i => i.Plan.Closed is not null);
        var unknown = intent.Items.Where(i => i.In(view) is null).ToList();
        if (unknown.Count > 0 && (!intent.IsRange || items.Count == 0))
            return Checklist.NoSuchItem(scene, view, unknown[0]);
        var fits = items
            .Where(i =>
                ForItem(i, intent.Outcome) is { } o
                && i.Plan.Closed is null
                && !(intent.IsRange && i.Plan.Conditional)
                && !(o == Outcome.Done && AnswerFirst(scene, view, i) is not null)
            )
            .ToList();
        var reason = intent.Outcome == Outcome.NotApplicable ? intent.Reason ?? NotApplicableReason.Other : (NotApplicableReason?)null;
        var after = scene.ViewOf(
            view.File.Together(file =>
                fits.Aggregate(file, (f, i) =>
                    Victims(i, intent.Outcome)
                        .Aggregate(f, (g, v) =>
                            g.SetOutcome(CaseFile.ForVictim(i.Id, v), ForItem(i, intent.Outcome)!.Value, reason, scene.By, scene.Now)
                        )
                )
            )
        );
        var left = items.Except(fits).ToList();
        var lines = fits.Select(i => t.StandsNow(after.Find(i.Id)!.Line(scene.Language), t.StatusLine(after.Find(i.Id)!)))
            .Concat(left.Select(i => t.StaysSo(i.Line(scene.Language))));
        var notice = fits.Count == 0 ? t.OutcomesNotSet([.. left.Select(i => i.Number)]) : t.DoneCount(fits.Count, intent.Outcome);
        var asking = left.Select(i => (Item: i, Question: AnswerFirst(scene, view, i)))
            .FirstOrDefault(i => i.Question is not null && i.Item.Plan.Closed is null);
        var turn = Checklist.Show(scene, after.NewsSaid, CaseCard.Of(scene, after, notice, undo: fits.Count > 0, lines: lines));
        return asking.Question is { } question
            ? Turn.Say($"{notice}\n{string.Join('\n', lines)}") with
            {
                Case = after.Numbered,
                Talk = scene.About(view.Number),
                Next = new Intent.ShowQuestion(view.Number, question.Id) { At = asking.Item.Id },
            }
            : turn;
    }

    public static Turn SetOwner(Scene scene, CaseView view, Intent.SetOwner intent)
    {
        if (intent.Item.In(view) is not { } item)
            return Checklist.NoSuchItem(scene, view, intent.Item);
        if (item.Plan.Closed is not null)
            return Checklist.Show(scene, view, ItemCard.Of(scene, view, item, scene.Texts.NothingChanged), item.Id);
        if (intent.Owner is not { } owner)
        {
            var turn = Checklist.Ask(scene, view, ItemCard.AskOwner(scene, view, item), new OpenQuestion.WhoDoes(item.Id));
            return turn with { Talk = turn.Talk! with { Item = item.Id } };
        }

        if (item.State.Owner != owner && intent.Revision is { } seen && seen != item.Revision)
            return Card(scene, view, item, CardKind.Item, scene.Texts.ItemChanged);
        var after = scene.ViewOf(view.File.SetOwner(item.Id, owner, scene.By, scene.Now));
        return Card(
            scene,
            after,
            after.Find(item.Id)!,
            CardKind.Item,
            scene.Texts.OwnerSet(item.Number, item.Plan.Title.In(scene.Language), owner)
        );
    }

    /// <summary>An item that is there to find something out is done when that is known: its answer is asked first.</summary>
    private static Question? AnswerFirst(Scene scene, CaseView view, CaseItem item) =>
        item is { Follows: true, Plan.FindsOut: { } fact } && view.Facts[fact] is null ? scene.Knowledge.Screening.For(fact) : null;

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

    public static Turn Card(Scene scene, CaseView view, CaseItem item, CardKind from, string notice, bool undo = false, int victim = 0) =>
        from switch
        {
            CardKind.Section => Checklist.InSection(
                Checklist.Show(scene, view, SectionCard.Of(scene, view, item.Plan.Section, SectionCard.PageOf(view, item), notice, undo)),
                item.Plan.Section
            ),
            CardKind.Case => Checklist.Show(scene, view.NewsSaid, CaseCard.Of(scene, view, notice, undo)),
            CardKind.Visit => Visiting.HowItWent(scene, view, victim, VisitCard.PageOf(view, item), notice, undo),
            _ => Checklist.Show(scene, view, ItemCard.Of(scene, view, item, notice, undo), item.Id, ItemCard.QuestionOf(scene, item)?.Id),
        };
}
