using Nazorg.Bot.Cases;
using Nazorg.Bot.Reminders;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

/// <summary>English: complete, as plain as the Dutch.</summary>
internal sealed partial class EnglishTexts : AllTexts
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] DayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public override string WelcomeTitle => "Aftercare following a robbery";
    public override string WelcomeText =>
        "I will take you through it step by step. Has there been a robbery? Start a new case. You can stop at any time and go on later.";
    public override string WelcomeSummary => "Aftercare following a robbery: new case, my cases, ask a question or more.";
    public override string HelloAgain => "Hello! Has there been a robbery? Just type what happened, or choose one of the buttons above.";
    public override string WelcomeTyped => "You can also just type what happened, or your question.";
    public override string NewCase => "New case";

    public override string MyCases(int open) => open == 0 ? "My cases" : $"My cases ({open})";

    public override string AskSomething => "Ask a question";
    public override string More => "More";
    public override string MoreTitle => "More about this assistant";
    public override string MoreText =>
        "This assistant knows the CCV step plan for aftercare. It asks a few questions, makes a checklist, and reminds you in time of the actions in the neighbourhood. "
        + "Keep names, addresses and phone numbers out of the chat: a case is a number.";
    public override string MoreTyped =>
        "You can type: what happened, in one sentence · my cases · case 1 · case in Centre · offer or neighbourhood · visit · how did it go · done 7 · done 1 to 4 · later 7 · not applicable 7 · who 7 mayor · note 7: … · own item: … · area: … · why 7 · undo · details · contacts · timeline · handover · stop · continue · close case · delete case · practise · nederlands";
    public override string OtherLanguage => "Verder in het Nederlands";
    public override string ToMenu => "Menu";
    public override string AskAway => "Type your question. For instance: \"What do I do for a home robbery in a rental?\"";
    public override string YouAreWelcome => "You are welcome. Type \"menu\" to go on.";

    public override string Understood(string answer) => $"Understood: {answer}.";

    public override string SeeBelow => "See the end of the chat.";
    public override string WelcomeInGroup =>
        "I answer questions about aftercare following a robbery here. Cases are kept in your own chat with me: open Nazorg in Teams and choose Chat.";
    public override string OnlyInPersonalChat =>
        "We do that in your own chat with me, so that nobody reads along. Open Nazorg in Teams and choose Chat.";

    public override string NotACoordinator(string contact) =>
        contact.Length > 0
            ? $"This assistant is for the municipality's aftercare coordinators. Ask {contact} for access."
            : "This assistant is for the municipality's aftercare coordinators. Ask your colleague of Public Order and Safety for access.";

    public override string ButtonUnreadable => "This button no longer works. Nothing was changed. Type \"menu\" to go on.";
    public override string OpenedBefore =>
        "This button has already opened a case. Has there been another robbery? Then choose \"New case\" below.";
    public override string SomethingWentWrong => "Something went wrong on my side. Nothing was changed. Try again, or type \"menu\".";

    public override string Case(string number) => $"Case {number}";

    public override string Kind(string? robbery) =>
        robbery switch
        {
            "home" => "home robbery",
            "business" => "business robbery",
            _ => "robbery",
        };

    public override string CasesTitle => "My cases";
    public override string NoCases => "There are no cases yet. Has there been a robbery? Start a new case.";

    public override string MoreCases(int more) => $"And {more} more. Type the number to open a case, for instance \"case 2026-1\".";

    public override string WhichCase => "Which case is this about?";
    public override string WhichCaseHelp => "Nothing was changed. Choose a case and then say it again.";
    public override string NoCaseYet => "No case is open yet. Type \"new case\" to begin.";
    public override string NoSuchCase => "I do not know this case. Type \"my cases\" to see which there are.";

    public override string CaseIsClosed(string number) => $"Case {number} is closed. Nothing was changed.";

    public override string ClosedNotice => "This case is closed. Type \"reopen\" to go on with it.";
    public override string CloseCase => "Close case";
    public override string Reopen => "Reopen case";
    public override string ToCase => "To the case";

    public override string ToDo(int count) => count == 0 ? "nothing left to do" : $"{count} left to do";

    public override string ChecklistComes => "no checklist yet";
    public override string Overdue => "overdue";
    public override string ClosedLabel => "closed";

    public override string Progress(int at, int of) => $"question {at} of {of}";

    public override string ProgressAtMost(int at, int most) => $"question {at} of at most {most}";

    public override string OneQuestion => "one question";
    public override string WhyAsked => "Why this question?";
    public override string NotKnownYet => "I don't know yet";
    public override string NotKnownLabel => "not known yet";
    public override string NotAskedYet => "not asked yet";
    public override string Back => "Back";
    public override string Stop => "Stop";
    public override string GoOn => "Continue";
    public override string DateLabel => "Another day";
    public override string Confirm => "Confirm date";
    public override string Today => "Today";
    public override string Yesterday => "Yesterday";

    public override string GivenBefore(string answer) => $"Your earlier answer: {answer}.";

    public override string AnswerChanged => "This answer was changed in the meantime. Choose again if it should be different.";
    public override string NotAChoice => "That answer does not belong to this question. Choose one of the buttons.";
    public override string DateNeeded => "Choose or type a date, for instance \"12 October\" or \"yesterday\".";
    public override string DateNotUnderstood =>
        "I do not understand that date. Type a day and a month, for instance \"12 October\" or \"yesterday\".";
    public override string NoSuchDate => "That date does not exist. Type a day and a month, for instance \"12 October\" or \"yesterday\".";

    public override string DateInFuture(LocalDate date) => $"{Date(date)} is still to come. On which day was the robbery?";

    public override string DateTooLongAgo(LocalDate date) => $"{Date(date)} is more than five years ago. Is the year right?";

    public override string DateUnderstood(LocalDate date) => $"Understood: the robbery was on {Date(date)}.";

    public override string FirstQuestion => "This is the first question.";
    public override string NothingAsked => "No question is open at the moment. Type \"case\" for your case or \"menu\" for the beginning.";
    public override string PausedTitle => "Stopped. Your answers are kept.";

    public override string PausedText(int answers) =>
        answers == 0 ? "No question has been answered yet. Type \"continue\" whenever you like, also on another device."
        : answers == 1 ? "1 question has been answered. Type \"continue\" whenever you like, also on another device."
        : $"{answers} questions have been answered. Type \"continue\" whenever you like, also on another device.";

    public override string Facts => "Details";
    public override string FactsHelp => "Tap a line to change the answer, or type for instance \"change day of the robbery\".";

    public override string FromSettings(string value) => $"{value} (the municipality's setting)";

    public override string Dropped(int count, string reason) =>
        $"{count} items are no longer needed. {reason} Is that wrong? Change it under Details.";

    public override string Checklist => "Checklist";
    public override string NextThings => "This comes first now";
    public override string AllDone => "There is nothing left to do now.";
    public override string NoChecklistYet =>
        "The checklist opens once it is known whether it was a home or a business. Do you know? Choose Details, then the kind of robbery.";
    public override string GoOnWithQuestions => "Go on with the questions";
    public override string DateIsProvisional =>
        "The date is provisional: the day of the report. Change it under Details once you know the day of the robbery.";
    public override string CaseTyped => "You can also type: \"offer\", \"neighbourhood\", a number, \"done 7\".";

    public override string SectionName(Section section) =>
        section switch
        {
            Section.Check => "Find out first",
            Section.Visit => "The first visit",
            Section.Offer => "Offer to the victim",
            Section.Neighbourhood => "Actions in the neighbourhood",
            Section.Evaluation => "Evaluate",
            _ => throw new UnreachableException(),
        };

    public override string SectionCount(int handled, int all) => $"{handled} of {all} dealt with";

    public override string SectionTyped(Section section, int pages) =>
        $"You can also type: \"{(section == Section.Offer ? "offered" : "done")} 7\", or the number to open an item.{(pages > 1 ? $" Part 2: \"{ShortSection(section)} 2\"." : "")}";

    public override string ItemTyped(CaseItem item, Outcome next, bool asks) =>
        $"You can also type: \"{OutcomeButton(next).ToLowerInvariant()} {item.Number}\"{(item.IsToDo ? $", \"later {item.Number}\", \"not applicable {item.Number}\"" : "")}{(asks ? $", \"question {item.Number}\"" : "")}.";

    private static string ShortSection(Section section) =>
        section switch
        {
            Section.Check => "checks",
            Section.Visit => "first visit",
            Section.Offer => "offer",
            Section.Neighbourhood => "neighbourhood",
            Section.Evaluation => "evaluation",
            _ => throw new UnreachableException(),
        };

    public override string Page(int at, int of) => $"part {at} of {of}";

    public override string NextPage => "Next items";
    public override string PreviousPage => "Previous items";

    public override string ToSection(Section section) =>
        section switch
        {
            Section.Check => "To the checks",
            Section.Visit => "To the visit",
            Section.Offer => "To the offer",
            Section.Neighbourhood => "To neighbourhood",
            Section.Evaluation => "To evaluation",
            _ => throw new UnreachableException(),
        };

    public override string Open(int number) => $"Open item {number}";

    public override string DependsOn(string fact) => $"still depends on: {fact}";

    public override string Status => "Status";
    public override string Term => "Term";
    public override string Who => "Who";
    public override string With => "With";
    public override string Why => "Why this is here:";
    public override string Source => "Source:";

    public override string OutcomeButton(Outcome outcome) =>
        outcome switch
        {
            Outcome.Open => "Open again",
            Outcome.Offered => "Offered",
            Outcome.Accepted => "Accepted",
            Outcome.Declined => "Declined",
            Outcome.Undecided => "Undecided",
            Outcome.Done => "Done",
            Outcome.NotApplicable => "Not applicable",
            _ => throw new UnreachableException(),
        };

    public override string OutcomeLabel(Outcome outcome) =>
        outcome switch
        {
            Outcome.Open => "open",
            Outcome.Offered => "✓ offered",
            Outcome.Accepted => "✓ accepted",
            Outcome.Declined => "declined",
            Outcome.Undecided => "undecided",
            Outcome.Done => "✓ done",
            Outcome.NotApplicable => "not applicable",
            _ => throw new UnreachableException(),
        };

    public override string OutcomeSet(int number, string title, Outcome outcome) =>
        $"{Named(number, title)} is now: {OutcomeLabel(outcome).TrimStart('✓', ' ')}.";

    /// <summary>An item by its number and its name.</summary>
    private static string Named(int number, string title) => title.Length == 0 ? $"Item {number}" : $"Item {number} ({title})";

    public override string NotAnOffer(int number) =>
        $"Item {number} is not an offer to the victim. Nothing was changed; choose below what fits.";

    public override string NotApplicable => "Not applicable";
    public override string WhyNotApplicable => "Why does this not apply?";

    public override string WhyNotApplicableTyped(int number) =>
        $"You can also type: \"not applicable {number} arranged\", and \"does not fit\", \"does not want\" or \"other\" in the same way.";

    public override string Reason(NotApplicableReason reason) =>
        reason switch
        {
            NotApplicableReason.ArrangedByOthers => "Somebody else arranges it",
            NotApplicableReason.DoesNotFit => "Does not fit this case",
            NotApplicableReason.VictimDoesNotWant => "The victim does not want it",
            NotApplicableReason.Other => "Another reason",
            _ => throw new UnreachableException(),
        };

    public override string NothingChanged => "Nothing was changed.";

    public override string ItemIsClosed(string reason) => $"This item is no longer needed. {reason}";

    public override string NoLongerFollows => "This item no longer follows from the answers. It stays because it has been worked on.";
    public override string NoLongerFollowsLabel => "no longer follows from the answers";
    public override string ItemIsGone =>
        "Since a new version of the content this item is no longer part of this case. It stays, with the title it had.";
    public override string GoneLabel => "no longer in the content";
    public override string ContentChanged =>
        "Nazorg's content was renewed. This is different in this case; what you did already has stayed:";

    public override string ItemCame(string line) => $"New: {line}";

    public override string ItemWent(string line) => $"No longer in the content, stays here: {line}";

    public override string ItemRetitled(string line, string before) => $"Another title: {line} (was: {before})";

    public override string ClosedItemLabel => "no longer needed";
    public override string ItemChanged => "This item was changed in the meantime. Below is how it stands now; nothing was changed.";

    public override string NoSuchItem(int number, string caseNumber) =>
        number > 0 ? $"Case {caseNumber} has no item {number}. Nothing was changed." : "I do not know this item. Nothing was changed.";

    public override string Undo => "Undo";

    public override string Undone(int number, string title) => $"Put back: item {number} ({title}) is as it was.";

    public override string NothingToUndo =>
        "There is nothing to undo: your last change was put back already, or somebody else changed it since.";

    public override string Sources => "Sources:";

    public override string WithFacts(string facts) => $"I assume: {facts}";

    public override string StartCase => "Start a case";

    public override string CurrentCase(string number) => $"To case {number}";

    public override string NotAnAnswer => "I do not understand that as an answer to this question.";
    public override string NearestTopics => "I do know something about:";
    public override string InEnglishForGood => "Always in English";

    public override string Reminder => "Reminder";

    public override string ReminderSummary(string caseNumber, string title, string line) =>
        $"Reminder for case {caseNumber}: {title}. {line}";

    public override string StepLine(ReminderStep step, Window? due, LocalDate today, LocalDate? asked) =>
        (step, due) switch
        {
            (ReminderStep.HeadsUp, { } d) =>
                $"Something to keep in mind. The term runs from {DayMonth(d.Target)} up to and including {DayMonth(d.Latest)}.",
            (ReminderStep.Target, { } d) => $"Now is the moment. {Date(d.Latest)} at the latest.",
            (ReminderStep.Last, { } d) when today <= d.Latest => today == d.Latest
                ? "This must be arranged today: the last day of the term."
                : $"Today is the last working day for this. The term ends on {Date(d.Latest)}.",
            (ReminderStep.Last or ReminderStep.Overdue, { } d) => $"This should have been arranged by {Date(d.Latest)}.",
            (_, { } d) =>
                $"{YouAskedFor(asked, today)} {(today > d.Latest ? $"This should have been arranged by {Date(d.Latest)}." : $"{Date(d.Latest)} at the latest.")}",
            _ => YouAskedFor(asked, today),
        };

    public override string ReminderTyped(int number) => $"You can also type: \"done {number}\" or \"later {number}\".";

    public override string AlsoOpen => "Also open in the neighbourhood:";

    public override string Later(LocalDate day, LocalDate today) =>
        day == today.PlusDays(1) ? $"Tomorrow ({ShortDate(day)})" : $"Later: {ShortDate(day)}";

    public override string PutOff => "Reminder";

    public override string PutOffUntil(int number, AskedFor when, LocalDate today) => Reminding(when, $"item {number}", today);

    public override string UntilWhen => "When shall I remind you?";

    public override string UntilWhenTyped(int number) => $"You can also type: \"later {number} Friday\" or \"later {number} 26 March\".";

    public override string NothingToPutOff => "This item has been dealt with; there will be no more reminders.";
    public override string DateNotAhead => "Choose a day after today, within two years. Nothing was changed.";

    public override string ShortDay(IsoDayOfWeek day) => Days[(int)day - 1];

    public override string DayName(IsoDayOfWeek day) => DayNames[(int)day - 1];

    public override string MonthName(int month) => Months[month - 1];

    public override string ShortMonth(int month) => MonthName(month)[..3];

    public override string DueBy(LocalDate latest) => $"by {ShortDate(latest)}";

    public override string DueBetween(LocalDate target, LocalDate latest) => $"{DayMonth(target)} to {DayMonth(latest)}";

    public override string OverdueSince(LocalDate latest) => $"overdue: by {DayMonth(latest)}";

    public override string AndOthers(int more) => $"and {more} more";

    public override string Window(Window due) => $"{DayMonth(due.Target)} to {DayMonth(due.Latest)} {due.Latest.Year}";

    // ---- Not done in time
    public override string Busy => "I am working on it";
    public override string BusyText =>
        "It takes a little longer than usual. This card changes by itself in a moment. If it does not, try again: doing it twice does no harm.";
    public override string BusyBelow =>
        "I am working on it. The answer comes below in the conversation in a moment. If it does not come, do it once more.";
    public override string TryAgain => "Try again";

    // ---- Who has access
    public override string WhoHasAccess => "Who has access";
    public override string EverybodyHasAccess => "On this computer everybody is a coordinator.";

    public override string AccessBecause(Access.Basis basis) =>
        basis switch
        {
            Access.Basis.Settings => "named in the settings",
            Access.Basis.Team => "member of the aftercare team in Teams",
            _ => "added by a coordinator",
        };

    public override string WroteWithoutAccess => "Colleagues without access who wrote to me";
    public override string GiveAccess => "Give access";
    public override string TakeAway => "Take away";
    public override string AccessTyped => "In a group you type: \"add coordinator @name\" or \"remove coordinator @name\".";

    public override string AndMorePeople(int more) => $"And {more} more.";

    public override string NameUnknown(string end) => $"Name not known (id ends in {end})";

    public override string MentionSomebody =>
        "Who is it about? Type for instance \"add coordinator @name\" or \"remove coordinator @name\", with one person.";

    public override string PersonUnknown(string name) =>
        $"I do not know {(name.Length > 0 ? name : "this person")} yet. Ask them to open Nazorg in Teams first and to type something to me, for instance \"hello\". Then do this once more. Nothing was changed.";

    public override string GuestsHaveNoAccess => "A guest cannot become a coordinator. Nothing was changed.";

    public override string HasAccessAlready(string name) => $"{name} has access already.";

    public override string HasAccessNow(string name) => $"{name} is a coordinator now and sees all cases of the municipality.";

    public override string HasNoAccess => "This person has no access. Nothing was changed.";

    public override string AccessBySettings(string name) => $"{name} is named in the settings. Only the administrator can change that.";

    public override string AccessByTeam(string name) =>
        $"{name} has access as a member of the aftercare team. Take this person out of that team in Teams.";

    public override string LastOneStays => "This is the only coordinator. Add somebody else first. Nothing was changed.";

    public override string HasAccessNoMore(string name) => $"{name} is no longer a coordinator.";
}
