namespace Nazorg.Bot.Conversation;

/// <summary>
/// What was open before a turn, after it: answered or left, it is closed; otherwise it stands again at the end of the turn. A question of the
/// screening always does; any other one survives one thing that is no answer.
/// </summary>
internal static class StandsAgain
{
    /// <param name="again">Decides the intent that asks it again, on what the turn changed.</param>
    public static Turn After(Scene scene, Intent intent, ReadBy by, Turn turn, Func<Intent, Turn> again)
    {
        if (scene.Talk.Open is not { } open)
            return turn;
        var now = turn.Talk?.Open;
        if (by is ReadBy.Button or ReadBy.Answer || now is not null && !ReferenceEquals(now, open) || scene.Talk.Paused)
            return turn.Talk is null && by != ReadBy.Answer
                ? turn
                : turn with
                {
                    Talk = (turn.Talk ?? scene.Talk) with { Open = ReferenceEquals(now, open) ? null : now },
                };
        // it was answered among other things: the questions go on
        if (
            open is OpenQuestion.OfScreening { Stays: true, Question: var question }
            && turn.Case is { } after
            && after.Answers.GetValueOrDefault(question)?.Revision is { } revision
            && revision != scene.Desk.Case?.Value.RevisionOf(question)
            && (now is null || ReferenceEquals(now, open))
        )
        {
            var closed = turn with { Talk = (turn.Talk ?? scene.Talk) with { Open = null } };
            return scene.After(closed).ViewOf(after).NextQuestion(scene.Knowledge, scene.Settings) is null
                ? closed
                : closed.Then(again(new Intent.Resume(after.Number)).AsNewMessage());
        }

        if (Leaves(intent, by) || turn.Talk is { Paused: true } || open.IsGrave || (open.AskedAgain && !open.Stays))
            return turn with { Talk = (turn.Talk ?? scene.Talk) with { Open = null } };
        var number = scene.Talk.Case;
        if (open.Again(number) is not { } ask || (turn.Talk?.Case ?? number) != number)
            return turn with { Talk = (turn.Talk ?? scene.Talk) with { Open = open.Again(number) is null ? null : open } };
        var asked = turn.Then(again(ask).AsNewMessage());
        return asked with { Talk = (asked.Talk ?? scene.Talk) with { Open = (asked.Talk?.Open ?? open) with { AskedAgain = true } } };
    }

    /// <summary>What was ordered to be shown leads elsewhere; what was asked in between comes back.</summary>
    private static bool Leaves(Intent intent, ReadBy by) => by is ReadBy.Act or ReadBy.Told && intent.Leaves;
}
