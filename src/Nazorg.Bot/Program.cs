using System.CommandLine;
using Nazorg.Bot.Commands;
using Nazorg.Knowledge.Authoring;

// One program, a few commands; each command file says what it does and reads top to bottom.
var root = new RootCommand("Nazorg: helps a municipality's coordinator arrange aftercare for victims of a robbery.")
{
    TryCommand.Create(),
    ChatCommand.Create(),
    AskCommand.Create(),
    PlanCommand.Create(),
    ContentCommand.Create(),
    ServeCommand.Create(),
    SimulateCommand.Create(),
    RemindersCommand.Create(),
    PackageCommand.Create(),
    DoctorCommand.Create(),
    FeedbackCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (ContentException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
