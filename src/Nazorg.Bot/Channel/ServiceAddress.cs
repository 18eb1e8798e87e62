namespace Nazorg.Bot.Channel;

/// <summary>
/// The address a channel wants to be answered at. The bot's own token goes wherever this points, so it is read strictly: one way of writing
/// it, no tricks with user names, ports or letters that look alike.
/// </summary>
internal static class ServiceAddress
{
    /// <summary>The address with a lower-case host and one slash at its end; null when it is not a plain https address.</summary>
    public static Uri? Read(string? text) => Read(text, Uri.UriSchemeHttps);

    /// <summary>An address on this machine, as the local channel uses it.</summary>
    public static Uri? ReadLocal(string? text) => Read(text, Uri.UriSchemeHttp) is { IsLoopback: true } url ? url : null;

    private static Uri? Read(string? text, string scheme)
    {
        if (text is null || text.Any(c => c is <= ' ' or > '~' or '\\' or '?' or '#' or '@'))
            return null;
        if (!Uri.TryCreate(text.TrimEnd('/') + '/', UriKind.Absolute, out var url) || url.Scheme != scheme)
            return null;
        return scheme == Uri.UriSchemeHttps && !url.IsDefaultPort ? null : url;
    }
}
