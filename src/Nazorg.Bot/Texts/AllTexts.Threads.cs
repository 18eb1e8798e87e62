using Nazorg.Bot.Conversation;
using Nazorg.Bot.Threads;

namespace Nazorg.Bot.Texts;

/// <summary>What is said about the thread that follows a case, and in it.</summary>
internal abstract partial class AllTexts
{
    public abstract string TeamThread { get; }
    public abstract string ThreadNone { get; }
    public abstract string ThreadThere { get; }
    public abstract string HowToLink(string number);
    public abstract string ThreadHears { get; }
    public abstract string LinkToChannel { get; }
    public abstract string UnlinkThread { get; }
    public abstract string TellThread { get; }
    public abstract string TellThreadLabel { get; }
    public abstract string TellThreadTyped { get; }
    public abstract string ThreadIsLinked { get; }
    public abstract string ThreadIsUnlinked { get; }
    public abstract string ThreadIsLost { get; }
    public abstract string NotLinkedYet { get; }
    public abstract string NothingToTell { get; }
    public abstract string NotToThread(PersonalDataKind kind);
    public abstract string NoAreaToThread { get; }
    public abstract string ToldThreadBefore { get; }
    public abstract string ToldThread { get; }
    public abstract string LinkWhich { get; }
    public abstract string NoSuchCaseHere { get; }
    public abstract string NoDrillInThread { get; }
    public abstract string LinkedHere(string named, string number);
    public abstract string UnlinkedHere(string number);
    public abstract string NotLinkedHere(string number);

    /// <param name="reached">False: it was said before, and is not so after all.</param>
    public abstract string ThreadLine(Milestone milestone, bool reached);
}
