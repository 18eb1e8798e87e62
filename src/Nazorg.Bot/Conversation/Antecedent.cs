using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>What "die", "de tweede" and "maak er vrijdag van" go back to: what the last card was about, taken from the turn that showed it.</summary>
internal static class Antecedent
{
    public static Talk? After(Scene scene, Turn turn)
    {
        // a reminder came in between: what was planned before it is no longer the last thing that was seen
        if (!scene.Desk.JustReminded.IsEmpty && scene.Talk.Planned is not null && turn.Talk is null)
            return scene.Talk with { Planned = null };
        if (turn.Replies.OfType<Reply.Card>().LastOrDefault() is not { Value: var card })
            return turn.Talk;
        ImmutableArray<string> listed = [.. ItemsOn(card.Body).Distinct()];
        if (turn.Talk is null && scene.Talk.Planned is null && scene.Talk.Listed.IsEmpty && listed.IsEmpty)
            return null;
        var talk = turn.Talk ?? scene.Talk with { Planned = null };
        return talk with
        {
            Listed = Changed(scene, turn) is { Length: > 1 } changed ? changed : listed,
            Planned = turn.Case?.History.Skip(
                    scene.Desk.Case is { } before && before.Value.Number == turn.Case.Number ? before.Value.History.Length : 0
                )
                .LastOrDefault(c => c.By == scene.By && IsPlan(c.Kind))
                ?.Id
                ?? talk.Planned,
        };
    }

    /// <summary>The points that were changed together: "het eerste wil hij, het tweede niet".</summary>
    private static ImmutableArray<string> Changed(Scene scene, Turn turn) =>
        turn.Case is { } after && scene.Desk.Case is { Value: var before } && before.Number == after.Number
            ? [.. after.History.Skip(before.History.Length).Where(c => c.Kind == ChangeKind.OutcomeSet).Select(c => c.Target).Distinct()]
            : [];

    private static bool IsPlan(ChangeKind kind) =>
        kind
            is ChangeKind.VisitPlanned
                or ChangeKind.Dated
                or ChangeKind.Snoozed
                or ChangeKind.FollowUpAsked
                or ChangeKind.NeighbourhoodPlanned;

    private static IEnumerable<string> ItemsOn(IEnumerable<Element> elements) =>
        elements.SelectMany(e =>
            e switch
            {
                Container container => ItemOf(container.SelectAction) is { } item ? [item] : ItemsOn(container.Items),
                ColumnSet set => set.Columns.SelectMany(c => ItemOf(c.SelectAction) is { } item ? [item] : ItemsOn(c.Items)),
                _ => [],
            }
        );

    private static string? ItemOf(CardAction? action) =>
        action is Execute { Verb: "item" } shows ? shows.Data.GetValueOrDefault("item") : null;
}
