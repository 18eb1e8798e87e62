using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Questions about the case itself: the case answers before the sources do. What is asked × what it is asked of. Null: it is about no case.
/// </summary>
internal static class CaseQuestions
{
    private const int ShortQuestion = 5;

    public static Intent? Read(Said said)
    {
        var asks = said.Words.Questions.Select(q => q.Value).ToHashSet();
        if (
            said.Scene.Talk.Open is OpenQuestion.OfScreening { On: null } open
            && said.Case is { } number
            && (asks.Contains(CaseQuestion.WhyAsked) || said.Words.IsBareWhy)
        )
            return new Intent.WhyAsked(number, open.Question);
        return OfNumber(said, asks) ?? (said.Items.IsEmpty ? null : OfItem(said, asks)) ?? OfCase(said, asks) ?? OfNoItem(said, asks);
    }

    /// <summary>Of a point that is named: how it stands, who does it, by when, why it is there.</summary>
    private static Intent? OfItem(Said said, HashSet<CaseQuestion> asks)
    {
        var (mention, number) = (said.Items[0], said.Case);
        if (ItemActs.Chosen(said, mention, null) is not { } item)
            item = ItemName.Of(mention.Items[0]);
        if (asks.Contains(CaseQuestion.WhyNot) || asks.Contains(CaseQuestion.Why))
            return new Intent.Why(number, item, null);
        if (asks.Contains(CaseQuestion.Whether))
            return new Intent.Why(number, item, null) { AsksWhether = true };
        if (said.Words.IsIndefinite(mention))
            return null;
        var aspect =
            asks.Contains(CaseQuestion.Noted) || (said.Asks && said.Words.Things.Any(t => t.Value == Thing.Note)) ? ItemAspect.Note
            : asks.Contains(CaseQuestion.Who) && said.Words.AsksWhoDoes ? ItemAspect.Who
            : said.Words.Things.Any(t => t.Value == Thing.Deadline)
            || (asks.Contains(CaseQuestion.When) && said.Words.States.Any(s => s.Value == Stand.Done))
                ? ItemAspect.When
            : (asks.Contains(CaseQuestion.When) || said.Words.Things.Any(t => t.Value == Thing.Term)) && HasDay(said, item)
                ? ItemAspect.When
            : asks.Contains(CaseQuestion.Status) ? ItemAspect.Status
            : asks.Contains(CaseQuestion.Perfect) && said.Asks && (said.Acts.Any(a => a.Mood == Mood.Asked) || said.Words.States.Length > 0)
                ? ItemAspect.Status
            : ItemAspect.Nothing;
        return aspect == ItemAspect.Nothing ? null : new Intent.ShowItem(number, item) { Asked = aspect };
    }

    /// <summary>"Waarom 31?", "wie doet 7?", "wie doet dit?", "wie 7 burgemeester": of a point by its number, or the one that was shown.</summary>
    private static Intent? OfNumber(Said said, HashSet<CaseQuestion> asks)
    {
        if (said.View is not { HasChecklist: true } view)
            return null;
        var item =
            said.Words.Numbers is [{ IsOrdinal: false, To: null, Value: var number, From: var at }]
            && said.Words.Days.IsEmpty
            && !said.Words.IsPersonal(at)
                ? ItemName.Numbered(number)
            : said.Scene.Talk.Item is { } shown
            && view.Find(shown) is not null
            && (said.Words.IsBareWhy || (said.Words.Things.Any(t => t.Value == Thing.That) && said.Words.Length <= ShortQuestion))
                ? ItemName.Of(shown)
            : (ItemName?)null;
        if (item is not { } named)
            return null;
        if (said.Words.IsWhyOfNumber || said.Words.IsBareWhy)
            return new Intent.Why(said.Case, named, null);
        if (asks.Contains(CaseQuestion.Noted))
            return new Intent.ShowItem(said.Case, named) { Asked = ItemAspect.Note };
        if (said.Words.Things.Any(t => t.Value is Thing.Term or Thing.Deadline))
            return new Intent.ShowItem(said.Case, named) { Asked = ItemAspect.When };
        if (!asks.Contains(CaseQuestion.Whose) || said.Words.Length > ShortQuestion)
        {
            return asks.Contains(CaseQuestion.Opening) && named.Id is null && IsNumberAlone(said, view)
                ? new Intent.ShowItem(said.Case, named)
                : null;
        }

        return new Intent.SetOwner(
            said.Case,
            named,
            said.Doer is { } doer && doer != Doer.Coordinator ? Enum.Parse<Owner>($"{doer}") : null,
            null
        );
    }

