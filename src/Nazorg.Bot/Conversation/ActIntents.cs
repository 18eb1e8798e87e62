using Nazorg.Bot.Cases;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>Verb × object → <see cref="Intent"/>: one row a verb. Null: this verb says nothing here.</summary>
internal static class ActIntents
{
    private const int ShortestChange = 4;

    /// <summary>"Help" among more words is about something else.</summary>
    private const int LongestCall = 4;

    /// <summary>What somebody does or wants; null when it is nothing of the kind.</summary>
    public static Intent? Read(Said said)
    {
        if (CoordinatorActs.Read(said) is { } access)
            return access;
        if (Amending.Read(said) is { } amended)
            return amended;
        var acts = Meant(said);
        if (ItemActs.Likewise(said) is { } likewise)
            return likewise;
        if (acts.Count == 0)
            return BareThings.Read(said);
        if (TellingIntents.IsOfAnotherKind(said) && !acts.Exists(a => a.NamesItem && a.Deed != Deed.Call))
            return null;
        var intents = Severally.Meant(Each(said, acts).Select(a => a.Intent).Distinct().ToList());

        // what is told beside what is done is written down with it
        if (
            intents.Count > 0
            && !intents.Any(i => i is Intent.ChangeAnswer)
            && said.Case is { } number
            && ToldBeside.Of(said, acts) is { Count: > 0 } told
        )
            intents.Add(new Intent.Record(number, told, null));

        return intents switch
        {
            [] => acts.All(a => a.Deed == Deed.Show) || (said.Words.IsJustThings && said.Told.IsEmpty) ? BareThings.Read(said) : null,
            [var one] => one,
            _ when said.Case is { } at && intents.All(i => i is Intent.OfCase) => new Intent.Several(at, [.. intents]),
            _ => intents.FirstOrDefault(i => i is Intent.GiveTo) ?? intents[0],
        };
    }

    /// <summary>What is done or wanted, without what only stands around it.</summary>
    private static List<Act> Meant(Said said) =>
        [.. said.Acts.Where(a => !IsAround(said, a) && !ToldBeside.FindsOut(said, a) && !ToldBeside.IsOfOthers(said, a))];

    /// <summary>Act by act what is meant, in their order.</summary>
    public static IEnumerable<(Act Act, Intent Intent)> Each(Said said) => Each(said, Meant(said));

    private static IEnumerable<(Act Act, Intent Intent)> Each(Said said, List<Act> acts) =>
        acts.SelectMany(a => Of(said, a) is { } intent ? new[] { (a, intent) } : []);

    /// <summary>Politeness, or the language that is asked for, beside something else that is meant.</summary>
    private static bool IsAround(Said said, Act act) =>
        (act.Deed is Deed.Speak or Deed.Help && (said.Acts.Any(a => a.Deed != act.Deed && !IsPolite(a.Deed)) || said.Told.OfNewRobbery))
        || (
            IsPolite(act.Deed)
            && (
                said.Acts.Any(a => !IsPolite(a.Deed))
                || said.Told.OfNewRobbery
                || !said.Words.Questions.IsEmpty
                || said.Words.States.Any(s => !said.Words.WordsOf(act.Deed, act.Part).Contains(s.From))
                || said.Words.Things.Any(t => t.Value != Thing.That)
                || !said.Items.IsEmpty
            )
        );

    private static bool IsPolite(Deed deed) => deed is Deed.Greet or Deed.Thank;

