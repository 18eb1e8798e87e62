using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Bot.Checklists;

/// <summary>One item: what to do, why it is there, where it comes from, who does it, and what has become of it.</summary>
internal static class ItemCard
{
    public static AdaptiveCard Of(Scene scene, CaseView view, CaseItem item, string? notice = null, bool undo = false)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var plan = item.Plan;
        var question = QuestionOf(scene, item);
        var open = view.File.Status == CaseStatus.Open && plan.Closed is null;

        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}, {item.Line(language)}",
            Parts.Small($"{t.CaseLine(view)} · {t.SectionName(plan.Section)}"),
            Parts.Heading(item.Line(language)),
            notice is null ? null : Parts.Notice(notice),
            undo && view.File.LastOutcomeBy(scene.By) is { } last ? Parts.Row(Parts.Button(t.Undo, new Intent.Undo(view.Number, last.Id))) : null,
            plan.Closed is { } closed ? Parts.Notice(t.ItemIsClosed(closed.In(language))) : null,
            item.IsGone ? Parts.Notice(t.ItemIsGone) : item.Follows ? null : Parts.Notice(t.NoLongerFollows),
            item.IsGone ? null : Parts.Text(plan.Text.In(language)),
            new FactSet(
            [
                new(t.Status, t.StatusLine(item)),
                .. plan.Due is { } due ? [new(t.Term, t.Window(due))] : ImmutableArray<Fact>.Empty,
                .. item.IsGone ? ImmutableArray<Fact>.Empty : [new(t.Who, plan.Item.Actor.Name.In(language))],
                .. plan.Item.Partners.IsEmpty ? ImmutableArray<Fact>.Empty : [new(t.With, string.Join(", ", plan.Item.Partners.Select(p => p.Name.In(language))))],
                .. item.State.On is { } on ? [new(t.OwnDay, t.Date(on))] : ImmutableArray<Fact>.Empty,
                .. item.State.Until is { } until && item.IsToDo ? [new(t.PutOff, t.Date(until))] : ImmutableArray<Fact>.Empty,
            ]),
            item.Follows ? Parts.Small($"{t.Why} {plan.Because.In(language)}") : null,
            item.IsGone ? null : Parts.Small($"{t.Source} {string.Join("; ", plan.Sources.Select(s => s.In(language)))}"),
            question is null || !open ? null : Parts.Subheading(question.Text.In(language)),
            question is null || !open ? null : Parts.Row(question.Choices.Select(c =>
                Parts.Button(c.Label.In(language), new Intent.Answer(view.Number, question.Id, c.Id, view.File.RevisionOf(question.Id))))),
            open ? Parts.Row(Outcomes(item).Select(o => OutcomeButton(scene, view, item, o))) : null,
            Parts.Row(
                open && item.IsToDo ? Parts.Button(t.NotApplicable, new Intent.AskWhyNotApplicable(view.Number, ItemName.Of(item.Id), item.State.Revision)) : null,
                Parts.Button(t.ToSection(plan.Section), new Intent.ShowSection(view.Number, plan.Section, SectionCard.PageOf(view, item))),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))),
            open ? Parts.Small(t.ItemTyped(item, Outcomes(item)[0], asks: question is not null)) : null);
    }

    /// <summary>The question whose answer changes the item: whether it is there, or what it says. Null when there is none.</summary>
    public static Question? QuestionOf(Scene scene, CaseItem item) => item.Follows
        ? item.Plan.DecidedBy.Concat(item.Plan.Asks).Select(scene.Knowledge.Screening.For).OfType<Question>().FirstOrDefault()
        : null;

    /// <summary>Why the item does not apply: one tap, a closed list.</summary>
    public static AdaptiveCard WhyNotApplicable(Scene scene, CaseView view, CaseItem item)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.WhyNotApplicable,
            Parts.Small($"{t.CaseLine(view)} · {item.Line(scene.Language)}"),
            Parts.Heading(t.WhyNotApplicable),
            Parts.Row(Enum.GetValues<NotApplicableReason>().Take(2).Select(Reason)),
            Parts.Row(Enum.GetValues<NotApplicableReason>().Skip(2).Select(Reason)),
            Parts.Row(Parts.Button(t.Back, new Intent.ShowItem(view.Number, ItemName.Of(item.Id)))),
            Parts.Small(t.WhyNotApplicableTyped(item.Number)));

        Execute Reason(NotApplicableReason reason) => Parts.Button(
            t.Reason(reason), new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), Outcome.NotApplicable, reason, item.State.Revision, CardKind.Item));
    }

    /// <summary>What may become of it from here.</summary>
    private static Outcome[] Outcomes(CaseItem item) => (item.IsOffer, item.State.Outcome) switch
    {
        (true, Outcome.Open) => [Outcome.Offered, Outcome.Accepted, Outcome.Declined],
        (true, Outcome.Offered or Outcome.Undecided) => [Outcome.Accepted, Outcome.Declined, item.State.Outcome == Outcome.Offered ? Outcome.Undecided : Outcome.Open],
        (false, Outcome.Open) => [Outcome.Done],
        _ => [Outcome.Open],
    };

    private static Execute OutcomeButton(Scene scene, CaseView view, CaseItem item, Outcome outcome)
    {
        var button = Parts.Button(
            scene.Texts.OutcomeButton(outcome), new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), outcome, null, item.State.Revision, CardKind.Item));
        return outcome == item.OneTap ? button with { Style = "positive" } : button;
    }
}