    /// <summary>"Wat was 7 ook weer?".</summary>
    private static bool IsNumberAlone(Said said, CaseView view) =>
        said.Words.Numbers is [var number]
        && view.Find(number.Value) is not null
        && said.Words.Rest(null, w => number.Has(w) || said.Words.Questions.Any(q => q.Has(w))).Length == 0;

    private static bool HasDay(Said said, ItemName item) =>
        item.In(said.View!) is { } found && (found.Plan.Due is not null || found.State.On is not null || found.State.Until is not null);

    /// <summary>Of the case as a whole, or over all cases where none is at hand.</summary>
    private static Intent? OfCase(Said said, HashSet<CaseQuestion> asks)
    {
        var things = said.Words.Things.Select(t => t.Value).ToHashSet();
        var states = said.Words.States.Select(s => s.Value).ToHashSet();
        var shows = said.Acts.Any(a => a.Deed == Deed.Show && a.Mood != Mood.Denied);
        var wants = shows || said.Asks || asks.Count > 0 || said.Words.IsJustStates;
        if (!wants)
            return null;
        var lists =
            shows
            || asks.Contains(CaseQuestion.Which)
            || asks.Contains(CaseQuestion.HowMany)
            || things.Contains(Thing.Point)
            || said.Words.IsJustStates
            || (said.Asks && said.IsShort);
        if (
            things.Contains(Thing.Cases)
            || (asks.Contains(CaseQuestion.HowMany) && things.Contains(Thing.Case))
            || (states.Contains(Stand.Mine) && (said.View is null || things.Contains(Thing.Case)) && !said.Words.Reports(Report.Event))
        )
            return new Intent.ListCases();
        if (
            asks.Contains(CaseQuestion.Opening)
            && said.View is not null
            && said.Words.Deeds.Any(d => d.Value == Deed.Change)
            && said.Items.IsEmpty
        )
            return new Intent.ShowEffect(said.Case);
        if (states.Contains(Stand.Mine) && said.Items.IsEmpty && !said.Words.Reports(Report.Event) && lists)
            return Listed(said, ItemStand.Mine);
        if (lists && states.Contains(Stand.Late))
            return Listed(said, ItemStand.Late);
        if (things.Contains(Thing.Reminders) || (asks.Contains(CaseQuestion.When) && things.Contains(Thing.Reminder)))
            return Here(said, new Intent.ShowTerm(said.Case));
        if (
            said.Items.IsEmpty
            && (
                things.Contains(Thing.Term)
                || things.Contains(Thing.Deadline)
                || (asks.Contains(CaseQuestion.When) && things.Contains(Thing.Meeting))
            )
        )
            return Here(said, new Intent.ShowTerm(said.Case));
        if (things.Contains(Thing.Summary))
            return Here(said, new Intent.HandOver(said.Case));
        if (asks.Contains(CaseQuestion.When) && things.Contains(Thing.Visit) && !asks.Contains(CaseQuestion.Modal))
            return Here(said, new Intent.ShowVisit(said.Case) { AsksDay = true });
        if (asks.Contains(CaseQuestion.When) && (things.Contains(Thing.Day) || (said.Words.Reports(Report.Event) && said.Words.IsDefinite)))
            return Here(said, new Intent.ShowFacts(said.Case) { Question = "robberyDate" });
        if (asks.Contains(CaseQuestion.Noted) || (things.Contains(Thing.Note) && said.Items.IsEmpty && lists))
            return Here(said, new Intent.ShowNotes(said.Case));
        if (asks.Contains(CaseQuestion.Happened) || (things.Contains(Thing.Timeline) && wants))
            return Here(said, new Intent.ShowTimeline(said.Case, 0));
        if (lists && states.Contains(Stand.Unknown))
            return Here(said, new Intent.ShowFacts(said.Case) { Missing = true });
        if (asks.Contains(CaseQuestion.Known) || (things.Contains(Thing.Facts) && !said.Words.AsksOfSomebody))
            return Here(said, new Intent.ShowFacts(said.Case));
        if (lists && states.Contains(Stand.Waiting))
            return Listed(said, ItemStand.Waiting);
        if (lists && states.Contains(Stand.Done) && !states.Contains(Stand.Open))
            return Listed(said, said.Words.Denials % 2 == 1 ? ItemStand.Open : ItemStand.Done);
        if (things.Contains(Thing.Thread) && said.Asks)
            return Here(said, new Intent.ShowThread(said.Case));
        if (things.Contains(Thing.Contacts))
            return Here(said, new Intent.ShowContacts(said.Case));
        if (lists && states.Contains(Stand.Open) && !said.Words.Reports(Report.Supposed))
            return said.Items.IsEmpty ? Listed(said, ItemStand.Open) : null;
        if (things.Contains(Thing.Checklist) && said.Items.IsEmpty)
            return Here(said, new Intent.ShowItems(said.Case, ItemStand.All, null));
        if (asks.Contains(CaseQuestion.Next) && said.View is not null && said.IsShort && said.Told.IsEmpty)
            return new Intent.ShowCase(said.Case);
        if (said.View is not null && said.Items.IsEmpty && OfOutcome(said) is { } done)
            return Listed(said, done);
        if (asks.Contains(CaseQuestion.HowMany) && things.Contains(Thing.Point))
            return Listed(said, ItemStand.Open);
        if (
            said.View is not null
            && said.Asks
            && said.Items.IsEmpty
            && asks.Contains(CaseQuestion.Opening)
            && said.Words.Days.Length > 0
            && said.Told.IsEmpty
            && said.IsShort
        )
            return new Intent.ShowOverview();
        if (asks.Contains(CaseQuestion.Perfect) && OfFact(said) is { } question)
            return new Intent.ShowFacts(said.Case) { Question = question };
        return asks.Contains(CaseQuestion.Status) && things.Contains(Thing.Case) && said.View is not null
            ? new Intent.ShowCase(said.Case)
            : null;
    }

