using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nazorg.Bot.Asking;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Knowledge.Plans;
using NodaTime.Text;

namespace Nazorg.Bot.Storage;

/// <summary>What a turn writes, all of it or nothing.</summary>
/// <param name="Once">The one-time id of a button that creates something: the same one again is the same press again.</param>
/// <param name="Rules">What is kept beside a changed case; it takes the place of what was.</param>
/// <param name="Answer">What an invoke is answered with; kept, so that the same invoke gets the same answer.</param>
internal sealed record Commit(
    Incoming Incoming,
    string? Once,
    Desk Desk,
    Turn Turn,
    CaseRules Rules,
    ImmutableArray<Post> Posts,
    byte[] Answer
);

/// <summary>A message to put out: a new one, or one that takes another's place.</summary>
internal sealed record Post(string ConversationId, string ServiceUrl, string? Replaces, byte[] Body)
{
    public PostAct Act { get; init; }

    /// <summary>It goes to another conversation than the one the turn is in.</summary>
    public bool IsElsewhere { get; init; }
}

/// <summary>What is done with a message.</summary>
internal enum PostAct
{
    /// <summary>It is sent, or put in the place of another.</summary>
    Send,

    /// <summary>It starts a thread in a channel.</summary>
    StartThread,

    /// <summary>The message it replaces is taken away, and nothing comes in its place.</summary>
    Delete,
}

/// <summary>A reminder that a row of outgoing stands for; it has no body until the moment of sending.</summary>
/// <param name="Subject">A case's number, or a person as <see cref="OfPerson"/> writes it.</param>
/// <param name="Owner">Whose reminder it is; empty for the channel. Who gets it may be somebody else.</param>
/// <param name="DueAt">When it fell due, within the hours of who gets it.</param>
internal sealed record DueReminder(string Subject, string Item, ReminderStep Step, int Round, string Owner, Instant DueAt)
{
    /// <summary>A subject that is a person.</summary>
    public static string OfPerson(string id) => $"@{id}";

    public bool IsAboutCase => !Subject.StartsWith('@');
}

/// <summary>A row of outgoing that this process has claimed.</summary>
/// <param name="Person">Whose own chat it goes to; null when it goes to a group or a channel.</param>
/// <param name="Fence">Goes up with every claim: a mark with an older one is ignored.</param>
internal sealed record Outgoing(long Id, string Tenant, Post Post, DueReminder? Reminder, string? Person, int Fence, int Attempts);

internal abstract record CommitResult
{
    private CommitResult() { }

    public sealed record Committed(ImmutableArray<Outgoing> Outgoing) : CommitResult;

    /// <summary>It was done before; this is what it was answered with.</summary>
    public sealed record Duplicate(byte[] Answer) : CommitResult;

    /// <summary>Somebody else wrote one of the documents in between: read and decide again.</summary>
    public sealed record Clash : CommitResult;
}

/// <summary>What a turn reads: the desk, or the answer it was given when it came before.</summary>
internal sealed record DeskReading(Desk? Desk, byte[]? Earlier);

/// <summary>Documents as JSON rows; only what is searched for has columns.</summary>
internal sealed class Store : IAsyncDisposable
{
    /// <summary>How long a claim lasts: a process that died lets go after this.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(60);

    /// <summary>How long a button with a one-time id is taken for the same press, which a channel may repeat under another id.</summary>
    private static readonly Duration SamePress = Duration.FromMinutes(2);

    /// <summary>A claim further ahead than any that is made comes from a clock that was wrong.</summary>
    private static readonly Duration LongestLease = Duration.FromHours(2);

    /// <summary>When nobody could be reached, somebody may be by now.</summary>
    private static readonly Duration LookAgain = Duration.FromMinutes(15);

    /// <summary>So many reminders of one municipality at a time: the others, and what people ask in between, do not wait for thousands.</summary>
    private const int MostAtOnce = 100;

    /// <summary>More open cases than this in one municipality, nobody oversees.</summary>
    private const int MostOpen = 200;

    /// <summary>"Klaar" so long after a reminder may be about anything.</summary>
    private static readonly Duration ReminderInMind = Duration.FromDays(4);

    private const string OnceConversation = "once";

    private readonly Dialect _dialect;
    private readonly WriteQueue _writes;
    private readonly ConcurrentBag<Session> _readers = [];

    private Store(Dialect dialect) => (_dialect, _writes) = (dialect, new(dialect));

