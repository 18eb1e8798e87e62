using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Threads;

/// <summary>Links a case to a thread in a channel. Others than coordinators read there: a number and a kind, never where it was or whom it is about.</summary>
internal static class Linking
{
    public const int LongestText = 200;

    public static Turn Decide(Scene scene, CaseView view, Intent.AboutThread intent) =>
        intent switch
        {
            Intent.LinkToChannel => LinkToChannel(scene, view),
            Intent.Unlink => Unlink(scene, view),
            Intent.TellThread i => Tell(scene, view, i),
            _ => Show(scene, view),
        };

    /// <summary>The same, typed in the thread itself.</summary>
    public static Turn InThread(Scene scene, Intent.AboutThread intent)
    {
        var t = scene.Texts;
        if (intent is not (Intent.LinkHere or Intent.Unlink) || scene.Desk.Here is not { } here)
            return Turn.Say(t.OnlyInPersonalChat);
        if (intent.Case is null)
            return Turn.Say(t.LinkWhich);
        if (scene.Desk.Case is not { Value: { Status: not CaseStatus.Deleted } file })
            return Turn.Say(t.NoSuchCaseHere);
        if (intent is Intent.Unlink)
            return file.Thread?.Chat.ConversationId == here.ConversationId
                ? Turn.Say(t.UnlinkedHere(file.Number)) with
                {
                    Case = file.Unlink(scene.By, scene.Now),
                }
                : Turn.Say(t.NotLinkedHere(file.Number));
        if (file.IsDrill)
            return Turn.Say(t.NoDrillInThread);
        if (file.Status == CaseStatus.Closed)
            return Turn.Say(t.CaseIsClosed(file.Number));
        var linked = file.Link(new(here, scene.Language), scene.By, scene.Now);
        return Turn.Say(t.LinkedHere(ThreadNews.Named(scene.ViewOf(file), t), file.Number)) with
        {
            Case = linked,
            Notices = Farewell(file, here),
        };
    }

    /// <summary>The thread that followed the case until now hears that it does no longer.</summary>
    private static ImmutableArray<Notice> Farewell(CaseFile file, ConversationReference next) =>
        file.Thread is { } before && before.Chat.ConversationId != next.ConversationId
            ? [new(before.Chat, AllTexts.In(before.Language).UnlinkedHere(file.Number))]
            : [];

    private static Turn Show(Scene scene, CaseView view, string? notice = null, string? problem = null) =>
        Turn.Replace(ThreadCard.Of(scene, view, notice, problem)) with
        {
            Talk = scene.About(view.Number),
            Case = view.File == scene.Desk.Case?.Value ? null : view.File,
        };

    private static Turn LinkToChannel(Scene scene, CaseView view)
    {
        if (scene.Desk.Municipality.Value.Channel is not { } channel || view.File.IsDrill)
            return Show(scene, view);
        var linked = view.File.Link(new(channel, scene.Language), scene.By, scene.Now);
        if (linked == view.File)
            return Show(scene, view);
        return Show(scene, scene.ViewOf(linked), scene.Texts.ThreadIsLinked) with
        {
            Notices =
            [
                .. Farewell(view.File, channel),
                new(channel, scene.Texts.LinkedHere(ThreadNews.Named(view, scene.Texts), view.Number)),
            ],
        };
    }

    private static Turn Unlink(Scene scene, CaseView view)
    {
        var turn = Show(scene, scene.ViewOf(view.File.Unlink(scene.By, scene.Now)), scene.Texts.ThreadIsUnlinked);
        return view.File.Thread is { } thread
            ? turn with
            {
                Notices = [new(thread.Chat, AllTexts.In(thread.Language).UnlinkedHere(view.Number))],
            }
            : turn;
    }

    /// <summary>Somebody's own words go to a channel only when nothing in them points to a person; there is no going past that.</summary>
    private static Turn Tell(Scene scene, CaseView view, Intent.TellThread intent)
    {
        var (t, text) = (scene.Texts, intent.Text);
        if (view.File.Thread is not { } thread)
            return Show(scene, view, problem: t.NotLinkedYet);
        if (intent.After is { } seen && seen != view.File.ToldThread)
            return Show(scene, view, t.ToldThreadBefore);
        var problem =
            text.Length == 0 ? t.NothingToTell
            : text.Length > LongestText ? t.TextTooLong(text.Length, LongestText)
            : scene.PersonalIn(text) is { } kind ? t.NotToThread(kind)
            : scene.Knowledge.NamesStreet(text) ? t.NotToThread(PersonalDataKind.Address)
            : NamesArea(view, text) ? t.NoAreaToThread
            : null;
        if (problem is not null)
            return Show(scene, view, problem: problem);
        return Show(scene, scene.ViewOf(view.File.TellThread(scene.By, scene.Now)), t.ToldThread) with
        {
            Notices = [new(thread.Chat, $"{ThreadNews.Named(view, AllTexts.In(thread.Language))}: {text}")],
        };
    }

    private static bool NamesArea(CaseView view, string text) => view.File.Area is { } area && Plain.Has(text, area);
}
