using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Authoring;
using Nazorg.Tests;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>What a question does, which field it is of and what it asks, held against labelled questions that taught nothing.</summary>
public sealed class AskedModelTests(ITestOutputHelper output)
{
    [Fact]
    public void The_shipped_model_was_trained_on_the_questions_as_they_are()
    {
        using var shipped = File.OpenRead(Repository.PathTo("src", "Nazorg.Knowledge", "Content", "asked.model"));

        Assert.True(
            AskedModel.Read(shipped).Fingerprint == AskedTraining.Fingerprint(Taught()),
            "The labelled questions have changed since the model was trained. Run: dotnet run --project src/Nazorg.Bot -c Release -- content train --only asked src/Nazorg.Knowledge/Content"
        );
    }

    [Fact]
    public void What_is_held_back_teaches_nothing()
    {
        var taught = Taught().Select(q => q.Text).ToHashSet();

        Assert.DoesNotContain(HeldBack(), q => taught.Contains(q.Text));
    }

    [Fact]
    public void What_nobody_taught_it_is_read_too()
    {
        var held = HeldBack();
        var read = held.Select(q => TestContent.Shipped.SharesOf(q.Text)).ToList();
        double Right(Func<LabelledQuestion, AskedShares, bool?> isRight) =>
            held.Zip(read, isRight).OfType<bool>().Average(right => right ? 1 : 0);

        var acts = Right((q, s) => s.Acts[0].What == q.Act);
        var fields = Right((q, s) => s.Fields[0].What == q.Field);
        var aspects = Right((q, s) => q.Aspects.IsEmpty ? null : q.Aspects.Contains(s.Aspects[0].What));

        output.WriteLine($"Right of {held.Length}: acts {acts:P1}, fields {fields:P1}, what is asked {aspects:P1}");
        foreach (
            var (question, shares) in held.Zip(read)
                .Where(p => !p.First.Aspects.IsEmpty && !p.First.Aspects.Contains(p.Second.Aspects[0].What))
        )
            output.WriteLine(
                $"{string.Join(',', question.Aspects)} read {shares.Aspects[0].What} {shares.Aspects[0].Share:0.00}: {question.Text}"
            );
        Assert.True(acts >= 0.96 && fields >= 0.88 && aspects >= 0.74);
    }

    private static IEnumerable<LabelledQuestion> Taught() =>
        Directory
            .EnumerateFiles(Repository.PathTo("src", "Nazorg.Knowledge", "Content", "asked"), "*.tsv")
            .Order(StringComparer.Ordinal)
            .SelectMany(f => AskedTraining.Read(f, File.ReadAllText(f)));

    private static LabelledQuestion[] HeldBack()
    {
        var file = Repository.PathTo("tests", "Nazorg.Knowledge.Tests", "Asking", "asked-held-back.tsv");
        return [.. AskedTraining.Read(file, File.ReadAllText(file))];
    }
}
