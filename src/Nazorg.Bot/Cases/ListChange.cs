namespace Nazorg.Bot.Cases;

/// <summary>What an answer did to the checklist of a case.</summary>
/// <param name="Came">On the list now, and not before.</param>
/// <param name="Certain">On the list before "alleen als …", and now without.</param>
/// <param name="Went">No longer following from the answers.</param>
/// <param name="Closed">Closed now, with a reason.</param>
/// <param name="Rescheduled">With another term.</param>
internal sealed record ListChange(
    ImmutableArray<CaseItem> Came,
    ImmutableArray<CaseItem> Certain,
    ImmutableArray<CaseItem> Went,
    ImmutableArray<CaseItem> Closed,
    ImmutableArray<CaseItem> Rescheduled
)
{
    public bool IsEmpty => Came.IsEmpty && Certain.IsEmpty && Went.IsEmpty && Closed.IsEmpty && Rescheduled.IsEmpty;

    public static ListChange Between(CaseView before, CaseView after)
    {
        var (was, now) = (
            before.Items.Where(i => i.Follows).ToDictionary(i => i.Id),
            after.Items.Where(i => i.Follows).ToDictionary(i => i.Id)
        );
        var both = now.Values.Where(i => was.ContainsKey(i.Id)).ToList();
        return new(
            before.HasChecklist ? [.. now.Values.Where(i => !was.ContainsKey(i.Id))] : [],
            [.. both.Where(i => was[i.Id].Plan.Conditional && !i.Plan.Conditional)],
            [.. was.Values.Where(i => !now.ContainsKey(i.Id))],
            [.. both.Where(i => was[i.Id].Plan.Closed is null && i.Plan.Closed is not null)],
            [.. both.Where(i => i.Plan.Due is not null && was[i.Id].Plan.Due != i.Plan.Due)]
        );
    }
}
