using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Nazorg.Knowledge.Authoring;

namespace Nazorg.Knowledge.Tests.Acceptance;

/// <summary>The content covers the inventory of the documents, in its own words.</summary>
public sealed partial class CoverageTests
{
    /// <summary>A: step 3; B: its outline; C: the municipality's role; D: the letter and action programme; M: measures; F: a year's figures.</summary>
    private static readonly ImmutableHashSet<string> Inventory =
    [
        .. Numbered("A", 1, 92, "00"),
        .. Numbered("B", 1, 31, "00"),
        .. Numbered("C", 1, 27, "00"),
        .. Numbered("D", 1, 94, "000"),
        .. Numbered("M", 1, 59, "0"),
        .. Numbered("F", 2006, 2016, "0"),
    ];

    [Fact]
    public void An_item_covers_every_entry_of_step_3() =>
        Assert.Empty(Numbered("A", 1, 92, "00").Except(TestContent.Shipped.Items.SelectMany(i => i.Covers)));

    [Fact]
    public void Everything_in_the_documents_is_covered() =>
        Assert.Empty(Inventory.Except(TestContent.Shipped.Entries.SelectMany(e => e.Covers)));

    [Fact]
    public void An_entry_covers_at_most_four_and_only_what_exists() => Assert.All(TestContent.Shipped.Entries, e =>
        {
            Assert.InRange(e.Covers.Length, 0, e.Kind is "measure" or "figure" ? 1 : 4);
            Assert.Subset(Inventory, e.Covers.ToHashSet());
        });

    /// <summary>
    /// document-tokens.txt has a line per entry of the inventory: "D002: 2009 | Nederland=Netherlands | 2.898". What differs in English
    /// stands behind the equals sign.
    /// </summary>
    [Fact]
    public void Every_number_abbreviation_and_name_of_the_documents_is_where_it_is_covered()
    {
        var missing =
            from line in TestContent.Lines("document-tokens.txt")
            let covered = line.Split(": ")
            let entries = TestContent.Shipped.Entries.Where(e => e.Covers.Contains(covered[0])).ToList()
            from token in covered[1].Split(" | ")
            let names = token.Split('=')
            from side in new[] { (Name: names[0], In: Language.Dutch), (Name: names[^1], In: Language.English) }
            where !Occurs(side.Name, string.Join(' ', entries.Select(e => SaidBy(e, side.In))))
            select $"{covered[0]} {side.In}: {side.Name}";

        Assert.NotEmpty(TestContent.Lines("document-tokens.txt"));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("OM", "Vraag het om vier uur aan het College", false)]
    [InlineData("OM", "Vraag het OM", true)]
    [InlineData("2.898", "In 2009 there were 2,898 robberies", true)]
    [InlineData("2", "2.898 overvallen in 2009", false)]
    [InlineData("BOA", "preventie-BOA’s", true)]
    [InlineData("HIC", "HICs en WHICH", true)]
    [InlineData("HIC", "WHICH", false)]
    public void A_name_or_number_is_found_as_a_whole(string name, string text, bool found) => Assert.Equal(found, Occurs(name, text));

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

    private static string SaidBy(ContentEntry entry, Language language) =>
        string.Join(
            ' ',
            (
                (Bilingual[])[entry.Title, entry.Text, .. entry.Notes.Select(n => n.Text), .. entry.Partners, entry.Actor ?? new("", "")]
            ).Select(t => t.In(language))
        );

    /// <summary>A name in capitals is an abbreviation: "OM" is not "om". Thousands are written "2.898" in Dutch and "2,898" in English.</summary>
    private static bool Occurs(string name, string text)
    {
        var plain = Regex.Escape(ThousandsMark().Replace(name, ""));
        var pattern = !name.Any(char.IsLower) ? $@"(?<![\p{{L}}\d]){plain}(?![\p{{Lu}}\d])" : $@"(?<![\p{{L}}\d])(?i:{plain})";
        return Regex.IsMatch(ThousandsMark().Replace(text, ""), pattern);
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = Words().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - 7)).Select(i => string.Join(' ', words.Skip(i).Take(8)));
    }

    private static string HashOf(string run) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)))[..10];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<=\d)[.,](?=\d{3})")]
    private static partial Regex ThousandsMark();
}
