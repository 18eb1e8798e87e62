using System.Collections.Immutable;

namespace Nazorg.Knowledge.Asking;

public enum AnswerOutcome
{
    /// <summary>The sources answer the question.</summary>
    Answer,

    /// <summary>The answer depends on something that must be known first: it is asked back.</summary>
    Clarify,

    /// <summary>The sources do not answer it.</summary>
    Decline,
}

/// <summary>What is said to a question.</summary>
/// <param name="Facts">Every fact recognised, those known beforehand included.</param>
/// <param name="Text">The whole answer as a person reads it, without sources.</param>
public sealed record Answer(AnswerOutcome Outcome, Language Language, Facts Facts, string Text)
{
    /// <summary>What the answer is made of; never empty for an answer.</summary>
    public ImmutableArray<AnswerItem> Items { get; init; } = [];

    /// <summary>What is asked back; only when the outcome is clarify.</summary>
    public Clarification? Asks { get; init; }

    /// <summary>The subjects nearest to a question that is declined.</summary>
    public ImmutableArray<NearbySubject> Nearest { get; init; } = [];

    /// <summary>It is declined, and the owner of the content might want to know of it.</summary>
    public bool CanBeNoted { get; init; }

    /// <summary>What the conversation is about now: hand it back with the next question.</summary>
    public required Subject Subject { get; init; }

    public Explanation Explanation => field ??= Explained();

    /// <summary>Works the explanation out: hardly anybody asks for it.</summary>
    internal Func<Explanation> Explained { private get; init; } = () => new("", [], []);
}

/// <summary>An item or topic an answer is made of.</summary>
public sealed record AnswerItem(string Id, string Title, string Text, ImmutableArray<Source> Sources)
{
    /// <summary>It is a point of the checklist, not a topic.</summary>
    public bool IsOfChecklist { get; init; }
}

/// <summary>A question back, with the answers to choose from.</summary>
/// <param name="Fact">The fact it is about.</param>
/// <param name="QuestionId">The question of the screening that asks the same; null when the screening has none.</param>
public sealed record Clarification(string Fact, string? QuestionId, string Text, ImmutableArray<ClarifyingChoice> Choices);

/// <param name="Value">The value of the fact this choice means; null for "weet ik nog niet".</param>
public sealed record ClarifyingChoice(string? Value, string Label);

public sealed record NearbySubject(string Id, string Title);

/// <summary>How the answer came about, for people who look after the content.</summary>
/// <param name="Rule">The rule that chose.</param>
public sealed record Explanation(string Rule, ImmutableArray<string> Read, ImmutableArray<ScoredCandidate> Candidates);

/// <param name="Coverage">The share of the question the entry holds, from 0 to 1.</param>
/// <param name="Prominence">Where it holds it at best: 1 in its title or names, less in an answer or in its text only.</param>
public sealed record ScoredCandidate(string Id, double Score, double Coverage, double Prominence);
