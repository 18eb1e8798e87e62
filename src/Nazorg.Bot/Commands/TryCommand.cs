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

        var command = new Command("try", "Try the bot in your browser, in Microsoft's imitation of Teams")
        {
            port,
            data,
            clock,
            noBrowser,
            yes,
        };
        command.Validators.Add(r =>
        {
            if (BotOptions.RefuseLocal() is { } reason)
                r.AddError(reason);
        });
        command.SetAction(
            async (parsed, ct) =>
            {
                var options = new BotOptions(
                    CommonOptions.FolderOf(parsed.GetValue(data)),
                    Local: true,
                    parsed.GetValue(port),
                    CommonOptions.ClockFrom(parsed.GetValue(clock))
                );
                var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                try
                {
                    var node = await Node.FindAsync(ct);
                    if (!await IsReadyAsync(node, parsed.GetValue(yes), output, ct))
                        return 1;
                    await using var host = await BotHost.StartAsync(options);
                    await RunAsync(node, options.DataFolder, new(host.Address, "api/messages"), !parsed.GetValue(noBrowser), output, ct);
                    Say(StoppedByItself, errors);
                    return 1;
                }
                catch (PlaygroundException e)
                {
                    Say(e.Words, errors);
                    Say(Alternatives, errors);
                    return 1;
                }
                catch (OperationCanceledException) when (ct.IsCancellationRequested)
                {
                    return 0;
                }
                catch (Exception e) when (ServeCommand.StartProblem(e) is not null)
                {
                    await errors.WriteLineAsync(ServeCommand.StartProblem(e));
                    return 1;
                }
            }
        );
        return command;
    }

    private static Bilingual Alternatives =>
        new(
            "Zonder de Playground kan het ook. `nazorg chat` voert hetzelfde gesprek in de terminal. Met `nazorg serve --local` praat de bot met elke "
                + "andere Bot Framework-client op deze computer.",
            "There are two ways without the Playground. `nazorg chat` holds the same conversation in the terminal. With `nazorg serve --local` the bot "
                + "talks to any other Bot Framework client on this computer."
        );

    private static Bilingual WhatItIs =>
        new(
            $"Om de bot te proberen haalt nazorg met npm de Microsoft 365 Agents Playground {Playground.Version} op: een nagebootst Teams in je "
                + $"browser, dat in {Playground.InstallFolder} komt te staan. Microsoft geeft het uit onder een licentie voor proefversies (alleen om "
                + "het te beoordelen, dus zonder echte gegevens) en het programma zoekt contact met een server van Microsoft die het gebruik meet "
                + $"({Playground.TelemetryHost}).",
            $"To try the bot, nazorg fetches the Microsoft 365 Agents Playground {Playground.Version} with npm: an imitation of Teams in your browser, "
                + $"to be kept in {Playground.InstallFolder}. Microsoft publishes it under its pre-release licence (for evaluation only, so without real "
                + $"data) and the program contacts a Microsoft host that measures its use ({Playground.TelemetryHost})."
        );

    private static Bilingual StoppedByItself =>
        new(
            "De Playground is uit zichzelf gestopt. Start `nazorg try` opnieuw; je zaken zijn bewaard.",
            "The Playground stopped by itself. Start `nazorg try` again; your cases were kept."
        );

    // Installs the Playground the first time; false when the person does not want it.
    private static async Task<bool> IsReadyAsync(Node node, bool yes, TextWriter output, CancellationToken ct)
    {
        if (Playground.IsInstalled)
            return true;
        Say(WhatItIs, output);
        if (!yes && !Agrees(output))
        {
            Say(
                new(
                    "Er is niets opgehaald. Ga je toch akkoord, voer het commando dan opnieuw uit, of meteen met --yes.",
                    "Nothing was fetched. If you agree after all, run the command again, or with --yes right away."
                ),
                output
            );
            Say(Alternatives, output);
            return false;
        }

        await Playground.InstallAsync(node, ct);
        return true;
    }

    private static async Task RunAsync(Node node, string data, Uri endpoint, bool browser, TextWriter output, CancellationToken ct)
    {
        var folder = Path.GetFullPath(Path.Combine(data, "playground"));
        await using var playground = await Playground.StartAsync(node, folder, endpoint, Playground.UsualPort, ct);
        Say(
            new(
                $"Open {playground.Address} in je browser om met de bot te praten. Stoppen: Ctrl+C.",
                $"Open {playground.Address} in your browser to talk to the bot. To stop: Ctrl+C."
            ),
            output
        );
        if (browser)
            OpenBrowser(playground.Address, output);
        await playground.WaitForExitAsync(ct);
    }

    // Whoever cannot answer has not agreed.
    private static bool Agrees(TextWriter output)
    {
        output.Write("Doorgaan? / Go on? [j/y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "j" or "ja" or "y" or "yes";
    }

    private static void OpenBrowser(Uri address, TextWriter output)
    {
        var hasScreen =
            !OperatingSystem.IsLinux()
            || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
        if (!hasScreen)
            return;
        try
        {
            Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            Say(new("Er is hier geen browser om te openen.", "There is no browser to open here."), output);
        }
    }

    private static void Say(Bilingual words, TextWriter to)
    {
        to.WriteLine(words.Nl);
        to.WriteLine(words.En);
        to.WriteLine();
    }
}
