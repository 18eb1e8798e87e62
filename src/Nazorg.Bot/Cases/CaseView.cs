using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Screening;
using NodaTime.Text;

namespace Nazorg.Bot.Cases;

/// <summary>One line of a case's checklist: the item, what became of it, and its number in this case.</summary>
/// <param name="Follows">It still follows from the answers; an item somebody touched stays even if it does not.</param>
/// <param name="IsGone">Later content no longer has it for this case: only its title is left.</param>
internal sealed record CaseItem(int Number, PlanItem Plan, ItemState State, bool Follows, bool IsGone)
{
    /// <summary>What became of it for each victim, the first at 0; one where it is not something to offer.</summary>
    public ImmutableArray<ItemState> States { get; init; } = [State];

    /// <summary>Somebody added it to this case.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Goes up with every change of it, for whichever victim.</summary>
    public int Revision => States.Sum(s => s.Revision);

    /// <summary>It was there to find something out, and that is known now.</summary>
    public bool IsFoundOut => !Follows && !IsGone && Plan.FindsOut is not null && State.Outcome == Outcome.Done;

    public string Id => Plan.Id;

    public bool IsOffer => Plan.Item.IsOffer;

    /// <summary>"7 · Wijs op het Schadefonds". Not "7.", which a card's Markdown would take for a list.</summary>
    public string Line(Language language) => $"{Number} · {Plan.Title.In(language)}";

    /// <summary>Somebody still has to do something: it applies or once did, is not closed and has no outcome.</summary>
    public bool IsToDo => (Follows || IsGone) && Plan.Closed is null && States.Any(s => s.Outcome == Outcome.Open);

    /// <summary>The meeting in the neighbourhood, for either kind of robbery. Its term is that of the arrangements.</summary>
    public bool IsMeeting => Id is "arrange-residents-meeting" or "arrange-information-meeting";

    /// <summary>The meeting is arranged and has a day; it has not been yet.</summary>
    public bool IsAwaited => IsMeeting && Plan.Closed is null && State is { Outcome: Outcome.Done, On: not null, Held: false };

    /// <summary>What one tap says: an offer was made, anything else is done.</summary>
    public Outcome OneTap => IsOffer ? Outcome.Offered : Outcome.Done;
}

/// <summary>A case with everything that follows from it: its facts, and its checklist in order.</summary>
/// <param name="DateIsProvisional">The day of the robbery is not known: the day of the report stands in for it.</param>
/// <param name="Numbered">The file with the list as it is now: kept as soon as somebody has seen the numbers.</param>
internal sealed record CaseView(CaseFile File, CaseFile Numbered, Facts Facts, bool DateIsProvisional, ImmutableArray<CaseItem> Items)
{
    public static CaseView Of(CaseFile file, KnowledgeBase knowledge, Settings settings)
    {
        var facts = knowledge.Screening.FactsFrom(file.AnswerValues(), settings.Given);
        var provisional = facts.RobberyDate is null && facts.IsAsked("robberyDate");
        if (provisional)
            facts = facts.With("robberyDate", LocalDatePattern.Iso.Format(WorkCalendar.DateOf(file.OpenedAt)));
        ImmutableArray<PlanItem> plan = facts["robbery"] is null || facts.RobberyDate is null ? [] : knowledge.Plan(facts);
        var touched = file
            .Items.Keys.Select(CaseFile.ItemOf)
            .Distinct()
            .Except(plan.Select(p => p.Id))
            .Select(id => knowledge.FindItem(id, facts))
            .OfType<PlanItem>();
        var added = plan.IsEmpty
            ? []
            : file
                .Added.Select(a =>
                    knowledge.GoneItem(a.Id, new(a.Section, new(file.TitleOf(a) ?? "–", file.TitleOf(a) ?? "–"), IsOffer: false))
                )
                .ToImmutableArray();
        ImmutableArray<PlanItem> list = [.. plan, .. touched, .. added];
        if (!plan.IsEmpty)
            file = file.Follow(knowledge, list);
        var numbered = plan.IsEmpty ? file : file.Showing([.. list.Select(p => p.Id)]);
        var items = list.Select((p, at) => (Plan: p, Follows: at < plan.Length || at >= list.Length - added.Length, IsGone: false))
            .Concat(numbered.Gone.Select(g => (Plan: knowledge.GoneItem(g.Key, g.Value), Follows: false, IsGone: true)))
            .Select(p => new CaseItem(numbered.Numbered.IndexOf(p.Plan.Id) + 1, p.Plan, file.StateOf(p.Plan.Id), p.Follows, p.IsGone)
            {
                States = p.Plan.Item.IsOffer
                    ? [.. Enumerable.Range(1, file.Victims).Select(v => file.StateOf(CaseFile.ForVictim(p.Plan.Id, v)))]
                    : [file.StateOf(p.Plan.Id)],
                IsAdded = file.Added.Any(a => a.Id == p.Plan.Id),
            })
            .OrderBy(i => i.Plan.Section)
            .ThenBy(i => i.Number);
        return new(file, numbered, facts, provisional, [.. items]);
    }

