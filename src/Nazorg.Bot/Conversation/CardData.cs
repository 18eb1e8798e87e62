using NodaTime.Text;

namespace Nazorg.Bot.Conversation;

/// <summary>The data of a button: texts by name. It comes back under the client's control, so reading trusts nothing.</summary>
internal static class CardData
{
    public const string Verb = "verb";

    /// <summary>Set while a date field is read: what was entered is a day that does not exist.</summary>
    public const string NoSuchDay = "noSuchDay";

    public static Dictionary<string, string> Of(string verb, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [Verb] = verb };
        foreach (var (key, value) in values)
        {
            if (value is not null)
                data.Add(key, value);
        }

        return data;
    }

    /// <summary>"robbery=home;robberyDate=2026-03-10": whether these are answers to anything is checked by who writes them down.</summary>
    public static string Written(ImmutableSortedDictionary<string, string> told) =>
        string.Join(';', told.Select(a => $"{a.Key}={a.Value}"));

    public static ImmutableSortedDictionary<string, string> Told(IReadOnlyDictionary<string, string> data) =>
        (data.GetValueOrDefault("told") ?? "")
            .Split(';')
            .Select(a => a.Split('='))
            .Where(a => a is [{ Length: > 0 }, { Length: > 0 }])
            .DistinctBy(a => a[0])
            .ToImmutableSortedDictionary(a => a[0], a => a[1], StringComparer.Ordinal);

    public static string? Yes(bool value) => value ? "yes" : null;

    public static bool IsYes(IReadOnlyDictionary<string, string> data, string key) => data.GetValueOrDefault(key) == "yes";

    /// <summary>By name only: a number or a list of names is no value.</summary>
    public static T? Read<T>(IReadOnlyDictionary<string, string> data, string key)
        where T : struct, Enum => data.GetValueOrDefault(key) is { } text && Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : null;

    public static int? Number(IReadOnlyDictionary<string, string> data, string key) =>
        int.TryParse(data.GetValueOrDefault(key), out var number) ? Math.Max(0, number) : null;

    /// <summary>What was typed on the card; null when the button stands on another card.</summary>
    public static string? Typed(IReadOnlyDictionary<string, string> data) =>
        data.GetValueOrDefault(CardVerbs.TextInput) is { } text
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;

    /// <summary>The day the button carries, or else the one that was entered on the card; null when neither can be read.</summary>
    public static LocalDate? Day(IReadOnlyDictionary<string, string> data) =>
        LocalDatePattern.Iso.Parse(data.GetValueOrDefault("until") ?? data.GetValueOrDefault(CardVerbs.DateInput) ?? "")
            is { Success: true } date
            ? date.Value
            : null;

    /// <summary>Something was entered as a day, and no day can be read in it.</summary>
    public static WrongDay? WrongDay(IReadOnlyDictionary<string, string> data) =>
        Day(data) is null && data.GetValueOrDefault(CardVerbs.DateInput) is { Length: > 0 }
            ? new(IsYes(data, NoSuchDay) ? DayProblem.DoesNotExist : DayProblem.NotUnderstood, null)
            : null;

    public static LocalTime? Time(IReadOnlyDictionary<string, string> data) =>
        LocalTimePattern.GeneralIso.Parse(data.GetValueOrDefault("time") ?? "") is { Success: true } hour ? hour.Value : null;

    public static string? Iso(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;

    public static string? Iso(LocalTime? time) => time is { } t ? LocalTimePattern.GeneralIso.Format(t) : null;
}
