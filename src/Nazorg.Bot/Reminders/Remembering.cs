using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Reminders;

/// <summary>What somebody asks to be reminded of in a case, when, and who else should be.</summary>
internal static class Remembering
{
    private const int LongestText = 120;

    public static Turn Decide(Scene scene, CaseView view, Intent.AboutReminder intent) =>
        intent switch
        {
            Intent.Snooze i => Snoozing.Snooze(scene, view, i),
            Intent.AskFollowUp i => Ask(scene, view, i),
            Intent.EndFollowUp i => End(scene, view, i.Id),
            Intent.PutOffFollowUp i => PutOff(scene, view, i),
            Intent.PlanNeighbourhood i => Plan(scene, view, i),
            Intent.ChooseDay i => i.Item.In(view) is { } item
                ? Card(scene, view, ReminderCard.PutOff(scene, view, item, byCalendar: true))
                : Turn.GoTo(new Intent.ShowItem(view.Number, i.Item)),
            Intent.SetDate i => SetDate(scene, view, i),
            Intent.ChoosePerson i => i.Item.In(view) is { } item
                ? ChoosePerson(scene, view, item)
                : Turn.GoTo(new Intent.ShowItem(view.Number, i.Item)),
            Intent.HandOn i => HandOn(scene, view, i),
            _ => throw new UnreachableException(),
        };

    private static Turn Ask(Scene scene, CaseView view, Intent.AskFollowUp intent)
    {
        var (t, about) = (scene.Texts, intent.About);
        if (intent.Wrong is { } wrong)
            return Turn.Say(ReminderDay.Say(t, wrong));
        if (about.Length == 0 || intent.Day is not { } day)
            return Turn.Say(t.FollowUpHow);
        if (scene.Problem(about, LongestText) is { } refused)
            return Turn.Say(about.Length > LongestText ? t.FollowUpTooLong(LongestText) : refused);
        var time = HourOf(day, intent.Time, scene);
        if (ReminderDay.CheckMoment(day, time, scene) is { } problem)
            return Turn.Say(problem);

        var when = AskedFor.In(scene, scene.By, day, time);
        var after = scene.ViewOf(view.File.Ask(about, when.Day, when.Time, scene.Today, scene.By, scene.Now));
        var asked = after.File.FollowUps.Last(f => f.Text == about && f.On == when.Day && f.At == when.Time && f.For == scene.By);
        return Turn.Show(FollowUpCard.Planned(scene, after, asked, when)) with { Case = after.Numbered, Talk = scene.About(view.Number) };
    }

    private static Turn End(Scene scene, CaseView view, int id)
    {
        if (Find(view, id) is not { } asked)
            return Card(scene, view, FollowUpCard.Ended(scene, view));
        return Card(scene, view, FollowUpCard.Ended(scene, view)) with { Case = view.File.End(asked, scene.By, scene.Now) };
    }

    private static Turn PutOff(Scene scene, CaseView view, Intent.PutOffFollowUp intent)
    {
        if (Find(view, intent.Id) is not { } asked)
            return Card(scene, view, FollowUpCard.Ended(scene, view));
        return intent.Until is { } day
            ? PutOff(scene, view, asked, day, intent.Time)
            : Card(scene, view, FollowUpCard.Of(scene, view, asked, Problem(scene, intent.Wrong)));
    }

    /// <summary>Puts off what somebody asked to be reminded of, to a day, and with an hour to then.</summary>
    public static Turn PutOff(Scene scene, CaseView view, FollowUp asked, LocalDate day, LocalTime? time)
    {
        time = HourOf(day, time, scene);
        if (ReminderDay.CheckMoment(day, time, scene) is { } problem)
            return Card(scene, view, FollowUpCard.Of(scene, view, asked, problem));
        var when = AskedFor.In(scene, asked.For, day, time);
        var after = scene.ViewOf(view.File.PutOff(asked, when.Day, when.Time, scene.Today, scene.By, scene.Now));
        return Card(scene, after, FollowUpCard.Planned(scene, after, Find(after, asked.Id)!, when)) with { Case = after.Numbered };
    }

