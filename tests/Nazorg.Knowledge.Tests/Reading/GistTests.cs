using System.Collections.Immutable;
using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Reading;
using Nazorg.Tests;
using NodaTime;

namespace Nazorg.Knowledge.Tests.Reading;

/// <summary>What a message does, told by what it resembles. The stranger's sentences were never learned from, and are not looked at while mending.</summary>
public sealed class GistTests(ITestOutputHelper output)
{
    private const double Sure = 0.7;

    private static readonly KnowledgeBase Knowledge = TestContent.Shipped;

    [Fact]
    public void What_a_stranger_means_is_told_by_what_it_resembles()
    {
        var (right, sure, surelyRight, about, abouts, all) = (0, 0, 0, 0, 0, 0);
        foreach (var sentence in Stranger())
        {
            var gist = Whole(sentence.Text);
            var isRight = gist.Purposes[0].Purpose == sentence.Purpose;
            (all, right) = (all + 1, right + (isRight ? 1 : 0));
            if (gist.Purposes[0].Share >= Sure)
                (sure, surelyRight) = (sure + 1, surelyRight + (isRight ? 1 : 0));
            if (sentence.About is { } wanted)
                (abouts, about) = (abouts + 1, about + (gist.Abouts is [{ About: var first }, ..] && first == wanted ? 1 : 0));
        }

        var report =
            $"right {100.0 * right / all:0.0}%, sure {100.0 * sure / all:0.0}% and of those right {100.0 * surelyRight / sure:0.0}%, about the right thing {100.0 * about / abouts:0.0}% of {all}";
        output.WriteLine(report);

        Assert.True(right >= 0.85 * all, report);
        Assert.True(surelyRight >= 0.92 * sure, report);
        Assert.True(about >= 0.85 * abouts, report);
    }

    [Theory]
    [InlineData("ik heb haar het schadefonds aangeboden, de deurspion wil ze wel", Purpose.Offered, Purpose.Accepted)]
    [InlineData("Slachtofferhulp is geweest en de politie vindt het prima", Purpose.Fact, Purpose.Fact)]
    [InlineData("herinner me vrijdag om 14:00 aan de sleutels", Purpose.Remind)]
    [InlineData("she would like the door chain, but not the talk with the robber", Purpose.Accepted, Purpose.Fact)]
    public void A_message_is_taken_apart_into_what_does_one_thing_each(string text, params Purpose[] purposes) =>
        Assert.Equal(purposes, KnowledgeBase.GistsOf(Read(text)).Select(g => g.Gist.Purposes[0].Purpose));

    [Fact]
    public void The_shipped_model_was_trained_on_the_sentences_as_they_are()
    {
        using var shipped = File.OpenRead(Repository.PathTo("src", "Nazorg.Knowledge", "Content", "gist.model"));

        Assert.True(
            GistModel.Read(shipped).Fingerprint == GistTraining.Fingerprint(Learned()),
            "The sentences have changed since the model was trained. Run: dotnet run --project src/Nazorg.Bot -c Release -- content train --only gist src/Nazorg.Knowledge/Content"
        );
    }

    [Fact]
    public void Every_sentence_is_about_a_point_or_a_fact_that_is_known()
    {
        var unknown = Learned()
            .Select(s => s.About)
            .OfType<string>()
            .Distinct()
            .Where(a => !Knowledge.Items.Any(i => i.Id == a) && FactDefinition.Find(a.Split('=')[0]) is null);

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("done\t-\tnl")]
    [InlineData("gedaan\t-\tnl\tklaar")]
    [InlineData("done\t-\tde\tfertig")]
    public void A_line_that_is_no_sentence_is_named(string line)
    {
        var problem = Assert.Throws<InvalidDataException>(() => GistTraining.Read("west.tsv", $"done\t-\tnl\tklaar\n{line}"));

        Assert.Contains("west.tsv, line 2", problem.Message, StringComparison.Ordinal);
    }

    private static Utterance Read(string text) => Knowledge.Read(text, new LocalDate(2026, 3, 11));

    private static Gist Whole(string text) => KnowledgeBase.GistOf(Read(text));

    /// <summary>What others happen to say in the same words is left out.</summary>
    private static IEnumerable<Sentence> Stranger()
    {
        var learned = Learned().Select(s => s.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var file = Repository.PathTo("tests", "Nazorg.Knowledge.Tests", "Reading", "sentences-of-a-stranger.tsv");
        return GistTraining.Read(file, File.ReadAllText(file)).Where(s => !learned.Contains(s.Text));
    }

    private static ImmutableArray<Sentence> Learned() =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathTo("src", "Nazorg.Knowledge", "Content", "sentences"), "*.tsv")
                .Order(StringComparer.Ordinal)
                .SelectMany(f => GistTraining.Read(f, File.ReadAllText(f))),
        ];
}
