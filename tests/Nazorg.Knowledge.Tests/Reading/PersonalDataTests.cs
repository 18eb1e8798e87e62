using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Reading;

/// <summary>What is personal data and what is not, line by line: personal-data.txt and harmless.txt.</summary>
public sealed class PersonalDataTests
{
    private static readonly KnowledgeBase Knowledge = TestContent.Shipped;

    public static TheoryData<string> Personal => MarkedText.Lines("personal-data.txt");

    public static TheoryData<string> Harmless => MarkedText.Lines("harmless.txt");

    [Theory]
    [MemberData(nameof(Personal))]
    public void Finds_all_of_it_with_its_kind_and_place(string line)
    {
        var marked = MarkedText.Of(line);

        var found = Read(marked.Text);

        Assert.Equal(marked.Marks.Select(m => m.Kind), found.Select(f => $"{f.Kind}"));
        Assert.All(found.Zip(marked.Marks, (f, m) => (Found: f, Mark: m)), p =>
            Assert.True(p.Found.Start <= p.Mark.Start && p.Found.Start + p.Found.Length >= p.Mark.End, Said(marked.Text, p.Found))
        );
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Leaves_alone(string text) => Assert.Empty(Read(text).Select(f => Said(text, f)));

    [Fact]
    public void Is_worked_out_once()
    {
        var read = Knowledge.Read("bel 0612345678", new(2026, 3, 11));

        Assert.Equal(new PersonalDataFound(PersonalDataKind.Phone, 4, 10), Assert.Single(read.PersonalData));
        Assert.True(read.PersonalData == read.PersonalData);
    }

    [Fact]
    public void The_kind_that_weighs_most_is_told_first() =>
        Assert.Equal(PersonalDataKind.Phone, Knowledge.FindPersonalData("mevrouw Jansen, Kerkstraat 12, 0612345678"));

    [Fact]
    public void A_colleague_may_be_named()
    {
        Assert.Null(Knowledge.FindPersonalData("geef 7 door aan Els de Vries", ["Els de Vries"]));
        Assert.Equal(PersonalDataKind.Name, Knowledge.FindPersonalData("geef 7 door aan Els de Vries", ["Els Jansen"]));
    }

    [Fact]
    public void Place_and_length_are_those_of_the_text_as_it_was_typed()
    {
        const string Text = "<at>Joris</at>  bel\u200b  06\u20111234\u200b5678 a.u.b.";

        var found = Assert.Single(Read(Text));

        Assert.Equal("06\u20111234\u200b5678", Text.Substring(found.Start, found.Length));
    }

    [Fact]
    public void A_municipality_can_say_what_is_no_name()
    {
        const string Text = "bewoners van Groene Kathedraal";
        var own = KnowledgeBase.LoadWithOwn([new("words.yaml", "- noname: place\n  nl: groene kathedraal\n") { OwnFolder = "content" }]);

        Assert.Equal(PersonalDataKind.Name, Knowledge.FindPersonalData(Text));
        Assert.Empty(own.Refused);
        Assert.Null(own.Knowledge.FindPersonalData(Text));
    }

    [Theory]
    [InlineData('0', 2000)]
    [InlineData('a', 2000)]
    [InlineData('A', 2000)]
    [InlineData('.', 2000)]
    [InlineData('-', 2000)]
    [InlineData('@', 2000)]
    public void A_long_text_of_one_sign_takes_no_time(char sign, int length)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (
            var text in (string[])
                [
                    new(sign, length),
                    string.Concat(Enumerable.Repeat($"{sign} ", length / 2)),
                    string.Concat(Enumerable.Repeat($"A{sign} van ", length / 7)),
                ]
        )
            Read(text);

        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }

    private static ImmutableArray<PersonalDataFound> Read(string text) => Knowledge.Read(text, new(2026, 3, 11)).PersonalData;

    private static string Said(string text, PersonalDataFound found) => $"{found.Kind} in '{text.Substring(found.Start, found.Length)}'";
}
