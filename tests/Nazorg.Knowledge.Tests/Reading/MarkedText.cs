using System.Text;
using Nazorg.Tests;

namespace Nazorg.Knowledge.Tests.Reading;

/// <summary>A line of a table in which what should be found stands in brackets: "bel [Phone 06-12345678]".</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<(string Kind, int Start, int End)> Marks)
{
    /// <summary>The lines of a file in this folder; those that begin with "#" say what comes next.</summary>
    public static TheoryData<string> Lines(string file) =>
        [.. File.ReadLines(Repository.PathTo("tests", "Nazorg.Knowledge.Tests", "Reading", file)).Where(l => l.Length > 0 && l[0] != '#')];

    public static MarkedText Of(string line)
    {
        var (text, marks) = (new StringBuilder(), new List<(string, int, int)>());
        foreach (var part in line.Split('['))
        {
            var end = part.IndexOf(']', StringComparison.Ordinal);
            if (end < 0)
            {
                text.Append(part);
                continue;
            }

            var words = part[..end].Split(' ', 2);
            marks.Add((words[0], text.Length, text.Length + words[1].Length));
            text.Append(words[1]).Append(part[(end + 1)..]);
        }

        return new($"{text}", marks);
    }
}
