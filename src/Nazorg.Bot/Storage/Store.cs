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
/// <param name="Row">The changed case as the list shows it.</param>
/// <param name="Reminders">The changed case's reminders; they take the place of those it had.</param>
/// <param name="Answer">What an invoke is answered with; kept, so that the same invoke gets the same answer.</param>
internal sealed record Commit(
    Incoming Incoming, string? Once, Desk Desk, Turn Turn, CaseRow? Row, ImmutableArray<Reminder> Reminders, ImmutableArray<Post> Posts, byte[] Answer);

/// <summary>A message to put out: a new one, or one that takes another's place.</summary>
internal sealed record Post(string ConversationId, string ServiceUrl, string? Replaces, byte[] Body)
{
    public PostAct Act { get; init; }
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
internal sealed record DueReminder(string Case, string Item, ReminderStep Step, int Snoozes, string Person);

/// <summary>A row of outgoing that this process has claimed.</summary>
/// <param name="Person">Whose own chat it goes to; null when it goes to a group or a channel.</param>
/// <param name="Fence">Goes up with every claim: a mark with an older one is ignored.</param>
internal sealed record Outgoing(long Id, string Tenant, Post Post, DueReminder? Reminder, string? Person, int Fence, int Attempts);

internal abstract record CommitResult
{
    private CommitResult()
    {
    }

    public sealed record Committed(ImmutableArray<Outgoing> Outgoing) : CommitResult;

    /// <summary>It was done before; this is what it was answered with.</summary>
    public sealed record Duplicate(byte[] Answer) : CommitResult;

    /// <summary>Somebody else wrote one of the documents in between: read and decide again.</summary>
    public sealed record Clash : CommitResult;
}

/// <summary>What a turn reads: the desk, or the answer it was given when it came before.</summary>
internal sealed record Reading(Desk? Desk, byte[]? Earlier);

/// <summary>Documents as JSON rows; only what is searched for has columns.</summary>
internal sealed class Store : IAsyncDisposable
{
    /// <summary>How long a claim lasts: a process that died lets go after this.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(60);

    /// <summary>How long a button with a one-time id is taken for the same press, which a channel may repeat under another id.</summary>
    private static readonly Duration SamePress = Duration.FromMinutes(2);

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
        foreach (var reader in _readers) reader.Dispose();
    }

    // ---- A turn: read at once, decide elsewhere, write in one transaction.

    public Reading Read(Incoming incoming, Intent intent, Instant now) => Reading(session => Read(session, incoming, intent, now));

    public Task<CommitResult> CommitAsync(Commit commit, Instant now) => _writes.RunAsync(session => Commit(session, commit, now));

    /// <summary>Reads, decides and writes while nobody else can: for a turn that clashed before. Never a clash.</summary>
    public Task<CommitResult> DecideAloneAsync(Incoming incoming, Intent intent, Instant now, Func<Desk, Commit> decide) => _writes.RunAsync(
        session =>
        {
            var (desk, earlier) = Read(session, incoming, intent, now);
            return earlier is not null ? new CommitResult.Duplicate(earlier) : Commit(session, decide(desk!), now);
        });

    private static Reading Read(Session session, Incoming incoming, Intent intent, Instant now)
    {
        var (tenant, conversation) = (incoming.Sender.Tenant, incoming.Reference.ConversationId);
        if (Answered(session, tenant, conversation, incoming.ActivityId) is { } earlier) return new(null, earlier);
        var once = (intent as Intent.NewCase)?.Once;
        var pressed = once is null ? null : PressedAt(session, tenant, once);
        if (pressed is { } at && now - at < SamePress) return new(null, Answered(session, tenant, OnceConversation, once!));

        var talk = Load(session, tenant, "talk", TalkId(incoming), StoreJson.Default.Talk);
        var number = intent.NamedCase is { } named ? CaseNumber(named, now) : talk.Value.Case;
        return new(
            new(
                incoming.Sender,
                incoming.IsPersonal,
                Load(session, tenant, "municipality", "", StoreJson.Default.Municipality),
                Load(session, tenant, "person", incoming.Sender.Id, StoreJson.Default.Person),
                talk,
                number is null || !incoming.IsPersonal ? null : Find(session, tenant, "case", number, StoreJson.Default.CaseFile),
                incoming.IsPersonal && intent.NeedsList(talk.Value, now) ? CasesOf(session, tenant) : null)
            {
                OnceUsed = pressed is not null,
                Team = Load(session, tenant, "team", "", StoreJson.Default.AftercareTeam),
                People = intent.NeedsPeople ? PeopleOf(session, tenant) : ImmutableSortedDictionary<string, Person>.Empty,
            },
            null);
    }

