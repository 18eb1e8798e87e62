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
        if (version > steps.Length) throw new InvalidOperationException($"The database has schema {version}; this version of nazorg knows {steps.Length}. Use a newer nazorg.");
        for (var next = (int)version; next < steps.Length; next++)
        {
            session.Execute(steps[next]);
            session.Execute("INSERT INTO schema_version VALUES (@version)", ("@version", next + 1));
        }

        session.Execute("COMMIT");
    }

    private static ImmutableArray<string> Steps(Dialect dialect) =>
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
    ];
}
