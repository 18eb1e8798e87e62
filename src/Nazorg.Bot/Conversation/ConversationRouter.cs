using Nazorg.Bot.Asking;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Checklists;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Screening;

namespace Nazorg.Bot.Conversation;

/// <summary>Intent → the part of the conversation that decides it. Pure: the same scene and intent always give the same turn.</summary>
internal static class ConversationRouter
{
    private static readonly Duration SameInstallation = Duration.FromMinutes(1);

    /// <param name="once">A fresh one-time id for the buttons that create something.</param>
    public static Turn Decide(Scene scene, Intent intent, string once)
    {
        var turn = Guard(scene, intent) ?? Route(scene, intent, once);
        while (turn.Next is { } next) turn = turn.Then(Route(After(scene, turn), next, once));
        return turn with { Talk = Touch(scene, turn.Talk) };
    }

    /// <summary>What everybody meets first: who may act, and where.</summary>
    private static Turn? Guard(Scene scene, Intent intent)
    {
        var t = scene.Texts;
        var standing = scene.Settings.StandingOf(scene.Desk.Sender);
        if (standing == Standing.Stranger) return Turn.Silent;
        if (standing != Standing.Coordinator) return intent is Intent.Nothing or Intent.Leave ? Turn.Silent : Turn.Say(t.NotACoordinator(scene.Settings.Contact));
        if (scene.Desk.IsPersonal || intent is Intent.Said or Intent.AskSomething or Intent.AskAbout or Intent.Thanks or Intent.Leave or Intent.Nothing) return null;
        if (intent is Intent.PostHere) return null;
        return intent is Intent.Welcome ? null : Turn.Say(intent is Intent.Menu ? t.WelcomeInGroup : t.OnlyInPersonalChat);
    }

    private static Turn Route(Scene scene, Intent intent, string once) => intent switch
    {
        Intent.Welcome => Welcome(scene, once),
        Intent.Leave => Leave(scene),
        Intent.Menu => Turn.Show(WelcomeCard.Of(scene, once)),
        Intent.More => Turn.Show(WelcomeCard.More(scene)),
        Intent.AskSomething => Turn.Say(scene.Texts.AskAway),
        Intent.AskAbout i => Questions.About(scene, scene.Desk.Case is { } current ? scene.ViewOf(current.Value) : null, i, once),
        Intent.Thanks => Turn.Say(scene.Texts.YouAreWelcome),
        Intent.Speak i => Turn.GoTo(new Intent.Menu()) with { Person = scene.Desk.Person.Value with { Language = i.Language } },
        Intent.NewCase when scene.Desk.OnceUsed => Turn.Show(WelcomeCard.Of(scene, once)).PrecededBy(scene.Texts.OpenedBefore),
        Intent.NewCase => Intake.Open(scene),
        Intent.ListCases => Turn.Show(CasesCard.List(scene, once)),
        Intent.Said i => Said(scene, i.Text, once),
        Intent.Unreadable => Turn.Say(scene.Texts.ButtonUnreadable),
        Intent.Nothing => Turn.Silent,
        Intent.AboutMe i => Planning.Decide(scene, i),
        _ => AboutCase(scene, intent),
    };

