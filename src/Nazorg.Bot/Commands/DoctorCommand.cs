using System.CommandLine;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Commands;

/// <summary>One thing that was looked at.</summary>
/// <param name="Todo">What to do about it; null when it is well.</param>
/// <param name="Serious">The bot cannot work like this.</param>
internal sealed record Finding(string What, string? Todo, bool Serious)
{
    public static Finding Well(string what) => new(what, null, Serious: false);

    public static Finding Minor(string what, string todo) => new(what, todo, Serious: false);

    public static Finding Wrong(string what, string todo) => new(what, todo, Serious: true);

    public override string ToString() =>
        Todo is null ? $"ok       {What}" : $"{(Serious ? "wrong   " : "look    ")} {What}\n         {Todo}";
}

/// <summary><c>nazorg doctor</c>: looks at everything the bot needs and says what to do. Changes nothing and shows no secret.</summary>
internal static class DoctorCommand
{
    private static readonly Duration Patience = Duration.FromMinutes(2);

    public static Command Create()
    {
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("doctor", "Check everything the bot needs, and say what to do") { data, set };
        command.SetAction(
            async (parsed, stop) =>
            {
                var serious = false;
                await foreach (
                    var finding in ExamineAsync(
                        CommonOptions.FolderOf(parsed.GetValue(data)),
                        parsed.GetValue(set) ?? [],
                        null,
                        SystemClock.Instance,
                        stop
                    )
                )
                {
                    serious |= finding.Serious;
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(finding.ToString());
                }

                return serious ? 1 : 0;
            }
        );
        return command;
    }

    /// <param name="network">Stands between the doctor and the network; null for nothing.</param>
    public static async IAsyncEnumerable<Finding> ExamineAsync(
        string folder,
        IReadOnlyCollection<string> set,
        DelegatingHandler? network,
        IClock clock,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var (teams, problems) = CommonOptions.TeamsFrom(folder, set);
        yield return Folder(folder);
        yield return Database(Path.Combine(folder, BotOptions.DatabaseFile));
        yield return Content(folder);
        yield return TimeZone();
        foreach (var finding in Municipality(folder, teams))
            yield return finding;
        if (SecretIsExposed(Path.Combine(folder, "appsettings.json")))
            yield return Finding.Minor(
                "appsettings.json can be read by everybody on this machine",
                "It may hold a secret: chmod 600 appsettings.json."
            );
        foreach (var problem in problems)
            yield return Finding.Wrong("the connection to Teams", problem);
        if (teams is null)
        {
            if (problems.IsEmpty)
                yield return Finding.Minor(
                    "Teams is not connected: 'nazorg serve' refuses every message",
                    "Set Teams:AppId, Teams:TenantId and a credential, as docs/operating.md says."
                );
            yield break;
        }

        yield return Finding.Well(
            $"Teams: app {teams.AppId} in tenant {teams.TenantId}, cloud {teams.Cloud.Name}, credential {teams.Credential.GetType().Name}"
        );
        if (teams.Credential is Credential.Certificate certificate && CertificateProblem(certificate, clock) is { } wrong)
            yield return wrong;
        using var http = BotHost.NewHttpClient(network, useProxy: network is null);
        foreach (var finding in await KeysAsync(teams, http, clock, stop))
            yield return finding;
        yield return await TokenAsync(teams, http, stop);
        foreach (var host in teams.ServiceHosts.Order(StringComparer.Ordinal))
            yield return await ServiceAsync(host, http, stop);
    }

