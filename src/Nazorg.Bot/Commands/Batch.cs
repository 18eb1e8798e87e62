using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace Nazorg.Bot.Commands;

/// <summary>
/// Batch commands: one JSON object a line in, one a line out, in the same order; UTF-8 without BOM. A bad line gives its id and what is
/// wrong; the other lines are still answered.
/// </summary>
internal static class Batch
{
    private static readonly BatchJson Json = new(JsonOptions());

    /// <summary>Runs over standard input and output. 0 when every line was good, 1 otherwise.</summary>
    public static async Task<int> RunAsync<T>(Func<BatchLine, T> answer, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        return await RunAsync(input, output, answer, type, cancel);
    }

    public static async Task<int> RunAsync<T>(
        TextReader input,
        TextWriter output,
        Func<BatchLine, T> answer,
        JsonTypeInfo<T> type,
        CancellationToken cancel
    )
    {
        var exitCode = 0;
        while (await input.ReadLineAsync(cancel) is { } text)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            JsonElement? id = null;
            try
            {
                var line = BatchLine.Parse(text);
                id = line.Id;
                await output.WriteLineAsync(JsonSerializer.Serialize(answer(line), type));
            }
            catch (BadLineException e)
            {
                exitCode = 1;
                await output.WriteLineAsync(JsonSerializer.Serialize(new BadLine(id, e.Message), Json.BadLine));
            }
        }

        return exitCode;
    }

    /// <summary>How batch output is written: camelCase names, and letters with accents as they are.</summary>
    public static JsonSerializerOptions JsonOptions() =>
        new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

internal sealed record BadLine(JsonElement? Id, string Error);

[JsonSerializable(typeof(BadLine))]
internal sealed partial class BatchJson : JsonSerializerContext;

/// <summary>A line that cannot be answered; the message names the field and what is allowed in it.</summary>
internal sealed class BadLineException(string message) : Exception(message);

/// <summary>One line of batch input. Fields that nobody asks for are ignored.</summary>
internal readonly record struct BatchLine(JsonElement Root)
{
    /// <summary>The id as it was given, a text or a number; null when there is none.</summary>
    public JsonElement? Id => Find("id") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id ? id : null;

    /// <exception cref="BadLineException">The text is not a JSON object.</exception>
    public static BatchLine Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (!IsUnicode(document.RootElement))
                throw new BadLineException("this line has half a character in it (\\ud800 to \\udfff must come in pairs)");
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new(document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            throw new BadLineException($"this line is not JSON (character {e.BytePositionInLine + 1})");
        }

        throw new BadLineException("this line is not a JSON object; write {\"id\": …}");
    }

    /// <summary>Every text in it can be read: JSON may escape half of a surrogate pair, which is no text.</summary>
    private static bool IsUnicode(JsonElement root)
    {
        try
        {
            using var writer = new Utf8JsonWriter(Stream.Null);
            root.WriteTo(writer);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <exception cref="BadLineException">There is no id.</exception>
    public JsonElement RequiredId() => Id ?? throw new BadLineException("id: is missing; give a text or a number");

    /// <summary>A field, or null when it is missing or null.</summary>
    public JsonElement? Find(string name) =>
        Root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <exception cref="BadLineException">The field is there and is not a text.</exception>
    public string? Text(string name) =>
        Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            _ => throw new BadLineException($"{name}: must be a text"),
        };

    /// <exception cref="BadLineException">The field is there and is not a date.</exception>
    public LocalDate? Date(string name) =>
        Text(name) switch
        {
            null => null,
            var text when LocalDatePattern.Iso.Parse(text) is { Success: true } date => date.Value,
            var text => throw new BadLineException($"{name}: '{text}' is not a date; write yyyy-MM-dd"),
        };
}