    private static CommitResult Commit(Session session, Commit commit, Instant now)
    {
        var (incoming, turn, desk) = (commit.Incoming, commit.Turn, commit.Desk);
        var tenant = incoming.Sender.Tenant;
        if (Answered(session, tenant, incoming.Reference.ConversationId, incoming.ActivityId) is { } earlier) return new CommitResult.Duplicate(earlier);
        if (commit.Once is { } once && Answered(session, tenant, OnceConversation, once) is { } before) return new CommitResult.Duplicate(before);

        // Nobody else writes until this transaction ends, so what is checked now still holds below.
        Document[] changed =
        [
            .. Changed("municipality", "", turn.Municipality, desk.Municipality.Version, StoreJson.Default.Municipality),
            .. Changed("person", incoming.Sender.Id, turn.Person, desk.Person.Version, StoreJson.Default.Person),
            .. Changed("team", "", turn.Team, desk.Team.Version, StoreJson.Default.AftercareTeam),
            .. Changed("talk", TalkId(incoming), turn.Talk, desk.Talk.Version, StoreJson.Default.Talk),
            .. Changed("case", turn.Case?.Number ?? "", turn.Case, CaseVersion(desk, turn), StoreJson.Default.CaseFile),
        ];
        if (changed.Any(d => Version(session, tenant, d) != d.Version)) return new CommitResult.Clash();

        foreach (var document in changed) Write(session, tenant, document);
        if (turn.Remark is { } remark) Write(session, tenant, remark, now);
        if (commit.Row is { } row) WriteCase(session, tenant, row, turn.Case!.Coordinator, commit.Reminders);
        Remember(session, tenant, incoming.Reference.ConversationId, incoming.ActivityId, commit.Answer, now);
        if (commit.Once is { } used) Remember(session, tenant, OnceConversation, used, commit.Answer, now);
        return new CommitResult.Committed([.. commit.Posts.Select(p => Insert(session, tenant, p, incoming.IsPersonal ? incoming.Sender.Id : null, now))]);
    }

    // ---- The aftercare team: whose members a turn finds in the store.

