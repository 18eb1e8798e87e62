using System.CommandLine;
using Nazorg.Bot.Municipalities;
using NodaTime.Text;

namespace Nazorg.Bot.Commands;

/// <summary>The options that several commands share, read in one place.</summary>
internal static class CommonOptions
{
    private static readonly LocalDateTimePattern ClockPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static Option<DirectoryInfo?> Data() => new("--data") { Description = "Folder for the database and municipality.yaml (default: a folder of your own)" };

    /// <summary>For the commands that only read: nothing but the content in the folder counts.</summary>
    public static Option<DirectoryInfo?> OwnContent() => new("--data") { Description = "Folder of a municipality, to add its own content" };

    public static Option<Language?> Language() => new("--lang")
    {
        Description = "nl or en",
        CustomParser = r => r.Tokens is [var token] && Parse(token.Value) is { } language ? language : Fail(r, "--lang must be nl or en"),
    };

    /// <summary>Sets the bot's clock: Amsterdam time, running on from there.</summary>
    public static Option<Instant?> Clock() => new("--clock")
    {
        Description = "Set the bot's clock, for instance 2026-03-11T10:00 (Amsterdam time; local modes only)",
        CustomParser = r => ClockPattern.Parse(r.Tokens[0].Value) is { Success: true } parsed
            ? parsed.Value.InZoneLeniently(WorkCalendar.Amsterdam).ToInstant()
            : FailClock(r),
    };

    public static string FolderOf(DirectoryInfo? data) => data?.FullName ?? BotOptions.DefaultDataFolder;

    public static IClock ClockFrom(Instant? start) => start is { } moment ? new SetClock(SystemClock.Instance, moment) : SystemClock.Instance;

    private static Language? Parse(string text) => text switch
    {
        "nl" => Knowledge.Language.Dutch,
        "en" => Knowledge.Language.English,
        _ => null,
    };

    private static Language? Fail(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }

    private static Instant? FailClock(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError("--clock must be a date and time such as 2026-03-11T10:00");
        return null;
    }
}
