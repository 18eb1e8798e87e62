using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;
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
        var open = view.File.IsActive && plan.Closed is null;

        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}, {item.Line(language)}",
            Parts.Small($"{t.CaseLine(view)} · {t.SectionName(plan.Section)}"),
            Parts.Heading(item.Line(language)),
            notice is null ? null : Parts.Notice(notice),
            undo && view.File.LastChangesBy(scene.By) is [.., var last]
                ? Parts.Row(Parts.Button(t.Undo, new Intent.Undo(view.Number, last.Id)))
                : null,
            plan.Closed is { } closed ? Parts.Notice(t.ItemIsClosed(closed.In(language))) : null,
            item.IsGone ? Parts.Notice(t.ItemIsGone)
                : item.IsFoundOut ? Parts.Notice(t.FoundOut(Found(scene, view, item)))
                : item.Follows ? null
                : Parts.Notice(t.NoLongerFollows),
            plan.Section is Section.Visit or Section.Offer && open ? VisitCard.Warning(scene, view) : null,
            item.IsGone || item.IsAdded ? null : Parts.Text(plan.Text.In(language)),
            new FactSet([
                new(t.Status, t.StatusLine(item)),
                .. plan.Due is { } due ? [new(t.Term, t.WindowWithRule(due, view))] : ImmutableArray<Fact>.Empty,
                .. item.IsGone ? ImmutableArray<Fact>.Empty : [new(t.Who, Who(scene, item))],
                .. plan.Item.Partners.IsEmpty
                    ? ImmutableArray<Fact>.Empty
                    : [new(t.With, string.Join(", ", plan.Item.Partners.Select(p => p.Name.In(language))))],
                .. view.File.NoteOf(item.Id) is { } note ? [new(t.Note, note)] : ImmutableArray<Fact>.Empty,
                .. item.State.On is { } on ? [new(t.OwnDay, t.DateAt(on, item.State.OnTime))] : ImmutableArray<Fact>.Empty,
                .. item.State.Until is { } until && item.IsToDo
                    ? [new(t.PutOff, t.DateAt(until, item.State.UntilTime))]
                    : ImmutableArray<Fact>.Empty,
            ]),
            item.IsAdded ? Parts.Small(t.IsAdded)
                : item.Follows && plan.Closed is null ? Parts.Small($"{t.Why} {plan.Because.In(language)}")
                : null,
            item.IsGone || item.IsAdded ? null : Parts.Small($"{t.Source} {string.Join("; ", plan.Sources.Select(s => s.In(language)))}"),
            question is null || !open ? null : Parts.Subheading(question.Text.In(language)),
            question is null || !open
                ? null
                : Parts.Row(
                    question.Choices.Select(c =>
                        Parts.Button(
                            c.Label.In(language),
                            new Intent.Answer(view.Number, question.Id, c.Id, view.File.RevisionOf(question.Id)) { Item = item.Id }
                        )
                    )
                ),
            open && item.States.Length > 1 ? PerVictim(scene, view, item) : null,
            open && item.States.Length == 1 && !(question is not null && question.Facts.Contains(plan.FindsOut ?? ""))
                ? Parts.Row(Outcomes(item).Select(o => OutcomeButton(scene, view, item, o)))
                : null,
            open
                ? Parts.Row(
                    Parts.Button(t.Note, new Intent.WriteNote(view.Number, ItemName.Of(item.Id), null)),
                    Parts.Button(t.WhoDoes, new Intent.SetOwner(view.Number, ItemName.Of(item.Id), null, item.Revision)),
                    item.IsToDo
                        ? Parts.Button(t.NotApplicable, new Intent.AskWhyNotApplicable(view.Number, ItemName.Of(item.Id), item.Revision))
                        : null
                )
                : null,
            Parts.Row(
                Parts.Button(t.ToSection(plan.Section), new Intent.ShowSection(view.Number, plan.Section, SectionCard.PageOf(view, item))),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            open ? Parts.Small(t.ItemTyped(item, Outcomes(item)[0], asks: question is not null)) : null
        );
    }

    /// <summary>What was asked of it, in one sentence; null when only the item is wanted.</summary>
    public static string? Asked(Scene scene, CaseView view, CaseItem item, ItemAspect asked)
    {
        var (t, title) = (scene.Texts, item.Plan.Title.In(scene.Language));
        return asked switch
        {
            ItemAspect.Status => t.StandsNow(title, t.StatusLine(item)),
            ItemAspect.Who => t.IsDoneBy(
                title,
                Who(scene, item).ToLowerInvariant(),
                item.State.Owner is null or Owner.Coordinator && !item.IsAdded && item.Plan.Item.Actor.Id == "coordinator"
            ),
            ItemAspect.When => item.State.On is { } on ? t.IsOn(title, on)
            : item.Plan.Due is { } due
                ? item.IsToDo ? $"{title}: {t.TermLeft(due, scene.Today)}"
                    : t.TermMet(due)
            : t.HasNoDay(title),
            ItemAspect.Note => view.File.NoteOf(item.Id) is { } note ? $"{t.Note}: {note}" : t.HasNoNote(title),
            _ => null,
        };
    }

    /// <summary>Who does it, by role.</summary>
    public static string Who(Scene scene, CaseItem item) =>
        item.State.Owner is { } owner ? scene.Texts.Owner(owner)
        : item.IsAdded ? scene.Texts.Owner(Owner.Coordinator)
        : item.Plan.Item.Actor.Name.In(scene.Language);

    /// <summary>What an item found out, in words.</summary>
    private static string Found(Scene scene, CaseView view, CaseItem item) =>
        item.Plan.FindsOut is { } fact && view.Facts[fact] is { } value
            ? scene.Knowledge.Words(fact).Values[value].Label.In(scene.Language)
            : scene.Texts.NotKnownLabel;

    /// <summary>Each victim by number, with what may become of the offer from there.</summary>
    private static Container PerVictim(Scene scene, CaseView view, CaseItem item) =>
        new([
            .. item
                .States.SelectMany(
                    (state, at) =>
                        new Element?[]
                        {
                            Parts.Small($"{scene.Texts.Victim(at + 1, item.States.Length)}: {scene.Texts.OutcomeLabel(state.Outcome)}"),
                            Parts.Row(
                                Outcomes(item with { State = state })
                                    .Select(o =>
                                        Parts.Button(
                                            scene.Texts.OutcomeButton(o),
                                            new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), o, null, state.Revision, CardKind.Item)
                                            {
                                                Victim = at + 1,
                                            }
                                        )
                                    )
                            ),
                        }
                )
                .OfType<Element>(),
        ]);

    public static AdaptiveCard AskOwner(Scene scene, CaseView view, CaseItem item)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.WhoDoes,
            Parts.Small($"{t.CaseLine(view)} · {item.Line(scene.Language)}"),
            Parts.Heading(t.WhoDoes),
            Parts.Small(t.WhoDoesHelp),
            Parts.Row(Enum.GetValues<Owner>().Take(3).Select(Choice)),
            Parts.Row(Enum.GetValues<Owner>().Skip(3).Take(3).Select(Choice)),
            Parts.Row(Enum.GetValues<Owner>().Skip(6).Select(Choice)),
            Parts.Row(Parts.Button(t.Back, new Intent.ShowItem(view.Number, ItemName.Of(item.Id)))),
            Parts.Small(t.WhoDoesTyped(item.Number))
        );

        Execute Choice(Owner owner) =>
            Parts.Button(t.Owner(owner), new Intent.SetOwner(view.Number, ItemName.Of(item.Id), owner, item.Revision));
    }

    /// <summary>The question whose answer changes the item: whether it is there, or what it says. Null when there is none.</summary>
    public static Question? QuestionOf(Scene scene, CaseItem item) =>
        item.Follows
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
            Parts.Small(t.WhyNotApplicableTyped(item.Number))
        );

        Execute Reason(NotApplicableReason reason) =>
            Parts.Button(
                t.Reason(reason),
                new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), Outcome.NotApplicable, reason, item.Revision, CardKind.Item)
            );
    }

    /// <summary>What may become of it from here.</summary>
    private static Outcome[] Outcomes(CaseItem item) =>
        (item.IsOffer, item.State.Outcome) switch
        {
            (true, Outcome.Open) => [Outcome.Offered, Outcome.Accepted, Outcome.Declined],
            (true, Outcome.Offered or Outcome.Undecided) =>
            [
                Outcome.Accepted,
                Outcome.Declined,
                item.State.Outcome == Outcome.Offered ? Outcome.Undecided : Outcome.Open,
            ],
            (false, Outcome.Open) => [Outcome.Done],
            _ => [Outcome.Open],
        };

    private static Execute OutcomeButton(Scene scene, CaseView view, CaseItem item, Outcome outcome)
    {
        var button = Parts.Button(
            scene.Texts.OutcomeButton(outcome),
            new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), outcome, null, item.Revision, CardKind.Item)
        );
        return outcome == item.OneTap ? button with { Style = "positive" } : button;
    }
}
