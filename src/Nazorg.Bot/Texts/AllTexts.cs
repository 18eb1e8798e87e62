using Nazorg.Bot.Cases;
using Nazorg.Bot.Reminders;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

/// <summary>
/// Everything the bot says in its own words, once per language: a text that is missing in one of them does not compile.
/// What is said about aftercare itself is content, and lives in the knowledge base.
/// </summary>
internal abstract partial class AllTexts
{
    private static readonly DutchTexts Dutch = new();
    private static readonly EnglishTexts English = new();

    public static AllTexts In(Language language) => language == Language.Dutch ? Dutch : English;

    // ---- Welcome and menu
    public abstract string WelcomeTitle { get; }
    public abstract string WelcomeText { get; }
    public abstract string WelcomeSummary { get; }
    public abstract string HelloAgain { get; }
    public abstract string WelcomeTyped { get; }
    public abstract string NewCase { get; }
    public abstract string MyCases(int open);
    public abstract string AskSomething { get; }
    public abstract string More { get; }
    public abstract string MoreTitle { get; }
    public abstract string MoreText { get; }
    public abstract string MoreTyped { get; }
    public abstract string OtherLanguage { get; }
    public abstract string ToMenu { get; }
    public abstract string AskAway { get; }
    public abstract string YouAreWelcome { get; }
    public abstract string Understood(string answer);
    public abstract string SeeBelow { get; }
    public abstract string WelcomeInGroup { get; }
    public abstract string OnlyInPersonalChat { get; }
    public abstract string NotACoordinator(string contact);
    public abstract string ButtonUnreadable { get; }
    public abstract string SomethingWentWrong { get; }
    public abstract string OpenedBefore { get; }

    // ---- Not done in time
    public abstract string Busy { get; }
    public abstract string BusyText { get; }
    public abstract string BusyBelow { get; }
    public abstract string TryAgain { get; }

    // ---- Who has access
    public abstract string WhoHasAccess { get; }
    public abstract string EverybodyHasAccess { get; }
    public abstract string AccessBecause(Access.Basis basis);
    public abstract string WroteWithoutAccess { get; }
    public abstract string GiveAccess { get; }
    public abstract string TakeAway { get; }
    public abstract string AccessTyped { get; }
    public abstract string AndMorePeople(int more);
    public abstract string NameUnknown(string end);
    public abstract string MentionSomebody { get; }
    public abstract string PersonUnknown(string name);
    public abstract string GuestsHaveNoAccess { get; }
    public abstract string HasAccessAlready(string name);
    public abstract string HasAccessNow(string name);
    public abstract string HasNoAccess { get; }
    public abstract string AccessBySettings(string name);
    public abstract string AccessByTeam(string name);
    public abstract string LastOneStays { get; }
    public abstract string HasAccessNoMore(string name);

    // ---- Cases
    public abstract string Case(string number);
    public abstract string Kind(string? robbery);
    public abstract string CasesTitle { get; }
    public abstract string NoCases { get; }
    public abstract string MoreCases(int more);
    public abstract string WhichCase { get; }
    public abstract string WhichCaseHelp { get; }
    public abstract string NoCaseYet { get; }
    public abstract string NoSuchCase { get; }
    public abstract string CaseIsClosed(string number);
    public abstract string ClosedNotice { get; }
    public abstract string CloseCase { get; }
    public abstract string Reopen { get; }
    public abstract string ToCase { get; }
    public abstract string ToDo(int count);
    public abstract string ChecklistComes { get; }
    public abstract string Overdue { get; }
    public abstract string ClosedLabel { get; }

    // ---- Screening
    public abstract string Progress(int at, int of);
    public abstract string ProgressAtMost(int at, int most);
    public abstract string OneQuestion { get; }
    public abstract string WhyAsked { get; }
    public abstract string NotKnownYet { get; }
    public abstract string NotKnownLabel { get; }
    public abstract string NotAskedYet { get; }
    public abstract string Back { get; }
    public abstract string Stop { get; }
    public abstract string GoOn { get; }
    public abstract string Confirm { get; }
    public abstract string DateLabel { get; }
    public abstract string Today { get; }
    public abstract string Yesterday { get; }
    public abstract string GivenBefore(string answer);
    public abstract string AnswerChanged { get; }
    public abstract string NotAChoice { get; }
    public abstract string DateNeeded { get; }
    public abstract string DateNotUnderstood { get; }
    public abstract string NoSuchDate { get; }
    public abstract string DateInFuture(LocalDate date);
    public abstract string DateTooLongAgo(LocalDate date);
    public abstract string DateUnderstood(LocalDate date);
    public abstract string FirstQuestion { get; }
    public abstract string NothingAsked { get; }
    public abstract string PausedTitle { get; }
    public abstract string PausedText(int answers);
    public abstract string Facts { get; }
    public abstract string FactsHelp { get; }
    public abstract string FromSettings(string value);

