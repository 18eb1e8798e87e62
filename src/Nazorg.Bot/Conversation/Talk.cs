using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>One person in one conversation: which case typed text is about, what is open, and what was shown last.</summary>
internal sealed record Talk
{
    /// <summary>The case that typed text means.</summary>
    public string? Case { get; init; }

    /// <summary>What was asked and waits for an answer; null when nothing does.</summary>
    public OpenQuestion? Open { get; init; }

    /// <summary>The item that was shown or changed last, so that "klaar" and "die" need no name.</summary>
    public string? Item { get; init; }

    /// <summary>The points that the last card listed, in its order: "de tweede", "de laatste".</summary>
    public ImmutableArray<string> Listed
    {
        get => field.IsDefault ? [] : field;
        init;
    } = [];

    /// <summary>The change by which a day was chosen, when the last card is about it: "maak er vrijdag van". Null: it is about something else.</summary>
    public int? Planned { get; init; }

    /// <summary>The part of the checklist that was shown last: an item of somebody's own lands there.</summary>
    public Section? Section { get; init; }

    /// <summary>The screening was stopped; typed text is no answer until it goes on.</summary>
    public bool Paused { get; init; }

    /// <summary>Subject and facts of the last question, as the knowledge base gave them.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The language of the last whole sentence, when it is not the chat's: another one in it changes the chat's.</summary>
    public Language? Strayed { get; init; }

    /// <summary>Something was typed here before: what is typed now is not the first message of the chat.</summary>
    public bool Heard { get; init; }

    public Instant LastActive { get; init; }

    /// <summary>When the welcome of this installation was sent.</summary>
    public Instant? WelcomedAt { get; init; }

    /// <summary>So long ago that "the current case" may no longer be the one in mind.</summary>
    public bool IsIdle(Instant now) => now - LastActive > Duration.FromHours(12);
}
