using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Nazorg.Bot.Channel;

namespace Nazorg.Bot;

/// <summary>The bot behind HTTP: one endpoint for messages and one for health.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Bot _bot;
    private readonly HttpClient _http;
    private readonly BotTokens? _tokens;
    private readonly ILoggerFactory _logging;
    private readonly RefusalLog _refusals;

    private BotHost(
        WebApplication app,
        Bot bot,
        HttpClient http,
        BotTokens? tokens,
        ILoggerFactory logging,
        RefusalLog refusals,
        Uri address
    ) => (_app, _bot, _http, _tokens, _logging, _refusals, Address) = (app, bot, http, tokens, logging, refusals, address);

    public Uri Address { get; }

    public Bot Bot => _bot;

    public static async Task<BotHost> StartAsync(BotOptions options)
    {
        var reading = new ReadingContent(options);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = options.Local ? Environments.Development : Environments.Production }
        );

        // The framework's own log holds addresses, headers and exceptions' messages, at levels that the environment can turn on: it goes nowhere.
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MessagesEndpoint.LargestBody;
            if (options.Local)
                kestrel.Listen(IPAddress.Loopback, options.Port);
            else
                kestrel.ListenAnyIP(options.Port);
        });

        var app = builder.Build();
        var logging = NewLogging(options.Log);
        var log = logging.CreateLogger("nazorg");
        var http = NewHttpClient(options.Network, useProxy: !options.Local && options.Network is null);
        IGate gate = options switch
        {
            { Local: true } => new LocalGate(),
            { Teams: { } teams } => new TeamsGate(teams, new(teams, http, TimeSpan.FromMinutes(1), log)),
            _ => new ClosedGate(),
        };
        var tokens = options is { Local: false, Teams: { } connected } ? new BotTokens(connected, http, log) : null;
        var pace = tokens is null ? null : new SendingPace(TimeProvider.System);
        var bot = await Bot.OpenAsync(options, reading, new ConnectorClient(http, gate, tokens, pace, options.Clock, log), log);
        var refusals = new RefusalLog(TimeProvider.System, log);
        var endpoint = new MessagesEndpoint(bot.Turns, gate, refusals, log);

        // A failure nobody foresaw leaves the server as an empty 500: no page, no stack trace, in Development neither.
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (Exception e) when (!context.Response.HasStarted && e is not OperationCanceledException)
                {
                    Log.RequestFailed(log, e.GetType().Name, e.StackTrace ?? "");
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                }
            }
        );
        app.Map(
            "/api/messages",
            (RequestDelegate)(context => HttpMethods.IsPost(context.Request.Method) ? endpoint.HandleAsync(context) : NotAllowed(context))
        );
        app.MapGet("/health", context => context.Response.WriteAsync("ok"));
        app.MapGet("/health/reminders", context =>
        {
            var now = bot.Reminders.Look(options.Clock.GetCurrentInstant());
            context.Response.StatusCode = now.IsOnTime ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return context.Response.WriteAsync(
                $"{(now.IsOnTime ? "on time" : "late")}\noldest unsent: {(long)now.OldestUnsent.TotalSeconds} s\nlast 7 days: {now.Sent} sent, {now.Late} of them late, {now.Failed} given up\n"
            );
        });
        await app.StartAsync();
        bot.StartTicking();

        var address = new Uri(
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First()
                .Replace("[::]", "localhost", StringComparison.Ordinal)
        );
        Log.Listening(log, address.ToString());
        return new(app, bot, http, tokens, logging, refusals, address);
    }

    public Task WaitForShutdownAsync(CancellationToken stop) => _app.WaitForShutdownAsync(stop);

    /// <summary>Stops taking messages first, then finishes what was accepted.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _bot.DisposeAsync();
        await _app.DisposeAsync();
        _tokens?.Dispose();
        _http.Dispose();
        _refusals.Dispose();
        _logging.Dispose();
    }

    /// <summary>Redirects are not followed: a reply goes where it was checked to go, or nowhere.</summary>
    /// <param name="useProxy">The proxy of the environment, which an organisation's network may ask for.</param>
    internal static HttpClient NewHttpClient(DelegatingHandler? between, bool useProxy)
    {
        HttpMessageHandler handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = useProxy,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (between is not null)
        {
            between.InnerHandler = handler;
            handler = between;
        }

        return new(handler) { Timeout = TimeSpan.FromSeconds(15) };
    }

    /// <summary>The bot's own log, warnings and worse on standard error: all of it is written in <see cref="Log"/>.</summary>
    private static ILoggerFactory NewLogging(ILoggerProvider? elsewhere) =>
        LoggerFactory.Create(logging =>
        {
            if (elsewhere is not null)
            {
                logging.AddProvider(elsewhere).SetMinimumLevel(LogLevel.Trace);
                return;
            }

            logging.AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
            logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
                o.LogToStandardErrorThreshold = LogLevel.Trace
            );
        });

    private static Task NotAllowed(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = HttpMethods.Post;
        return Task.CompletedTask;
    }
}
