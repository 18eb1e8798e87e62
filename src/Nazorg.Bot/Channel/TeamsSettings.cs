namespace Nazorg.Bot.Channel;

/// <summary>How the bot proves who it is.</summary>
internal abstract record Credential
{
    private Credential() { }

    public sealed record Secret(string Value) : Credential
    {
        // A record prints its members; this one may not.
        public override string ToString() => nameof(Secret);
    }

    /// <param name="Path">A .pfx, or a .pem with the certificate and its key.</param>
    public sealed record Certificate(string Path, string? Password) : Credential
    {
        public override string ToString() => nameof(Certificate);
    }

    /// <summary>An identity Azure gave the machine, whose token the application trusts (a federated credential).</summary>
    /// <param name="ClientId">Of the identity: not the app id.</param>
    public sealed record Federated(string ClientId) : Credential;

    /// <summary>The identity Azure gave the machine; its client id is the app id.</summary>
    public sealed record ManagedIdentity : Credential;
}

/// <summary>What connects the bot to Teams: section <c>Teams</c> of appsettings.json, of the environment (<c>Teams__AppId</c>), or of <c>--set Teams:AppId=…</c>.</summary>
/// <param name="AppId">The Entra application of the bot.</param>
/// <param name="TenantId">The tenant in which that application lives; the bot's tokens come from there.</param>
/// <param name="AllowedTenants">The tenants whose people may talk to the bot.</param>
/// <param name="ServiceHosts">The hosts the bot may send to.</param>
internal sealed record TeamsSettings(
    string AppId,
    string TenantId,
    ImmutableHashSet<string> AllowedTenants,
    Cloud Cloud,
    ImmutableHashSet<string> ServiceHosts,
    Credential Credential
)
{
    public const string Section = "Teams";

    /// <summary>Applications whose Entra tokens count as the channel's; usually none, because the channel signs its own.</summary>
    public ImmutableHashSet<string> EntraCallers { get; init; } = [];

    /// <summary>The keys that may be set.</summary>
    public static readonly ImmutableArray<string> Keys =
    [
        "AppId",
        "TenantId",
        "AllowedTenants",
        "Cloud",
        "AllowedServiceHosts",
        "Secret",
        "CertificatePath",
        "CertificatePassword",
        "ManagedIdentity",
        "FederatedIdentity",
        "EntraCallers",
    ];

    /// <summary>The settings, and everything that is wrong with them. Both are empty when Teams is not configured at all.</summary>
    public static (TeamsSettings? Settings, ImmutableArray<string> Problems) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.GetChildren().Any())
            return (null, []);

        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var key in section.GetChildren().Select(c => c.Key).Where(k => !Keys.Contains(k, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add($"Teams:{key} is not a setting. The settings are {string.Join(", ", Keys)}.");
        }

        var appId = Id("AppId", "It is the 'Microsoft App ID' on the Configuration page of the Azure Bot.");
        var tenantId = Id("TenantId", "It is the 'App Tenant ID' on the Configuration page of the Azure Bot.");
        var tenants = List("AllowedTenants");
        foreach (var tenant in tenants.Where(t => !Guid.TryParse(t, out _)))
            problems.Add($"Teams:AllowedTenants: '{tenant}' is not a tenant id. Write ids such as 11111111-2222-3333-4444-555555555555.");
        var cloud = Cloud.All.FirstOrDefault(c => c.Name.Equals(section["Cloud"] ?? Cloud.Public.Name, StringComparison.OrdinalIgnoreCase));
        if (cloud is null)
            problems.Add(
                $"Teams:Cloud: '{section["Cloud"]}' is not known. Use {string.Join(", ", Cloud.All.Select(c => c.Name))}, or leave it out for public."
            );
        var hosts = List("AllowedServiceHosts");
        foreach (var host in hosts.Where(h => Uri.CheckHostName(h) != UriHostNameType.Dns || !h.Contains('.', StringComparison.Ordinal)))
        {
            problems.Add(
                $"Teams:AllowedServiceHosts: '{host}' is not a host name. Write whole names such as smba.trafficmanager.net, without https:// and without *."
            );
        }

        if (cloud?.ServiceHosts is { IsEmpty: true } && hosts.IsEmpty)
            problems.Add($"Teams:AllowedServiceHosts: say which hosts Teams is reached at in the cloud '{cloud.Name}'.");
        var callers = List("EntraCallers");
        foreach (var caller in callers.Where(c => !Guid.TryParse(c, out _)))
            problems.Add($"Teams:EntraCallers: '{caller}' is not an app id. Write ids such as 11111111-2222-3333-4444-555555555555.");
        var credential = ReadCredential(section, problems);
        return problems.Count > 0
            ? (null, problems.ToImmutable())
            : (
                new(
                    appId,
                    tenantId,
                    tenants.IsEmpty ? Ids([tenantId]) : Ids(tenants),
                    cloud!,
                    Ids([.. cloud!.ServiceHosts, .. hosts]),
                    credential!
                )
                {
                    EntraCallers = Ids(callers),
                },
                []
            );

        string Id(string key, string where)
        {
            var value = section[key]?.Trim() ?? "";
            if (value.Length == 0)
                problems.Add($"Teams:{key} is missing. {where}");
            else if (!Guid.TryParse(value, out _))
                problems.Add($"Teams:{key}: '{value}' is not an id such as 11111111-2222-3333-4444-555555555555. {where}");
            return value.ToLowerInvariant();
        }

        // A list is written as a JSON array, or with commas where there is only one line to write on.
        ImmutableArray<string> List(string key) =>
            [
                .. section
                    .GetSection(key)
                    .GetChildren()
                    .Select(c => c.Value)
                    .Append(section[key])
                    .SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Select(v => v.ToLowerInvariant()),
            ];
    }

    private static Credential? ReadCredential(IConfigurationSection section, ImmutableArray<string>.Builder problems)
    {
        const string Choose = "Set one of Teams:ManagedIdentity (true), Teams:FederatedIdentity, Teams:CertificatePath or Teams:Secret.";
        var managed = false;
        if (section["ManagedIdentity"] is { Length: > 0 } text && !bool.TryParse(text, out managed))
            problems.Add($"Teams:ManagedIdentity: '{text}' is not true or false.");
        var given = new List<Credential>();
        if (managed)
            given.Add(new Credential.ManagedIdentity());
        if (section["FederatedIdentity"]?.Trim() is { Length: > 0 } identity)
        {
            given.Add(new Credential.Federated(identity.ToLowerInvariant()));
            if (!Guid.TryParse(identity, out _))
                problems.Add(
                    $"Teams:FederatedIdentity: '{identity}' is not an id. It is the client id of the user-assigned managed identity."
                );
        }

        if (section["Secret"] is { Length: > 0 } secret)
            given.Add(new Credential.Secret(secret));
        if (section["CertificatePath"] is { Length: > 0 } path)
        {
            given.Add(new Credential.Certificate(path, section["CertificatePassword"]));
            if (!File.Exists(path))
                problems.Add(
                    $"Teams:CertificatePath: there is no file '{path}'. Give the path of a .pfx, or of a .pem with the certificate and its key."
                );
        }

        if (given.Count == 0)
            problems.Add($"There is nothing with which the bot can prove who it is. {Choose}");
        if (given.Count > 1)
            problems.Add($"There is more than one way for the bot to prove who it is. {Choose}");
        return given.Count == 1 ? given[0] : null;
    }

    private static ImmutableHashSet<string> Ids(IEnumerable<string> values) => values.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
}
