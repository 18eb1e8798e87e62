namespace Nazorg.Bot.Conversation;

/// <summary>Who has access.</summary>
internal abstract partial record Intent
{
    public abstract record OfAccess : Intent
    {
        public override Needs Needs => Needs.People;

        public override bool Leaves => true;
    }

    /// <summary>Who has access, and who asked for it.</summary>
    public sealed record ListCoordinators : OfAccess;

    /// <summary>Makes somebody a coordinator.</summary>
    public sealed record Appoint(PersonName Person) : OfAccess
    {
        public override bool AlsoInGroups => true;
    }

    /// <summary>Takes somebody's access away.</summary>
    public sealed record Dismiss(PersonName Person) : OfAccess
    {
        public override bool AlsoInGroups => true;
    }
}

/// <summary>Somebody, by Entra object id (a button, or typed) or by the id a mention carries; neither when nobody was named.</summary>
/// <param name="Called">As the mention was written: to say back.</param>
internal readonly record struct PersonName(string? Id, string? UserId, string Called)
{
    public bool IsNobody => Id is null && UserId is null;
}
