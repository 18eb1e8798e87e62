using System.Text.RegularExpressions;
using Nazorg.Bot.Access;
using Nazorg.Bot.Asking;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Checklists;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Screening;
using Nazorg.Bot.Threads;

namespace Nazorg.Bot.Conversation;

/// <summary>Intent → the part of the conversation that decides it. Pure: the same scene and intent always give the same turn.</summary>
internal static partial class ConversationRouter
{
    private static readonly Duration SameInstallation = Duration.FromMinutes(1);

    /// <param name="once">A fresh one-time id for the buttons that create something.</param>
    /// <param name="typed">What was typed; null for a button.</param>
    public static Turn Decide(Scene scene, Intent intent, string once, string? typed = null)
    {
        // Cards in one language below answers in another are worse than either: until it is chosen, the language follows what somebody writes.
        if (
            scene.Desk.IsPersonal
            && typed is not null
            && !scene.Desk.Person.Value.LanguageIsChosen
            && intent is not Intent.Speak
            && Words.LanguageOf(typed, scene.Knowledge) is { } language
            && language != scene.Language
            && scene.Standing == Standing.Coordinator
        )
        {
            var person = scene.Desk.Person.Value with { Language = language };
            var said = Decide(scene with { Desk = scene.Desk with { Person = scene.Desk.Person with { Value = person } } }, intent, once);
            return said.PrecededBy(Texts.AllTexts.In(language).FollowsYourLanguage) with { Person = said.Person ?? person };
        }

        var turn = Guard(scene, intent) ?? Route(scene, intent, once);
        while (turn.Next is { } next)
            turn = turn.Then(Route(After(scene, turn), next, once));
        return ThreadNews.With(scene, turn) with { Talk = Touch(scene, Forget(scene, turn.Talk)) };
    }

    /// <summary>An offer or a yes-or-no question that this turn did not make is no longer open: a later "ja" would mean something else.</summary>
    private static Talk? Forget(Scene scene, Talk? changed)
    {
        var (before, after) = (scene.Talk, changed ?? scene.Talk);
        if (before.Offer is not null && ReferenceEquals(after.Offer, before.Offer))
            changed = after = after with { Offer = null };
        return before.Question is not null && ReferenceEquals(after.Question, before.Question) ? after with { Question = null } : changed;
    }

    /// <summary>What everybody meets first: who may act, and where.</summary>
    private static Turn? Guard(Scene scene, Intent intent)
    {
        var t = scene.Texts;
        var standing = scene.Standing;
        if (standing == Standing.Stranger)
            return Turn.Silent;
        if (standing != Standing.Coordinator)
            return intent is Intent.Nothing or Intent.Leave or Intent.TeamChanged
                ? Turn.Silent
                : Turn.Say(t.NotACoordinator(scene.Settings.Contact));
        if (
            scene.Desk.IsPersonal
            || intent
                is Intent.Said
                    or Intent.AskSomething
                    or Intent.AskAbout
                    or Intent.Thanks
                    or Intent.Appoint
                    or Intent.Dismiss
                    or Intent.Leave
                    or Intent.TeamChanged
                    or Intent.Nothing
        )
            return null;
        if (intent is Intent.PostHere or Intent.AboutThread)
            return null;
        return intent is Intent.Welcome ? null : Turn.Say(intent is Intent.Menu ? t.WelcomeInGroup : t.OnlyInPersonalChat);
    }

