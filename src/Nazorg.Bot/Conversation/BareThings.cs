using Nazorg.Bot.Cases;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>A thing without a verb: "wijk", "gegevens", "zaak 2026-1", "7". It is shown. Only where nothing else is said.</summary>
internal static class BareThings
{
    private const int LongestClue = 6;

    public static Intent? Read(Said said)
    {
        if (
            said.Asks
            && !said.Words.Things.Any(t =>
                t.Value is Thing.Results or Thing.Coordinators or Thing.Overview or Thing.Doorstep or Thing.Contacts or Thing.Timeline
            )
        )
            return null;
        if (CaseClues.NumberIn(said) is { } number && said.Words.IsJustCase)
            return new Intent.OpenCase(number);
        if (ActIntents.AreaOf(said) is { } area)
            return new Intent.SetArea(said.Case, area) { Anyway = ActIntents.SaysAnyway(said) };
        if (HourActs.Read(said) is { } hours)
            return hours;
        if (DayOfPoint(said) is { } dated)
            return dated;
        if (PointOnDay(said) is { } putOff)
            return putOff;
        if (OfCases(said) is { } cases)
            return cases;
        if (!said.Words.IsJustThings || said.Told.Certain.Known.Any())
            return null;
        if (
            said.Words.Numbers is [{ IsOrdinal: false } item]
            && said.Words.Things.All(t => t.Value is Thing.Point or Thing.That)
            && item.To is null
            && !said.Words.IsOfHour(item)
            && !said.Words.IsOfVictim(item)
        )
            return said.View is { HasChecklist: true } ? new Intent.ShowItem(said.Case, ItemName.Numbered(item.Value)) : null;
        return said.Words.Things.Select(t => Of(said, t.Value)).FirstOrDefault(i => i is not null);
    }

    /// <summary>"Datum 31 9 april", "datum 31 weg".</summary>
    private static Intent? DayOfPoint(Said said)
    {
        if (said.View is not { HasChecklist: true } || said.Words.Things is not [{ Value: Thing.Day } name])
            return null;
        var numbers = said
            .Words.Numbers.Where(n => n.From == name.Until + 1 && !said.Words.Days.Any(d => d.From <= n.From && n.From <= d.Until))
            .ToList();
        if (numbers is not [var number])
            return null;
        var item = ItemName.Numbered(number.Value);
        var day = TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today);
        return day is null && !said.Words.SaysNone(number.Until + 1)
            ? new Intent.ChooseDay(said.Case!, item, null)
            : new Intent.SetDate(said.Case, item, day?.Day) { Wrong = day?.Wrong, Time = day?.Time };
    }

    /// <summary>"4 morgen", "31 op vrijdag om 16:00": a point, a day, and nothing else.</summary>
    private static Intent? PointOnDay(Said said)
    {
        if (
            said.View is not { HasChecklist: true } view
            || TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today) is not { } when
            || when.IsHourAlone
        )
            return null;
        var numbers = said
            .Words.Numbers.Where(n =>
                n is { IsOrdinal: false, To: null } && !said.Words.IsOfHour(n) && !said.Words.Days.Any(d => d.Has(n.From))
            )
            .ToList();
        if (
            numbers is not [var number]
            || view.Find(number.Value) is not { } item
            || said.Words.Rest(null, w =>
                number.Has(w) || said.Words.IsOfTime(w) || said.Words.Things.Any(t => t.Value == Thing.Point && t.Has(w))
            ).Length > 0
        )
            return null;
        var name = ItemName.Of(item.Id);
        return item.IsMeeting
            ? new Intent.SetDate(view.Number, name, when.Day) { Wrong = when.Wrong, Time = when.Time }
            : new Intent.Snooze(view.Number, name, when.Day, null) { Wrong = when.Wrong, Time = when.Time };
    }

    /// <summary>"Zaak in Noord", "zaken van maart": what a case is known by.</summary>
    private static Intent? OfCases(Said said) =>
        said.Words.Things is [{ Value: Thing.Case or Thing.Cases, From: 0 } named, ..]
        && said.Words.Length <= LongestClue
        && CaseClues.NumberIn(said) is null
        && (
            said.Words.Places.Length > 0
            || said.Words.Days.Length > 0
            || said.Words.Month is not null
            || said.Words.Claims.Any(c => c.Fact == "robbery" && c.From > named.Until)
        )
        && said.Words.Claims.All(c => c.Fact == "robbery")
            ? CaseClues.Read(said, always: true)
            : null;

    private static Intent? Of(Said said, Thing thing) =>
        thing switch
        {
            Thing.Case => said.Case is null ? new Intent.ListCases() : new Intent.ShowCase(said.Case),
            Thing.Cases => new Intent.ListCases(),
            Thing.Checklist => new Intent.ShowItems(said.Case, ItemStand.All, null),
            Thing.Check => Shown(said, Section.Check),
            Thing.VisitItems => Shown(said, Section.Visit),
            Thing.Offer => Shown(said, Section.Offer),
            Thing.Neighbourhood => Shown(said, Section.Neighbourhood),
            Thing.Evaluation => Shown(said, Section.Evaluation),
            Thing.Visit or Thing.Doorstep => new Intent.ShowVisit(said.Case),
            Thing.Results => new Intent.VisitResults(said.Case, said.Words.VictimNumber ?? 1, 0),
            Thing.Facts => new Intent.ShowFacts(said.Case),
            Thing.Day => new Intent.ShowFacts(said.Case) { Question = "robberyDate" },
            Thing.Term or Thing.Deadline or Thing.Reminders => new Intent.ShowTerm(said.Case),
            Thing.Reminder => new Intent.AskFollowUp(said.Case, null, null, ""),
            Thing.Contacts => new Intent.ShowContacts(said.Case),
            Thing.Question => said.View is null ? new Intent.AskSomething() : new Intent.Resume(said.Case),
            Thing.Timeline => new Intent.ShowTimeline(said.Case, 0),
            Thing.Thread => new Intent.ShowThread(said.Case),
            Thing.Note => said.Scene.Talk.Item is { } item
                ? new Intent.WriteNote(said.Case, ItemName.Of(item), null)
                : new Intent.ShowNotes(said.Case),
            Thing.Victims => Victims(said),
            Thing.Summary => new Intent.HandOver(said.Case),
            Thing.Overview => new Intent.ShowOverview(),
            Thing.Drill => new Intent.StartDrill(),
            Thing.Menu => new Intent.Menu(),
            Thing.More => new Intent.More(),
            Thing.English => new Intent.Speak(Language.English),
            Thing.Dutch => new Intent.Speak(Language.Dutch),
            _ => null,
        };

    private static Intent.ShowSection Shown(Said said, Section section) =>
        new(said.Case, section, said.Words.Numbers is [{ Value: > 1 and var page }] ? page - 1 : 0);

    /// <summary>"3 slachtoffers", "slachtoffer 2", "nog een slachtoffer".</summary>
    private static Intent? Victims(Said said) =>
        said.Words.VictimNumber is { } one ? new Intent.VisitResults(said.Case, one, 0)
        : said.Words.Reports(Report.Another) ? new Intent.SetVictims(said.Case, null)
        : said.Words.Numbers is [{ IsOrdinal: false, Value: var count }] ? new Intent.SetVictims(said.Case, count)
        : said.Words.Length == 1 ? new Intent.VisitResults(said.Case, 1, 0)
        : null;
}
