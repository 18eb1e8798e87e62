using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Cases;

internal enum CaseStatus
{
    Open,
    Closed,
}

/// <summary>What has become of an item. Offers go from open to offered, then accepted, declined or undecided; other items from open to done.</summary>
internal enum Outcome
{
    Open,
    Offered,
    Accepted,
    Declined,
    Undecided,
    Done,
    NotApplicable,
}

/// <summary>Why an item does not apply: a closed list, because free text would invite personal data.</summary>
internal enum NotApplicableReason
{
    ArrangedByOthers,
    DoesNotFit,
    VictimDoesNotWant,
    Other,
}

/// <param name="Value">A choice's id or a date (yyyy-MM-dd); null is "weet ik nog niet".</param>
/// <param name="Revision">Goes up with every change: a button that carries an older one is stale.</param>
internal sealed record GivenAnswer(string? Value, int Revision);

/// <param name="Until">No reminders of this item before this day.</param>
/// <param name="Snoozes">How often a reminder was put off.</param>
internal sealed record ItemState(Outcome Outcome, int Revision)
{
    public static readonly ItemState Untouched = new(Outcome.Open, 0);

    public NotApplicableReason? Reason { get; init; }
    public LocalDate? Until { get; init; }
    public int Snoozes { get; init; }

    /// <summary>Put off to an hour of that day, not to its morning.</summary>
    public LocalTime? UntilTime { get; init; }

    /// <summary>A day of its own, such as that of an appointment.</summary>
    public LocalDate? On { get; init; }

    /// <summary>How often a day of its own was chosen.</summary>
    public int Dates { get; init; }

    /// <summary>Who gets the reminders of this item instead of the coordinator of the case: a person's id.</summary>
    public string? RemindTo { get; init; }
}

/// <summary>What later content did to the list of a case: items that came, that went, and that got another title.</summary>
/// <param name="Retitled">With the title each was shown under before.</param>
internal sealed record ContentNews(ImmutableSortedSet<string> Came, ImmutableSortedSet<string> Went, ImmutableSortedDictionary<string, Bilingual> Retitled)
{
    public bool IsEmpty => Came.IsEmpty && Went.IsEmpty && Retitled.IsEmpty;

    /// <summary>Together with what nobody has seen yet.</summary>
    public ContentNews After(ContentNews? earlier) => earlier is null
        ? this
        : new(earlier.Came.Union(Came).Except(Went), earlier.Went.Except(Came).Union(Went), Retitled.SetItems(earlier.Retitled));
}

internal enum ChangeKind
{
    Opened,
    Answered,
    OutcomeSet,
    Snoozed,
    Closed,
    Reopened,
    Undone,
    Dated,
    HandedOn,
    FollowUpAsked,
    FollowUpEnded,
    NeighbourhoodPlanned,
}

/// <summary>One line of a case's history: who did what and when. Holds ids and enumerations only, never a text somebody typed.</summary>
/// <param name="Target">A question's or an item's id; empty when the change is about the case.</param>
/// <param name="Revision">The target's revision after the change.</param>
internal sealed record Change(int Id, Instant At, string By, ChangeKind Kind, string Target, string? Before, string? After, int Revision);

/// <summary>The aftercare of one robbery, numbered per year and municipality. Immutable; every change is a new value with one more line of history.</summary>
internal sealed partial record CaseFile
{
    public required string Number { get; init; }

    /// <summary>The coordinator who gets the reminders: a person's id.</summary>
    public required string Coordinator { get; init; }

    public required Instant OpenedAt { get; init; }

    public CaseStatus Status { get; init; }

    public ImmutableSortedDictionary<string, GivenAnswer> Answers { get; init; } = ImmutableSortedDictionary<string, GivenAnswer>.Empty;

    /// <summary>The items somebody has touched.</summary>
    public ImmutableSortedDictionary<string, ItemState> Items { get; init; } = ImmutableSortedDictionary<string, ItemState>.Empty;

    /// <summary>The items in the order they got their numbers: the first is shown as 1. A number is given once and never changes.</summary>
    public ImmutableArray<string> Numbered { get; init; } = [];

    /// <summary>Numbered items that were not on the list when it was last shown: they no longer followed from the answers.</summary>
    public ImmutableArray<string> Off { get; init; } = [];

    /// <summary>The version of the content that the case follows; null until its list is first made.</summary>
    public string? Content { get; init; }

    /// <summary>Items that later content no longer has for this case: they stay as they were shown.</summary>
    public ImmutableSortedDictionary<string, ItemTitle> Gone { get; init; } = ImmutableSortedDictionary<string, ItemTitle>.Empty;

    /// <summary>What is to be said of a change of content; null when nothing is.</summary>
    public ContentNews? News { get; init; }

    public ImmutableArray<Change> History { get; init; } = [];

    public static CaseFile Open(string number, string by, Instant now) =>
        new CaseFile { Number = number, Coordinator = by, OpenedAt = now }.Remember(now, by, ChangeKind.Opened, "", null, null, 0);

    /// <summary>The answers as the screening takes them.</summary>
    public IReadOnlyDictionary<string, string?> AnswerValues() => Answers.ToDictionary(a => a.Key, a => a.Value.Value);

    public ItemState StateOf(string item) => Items.GetValueOrDefault(item, ItemState.Untouched);

