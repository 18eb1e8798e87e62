using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Checklists;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Several things in one sentence: done in the order they were said, and confirmed in one message. What asks something back comes last, as the
/// card that asks it.
/// </summary>
internal static class Severally
{
    /// <summary>Of what could be done after one sentence, what is meant: what only asks or shows gives way to what is done.</summary>
    public static List<Intent> Meant(List<Intent> all)
    {
        // "oeps, verkeerde, haal dat weer weg": taking back is all that is meant
        if (all.Any(i => i is Intent.Undo) && all.All(i => i is Intent.Undo or Intent.AskDelete or Intent.SetStatus or Intent.AskWhichItem))
            return [all.First(i => i is Intent.Undo)];
        var (asksOnly, isDone) = (all.All(i => i is Intent.AskWhichItem), all.Any(i => i is Intent.OfWork and not Intent.AskWhichItem));
        return
        [
            .. all.Where(i =>
                i switch
                {
                    Intent.AskWhichItem => asksOnly,
                    Intent.FindCases => all.Count == 1,
                    Intent.OfCards or Intent.ShowFacts => !isDone,

                    // "per ongeluk op klaar gezet, moet weer open": it is said as what it is to stand
                    Intent.Undo { Item: { } undone } => !all.Any(o => o is Intent.SetOutcome other && other.Item == undone),

                    // "niks tegen de brief, dus die kan af": of what is done to one point the last counts
                    Intent.SetOutcome { Outcome: Outcome.Open } open => !all.Any(o =>
                        o is Intent.SetOutcome other && other != open && other.Item == open.Item
                    ),
                    _ => true,
                }
            ),
        ];
    }

    /// <summary>What is told in several parts is written down at once, and what is kept is one note.</summary>
    public static List<Intent> InOne(List<Intent> all)
    {
        var one = new List<Intent>();
        foreach (var intent in all)
        {
            var same = one.FindIndex(i =>
                (i, intent) is (Intent.Record, Intent.Record)
                || i is Intent.WriteNote { Adds: true } a && intent is Intent.WriteNote { Adds: true } b && a.Item == b.Item
            );
            if (same < 0)
                one.Add(intent);
            else
                one[same] = (one[same], intent) switch
                {
                    (Intent.Record first, Intent.Record more) => first with { Answers = first.Answers.SetItems(more.Answers) },
                    (Intent.WriteNote first, Intent.WriteNote more) => first with { Text = $"{first.Text}; {more.Text}" },
                    _ => throw new UnreachableException(),
                };
        }

        return one;
    }

    public static Turn Decide(Scene scene, Intent.Several intent, Func<Scene, Intent, Turn> decide)
    {
        var turn = Turn.Silent;
        var (changes, asks) = (false, new List<Turn>());
        foreach (var one in intent.All)
        {
            var at = scene.After(turn);
            var next = decide(at, one);
            // what was known already need not be said beside what is new
            if (one is Intent.Record && next.Case is null)
                continue;
            if (next.Case is null || next.Talk?.Open is { Stays: true } || at.Desk.Case is null)
            {
                asks.Add(next);
                turn = turn.Then(next with { Replies = [] });
                continue;
            }

            changes = true;
            turn = turn.Then(next with { Replies = [] });
        }

        List<string> done = [];
        if (turn.Case is { } changed && scene.Desk.Case is { } first)
        {
            turn = turn with { Case = changed.AsOneSince(first.Value) };
            done = changes ? [.. ListOfChanges.Between(scene.After(turn), first.Value, changed)] : [];
        }

        var after = scene.After(turn);
        if (asks is [.., var last] && (last.Talk is { Open: not null } or { Paused: true } || done.Count == 0))
            return (done.Count == 0 ? last : last.PrecededBy(string.Join('\n', done))) with
            {
                Case = turn.Case,
                Person = turn.Person,
                Talk = turn.Talk,
                Notices = turn.Notices,
            };
        var view = after.ViewOf(after.Desk.Case!.Value);
        return Turn.Show(CaseCard.Of(after, view, after.Texts.AllDoneNow, undo: true, lines: done)) with
        {
            Case = turn.Case,
            Person = turn.Person,
            Notices = turn.Notices,
            Talk = (turn.Talk ?? scene.Talk) with { Open = null },
        };
    }
}
