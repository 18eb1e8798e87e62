using System.Collections.Immutable;
using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Conditions;
using NodaTime;

namespace Nazorg.Knowledge.Plans;

/// <summary>The parts of a checklist, in the order the work is done.</summary>
public enum Section
{
    Check,
    Visit,
    Offer,
    Neighbourhood,
    Evaluation,
}

/// <summary>A term counted from the day of the robbery, in calendar days.</summary>
/// <param name="TargetDay">The day it is best done; earlier is always fine.</param>
/// <param name="LatestDay">The last day; never moves later.</param>
/// <param name="Rule">The rule in words: "binnen 2 tot 3 weken na de overval".</param>
public sealed record WindowRule(int TargetDay, int LatestDay, Bilingual Rule)
{
    public Window From(LocalDate robberyDate) => new(robberyDate.PlusDays(TargetDay), robberyDate.PlusDays(LatestDay), Rule);
}

/// <summary>The dates of a term: Dutch calendar dates, both included.</summary>
public sealed record Window(LocalDate Target, LocalDate Latest, Bilingual Rule);

/// <summary>A sentence that is added to an item while its condition is known to hold.</summary>
public sealed record Note(Bilingual Text)
{
    internal Condition When { get; init; } = new Condition.Always();
}

/// <summary>Somebody with a part in aftercare, as a role, never as a person.</summary>
public sealed record Role(string Id, Bilingual Name);

/// <summary>A situation in which there is no direct aftercare and the victim's items close, with the reason to show.</summary>
public sealed record Branch(string Id, Bilingual Reason)
{
    internal Condition When { get; init; } = new Condition.Always();
}

/// <summary>An item as a list shows it: all that is left of it once the content no longer has it.</summary>
public sealed record ItemTitle(Section Section, Bilingual Title, bool IsOffer);

/// <summary>Something to check, do or offer, as the content has it.</summary>
public sealed record Item(string Id, Section Section, Bilingual Title, Bilingual Text)
{
    public ImmutableArray<Note> Notes { get; init; } = [];
    public WindowRule? Due { get; init; }
    public Role Actor { get; init; } = null!;
    public ImmutableArray<Role> Partners { get; init; } = [];
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Something to offer the victim, who may accept or decline; false for what the coordinator does.</summary>
    public bool IsOffer { get; init; }

    /// <summary>The ids of the inventory of the documents that this item covers.</summary>
    public ImmutableArray<string> Covers { get; init; } = [];

    /// <summary>Shorter answers to a kind of question about this item.</summary>
    public ImmutableArray<DirectAnswer> Answers { get; init; } = [];

    /// <summary>How questions about it are put.</summary>
    public Names Words { get; init; } = Names.None;

    /// <summary>How people name it when they tick it, give it to somebody or ask about it, the best name first.</summary>
    public Names Called { get; init; } = Names.None;

    /// <summary>A municipality's own working agreement, not part of the shipped content.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Why the municipality does not do this; null when it does.</summary>
    public Bilingual? SwitchedOff { get; init; }

    internal Condition When { get; init; } = new Condition.Always();
    internal ImmutableArray<Branch> ClosedBy { get; init; } = [];

    /// <summary>The facts that the item or its notes look at.</summary>
    internal IEnumerable<string> Facts => When.Facts.Concat(Notes.SelectMany(n => n.When.Facts)).Distinct();
}
