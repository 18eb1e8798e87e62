using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Reminders;

/// <summary>Somebody's own reminders, in every case: the overview, hours, days, being away, and what a channel hears.</summary>
internal static class Planning
{
    public static Turn Decide(Scene scene, Intent.AboutMe intent)
    {
        if (scene.Desk.IsPersonal == intent is Intent.PostHere)
            return Turn.Say(scene.Desk.IsPersonal ? scene.Texts.OnlyInChannel : scene.Texts.OnlyInPersonalChat);
        return intent switch
        {
            Intent.ShowOverview i => ShowOverview(scene, i.Stand),
            Intent.BeAway i => BeAway(scene, i),
            Intent.BeBack => BeBack(scene),
            Intent.SetHours i => SetHours(scene, i),
            Intent.SetWorkDays i => SetWorkDays(scene, i),
            Intent.PostHere i => PostHere(scene, i.Wanted),
            _ => throw new UnreachableException(),
        };
    }

    private static Turn ShowOverview(Scene scene, ItemStand? stand)
    {
        var open = Overview.Of((scene.Desk.Open ?? []).Select(scene.ViewOf), scene.By, scene.Today).Only(stand);
        return open.IsEmpty
            ? Turn.Say(stand is null or ItemStand.Open ? scene.Texts.NothingOpen : scene.Texts.NothingStands(stand.Value, 0))
            : Turn.Show(OverviewCard.Of(scene, open, scene.Texts.OverviewTitle));
    }

    private static Turn BeAway(Scene scene, Intent.BeAway intent)
    {
        var (t, me) = (scene.Texts, scene.Desk.Person.Value);
        if (intent is not { From: { } first, To: { } last })
            return Turn.Say(t.AwayHow);
        if (ReminderDay.Check(last, scene.Today, scene.Today, t).Problem is { } problem)
            return Turn.Say(problem);
        if (last < first)
            return Turn.Say(t.EndsBeforeItBegins);
        var deputy =
            intent.UserId is { } user ? scene.Desk.People.FirstOrDefault(p => p.Value.Chat?.UserId == user).Key
            : intent.Name is { } name ? scene.Settings.PersonCalled(name)
            : scene.Settings.Deputy;
        if (deputy is null)
            return Turn.Say(t.UnknownPerson(scene.SaidBack(intent.Name), scene.Settings.Names.Values));
        if (deputy.Length == 0)
            return Turn.Say(t.WhoStandsIn(first, last, scene.Settings.Names.Values));
        if (deputy == scene.By)
            return Turn.Say(t.NotYourself);
        return Turn.Say(t.Away(first, last, NameOf(scene, deputy))) with { Person = me with { Absence = new(first, last, deputy) } };
    }

    private static Turn BeBack(Scene scene)
    {
        var me = scene.Desk.Person.Value;
        return me.Absence is null
            ? Turn.Say(scene.Texts.NotAway)
            : Turn.Say(scene.Texts.BackAgain) with
            {
                Person = me with { Absence = null },
            };
    }

    private static Turn SetHours(Scene scene, Intent.SetHours intent)
    {
        var (t, me) = (scene.Texts, scene.Desk.Person.Value);
        if (intent.Usual)
            return Turn.Say(intent.Quiet ? t.NoQuiet : t.UsualHours(scene.Settings)) with
            {
                Person = intent.Quiet ? me with { Quiet = null } : me with { Hours = null },
            };
        if (intent is not { From: { } from, To: { } to } || from >= to)
            return Turn.Say(t.HoursNotUnderstood);
        var part = new DayPart(from, to);
        var after = intent.Quiet ? me with { Quiet = part } : me with { Hours = part };
        var hours = after.Hours ?? new(scene.Settings.WorkStarts, scene.Settings.WorkEnds);
        if (after.Quiet is { } quiet && quiet.From <= hours.From && quiet.To >= hours.To)
            return Turn.Say(t.NoHourLeft);
        return Turn.Say(intent.Quiet ? t.QuietSet(part) : t.HoursSet(part)) with { Person = after };
    }

    private static Turn SetWorkDays(Scene scene, Intent.SetWorkDays intent)
    {
        var (t, me) = (scene.Texts, scene.Desk.Person.Value);
        if (intent.All)
            return Turn.Say(t.WorkDaysSet([])) with { Person = me with { WorkDays = null } };
        if (intent.Days.IsEmpty || intent.Days.Any(d => d is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            return Turn.Say(t.WorkDaysNotUnderstood);
        var chosen = intent.Days.ToImmutableSortedSet();
        return Turn.Say(t.WorkDaysSet([.. chosen])) with { Person = me with { WorkDays = chosen } };
    }

    /// <summary>Only because a coordinator asks for it there: nobody else decides what a team reads.</summary>
    private static Turn PostHere(Scene scene, bool wanted)
    {
        var municipality = scene.Desk.Municipality.Value;
        return Turn.Say(wanted ? scene.Texts.ChannelHears : scene.Texts.ChannelHearsNoMore) with
        {
            Municipality = municipality with { Channel = wanted ? scene.Desk.Here : null },
        };
    }

    private static string NameOf(Scene scene, string person) => scene.Settings.Names.GetValueOrDefault(person) ?? scene.Texts.TheDeputy;
}
