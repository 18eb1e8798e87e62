using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;

namespace Nazorg.Knowledge.Screening;

/// <summary>When a question is asked.</summary>
public enum Moment
{
    /// <summary>In the first conversation about a case.</summary>
    Intake,

    /// <summary>After the visit: what only the victim knows.</summary>
    Visit,

    /// <summary>At the item it decides something for.</summary>
    Item,
}

/// <summary>One question of the screening. Its answer is kept under its id.</summary>
/// <param name="Why">Why it is asked, for the coordinator.</param>
/// <param name="Choices">The possible answers; empty when the answer is a date.</param>
public sealed record Question(string Id, Moment Moment, Bilingual Text, Bilingual Help, Bilingual Why, ImmutableArray<Choice> Choices)
{
    public bool IsDate => Choices.IsEmpty;

    /// <summary>The facts an answer sets.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>The answer that says what these facts say about this question: a choice's id or a date; null when they say nothing, or not all of it.</summary>
    public string? AnswerFor(Facts facts) =>
        IsDate
            ? facts[Facts[0]]
            : Choices
                .Where(c => c.Sets.All(s => facts[s.Key] == s.Value) && c.Sets.Length == Facts.Count(f => facts[f] is not null))
                .FirstOrDefault()
                ?.Id;

    public Choice? Choice(string id) => Choices.FirstOrDefault(c => c.Id == id);

    internal Condition When { get; init; } = new Condition.Always();
}

/// <summary>One possible answer.</summary>
/// <param name="Words">How people type it, besides its label and number.</param>
public sealed record Choice(string Id, Bilingual Label, ImmutableArray<KeyValuePair<string, string>> Sets, ImmutableArray<string> Words);
