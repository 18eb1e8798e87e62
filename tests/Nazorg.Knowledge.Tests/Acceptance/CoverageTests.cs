using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Tests.Acceptance;

/// <summary>The content covers the inventory of the documents, in its own words.</summary>
public sealed partial class CoverageTests
{
    public static TheoryData<string> Inventory => [.. Enumerable.Range(1, 92).Select(n => $"A{n:00}")];

    [Theory]
    [MemberData(nameof(Inventory))]
    public void An_item_covers_every_entry_of_step_3(string id) => Assert.Contains(TestContent.Shipped.Items, i => i.Covers.Contains(id));

    [Fact]
    public void An_item_covers_at_most_four_entries() => Assert.All(TestContent.Shipped.Items, i => Assert.InRange(i.Covers.Length, 0, 4));

    [Fact]
    public void Only_entries_that_exist_are_covered() =>
        Assert.All(TestContent.Shipped.Items.SelectMany(i => i.Covers), c => Assert.Matches(@"^(A\d\d|B\d\d|C\d\d|D\d\d\d|M\d{1,2})$", c));

    [Fact]
    public void No_eight_words_in_a_row_are_copied_from_a_document()
    {
        var runs = TestContent.Lines("document-runs.txt").ToHashSet();

        Assert.NotEmpty(runs);
        Assert.DoesNotContain(KnowledgeBase.BuiltIn().SelectMany(f => RunsOf(f.Text)), r => runs.Contains(HashOf(r)));
    }

    [Fact]
    public void Runs_are_hashed_as_the_list_of_the_documents_was() =>
        Assert.Equal(["b7b46d4f59"], RunsOf("Één twee, drie (vier) vijf zes zeven - acht").Select(HashOf));

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = Words().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - 7)).Select(i => string.Join(' ', words.Skip(i).Take(8)));
    }

    private static string HashOf(string run) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)))[..10];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
