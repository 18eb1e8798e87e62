using Nazorg.Bot.Channel;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot;

/// <summary>The content being read: the slow part of a start, begun first, because nothing else needs it until the end.</summary>
internal sealed class ReadingContent(BotOptions options)
{
    public Task<(KnowledgeBase Knowledge, IReadOnlyList<Knowledge.Authoring.Problem> Refused)> Done { get; } =
        Task.Run(() => KnowledgeBase.LoadWithOwn(OwnContent.In(options.DataFolder)));
}

/// <summary>The bot without a channel: store, knowledge, turns, sending and reminders, put together.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Store _store;
    private readonly OutgoingSender _sender;
    private readonly ReminderTick _tick;
    private readonly TeamFetch? _team;
    private Task _ticking = Task.CompletedTask;

    private Bot(Store store, OutgoingSender sender, ReminderTick tick, TeamFetch? team, TurnLoop turns) =>
        (_store, _sender, _tick, _team, Turns) = (store, sender, tick, team, turns);

    public TurnLoop Turns { get; }

    public ReminderTick Reminders => _tick;

    /// <summary>Null where there are no teams: in the terminal.</summary>
    public TeamFetch? Team => _team;

    /// <exception cref="SettingsException">The municipality's file cannot be used.</exception>
    /// <exception cref="Knowledge.Authoring.ContentException">The content has problems.</exception>
    public static async Task<Bot> OpenAsync(BotOptions options, ReadingContent reading, IDeliver channel, ILogger log)
    {
        Directory.CreateDirectory(options.DataFolder);
        var written = SettingsFile.Read(options.DataFolder);
        var settings = options switch
        {
            { Local: true } => written.ForLocal(),
            { Teams: { } teams } => written.ForTeams(teams.AllowedTenants),
            _ => written,
        };
        if (settings is { EverybodyIs: false, Coordinators.IsEmpty: true, AftercareTeam.Length: 0 } && options.Teams is not null)
            Log.NoCoordinators(log);
        var store = Store.Open(
            Dialect.Sqlite(Path.Combine(options.DataFolder, BotOptions.DatabaseFile)) with
            {
                OnStatement = options.OnStatement,
            }
        );
        var (loaded, refused) = await reading.Done;
        var knowledge = loaded.Remembering(await store.KeepTitlesAsync(loaded.Version, loaded.Titles));
        foreach (var problem in refused)
            Log.OwnContentRefused(log, problem.ToString());
        Log.ToReview(log, knowledge.PastReview(options.Clock.GetCurrentInstant().InZone(WorkCalendar.Amsterdam).Date).Count());

        var sender = new OutgoingSender(store, channel, new(knowledge, settings, store), options.Clock, log);
        var turns = new TurnLoop(knowledge, settings, store, sender.Take, options.Clock, log, refreshes: options.Teams is not null);
        return new(
            store,
            sender,
            new(store, sender, new(knowledge, settings), options.Clock, options.Time, log),
            TeamFetch.Over(channel, store, options.Clock, log),
            turns
        );
    }

    /// <summary>Begins to look for what is due and for what an earlier run left unsent.</summary>
    public void StartTicking() =>
        _ticking = Task.WhenAll(
            Task.Run(() => _tick.RunAsync(_stop.Token)),
            Task.Run(() => _team?.RunAsync(_stop.Token) ?? Task.CompletedTask)
        );

    /// <summary>Ends when everything that was accepted has been sent or put off.</summary>
    public async Task SentAsync()
    {
        await Turns.LateAsync();
        await _sender.IdleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Turns.LateAsync();
        await _stop.CancelAsync();
        await _ticking;
        _tick.Dispose();
        await _sender.DisposeAsync();
        await _store.DisposeAsync();
        _stop.Dispose();
    }
}
