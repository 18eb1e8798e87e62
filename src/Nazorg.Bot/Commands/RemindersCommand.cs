using System.CommandLine;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Commands;

/// <summary><c>nazorg reminders --days 14</c>: what will be sent, by day, and how punctual it was last week. Reads only; the bot may be running.</summary>
internal static class RemindersCommand
{
    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How many days ahead", DefaultValueFactory = _ => 14 };
        var (data, clock) = (CommonOptions.Data(), CommonOptions.Clock());
        var command = new Command("reminders", "List the reminders that will be sent") { days, data, clock };
        days.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && r.GetValueOrDefault<int>() is < 1 or > 750)
                r.AddError("--days must be from 1 to 750");
        });
        command.SetAction(
            async (r, _) =>
            {
                var path = Path.Combine(CommonOptions.FolderOf(r.GetValue(data)), "nazorg.db");
                if (!File.Exists(path))
                {
                    await r.InvocationConfiguration.Error.WriteLineAsync(
                        $"There is no database at {path}. Choose the data folder with --data."
                    );
                    return 1;
                }

                var now = CommonOptions.ClockFrom(r.GetValue(clock)).GetCurrentInstant();
                await using var store = Store.Open(Dialect.Sqlite(path));
                await PrintAsync(store, now, r.GetValue(days), r.InvocationConfiguration.Output);
                return 0;
            }
        );
        return command;
    }

    private static async Task PrintAsync(Store store, Instant now, int days, TextWriter output)
    {
        var due = store.DueUntil(now + Duration.FromDays(days));
        foreach (var day in due.GroupBy(d => WorkCalendar.DateOf(d.Reminder.DueAt)))
        {
            await output.WriteLineAsync(
                $"{day.Key:uuuu-MM-dd} {day.Key.DayOfWeek}{(day.Key < WorkCalendar.DateOf(now) ? "  (late)" : "")}"
            );
            foreach (var (tenant, reminder) in day)
            {
                var about = reminder.IsAboutCase
                    ? $"case {reminder.Subject}{(reminder.Item.Length > 0 ? $"  {reminder.Item}" : "")}"
                    : "person";
                await output.WriteLineAsync(
                    $"  {reminder.DueAt.InZone(WorkCalendar.Amsterdam):HH:mm}  {reminder.Step, -13} {about}{(tenant.Length > 0 ? $"  {tenant}" : "")}"
                );
            }
        }

        var (sent, late, failed) = store.Sent(now - Duration.FromDays(7), Punctuality.Allowed);
        await output.WriteLineAsync(
            $"{due.Length} in the next {days} days. Last 7 days: {sent} sent, {late} of them late, {failed} given up."
        );
    }
}
