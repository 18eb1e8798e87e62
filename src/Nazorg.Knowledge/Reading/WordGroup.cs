using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What a group of words is good for.</summary>
internal enum WordKind
{
    /// <summary>A thing questions are about; the same thing in both languages.</summary>
    Concept,

    /// <summary>States a fact.</summary>
    Fact,

    /// <summary>What a fact is about: "slachtofferhulp". Says nothing without a sign; denied it may.</summary>
    Topic,

    /// <summary>Says something of a topic that stands near it: "gebeld".</summary>
    Sign,

    /// <summary>Turns around what is said of a fact, as a negation does: "weigert".</summary>
    Reversal,

    /// <summary>Puts what follows as asked, supposed, mistaken: <see cref="Frames"/>.</summary>
    Frame,

    /// <summary>Function words: <see cref="Part"/>.</summary>
    Grammar,

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

    /// <summary>How something stands: <see cref="Stand"/>.</summary>
    State,

    /// <summary>Yes, no, or not known yet: <see cref="Response"/>.</summary>
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

    /// <summary>Joins two parts of a sentence: "en", "maar".</summary>
    Join,

    /// <summary>Articles and the like: a text of somebody's own neither begins nor ends with them.</summary>
    Small,

    /// <summary>"Dat": what is to be written down follows.</summary>
    That,

    /// <summary>"Een", "elke": one in general.</summary>
    Indefinite,

    /// <summary>"Toch": although it looks personal.</summary>
    Anyway,

    /// <summary>"Weg", "geen": what stood there is taken away.</summary>
    None,

    /// <summary>"Alle".</summary>
    All,

    /// <summary>The same as was done to another: "ook", "idem".</summary>
    Also,

    /// <summary>A place in a list, or all of a few: "laatste", "allebei".</summary>
    Position,

    /// <summary>"Gewone": as it was before somebody chose.</summary>
    Usual,

    /// <summary>How somebody is in contact with somebody.</summary>
    How,

    /// <summary>Stands around what is meant, and changes nothing of it.</summary>
    Polite,

    /// <summary>A number in words.</summary>
    Number,

    Month,

    Weekday,

    /// <summary>A day counted from today: "gisteren", "overmorgen".</summary>
    Day,

    /// <summary>A part of the day: <see cref="Reading.DayPart"/>.</summary>
    DayPart,

    /// <summary>A day that has a name: <see cref="Reading.Holiday"/>.</summary>
    Holiday,

    /// <summary>A length of time: <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>Says how a number, a day or an hour is meant: <see cref="Reading.Cue"/>.</summary>
    Cue,

    /// <summary>No name of a person, however it is written: a place, an organisation, a shop, a day.</summary>
    NoName,

    /// <summary>A name of a person although it is a word too: "Bakker", "Roos".</summary>
    Person,
}

/// <summary>A group of words and phrases that mean one thing.</summary>
/// <param name="Id">The concept, the fact, the section …</param>
/// <param name="Value">For a fact: its value.</param>
/// <param name="Weight">How much it tells; for a fact, how firmly it states it.</param>
internal sealed record WordGroup(WordKind Kind, string Id, string? Value, double Weight)
{
    public ImmutableArray<string> Nl { get; init; } = [];
    public ImmutableArray<string> En { get; init; } = [];

    /// <summary>For words of numbers and time: the number, the month, the days from today, or the place in the enumeration of its kind.</summary>
    public int Code { get; init; }

    /// <summary>It tells of numbers or time.</summary>
    public bool IsOfTime => Kind is >= WordKind.Number and <= WordKind.Cue;

    /// <summary>Its words count as they stand: "maart" and "maar" have one stem.</summary>
    public bool IsExact => IsOfTime && Kind is not (WordKind.Weekday or WordKind.Day);

    /// <summary>
    /// For a section: the concepts that go with asking for it as a whole; for a topic: the signs it takes; for a reversal: the facts it turns around.
    /// </summary>
    public ImmutableArray<string> About { get; init; } = [];
}

/// <summary>A word that stands for another one: shorthand always, a real word when certain words stand beside it.</summary>
internal sealed record Slip(string Word, string Meant, ImmutableArray<string> After, ImmutableArray<string> Before);

/// <summary>The vocabulary, as its authors wrote it.</summary>
internal sealed record WordList(ImmutableArray<WordGroup> Groups, ImmutableArray<Slip> Slips)
{
    public static readonly WordList Empty = new([], []);
}
