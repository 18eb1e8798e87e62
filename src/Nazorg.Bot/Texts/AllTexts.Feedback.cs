using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Asking;

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

    /// <summary>None of what was offered is meant: the question is noted.</summary>
    public abstract string NoneOfThese { get; }

    /// <summary>Opens the rest of what an answer was taken from.</summary>
    public abstract string MoreAboutThis { get; }

    /// <summary>What is asked of a subject, in a word.</summary>
    public abstract string AspectName(Aspect aspect);
    public abstract string ThanksForRating { get; }
    public abstract string WhatDidYouAsk { get; }
    public abstract string WhatDidYouAskHelp { get; }
    public abstract string WhatWasWrong { get; }
    public abstract string WhatWasWrongHelp { get; }
    public abstract string SendRemark { get; }
    public abstract string RemarkKept { get; }
    public abstract string RemarkLooksPersonal(PersonalDataKind kind);
}
