using System.Text.RegularExpressions;

namespace Nazorg.Bot.Conversation;

/// <summary>Typed text about the thread that follows a case: "koppel zaak 2026-1 aan deze thread", "ontkoppel", "meld in de thread: …".</summary>
internal static partial class ThreadWords
{
    private static readonly ImmutableHashSet<string> Show =
    [
        "thread",
        "de thread",
        "kanaal",
        "teamkanaal",
        "teams kanaal",
        "koppel",
        "koppelen",
        "koppel thread",
        "koppel een thread",
        "koppel kanaal",
        "channel",
        "team channel",
        "link",
        "link a thread",
        "link a channel",
    ];

    /// <param name="text">As it was typed.</param>
    public static Intent? Read(string text)
    {
        if (Told().Match(text) is { Success: true } told)
            return new Intent.TellThread(null, told.Groups["text"].Value.Trim(), null);
        var folded = Words.Fold(text);
        if (Show.Contains(folded))
            return new Intent.ShowThread(null);
        if (Linked().Match(folded) is { Success: true } linked)
            return new Intent.LinkHere(NumberIn(linked));
        return Unlinked().Match(folded) is { Success: true } unlinked ? new Intent.Unlink(NumberIn(unlinked)) : null;
    }

    private static string? NumberIn(Match match) => match.Groups["n"] is { Success: true, Value: var number } ? number : null;

    [GeneratedRegex(
        @"^\s*(?:meld|zet|plaats|post|deel|tell|say)(?:\s+(?:dit|this))?\s+(?:(?:in|aan|op|to|on)\s+)?(?:(?:de|het|the)\s+)?(?:thread|kanaal|teamkanaal|team|channel)\b\s*(?::\s*|\s(?:dat\s+|that\s+)?)(?<text>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Told();

    [GeneratedRegex(
        "^(?:koppel|verbind|link)(?: (?:de|deze|the|this))? (?:zaak|case)(?: (?:nummer |number )?(?<n>(?:(?:(?:19|20)[0-9]{2}|oefening)-)?[0-9]{1,4}))?(?: (?:hier|here)(?: aan)?| (?:aan|met|in|to|with) (?:deze|dit|de|het|this|the) (?:thread|kanaal|teamkanaal|gesprek|draad|channel|conversation))?$"
    )]
    private static partial Regex Linked();

    [GeneratedRegex(
        "^(?:ontkoppel|koppel los|unlink)(?: (?:de|deze|the|this))?(?: (?:zaak|case|thread|kanaal|channel))?(?: (?<n>(?:(?:(?:19|20)[0-9]{2}|oefening)-)?[0-9]{1,4}))?(?: (?:hier|here)| (?:van|from) (?:deze|dit|de|het|this|the) (?:thread|kanaal|gesprek|channel))?$"
    )]
    private static partial Regex Unlinked();
}
