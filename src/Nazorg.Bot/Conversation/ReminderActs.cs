using Nazorg.Bot.Cases;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Storage;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>What is done with reminders and days: to be reminded, to put off, to plan, to be away, to hand over.</summary>
internal static class ReminderActs
{
    private const int MostOptions = 5;

    /// <summary>The one reminder of this case that came since this person last wrote; null when none did, or several.</summary>
    public static DueReminder? Reminded(Said said) =>
        Reminders(said) is [{ IsAboutCase: true } one] && one.Subject == said.Case ? one : null;

    /// <summary>Those about a point or something that was asked for; not the cards that only ask when.</summary>
    public static ImmutableArray<DueReminder> Reminders(Said said) =>
        [.. said.Scene.Desk.JustReminded.Where(r => r.Step is not (ReminderStep.Waiting or ReminderStep.AskNeighbourhood))];

    /// <summary>Several came at once: which one is put off to that day.</summary>
    private static Intent WhichOf(Said said, CaseView view, TypedDay? day)
    {
        var options = Reminders(said)
            .Where(r => r.Subject == view.Number)
            .Select(r =>
                ReminderRules.FollowUpOf(view.File, r.Item) is { IsToDo: true } asked
                    ? Option.Of(asked, said.Scene.Texts, new Intent.PutOffFollowUp(view.Number, asked.Id, day?.Day) { Time = day?.Time })
                : view.Find(r.Item) is { } item
                    ? Option.Of(
                        item,
                        said.Scene.Language,
                        new Intent.Snooze(view.Number, ItemName.Of(item.Id), day?.Day, item.Revision) { Time = day?.Time }
                    )
                : null
            )
            .OfType<Option>()
            .ToImmutableArray();
        return options.IsEmpty || day?.Day is null
            ? new Intent.WhichReminder()
            : new Intent.DidYouMean(view.Number, options, DidNot.KnowWhichItem);
    }

    public static Intent Outcome(Said said, DueReminder reminder, Outcome outcome) =>
        ReminderRules.FollowUpOf(said.View!.File, reminder.Item) is { } asked
        && outcome is Cases.Outcome.Done or Cases.Outcome.NotApplicable
            ? new Intent.EndFollowUp(said.Case!, asked.Id)
        : said.View.Find(reminder.Item) is { } item
            ? new Intent.SetOutcome(said.Case, ItemName.Of(item.Id), outcome, null, null, CardKind.Item)
        : new Intent.AskWhichItem(said.Case, outcome);

    /// <summary>"Herinner me vrijdag aan de brief": something of one's own; about a point alone, that point is put off.</summary>
    public static Intent? Remind(Said said, Act act)
    {
        if (said.View is null)
            return new Intent.AskFollowUp(null, null, null, "");
        var never = act.Mood == Mood.Denied || said.Words.SaysNone(0);
        if (act.Has(Thing.Neighbourhood) && !act.NamesItem && (never || said.Words.IsOnly(Thing.Neighbourhood, said.TextOf(act))))
            return Neighbourhood(said, never);
        var day = TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today);
        if (act.Numbers.Any(n => said.View.Find(n.Value) is not null) && IsOfPoint(said, act))
            return PutOff(said, act);
        var text = said.TextOf(act);

        // "herinner me daar maandag aan": the point that was just shown
        if (
            (text.Length == 0 || said.Words.IsOnly(Thing.That, text))
            && !act.NamesItem
            && said.Scene.Talk.Item is { } shown
            && said.View.Find(shown) is not null
        )
            return PutOff(said, act);

