using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Texts;

/// <summary>What is said about answers: other facts, and what somebody thought of them.</summary>
internal abstract partial class AllTexts
{
    public abstract string RefineRent { get; }
    public abstract string RefineBuy { get; }
    public abstract string RefineHome { get; }
    public abstract string RefineBusiness { get; }
    public abstract string Useful { get; }
    public abstract string NotUseful { get; }
    public abstract string NoteMyQuestion { get; }
    public abstract string ThanksForRating { get; }
    public abstract string WhatDidYouAsk { get; }
    public abstract string WhatDidYouAskHelp { get; }
    public abstract string WhatWasWrong { get; }
    public abstract string WhatWasWrongHelp { get; }
    public abstract string SendRemark { get; }
    public abstract string RemarkKept { get; }
    public abstract string RemarkLooksPersonal(PersonalDataKind kind);
}
