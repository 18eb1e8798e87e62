using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Texts;

/// <summary>Cases as a whole: finding, closing, deleting and handing them over, and what happened in them.</summary>
internal abstract partial class AllTexts
{
    public abstract string GoOnWithCase(string number, int questions);
    public abstract string WhatNext(ImmutableArray<string> unknown);
    public abstract string AskClose(string number);
    public abstract string AskCloseTyped(bool unsolved);
    public abstract string NothingLeft { get; }
    public abstract string StillLeft(int count);
    public abstract string UnsolvedNotice { get; }
    public abstract string WaitForPolice { get; }
    public abstract string WaitingNotice { get; }
    public abstract string WaitingLabel { get; }
    public abstract string WaitingSummary(string number);
    public abstract string WaitingReminder { get; }
    public abstract string CloseNow { get; }
    public abstract string GoOnWithWork { get; }
    public abstract string AskDelete(string number);
    public abstract string DeleteMeans { get; }
    public abstract string DeleteNow { get; }
    public abstract string DoNotDelete { get; }
    public abstract string Deleted(string number);
    public abstract string CaseIsDeleted(string number);
    public abstract string NotEmpty(string number);
    public abstract string AskCancel { get; }
    public abstract string StopAndKeep { get; }
    public abstract string NothingFound { get; }
    public abstract string Found(int count);
    public abstract string HandOver { get; }
    public abstract string HandOverMine(string number);
    public abstract string HandOverNotMine { get; }
    public abstract string TakeOver { get; }
    public abstract string TakenOver(string number);
    public abstract string OpenItems(int count);
    public abstract string Timeline { get; }
    public abstract string Earlier { get; }
    public abstract string Newer { get; }
    public abstract string ByYou { get; }
    public abstract string ByColleague { get; }
    public abstract string Happened(Change change);
    public abstract string HappenedAnswer(string question, string answer);
    public abstract string HappenedOutcome(string item, string outcome, string? victim);
    public abstract string HappenedItem(Change change, string item);
    public abstract string Contacts { get; }
    public abstract string ContactsHelp { get; }
    public abstract string NoContacts { get; }
    public abstract string ContactLine(Contact contact);
    public abstract string ContactWho { get; }
    public abstract string ContactHowLabel { get; }
    public abstract string ContactWhen { get; }
    public abstract string How(ContactHow how);
    public abstract string ContactKept { get; }
    public abstract string ContactIncomplete { get; }
    public abstract string ContactsTyped { get; }
    public abstract string Crowded(LocalDate monday, ImmutableArray<Owner> who);
    public abstract string Drill { get; }
    public abstract string StartDrill { get; }
    public abstract string DrillStarts { get; }
    public abstract string DrillNotice { get; }
    public abstract string EndDrill { get; }
    public abstract string EndDrillButton { get; }
    public abstract string EndDrillMeans { get; }
    public abstract string DrillWiped { get; }
    public abstract string WipeDrill { get; }
    public abstract string FollowsYourLanguage { get; }

    /// <summary>An outcome as the history writes it, in words.</summary>
    protected string OutcomeWord(string written) =>
        Enum.TryParse<Outcome>(written.Split(':')[0], out var outcome) ? OutcomeLabel(outcome).TrimStart('✓', ' ') : written;

    protected string Day(string? iso) => PlannedDay.Read(iso) is { } moment ? DateAt(moment.Day, moment.Time) : "–";
}
