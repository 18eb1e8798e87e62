using System.Globalization;
using System.Text;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Commands;

/// <summary>How typed text was understood, for people: what was found in it, which reader took it, and what the others would have said.</summary>
internal static class Understood
{
    /// <summary>As it would be understood in a chat of somebody who has no case.</summary>
    public static string Explain(string text, KnowledgeBase knowledge, Instant now)
    {
        var desk = new Desk(new("", ""), IsPersonal: true, new(new(), 0), new(new(), 0), new(new(), 0), Case: null, Cases: []);
        var scene = new Scene(desk, knowledge, Settings.Default.ForLocal(), now);
        var typed = new Intent.Typed(knowledge.Read(text, scene.Today), []);
        return Explain(scene, typed, IntentReader.Mean(scene, typed));
    }

    public static string Explain(Scene scene, Intent.Typed typed, Meaning meaning)
    {
        var text = new StringBuilder($"{Found(typed.Said)}\n  {meaning.By}: {Name(meaning.Intent)}");
        foreach (var part in new Said(scene, typed).Gists)
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  {typed.Said.TextOf(part.Part)} ~ {part.Purpose} {part.Share:0.00} {part.Item} ({string.Join(", ", part.Gist.Purposes.Take(3).Select(p => $"{p.Purpose} {p.Share:0.00}"))}; {string.Join(", ", part.Gist.Abouts.Take(2).Select(a => $"{a.About} {a.Share:0.00}"))})"
            );
        foreach (var (by, intent) in IntentReader.Explain(scene, typed).Where(r => r.By != meaning.By && r.Intent is not null))
            text.Append($"\n  ({by}: {Name(intent!)})");
        return text.ToString();
    }

    /// <summary>What the readers found, by the words they found it in.</summary>
    public static string Found(Utterance said)
    {
        var lines = new List<string>();
        Add("verbs", said.Deeds.Select(d => $"{d.Value}[{d.From}-{d.Until}]"));
        Add("things", said.Things.Select(t => $"{t.Value}[{t.From}-{t.Until}]"));
        Add("states", said.States.Select(s => $"{s.Value}"));
        Add("asked", said.Questions.Select(q => $"{q.Value}[{q.From}-{q.Until}]"));
        Add("told", said.Reported.Select(r => $"{r.Value}").Distinct());
        Add("facts", said.Claims.Select(c => $"{c.Fact}={c.Value} ({c.Force})"));
        Add("days", said.Days.Select(d => $"{d.Day}"));
        Add("numbers", said.Numbers.Select(n => $"{n.Value}"));
        Add("roles", said.Doers.Select(d => $"{d.Value}"));
        Add("parts", said.Parts.Select(p => $"{p.From}-{p.Until}{(MoodReader.Asks(said, p, said.Deeds, []) ? "?" : "")}"));
        Add("reply", said.Response is { } reply ? [$"{reply.Value}"] : []);
        Add("places", said.Places.Select(p => p.Name));
        return string.Join('\n', lines);

        void Add(string what, IEnumerable<string> found)
        {
            if (string.Join(' ', found) is { Length: > 0 } all)
                lines.Add($"  {what}: {all}");
        }
    }

    private static string Name(Intent intent) => intent is Intent.Ask ? "Ask (the sources)" : $"{intent}";
}
