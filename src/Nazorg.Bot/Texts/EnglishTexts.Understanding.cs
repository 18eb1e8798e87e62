using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Texts;

internal sealed partial class EnglishTexts
{
    public override string NotUnderstood =>
        "I do not understand this; nothing was changed. Type \"case\" for what you can do now, a number for an item, or ask a question with a question mark.";
    public override string NothingWrittenDown => "I wrote nothing of this down. This is what the sources say about it:";
    public override string StreetLeftOut =>
        "I leave the street out: it could point to a person. A neighbourhood is enough; type for example \"area: Centre\".";

    public override string LeftOutOfCase(PersonalDataKind kind) =>
        $"Your message seems to hold {Kind(kind)}. I do not keep that: please leave personal data out from now on.";

    public override string CallNotKept(int? item) =>
        $"I wrote nothing down. {(item is { } n ? $"To record this, type \"note {n}: called\" or \"done {n}\"." : "Record it at an item, for instance \"note 7: called\".")} If somebody was in contact with the victim, type \"contact: police calls today\".";

    public override string YoursAlready(string number) => $"Case {number} is yours already. Nothing was changed.";

    public override string ClosedWithLeft(string number, int left) =>
        $"Case {number} is closed; {(left == 1 ? "1 item was" : $"{left} items were")} still open. Not what you meant? Type \"reopen\".";

    public override string WaitingTermsRest =>
        "Note: while the case waits, you are not reminded of the 2 to 3 weeks for the neighbourhood.";
    public override string RestingHeading => "Waiting for the police, without reminders";
    public override string PausedAtOnce => "Stopped.";
}
