using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Cases;

/// <summary>A thread in a channel that gets one line at every important step of a case.</summary>
/// <param name="Language">In which its lines are written: that of whoever linked it.</param>
internal sealed record CaseThread(ConversationReference Chat, Language Language);

/// <summary>The thread that follows a case.</summary>
internal sealed partial record CaseFile
{
    public CaseThread? Thread { get; init; }

    /// <summary>The thread is not there any more: to be said until another is linked, or none is wanted.</summary>
    public bool ThreadIsLost { get; init; }

    public CaseFile Link(CaseThread thread, string by, Instant now) =>
        Thread?.Chat.ConversationId == thread.Chat.ConversationId
            ? this
            : (this with { Thread = thread, ThreadIsLost = false }).Remember(now, by, ChangeKind.ThreadLinked, "", null, null, 0);

    public CaseFile Unlink(string by, Instant now) =>
        Thread is null
            ? this with
            {
                ThreadIsLost = false,
            }
            : (this with { Thread = null, ThreadIsLost = false }).Remember(now, by, ChangeKind.ThreadUnlinked, "", null, null, 0);

    /// <summary>Nothing can be posted there any more; nobody did that here.</summary>
    public CaseFile LoseThread(Instant now) =>
        (this with { Thread = null, ThreadIsLost = true }).Remember(now, "", ChangeKind.ThreadLost, "", null, null, 0);

    /// <summary>How many lines of somebody's own went there.</summary>
    public int ToldThread => History.Count(c => c.Kind == ChangeKind.ThreadTold);

    /// <summary>Somebody's own line was posted; what it said is not kept.</summary>
    public CaseFile TellThread(string by, Instant now) => Remember(now, by, ChangeKind.ThreadTold, "", null, null, 0);
}
