using System.Text.Json;
using System.Text.Json.Serialization;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Plans;
using NodaTime.Text;

namespace Nazorg.Bot.Storage;

/// <summary>How documents are written: instants as milliseconds, dates as yyyy-MM-dd, enumerations by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJson), typeof(LocalDateJson), typeof(LocalTimeJson)]
)]
[JsonSerializable(typeof(Municipality))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(AftercareTeam))]
[JsonSerializable(typeof(Talk))]
[JsonSerializable(typeof(OpenQuestion))]
[JsonSerializable(typeof(CaseFile))]
[JsonSerializable(typeof(RulesInForce))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, ItemTitle>))]
internal sealed partial class StoreJson : JsonSerializerContext;

/// <summary>What the reminders that are kept were last worked out with.</summary>
internal sealed record RulesInForce(string Stamp);

internal sealed class InstantJson : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instant.FromUnixTimeMilliseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
}

internal sealed class LocalDateJson : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

internal sealed class LocalTimeJson : JsonConverter<LocalTime>
{
    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalTimePattern.ExtendedIso.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalTimePattern.ExtendedIso.Format(value));
}
