using System.Text.Json;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Channel;

/// <summary>
/// The terminal as a channel: shows messages and cards as text, with a number before every button, and knows the button a number stands
/// for. It reads the same activities that go to Teams.
/// </summary>
internal sealed class TerminalChannel(TextWriter output) : IDeliver
{
    private readonly Lock _lock = new();
    private ImmutableArray<(string Title, ImmutableSortedDictionary<string, string> Data)> _buttons = [];

    /// <summary>The buttons of the last card, in the order of their numbers.</summary>
    public ImmutableArray<(string Title, ImmutableSortedDictionary<string, string> Data)> Buttons
    {
        get
        {
            lock (_lock)
                return _buttons;
        }
    }

    public Task<Delivery> DeliverAsync(Outgoing row, byte[] body, CancellationToken stop)
    {
        using var activity = JsonDocument.Parse(body);
        lock (_lock)
            Show(activity.RootElement);
        return Task.FromResult<Delivery>(new Delivery.Sent($"{row.Id}"));
    }

    private void Show(JsonElement activity)
    {
        output.WriteLine();
        if (activity.TryGetProperty("text", out var text))
            output.WriteLine(text.GetString());
        if (!activity.TryGetProperty("attachments", out var attachments))
            return;
        foreach (var attachment in attachments.EnumerateArray())
        {
            _buttons = [];
            foreach (var element in attachment.GetProperty("content").GetProperty("body").EnumerateArray())
                Show(element, "");
        }
    }

    private void Show(JsonElement element, string indent)
    {
        switch (Text(element, "type"))
        {
            case "TextBlock":
                var heading = Text(element, "style") == "heading";
                output.WriteLine($"{indent}{(heading ? "== " : "")}{Text(element, "text")}{(heading ? " ==" : "")}");
                break;
            case "FactSet":
                foreach (var fact in element.GetProperty("facts").EnumerateArray())
                    output.WriteLine($"{indent}{Text(fact, "title")}: {Text(fact, "value")}");
                break;
            case "Input.Date" or "Input.Text":
                output.WriteLine($"{indent}({Text(element, "label")})");
                break;
            case "ActionSet":
                // A button that sends an input along has no number: what is to be sent is typed.
                var buttons = element
                    .GetProperty("actions")
                    .EnumerateArray()
                    .Where(a => Text(a, "associatedInputs") == "none")
                    .Select(Button)
                    .ToList();
                if (buttons.Count > 0)
                    output.WriteLine($"{indent}{string.Join("   ", buttons)}");
                break;
        }

        var numbered = element.TryGetProperty("selectAction", out var tap) ? $"{Button(tap)[..^Text(tap, "title").Length]}" : null;
        if (numbered is not null)
            output.Write($"{indent}{numbered}");
        foreach (var part in (string[])["items", "columns"])
        {
            if (!element.TryGetProperty(part, out var parts))
                continue;
            var first = true;
            foreach (var child in parts.EnumerateArray())
            {
                // What can be tapped as a whole stands behind its number.
                Show(
                    child,
                    numbered is not null && first ? ""
                        : part == "items" && Text(element, "type") == "Container" && numbered is null ? indent
                        : indent + "    "
                );
                first = false;
            }
        }
    }

    private string Button(JsonElement action)
    {
        var data = action
            .GetProperty("data")
            .EnumerateObject()
            .ToImmutableSortedDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        _buttons = _buttons.Add((Text(action, "title"), data));
        return $"[{_buttons.Length}] {Text(action, "title")}";
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
