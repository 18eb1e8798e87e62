using Nazorg.Bot.Cases;
using Nazorg.Bot.Checklists;
using Nazorg.Bot.Screening;
using NodaTime.Text;

namespace Nazorg.Bot.Conversation;

/// <summary>A case is offered: a yes opens it, a no drops it, and what is told besides is taken into the offer.</summary>
internal static class OfferAnswers
{
    public static Intent? Read(Said said, OpenQuestion.OfCase open)
    {
        if (said.Asks)
            return null;
        var more = Telling.AnswersFor(said.Scene, said.Told.All);
        var changed = more.Where(a => open.Answers.GetValueOrDefault(a.Key) != a.Value).ToImmutableSortedDictionary();
        var area = AreaIn(said) ?? said.Told.Area;
        if (
            changed.Count > 0
            || (area is not null && area != open.Area)
            || said.Told.WrongDay is not null
            || said.Told.Where is { IsStreet: true }
        )
        {
            return new Intent.OfferCase(
                open.Answers.SetItems(more),
                area is null ? open.Area
                    : area.Length == 0 ? null
                    : area
            )
            {
                WrongDay = said.Told.WrongDay,
                StreetLeftOut = said.Told.Where is { IsStreet: true },
            };
        }

        // "nee, geen apotheek, het was de drogist": still a robbery, and of the same kind
        if (said.YesOrNo(Deed.Start) is false && more.Count > 0 && said.Words.Reports(Report.ItWas))
            return new Intent.OfferCase(open.Answers, open.Area);
        return said.YesOrNo(Deed.Start) switch
        {
            true => new Intent.NewCase(null) { Told = open.Answers, Area = open.Area },
            false => new Intent.DropOffer(),
            null => null,
        };
    }

    /// <summary>"Buurt: Noord"; empty takes it off.</summary>
    private static string? AreaIn(Said said) => ActIntents.AreaOf(said);
}

/// <summary>A reason is asked: one of the list, or somebody's own words.</summary>
internal static class ReasonAnswers
{
    public static Intent? Read(Said said, OpenQuestion.ReasonToGoOn open)
    {
        if (said.Case is not { } number || said.Asks || said.IsEmpty)
            return null;
        if (IsSomethingElse(said, null))
            return null;
        if (open.Visit is { } planned)
        {
            if (
                TypedDay.Ahead(said.Words, said.Scene.Now, planned < said.Scene.Today ? planned : said.Scene.Today) is
                { Day: { } other } typed
            )
                return open.Plan(number) with { Date = typed.IsHourAlone ? planned : other, Time = typed.Time ?? open.At };
            if (said.YesOrNo() is { } yes && said.IsShort && said.Told.IsEmpty)
                return yes ? open.Plan(number) with { PoliceAgree = true } : new Intent.ShowVisit(number);
            if (said.Told.All["policeObjects"] is "no")
                return open.Plan(number) with { PoliceAgree = true };
        }

        if (!said.Told.IsEmpty)
            return null;
        var reason = Listed(said) ?? DespiteReason.Other;
        return open.Visit is not null
            ? open.Plan(number) with
            {
                Despite = reason,
                Reason = said.Text,
            }
            : new Intent.GoOnDespite(number, open.Guard, reason) { Text = said.Text };
    }

    private static DespiteReason? Listed(Said said) =>
        Enum.GetValues<DespiteReason>()
            .Where(r => r != DespiteReason.Other && Texts.AllTexts.Both.Any(t => said.Words.IsJust(t.Despite(r))))
            .Select(r => (DespiteReason?)r)
            .FirstOrDefault();

    public static Intent? Read(Said said, OpenQuestion.ReasonNotApplicable open)
    {
        if (said.Case is not { } number || said.Asks || said.IsEmpty || IsSomethingElse(said, open.Item))
            return null;
        if (said.Words.Response is { Value: Response.No } && said.IsShort && ActIntents.ReasonIn(said) is null)
            return new Intent.ShowItem(number, ItemName.Of(open.Item));
        return new Intent.SetOutcome(
            number,
            ItemName.Of(open.Item),
            Outcome.NotApplicable,
            Listed(said, open)
                ?? ActIntents.ReasonIn(said)
                ?? (ActIntents.Read(said) is Intent.SetOwner ? NotApplicableReason.ArrangedByOthers : NotApplicableReason.Other),
            null,
            CardKind.Item
        );
    }

    /// <summary>By itself it would be done or shown, and it is not about the point that the reason is asked for: that is no reason.</summary>
    private static bool IsSomethingElse(Said said, string? item) =>
        ActIntents.Read(said) switch
        {
            null or Intent.AskWhichItem or Intent.AddContact or Intent.Record or Intent.Menu or Intent.SetOwner => false,
            Intent.SetOutcome { Item: var named } => item is null || named.In(said.View!)?.Id != item,
            _ => true,
        };

