using System.Security.Cryptography;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Storage;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// The one place with effects: read the desk, decide, write everything in one transaction. When somebody else wrote in between, it is read
/// and decided once more, inside the transaction. What was accepted is on the disk, replies included. Gives the body that answers an invoke;
/// empty for a message.
/// </summary>
internal sealed class TurnLoop(KnowledgeBase knowledge, Settings settings, Store store, Action<ImmutableArray<Outgoing>> handOver, IClock clock, ILogger log)
{
    private readonly CaseRules _rules = new(knowledge, settings);

    public async Task<byte[]> RunAsync(Incoming incoming)
    {
        var intent = IntentReader.Read(incoming);
        if (intent is Intent.Nothing) return Outbox.NoAnswer(incoming);

        var now = clock.GetCurrentInstant();
        var (desk, earlier) = store.Read(incoming, intent, now);
        if (earlier is not null) return earlier;
        var commit = Prepare(desk!);
        var result = await store.CommitAsync(commit, now);

        // Somebody else wrote in between: decide again, this time while nobody can.
        if (result is CommitResult.Clash) result = await store.DecideAloneAsync(incoming, intent, now, current => commit = Prepare(current));
        if (result is CommitResult.Duplicate duplicate) return duplicate.Answer;
        handOver(((CommitResult.Committed)result).Outgoing);
        return commit.Answer;

        Commit Prepare(Desk current) => CommitFor(incoming, intent, current, Decide(new(current, knowledge, settings, now), intent, incoming));
    }

    private Commit CommitFor(Incoming incoming, Intent intent, Desk desk, Turn turn)
    {
        var (posts, answer) = Outbox.Write(incoming, turn, AllTexts.In((turn.Person ?? desk.Person.Value).Language));
        return new(
            incoming,
            desk.OnceUsed ? null : (intent as Intent.NewCase)?.Once,
            desk,
            turn,
            _rules,
            posts,
            answer);
    }

    private Turn Decide(Scene scene, Intent intent, Incoming incoming)
    {
        Turn turn;
        try
        {
            turn = ConversationRouter.Decide(scene, intent, RandomNumberGenerator.GetHexString(16, lowercase: true));
        }
#pragma warning disable CA1031 // Whatever goes wrong while deciding, the user hears that something did, and nothing is changed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.TurnFailed(log, e.GetType().Name, e.StackTrace ?? "", intent.GetType().Name);
            turn = Turn.Say(scene.Texts.SomethingWentWrong);
        }

        return turn with { Person = KeepReference(turn.Person ?? scene.Desk.Person.Value, incoming, scene.Desk.Person.Value) };
    }

    /// <summary>Where somebody can be reached is refreshed by everything they send in their own chat.</summary>
    private static Person? KeepReference(Person person, Incoming incoming, Person before)
    {
        if (incoming.IsPersonal && incoming.Happening is not Happening.Removed) person = person with { Chat = incoming.Reference, Gone = false };
        return person == before ? null : person;
    }
}
