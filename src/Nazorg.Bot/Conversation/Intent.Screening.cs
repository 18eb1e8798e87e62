namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants with the questions of a case and their answers.</summary>
internal abstract partial record Intent
{
    /// <summary>About one case: the one a button names, or the one at hand (null).</summary>
    public abstract record OfCase(string? Case) : Intent
    {
        public override string? NamedCase => Case;

        /// <summary>A closed case refuses it.</summary>
        public virtual bool Changes => false;
    }

    public abstract record OfScreening(string? Case) : OfCase(Case);

    public sealed record ShowQuestion(string? Case, string Question) : OfScreening(Case)
    {
        /// <summary>The item it is asked at: its answer makes that done.</summary>
        public string? At { get; init; }

        public override bool Changes => true;

        public override bool Leaves => true;
    }

    /// <summary>What the answers that were given last did to the list.</summary>
    public sealed record ShowEffect(string? Case) : OfScreening(Case);

    /// <summary>An answer to change, of which it is not said what it should be.</summary>
    public sealed record ChangeAnswer(string? Case, string? Question) : OfScreening(Case)
    {
        public override bool Changes => true;

        public override bool Leaves => true;
    }

    /// <summary>An answer given with a button, or to the question that is open.</summary>
    /// <param name="Value">A choice's id, a date, or <see cref="Unknown"/>; null when a date was asked and none was entered.</param>
    /// <param name="Revision">Of the answer, as the button's card showed it; null when typed.</param>
    public sealed record Answer(string Case, string Question, string? Value, int? Revision) : OfScreening(Case)
    {
        /// <summary>The card to go back to; null goes on with the screening.</summary>
        public CardKind? From { get; init; }

        /// <summary>The item the question was asked at.</summary>
        public string? Item { get; init; }

        /// <summary>"Weet ik nog niet".</summary>
        public const string Unknown = "?";

        public override bool Changes => true;

        public override bool Leaves => true;
    }

    /// <summary>A day was asked, and what was typed names one that cannot be it, or none.</summary>
    public sealed record WrongAnswer(string Case, string Question, WrongDay Day, string? Item) : OfScreening(Case)
    {
        public override bool Leaves => true;
    }

    /// <summary>Writes down what was told and confirmed.</summary>
    /// <param name="Answers">By question.</param>
    /// <param name="Revision">Of these answers together, as the button's card showed them; null when typed.</param>
    public sealed record Record(string Case, ImmutableSortedDictionary<string, string> Answers, int? Revision) : OfScreening(Case)
    {
        public override bool Changes => true;
    }

    /// <summary>Asks whether something that was implied is to be written down.</summary>
    public sealed record AskToRecord(string Case, ImmutableSortedDictionary<string, string> Answers) : OfScreening(Case)
    {
        public override bool Changes => true;
    }

    public sealed record Back(string? Case) : OfScreening(Case)
    {
        public override bool Changes => true;

        public override bool Leaves => true;
    }

    public sealed record Pause(string? Case) : OfScreening(Case)
    {
        public override bool Leaves => true;
    }

    public sealed record Resume(string? Case) : OfScreening(Case)
    {
        public override bool Changes => true;

        public override bool Leaves => true;
    }

    public sealed record ShowFacts(string? Case) : OfScreening(Case)
    {
        /// <summary>Only what is not known yet.</summary>
        public bool Missing { get; init; }

        /// <summary>One answer only.</summary>
        public string? Question { get; init; }

        public override bool Leaves => true;
    }

    /// <summary>Why the open question is asked.</summary>
    public sealed record WhyAsked(string Case, string Question) : OfScreening(Case);
}
