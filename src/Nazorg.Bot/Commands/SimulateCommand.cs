using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nazorg.Bot.Simulation;

namespace Nazorg.Bot.Commands;

/// <summary>
/// <c>nazorg simulate --days 365 --cases 1132</c>: a year of the country's cases against the real bot with a fast clock. What is counted is
/// counted by an observer at the connector's side, which has its own calendar and works out for itself what should have come.
/// </summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How many days", DefaultValueFactory = _ => 365 };
        var cases = new Option<int>("--cases") { Description = "How many robberies in that time", DefaultValueFactory = _ => 1132 };
        var seed = new Option<int>("--seed")
        {
            Description = "Another seed gives other dates and other people",
            DefaultValueFactory = _ => 1,
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("simulate", "Run a year of cases with a fast clock and count the reminders") { days, cases, seed, json };
        days.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && r.GetValueOrDefault<int>() is < 1 or > 3650)
                r.AddError("--days must be from 1 to 3650");
        });
        cases.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && r.GetValueOrDefault<int>() is < 1 or > 100_000)
                r.AddError("--cases must be from 1 to 100000");
        });
        command.SetAction(
            async (r, stop) =>
            {
                var result = await Year.RunAsync(r.GetValue(days), r.GetValue(cases), r.GetValue(seed), stop);
                await r.InvocationConfiguration.Output.WriteLineAsync(
                    r.GetValue(json) ? JsonSerializer.Serialize(result, SimulationJson.Default.SimulationResult) : Words(result)
                );
                foreach (var one in result.Examples)
                    await r.InvocationConfiguration.Error.WriteLineAsync(one);
                return result.IsGood ? 0 : 1;
            }
        );
        return command;
    }

    private static string Words(SimulationResult r) =>
        $"""
            {r.Cases} cases in {r.Municipalities} municipalities, {r.Days} days, in {r.Seconds:0.0} s
            sent                  {r.Sent}
            in their window       {r.InWindow}
            outside working hours {r.OutsideWorkingHours}
            duplicates            {r.Duplicates}
            lost                  {r.Lost} of {r.Expected}
            """;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SimulationResult))]
internal sealed partial class SimulationJson : JsonSerializerContext;