    private static Turn Route(Scene scene, Intent intent, string once) =>
        intent switch
        {
            Intent.Welcome => Welcome(scene, once),
            Intent.Leave => Leave(scene),
            Intent.Menu { IsGreeting: true } when scene.Talk.WelcomedAt is { } at && scene.Now - at < SameInstallation => Turn.Say(
                scene.Texts.HelloAgain
            ),
            Intent.Menu => Turn.Show(WelcomeCard.Of(scene, once)),
            Intent.More => Turn.Show(WelcomeCard.More(scene)),
            Intent.AskSomething => Turn.Say(scene.Texts.AskAway),
            Intent.AskAbout i => Questions.About(scene, scene.Desk.Case is { } current ? scene.ViewOf(current.Value) : null, i, once),
            Intent.Rate i => Feedback.Take(scene, i),
            Intent.Why { Case: null, Item: null, Words: null }
                when scene.Talk is { Subject: not null } talk && (scene.Desk.Case is null || talk.Item is null) => Said(
                scene,
                scene.Texts.BareWhy,
                once
            ),
            Intent.Thanks => Turn.Say(scene.Texts.YouAreWelcome),
            Intent.Speak i => Turn.GoTo(new Intent.Menu()) with
            {
                Person = scene.Desk.Person.Value with { Language = i.Language, LanguageIsChosen = true },
            },
            Intent.NewCase when scene.Desk.OnceUsed => Turn.Show(WelcomeCard.Of(scene, once)).PrecededBy(scene.Texts.OpenedBefore),
            Intent.NewCase { Facts: { } facts } => Intake.Open(scene, Telling.AnswersFor(scene, facts)),
            Intent.NewCase { FromAnswer: true } when scene.Talk is { Case: null, Subject: { } subject } => Intake.Open(
                scene,
                Telling.AnswersFor(scene, subject.Facts.Aggregate(Facts.None, (facts, f) => facts.With(f.Key, f.Value)))
            ),
            Intent.NewCase i => Intake.Open(scene, i.Told, i.Area),
            Intent.SetArea { Case: null, Text: { } area } when scene.Talk.Offer is { Case: null } offer => Telling.AmendArea(
                scene,
                offer,
                area,
                once
            ),
            Intent.DropOffer => Turn.Say(scene.Texts.OfferDropped) with { Talk = scene.Talk with { Offer = null } },
            Intent.FindCases i => Turn.Show(CasesCard.Find(scene, i.Words, once)),
            Intent.StartDrill => Intake.OpenDrill(scene),
            Intent.ListCases => Turn.Show(CasesCard.List(scene, once)),
            Intent.Said i => Said(scene, i.Text, once),
            Intent.ListCoordinators => Coordinators.List(scene),
            Intent.Appoint i => Coordinators.Appoint(scene, i.Person),
            Intent.Dismiss i => Coordinators.Dismiss(scene, i.Person),
            Intent.TeamChanged => Turn.Silent,
            Intent.Unreadable => Turn.Say(scene.Texts.ButtonUnreadable),
            Intent.Nothing => Turn.Silent,
            Intent.AboutMe i => Planning.Decide(scene, i),
            Intent.AboutThread i when !scene.Desk.IsPersonal => Linking.InThread(scene, i),
            _ => AboutCase(scene, intent),
        };