    /// <summary>"Vandaag" without an hour is later today, as it is of a point that is put off.</summary>
    private static LocalTime? HourOf(LocalDate day, LocalTime? time, Scene scene) =>
        time is null && day == scene.Today ? Snoozing.LaterToday(scene) : time;

    private static Turn Plan(Scene scene, CaseView view, Intent.PlanNeighbourhood intent)
    {
        if (intent.Never)
            return Neighbourhood(scene, view, null);
        return intent.On is { } on
            ? Neighbourhood(scene, view, on, intent.Time)
            : Card(scene, view, CaseReminderCard.AskNeighbourhood(scene, view, Problem(scene, intent.Wrong)));
    }

    /// <summary>Reminds of the actions in the neighbourhood on a day, and with an hour then.</summary>
    public static Turn Neighbourhood(Scene scene, CaseView view, LocalDate day, LocalTime? time) =>
        ReminderDay.CheckMoment(day, time, scene) is { } problem
            ? Card(scene, view, CaseReminderCard.AskNeighbourhood(scene, view, problem))
            : Neighbourhood(scene, view, AskedFor.In(scene, view.File.Coordinator, day, time));

    private static Turn Neighbourhood(Scene scene, CaseView view, AskedFor? when)
    {
        var after = scene.ViewOf(view.File.PlanNeighbourhood(when?.Day, when?.Time, scene.By, scene.Now));
        return Card(scene, after, CaseReminderCard.Planned(scene, after, when)) with { Case = after.Numbered };
    }

    private static Turn SetDate(Scene scene, CaseView view, Intent.SetDate intent)
    {
        if (intent.Item.In(view) is not { } item || !(item.IsToDo || IsArranged(item)))
            return Turn.GoTo(new Intent.ShowItem(view.Number, intent.Item));
        return intent.Wrong is { } wrong
            ? Turn.GoTo(new Intent.ShowItem(view.Number, intent.Item)).PrecededBy(ReminderDay.Say(scene.Texts, wrong))
            : SetDate(scene, view, item, intent.Day, intent.Time);
    }

    /// <summary>Gives an item a day of its own, such as that of an appointment, or takes it away; the reply says when the reminder of it comes.</summary>
    public static Turn SetDate(Scene scene, CaseView view, CaseItem item, LocalDate? day, LocalTime? time)
    {
        if (item.IsMeeting && day is { } held)
            return PlanMeeting(scene, view, item, held, time);
        if (IsArranged(item))
            return CallOff(scene, view, item);
        var after = view.File.Date(item.Id, day, time, scene.By, scene.Now);
        return Turn.GoTo(new Intent.ShowItem(view.Number, ItemName.Of(item.Id))).PrecededBy(DaySaid(scene, view, item, day, time)) with
        {
            Case = scene.ViewOf(after).Numbered,
        };
    }

    /// <summary>When the reminder comes of a point that has a day of its own.</summary>
    public static string DaySaid(Scene scene, CaseView view, CaseItem item, LocalDate? day, LocalTime? time)
    {
        if (day is not { } on)
            return scene.Texts.DateGone(item.Number);
        var mine = ReminderRules.OwnerOf(view.File, item) == scene.By;
        var calendar = new WorkCalendar(scene.Settings, mine ? scene.Desk.Person.Value : null);

        // It ends on its own day: nobody is helped by hearing of it afterwards.
        var when = AskedFor.Of(on, null, last: on, calendar, null, scene.Now) with { Before = null };
        if (calendar.ReminderMoment(when.Day) <= scene.Now)
            when = when with { Day = calendar.After(on) };
        var away = mine && scene.Desk.Person.Value.Absence?.Covers(when.Day) == true;
        return scene.Texts.DateSet(item.Number, on, time, when, scene.Today, away, item.Plan.Due);
    }

