using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Asking;

namespace Nazorg.Bot.Texts;

internal sealed partial class EnglishTexts
{
    public override string RefineRent => "And if it is rented?";
    public override string RefineBuy => "And if it is owner-occupied?";
    public override string RefineHome => "And for a home?";
    public override string RefineBusiness => "And for a business?";
    public override string Useful => "👍 This helps me";
    public override string NotUseful => "👎 Wrong or no help";
    public override string NoteMyQuestion => "Note my question";
    public override string NoneOfThese => "None of these";
    public override string MoreAboutThis => "More about this";

    public override string AspectName(Aspect aspect) =>
        aspect switch
        {
            Aspect.Who => "Who",
            Aspect.When => "When",
            Aspect.Where => "Where",
            Aspect.How => "How",
            Aspect.HowMany => "How many",
            Aspect.Cost => "Cost",
            Aspect.Phone => "Phone",
            Aspect.Site => "Online",
            Aspect.Condition => "For whom",
            Aspect.Otherwise => "If not",
            Aspect.Whether => "Must or may one",
            Aspect.Why => "Why",
            Aspect.Difference => "Difference",
            _ => "More",
        };

    public override string ThanksForRating => "Thank you, that helps to keep the answers right.";
    public override string WhatDidYouAsk => "What did you want to know?";
    public override string WhatDidYouAskHelp =>
        "The subject is noted. Type your question once more, without names, so that the answer can be added. It is gone after twelve weeks.";
    public override string WhatWasWrong => "What was wrong?";
    public override string WhatWasWrongHelp =>
        "Your verdict is noted. You need not give a reason, but it helps. Write no names. It is gone after twelve weeks.";
    public override string SendRemark => "Send";
    public override string RemarkKept => "Thank you. It is noted, without your name.";

    public override string RemarkLooksPersonal(PersonalDataKind kind) =>
        $"Not kept: it seems to hold {Kind(kind)}. Write it without, because somebody reads this who does not know the case.";
}
