namespace Nazorg.Knowledge.Reading;

/// <summary>Of whom and how many a text speaks.</summary>
public sealed partial class Utterance
{
    /// <summary>"Wie doet", "bij wie ligt"; "wie heeft" only with what was done.</summary>
    public bool AsksWhoDoes => Of(WordKind.Ask).Any(h => h.Group.Id == "who" && (h.Group.Value != "did" || !Deeds.IsEmpty));

    /// <summary>"Nog een overval", "another shop": not "another municipality".</summary>
    public bool SpeaksOfAnother =>
        Reported.Any(a =>
            a.Value == Report.Another
            && (
                a.Until == Length - 1
                || Reported.Any(e => e.Value == Report.Event && e.From - a.Until is 0 or 1)
                || Claims.Any(c => c.Fact == "robbery" && c.From - a.Until is 0 or 1)
            )
        );

    public bool AreInOnePart(int first, int second) => Parts.Any(p => p.Has(first) && p.Has(second));

    /// <summary>The victim, or "hem", "ze", is spoken of beside who acts.</summary>
    public bool SpeaksOfOther(Part part, Found<Doer> doer) =>
        Things.Any(t => t.Value == Thing.Victims && part.Has(t.From))
        || Enumerable
            .Range(part.From, part.Until - part.From + 1)
            .Any(w => (w < doer.From || w > doer.Until) && _vocabulary.Grammar.NamesPerson(Words.AsSpan(w, 1)));

    /// <summary>The one word that is probably a name; null when there is none, or several.</summary>
    public string? OnlyName => Names is [var one] && one > 0 ? Text[Words[one].Start..Words[one].End] : null;

    /// <summary>The day is a week: "volgende week".</summary>
    public bool NamesWeek(DayFound day) =>
        Of(WordKind.Unit).Any(h => h.Group.Code == (int)TimeUnit.Week && day.From <= h.Start && h.End == day.Until);

    /// <summary>"Met de wijkagent"; a mayor or an official who is named goes.</summary>
    public bool GoesAlong(Found<Doer> doer) =>
        doer.Value is Doer.Mayor or Doer.Official
        || (doer.Value != Doer.Coordinator && _vocabulary.Grammar.FollowsPreposition(Words, doer.From));

    /// <summary>How many victims are spoken of: "er zijn drie slachtoffers", "het aantal slachtoffers is 2". Null when no number is.</summary>
    public int? VictimCount
    {
        get
        {
            foreach (var victims in Things.Where(t => t.Value == Thing.Victims))
            {
                var before = Numbers.LastOrDefault(n => n.Until < victims.From && n is { IsOrdinal: false, To: null });
                if (before is not null && AreSlight(before.Until + 1, victims.From - 1))
                    return before.Value;
                var after = Numbers.FirstOrDefault(n => n.From > victims.Until + 1 && n is { IsOrdinal: false, To: null });
                if (after is not null && AreSlight(victims.Until + 1, after.From - 1) && after.Until == Length - 1)
                    return after.Value;
            }

            return null;
        }
    }

    /// <summary>Only small words, or words for people, stand there.</summary>
    private bool AreSlight(int from, int until) =>
        Enumerable.Range(from, Math.Max(0, until - from + 1)).All(w => IsSlight(w) && Words[w].Stretch == Words[from].Stretch);
}
