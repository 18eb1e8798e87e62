namespace Nazorg.Knowledge.Reading;

/// <summary>How a text speaks of days and hours.</summary>
public sealed partial class Utterance
{
    /// <summary>Only a day, an hour or a number, and words that say that it is another: "maak er vrijdag van", "niet vrijdag maar donderdag".</summary>
    public bool SaysOnlyWhen
    {
        get
        {
            if ((Days.IsEmpty && Spans.IsEmpty && Numbers.IsEmpty) || Things.Any(t => t.Value is not (Thing.That or Thing.Day)))
                return false;
            var said = Marked(WordKind.Plea, WordKind.Verb, WordKind.Negation, WordKind.Join, WordKind.Reply, WordKind.Cue);
            return Enumerable
                .Range(0, Length)
                .All(word =>
                    said[word]
                    || Around[word]
                    || _vocabulary.Grammar.IsSmall(Words[word])
                    || Days.Any(d => d.Has(word))
                    || Spans.Any(s => s.Has(word))
                    || Numbers.Any(n => n.Has(word))
                    || Things.Any(t => t.Value is Thing.That or Thing.Day && t.Has(word))
                );
        }
    }

    /// <summary>The word is part of a day, an hour or a length of time.</summary>
    public bool IsOfTime(int word) =>
        Days.Any(d => d.Has(word)) || Spans.Any(s => s.Has(word)) || Hours.Any(h => h.From <= word && word <= h.Until);

    /// <summary>From this place on the text is this day and nothing else: "remind me of that next monday".</summary>
    public bool IsAllFrom(int start, DayFound day) =>
        day.Until == Length - 1 && Enumerable.Range(0, day.From).All(w => Words[w].Start < start || IsSlight(w));

    /// <summary>"Doe ik morgen": what somebody will do, and no other day for what was planned.</summary>
    public bool SaysIntent => Of(WordKind.Plea).Any(h => h.Group.Id == MoodReader.Intent);

    /// <summary>"Voor 2 oktober": a term, and no day of its own.</summary>
    internal bool IsBy(DayFound day) => Of(WordKind.Cue).Any(h => (Cue)h.Group.Code == Cue.Before && h.End == day.From - 1);

    /// <summary>"Een dag later": counted from what was said before, and not from today.</summary>
    public bool SaysLater => Of(WordKind.Cue).Any(h => (Cue)h.Group.Code == Cue.Later);

    /// <summary>A number stands in it that is part of no day, no hour and no length of time.</summary>
    public bool HasNumberOfItsOwn =>
        Numbers.Any(n =>
            !IsOfHour(n)
            && !Days.Any(d => d.From <= n.Until && n.From <= d.Until)
            && !Spans.Any(s => s.From <= n.Until && n.From <= s.Until)
        );

    /// <summary>A no stands between the two, or before the first: the second is said in place of it; "dinsdag, niet woensdag" says the first.</summary>
    public bool PutsRight(DayFound first, DayFound second) =>
        !Of(WordKind.Negation).Any(h => h.End == second.From - 1)
        && (
            Of(WordKind.Reply).Concat(Of(WordKind.Negation)).Any(h => h.Start > first.Until && h.End < second.From)
            || Of(WordKind.Negation).Any(h => h.End == first.From - 1)
        );

    /// <summary>It goes on until this day: "tot vrijdag", "t/m 10 maart".</summary>
    public bool IsUntil(DayFound day) => Of(WordKind.Cue).Any(h => (Cue)h.Group.Code == Cue.Until && h.End == day.From - 1);
}