    // ---- Checklist
    public abstract string Checklist { get; }
    public abstract string Dropped(int count, string reason);
    public abstract string NextThings { get; }
    public abstract string AllDone { get; }
    public abstract string NoChecklistYet { get; }
    public abstract string GoOnWithQuestions { get; }
    public abstract string DateIsProvisional { get; }
    public abstract string CaseTyped { get; }
    public abstract string SectionName(Section section);
    public abstract string SectionCount(int handled, int all);
    public abstract string SectionTyped(Section section, int pages);
    public abstract string ItemTyped(CaseItem item, Outcome next, bool asks);
    public abstract string Page(int at, int of);
    public abstract string NextPage { get; }
    public abstract string PreviousPage { get; }
    public abstract string ToSection(Section section);
    public abstract string Open(int number);
    public abstract string DependsOn(string fact);
    public abstract string Status { get; }
    public abstract string Term { get; }
    public abstract string Who { get; }
    public abstract string With { get; }
    public abstract string Why { get; }
    public abstract string Source { get; }
    public abstract string OutcomeButton(Outcome outcome);
    public abstract string OutcomeLabel(Outcome outcome);
    public abstract string OutcomeSet(int number, string title, Outcome outcome);
    public abstract string NotAnOffer(int number);
    public abstract string NotApplicable { get; }
    public abstract string WhyNotApplicable { get; }
    public abstract string WhyNotApplicableTyped(int number);
    public abstract string Reason(NotApplicableReason reason);
    public abstract string NothingChanged { get; }
    public abstract string ItemIsClosed(string reason);
    public abstract string NoLongerFollows { get; }
    public abstract string NoLongerFollowsLabel { get; }
    public abstract string ItemIsGone { get; }
    public abstract string GoneLabel { get; }
    public abstract string ContentChanged { get; }
    public abstract string ItemCame(string line);
    public abstract string ItemWent(string line);
    public abstract string ItemRetitled(string line, string before);
    public abstract string ClosedItemLabel { get; }
    public abstract string ItemChanged { get; }
    public abstract string NoSuchItem(int number, string caseNumber);
    public abstract string Undo { get; }
    public abstract string Undone(int number, string title);
    public abstract string NothingToUndo { get; }

    // ---- Answers
    public abstract string Sources { get; }
    public abstract string WithFacts(string facts);
    public abstract string StartCase { get; }
    public abstract string CurrentCase(string number);
    public abstract string NotAnAnswer { get; }
    public abstract string NearestTopics { get; }
    public abstract string InEnglishForGood { get; }

    // ---- Reminders
    public abstract string Reminder { get; }
    public abstract string ReminderSummary(string caseNumber, string title, string line);

    /// <param name="asked">The day somebody put it off to.</param>
    public abstract string StepLine(ReminderStep step, Window? due, LocalDate today, LocalDate? asked);
    public abstract string ReminderTyped(int number);
    public abstract string AlsoOpen { get; }
    public abstract string Later(LocalDate day, LocalDate today);
    public abstract string PutOff { get; }
    public abstract string PutOffUntil(int number, AskedFor when, LocalDate today);
    public abstract string UntilWhen { get; }
    public abstract string UntilWhenTyped(int number);
    public abstract string NothingToPutOff { get; }
    public abstract string DateNotAhead { get; }

    // ---- Dates
    public abstract string ShortDay(IsoDayOfWeek day);
    public abstract string DayName(IsoDayOfWeek day);
    public abstract string MonthName(int month);
    public abstract string ShortMonth(int month);
    public abstract string DueBy(LocalDate latest);
    public abstract string DueBetween(LocalDate target, LocalDate latest);
    public abstract string OverdueSince(LocalDate latest);
    public abstract string AndOthers(int more);

