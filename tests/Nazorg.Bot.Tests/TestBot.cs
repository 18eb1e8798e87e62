using System.Net.Http.Headers;
using System.Text;
using Microsoft.Data.Sqlite;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Simulation;

namespace Nazorg.Bot.Tests;

/// <summary>
/// The whole bot on a free port, with a data folder of its own and a connector that remembers what it was sent. Nothing is replaced but
/// the clock and the other end of the line.
/// </summary>
internal sealed class TestBot : IAsyncDisposable
{
    public const string Morning = "2026-03-11T10:00";

    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly bool _local;

    private TestBot(BotHost host, FakeConnector connector, TestClock clock, string folder, bool ownsFolder, bool local) =>
        (Host, Connector, Clock, _folder, _ownsFolder, _local) = (host, connector, clock, folder, ownsFolder, local);

    public BotHost Host { get; private set; }

    public FakeConnector Connector { get; }

    public TestClock Clock { get; }

    public string Folder => _folder;

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <param name="clock">Where the clock stands, Amsterdam time.</param>
    /// <param name="settings">The text of municipality.yaml.</param>
    /// <param name="folder">A data folder that is there already; it is left behind.</param>
    /// <param name="with">What is otherwise than usual.</param>
    public static async Task<TestBot> StartAsync(
        string clock = Morning,
        string? settings = null,
        bool local = true,
        string? folder = null,
        Func<BotOptions, BotOptions>? with = null
    )
    {
        var data = folder ?? Directory.CreateTempSubdirectory("nazorg-test-").FullName;
        if (settings is not null)
            await File.WriteAllTextAsync(Path.Combine(data, SettingsFile.FileName), settings);
        var time = new TestClock(clock);
        var connector = await FakeConnector.StartAsync();
        return new(
            await BotHost.StartAsync((with ?? (o => o))(new(data, local, Port: 0, time) { Time = new SteadyTime(time) })),
            connector,
            time,
            data,
            folder is null,
            local
        );
    }

    /// <summary>Stops the bot and starts it again on the same data, with another file in the municipality's own content, or without one.</summary>
    /// <param name="path">Within the folder of own content.</param>
    /// <param name="text">Empty: the file is taken away.</param>
    public async Task RestartWithAsync(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_folder, OwnContent.FolderName, path));
        file.Directory!.Create();
        if (text.Length > 0)
            await File.WriteAllTextAsync(file.FullName, text);
        else
            file.Delete();
        await Host.DisposeAsync();
        Host = await BotHost.StartAsync(new(_folder, _local, Port: 0, Clock) { Time = new SteadyTime(Clock) });
    }

    public Task<HttpResponseMessage> PostAsync(string json, string contentType = "application/json; charset=utf-8") =>
        PostAsync(Encoding.UTF8.GetBytes(json), contentType);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? contentType = "application/json; charset=utf-8")
    {
        using var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await Http.PostAsync(new Uri(Host.Address, "/api/messages"), content);
    }

    /// <summary>Lets the bot look for what is due at the moment its clock says.</summary>
    public async Task TickAsync()
    {
        await Host.Bot.Reminders.TickAsync(Clock.GetCurrentInstant());
        await SettleAsync();
    }

    /// <summary>Ends when everything that was accepted has been sent and marked.</summary>
    public Task SettleAsync() =>
        UntilAsync(async () =>
        {
            await Host.Bot.SentAsync();
            return Count("outgoing WHERE state = 'waiting'") == 0;
        });

    /// <summary>Ends when something has come about; a test that waits in vain fails.</summary>
    public static async Task UntilAsync(
        Func<Task<bool>> done,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(done))] string what = ""
    )
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await done())
        {
            Assert.False(patience.IsCancellationRequested, $"waited in vain for {what}");
            await Task.Delay(5);
        }
    }

    public static Task UntilAsync(
        Func<bool> done,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(done))] string what = ""
    ) => UntilAsync(() => Task.FromResult(done()), what);

    public long Count(string table) => Assert.Single(Rows($"SELECT count(*) FROM {table}")) is var row ? long.Parse(row) : 0;

    /// <summary>What a query finds in the database, a line per row.</summary>
    public ImmutableArray<string> Rows(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Written(reader.GetValue(i)))));
        return rows.ToImmutable();
    }

    /// <summary>Changes the database behind the bot's back.</summary>
    public void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A connection of somebody else to the same file.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "nazorg.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Everything that is stored, so that a test can say: nothing changed.</summary>
    public string Everything() =>
        string.Join(
            '\n',
            ((string[])["document", "case_list", "due", "inbox", "outgoing"]).SelectMany(t =>
                Rows($"SELECT * FROM {t} ORDER BY 1, 2, 3").Prepend(t)
            )
        );

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Connector.DisposeAsync();
        Http.Dispose();
        if (_ownsFolder)
            Directory.Delete(_folder, recursive: true);
    }

    private static string Written(object value) =>
        value switch
        {
            DBNull => "",
            byte[] bytes => Encoding.UTF8.GetString(bytes),
            _ => $"{value}",
        };
}
