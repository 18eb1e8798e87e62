using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;
using NodaTime.Text;

namespace Nazorg.Bot.Checklists;

/// <summary>The visit to the victim: what to read at the door, the day of it, and how it went.</summary>
internal static class Visiting
{
    public const int MostVictims = 9;

    private const int FurthestYears = 1;

    public static Turn Decide(Scene scene, CaseView view, Intent.OfVisit intent) =>
        intent switch
        {
            Intent.ShowVisit { AsksDay: true } => Checklist.Show(
                scene,
                view,
                VisitCard.AtTheDoor(scene, view, view.File.Visit is { } visit ? scene.Texts.VisitIsOn(visit) : scene.Texts.NoVisitPlanned)
            ),
            Intent.ShowVisit => AtTheDoor(scene, view),
            Intent.VisitResults { Was: { } day } i when day != view.File.VisitDate && view.HasChecklist => Visited(
                scene,
                view,
                day,
                i.Victim
            ),
            Intent.VisitResults i => HowItWent(scene, view, i.Victim, i.Page),
            Intent.SetVictims i => SetVictims(scene, view, i.Count ?? view.File.Victims + 1),
            Intent.PlanVisit i => Plan(scene, view, i),
            Intent.AskDespite => AskDespite(scene, view),
            Intent.GoOnDespite i => GoOnDespite(scene, view, i),
            _ => throw new UnreachableException(),
        };

    private static Turn AtTheDoor(Scene scene, CaseView view) =>
        view.HasChecklist ? Checklist.Show(scene, view, VisitCard.AtTheDoor(scene, view)) : Checklist.ShowCase(scene, view);

    public static Turn HowItWent(Scene scene, CaseView view, int victim, int page, string? notice = null, bool undo = false) =>
        view.IsWorkedOn(Section.Visit) || view.IsWorkedOn(Section.Offer)
            ? Checklist.Show(
                scene,
                view,
                VisitCard.HowItWent(scene, view, Math.Clamp(victim, 1, view.File.Victims), page, notice, undo),
                question: VisitCard.QuestionOf(scene, view)?.Id
            )
            : Checklist.ShowCase(scene, view);

    private static Turn SetVictims(Scene scene, CaseView view, int victims)
    {
        if (victims < 1 || victims > MostVictims)
            return HowItWent(scene, view, 1, 0, scene.Texts.VictimsOutOfRange(MostVictims));
        var after = scene.ViewOf(view.File.SetVictims(victims, scene.By, scene.Now));
        return HowItWent(scene, after, victims, 0, scene.Texts.VictimsSet(victims));
    }

    /// <summary>Chooses the day of the visit; before the police agreed it is asked whether that is wise.</summary>
    private static Turn Plan(Scene scene, CaseView view, Intent.PlanVisit intent)
    {
        var t = scene.Texts;
        if (!view.HasChecklist)
            return Checklist.ShowCase(scene, view);
        if (intent.IsOff)
            return CallOff(scene, view);
        if (intent.Date is not { } date)
            return AtTheDoor(scene, view).PrecededBy(intent.NoSuchDay ? t.NoSuchReminderDay : t.VisitDayNeeded);
        if (view.Facts.RobberyDate is { } robbed && date < robbed)
            return AtTheDoor(scene, view).PrecededBy(t.VisitBeforeRobbery(date));
        if (date > scene.Today.PlusYears(FurthestYears))
            return AtTheDoor(scene, view).PrecededBy(t.VisitTooFar(date));
        var visit = new PlannedDay(date, intent.Time, intent.With);
        if (visit == view.File.Visit)
            return Checklist.Show(scene, view, VisitCard.AtTheDoor(scene, view, t.VisitPlanned(visit)));

        if (intent.Despite == DespiteReason.Other && ProblemWithReason(scene, intent.Reason, intent.Anyway) is { } problem)
            return AskPolice(scene, view, visit, problem);
        var agreed =
            view.Facts["policeObjects"] == "no"
            || intent.PoliceAgree
            || intent.Despite is not null
            || view.File.Despite.ContainsKey(Guard.PoliceAgreed);
        if (!agreed)
            return AskPolice(scene, view, visit, null);
        var file = view.File.Together(f =>
        {
            if (intent.PoliceAgree && scene.Knowledge.Screening.For("policeObjects") is { } question)
                f = f.Answer(question.Id, question.Choices.First(c => c.Sets.Any(s => s.Value == "no")).Id, scene.By, scene.Now);
            if (intent.Despite is { } reason)
                f = f.GoOnDespite(Guard.PoliceAgreed, reason, reason == DespiteReason.Other ? intent.Reason : null, scene.By, scene.Now);
            return f.PlanVisit(visit, scene.By, scene.Now);
        });
        var after = scene.ViewOf(file);
        return Checklist.Show(scene, after, VisitCard.AtTheDoor(scene, after, t.VisitPlanned(visit), undo: true));
    }

