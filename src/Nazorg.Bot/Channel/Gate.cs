using System.Net;

namespace Nazorg.Bot.Channel;

/// <summary>Who stands at the gate, as far as can be told before the body is read.</summary>
/// <param name="ServiceUrl">Where this caller says it is to be answered; null when it said nothing.</param>
/// <param name="Channels">The channels whose messages it may bring; null when that does not matter.</param>
internal sealed record Caller(string? ServiceUrl, ImmutableArray<string>? Channels)
{
    /// <summary>Its tokens are not bound to an address, so one without an address is as good as it gets.</summary>
    public bool MaySayNoAddress { get; init; }
}

/// <summary>Why something is not let in. The caller only gets the status.</summary>
internal sealed record Refusal(int Status, string Problem)
{
    /// <summary>A status that says "taken" and nothing more: for people who are not to notice that there is a bot.</summary>
    public bool IsSilence => Status == StatusCodes.Status202Accepted;
}

/// <summary>What came of knocking: a caller, or a refusal.</summary>
internal readonly record struct Entry(Caller? Caller, Refusal? Refusal);

/// <summary>
/// Who may knock, with what, and where the bot may send to. Every activity passes twice: once before its body is read, once after.
/// </summary>
internal interface IGate
{
    ValueTask<Entry> EnterAsync(HttpContext context);

    /// <summary>Why this caller may not bring this activity; null when it may.</summary>
    Refusal? Refuse(Caller caller, Activity activity);

    /// <summary>The address, when the bot may send there; null when it may not. Asked again before every send.</summary>
    Uri? Trusted(string? serviceUrl);
}

/// <summary>Nobody gets in: what there is when nothing is configured.</summary>
internal sealed class ClosedGate : IGate
{
    public ValueTask<Entry> EnterAsync(HttpContext context) =>
        new(new Entry(null, new(StatusCodes.Status401Unauthorized, "Teams is not configured")));

    public Refusal? Refuse(Caller caller, Activity activity) => new(StatusCodes.Status401Unauthorized, "Teams is not configured");

    public Uri? Trusted(string? serviceUrl) => null;
}

/// <summary>
/// The local channel: takes anybody on this machine, and only talks back to this machine; <see cref="BotHost"/> sees to it that it never
/// listens elsewhere.
/// </summary>
internal sealed class LocalGate : IGate
{
    public ValueTask<Entry> EnterAsync(HttpContext context) =>
        new(
            context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
                ? new Entry(new(null, null), null)
                : new Entry(null, new(StatusCodes.Status401Unauthorized, "not from this machine"))
        );

    public Refusal? Refuse(Caller caller, Activity activity) =>
        Trusted(activity.ServiceUrl) is null ? new(StatusCodes.Status403Forbidden, "serviceUrl is not on this machine") : null;

    public Uri? Trusted(string? serviceUrl) => ServiceAddress.ReadLocal(serviceUrl);
}