    private static Turn AboutCase(Scene scene, Intent intent)
    {
        if (MustChoose(scene, intent))
            return scene.Desk.Cases is { IsEmpty: false } ? Turn.Show(CasesCard.Which(scene)) : Turn.Say(scene.Texts.NoCaseYet);
        if (scene.Desk.Case is not { } stored)
            return Turn.Say(scene.Texts.NoSuchCase);
        if (stored.Value.Status == CaseStatus.Deleted)
            return Turn.Say(scene.Texts.CaseIsDeleted(stored.Value.Number));
        var view = scene.ViewOf(stored.Value);
        return IsClosed(view) && NeedsOpenCase(intent)
            ? SayClosed(scene, view)
            : intent switch
            {
                Intent.OpenCase => Checklist.ShowCase(scene, view).AsNewMessage(),
                Intent.ShowCase => Checklist.ShowCase(scene, view),
                Intent.ShowQuestion { At: { } at } i => Intake.ShowAt(scene, view, i.Question, at),
                Intent.ShowQuestion i => Intake.Show(scene, view, i.Question),
                Intent.ChangeAnswer i => Intake.Change(scene, view, i.Name),
                Intent.AskAboutItem i => Checklist.AskAboutItem(scene, view, i.Item),
                Intent.Answer i => Intake.Take(scene, view, i),
                Intent.Record i => Telling.Record(scene, view, i),
                Intent.Back => Intake.Back(scene, view),
                Intent.NotKnownYet => Intake.NotKnownYet(scene, view),
                Intent.Pause => Intake.Pause(scene, view),
                Intent.Resume => Intake.Resume(scene, view),
                Intent.ShowFacts => Intake.ShowFacts(scene, view),
                Intent.ShowSection i => Checklist.ShowSection(scene, view, i.Section, i.Page),
                Intent.ShowItem i => Checklist.ShowItem(scene, view, i.Item),
                Intent.AskWhyNotApplicable i => Checklist.AskWhyNotApplicable(scene, view, i),
                Intent.SetOutcome i => Checklist.SetOutcome(scene, view, i),
                Intent.SetOutcomes i => Checklist.SetOutcomes(scene, view, i),
                Intent.SetShown when scene.Desk.JustReminded.Length > 1 => Turn.Say(scene.Texts.SeveralReminders),
                Intent.SetShown i => Remembering.OfReminder(scene, view, i) ?? Checklist.SetShown(scene, view, i),
                Intent.SnoozeShown i => Remembering.PutOffShown(scene, view, i),
                Intent.SetOwner i => Checklist.SetOwner(scene, view, i),
                Intent.ShowVisit => Visiting.AtTheDoor(scene, view),
                Intent.VisitResults i => Visiting.HowItWent(scene, view, i.Victim, i.Page),
                Intent.SetVictims i => Visiting.SetVictims(scene, view, i.Count),
                Intent.AddVictim => Visiting.SetVictims(scene, view, view.File.Victims + 1),
                Intent.PlanVisit i => Visiting.Plan(scene, view, i),
                Intent.AskDespite => Visiting.AskDespite(scene, view),
                Intent.GoOnDespite i => Visiting.GoOnDespite(scene, view, i),
                Intent.WriteNote i => Writing.Note(scene, view, i),
                Intent.AddItem i => Writing.Add(scene, view, i),
                Intent.SetArea i => Writing.Area(scene, view, i),
                Intent.Why i => WhyCard.Why(scene, view, i),
                Intent.Undo i => Undo(scene, view, i.Change),
                Intent.ShowContacts => Checklist.Show(scene, view, ContactsCard.Of(scene, view)),
                Intent.AddContact i => ContactsCard.Add(scene, view, i),
                Intent.AskClose => Checklist.AskClose(scene, view),
                Intent.AskDelete => Checklist.AskDelete(scene, view),
                Intent.AskCancel => Checklist.AskCancel(scene, view),
                Intent.HandOver => Checklist.Show(scene, view, CaseCards.HandOver(scene, view)),
                Intent.TakeOver => Checklist.TakeOver(scene, view),
                Intent.ShowTimeline i => Checklist.Show(scene, view, CaseCards.Timeline(scene, view, i.Page)),
                Intent.SetStatus i => Checklist.SetStatus(scene, view, i.Status),
                Intent.Snooze i => Snoozing.Snooze(scene, view, i),
                Intent.AboutReminder i => Remembering.Decide(scene, view, i),
                Intent.AboutThread i => Linking.Decide(scene, view, i),
                _ => throw new UnreachableException(),
            };
    }

