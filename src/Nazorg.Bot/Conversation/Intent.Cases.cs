using Nazorg.Bot.Cases;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants with cases as such: to open one, to find one, to practise.</summary>
internal abstract partial record Intent
{
    /// <param name="Once">A one-time id: the same button twice opens one case. Null when typed.</param>
    public sealed record NewCase(string? Once) : Intent
    {
        /// <summary>What was told already, by question.</summary>
        public ImmutableSortedDictionary<string, string> Told { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

        /// <summary>The neighbourhood that was named.</summary>
        public string? Area { get; init; }

        /// <summary>The facts of the question that was answered; null when it does not come from an answer.</summary>
        public Facts? Facts { get; init; }

        /// <summary>Typed as the button below an answer says it: the facts of the last answer are taken along.</summary>
        public bool FromAnswer { get; init; }

        public override Needs Needs => Once is null ? Needs.Nothing : Needs.CaseList;

        public override bool Leaves => true;
    }

    /// <summary>A robbery was told of: a case may be opened with what was told.</summary>
    public sealed record OfferCase(ImmutableSortedDictionary<string, string> Told, string? Area) : Intent
    {
        /// <summary>A day that was named and cannot be that of a robbery.</summary>
        public WrongDay? WrongDay { get; init; }

        /// <summary>A street was named, which is not kept.</summary>
        public bool StreetLeftOut { get; init; }

        public override bool Leaves => true;
    }

    /// <summary>No case after all, and nothing to write down.</summary>
    public sealed record DropOffer : Intent;

    public sealed record ListCases : Intent
    {
        public override Needs Needs => Needs.CaseList;

        public override bool Leaves => true;
    }

    /// <summary>Cases by kind, neighbourhood, day or month, as typed.</summary>
    public sealed record FindCases(CaseClue Clue) : Intent
    {
        public override Needs Needs => Needs.CaseList;

        public override bool Leaves => true;
    }

    /// <summary>Asks which case is meant; what was wanted goes on with the one that is chosen.</summary>
    /// <param name="Then">The data of the button that does it, without its case; null when only a case is to be chosen.</param>
    public sealed record AskWhichCase(ImmutableSortedDictionary<string, string>? Then) : Intent
    {
        public override Needs Needs => Needs.CaseList;
    }

    /// <summary>Goes to a case from elsewhere: below, as a new message.</summary>
    public sealed record OpenCase(string Number) : OfCase(Number)
    {
        public override bool Leaves => true;
    }

    /// <summary>A made-up case to practise with.</summary>
    public sealed record StartDrill : Intent
    {
        public override bool Leaves => true;
    }
}

/// <summary>By what a case is named, apart from its number.</summary>
/// <param name="Text">As it was typed: the neighbourhood of a case may stand in it.</param>
internal sealed record CaseClue(string? Robbery, ImmutableArray<LocalDate> Days, int? Month, int? Year, string Text)
{
    /// <summary>"De eerste": in the order of their numbers, counted from 1.</summary>
    public int? Place { get; init; }

    /// <summary>"Terug naar de andere": where there are two, the one that is not at hand.</summary>
    public string? OtherThan { get; init; }

    public bool IsEmpty => Robbery is null && Days.IsEmpty && Month is null && Year is null;

    /// <summary>It names the neighbourhood of one of these cases.</summary>
    public bool NamesArea(IEnumerable<CaseRow> rows) => rows.Any(r => r.Area is { } area && Knowledge.Reading.Plain.Has(Text, area));
}
