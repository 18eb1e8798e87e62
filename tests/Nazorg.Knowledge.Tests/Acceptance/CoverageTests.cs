using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Tests.Acceptance;

/// <summary>The content covers the inventory of the documents, in its own words.</summary>
public sealed partial class CoverageTests
{
    /// <summary>A: step 3; B: its outline; C: the municipality's role; D: the letter and action programme; M: measures; F: a year's figures.</summary>
    private static readonly ImmutableHashSet<string> Inventory =
    [
        .. Numbered("A", 1, 92, "00"), .. Numbered("B", 1, 31, "00"), .. Numbered("C", 1, 27, "00"), .. Numbered("D", 1, 94, "000"),
        .. Numbered("M", 1, 59, "0"), .. Numbered("F", 2006, 2016, "0"),
    ];

    [Fact]
    public void An_item_covers_every_entry_of_step_3() =>
        Assert.Empty(Numbered("A", 1, 92, "00").Except(TestContent.Shipped.Items.SelectMany(i => i.Covers)));

    [Fact]
    public void Everything_in_the_documents_is_covered() => Assert.Empty(Inventory.Except(TestContent.Shipped.Entries.SelectMany(e => e.Covers)));

    [Fact]
    public void An_entry_covers_at_most_four_and_only_what_exists() => Assert.All(TestContent.Shipped.Entries, e =>
    {
        Assert.InRange(e.Covers.Length, 0, e.Kind is "measure" or "figure" ? 1 : 4);
        Assert.Subset(Inventory, e.Covers.ToHashSet());
    });

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

    private static IEnumerable<string> Numbered(string letter, int first, int last, string digits) =>
        Enumerable.Range(first, last - first + 1).Select(n => letter + n.ToString(digits));

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = Words().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - 7)).Select(i => string.Join(' ', words.Skip(i).Take(8)));
    }

    private static string HashOf(string run) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)))[..10];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
