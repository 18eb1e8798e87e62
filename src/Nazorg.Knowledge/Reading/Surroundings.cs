using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What stands beside a verb in its part of the text: it tells which verb of several is meant.</summary>
internal sealed partial record Surroundings(
    ImmutableArray<Found<Deed>> Deeds,
    ImmutableArray<ItemMention> Items,
    ImmutableArray<NumberFound> Numbers,
    ImmutableArray<Thing> Things,
    Mood Mood,
    bool HasDay,
    bool HasTerm,
    bool HasDoer,
    bool HasOther,
    bool HasParty,
    bool HasMention,
    bool HasRobbery,
    bool NamesOnlyDoer,
    bool IsAlone,
    bool IsAtItem,
    bool IsOfOther,
    bool? Reply,
    bool HasName,
    bool HasColon,
    bool HasNote,
    bool HasClause
)
{
    public bool NamesItem => !Items.IsEmpty || !Numbers.IsEmpty;

    public static Surroundings Of(Utterance utterance, ImmutableArray<ItemMention> items, Part part, bool mentions)
    {
        var because = utterance.ReasonFrom(part);
        if (part.Has(because))
            items = WithoutReason(utterance, items, part, because);
        var deeds = Untold(utterance, Outside(part.Of(utterance.Deeds, d => d.From), items));
        var days = part.Of(utterance.Days, d => d.From);
        var named = part.Of(items, i => i.From);
        var doers = Outside(part.Of(utterance.Doers, d => d.From), items);
        var spans = part.Of(utterance.Spans, s => s.From);
        // "wil wel het een maar geen ander": a verb whose last word stands behind the "maar" is not the one of this part
        var (from, until) = (part.From, part.Until);
        if (deeds.Any(d => d.Until > until) && deeds.Any(d => d.From >= from && d.Until <= until))
            deeds = deeds.RemoveAll(d => d.Until > until);
        return new(
            deeds,
            OutsideCases(utterance, part, named, deeds),
            OfItems(utterance, part.Of(utterance.Numbers, n => n.From), days),
            Values(part.Of(utterance.Things, t => t.From)),
            MoodReader.Read(utterance, part, deeds, items),
            !days.IsEmpty || !spans.IsEmpty || (part.From == 0 && utterance.Days.Length > 0 && utterance.Label is not null),
            !days.IsEmpty && days.All(utterance.IsBy),
            !doers.IsEmpty,
            doers.Any(d => d.Value != Doer.Coordinator),
            doers.Any(d => d.Value is not (Doer.Coordinator or Doer.Deputy)),
            mentions,
            utterance.Reports(Report.Event),
            !named.IsEmpty && AreOnly(named, deeds, doers),
            utterance.Length == 1,
            !named.IsEmpty && IsBeside(utterance, named, part),
            utterance.SpeaksOf(part),
            ReplyIn(utterance, part),
            utterance.Names.Any(part.Has),
            utterance.EndsInColon(part),
            NamesNote(part.Of(utterance.Things, t => t.From), deeds),
            utterance.AfterThat(part) is not null
        );
    }

    /// <summary>"Nvt 9 want geen noodfonds": nothing is done to what the reason is about.</summary>
    private static ImmutableArray<ItemMention> WithoutReason(
        Utterance utterance,
        ImmutableArray<ItemMention> items,
        Part part,
        int because
    ) =>
        items.Any(i => part.Has(i.From) && i.From < because) || utterance.Numbers.Any(n => part.Has(n.From) && n.From < because)
            ? items.RemoveAll(i => part.Has(i.From) && i.From > because)
            : items;

    private static ImmutableArray<ItemMention> OutsideCases(
        Utterance utterance,
        Part part,
        ImmutableArray<ItemMention> named,
        ImmutableArray<Found<Deed>> deeds
    ) =>
        named.IsEmpty || deeds.IsEmpty ? named : named.RemoveAll(i => deeds.Any(d => IsOfCase(d.Value) && IsWithin(utterance, part, d, i)));

    private static ImmutableArray<NumberFound> OfItems(
        Utterance utterance,
        ImmutableArray<NumberFound> numbers,
        ImmutableArray<DayFound> days
    ) =>
        numbers.IsEmpty
            ? numbers
            : numbers.RemoveAll(n => !IsOfItem(utterance, n) || days.Any(d => n.From <= d.Until && d.From <= n.Until));

    private static ImmutableArray<Thing> Values(ImmutableArray<Found<Thing>> things) =>
        things.IsEmpty ? [] : [.. things.Select(t => t.Value).Distinct()];

    /// <summary>What is named as a point is nothing but verbs and who does it.</summary>
    private static bool AreOnly(ImmutableArray<ItemMention> named, ImmutableArray<Found<Deed>> deeds, ImmutableArray<Found<Doer>> doers) =>
        named.All(i => Enumerable.Range(i.From, i.Until - i.From + 1).All(w => deeds.Any(d => d.Has(w)) || doers.Any(d => d.Has(w))));

    private static bool IsBeside(Utterance utterance, ImmutableArray<ItemMention> named, Part part) =>
        named.Any(i => utterance.IsBeside(i.From) && !utterance.FollowsThat(part, i.From));

    /// <summary>"Een notitie": the thing, and not the verb.</summary>
    private static bool NamesNote(ImmutableArray<Found<Thing>> things, ImmutableArray<Found<Deed>> deeds)
    {
        foreach (var thing in things)
        {
            var at = thing.From;
            if (thing.Value == Thing.Note && !deeds.Any(d => d.From == at))
                return true;
        }

        return false;
    }

    private static bool? ReplyIn(Utterance utterance, Part part)
    {
        bool? reply = null;
        foreach (var hit in utterance.Of(WordKind.Reply))
        {
            if (part.Has(hit.Start) && hit.Group.Value == "plain")
                reply = hit.Group.Id == "yes";
        }

        return reply;
    }

    /// <summary>What stands in the name of a point says nothing by itself, where something outside does: "afvinken: nagaan of er is gebeld".</summary>
    private static ImmutableArray<Found<T>> Outside<T>(ImmutableArray<Found<T>> found, ImmutableArray<ItemMention> items)
    {
        if (found.IsEmpty || items.IsEmpty)
            return found;
        var outside = found.RemoveAll(f =>
            items.Any(i => i.From < i.Until && f.Until >= i.From && f.From <= i.Until && !(f.From < i.From && f.Until > i.Until))
        );
        return outside.IsEmpty ? found : outside;
    }

    /// <summary>"The home belongs to a corporation": what tells a fact hands nothing over.</summary>
    private static ImmutableArray<Found<Deed>> Untold(Utterance utterance, ImmutableArray<Found<Deed>> deeds) =>
        deeds.IsEmpty
            ? deeds
            : deeds.RemoveAll(deed =>
                deed.Value is Deed.HandOver or Deed.TakeOver or Deed.Assign
                && utterance.Claims.Any(c =>
                    c is { Force: ClaimForce.Stated, Saying: { } saying } && saying.Has(deed.From) && saying.Has(deed.Until)
                )
            );

    /// <summary>A verb whose own words may look like the name of a point: "wrap up".</summary>
    private static bool IsOfCase(Deed deed) => deed is Deed.Close or Deed.Stop or Deed.GoOn or Deed.GoOnDespite or Deed.Start;

    private static bool IsWithin(Utterance utterance, Part part, Found<Deed> deed, ItemMention item)
    {
        var verb = utterance.WordsOf(deed.Value, part).ToHashSet();
        return Enumerable.Range(item.From, item.Until - item.From + 1).All(verb.Contains);
    }

    /// <summary>A number that may be a point's: small, in digits or after "punt", and no ordinal.</summary>
    private static bool IsOfItem(Utterance utterance, NumberFound number) =>
        number is { IsOrdinal: false, Value: > 0 and < 100 }
        && utterance.Words[number.From].IsNumber
        && !utterance.IsOfVictim(number)
        && !utterance.Things.Any(t => t.Value == Thing.Point && t.From == number.Until + 1)
        && !utterance.IsPersonal(number.From)
        && !utterance.Spans.Any(s => number.From <= s.Until && s.From <= number.Until)
        && !utterance.IsOfCase(number)
        && !utterance.IsOfHour(number);

    /// <summary>"Bezoek is vrijdag": a day beside a visit or a meeting plans it, without a verb that says so.</summary>
    public bool IsPlanned => Mood is Mood.Said or Mood.Planned && HasDay && !HasTerm && (Has(Thing.Visit) || Has(Thing.Meeting));

    /// <summary>"Bezoek gehad": it has been, without a verb that ticks it.</summary>
    public bool IsVisited => Mood == Mood.Said && Has(Thing.Results);

    /// <summary>"@Fatima het schadefonds": somebody is named with a point, and nothing else is said of it.</summary>
    public bool IsGiven => Mood == Mood.Said && HasMention && NamesItem && !HasDay;

    /// <summary>"Deurspion: ja", "bij 8 een nee": a point and a yes or a no, without a verb.</summary>
    public Deed? Answered =>
        Mood == Mood.Asked || !NamesItem || Deeds.Length > 0 || HasDay ? null
        : Reply is { } yes
            ? yes ? Deed.Accept
                : Deed.Refuse
        : null;

    /// <summary>Such a verb stands there.</summary>
    public bool Does(Deed deed)
    {
        foreach (var found in Deeds)
        {
            if (found.Value == deed)
                return true;
        }

        return false;
    }
}
