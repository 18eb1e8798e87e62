using System.Security.Cryptography;
using System.Text;
using Nazorg.Knowledge.Learning;

namespace Nazorg.Knowledge.Authoring;

/// <summary>Trains a network with several groups of classes on labelled texts.</summary>
internal static class HeadsTraining
{
    /// <summary>Names what it was trained on: other lines, another fingerprint.</summary>
    public static string Fingerprint(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <param name="groups">The classes of each group.</param>
    /// <param name="featureFrom">What fewer texts have in common is left out.</param>
    /// <param name="texts">What each looks like, and of each group the class it is of; null teaches nothing of that group.</param>
    public static void Train(
        IReadOnlyList<IReadOnlyList<string>> groups,
        IReadOnlyList<(Dictionary<uint, float> Features, string?[] Classes)> texts,
        int featureFrom,
        string fingerprint,
        Stream model
    )
    {
        var features = texts
            .SelectMany(t => t.Features.Keys)
            .CountBy(k => k)
            .Where(k => k.Value >= featureFrom)
            .Select(k => k.Key)
            .Order()
            .ToArray();
        var rows = features.Index().ToDictionary(f => f.Item, f => f.Index);
        var places = groups.Select(g => g.Index().ToDictionary(c => c.Item, c => c.Index)).ToList();
        var learning = new LearningNetwork(features.Length, [.. groups.Select(g => g.Count)]);
        learning.Learn([
            .. texts.Select(t => new Lesson(
                [.. t.Features.Where(w => rows.ContainsKey(w.Key)).Select(w => (rows[w.Key], w.Value))],
                [.. t.Classes.Select((c, g) => c is null ? (int?)null : places[g][c])]
            )),
        ]);
        Heads.Write(model, fingerprint, groups, learning.Trained(features));
    }
}
