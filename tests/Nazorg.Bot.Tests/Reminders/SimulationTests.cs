using Nazorg.Bot.Simulation;

namespace Nazorg.Bot.Tests.Reminders;

public sealed class SimulationTests
{
    /// <summary>Two months over the Easter holidays; the whole year is one command: nazorg simulate.</summary>
    [Fact]
    public async Task Every_reminder_comes_once_and_on_its_day()
    {
        var result = await Year.RunAsync(days: 130, cases: 60, seed: 7, TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 0), (result.OutsideWorkingHours, result.Duplicates, result.Lost));
        Assert.Equal(result.Sent, result.InWindow);
        Assert.Equal(result.Expected, result.Sent);
        Assert.InRange(result.Sent, 100, 240);
    }
}
