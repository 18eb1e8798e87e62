using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Knowledge.Asking;

public enum TopicKind
{
    Topic,
    Measure,
    Figure,
    Organisation,
    Term,
}

/// <summary>What a question wants to know about its subject.</summary>
public enum Aspect
{
    Who,
    When,
    What,
    Why,
    Where,
    Whether,
    HowMany,
    Cost,
    How,
    Phone,
    Site,
    Condition,
    Otherwise,
    Difference,

    /// <summary>Many things together: what to offer, what to check.</summary>
    List,

    /// <summary>What becomes different with a fact.</summary>
    Change,
}

/// <summary>Something the sources say that is not a point of the checklist: a subject, a measure, a year's figures, an organisation, a term.</summary>
/// <param name="Text">One to three sentences that stand by themselves as an answer.</param>
public sealed record Topic(string Id, TopicKind Kind, Bilingual Title, Bilingual Text)
{
    public ImmutableArray<DirectAnswer> Answers { get; init; } = [];
    public Names Words { get; init; } = Names.None;
    public ImmutableArray<Note> Notes { get; init; } = [];
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The ids of the inventory of the documents that this topic covers.</summary>
    public ImmutableArray<string> Covers { get; init; } = [];

    public Measure? Measure { get; init; }
    public Figure? Figure { get; init; }

    /// <summary>It holds a number, amount or address from an undated page: shown with "controleer dit".</summary>
    public bool Verify { get; init; }

    internal Condition When { get; init; } = new Condition.Always();
}

/// <summary>A shorter answer to one kind of question about an entry.</summary>
public sealed record DirectAnswer(Aspect Ask, Bilingual Text)
{
    /// <summary>It says that the sources do not give this: the question is declined with it.</summary>
    public bool IsAbsent { get; init; }
}

/// <summary>How people name a subject: synonyms and abbreviations per language.</summary>
public sealed record Names(ImmutableArray<string> Nl, ImmutableArray<string> En)
{
    public static readonly Names None = new([], []);

    public ImmutableArray<string> In(Language language) => language == Language.Dutch ? Nl : En;
}

/// <summary>A measure of the action programme.</summary>
/// <param name="Initiators">Who takes it up, as the programme names them.</param>
/// <param name="Partners">Who else takes part.</param>
public sealed record Measure(int Number, ImmutableArray<string> Initiators, ImmutableArray<string> Partners, string Pillar, string Status);

/// <summary>The number of robberies and street robberies in the whole country in one year; null where the sources give none.</summary>
public sealed record Figure(int Year, int? Robberies, int? StreetRobberies);