    private static Finding Folder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, $".doctor-{Guid.NewGuid():N}");
            File.WriteAllText(trial, "");
            File.Delete(trial);
            return Finding.Well($"data folder {folder}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong(
                $"the data folder {folder} cannot be written",
                "Give the bot's user write access to it, or choose another with --data."
            );
        }
    }

    private static Finding Database(string path)
    {
        if (!File.Exists(path))
            return Finding.Well("database: none yet, the first start makes it");
        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = path,
                    Mode = SqliteOpenMode.ReadWrite,
                    Pooling = false,
                }.ToString()
            );
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            var answer = command.ExecuteScalar() as string;
            return answer == "ok"
                ? Finding.Well($"database {path}")
                : Finding.Wrong($"the database {path} is damaged", "Stop the bot, keep a copy of the file, and put back the last back-up.");
        }
        catch (SqliteException e)
        {
            return Finding.Wrong(
                $"the database {path} cannot be read (SQLite {e.SqliteErrorCode})",
                "Give the bot's user access to the file; if it is damaged, put back the last back-up."
            );
        }
    }

    private static Finding Content(string folder)
    {
        try
        {
            var (_, refused) = KnowledgeBase.LoadWithOwn(OwnContent.In(folder));
            return refused.Count == 0
                ? Finding.Well("content")
                : Finding.Wrong(
                    $"your own content is refused, the shipped content serves: {refused[0]}",
                    "Correct it; 'nazorg content lint' lists every problem."
                );
        }
        catch (Knowledge.Authoring.ContentException)
        {
            return Finding.Wrong("the shipped content has problems", "Install nazorg again; 'nazorg content lint' lists the problems.");
        }
    }

    private static Finding TimeZone()
    {
        var (winter, summer) = (Instant.FromUtc(2026, 1, 15, 12, 0), Instant.FromUtc(2026, 7, 15, 12, 0));
        return
            WorkCalendar.Amsterdam.GetUtcOffset(winter) == Offset.FromHours(1)
            && WorkCalendar.Amsterdam.GetUtcOffset(summer) == Offset.FromHours(2)
            ? Finding.Well($"time zone data {DateTimeZoneProviders.Tzdb.VersionId}")
            : Finding.Wrong("the time zone data does not know Dutch time", "Install nazorg again.");
    }

    private static IEnumerable<Finding> Municipality(string folder, TeamsSettings? teams)
    {
        Finding? wrong = null;
        var settings = Settings.Default;
        try
        {
            settings = SettingsFile.Read(folder);
            if (teams is not null)
                settings = settings.ForTeams(teams.AllowedTenants);
        }
        catch (SettingsException e)
        {
            wrong = Finding.Wrong("municipality.yaml", e.Message);
        }

        if (wrong is not null)
        {
            yield return wrong;
            yield break;
        }

        yield return Finding.Well($"municipality.yaml: {settings.Coordinators.Count} coordinator(s)");
        if (teams is not null && settings is { Coordinators.IsEmpty: true, AftercareTeam.Length: 0 })
            yield return Finding.Wrong(
                "municipality.yaml names no coordinators, so nobody can use the bot",
                "Add 'coordinators:' with the Entra object id of each, from entra.microsoft.com, Users."
            );
        foreach (var id in settings.Coordinators.Where(id => !Guid.TryParse(id, out _)))
        {
            yield return Finding.Minor(
                $"municipality.yaml: coordinator '{id}' is not an Entra object id",
                "Names and addresses are not recognised. Copy the 'Object ID' of the user from entra.microsoft.com."
            );
        }

        if (settings.Contact.Length == 0)
            yield return Finding.Minor(
                "municipality.yaml names no contact",
                "Add 'contact:', so that colleagues without access read whom to ask."
            );
    }

    private static bool SecretIsExposed(string path) =>
        !OperatingSystem.IsWindows()
        && File.Exists(path)
        && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0
        && File.ReadAllText(path) is var text
        && (text.Contains("Secret", StringComparison.OrdinalIgnoreCase) || text.Contains("Password", StringComparison.OrdinalIgnoreCase));

    private static Finding? CertificateProblem(Credential.Certificate credential, IClock clock)
    {
        try
        {
            using var certificate = BotTokens.Load(credential);
            var left = Instant.FromDateTimeOffset(new(certificate.NotAfter)) - clock.GetCurrentInstant();
            return left > Duration.FromDays(30) ? null
                : left > Duration.Zero
                    ? Finding.Minor(
                        $"the certificate ends in {(int)left.TotalDays} days",
                        "Add a new one to the Entra app, and point Teams:CertificatePath to it."
                    )
                : Finding.Wrong("the certificate has ended", "Add a new one to the Entra app, and point Teams:CertificatePath to it.");
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong(
                "the certificate cannot be read",
                "Give a .pfx with its password, or a .pem with the certificate and its key, readable by the bot's user."
            );
        }
    }

    /// <summary>The keys with which Teams signs; and the clock, which is compared with the clock of the server that gives them.</summary>
    private static async Task<ImmutableArray<Finding>> KeysAsync(TeamsSettings teams, HttpClient http, IClock clock, CancellationToken stop)
    {
        const string Todo =
            "Let the bot's machine reach this address over https (firewall, proxy, DNS). Without it every message is refused.";
        try
        {
            using var response = await http.GetAsync(teams.Cloud.Metadata, stop);
            var keys = response.IsSuccessStatusCode
                ? Finding.Well($"Teams' keys at {teams.Cloud.Metadata}")
                : Finding.Wrong($"Teams' keys: {teams.Cloud.Metadata} answers {(int)response.StatusCode}", Todo);
            if (response.IsSuccessStatusCode && await IssuerAsync(response, stop) != teams.Cloud.Issuer)
                keys = Finding.Wrong(
                    $"{teams.Cloud.Metadata} does not answer as Microsoft does",
                    "Something stands in between, such as a proxy that reads along or a log-in page. Let this address through untouched."
                );
            return response.Headers.Date is not { } date
                ? [keys]
                : [keys, Clock(Instant.FromDateTimeOffset(date) - clock.GetCurrentInstant())];
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !stop.IsCancellationRequested))
        {
            return [Finding.Wrong($"Teams' keys: {teams.Cloud.Metadata} cannot be reached", Todo)];
        }
    }

    private static async Task<string?> IssuerAsync(HttpResponseMessage response, CancellationToken stop)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(stop), cancellationToken: stop);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("issuer", out var issuer)
                && issuer.ValueKind == JsonValueKind.String
                ? issuer.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Finding Clock(Duration behind) =>
        behind < Patience && behind > -Patience
            ? Finding.Well("clock")
            : Finding.Wrong(
                $"the clock is {Math.Abs((int)behind.TotalMinutes)} minutes {(behind > Duration.Zero ? "behind" : "ahead")}",
                "Set it, and let it be kept (NTP). Tokens are refused when it is wrong by more than five minutes, and reminders come at the wrong time."
            );

    private static async Task<Finding> TokenAsync(TeamsSettings teams, HttpClient http, CancellationToken stop)
    {
        using var tokens = new BotTokens(teams, http, NullLogger.Instance);
        var (_, problem) = await tokens.AcquireAsync(null, stop);
        var where =
            teams.Credential is Credential.ManagedIdentity
                ? "the machine's identity"
                : new Uri(teams.Cloud.Login, teams.TenantId).ToString();
        return problem switch
        {
            null => Finding.Well($"token from {where}"),
            "invalid_client" => Finding.Wrong(
                $"no token from {where}: the credential is not accepted",
                "The secret is wrong or has ended, or the certificate is not on the Entra app. Make a new one under 'Certificates & secrets'; copy the secret's value, not its id."
            ),
            "unauthorized_client" => Finding.Wrong(
                $"no token from {where}: the app is not there",
                "Check Teams:AppId, and that Teams:TenantId is the tenant in which the app was registered."
            ),
            "invalid_request" or "invalid_tenant" => Finding.Wrong(
                $"no token from {where}: the tenant is not there",
                "Check Teams:TenantId and Teams:Cloud."
            ),
            _ when teams.Credential is Credential.Federated => Finding.Wrong(
                $"no token from {where} ({problem})",
                "Run on an Azure machine that has the identity of Teams:FederatedIdentity, and let the app trust it: 'Certificates & secrets', 'Federated credentials'."
            ),
            _ when teams.Credential is Credential.ManagedIdentity => Finding.Wrong(
                $"no token from {where} ({problem})",
                "Run on an Azure machine that has the user-assigned identity whose client id is Teams:AppId; elsewhere use a certificate or a secret."
            ),
            _ => Finding.Wrong(
                $"no token from {where} ({problem})",
                "Let the bot's machine reach this address over https. Until then nothing is sent; what is to be sent waits."
            ),
        };
    }

    /// <summary>Any answer will do: it can be reached.</summary>
    private static async Task<Finding> ServiceAsync(string host, HttpClient http, CancellationToken stop)
    {
        try
        {
            using var response = await http.GetAsync(new Uri($"https://{host}/"), HttpCompletionOption.ResponseHeadersRead, stop);
            return Finding.Well($"Teams at {host}");
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !stop.IsCancellationRequested))
        {
            return Finding.Minor(
                $"Teams at {host} cannot be reached",
                "Let the bot's machine reach this host over https, if your Teams uses it. Most municipalities use smba.trafficmanager.net."
            );
        }
    }
}
