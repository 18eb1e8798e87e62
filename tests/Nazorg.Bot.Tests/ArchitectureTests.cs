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

    [Fact]
    public void What_a_conversation_and_a_reader_do_fits_on_a_few_screens()
    {
        var wrong = SourceOf("src/Nazorg.Bot/Conversation")
            .Concat(SourceOf("src/Nazorg.Knowledge/Reading"))
            .Select(f => (f.Name, Lines: f.Text.Count(c => c == '\n')))
            .Where(f => f.Lines > (f.Name.EndsWith("ConversationRouter.cs", StringComparison.Ordinal) ? 199 : 250))
            .Select(f => $"{f.Name} has {f.Lines} lines")
            .ToList();

        Assert.Empty(wrong);
    }

    /// <summary>What somebody typed is read by the readers, once; a pattern elsewhere would read it again, and otherwise.</summary>
    [Fact]
    public void Patterns_stand_with_the_readers()
    {
        // They take a question apart before the readers see it, and look for a kind of thing in an answer's own text: they are to become readers.
        string[] still = ["src/Nazorg.Knowledge/Asking/Details.cs", "src/Nazorg.Knowledge/Asking/QuestionParts.cs"];
        string[] ofOtherTexts = ["/Reading/", "/Authoring/", "/Channel/", "/Commands/", "/Simulation/"];
        var elsewhere = SourceOf("src")
            .Where(f => f.Text.Contains("Regex", StringComparison.Ordinal))
            .Select(f => f.Name)
            .Where(f => !ofOtherTexts.Any(folder => f.Contains(folder, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(still, elsewhere);
    }

    /// <summary>From each place in a hostile text a pattern without a bound reads on to its end: that is time nobody counts in bytes.</summary>
    [Theory]
    [InlineData("AddressFinder")]
    [InlineData("ContactFinder")]
    [InlineData("NameFinder")]
    [InlineData("PlaceReader")]
    public void A_pattern_reads_no_further_than_a_name_is_long(string reader)
    {
        var file = SourceOf("src/Nazorg.Knowledge/Reading").Single(f => f.Name.EndsWith($"/{reader}.cs", StringComparison.Ordinal));

        Assert.DoesNotMatch(Unbounded(), file.Text);
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

    [GeneratedRegex(@"(?:\\p\{L[ul]?\}|\\w|\[[^\]\n]*(?:\\p\{L[ul]?\}|\\w|a-z)[^\]\n]*\])[*+]")]
    private static partial Regex Unbounded();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
