using System.Reflection;
using Nazorg.Knowledge.Authoring;

namespace Nazorg.Knowledge.Tests;

/// <summary>The content under test: what ships, or what ships with one file replaced or added.</summary>
internal static class TestContent
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgeBase.Load(KnowledgeBase.BuiltIn()));

    public static KnowledgeBase Shipped => Loaded.Value;

    public static KnowledgeBase With(string path, string text) => KnowledgeBase.Load(Replace(path, text));

    /// <summary>The problems of the shipped content with one file replaced or added.</summary>
    public static IReadOnlyList<Problem> ProblemsWith(string path, string text) =>
        Assert.Throws<ContentException>(() => KnowledgeBase.Load(Replace(path, text))).Problems;

    /// <summary>A shipped file with one line changed, to see what an author's slip leads to.</summary>
    public static string Shipping(string path, string find, string replacement)
    {
        var text = KnowledgeBase.BuiltIn().Single(f => f.Path == path).Text;
        Assert.Contains(find, text, StringComparison.Ordinal);
        return text.Replace(find, replacement, StringComparison.Ordinal);
    }

    public static Facts Facts(params ReadOnlySpan<string> pairs)
    {
        var facts = Knowledge.Facts.None;
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=');
            facts = facts.With(parts[0], parts[1] == "?" ? null : parts[1]);
        }

        return facts;
    }

    public static readonly string[] QuestionSets =
    [
        "questions.jsonl",
        "own-questions.jsonl",
        "other-questions.jsonl",
        "stranger-questions.jsonl",
    ];

    public static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static List<ContentFile> Replace(string path, string text) =>
        [.. KnowledgeBase.BuiltIn().Where(f => f.Path != path), new ContentFile(path, text)];
}
