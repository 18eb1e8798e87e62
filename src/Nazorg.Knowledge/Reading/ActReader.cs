using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Reads what is done: verb × object, in any order. Each part of the text has at most one act; points that are named without a verb belong to
/// the verb that follows ("schadefonds en formulieren aangeboden") or, at the end, to the one before.
/// </summary>
public static class ActReader
{
    /// <summary>Of several verbs in one part the first of these that fits what stands beside it. A verb that is not here is never chosen.</summary>
    internal static readonly ImmutableArray<Deed> Order =
    [
        Deed.Guide,
        Deed.Except,
        Deed.Undo,
        Deed.BeBack,
        Deed.HandOver,
        Deed.BeAway,
        Deed.Tell,
        Deed.Link,
        Deed.Unlink,
        Deed.Note,
        Deed.Add,
        Deed.Remind,
        Deed.Plan,
        Deed.Exclude,
        Deed.Refuse,
        Deed.Consider,
        Deed.Accept,
        Deed.Reopen,
        Deed.PutOff,
        Deed.TakeOver,
        Deed.Switch,
        Deed.Show,
        Deed.Offer,
        Deed.Assign,
        Deed.Cancel,
        Deed.Delete,
        Deed.CloseNow,
        Deed.Wait,
        Deed.Close,
        Deed.Tick,
        Deed.Practise,
        Deed.Start,
        Deed.Stop,
        Deed.Change,
        Deed.GoOnDespite,
        Deed.GoOn,
        Deed.Back,
        Deed.Call,
        Deed.Find,
        Deed.Speak,
        Deed.Help,
        Deed.Thank,
        Deed.Greet,
    ];

    /// <summary>What is done to a point.</summary>
    private static readonly ImmutableHashSet<Deed> OfItems =
    [
        Deed.Tick,
        Deed.Offer,
        Deed.Accept,
        Deed.Refuse,
        Deed.Consider,
        Deed.Exclude,
        Deed.Reopen,
        Deed.Note,
        Deed.Assign,
        Deed.PutOff,
    ];

    /// <summary>What may keep a text.</summary>
    private static readonly ImmutableHashSet<Deed> OfText = [Deed.Note, Deed.Add, Deed.Tell];

    /// <param name="items">The points that are named, wherever they stand.</param>
    /// <param name="mentions">Whether somebody is named with "@".</param>
    public static ImmutableArray<Act> Read(Utterance utterance, ImmutableArray<ItemMention> items, bool mentions)
    {
        // "contact: burgemeester bezoekt donderdag": the label says what is done
        if (utterance.Label is not null && utterance.Things is [{ Value: Thing.Contacts, From: 0 }, ..] && !utterance.Doers.IsEmpty)
            return [new Act(Deed.Call, Mood.Said, [], [], [Thing.Contacts], new Part(0, utterance.Length - 1))];
        var acts = ImmutableArray.CreateBuilder<Act>();
        var loose = new List<(Part Part, Surroundings Around)>();
        foreach (var part in utterance.Parts)
        {
            var around = Surroundings.Of(utterance, items, part, mentions);
            if (Choose(around) is not { } deed || (acts.Count > 0 && IsContrast(utterance, part, around)))
            {
                if (around.NamesItem)
                    loose.Add((part, around));
                continue;
            }

            // what stands behind the colon of a note or a message is its text, and does nothing
            if (OfText.Contains(deed) && (utterance.EndsInColon(part) || (utterance.Label is not null && acts.Count == 0)))
            {
                var before = around.Numbers.Concat(loose.SelectMany(l => l.Around.Numbers)).ToImmutableArray();
                var named = around.Items.Concat(loose.SelectMany(l => l.Around.Items)).ToImmutableArray();
                if (
                    deed == Deed.Note
                    && named.IsEmpty
                    && before.IsEmpty
                    && !around.Things.Contains(Thing.That)
                    && items is [var only]
                    && !utterance.Claims.Any(c => c.Force == ClaimForce.Stated)
                )
                    named = [only];
                return [.. acts, new Act(deed, Mood.Said, named, before, around.Things, part)];
            }

            var act = new Act(deed, around.Mood, around.Items, around.Numbers, around.Things, part);
            // "belt morgen terug, zet dat als notitie bij 7": what was said before it is its text
            if (deed == Deed.Note && act.NamesItem && act.Has(Thing.That) && part.From > 0 && utterance.Label is null)
            {
                acts.Clear();
                loose.Clear();
            }

            // "formulier opgestuurd, mag dicht": a point was named, so that is meant and no case
            if (deed == Deed.Close && !act.Has(Thing.Case) && (loose.Count > 0 || acts.Any(a => a.NamesItem)))
                act = act with { Deed = Deed.Tick };
            if (OfItems.Contains(act.Deed))
                act = WithItems(utterance, act, loose, acts);
            Take(act, loose);
            acts.Add(act);
        }

        // "we hebben ze verteld over het schadefonds en de formulieren": what follows the last verb of such an act belongs to it
        if (loose.Count > 0 && acts.LastOrDefault() is { } last && OfItems.Contains(last.Deed) && loose[0].Part.From > last.Part.Until)
        {
            // "wil wel camera-advies maar geen gesprek": what is denied has it the other way round
            var denied = loose.Where(l => utterance.Of(WordKind.Negation).Count(h => l.Part.Has(h.Start)) % 2 == 1).ToList();
            var same = loose.Except(denied).ToList();
            acts[^1] = last with
            {
                Items = [.. last.Items, .. same.SelectMany(l => l.Around.Items)],
                Numbers = [.. last.Numbers, .. same.SelectMany(l => l.Around.Numbers)],
            };
            if (Opposite(last.Deed) is { } opposite)
                acts.AddRange(denied.Select(l => new Act(opposite, Mood.Said, l.Around.Items, l.Around.Numbers, l.Around.Things, l.Part)));
        }

        return acts.ToImmutable();
    }

