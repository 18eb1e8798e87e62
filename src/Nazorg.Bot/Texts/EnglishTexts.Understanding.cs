using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

internal sealed partial class EnglishTexts
{
    public override string NotUnderstood =>
        "I do not understand this; nothing has changed. Say it in another way, type \"case\" to see what you can do now, or ask a question with a question mark.";
    public override string NotUnderstoodTitle => "I do not understand this";
    public override string NotUnderstoodHelp => "Nothing has changed. Say it in another way, or ask a question with a question mark.";
    public override string WriteThisDown => "Or write this down with the case (without names or addresses)";
    public override string DidYouMean => "Do you mean …?";
    public override string DidYouMeanHelp =>
        "Nothing has changed. Choose the item, or say what about it: \"done\", \"offered\", \"she does not want it\".";
    public override string WhichOfThese => "Which one do you mean?";
    public override string WhichOfTheseHelp => "Nothing has changed yet. Choose one, or type its number in this row.";
    public override string AllDoneNow => "This is how it stands now:";
    public override string StreetLeftOut =>
        "I leave the street out: it may point to somebody. A neighbourhood is enough; type for instance \"area: Centre\".";

    public override string LeftOutOfCase(PersonalDataKind kind) =>
        $"Your message seems to hold {Kind(kind)}. I do not keep that: please leave personal details out from now on.";

    public override string YoursAlready(string number) => $"Case {number} is yours already. Nothing has changed.";

    public override string ClosedWithLeft(string number, int left) =>
        $"Case {number} is closed; {(left == 1 ? "1 item was" : $"{left} items were")} still open. Was that not the intention? Type \"reopen\".";

    public override string WaitingTermsRest =>
        "Please note: while the case waits, you get no reminder of the term of 2 to 3 weeks in the neighbourhood.";
    public override string RestingHeading => "Waiting for the police, without reminders";
    public override string PausedAtOnce => "Stopped.";
    public override string EditedNotTaken =>
        "I see that you edited an earlier message. I do not take that over by itself: what is there stays. Type it again if it should be different.";
    public override string PictureNotRead => "I cannot read pictures and files, and I do not keep them. Type in a few words what it shows.";

    public override string StandsNow(string title, string status) => $"{title} is now: {status}.";

    public override string StaysSo(string title) => $"{title}: not changed, open this item to see what can be done.";

    public override string DoneCount(int count, Outcome outcome) =>
        count == 1
            ? $"1 item is now: {OutcomeLabel(outcome).TrimStart('✓', ' ')}."
            : $"{count} items are now: {OutcomeLabel(outcome).TrimStart('✓', ' ')}.";

    public override string IsDoneBy(string title, string who, bool isYou) =>
        isYou ? $"{title} is with you, as {who}." : $"{title} is with: {who}.";

    public override string IsOn(string title, LocalDate day) => $"{title}: on {Date(day)}.";

    public override string HasNoDay(string title) => $"{title}: no day is set for this.";

    public override string HasNoNote(string title) => $"{title}: there is no note yet.";

    public override string ListTitle(ItemStand stand, Section? section) =>
        stand switch
        {
            ItemStand.All => "The whole checklist",
            ItemStand.Open => "What is still open",
            ItemStand.Done => "What has been done",
            ItemStand.Late => "Overdue",
            ItemStand.Waiting => "Waiting for somebody else",
            ItemStand.Mine => "What is with you",
            _ => throw new UnreachableException(),
        } + (section is { } part ? $": {SectionName(part).ToLowerInvariant()}" : "");

    public override string ListCount(int count) => count == 1 ? "1 item" : $"{count} items";

    public override string NothingStands(ItemStand stand, int open) =>
        stand switch
        {
            ItemStand.Late => "Nothing is overdue.",
            ItemStand.Done => "Nothing has been done yet.",
            ItemStand.Waiting => "Nothing waits for somebody else.",
            ItemStand.Mine => "Nothing is with you.",
            ItemStand.Open => "Nothing is open any more.",
            _ => "There are no items.",
        }
        + (
            open > 0 && stand != ItemStand.Open
                ? open == 1
                    ? " 1 item is still open."
                    : $" {open} items are still open."
                : ""
        );

    public override string NoListYet =>
        "There is no checklist yet: it comes once the questions on the kind of robbery and the day have been answered.";
    public override string Notes => "Notes";
    public override string NoNotes => "There are no notes in this case yet.";

    public override string TermLeft(Window due, LocalDate today) =>
        Period.DaysBetween(today, due.Latest) switch
        {
            < 0 and var days => $"Overdue: it had to be arranged by {Date(due.Latest)}, {(-days == 1 ? "1 day" : $"{-days} days")} ago.",
            0 => $"Today at the latest, {Date(due.Latest)}.",
            var days =>
                $"{(days == 1 ? "1 day" : $"{days} days")} left: {Date(due.Latest)} at the latest, preferably from {Date(due.Target)}.",
        };

    public override string TermMet(Window due) => $"This has been arranged. It was due by {Date(due.Latest)}.";

    public override string NoTerm => "There is no term in this case.";
    public override string AskedReminders => "You also asked to be reminded";
    public override string MissingFacts => "What is not known yet";
    public override string NothingMissing => "Everything has been filled in.";

    public override string VisitIsOn(PlannedDay visit) => $"The visit is on {Moment(visit)}.";

    public override string NoVisitPlanned => "No day has been chosen for the visit yet.";
    public override string YesIsThere => "Yes, this is on the checklist";
    public override string NoIsNotThere => "No, this is not on the checklist";
    public override string NoCaseOpen => "No case is open. These are the cases there were.";

    public override string GivenTo(string number, string name, LocalDate? from, LocalDate? to) =>
        $"Case {number} has been handed over to {name}, who also gets the reminders."
        + (from is { } first && to is { } last ? $" You are away from {Date(first)} until {Date(last)}; {name} stands in for you." : "")
        + " Not after all? Type \"take over\".";

    public override string GivenToYou(string number, string kind) =>
        $"Case {number} ({kind}) has been handed over to you. The reminders now come to you. Type \"case {number}\" to see what is open.";

    public override string GiveToUnknown(string name) =>
        $"I do not know {name} yet, so the case stays with you. Ask {name} to send me a message once, and then hand it over.";

    public override string GiveToNoAccess(string name) =>
        $"{name} is no coordinator here, so the case stays with you. Give access first: type \"coordinators\".";

    public override string AwayHow => "From when until when are you away? Type for instance \"away from Monday until 3 April\".";

    public override string DayHasBeen(LocalDate day) => $"{Date(day)} has been already. Choose a day that is to come.";
}
