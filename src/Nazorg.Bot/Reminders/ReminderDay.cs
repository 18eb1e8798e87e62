using System.Text.RegularExpressions;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Reminders;

/// <summary>A day to be reminded on, as people type it; or what is wrong with it, in a sentence.</summary>
internal static partial class ReminderDay
{
    private const int FurthestYears = 2;

    private static readonly string[] Counts =
    [
        "een|one|a|an",
        "twee|two",
        "drie|three",
        "vier|four",
        "vijf|five",
        "zes|six",
        "zeven|seven",
        "acht|eight",
        "negen|nine",
        "tien|ten",
        "elf|eleven",
        "twaalf|twelve",
    ];

    /// <param name="from">The first day that may be chosen.</param>
    public static (LocalDate? Day, string? Problem) Read(string text, LocalDate today, LocalDate from, AllTexts texts)
    {
        if (FarAhead(text, today, out var far))
            return Check(far, today, from, texts);
        return DateReader.Ahead(text, today) switch
        {
            DateReading.Read read => Check(read.Date, today, from, texts),
            DateReading.DoesNotExist => (null, texts.NoSuchReminderDay),
            _ when DateReader.Past(text, today) is DateReading.Read => (null, texts.DateNotAhead),
            _ => (null, texts.DayNotUnderstood),
        };
    }

    public static (LocalDate? Day, string? Problem) Check(LocalDate? day, LocalDate today, LocalDate from, AllTexts texts) =>
        day is null || day < from || day > today.PlusYears(FurthestYears) ? (null, texts.DateNotAhead) : (day, null);

    /// <summary>"over 2 maanden", "over een jaar", "over honderd jaar". Null, where that is further than a calendar reaches.</summary>
    private static bool FarAhead(string text, LocalDate today, out LocalDate? day)
    {
        day = null;
        if (Far().Match(Words.Fold(text)) is not { Success: true } match)
            return false;
        var word = match.Groups["n"].Value;
        var count = int.TryParse(word, out var number) ? number : Array.FindIndex(Counts, c => c.Split('|').Contains(word)) + 1;
        if (count == 0)
            return word is "honderd" or "duizend" or "miljoen"
                || word.Contains("hundred", StringComparison.Ordinal)
                || word.Contains("thousand", StringComparison.Ordinal);
        var inMonths = match.Groups["unit"].Value[0] is 'm';
        if (count < 1000)
            day = inMonths ? today.PlusMonths(count) : today.PlusYears(count);
        return true;
    }

    [GeneratedRegex("^(?:over|in) (?<n>[0-9]{1,9}|[a-z]+|a hundred|a thousand) (?<unit>maand|maanden|month|months|jaar|jaren|year|years)$")]
    private static partial Regex Far();
}
