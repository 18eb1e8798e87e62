using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nazorg.Bot.Asking;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;
using NodaTime.Text;

namespace Nazorg.Bot.Commands;

/// <summary><c>nazorg feedback</c>: for who looks after the content, the questions that got no answer and the answers that did not help, newest first.</summary>
internal static class FeedbackCommand
{
    private static readonly Option<DirectoryInfo?> DataOption = CommonOptions.Data();

    private static readonly Option<bool> JsonOption = new("--json") { Description = "One JSON object a line" };

    public static Command Create()
    {
        var command = new Command("feedback", "List the questions that got no answer and the answers that did not help")
        {
            DataOption,
            JsonOption,
        };
        command.SetAction((parsed, _) => PrintAsync(CommonOptions.FolderOf(parsed.GetValue(DataOption)), parsed.GetValue(JsonOption)));
        return command;
    }

    private static async Task<int> PrintAsync(string folder, bool json)
    {
        var path = Path.Combine(folder, BotOptions.DatabaseFile);
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no database at {path}. Give the data folder with --data.");
            return 1;
        }

        await using var store = Store.Open(Dialect.Sqlite(path));
        var remarks = store.RemarksSince(SystemClock.Instance.GetCurrentInstant() - Feedback.Kept);
        var lines = remarks.Where(r => r.Remark.Verdict != Verdict.Useful).Select(r => FeedbackLine.Of(r.Remark, r.At)).ToList();
        foreach (var line in lines)
            Console.WriteLine(json ? JsonSerializer.Serialize(line, FeedbackJson.Default.FeedbackLine) : line.ToText());
        if (!json)
            Console.WriteLine(
                $"{lines.Count(l => l.Verdict == "unanswered")} not answered, {lines.Count(l => l.Verdict == "not useful")} not useful, {remarks.Length - lines.Count} useful in the last twelve weeks."
            );
        return 0;
    }
}

/// <param name="Day">When, in Amsterdam; no closer than the day.</param>
/// <param name="Text">The question, or what was wrong with its answer; null when somebody did not write it down.</param>
internal sealed record FeedbackLine(string Day, string Verdict, ImmutableArray<string> About, ImmutableArray<string> Entries, string? Text)
{
    public static FeedbackLine Of(Remark remark, Instant at) =>
        new(
            LocalDatePattern.Iso.Format(WorkCalendar.DateOf(at)),
            remark.Verdict switch
            {
                Asking.Verdict.Unanswered => "unanswered",
                Asking.Verdict.NotUseful => "not useful",
                _ => "useful",
            },
            remark.About,
            remark.Entries,
            remark.Text
        );

    public string ToText() =>
        string.Join(
            "  ",
            new[]
            {
                Day,
                Verdict,
                $"about: {Listed(About)}",
                Entries.IsEmpty ? null : $"answered with: {Listed(Entries)}",
                Text,
            }.OfType<string>()
        );

    private static string Listed(ImmutableArray<string> names) => names.IsEmpty ? "-" : string.Join(", ", names);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FeedbackLine))]
internal sealed partial class FeedbackJson : JsonSerializerContext;
