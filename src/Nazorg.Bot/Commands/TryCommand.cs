using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Nazorg.Knowledge;

namespace Nazorg.Bot.Commands;

/// <summary>
/// <c>nazorg try</c>: the bot and Microsoft's Playground together on this computer, so that anyone can try the conversation in a browser without
/// an account. Both stop on Ctrl+C.
/// </summary>
internal static class TryCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The bot's port on this computer", DefaultValueFactory = _ => 3978 };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Do not open the browser" };
        var yes = new Option<bool>("--yes") { Description = "Install the Playground without asking" };
        var (data, clock) = (CommonOptions.Data(), CommonOptions.Clock());

        var command = new Command("try", "Try the bot in your browser, in Microsoft's imitation of Teams") { port, data, clock, noBrowser, yes };
        command.Validators.Add(r =>
        {
            if (BotOptions.RefuseLocal() is { } reason) r.AddError(reason);
        });
        command.SetAction(async (parsed, ct) =>
        {
            var options = new BotOptions(
                CommonOptions.FolderOf(parsed.GetValue(data)), Local: true, parsed.GetValue(port), CommonOptions.ClockFrom(parsed.GetValue(clock)));
            try
            {
                return await RunAsync(options, parsed.GetValue(yes), !parsed.GetValue(noBrowser), ct);
            }
            catch (PlaygroundException e)
            {
                Say(e.Words, Console.Error);
                Say(Alternatives, Console.Error);
                return 1;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return 0;
            }
            catch (Exception e) when (ServeCommand.StartProblem(e) is not null)
            {
                await Console.Error.WriteLineAsync(ServeCommand.StartProblem(e));
                return 1;
            }
        });
        return command;
    }

    private static Bilingual Alternatives => new(
        "Zonder de Playground kan het ook. `nazorg chat` voert hetzelfde gesprek in de terminal. Met `nazorg serve --local` praat de bot met elke "
            + "andere Bot Framework-client op deze computer.",
        "There are two ways without the Playground. `nazorg chat` holds the same conversation in the terminal. With `nazorg serve --local` the bot "
            + "talks to any other Bot Framework client on this computer.");

    private static Bilingual WhatItIs => new(
        $"Om de bot te proberen haalt nazorg met npm de Microsoft 365 Agents Playground {Playground.Version} op: een nagebootst Teams in je "
            + $"browser, dat in {Playground.InstallFolder} komt te staan. Microsoft geeft het uit onder een licentie voor proefversies (alleen om "
            + "het te beoordelen, dus zonder echte gegevens) en het programma zoekt contact met een server van Microsoft die het gebruik meet "
            + $"({Playground.TelemetryHost}).",
        $"To try the bot, nazorg fetches the Microsoft 365 Agents Playground {Playground.Version} with npm: an imitation of Teams in your browser, "
            + $"to be kept in {Playground.InstallFolder}. Microsoft publishes it under its pre-release licence (for evaluation only, so without real "
            + $"data) and the program contacts a Microsoft host that measures its use ({Playground.TelemetryHost}).");

    private static async Task<int> RunAsync(BotOptions options, bool yes, bool browser, CancellationToken ct)
    {
        var node = await Node.FindAsync(ct);
        if (!Playground.IsInstalled)
        {
            Say(WhatItIs, Console.Out);
            if (!yes && !Agrees())
            {
                Say(new("Er is niets opgehaald.", "Nothing was fetched."), Console.Out);
                Say(Alternatives, Console.Out);
                return 1;
            }

            await Playground.InstallAsync(node, ct);
        }

        await using var host = await BotHost.StartAsync(options);
        var endpoint = new Uri(host.Address, "api/messages");
        var folder = Path.GetFullPath(Path.Combine(options.DataFolder, "playground"));
        await using var playground = await Playground.StartAsync(node, folder, endpoint, Playground.UsualPort, ct);
        Say(new(
            $"Open {playground.Address} in je browser om met de bot te praten. Stoppen: Ctrl+C.",
            $"Open {playground.Address} in your browser to talk to the bot. To stop: Ctrl+C."), Console.Out);
        if (browser) OpenBrowser(playground.Address);

        await playground.WaitForExitAsync(ct);
        throw new PlaygroundException(new(
            "De Playground is uit zichzelf gestopt. Start `nazorg try` opnieuw; je zaken zijn bewaard.",
            "The Playground stopped by itself. Start `nazorg try` again; your cases were kept."));
    }

    // Whoever cannot be asked has not agreed.
    private static bool Agrees()
    {
        if (Console.IsInputRedirected)
        {
            Say(new("Ga je akkoord, voer het commando dan uit met --yes.", "If you agree, run the command with --yes."), Console.Out);
            return false;
        }

        Console.Write("Doorgaan? / Go on? [j/y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "j" or "ja" or "y" or "yes";
    }

    private static void OpenBrowser(Uri address)
    {
        var hasScreen = !OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
        if (!hasScreen) return;
        try
        {
            Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            Say(new("Er is hier geen browser om te openen.", "There is no browser to open here."), Console.Out);
        }
    }

    private static void Say(Bilingual words, TextWriter to)
    {
        to.WriteLine(words.Nl);
        to.WriteLine(words.En);
        to.WriteLine();
    }
}
