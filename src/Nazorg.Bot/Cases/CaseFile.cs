using Nazorg.Knowledge.Plans;
using NodaTime.Text;

namespace Nazorg.Bot.Cases;

internal enum CaseStatus
{
    Open,

    /// <summary>Waits for the police: still worked on, but without reminders.</summary>
    Waiting,
    Closed,

    /// <summary>Only the number and what happened are left.</summary>
    Deleted,
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

/// <summary>Who does an item: a role, never a person.</summary>
internal enum Owner
{
    Coordinator,
    Deputy,
    Mayor,
    Official,
    Police,
    VictimSupport,
    HousingCorporation,
    TradeAssociation,
}

/// <summary>How somebody is in contact with a victim.</summary>
internal enum ContactHow
{
    Phone,
    Visit,
    Letter,
}

/// <summary>A contact with a victim that was, or that is planned.</summary>
internal sealed record Contact(Owner Who, LocalDate When, ContactHow How);

/// <summary>A day that something is planned on: a visit, a point, a reminder.</summary>
/// <param name="Time">As it was said; null when only the day was.</param>
/// <param name="With">Who goes along on a visit.</param>
internal sealed record PlannedDay(LocalDate Day, LocalTime? Time, Owner? With)
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>As the history keeps it: "2026-09-18 15:00 Mayor", from the left as far as it is known.</summary>
    public string Written =>
        string.Join(
            ' ',
            new[] { LocalDatePattern.Iso.Format(Day), Time is { } hour ? Hour.Format(hour) : null, With?.ToString() }.OfType<string>()
        );

    public static PlannedDay? Read(string? written)
    {
        if (written?.Split(' ') is not [var day, .. var rest] || LocalDatePattern.Iso.Parse(day) is not { Success: true } date)
            return null;
        return new(
            date.Value,
            rest.Select(r => Hour.Parse(r)).FirstOrDefault(r => r.Success)?.Value,
            rest.Select(r => Enum.TryParse<Owner>(r, out var who) ? who : (Owner?)null).FirstOrDefault(w => w is not null)
        );
    }
}

/// <summary>Something that is better settled first.</summary>
internal enum Guard
{
    /// <summary>Whether others were in contact with the victim, before the municipality is.</summary>
    VictimContact,

    /// <summary>That the police agree, before a day for the visit is chosen.</summary>
    PoliceAgreed,
}

/// <summary>Why somebody goes on all the same; of another reason the words are among the case's free text.</summary>
internal enum DespiteReason
{
    Arranged,
    VictimAsks,
    Urgent,
    Other,
}

/// <summary>An item that somebody added to one case. Its words are among the case's free text.</summary>
internal sealed record AddedItem(string Id, Section Section);

/// <param name="Value">A choice's id or a date (yyyy-MM-dd); null is "weet ik nog niet".</param>
/// <param name="Revision">Goes up with every change: a button that carries an older one is stale.</param>
internal sealed record GivenAnswer(string? Value, int Revision);

/// <param name="Until">No reminders of this item before this day.</param>
/// <param name="Snoozes">How often a reminder was put off.</param>
internal sealed record ItemState(Outcome Outcome, int Revision)
{
    public static readonly ItemState Untouched = new(Outcome.Open, 0);

    public NotApplicableReason? Reason { get; init; }

    /// <summary>Null: who the content says.</summary>
    public Owner? Owner { get; init; }
    public LocalDate? Until { get; init; }
    public int Snoozes { get; init; }

    /// <summary>Put off to an hour of that day, not to its morning.</summary>
    public LocalTime? UntilTime { get; init; }

    /// <summary>The day that was asked for, when the reminder comes on another.</summary>
    public LocalDate? AskedDay { get; init; }

    /// <summary>A day of its own, such as that of an appointment.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The hour of that day, as it was said.</summary>
    public LocalTime? OnTime { get; init; }

    /// <summary>That day has come, and what was arranged for it took place.</summary>
    public bool Held { get; init; }

    /// <summary>How often a day of its own was chosen.</summary>
    public int Dates { get; init; }

    /// <summary>Who gets the reminders of this item instead of the coordinator of the case: a person's id.</summary>
    public string? RemindTo { get; init; }
}