    /// <summary>
    /// Text that is no command: a yes or no to what was offered, an answer to the open question, something told of a robbery, an item's number,
    /// or a question; after a question the screening goes on where it was.
    /// </summary>
    private static Turn Said(Scene scene, string text, string once)
    {
        if (!scene.Desk.IsPersonal)
            return Questions.Answer(scene, null, text, duringScreening: false, once);
        if (!scene.Talk.IsIdle(scene.Now) && scene.Talk.Question?.Answered(text) is { } meant)
            return Turn.GoTo(meant);
        if (
            scene.Desk.JustReminded is [{ Step: ReminderStep.Waiting }]
            && scene.Desk.Case is { Value.Status: CaseStatus.Waiting } waiting
            && Arrested(text) is { } arrested
        )
        {
            return Telling.RecordOrKnown(scene, scene.ViewOf(waiting.Value), "solved", arrested);
        }

        var told = Told.Read(text, scene.Knowledge, scene.Today, ofRobbery: scene.Talk.Offer is { Case: null });
        if (scene.Talk.Offer is { } offer && Replied(scene, offer, text, told, once) is { } replied)
            return replied;
        if (scene.Desk.Case is not { Value.Status: not CaseStatus.Deleted } stored || MustChoose(scene, new Intent.ShowCase(null)))
            return SaidOfNoCase(scene, text, told, once);
        var view = scene.ViewOf(stored.Value);
        var asked = IsClosed(view) || scene.Talk.Paused ? null : scene.Talk.Asked;
        if (TellsOfAnother(scene, view, told))
            return Telling.OfferNew(scene, text, told, once);
        if (IsClosed(view) && (Telling.InCase(scene, view, told) is not null || Intake.TryTyped(scene, view, text) is not null))
            return SayClosed(scene, view);
        if (asked is not null && !TellsOfOther(scene, told, asked) && Intake.TryTyped(scene, view, text) is { } answered)
            return answered;
        if (asked is not null && !told.Asks && Intake.TryTold(scene, view, told) is { } understood)
            return understood;
        if (asked is null && !IsClosed(view) && Intake.TryInline(scene, view, text) is { } inline)
            return inline;
        if (scene.Talk.Asked is null && int.TryParse(text, out var number))
            return Checklist.ShowItem(scene, view, ItemName.Numbered(number));
        if (!IsClosed(view) && Telling.InCase(scene, view, told) is { } recorded)
            return told.Asks || asked is not null ? recorded.Then(Onwards(After(scene, recorded), text, told, asked, once)) : recorded;

        if (
            asked is null
            && !IsClosed(view)
            && IntentReader.NamedOutcome(text) is { } named
            && ItemName.Named(named.Called).In(view) is { } item
        )
            return Turn.GoTo(new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), named.Outcome, null, null, CardKind.Item));
        if (asked is null && !IsClosed(view) && scene.Talk.Item is { } at && OfShown(view, ItemName.Of(at), text) is { } ofShown)
            return Turn.GoTo(ofShown);
        if (!IsClosed(view) && told is { IsEmpty: true, Where: { } place } && Told.States(text))
            return place.IsStreet
                ? Turn.Say(scene.Texts.StreetLeftOut).Then(asked is null ? Turn.Silent : Intake.Again(scene, view, asked))
                : KeepArea(scene, view, place.Name, asked);
        if (!IsClosed(view) && Told.States(text) && told.IsEmpty && Visiting.TypedReason(scene, view, text) is { } reason)
            return reason;
        if (scene.Talk is { Asked: null, Inline: Writing.AreaAsked } && !IsClosed(view) && Told.States(text) && told.IsEmpty)
            return Writing.Area(scene, view, new(view.Number, text));
        if (asked is null && !IsClosed(view) && Called().IsMatch(Words.Fold(text)) && Told.States(text))
            return ContactsCard.SayNotKept(scene, view, text);
        if (asked is null)
            return Told.States(text)
                ? Warned(scene, text, Questions.Stated(scene, view, text, once))
                : Questions.Answer(scene, view, text, duringScreening: false, once);
        var answer = Warned(scene, text, Questions.Answer(scene, view, text, duringScreening: true, once));
        return answer.Then(Intake.Again(After(scene, answer), view, asked));
    }

    /// <summary>Somebody's name or number that is typed is not kept, and that is said.</summary>
    private static Turn Warned(Scene scene, string text, Turn turn) =>
        PersonalData.Find(text) is { } kind ? turn.PrecededBy(scene.Texts.LeftOutOfCase(kind)) : turn;

    /// <summary>What the buttons on an item say, without its number.</summary>
    private static Intent? OfShown(CaseView view, ItemName item, string text) =>
        Words.Fold(text) switch
        {
            "wie doet dit" or "who does this" => new Intent.SetOwner(view.Number, item, null, null),
            "notitie" or "een notitie" or "schrijf een notitie" or "note" or "add a note" or "write a note" => new Intent.WriteNote(
                view.Number,
                item,
                null
            ),
            "verwijder notitie" or "verwijder de notitie" or "notitie weg" or "remove note" or "remove the note" or "delete the note" =>
                new Intent.WriteNote(view.Number, item, ""),
            _ => null,
        };

    /// <summary>Where it was is told of the case at hand; a question of the screening that is open goes on.</summary>
    private static Turn KeepArea(Scene scene, CaseView view, string area, string? asked)
    {
        var kept = Writing.Area(scene, view, new(view.Number, area));
        if (asked is null || kept.Case is not { } file)
            return kept;
        return Intake.Again(After(scene, kept), scene.ViewOf(file), asked).PrecededBy(scene.Texts.AreaKept(area)) with { Case = file };
    }

    /// <summary>After something was told: the question that came with it, or the one of the screening that is open now.</summary>
    private static Turn Onwards(Scene scene, string text, Told told, string? asked, string once)
    {
        var view = scene.ViewOf(scene.Desk.Case!.Value);
        var answer = told.Asks ? Questions.Answer(scene, view, text, duringScreening: false, once) : Turn.Silent;
        if (asked is not null && scene.Talk.Offer is { } offer)
        {
            // The open question stays in sight below what is offered; a yes or no is still about the offer.
            var again = Intake.Again(scene, view, asked);
            return answer.Then(again with { Talk = again.Talk! with { Offer = offer } });
        }

        return asked is null ? answer with { Talk = answer.Talk ?? scene.Talk }
            : view.NextQuestion(scene.Knowledge, scene.Settings) is { } next
                ? answer.Then(Intake.Again(After(scene, answer), view, next.Id))
            : answer;
    }

    private static Turn? Replied(Scene scene, Offer offer, string text, Told told, string once) =>
        Words.Fold(text) switch
        {
            var yes when Words.IsYes(yes) => offer.Case is { } number && scene.Desk.Case is { } stored && stored.Value.Number == number
                ? IsClosed(scene.ViewOf(stored.Value))
                    ? SayClosed(scene, scene.ViewOf(stored.Value))
                    : ThenNext(scene, Telling.Record(scene, scene.ViewOf(stored.Value), offer.Answers))
                : offer.Case is null
                    ? Intake.Open(scene, offer.Answers, offer.Area)
                    : null,
            var no when Words.IsNo(no) => ThenNext(
                scene,
                Turn.Say(scene.Texts.OfferDropped) with
                {
                    Talk = scene.Talk with { Offer = null },
                }
            ),
            _ when offer.Case is null && told.OfNewRobbery && (told.WrongDay is not null || told.Certain["robberyDate"] is not null) =>
                Telling.OfferNew(scene, text, told, once),
            _ => Telling.Amend(scene, offer, told, once) ?? (offer.Case is null ? InBetween(scene, offer, text, once) : null),
        };

    /// <summary>Something else was said while a case is offered: it is answered, and the offer stands again.</summary>
    private static Turn InBetween(Scene scene, Offer offer, string text, string once)
    {
        var answer = Told.States(text)
            ? Turn.Say(scene.Texts.OfferNotUnderstood)
            : Questions.Answer(scene, null, text, duringScreening: false, once);
        return answer.Then(Telling.OfferNew(After(scene, answer), offer.Answers, offer.Area, once));
    }

    /// <summary>A question of the screening was open while the offer was made: it goes on.</summary>
    private static Turn ThenNext(Scene scene, Turn turn) =>
        scene.Talk is { Asked: not null, Paused: false }
            ? turn.Then(Onwards(After(scene, turn), "", Told.Nothing, scene.Talk.Asked, ""))
            : turn;

    /// <summary>No case is meant for certain: a robbery that is told of may become one, and what is told of a case asks of which.</summary>
    private static Turn SaidOfNoCase(Scene scene, string text, Told told, string once)
    {
        if (told.OfNewRobbery)
            return Telling.OfferNew(scene, text, told, once);
        var open = scene.Desk.Cases?.Any(c => c.Status != CaseStatus.Closed) == true;
        if (open && !told.Asks && told.Certain.Known.Any())
            return Turn.Show(CasesCard.Which(scene));
        return Questions.Answer(scene, null, text, duringScreening: false, once);
    }

    /// <summary>A robbery that is told of while the case at hand is past its intake is another one, and so is one that is not as this one is known to be.</summary>
    private static bool TellsOfAnother(Scene scene, CaseView view, Told told) =>
        told.OfNewRobbery
        && (
            IsClosed(view)
            || view.NextQuestion(scene.Knowledge, scene.Settings) is null
            || scene.Talk.Paused
            || Telling
                .AnswersFor(scene, told.All)
                .Any(a => view.File.Answers.GetValueOrDefault(a.Key)?.Value is { } known && known != a.Value)
        );

    /// <summary>It says outright something that the open question does not ask.</summary>
    private static bool TellsOfOther(Scene scene, Told told, string asked) =>
        Telling.AnswersFor(scene, told.Certain).Keys.Any(q => q != asked);

    private static Turn Undo(Scene scene, CaseView view, int? change)
    {
        var last = view.File.LastChangesBy(scene.By);
        if (last.IsEmpty || (change is { } asked && last.All(c => c.Id != asked)))
            return Checklist.NothingToUndo(scene, view);
        return last.Any(c => c.Kind == ChangeKind.Answered) ? Intake.Undo(scene, view, last) : Checklist.Undo(scene, view, last);
    }

    /// <summary>In a closed case nothing changes, so nothing is asked either.</summary>
    private static bool NeedsOpenCase(Intent intent) =>
        intent
            is Intent.Answer
                or Intent.Record
                or Intent.ShowQuestion
                or Intent.ChangeAnswer
                or Intent.AskAboutItem
                or Intent.Back
                or Intent.NotKnownYet
                or Intent.Resume
                or Intent.AskWhyNotApplicable
                or Intent.SetOutcome
                or Intent.Undo
                or Intent.Snooze
                or Intent.SetOutcomes
                or Intent.SetShown
                or Intent.SnoozeShown
                or Intent.SetOwner
                or Intent.VisitResults
                or Intent.SetVictims
                or Intent.AddVictim
                or Intent.PlanVisit
                or Intent.AskDespite
                or Intent.GoOnDespite
                or Intent.WriteNote
                or Intent.AddItem
                or Intent.SetArea
                or Intent.AddContact
                or Intent.AskClose
                or Intent.AskCancel
                or Intent.TakeOver
                or Intent.AboutReminder
                or Intent.LinkToChannel
                or Intent.TellThread;

    /// <summary>A yes or no to the reminder that asks whether a suspect was arrested.</summary>
    private static string? Arrested(string text) =>
        Words.Fold(text) is var folded && Words.IsYes(folded) ? "yes"
        : Words.IsNo(folded) ? "no"
        : null;

    private static bool IsClosed(CaseView view) => view.File.Status == CaseStatus.Closed;

    private static Turn SayClosed(Scene scene, CaseView view) =>
        Checklist.ShowCase(scene, view).PrecededBy(scene.Texts.CaseIsClosed(view.Number));

    /// <summary>Which case is meant is not certain: none is current, or it was long ago and there are several.</summary>
    private static bool MustChoose(Scene scene, Intent intent) =>
        intent.MeansCurrentCase
        && !(
            intent.MayFollowReminder
            && scene.Desk.JustReminded is [{ IsAboutCase: true } reminder]
            && reminder.Subject == scene.Desk.Case?.Value.Number
        )
        && (
            scene.Talk.Case is null
            || (scene.Talk.IsIdle(scene.Now) && scene.Desk.Cases is { } cases && cases.Count(c => c.Status != CaseStatus.Closed) > 1)
        );

    /// <summary>Install and conversationUpdate come together, in any order: one welcome.</summary>
    private static Turn Welcome(Scene scene, string once)
    {
        if (scene.Talk.WelcomedAt is { } at && scene.Now - at < SameInstallation)
            return Turn.Silent;
        var welcome = scene.Desk.IsPersonal ? Turn.Show(WelcomeCard.Of(scene, once)) : Turn.Say(scene.Texts.WelcomeInGroup);
        return welcome with { Talk = scene.Talk with { WelcomedAt = scene.Now } };
    }

    /// <summary>Who takes the app out of a team still has a chat of their own; out of that one, nobody can be reached.</summary>
    private static Turn Leave(Scene scene) =>
        Turn.Silent with
        {
            Person = scene.Desk.IsPersonal
                ? scene.Desk.Person.Value with
                {
                    Gone = true,
                    Departures = scene.Desk.Person.Value.Departures + 1,
                }
                : null,
            Talk = scene.Talk with { WelcomedAt = null },
        };

    private static Scene After(Scene scene, Turn turn) =>
        scene with
        {
            Desk = scene.Desk with
            {
                Municipality = scene.Desk.Municipality with { Value = turn.Municipality ?? scene.Desk.Municipality.Value },
                Person = scene.Desk.Person with { Value = turn.Person ?? scene.Desk.Person.Value },
                Talk = scene.Desk.Talk with { Value = turn.Talk ?? scene.Talk },
                Case = turn.Case is { } file ? new(file, scene.Desk.Case?.Version ?? 0) : scene.Desk.Case,
            },
        };

    /// <summary>Remembers that somebody was here, to the hour: enough to tell when "the current case" was long ago.</summary>
    private static Talk? Touch(Scene scene, Talk? changed) =>
        changed is not null || scene.Now - scene.Talk.LastActive > Duration.FromHours(1)
            ? (changed ?? scene.Talk) with
            {
                LastActive = scene.Now,
            }
            : null;

    /// <summary>"Ik heb vandaag Slachtofferhulp gebeld": something was done; which item it was of is not certain.</summary>
    [GeneratedRegex(
        @"^(?:ik heb|wij hebben|we hebben|i have|we have|i|we) .*\b(?:gebeld|gemaild|gesproken|geschreven|called|phoned|mailed|written|spoken|spoke)\b"
    )]
    private static partial Regex Called();
}
