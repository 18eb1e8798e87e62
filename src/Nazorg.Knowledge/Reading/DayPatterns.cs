using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>Days, hours and amounts as they are written, which are no personal data; and the day somebody was born on, which is.</summary>
internal static partial class DayPatterns
{
    public const string Month =
        "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maa?rt|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june?|juli?|july?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

    private const string Year = "(?:,? ?'?(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9:.]))";

    private const string Day =
        "(?:[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ]'?(?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}(?:e|st|nd|rd|th)?(?: of)? "
        + Month
        + Year
        + "?|"
        + Month
        + " [0-9]{1,2}(?:st|nd|rd|th)?"
        + Year
        + "?)(?![0-9])";

    private static readonly Regex[] Births = [Born(), BornLast(), BirthYear(), LastCentury()];
    private static readonly Regex[] NoData = [LongDay(), ShortDay(), IsoDay(), Hour(), SaidHour(), Amount()];

    public static IEnumerable<PersonalDataFound> BirthDates(string text) =>
        Births.SelectMany(r => r.In(text)).Select(m => new PersonalDataFound(PersonalDataKind.BirthDate, m.Index, m.Length));

    /// <summary>The same text with a sign in the place of each character of a day, an hour or an amount.</summary>
    public static string WithoutDays(string text) => NoData.Aggregate(text, (t, r) => r.Replace(t, m => new('#', m.Length)));

    /// <summary>"Geboren op 3-4-1961", "geb. te Utrecht, 12 mei 1950", "dob 3/4/61".</summary>
    [GeneratedRegex(
        @"\b(?:geboren|geb\b\.?(?: ?dat\.)?|geboorte(?:datum|dag)|verjaardag|jarig|dob|d\.o\.b\.?|born|date of birth|birth ?da(?:te|y))[ :=,-]*(?:(?:op|is|was|on|the|de) )*(?:(?:te|in) \p{L}+,? (?:op |on )?)?"
            + Day,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Born();

    /// <summary>"3-4-1961 geboren".</summary>
    [GeneratedRegex(@"(?<![0-9])" + Day + @" (?:is )?(?:geboren|born|jarig)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BornLast();

    /// <summary>"Geboortejaar 1961", "geb. 1950": an idea may be born in 2019, a person who is spoken of here was before.</summary>
    [GeneratedRegex(
        @"\b(?:geboortejaar|geboren in|geb\b\.?|year of birth|born in)[ :=]*(?:is )?(?:19[0-9]{2}|200[0-9])\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex BirthYear();

    /// <summary>A whole date of the last century is hardly anything else.</summary>
    [GeneratedRegex(
        @"(?<![0-9./-])(?:[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ]19[0-9]{2}|[0-9]{1,2} "
            + Month
            + @" 19[0-9]{2}|19[0-9]{2}-[0-9]{2}-[0-9]{2})(?![0-9-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LastCentury();

    [GeneratedRegex(@"(?<![0-9./-])(?:0?[1-9]|[12][0-9]|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)[0-9]{2}(?![0-9]|[-/.][0-9])")]
    private static partial Regex LongDay();

    [GeneratedRegex(@"(?<![0-9./-])(?:0?[1-9]|[12][0-9]|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.][0-9]{2}(?![0-9]|[-/. ][0-9])")]
    private static partial Regex ShortDay();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])")]
    private static partial Regex IsoDay();

    /// <summary>"14:30", "14.30 uur".</summary>
    [GeneratedRegex(
        @"(?<![0-9.:-])(?:[01]?[0-9]|2[0-3])(?::[0-5][0-9](?![0-9:])|(?:[.][0-5][0-9])? ?(?:uur|u|h|am|pm)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Hour();

    /// <summary>"Om 14.30", "tussen 10.00 en 12.00".</summary>
    [GeneratedRegex(
        @"(?<=\b(?:om|tot|vanaf|rond|tussen|at|until|from|between) )(?:[01]?[0-9]|2[0-3])[.][0-5][0-9](?: (?:en|tot|and|to) (?:[01]?[0-9]|2[0-3])[.][0-5][0-9])?(?![0-9.])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SaidHour();

    [GeneratedRegex(
        @"(?:€|\beur) ?[0-9][0-9.,]{0,20}-?|(?<![0-9])[0-9][0-9.,]{0,20} ?(?:€|%|euro\b|eur\b|miljoen\b|duizend\b|procent\b|million\b|percent\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Amount();
}
