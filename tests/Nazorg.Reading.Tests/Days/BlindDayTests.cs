using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Reading.Days;

/// <summary>Days that somebody wrote down who had not seen how they are read.</summary>
public sealed class BlindDayTests
{
    private const double Floor = 0.98;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Days_that_were_written_blind_are_read()
    {
        var lines = Lines().ToList();
        var wrong = lines.Where(l => Read(l) != l.Expected).ToList();
        Assert.True(
            wrong.Count <= (1 - Floor) * lines.Count,
            $"{wrong.Count} of {lines.Count}:\n{string.Join('\n', wrong.Select(l => $"{l} was read as {Read(l)}"))}"
        );
    }

    private static string Read(Line line)
    {
        var today = ReadAlone.Date(line.Today);
        if (ReadAlone.Text(line.Text, today).Days is not [var found, ..])
            return "no day";
        var reading = line.Direction == "past" ? found.Day.Past(today) : found.Day.Ahead(today);
        var time = found.Time is { } at ? $" {at.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "";
        return reading switch
        {
            DayReading.Read read => $"{read.Date:uuuu'-'MM'-'dd}{time}",
            DayReading.ToCome => "to come",
            DayReading.HasBeen => "has been",
            _ => "no such day",
        };
    }

    private static IEnumerable<Line> Lines()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("days.jsonl")!);
        while (reader.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<Line>(line, Web)!;
    }

    private sealed record Line(string Direction, string Text, string Today, string? Means, string? Time, string? Why)
    {
        public string Expected => Means is null ? Why! : Means + (Time is null ? "" : $" {Time}");
    }
}
