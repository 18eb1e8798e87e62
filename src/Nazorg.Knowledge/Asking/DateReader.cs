using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Asking;

/// <summary>Reads a date that is written in full: "2026-03-02", "2-3-2026", "2 maart 2026", "March 2, 2026".</summary>
internal static class DateReader
{
    private static readonly string[][] Months =
    [
        ["januari", "january", "jan"],
        ["februari", "february", "feb"],
        ["maart", "march", "mrt"],
        ["april", "apr"],
        ["mei", "may"],
        ["juni", "june", "jun"],
        ["juli", "july", "jul"],
        ["augustus", "august", "aug"],
        ["september", "sept", "sep"],
        ["oktober", "october", "okt", "oct"],
        ["november", "nov"],
        ["december", "dec"],
    ];

    public static LocalDate? Read(IReadOnlyList<Token> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            var (a, b, c) = (words[i].Text, words[i + 1].Text, words[i + 2].Text);
            var date = (Number(a), Month(a), Number(b), Month(b), Number(c)) switch
            {
                (>= 1900, _, int month, _, int day) => Make(a, month, day),
                (int day, _, int month, _, >= 1900) => Make(c, month, day),
                (int day, _, _, int month, >= 1900) => Make(c, month, day),
                (_, int month, int day, _, >= 1900) => Make(c, month, day),
                _ => null,
            };
            if (date is not null)
                return date;
        }

        return null;
    }

    private static int? Number(string word) => word.Length <= 4 && int.TryParse(word, out var number) ? number : null;

    private static int? Month(string word) => Array.FindIndex(Months, m => m.Contains(word)) is var at and >= 0 ? at + 1 : null;

    private static LocalDate? Make(string year, int month, int day)
    {
        var y = Number(year)!.Value;
        return y <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(y, month)
            ? new LocalDate(y, month, day)
            : null;
    }
}
