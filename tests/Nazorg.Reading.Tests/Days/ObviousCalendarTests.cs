using FsCheck;
using FsCheck.Fluent;
using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Knowledge.Tests.Reading.Days;

/// <summary>Random days said on random days, among them leap days and the ends of months and years, held against counting on the fingers.</summary>
public sealed class ObviousCalendarTests
{
    private const int Checks = 3000;

    private static readonly (string Before, string After)[] Around =
    [
        ("", ""),
        ("herinner me ", " aan de brief"),
        ("het bezoek gaat ", " niet door"),
        ("bezoek verzet naar ", ""),
        ("overval op een winkel, ", ", dader gevlucht"),
        ("it was ", " and not before"),
        ("please remind me ", ""),
        ("bel de politie (", ")!"),
    ];

    private static readonly LocalDate First = new(2023, 12, 25);

    private static readonly Gen<LocalDate> AnyDay = Gen.Choose(0, 8 * 366).Select(First.PlusDays);

    private static readonly Gen<LocalDate> OddDay =
        from year in Gen.Choose(2024, 2032)
        from month in Gen.Choose(1, 12)
        from shift in Gen.Choose(-2, 1)
        select new LocalDate(year, month, 1).PlusDays(shift);

    private static readonly Gen<(LocalDate Today, Saying Saying, int Around)> Sayings =
        from today in Gen.OneOf(AnyDay, OddDay)
        from number in Gen.Choose(1, 20)
        from days in Gen.Choose(1, 150)
        from saying in Gen.Elements(ObviousSayings.Of(today, number, days).ToArray())
        from around in Gen.Choose(0, Around.Length - 1)
        select (today, saying, around);

    [Fact]
    public void Every_way_to_say_a_day_means_the_day_that_counting_gives() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Checks),
            Prop.ForAll(Sayings.ToArbitrary(), s => Agrees(s.Today, s.Saying, s.Around))
        );

    [Fact]
    public void Every_kind_of_saying_was_tried()
    {
        // one of each on the first of many days, so that no kind depends on luck
        for (var today = First; today < First.PlusDays(400); today = today.PlusDays(13))
        {
            foreach (var saying in ObviousSayings.Of(today, 1 + today.Day % 20, 1 + today.DayOfYear % 150))
                Agrees(today, saying, today.DayOfYear % Around.Length);
        }
    }

    private static void Agrees(LocalDate today, Saying saying, int around)
    {
        var (before, after) = Around[around];
        var utterance = ReadAlone.Text(before + saying.Text + after, today);
        var what = $"'{before}{saying.Text}{after}' on {today:ddd uuuu'-'MM'-'dd}";
        Assert.True(utterance.Days.Length == 1, $"{what} has {utterance.Days.Length} days");
        var found = utterance.Days[0];
        var reading = saying.Ahead ? found.Day.Ahead(today) : found.Day.Past(today);
        Assert.True(reading == saying.Means, $"{what} should be {saying.Means} and is {reading}");
        // exactly its own words
        var (words, first) = (ReadAlone.Text(saying.Text).Words.Length, ReadAlone.Text(before).Words.Length);
        Assert.True((found.From, found.Until) == (first, first + words - 1), $"{what} was found at {found.From}-{found.Until}");
    }
}