    private static NotApplicableReason? Listed(Said said, OpenQuestion.ReasonNotApplicable _) =>
        Enum.GetValues<NotApplicableReason>()
            .Where(r => Texts.AllTexts.Both.Any(t => said.Words.IsJust(t.Reason(r))))
            .Select(r => (NotApplicableReason?)r)
            .FirstOrDefault();
}

/// <summary>A day is asked for something that the data of a button names.</summary>
internal static class DayAnswers
{
    public static Intent? Read(Said said, OpenQuestion.ADay open) =>
        said.Asks || TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today) is not { } typed
            ? null
            : CardVerbs.Read(null, open.Data) switch
            {
                Intent.Snooze i => i with { Until = typed.Day, Time = typed.Time, Wrong = typed.Wrong },
                Intent.PutOffFollowUp i => i with { Until = typed.Day, Time = typed.Time },
                Intent.PlanNeighbourhood i => i with { On = typed.Day, Wrong = typed.Wrong },
                Intent.PlanVisit i => i with { Date = typed.Day, Time = typed.Time },
                _ => null,
            };
}

/// <summary>A text is asked that is kept as it is typed.</summary>
internal static class TextAnswers
{
    public static Intent? Read(Said said, OpenQuestion.AText open)
    {
        if (said.IsEmpty || said.Asks || said.Acts.Any(a => a.NamesItem || (a.Deed is Deed.Show or Deed.Stop or Deed.Cancel or Deed.Undo)))
            return null;
        // "terug", "naar de zaak": a few words that lead elsewhere are nothing to keep
        if (said.IsShort && said.Told.IsEmpty && ActIntents.Read(said) is { Leaves: true })
            return null;
        return CardVerbs.Read(null, open.Data) switch
        {
            Intent.SetArea i => said.Told.IsEmpty
                ? i with
                {
                    Text = ActIntents.AreaOf(said) ?? said.Words.Places.FirstOrDefault()?.Name ?? said.Text,
                }
                : null,
            Intent.WriteNote or Intent.AddItem when said.Words is { Length: 1, Numbers.Length: 1 } => null,
            Intent.WriteNote i when said.Words.SaysNone(said.Text) => i with { Text = "" },
            Intent.WriteNote i when said.LetsGo && i.Item != ItemName.WholeCase => new Intent.ShowItem(i.Case, i.Item),
            Intent.WriteNote or Intent.AddItem when said.LetsGo => new Intent.ShowCase(said.Case),
            Intent.WriteNote i => i with { Text = said.Acts.Any(a => a.Deed == Deed.Delete && a.Has(Thing.Note)) ? "" : said.Text },
            Intent.AddItem i => i with { Text = said.Text },
            _ => null,
        };
    }
}

/// <summary>Which case is asked: by its number, its kind, its neighbourhood or its day.</summary>
internal static class CaseAnswers
{
    public static Intent? Read(Said said, OpenQuestion.WhichCase open)
    {
        var number = CaseClues.NumberIn(said) ?? CaseClues.Only(said);
        if (number is null)
            return null;
        return open.Then is { } then && CardVerbs.Read(null, then.SetItem("case", number)) is var wanted and not Intent.Unreadable
            ? wanted
            : new Intent.OpenCase(number);
    }
}

/// <summary>One of a few things is asked: by its number in the row, or by words of its label.</summary>
internal static class OptionAnswers
{
    public static Intent? Read(Said said, OpenQuestion.WhichOption open)
    {
        if (said.Words is { Length: <= 2, Numbers: [{ Value: var at }] } && at >= 1 && at <= open.Options.Length)
            return CardVerbs.Read(null, open.Options[at - 1].Data);
        if (open.Options.Where(o => said.Words.IsJust(o.Label)).Take(2).ToList() is [var named])
            return CardVerbs.Read(null, named.Data);
        // "ok, gevraagd": it is the one, and done
        if (
            open.Options.Length == 1
            && said.Acts.Any(a => !a.NamesItem && a.Deed is Deed.Tick or Deed.Offer or Deed.Accept or Deed.Refuse or Deed.Exclude)
        )
            return null;
        if (open.Options.Length == 1 && said.YesOrNo() is { } yes)
            return yes ? CardVerbs.Read(null, open.Options[0].Data) : new Intent.DropOffer();
        if (said.Asks || said.Acts.Any(a => a.Deed is not Deed.Show))
            return null;

        // the points that the options are about, as far as one of them is named now
        var named2 = said.Items.SelectMany(i => i.Items).Distinct().ToList();
        return open.Options.Where(o => o.Data.GetValueOrDefault("item") is { } item && named2.Contains(item)).Take(2).ToList() is [var one]
            ? CardVerbs.Read(null, one.Data)
            : null;
    }
}
