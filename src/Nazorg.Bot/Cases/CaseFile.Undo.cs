using System.Globalization;

namespace Nazorg.Bot.Cases;

/// <summary>Taking back what was changed last, whatever it was.</summary>
internal sealed partial record CaseFile
{
    /// <summary>
    /// What this person did last in the case and what was not taken back yet; what was changed at once goes together. Empty when there is
    /// nothing, or when somebody changed the same thing since.
    /// </summary>
    /// <param name="item">Only what was done with this point, by itself; null: whatever was done.</param>
    public ImmutableArray<Change> LastChangesBy(string by, string? item = null)
    {
        var undone = History.Select(c => c.Undid).OfType<int>().ToHashSet();
        var last = History.LastOrDefault(c =>
            c.By == by
            && !undone.Contains(c.Id)
            && (
                item is null
                    ? c.Kind is not (ChangeKind.Undone or ChangeKind.Opened or ChangeKind.ThreadLost)
                    : ItemOf(c.Target) == item && c.Kind is not (ChangeKind.Undone or ChangeKind.ItemAdded)
            )
        );
        if (last is null)
            return [];
        ImmutableArray<Change> changes = [.. History.Where(c => Together(c) && !undone.Contains(c.Id) && c.Kind != ChangeKind.Undone)];
        return changes.All(c => !History.Skip(c.Id).Any(later => Replaces(later, c))) ? changes : [];

        bool Together(Change c) =>
            c.Id == last.Id
            || (last.With is { } first && c.With == first && (item is null || (c.Target == last.Target && c.Kind == last.Kind)));

        // what was taken back since, with what took it back, is as if it never was
        bool Replaces(Change later, Change change) =>
            later.Target == change.Target
            && !undone.Contains(later.Id)
            && later.Undid is null
            && !changes.Contains(later)
            && (later.Kind == change.Kind || later.Kind == ChangeKind.Undone);
    }

    /// <summary>It can be put back as it was.</summary>
    public static bool CanUndo(Change change) =>
        change.Kind switch
        {
            ChangeKind.HandedOver
            or ChangeKind.FollowUpEnded
            or ChangeKind.Deleted
            or ChangeKind.ThreadLinked
            or ChangeKind.ThreadUnlinked
            or ChangeKind.ThreadTold => false,
            // before the status was kept with it
            ChangeKind.Closed or ChangeKind.Waited or ChangeKind.Reopened => change.Before is not null,
            _ => true,
        };

    public CaseFile Undo(IEnumerable<Change> changes, string by, Instant now) =>
        changes.Reverse().Aggregate(this, (file, change) => file.Undo(change, by, now));

    private CaseFile Undo(Change change, string by, Instant now)
    {
        var before = PlannedDay.Read(change.Before);
        var after = change.Kind switch
        {
            ChangeKind.Answered => TakeBack(change),
            ChangeKind.OutcomeSet => WithState(change, s =>
                s with
                {
                    Outcome = Read(change.Before).Outcome,
                    Reason = Read(change.Before).Reason,
                    Held = false,
                }
            ),
            ChangeKind.Dated => WithState(change, s => s with { On = before?.Day, OnTime = before?.Time, Dates = s.Dates + 1 }),
            ChangeKind.OwnerSet => WithState(change, s => s with { Owner = change.Before is { } who ? Enum.Parse<Owner>(who) : null }),
            ChangeKind.Snoozed => WithState(change, s =>
                s with
                {
                    Until = before?.Day,
                    UntilTime = before?.Time,
                    AskedDay = null,
                    Snoozes = s.Snoozes + 1,
                }
            ),
            ChangeKind.HandedOn => WithState(change, s => s with { RemindTo = change.Before }),
            ChangeKind.ItemAdded => WithState(change, s => s with { Outcome = Outcome.NotApplicable, Reason = NotApplicableReason.Other }),
            ChangeKind.NoteSet => this with { FreeText = PutBack($"note:{change.Target}") },
            ChangeKind.AreaSet => this with { FreeText = PutBack(AreaKey) },
            ChangeKind.VictimsSet => this with { Victims = int.Parse(change.Before!, CultureInfo.InvariantCulture) },
            ChangeKind.VisitPlanned => this with { VisitDate = before?.Day, VisitTime = before?.Time, VisitWith = before?.With },
            ChangeKind.ContactAdded => this with
            {
                Contacts = [.. Contacts.Where(c => $"{c.Who}" != change.Target || c.When != PlannedDay.Read(change.After)?.Day)],
            },
            ChangeKind.WentOnDespite => Enum.Parse<Guard>(change.Target) is var guard
                ? this with
                {
                    Despite = Despite.Remove(guard),
                    FreeText = FreeText.Remove($"despite:{guard}"),
                }
                : this,
            ChangeKind.FollowUpAsked => WithFollowUp(change),
            ChangeKind.NeighbourhoodPlanned => this with
            {
                NeighbourhoodOn = before?.Day,
                NeighbourhoodAt = before?.Time,
                NeighbourhoodPlans = change.Before is null ? 0 : NeighbourhoodPlans + 1,
            },
            ChangeKind.Closed or ChangeKind.Waited or ChangeKind.Reopened => this with { Status = Enum.Parse<CaseStatus>(change.Before!) },
            _ => throw new UnreachableException(),
        };
        return after.Took(change, by, now);
    }

    private CaseFile Took(Change change, string by, Instant now)
    {
        var revision =
            change.Kind == ChangeKind.Answered ? RevisionOf(change.Target) + (Answers.ContainsKey(change.Target) ? 0 : 1)
            : Items.ContainsKey(change.Target) ? StateOf(change.Target).Revision
            : 0;
        var remembered = Remember(now, by, ChangeKind.Undone, change.Target, change.After, change.Before, revision);
        return remembered with { History = remembered.History.SetItem(History.Length, remembered.History[^1] with { Undid = change.Id }) };
    }

    private CaseFile WithState(Change change, Func<ItemState, ItemState> put)
    {
        var state = StateOf(change.Target);
        return this with { Items = Items.SetItem(change.Target, put(state) with { Revision = state.Revision + 1 }) };
    }

    private CaseFile TakeBack(Change change) =>
        this with
        {
            Answers = change.Before is { } before
                ? Answers.SetItem(change.Target, new(before == NotKnown ? null : before, RevisionOf(change.Target) + 1))
                : Answers.Remove(change.Target),
        };

    /// <summary>What was asked for the first time is asked no more; what was put off comes when it would have.</summary>
    private CaseFile WithFollowUp(Change change)
    {
        if (FollowUps.FirstOrDefault(f => $"{f.Id}" == change.Target && f.IsToDo) is not { } asked)
            return this;
        return this with
        {
            FollowUps = FollowUps.Replace(
                asked,
                PlannedDay.Read(change.Before) is { } before
                    ? asked with
                    {
                        On = before.Day,
                        At = before.Time,
                        Round = asked.Round + 1,
                    }
                    : asked with
                    {
                        Text = null,
                    }
            ),
        };
    }

    private ImmutableSortedDictionary<string, string> PutBack(string key) =>
        Written(Written(FreeText, key, FreeText.GetValueOrDefault(Earlier(key), "")), Earlier(key), "");
}
