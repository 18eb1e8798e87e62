using System.Globalization;
using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>Another day or hour for what the last card planned, and nothing else: "maak er vrijdag van", "toch om drie uur", "make it 3".</summary>
internal static class Amending
{
    private const int LastMorningHour = 7;

    /// <summary>In words.</summary>
    private const int LongestChange = 10;
    private const double Likely = 0.4;

    private static readonly Purpose[] Changing = [Purpose.Undo, Purpose.PutOff, Purpose.VisitPlan, Purpose.VisitOff];

    public static Intent? Read(Said said)
    {
        if (
            said.Scene.Talk.Planned is not { } id
            || said.View is not { File: var file } view
            || file.History.ElementAtOrDefault(id - 1) is not { } planned
            || !said.Scene.Desk.JustReminded.IsEmpty
            || said.Asks
            || (said.Words.Reports(Report.ItWas) && TellingIntents.PutRight(said, view) is not null)
            || !said.Items.IsEmpty
            || said.Acts.Any(a => a.Mood == Mood.Planned)
            || said.Words.SaysIntent
        )
            return null;
        if (said.Acts is [{ NamesItem: false } drop] && Drops(drop) && said.Words.NamesNothing(drop))
            return Dropped(view, planned);
        if (
            !(said.Words.SaysOnlyWhen || ResemblesAChange(said, planned))
            || said.Acts.Any(a =>
                a.NamesItem
                || a.Deed
                    is not (
                        Deed.Change
                        or Deed.PutOff
                        or Deed.Plan
                        or Deed.Switch
                        or Deed.Reopen
                        or Deed.Refuse
                        or Deed.Exclude
                        or Deed.Assign
                    )
            )
        )
            return null;
        // "make it friday, wednesday does not suit me": what is said first is what it becomes
        var typed = TypedDay.Ahead(
            said.Words,
            said.Scene.Now,
            said.Scene.Today,
            said.Words.Parts.Cast<Part?>()
                .FirstOrDefault(p => said.Words.Days.Any(d => p!.Value.Has(d.From)) && said.Words.Parts.Length > 1)
        );
        if (
            (
                typed is null ? Hour(said)
                : said.Words.HasNumberOfItsOwn ? null
                : typed
            )
            is not { } when
        )
            return null;
        if (said.Words.SaysLater && DayOf(file, planned) is { } from && when.Day is { } counted)
            when = when with { Day = from.Plus(Period.Between(said.Scene.Today, counted)) };
        var (day, time) = (when.IsHourAlone ? null : when.Day, when.Time);
        return planned.Kind switch
        {
            ChangeKind.VisitPlanned when file.Visit is { } visit => new Intent.PlanVisit(
                view.Number,
                when.Wrong is null ? day ?? visit.Day : null
            )
            {
                Time = time ?? visit.Time,
                With = visit.With,
                NoSuchDay = when.Wrong is not null,
            },
            ChangeKind.Dated when view.Find(planned.Target) is { } item => new Intent.SetDate(
                view.Number,
                ItemName.Of(item.Id),
                day ?? item.State.On
            )
            {
                Time = time ?? item.State.OnTime,
                Wrong = when.Wrong,
            },
            ChangeKind.Snoozed when view.Find(planned.Target) is { } item => new Intent.Snooze(
                view.Number,
                ItemName.Of(item.Id),
                day ?? item.State.Until,
                null
            )
            {
                Time = time ?? item.State.UntilTime,
                Wrong = when.Wrong,
            },
            ChangeKind.FollowUpAsked when file.FollowUps.FirstOrDefault(f => f.IsToDo && $"{f.Id}" == planned.Target) is { } asked =>
                new Intent.PutOffFollowUp(view.Number, asked.Id, day ?? asked.On) { Time = time ?? asked.At, Wrong = when.Wrong },
            ChangeKind.NeighbourhoodPlanned => new Intent.PlanNeighbourhood(view.Number, day ?? file.NeighbourhoodOn, Never: false)
            {
                Time = time ?? file.NeighbourhoodAt,
                Wrong = when.Wrong,
            },
            _ => null,
        };
    }

    /// <summary>"Verkeerd, moet donderdag zijn": a day, and a few words that put something right.</summary>
    private static bool ResemblesAChange(Said said, Change planned) =>
        said.Words.Days.Count(d => !d.IsHourAlone) is 1 or 2
        && said.Words.Things.All(t =>
            t.Value is Thing.That or Thing.Day || (t.Value == Thing.Visit && planned.Kind == ChangeKind.VisitPlanned)
        )
        && !said.Words.Reports(Report.Event)
        && !said.Words.Reports(Report.Robbed)
        && said.Words.Length <= LongestChange
        && said.Gists.All(p => Changing.Sum(p.Gist.Of) + SaysDay(p.Gist) >= Likely);

    private static double SaysDay(Gist gist) => gist.Of(Purpose.Fact) * gist.Abouts.FirstOrDefault(a => a.About == "robberyDate").Share;

    private static LocalDate? DayOf(CaseFile file, Change planned) =>
        planned.Kind switch
        {
            ChangeKind.VisitPlanned => file.VisitDate,
            ChangeKind.Dated => file.StateOf(planned.Target).On,
            ChangeKind.Snoozed => file.StateOf(planned.Target).Until,
            ChangeKind.FollowUpAsked => file.FollowUps.FirstOrDefault(f => $"{f.Id}" == planned.Target)?.On,
            _ => file.NeighbourhoodOn,
        };

    private static bool Drops(Act act) =>
        act.Deed is Deed.Delete or Deed.Cancel || (act.Deed is Deed.Exclude or Deed.Refuse && act.Has(Thing.Reminder));

    /// <summary>"Haal die maar weg": what was planned is not planned any more.</summary>
    private static Intent Dropped(CaseView view, Change planned) =>
        planned.Kind switch
        {
            ChangeKind.VisitPlanned => new Intent.PlanVisit(view.Number, null) { IsOff = true },
            ChangeKind.FollowUpAsked => new Intent.EndFollowUp(view.Number, int.Parse(planned.Target, CultureInfo.InvariantCulture)),
            ChangeKind.Dated => new Intent.SetDate(view.Number, ItemName.Of(planned.Target), null),
            ChangeKind.NeighbourhoodPlanned => new Intent.PlanNeighbourhood(view.Number, null, Never: true),
            _ => new Intent.Undo(view.Number, planned.Id),
        };

    /// <summary>"Make it 3": where nothing but a number is said, it is an hour.</summary>
    private static TypedDay? Hour(Said said) =>
        said.Words.Numbers is [{ IsOrdinal: false, To: null, Value: > 0 and < 24 and var hour }] && said.Words.Length > 1
            ? new(null, new LocalTime(hour <= LastMorningHour ? hour + 12 : hour, 0), null) { IsHourAlone = true }
            : null;
}
