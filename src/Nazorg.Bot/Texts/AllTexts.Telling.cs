namespace Nazorg.Bot.Texts;

/// <summary>What is said to something that somebody tells, and when the questions go on.</summary>
internal abstract partial class AllTexts
{
    public abstract string ToldTitle { get; }
    public abstract string ToldSummary { get; }
    public abstract string ToldUnderstood { get; }
    public abstract string ToldNothing { get; }
    public abstract string ToldLeft(int questions);
    public abstract string ToldOpen { get; }
    public abstract string ToldOpenEmpty { get; }
    public abstract string ToldNoCase { get; }
    public abstract string ToldTyped { get; }
    public abstract string OfferNotUnderstood { get; }
    public abstract string OfferDropped { get; }
    public abstract string LikelyTitle { get; }
    public abstract string LikelyTyped { get; }
    public abstract string WriteDown { get; }
    public abstract string DoNotWriteDown { get; }
    public abstract string KnownTitle { get; }
    public abstract string RecordedTitle { get; }
    public abstract string PutBackTitle { get; }
    public abstract string ListUnchanged { get; }
    public abstract string ListCame { get; }
    public abstract string ListCertain { get; }
    public abstract string ListWent { get; }
    public abstract string ListClosed { get; }
    public abstract string ListRescheduled { get; }
    public abstract string NoChecklistBeforeDay { get; }
    public abstract string Recap(string known);
}
