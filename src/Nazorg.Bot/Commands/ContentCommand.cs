using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Plans;
using NodaTime.Text;

namespace Nazorg.Bot.Commands;

/// <summary>
/// For who writes and checks the content: <c>nazorg content --json</c> prints all of it, <c>content lint FOLDER</c> says what is wrong,
/// <c>content table</c> prints which answers lead to which items, <c>content diagram</c> draws the screening.
/// </summary>
internal static class ContentCommand
{
    private static readonly Option<bool> JsonOption = new("--json") { Description = "Print every entry as a JSON array" };

    private static readonly Option<Language?> LanguageOption = CommonOptions.Language();

    private static readonly Option<DirectoryInfo?> DataOption = CommonOptions.Data();

    private static readonly Option<string?> TodayOption = new("--today")
    {
        Description = "The day to judge review dates on, yyyy-MM-dd (default: today)",
    };

    private static readonly Argument<DirectoryInfo?> FolderArgument = new("folder")
    {
        Description =
            "A municipality's own content, or a whole set with documents, roles, branches, facts and screening (default: what ships)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<DirectoryInfo> WholeArgument = new("folder")
    {
        Description = "The folder of the content: src/Nazorg.Knowledge/Content",
    };

    private static readonly Option<FileInfo[]> QuestionsOption = new("--questions")
    {
        Description = "Question sets, one JSON object a line: question, context, expect (answer or decline)",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> OnlyOption = new Option<string?>("--only")
    {
        Description = "Train one model: gist (what a message does), asked (what a question asks) or questions (what it is about)",
    }.AcceptOnlyFromAmong("gist", "asked", "questions");

    public static Command Create()
    {
        var command = new Command("content", "Print and check what the bot knows") { JsonOption, DataOption };
        command.SetAction((parsed, _) => PrintJsonAsync(parsed.GetValue(JsonOption), parsed.GetValue(DataOption)));

        var lint = new Command("lint", "Say what is wrong with content: file, line, what, and what to do") { FolderArgument, TodayOption };
        lint.SetAction((parsed, _) => LintAsync(parsed.GetValue(FolderArgument), parsed.GetValue(TodayOption)));
        command.Add(lint);

        var train = new Command("train", "Train the models that ship with a whole set of content, on its sentences and questions")
        {
            WholeArgument,
            QuestionsOption,
            OnlyOption,
        };
        train.SetAction(
            (parsed, _) => TrainAsync(parsed.GetValue(WholeArgument)!, parsed.GetValue(QuestionsOption) ?? [], parsed.GetValue(OnlyOption))
        );
        command.Add(train);

        var table = new Command("table", "Print which answers put an item on a checklist") { LanguageOption, DataOption };
        table.SetAction((parsed, _) => PrintTableAsync(parsed.GetValue(LanguageOption) ?? Language.Dutch, parsed.GetValue(DataOption)));
        command.Add(table);

        var diagram = new Command("diagram", "Draw the screening as a Mermaid flowchart") { LanguageOption, DataOption };
        diagram.SetAction((parsed, _) => PrintDiagramAsync(parsed.GetValue(LanguageOption) ?? Language.Dutch, parsed.GetValue(DataOption)));
        command.Add(diagram);
        return command;
    }

    private static async Task<int> PrintJsonAsync(bool json, DirectoryInfo? data)
    {
        if (!json)
        {
            await Console.Error.WriteLineAsync("Say what to print: --json, or one of lint, table, diagram.");
            return 1;
        }

        var entries = (await LoadAsync(data)).Entries.Select(ContentLine.From).ToList();
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, entries, ContentJson.Writing.ListContentLine);
        await output.WriteAsync("\n"u8.ToArray());
        return 0;
    }

    private static async Task<int> LintAsync(DirectoryInfo? folder, string? given)
    {
        if (folder is { Exists: false })
        {
            await Console.Error.WriteLineAsync($"There is no folder {folder.FullName}.");
            return 1;
        }

        if (given is not null && !LocalDatePattern.Iso.Parse(given).Success)
        {
            await Console.Error.WriteLineAsync($"'{given}' is not a date; write yyyy-MM-dd.");
            return 1;
        }

        var today = given is null
            ? SystemClock.Instance.GetCurrentInstant().InZone(WorkCalendar.Amsterdam).Date
            : LocalDatePattern.Iso.Parse(given).Value;
        try
        {
            var stale = KnowledgeBase.Load(FilesOf(folder)).PastReview(today).ToList();
            foreach (var problem in stale)
                await Console.Out.WriteLineAsync($"review: {problem}");
            await Console.Out.WriteLineAsync(stale.Count == 0 ? "No problems." : $"No problems; {stale.Count} to review.");
            return 0;
        }
        catch (ContentException e)
        {
            foreach (var problem in e.Problems)
                await Console.Out.WriteLineAsync(problem.ToString());
            await Console.Out.WriteLineAsync($"{e.Problems.Count} problem(s).");
            return 1;
        }
    }

    private static async Task<int> TrainAsync(DirectoryInfo folder, FileInfo[] sets, string? only)
    {
        if (!folder.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no folder {folder.FullName}.");
            return 1;
        }

        try
        {
            var files = OwnContent.Read(folder.FullName);
            bool Trains(string model, string of) => only == model || (only is null && Directory.Exists(Path.Combine(folder.FullName, of)));
            if (Trains("gist", "sentences"))
                await WriteAsync(folder, "gist.model", model => KnowledgeBase.TrainGist(files, Lines(folder, "sentences"), model));
            if (Trains("asked", "asked"))
                await WriteAsync(folder, "asked.model", model => KnowledgeBase.TrainAsked(files, Lines(folder, "asked"), model));
            if (only is "gist" or "asked")
                return 0;

            // what is weighed against a refusal holds what is asked
            using var asked = File.OpenRead(Path.Combine(folder.FullName, "asked.model"));
            await WriteAsync(folder, "questions.model", model =>
                KnowledgeBase.TrainModel(files, [.. sets.SelectMany(Judged)], asked, model)
            );
            return 0;
        }
        catch (ContentException e)
        {
            foreach (var problem in e.Problems)
                await Console.Out.WriteLineAsync(problem.ToString());
            await Console.Out.WriteLineAsync($"{e.Problems.Count} problem(s).");
            return 1;
        }
        catch (Exception e) when (e is BadLineException or InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task WriteAsync(DirectoryInfo folder, string name, Action<Stream> train)
    {
        var path = Path.Combine(folder.FullName, name);
        using var model = new MemoryStream();
        train(model);
        await File.WriteAllBytesAsync(path, model.ToArray());
        await Console.Out.WriteLineAsync($"Wrote {path}, {model.Length / 1024} KB. Build to use it.");
    }

    private static IEnumerable<ContentFile> Lines(DirectoryInfo folder, string of) =>
        Directory
            .EnumerateFiles(Path.Combine(folder.FullName, of), "*.tsv")
            .Order(StringComparer.Ordinal)
            .Select(f => new ContentFile(Path.GetFileName(f), File.ReadAllText(f)));

    private static IEnumerable<JudgedQuestion> Judged(FileInfo set)
    {
        if (!set.Exists)
            throw new FileNotFoundException($"There is no file {set.FullName}.");
        foreach (var (at, text) in File.ReadLines(set.FullName).Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            JudgedQuestion? judged;
            try
            {
                judged = Judged(BatchLine.Parse(text));
            }
            catch (BadLineException e)
            {
                throw new BadLineException($"{set.FullName}:{at + 1}: {e.Message}");
            }

            if (judged is not null)
                yield return judged;
        }
    }

    // what may be asked back or answered either way teaches nothing
    private static JudgedQuestion? Judged(BatchLine line)
    {
        var question = line.Text("question") ?? throw new BadLineException("question: is missing; give a text");
        return line.Text("expect") switch
        {
            "answer" => new([.. AskCommand.ReadPrevious(line)], question, Answered: true),
            "decline" => new([.. AskCommand.ReadPrevious(line)], question, Answered: false),
            _ => null,
        };
    }

    /// <summary>A folder with everything stands by itself; any other is a municipality's own and comes over what ships.</summary>
    private static IReadOnlyList<ContentFile> FilesOf(DirectoryInfo? folder)
    {
        if (folder is null)
            return KnowledgeBase.BuiltIn();
        var files = OwnContent.Read(folder.FullName);
        string[] whole = ["documents.yaml", "roles.yaml", "branches.yaml", "facts.yaml", "screening.yaml"];
        return whole.All(w => files.Any(f => f.Path == w))
            ? files
            : [.. KnowledgeBase.BuiltIn(), .. files.Select(f => f with { OwnFolder = folder.ToString() })];
    }

    private static async Task<int> PrintTableAsync(Language language, DirectoryInfo? data)
    {
        var table = (await LoadAsync(data)).Table;
        await Console.Out.WriteLineAsync($"| section | item | {string.Join(" | ", table.Facts)} |");
        await Console.Out.WriteLineAsync($"|{string.Concat(Enumerable.Repeat("---|", table.Facts.Length + 2))}");
        foreach (var (item, cells) in table.Rows)
        {
            await Console.Out.WriteLineAsync(
                $"| {item.Section.ToString().ToLowerInvariant()} | {item.Title.In(language)} | {string.Join(" | ", cells)} |"
            );
        }

        return 0;
    }

    private static async Task<int> PrintDiagramAsync(Language language, DirectoryInfo? data)
    {
        await Console.Out.WriteAsync((await LoadAsync(data)).Diagram(language));
        return 0;
    }

    /// <summary>What ships, and over it what the municipality has in its data folder.</summary>
    private static async Task<KnowledgeBase> LoadAsync(DirectoryInfo? data)
    {
        var (knowledge, refused) = KnowledgeBase.LoadWithOwn(OwnContent.In(CommonOptions.FolderOf(data)));
        foreach (var problem in refused)
            await Console.Error.WriteLineAsync(problem.ToString());
        return knowledge;
    }
}

/// <summary>One entry of the content as it is printed.</summary>
internal sealed record ContentLine(
    string Id,
    string Kind,
    Bilingual Title,
    Bilingual Text,
    IReadOnlyList<ContentNote> Notes,
    string When,
    string? Section,
    WindowRule? Due,
    Bilingual? Actor,
    IReadOnlyList<Bilingual> Partners,
    IReadOnlyList<ContentSource> Sources,
    IReadOnlyList<string> Covers
)
{
    public static ContentLine From(ContentEntry entry) =>
        new(
            entry.Id,
            entry.Kind,
            entry.Title,
            entry.Text,
            entry.Notes,
            entry.When,
            entry.Section?.ToString().ToLowerInvariant(),
            entry.Due,
            entry.Actor,
            entry.Partners,
            [.. entry.Sources.Select(ContentSource.From)],
            entry.Covers
        );
}

/// <param name="Document">The document's id.</param>
/// <param name="Checked">When somebody last held the content against it, yyyy-MM-dd.</param>
internal sealed record ContentSource(string Document, string Section, string Class, string Certainty, string? Checked, string? ReviewBy)
{
    public static ContentSource From(Source source) =>
        new(
            source.Document.Id,
            source.Section,
            source.Document.Class,
            source.Document.Certainty,
            source.Document.Class == "own" ? null : LocalDatePattern.Iso.Format(source.Document.Checked),
            source.Document.Class == "own" ? null : LocalDatePattern.Iso.Format(source.Document.ReviewBy)
        );
}

[JsonSerializable(typeof(List<ContentLine>))]
internal sealed partial class ContentJson : JsonSerializerContext
{
    public static ContentJson Writing { get; } = new(Batch.JsonOptions());
}
