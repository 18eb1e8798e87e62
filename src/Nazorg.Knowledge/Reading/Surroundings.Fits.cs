namespace Nazorg.Knowledge.Reading;

/// <summary>Which verb of several is meant, by what stands beside them.</summary>
internal sealed partial record Surroundings
{
    public bool Fits(Deed deed) =>
        deed switch
        {
            Deed.HandOver => !(HasDay && Any(Deed.Remind))
                && (HasMention || !Any(Deed.Close))
                && !(NamesItem && HasOther && Any(Deed.Assign))
                && !(NamesItem && !HasMention && IsOutcome)
                && (HasMention || Has(Thing.Case) || IsAlone || Deeds.Any(d => d.Value == Deed.HandOver && d.Until > d.From)),
            Deed.TakeOver => !NamesItem
                && !HasMention
                && !IsOfOther
                && Mood != Mood.Asked
                && Things.All(t => t is Thing.Case or Thing.Cases or Thing.That),
            Deed.BeAway => !NamesItem && !HasParty && (HasDay || HasMention || Only(Deed.BeAway)),
            Deed.Assign => (HasMention && NamesItem)
                || (HasName && NamesItem && !Any(Deed.Note, Deed.Remind))
                || (
                    HasDoer
                    && (NamesItem || (HasOther && (Has(Thing.That) || Has(Thing.Meeting))))
                    && (HasOther || !Any(Deed.Tick, Deed.Offer))
                ),
            Deed.Plan => (Has(Thing.Visit) || Has(Thing.Meeting)) && HasDay && !Any(Deed.Cancel, Deed.Delete),
            Deed.Close => !NamesItem && (Has(Thing.Case) || !Any(Deed.Tick) || Deeds[0].Value == Deed.Close),
            Deed.CloseNow or Deed.Wait => !NamesItem,
            Deed.Delete => Has(Thing.Case) || Has(Thing.Note) || Has(Thing.Visit) || Has(Thing.Reminder) || Only(Deed.Delete),
            Deed.Cancel => !NamesItem && !Has(Thing.Question) && !Has(Thing.Reminders),
            Deed.Practise => !NamesItem,
            Deed.Refuse => !(Has(Thing.Question) && Any(Deed.Stop)),
            Deed.Exclude => NamesItem || !Has(Thing.Visit),
            Deed.Add => !Any(Deed.Show) && (!Has(Thing.Case) || Has(Thing.Point)) && !IsAtItem,
            Deed.Guide => !NamesItem,
            Deed.Start => !NamesItem
                && (!HasDay || HasRobbery || Has(Thing.Case))
                && (Has(Thing.Case) || Has(Thing.Cases) || HasRobbery || Deeds.Any(d => d.Value == Deed.Start && d.Until > d.From)),
            Deed.Back => !NamesItem && !HasDay && Only(Deed.Back),
            Deed.Stop => !NamesItem && !Has(Thing.Reminders),
            Deed.GoOn => !NamesItem,
            Deed.Speak => !NamesItem && !IsOfOther,
            Deed.Switch => !NamesItem
                && !Things.Any(t => t is Thing.Facts or Thing.Checklist or Thing.Contacts or Thing.Reminders or Thing.Note),
            Deed.Call => HasDoer && (!NamesItem || NamesOnlyDoer || Has(Thing.Contacts)) && !(Has(Thing.Visit) && HasDay),
            Deed.Remind => (!Has(Thing.Reminders) || HasDay)
                && !(Has(Thing.Reminder) && Any(Deed.Cancel, Deed.Delete, Deed.Stop, Deed.PutOff, Deed.Exclude, Deed.Refuse)),
            Deed.PutOff => (HasDay || !Any(Deed.Offer, Deed.Tick))
                && !(HasOther && !HasDay && Any(Deed.Assign))
                && (NamesItem || Has(Thing.That) || HasDay || !Any(Deed.Stop, Deed.GoOn)),
            Deed.Link or Deed.Unlink => Has(Thing.Case) || Has(Thing.Thread) || Only(deed),
            Deed.Tick => !IsList && !Has(Thing.Deadline) && !(Any(Deed.Call) && HasOther && (NamesOnlyDoer || Has(Thing.Contacts))),
            Deed.Reopen => !IsList,
            Deed.Note => !Any(Deed.Delete)
                && !(Any(Deed.Show) && !HasColon)
                && !(NamesItem && IsOutcome && !(HasColon || HasNote) && !(IsAtItem && HasClause))
                && (NamesItem || Has(Thing.That) || Has(Thing.Note) || Has(Thing.Point) || Only(Deed.Note)),
            _ => true,
        };

    /// <summary>"Toon wat klaar is": how points stand, and none by name.</summary>
    private bool IsList => !NamesItem && Any(Deed.Show);

    /// <summary>It says how a point stands.</summary>
    private bool IsOutcome => Any(Deed.Offer, Deed.Accept, Deed.Refuse, Deed.Consider, Deed.Exclude, Deed.Tick, Deed.Reopen);

    private bool Has(Thing thing) => Things.Contains(thing);

    private bool Any(params ReadOnlySpan<Deed> others)
    {
        foreach (var other in others)
        {
            if (Does(other))
                return true;
        }

        return false;
    }

    private bool Only(Deed deed) => Deeds.All(d => d.Value == deed);
}
