using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Checklists;

/// <summary>A case goes from one coordinator to another: taken by who comes, or given by who goes. One confirmation says all of it.</summary>
internal static class HandingOver
{
    public static Turn Take(Scene scene, CaseView view)
    {
        if (view.File.Coordinator == scene.By)
            return Checklist.Show(scene, view, CaseCards.HandOver(scene, view, scene.Texts.YoursAlready(view.Number)));
        var after = scene.ViewOf(view.File.TakeOver(scene.By, scene.Now));
        var turn = Checklist.Show(scene, after, CaseCards.HandOver(scene, after, scene.Texts.TakenOver(view.Number)));
        var me = scene.Desk.Person.Value;
        return me.Absence is not null && me.Absence.Covers(scene.Today) ? turn with { Person = me with { Absence = null } } : turn;
    }

    /// <summary>To a colleague who is named with "@"; with days, that colleague also stands in for the sender in those days.</summary>
    public static Turn Give(Scene scene, CaseView view, Intent.GiveTo intent)
    {
        var t = scene.Texts;
        if (scene.Desk.People.FirstOrDefault(p => p.Value.Chat?.UserId == intent.Person.UserId) is not { Key: { } to } found)
            return Turn.Say(t.GiveToUnknown(intent.Person.Called)) with { Talk = scene.About(view.Number) };
        if (to == scene.By)
            return Checklist.Show(scene, view, CaseCards.HandOver(scene, view, t.YoursAlready(view.Number)));
        if (
            scene.Settings.StandingOf(scene.Desk.Sender with { Id = to }, scene.Desk.Municipality.Value, scene.Desk.Team.Value)
            != Municipalities.Standing.Coordinator
        )
            return Turn.Say(t.GiveToNoAccess(intent.Person.Called)) with { Talk = scene.About(view.Number) };

        var after = scene.ViewOf(view.File.GiveTo(to, scene.By, scene.Now));
        var me = scene.Desk.Person.Value;
        var away =
            intent is { AwayFrom: { } from, AwayTo: { } until } && until >= from ? new Municipalities.Absence(from, until, to) : null;
        var turn = Checklist.Show(
            scene,
            after,
            CaseCards.HandOver(scene, after, t.GivenTo(view.Number, intent.Person.Called, away?.From, away?.To))
        );
        var their = AllTexts.In(found.Value.Language);
        return turn with
        {
            Person = away is null ? null : me with { Absence = away },
            Notices = found.Value is { Chat: { } chat, Gone: false }
                ? [new(chat, their.GivenToYou(view.Number, their.Kind(view.Facts["robbery"])))]
                : [],
        };
    }
}