    /// <summary>What belongs to an act is loose no longer.</summary>
    private static void Take(Act act, List<(Part Part, Surroundings Around)> loose) =>
        loose.RemoveAll(l => act.Items.Any(l.Around.Items.Contains) || act.Numbers.Any(l.Around.Numbers.Contains));

    /// <summary>
    /// The points of the parts before it that name points and say nothing else; and where it names nothing at all, those of the act before it.
    /// What names something that is no point of this case is about that, and about nothing that was named before.
    /// </summary>
    private static Act WithItems(
        Utterance utterance,
        Act act,
        List<(Part Part, Surroundings Around)> all,
        ImmutableArray<Act>.Builder before
    )
    {
        if (Before(utterance, all) is { Count: > 0 } loose)
        {
            act = act with
            {
                Items = [.. loose.SelectMany(l => l.Items), .. act.Items],
                Numbers = [.. loose.SelectMany(l => l.Numbers), .. act.Numbers],
            };
        }

        if (act.NamesItem)
            return act;
        if (!utterance.NamesNothing(act))
            return act;
        if (all.LastOrDefault() is { Around: { } said } last && (before.Count == 0 || before[^1].Part.From < last.Part.From))
            return act with { Items = said.Items, Numbers = said.Numbers, IsCarried = true };
        return before.LastOrDefault(b => b.NamesItem) is { } earlier
            ? act with
            {
                Items = earlier.Items,
                Numbers = earlier.Numbers,
                IsCarried = true,
            }
            : act;
    }

    /// <summary>"… but no talk with the offender": a point that is denied after "but", and no verb but those of its name.</summary>
    private static bool IsContrast(Utterance utterance, Part part, Surroundings around) =>
        !around.Items.IsEmpty
        && utterance.Joins(part.From)
        && utterance.Near(WordKind.Negation, part.From + 1, part.From + 1) is { Length: > 0 }
        && around.Deeds.All(d => around.Items.Any(i => i.From <= d.From && d.Until <= i.Until));

    private static Deed? Opposite(Deed deed) =>
        deed switch
        {
            Deed.Accept => Deed.Refuse,
            Deed.Refuse => Deed.Accept,
            _ => null,
        };

    /// <summary>The parts that name points and say nothing else.</summary>
    private static List<Surroundings>? Before(Utterance utterance, List<(Part Part, Surroundings Around)> all) =>
        all.Count == 0 ? null : [.. all.Where(l => utterance.SaysOnly(l.Part, l.Around.Items, l.Around.Numbers)).Select(l => l.Around)];

    private static Deed? Choose(Surroundings around)
    {
        foreach (var deed in Order)
        {
            if (around.Does(deed) && around.Fits(deed))
                return deed;
        }

        return around.IsPlanned ? Deed.Plan
            : around.IsVisited ? Deed.Tick
            : around.IsGiven ? Deed.Assign
            : around.Answered;
    }
}
