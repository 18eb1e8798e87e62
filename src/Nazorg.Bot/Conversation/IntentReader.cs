using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>Which of the six readers an intent comes from.</summary>
internal enum ReadBy
{
    Button,

    /// <summary>An answer to what is open.</summary>
    Answer,

    /// <summary>A verb × what it is done to.</summary>
    Act,

    /// <summary>Something told: a robbery, a fact, a day.</summary>
    Told,

    /// <summary>A question: of the case, then of the sources.</summary>
    Question,

    /// <summary>What it resembles, where the others took nothing of it, or not all.</summary>
    Gist,
}

/// <summary>What something means: the intent, which reader took it, and what it leads to for a question that was open.</summary>
internal sealed record Meaning(Intent Intent, ReadBy By);

/// <summary>
/// Incoming → <see cref="Intent"/>. A button says itself what it means. What was typed is read once, and then the first of four readers that
/// takes it says what it means: they stand here in their order, and nowhere else. <see cref="CaseAtHand"/> decides before it which case is meant,
/// <see cref="StandsAgain"/> after it whether a question that was open is asked again.
/// </summary>
internal static class IntentReader
{
    private static readonly ImmutableArray<(ReadBy By, Func<Said, Intent?> Read)> Readers =
    [
        (ReadBy.Answer, said => said.Scene.Talk.IsIdle(said.Scene.Now) ? null : said.Scene.Talk.Open?.Answered(said)),
        (ReadBy.Act, ActIntents.Read),
        (ReadBy.Told, TellingIntents.Read),
        (ReadBy.Question, QuestionIntents.Read),
    ];

    /// <summary>Before the desk is read: a button's intent, or the text as it was read.</summary>
    public static Intent Read(Incoming incoming, KnowledgeBase knowledge, LocalDate today) =>
        incoming.Happening switch
        {
            Happening.Said { HasAttachment: true } said when string.IsNullOrWhiteSpace(said.Text) => new Intent.Picture(),
            Happening.Said said => new Intent.Typed(knowledge.Read(WithoutMentions(said.Text), today), said.Mentions),
            Happening.Pressed pressed => CardVerbs.Read(pressed.Verb, DateField.Read(pressed.Data, text => knowledge.Read(text, today)))
                is var intent
            && (!pressed.ByItself || intent is Intent.ShowCase)
                ? intent
                : new Intent.Unreadable(),
            Happening.Installed => new Intent.Welcome(),
            Happening.Removed => new Intent.Leave(),
            Happening.MembersChanged => new Intent.TeamChanged(),
            Happening.Edited => new Intent.Edited(),
            Happening.Nothing => new Intent.Nothing(),
            _ => throw new UnreachableException(),
        };

    /// <summary>What typed text means in this scene.</summary>
    public static Meaning Mean(Scene scene, Intent.Typed typed)
    {
        var said = new Said(scene, typed);
        if (!scene.Desk.IsPersonal)
            return GroupIntents.Read(said);
        if (said.IsEmpty)
            return new(new Intent.ShowAgain(), ReadBy.Question);
        if (CaseClues.NumberIn(said) is { } number && scene.Desk.Cases?.Any(r => r.Number == number) == false)
            return new(new Intent.OpenCase(number), ReadBy.Act);
        foreach (var (by, read) in Readers)
        {
            if (read(said) is { } intent && (by != ReadBy.Answer || Weighing.MayAnswer(said, intent)))
            {
                var weighed = Weighing.Of(said, new(intent, by));
                return weighed with { Intent = AtHand(scene, weighed.Intent) };
            }
        }

        throw new UnreachableException();
    }

    /// <summary>What each reader says of a text, in their order: for whoever looks why something was understood as it was.</summary>
    public static IEnumerable<(ReadBy By, Intent? Intent)> Explain(Scene scene, Intent.Typed typed)
    {
        var said = new Said(scene, typed);
        return Readers.Select(r => (r.By, r.Read(said)));
    }

    /// <summary>What is about a case while none is certain asks which one; what was wanted goes on with the answer.</summary>
    private static Intent AtHand(Scene scene, Intent intent)
    {
        if (
            intent is not (Intent.OfCase { Case: null } or Intent.Several)
            || intent is Intent.AboutThread { Case: null } and not Intent.TellThread
        )
            return intent;
        if (scene.Desk.Case is not null)
            return intent;
        return new Intent.AskWhichCase(CardVerbs.TryDataOf(intent));
    }

    /// <summary>A name that is mentioned is known by its id; its words say nothing.</summary>
    private static string WithoutMentions(string text)
    {
        for (
            var from = text.IndexOf("<at", StringComparison.OrdinalIgnoreCase);
            from >= 0;
            from = text.IndexOf("<at", StringComparison.OrdinalIgnoreCase)
        )
        {
            var until = text.IndexOf("</at>", from, StringComparison.OrdinalIgnoreCase);
            if (until < 0)
                return text;
            text = text.Remove(from, until + "</at>".Length - from);
        }

        return text;
    }
}
