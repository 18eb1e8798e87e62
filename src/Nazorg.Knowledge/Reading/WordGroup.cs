using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What a group of words is good for.</summary>
internal enum WordKind
{
    /// <summary>A thing questions are about; the same thing in both languages.</summary>
    Concept,

    /// <summary>States a fact.</summary>
    Fact,

    /// <summary>Asks for a part of the checklist as a whole.</summary>
    Section,

    /// <summary>Asks who, when, why …</summary>
    Aspect,

    /// <summary>Asks for an entry of one kind: "welke maatregel".</summary>
    Kind,

    /// <summary>Asks for a detail that an answer must really hold: a price, a phone number, a brand.</summary>
    Detail,

    /// <summary>Turns around what is near it.</summary>
    Negation,

    /// <summary>Leaves open what is near it: "ik weet niet of".</summary>
    Doubt,

    /// <summary>Another field than aftercare for a robbery.</summary>
    OtherField,

    /// <summary>Nothing to do with the job: weather, recipes, instructions to a machine.</summary>
    Outside,

    /// <summary>Points back to what was said before: "dat", "daarvan".</summary>
    Reference,

    /// <summary>Begins anew: "opnieuw", "een andere overval".</summary>
    Anew,

    /// <summary>Everyday words that do not tell what a question is about.</summary>
    Filler,

    /// <summary>The last part of a compound that tells its kind: a "goudwinkel" is a "winkel".</summary>
    Tail,

    /// <summary>The name of an entry, as its author gave it.</summary>
    Name,

    /// <summary>Something that is done, was done or is to be done: <see cref="Deed"/>.</summary>
    Verb,

    /// <summary>What an act may be about: <see cref="Reading.Thing"/>.</summary>
    Thing,

    /// <summary>How something stands: <see cref="Standing"/>.</summary>
    State,

    /// <summary>Yes, no, or not known yet: <see cref="Reading.Reply"/>.</summary>
    Reply,

    /// <summary>Who does something: <see cref="Doer"/>.</summary>
    Role,

    /// <summary>Why something does not apply.</summary>
    Reason,

    /// <summary>What is asked about a case: <see cref="CaseQuestion"/>.</summary>
    Ask,

    /// <summary>Makes an order of a question: "kun je".</summary>
    Plea,

    /// <summary>Tells of a robbery.</summary>
    Report,

    /// <summary>Stands around what is meant, and changes nothing of it.</summary>
    Polite,
}

/// <summary>A group of words and phrases that mean one thing.</summary>
/// <param name="Id">The concept, the fact, the section …</param>
/// <param name="Value">For a fact: its value.</param>
/// <param name="Weight">How much it tells; for a fact, how firmly it states it.</param>
internal sealed record WordGroup(WordKind Kind, string Id, string? Value, double Weight)
{
    public ImmutableArray<string> Nl { get; init; } = [];
    public ImmutableArray<string> En { get; init; } = [];

    /// <summary>For a section: the concepts that go with asking for it as a whole.</summary>
    public ImmutableArray<string> About { get; init; } = [];
}

/// <summary>A word that stands for another one: shorthand always, a real word when certain words stand beside it.</summary>
internal sealed record Slip(string Word, string Meant, ImmutableArray<string> After, ImmutableArray<string> Before);

/// <summary>The vocabulary, as its authors wrote it.</summary>
internal sealed record WordList(ImmutableArray<WordGroup> Groups, ImmutableArray<Slip> Slips)
{
    public static readonly WordList Empty = new([], []);
}
