using System.CommandLine;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Commands;

/// <summary>
/// <c>nazorg serve</c>: the bot behind <c>POST /api/messages</c>. Teams is let in once it is configured, and until then nobody is; with
/// <c>--local</c> the local channel is open on loopback.
/// </summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port to listen on", DefaultValueFactory = _ => 3978 };
        var local = new Option<bool>("--local") { Description = "Open the local channel: no authentication, this machine only" };
        var (data, clock, set) = (CommonOptions.Data(), CommonOptions.Clock(), CommonOptions.Set());
        var command = new Command("serve", "Run the bot") { port, data, local, clock, set };
        command.Validators.Add(r =>
        {
            if (r.GetValue(clock) is not null && !r.GetValue(local))
                r.AddError("--clock only works together with --local");
            if (r.GetValue(local) && BotOptions.RefuseLocal() is { } reason)
                r.AddError(reason);
        });
        command.SetAction(
            async (r, stop) =>
            {
                var folder = CommonOptions.FolderOf(r.GetValue(data));
                var options = new BotOptions(folder, r.GetValue(local), r.GetValue(port), CommonOptions.ClockFrom(r.GetValue(clock)));
                if (options.Local)
                    return await RunAsync(options, stop);

                var (teams, problems) = CommonOptions.TeamsFrom(folder, r.GetValue(set) ?? []);
                foreach (var problem in problems)
                    await r.InvocationConfiguration.Error.WriteLineAsync(problem);
                return problems.IsEmpty ? await RunAsync(options with { Teams = teams }, stop) : 1;
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(BotOptions options, CancellationToken stop)
    {
        try
        {
            await using var host = await BotHost.StartAsync(options);
            await Console.Out.WriteLineAsync($"nazorg listens on {host.Address} ({Openness(options)})");
            await host.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (Exception e) when (StartProblem(e) is not null)
        {
            await Console.Error.WriteLineAsync(StartProblem(e));
            return 1;
        }
    }

    private static string Openness(BotOptions options) =>
        options switch
        {
            { Local: true } => "local channel, this machine only",
            { Teams: { } teams } => $"Teams, app {teams.AppId}",
            _ => "every message is refused until Teams is configured; 'nazorg doctor' says how",
        };

    /// <summary>What stopped the bot from starting, for the one who started it; null for a failure nobody foresaw.</summary>
    internal static string? StartProblem(Exception e) =>
        e switch
        {
            SettingsException or Knowledge.Authoring.ContentException => e.Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                $"{e.Message} Choose another with --port.",
            UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException =>
                $"The data folder cannot be used: {e.Message} Choose another with --data.",
            _ => null,
        };
}