    /// <summary>"ma 2 maart 2026"</summary>
    public string Date(LocalDate date) => $"{ShortDay(date.DayOfWeek)} {date.Day} {MonthName(date.Month)} {date.Year}";

    /// <summary>"ma 2 mrt", for buttons.</summary>
    public string ShortDate(LocalDate date) => $"{ShortDay(date.DayOfWeek)} {date.Day} {ShortMonth(date.Month)}";

    /// <summary>"18 t/m 25 november 2026"; the month and year once where they are the same.</summary>
    public abstract string Window(Window due);

    public string WindowWithRule(Window due, CaseView view) =>
        $"{due.Rule.In(this is DutchTexts ? Language.Dutch : Language.English)}{(view.Facts.RobberyDate is { } day ? $" ({DayMonth(day)})" : "")}: {Window(due)}";

    public string DayMonth(LocalDate date) => $"{date.Day} {MonthName(date.Month)}";

    // ---- Lines that are put together the same way in both languages

    /// <summary>"Zaak 2026-1 · woningoverval"</summary>
    public string CaseLine(CaseView view) =>
        $"{(view.File.IsDrill ? $"{Drill} · " : "")}{Case(view.Number)} · {Kind(view.Facts["robbery"])}";

    /// <summary>"woningoverval · ma 2 maart 2026"</summary>
    public string CaseDetails(CaseView view) =>
        string.Join(
            " · ",
            new[] { Kind(view.Facts["robbery"]), view.File.Area, view.Facts.RobberyDate is { } date ? Date(date) : null }.OfType<string>()
        );

    public string CaseRowTitle(CaseRow row) =>
        $"{(row.Number.StartsWith(Cases.CaseFile.DrillNumber, StringComparison.Ordinal) ? $"{Drill} · " : "")}{Case(row.Number)} · {Kind(row.Robbery)}";

    public string CaseRowDetail(CaseRow row, LocalDate today) =>
        string.Join(
            " · ",
            new[]
            {
                row.RobberyDate is { } date ? Date(date) : null,
                row.Area,
                row.Status == CaseStatus.Closed ? ClosedLabel
                : row.Status == CaseStatus.Waiting ? WaitingLabel
                : row.Latest < today ? Overdue
                : null,
                row.Status == CaseStatus.Closed ? null
                : row.HasChecklist ? ToDo(row.ToDo)
                : ChecklistComes,
            }.OfType<string>()
        );

    /// <summary>How many of a section are dealt with; those that are closed for this robbery do not count.</summary>
    public string SectionCount(ImmutableArray<CaseItem> items) =>
        items.RemoveAll(i => i.Plan.Closed is not null) is { IsEmpty: false } open
            ? SectionCount(open.Count(i => !i.IsToDo), open.Length)
            : ClosedItemLabel;

    public string StatusLine(CaseItem item) =>
        item switch
        {
            { State.Outcome: Outcome.Open, Plan.Closed: not null } => ClosedItemLabel,
            { States.Length: > 1 } => string.Join(" · ", item.States.Select((s, at) => $"{at + 1}: {OutcomeLabel(s.Outcome)}")),
            { IsFoundOut: true } => OutcomeLabel(Outcome.Done),
            { State: { Outcome: Outcome.NotApplicable, Reason: { } reason } } => $"{OutcomeLabel(Outcome.NotApplicable)}: {Reason(reason)}",
            { IsGone: true } => $"{OutcomeLabel(item.State.Outcome)} · {GoneLabel}",
            { Follows: false } => $"{OutcomeLabel(item.State.Outcome)} · {NoLongerFollowsLabel}",
            _ => OutcomeLabel(item.State.Outcome),
        };

    /// <summary>When an item falls due; null when it has no term.</summary>
    public string? DueLine(PlanItem item, LocalDate today) =>
        item.Due is not { } due ? null
        : today > due.Latest ? OverdueSince(due.Latest)
        : today >= due.Target ? DueBy(due.Latest)
        : DueBetween(due.Target, due.Latest);

    public string AndMore(IEnumerable<string> shown, int more) => string.Join("; ", more > 0 ? shown.Append(AndOthers(more)) : shown);
}
