using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>What is done to points of the checklist. One point that fits: it is done; several: which one is asked; none: that is said.</summary>
internal static class ItemActs
{
    private const int MostOptions = 5;
    private const int LongestRange = 40;

    public static Intent? Outcome(Said said, Act act, Outcome outcome)
    {
        if (said.View is null)
            return act.NamesItem ? new Intent.AskWhichItem(null, outcome) : null;
        var reason = outcome == Cases.Outcome.NotApplicable ? ActIntents.ReasonIn(said) : null;
        if (act.Numbers.Length > 0)
            return OfNumbers(said, act, outcome, reason);
        if (!act.NamesItem)
            return OfShown(said, act, outcome, reason);
        if (Which(said, act, outcome, i => Set(said, i, outcome, reason, VictimIn(said))) is { } asked)
            return asked;
        var items = act.Items.Select(m => Chosen(said, m, outcome)!.Value).Distinct().ToList();
        return items is [var one]
            ? Set(said, one, outcome, reason, VictimIn(said))
            : new Intent.SetOutcomes(said.Case, [.. items], outcome) { Reason = reason };
    }

    /// <summary>"Deurspion ook", "the same goes for the camera advice": what was done last, to this point as well.</summary>
    public static Intent? Likewise(Said said)
    {
        if (
            !said.Words.SaysAlso
            || said.Asks
            || said.View is not { } view
            || said.Items is not [var mention]
            || said.Acts.Any(a => said.Words.WordsOf(a.Deed, a.Part).Any(w => !said.Words.IsOfAlso(w)))
            || view.File.LastChangesBy(said.Scene.By) is not [.., { Kind: ChangeKind.OutcomeSet } last]
        )
            return null;
        var (outcome, reason) = CaseFile.Read(last.After);
        return Chosen(said, mention, outcome) is { } item && item.Id != CaseFile.ItemOf(last.Target)
            ? Set(said, item, outcome, outcome == Cases.Outcome.NotApplicable ? reason ?? NotApplicableReason.Other : null, VictimIn(said))
            : null;
    }

