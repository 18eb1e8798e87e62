using System.Collections.Concurrent;
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
internal sealed class TurnLoop(
    KnowledgeBase knowledge,
    Settings settings,
    Store store,
    Action<ImmutableArray<Outgoing>> handOver,
    IClock clock,
    ILogger log,
    bool refreshes = false
)
{
    private readonly CaseRules _rules = new(knowledge, settings);

    /// <summary>Whoever pressed a button waits this long; the channel shows an error soon after.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(1500);

    private readonly ConcurrentDictionary<Task, byte> _late = [];

    public async Task<byte[]> RunAsync(Incoming incoming)
    {
        var intent = IntentReader.Read(incoming);
        if (intent is Intent.Nothing)
            return Outbox.NoAnswer(incoming);

        var progress = new Progress();
        if (!incoming.WantsAnswer)
            return await RunAsync(incoming, intent, progress);

        // Also reading may take long, and is done before anything is awaited.
        var turn = Task.Run(() => RunAsync(incoming, intent, progress));
        if (await Task.WhenAny(turn, Task.Delay(LongestWait)) == turn)
            return await turn;
        GoOn(turn);
        return Outbox.Busy(intent, progress.Changes, progress.Texts);
    }

    /// <summary>Ends when no turn is under way that somebody was told is busy.</summary>
    public Task LateAsync() => Task.WhenAll(_late.Keys);

    private async Task<byte[]> RunAsync(Incoming incoming, Intent intent, Progress progress)
    {
        var now = clock.GetCurrentInstant();
        var (desk, earlier) = store.Read(incoming, intent, now);
        if (earlier is not null)
            return earlier;
        var commit = Prepare(desk!);
        var result = await store.CommitAsync(commit, now);

        // Somebody else wrote in between: decide again, this time while nobody can.
        if (result is CommitResult.Clash)
            result = await store.DecideAloneAsync(incoming, intent, now, current => commit = Prepare(current));
        if (result is CommitResult.Duplicate duplicate)
            return duplicate.Answer;
        handOver(((CommitResult.Committed)result).Outgoing);
        return commit.Answer;

        Commit Prepare(Desk current)
        {
            var prepared = CommitFor(incoming, intent, current, Decide(new(current, knowledge, settings, now), intent, incoming));
            progress.Changes = prepared.Posts.Any(p => p.Replaces is not null);
            progress.Texts = AllTexts.In((prepared.Turn.Person ?? current.Person.Value).Language);
            return prepared;
        }
    }

    /// <summary>The turn goes on after its answer. When it fails, nothing was saved, and the button that stands there does it again.</summary>
    private void GoOn(Task<byte[]> turn)
    {
        var watched = turn.ContinueWith(
            done => Log.LateTurnFailed(log, done.Exception!.GetBaseException().GetType().Name),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
        var ended = Task.WhenAny(turn, watched);
        _late.TryAdd(ended, 0);
        ended.ContinueWith(
            _ => _late.TryRemove(ended, out var _),
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default
        );
    }

    /// <summary>What is known of a turn that is under way.</summary>
    private sealed class Progress
    {
        public bool? Changes { get; set; }

        public AllTexts Texts { get; set; } = AllTexts.In(Language.Dutch);
    }

    private Commit CommitFor(Incoming incoming, Intent intent, Desk desk, Turn turn)
    {
        var (posts, answer) = Outbox.Write(incoming, turn, AllTexts.In((turn.Person ?? desk.Person.Value).Language), refreshes);
        return new(incoming, desk.OnceUsed ? null : (intent as Intent.NewCase)?.Once, desk, turn, _rules, posts, answer);
    }

    private Turn Decide(Scene scene, Intent intent, Incoming incoming)
    {
        Turn turn;
        try
        {
            turn = ConversationRouter.Decide(
                scene,
                intent,
                RandomNumberGenerator.GetHexString(16, lowercase: true),
                (incoming.Happening as Happening.Said)?.Text
            );
        }
#pragma warning disable CA1031 // Whatever goes wrong while deciding, the user hears that something did, and nothing is changed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.TurnFailed(log, e.GetType().Name, e.StackTrace ?? "", intent.GetType().Name);
            turn = Turn.Say(scene.Texts.SomethingWentWrong);
        }

        // Looking at a card again changes nothing: neither which case is meant, nor what was said of it.
        if (incoming.Happening is Happening.Pressed { ByItself: true })
            return new() { Replies = turn.Replies };
        return turn with
        {
            Person = KeepReference(turn.Person ?? scene.Desk.Person.Value, incoming, scene.Desk.Person.Value),
            Team = TeamAfter(scene, incoming),
        };
    }

    /// <summary>Where somebody can be reached is refreshed by everything they send in their own chat.</summary>
    private static Person? KeepReference(Person person, Incoming incoming, Person before)
    {
        if (incoming.IsPersonal && incoming.Happening is not Happening.Removed)
        {
            person = person with
            {
                Chat = incoming.Reference,
                Gone = false,
                Name = incoming.Sender.Name.Length > 0 ? incoming.Sender.Name : person.Name,
            };
        }

        return person == before ? null : person;
    }

    /// <summary>What happens in the aftercare team is taken in, whoever did it, as long as it is of this tenant.</summary>
    private static AftercareTeam? TeamAfter(Scene scene, Incoming incoming)
    {
        var before = scene.Desk.Team.Value;
        if (incoming.Team is not { } news || scene.Standing == Standing.Stranger)
            return null;
        return before.After(news, scene.Settings.AftercareTeam, scene.Now) is var after && after == before ? null : after;
    }
}