    public static Intent? Of(Said said, Act act) =>
        (act.Deed, act.Mood) switch
        {
            (Deed.HandOver or Deed.BeAway, Mood.Asked) when !said.Mentions.IsEmpty => ReminderActs.GiveTo(said),
            (Deed.GoOn, Mood.Asked) => new Intent.Resume(said.Case),
            (Deed.Guide, _) => said.Items.IsEmpty
            && !said.Told.OfNewRobbery
            && (said.IsShort || !said.Words.Questions.Any(q => q.Value == CaseQuestion.Opening))
                ? new Intent.Menu()
                : null,
            (Deed.Except, _) => new Intent.AskWhichItem(said.Case, null),
            (_, Mood.Asked) => null,
            (Deed.Remind, Mood.Denied) when act.Has(Thing.Neighbourhood) => ReminderActs.Remind(said, act),
            (Deed.Remind, Mood.Denied) when !act.NamesItem && said.Words.NamesNothing(act) => ReminderActs.End(said),
            (Deed.Tick or Deed.Offer or Deed.Accept, Mood.Denied) when act.NamesItem => ItemActs.Outcome(said, act, Outcome.Open),
            (_, Mood.Denied) => null,
            (Deed.Cancel or Deed.Delete or Deed.Stop or Deed.Exclude or Deed.Refuse, _) when act.Has(Thing.Reminder) && !act.NamesItem =>
                ReminderActs.End(said),
            (Deed.Tick or Deed.Offer or Deed.Call, Mood.Planned) => ItemActs.Intended(said, act),
            (Deed.Tick, _) when (act.Has(Thing.Visit) || act.Has(Thing.Results)) && !act.NamesItem => ReminderActs.Visited(said, act),
            (Deed.Tick, _) when act.Has(Thing.Case) && !act.NamesItem => new Intent.AskClose(said.Case),
            (Deed.Tick, _) => ItemActs.Outcome(said, act, Outcome.Done),
            (Deed.Offer, _) => ItemActs.Outcome(said, act, Outcome.Offered),
            (Deed.Accept, _) => ItemActs.Outcome(said, act, Outcome.Accepted),
            (Deed.Refuse, _) => ItemActs.Outcome(said, act, Outcome.Declined),
            (Deed.Consider, _) => ItemActs.Outcome(said, act, Outcome.Undecided),
            (Deed.Exclude, _) => ItemActs.Outcome(said, act, Outcome.NotApplicable),
            (Deed.Reopen, _) => act.NamesItem || ItemActs.IsOfShown(said, act) ? ItemActs.Outcome(said, act, Outcome.Open)
            : said.View is { File.Status: CaseStatus.Open } ? new Intent.AskWhichItem(said.Case, Outcome.Open)
            : new Intent.SetStatus(said.Case, CaseStatus.Open),
            (Deed.Undo, _) => ItemActs.Undo(said, act),
            (Deed.Note, _) => NoteActs.Note(said, act),
            (Deed.Assign, _) => ItemActs.Assign(said, act),
            (Deed.Add, _) => new Intent.AddItem(
                said.Case,
                SectionOf(act.Things),
                said.TextOf(act) is { Length: > 0 } text ? text : null,
                null
            )
            {
                Anyway = SaysAnyway(said),
            },
            (Deed.Remind, _) => ReminderActs.Remind(said, act),
            (Deed.PutOff, _) => ReminderActs.PutOff(said, act),
            (Deed.Plan, _) => ReminderActs.Plan(said, act),
            (Deed.BeAway, _) => ReminderActs.BeAway(said, act),
            (Deed.BeBack, _) => said.Acts.Any(a => a.Deed == Deed.TakeOver) ? null : new Intent.BeBack(),
            (Deed.HandOver, _) => act.NamesItem
                ? ReminderActs.HandOn(said, act)
                : ReminderActs.GiveTo(said) ?? new Intent.HandOver(said.Case),
            (Deed.TakeOver, _) => new Intent.TakeOver(said.Case),
            (Deed.Close, _) => new Intent.AskClose(said.Case),
            (Deed.CloseNow, _) => new Intent.SetStatus(said.Case, CaseStatus.Closed),
            (Deed.Wait, _) => new Intent.SetStatus(said.Case, CaseStatus.Waiting),
            (Deed.Find, _) => act.NamesItem ? ItemActs.Show(said, act) : CaseClues.Read(said, always: true),
            (Deed.Cancel or Deed.Delete, _) when act.Has(Thing.Visit) && !act.NamesItem => new Intent.PlanVisit(said.Case, null)
            {
                IsOff = true,
            },
            (Deed.Delete, _) => act.Has(Thing.Note) ? NoteActs.ClearNote(said, act)
            : act.NamesItem ? ItemActs.Outcome(said, act, Outcome.NotApplicable)
            // "haal weg": what was just done, once something was done in this case
            : !act.Has(Thing.Case) && said.View is { File.IsUntouched: false } ? new Intent.Undo(said.Case, null)
            : new Intent.AskDelete(said.Case),
            (Deed.Cancel, _) => act.Has(Thing.Case) || said.Words.NamesNothing(act) ? new Intent.AskCancel(said.Case) : null,
            (Deed.Stop, _) => said.View is { File.IsDrill: true } && act.Has(Thing.Drill) ? new Intent.AskClose(said.Case)
            : said.Scene.Talk.Open is null && said.Acts.Any(a => a.Deed == Deed.Thank) ? new Intent.Thanks()
            : new Intent.Pause(said.Case),
            (Deed.GoOnDespite, _) => new Intent.AskDespite(said.Case),
            (Deed.GoOn, _) => new Intent.Resume(said.Case),
            (Deed.Back, _) => new Intent.Back(said.Case),
            (Deed.Start, _) => Start(said),
            (Deed.Practise, _) => CaseClues.NumberIn(said) is { } drill ? new Intent.OpenCase(drill)
            : said.View is { File.IsDrill: true } ? null
            : new Intent.StartDrill(),
            (Deed.Change, _) => Change(said),
            (Deed.Switch, _) => CaseClues.Read(said, always: true, back: true),
            (Deed.Call, _) => ItemActs.Contact(said, act),
            (Deed.Link, _) => CaseClues.NumberIn(said) is { } linked ? new Intent.LinkHere(linked)
            : said.Scene.Desk.IsPersonal ? new Intent.ShowThread(said.Case)
            : new Intent.LinkHere(null),
            (Deed.Unlink, _) => new Intent.Unlink(CaseClues.NumberIn(said) ?? (said.Scene.Desk.IsPersonal ? said.Case : null)),
            (Deed.Tell, _) => new Intent.TellThread(said.Case, said.TextOf(act), null),
            (Deed.Show, _) => Shown(said, act),
            (Deed.Speak, _) => Speak(said),
            (Deed.Help, _) => said.Words.Length - said.Words.Politeness <= LongestCall ? new Intent.Menu() : null,
            (Deed.Thank, _) => said.IsShort && said.Acts.All(a => IsPolite(a.Deed)) ? new Intent.Thanks() : null,
            (Deed.Greet, _) => said.Words.Length <= 3 && said.Acts.Length == 1 ? new Intent.Menu { IsGreeting = true } : null,
            _ => null,
        };

