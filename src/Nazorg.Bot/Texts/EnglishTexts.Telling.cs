namespace Nazorg.Bot.Texts;

internal sealed partial class EnglishTexts
{
    public override string ToldTitle => "A new case?";
    public override string ToldSummary => "A robbery. Shall I make it a case?";
    public override string ToldUnderstood => "That is bad news. This is what I understood; nothing has been written down yet.";
    public override string ToldNothing => "That is bad news. I can open a case for it and help you step by step.";

    public override string ToldLeft(int questions) =>
        questions switch
        {
            0 => "After that the checklist is ready.",
            1 => "After that I ask one more thing, and the checklist is ready.",
            _ => $"After that I ask {questions} more things, and the checklist is ready.",
        };

    public override string ToldOpen => "Open the case";
    public override string ToldOpenEmpty => "Not right, start empty";
    public override string ToldNoCase => "No case";
    public override string ToldTyped => "You can also type: \"yes\", \"no\", or what is different, for instance \"it happened on Monday\".";
    public override string OfferNotUnderstood =>
        "I do not understand that; nothing has been written down yet. Shall I make a case of this?";
    public override string OfferDropped => "Fine, I wrote nothing down. Type your question, or \"menu\" for the beginning.";
    public override string LikelyTitle => "Shall I put this in the case?";
    public override string LikelyTyped => "Nothing was changed yet. You can also type: \"yes\" or \"no\".";
    public override string WriteDown => "Write this down";
    public override string DoNotWriteDown => "Leave it out";
    public override string KnownTitle => "This was in the case already";
    public override string RecordedTitle => "Written down";
    public override string PutBackTitle => "Put back";
    public override string ListUnchanged => "The checklist stays the same.";
    public override string ListCame => "New on the checklist:";
    public override string ListCertain => "Now certainly part of it:";
    public override string ListWent => "No longer part of it:";
    public override string ListClosed => "No longer needed:";
    public override string ListRescheduled => "The term is now:";
    public override string NoChecklistBeforeDay =>
        "The checklist comes once the day of the robbery is known. If you do not know it yet, choose \"I don't know yet\" at that question.";

    public override string Recap(string known) => $"We go on where you were. Known already: {known}.";
}
