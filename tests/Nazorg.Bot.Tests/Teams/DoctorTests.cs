using Nazorg.Bot.Commands;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>What <c>nazorg doctor</c> finds, what it advises, and what it keeps to itself.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nazorg-test-");
    private FakeTeams _teams = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        Write(
            "appsettings.json",
            $$$"""{"Teams":{"AppId":"{{{FakeTeams.AppId}}}","TenantId":"{{{FakeTeams.Tenant}}}","Secret":"canary-secret"}}"""
        );
        Write(SettingsFile.FileName, TeamsBot.SettingsText);
    }

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task All_is_well()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_folder.FullName, "appsettings.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var findings = await ExamineAsync();

        Assert.All(findings, f => Assert.Null(f.Todo));
        Assert.Contains(findings, f => f.What == "clock");
        Assert.Contains(findings, f => f.What.StartsWith("token from https://login.microsoftonline.com/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_changes_nothing()
    {
        await ExamineAsync();

        Assert.Equal(
            ["appsettings.json", SettingsFile.FileName],
            _folder.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(_teams.Calls, c => Assert.True(c.Method == "GET" || c.Host == FakeTeams.LoginHost));
    }

    [Fact]
    public async Task Nothing_is_connected()
    {
        File.Delete(Path.Combine(_folder.FullName, "appsettings.json"));

        var finding = Assert.Single(await ExamineAsync(), f => f.Todo?.Contains("Teams:AppId", StringComparison.Ordinal) == true);

        Assert.False(finding.Serious);
        Assert.Empty(_teams.Calls);
    }

    [Fact]
    public async Task Settings_that_cannot_be_used()
    {
        Write("appsettings.json", """{"Teams":{"AppId":"my bot","Secret":"canary-secret"}}""");

        var findings = await ExamineAsync();

        Assert.Contains(findings, f =>
            f is { Serious: true, Todo: { } todo } && todo.StartsWith("Teams:AppId: 'my bot' is not an id", StringComparison.Ordinal)
        );
        Assert.Contains(findings, f =>
            f is { Serious: true, Todo: { } todo } && todo.StartsWith("Teams:TenantId is missing", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("workStarts: quarter past", "is not a time of day", true)]
    [InlineData("contact: Team Veiligheid", "Add 'coordinators:'", true)]
    [InlineData("coordinators: [anna@example.org]", "Copy the 'Object ID'", false)]
    [InlineData("tenant: 99999999-aaaa-4bbb-8ccc-000000000009", "add it to Teams:AllowedTenants", true)]
    public async Task The_municipality(string yaml, string todo, bool serious)
    {
        Write(SettingsFile.FileName, yaml);

        Assert.Contains(await ExamineAsync(), f => f.Todo?.Contains(todo, StringComparison.Ordinal) == true && f.Serious == serious);
    }

    [Fact]
    public async Task A_damaged_database()
    {
        Write("nazorg.db", new string('x', 5000));

        Assert.Contains(await ExamineAsync(), f => f.Serious && f.What.Contains("nazorg.db cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        401,
        """{"error":"invalid_client","error_description":"AADSTS7000215: canary"}""",
        "Make a new one under 'Certificates & secrets'"
    )]
    [InlineData(400, """{"error":"unauthorized_client","error_description":"AADSTS700016: canary"}""", "Check Teams:AppId")]
    [InlineData(0, "", "reach this address over https")]
    public async Task No_token(int status, string body, string todo)
    {
        _teams.ReactElsewhere = call => call.Host == FakeTeams.LoginHost ? new(status, body) : null;

        Assert.Contains(await ExamineAsync(), f =>
            f.Serious && f.What.StartsWith("no token", StringComparison.Ordinal) && f.Todo!.Contains(todo, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(0, "", "cannot be reached")]
    [InlineData(503, "", "answers 503")]
    [InlineData(200, "<html>log in</html>", "does not answer as Microsoft does")]
    [InlineData(200, """{"issuer":"https://evil.example"}""", "does not answer as Microsoft does")]
    public async Task The_keys(int status, string body, string what)
    {
        _teams.ReactElsewhere = call => call.Host == FakeTeams.KeysHost ? new(status, body) : null;

        Assert.Contains(await ExamineAsync(), f => f.Serious && f.What.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-10, "10 minutes behind")]
    [InlineData(10, "10 minutes ahead")]
    public async Task The_clock(int minutes, string what) =>
        Assert.Contains(
            await ExamineAsync(
                new SetClock(
                    SystemClock.Instance,
                    SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(minutes) + Duration.FromSeconds(minutes)
                )
            ),
            f => f.Serious && f.What.Contains(what, StringComparison.Ordinal)
        );

    [Fact]
    public async Task Teams_out_of_reach()
    {
        _teams.React = (_, _) => new(0);

        Assert.Contains(await ExamineAsync(), f => f.What == "Teams at smba.trafficmanager.net cannot be reached");
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    private async Task<ImmutableArray<Finding>> ExamineAsync(IClock? clock = null)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        await foreach (
            var finding in DoctorCommand.ExamineAsync(
                _folder.FullName,
                [],
                _teams.NewNetwork(),
                clock ?? SystemClock.Instance,
                TestContext.Current.CancellationToken
            )
        )
            findings.Add(finding);
        Assert.All(findings, f => Assert.DoesNotContain("canary", f.ToString(), StringComparison.Ordinal));
        return findings.ToImmutable();
    }
}
