using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Cards;

/// <summary>The few shapes that every card is made of.</summary>
internal static class Parts
{
    public static TextBlock Heading(string text) =>
        new(text)
        {
            Size = "Medium",
            Weight = "Bolder",
            Style = "heading",
        };

    public static TextBlock Text(string text) => new(text);

    /// <summary>Small print: where it comes from, which case it is about.</summary>
    public static TextBlock Small(string text) =>
        new(text)
        {
            IsSubtle = true,
            Size = "Small",
            Spacing = "Small",
        };

    public static TextBlock Subheading(string text) =>
        new(text)
        {
            Size = "Default",
            Weight = "Bolder",
            Style = "heading",
        };

    public static TextBlock Bold(string text) => new(text) { Weight = "Bolder" };

    /// <summary>A notice that stands out by its frame and its words, never by colour alone.</summary>
    public static Container Notice(string text) => new([new TextBlock(text)]) { Style = "emphasis", Spacing = "Small" };

    /// <summary>A notice with lines of its own.</summary>
    public static Container Notice(string text, IEnumerable<string> lines) =>
        new([new TextBlock(text), .. lines.Select(Small)]) { Style = "emphasis", Spacing = "Small" };

    /// <summary>Something that was wrong with what was entered, beside the input it is about.</summary>
    public static Container Problem(string text) =>
        new([new TextBlock(text) { Weight = "Bolder" }]) { Style = "warning", Spacing = "Small" };

    /// <summary>Buttons in one row; empty rows are left out.</summary>
    public static ActionSet? Row(params IEnumerable<Execute?> buttons)
    {
        var all = buttons.OfType<Execute>().ToImmutableArray<CardAction>();
        return all.IsEmpty ? null : new(all);
    }

    public static Execute Button(string title, Intent intent) => CardVerbs.Button(title, intent) with { AssociatedInputs = "none" };

    /// <summary>The button most people come for.</summary>
    public static Execute Primary(string title, Intent intent) => Button(title, intent) with { Style = "positive" };

    /// <summary>A button that sends the card's input along.</summary>
    public static Execute Confirm(string title, Intent intent) => CardVerbs.Button(title, intent);

    /// <summary>"Acties in de wijk › 0 van 9 afgehandeld"</summary>
    public static string NameOf(string title, string? detail) => detail is { Length: > 0 } ? $"{title} › {detail}" : title;

    /// <summary>A line that can be tapped as a whole. It is called by all that it shows, so that it can be pressed by voice.</summary>
    public static Container Line(string title, string? detail, Intent intent) =>
        new(detail is null ? [new TextBlock($"{title} ›")] : [new TextBlock($"{title} ›") { Weight = "Bolder" }, Small(detail)])
        {
            SelectAction = Button(NameOf(title, detail), intent),
            Separator = true,
            Spacing = "Small",
        };
}
