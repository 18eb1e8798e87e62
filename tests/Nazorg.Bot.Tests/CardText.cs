using System.Text.Json;

namespace Nazorg.Bot.Tests;

/// <summary>Something on a card that can be pressed.</summary>
/// <param name="Row">The text it stands beside, if it stands in a row of a list.</param>
internal sealed record Pressable(string Title, string Row, JsonElement Action);

/// <summary>A card as a person reads it, and what can be pressed on it.</summary>
internal sealed class CardText
{
    private readonly List<string> _lines = [];
    private readonly List<Pressable> _buttons = [];

    private CardText() { }

    public IReadOnlyList<string> Lines => _lines;

    public IReadOnlyList<Pressable> Buttons => _buttons;

    public static CardText Of(JsonElement card)
    {
        var text = new CardText();
        foreach (var element in card.GetProperty("body").EnumerateArray())
            text.Show(element, "");
        return text;
    }

    public override string ToString() => string.Join('\n', _lines);

    private void Show(JsonElement element, string row)
    {
        var tap = element.TryGetProperty("selectAction", out var action);
        // A line that is tapped is called by all that it shows; here its title is enough.
        if (tap)
            _buttons.Add(new(Text(action, "title").Split(" › ")[0], row, action));
        switch (Text(element, "type"))
        {
            case "TextBlock" when Text(element, "style") == "heading":
                Line($"== {Text(element, "text")} ==");
                break;
            case "TextBlock":
                Line(Text(element, "text"));
                break;
            case "FactSet":
                foreach (var fact in element.GetProperty("facts").EnumerateArray())
                    Line($"{Text(fact, "title")}: {Text(fact, "value")}");
                break;
            case "Input.Date":
                Line($"({Text(element, "label")} {(element.TryGetProperty("value", out var value) ? value.GetString() : "____-__-__")})");
                break;
            case "Input.ChoiceSet":
                Line(
                    $"({Text(element, "label")}: {string.Join(" / ", element.GetProperty("choices").EnumerateArray().Select(c => Text(c, "title")))})"
                );
                break;
            case "Input.Text":
                Line($"({Text(element, "label")} {(Text(element, "value") is { Length: > 0 } written ? written : "________")})");
                break;
            case "ActionSet":
                Line(string.Join(' ', element.GetProperty("actions").EnumerateArray().Select(a => Button(a, row))));
                break;
            case "ColumnSet":
                // A row of a list: what is pressed in it goes by the text it begins with.
                var first = Texts(element).FirstOrDefault() ?? "";
                foreach (var column in element.GetProperty("columns").EnumerateArray())
                    Show(column, first);
                break;
            case "Container" or "Column":
                ShowItems(element, Text(element, "style") is { Length: > 0 } style && style != "default" ? "! " : "", row);
                break;
            case var other:
                throw new InvalidOperationException($"an element of a type this does not know: {other}");
        }
    }

    private void ShowItems(JsonElement element, string mark, string row)
    {
        var start = _lines.Count;
        foreach (var item in element.GetProperty("items").EnumerateArray())
            Show(item, row);
        for (var i = start; i < _lines.Count && mark.Length > 0; i++)
            _lines[i] = (i == start ? mark : new string(' ', mark.Length)) + _lines[i];
    }

    private string Button(JsonElement action, string row)
    {
        _buttons.Add(new(Text(action, "title"), row, action));
        return $"[{Text(action, "title")}]";
    }

    private void Line(string text) => _lines.AddRange(text.Split('\n').Select(l => l.TrimEnd()));

    private static IEnumerable<string> Texts(JsonElement element) =>
        Text(element, "type") == "TextBlock"
            ? [Text(element, "text")]
            : ((string[])["columns", "items"])
                .Where(part => element.TryGetProperty(part, out _))
                .SelectMany(part => element.GetProperty(part).EnumerateArray().SelectMany(Texts));

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