    /// <summary>"Is de dader al gepakt?": of a fact that the case knows.</summary>
    private static string? OfFact(Said said) =>
        said.View is { } view
        && said.Asks
        && said.Items.IsEmpty
        && said.IsShort
        && said.Words.Claims is [{ Force: ClaimForce.Asked, Fact: var fact }]
        && view.Facts[fact] is not null
            ? said.Scene.Knowledge.Screening.For(fact)?.Id
            : null;

    /// <summary>"Wat heeft ze geweigerd?", "wat heb ik nog niet besproken?": what was done with no point by name.</summary>
    private static ItemStand? OfOutcome(Said said) =>
        said.Words.IsOfOurs
        && said.Words.Deeds.Any(d => d.Value is Deed.Tick or Deed.Offer or Deed.Accept or Deed.Refuse or Deed.Consider)
        && said.IsShort
            ? said.Words.Denials % 2 == 1 && !said.Words.Deeds.Any(d => d.Value == Deed.Refuse)
                ? ItemStand.Open
                : ItemStand.Done
            : null;

    /// <summary>Only of a case that is at hand.</summary>
    private static Intent? Here(Said said, Intent intent) => said.View is null ? null : intent;

    private static Intent Listed(Said said, ItemStand stand)
    {
        if (said.View is null)
            return new Intent.ShowOverview(stand);
        var section = ActIntents.SectionOf(said.Words.Things.Select(t => t.Value).ToHashSet());
        return new Intent.ShowItems(said.Case, stand, section);
    }

    /// <summary>Why something is not on the list, or whether it is: it names no point of this case.</summary>
    private static Intent.Why? OfNoItem(Said said, HashSet<CaseQuestion> asks)
    {
        if (
            said.View is null
            || !(asks.Contains(CaseQuestion.WhyNot) || asks.Contains(CaseQuestion.Why) || asks.Contains(CaseQuestion.Whether))
        )
            return null;
        if (said.Words.Numbers is [{ IsOrdinal: false, Value: var number }])
            return new(said.Case, ItemName.Numbered(number), null);
        return said.Words.Things.Any(t => t.Value == Thing.That) && said.Scene.Talk.Item is { } shown && said.Words.Length <= ShortQuestion
            ? new(said.Case, ItemName.Of(shown), null)
            : new Intent.Why(said.Case, null, said.Text) { AsksWhether = asks.Contains(CaseQuestion.Whether) };
    }
}
