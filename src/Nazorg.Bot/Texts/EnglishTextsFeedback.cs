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
    public override string ThanksForRating => "Thank you, that helps to keep the answers right.";
    public override string Noted => "Noted. Whoever looks after the content sees your question, but not that it is yours. It is gone after twelve weeks.";
    public override string NotedWithoutText => "Noted that a question got no answer, without your text: it seemed to hold a name or something else about a person.";
    public override string WhatWasWrong => "What was wrong?";
    public override string WhatWasWrongHelp => "Your verdict is noted. You need not give a reason, but it helps. Write nothing about the victim. It is gone after twelve weeks.";
    public override string SendReason => "Send";
    public override string ReasonKept => "Thank you. Your reason is noted, without your name.";
}
