using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;
using Nazorg.Knowledge.Screening;
using Nazorg.Knowledge.Tests.Asking;
using Nazorg.Tests;
using NodaTime;

namespace Nazorg.Knowledge.Tests.Authoring;

/// <summary>The model that finds what a question is about, and the examples it is trained on.</summary>
public sealed class ModelTrainingTests
{
    private static readonly Lazy<Content> Whole = new(() => new ContentReader(Files()).Read());

    [Fact]
    public void The_shipped_model_was_trained_on_the_examples_as_they_are()
    {
        using var shipped = File.OpenRead(Repository.PathTo("src", "Nazorg.Knowledge", "Content", "questions.model"));

        Assert.True(
            QuestionModel.Read(shipped).Fingerprint == ModelTraining.Fingerprint(Whole.Value.Examples),
            "The example questions have changed since the model was trained. Run: dotnet run --project src/Nazorg.Bot -- content train src/Nazorg.Knowledge/Content"
        );
    }

    [Fact]
    public void The_shipped_model_weighs_every_signal()
    {
        using var shipped = File.OpenRead(Repository.PathTo("src", "Nazorg.Knowledge", "Content", "questions.model"));
        using var asked = File.OpenRead(Repository.PathTo("src", "Nazorg.Knowledge", "Content", "asked.model"));
        var (model, content) = (QuestionModel.Read(shipped), Whole.Value);
        var answerer = new Answerer(content, Lexicon.VocabularyOf(content, model.Words), model, AskedModel.Read(asked), []);

        Assert.Equal(answerer.Weigh(new("Wat is een KVO?"))!.Length, model.Refusal.Length);
    }

    [Fact]
    public void No_example_stands_in_a_question_set()
    {
        var examples = Whole.Value.Examples.Select(e => Bare(e.Text)).ToHashSet();
        var questions = TestContent
            .QuestionSets.SelectMany(TestContent.Lines)
            .Where(l => l.Length > 0)
            .Select(l => AskedQuestion.Read(l).Text);

        Assert.DoesNotContain(questions, q => examples.Contains(Bare(q)));
    }

    [Fact]
    public void The_same_examples_give_the_same_model_and_it_knows_them_again()
    {
        var content = Whole.Value with
        {
            Items = [.. Whole.Value.Items.Where(i => i.Id is "offer-door-viewer" or "show-empathy")],
            Topics = [],
            Examples = [.. Whole.Value.Examples.Where(e => e.Entry is "offer-door-viewer" or "show-empathy" || e.Gap == Gap.Outside)],
        };

        var (one, other) = (Train(content), Train(content));

        Assert.Equal(one, other);
        var model = QuestionModel.Read(new MemoryStream(one));
        var vocabulary = Lexicon.VocabularyOf(content, model.Words);
        Likeness Compare(string text) => model.Compare(Understanding.Read(vocabulary.Read(text, LocalDate.MinIsoValue)));
        Assert.True(Compare("kan ik ze zo'n kijkgaatje voor de deur geven?").Entries["offer-door-viewer"] > 0.5);
        Assert.True(Compare("hoe laat ik merken dat ik meeleef").Entries["show-empathy"] > 0.5);
        Assert.Same(Likeness.None, Compare(""));
    }

    [Fact]
    public void A_file_of_another_format_is_refused() =>
        Assert.Contains(
            "content train",
            Assert.Throws<InvalidDataException>(() => QuestionModel.Read(new MemoryStream(new byte[64]))).Message,
            StringComparison.Ordinal
        );

    private static byte[] Train(Content content)
    {
        using var model = new MemoryStream();
        ModelTraining.Train(content, content.Examples, [], model);
        return model.ToArray();
    }

    private static List<ContentFile> Files()
    {
        var folder = Repository.PathTo("src", "Nazorg.Knowledge", "Content");
        return
        [
            .. Directory
                .GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Select(f => new ContentFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f))),
        ];
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
