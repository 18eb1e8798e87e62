using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Nazorg.Bot.Channel;

/// <summary>What a municipality fills in on the app it uploads.</summary>
/// <param name="AppId">The Entra application of the bot.</param>
/// <param name="Domains">The web domains that are the municipality's own, if the app shows pages of them.</param>
internal sealed record AppDetails(
    string AppId,
    string Version,
    string Developer,
    string Website,
    string Privacy,
    string Terms,
    ImmutableArray<string> Domains
);

/// <summary>The app as it is uploaded to Teams: a manifest, its languages and two icons in a zip without folders.</summary>
internal static partial class AppPackage
{
    public const string Manifest = "manifest.json";

    private const string Resources = "manifest/";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>How long a text may be, by the last part of its place in the manifest.</summary>
    private static readonly ImmutableArray<(string Place, int Longest)> Limits =
    [
        ("name.short", 30),
        ("name.full", 100),
        ("description.short", 80),
        ("description.full", 4000),
        ("developer.name", 32),
        (".title", 32),
        (".description", 128),
    ];

    /// <summary>The files that ship, with places to fill in.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Template()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Resources, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(n => n[Resources.Length..], Read, StringComparer.Ordinal);

        byte[] Read(string name)
        {
            using var from = assembly.GetManifestResourceStream(name)!;
            using var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        }
    }

    public static ImmutableSortedDictionary<string, byte[]> Fill(ImmutableSortedDictionary<string, byte[]> files, AppDetails details)
    {
        var values = new Dictionary<string, string>
        {
            ["VERSION"] = details.Version,
            ["APP_ID"] = PackageId(details.AppId),
            ["BOT_ID"] = details.AppId,
            ["DEVELOPER_NAME"] = details.Developer,
            ["WEBSITE_URL"] = details.Website,
            ["PRIVACY_URL"] = details.Privacy,
            ["TERMS_URL"] = details.Terms,
        };
        var manifest = JsonNode.Parse(files[Manifest])!.AsObject();
        manifest["validDomains"] = new JsonArray([.. details.Domains.Select(d => (JsonNode)d)]);
        FillIn(manifest);
        return files.SetItem(Manifest, Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable)));

        void FillIn(JsonNode? node)
        {
            if (node is JsonObject members)
            {
                foreach (var (key, value) in members.ToList())
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var written))
                        members[key] = Placeholder().Replace(written, m => values.GetValueOrDefault(m.Groups[1].Value, m.Value));
                    else
                        FillIn(value);
                }
            }
            else if (node is JsonArray elements)
            {
                foreach (var element in elements)
                    FillIn(element);
            }
        }
    }

    /// <summary>What Microsoft's schema does not check. Empty when the package can be uploaded.</summary>
    public static ImmutableArray<string> Check(ImmutableSortedDictionary<string, byte[]> files, string appId)
    {
        if (!files.TryGetValue(Manifest, out var bytes))
            return [$"{Manifest} is missing"];
        var manifest = JsonNode.Parse(bytes)!;
        var texts = Texts(manifest, "").ToImmutableDictionary();
        var languages = (manifest["localizationInfo"]?["additionalLanguages"]?.AsArray() ?? [])
            .Select(l => (Tag: (string)l!["languageTag"]!, File: (string)l["file"]!))
            .ToList();
        return
        [
            .. texts.Where(t => Placeholder().IsMatch(t.Value)).Select(t => $"{Manifest} {t.Key}: '{t.Value}' was not filled in"),
            .. IdProblems(texts, appId),
            .. FileProblems(files, [Manifest, texts["icons.color"], texts["icons.outline"], .. languages.Select(l => l.File)]),
            .. IconProblems(files, texts["icons.color"], 192, transparent: false),
            .. IconProblems(files, texts["icons.outline"], 32, transparent: true),
            .. LanguageProblems(manifest, languages),
            .. LengthProblems(Manifest, texts),
            .. CommandProblems(Manifest, manifest, texts),
            .. DomainProblems(manifest),
            .. languages
                .Where(l => files.ContainsKey(l.File))
                .SelectMany(l => TranslationProblems(l.File, JsonNode.Parse(files[l.File])!, manifest, texts)),
        ];
    }

    /// <summary>The same files always make the same zip.</summary>
    public static byte[] Zip(ImmutableSortedDictionary<string, byte[]> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var to = entry.Open();
                to.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The texts of a manifest or language file, by their place: "bots[0].commandLists[0].commands[0].title".</summary>
    public static IEnumerable<KeyValuePair<string, string>> Texts(JsonNode? node, string place) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Texts(m.Value, place.Length == 0 ? m.Key : $"{place}.{m.Key}")),
            JsonArray elements => elements.SelectMany((e, i) => Texts(e, $"{place}[{i}]")),
            JsonValue value when value.TryGetValue<string>(out var text) => [KeyValuePair.Create(place, text)],
            _ => [],
        };

    /// <summary>The app's own id: not the bot's, and always the same for the same bot, so that a new version replaces the old one.</summary>
    private static string PackageId(string appId)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"nazorg {appId.ToLowerInvariant()}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }

    private static IEnumerable<string> IdProblems(ImmutableDictionary<string, string> texts, string appId)
    {
        if (!Guid.TryParseExact(texts["id"], "D", out _))
            yield return $"id: '{texts["id"]}' is not an id";
        if (!texts["bots[0].botId"].Equals(appId, StringComparison.OrdinalIgnoreCase))
            yield return "bots[0].botId is not the app id";
        if (texts["id"] == texts["bots[0].botId"])
            yield return "id and botId are the same";
        if (!Version().IsMatch(texts["version"]))
            yield return $"version: '{texts["version"]}' is not a version such as 1.0.0";
        foreach (
            var url in texts.Where(t =>
                t.Key.StartsWith("developer.", StringComparison.Ordinal) && t.Key.EndsWith("Url", StringComparison.Ordinal)
            )
        )
        {
            if (!Uri.TryCreate(url.Value, UriKind.Absolute, out var parsed) || parsed.Scheme != Uri.UriSchemeHttps)
                yield return $"{url.Key}: '{url.Value}' is not an https address";
        }
    }

    private static IEnumerable<string> FileProblems(ImmutableSortedDictionary<string, byte[]> files, IReadOnlyCollection<string> named)
    {
        foreach (var name in named.Where(n => !files.ContainsKey(n)))
            yield return $"{name} is missing";
        foreach (var name in files.Keys.Except(named))
            yield return $"{name} is not named in the manifest";
        foreach (var name in files.Keys.Where(n => !PlainName().IsMatch(n)))
            yield return $"'{name}' is not a plain file name";
    }

    private static IEnumerable<string> IconProblems(
        ImmutableSortedDictionary<string, byte[]> files,
        string name,
        int size,
        bool transparent
    )
    {
        if (!files.TryGetValue(name, out var png))
            yield break;
        if (
            png.Length < 26
            || !png.AsSpan(0, 8).SequenceEqual((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a])
        )
        {
            yield return $"{name} is not a PNG";
            yield break;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        if (width != size || height != size)
            yield return $"{name} is {width} x {height}, not {size} x {size}";
        if (transparent && png[25] is not (4 or 6))
            yield return $"{name} has no transparency";
    }

    private static IEnumerable<string> LanguageProblems(JsonNode manifest, IReadOnlyCollection<(string Tag, string File)> languages) =>
        languages
            .Select(l => l.Tag)
            .Append((string?)manifest["localizationInfo"]?["defaultLanguageTag"] ?? "")
            .GroupBy(t => t, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => $"the language '{g.Key}' is there {g.Count()} times");

    private static IEnumerable<string> LengthProblems(string file, IEnumerable<KeyValuePair<string, string>> texts) =>
        from text in texts
        from limit in Limits
        where
            (
                limit.Place.StartsWith('.')
                    ? text.Key.Contains("commands[", StringComparison.Ordinal) && text.Key.EndsWith(limit.Place, StringComparison.Ordinal)
                    : text.Key == limit.Place
            ) && (text.Value.Length > limit.Longest || text.Value.Trim().Length == 0)
        select $"{file} {text.Key}: has {text.Value.Length} characters; 1 to {limit.Longest} are allowed";

    private static IEnumerable<string> CommandProblems(string file, JsonNode manifest, IReadOnlyDictionary<string, string> texts)
    {
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        if (lists.Count > 3)
            yield return "bots[0] has more than three lists of commands";
        var scoped = new List<(string Scope, string Title)>();
        for (var l = 0; l < lists.Count; l++)
        {
            var commands = lists[l]!["commands"]!.AsArray().Count;
            if (commands > 10)
                yield return $"bots[0].commandLists[{l}] has more than ten commands";
            foreach (var scope in lists[l]!["scopes"]!.AsArray())
            {
                for (var c = 0; c < commands; c++)
                    scoped.Add(((string)scope!, texts.GetValueOrDefault($"bots[0].commandLists[{l}].commands[{c}].title", "")));
            }
        }

        foreach (
            var twice in scoped.Where(s => s.Title.Length > 0).GroupBy(s => (s.Scope, s.Title.ToLowerInvariant())).Where(g => g.Count() > 1)
        )
        {
            yield return $"{file}: '{twice.Key.Item2}' is there twice for {twice.Key.Scope}";
        }
    }

    private static IEnumerable<string> DomainProblems(JsonNode manifest) =>
        (manifest["validDomains"]?.AsArray() ?? [])
            .Select(d => (string)d!)
            .Where(d => Uri.CheckHostName(d) != UriHostNameType.Dns || !d.Contains('.', StringComparison.Ordinal))
            .Select(d => $"validDomains: '{d}' is not a domain; write it without https:// and without *");

    private static IEnumerable<string> TranslationProblems(
        string file,
        JsonNode translation,
        JsonNode manifest,
        ImmutableDictionary<string, string> texts
    )
    {
        var given = Texts(translation, "").Where(t => t.Key != "$schema").ToDictionary();
        var wanted = texts
            .Keys.Where(k =>
                k is "name.short" or "name.full" or "description.short" or "description.full"
                || (
                    k.Contains("commands[", StringComparison.Ordinal)
                    && (k.EndsWith(".title", StringComparison.Ordinal) || k.EndsWith(".description", StringComparison.Ordinal))
                )
            )
            .ToHashSet();
        return
        [
            .. wanted.Except(given.Keys).Order(StringComparer.Ordinal).Select(k => $"{file}: '{k}' is not translated"),
            .. given.Keys.Except(wanted).Order(StringComparer.Ordinal).Select(k => $"{file}: '{k}' is not in the manifest"),
            .. LengthProblems(file, given),
            .. CommandProblems(file, manifest, given),
        ];
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[a-z0-9-]+\.(json|png)$")]
    private static partial Regex PlainName();
}
