using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Topics;

namespace Nazorg.Knowledge.Tests.Topics;

/// <summary>
/// Question sets held against the shipped content. A municipality that keeps a set of its own points NAZORG_QUESTIONS at the file (one JSON
/// object a line, as in the files beside this one) and reads the rates in the output.
/// </summary>
public sealed class QuestionSetTests(ITestOutputHelper output)
{
    [Fact]
    public void The_acceptance_questions_pass()
    {
        var report = Run(Set("questions.jsonl"));

        Assert.Equal(60, report["all"].All);
        Assert.True(report["all"].Good >= 57, report.ToString());
    }

    [Fact]
    public void Our_own_questions_pass()
    {
        var report = Run(Set("own-questions.jsonl"));

        Assert.True(report["all"].All >= 300);
        Assert.True(report.Rate("all") >= 0.96, report.ToString());
        Assert.True(report.Rate("expect:decline") >= 0.95, report.ToString());
    }

    [Fact]
    public void The_questions_of_writers_who_had_not_seen_the_answers_pass()
    {
        var report = Run(Set("other-questions.jsonl"));

        Assert.True(report["all"].All >= 400);
        Assert.True(report.Rate("all") >= 0.93, report.ToString());
        Assert.True(report.Rate("expect:decline") >= 0.9, report.ToString());
    }

    /// <summary>
    /// Sixteen writers, who saw only the documents; asked for the first time the later ones passed for 89 to 96 of a hundred, see decision 12. Mended and learned
    /// from since, so this holds what was reached and says nothing of the next writer.
    /// </summary>
    [Fact]
    public void The_questions_of_strangers_pass()
    {
        var report = Run(Set("stranger-questions.jsonl"));

        Assert.True(report["all"].All >= 2000);
        Assert.True(report.Rate("all") >= 0.93, report.ToString());
        Assert.True(report.Rate("expect:decline") >= 0.95, report.ToString());
    }

    [Fact]
    public void What_can_be_answered_is_seldom_declined()
    {
        var answerable = Every().Where(q => q.Expect == "answer").ToList();

        var declined = answerable.Where(q => q.Ask(TestContent.Shipped).Outcome == AnswerOutcome.Decline).Select(q => q.Text).ToList();

        Assert.True(declined.Count <= 0.02 * answerable.Count, string.Join('\n', declined));
    }

    [Fact]
    public void Stated_facts_are_recognised_and_never_turned_around()
    {
        var report = QuestionSetReport.Of(Every(), TestContent.Shipped);

        Assert.Empty(report.Opposites);
        Assert.True(report.FactRate >= 0.98, report.ToString());
    }

    [Fact]
    public void Nothing_of_the_other_kind_of_robbery_leaks_in()
    {
        foreach (var question in Set("questions.jsonl").Concat(Set("own-questions.jsonl")).Where(q => q.Facts.ContainsKey("robbery")))
        {
            var answer = question.Ask(TestContent.Shipped);
            foreach (var item in answer.Items.Where(i => i.IsOfChecklist))
            {
                var holds = TestContent.Shipped.Items.Single(i => i.Id == item.Id).When.Holds(answer.Facts);
                Assert.True(holds != Truth.No || answer.Text.StartsWith("Nee", StringComparison.Ordinal) || answer.Text.StartsWith("No", StringComparison.Ordinal), $"{question.Text} was answered with {item.Id}");
            }
        }
    }

    [Fact]
    public void A_set_of_a_municipalitys_own_is_reported()
    {
        if (Environment.GetEnvironmentVariable("NAZORG_QUESTIONS") is not { } path) return;
        var knowledge = Environment.GetEnvironmentVariable("NAZORG_CONTENT") is { } folder ? KnowledgeBase.Load([.. KnowledgeBase.BuiltIn(), .. Own(folder)]) : TestContent.Shipped;

        var report = Run([.. File.ReadLines(path).Where(l => l.Trim().Length > 0).Select(AskedQuestion.Read)], knowledge);

        Assert.Empty(report.Opposites);
    }

    private static IEnumerable<ContentFile> Own(string folder) =>
        Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(f => new ContentFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)) { OwnFolder = folder });

    private static IEnumerable<AskedQuestion> Every() => ((string[])["questions.jsonl", "own-questions.jsonl", "other-questions.jsonl", "stranger-questions.jsonl"]).SelectMany(Set);

    private static List<AskedQuestion> Set(string resource) => [.. TestContent.Lines(resource).Where(l => l.Length > 0).Select(AskedQuestion.Read)];

    private QuestionSetReport Run(List<AskedQuestion> questions, KnowledgeBase? knowledge = null)
    {
        var report = QuestionSetReport.Of(questions, knowledge ?? TestContent.Shipped);
        output.WriteLine(report.ToString());
        return report;
    }
}