    public int RevisionOf(string question) => Answers.GetValueOrDefault(question)?.Revision ?? 0;

    public CaseFile Answer(string question, string? value, string by, Instant now)
    {
        var before = Answers.GetValueOrDefault(question);
        if (before is not null && before.Value == value) return this;
        var given = new GivenAnswer(value, (before?.Revision ?? 0) + 1);
        return (this with { Answers = Answers.SetItem(question, given) })
            .Remember(now, by, ChangeKind.Answered, question, before?.Value, value, given.Revision);
    }

    public CaseFile SetOutcome(string item, Outcome outcome, NotApplicableReason? reason, string by, Instant now)
    {
        var before = StateOf(item);
        if (before.Outcome == outcome && before.Reason == reason) return this;
        var after = before with { Outcome = outcome, Reason = reason, Revision = before.Revision + 1 };
        return (this with { Items = Items.SetItem(item, after) })
            .Remember(now, by, ChangeKind.OutcomeSet, item, Written(before), Written(after), after.Revision);
    }

    /// <summary>Puts the reminders of an item off until a day.</summary>
    public CaseFile Snooze(string item, LocalDate until, LocalTime? time, string by, Instant now)
    {
        var before = StateOf(item);
        if (before.Until == until && before.UntilTime == time) return this;
        var after = before with { Until = until, UntilTime = time, Snoozes = before.Snoozes + 1, Revision = before.Revision + 1 };
        return (this with { Items = Items.SetItem(item, after) })
            .Remember(now, by, ChangeKind.Snoozed, item, before.Until?.ToString("uuuu-MM-dd", null), until.ToString("uuuu-MM-dd", null), after.Revision);
    }

    public CaseFile SetStatus(CaseStatus status, string by, Instant now) => status == Status
        ? this
        : (this with { Status = status }).Remember(now, by, status == CaseStatus.Closed ? ChangeKind.Closed : ChangeKind.Reopened, "", null, null, 0);

    /// <summary>This person's last outcome in the case, if it still stands and can be taken back.</summary>
    public Change? LastOutcomeBy(string by) =>
        History.LastOrDefault(c => c.By == by && c.Kind is ChangeKind.OutcomeSet or ChangeKind.Undone) is { Kind: ChangeKind.OutcomeSet } last
        && StateOf(last.Target).Revision == last.Revision
            ? last
            : null;

    public CaseFile Undo(Change change, string by, Instant now)
    {
        var state = StateOf(change.Target);
        var (outcome, reason) = Read(change.Before);
        var after = state with { Outcome = outcome, Reason = reason, Revision = state.Revision + 1 };
        return (this with { Items = Items.SetItem(change.Target, after) })
            .Remember(now, by, ChangeKind.Undone, change.Target, change.After, change.Before, after.Revision);
    }

    /// <summary>Follows another version of the content from now on. What that does to the list is kept until it has been said; nothing leaves it.</summary>
    /// <param name="list">The list as the content has it now.</param>
    public CaseFile Follow(KnowledgeBase knowledge, ImmutableArray<PlanItem> list)
    {
        if (Content == knowledge.Version) return this;
        var after = this with { Content = knowledge.Version };
        if (Numbered.IsEmpty || Content is null || knowledge.Earlier.GetValueOrDefault(Content) is not { } before) return after;

        var shown = Numbered.Except(Off).Except(Gone.Keys).Where(before.ContainsKey).ToHashSet();
        var went = shown.Except(list.Select(i => i.Id)).ToImmutableSortedSet();
        var retitled = list.Where(i => shown.Contains(i.Id) && before[i.Id].Title != i.Title).ToImmutableSortedDictionary(i => i.Id, i => before[i.Id].Title);
        var news = new ContentNews([.. list.Select(i => i.Id).Except(shown)], went, retitled).After(News);
        return after with { Gone = Gone.SetItems(went.Select(id => KeyValuePair.Create(id, before[id]))), News = news.IsEmpty ? null : news };
    }

    /// <summary>Remembers the list as it is shown: an item that is new on it gets the next number.</summary>
    public CaseFile Showing(IReadOnlyCollection<string> list)
    {
        if (Gone.IsEmpty && Off.IsEmpty && list.SequenceEqual(Numbered)) return this;
        var added = list.Where(i => !Numbered.Contains(i)).ToImmutableArray();
        var gone = Gone.RemoveRange(list);
        var off = Numbered.Except(list).Except(gone.Keys).ToImmutableArray();
        return added.IsEmpty && gone == Gone && off.SequenceEqual(Off) ? this : this with { Numbered = Numbered.AddRange(added), Gone = gone, Off = off };
    }

    private CaseFile Remember(Instant now, string by, ChangeKind kind, string target, string? before, string? after, int revision) =>
        this with { History = History.Add(new(History.Length + 1, now, by, kind, target, before, after, revision)) };

    private static string Written(ItemState state) => state.Reason is { } reason ? $"{state.Outcome}:{reason}" : $"{state.Outcome}";

    private static (Outcome Outcome, NotApplicableReason? Reason) Read(string? written)
    {
        var parts = (written ?? nameof(Outcome.Open)).Split(':');
        return (Enum.Parse<Outcome>(parts[0]), parts.Length > 1 ? Enum.Parse<NotApplicableReason>(parts[1]) : null);
    }
}
