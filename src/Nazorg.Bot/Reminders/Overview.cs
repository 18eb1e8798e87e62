using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Reminders;

/// <summary>Something that is open: an item of a checklist, or what somebody asked to be reminded of.</summary>
/// <param name="Day">The day it is about; null when it has none.</param>
internal sealed record OpenThing(CaseView View, CaseItem? Item, FollowUp? FollowUp, LocalDate? Day);

/// <summary>What is open for one person in all cases, each thing in one place: overdue, due this week, waiting for somebody else; and how much more per case.</summary>
internal sealed record Overview(
    ImmutableArray<OpenThing> Overdue,
    ImmutableArray<OpenThing> ThisWeek,
    ImmutableArray<OpenThing> Waiting,
    ImmutableArray<(CaseView View, int ToDo)> Open
)
{
    /// <summary>Cases that wait for the police: nobody is reminded of what is still to do in them.</summary>
    public ImmutableArray<(CaseView View, int ToDo)> Resting { get; private init; } = [];

    public bool IsEmpty => Resting.IsEmpty && Overdue.IsEmpty && ThisWeek.IsEmpty && Waiting.IsEmpty && Open.IsEmpty;

    public static Overview Of(IEnumerable<CaseView> cases, string person, LocalDate today)
    {
        var all = cases.ToList();
        var open = all.Where(v => v.File.Status == CaseStatus.Open).OrderBy(v => v.File.OpenedAt).ToList();
        var sunday = today.PlusDays(7 - (int)today.DayOfWeek);
        var mine = open.SelectMany(v => Mine(v, person, today)).ToList();
        var overdue = mine.Where(t => IsOverdue(t, today)).OrderBy(t => t.Day).ToImmutableArray();
        var week = mine.Except(overdue).Where(t => t.Day <= sunday).OrderBy(t => t.Day).ToImmutableArray();
        return new(
            overdue,
            week,
            [.. open.Where(v => v.File.Coordinator == person).SelectMany(v => Elsewhere(v, person))],
            [.. open.Where(v => v.File.Coordinator == person).Select(v => (v, ToDo(v))).Where(c => c.Item2 > 0)]
        )
        {
            Resting = [.. all.Where(v => v.File.Status == CaseStatus.Waiting && v.File.Coordinator == person).Select(v => (v, ToDo(v)))],
        };
    }

    /// <summary>Only what stands one way.</summary>
    public Overview Only(ItemStand? stand) =>
        stand switch
        {
            ItemStand.Late => new(Overdue, [], [], []),
            ItemStand.Waiting => new([], [], Waiting, []),
            ItemStand.Done => new([], [], [], []),
            ItemStand.Mine => new(Overdue, ThisWeek, [], Open),
            _ => this,
        };

    private static int ToDo(CaseView view) => view.Items.Count(i => i is { IsToDo: true, Plan.Conditional: false });

    /// <summary>With its nearest day: the one that was chosen, or the first of its term. A meeting that is arranged is still to come.</summary>
    private static IEnumerable<OpenThing> Mine(CaseView view, string person, LocalDate today) =>
        view
            .Items.Where(i => i is { IsToDo: true, Plan.Conditional: false } || (i.IsAwaited && i.State.On >= today))
            .Where(i => ReminderRules.OwnerOf(view.File, i) == person)
            .Select(i => new OpenThing(view, i, null, i.State.On ?? i.Plan.Due?.Target))
            .Concat(view.File.FollowUps.Where(f => f.IsToDo && f.For == person).Select(f => new OpenThing(view, null, f, f.On)));

    /// <summary>Handed on to somebody else, or with the victim, who thinks about it.</summary>
    private static IEnumerable<OpenThing> Elsewhere(CaseView view, string person) =>
        view
            .Items.Where(i =>
                (i.IsToDo && ReminderRules.OwnerOf(view.File, i) != person) || i is { IsOffer: true, State.Outcome: Outcome.Undecided }
            )
            .Select(i => new OpenThing(view, i, null, i.State.On ?? i.Plan.Due?.Latest));

    private static bool IsOverdue(OpenThing thing, LocalDate today) =>
        thing.FollowUp?.On < today || thing.Item?.State.On < today || thing.Item?.Plan.IsOverdue(today) == true;
}