/// <summary>What later content did to the list of a case: items that came, that went, and that got another title.</summary>
/// <param name="Retitled">With the title each was shown under before.</param>
internal sealed record ContentNews(
    ImmutableSortedSet<string> Came,
    ImmutableSortedSet<string> Went,
    ImmutableSortedDictionary<string, Bilingual> Retitled
)
{
    public bool IsEmpty => Came.IsEmpty && Went.IsEmpty && Retitled.IsEmpty;

    /// <summary>Together with what nobody has seen yet.</summary>
    public ContentNews After(ContentNews? earlier) =>
        earlier is null
            ? this
            : new(earlier.Came.Union(Came).Except(Went), earlier.Went.Except(Came).Union(Went), Retitled.SetItems(earlier.Retitled));
}

internal enum ChangeKind
{
    Opened,
    Answered,
    OutcomeSet,
    NoteSet,
    OwnerSet,
    ItemAdded,
    VictimsSet,
    VisitPlanned,
    WentOnDespite,
    AreaSet,
    ContactAdded,
    Snoozed,
    Closed,
    Reopened,
    Waited,
    Deleted,
    HandedOver,
    Undone,
    Dated,
    HandedOn,
    FollowUpAsked,
    FollowUpEnded,
    NeighbourhoodPlanned,
    ThreadLinked,
    ThreadUnlinked,
    ThreadLost,
    ThreadTold,
}

/// <summary>One line of a case's history: who did what and when. Holds ids and enumerations only, never a text somebody typed.</summary>
/// <param name="Target">A question's or an item's id; empty when the change is about the case.</param>
/// <param name="Revision">The target's revision after the change.</param>
internal sealed record Change(int Id, Instant At, string By, ChangeKind Kind, string Target, string? Before, string? After, int Revision)
{
    /// <summary>The first of the changes that were made together with this one; null when it was made alone.</summary>
    public int? With { get; init; }

    /// <summary>The change that this one took back; null for any other kind of change, and for what was taken back before this was kept.</summary>
    public int? Undid { get; init; }
}

/// <summary>The aftercare of one robbery, numbered per year and municipality. Immutable; every change is a new value with one more line of history.</summary>
internal sealed partial record CaseFile
{
    /// <summary>What the number of a drill begins with.</summary>
    public const string DrillNumber = "oefening-";

    /// <summary>The name of a neighbourhood, in characters.</summary>
    public const int LongestArea = 80;

    private const string AreaKey = "area";

    /// <summary>How the history writes "weet ik nog niet"; nothing at all is: not asked.</summary>
    private const string NotKnown = "?";

    public required string Number { get; init; }

    /// <summary>The coordinator who gets the reminders: a person's id.</summary>
    public required string Coordinator { get; init; }

    public required Instant OpenedAt { get; init; }

    public CaseStatus Status { get; init; }

    public ImmutableSortedDictionary<string, GivenAnswer> Answers { get; init; } = ImmutableSortedDictionary<string, GivenAnswer>.Empty;

    /// <summary>The items somebody has touched.</summary>
    public ImmutableSortedDictionary<string, ItemState> Items { get; init; } = ImmutableSortedDictionary<string, ItemState>.Empty;

