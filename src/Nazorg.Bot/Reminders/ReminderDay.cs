using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Reminders;

/// <summary>Whether a day can be one to be reminded on; or what is wrong with it, in a sentence.</summary>
internal static class ReminderDay
{
    private const int FurthestYears = 2;

    /// <param name="from">The first day that may be chosen.</param>
    public static (LocalDate? Day, string? Problem) Check(LocalDate? day, LocalDate today, LocalDate from, AllTexts texts) =>
        day is null || day < from || day > today.PlusYears(FurthestYears) ? (null, texts.DateNotAhead) : (day, null);

    /// <summary>What is wrong with a day that was typed.</summary>
    public static string Say(AllTexts t, WrongDay wrong) =>
        wrong.Problem switch
        {
            DayProblem.HasBeen when wrong.Day is { } day => t.DayHasBeen(day),
            DayProblem.HasBeen or DayProblem.TooFar => t.DateNotAhead,
            DayProblem.DoesNotExist => t.NoSuchReminderDay,
            _ => t.DayNotUnderstood,
        };

    /// <summary>What is wrong with a moment to be reminded at; null when nothing is.</summary>
    public static string? CheckMoment(LocalDate day, LocalTime? time, Scene scene)
    {
        var local = scene.Now.InZone(WorkCalendar.Amsterdam).LocalDateTime;
        if (day == local.Date && (time is not null || Snoozing.LaterToday(scene) is null))
            return time > local.TimeOfDay ? null : scene.Texts.TooLateForToday;
        return Check(day, local.Date, local.Date.PlusDays(1), scene.Texts).Problem;
    }
}