    private static Turn AboutCase(Scene scene, Intent intent)
    {
        if (MustChoose(scene, intent)) return scene.Desk.Cases is { IsEmpty: false } ? Turn.Show(CasesCard.Which(scene)) : Turn.Say(scene.Texts.NoCaseYet);
        if (scene.Desk.Case is not { } stored) return Turn.Say(scene.Texts.NoSuchCase);
        var view = scene.ViewOf(stored.Value);
        return IsClosed(view) && NeedsOpenCase(intent) ? SayClosed(scene, view) : intent switch
        {
            Intent.OpenCase => Checklist.ShowCase(scene, view).AsNewMessage(),
            Intent.ShowCase => Checklist.ShowCase(scene, view),
            Intent.ShowQuestion i => Intake.Show(scene, view, i.Question),
            Intent.ChangeAnswer i => Intake.Change(scene, view, i.Name),
            Intent.AskAboutItem i => Checklist.AskAboutItem(scene, view, i.Item),
            Intent.Answer i => Intake.Take(scene, view, i),
            Intent.Back => Intake.Back(scene, view),
            Intent.NotKnownYet => Intake.NotKnownYet(scene, view),
            Intent.Pause => Intake.Pause(scene, view),
            Intent.Resume => Intake.Resume(scene, view),
            Intent.ShowFacts => Intake.ShowFacts(scene, view),
            Intent.ShowSection i => Checklist.ShowSection(scene, view, i.Section, i.Page),
            Intent.ShowItem i => Checklist.ShowItem(scene, view, i.Item),
            Intent.AskWhyNotApplicable i => Checklist.AskWhyNotApplicable(scene, view, i),
            Intent.SetOutcome i => Checklist.SetOutcome(scene, view, i),
            Intent.Undo i => Checklist.Undo(scene, view, i.Change),
            Intent.SetStatus i => Checklist.SetStatus(scene, view, i.Status),
            Intent.Snooze i => Snoozing.Snooze(scene, view, i),
            Intent.AboutReminder i => Remembering.Decide(scene, view, i),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Text that is no command: an answer to the open question, an item's number, or a question; after a question the screening goes on where it was.</summary>
    private static Turn Said(Scene scene, string text, string once)
    {
        if (!scene.Desk.IsPersonal || scene.Desk.Case is not { } stored || MustChoose(scene, new Intent.ShowCase(null))) return Questions.Answer(scene, null, text, duringScreening: false, once);
        var view = scene.ViewOf(stored.Value);
        if (Intake.TryTyped(scene, view, text) is { } answered) return IsClosed(view) ? SayClosed(scene, view) : answered;
        if (scene.Talk.Asked is null && int.TryParse(text, out var number)) return Checklist.ShowItem(scene, view, ItemName.Numbered(number));

        if (IsClosed(view) || scene.Talk is not { Asked: { } asked, Paused: false }) return Questions.Answer(scene, view, text, duringScreening: false, once);
        var answer = Questions.Answer(scene, view, text, duringScreening: true, once);
        return answer.Then(Intake.Again(After(scene, answer), view, asked));
    }

    /// <summary>In a closed case nothing changes, so nothing is asked either.</summary>
    private static bool NeedsOpenCase(Intent intent) => intent is Intent.Answer or Intent.ShowQuestion or Intent.ChangeAnswer or Intent.AskAboutItem or Intent.Back or Intent.NotKnownYet or Intent.Resume
        or Intent.AskWhyNotApplicable or Intent.SetOutcome or Intent.Undo or Intent.Snooze or Intent.AboutReminder;

    private static bool IsClosed(CaseView view) => view.File.Status == CaseStatus.Closed;

    private static Turn SayClosed(Scene scene, CaseView view) => Checklist.ShowCase(scene, view).PrecededBy(scene.Texts.CaseIsClosed(view.Number));

    /// <summary>Which case is meant is not certain: none is current, or it was long ago and there are several.</summary>
    private static bool MustChoose(Scene scene, Intent intent) =>
        intent.MeansCurrentCase
        && (scene.Talk.Case is null || (scene.Talk.IsIdle(scene.Now) && scene.Desk.Cases is { } cases && cases.Count(c => c.Status == CaseStatus.Open) > 1));

    /// <summary>Install and conversationUpdate come together, in any order: one welcome.</summary>
    private static Turn Welcome(Scene scene, string once)
    {
        if (scene.Talk.WelcomedAt is { } at && scene.Now - at < SameInstallation) return Turn.Silent;
        var welcome = scene.Desk.IsPersonal ? Turn.Show(WelcomeCard.Of(scene, once)) : Turn.Say(scene.Texts.WelcomeInGroup);
        return welcome with { Talk = scene.Talk with { WelcomedAt = scene.Now } };
    }

    /// <summary>Who takes the app out of a team still has a chat of their own; out of that one, nobody can be reached.</summary>
    private static Turn Leave(Scene scene) => Turn.Silent with
    {
        Person = scene.Desk.IsPersonal ? scene.Desk.Person.Value with { Gone = true, Departures = scene.Desk.Person.Value.Departures + 1 } : null,
        Talk = scene.Talk with { WelcomedAt = null },
    };

    private static Scene After(Scene scene, Turn turn) => scene with
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
    private static Talk? Touch(Scene scene, Talk? changed) => changed is not null || scene.Now - scene.Talk.LastActive > Duration.FromHours(1)
        ? (changed ?? scene.Talk) with { LastActive = scene.Now }
        : null;
}
