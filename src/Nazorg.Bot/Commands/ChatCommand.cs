using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Commands;

/// <summary>
/// <c>nazorg chat</c>: the same conversation in the terminal. Another channel in front of the same turns: a typed number presses the button
/// of that number, anything else is said.
/// </summary>
internal static class ChatCommand
{
    private static readonly ConversationReference Terminal = new("terminal:", "terminal", "terminal", "nazorg", "you");

    public static Command Create()
    {
        var (data, clock) = (CommonOptions.Data(), CommonOptions.Clock());
        var explain = new Option<bool>("--explain")
        {
            Description = "Also print how each line was understood, and what else it might have been",
        };
        var command = new Command("chat", "Hold the conversation in the terminal") { data, clock, explain };
        command.Validators.Add(r =>
        {
            if (BotOptions.RefuseLocal() is { } reason)
                r.AddError(reason);
        });
        command.SetAction(
            (r, stop) =>
                RunAsync(
                    new(CommonOptions.FolderOf(r.GetValue(data)), Local: true, Port: 0, CommonOptions.ClockFrom(r.GetValue(clock))),
                    r.GetValue(explain),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(BotOptions options, bool explain, CancellationToken stop)
    {
        var channel = new TerminalChannel(Console.Out);
        try
        {
            await using var bot = await Bot.OpenAsync(options, new(options), channel, NullLogger.Instance);
            if (explain)
                bot.Turns.OnMeant = (scene, typed, meaning) => Console.Out.WriteLine(Understood.Explain(scene, typed, meaning));
            bot.StartTicking();
            await bot.Turns.RunAsync(Incoming(options, new Happening.Installed()));
            await Console.Out.WriteLineAsync(
                "\n(Een getal drukt op de knop met dat nummer; een lege regel of Ctrl+D stopt. / A number presses that button; an empty line or Ctrl+D stops.)"
            );
            while (await ReadAsync(stop) is { Length: > 0 } line)
            {
                await bot.Turns.RunAsync(Incoming(options, (Happening?)Pressed(channel, line) ?? new Happening.Said(line)));
                await bot.SentAsync();
            }

            return 0;
        }
        catch (Exception e) when (ServeCommand.StartProblem(e) is not null)
        {
            await Console.Error.WriteLineAsync(ServeCommand.StartProblem(e));
            return 1;
        }
    }

    private static async Task<string?> ReadAsync(CancellationToken stop)
    {
        if (!Console.IsInputRedirected)
            await Console.Out.WriteAsync("\n> ");
        try
        {
            return (await Console.In.ReadLineAsync(stop))?.Trim();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>A number is the button of that number.</summary>
    private static Happening.Pressed? Pressed(TerminalChannel channel, string line) =>
        int.TryParse(line, out var number) && number >= 1 && number <= channel.Buttons.Length && channel.Buttons[number - 1] is var button
            ? new(null, button.Data, Card: null)
            : null;

    private static Incoming Incoming(BotOptions options, Happening happening) =>
        new(
            new("terminal", "terminal"),
            Terminal,
            $"{options.Clock.GetCurrentInstant().ToUnixTimeTicks()}",
            IsPersonal: true,
            WantsAnswer: false,
            happening
        );
}