    public string Number => File.Number;

    /// <summary>The case after what later content did to it was shown: it is said once.</summary>
    public CaseView NewsSaid => this with { Numbered = Numbered with { News = null } };

    /// <summary>The checklist opens once kind and date are known.</summary>
    public bool HasChecklist => !Items.IsEmpty;

    public CaseItem? Find(string id) => Items.FirstOrDefault(i => i.Id == CaseFile.ItemOf(id));

    public CaseItem? Find(int number) => Items.FirstOrDefault(i => i.Number == number);

    public ImmutableArray<CaseItem> In(Section section) => [.. Items.Where(i => i.Plan.Section == section)];

    /// <summary>Something in this section applies; a visit that is off needs no card for the doorstep.</summary>
    public bool IsWorkedOn(Section section) => In(section).Any(i => i.Plan.Closed is null);

    /// <summary>What to do now: what is overdue, then what falls due within a week, then the rest in the order of the work.</summary>
    public IEnumerable<CaseItem> Next(LocalDate today) =>
        Items
            .Where(i => i.IsToDo && !i.Plan.Conditional)
            .OrderBy(i =>
                i.Plan.IsOverdue(today) ? 0
                : i.Plan.Due is { } due && due.Target <= today.PlusDays(7) ? 1
                : 2
            )
            .ThenBy(i => i.Plan.Section)
            .ThenBy(i => i.Number);

    /// <summary>Nobody found out yet whether others were in contact with the victim, and nobody chose to go on without: items about the victim say so.</summary>
    public bool WarnsOfContact =>
        File.IsActive
        && HasChecklist
        && Facts["policeObjects"] != "yes"
        && !File.Despite.ContainsKey(Guard.VictimContact)
        && Facts["victimSupportContacted"] is null
        && (Facts["robbery"] != "business" || Facts["tradeAssociationContacted"] is null)
        && !Items.Any(i => i.Plan.FindsOut is "victimSupportContacted" or "tradeAssociationContacted" && i.State.Outcome == Outcome.Done);

    /// <summary>The question of the intake to ask now; null when all were asked.</summary>
    public Question? NextQuestion(KnowledgeBase knowledge, Settings settings) =>
        knowledge.Screening.Next(Moment.Intake, File.AnswerValues(), settings.Given);
}

/// <summary>A case in a list: only what the list shows.</summary>
internal sealed record CaseRow(string Number, CaseStatus Status, string? Robbery, LocalDate? RobberyDate, LocalDate? Latest, int ToDo)
{
    /// <summary>The neighbourhood, as somebody typed it.</summary>
    public string? Area { get; init; }

    public bool HasChecklist => Robbery is not null && RobberyDate is not null;
}
