using Nazorg.Bot.Municipalities;
using NodaTime.Text;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// What came from the date field of a card. It should be a date; where the field is a plain text field it is what somebody typed, and some clients
/// send a moment.
/// </summary>
internal static class DateField
{
    /// <summary>The data of a button with its date field as a date; what cannot be read stays, and what cannot exist is marked so.</summary>
    public static IReadOnlyDictionary<string, string> Read(IReadOnlyDictionary<string, string> data, Func<string, Utterance> read)
    {
        if (data.GetValueOrDefault(CardVerbs.DateInput) is not { Length: > 0 } text || LocalDatePattern.Iso.Parse(text).Success)
            return data;
        var (day, exists) = DayOf(text.Trim(), read);
        return new Dictionary<string, string>(data)
        {
            [CardVerbs.DateInput] = day is { } date ? LocalDatePattern.Iso.Format(date) : text,
            [CardData.NoSuchDay] = exists ? "" : "yes",
        };
    }

    private static (LocalDate? Day, bool Exists) DayOf(string text, Func<string, Utterance> read)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment)
            return (WorkCalendar.DateOf(moment.Value.ToInstant()), true);
        if (LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local)
            return (local.Value.Date, true);
        var said = read(text);
        return said.Days is not [var found] ? (null, true)
            : found.Day.Past(said.Today) is DayReading.Read past ? (past.Date, true)
            : found.Day.Ahead(said.Today) is DayReading.Read ahead ? (ahead.Date, true)
            : (null, false);
    }
}
