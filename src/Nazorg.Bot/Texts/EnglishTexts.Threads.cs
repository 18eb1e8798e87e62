using Nazorg.Bot.Conversation;
using Nazorg.Bot.Threads;

namespace Nazorg.Bot.Texts;

internal sealed partial class EnglishTexts
{
    public override string TeamThread => "Team channel";
    public override string ThreadNone => "no thread linked";
    public override string ThreadThere => "a thread follows this case";

    public override string HowToLink(string number) =>
        $"A thread in your team's channel can follow this case. Type there: \"@Nazorg link case {number}\". It then gets one line at every important step, with only the number and the kind of robbery.";

    public override string ThreadHears =>
        "A thread in Teams follows this case. It gets one line when there has been first contact, a meeting is planned or held, a suspect is arrested, or the case closes. Only the number and the kind of robbery are mentioned.";
    public override string LinkToChannel => "Link the channel for notices";
    public override string UnlinkThread => "Unlink";
    public override string TellThread => "Post in the thread";
    public override string TellThreadLabel => "A message of your own, without names, addresses or neighbourhood";
    public override string TellThreadTyped => "You can also type: \"post in the thread: …\" or \"unlink\".";
    public override string ThreadIsLinked => "Linked. The channel was told that it follows this case.";
    public override string ThreadIsUnlinked => "No thread follows this case any more.";
    public override string ThreadIsLost =>
        "The thread in Teams that followed this case is not there any more; nothing is reported now. Link another thread, or type \"unlink\" to remove this notice.";
    public override string NotLinkedYet => "Not posted: no thread follows this case yet.";
    public override string NothingToTell => "Write the message first. Nothing was posted.";

    public override string NotToThread(PersonalDataKind kind) =>
        $"Not posted: there seems to be {Kind(kind)} in it, and in a channel others read along.";

    public override string NoAreaToThread => "Not posted: it names the neighbourhood of the case, and in a channel others read along.";
    public override string ToldThreadBefore =>
        "A message was posted in the meantime; this one was not posted again. Type it once more if it must be added.";
    public override string ToldThread => "Posted in the thread.";
    public override string LinkWhich => "Which case? Type for example \"@Nazorg link case 2026-1\" or \"@Nazorg unlink case 2026-1\".";
    public override string NoSuchCaseHere => "I do not know that case. Nothing was changed.";
    public override string NoDrillInThread => "A drill is not linked to a thread: others would take it for real.";

    public override string LinkedHere(string named, string number) =>
        $"{named} is followed here. Every important step gets one line, without personal data. To stop, type \"@Nazorg unlink case {number}\".";

    public override string UnlinkedHere(string number) => $"Case {number} is not followed here any more.";

    public override string NotLinkedHere(string number) => $"Case {number} is not followed here. Nothing was changed.";

    public override string ThreadLine(Milestone milestone, bool reached) =>
        (milestone, reached) switch
        {
            (Milestone.FirstContact, true) => "there has been first contact.",
            (Milestone.MeetingPlanned, true) => "a day is planned for the meeting in the neighbourhood.",
            (Milestone.MeetingArranged, true) => "the meeting in the neighbourhood has been arranged.",
            (Milestone.MeetingHeld, true) => "the meeting in the neighbourhood has been held.",
            (Milestone.Solved, true) => "a suspect has been arrested.",
            (Milestone.Waiting, true) => "the case waits for the police.",
            (Milestone.Closed, true) => "the case is closed.",
            (Milestone.Reopened, true) => "it is being worked on again.",
            (Milestone.Deleted, true) => "the case was dropped.",
            (Milestone.FirstContact, false) => "put right, there has been no first contact yet.",
            (Milestone.Solved, false) => "put right, no suspect has been arrested yet.",
            (_, false) => "put right, the meeting in the neighbourhood is not settled yet.",
            _ => throw new UnreachableException(),
        };
}
