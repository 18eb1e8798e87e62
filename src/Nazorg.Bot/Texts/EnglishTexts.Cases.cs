using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Texts;

internal sealed partial class EnglishTexts
{
    public override string GoOnWithCase(string number, int questions) => questions == 0 ? $"To case {number}" : $"Go on with case {number}";

    public override string WhatNext(ImmutableArray<string> unknown) =>
        unknown.IsEmpty
            ? "Done? Then close the case."
            : $"Not known yet: {string.Join(", ", unknown)}. An item may still hang on that. Do you know? Choose Details. Otherwise you can close the case.";

    public override string AskClose(string number) => $"Close case {number}?";

    public override string AskCloseTyped(bool unsolved) =>
        unsolved ? "You can also type: \"wait for the police\" or \"close now\"." : "You can also type: \"close now\".";

    public override string NothingLeft => "Everything has been dealt with.";

    public override string StillLeft(int count) => count == 1 ? "1 item is still open:" : $"{count} items are still open:";

    public override string UnsolvedNotice =>
        "No suspect has been arrested yet. You can let the case wait for the police: then you only get a message every three months.";
    public override string WaitForPolice => "Wait for the police";
    public override string WaitingNotice =>
        "This case waits for the police. You get no reminders, only a question every three months whether there is news.";
    public override string WaitingLabel => "waits for the police";

    public override string WaitingSummary(string number) => $"Case {number} waits for the police. Is there news?";

    public override string WaitingReminder =>
        "This case waits for the police. Has a suspect been arrested in the meantime? Then the hearing and the right to speak (spreekrecht) become part of it.";
    public override string CloseNow => "Close now";
    public override string GoOnWithWork => "Stop waiting";

    public override string AskDelete(string number) => $"Delete case {number}?";

    public override string DeleteMeans => "The answers are erased. The number is not used again. You cannot undo this.";
    public override string DeleteNow => "Delete the case";
    public override string DoNotDelete => "Do not delete";

    public override string Deleted(string number) => $"Case {number} was deleted. Type \"menu\" to go on.";

    public override string CaseIsDeleted(string number) =>
        $"Case {number} was deleted. Nothing was changed. Type \"my cases\" to see which there are.";

    public override string NotEmpty(string number) =>
        $"Case {number} has been worked on; you cannot delete it. You can close it: type \"close case\". Nothing was changed.";

    public override string AskCancel => "Stop the questions, or drop the case?";
    public override string StopAndKeep => "Stop, keep it";
    public override string NothingFound => "I find no such case. These are the cases there are.";

    public override string Found(int count) => count == 1 ? "Found" : $"{count} cases found";

    public override string HandOver => "Handover";

    public override string HandOverMine(string number) =>
        $"Handing over? Ask your deputy to type \"case {number}\" here and then \"take over\". Reminders then go to your deputy.";

    public override string HandOverNotMine => "A colleague is the coordinator of this case. If you take over, the reminders come to you.";
    public override string TakeOver => "Take over";

    public override string TakenOver(string number) => $"You have taken over case {number}. Reminders come to you now.";

    public override string OpenItems(int count) =>
        count switch
        {
            0 => "Nothing is open",
            1 => "1 item is open",
            _ => $"{count} items are open",
        };

    public override string Timeline => "Timeline";
    public override string Earlier => "Earlier";
    public override string Newer => "Newer";
    public override string ByYou => "by you";
    public override string ByColleague => "by a colleague";

