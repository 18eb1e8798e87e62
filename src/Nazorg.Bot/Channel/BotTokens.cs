using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Nazorg.Bot.Channel;

/// <summary>The bot's own tokens, with which it sends. Nothing is loaded or fetched before the first message goes out.</summary>
internal sealed class BotTokens(TeamsSettings teams, HttpClient http, ILogger log) : IDisposable
{
    private static readonly ImmutableHashSet<string> KnownCodes =
    [
        "invalid_client",
        "unauthorized_client",
        "invalid_request",
        "invalid_tenant",
        "invalid_scope",
        "invalid_grant",
        "invalid_resource",
        "access_denied",
        "temporarily_unavailable",
        MsalError.ServiceNotAvailable,
        MsalError.RequestTimeout,
        MsalError.ManagedIdentityRequestFailed,
        MsalError.ManagedIdentityUnreachableNetwork,
    ];

    private readonly SemaphoreSlim _one = new(1);
    private Func<bool, CancellationToken, Task<AuthenticationResult>>? _acquire;

    /// <summary>A token; kept until it nearly ends. Null when there is none to be had now.</summary>
    /// <param name="refused">A token the channel did not take: it is not given again, and a new one is fetched once for all who were refused.</param>
    public async Task<string?> GetAsync(string? refused, CancellationToken stop)
    {
        var (token, problem) = await AcquireAsync(refused, stop);
        if (problem is not null)
            Log.NoToken(log, problem);
        return token;
    }

    /// <summary>A token, or a word for why there is none.</summary>
    public async Task<(string? Token, string? Problem)> AcquireAsync(string? refused, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            _acquire ??= Open();
            var kept = (await _acquire(false, stop)).AccessToken;
            return (kept == refused ? (await _acquire(true, stop)).AccessToken : kept, null);
        }
        catch (Exception e)
            when (e is MsalException or HttpRequestException or CryptographicException or IOException or UnauthorizedAccessException
                || (e is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            return (null, Problem(e));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>
    /// One word that tells an administrator enough. The message of such an exception may hold what it should not, and its code is whatever the
    /// server wrote, unless it is one that is known.
    /// </summary>
    private static string Problem(Exception e) =>
        e switch
        {
            MsalServiceException { ErrorCode: { } code } when KnownCodes.Contains(code) => code,
            MsalServiceException service => $"{nameof(MsalServiceException)} {service.StatusCode}",
            MsalClientException client => client.ErrorCode,
            _ => e.GetType().Name,
        };

    private Func<bool, CancellationToken, Task<AuthenticationResult>> Open()
    {
        var factory = new OneClient(http);
        if (teams.Credential is Credential.ManagedIdentity)
        {
            var machine = ManagedIdentityApplicationBuilder
                .Create(ManagedIdentityId.WithUserAssignedClientId(teams.AppId))
                .WithHttpClientFactory(factory)
                .Build();
            return (fresh, stop) => machine.AcquireTokenForManagedIdentity(teams.Cloud.Resource).WithForceRefresh(fresh).ExecuteAsync(stop);
        }

        var builder = ConfidentialClientApplicationBuilder
            .Create(teams.AppId)
            .WithAuthority(new Uri(teams.Cloud.Login, teams.TenantId), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(factory);
        var app = (
            teams.Credential switch
            {
                Credential.Secret secret => builder.WithClientSecret(secret.Value),
                Credential.Certificate certificate => builder.WithCertificate(Load(certificate)),
                Credential.Federated federated => builder.WithClientAssertion(Assertion(federated, factory)),
                _ => throw new UnreachableException(),
            }
        ).Build();
        string[] scopes = [$"{teams.Cloud.Resource}/.default"];
        return (fresh, stop) => app.AcquireTokenForClient(scopes).WithForceRefresh(fresh).ExecuteAsync(stop);
    }

    /// <summary>The token of the machine's identity, with which the application proves itself instead of with a secret.</summary>
    private Func<AssertionRequestOptions, Task<string>> Assertion(Credential.Federated federated, OneClient factory)
    {
        var machine = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(federated.ClientId))
            .WithHttpClientFactory(factory)
            .Build();
        return async asked =>
            (await machine.AcquireTokenForManagedIdentity(teams.Cloud.Exchange).ExecuteAsync(asked.CancellationToken)).AccessToken;
    }

    /// <exception cref="CryptographicException">It is no certificate, has no key, or the password is wrong.</exception>
    public static X509Certificate2 Load(Credential.Certificate certificate) =>
        Path.GetExtension(certificate.Path).ToLowerInvariant() is ".pfx" or ".p12"
            ? X509CertificateLoader.LoadPkcs12FromFile(certificate.Path, certificate.Password)
        : certificate.Password is { } password ? X509Certificate2.CreateFromEncryptedPemFile(certificate.Path, password)
        : X509Certificate2.CreateFromPemFile(certificate.Path);

    private sealed class OneClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
