using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>A question as a person typed it, with what is known beforehand.</summary>
/// <param name="Text">The first 2,000 characters count.</param>
public sealed record Enquiry(string Text)
{
    /// <summary>The same text, when it was read already.</summary>
    public Utterance? Utterance { get; init; }

    /// <summary>The language to answer in; null follows the question.</summary>
    public Language? AnswerIn { get; init; }

    /// <summary>The language when the question does not show one.</summary>
    public Language Otherwise { get; init; } = Language.Dutch;

    /// <summary>The facts of the case the question is asked in; nothing that is asked changes them.</summary>
    public Facts Known { get; init; } = Facts.None;

    /// <summary>What the conversation was about so far; null at its beginning.</summary>
    public Subject? Before { get; init; }
}

/// <summary>
/// What a conversation is about, to carry over to the next question: only ids and words, no sentence of the person's.
/// Keep it as data and hand it back with the next question.
/// </summary>
/// <param name="About">The concepts ("#visit") and words the last question was about.</param>
/// <param name="Entries">The ids of the items and topics the answer was made of.</param>
/// <param name="Section">The part of the checklist that was asked for as a whole; null when it was not.</param>
/// <param name="Aspects">What was asked about them.</param>
/// <param name="Facts">The facts of the conversation, by name.</param>
/// <param name="Implied">Those of the facts that a word implied and nobody stated.</param>
/// <param name="Asked">The fact the answer asked back for; null when it did not.</param>
public sealed record Subject(
    ImmutableArray<string> About,
    ImmutableArray<string> Entries,
    string? Section,
    ImmutableArray<Aspect> Aspects,
    ImmutableSortedDictionary<string, string> Facts,
    ImmutableArray<string> Implied,
    string? Asked,
    Language Language
)
{
    internal Facts KnownFacts => Facts.Aggregate(Knowledge.Facts.None, (facts, f) => facts.With(f.Key, f.Value));
}
