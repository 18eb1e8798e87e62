using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Nazorg.Bot.Channel;
using Nazorg.Knowledge;

namespace Nazorg.Bot.Tests;

/// <summary>The shape of the code, held by tests: who may know whom, and how things are named.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly BotAssembly = typeof(BotHost).Assembly;
    private static readonly Assembly KnowledgeAssembly = typeof(KnowledgeBase).Assembly;
    private static readonly string[] Slices = ["Access", "Asking", "Screening", "Checklists", "Reminders", "Threads"];

    private static IEnumerable<Type> OurTypes =>
        BotAssembly
            .GetTypes()
            .Concat(KnowledgeAssembly.GetTypes())
            .Where(t =>
                t.Namespace?.StartsWith("Nazorg", StringComparison.Ordinal) == true
                && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null
                && !t.Name.Contains('<')
            );

    [Fact]
    public void Knowledge_knows_nothing_of_bots_storage_or_the_network()
    {
        var references = KnowledgeAssembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(references, n =>
            n.StartsWith("Microsoft.", StringComparison.Ordinal)
            || n.StartsWith("System.Net", StringComparison.Ordinal)
            || n.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void A_part_of_the_conversation_never_uses_another()
    {
        var wrong = Slices
            .SelectMany(slice => SourceOf($"src/Nazorg.Bot/{slice}"), (slice, file) => (Slice: slice, File: file))
            .SelectMany(
                s =>
                    Slices.Where(other => other != s.Slice && s.File.Text.Contains($"using Nazorg.Bot.{other};", StringComparison.Ordinal)),
                (s, other) => $"{s.File.Name} uses {other}"
            )
            .ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_channel_and_the_last_reader_know_the_wire()
    {
        string[] wire =
        [
            nameof(global::Nazorg.Bot.Channel.Activity),
            nameof(OutboundActivity),
            nameof(ChannelAccount),
            nameof(InvokeAnswer),
            nameof(ConnectorClient),
        ];
        var wrong = SourceOf("src/Nazorg.Bot")
            .Where(f =>
                !f.Name.Contains("/Channel/", StringComparison.Ordinal)
                && !f.Name.EndsWith("IncomingReader.cs", StringComparison.Ordinal)
                && !f.Name.EndsWith("BotHost.cs", StringComparison.Ordinal)
            )
            .SelectMany(
                f =>
                    wire.Where(w =>
                        Regex.IsMatch(f.Text, $@"\b{w}\b(?!Id)(?! id)")
                        && f.Text.Contains("using Nazorg.Bot.Channel;", StringComparison.Ordinal)
                    ),
                (f, w) => $"{f.Name} uses {w}"
            )
            .ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_bot_shows_nothing_to_other_assemblies() =>
        Assert.DoesNotContain(BotAssembly.GetExportedTypes(), t => t.Namespace?.StartsWith("Nazorg", StringComparison.Ordinal) == true);

    [Fact]
    public void Types_say_what_they_are() => Assert.DoesNotContain(OurTypes, t => Vague().IsMatch(t.Name));

    [Fact]
    public void Classes_are_sealed_static_or_made_to_be_derived_from() =>
        Assert.DoesNotContain(OurTypes, t => t is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Folders_are_namespaces()
    {
        var wrong = SourceOf("src")
            .Where(f => Namespace().Match(f.Text) is { Success: true } match && match.Groups[1].Value != Expected(f.Name))
            .Select(f => f.Name)
            .ToList();

        Assert.Empty(wrong);

        static string Expected(string file) => string.Join('.', Path.GetDirectoryName(file)!.Replace('\\', '/').Split('/')[1..]);
    }

    private static IEnumerable<(string Name, string Text)> SourceOf(string folder) =>
        Directory
            .EnumerateFiles(Nazorg.Tests.Repository.PathTo(folder.Split('/')), "*.cs", SearchOption.AllDirectories)
            .Where(f =>
                !f.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)
                && !f.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal)
            )
            .Select(f => (Path.GetRelativePath(Nazorg.Tests.Repository.PathTo(), f).Replace('\\', '/'), File.ReadAllText(f)));

    [GeneratedRegex("(Service|Manager|Helper|Util|Utils|Common)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
