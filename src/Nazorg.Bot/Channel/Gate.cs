using System.Net;

namespace Nazorg.Bot.Channel;

/// <summary>
/// Who may knock. Fails closed: without the local channel nobody is let in. The local channel takes anybody on this machine, and only talks
/// back to this machine; <see cref="BotHost"/> sees to it that it never listens elsewhere.
/// </summary>
internal sealed class Gate(bool local)
{
    public bool LetsIn(HttpContext context) => local && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    /// <summary>Where the bot may send to: replies go to the address an activity names, so that address is checked first.</summary>
    public bool Trusts(string serviceUrl) =>
        local && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.UserInfo.Length == 0 && url.IsLoopback;
}
