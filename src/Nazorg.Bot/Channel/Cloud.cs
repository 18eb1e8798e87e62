namespace Nazorg.Bot.Channel;

/// <summary>Where Microsoft's servers are. A bot belongs to one cloud; tokens of another are refused.</summary>
/// <param name="Issuer">Who signs the tokens of the channel's calls to the bot.</param>
/// <param name="Metadata">Where the keys of that issuer are found.</param>
/// <param name="Login">Where the bot gets its own tokens.</param>
/// <param name="Resource">What the bot's own tokens are for.</param>
/// <param name="ServiceHosts">The hosts Teams may ask to be answered at. Exact names: anybody can register another name of trafficmanager.net.</param>
internal sealed record Cloud(string Name, string Issuer, Uri Metadata, Uri Login, string Resource, ImmutableArray<string> ServiceHosts)
{
    public static readonly Cloud Public = new(
        "public",
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new("https://login.microsoftonline.com/"),
        "https://api.botframework.com",
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);

    public static readonly Cloud UsGov = new(
        "usgov",
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new("https://login.microsoftonline.us/"),
        "https://api.botframework.us",
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"]);

    /// <summary>No service host is known for certain: an administrator names it.</summary>
    public static readonly Cloud China = new(
        "china",
        "https://api.botframework.azure.cn",
        new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        new("https://login.partner.microsoftonline.cn/"),
        "https://api.botframework.azure.cn",
        []);

    public static readonly ImmutableArray<Cloud> All = [Public, UsGov, China];
}
