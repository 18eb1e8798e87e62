using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;

namespace Nazorg.Bot.Screening;

/// <summary>Reads a typed answer to a question with choices: its number, its label, or a word for it, with little around it.</summary>
internal static class TypedAnswers
{
    private static readonly ImmutableHashSet<string> Filler =
    [
        "een",
        "de",
        "het",
        "is",
        "was",
        "op",
        "in",
        "van",
        "was",
        "dat",
        "ging",
        "om",
        "hij",
        "zij",
        "ze",
        "we",
        "wel",
        "er",
        "die",
        "al",
        "a",
        "an",
        "the",
        "it",
        "s",
        "at",
        "of",
        "i",
        "think",
        "ik",
        "denk",
        "volgens",
        "mij",
        "gewoon",
        "hoor",
        "please",
        "graag",
    ];

    private const int ShortSentence = 8;

    /// <summary>The id of the one choice that is meant; null when the text is something else, or fits more than one.</summary>
    public static string? Choice(Question question, string text, KnowledgeBase knowledge)
    {
        var folded = Words.Fold(text);
        if (text.Contains('?') || folded.Length == 0)
            return null;
        if (Plain(question, folded) is { } plain)
            return plain;
        if (folded.Split(' ').Length > ShortSentence)
            return null;

        // "No objections" is no answer to whether Victim Support was in touch: what the words state goes before the yes or no they begin with.
        var facts = knowledge.Ask(new(text)).Facts;
        if (Stated(question, facts) is { } stated)
            return stated;
        return facts.Known.Any(f => !question.Facts.Contains(f.Key)) ? null : Begun(question, folded);
    }

    /// <summary>The choice that sets what a short sentence states: "ze huren van de corporatie".</summary>
    private static string? Stated(Question question, Facts facts) =>
        question.Choices.Where(c => c.Sets.All(s => facts[s.Key] == s.Value)).OrderByDescending(c => c.Sets.Length).FirstOrDefault()?.Id;

    private static string? Plain(Question question, string folded)
    {
        if (int.TryParse(folded, out var number))
            return number >= 1 && number <= question.Choices.Length ? question.Choices[number - 1].Id : null;

        var whole = question.Choices.Where(c => Names(c).Contains(folded)).ToList();
        if (whole.Count == 1)
            return whole[0].Id;

        // A short sentence with one choice's words in it and otherwise only filler: "het was een winkel".
        var found = question.Choices.Where(c => Names(c).Any(n => IsCore(folded, n))).ToList();
        return found.Count == 1 ? found[0].Id : null;
    }

    /// <summary>An answer first and then an explanation: "nee, niemand gewond".</summary>
    private static string? Begun(Question question, string folded)
    {
        var begun = question.Choices.Where(c => Names(c).Any(n => folded.StartsWith($"{n} ", StringComparison.Ordinal))).ToList();
        return begun.Count == 1 ? begun[0].Id : null;
    }

    private static IEnumerable<string> Names(Choice choice) =>
        choice.Words.Append(choice.Label.Nl).Append(choice.Label.En).Select(Words.Fold);

    private static bool IsCore(string folded, string name)
    {
        var at = $" {folded} ".IndexOf($" {name} ", StringComparison.Ordinal);
        if (at < 0)
            return false;
        var around = folded.Remove(at, name.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return around.Length <= 4 && around.All(Filler.Contains);
    }
}
