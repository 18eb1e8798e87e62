using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Texts;

/// <summary>What is said to something that was not understood, or not taken over, and to what changed more, or less, than was meant.</summary>
internal abstract partial class AllTexts
{
    public abstract string NotUnderstood { get; }
    public abstract string NothingWrittenDown { get; }
    public abstract string StreetLeftOut { get; }
    public abstract string LeftOutOfCase(PersonalDataKind kind);
    public abstract string CallNotKept(int? item);
    public abstract string YoursAlready(string number);
    public abstract string ClosedWithLeft(string number, int left);
    public abstract string WaitingTermsRest { get; }
    public abstract string RestingHeading { get; }
    public abstract string PausedAtOnce { get; }
}
