using System.Text.RegularExpressions;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Reminders;

/// <summary>What somebody asks to be reminded of in a case, when, and who else should be.</summary>
internal static partial class Remembering
{
    private const int LongestText = 120;
    private const int LongestDay = 5;

    public static Turn Decide(Scene scene, CaseView view, Intent.AboutReminder intent) =>
        intent switch
        {
            Intent.AskFollowUp i => Ask(scene, view, i.Words),
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

    /// <summary>"Klaar" right after a reminder is about what it reminded of; null when none just came.</summary>
    public static Turn? OfReminder(Scene scene, CaseView view, Intent.SetShown intent) =>
        scene.Desk.JustReminded is not [var reminder] || reminder.Subject != view.Number ? null
        : ReminderRules.FollowUpOf(view.File, reminder.Item) is { } asked && intent.Outcome is Outcome.Done or Outcome.NotApplicable
            ? End(scene, view, asked.Id)
        : view.Find(reminder.Item) is { } item
            ? Turn.GoTo(new Intent.SetOutcome(view.Number, ItemName.Of(item.Id), intent.Outcome, null, null, CardKind.Item))
        : Turn.GoTo(new Intent.ShowCase(view.Number)).PrecededBy(scene.Texts.WhichItem(intent.Outcome));

    /// <summary>"Later vrijdag": of the reminder that just came, or of the item that is shown.</summary>
    public static Turn PutOffShown(Scene scene, CaseView view, Intent.SnoozeShown intent)
    {
        var t = scene.Texts;
        if (scene.Desk.JustReminded.Length > 1)
            return Turn.Say(t.SeveralReminders);
        var reminder = scene.Desk.JustReminded is [var one] && one.Subject == view.Number ? one : null;
        if (reminder is not null && ReminderRules.FollowUpOf(view.File, reminder.Item) is { IsToDo: true } asked)
        {
            if (intent.Day is null)
                return Turn.Show(FollowUpCard.Of(scene, view, asked)) with { Talk = scene.About(view.Number) };
            var (day, problem) = ReminderDay.Read(intent.Day, scene.Today, scene.Today.PlusDays(1), t);
            return day is { } until ? PutOff(scene, view, new(view.Number, asked.Id, until)) : Turn.Say(problem!);
        }

        return view.Find(reminder?.Item ?? scene.Talk.Item ?? "") is { } item
            ? Turn.GoTo(new Intent.Snooze(view.Number, ItemName.Of(item.Id), null, null) { Day = intent.Day })
            : Turn.GoTo(new Intent.ShowCase(view.Number)).PrecededBy(t.LaterWhich);
    }

    private static Turn Ask(Scene scene, CaseView view, string words)
    {
        var t = scene.Texts;
        var (day, about) = Split(words.Trim(), scene.Today);
        if (about.Length == 0 || day.Length == 0)
            return Turn.Say(t.FollowUpHow);
        var (on, problem) = ReminderDay.Read(day, scene.Today, scene.Today.PlusDays(1), t);
        if (on is not { } date)
            return Turn.Say(problem!);
        if (PersonalData.Find(about) is { } kind)
            return Turn.Say(t.LooksPersonal(kind));
        if (LooksPersonal().IsMatch(about))
            return Turn.Say(t.NothingPersonal);
        if (about.Length > LongestText)
            return Turn.Say(t.FollowUpTooLong(LongestText));

        var after = scene.ViewOf(view.File.Ask(about, date, scene.Today, scene.By, scene.Now));
        var asked = after.File.FollowUps.Last(f => f.Text == about && f.On == date && f.For == scene.By);
        return Turn.Show(FollowUpCard.Planned(scene, after, asked)) with { Case = after.Numbered, Talk = scene.About(view.Number) };
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
        var (day, problem) = ReminderDay.Check(intent.Until, scene.Today, scene.Today.PlusDays(1), scene.Texts);
        if (day is not { } until)
            return Card(scene, view, FollowUpCard.Of(scene, view, asked, problem));
        var after = scene.ViewOf(view.File.PutOff(asked, until, scene.Today, scene.By, scene.Now));
        return Card(scene, after, FollowUpCard.Planned(scene, after, Find(after, intent.Id)!)) with { Case = after.Numbered };
    }

    private static Turn Plan(Scene scene, CaseView view, Intent.PlanNeighbourhood intent)
    {
        var t = scene.Texts;
        var (day, problem) =
            intent.Never ? (null, null)
            : intent.Day is { } typed ? ReminderDay.Read(typed, scene.Today, scene.Today.PlusDays(1), t)
            : intent.On is { } on ? ReminderDay.Check(on, scene.Today, scene.Today.PlusDays(1), t)
            : (null, t.ChooseDayFirst);
        if (problem is not null)
            return Card(scene, view, CaseReminderCard.AskNeighbourhood(scene, view, problem));
        var after = scene.ViewOf(view.File.PlanNeighbourhood(day, scene.By, scene.Now));
        return Card(scene, after, CaseReminderCard.Planned(scene, after, day)) with { Case = after.Numbered };
    }

    private static Turn SetDate(Scene scene, CaseView view, Intent.SetDate intent)
    {
        var t = scene.Texts;
        if (intent.Item.In(view) is not { IsToDo: true } item)
            return Turn.GoTo(new Intent.ShowItem(view.Number, intent.Item));
        var none = Words.Fold(intent.Day) is "weg" or "geen" or "none" or "off";
        var (day, problem) = none ? (null, null) : ReminderDay.Read(intent.Day, scene.Today, scene.Today, t);
        if (problem is not null)
            return Turn.GoTo(new Intent.ShowItem(view.Number, intent.Item)).PrecededBy(problem);
        var file = view.File.Date(item.Id, day, scene.By, scene.Now);
        return Turn.GoTo(new Intent.ShowItem(view.Number, ItemName.Of(item.Id))).PrecededBy(t.DateSet(item.Number, day, item.Plan.Due)) with
        {
            Case = scene.ViewOf(file).Numbered,
        };
    }

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
            ?? scene.Settings.PersonCalled(intent.Name!)
            ?? (
                IsDeputy(intent.Name!) && scene.Settings.Deputy.Length > 0 ? scene.Settings.Deputy
                : IsMe(intent.Name!) ? scene.By
                : null
            );
        if (
            to is null
            || (to != scene.By && to != view.File.Coordinator && to != scene.Settings.Deputy && !scene.Settings.Names.ContainsKey(to))
        )
        {
            return Turn.Say(t.UnknownPerson(intent.Name, scene.Settings.Names.Values));
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

    private static bool IsDeputy(string name) =>
        Words.Fold(name) is "vervanger" or "de vervanger" or "plaatsvervanger" or "de plaatsvervanger" or "deputy" or "the deputy";

    private static bool IsMe(string name) => Words.Fold(name) is "mij" or "me" or "mijzelf" or "mezelf" or "myself";

    private static FollowUp? Find(CaseView view, int id) => view.File.FollowUps.FirstOrDefault(f => f.Id == id && f.IsToDo);

    private static Turn Card(Scene scene, CaseView view, Cards.AdaptiveCard card) =>
        Turn.Replace(card) with
        {
            Talk = scene.About(view.Number),
        };

    /// <summary>"vrijdag aan de corporatie" and "aan de corporatie op vrijdag" → the day and what it is about.</summary>
    private static (string Day, string About) Split(string words, LocalDate today)
    {
        if (DayFirst().Match(words) is { Success: true } first)
            return (first.Groups["day"].Value, first.Groups["about"].Value);
        var about = AboutFirst().Match(words) is { Success: true } rest ? rest.Groups["about"].Value : words;
        var parts = about.Split(' ');
        for (var length = Math.Min(LongestDay, parts.Length - 1); length > 0; length--)
        {
            var day = string.Join(' ', parts[^length..]);
            if (DateReader.Ahead(day, today) is DateReading.NotADate && DateReader.Past(day, today) is not DateReading.Read)
                continue;
            return (day, EndsWithOn().Replace(string.Join(' ', parts[..^length]), ""));
        }

        return ("", about);
    }

    [GeneratedRegex(@"^(?<day>(?!aan |to |about |om )\S.*?) (?:aan|om|dat|to|about|of|that) (?<about>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:aan|om|dat|to|about|of|that) (?<about>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex AboutFirst();

    /// <summary>A phone number or another long number, an e-mail address, a postcode: what has no place in a case.</summary>
    [GeneratedRegex(@"(?:[0-9][ .\-/]?){8,}|\S@\S|\b[1-9][0-9]{3} ?[a-z]{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex LooksPersonal();

    [GeneratedRegex(" (?:op|on)$", RegexOptions.IgnoreCase)]
    private static partial Regex EndsWithOn();
}
