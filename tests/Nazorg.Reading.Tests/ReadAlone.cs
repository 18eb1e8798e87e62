using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Reading;
using NodaTime;
using NodaTime.Text;

namespace Nazorg.Knowledge.Tests.Reading;

/// <summary>Reads texts with the words of numbers and time alone: no items, no topics, no questions and no model.</summary>
internal static class ReadAlone
{
    /// <summary>A Wednesday.</summary>
    public static readonly LocalDate Today = new(2026, 3, 11);

    private static readonly Lazy<Vocabulary> Words = new(MakeVocabulary);

    public static Utterance Text(string text, LocalDate? today = null) => Words.Value.Read(text, today ?? Today);

    public static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    /// <summary>The words of a find, as they stand.</summary>
    public static string WordsOf(Utterance utterance, int from, int until) =>
        string.Join(' ', utterance.Words.Skip(from).Take(until - from + 1).Select(w => w.Text));

    private static Vocabulary MakeVocabulary()
    {
        var problems = new List<Problem>();
        var file = KnowledgeBase.BuiltIn().Single(f => f.Path == "words.yaml");
        var words = new WordListReader(YamlView.Open(file, problems).SelectMany(d => d.Items()), _ => true).Read();
        Assert.Empty(problems);
        return new(new([.. words.Groups.Where(g => g.IsOfTime)], words.Slips), [], []);
    }
}