    /// <summary>The teams whose members are to be fetched by now, with their tenants.</summary>
    public ImmutableArray<(string Tenant, AftercareTeam Team)> TeamsToFetch(Instant now) => Reading(session => session
        .Many("SELECT tenant, body FROM document WHERE kind = 'team'", r => (r.GetString(0), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), StoreJson.Default.AftercareTeam)!))
        .RemoveAll(t => t.Item2.FetchAt is not { } at || at > now));

    public Task ChangeTeamAsync(string tenant, Func<AftercareTeam, AftercareTeam> change) => _writes.RunAsync(session =>
    {
        var (before, version) = Load(session, tenant, "team", "", StoreJson.Default.AftercareTeam);
        foreach (var document in Changed("team", "", change(before), version, StoreJson.Default.AftercareTeam)) Write(session, tenant, document);
        return true;
    });

    // ---- Reminders and sending.

    /// <summary>Turns what is due into outgoing rows, each step once; of several steps of one item only the last is sent.</summary>
    /// <param name="hasAccess">Whether somebody still has access. Who has not is not reminded; it stays due.</param>
    public Task<ImmutableArray<Outgoing>> TickAsync(Instant now, Func<Sender, Municipality, AftercareTeam, bool> hasAccess) => _writes.RunAsync(session =>
    {
        var due = session.Many(
            "SELECT tenant, subject, item, step, snoozes, person, at FROM due WHERE at <= @now ORDER BY at",
            r => (Tenant: r.GetString(0), Reminder: new DueReminder(r.GetString(1), r.GetString(2), Enum.Parse<ReminderStep>(r.GetString(3)), r.GetInt32(4), r.GetString(5)), At: r.GetInt64(6)),
            ("@now", Ms(now)));
        var sending = ImmutableArray.CreateBuilder<Outgoing>();
        foreach (var group in due.GroupBy(d => (d.Tenant, d.Reminder.Case, d.Reminder.Item)))
        {
            var (tenant, reminder, _) = group.Last();
            if (Load(session, tenant, "person", reminder.Person, StoreJson.Default.Person).Value is not { Gone: false, Chat: { } chat }) continue;
            if (!hasAccess(new(tenant, reminder.Person), Load(session, tenant, "municipality", "", StoreJson.Default.Municipality).Value, Load(session, tenant, "team", "", StoreJson.Default.AftercareTeam).Value)) continue;
            foreach (var earlier in group.SkipLast(1)) InsertReminder(session, tenant, earlier.Reminder, chat, "skipped", now);
            if (InsertReminder(session, tenant, reminder, chat, "waiting", now) is { } row) sending.Add(row);
            foreach (var one in group) Forget(session, one.Tenant, one.Reminder);
        }

        return sending.ToImmutable();
    });

    /// <summary>Claims what waits and nobody holds: left behind by a process that died, or put back after a failed send.</summary>
    public Task<ImmutableArray<Outgoing>> ClaimAsync(Instant now) => _writes.RunAsync(session =>
    {
        // A row waits for its turn: one that is older and held by somebody else goes first in its conversation.
        var rows = session.Many(
            """
            SELECT id, tenant, conversation, service_url, replaces, body, subject, item, step, snoozes, person, fence, attempts, act FROM outgoing AS o
            WHERE state = 'waiting' AND lease <= @now AND NOT EXISTS (
                SELECT 1 FROM outgoing AS e
                WHERE e.state = 'waiting' AND e.tenant = o.tenant AND e.conversation = o.conversation AND e.id < o.id AND e.lease > @now)
            ORDER BY id LIMIT 500
            """,
            ReadOutgoing,
            ("@now", Ms(now)));
        foreach (var row in rows)
        {
            session.Execute(
                "UPDATE outgoing SET lease = @lease, fence = fence + 1 WHERE id = @id", ("@lease", Ms(now + Lease)), ("@id", row.Id));
        }

        return rows;
    });

    /// <summary>Ends a row: "sent", "dropped" or "failed". Its body is erased.</summary>
    public Task EndAsync(Outgoing row, string state, string? activity) => _writes.RunAsync(session => session.Execute(
        "UPDATE outgoing SET state = @state, activity = @activity, body = NULL WHERE id = @id AND fence = @fence AND state = 'waiting'",
        ("@state", state), ("@activity", activity), ("@id", row.Id), ("@fence", row.Fence)));

    /// <summary>Keeps a claim until a moment, and remembers how often the row was tried. False when somebody else has it by now.</summary>
    public Task<bool> HoldAsync(Outgoing row, Instant until) => _writes.RunAsync(session => session.Execute(
        "UPDATE outgoing SET lease = @until, attempts = @attempts WHERE id = @id AND fence = @fence AND state = 'waiting'",
        ("@until", Ms(until)), ("@attempts", row.Attempts), ("@id", row.Id), ("@fence", row.Fence)) == 1);

    /// <summary>The person this row was for cannot be reached: nothing is sent on its own account until they are back.</summary>
    public Task MarkGoneAsync(Outgoing row) => ChangePersonAsync(row, person => person with { Gone = true });

    /// <summary>The chat this row was for is another one by now.</summary>
    public Task MoveAsync(Outgoing row, string conversation) =>
        ChangePersonAsync(row, person => person with { Chat = person.Chat is { } chat && chat.ConversationId == row.Post.ConversationId ? chat with { ConversationId = conversation } : person.Chat });

    /// <summary>Removes what is only kept for repeats: answers of the inbox, then its rows and ended rows, except that a reminder was sent.</summary>
    /// <param name="remarksBefore">Remarks on answers are kept no longer than this.</param>
    /// <param name="answersBefore">An invoke this old is not repeated any more: the card it was answered with is erased.</param>
    public Task CleanAsync(Instant before, Instant answersBefore, Instant remarksBefore) => _writes.RunAsync(session =>
        session.Execute("DELETE FROM inbox WHERE at < @before", ("@before", Ms(before)))
        + session.Execute("UPDATE inbox SET answer = NULL WHERE at < @before AND answer IS NOT NULL", ("@before", Ms(answersBefore)))
        + session.Execute("DELETE FROM feedback WHERE at < @remarksBefore", ("@remarksBefore", Ms(remarksBefore)))
        + session.Execute("DELETE FROM outgoing WHERE at < @before AND state <> 'waiting' AND subject IS NULL", ("@before", Ms(before))));

    /// <summary>What was thought of answers since a moment, newest first, by everybody: there is no telling whose it is.</summary>
    public ImmutableArray<(Remark Remark, Instant At)> RemarksSince(Instant since) => Reading(session => session.Many(
        "SELECT answer, verdict, about, entries, text, at FROM feedback WHERE at >= @since ORDER BY at DESC",
        r => (
            new Remark(r.GetString(0), Enum.Parse<Verdict>(r.GetString(1)), [.. r.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries)], [.. r.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries)], r.IsDBNull(4) ? null : r.GetString(4)),
            Instant.FromUnixTimeMilliseconds(r.GetInt64(5))),
        ("@since", Ms(since))));

    private static void Write(Session session, string tenant, Remark remark, Instant now) => session.Execute(
        """
        INSERT INTO feedback (tenant, answer, at, verdict, about, entries, text) VALUES (@tenant, @answer, @at, @verdict, @about, @entries, @text)
        ON CONFLICT (tenant, answer) DO UPDATE SET at = excluded.at, verdict = excluded.verdict, about = excluded.about, entries = excluded.entries, text = excluded.text
        """,
        ("@tenant", tenant), ("@answer", remark.Key), ("@at", Ms(now)), ("@verdict", $"{remark.Verdict}"), ("@about", string.Join(' ', remark.About)),
        ("@entries", string.Join(' ', remark.Entries)), ("@text", remark.Text));

    public CaseFile? FindCase(string tenant, string number) =>
        Reading(session => Find(session, tenant, "case", number, StoreJson.Default.CaseFile))?.Value;

    public Stored<Person> LoadPerson(string tenant, string id) => Reading(session => Load(session, tenant, "person", id, StoreJson.Default.Person));

    /// <summary>Keeps what a version of the content shows, for the cases that follow it when a later one comes. Gives every version that was kept.</summary>
    public Task<ImmutableDictionary<string, ImmutableSortedDictionary<string, ItemTitle>>> KeepTitlesAsync(string version, ImmutableSortedDictionary<string, ItemTitle> titles) => _writes.RunAsync(session =>
    {
        var kept = new Document("content", version, JsonSerializer.SerializeToUtf8Bytes(titles, StoreJson.Default.ImmutableSortedDictionaryStringItemTitle), 0);
        if (Version(session, "", kept) == 0) Write(session, "", kept);
        return session.Many(
            "SELECT id, body FROM document WHERE tenant = '' AND kind = 'content'",
            r => KeyValuePair.Create(r.GetString(0), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), StoreJson.Default.ImmutableSortedDictionaryStringItemTitle)!))
            .ToImmutableDictionary();
    });

    private Task ChangePersonAsync(Outgoing row, Func<Person, Person> change) => row.Person is not { } id ? Task.CompletedTask : _writes.RunAsync(session =>
    {
        var (before, version) = Load(session, row.Tenant, "person", id, StoreJson.Default.Person);
        if (version == 0 || change(before) is var after && after == before) return false;
        foreach (var document in Changed("person", id, after, version, StoreJson.Default.Person)) Write(session, row.Tenant, document);
        return true;
    });

    // ---- Rows.

    private sealed record Document(string Kind, string Id, byte[] Body, long Version);

    private static Document[] Changed<T>(string kind, string id, T? value, long version, JsonTypeInfo<T> json)
        where T : class =>
        value is null ? [] : [new(kind, id, JsonSerializer.SerializeToUtf8Bytes(value, json), version)];

    /// <summary>A turn may open a case while another one is current: then it is a new document.</summary>
    private static long CaseVersion(Desk desk, Turn turn) => desk.Case is { } read && read.Value.Number == turn.Case?.Number ? read.Version : 0;

    private static long Version(Session session, string tenant, Document document) => session.Number(
        "SELECT version FROM document WHERE tenant = @tenant AND kind = @kind AND id = @id",
        ("@tenant", tenant), ("@kind", document.Kind), ("@id", document.Id)) ?? 0;

    private static void Write(Session session, string tenant, Document document) => session.Execute(
        """
        INSERT INTO document (tenant, kind, id, version, body) VALUES (@tenant, @kind, @id, @version, @body)
        ON CONFLICT (tenant, kind, id) DO UPDATE SET version = excluded.version, body = excluded.body
        """,
        ("@tenant", tenant), ("@kind", document.Kind), ("@id", document.Id), ("@version", document.Version + 1), ("@body", document.Body));

    private static void WriteCase(Session session, string tenant, CaseRow row, string person, ImmutableArray<Reminder> reminders)
    {
        session.Execute(
            """
            INSERT INTO case_list (tenant, number, status, robbery, robbery_date, latest, to_do, area) VALUES (@tenant, @number, @status, @robbery, @date, @latest, @toDo, @area)
            ON CONFLICT (tenant, number) DO UPDATE SET
                status = excluded.status, robbery = excluded.robbery, robbery_date = excluded.robbery_date, latest = excluded.latest, to_do = excluded.to_do, area = excluded.area
            """,
            ("@tenant", tenant), ("@number", row.Number), ("@status", $"{row.Status}"), ("@robbery", row.Robbery),
            ("@date", Iso(row.RobberyDate)), ("@latest", Iso(row.Latest)), ("@toDo", row.ToDo), ("@area", row.Area));
        session.Execute("DELETE FROM due WHERE tenant = @tenant AND subject = @subject", ("@tenant", tenant), ("@subject", row.Number));
        foreach (var reminder in reminders)
        {
            // A step that was sent is not due again.
            session.Execute(
                """
                INSERT INTO due (tenant, subject, item, step, snoozes, at, person)
                SELECT @tenant, @subject, @item, @step, @snoozes, @at, @person WHERE NOT EXISTS (
                    SELECT 1 FROM outgoing WHERE tenant = @tenant AND subject = @subject AND item = @item AND step = @step AND snoozes = @snoozes)
                """,
                ("@tenant", tenant), ("@subject", row.Number), ("@item", reminder.Item), ("@step", $"{reminder.Step}"),
                ("@snoozes", reminder.Snoozes), ("@at", Ms(reminder.At)), ("@person", person));
        }
    }

    private static Outgoing Insert(Session session, string tenant, Post post, string? person, Instant now)
    {
        var id = session.Number(
            """
            INSERT INTO outgoing (tenant, conversation, service_url, replaces, body, person, state, lease, fence, attempts, at, act)
            VALUES (@tenant, @conversation, @serviceUrl, @replaces, @body, @person, 'waiting', @lease, 1, 0, @at, @act) RETURNING id
            """,
            ("@tenant", tenant), ("@conversation", post.ConversationId), ("@serviceUrl", post.ServiceUrl), ("@replaces", post.Replaces),
            ("@body", post.Body), ("@person", person), ("@lease", Ms(now + Lease)), ("@at", Ms(now)), ("@act", $"{post.Act}"));
        return new(id!.Value, tenant, post, null, person, Fence: 1, Attempts: 0);
    }

    private static Outgoing? InsertReminder(Session session, string tenant, DueReminder reminder, ConversationReference chat, string state, Instant now)
    {
        var id = session.Number(
            """
            INSERT INTO outgoing (tenant, conversation, service_url, person, subject, item, step, snoozes, state, lease, fence, attempts, at)
            VALUES (@tenant, @conversation, @serviceUrl, @person, @subject, @item, @step, @snoozes, @state, @lease, 1, 0, @at)
            ON CONFLICT DO NOTHING RETURNING id
            """,
            ("@tenant", tenant), ("@conversation", chat.ConversationId), ("@serviceUrl", chat.ServiceUrl), ("@person", reminder.Person),
            ("@subject", reminder.Case), ("@item", reminder.Item), ("@step", $"{reminder.Step}"), ("@snoozes", reminder.Snoozes),
            ("@state", state), ("@lease", Ms(now + Lease)), ("@at", Ms(now)));
        return id is { } row ? new(row, tenant, new(chat.ConversationId, chat.ServiceUrl, null, []), reminder, reminder.Person, Fence: 1, Attempts: 0) : null;
    }

    private static void Forget(Session session, string tenant, DueReminder reminder) => session.Execute(
        "DELETE FROM due WHERE tenant = @tenant AND subject = @subject AND item = @item AND step = @step AND snoozes = @snoozes",
        ("@tenant", tenant), ("@subject", reminder.Case), ("@item", reminder.Item), ("@step", $"{reminder.Step}"), ("@snoozes", reminder.Snoozes));

    private static Outgoing ReadOutgoing(DbDataReader r)
    {
        var post = new Post(r.GetString(2), r.GetString(3), Text(r, 4), r.IsDBNull(5) ? [] : r.GetFieldValue<byte[]>(5)) { Act = r.IsDBNull(13) ? PostAct.Send : Enum.Parse<PostAct>(r.GetString(13)) };
        var reminder = r.IsDBNull(6) ? null : new DueReminder(r.GetString(6), r.GetString(7), Enum.Parse<ReminderStep>(r.GetString(8)), r.GetInt32(9), r.GetString(10));
        return new(r.GetInt64(0), r.GetString(1), post, reminder, Text(r, 10), r.GetInt32(11) + 1, r.GetInt32(12));
    }

    private static byte[]? Answered(Session session, string tenant, string conversation, string activity) => activity.Length == 0
        ? null
        : session.Single(
            "SELECT answer FROM inbox WHERE tenant = @tenant AND conversation = @conversation AND activity = @activity",
            r => r.IsDBNull(0) ? [] : r.GetFieldValue<byte[]>(0),
            ("@tenant", tenant), ("@conversation", conversation), ("@activity", activity));

    private static Instant? PressedAt(Session session, string tenant, string once) => session.Number(
        "SELECT at FROM inbox WHERE tenant = @tenant AND conversation = @conversation AND activity = @activity",
        ("@tenant", tenant), ("@conversation", OnceConversation), ("@activity", once)) is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;

    private static void Remember(Session session, string tenant, string conversation, string activity, byte[] answer, Instant now)
    {
        if (activity.Length == 0) return;
        session.Execute(
            "INSERT INTO inbox (tenant, conversation, activity, at, answer) VALUES (@tenant, @conversation, @activity, @at, @answer)",
            ("@tenant", tenant), ("@conversation", conversation), ("@activity", activity), ("@at", Ms(now)), ("@answer", answer.Length == 0 ? null : answer));
    }

    private static Stored<T>? Find<T>(Session session, string tenant, string kind, string id, JsonTypeInfo<T> json)
        where T : class => session.Single(
        "SELECT version, body FROM document WHERE tenant = @tenant AND kind = @kind AND id = @id",
        r => new Stored<T>(JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), json)!, r.GetInt64(0)),
        ("@tenant", tenant), ("@kind", kind), ("@id", id));

    private static Stored<T> Load<T>(Session session, string tenant, string kind, string id, JsonTypeInfo<T> json)
        where T : class, new() => Find(session, tenant, kind, id, json) ?? new(new(), 0);

    private static ImmutableSortedDictionary<string, Person> PeopleOf(Session session, string tenant) => session.Many(
        "SELECT id, body FROM document WHERE tenant = @tenant AND kind = 'person'",
        r => KeyValuePair.Create(r.GetString(0), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), StoreJson.Default.Person)!),
        ("@tenant", tenant)).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static ImmutableArray<CaseRow> CasesOf(Session session, string tenant) => session.Many(
        "SELECT number, status, robbery, robbery_date, latest, to_do, area FROM case_list WHERE tenant = @tenant AND status <> 'Deleted'",
        r => new CaseRow(r.GetString(0), Enum.Parse<CaseStatus>(r.GetString(1)), Text(r, 2), Date(r, 3), Date(r, 4), r.GetInt32(5)) { Area = Text(r, 6) },
        ("@tenant", tenant));

    /// <summary>"3" is the third of this year.</summary>
    private static string CaseNumber(string named, Instant now) => named.Contains('-', StringComparison.Ordinal) ? named : $"{WorkCalendar.DateOf(now).Year}-{named}";

    private static string TalkId(Incoming incoming) => $"{incoming.Reference.ConversationId}\n{incoming.Sender.Id}";

    private static string? Text(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static LocalDate? Date(DbDataReader r, int column) => r.IsDBNull(column) ? null : LocalDatePattern.Iso.Parse(r.GetString(column)).Value;

    private static string? Iso(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;

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
