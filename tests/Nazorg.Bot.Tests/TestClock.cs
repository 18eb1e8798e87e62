using Nazorg.Bot.Municipalities;
using NodaTime.Text;

namespace Nazorg.Bot.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock(string amsterdam) : IClock
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private readonly Lock _lock = new();
    private Instant _now = At(amsterdam);

    /// <summary>A moment in the Netherlands, written 2026-03-25T09:00.</summary>
    public static Instant At(string amsterdam) =>
        Pattern.Parse(amsterdam).GetValueOrThrow().InZoneLeniently(WorkCalendar.Amsterdam).ToInstant();

    public Instant GetCurrentInstant()
    {
        lock (_lock)
            return _now;
    }

    public void Set(string amsterdam)
    {
        lock (_lock)
            _now = At(amsterdam);
    }

    public void Forward(Duration duration)
    {
        lock (_lock)
            _now += duration;
    }
}
