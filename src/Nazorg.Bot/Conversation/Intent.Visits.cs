using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants with the visit to the victim.</summary>
internal abstract partial record Intent
{
    public abstract record OfVisit(string? Case) : OfCase(Case);

    /// <summary>The card to read on the doorstep.</summary>
    public sealed record ShowVisit(string? Case) : OfVisit(Case)
    {
        /// <summary>Only the day is asked.</summary>
        public bool AsksDay { get; init; }

        public override bool Leaves => true;
    }

    /// <summary>How the visit went.</summary>
    /// <param name="Victim">Counted from 1.</param>
    public sealed record VisitResults(string? Case, int Victim, int Page) : OfVisit(Case)
    {
        /// <summary>The day it was, when that is told with it.</summary>
        public LocalDate? Was { get; init; }

        public override bool Changes => true;

        public override bool Leaves => true;
    }

    /// <param name="Count">How many victims there are; null is one more than there are.</param>
    public sealed record SetVictims(string? Case, int? Count) : OfVisit(Case)
    {
        public override bool Changes => true;
    }

    public sealed record PlanVisit(string? Case, LocalDate? Date) : OfVisit(Case)
    {
        public LocalTime? Time { get; init; }

        /// <summary>Who goes along.</summary>
        public Owner? With { get; init; }

        /// <summary>The police have no objection, as it turns out.</summary>
        public bool PoliceAgree { get; init; }

        public DespiteReason? Despite { get; init; }

        /// <summary>Another reason, in somebody's own words; empty when none was written.</summary>
        public string? Reason { get; init; }

        public bool Anyway { get; init; }

        /// <summary>It does not take place.</summary>
        public bool IsOff { get; init; }

        /// <summary>A day was named that does not exist.</summary>
        public bool NoSuchDay { get; init; }

        public override bool Changes => true;
    }

    public sealed record AskDespite(string? Case) : OfVisit(Case)
    {
        public override bool Changes => true;
    }

    public sealed record GoOnDespite(string? Case, Guard Guard, DespiteReason Reason) : OfVisit(Case)
    {
        /// <summary>Another reason, in somebody's own words; empty when none was written.</summary>
        public string? Text { get; init; }

        public bool Anyway { get; init; }

        public override bool Changes => true;
    }
}
