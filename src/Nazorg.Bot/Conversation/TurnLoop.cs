using System.Security.Cryptography;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Storage;
using Nazorg.Bot.Texts;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>How a turn ended for the one who sent it.</summary>
internal abstract record TurnEnd
{
    private TurnEnd()
    {
    }

    /// <summary>Done and durable. The body answers an invoke; empty for a message.</summary>
    public sealed record Accepted(byte[] Body) : TurnEnd;

    /// <summary>Nothing could be saved; the sender should try again.</summary>
    public sealed record Busy : TurnEnd;
}

/// <summary>
/// The one place with effects: read the desk, decide, write everything in one transaction. When somebody else wrote in between, read and
/// decide again. What was accepted is on the disk, replies included.
/// </summary>
internal sealed class TurnLoop(KnowledgeBase knowledge, Settings settings, Store store, Action<ImmutableArray<Outgoing>> handOver, IClock clock, ILogger log)
{
    private const int Tries = 5;

    private readonly WorkCalendar _calendar = new(settings);

    public async Task<TurnEnd> RunAsync(Incoming incoming)
    {
        var intent = IntentReader.Read(incoming);
        if (intent is Intent.Nothing) return new TurnEnd.Accepted(Outbox.NoAnswer(incoming));
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var now = clock.GetCurrentInstant();
            var (desk, earlier) = store.Read(incoming, intent, now);
            if (earlier is not null) return new TurnEnd.Accepted(earlier);

            var turn = Decide(new(desk!, knowledge, settings, now), intent, incoming);
            var (posts, answer) = Outbox.Write(incoming, turn, AllTexts.In((turn.Person ?? desk!.Person.Value).Language));
            var view = turn.Case is null ? null : CaseView.Of(turn.Case, knowledge, settings);
            var once = (intent as Intent.NewCase)?.Once;
            var commit = new Commit(
                incoming, once, desk!, turn, view is null ? null : Row(view), view is null ? [] : [.. ReminderRules.Of(view, _calendar)], posts, answer);
            switch (await store.CommitAsync(commit, now))
            {
                case CommitResult.Committed committed:
                    handOver(committed.Outgoing);
                    return new TurnEnd.Accepted(answer);
                case CommitResult.Duplicate duplicate:
                    return new TurnEnd.Accepted(duplicate.Answer);
                case CommitResult.Clash:
                    continue;
            }
        }

        Log.GaveUp(log, Tries);
        return new TurnEnd.Busy();
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
        if (incoming.IsPersonal && person.Chat != incoming.Reference) person = person with { Chat = incoming.Reference };
        if (person.Gone && incoming.Happening is not Happening.Removed) person = person with { Gone = false };
        return person == before ? null : person;
    }

    private static CaseRow Row(CaseView view) => new(
        view.Number,
        view.File.Status,
        view.Facts["robbery"],
        view.Facts.RobberyDate,
        view.Items.Where(i => i.IsToDo).Select(i => i.Plan.Due?.Latest).OfType<LocalDate>().Select(d => (LocalDate?)d).Min(),
        view.Items.Count(i => i.IsToDo));
}