    public static Store Open(Dialect dialect)
    {
        Migrations.Run(dialect);
        return new(dialect);
    }

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        foreach (var reader in _readers)
            reader.Dispose();
    }

    // ---- A turn: read at once, decide elsewhere, write in one transaction.

    public DeskReading Read(Incoming incoming, Wanted wanted, Instant now) => Reading(session => Read(session, incoming, wanted, now));

    public Task<CommitResult> CommitAsync(Commit commit, Instant now) => _writes.RunAsync(session => Commit(session, commit, now));

    /// <summary>Reads, decides and writes while nobody else can: for a turn that clashed before. Never a clash.</summary>
    public Task<CommitResult> DecideAloneAsync(
        Incoming incoming,
        Wanted wanted,
        Instant now,
        Func<Desk, Func<Wanted, Desk>, Commit> decide
    ) =>
        _writes.RunAsync(session =>
        {
            var (desk, earlier) = Read(session, incoming, wanted, now);
            return earlier is not null
                ? new CommitResult.Duplicate(earlier)
                : Commit(session, decide(desk!, more => Read(session, incoming, more, now).Desk!), now);
        });

    private static DeskReading Read(Session session, Incoming incoming, Wanted wanted, Instant now)
    {
        var (tenant, conversation) = (incoming.Sender.Tenant, incoming.Reference.ConversationId);
        if (Answered(session, tenant, conversation, incoming.ActivityId) is { } earlier)
            return new(null, earlier);
        var pressed = wanted.Once is { } once ? PressedAt(session, tenant, once) : null;
        if (pressed is { } at && now - at < SamePress)
            return new(null, Answered(session, tenant, OnceConversation, wanted.Once!));

        var talk = Load(session, tenant, "talk", TalkId(incoming), StoreJson.Default.Talk);
        var reminded = incoming.IsPersonal && wanted.Needs.HasFlag(Needs.JustReminded) ? RemindedSince(session, incoming, now) : [];
        var number = wanted.Case
            ?? (
                !incoming.IsPersonal ? null
                : reminded is [{ IsAboutCase: true } reminder] ? reminder.Subject
                : talk.Value.Case
            );
        var listed =
            wanted.Needs.HasFlag(Needs.CaseList)
            || (wanted.Needs.HasFlag(Needs.JustReminded) && (talk.Value.Case is null || talk.Value.IsIdle(now)));
        return new(
            new(
                incoming.Sender,
                incoming.IsPersonal,
                Load(session, tenant, "municipality", "", StoreJson.Default.Municipality),
                Load(session, tenant, "person", incoming.Sender.Id, StoreJson.Default.Person),
                talk,
                number is null ? null : Find(session, tenant, "case", number, StoreJson.Default.CaseFile),
                incoming.IsPersonal && listed ? CasesOf(session, tenant) : null
            )
            {
                OnceUsed = pressed is not null,
                Team = Load(session, tenant, "team", "", StoreJson.Default.AftercareTeam),
                People = wanted.Needs.HasFlag(Needs.People) ? PeopleOf(session, tenant) : ImmutableSortedDictionary<string, Person>.Empty,
                JustReminded = reminded,
                Here = incoming.Reference,
                Open =
                    incoming.IsPersonal && wanted.Needs.HasFlag(Needs.OpenCases) ? OpenCasesOf(session, tenant, alsoWaiting: true) : null,
            },
            null
        );
    }

    /// <summary>The reminders that reached somebody after the last thing they did in this conversation.</summary>
    private static ImmutableArray<DueReminder> RemindedSince(Session session, Incoming incoming, Instant now)
    {
        var (tenant, conversation) = (incoming.Sender.Tenant, incoming.Reference.ConversationId);
        var last = session.Number(
            "SELECT MAX(at) FROM inbox WHERE tenant = @tenant AND conversation = @conversation",
            ("@tenant", tenant),
            ("@conversation", conversation)
        ) ?? 0;
        return session.Many(
            """
            SELECT subject, item, step, snoozes, owner, due_at FROM outgoing
            WHERE ended > @since AND subject IS NOT NULL AND tenant = @tenant AND person = @person AND state = 'sent' AND step NOT IN ('Settle', 'Unreachable', 'Digest', 'Back')
            ORDER BY ended DESC LIMIT 9
            """,
            r => ReadDue(r, 0),
            ("@since", Math.Max(last, Ms(now - ReminderInMind))),
            ("@tenant", tenant),
            ("@person", incoming.Sender.Id)
        );
    }

    private static CommitResult Commit(Session session, Commit commit, Instant now)
    {
        var (incoming, turn, desk) = (commit.Incoming, commit.Turn, commit.Desk);
        var tenant = incoming.Sender.Tenant;
        if (Answered(session, tenant, incoming.Reference.ConversationId, incoming.ActivityId) is { } earlier)
            return new CommitResult.Duplicate(earlier);
        if (commit.Once is { } once && Answered(session, tenant, OnceConversation, once) is { } before)
            return new CommitResult.Duplicate(before);

        // Nobody else writes until this transaction ends, so what is checked now still holds below.
        Document[] changed =
        [
            .. Changed("municipality", "", turn.Municipality, desk.Municipality.Version, StoreJson.Default.Municipality),
            .. Changed("person", incoming.Sender.Id, turn.Person, desk.Person.Version, StoreJson.Default.Person),
            .. Changed("team", "", turn.Team, desk.Team.Version, StoreJson.Default.AftercareTeam),
            .. Changed("talk", TalkId(incoming), turn.Talk, desk.Talk.Version, StoreJson.Default.Talk),
            .. Changed("case", turn.Case?.Number ?? "", turn.Case, CaseVersion(desk, turn), StoreJson.Default.CaseFile),
        ];
        if (changed.Any(d => Version(session, tenant, d) != d.Version))
            return new CommitResult.Clash();

        foreach (var document in changed)
            Write(session, tenant, document);
        if (turn.Remark is { } remark)
            Write(session, tenant, remark, now);
        var updates = WriteDue(session, commit, now);
        Remember(session, tenant, incoming.Reference.ConversationId, incoming.ActivityId, commit.Answer, now);
        if (commit.Once is { } used)
            Remember(session, tenant, OnceConversation, used, commit.Answer, now);
        return new CommitResult.Committed([
            .. commit.Posts.Select(p => Insert(session, tenant, p, incoming.IsPersonal && !p.IsElsewhere ? incoming.Sender.Id : null, now)),
            .. updates,
        ]);
    }

    // ---- The aftercare team: whose members a turn finds in the store.

    /// <summary>The teams whose members are to be fetched by now, with their tenants.</summary>
    public ImmutableArray<(string Tenant, AftercareTeam Team)> TeamsToFetch(Instant now) =>
        Reading(session =>
            session
                .Many("SELECT tenant, body FROM document WHERE kind = 'team' AND tenant > ''", r =>
                    (r.GetString(0), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), StoreJson.Default.AftercareTeam)!)
                )
                .RemoveAll(t => t.Item2.FetchAt is not { } at || at > now)
        );

    public Task ChangeTeamAsync(string tenant, Func<AftercareTeam, AftercareTeam> change) =>
        _writes.RunAsync(session =>
        {
            var (before, version) = Load(session, tenant, "team", "", StoreJson.Default.AftercareTeam);
            foreach (var document in Changed("team", "", change(before), version, StoreJson.Default.AftercareTeam))
                Write(session, tenant, document);
            return true;
        });

    // ---- Reminders and sending.

    /// <summary>
    /// Turns what is due into outgoing rows, each step once; of several steps of one item only the last is sent. A municipality with very much
    /// due takes turns with the others: the second value says whether more is waiting.
    /// </summary>
    public Task<(ImmutableArray<Outgoing> Rows, bool More)> TickAsync(Instant now, CaseRules rules) =>
        Reading(s => s.Number("SELECT 1 FROM due WHERE at <= @now LIMIT 1", ("@now", Ms(now)))) is null
            ? Task.FromResult((ImmutableArray<Outgoing>.Empty, false))
            : _writes.RunAsync(session => Tick(session, now, rules));

    private static (ImmutableArray<Outgoing> Rows, bool More) Tick(Session session, Instant now, CaseRules rules)
    {
        var due = session.Many(
            "SELECT tenant, subject, item, step, snoozes, person, due_at FROM due WHERE at <= @now ORDER BY at LIMIT 20000",
            r => (Tenant: r.GetString(0), Reminder: ReadDue(r, 1)),
            ("@now", Ms(now))
        );
        var sending = ImmutableArray.CreateBuilder<Outgoing>();
        var more = false;
        foreach (var tenant in due.GroupBy(d => d.Tenant, d => d.Reminder))
        {
            var municipality = Load(session, tenant.Key, "municipality", "", StoreJson.Default.Municipality).Value;
            var team = Load(session, tenant.Key, "team", "", StoreJson.Default.AftercareTeam).Value;
            var people = PersonOf(session, tenant.Key, id => rules.HasAccess(new(tenant.Key, id), municipality, team));
            var groups = tenant
                .GroupBy(r => (r.Subject, r.Item, Kind: r.Step > ReminderStep.Channel ? r.Step : ReminderStep.HeadsUp))
                .ToList();
            more |= groups.Count > MostAtOnce;
            foreach (var group in groups.Take(MostAtOnce))
                TakeDue(session, tenant.Key, [.. group], people, municipality, rules, now, sending);
        }

        return (sending.ToImmutable(), more);
    }

    /// <summary>What is due of one item: its last step goes out, earlier ones are skipped, and who hears next hears no sooner than a working day later.</summary>
    private static void TakeDue(
        Session session,
        string tenant,
        ImmutableArray<DueReminder> due,
        Func<string, Person> personOf,
        Municipality municipality,
        CaseRules rules,
        Instant now,
        ImmutableArray<Outgoing>.Builder sending
    )
    {
        var steps = due.OrderBy(r => r.DueAt).ThenBy(r => r.Step).ToList();
        var taken = steps.Where(r => r.Step is not (ReminderStep.Deputy or ReminderStep.Channel)).ToList();
        if (taken.Count == 0)
            taken = [steps[0]];
        foreach (var (at, later) in steps.Except(taken).Index())
            Postpone(session, tenant, later, rules.DaysLater(now, at + 1), stillDue: false);

        var last = taken[^1];
        var goes = rules.WhereTo(
            last.Owner,
            last.Step,
            personOf,
            municipality,
            () => last.IsAboutCase ? Find(session, tenant, "case", last.Subject, StoreJson.Default.CaseFile)?.Value.Coordinator : null,
            now
        );
        switch (goes)
        {
            case Destination.Wait wait:
                foreach (var one in taken)
                    Postpone(session, tenant, one, wait.Until, stillDue: false);
                return;
            case Destination.Nobody:
                foreach (var one in taken)
                    Postpone(session, tenant, one, now + LookAgain, stillDue: true);
                return;
            case Destination.To to:
                foreach (var earlier in taken.SkipLast(1))
                    InsertReminder(session, tenant, earlier, to, "skipped", now);
                if (
                    Unreachable(last, to, personOf, now) is { } news
                    && InsertReminder(session, tenant, news, to, "waiting", now) is { } said
                )
                    sending.Add(said);
                if (InsertReminder(session, tenant, last, to, "waiting", now) is { } row)
                    sending.Add(row);
                break;
        }

        foreach (var one in taken)
            Forget(session, tenant, one);
        if (last.Step == ReminderStep.Digest)
            PlanDigest(session, tenant, last.Owner, rules, now);
    }

    /// <summary>Whoever hears instead of somebody who cannot be reached is told so, once per departure.</summary>
    private static DueReminder? Unreachable(DueReminder reminder, Destination.To to, Func<string, Person> personOf, Instant now) =>
        reminder.Owner.Length > 0 && reminder.Owner != to.Person && personOf(reminder.Owner) is { IsReachable: false } away
            ? new(DueReminder.OfPerson(reminder.Owner), "", ReminderStep.Unreachable, away.Departures, reminder.Owner, now)
            : null;

    /// <summary>Claims what waits and nobody holds: left behind by a process that died, or put back after a failed send.</summary>
    public Task<ImmutableArray<Outgoing>> ClaimAsync(Instant now) =>
        Reading(s => s.Number("SELECT 1 FROM outgoing WHERE state = 'waiting' AND lease >= 0 LIMIT 1")) is null
            ? Task.FromResult(ImmutableArray<Outgoing>.Empty)
            : _writes.RunAsync(session => Claim(session, now));

    private static ImmutableArray<Outgoing> Claim(Session session, Instant now)
    {
        session.Execute(
            "UPDATE outgoing SET lease = @now WHERE state = 'waiting' AND lease > @far",
            ("@now", Ms(now)),
            ("@far", Ms(now + LongestLease))
        );

        // Ordered by a sum, or the database would read all rows in the order of their ids. A row waits for its turn: one that is older and held by somebody else goes first in its conversation.
        var rows = session.Many(
            """
            SELECT id, tenant, conversation, service_url, replaces, body, subject, item, step, snoozes, owner, due_at, person, fence, attempts, act FROM outgoing AS o
            WHERE state = 'waiting' AND lease <= @now AND NOT EXISTS (
                SELECT 1 FROM outgoing AS e
                WHERE e.state = 'waiting' AND e.subject IS NULL AND e.tenant = o.tenant AND e.conversation = o.conversation AND e.id < o.id AND e.lease > @now)
            ORDER BY id + 0 LIMIT 500
            """,
            ReadOutgoing,
            ("@now", Ms(now))
        );
        foreach (var row in rows)
        {
            session.Execute(
                "UPDATE outgoing SET lease = @lease, fence = fence + 1 WHERE id = @id",
                ("@lease", Ms(now + Lease)),
                ("@id", row.Id)
            );
        }

        return rows;
    }

    /// <summary>The other reminders of what a row is about that have fallen due: on their way, ended, or not taken up yet.</summary>
    public ImmutableArray<DueReminder> FallenDue(Outgoing row, Instant now) =>
        Reading(session =>
            session.Many(
                """
                SELECT subject, item, step, snoozes, owner, due_at FROM outgoing WHERE tenant = @tenant AND subject = @subject AND item = @item AND id <> @id
                UNION ALL
                SELECT subject, item, step, snoozes, person, due_at FROM due WHERE tenant = @tenant AND subject = @subject AND item = @item AND due_at <= @now
                """,
                r => ReadDue(r, 0),
                ("@tenant", row.Tenant),
                ("@subject", row.Reminder!.Subject),
                ("@item", row.Reminder.Item),
                ("@id", row.Id),
                ("@now", Ms(now))
            )
        );

    /// <summary>Ends a row: "sent", "dropped", "skipped" or "failed". Its body is erased. A reminder that was dropped leaves nothing: it may fall due again.</summary>
    public Task EndAsync(Outgoing row, string state, string? activity, Instant now) =>
        _writes.RunAsync(session =>
            row.Reminder is not null && state == "dropped"
                ? session.Execute(
                    "DELETE FROM outgoing WHERE id = @id AND fence = @fence AND state = 'waiting'",
                    ("@id", row.Id),
                    ("@fence", row.Fence)
                )
                : session.Execute(
                    "UPDATE outgoing SET state = @state, activity = @activity, ended = @now, body = NULL WHERE id = @id AND fence = @fence AND state = 'waiting'",
                    ("@state", state),
                    ("@activity", activity),
                    ("@now", Ms(now)),
                    ("@id", row.Id),
                    ("@fence", row.Fence)
                )
        );

    /// <summary>Makes a reminder due again instead of sending it: for somebody else, or at another moment.</summary>
    public Task ReturnAsync(Outgoing row, DueReminder reminder, Instant at) =>
        _writes.RunAsync(session =>
        {
            if (
                session.Execute(
                    "DELETE FROM outgoing WHERE id = @id AND fence = @fence AND state = 'waiting'",
                    ("@id", row.Id),
                    ("@fence", row.Fence)
                ) == 0
            )
                return false;
            InsertDue(session, row.Tenant, reminder, at);
            return true;
        });

    /// <summary>Keeps a claim until a moment, and remembers how often the row was tried. False when somebody else has it by now.</summary>
    public Task<bool> HoldAsync(Outgoing row, Instant until) =>
        _writes.RunAsync(session =>
            session.Execute(
                "UPDATE outgoing SET lease = @until, attempts = @attempts WHERE id = @id AND fence = @fence AND state = 'waiting'",
                ("@until", Ms(until)),
                ("@attempts", row.Attempts),
                ("@id", row.Id),
                ("@fence", row.Fence)
            ) == 1
        );

    /// <summary>The person this row was for cannot be reached: nothing is sent on its own account until they are back.</summary>
    public Task MarkGoneAsync(Outgoing row) =>
        ChangePersonAsync(row, person => person.Gone ? person : person with { Gone = true, Departures = person.Departures + 1 });

    /// <summary>Nothing can be posted in this conversation any more: the cases whose thread it is, say so.</summary>
    public Task LoseThreadAsync(Outgoing row, Instant now) =>
        _writes.RunAsync(session =>
        {
            foreach (
                var file in OpenCasesOf(session, row.Tenant, alsoWaiting: true)
                    .Where(f => f.Thread?.Chat.ConversationId == row.Post.ConversationId)
            )
            {
                var version = Find(session, row.Tenant, "case", file.Number, StoreJson.Default.CaseFile)!.Version;
                foreach (var document in Changed("case", file.Number, file.LoseThread(now), version, StoreJson.Default.CaseFile))
                    Write(session, row.Tenant, document);
            }

            return true;
        });

    /// <summary>The chat this row was for is another one by now.</summary>
    public Task MoveAsync(Outgoing row, string conversation) =>
        ChangePersonAsync(row, person =>
            person with
            {
                Chat =
                    person.Chat is { } chat && chat.ConversationId == row.Post.ConversationId
                        ? chat with
                        {
                            ConversationId = conversation,
                        }
                        : person.Chat,
            }
        );

    /// <summary>Removes what is only kept for repeats: answers of the inbox, then its rows and ended rows, except that a reminder was sent.</summary>
    /// <param name="remarksBefore">Remarks on answers are kept no longer than this.</param>
    /// <param name="answersBefore">An invoke this old is not repeated any more: the card it was answered with is erased.</param>
    public Task CleanAsync(Instant before, Instant answersBefore, Instant remarksBefore) =>
        _writes.RunAsync(session =>
            session.Execute("DELETE FROM inbox WHERE at < @before", ("@before", Ms(before)))
            + session.Execute("UPDATE inbox SET answer = NULL WHERE at < @before AND answer IS NOT NULL", ("@before", Ms(answersBefore)))
            + session.Execute("DELETE FROM feedback WHERE at < @remarksBefore", ("@remarksBefore", Ms(remarksBefore)))
            + session.Execute("DELETE FROM outgoing WHERE at < @before AND state <> 'waiting' AND subject IS NULL", ("@before", Ms(before)))
            + session.Execute("DELETE FROM outgoing WHERE at < @before AND state <> 'waiting' AND step = 'Settle'", ("@before", Ms(before)))
        );

    /// <summary>Works out anew what is kept beside every open case, when that may have changed: new content, settings or rules. Repeating it changes nothing.</summary>
    public async Task RefreshAsync(CaseRules rules, Instant now)
    {
        var known = Reading(session => Find(session, "", "rules", "", StoreJson.Default.RulesInForce));
        if (known?.Value.Stamp == rules.Stamp)
            return;
        (string Tenant, string Number)? last = ("", "");
        while (last is { } from)
            last = await _writes.RunAsync(session => Refresh(session, from, rules, now));
        await _writes.RunAsync(session =>
        {
            Write(
                session,
                "",
                new(
                    "rules",
                    "",
                    JsonSerializer.SerializeToUtf8Bytes(new RulesInForce(rules.Stamp), StoreJson.Default.RulesInForce),
                    known?.Version ?? 0
                )
            );
            return true;
        });
    }

    private static (string Tenant, string Number)? Refresh(
        Session session,
        (string Tenant, string Number) from,
        CaseRules rules,
        Instant now
    )
    {
        var page = session.Many(
            "SELECT tenant, number, status FROM case_list WHERE (tenant, number) > (@tenant, @number) ORDER BY tenant, number LIMIT 100",
            r =>
                (
                    Tenant: r.GetString(0),
                    Number: r.GetString(1),
                    IsOpen: r.GetString(2) is nameof(CaseStatus.Open) or nameof(CaseStatus.Waiting)
                ),
            ("@tenant", from.Tenant),
            ("@number", from.Number)
        );
        foreach (var row in page.Where(r => r.IsOpen))
            RefreshCase(session, row.Tenant, row.Number, rules, PersonOf(session, row.Tenant), now);
        return page.IsEmpty ? null : (page[^1].Tenant, page[^1].Number);
    }

    private static void RefreshCase(
        Session session,
        string tenant,
        string number,
        CaseRules rules,
        Func<string, Person> personOf,
        Instant now
    )
    {
        if (Find(session, tenant, "case", number, StoreJson.Default.CaseFile) is not { } stored)
            return;
        WriteCase(session, tenant, stored.Value, rules.Of(stored.Value, personOf, now), rules, now);
    }

    /// <summary>When the oldest reminder that should have gone out fell due; null when none is late.</summary>
    public Instant? OldestUnsent(Instant now)
    {
        var oldest = Reading(session =>
            ImmutableArray
                .Create(
                    session.Number("SELECT MIN(due_at) FROM due WHERE due_at <= @now", ("@now", Ms(now))),
                    session.Number(
                        "SELECT MIN(due_at) FROM outgoing WHERE due_at <= @now AND state = 'waiting' AND subject IS NOT NULL AND step <> 'Settle'",
                        ("@now", Ms(now))
                    )
                )
                .Min()
        );
        return oldest is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>The reminders that ended since a moment: how many were sent, how many of them late, and how many given up.</summary>
    public (int Sent, int Late, int Failed) Sent(Instant since, Duration late)
    {
        var ended = Reading(session =>
            session.Many(
                "SELECT due_at, ended, state FROM outgoing WHERE ended >= @since AND subject IS NOT NULL AND step <> 'Settle' AND state <> 'skipped'",
                r => (IsLate: Moment(r, 1) - Moment(r, 0) > late, IsFailed: r.GetString(2) == "failed"),
                ("@since", Ms(since))
            )
        );
        return (ended.Count(e => !e.IsFailed), ended.Count(e => e is { IsLate: true, IsFailed: false }), ended.Count(e => e.IsFailed));
    }

    /// <summary>What falls due up to a moment, in order.</summary>
    public ImmutableArray<(string Tenant, DueReminder Reminder)> DueUntil(Instant until) =>
        Reading(session =>
            session.Many(
                "SELECT tenant, subject, item, step, snoozes, person, due_at FROM due WHERE due_at <= @until ORDER BY due_at",
                r => (r.GetString(0), ReadDue(r, 1)),
                ("@until", Ms(until))
            )
        );

    /// <summary>The open cases of a municipality, as far as somebody can oversee them.</summary>
    public ImmutableArray<CaseFile> OpenCases(string tenant) => Reading(session => OpenCasesOf(session, tenant));

    public AftercareTeam LoadTeam(string tenant) =>
        Reading(session => Load(session, tenant, "team", "", StoreJson.Default.AftercareTeam)).Value;

    public Municipality LoadMunicipality(string tenant) =>
        Reading(session => Load(session, tenant, "municipality", "", StoreJson.Default.Municipality)).Value;

    /// <summary>What was thought of answers since a moment, newest first, by everybody: there is no telling whose it is.</summary>
    public ImmutableArray<(Remark Remark, Instant At)> RemarksSince(Instant since) =>
        Reading(session =>
            session.Many(
                "SELECT answer, verdict, about, entries, text, at FROM feedback WHERE at >= @since ORDER BY at DESC",
                r =>
                    (
                        new Remark(
                            r.GetString(0),
                            Enum.Parse<Verdict>(r.GetString(1)),
                            [.. r.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                            [.. r.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                            r.IsDBNull(4) ? null : r.GetString(4)
                        ),
                        Instant.FromUnixTimeMilliseconds(r.GetInt64(5))
                    ),
                ("@since", Ms(since))
            )
        );

    private static void Write(Session session, string tenant, Remark remark, Instant now) =>
        session.Execute(
            """
            INSERT INTO feedback (tenant, answer, at, verdict, about, entries, text) VALUES (@tenant, @answer, @at, @verdict, @about, @entries, @text)
            ON CONFLICT (tenant, answer) DO UPDATE SET at = excluded.at, verdict = excluded.verdict, about = excluded.about, entries = excluded.entries, text = excluded.text
            """,
            ("@tenant", tenant),
            ("@answer", remark.Key),
            ("@at", Ms(now)),
            ("@verdict", $"{remark.Verdict}"),
            ("@about", string.Join(' ', remark.About)),
            ("@entries", string.Join(' ', remark.Entries)),
            ("@text", remark.Text)
        );

    public CaseFile? FindCase(string tenant, string number) =>
        Reading(session => Find(session, tenant, "case", number, StoreJson.Default.CaseFile))?.Value;

    public Stored<Person> LoadPerson(string tenant, string id) =>
        Reading(session => Load(session, tenant, "person", id, StoreJson.Default.Person));

    /// <summary>Keeps what a version of the content shows, for the cases that follow it when a later one comes. Gives every version that was kept.</summary>
    public Task<ImmutableDictionary<string, ImmutableSortedDictionary<string, ItemTitle>>> KeepTitlesAsync(
        string version,
        ImmutableSortedDictionary<string, ItemTitle> titles
    ) =>
        _writes.RunAsync(session =>
        {
            var kept = new Document(
                "content",
                version,
                JsonSerializer.SerializeToUtf8Bytes(titles, StoreJson.Default.ImmutableSortedDictionaryStringItemTitle),
                0
            );
            if (Version(session, "", kept) == 0)
                Write(session, "", kept);
            return session
                .Many("SELECT id, body FROM document WHERE tenant = '' AND kind = 'content'", r =>
                    KeyValuePair.Create(
                        r.GetString(0),
                        JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), StoreJson.Default.ImmutableSortedDictionaryStringItemTitle)!
                    )
                )
                .ToImmutableDictionary();
        });

    private Task ChangePersonAsync(Outgoing row, Func<Person, Person> change) =>
        row.Person is not { } id
            ? Task.CompletedTask
            : _writes.RunAsync(session =>
            {
                var (before, version) = Load(session, row.Tenant, "person", id, StoreJson.Default.Person);
                if (version == 0 || change(before) is var after && after == before)
                    return false;
                foreach (var document in Changed("person", id, after, version, StoreJson.Default.Person))
                    Write(session, row.Tenant, document);
                return true;
            });

    // ---- Rows.

    private sealed record Document(string Kind, string Id, byte[] Body, long Version);

    private static Document[] Changed<T>(string kind, string id, T? value, long version, JsonTypeInfo<T> json)
        where T : class => value is null ? [] : [new(kind, id, JsonSerializer.SerializeToUtf8Bytes(value, json), version)];

    /// <summary>A turn may open a case while another one is current: then it is a new document.</summary>
    private static long CaseVersion(Desk desk, Turn turn) =>
        desk.Case is { } read && read.Value.Number == turn.Case?.Number ? read.Version : 0;

    private static long Version(Session session, string tenant, Document document) =>
        session.Number(
            "SELECT version FROM document WHERE tenant = @tenant AND kind = @kind AND id = @id",
            ("@tenant", tenant),
            ("@kind", document.Kind),
            ("@id", document.Id)
        ) ?? 0;

    private static void Write(Session session, string tenant, Document document) =>
        session.Execute(
            """
            INSERT INTO document (tenant, kind, id, version, body) VALUES (@tenant, @kind, @id, @version, @body)
            ON CONFLICT (tenant, kind, id) DO UPDATE SET version = excluded.version, body = excluded.body
            """,
            ("@tenant", tenant),
            ("@kind", document.Kind),
            ("@id", document.Id),
            ("@version", document.Version + 1),
            ("@body", document.Body)
        );

    /// <summary>What is kept beside the documents that a turn changed. Gives the cards that must show what became of their item.</summary>
    private static ImmutableArray<Outgoing> WriteDue(Session session, Commit commit, Instant now)
    {
        var (tenant, turn, rules) = (commit.Incoming.Sender.Tenant, commit.Turn, commit.Rules);
        var personOf = PersonOf(session, tenant);
        if (turn.Person is { } person)
            WritePersonDue(session, tenant, commit.Incoming.Sender.Id, person, commit.Desk.Person.Value, rules, personOf, now);
        if (turn.Case is not { } file)
            return [];
        var due = rules.Of(file, personOf, now);
        WriteCase(session, tenant, file, due, rules, now);
        return Settle(session, tenant, file.Number, due, (commit.Incoming.Happening as Happening.Pressed)?.Card, now);
    }

    /// <summary>Other hours move the reminders of the cases; an absence ends with an overview; somebody who can be reached again gets what waited.</summary>
    private static void WritePersonDue(
        Session session,
        string tenant,
        string id,
        Person person,
        Person before,
        CaseRules rules,
        Func<string, Person> personOf,
        Instant now
    )
    {
        if (!person.HasSameHours(before))
        {
            foreach (var file in OpenCasesOf(session, tenant))
                WriteCase(session, tenant, file, rules.Of(file, personOf, now), rules, now);
        }

        if (person.IsReachable && !before.IsReachable)
            session.Execute("UPDATE due SET at = due_at WHERE tenant = @tenant AND at > due_at", ("@tenant", tenant));
        if (person.Absence == before.Absence)
            return;
        session.Execute(
            "DELETE FROM due WHERE tenant = @tenant AND subject = @subject AND item = '' AND step = 'Back'",
            ("@tenant", tenant),
            ("@subject", DueReminder.OfPerson(id))
        );
        if (person.Absence is not { } absence)
            return;
        var at = rules.BackAt(absence);
        InsertDue(
            session,
            tenant,
            new(DueReminder.OfPerson(id), "", ReminderStep.Back, Period.DaysBetween(new(1970, 1, 1), absence.To), id, at),
            at
        );
    }

    private static void WriteCase(Session session, string tenant, CaseFile file, CaseDue due, CaseRules rules, Instant now)
    {
        var row = due.Row;
        session.Execute(
            """
            INSERT INTO case_list (tenant, number, status, robbery, robbery_date, latest, to_do, area) VALUES (@tenant, @number, @status, @robbery, @date, @latest, @toDo, @area)
            ON CONFLICT (tenant, number) DO UPDATE SET
                status = excluded.status, robbery = excluded.robbery, robbery_date = excluded.robbery_date, latest = excluded.latest, to_do = excluded.to_do, area = excluded.area
            """,
            ("@tenant", tenant),
            ("@number", row.Number),
            ("@status", $"{row.Status}"),
            ("@robbery", row.Robbery),
            ("@date", Iso(row.RobberyDate)),
            ("@latest", Iso(row.Latest)),
            ("@toDo", row.ToDo),
            ("@area", row.Area)
        );
        session.Execute("DELETE FROM due WHERE tenant = @tenant AND subject = @subject", ("@tenant", tenant), ("@subject", row.Number));
        foreach (var reminder in due.Reminders)
            InsertDue(
                session,
                tenant,
                new(row.Number, reminder.Item, reminder.Step, reminder.Round, reminder.Person, reminder.At),
                reminder.At
            );
        if (row.Status == CaseStatus.Open)
            PlanDigest(session, tenant, file.Coordinator, rules, now);
    }

    /// <summary>The next weekly overview of somebody who has a case; there is one at a time.</summary>
    private static void PlanDigest(Session session, string tenant, string person, CaseRules rules, Instant now)
    {
        if (
            rules.NextDigest(now) is not { } next
            || session.Number(
                "SELECT 1 FROM due WHERE tenant = @tenant AND subject = @subject AND item = '' AND step = 'Digest'",
                ("@tenant", tenant),
                ("@subject", DueReminder.OfPerson(person))
            )
                is not null
        )
            return;
        InsertDue(session, tenant, new(DueReminder.OfPerson(person), "", ReminderStep.Digest, next.Round, person, next.At), next.At);
    }

    /// <summary>Cards of reminders that were sent and no longer say what is so get another text; the one whose button was pressed has it already.</summary>
    private static ImmutableArray<Outgoing> Settle(Session session, string tenant, string number, CaseDue due, string? pressed, Instant now)
    {
        var stale = session.Many(
            "SELECT id, conversation, service_url, activity, person, item, step, snoozes, owner, due_at FROM outgoing WHERE tenant = @tenant AND subject = @subject AND state = 'sent'",
            r =>
                (
                    Id: r.GetInt64(0),
                    Chat: new ConversationReference(r.GetString(2), "", r.GetString(1), "", ""),
                    Activity: Text(r, 3),
                    Person: Text(r, 4),
                    Reminder: new DueReminder(
                        number,
                        r.GetString(5),
                        Enum.Parse<ReminderStep>(r.GetString(6)),
                        r.GetInt32(7),
                        Text(r, 8) ?? "",
                        Moment(r, 9)
                    )
                ),
            ("@tenant", tenant),
            ("@subject", number)
        );
        var updates = ImmutableArray.CreateBuilder<Outgoing>();
        foreach (
            var card in stale.Where(c =>
                c.Reminder.Step != ReminderStep.Settle && c.Person is not null && c.Activity is not null && !due.StillHolds(c.Reminder)
            )
        )
        {
            session.Execute("UPDATE outgoing SET state = 'settled' WHERE id = @id", ("@id", card.Id));
            if (card.Activity == pressed)
                continue;
            var update = card.Reminder with { Step = ReminderStep.Settle, Round = (int)card.Id, DueAt = now };
            if (InsertReminder(session, tenant, update, new(card.Person, card.Chat), "waiting", now, card.Activity) is { } row)
                updates.Add(row);
        }

        return updates.ToImmutable();
    }

    /// <summary>A step that was sent is not due again; it is no sooner due because it is written anew.</summary>
    private static void InsertDue(Session session, string tenant, DueReminder reminder, Instant at) =>
        session.Execute(
            """
            INSERT INTO due (tenant, subject, item, step, snoozes, at, due_at, person)
            SELECT @tenant, @subject, @item, @step, @round, @at, @dueAt, @person WHERE NOT EXISTS (
                SELECT 1 FROM outgoing WHERE tenant = @tenant AND subject = @subject AND item = @item AND step = @step AND snoozes = @round)
            ON CONFLICT DO NOTHING
            """,
            ("@tenant", tenant),
            ("@subject", reminder.Subject),
            ("@item", reminder.Item),
            ("@step", $"{reminder.Step}"),
            ("@round", reminder.Round),
            ("@at", Ms(at)),
            ("@dueAt", Ms(reminder.DueAt)),
            ("@person", reminder.Owner)
        );

    /// <param name="stillDue">It is late all the same: only the next look at it is later.</param>
    private static void Postpone(Session session, string tenant, DueReminder reminder, Instant until, bool stillDue) =>
        session.Execute(
            "UPDATE due SET at = @until, due_at = @dueAt WHERE tenant = @tenant AND subject = @subject AND item = @item AND step = @step AND snoozes = @round",
            ("@until", Ms(until)),
            ("@dueAt", Ms(stillDue ? reminder.DueAt : until)),
            ("@tenant", tenant),
            ("@subject", reminder.Subject),
            ("@item", reminder.Item),
            ("@step", $"{reminder.Step}"),
            ("@round", reminder.Round)
        );

    private static Outgoing Insert(Session session, string tenant, Post post, string? person, Instant now)
    {
        var id = session.Number(
            """
            INSERT INTO outgoing (tenant, conversation, service_url, replaces, body, person, state, lease, fence, attempts, at, act)
            VALUES (@tenant, @conversation, @serviceUrl, @replaces, @body, @person, 'waiting', @lease, 1, 0, @at, @act) RETURNING id
            """,
            ("@tenant", tenant),
            ("@conversation", post.ConversationId),
            ("@serviceUrl", post.ServiceUrl),
            ("@replaces", post.Replaces),
            ("@body", post.Body),
            ("@person", person),
            ("@lease", Ms(now + Lease)),
            ("@at", Ms(now)),
            ("@act", $"{post.Act}")
        );
        return new(id!.Value, tenant, post, null, person, Fence: 1, Attempts: 0);
    }

    private static Outgoing? InsertReminder(
        Session session,
        string tenant,
        DueReminder reminder,
        Destination.To to,
        string state,
        Instant now,
        string? replaces = null
    )
    {
        var id = session.Number(
            """
            INSERT INTO outgoing (tenant, conversation, service_url, replaces, person, subject, item, step, snoozes, owner, due_at, state, lease, fence, attempts, at)
            VALUES (@tenant, @conversation, @serviceUrl, @replaces, @person, @subject, @item, @step, @round, @owner, @dueAt, @state, @lease, 1, 0, @at)
            ON CONFLICT DO NOTHING RETURNING id
            """,
            ("@tenant", tenant),
            ("@conversation", to.Chat.ConversationId),
            ("@serviceUrl", to.Chat.ServiceUrl),
            ("@replaces", replaces),
            ("@person", to.Person),
            ("@subject", reminder.Subject),
            ("@item", reminder.Item),
            ("@step", $"{reminder.Step}"),
            ("@round", reminder.Round),
            ("@owner", reminder.Owner),
            ("@dueAt", Ms(reminder.DueAt)),
            ("@state", state),
            ("@lease", Ms(now + Lease)),
            ("@at", Ms(now))
        );
        return id is { } row
            ? new(row, tenant, new(to.Chat.ConversationId, to.Chat.ServiceUrl, replaces, []), reminder, to.Person, Fence: 1, Attempts: 0)
            : null;
    }

    private static void Forget(Session session, string tenant, DueReminder reminder) =>
        session.Execute(
            "DELETE FROM due WHERE tenant = @tenant AND subject = @subject AND item = @item AND step = @step AND snoozes = @round",
            ("@tenant", tenant),
            ("@subject", reminder.Subject),
            ("@item", reminder.Item),
            ("@step", $"{reminder.Step}"),
            ("@round", reminder.Round)
        );

    /// <summary>People by id, each read once.</summary>
    /// <param name="hasAccess">Who has none counts as gone.</param>
    private static Func<string, Person> PersonOf(Session session, string tenant, Func<string, bool>? hasAccess = null)
    {
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        return id =>
            people.TryGetValue(id, out var known)
                ? known
                : people[id] =
                    Load(session, tenant, "person", id, StoreJson.Default.Person).Value is var person && hasAccess?.Invoke(id) != false
                        ? person
                        : person with
                        {
                            Gone = true,
                        };
    }

    private static ImmutableArray<CaseFile> OpenCasesOf(Session session, string tenant, bool alsoWaiting = false) =>
        [
            .. CasesOf(session, tenant)
                .Where(c => c.Status == CaseStatus.Open || (alsoWaiting && c.Status == CaseStatus.Waiting))
                .OrderByDescending(c => c.Number.Length)
                .ThenByDescending(c => c.Number, StringComparer.Ordinal)
                .Take(MostOpen)
                .Select(c => Find(session, tenant, "case", c.Number, StoreJson.Default.CaseFile)?.Value)
                .OfType<CaseFile>(),
        ];

    private static DueReminder ReadDue(DbDataReader r, int from) =>
        new(
            r.GetString(from),
            r.GetString(from + 1),
            Enum.Parse<ReminderStep>(r.GetString(from + 2)),
            r.GetInt32(from + 3),
            Text(r, from + 4) ?? "",
            Moment(r, from + 5)
        );

    private static Outgoing ReadOutgoing(DbDataReader r)
    {
        var post = new Post(r.GetString(2), r.GetString(3), Text(r, 4), r.IsDBNull(5) ? [] : r.GetFieldValue<byte[]>(5))
        {
            Act = r.IsDBNull(15) ? PostAct.Send : Enum.Parse<PostAct>(r.GetString(15)),
        };
        var reminder = r.IsDBNull(6)
            ? null
            : new DueReminder(
                r.GetString(6),
                r.GetString(7),
                Enum.Parse<ReminderStep>(r.GetString(8)),
                r.GetInt32(9),
                Text(r, 10) ?? Text(r, 12) ?? "",
                Moment(r, 11)
            );
        return new(r.GetInt64(0), r.GetString(1), post, reminder, Text(r, 12), r.GetInt32(13) + 1, r.GetInt32(14));
    }

    private static byte[]? Answered(Session session, string tenant, string conversation, string activity) =>
        activity.Length == 0
            ? null
            : session.Single(
                "SELECT answer FROM inbox WHERE tenant = @tenant AND conversation = @conversation AND activity = @activity",
                r => r.IsDBNull(0) ? [] : r.GetFieldValue<byte[]>(0),
                ("@tenant", tenant),
                ("@conversation", conversation),
                ("@activity", activity)
            );

    private static Instant? PressedAt(Session session, string tenant, string once) =>
        session.Number(
            "SELECT at FROM inbox WHERE tenant = @tenant AND conversation = @conversation AND activity = @activity",
            ("@tenant", tenant),
            ("@conversation", OnceConversation),
            ("@activity", once)
        )
            is { } at
            ? Instant.FromUnixTimeMilliseconds(at)
            : null;

    private static void Remember(Session session, string tenant, string conversation, string activity, byte[] answer, Instant now)
    {
        if (activity.Length == 0)
            return;
        session.Execute(
            "INSERT INTO inbox (tenant, conversation, activity, at, answer) VALUES (@tenant, @conversation, @activity, @at, @answer)",
            ("@tenant", tenant),
            ("@conversation", conversation),
            ("@activity", activity),
            ("@at", Ms(now)),
            ("@answer", answer.Length == 0 ? null : answer)
        );
    }

    private static Stored<T>? Find<T>(Session session, string tenant, string kind, string id, JsonTypeInfo<T> json)
        where T : class =>
        session.Single(
            "SELECT version, body FROM document WHERE tenant = @tenant AND kind = @kind AND id = @id",
            r => new Stored<T>(JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), json)!, r.GetInt64(0)),
            ("@tenant", tenant),
            ("@kind", kind),
            ("@id", id)
        );

    private static Stored<T> Load<T>(Session session, string tenant, string kind, string id, JsonTypeInfo<T> json)
        where T : class, new() => Find(session, tenant, kind, id, json) ?? new(new(), 0);

    private static ImmutableSortedDictionary<string, Person> PeopleOf(Session session, string tenant) =>
        session
            .Many(
                "SELECT id, body FROM document WHERE tenant = @tenant AND kind = 'person'",
                r => KeyValuePair.Create(r.GetString(0), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), StoreJson.Default.Person)!),
                ("@tenant", tenant)
            )
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static ImmutableArray<CaseRow> CasesOf(Session session, string tenant) =>
        session.Many(
            "SELECT number, status, robbery, robbery_date, latest, to_do, area FROM case_list WHERE tenant = @tenant AND status <> 'Deleted'",
            r => new CaseRow(r.GetString(0), Enum.Parse<CaseStatus>(r.GetString(1)), Text(r, 2), Date(r, 3), Date(r, 4), r.GetInt32(5))
            {
                Area = Text(r, 6),
            },
            ("@tenant", tenant)
        );

    /// <summary>"3" is the third of this year.</summary>
    private static string CaseNumber(string named, Instant now) =>
        named.Contains('-', StringComparison.Ordinal) ? named : $"{WorkCalendar.DateOf(now).Year}-{named}";

    private static string TalkId(Incoming incoming) => $"{incoming.Reference.ConversationId}\n{incoming.Sender.Id}";

    private static string? Text(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static LocalDate? Date(DbDataReader r, int column) =>
        r.IsDBNull(column) ? null : LocalDatePattern.Iso.Parse(r.GetString(column)).Value;

    private static string? Iso(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;

    private static Instant Moment(DbDataReader r, int column) =>
        Instant.FromUnixTimeMilliseconds(r.IsDBNull(column) ? 0 : r.GetInt64(column));

    private static long Ms(Instant instant) => instant.ToUnixTimeMilliseconds();

    private T Reading<T>(Func<Session, T> read)
    {
        var session = _readers.TryTake(out var free) ? free : new(_dialect);
        try
        {
            return read(session);
        }
        finally
        {
            _readers.Add(session);
        }
    }
}
