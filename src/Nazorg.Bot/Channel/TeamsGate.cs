namespace Nazorg.Bot.Channel;

/// <summary>
/// Teams at the gate: the token is judged before the body is read, then the body against the token. A message is let in when a key that
/// vouches for Teams signed the call, the call is for this bot, it is to be answered where the token says and at a host that is listed, and
/// it comes from a tenant that is listed.
/// </summary>
internal sealed class TeamsGate(TeamsSettings teams, ChannelTokens tokens) : IGate
{
    private const string Teams = "msteams";

    public ValueTask<Entry> EnterAsync(HttpContext context) =>
        tokens.ReadAsync(context.Request.Headers.Authorization, context.RequestAborted);

    public Refusal? Refuse(Caller caller, Activity activity)
    {
        // The order matters: nothing of the body is believed before the token is known to cover it.
        if (caller.Channels is not { } channels || !channels.Contains(Teams) || activity.ChannelId != Teams)
            return Forbidden("the key does not vouch for this channel");
        if (
            ServiceAddress.Read(caller is { ServiceUrl: null, MaySayNoAddress: true } ? activity.ServiceUrl : caller.ServiceUrl)
            is not { } promised
        )
            return Forbidden("the token names no serviceurl");
        if (ServiceAddress.Read(activity.ServiceUrl) is not { } asked || asked != promised)
            return Forbidden("serviceUrl is not the one in the token");
        if (Trusted(activity.ServiceUrl) is null)
            return Forbidden("serviceUrl's host is not listed");
        return RefuseTenant(activity, promised);
    }

    public Uri? Trusted(string? serviceUrl) =>
        ServiceAddress.Read(serviceUrl) is { } url && teams.ServiceHosts.Contains(url.Host) ? url : null;

    private Refusal? RefuseTenant(Activity activity, Uri promised)
    {
        var tenant = activity.Tenant;
        if (!teams.AllowedTenants.Contains(tenant))
            return Forbidden("the tenant is not listed");
        if (activity.Conversation?.TenantId is { Length: > 0 } other && !Same(other, tenant))
            return Forbidden("two tenants are named");

        // Teams writes the tenant into the address, and that is what the token signs; the body it does not.
        var signed = promised.Segments.Select(s => s.Trim('/')).FirstOrDefault(s => Guid.TryParseExact(s, "D", out _));
        if (signed is not null && !Same(signed, tenant))
            return Forbidden("the token is for another tenant");

        // A guest, somebody from outside in a shared channel, another bot: of this conversation, but not of this tenant.
        var from = activity.From!;
        return
            from.AadObjectId is not { Length: > 0 }
            || (from.TenantId is { Length: > 0 } home && !Same(home, tenant))
            || from.UserRole is "guest" or "anonymous"
            ? new(StatusCodes.Status202Accepted, "the sender is not of this tenant")
            : null;
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static Refusal Forbidden(string problem) => new(StatusCodes.Status403Forbidden, problem);
}
