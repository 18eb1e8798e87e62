using System.CommandLine;

namespace Nazorg.Bot.Commands;

/// <summary><c>nazorg plan --batch</c>: the checklist of many cases, one JSON object a line.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var command = new Command("plan", "Print the checklist that follows from facts");
        command.SetAction(_ => 0);
        return command;
    }
}