    /// <summary>A meeting that has a day is arranged: its item is ticked with it, and of its term nobody hears any more.</summary>
    private static Turn PlanMeeting(Scene scene, CaseView view, CaseItem item, LocalDate on, LocalTime? time)
    {
        var file = view.File.Together(f =>
            f.Date(item.Id, on, time, scene.By, scene.Now).SetOutcome(item.Id, Outcome.Done, null, scene.By, scene.Now)
        );
        var after = scene.ViewOf(file);
        var mine = ReminderRules.OwnerOf(file, item) == scene.By;
        var calendar = new WorkCalendar(scene.Settings, mine ? scene.Desk.Person.Value : null);
        var before = calendar.Before(on);
        return Card(
            scene,
            after,
            MeetingCard.Planned(
                scene,
                after,
                after.Find(item.Id)!,
                calendar.ReminderMoment(before) > scene.Now ? before : null,
                ticked: item.State.Outcome != Outcome.Done
            )
        ) with
        {
            Case = after.Numbered,
        };
    }

    /// <summary>It did not take place, and has no other day: it is to be arranged again.</summary>
    private static Turn CallOff(Scene scene, CaseView view, CaseItem item)
    {
        var file = view.File.Together(f =>
            f.Date(item.Id, null, null, scene.By, scene.Now).SetOutcome(item.Id, Outcome.Open, null, scene.By, scene.Now)
        );
        return Turn.GoTo(new Intent.ShowItem(view.Number, ItemName.Of(item.Id))).PrecededBy(scene.Texts.MeetingOff(item.Number)) with
        {
            Case = scene.ViewOf(file).Numbered,
        };
    }

    /// <summary>The meeting, and it is ticked: its day may still be set, moved or taken away.</summary>
    private static bool IsArranged(CaseItem item) => item is { IsMeeting: true, Plan.Closed: null, State.Outcome: Outcome.Done };

    private static Turn ChoosePerson(Scene scene, CaseView view, CaseItem item) =>
        ReminderCard.Others(scene, view, item).Any()
            ? Card(scene, view, ReminderCard.ChoosePerson(scene, view, item))
            : Turn.Say(scene.Texts.NobodyToHandTo);

    private static Turn HandOn(Scene scene, CaseView view, Intent.HandOn intent)
    {
        var t = scene.Texts;
        if (intent.Item.In(view) is not { IsToDo: true } item)
            return Turn.GoTo(new Intent.ShowItem(view.Number, intent.Item));
        var to = intent.Person
            ?? (intent.UserId is { } user ? scene.Desk.People.FirstOrDefault(p => p.Value.Chat?.UserId == user).Key : null)
            ?? (
                intent.Name is { } name
                    ? scene.Settings.PersonCalled(name)
                        ?? (
                            scene.Knowledge.DoerCalled(name) == Doer.Deputy && scene.Settings.Deputy.Length > 0 ? scene.Settings.Deputy
                            : scene.Knowledge.DoerCalled(name) == Doer.Coordinator ? scene.By
                            : null
                        )
                    : null
            );
        if (
            to is null
            || (to != scene.By && to != view.File.Coordinator && to != scene.Settings.Deputy && !scene.Settings.Names.ContainsKey(to))
        )
        {
            return Turn.Say(t.UnknownPerson(scene.SaidBack(intent.Name), scene.Settings.Names.Values));
        }

        if (ReminderRules.OwnerOf(view.File, item) != to && intent.Revision is { } seen && seen != item.State.Revision)
        {
            return Turn.GoTo(new Intent.ShowItem(view.Number, ItemName.Of(item.Id))).PrecededBy(t.ItemChanged);
        }

        var after = scene.ViewOf(view.File.HandOn(item.Id, to, scene.By, scene.Now));
        return Card(
            scene,
            after,
            ReminderCard.HandedOn(
                scene,
                after,
                after.Find(item.Id)!,
                to == scene.By ? null : scene.Settings.Names.GetValueOrDefault(to) ?? t.TheDeputy
            )
        ) with
        {
            Case = after.Numbered,
        };
    }

    private static string Problem(Scene scene, WrongDay? wrong) =>
        wrong is null ? scene.Texts.ChooseDayFirst : ReminderDay.Say(scene.Texts, wrong);

    private static FollowUp? Find(CaseView view, int id) => view.File.FollowUps.FirstOrDefault(f => f.Id == id && f.IsToDo);

    private static Turn Card(Scene scene, CaseView view, Cards.AdaptiveCard card) =>
        Turn.Replace(card) with
        {
            Talk = scene.About(view.Number),
        };
}