        // "bel de corporatie donderdag, herinner me": what was said before it
        if (text.Length == 0 && act.Part.From > 0)
            text = said.Words.Rest(new(0, act.Part.From - 1), w => said.Words.Days.Any(d => d.Has(w)), withArticle: true);
        return new Intent.AskFollowUp(said.Case, day?.Day, day?.Time, text) { Wrong = day?.Wrong };
    }

    /// <summary>"Punt 31", "31": a number among other words is part of a text.</summary>
    private static bool IsOfPoint(Said said, Act act) =>
        !said.TextOf(act).Any(char.IsLetter) || (act.Has(Thing.Point) && said.TextOf(act).Count(c => c == ' ') <= 1);

    private static Intent.PlanNeighbourhood Neighbourhood(Said said, bool never)
    {
        var day = TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today.PlusDays(1));
        return new(said.Case, day?.Day, never) { Time = day?.Time, Wrong = day?.Wrong };
    }

    /// <summary>"Kom er donderdag op terug": of the point that is named, of the reminder that just came, or of what was shown.</summary>
    public static Intent? PutOff(Said said, Act act)
    {
        if (said.View is not { } view)
            return null;
        var day = TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today);
        var reminded = Reminded(said);
        if (!act.NamesItem && reminded is not null && ReminderRules.FollowUpOf(view.File, reminded.Item) is { IsToDo: true } asked)
            return new Intent.PutOffFollowUp(said.Case!, asked.Id, day?.Day) { Time = day?.Time, Wrong = day?.Wrong };
        if (!act.NamesItem && Reminders(said).Length > 1)
            return WhichOf(said, view, day);
        if (
            act.Has(Thing.Reminder)
            && !act.NamesItem
            && view.File.FollowUps.Where(f => f.IsToDo && f.For == said.Scene.By).ToList() is [var only]
        )
            return new Intent.PutOffFollowUp(said.Case!, only.Id, day?.Day) { Time = day?.Time, Wrong = day?.Wrong };
        var item =
            act.Numbers is [{ Value: var number }, ..] ? ItemName.Numbered(number)
            : act.Items is [var mention, ..] ? ItemActs.Chosen(said, mention, null) ?? ItemName.Of(mention.Items[0])
            : (reminded?.Item ?? said.Scene.Talk.Item) is { } shown && view.Find(shown) is not null ? ItemName.Of(shown)
            : (ItemName?)null;
        return item is { } put
                ? new Intent.Snooze(said.Case, put, day?.Day, null)
                {
                    Time = day?.Time,
                    Wrong = day?.Wrong,
                    LaterToday = day is { Time: null, Day: { } today } && today == said.Scene.Today,
                }
            : day is null && said.YesOrNo() is not null ? null
            : new Intent.AskWhichItem(said.Case, null);
    }

    /// <summary>"Die herinnering hoeft niet meer": the only one that was asked for, or which of them.</summary>
    public static Intent? End(Said said)
    {
        if (said.View is not { } view)
            return null;
        var mine = view.File.FollowUps.Where(f => f.IsToDo && f.For == said.Scene.By).ToList();
        if (Reminded(said) is { } reminded && mine.Find(f => ReminderRules.FollowUpOf(view.File, reminded.Item) == f) is { } due)
            return new Intent.EndFollowUp(view.Number, due.Id);
        return mine switch
        {
            [] => new Intent.ShowTerm(said.Case),
            [var only] => new Intent.EndFollowUp(view.Number, only.Id),
            _ => new Intent.DidYouMean(
                said.Case,
                [.. mine.TakeLast(MostOptions).Select(f => Option.Of(f, said.Scene.Texts, new Intent.EndFollowUp(view.Number, f.Id)))],
                DidNot.KnowWhichItem
            ),
        };
    }

    /// <summary>"Bezoek vrijdag", "de bijeenkomst is op 26 maart".</summary>
    public static Intent? Plan(Said said, Act act)
    {
        if (said.View is not { } view)
            return null;
        if (act.Has(Thing.Visit))
            return Visit(said, act, view);

        var day = TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today, act.Part)
            ?? TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today);
        var meeting = view.Items.FirstOrDefault(i => i is { Follows: true, Plan.Due: not null });
        return meeting is null
            ? null
            : new Intent.SetDate(said.Case, ItemName.Of(meeting.Id), day?.Day) { Wrong = day?.Wrong, Time = day?.Time };
    }

    /// <summary>The day of the visit, its hour and who goes along; what is not said stays as it was.</summary>
    private static Intent.PlanVisit Visit(Said said, Act act, CaseView view)
    {
        var typed = TypedDay.Either(said.Words, view.Facts.RobberyDate, act.Part);
        var planned = view.File.Visit;
        var with = said
            .Words.Doers.Where(d => act.Part.Has(d.From) && said.Words.GoesAlong(d))
            .Select(d => (Owner?)Enum.Parse<Owner>($"{d.Value}"));
        return new(said.Case, typed is { IsHourAlone: true } && planned is not null ? planned.Day : typed?.Day)
        {
            Time = typed?.Time ?? (typed?.Day == planned?.Day ? planned?.Time : null),
            With = with.FirstOrDefault() ?? planned?.With,
            NoSuchDay = typed?.Wrong is not null,
        };
    }

    /// <summary>The visit has been: on the day that is said, or today when none was planned before.</summary>
    public static Intent Visited(Said said, Act act)
    {
        var told = TypedDay.Past(said.Words, act.Part)?.Day ?? TypedDay.Past(said.Words)?.Day;
        var planned = said.View?.File.VisitDate;
        return new Intent.VisitResults(said.Case, said.Words.VictimNumber ?? 1, 0)
        {
            Was = told ?? (planned is null || planned > said.Scene.Today ? said.Scene.Today : planned),
        };
    }

    /// <summary>Away from one day to another; with somebody named, the case goes there too.</summary>
    public static Intent? BeAway(Said said, Act act)
    {
        if (!said.Mentions.IsEmpty && said.Case is not null)
            return GiveTo(said);
        var (from, to) = Absence(said);
        return new Intent.BeAway(
            from,
            to,
            said.Words.NameAfterDeputy ?? said.Words.OnlyName,
            said.Mentions is [var one] ? one.UserId : null
        );
    }

    /// <summary>Somebody is named with "@": the case goes to them, and when days are named, the reminders in those days as well.</summary>
    public static Intent? GiveTo(Said said)
    {
        if (said.Mentions is not [var person])
            return null;
        var (from, to) = said.Acts.Any(a => a.Deed == Deed.BeAway) ? Absence(said) : (null, null);
        return new Intent.GiveTo(said.Case, new(null, person.UserId, person.Name), from, to);
    }

    /// <summary>"Geef 27 door aan Els": the reminders of a point go to somebody else; without a name, it asks to whom.</summary>
    public static Intent HandOn(Said said, Act act)
    {
        var item = ItemActs.Named(said, act);
        var name = said.TextOf(act);
        return said.Mentions is [var person] ? new Intent.HandOn(said.Case, item, null, person.Name, null) { UserId = person.UserId }
            : name.Length > 0 ? new Intent.HandOn(said.Case, item, null, name, null)
            : new Intent.ChoosePerson(said.Case, item);
    }

    /// <summary>
    /// The days of an absence: two days; "tot vrijdag" from today, "vrijdag" that day alone, "vanaf vrijdag" and "vrijdag op vakantie" from then on, of
    /// which the end is asked; "komende twee weken" from today for so long.
    /// </summary>
    private static (LocalDate? From, LocalDate? To) Absence(Said said)
    {
        var days = said.Words.Days.Select(d => d.Day.Ahead(said.Scene.Today)).OfType<DayReading.Read>().Select(r => r.Date).ToList();
        return days switch
        {
            [var from, var to, ..] => (from, to),
            [var only] when said.Words.IsUntil(said.Words.Days[0]) => (said.Scene.Today, only),

            // "volgende week vrij": all of it
            [var only] when said.Words.NamesWeek(said.Words.Days[0]) => (
                only.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)),
                only.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday))
            ),
            [var only] => (only, said.Words.Reports(Report.From) ? null : only),
            [] when said.Words.Spans is [var span, ..] => (said.Scene.Today, (said.Scene.Today.AtMidnight() + span.Length).Date),
            _ => (null, null),
        };
    }
}
