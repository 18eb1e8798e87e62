using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Tests.Reading;

/// <summary>
/// Texts that were made to be hard to read. Twice as long a text may take about twice the work, whatever stands in it: the work is counted in
/// bytes, which every machine counts alike, and never in time.
/// </summary>
public sealed class HostileTextTests
{
    private const int Short = 500;
    private const double MostGrowth = 2.5;

    /// <summary>What is there once for any text, however short.</summary>
    private const long Fixed = 64 * 1024;

    private static readonly LocalDate Today = new(2026, 3, 11);

    private static readonly (string, string?)[] Points = [.. TestContent.Shipped.Items.Select(i => (i.Id, (string?)null))];

    public static TheoryData<string> Kinds =>
        new(
            "niet ",
            "geen ",
            "vrijdag ",
            "van maandag tot vrijdag ",
            "1 ",
            "1-1-1-1 ",
            "1-",
            "1/1/",
            "1.",
            "1,",
            "12:",
            "12 maart ",
            "half 3 ",
            "over 3 weken ",
            "drie ",
            "tweeduizend",
            "punt 3, ",
            "klaar 3 ",
            "de ",
            "in de ",
            "aan de Aa ",
            "overval ",
            "overval op een juwelier en ",
            "woning winkel ",
            "koopwoning ",
            "niet opgelost ",
            "slachtoffer 2 ",
            "slachtofferhulp ",
            "schadefonds en slachtofferhulp ",
            "bewonersbijeenkomst ",
            "buurt: ",
            "a: ",
            "J. ",
            "J.P. ",
            "Jan Van ",
            "mevrouw ",
            "naam van de ",
            "geboren op ",
            "Kerkstraat ",
            "Kerkstraat 1",
            "kenteken ",
            "68-XKP-3",
            "06 ",
            "NL12 ABCD 1",
            "AB-",
            "a.b.",
            "a.b@c.",
            "@",
            "@a ",
            "insta: ",
            "facebook.com/",
            "!",
            "?",
            "... ",
            "((a) ",
            "\"'",
            "d'",
            "a",
            "İ",
            "NL",
            "aб中",
            "😀",
            "👍",
            "\u200f",
            "\u202ea ",
            "a\u0301",
            "\0",
            "\ud800",
            "<at>",
            "dat ",
            "want ",
            "als ",
            "ja ",
            "not ",
            "don't ",
            "remind me "
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_the_text_is_about_twice_the_work(string kind)
    {
        var (first, second, third) = (Work(kind, Short), Work(kind, 2 * Short), Work(kind, 4 * Short));

        Assert.True(second <= (MostGrowth * first) + Fixed, $"{first} → {second}");
        Assert.True(third <= (MostGrowth * second) + Fixed, $"{second} → {third}");
    }

    /// <summary>A text that says what may be found in it says it within itself.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_found_stands_in_the_text(string kind)
    {
        var said = TestContent.Shipped.Read(Repeated(kind, 4 * Short), Today);

        Assert.All(said.PersonalData, d => Assert.InRange(d.Start + d.Length, 1, said.Text.Length));
        Assert.All(said.Places, p => Assert.InRange(p.Start + p.Length, 1, said.Text.Length));
        Assert.All(said.Days, d => Assert.InRange(d.Until, d.From, said.Length - 1));
        Assert.All(said.Numbers, n => Assert.InRange(n.Until, n.From, said.Length - 1));
        Assert.All(said.Deeds, d => Assert.InRange(d.Until, d.From, said.Length - 1));
        Assert.All(said.Claims, c => Assert.InRange(c.Until, c.From, said.Length - 1));
    }

    private static long Work(string kind, int length)
    {
        var text = Repeated(kind, length);
        Everything(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Everything(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Asks of a text everything that can be asked.</summary>
    private static void Everything(string text)
    {
        var said = TestContent.Shipped.Read(text, Today);
        var items = TestContent.Shipped.FindItems(said, Points);
        ActReader.Read(said, items, mentions: false);
        foreach (var part in said.Parts)
        {
            MoodReader.Asks(said, part, said.Deeds, items);
            said.AfterThat(part);
        }

        _ = (said.Language, said.Claims, said.Things, said.States, said.Doers, said.Questions, said.Reported, said.IsDefinite);
        _ = (said.Label, said.Response, said.Numbers, said.Hours, said.Spans, said.Days, said.Denials, said.PersonalData, said.Places);
        _ = (said.IsJustThings, said.IsJustCase, said.IsJustStates, said.IsBareWhy, said.IsWhyOfNumber, said.AsksSources, said.SaysAll);
        _ = (said.CaseNumber, said.VictimNumber, said.Reason, said.HowCalled, said.ObjectId, said.Weekdays, said.HourRange, said.Month);
        _ = (said.Year, said.NameAfterDeputy, said.SaysNone(text), said.Mentions("de winkel"), said.IsJust("de winkel"));
        _ = (said.Rest(null, _ => false), TestContent.Shipped.NamesStreet(text));
    }

    private static string Repeated(string kind, int length) => string.Concat(Enumerable.Repeat(kind, (length / kind.Length) + 1))[..length];
}