    /// <summary>It took place: the day is kept, and how it went is asked.</summary>
    private static Turn Visited(Scene scene, CaseView view, LocalDate day, int victim)
    {
        var after = scene.ViewOf(view.File.PlanVisit(new(day, null, view.File.VisitWith), scene.By, scene.Now));
        return HowItWent(scene, after, victim, 0, scene.Texts.VisitWasOn(day), undo: true);
    }

    private static Turn CallOff(Scene scene, CaseView view)
    {
        var after = scene.ViewOf(view.File.CallVisitOff(scene.By, scene.Now));
        return Checklist.Show(
            scene,
            after,
            VisitCard.AtTheDoor(
                scene,
                after,
                view.File.Visit is null ? scene.Texts.NoVisitPlanned : scene.Texts.VisitCalledOff,
                undo: view.File.Visit is not null
            )
        );
    }

    private static Turn GoOnDespite(Scene scene, CaseView view, Intent.GoOnDespite intent)
    {
        var own = intent.Reason == DespiteReason.Other;
        if (own && ProblemWithReason(scene, intent.Text, intent.Anyway) is { } problem)
            return AskDespite(scene, view, problem);
        var after = scene.ViewOf(view.File.GoOnDespite(intent.Guard, intent.Reason, own ? intent.Text : null, scene.By, scene.Now));
        return Checklist.Show(
            scene,
            after,
            CaseCard.Of(scene, after, scene.Texts.WentOn(own ? intent.Text! : scene.Texts.Despite(intent.Reason).ToLowerInvariant()))
        );
    }

    private static Turn AskDespite(Scene scene, CaseView view, string? problem = null) =>
        Checklist.Ask(scene, view, VisitCard.AskDespite(scene, view, problem), new OpenQuestion.ReasonToGoOn(Guard.VictimContact, null));

    private static Turn AskPolice(Scene scene, CaseView view, PlannedDay visit, string? problem) =>
        Checklist.Ask(
            scene,
            view,
            VisitCard.AskPolice(scene, view, visit, problem),
            new OpenQuestion.ReasonToGoOn(Guard.PoliceAgreed, visit.Day) { At = visit.Time, With = visit.With }
        );

    private static string? ProblemWithReason(Scene scene, string? text, bool anyway) =>
        text is null or "" ? scene.Texts.ReasonNeeded : scene.Problem(text, Writing.LongestTitle, anyway);
}

/// <summary>The cards of the visit.</summary>
internal static class VisitCard
{
    private const int OffersAtOnce = 5;
    private const int MostOffers = 12;

    /// <summary>What somebody needs who stands at the door; the other items of the visit are for beforehand.</summary>
    private static readonly string[] AtHand = ["show-empathy", "visit-without-police", "time-first-visit"];

