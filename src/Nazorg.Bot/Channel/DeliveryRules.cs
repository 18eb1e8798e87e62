namespace Nazorg.Bot.Channel;

/// <summary>What an answer of the connector means, and when a failed delivery is tried again.</summary>
internal static class DeliveryRules
{
    public const int MostAttempts = 8;

    /// <summary>The message that was to change is not there any more.</summary>
    public const string NoMessage = "ActivityNotFoundInConversation";

    /// <summary>The conversation is not there any more.</summary>
    public const string NoConversation = "ConversationNotFound";

    private static readonly Duration Longest = Duration.FromMinutes(5);
    private static readonly Duration LongestAsked = Duration.FromHours(1);

    /// <summary>The bot was blocked, removed or switched off: nothing arrives until somebody writes to it again.</summary>
    private static readonly ImmutableHashSet<string> Away =
    [
        "BotDisabledByAdmin",
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "MessageWritesBlocked",
    ];

    private static readonly ImmutableHashSet<string> Others =
    [
        NoMessage,
        NoConversation,
        "Bad Argument",
        "BadArgument",
        "BadSyntax",
        "BotNotRegistered",
        "InvalidBotApiHost",
        "NotEnoughPermissions",
        "PreconditionFailed",
        "MessageSizeTooBig",
        "Throttled",
        "ServiceError",
        "ServiceUnavailable",
    ];

    /// <summary>A code as it may be logged: one that is known, or nothing.</summary>
    public static string? Known(string? code) => code is not null && (Away.Contains(code) || Others.Contains(code)) ? code : null;

    /// <summary>The bot was taken out of the conversation, or may not be in it.</summary>
    public static bool IsAway(string? code) => code is not null && Away.Contains(code);

    /// <param name="repeatable">Sending it twice is the same as once.</param>
    public static Delivery Of(ConnectorAnswer answer, bool repeatable) =>
        answer switch
        {
            { Status: >= 200 and < 300 } => new Delivery.Sent(answer.Id),
            { Status: 412 or 429 or 502 or 503 } => new Delivery.Later(answer.Status, answer.After),
            { Status: 408 or 504 } when repeatable => new Delivery.Later(answer.Status, answer.After),
            { Status: 408 or 504 } => new Delivery.Ambiguous(answer.Status),
            { Status: 403, Code: { } code } when Away.Contains(code) => new Delivery.Gone(code),
            _ => new Delivery.Refused(answer.Status, answer.Code),
        };

    /// <summary>What the channel asks, or twice as long every time; spread out, so that not everybody comes back at the same moment.</summary>
    /// <param name="jitter">From 0 to 1.</param>
    public static Duration Wait(int attempts, Duration? asked, double jitter)
    {
        var own = Duration.Min(Longest, Duration.FromSeconds(Math.Pow(2, attempts + 1))) * (0.8 + (0.4 * jitter));
        return asked is { } least ? Duration.Max(own, Duration.Min(least, LongestAsked) * (1 + (0.2 * jitter))) : own;
    }
}
