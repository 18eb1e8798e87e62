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

    /// <summary>Told what typed text was taken to mean, before it is decided: for whoever looks why.</summary>
    public Action<Scene, Intent.Typed, Meaning>? OnMeant { get; set; }

    public async Task<byte[]> RunAsync(Incoming incoming)
    {
        var intent = IntentReader.Read(incoming, knowledge, WorkCalendar.DateOf(clock.GetCurrentInstant()));
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
        var (desk, earlier) = store.Read(incoming, Wanted.Of(intent), now);
        if (earlier is not null)
            return earlier;
        var commit = Prepare(desk!, wanted => store.Read(incoming, wanted, now).Desk!);
        var result = await store.CommitAsync(commit, now);

        // Somebody else wrote in between: decide again, this time while nobody can.
        if (result is CommitResult.Clash)
            result = await store.DecideAloneAsync(incoming, Wanted.Of(intent), now, (current, read) => commit = Prepare(current, read));
        if (result is CommitResult.Duplicate duplicate)
            return duplicate.Answer;
        handOver(((CommitResult.Committed)result).Outgoing);
        return commit.Answer;

        Commit Prepare(Desk current, Func<Wanted, Desk> read)
        {
            var (scene, meaning) = Meant(new(current, knowledge, settings, now), intent, read);
            if (intent is Intent.Typed typed)
                OnMeant?.Invoke(scene, typed, meaning);
            var prepared = CommitFor(incoming, meaning.Intent, scene.Desk, Decide(scene, meaning, incoming, current));
            progress.Changes = prepared.Posts.Any(p => p.Replaces is not null);
            progress.Texts = AllTexts.In((prepared.Turn.Person ?? scene.Desk.Person.Value).Language);
            return prepared;
        }
    }

    /// <summary>
    /// What an intent means, and the scene to decide it in. Typed text tells only on the desk which case it is about and what it needs: where
    /// that is more than the desk holds, it is read once more.
    /// </summary>
    internal static (Scene Scene, Meaning Meaning) Meant(Scene scene, Intent intent, Func<Wanted, Desk> read)
    {
        if (intent is not Intent.Typed typed)
            return (scene, new(intent, ReadBy.Button));
        if (scene.Desk.IsPersonal)
            scene = CaseAtHand.In(scene, typed.Said, read);
        scene = scene with { Personal = typed.Said.PersonalData.Select(d => (PersonalDataKind?)d.Kind).Min() };
        var meaning = IntentReader.Mean(Speaking.In(scene, typed.Said), typed);
        var wanted = Wanted.Of(meaning.Intent, scene.Desk);
        if (!wanted.IsOn(scene.Desk))
            scene = scene with { Desk = read(wanted) };

        // the only case that fits is opened
        if (meaning.Intent is Intent.FindCases find && CaseClues.Fitting(scene.Desk.Cases ?? [], find.Clue).Take(2).ToList() is [var one])
        {
            meaning = meaning with { Intent = new Intent.OpenCase(one.Number) };
            scene = scene with { Desk = read(Wanted.Of(meaning.Intent, scene.Desk)) };
        }

        return (Speaking.In(scene, typed.Said), meaning);
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

    /// <param name="before">The desk as it was read.</param>
    private Turn Decide(Scene scene, Meaning meaning, Incoming incoming, Desk before)
    {
        Turn turn;
        try
        {
            turn = ConversationRouter.Decide(scene, meaning, RandomNumberGenerator.GetHexString(16, lowercase: true));
        }
#pragma warning disable CA1031 // Whatever goes wrong while deciding, the user hears that something did, and nothing is changed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.TurnFailed(log, e.GetType().Name, e.StackTrace ?? "", meaning.Intent.GetType().Name);
            turn = Turn.Say(scene.Texts.SomethingWentWrong);
        }

        // Looking at a card again changes nothing: neither which case is meant, nor what was said of it.
        if (incoming.Happening is Happening.Pressed { ByItself: true })
            return new() { Replies = turn.Replies };
        return turn with
        {
            Person = KeepReference(turn.Person ?? scene.Desk.Person.Value, incoming, before.Person.Value),
            Talk = turn.Talk ?? (scene.Talk == before.Talk.Value ? null : scene.Talk),
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
