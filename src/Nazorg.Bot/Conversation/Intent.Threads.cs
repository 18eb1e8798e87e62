namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants with the thread in a channel that follows a case.</summary>
internal abstract partial record Intent
{
    /// <param name="Case">Null when typed without a number.</param>
    public abstract record AboutThread(string? Case) : OfCase(Case)
    {
        public override bool AlsoInGroups => true;
    }

    /// <summary>Which thread follows the case, and how to link one.</summary>
    public sealed record ShowThread(string? Case) : AboutThread(Case)
    {
        public override bool Leaves => true;
    }

    /// <summary>Typed in a thread: from now on this one follows the case.</summary>
    public sealed record LinkHere(string? Case) : AboutThread(Case);

    /// <summary>Links the channel that hears when nobody acts.</summary>
    public sealed record LinkToChannel(string Case) : AboutThread(Case)
    {
        public override bool Changes => true;
    }

    public sealed record Unlink(string? Case) : AboutThread(Case);

    /// <summary>A line of somebody's own to the thread.</summary>
    /// <param name="After">How many there were when the card was shown, so that a second tap posts nothing; null when typed.</param>
    public sealed record TellThread(string? Case, string Text, int? After) : AboutThread(Case)
    {
        public override bool Changes => true;
    }
}