    public override string Happened(Change change) =>
        change.Kind switch
        {
            ChangeKind.Opened => "Case opened",
            ChangeKind.Closed => "Case closed",
            ChangeKind.Reopened => "Case reopened",
            ChangeKind.Waited => "Case waits for the police",
            ChangeKind.FollowUpAsked => $"Reminder asked for {Day(change.After)}",
            ChangeKind.FollowUpEnded => "Reminder dealt with",
            ChangeKind.NeighbourhoodPlanned => change.After is null
                ? "No separate reminder of the neighbourhood"
                : $"Reminder of the neighbourhood on {Day(change.After)}",
            ChangeKind.ThreadLinked => "A thread follows this case",
            ChangeKind.ThreadUnlinked => "No thread follows this case any more",
            ChangeKind.ThreadLost => "The thread in Teams is not there any more",
            ChangeKind.ThreadTold => "Message posted in the thread",
            ChangeKind.HandedOver => "Case taken over",
            ChangeKind.VictimsSet => $"Number of victims: {change.After}",
            ChangeKind.VisitPlanned when change.After is null => "Visit called off",
            ChangeKind.VisitPlanned => $"Visit planned on {Day(change.After)}",
            ChangeKind.AreaSet => "Neighbourhood filled in",
            ChangeKind.ContactAdded =>
                $"Contact: {(Enum.TryParse<Owner>(change.Target, out var who) ? Lower(Owner(who)) : "–")}, {Day(change.After)}",
            _ => "Changed",
        };

    public override string HappenedAnswer(string question, string answer) => $"{question}: {answer}";

    public override string HappenedOutcome(string item, string outcome, string? victim) =>
        $"{item}: {OutcomeWord(outcome)}{(victim is null ? "" : $" (victim {victim})")}";

    public override string HappenedItem(Change change, string item) =>
        change.Kind switch
        {
            ChangeKind.NoteSet => $"{item}: note changed",
            ChangeKind.OwnerSet => $"{item}: now with {(Enum.TryParse<Owner>(change.After, out var owner) ? Lower(Owner(owner)) : "–")}",
            ChangeKind.ItemAdded => $"{item}: added",
            ChangeKind.Snoozed => $"{item}: reminder on {Day(change.After)}",
            ChangeKind.Dated => change.After is null ? $"{item}: date taken away" : $"{item}: set for {Day(change.After)}",
            ChangeKind.HandedOn => $"{item}: reminders to somebody else",
            _ => item,
        };

    public override string Contacts => "Contacts";
    public override string ContactsHelp => "Who is or will be in contact with the victim? A role, not a name.";
    public override string NoContacts => "Nothing yet.";

    public override string ContactLine(Contact contact) =>
        $"{Date(contact.When)} · {Lower(Owner(contact.Who))} · {Lower(How(contact.How))}";

    public override string ContactWho => "Who";
    public override string ContactHowLabel => "How";
    public override string ContactWhen => "Which day";

    public override string How(ContactHow how) =>
        how switch
        {
            ContactHow.Phone => "Phone",
            ContactHow.Visit => "Visit",
            ContactHow.Letter => "Letter",
            _ => throw new UnreachableException(),
        };

    public override string ContactKept => "The contact was added.";
    public override string ContactIncomplete => "Choose who, how and a day within a year. Nothing was changed.";
    public override string ContactsTyped => "You can also type: \"contact: police calls Friday\".";

    public override string Crowded(LocalDate monday, ImmutableArray<Owner> who) =>
        $"Mind: in the week of {DayMonth(monday)} {string.Join(", ", who.SkipLast(1).Select(o => Lower(Owner(o))))} and {Lower(Owner(who[^1]))} plan contact. Agree on who goes when.";

    public override string Drill => "DRILL";
    public override string StartDrill => "Practise";
    public override string DrillStarts =>
        "This is a drill: make up the answers. No reminders are sent, and afterwards everything is wiped. To stop, type \"end drill\".";
    public override string DrillNotice => "This is a drill, not a real robbery. Type \"end drill\" to stop and wipe everything.";
    public override string EndDrill => "Stop practising?";
    public override string EndDrillButton => "Stop the drill";
    public override string EndDrillMeans => "The drill is wiped as a whole.";
    public override string DrillWiped => "The drill was stopped and wiped. Type \"menu\" to go on.";
    public override string WipeDrill => "Stop and wipe";
    public override string FollowsYourLanguage => "I go on in English. Type \"nederlands\" if you prefer Dutch.";
}