    /// <summary>A case is wanted: with what is told of it, opened at once; its questions follow.</summary>
    private static Intent Start(Said said)
    {
        var told = said.Told;
        if (told.WrongDay is not null)
            return new Intent.OfferCase(Screening.Telling.AnswersFor(said.Scene, told.All), told.Area) { WrongDay = told.WrongDay };
        var answers = Screening.Telling.AnswersFor(said.Scene, told.All);
        return answers.IsEmpty && said.Scene.Talk is { Case: null, Subject: not null } ? new Intent.NewCase(null) { FromAnswer = true }
            : answers.Count > 0 ? new Intent.OfferCase(answers, told.Area) { StreetLeftOut = told.Where is { IsStreet: true } }
            : new Intent.NewCase(null) { Area = told.Area };
    }

    /// <summary>"Wijzig de dag": which answer; with what it should be, it is told and not changed here.</summary>
    private static Intent? Change(Said said)
    {
        if (said.View is null)
            return null;
        if (said.Words.Things.Any(t => t.Value is Thing.Neighbourhood or Thing.Area) && said.Words.Places.IsEmpty)
            return new Intent.SetArea(said.Case, null);
        var facts = Screening
            .FactsCard.Questions(said.Scene, said.View)
            .Where(q => q.Facts.Any(f => said.Scene.Knowledge.LabelsOf(f).Any(said.Words.Mentions)))
            .ToList();
        if (
            !said.Told.IsEmpty
            && !(
                facts is [var named]
                && said.Told.All.Known.All(k => named.Facts.Contains(k.Key))
                && said.Words.Days.IsEmpty
                && said.Words.Length <= ShortestChange
            )
        )
            return null;
        return new Intent.ChangeAnswer(
            said.Case,
            facts is [var one] ? one.Id
                : said.Words.Things.Any(t => t.Value == Thing.Day) ? "robberyDate"
                : null
        );
    }

    private static Intent.Speak? Speak(Said said)
    {
        var things = said.Words.Things.Select(t => t.Value).ToHashSet();
        return things.Contains(Thing.English) ? new Intent.Speak(Language.English)
            : things.Contains(Thing.Dutch) ? new Intent.Speak(Language.Dutch)
            : null;
    }

    private static Intent? Shown(Said said, Act act) =>
        said.Words.AsksDetail && !act.Has(Thing.Summary) ? new Intent.Ask(said.Case, said.Words)
        : act.NamesItem ? ItemActs.Show(said, act)
        : CaseClues.NumberIn(said) is { } number ? new Intent.OpenCase(number)
        : CaseQuestions.Read(said) ?? BareThings.Read(said) ?? CaseClues.Read(said, always: false);

    /// <summary>The part of the checklist that is named; null when none is.</summary>
    public static Section? SectionOf(IReadOnlyCollection<Thing> things) =>
        things.Contains(Thing.Neighbourhood) ? Section.Neighbourhood
        : things.Contains(Thing.Offer) ? Section.Offer
        : things.Contains(Thing.Visit) ? Section.Visit
        : things.Contains(Thing.Check) ? Section.Check
        : things.Contains(Thing.Evaluation) ? Section.Evaluation
        : null;

    public static NotApplicableReason? ReasonIn(Said said) =>
        said.Words.Reason is { } id ? Enum.Parse<NotApplicableReason>(id, ignoreCase: true) : null;

    /// <summary>"Buurt: Noord", "de buurt is Noord"; empty takes it away; null: none is named so.</summary>
    public static string? AreaOf(Said said) => AreaWords.Read(said.Words);

    /// <summary>"toch", right before the colon: to be kept although it looks personal.</summary>
    public static bool SaysAnyway(Said said) => said.Words.Label is { Anyway: true };
}
