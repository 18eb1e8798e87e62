using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using NodaTime.Text;

namespace Nazorg.Bot.Reminders;

/// <summary>Somebody's own reminders, in every case: the overview, hours, days, being away, and what a channel hears.</summary>
internal static class Planning
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    private static readonly string[] Days =
    [
        "ma|maandag|mon|monday",
        "di|dinsdag|tue|tuesday",
        "wo|woensdag|wed|wednesday",
        "do|donderdag|thu|thursday",
        "vr|vrijdag|fri|friday",
        "za|zaterdag|sat|saturday",
        "zo|zondag|sun|sunday",
    ];

    public static Turn Decide(Scene scene, Intent.AboutMe intent)
    {
        if (scene.Desk.IsPersonal == intent is Intent.PostHere)
            return Turn.Say(scene.Desk.IsPersonal ? scene.Texts.OnlyInChannel : scene.Texts.OnlyInPersonalChat);
        return intent switch
        {
            Intent.ShowOverview => ShowOverview(scene),
            Intent.BeAway i => BeAway(scene, i),
            Intent.BeBack => BeBack(scene),
            Intent.SetHours i => SetHours(scene, i),
            Intent.SetWorkDays i => SetWorkDays(scene, i),
            Intent.PostHere i => PostHere(scene, i.Wanted),
            _ => throw new UnreachableException(),
        };
    }

    private static Turn ShowOverview(Scene scene)
    {
        var open = Overview.Of((scene.Desk.Open ?? []).Select(scene.ViewOf), scene.By, scene.Today);
        return open.IsEmpty ? Turn.Say(scene.Texts.NothingOpen) : Turn.Show(OverviewCard.Of(scene, open, scene.Texts.OverviewTitle));
    }

    private static Turn BeAway(Scene scene, Intent.BeAway intent)
    {
        var (t, me) = (scene.Texts, scene.Desk.Person.Value);
        var (from, problem) = ReminderDay.Read(intent.From, scene.Today, scene.Today, t);
        if (from is not { } first)
            return Turn.Say(problem!);
        var (to, wrong) = ReminderDay.Read(intent.To, scene.Today, scene.Today, t);
        if (to is not { } last)
            return Turn.Say(wrong!);
        if (last < first)
            return Turn.Say(t.EndsBeforeItBegins);
        var deputy = intent.Name is { } name ? scene.Settings.PersonCalled(name) : scene.Settings.Deputy;
        if (deputy is null)
            return Turn.Say(t.UnknownPerson(intent.Name, scene.Settings.Names.Values));
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
        if (intent.From is null)
            return Turn.Say(intent.Quiet ? t.NoQuiet : t.UsualHours(scene.Settings)) with
            {
                Person = intent.Quiet ? me with { Quiet = null } : me with { Hours = null },
            };
        if (Read(intent.From) is not { } from || Read(intent.To!) is not { } to || from >= to)
            return Turn.Say(t.HoursNotUnderstood);
        var part = new DayPart(from, to);
        var after = intent.Quiet ? me with { Quiet = part } : me with { Hours = part };
        var hours = after.Hours ?? new(scene.Settings.WorkStarts, scene.Settings.WorkEnds);
        if (after.Quiet is { } quiet && quiet.From <= hours.From && quiet.To >= hours.To)
            return Turn.Say(t.NoHourLeft);
        return Turn.Say(intent.Quiet ? t.QuietSet(part) : t.HoursSet(part)) with { Person = after };

        static LocalTime? Read(string text) =>
            Hour.Parse(text.Contains(':') || text.Contains('.') ? text.Replace('.', ':') : $"{text}:00") is { Success: true } time
                ? time.Value
                : null;
    }

    private static Turn SetWorkDays(Scene scene, Intent.SetWorkDays intent)
    {
        var (t, me) = (scene.Texts, scene.Desk.Person.Value);
        var words = intent
            .Days.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w is not ("en" or "and" or "op" or "on"))
            .ToList();
        if (words is ["alle"] or ["all"])
            return Turn.Say(t.WorkDaysSet([])) with { Person = me with { WorkDays = null } };
        var days = words.Select(w => Array.FindIndex(Days, d => d.Split('|').Contains(w))).ToList();
        if (days.Count == 0 || days.Any(d => d is < 0 or > 4))
            return Turn.Say(t.WorkDaysNotUnderstood);
        var chosen = days.Select(d => (IsoDayOfWeek)(d + 1)).ToImmutableSortedSet();
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
