using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Threads;

/// <summary>Which thread follows a case: how to link one, what it hears, and a line of one's own.</summary>
internal static class ThreadCard
{
    public static AdaptiveCard Of(Scene scene, CaseView view, string? notice, string? problem)
    {
        var t = scene.Texts;
        var (linked, may) = (view.File.Thread is not null, view.File.IsActive && !view.File.IsDrill);
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.TeamThread}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.TeamThread),
            notice is null ? null : Parts.Notice(notice),
            view.File.ThreadIsLost ? Parts.Notice(t.ThreadIsLost) : null,
            Parts.Text(
                view.File.IsDrill ? t.NoDrillInThread
                : linked ? t.ThreadHears
                : t.HowToLink(view.Number)
            ),
            problem is null ? null : Parts.Problem(problem),
            linked && may ? new TextInput(CardVerbs.TextInput, t.TellThreadLabel) { MaxLength = Linking.LongestText } : null,
            Parts.Row(
                linked && may ? Parts.Confirm(t.TellThread, new Intent.TellThread(view.Number, "", view.File.ToldThread)) : null,
                linked ? Parts.Button(t.UnlinkThread, new Intent.Unlink(view.Number)) : null,
                !linked && may && scene.Desk.Municipality.Value.Channel is not null
                    ? Parts.Primary(t.LinkToChannel, new Intent.LinkToChannel(view.Number))
                    : null,
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            linked && may ? Parts.Small(t.TellThreadTyped) : null
        );
    }
}
