using System.CommandLine;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Commands;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge;
using NodaTime;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>The app that is uploaded to Teams.</summary>
public sealed class AppPackageTests
{
    private static readonly Lazy<KnowledgeBase> Shipped = new(() => KnowledgeBase.Load(KnowledgeBase.BuiltIn()));

    private static readonly AppDetails Details = new(
        FakeTeams.AppId,
        "1.0.0",
        "Gemeente Voorbeeld",
        "https://example.org/",
        "https://example.org/",
        "https://example.org/",
        ["nazorg.example.org"]
    );
    private static readonly ImmutableSortedDictionary<string, byte[]> Good = AppPackage.Fill(AppPackage.Template(), Details);

    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            var dutch = Titles(Good[AppPackage.Manifest]);
            var english = Titles(Good["en.json"]);
            // The same command may be offered in several places.
            foreach (var (one, other) in dutch.Select(t => (t.Value, english[t.Key])).Distinct())
                data.Add(one, other);
            return data;
        }
    }

    [Fact]
    public async Task The_command_makes_a_zip_without_folders()
    {
        var file = Path.Combine(Path.GetTempPath(), $"nazorg-{Guid.NewGuid():N}.zip");

        var (exitCode, output) = await RunAsync(
            "--app-id",
            FakeTeams.AppId.ToUpperInvariant(),
            "--out",
            file,
            "--domain",
            "nazorg.example.org",
            "--name",
            "Gemeente Voorbeeld"
        );

        Assert.Equal(0, exitCode);
        Assert.Contains("Teams admin center", output, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(file);
        Assert.Equal(
            ["color.png", "en.json", "manifest.json", "outline.png"],
            zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)
        );
        using var reader = new StreamReader(zip.GetEntry(AppPackage.Manifest)!.Open());
        var manifest = JsonNode.Parse(await reader.ReadToEndAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(FakeTeams.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.NotEqual(FakeTeams.AppId, (string?)manifest["id"]);
        Assert.Equal("nazorg.example.org", (string?)Assert.Single(manifest["validDomains"]!.AsArray()));
        Assert.Equal("https://nazorg.example.org/", (string?)manifest["developer"]!["websiteUrl"]);
        File.Delete(file);
    }

    [Fact]
    public async Task An_app_id_is_all_it_needs()
    {
        var file = Path.Combine(Path.GetTempPath(), $"nazorg-{Guid.NewGuid():N}.zip");

        var (exitCode, output) = await RunAsync("--app-id", FakeTeams.AppId, "--out", file);

        Assert.Equal(0, exitCode);
        Assert.Contains("--website", output, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory]
    [InlineData("is not an id", "--app-id", "mybot")]
    [InlineData(
        "'*.example.org' is not a domain",
        "--app-id",
        FakeTeams.AppId,
        "--domain",
        "*.example.org",
        "--website",
        "https://example.org/"
    )]
    [InlineData("is not an https address", "--app-id", FakeTeams.AppId, "--website", "http://example.org/")]
    [InlineData("is not a version", "--app-id", FakeTeams.AppId, "--app-version", "new")]
    [InlineData("developer.name: has 33 characters", "--app-id", FakeTeams.AppId, "--name", "A municipality with a longer name")]
    public async Task What_cannot_be_uploaded_is_not_made(string problem, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"nazorg-{Guid.NewGuid():N}.zip");

        var (exitCode, output) = await RunAsync([.. arguments, "--out", file]);

        Assert.Equal(1, exitCode);
        Assert.Contains(problem, output, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void The_same_bot_always_has_the_same_app_and_the_same_files_the_same_zip()
    {
        Assert.Equal(AppPackage.Zip(Good), AppPackage.Zip(AppPackage.Fill(AppPackage.Template(), Details)));
        Assert.NotEqual(Id(Good), Id(AppPackage.Fill(AppPackage.Template(), Details with { AppId = FakeTeams.Tenant })));

        static string? Id(ImmutableSortedDictionary<string, byte[]> files) => (string?)JsonNode.Parse(files[AppPackage.Manifest])!["id"];
    }

    [Fact]
    public void What_ships_has_no_problems() => Assert.Empty(AppPackage.Check(Good, FakeTeams.AppId));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_ships_is_as_Microsofts_schema_wants_it(bool withDomain)
    {
        var folder = Directory.CreateTempSubdirectory("nazorg-manifest-");
        foreach (var (name, bytes) in AppPackage.Fill(AppPackage.Template(), withDomain ? Details : Details with { Domains = [] }))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), bytes, TestContext.Current.CancellationToken);
        }

        await Nazorg.Tests.NodeTool.ValidateManifestAsync(folder.FullName);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void What_was_not_filled_in_is_found() =>
        Assert.Contains(AppPackage.Check(AppPackage.Template(), FakeTeams.AppId), p =>
            p.Contains("'{{WEBSITE_URL}}' was not filled in", StringComparison.Ordinal)
        );

    [Fact]
    public void Files_are_those_that_the_manifest_names()
    {
        Assert.Contains("color.png is missing", AppPackage.Check(Good.Remove("color.png"), FakeTeams.AppId));
        Assert.Contains("en.json is missing", AppPackage.Check(Good.Remove("en.json"), FakeTeams.AppId));
        Assert.Contains("notes.json is not named in the manifest", AppPackage.Check(Good.Add("notes.json", []), FakeTeams.AppId));
        Assert.Contains("'../color.png' is not a plain file name", AppPackage.Check(Good.Add("../color.png", []), FakeTeams.AppId));
    }

    [Fact]
    public void Icons_have_their_size_and_the_outline_is_transparent()
    {
        var check = AppPackage.Check(
            Good.SetItem("outline.png", Good["color.png"]).SetItem("color.png", Good["outline.png"]),
            FakeTeams.AppId
        );

        Assert.Contains("outline.png is 192 x 192, not 32 x 32", check);
        Assert.Contains("outline.png has no transparency", check);
        Assert.Contains("color.png is 32 x 32, not 192 x 192", check);
        Assert.Contains("color.png is not a PNG", AppPackage.Check(Good.SetItem("color.png", "GIF89a"u8.ToArray()), FakeTeams.AppId));
    }

    [Theory]
    [InlineData("manifest.json", "\"mijn zaken\"", "\"nieuwe zaak\"", "manifest.json: 'nieuwe zaak' is there twice for personal")]
    [InlineData("en.json", "\"my cases\"", "\"new case\"", "en.json: 'new case' is there twice for personal")]
    [InlineData(
        "en.json",
        "\"new case\"",
        "\"start the aftercare for a new case\"",
        "en.json bots[0].commandLists[0].commands[0].title: has 34 characters; 1 to 32 are allowed"
    )]
    [InlineData(
        "en.json",
        "commands[0].title",
        "commands[9].title",
        "en.json: 'bots[0].commandLists[0].commands[0].title' is not translated"
    )]
    [InlineData("manifest.json", "\"languageTag\": \"en\"", "\"languageTag\": \"nl\"", "the language 'nl' is there 2 times")]
    [InlineData("manifest.json", "\"botId\": \"" + FakeTeams.AppId, "\"botId\": \"" + FakeTeams.Tenant, "bots[0].botId is not the app id")]
    [InlineData(
        "manifest.json",
        "\"nazorg.example.org\"",
        "\"*.example.org\"",
        "validDomains: '*.example.org' is not a domain; write it without https:// and without *"
    )]
    public void A_problem_the_schema_does_not_see(string file, string from, string to, string problem)
    {
        var text = Encoding.UTF8.GetString(Good[file]);
        Assert.Contains(from, text, StringComparison.Ordinal);

        Assert.Contains(
            problem,
            AppPackage.Check(Good.SetItem(file, Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal))), FakeTeams.AppId)
        );
    }

    /// <summary>A localised command is sent in the user's language, so both are understood, and mean the same.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_understood_in_both_languages(string dutch, string english)
    {
        var (one, other) = (Read(dutch), Read(english));

        Assert.IsNotType<Intent.Ask>(one);
        Assert.IsNotType<Intent.DidYouMean>(one);
        if (one is Intent.Speak { Language: Nazorg.Knowledge.Language.English })
            Assert.Equal(new Intent.Speak(Nazorg.Knowledge.Language.Dutch), other);
        else
            Assert.Equal(one.ToString(), other.ToString());
    }

    private static Intent Read(string text)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var desk = new Desk(new("t", "p"), IsPersonal: true, new(new(), 0), new(new(), 0), new(new(), 0), Case: null, Cases: []);
        var scene = new Scene(desk, Shipped.Value, Settings.Default, now);
        return IntentReader.Mean(scene, new(Shipped.Value.Read(text, scene.Today), [])).Intent;
    }

    private static Dictionary<string, string> Titles(byte[] json) =>
        AppPackage
            .Texts(JsonNode.Parse(json), "")
            .Where(t => t.Key.Contains("commands[", StringComparison.Ordinal) && t.Key.EndsWith(".title", StringComparison.Ordinal))
            .ToDictionary();

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var written = new StringWriter();
        var exitCode = await PackageCommand
            .Create()
            .Parse(arguments)
            .InvokeAsync(new() { Output = written, Error = written }, TestContext.Current.CancellationToken);
        return (exitCode, written.ToString());
    }
}
