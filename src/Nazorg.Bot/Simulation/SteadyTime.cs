namespace Nazorg.Bot.Simulation;

/// <summary>The clock that cannot be set, where a day passes at once: it goes as fast as the other one.</summary>
internal sealed class SteadyTime(IClock clock) : TimeProvider
{
    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => clock.GetCurrentInstant().ToUnixTimeMilliseconds();
}
