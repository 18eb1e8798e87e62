using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Nazorg.Knowledge.Authoring;

/// <summary>
/// A place in a content file. Reads values from it and reports what is wrong with line and remedy, instead of stopping at the first:
/// an author sees all problems at once. A failed read gives a harmless value, because the content is refused anyway.
/// </summary>
internal readonly record struct YamlView(string Path, YamlNode Node, List<Problem> Problems)
{
    private static readonly Bilingual Nothing = new("", "");

    /// <summary>It is in a municipality's own content.</summary>
    public bool IsOwn { get; init; }

    public long Line => Node.Start.Line;

    public bool IsText => Node is YamlScalarNode;

    /// <summary>The documents of a file; a syntax error becomes a problem.</summary>
    public static IEnumerable<YamlView> Open(ContentFile file, List<Problem> problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(file.Text));
        }
        catch (YamlException e)
        {
            problems.Add(
                new(
                    file.ShownPath,
                    e.Start.Line,
                    $"this is not valid YAML ({e.Message})",
                    "Check the indentation and the quotes on this line and the one above"
                )
            );
            return [];
        }

        return stream.Documents.Select(d => new YamlView(file.ShownPath, d.RootNode, problems) { IsOwn = file.IsOwn });
    }

    public void Report(string what, string remedy) => Problems.Add(new(Path, Line, what, remedy));

    /// <summary>Every key must be one of these.</summary>
    public void AllowOnly(params ReadOnlySpan<string> keys)
    {
        foreach (var (key, _) in Pairs())
        {
            if (!keys.Contains(key.Text()))
                key.Report($"unknown key '{key.Text()}'", $"Use one of {string.Join(", ", keys.ToArray())}");
        }
    }

    public IEnumerable<(YamlView Key, YamlView Value)> Pairs()
    {
        if (Node is YamlMappingNode map)
        {
            var view = this;
            return map.Children.Select(c => (view with { Node = c.Key }, view with { Node = c.Value }));
        }

        Report("a block of 'key: value' lines is expected here", "Write one key per line, indented equally");
        return [];
    }

    public IEnumerable<YamlView> Items()
    {
        var view = this;
        return Node is YamlSequenceNode list ? list.Children.Select(c => view with { Node = c }) : [this];
    }

    public YamlView? Find(string key) =>
        Node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? this with { Node = value } : null;

    public IEnumerable<YamlView> ItemsOf(string key) => Find(key)?.Items() ?? [];

    public string Text()
    {
        if (Node is YamlScalarNode { Value: { } value })
            return value.Trim();
        Report("a text is expected here", "Write one value on this line");
        return "";
    }

    public string Required(string key)
    {
        if (Find(key) is { } found && found.Text() is { Length: > 0 } text)
            return text;
        Report($"'{key}' is missing", $"Add a line '{key}: …'");
        return "";
    }

    public string? Optional(string key) => Find(key)?.Text();

    public ImmutableArray<string> Texts(string key) => [.. ItemsOf(key).Select(v => v.Text())];

    public Bilingual Both(string key)
    {
        if (Find(key) is { } found)
            return found.Both();
        Report($"'{key}' is missing", $"Add '{key}:' with a line 'nl:' and a line 'en:'");
        return Nothing;
    }

    public Bilingual Both()
    {
        AllowOnly("nl", "en");
        return new(Required("nl"), Required("en"));
    }

    /// <summary>A text in both languages that must fit a button or a line on a phone.</summary>
    public Bilingual Short(string key, int most)
    {
        var text = Both(key);
        foreach (var tooLong in new[] { text.Nl, text.En }.Where(t => t.Length > most))
        {
            Find(key)!.Value.Report($"'{tooLong}' has {tooLong.Length} characters", $"Write at most {most}");
        }

        return text;
    }

    public int Number(string key)
    {
        if (Find(key) is { } found && int.TryParse(found.Text(), out var number))
            return number;
        Report($"'{key}' must be a whole number", $"Write '{key}: 14', for instance");
        return 0;
    }

    /// <summary>true or false; false when it is not there.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } found || found.Text() is "false")
            return false;
        if (found.Text() is not "true")
            found.Report($"'{key}' must be true or false", $"Write '{key}: true', or leave the line out");
        return true;
    }

    public LocalDate Date(string key)
    {
        if (Find(key) is { } found && LocalDatePattern.Iso.Parse(found.Text()) is { Success: true } date)
            return date.Value;
        Report($"'{key}' must be a date that exists", $"Write '{key}: 2026-03-31', for instance");
        return default;
    }

    public T OneOf<T>(string key)
        where T : struct, Enum
    {
        var text = Required(key);
        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
            return value;
        if (text.Length > 0)
            Find(key)!.Value.Report($"'{text}' is not a {key}", $"Use one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
        return default;
    }

    public string OneOf(string key, params ReadOnlySpan<string> allowed)
    {
        var text = Required(key);
        if (text.Length > 0 && !allowed.Contains(text))
            Find(key)!.Value.Report($"'{text}' is not a {key}", $"Use one of {string.Join(", ", allowed.ToArray())}");
        return text;
    }

    /// <summary>A reference by id to something defined elsewhere.</summary>
    public T? Reference<T>(string what, IReadOnlyDictionary<string, T> known)
        where T : class
    {
        var id = Text();
        if (known.GetValueOrDefault(id) is { } found)
            return found;
        Report(
            $"there is no {what} '{id}'",
            $"Use {(known.Count > 25 ? $"another, such as {Likest(id, known.Keys)}" : $"one of {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}")}, or define it first"
        );
        return null;
    }

    /// <summary>The five ids that share most pairs of letters with what was written.</summary>
    private static string Likest(string written, IEnumerable<string> ids)
    {
        var pairs = written.Zip(written.Skip(1)).ToHashSet();
        return string.Join(
            ", ",
            ids.OrderByDescending(i => i.Zip(i.Skip(1)).Count(pairs.Contains)).ThenBy(i => i, StringComparer.Ordinal).Take(5)
        );
    }
}
