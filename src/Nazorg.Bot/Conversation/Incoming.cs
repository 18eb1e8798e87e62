using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Conversation;

/// <summary>Who sent it, as the channel vouches for it. <c>Id</c> is the Entra object id; a channel without one gives its own user id.</summary>
internal sealed record Sender(string Tenant, string Id)
{
    /// <summary>As the channel shows it. Anybody may take any name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>Something that reached the bot, without anything of the channel it came through.</summary>
/// <param name="ActivityId">The channel's id: the same one again is the same message again.</param>
/// <param name="IsPersonal">A chat between one person and the bot.</param>
/// <param name="WantsAnswer">The sender waits for a card or a message in the response (an invoke).</param>
internal sealed record Incoming(
    Sender Sender,
    ConversationReference Reference,
    string ActivityId,
    bool IsPersonal,
    bool WantsAnswer,
    Happening Happening
)
{
    /// <summary>The team it is about, when the bot came or left or its members changed.</summary>
    public TeamNews? Team { get; init; }

    /// <summary>It happened in a channel and not in one of its threads: what is said about it starts a thread.</summary>
    public bool StartsThread { get; init; }
}

/// <param name="UserId">As the channel knows somebody: not the id by which they are let in.</param>
internal sealed record Mention(string UserId, string Name);

/// <summary>What happened.</summary>
internal abstract record Happening
{
    private Happening() { }

    /// <summary>Somebody typed something.</summary>
    public sealed record Said(string Text) : Happening
    {
        /// <summary>Who is named with "@", apart from the bot.</summary>
        public ImmutableArray<Mention> Mentions { get; init; } = [];

        /// <summary>A picture or a file came with it, which nobody reads.</summary>
        public bool HasAttachment { get; init; }
    }

    /// <summary>Somebody changed what they had said; nothing is redone by itself.</summary>
    /// <param name="Text">What it says now.</param>
    public sealed record Edited(string Text) : Happening;

    /// <summary>Somebody pressed a button on a card.</summary>
    /// <param name="Data">The button's data and the card's inputs, all of it under the client's control.</param>
    /// <param name="Card">The activity id of the message with the card.</param>
    public sealed record Pressed(string? Verb, ImmutableSortedDictionary<string, string> Data, string? Card) : Happening
    {
        /// <summary>Nobody pressed: the client brings a card up to date because somebody looks at it.</summary>
        public bool ByItself { get; init; }
    }

    public sealed record Installed : Happening;

    public sealed record Removed : Happening;

    /// <summary>Somebody came to a team or left it.</summary>
    public sealed record MembersChanged : Happening;

    /// <summary>Something the bot does not act on.</summary>
    public sealed record Nothing : Happening;
}
