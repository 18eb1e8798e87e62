using System.CommandLine;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Municipalities;
using NodaTime.Text;

namespace Nazorg.Bot.Commands;

/// <summary>The options that several commands share, read in one place.</summary>
internal static class CommonOptions
{
    private static readonly LocalDateTimePattern ClockPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static Option<DirectoryInfo?> Data() =>
        new("--data") { Description = "Folder for the database and municipality.yaml (default: a folder of your own)" };

    /// <summary>For the commands that only read: nothing but the content in the folder counts.</summary>
    public static Option<DirectoryInfo?> OwnContent() => new("--data") { Description = "Folder of a municipality, to add its own content" };

    public static Option<Language?> Language() =>
        new("--lang")
        {
            Description = "nl or en",
            CustomParser = r =>
                r.Tokens is [var token] && Parse(token.Value) is { } language ? language : Fail(r, "--lang must be nl or en"),
        };

    /// <summary>Sets the bot's clock: Amsterdam time, running on from there.</summary>
    public static Option<Instant?> Clock() =>
        new("--clock")
        {
            Description = "Set the bot's clock, for instance 2026-03-11T10:00 (Amsterdam time; local modes only)",
            CustomParser = r =>
                ClockPattern.Parse(r.Tokens[0].Value) is { Success: true } parsed
                    ? parsed.Value.InZoneLeniently(WorkCalendar.Amsterdam).ToInstant()
                    : FailClock(r),
        };

    /// <summary>Sets what could also stand in appsettings.json. Not the secret: a command line can be read by everybody on the machine.</summary>
    public static Option<string[]> Set()
    {
        var option = new Option<string[]>("--set")
        {
            Description = "A setting, for instance Teams:AppId=… (repeatable; the secret goes into the environment or appsettings.json)",
        };
        option.Validators.Add(r =>
        {
            foreach (var token in r.Tokens.Select(t => t.Value))
            {
                if (token.IndexOf('=', StringComparison.Ordinal) <= 0)
                    r.AddError($"--set {token}: write NAME=VALUE, for instance Teams:AppId=…");
                else if (IsSecret(token))
                    r.AddError(
                        "--set does not take a secret or password, because everybody on this machine can read a command line. Use the environment (Teams__Secret) or appsettings.json in the data folder."
                    );
            }
        });
        return option;
    }

    /// <summary>How Teams is connected: appsettings.json in the data folder, over it the environment, over that the command line.</summary>
    public static (TeamsSettings? Settings, ImmutableArray<string> Problems) TeamsFrom(string folder, IReadOnlyCollection<string> set)
    {
        var path = Path.Combine(Path.GetFullPath(folder), "appsettings.json");
        try
        {
            return TeamsSettings.Read(
                new ConfigurationBuilder()
                    .AddJsonFile(path, optional: true)
                    .AddEnvironmentVariables()
                    .AddInMemoryCollection(set.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], (string?)s[1])))
                    .Build()
            );
        }
        catch (InvalidDataException e)
        {
            var line = (e.GetBaseException() as System.Text.Json.JsonException)?.LineNumber + 1;
            return (null, [$"{path}{(line is null ? "" : $":{line}")}: this is not JSON. Correct it; an example is in docs/operating.md."]);
        }
    }

    public static string FolderOf(DirectoryInfo? data) => data?.FullName ?? BotOptions.DefaultDataFolder;

    public static IClock ClockFrom(Instant? start) =>
        start is { } moment ? new SetClock(SystemClock.Instance, moment) : SystemClock.Instance;

    private static bool IsSecret(string setting) =>
        setting.Split('=')[0] is var name
        && (name.EndsWith("Secret", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Password", StringComparison.OrdinalIgnoreCase));

    private static Language? Parse(string text) =>
        text switch
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
