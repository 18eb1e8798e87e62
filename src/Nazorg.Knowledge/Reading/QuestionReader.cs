using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What may be asked about a case itself, and never of the sources.</summary>
public enum CaseQuestion
{
    /// <summary>How a point stands.</summary>
    Status,

    /// <summary>Who does it.</summary>
    Who,

    /// <summary>"Wie": of a point by its number.</summary>
    Whose,

    /// <summary>By when, or when it is.</summary>
    When,

    /// <summary>Why it is on the list.</summary>
    Why,

    /// <summary>Why it is not.</summary>
    WhyNot,

    /// <summary>Whether it is on the list.</summary>
    Whether,

    /// <summary>What is to be done, was done, is late: with a word for how it stands.</summary>
    Which,

    /// <summary>What somebody of this case did or wants.</summary>
    Ours,

    /// <summary>What comes first now.</summary>
    Next,

    /// <summary>What is known of the robbery.</summary>
    Known,

    /// <summary>What happened.</summary>
    Happened,

    /// <summary>What was written down.</summary>
    Noted,

    /// <summary>How many, or whether there are any.</summary>
    HowMany,

    /// <summary>Why the bot asks what it asks.</summary>
    WhyAsked,

    /// <summary>Something that is asked, whatever it is: the opening of a question.</summary>
    Opening,

    /// <summary>"Mag de politie …", "can a victim …": a question when somebody follows.</summary>
    Modal,

    /// <summary>"Is de corporatie al gebeld?", "heb ik …?": whether something was done.</summary>
    Perfect,
}

/// <summary>Finds what is asked about the case. The words are in the vocabulary, kind "ask".</summary>
internal static class QuestionReader
{
    /// <summary>One opening may stand inside another question: each counts.</summary>
    public static ImmutableArray<Found<CaseQuestion>> Read(Utterance utterance) => Finding.Each<CaseQuestion>(utterance, WordKind.Ask);
}
