using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>A real RSA key with which the channel signs, as it publishes it.</summary>
internal sealed record ChannelKey(string Id, RSA Rsa, ImmutableArray<string> Endorsements, string? Certificate = null)
{
    /// <summary>Entra says with each key for which issuer it is.</summary>
    public string? Issuer { get; init; }

    private static readonly JsonWebTokenHandler Writer = new() { SetDefaultTimesOnTokenCreation = false };

    public static ChannelKey New(string id, params ImmutableArray<string> endorsements) => new(id, RSA.Create(2048), endorsements);

    /// <summary>The key as it is published together with a certificate.</summary>
    /// <param name="ends">From now.</param>
    public ChannelKey WithCertificate(Duration ends)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        using var certificate = new CertificateRequest(
            "CN=channel",
            Rsa,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned((now - Duration.FromDays(30)).ToDateTimeOffset(), (now + ends).ToDateTimeOffset());
        return this with { Certificate = Convert.ToBase64String(certificate.RawData) };
    }

    public JsonObject Published()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(e => (JsonNode)e)]),
        };
        if (Issuer is not null)
            key["issuer"] = Issuer;
        if (Certificate is not null)
            key["x5c"] = new JsonArray(Certificate);
        return key;
    }

    public string Sign(JsonObject claims, string algorithm = SecurityAlgorithms.RsaSha256) =>
        Writer.CreateToken(claims.ToJsonString(), new SigningCredentials(new RsaSecurityKey(Rsa) { KeyId = Id }, algorithm));

    /// <summary>The old trick: the public key taken for a shared secret.</summary>
    public string SignAsSecret(JsonObject claims) =>
        Writer.CreateToken(
            claims.ToJsonString(),
            new SigningCredentials(
                new SymmetricSecurityKey(Rsa.ExportParameters(false).Modulus) { KeyId = Id },
                SecurityAlgorithms.HmacSha256
            )
        );

    public static string Unsigned(JsonObject claims) => Writer.CreateToken(claims.ToJsonString());
}
