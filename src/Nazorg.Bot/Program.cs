using System.CommandLine;
using Nazorg.Bot.Commands;

// One program, a few commands; each command file says what it does and reads top to bottom.
var root = new RootCommand("Nazorg: helps a municipality's coordinator arrange aftercare for victims of a robbery.")
{
    TryCommand.Create(),
    ChatCommand.Create(),
    ServeCommand.Create(),
    PlanCommand.Create(),
    ContentCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