    /// <summary>"Ik ga de brief schrijven": it is not done yet. With a day, it is put off until then; without one it is shown.</summary>
    public static Intent? Intended(Said said, Act act)
    {
        if (said.View is null || !act.NamesItem)
            return null;
        return TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today, act.Part) is { Day: not null }
            ? ReminderActs.PutOff(said, act)
            : Show(said, act);
    }

    private static Intent.SetOutcome Set(Said said, ItemName item, Outcome outcome, NotApplicableReason? reason, int victim) =>
        new Intent.SetOutcome(said.Case, item, outcome, reason, null, CardKind.Item) { Victim = victim };

    private static Intent OfNumbers(Said said, Act act, Outcome outcome, NotApplicableReason? reason)
    {
        var range = act.Numbers.Any(n => n.To is not null);
        var numbers = act.Numbers.SelectMany(n =>
            n.To is { } to && to > n.Value && to - n.Value < LongestRange ? Enumerable.Range(n.Value, to - n.Value + 1) : [n.Value]
        );
        var items = numbers
            .Select(ItemName.Numbered)
            .Concat(act.Items.Select(m => Chosen(said, m, outcome)).OfType<ItemName>())
            .Distinct()
            .ToList();
        return items is [var one]
            ? Set(said, one, outcome, reason, VictimIn(said))
            : new Intent.SetOutcomes(said.Case, [.. items], outcome) { IsRange = range, Reason = reason };
    }

    /// <summary>No point is named: the reminder that just came, or the point that was shown or changed last.</summary>
    private static Intent? OfShown(Said said, Act act, Outcome outcome, NotApplicableReason? reason)
    {
        if (said.Words.FollowsUnknown(act.Part))
            return new Intent.AskWhichItem(said.Case, outcome);
        if (ReminderActs.Reminded(said) is { } reminded && said.Words.NamesNothing(act))
            return ReminderActs.Outcome(said, reminded, outcome);
        if (ReminderActs.Reminders(said).Length > 1)
            return new Intent.WhichReminder();

        // "it's been arranged for 8 October": the meeting that was just shown
        if (
            outcome == Cases.Outcome.Done
            && said.Scene.Talk.Item is { } meeting
            && said.View!.Find(meeting) is { IsMeeting: true }
            && TypedDay.Ahead(said.Words, said.Scene.Now, said.Scene.Today, act.Part) is { Day: { } on } when
        )
            return new Intent.SetDate(said.Case, ItemName.Of(meeting), on) { Time = when.Time };
        if (
            said.Scene.Talk.Item is { } shown
            && said.View!.Find(shown) is { } item
            && said.Words.NamesNothing(act)
            && said.Words.ReasonFrom(act.Part) > act.Part.From
            && (said.IsShort || act.Has(Thing.That))
        )
            return Set(said, ItemName.Of(item.Id), outcome, reason, VictimIn(said));
        return said.Told.IsEmpty && (said.IsShort || act.Has(Thing.Point)) ? new Intent.AskWhichItem(said.Case, outcome) : null;
    }

    /// <summary>A point that is not open was shown, and no case is named: that point is meant.</summary>
    public static bool IsOfShown(Said said, Act act) =>
        !act.Has(Thing.Case)
        && said.View is { File.Status: CaseStatus.Open } view
        && (
            ReminderActs.Reminded(said) is not null
            || (said.Scene.Talk.Item is { } shown && view.Find(shown) is { State.Outcome: not Cases.Outcome.Open })
        );

    /// <summary>"Draai het schadefonds terug": what was done with that point; otherwise what was done last.</summary>
    public static Intent Undo(Said said, Act act) =>
        act is { NamesItem: true, IsCarried: false }
            ? (Intent?)Which(said, act, null, i => new Intent.Undo(said.Case, null) { Item = i })
                ?? new Intent.Undo(said.Case, null) { Item = Named(said, act) }
            : new Intent.Undo(said.Case, null);

    public static Intent? Assign(Said said, Act act)
    {
        if (!act.NamesItem && said.Scene.Talk.Item is null)
            return null;
        if (act.NamesItem && said.Mentions is [var person])
            return new Intent.HandOn(said.Case, Named(said, act), null, person.Name, null) { UserId = person.UserId };

        // nobody by role: a name is not kept, so which role it is is asked
        var owner = said
            .Words.Doers.Where(d => act.Part.Has(d.From))
            .Select(d => d.Value)
            .OrderBy(d => d == Doer.Coordinator)
            .Select(d => (Owner?)Owned(d))
            .FirstOrDefault();
        var item = act.NamesItem ? Named(said, act) : ItemName.Of(said.Scene.Talk.Item!);
        return (Intent?)Which(said, act, null, i => new Intent.SetOwner(said.Case, i, owner, null))
            ?? new Intent.SetOwner(said.Case, item, owner, null);
    }

    private static Owner Owned(Doer doer) => Enum.Parse<Owner>($"{doer}");

    public static Intent Show(Said said, Act act, ItemAspect asked = ItemAspect.Nothing) =>
        (Intent?)Which(said, act, null, i => new Intent.ShowItem(said.Case, i))
        ?? new Intent.ShowItem(said.Case, Named(said, act)) { Asked = asked };

    /// <summary>"Contact: slachtofferhulp belt vrijdag", "Slachtofferhulp heeft gisteren gebeld".</summary>
    public static Intent? Contact(Said said, Act act)
    {
        if (
            said.View is null
            || said.Words.Label is null && said.Words.Claims.Any(c => c.Force == ClaimForce.Stated && act.Part.Has(c.From))
        )
            return null;
        var others = said.Words.Doers.Where(d => act.Part.Has(d.From) && d.Value != Doer.Coordinator).ToList();

        // "burgemeester gebeld": somebody here called the mayor, and nobody the victim
        if (
            said.Words.Label is null
            && others is [var called]
            && called.Value != Doer.VictimSupport
            && (said.Words.IsCalled(called, act) || !said.Words.SpeaksOfOther(act.Part, called))
        )
            return NoteActs.Written(said, ItemName.WholeCase, said.Text);
        var doer = others.Select(d => (Doer?)d.Value).FirstOrDefault() ?? Doer.Coordinator;
        var day = TypedDay.Either(said.Words, null, act.Part)?.Day ?? said.Scene.Today;
        return new Intent.AddContact(
            said.Case,
            Owned(doer),
            said.Words.HowCalled switch
            {
                "visit" => ContactHow.Visit,
                "letter" => ContactHow.Letter,
                _ => ContactHow.Phone,
            },
            day
        );
    }

    /// <summary>Asks which point is meant when several fit; null when each name fits one.</summary>
    public static Intent.DidYouMean? Which(Said said, Act act, Outcome? outcome, Func<ItemName, Intent> does)
    {
        foreach (var mention in act.Items)
        {
            if (Chosen(said, mention, outcome) is not null)
                continue;
            var options = mention.Items.Select(said.View!.Find).OfType<CaseItem>().Take(MostOptions);
            return new Intent.DidYouMean(
                said.Case,
                [.. options.Select(i => Option.Of(i, said.Scene.Language, Seen(does(ItemName.Of(i.Id)), i)))],
                DidNot.KnowWhichItem
            );
        }

        return null;
    }

    /// <summary>As a button says it: of the point as it is now.</summary>
    private static Intent Seen(Intent intent, CaseItem item) =>
        intent switch
        {
            Intent.SetOutcome i => i with { Revision = item.Revision },
            Intent.SetOwner i => i with { Revision = item.Revision },
            _ => intent,
        };

    public static ItemName Named(Said said, Act act) =>
        act.Numbers.FirstOrDefault() is { Value: > 0 } number
            ? ItemName.Numbered(number.Value)
            : Chosen(said, act.Items[0], null) ?? ItemName.Of(act.Items[0].Items[0]);

    /// <summary>The one point that a name means: the only one, the one shown last, or the only one it can be done to.</summary>
    public static ItemName? Chosen(Said said, ItemMention mention, Outcome? outcome)
    {
        if (mention.Items is [var only])
            return ItemName.Of(only);
        var items = mention.Items.Select(said.View!.Find).OfType<CaseItem>().Where(i => i.Plan.Closed is null).ToList();
        if (items.Find(i => i.Id == said.Scene.Talk.Item) is { } shown)
            return ItemName.Of(shown.Id);
        if (ReminderActs.Reminded(said) is { } reminded && items.Find(i => i.Id == reminded.Item) is { } due)
            return ItemName.Of(due.Id);
        if (outcome is Cases.Outcome.Offered or Cases.Outcome.Accepted or Cases.Outcome.Declined or Cases.Outcome.Undecided)
            items = items.FindAll(i => i.IsOffer) is { Count: > 0 } offers ? offers : items;
        if (items.FindAll(i => !i.Plan.Conditional) is { Count: > 0 } certain)
            items = certain;
        if (outcome is Cases.Outcome.Done && items.FindAll(i => i.IsToDo) is { Count: > 0 } open)
            items = open;
        return items.Count == 1 ? ItemName.Of(items[0].Id) : null;
    }

    /// <summary>"Voor slachtoffer 2".</summary>
    private static int VictimIn(Said said) => said.Words.VictimNumber ?? 0;
}
