using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Nazorg.Bot.Channel;

/// <summary>
/// Judges the tokens with which the channel calls the bot: signed by a current key of the one configured issuer, for this bot, not expired.
/// The issuer's keys are fetched when the first token comes and kept; a token signed with an unknown key fetches them again, at most once a
/// minute.
/// </summary>
internal sealed class ChannelTokens
{
    private const int LongestToken = 16 * 1024;
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _keys;

    // One object per issuer, never changed after this: requests share it.
    private readonly TokenValidationParameters _rules;
    private readonly ILogger _log;

    /// <param name="fetchAgainAfter">The least time between two fetches of the keys.</param>
    public ChannelTokens(TeamsSettings teams, HttpClient http, TimeSpan fetchAgainAfter, ILogger log)
    {
        _log = log;
        _keys = new(teams.Cloud.Metadata.AbsoluteUri, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(http) { RequireHttps = true })
        {
            AutomaticRefreshInterval = TimeSpan.FromHours(12),
            RefreshInterval = fetchAgainAfter,

            // A key that is no longer published no longer counts.
            UseLastKnownGoodConfiguration = false,
        };
        _rules = new()
        {
            ValidIssuer = teams.Cloud.Issuer,
            ValidAudience = teams.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            ClockSkew = Skew,
            ConfigurationManager = _keys,
        };
    }

    /// <param name="header">The Authorization header.</param>
    public async ValueTask<Entry> ReadAsync(string? header, CancellationToken stop)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Unauthorized("no token");
        var token = header[Scheme.Length..].Trim();

        // What is plainly not for us is not worth fetching keys for.
        if (Peek(token) is not { } seen || seen.Issuer != _rules.ValidIssuer) return Unauthorized("not a token of this issuer");
        try
        {
            await _keys.GetConfigurationAsync(stop);
        }
        catch (InvalidOperationException e)
        {
            Log.KeysNotFetched(_log, e.GetBaseException().GetType().Name);
            return new(null, new(StatusCodes.Status503ServiceUnavailable, "the issuer's keys cannot be fetched"));
        }

        var result = await _handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid) return Unauthorized(result.Exception?.GetType().Name ?? "not valid");

        var valid = (JsonWebToken)result.SecurityToken;
        var serviceUrl = valid.TryGetPayloadValue<string>("serviceurl", out var named) ? named : null;
        return new(new(serviceUrl, Endorsements(await _keys.GetConfigurationAsync(stop), valid.Kid)), null);
    }

    private JsonWebToken? Peek(string token)
    {
        if (token.Length > LongestToken || !_handler.CanReadToken(token)) return null;
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

    /// <summary>The channels that the key which signed a token vouches for.</summary>
    private static ImmutableArray<string> Endorsements(OpenIdConnectConfiguration keys, string kid) =>
    [
        .. (keys.JsonWebKeySet?.Keys ?? []).Where(k => k.Kid == kid)
            .SelectMany(k => k.AdditionalData.TryGetValue("endorsements", out var e) && e is JsonElement { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default(IEnumerable<JsonElement>) ?? [])
            .Where(e => e.ValueKind == JsonValueKind.String)
            .Select(e => e.GetString()!),
    ];

    private static Entry Unauthorized(string problem) => new(null, new(StatusCodes.Status401Unauthorized, problem));
}
