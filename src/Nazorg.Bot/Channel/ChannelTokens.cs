using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Nazorg.Bot.Channel;

/// <summary>
/// Judges the tokens with which the channel calls the bot: signed by a current key of an issuer that counts, for this bot, not expired. The
/// channel signs its own; where applications are named whose Entra tokens count too, those are judged by the rules of Entra. An issuer's keys are
/// fetched when its first token comes and kept; a token signed with an unknown key fetches them again, at most once a minute.
/// </summary>
internal sealed class ChannelTokens
{
    private const int LongestToken = 16 * 1024;
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly ImmutableArray<Issuer> _issuers;
    private readonly ImmutableHashSet<string> _entraCallers;
    private readonly ILogger _log;
    private long _saidAt;

    /// <param name="fetchAgainAfter">The least time between two fetches of the keys.</param>
    public ChannelTokens(TeamsSettings teams, HttpClient http, TimeSpan fetchAgainAfter, ILogger log)
    {
        (_log, _entraCallers) = (log, teams.EntraCallers);
        var entra = teams.EntraCallers.IsEmpty ? [] : teams.Cloud.ChannelTenants.Add(teams.TenantId).Distinct();
        _issuers =
        [
            Issuer.Of([teams.Cloud.Issuer], teams.Cloud.Metadata, null, teams.AppId, http, fetchAgainAfter),
            .. entra.Select(tenant =>
                Issuer.Of(
                    [$"https://sts.windows.net/{tenant}/", Version2(teams.Cloud, tenant)],
                    new(teams.Cloud.Login, $"{tenant}/v2.0/.well-known/openid-configuration"),
                    tenant,
                    teams.AppId,
                    http,
                    fetchAgainAfter
                )
            ),
        ];
    }

    /// <param name="header">The Authorization header.</param>
    public async ValueTask<Entry> ReadAsync(string? header, CancellationToken stop)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Unauthorized("no token");
        var token = header[Scheme.Length..].Trim();

        // What is plainly not for us is not worth fetching keys for. Where keys are fetched is never taken from the token.
        if (Peek(token) is not { } seen || _issuers.FirstOrDefault(i => i.Names.Contains(seen.Issuer)) is not { } issuer)
            return Unauthorized("not a token of this issuer");
        try
        {
            await issuer.Keys.GetConfigurationAsync(stop);
        }
        catch (InvalidOperationException e)
        {
            SayKeysNotFetched(e.GetBaseException().GetType().Name);
            return new(null, new(StatusCodes.Status503ServiceUnavailable, "the issuer's keys cannot be fetched"));
        }

        var result = await _handler.ValidateTokenAsync(token, issuer.Rules);
        if (!result.IsValid)
            return Unauthorized(result.Exception?.GetType().Name ?? "not valid");

        var valid = (JsonWebToken)result.SecurityToken;
        var keys = await issuer.Keys.GetConfigurationAsync(stop);
        return issuer.Tenant is { } tenant
            ? ReadEntra(valid, tenant, issuer.Names[^1], keys)
            : new(new(Claim(valid, "serviceurl"), [.. OfKey(keys, valid.Kid, "endorsements")]), null);
    }

    /// <summary>A token of Entra says which tenant it is from and which application calls; the key must be one for that tenant.</summary>
    private Entry ReadEntra(JsonWebToken token, string tenant, string version2, OpenIdConnectConfiguration keys)
    {
        if (Claim(token, "tid") != tenant)
            return Unauthorized("a token of another tenant than its issuer");
        if (!OfKey(keys, token.Kid, "issuer").Any(name => name.Replace("{tenantid}", tenant, StringComparison.Ordinal) == version2))
            return Unauthorized("a key of another issuer");
        var caller = Claim(token, Claim(token, "ver") == "2.0" ? "azp" : "appid");
        return caller is not null && _entraCallers.Contains(caller)
            ? new(new(Claim(token, "serviceurl"), ["msteams"]) { MaySayNoAddress = true }, null)
            : Unauthorized("the calling application is not listed");
    }

    /// <summary>Once a minute: every request says the same, and anybody may send one.</summary>
    private void SayKeysNotFetched(string type)
    {
        var (now, said) = (TimeProvider.System.GetTimestamp(), Interlocked.Read(ref _saidAt));
        if (said != 0 && TimeProvider.System.GetElapsedTime(said, now) < RefusalLog.Together)
            return;
        if (Interlocked.CompareExchange(ref _saidAt, now, said) == said)
            Log.KeysNotFetched(_log, type);
    }

    private JsonWebToken? Peek(string token)
    {
        if (token.Length > LongestToken || !_handler.CanReadToken(token))
            return null;
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            // Looks like a token and is none.
            return null;
        }
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static string Version2(Cloud cloud, string tenant) => new Uri(cloud.Login, $"{tenant}/v2.0").AbsoluteUri;

    /// <summary>What is published with a key: one text, or several.</summary>
    private static IEnumerable<string> OfKey(OpenIdConnectConfiguration keys, string kid, string name)
    {
        foreach (var key in (keys.JsonWebKeySet?.Keys ?? []).Where(k => k.Kid == kid))
        {
            if (!key.AdditionalData.TryGetValue(name, out var value))
                continue;
            if (value is string text)
                yield return text;
            if (value is JsonElement { ValueKind: JsonValueKind.String } one)
                yield return one.GetString()!;
            if (value is not JsonElement { ValueKind: JsonValueKind.Array } list)
                continue;
            foreach (var element in list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String))
                yield return element.GetString()!;
        }
    }

    private static Entry Unauthorized(string problem) => new(null, new(StatusCodes.Status401Unauthorized, problem));

    /// <summary>An issuer with its own keys and its own rules: one object per issuer, never changed after this, because requests share it.</summary>
    /// <param name="Names">What it calls itself in a token.</param>
    /// <param name="Tenant">The tenant it issues for; null for the channel itself.</param>
    private sealed record Issuer(
        ImmutableArray<string> Names,
        string? Tenant,
        ConfigurationManager<OpenIdConnectConfiguration> Keys,
        TokenValidationParameters Rules
    )
    {
        public static Issuer Of(
            ImmutableArray<string> names,
            Uri metadata,
            string? tenant,
            string appId,
            HttpClient http,
            TimeSpan fetchAgainAfter
        )
        {
            var keys = new ConfigurationManager<OpenIdConnectConfiguration>(
                metadata.AbsoluteUri,
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(http) { RequireHttps = true }
            )
            {
                AutomaticRefreshInterval = TimeSpan.FromHours(12),
                RefreshInterval = fetchAgainAfter,

                // A key that is no longer published no longer counts.
                UseLastKnownGoodConfiguration = false,
            };
            return new(
                names,
                tenant,
                keys,
                new()
                {
                    ValidIssuers = names,
                    ValidAudience = appId,
                    ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
                    RequireSignedTokens = true,
                    RequireExpirationTime = true,
                    ValidateIssuerSigningKey = true,
                    TryAllIssuerSigningKeys = false,
                    ClockSkew = Skew,
                    ConfigurationManager = keys,
                }
            );
        }
    }
}
