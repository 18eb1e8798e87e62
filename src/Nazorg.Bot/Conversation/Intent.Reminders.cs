namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants with reminders.</summary>
internal abstract partial record Intent
{
    /// <summary>About the reminders of a case.</summary>
    /// <param name="Case">Null when typed.</param>
    public abstract record AboutReminder(string? Case) : Intent;

    /// <summary>Asks on which day: a card with a calendar.</summary>
    public sealed record ChooseDay(string Case, ItemName Item, int? Revision) : AboutReminder(Case);

    /// <summary>Gives an item a day of its own, or takes it away.</summary>
    /// <param name="Day">As it was typed.</param>
    public sealed record SetDate(string? Case, ItemName Item, string Day) : AboutReminder(Case);

    /// <summary>Asks to whom the reminders of an item go.</summary>
    public sealed record ChoosePerson(string? Case, ItemName Item) : AboutReminder(Case);

    /// <param name="Person">A person's id; null when a name was typed.</param>
    public sealed record HandOn(string? Case, ItemName Item, string? Person, string? Name, int? Revision) : AboutReminder(Case);

    /// <summary>"Herinner me vrijdag aan de corporatie".</summary>
    /// <param name="Words">Everything after "herinner me", as it was typed.</param>
    public sealed record AskFollowUp(string Words) : AboutReminder((string?)null);

    public sealed record EndFollowUp(string Case, int Id) : AboutReminder(Case);

    public sealed record PutOffFollowUp(string Case, int Id, LocalDate? Until) : AboutReminder(Case);

    /// <summary>When to be reminded of the actions in the neighbourhood that have no term.</summary>
    /// <param name="Never">Not at all; otherwise null asks for a day.</param>
    public sealed record PlanNeighbourhood(string? Case, LocalDate? On, bool Never) : AboutReminder(Case)
    {
        /// <summary>The day as it was typed.</summary>
        public string? Day { get; init; }
    }

    /// <summary>About the sender's own reminders, in every case.</summary>
    public abstract record AboutMe : Intent;

    /// <summary>What is open, due, overdue and waiting.</summary>
    public sealed record ShowOverview : AboutMe;

    /// <summary>Away from one day to another, as typed; a name stands in.</summary>
    public sealed record BeAway(string From, string To, string? Name) : AboutMe;

    public sealed record BeBack : AboutMe;

    /// <summary>The hours in which reminders may come, or with <paramref name="Quiet"/> those in which they may not; null takes them away.</summary>
    public sealed record SetHours(string? From, string? To, bool Quiet) : AboutMe;

    /// <summary>The days of the week on which somebody works, as typed; none: all.</summary>
    public sealed record SetWorkDays(string Days) : AboutMe;

    /// <summary>In a channel: what nobody acts on is said here, or no longer.</summary>
    public sealed record PostHere(bool Wanted) : AboutMe;
}
