using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Reminders;

/// <summary>What is kept beside a case: its line in the list, and what falls due.</summary>
/// <param name="StillHolds">Whether a reminder that was sent still says what is so.</param>
internal sealed record CaseDue(CaseRow Row, ImmutableArray<Reminder> Reminders, Func<DueReminder, bool> StillHolds);

/// <summary>A case → what is kept beside it, by the content and the settings of this moment.</summary>
internal sealed class CaseRules(KnowledgeBase knowledge, Settings settings)
{
    /// <summary>Changes when the same case may have other reminders: another content, other settings, other rules.</summary>
    public string Stamp =>
        string.Join(
            '|',
            ReminderRules.Version,
            knowledge.Version,
            settings.WorkStarts,
            settings.WorkEnds,
            settings.ReminderTime,
            settings.GoodFridayIsWorked,
            settings.LiberationDayIsWorked,
            string.Join(',', settings.ClosingDays.Order()),
            settings.EmergencyFund,
            settings.Deputy,
            settings.FirstContactWithin,
            settings.EvaluateWithin,
            settings.Digest
        );

    public CaseDue Of(CaseFile file, Func<string, Person> personOf, Instant now)
    {
        var (view, today) = (CaseView.Of(file, knowledge, settings), WorkCalendar.DateOf(now));
        return new(Row(view), [.. ReminderRules.Of(view, settings, personOf)], r =>
            ReminderRules.StillHolds(view, r.Item, r.Step, r.Round, settings, today)
        );
    }

    /// <summary>Whether somebody may hear of cases at this moment.</summary>
    public bool HasAccess(Sender person, Municipality municipality, AftercareTeam team) =>
        settings.StandingOf(person, municipality, team) == Standing.Coordinator;

    public Destination WhereTo(
        string owner,
        ReminderStep step,
        Func<string, Person> personOf,
        Municipality municipality,
        Func<string?> coordinator,
        Instant now
    ) => Recipients.Of(owner, step, settings, personOf, municipality, coordinator, now);

    /// <summary>The moment reminders come on the next working day but so many.</summary>
    public Instant DaysLater(Instant now, int days)
    {
        var calendar = new WorkCalendar(settings);
        var date = WorkCalendar.DateOf(now);
        for (var day = 0; day < days; day++)
            date = calendar.After(date);
        return calendar.ReminderMoment(date);
    }

    /// <summary>When somebody who was away hears what is open: the first working day after it.</summary>
    public Instant BackAt(Absence absence) => new WorkCalendar(settings).ReminderMoment(new WorkCalendar(settings).After(absence.To));

    /// <summary>The next weekly overview after a moment, with its number; null when the municipality wants none.</summary>
    public (Instant At, int Round)? NextDigest(Instant now)
    {
        if (settings.Digest is not { } day)
            return null;
        var date = WorkCalendar.DateOf(now).Next(day);

        // In a week whose Monday is not worked, it comes on the first day that is.
        return (
            new WorkCalendar(settings).ReminderMoment(new WorkCalendar(settings).OnOrAfter(date)),
            Period.DaysBetween(new(1970, 1, 1), date) / 7
        );
    }

    private static CaseRow Row(CaseView view) =>
        new(
            view.Number,
            view.File.Status,
            view.Facts["robbery"],
            view.Facts.RobberyDate,
            view.Items.Where(i => i.IsToDo).Select(i => i.Plan.Due?.Latest).OfType<LocalDate>().Select(d => (LocalDate?)d).Min(),
            view.Items.Count(i => i is { IsToDo: true, Plan.Conditional: false })
        )
        {
            Area = view.File.Area,
        };
}
