namespace Nazorg.Bot.Cases;

/// <summary>Something to come back to that is on no checklist: "herinner me vrijdag aan de corporatie".</summary>
/// <param name="Text">What to be reminded of, as it was typed; erased when it is done.</param>
/// <param name="For">Who asked, and is reminded: a person's id.</param>
/// <param name="On">The day it comes.</param>
/// <param name="Round">How often its day was chosen.</param>
internal sealed record FollowUp(int Id, string? Text, string For, LocalDate AskedOn, LocalDate On, int Round)
{
    /// <summary>The hour it comes; null: the one at which reminders come.</summary>
    public LocalTime? At { get; init; }

    public bool IsToDo => Text is not null;
}

/// <summary>When to be reminded: the days that people chose themselves.</summary>
internal sealed partial record CaseFile
{
    public ImmutableArray<FollowUp> FollowUps
    {
        get => field.IsDefault ? [] : field;
        init;
    } = [];

    /// <summary>The day on which to be reminded of the actions in the neighbourhood that have no term of their own.</summary>
    public LocalDate? NeighbourhoodOn { get; init; }

    /// <summary>The hour of that day; null: the one at which reminders come.</summary>
    public LocalTime? NeighbourhoodAt { get; init; }

    /// <summary>How often that day was chosen; 0: nobody was asked yet.</summary>
    public int NeighbourhoodPlans { get; init; }

    /// <summary>Gives an item a day of its own, or takes it away.</summary>
    public CaseFile Date(string item, LocalDate? on, LocalTime? time, string by, Instant now)
    {
        var before = StateOf(item);
        if (before.On == on && before.OnTime == time)
            return this;
        var after = before with { On = on, OnTime = time, Dates = before.Dates + 1, Revision = before.Revision + 1 };
        return (this with { Items = Items.SetItem(item, after) }).Remember(
            now,
            by,
            ChangeKind.Dated,
            item,
            Written(before.On, before.OnTime),
            Written(on, time),
            after.Revision
        );
    }

    /// <summary>Gives the reminders of an item to somebody else.</summary>
    /// <param name="to">A person's id; null: to the coordinator of the case again.</param>
    public CaseFile HandOn(string item, string? to, string by, Instant now)
    {
        var before = StateOf(item);
        if (to == Coordinator)
            to = null;
        if (before.RemindTo == to)
            return this;
        var after = before with { RemindTo = to, Revision = before.Revision + 1 };
        return (this with { Items = Items.SetItem(item, after) }).Remember(
            now,
            by,
            ChangeKind.HandedOn,
            item,
            before.RemindTo,
            to,
            after.Revision
        );
    }

    public CaseFile Ask(string text, LocalDate on, LocalTime? at, LocalDate today, string by, Instant now)
    {
        if (FollowUps.Any(f => f.Text == text && f.On == on && f.At == at && f.For == by))
            return this;
        var asked = new FollowUp(FollowUps.Length + 1, text, by, today, on, 0) { At = at };
        return (this with { FollowUps = FollowUps.Add(asked) }).Remember(
            now,
            by,
            ChangeKind.FollowUpAsked,
            $"{asked.Id}",
            null,
            Written(on, at),
            0
        );
    }

    public CaseFile PutOff(FollowUp followUp, LocalDate on, LocalTime? at, LocalDate today, string by, Instant now) =>
        followUp.On == on && followUp.At == at
            ? this
            : (
                this with
                {
                    FollowUps = FollowUps.Replace(
                        followUp,
                        followUp with
                        {
                            On = on,
                            At = at,
                            AskedOn = today,
                            Round = followUp.Round + 1,
                        }
                    ),
                }
            ).Remember(
                now,
                by,
                ChangeKind.FollowUpAsked,
                $"{followUp.Id}",
                Written(followUp.On, followUp.At),
                Written(on, at),
                followUp.Round + 1
            );

    public CaseFile End(FollowUp followUp, string by, Instant now) =>
        !followUp.IsToDo
            ? this
            : (this with { FollowUps = FollowUps.Replace(followUp, followUp with { Text = null }) }).Remember(
                now,
                by,
                ChangeKind.FollowUpEnded,
                $"{followUp.Id}",
                null,
                null,
                followUp.Round
            );

    /// <param name="on">Null: no reminder of these actions is wanted.</param>
    public CaseFile PlanNeighbourhood(LocalDate? on, LocalTime? at, string by, Instant now) =>
        NeighbourhoodPlans > 0 && NeighbourhoodOn == on && NeighbourhoodAt == at
            ? this
            : (this with { NeighbourhoodOn = on, NeighbourhoodAt = at, NeighbourhoodPlans = NeighbourhoodPlans + 1 }).Remember(
                now,
                by,
                ChangeKind.NeighbourhoodPlanned,
                "",
                Written(NeighbourhoodOn, NeighbourhoodAt),
                Written(on, at),
                NeighbourhoodPlans + 1
            );

    /// <summary>As the history keeps a day, with its hour where it has one.</summary>
    private static string? Written(LocalDate? day, LocalTime? hour) => day is { } date ? new PlannedDay(date, hour, null).Written : null;
}
