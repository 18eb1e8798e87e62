namespace Nazorg.Bot.Channel;

/// <summary>Where Microsoft's servers are. A bot belongs to one cloud; tokens of another are refused.</summary>
/// <param name="Issuer">Who signs the tokens of the channel's calls to the bot.</param>
/// <param name="Metadata">Where the keys of that issuer are found.</param>
/// <param name="Login">Where the bot gets its own tokens.</param>
/// <param name="Resource">What the bot's own tokens are for.</param>
/// <param name="ServiceHosts">The hosts Teams may ask to be answered at. Exact names: anybody can register another name of trafficmanager.net.</param>
/// <param name="Exchange">What an identity's token is for when it is exchanged for one of the bot's.</param>
/// <param name="ChannelTenants">Microsoft's own tenants, from which the channel may call with a token of Entra.</param>
internal sealed record Cloud(
    string Name,
    string Issuer,
    Uri Metadata,
    Uri Login,
    string Resource,
    ImmutableArray<string> ServiceHosts,
    string Exchange,
    ImmutableArray<string> ChannelTenants
)
{
    public static readonly Cloud Public = new(
        "public",
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new("https://login.microsoftonline.com/"),
        "https://api.botframework.com",
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
        "api://AzureADTokenExchange",
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"]
    );

    public static readonly Cloud UsGov = new(
        "usgov",
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new("https://login.microsoftonline.us/"),
        "https://api.botframework.us",
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"],
        "api://AzureADTokenExchangeUSGov",
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"]
    );

    /// <summary>No service host is known for certain: an administrator names it.</summary>
    public static readonly Cloud China = new(
        "china",
        "https://api.botframework.azure.cn",
        new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        new("https://login.partner.microsoftonline.cn/"),
        "https://api.botframework.azure.cn",
        [],
        "api://AzureADTokenExchangeChina",
        []
    );

    public static readonly ImmutableArray<Cloud> All = [Public, UsGov, China];
}
