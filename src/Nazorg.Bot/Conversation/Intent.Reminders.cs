namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants with reminders.</summary>
internal abstract partial record Intent
{
    /// <summary>About the reminders of a case.</summary>
    /// <param name="Case">Null when typed.</param>
    public abstract record AboutReminder(string? Case) : OfCase(Case)
    {
        public override bool Changes => true;
    }

    /// <param name="Until">The day until which reminders wait; null asks for one.</param>
    public sealed record Snooze(string? Case, ItemName Item, LocalDate? Until, int? Revision) : AboutReminder(Case)
    {
        /// <summary>What was wrong with the day that was typed; null when nothing was, or none was typed.</summary>
        public WrongDay? Wrong { get; init; }

        /// <summary>The hour of that day; null: the hour at which reminders come.</summary>
        public LocalTime? Time { get; init; }

        /// <summary>Later today: the hour is worked out.</summary>
        public bool LaterToday { get; init; }
    }

    /// <summary>Asks on which day: a card with a calendar.</summary>
    public sealed record ChooseDay(string Case, ItemName Item, int? Revision) : AboutReminder(Case);

    /// <summary>Gives an item a day of its own; null takes it away.</summary>
    public sealed record SetDate(string? Case, ItemName Item, LocalDate? Day) : AboutReminder(Case)
    {
        public WrongDay? Wrong { get; init; }

        public LocalTime? Time { get; init; }
    }

    /// <summary>Asks to whom the reminders of an item go.</summary>
    public sealed record ChoosePerson(string? Case, ItemName Item) : AboutReminder(Case);

    /// <param name="Person">A person's id; null when a name was typed.</param>
    public sealed record HandOn(string? Case, ItemName Item, string? Person, string? Name, int? Revision) : AboutReminder(Case)
    {
        /// <summary>By the id a mention carries; null when nobody was mentioned.</summary>
        public string? UserId { get; init; }

        public override Needs Needs => UserId is null ? Needs.Nothing : Needs.People;
    }

    /// <summary>"Herinner me vrijdag aan de corporatie".</summary>
    /// <param name="About">What to be reminded of; empty asks.</param>
    public sealed record AskFollowUp(string? Case, LocalDate? Day, LocalTime? Time, string About) : AboutReminder(Case)
    {
        public WrongDay? Wrong { get; init; }
    }

    public sealed record EndFollowUp(string Case, int Id) : AboutReminder(Case);

    public sealed record PutOffFollowUp(string Case, int Id, LocalDate? Until) : AboutReminder(Case)
    {
        public WrongDay? Wrong { get; init; }

        public LocalTime? Time { get; init; }
    }

    /// <summary>When to be reminded of the actions in the neighbourhood that have no term.</summary>
    /// <param name="Never">Not at all; otherwise null asks for a day.</param>
    public sealed record PlanNeighbourhood(string? Case, LocalDate? On, bool Never) : AboutReminder(Case)
    {
        public WrongDay? Wrong { get; init; }

        public LocalTime? Time { get; init; }
    }

    /// <summary>About several reminders that came at once: which one is not known.</summary>
    public sealed record WhichReminder : Intent;

    /// <summary>About the sender's own reminders, in every case.</summary>
    public abstract record AboutMe : Intent
    {
        public override bool Leaves => true;
    }

    /// <summary>What is open, due, overdue and waiting.</summary>
    /// <param name="Stand">Only what stands so; null: all of it.</param>
    public sealed record ShowOverview(ItemStand? Stand = null) : AboutMe
    {
        public override Needs Needs => Needs.OpenCases;
    }

    /// <summary>Away from one day to another; a name stands in.</summary>
    public sealed record BeAway(LocalDate? From, LocalDate? To, string? Name, string? UserId) : AboutMe
    {
        public override Needs Needs => UserId is null ? Needs.Nothing : Needs.People;
    }

    public sealed record BeBack : AboutMe;

    /// <summary>The hours in which reminders may come, or with <paramref name="Quiet"/> those in which they may not; null takes them away.</summary>
    public sealed record SetHours(LocalTime? From, LocalTime? To, bool Quiet) : AboutMe
    {
        /// <summary>The usual ones again.</summary>
        public bool Usual { get; init; }
    }

    /// <summary>The days of the week on which somebody works; none: not understood, or all of them with <paramref name="All"/>.</summary>
    public sealed record SetWorkDays(ImmutableArray<IsoDayOfWeek> Days, bool All) : AboutMe;

    /// <summary>In a channel: what nobody acts on is said here, or no longer.</summary>
    public sealed record PostHere(bool Wanted) : AboutMe
    {
        public override bool AlsoInGroups => true;
    }
}
