namespace Nazorg.Bot;

/// <summary>Everything that is ever logged: types, codes and counts. Never a name, a text, a token, or an exception's message, which may hold one.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Listening on {Address}")]
    public static partial void Listening(ILogger log, string address);

    [LoggerMessage(2, LogLevel.Warning, "Refused an activity: {Problem}")]
    public static partial void Refused(ILogger log, string problem);

    [LoggerMessage(19, LogLevel.Error, "A turn that took too long to wait for failed with {Type}; nothing was saved")]
    public static partial void LateTurnFailed(ILogger log, string type);

    [LoggerMessage(
        18,
        LogLevel.Warning,
        "The members of the aftercare team could not be fetched; those of before hold, and it is tried again"
    )]
    public static partial void MembersNotFetched(ILogger log);

    [LoggerMessage(17, LogLevel.Warning, "Refused {Count} more for the same reason within a minute: {Problem}")]
    public static partial void RefusedMore(ILogger log, int count, string problem);

    [LoggerMessage(3, LogLevel.Error, "A turn failed with {Type} on {Intent}\n{Stack}")]
    public static partial void TurnFailed(ILogger log, string type, string stack, string intent);

    [LoggerMessage(5, LogLevel.Error, "Nothing could be saved: {Type} {Code}")]
    public static partial void StoreFailed(ILogger log, string type, int code);

    [LoggerMessage(6, LogLevel.Warning, "Row {Row} was not delivered: {Outcome}")]
    public static partial void NotDelivered(ILogger log, long row, string outcome);

    [LoggerMessage(7, LogLevel.Error, "Row {Row} could not be marked: {Type}")]
    public static partial void MarkFailed(ILogger log, string type, long row);

    [LoggerMessage(8, LogLevel.Error, "Sending row {Row} failed with {Type}")]
    public static partial void SendFailed(ILogger log, string type, long row);

    [LoggerMessage(9, LogLevel.Error, "A reminder tick failed with {Type}; the next one tries again")]
    public static partial void TickFailed(ILogger log, string type);

    [LoggerMessage(10, LogLevel.Error, "The municipality's own content is refused as a whole, the shipped content serves. {Problem}")]
    public static partial void OwnContentRefused(ILogger log, string problem);

    [LoggerMessage(11, LogLevel.Information, "{Count} document(s) are past their review date; 'nazorg content lint' lists them")]
    public static partial void ToReview(ILogger log, int count);

    [LoggerMessage(
        12,
        LogLevel.Error,
        "The keys that sign Teams' messages cannot be fetched: {Type}. Check that the login server can be reached ('nazorg doctor')"
    )]
    public static partial void KeysNotFetched(ILogger log, string type);

    [LoggerMessage(
        13,
        LogLevel.Error,
        "The bot cannot get a token to send with: {Code}. What is to be sent waits. 'nazorg doctor' says what to do"
    )]
    public static partial void NoToken(ILogger log, string code);

    [LoggerMessage(
        14,
        LogLevel.Error,
        "Teams refuses the bot's token, also a new one: {Code}. Check the app id and the tenant ('nazorg doctor')"
    )]
    public static partial void TokenRefused(ILogger log, string code);

    [LoggerMessage(15, LogLevel.Warning, "Nobody can use the bot yet: municipality.yaml names no coordinators and no aftercareTeam")]
    public static partial void NoCoordinators(ILogger log);

    [LoggerMessage(16, LogLevel.Error, "A request failed with {Type}\n{Stack}")]
    public static partial void RequestFailed(ILogger log, string type, string stack);

    [LoggerMessage(
        17,
        LogLevel.Error,
        "The clock leapt ahead by {Minutes} minutes. Reminders wait {Patience} minutes until it is certain; put the machine's clock right if it is wrong"
    )]
    public static partial void ClockLeapt(ILogger log, long minutes, long patience);

    [LoggerMessage(18, LogLevel.Error, "Reminders are late: the oldest is due for {Minutes} minutes. GET /health/reminders says more")]
    public static partial void RemindersLate(ILogger log, long minutes);

    [LoggerMessage(19, LogLevel.Warning, "Reminders are on time again")]
    public static partial void RemindersOnTime(ILogger log);
}
