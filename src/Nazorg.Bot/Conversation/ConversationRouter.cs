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
internal static class ConversationRouter
{
    private static readonly Duration SameInstallation = Duration.FromMinutes(1);

    /// <param name="once">A fresh one-time id for the buttons that create something.</param>
    public static Turn Decide(Scene scene, Meaning meaning, string once)
    {
        var intent = meaning.Intent;
        var turn = Guard(scene, intent) ?? Whole(scene, intent, once);
        turn = turn with { Talk = Antecedent.After(scene, turn) };
        if (scene.Desk.IsPersonal && scene.Standing == Standing.Coordinator)
            turn = StandsAgain.After(scene, intent, meaning.By, turn, next => Whole(scene.After(turn), next, once));

        // Whatever it was taken for, and wherever it was typed: what holds something of a person is never let pass without a word.
        if (scene is { Personal: { } kind, Standing: Standing.Coordinator } && !KeepsAnyway(intent) && !turn.SaysPersonal(scene.Texts))
            turn = turn.PrecededBy(scene.Texts.LeftOutOfCase(kind));

        return ThreadNews.With(scene, turn) with
        {
            Talk = Touch(scene, turn.Talk),
        };
    }

    /// <summary>Somebody was warned, and says that it is something else.</summary>
    private static bool KeepsAnyway(Intent intent) =>
        intent
            is Intent.WriteNote { Anyway: true }
                or Intent.AddItem { Anyway: true }
                or Intent.SetArea { Anyway: true }
                or Intent.PlanVisit { Anyway: true }
                or Intent.GoOnDespite { Anyway: true };

    private static Turn Whole(Scene scene, Intent intent, string once)
    {
        var turn = Route(scene, intent, once);
        while (turn.Next is { } next)
            turn = turn.Then(Route(scene.After(turn), next, once));
        return turn;
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
        if (scene.Desk.IsPersonal || intent.AlsoInGroups)
            return null;
        return Turn.Say(intent is Intent.Menu or Intent.ShowAgain ? t.WelcomeInGroup : t.OnlyInPersonalChat);
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
            Intent.Thanks => Turn.Say(scene.Texts.YouAreWelcome),
            Intent.Speak i => Speak(scene, i.Language),
            Intent.ShowAgain => scene.Talk.Open is null ? Turn.GoTo(new Intent.Menu()) : Turn.Silent,
            Intent.DidYouMean i => Guessing.Ask(scene, i),
            Intent.OfSources i => Questions.Decide(scene, i, once),
            Intent.NewCase or Intent.OfferCase or Intent.DropOffer or Intent.StartDrill => Opening.Decide(scene, intent, once),
            Intent.ListCases => Turn.Show(CasesCard.List(scene, once)),
            Intent.FindCases i => CasesCard.Find(scene, i.Clue, once),
            Intent.AskWhichCase i => CasesCard.AskWhich(scene, i.Then),
            Intent.WhichReminder => Turn.Say(scene.Texts.SeveralReminders),
            Intent.OfAccess i => Coordinators.Decide(scene, i),
            Intent.AboutMe i => Planning.Decide(scene, i),
            Intent.AboutThread i when !scene.Desk.IsPersonal => Linking.InThread(scene, i),
            Intent.OfCase i => AboutCase(scene, i),
            Intent.Several i => Severally.Decide(scene, i, (at, next) => Whole(at, next, once)),
            Intent.Edited => scene.Desk.IsPersonal ? Turn.Say(scene.Texts.EditedNotTaken) : Turn.Silent,
            Intent.Picture => Turn.Say(scene.Texts.PictureNotRead),
            Intent.Unreadable => Turn.Say(scene.Texts.ButtonUnreadable),
            Intent.TeamChanged or Intent.Nothing => Turn.Silent,
            _ => throw new UnreachableException(),
        };

    private static Turn AboutCase(Scene scene, Intent.OfCase intent)
    {
        if (scene.Desk.Case is not { } stored)
            return Turn.Say(
                intent.Case is null && scene.Desk.Cases is not { IsEmpty: false } ? scene.Texts.NoCaseYet : scene.Texts.NoSuchCase
            );
        if (stored.Value.Status == CaseStatus.Deleted)
            return Turn.Say(scene.Texts.CaseIsDeleted(stored.Value.Number));
        var view = scene.ViewOf(stored.Value);
        if (intent.Changes && intent is not Intent.Undo && view.File.Status == CaseStatus.Closed)
            return Checklist.ShowCase(scene, view).PrecededBy(scene.Texts.CaseIsClosed(view.Number));
        return intent switch
        {
            Intent.OpenCase => Checklist.ShowCase(scene, view).AsNewMessage(),
            Intent.Undo i => Undoing.Decide(scene, view, i),
            Intent.OfScreening i => Intake.Decide(scene, view, i),
            Intent.OfChecklist i => Checklist.Decide(scene, view, i),
            Intent.OfVisit i => Visiting.Decide(scene, view, i),
            Intent.AboutReminder i => Remembering.Decide(scene, view, i),
            Intent.AboutThread i => Linking.Decide(scene, view, i),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The chat's language, because somebody asked for it; what was open is asked again in it.</summary>
    private static Turn Speak(Scene scene, Language language)
    {
        var turn = Turn.Silent with
        {
            Person = scene.Desk.Person.Value with { Language = language },
            Talk = scene.Talk with { Strayed = null },
        };
        return scene.Talk.Open is null ? turn with { Next = new Intent.Menu() } : turn;
    }

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

    /// <summary>Remembers that somebody was here, to the hour: enough to tell when "the current case" was long ago.</summary>
    private static Talk? Touch(Scene scene, Talk? changed) =>
        changed is not null || scene.Now - scene.Talk.LastActive > Duration.FromHours(1)
            ? (changed ?? scene.Talk) with
            {
                LastActive = scene.Now,
            }
            : null;
}
