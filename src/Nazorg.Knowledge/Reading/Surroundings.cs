using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What stands beside a verb in its part of the text: it tells which verb of several is meant.</summary>
internal sealed record Surroundings(
    ImmutableArray<Found<Deed>> Deeds,
    ImmutableArray<ItemMention> Items,
    ImmutableArray<NumberFound> Numbers,
    ImmutableArray<Thing> Things,
    Mood Mood,
    bool HasDay,
    bool HasDoer,
    bool HasOther,
    bool HasMention,
    bool HasRobbery,
    bool NamesOnlyDoer,
    bool IsAlone
)
{
    public bool NamesItem => !Items.IsEmpty || !Numbers.IsEmpty;

    public static Surroundings Of(Utterance utterance, ImmutableArray<ItemMention> items, Part part, bool mentions)
    {
        var deeds = part.Of(utterance.Deeds, d => d.From);
        var days = part.Of(utterance.Days, d => d.From);
        var named = part.Of(items, i => i.From);
        var doers = part.Of(utterance.Doers, d => d.From);
        var spans = part.Of(utterance.Spans, s => s.From);
        return new(
            deeds,
            [.. named.Where(i => !deeds.Any(d => IsOfCase(d.Value) && d.From <= i.From && i.Until <= d.Until))],
            [
                .. part.Of(utterance.Numbers, n => n.From)
                    .Where(n => IsOfItem(utterance, n) && !days.Any(d => n.From <= d.Until && d.From <= n.Until)),
            ],
            [.. part.Of(utterance.Things, t => t.From).Select(t => t.Value).Distinct()],
            MoodReader.Read(utterance, part, deeds, items),
            !days.IsEmpty || !spans.IsEmpty,
            !doers.IsEmpty,
            doers.Any(d => d.Value != Doer.Coordinator),
            mentions,
            utterance.Reports(Report.Event),
            !named.IsEmpty
                && named.All(i =>
                    Enumerable
                        .Range(i.From, i.Until - i.From + 1)
                        .All(w => deeds.Any(d => d.From <= w && w <= d.Until) || doers.Any(d => d.From <= w && w <= d.Until))
                ),
            utterance.Length == 1
        );
    }

    /// <summary>A verb whose own words may look like the name of a point: "wrap up".</summary>
    private static bool IsOfCase(Deed deed) => deed is Deed.Close or Deed.Stop or Deed.GoOn or Deed.GoOnDespite or Deed.Start;

    /// <summary>A number that may be a point's: small, in digits or after "punt", and no ordinal.</summary>
    private static bool IsOfItem(Utterance utterance, NumberFound number) =>
        number is { IsOrdinal: false, Value: > 0 and < 100 }
        && utterance.Words[number.From].IsNumber
        && !utterance.IsOfVictim(number)
        && !utterance.IsPersonal(number.From)
        && !utterance.Spans.Any(s => number.From <= s.Until && s.From <= number.Until);

    /// <summary>"Bezoek is vrijdag": a day beside a visit or a meeting plans it, without a verb that says so.</summary>
    public bool IsPlanned => Mood == Mood.Said && HasDay && (Has(Thing.Visit) || Has(Thing.Meeting));

    public bool Fits(Deed deed) =>
        deed switch
        {
            Deed.HandOver => HasMention || Has(Thing.Case) || IsAlone || Deeds.Any(d => d.Value == Deed.HandOver && d.Until > d.From),
            Deed.TakeOver => !NamesItem && !HasMention && Mood != Mood.Asked,
            Deed.BeAway => HasDay || HasMention || Only(Deed.BeAway),
            Deed.Assign => HasDoer
                && (NamesItem || (HasOther && (Has(Thing.That) || Has(Thing.Meeting))))
                && (HasOther || !Any(Deed.Tick, Deed.Offer)),
            Deed.Plan => (Has(Thing.Visit) || Has(Thing.Meeting)) && HasDay,
            Deed.Close => !NamesItem && (Has(Thing.Case) || !Any(Deed.Tick)),
            Deed.CloseNow or Deed.Wait => !NamesItem,
            Deed.Delete => Has(Thing.Case) || Has(Thing.Note) || Only(Deed.Delete),
            Deed.Cancel or Deed.Practise => !NamesItem,
            Deed.Start => !NamesItem
                && (Has(Thing.Case) || Has(Thing.Cases) || HasRobbery || Deeds.Any(d => d.Value == Deed.Start && d.Until > d.From)),
            Deed.Back => !NamesItem && !HasDay && Only(Deed.Back),
            Deed.Stop or Deed.GoOn or Deed.Speak => !NamesItem,
            Deed.Switch => !NamesItem,
            Deed.Call => HasDoer && (!NamesItem || NamesOnlyDoer || Has(Thing.Contacts)) && !(Has(Thing.Visit) && HasDay),
            Deed.Remind => true,
            Deed.PutOff => NamesItem || Has(Thing.That) || HasDay || !Any(Deed.Stop, Deed.GoOn),
            Deed.Link or Deed.Unlink => Has(Thing.Case) || Has(Thing.Thread) || Only(deed),
            Deed.Tick => !(Any(Deed.Call) && HasOther && (NamesOnlyDoer || Has(Thing.Contacts))),
            Deed.Note => !Any(Deed.Delete) && (NamesItem || Has(Thing.That) || Has(Thing.Note) || Has(Thing.Point) || Only(Deed.Note)),
            _ => true,
        };

    private bool Has(Thing thing) => Things.Contains(thing);

    private bool Any(params ReadOnlySpan<Deed> others)
    {
        foreach (var other in others)
        {
            if (Deeds.Any(d => d.Value == other))
                return true;
        }

        return false;
    }

    private bool Only(Deed deed) => Deeds.All(d => d.Value == deed);
}
