using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Municipalities;

/// <summary>A user of the bot.</summary>
internal sealed record Person
{
    public Language Language { get; init; } = Language.Dutch;

    /// <summary>As Teams shows it: for whoever names the coordinators to choose by. It decides nothing.</summary>
    public string Name { get; init; } = "";

    /// <summary>The language was chosen; until then it follows the one somebody writes in.</summary>
    public bool LanguageIsChosen { get; init; }

    /// <summary>Where this person can be reached; refreshed on every message in the personal chat.</summary>
    public ConversationReference? Chat { get; init; }

    /// <summary>The app was removed: nothing is sent until it is back.</summary>
    public bool Gone { get; init; }
}