    /// <summary>All that somebody typed, by what it is about; the one field to erase. See <see cref="NoteOf"/>, <see cref="TitleOf"/> and <see cref="Area"/>.</summary>
    public ImmutableSortedDictionary<string, string> FreeText { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<AddedItem> Added { get; init; } = [];

    /// <summary>How many victims there are: numbers, never names.</summary>
    public int Victims { get; init; } = 1;

    public LocalDate? VisitDate { get; init; }

    /// <summary>The hour of the visit, as it was said.</summary>
    public LocalTime? VisitTime { get; init; }

    /// <summary>Who goes along: a role.</summary>
    public Owner? VisitWith { get; init; }

    public PlannedDay? Visit => VisitDate is { } day ? new(day, VisitTime, VisitWith) : null;

    /// <summary>Who is in contact with the victim, and when: so that not everybody comes at once.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];

    /// <summary>Made up, to practise with: no reminders, and gone when it is closed.</summary>
    public bool IsDrill { get; init; }

    /// <summary>What somebody went past, and why.</summary>
    public ImmutableSortedDictionary<Guard, DespiteReason> Despite { get; init; } = ImmutableSortedDictionary<Guard, DespiteReason>.Empty;

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
        new CaseFile
        {
            Number = number,
            Coordinator = by,
            OpenedAt = now,
        }.Remember(now, by, ChangeKind.Opened, "", null, null, 0);

    /// <summary>The answers as the screening takes them.</summary>
    public IReadOnlyDictionary<string, string?> AnswerValues() => Answers.ToDictionary(a => a.Key, a => a.Value.Value);

    /// <summary>The name under which the outcome for one victim is kept: the first goes by the item's own.</summary>
    public static string ForVictim(string item, int victim) => victim <= 1 ? item : $"{item}#{victim}";

    /// <summary>The item of a name that may be of one victim.</summary>
    public static string ItemOf(string name) => name.Split('#')[0];

    public string? NoteOf(string item) => FreeText.GetValueOrDefault($"note:{item}");

    public string? TitleOf(AddedItem item) => FreeText.GetValueOrDefault($"item:{item.Id}");

    /// <summary>The neighbourhood, as somebody typed it.</summary>
    public string? Area => FreeText.GetValueOrDefault(AreaKey);

    public ItemState StateOf(string item) => Items.GetValueOrDefault(item, ItemState.Untouched);

    /// <summary>Of an answer that was taken back too, so that a button from before then is stale.</summary>
    public int RevisionOf(string question) =>
        Answers.GetValueOrDefault(question)?.Revision
        ?? History.LastOrDefault(c => c.Target == question && c.Kind is ChangeKind.Answered or ChangeKind.Undone)?.Revision
        ?? 0;

    public CaseFile Answer(string question, string? value, string by, Instant now)
    {
        var before = Answers.GetValueOrDefault(question);
        if (before is not null && before.Value == value)
            return this;
        var given = new GivenAnswer(value, RevisionOf(question) + 1);
        return (this with { Answers = Answers.SetItem(question, given) }).Remember(
            now,
            by,
            ChangeKind.Answered,
            question,
            before is null ? null : before.Value ?? NotKnown,
            value ?? NotKnown,
            given.Revision
        );
    }

    /// <summary>Several answers at once: they can only be taken back together.</summary>
    public CaseFile Answer(IEnumerable<KeyValuePair<string, string>> answers, string by, Instant now) =>
        Together(file => answers.Aggregate(file, (f, a) => f.Answer(a.Key, a.Value, by, now)));

    /// <summary>Several changes that belong together, so that they are taken back together.</summary>
    public CaseFile Together(Func<CaseFile, CaseFile> change)
    {
        var before = History.Length;
        var after = change(this);
        return after.History.Length <= before + 1
            ? after
            : after with
            {
                History = [.. after.History.Take(before), .. after.History.Skip(before).Select(c => c with { With = before + 1 })],
            };
    }

    /// <summary>What changed since then belongs together, so that it is taken back together.</summary>
    public CaseFile AsOneSince(CaseFile before) => before.Together(_ => this);

    /// <summary>The last change belongs to those before it that were made since, so that they are taken back together.</summary>
    public CaseFile AsOneWith(CaseFile? before) => before is null ? this : AsOneSince(before);

    /// <summary>What somebody wrote with an item; empty takes it away.</summary>
    public CaseFile SetNote(string item, string text, string by, Instant now) =>
        (NoteOf(item) ?? "") == text
            ? this
            : (this with { FreeText = Rewritten($"note:{item}", text) }).Remember(now, by, ChangeKind.NoteSet, item, null, null, 0);

    public CaseFile SetArea(string text, string by, Instant now) =>
        (Area ?? "") == text
            ? this
            : (this with { FreeText = Rewritten(AreaKey, text) }).Remember(now, by, ChangeKind.AreaSet, "", null, null, 0);

    public CaseFile Add(Section section, string text, string by, Instant now)
    {
        var item = new AddedItem($"added-{Added.Length + 1}", section);
        return (this with { Added = Added.Add(item), FreeText = FreeText.SetItem($"item:{item.Id}", text) }).Remember(
            now,
            by,
            ChangeKind.ItemAdded,
            item.Id,
            null,
            null,
            0
        );
    }

    public CaseFile SetOwner(string item, Owner owner, string by, Instant now)
    {
        var before = StateOf(item);
        return before.Owner == owner
            ? this
            : (this with { Items = Items.SetItem(item, before with { Owner = owner, Revision = before.Revision + 1 }) }).Remember(
                now,
                by,
                ChangeKind.OwnerSet,
                item,
                before.Owner?.ToString(),
                $"{owner}",
                before.Revision + 1
            );
    }

    public CaseFile SetVictims(int victims, string by, Instant now) =>
        victims == Victims
            ? this
            : (this with { Victims = victims }).Remember(now, by, ChangeKind.VictimsSet, "", $"{Victims}", $"{victims}", 0);

    public CaseFile PlanVisit(PlannedDay visit, string by, Instant now) =>
        visit == Visit
            ? this
            : (this with { VisitDate = visit.Day, VisitTime = visit.Time, VisitWith = visit.With }).Remember(
                now,
                by,
                ChangeKind.VisitPlanned,
                "",
                Visit?.Written,
                visit.Written,
                0
            );

    public CaseFile CallVisitOff(string by, Instant now) =>
        Visit is not { } visit
            ? this
            : (this with { VisitDate = null, VisitTime = null, VisitWith = null }).Remember(
                now,
                by,
                ChangeKind.VisitPlanned,
                "",
                visit.Written,
                null,
                0
            );

    public CaseFile AddContact(Contact contact, string by, Instant now) =>
        Contacts.Contains(contact)
            ? this
            : (this with { Contacts = [.. Contacts.Add(contact).OrderBy(c => c.When)] }).Remember(
                now,
                by,
                ChangeKind.ContactAdded,
                $"{contact.Who}",
                null,
                $"{contact.When:uuuu-MM-dd}",
                0
            );

    /// <summary>Weeks to come, by their Monday, in which more than one party plans contact.</summary>
    public IEnumerable<(LocalDate Monday, ImmutableArray<Owner> Who)> CrowdedWeeks(LocalDate today) =>
        Contacts
            .GroupBy(c => c.When.PlusDays(1 - (int)c.When.DayOfWeek))
            .Where(w => w.Key.PlusDays(6) >= today)
            .Select(w => (w.Key, Who: w.Select(c => c.Who).Distinct().ToImmutableArray()))
            .Where(w => w.Who.Length > 1);

    /// <summary>Somebody's own reason to go past something, as they wrote it.</summary>
    public string? ReasonOf(Guard guard) => FreeText.GetValueOrDefault($"despite:{guard}");

    /// <param name="text">The reason in words, when it is another than those on the list.</param>
    public CaseFile GoOnDespite(Guard guard, DespiteReason reason, string? text, string by, Instant now) =>
        Despite.TryGetValue(guard, out var before) && before == reason && ReasonOf(guard) == text
            ? this
            : (
                this with
                {
                    Despite = Despite.SetItem(guard, reason),
                    FreeText = Written(FreeText, $"despite:{guard}", text ?? ""),
                }
            ).Remember(now, by, ChangeKind.WentOnDespite, $"{guard}", null, $"{reason}", 0);

    /// <summary>A text in place of another, which is kept until the next one: it may be put back.</summary>
    private ImmutableSortedDictionary<string, string> Rewritten(string key, string text) =>
        Written(Written(FreeText, Earlier(key), FreeText.GetValueOrDefault(key, "")), key, text);

    private static string Earlier(string key) => $"before:{key}";

    private static ImmutableSortedDictionary<string, string> Written(
        ImmutableSortedDictionary<string, string> texts,
        string key,
        string text
    ) => text.Length == 0 ? texts.Remove(key) : texts.SetItem(key, text);

    /// <param name="held">What was arranged took place.</param>
    public CaseFile SetOutcome(string item, Outcome outcome, NotApplicableReason? reason, string by, Instant now, bool held = false)
    {
        var before = StateOf(item);
        if (before.Outcome == outcome && before.Reason == reason && before.Held == held)
            return this;
        var after = before with { Outcome = outcome, Reason = reason, Held = held, Revision = before.Revision + 1 };
        return (this with { Items = Items.SetItem(item, after) }).Remember(
            now,
            by,
            ChangeKind.OutcomeSet,
            item,
            Written(before),
            Written(after),
            after.Revision
        );
    }

    /// <summary>Puts the reminders of an item off until a day.</summary>
    /// <param name="asked">The day that was asked for.</param>
    public CaseFile Snooze(string item, LocalDate until, LocalTime? time, LocalDate asked, string by, Instant now)
    {
        var before = StateOf(item);
        if (before.Until == until && before.UntilTime == time)
            return this;
        var after = before with
        {
            Until = until,
            UntilTime = time,
            AskedDay = asked == until ? null : asked,
            Snoozes = before.Snoozes + 1,
            Revision = before.Revision + 1,
        };
        return (this with { Items = Items.SetItem(item, after) }).Remember(
            now,
            by,
            ChangeKind.Snoozed,
            item,
            Written(before.Until, before.UntilTime),
            Written(until, time),
            after.Revision
        );
    }

    /// <summary>Somebody works on it.</summary>
    public bool IsActive => Status is CaseStatus.Open or CaseStatus.Waiting;

    /// <summary>Nothing but answers and where it was: it may be deleted.</summary>
    public bool IsUntouched =>
        Items.IsEmpty
        && Added.IsEmpty
        && FreeText.Keys.All(k => k == AreaKey || k == Earlier(AreaKey))
        && Contacts.IsEmpty
        && VisitDate is null
        && Victims == 1;

    /// <summary>Since when it waits for the police, and how often it has; null when it does not.</summary>
    public (Instant Since, int Times)? Waits =>
        Status == CaseStatus.Waiting && History.Where(c => c.Kind == ChangeKind.Waited).ToList() is [.., var last] all
            ? (last.At, all.Count)
            : null;

    public CaseFile SetStatus(CaseStatus status, string by, Instant now) =>
        status == Status
            ? this
            : (this with { Status = status }).Remember(
                now,
                by,
                status switch
                {
                    CaseStatus.Closed => ChangeKind.Closed,
                    CaseStatus.Waiting => ChangeKind.Waited,
                    _ => ChangeKind.Reopened,
                },
                "",
                $"{Status}",
                $"{status}",
                0
            );

    /// <summary>All that is left of a case that came to nothing.</summary>
    public CaseFile Delete(string by, Instant now) =>
        new CaseFile
        {
            Number = Number,
            Coordinator = Coordinator,
            OpenedAt = OpenedAt,
            Status = CaseStatus.Deleted,
        }.Remember(now, by, ChangeKind.Deleted, "", null, null, 0);

    /// <summary>From now on somebody else gets the reminders.</summary>
    public CaseFile TakeOver(string by, Instant now) =>
        by == Coordinator ? this : (this with { Coordinator = by }).Remember(now, by, ChangeKind.HandedOver, "", Coordinator, by, 0);

    /// <summary>Given by one coordinator to another, who gets the reminders from now on.</summary>
    public CaseFile GiveTo(string to, string by, Instant now) =>
        to == Coordinator ? this : (this with { Coordinator = to }).Remember(now, by, ChangeKind.HandedOver, "", Coordinator, to, 0);

    /// <summary>Follows another version of the content from now on. What that does to the list is kept until it has been said; nothing leaves it.</summary>
    /// <param name="list">The list as the content has it now.</param>
    public CaseFile Follow(KnowledgeBase knowledge, ImmutableArray<PlanItem> list)
    {
        if (Content == knowledge.Version)
            return this;
        var after = this with { Content = knowledge.Version };
        if (Numbered.IsEmpty || Content is null || knowledge.Earlier.GetValueOrDefault(Content) is not { } before)
            return after;

        var shown = Numbered.Except(Off).Except(Gone.Keys).Where(before.ContainsKey).ToHashSet();
        var went = shown.Except(list.Select(i => i.Id)).ToImmutableSortedSet();
        var retitled = list.Where(i => shown.Contains(i.Id) && before[i.Id].Title != i.Title)
            .ToImmutableSortedDictionary(i => i.Id, i => before[i.Id].Title);
        var news = new ContentNews([.. list.Select(i => i.Id).Except(shown)], went, retitled).After(News);
        return after with
        {
            Gone = Gone.SetItems(went.Select(id => KeyValuePair.Create(id, before[id]))),
            News = news.IsEmpty ? null : news,
        };
    }

    /// <summary>Remembers the list as it is shown: an item that is new on it gets the next number.</summary>
    public CaseFile Showing(IReadOnlyCollection<string> list)
    {
        if (Gone.IsEmpty && Off.IsEmpty && list.SequenceEqual(Numbered))
            return this;
        var added = list.Where(i => !Numbered.Contains(i)).ToImmutableArray();
        var gone = Gone.RemoveRange(list);
        var off = Numbered.Except(list).Except(gone.Keys).ToImmutableArray();
        return added.IsEmpty && gone == Gone && off.SequenceEqual(Off)
            ? this
            : this with
            {
                Numbered = Numbered.AddRange(added),
                Gone = gone,
                Off = off,
            };
    }

    private CaseFile Remember(Instant now, string by, ChangeKind kind, string target, string? before, string? after, int revision) =>
        this with
        {
            History = History.Add(new(History.Length + 1, now, by, kind, target, before, after, revision)),
        };

    private static string Written(ItemState state) => state.Reason is { } reason ? $"{state.Outcome}:{reason}" : $"{state.Outcome}";

    public static (Outcome Outcome, NotApplicableReason? Reason) Read(string? written)
    {
        var parts = (written ?? nameof(Outcome.Open)).Split(':');
        return (Enum.Parse<Outcome>(parts[0]), parts.Length > 1 ? Enum.Parse<NotApplicableReason>(parts[1]) : null);
    }
}