    /// <summary>One card to read on the doorstep: when, how, and what to offer.</summary>
    public static AdaptiveCard AtTheDoor(Scene scene, CaseView view, string? notice = null, bool undo = false)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var visit = AtHand
            .Select(view.Find)
            .OfType<CaseItem>()
            .Where(i => i is { Follows: true, Plan: { Closed: null, Conditional: false } })
            .ToList();
        var offers = Offers(view).Where(i => i.IsToDo && !i.Plan.Conditional).ToList();
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.AtTheDoor}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.AtTheDoor),
            notice is null ? null : Parts.Notice(notice),
            undo && view.File.LastChangesBy(scene.By) is [.., var last]
                ? Parts.Row(Parts.Button(t.Undo, new Intent.Undo(view.Number, last.Id)))
                : null,
            Warning(scene, view),
            visit.Count == 0 && view.In(Section.Visit).FirstOrDefault(i => i.Plan.Closed is not null) is { } closed
                ? Parts.Notice(t.VisitIsOff(closed.Plan.Closed!.In(language)))
                : null,
            view.File.Visit is { } planned ? Parts.Bold(t.VisitOn(planned)) : null,
            new Container([
                .. visit.SelectMany(i =>
                    new Element[] { Parts.Bold(i.Plan.Title.In(language)), Parts.Text(i.Plan.Text.In(language)) with { Spacing = "None" } }
                ),
            ]),
            offers.Count == 0 ? null : Parts.Subheading(t.YouCanOffer),
            offers.Count == 0
                ? null
                : new Container([.. offers.Take(MostOffers).Select(i => Parts.Text(i.Line(language)) with { Spacing = "Small" })]),
            offers.Count <= MostOffers ? null : Parts.Small(t.AndOthers(offers.Count - MostOffers)),
            visit.Count == 0
                ? null
                : new DateInput(CardVerbs.DateInput, t.VisitDay)
                {
                    Value = view.File.VisitDate is { } set ? LocalDatePattern.Iso.Format(set) : null,
                },
            visit.Count == 0 ? null : Parts.Row(Parts.Confirm(t.PlanVisit, new Intent.PlanVisit(view.Number, null))),
            Parts.Row(
                view.IsWorkedOn(Section.Visit) ? Parts.Primary(t.HowDidItGo, new Intent.VisitResults(view.Number, 1, 0)) : null,
                Parts.Button(t.VisitItems, new Intent.ShowSection(view.Number, Section.Visit, 0)),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            view.IsWorkedOn(Section.Visit) ? Parts.Small(t.VisitTyped) : null
        );
    }

    /// <summary>After the visit: each offer with its outcomes, then what only the victim knows, one question at a time.</summary>
    public static AdaptiveCard HowItWent(Scene scene, CaseView view, int victim, int page, string? notice, bool undo)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var offers = InOrder(view);
        var pages = Math.Max(1, (offers.Count + OffersAtOnce - 1) / OffersAtOnce);
        page = Math.Clamp(page, 0, pages - 1);
        var question = QuestionOf(scene, view);
        var several = view.File.Victims > 1;
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.HowDidItGo}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.HowDidItGo),
            Parts.Small(
                string.Join(
                    " · ",
                    new[] { several ? t.Victim(victim, view.File.Victims) : null, pages > 1 ? t.Page(page + 1, pages) : null }
                        .OfType<string>()
                        .DefaultIfEmpty(t.HowDidItGoHelp)
                )
            ),
            notice is null ? null : Parts.Notice(notice),
            undo && view.File.LastChangesBy(scene.By) is [.., var last]
                ? Parts.Row(Parts.Button(t.Undo, new Intent.Undo(view.Number, last.Id)))
                : null,
            question is null ? null : Parts.Subheading(question.Text.In(language)),
            question is null
                ? null
                : Parts.Row([
                    .. question.Choices.Select(c => Parts.Button(c.Label.In(language), Answer(question.Id, c.Id))),
                    Parts.Button(t.NotKnownYet, Answer(question.Id, Intent.Answer.Unknown)),
                ]),
            new Container([.. offers.Skip(page * OffersAtOnce).Take(OffersAtOnce).Select(Row)]),
            Parts.Row(
                page + 1 < pages ? Parts.Button(t.NextPage, new Intent.VisitResults(view.Number, victim, page + 1)) : null,
                page > 0 ? Parts.Button(t.PreviousPage, new Intent.VisitResults(view.Number, victim, page - 1)) : null,
                several
                    ? Parts.Button(
                        t.ToVictim((victim % view.File.Victims) + 1),
                        new Intent.VisitResults(view.Number, (victim % view.File.Victims) + 1, page)
                    )
                    : null
            ),
            Parts.Row(
                view.File.Victims < Visiting.MostVictims
                    ? Parts.Button(t.AnotherVictim, new Intent.SetVictims(view.Number, view.File.Victims + 1))
                    : null,
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            offers.Count == 0 ? null : Parts.Small(t.HowDidItGoTyped(offers[0].Number, several))
        );

        Intent.Answer Answer(string id, string value) => new(view.Number, id, value, view.File.RevisionOf(id)) { From = CardKind.Visit };

        ColumnSet Row(CaseItem item)
        {
            var state = item.States[victim - 1];
            Outcome[] outcomes = [Outcome.Accepted, Outcome.Declined, Outcome.Undecided];
            var left = outcomes
                .Where(o => o != state.Outcome)
                .Select(o =>
                    Parts.Button(
                        t.OutcomeButton(o),
                        new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), o, null, state.Revision, CardKind.Visit)
                        {
                            Victim = victim,
                        }
                    )
                );
            return new ColumnSet([
                new Column(
                    "stretch",
                    [
                        Parts.Text(item.Line(language)),
                        .. state.Outcome == Outcome.Open ? ImmutableArray<Element>.Empty : [Parts.Small(t.OutcomeLabel(state.Outcome))],
                        Parts.Row(left)!,
                    ]
                ),
            ])
            {
                Separator = true,
                Spacing = "Small",
            };
        }
    }

    /// <summary>What only the victim knows and was not asked yet.</summary>
    public static Knowledge.Screening.Question? QuestionOf(Scene scene, CaseView view) =>
        scene
            .Knowledge.Screening.Applicable(Knowledge.Screening.Moment.Visit, view.Facts)
            .FirstOrDefault(q => !view.File.Answers.ContainsKey(q.Id));

    /// <summary>A day was chosen before the police agreed.</summary>
    public static AdaptiveCard AskPolice(Scene scene, CaseView view, PlannedDay visit, string? problem)
    {
        var t = scene.Texts;
        var plan = new Intent.PlanVisit(view.Number, visit.Day) { Time = visit.Time, With = visit.With };
        return AdaptiveCard.Of(
            t.PoliceFirst,
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.PoliceFirst),
            Parts.Text(view.Facts["policeObjects"] == "yes" ? t.PoliceObjectWhy : t.PoliceFirstWhy(visit.Day)),
            Parts.Row(
                Parts.Primary(view.Facts["policeObjects"] == "yes" ? t.PoliceAgreeNow : t.PoliceAgree, plan with { PoliceAgree = true })
            ),
            Parts.Text(t.GoOnBecause),
            Parts.Row(Listed.Select(r => Parts.Button(t.Despite(r), plan with { Despite = r }))),
            problem is null ? null : Parts.Problem(problem),
            new TextInput(CardVerbs.TextInput, t.OwnReason) { MaxLength = Writing.LongestTitle },
            OwnReason(
                scene,
                problem,
                anyway => plan with { Despite = DespiteReason.Other, Anyway = anyway },
                Parts.Button(t.NoVisitYet, new Intent.ShowVisit(view.Number))
            )
        );
    }

    /// <summary>Why somebody goes to the victim although contact was not checked.</summary>
    public static AdaptiveCard AskDespite(Scene scene, CaseView view, string? problem)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.GoOnBecause,
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.GoOnBecause),
            Parts.Text(t.ContactFirst),
            Parts.Row(Listed.Select(r => Parts.Button(t.Despite(r), new Intent.GoOnDespite(view.Number, Guard.VictimContact, r)))),
            problem is null ? null : Parts.Problem(problem),
            new TextInput(CardVerbs.TextInput, t.OwnReason) { MaxLength = Writing.LongestTitle },
            OwnReason(
                scene,
                problem,
                anyway => new Intent.GoOnDespite(view.Number, Guard.VictimContact, DespiteReason.Other) { Anyway = anyway },
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            )
        );
    }

    private static IEnumerable<DespiteReason> Listed => Enum.GetValues<DespiteReason>().Where(r => r != DespiteReason.Other);

    /// <summary>The button that sends somebody's own reason along, and one past a warning when it looked personal.</summary>
    private static ActionSet? OwnReason(Scene scene, string? problem, Func<bool, Intent> goOn, Execute back) =>
        Parts.Row(
            Parts.Confirm(scene.Texts.GoOnWithReason, goOn(false)),
            problem is null || !Writing.IsWarning(scene, problem) ? null : Parts.Confirm(scene.Texts.KeepAnyway, goOn(true)),
            back
        );

    /// <summary>What stands on everything about the victim until it is known whether others were in contact.</summary>
    public static Container? Warning(Scene scene, CaseView view) =>
        !view.WarnsOfContact
            ? null
            : new([
                Parts.Notice(scene.Texts.ContactFirst),
                .. scene.Knowledge.Screening.For("victimSupportContacted") is { } question
                    ?
                    [
                        Parts.Row(
                            Parts.Button(scene.Texts.CheckContact, new Intent.ShowQuestion(view.Number, question.Id)),
                            Parts.Button(scene.Texts.GoOnAnyway, new Intent.AskDespite(view.Number))
                        )!,
                    ]
                    : ImmutableArray<Element>.Empty,
            ]);

    public static int PageOf(CaseView view, CaseItem item) => Math.Max(0, InOrder(view).FindIndex(i => i.Id == item.Id)) / OffersAtOnce;

    private static List<CaseItem> InOrder(CaseView view) =>
        [.. Offers(view).Where(i => i.Plan.Closed is null).OrderBy(i => i.Plan.Conditional).ThenBy(i => i.Number)];

    private static IEnumerable<CaseItem> Offers(CaseView view) => view.In(Section.Offer).Where(i => i is { Follows: true, IsOffer: true });
}
