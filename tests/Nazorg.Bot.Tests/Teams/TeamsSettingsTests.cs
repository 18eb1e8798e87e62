using Microsoft.Extensions.Configuration;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Commands;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>What an administrator can write to connect Teams, and what is said when it is wrong.</summary>
public sealed class TeamsSettingsTests
{
    private static readonly ImmutableDictionary<string, string> Good = new Dictionary<string, string>
    {
        ["AppId"] = FakeTeams.AppId.ToUpperInvariant(),
        ["TenantId"] = FakeTeams.Tenant,
        ["Secret"] = "canary-secret",
    }.ToImmutableDictionary();

    [Fact]
    public void Nothing_is_configured() => Assert.Equal((null, 0), (Read([]).Settings, Read([]).Problems.Length));

    [Fact]
    public void The_least_is_an_app_its_tenant_and_a_credential()
    {
        var (settings, problems) = Read(Good);

        Assert.Empty(problems);
        Assert.Equal(FakeTeams.AppId, settings!.AppId);
        Assert.Equal([FakeTeams.Tenant], settings.AllowedTenants);
        Assert.Equal(Cloud.Public, settings.Cloud);
        Assert.Contains(FakeTeams.ConnectorHost, settings.ServiceHosts);
        Assert.Equal(new Credential.Secret("canary-secret"), settings.Credential);
        Assert.DoesNotContain("canary", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AppId", "", "Teams:AppId is missing. It is the 'Microsoft App ID'")]
    [InlineData("AppId", "my bot", "Teams:AppId: 'my bot' is not an id")]
    [InlineData("TenantId", "", "Teams:TenantId is missing")]
    [InlineData("Cloud", "mars", "Use public, usgov, china")]
    [InlineData("Cloud", "china", "Teams:AllowedServiceHosts: say which hosts")]
    [InlineData("AllowedTenants", "everybody", "'everybody' is not a tenant id")]
    [InlineData("AllowedServiceHosts", "*.trafficmanager.net", "is not a host name")]
    [InlineData("AllowedServiceHosts", "https://smba.trafficmanager.net", "is not a host name")]
    [InlineData("Secret", "", "There is nothing with which the bot can prove who it is")]
    [InlineData("ManagedIdentity", "true", "There is more than one way")]
    [InlineData("ManagedIdentity", "perhaps", "is not true or false")]
    [InlineData("FederatedIdentity", "my identity", "Teams:FederatedIdentity: 'my identity' is not an id")]
    [InlineData("FederatedIdentity", FakeTeams.Tenant, "There is more than one way")]
    [InlineData("EntraCallers", "everybody", "Teams:EntraCallers: 'everybody' is not an app id")]
    [InlineData("CertificatePath", "/no/such/file.pem", "there is no file '/no/such/file.pem'")]
    [InlineData("AppSecret", "canary", "Teams:AppSecret is not a setting")]
    public void A_problem_says_what_to_do(string key, string value, string problem)
    {
        var (settings, problems) = Read(Good.SetItem(key, value));

        Assert.Null(settings);
        Assert.Contains(problems, p => p.Contains(problem, StringComparison.Ordinal));
        Assert.DoesNotContain(problems, p => p.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_tenants_and_hosts_of_ones_own()
    {
        var (settings, problems) = Read(
            Good.Add("AllowedTenants:0", FakeTeams.Tenant)
                .Add("AllowedTenants:1", FakeTeams.AppId)
                .Add("AllowedServiceHosts", "one.example.org, two.example.org")
        );

        Assert.Empty(problems);
        Assert.Equal(2, settings!.AllowedTenants.Count);
        Assert.Superset(
            new HashSet<string>(["one.example.org", "two.example.org", FakeTeams.ConnectorHost]),
            settings.ServiceHosts.ToHashSet()
        );
    }

    [Fact]
    public void An_identity_that_vouches_for_the_application()
    {
        var (settings, problems) = Read(
            Good.Remove("Secret")
                .Add("FederatedIdentity", FakeTeams.Tenant.ToUpperInvariant())
                .Add("EntraCallers", FakeTeams.AppId.ToUpperInvariant())
        );

        Assert.Empty(problems);
        Assert.Equal(new Credential.Federated(FakeTeams.Tenant), settings!.Credential);
        Assert.Equal([FakeTeams.AppId], settings.EntraCallers);
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_named_with_its_line()
    {
        var folder = Directory.CreateTempSubdirectory("nazorg-test-");
        File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), "{\n  \"Teams\": { \"Secret\": \"canary\" oops }\n}");

        var (settings, problems) = CommonOptions.TeamsFrom(folder.FullName, []);

        Assert.Null(settings);
        Assert.Contains("appsettings.json:2: this is not JSON", Assert.Single(problems), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", problems[0], StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Teams:Secret=canary")]
    [InlineData("teams:certificatepassword=canary")]
    public void A_secret_does_not_belong_on_a_command_line(string setting)
    {
        var errors = ServeCommand.Create().Parse(["--set", setting]).Errors;

        Assert.Contains("everybody on this machine", Assert.Single(errors).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", errors[0].Message, StringComparison.Ordinal);
    }

    private static (TeamsSettings? Settings, ImmutableArray<string> Problems) Read(IReadOnlyDictionary<string, string> values) =>
        TeamsSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"Teams:{v.Key}", (string?)v.Value)))
                .Build()
        );

    private static (TeamsSettings? Settings, ImmutableArray<string> Problems) Read(string[] nothing) => Read(nothing.ToDictionary(n => n));
}
