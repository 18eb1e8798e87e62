namespace Nazorg.Bot.Storage;

/// <summary>The schema, one step after another. A step that has shipped never changes.</summary>
internal static class Migrations
{
    public static void Run(Dialect dialect)
    {
        using var session = new Session(dialect);
        session.Execute(dialect.Begin);
        session.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
        var version = session.Number("SELECT MAX(version) FROM schema_version") ?? 0;
        var steps = Steps(dialect);
        if (version > steps.Length)
            throw new InvalidOperationException(
                $"The database has schema {version}; this version of nazorg knows {steps.Length}. Use a newer nazorg."
            );
        for (var next = (int)version; next < steps.Length; next++)
        {
            if (steps[next].Sql.Length > 0)
                session.Execute(steps[next].Sql);
            steps[next].Also?.Invoke(session);
            session.Execute("INSERT INTO schema_version VALUES (@version)", ("@version", next + 1));
        }

        session.Execute("COMMIT");
    }

    private static ImmutableArray<Step> Steps(Dialect dialect) =>
        [
            $"""
                CREATE TABLE document (
                    tenant TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
                    version INTEGER NOT NULL, body {dialect.Bytes} NOT NULL,
                    PRIMARY KEY (tenant, kind, id));

                CREATE TABLE case_list (
                    tenant TEXT NOT NULL, number TEXT NOT NULL,
                    status TEXT NOT NULL, robbery TEXT, robbery_date TEXT, latest TEXT, to_do INTEGER NOT NULL,
                    PRIMARY KEY (tenant, number));

                CREATE TABLE due (
                    tenant TEXT NOT NULL, subject TEXT NOT NULL, item TEXT NOT NULL, step TEXT NOT NULL, snoozes INTEGER NOT NULL,
                    at BIGINT NOT NULL, person TEXT NOT NULL,
                    PRIMARY KEY (tenant, subject, item, step, snoozes));
                CREATE INDEX due_at ON due (at);

                CREATE TABLE inbox (
                    tenant TEXT NOT NULL, conversation TEXT NOT NULL, activity TEXT NOT NULL,
                    at BIGINT NOT NULL, answer {dialect.Bytes},
                    PRIMARY KEY (tenant, conversation, activity));
                CREATE INDEX inbox_at ON inbox (at);

                CREATE TABLE outgoing (
                    id {dialect.GeneratedId},
                    tenant TEXT NOT NULL, conversation TEXT NOT NULL, service_url TEXT NOT NULL, replaces TEXT, body {dialect.Bytes},
                    person TEXT, subject TEXT, item TEXT, step TEXT, snoozes INTEGER,
                    state TEXT NOT NULL, lease BIGINT NOT NULL, fence INTEGER NOT NULL, attempts INTEGER NOT NULL, at BIGINT NOT NULL, activity TEXT);
                CREATE INDEX outgoing_waiting ON outgoing (lease, id) WHERE state = 'waiting';
                CREATE INDEX outgoing_order ON outgoing (tenant, conversation, id) WHERE state = 'waiting';
                CREATE INDEX outgoing_at ON outgoing (at) WHERE state <> 'waiting';
                CREATE UNIQUE INDEX outgoing_reminder ON outgoing (tenant, subject, item, step, snoozes) WHERE subject IS NOT NULL;
                """,
            "ALTER TABLE outgoing ADD COLUMN act TEXT;",
            "ALTER TABLE case_list ADD COLUMN area TEXT",
            """
                CREATE TABLE feedback (
                    tenant TEXT NOT NULL, answer TEXT NOT NULL, at BIGINT NOT NULL,
                    verdict TEXT NOT NULL, about TEXT NOT NULL, entries TEXT NOT NULL, text TEXT,
                    PRIMARY KEY (tenant, answer));
                CREATE INDEX feedback_at ON feedback (at);
                """,
            // Reminders know when they fell due, whose they are, and when they went out.
            """
                ALTER TABLE due ADD COLUMN due_at BIGINT NOT NULL DEFAULT 0;
                UPDATE due SET due_at = at;
                CREATE INDEX due_due_at ON due (due_at);
                ALTER TABLE outgoing ADD COLUMN owner TEXT;
                ALTER TABLE outgoing ADD COLUMN due_at BIGINT;
                ALTER TABLE outgoing ADD COLUMN ended BIGINT;
                CREATE INDEX outgoing_due ON outgoing (due_at) WHERE state = 'waiting' AND subject IS NOT NULL;
                DROP INDEX outgoing_at;
                CREATE INDEX outgoing_done ON outgoing (at) WHERE state <> 'waiting' AND subject IS NULL;
                CREATE INDEX outgoing_settled ON outgoing (at) WHERE state <> 'waiting' AND step = 'Settle';
                CREATE INDEX outgoing_ended ON outgoing (ended) WHERE subject IS NOT NULL;
                """,
            "CREATE INDEX document_team ON document (tenant) WHERE kind = 'team'",
            // What was open in a talk has one place: see TalkBefore.
            new("", TalkBefore.Upgrade),
        ];

    /// <param name="Also">What SQL cannot do.</param>
    private sealed record Step(string Sql, Action<Session>? Also = null)
    {
        public static implicit operator Step(string sql) => new(sql);
    }
}
