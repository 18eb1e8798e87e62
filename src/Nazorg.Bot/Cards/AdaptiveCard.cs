using System.Text.Json.Serialization;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Cards;

/// <summary>
/// The part of Adaptive Cards 1.5 that the product uses, as records: a card is a value that is serialised, never a text with holes.
/// </summary>
internal sealed record AdaptiveCard
{
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    /// <summary>Read aloud, and shown in the notification.</summary>
    public required string Speak { get; init; }

    /// <summary>Shown where cards are not.</summary>
    public required string FallbackText { get; init; }

    /// <summary>How the card is brought up to date when somebody looks at it again; null: it stays as it was sent.</summary>
    public Refresh? Refresh { get; init; }

    public required ImmutableArray<Element> Body { get; init; }

    /// <summary>This text stands on it by itself.</summary>
    public bool Says(string text) => Body.Any(e => Says(e, text));

    private static bool Says(Element element, string text) =>
        element is TextBlock block ? block.Text == text : element is Container container && container.Items.Any(i => Says(i, text));

    /// <summary>The intent that shows this card as it is by then; null for a card that says what happened.</summary>
    [JsonIgnore]
    public Intent? Shows { get; init; }

    public static AdaptiveCard Of(string summary, params IEnumerable<Element?> body) =>
        new()
        {
            Speak = summary,
            FallbackText = summary,
            Body = [.. body.OfType<Element>()],
        };
}

/// <param name="Action">Pressed by the client itself.</param>
/// <param name="UserIds">For whom, as the channel knows them.</param>
internal sealed record Refresh(CardAction Action, ImmutableArray<string> UserIds)
{
    /// <summary>Teams refuses more.</summary>
    public const int MostUsers = 60;

    public static Refresh Of(Intent shows, params IEnumerable<string> people) =>
        new(CardVerbs.Button("", shows), [.. people.Distinct().Take(MostUsers)]);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
internal abstract record Element
{
    public string? Spacing { get; init; }
    public bool? Separator { get; init; }
}

internal sealed record TextBlock(string Text) : Element
{
    public bool Wrap { get; } = true;
    public string? Size { get; init; }
    public string? Weight { get; init; }
    public bool? IsSubtle { get; init; }

    /// <summary>"heading" for headings, so that a screen reader finds its way.</summary>
    public string? Style { get; init; }
}

internal sealed record Container(ImmutableArray<Element> Items) : Element
{
    public string? Style { get; init; }
    public CardAction? SelectAction { get; init; }
}

internal sealed record ColumnSet(ImmutableArray<Column> Columns) : Element;

/// <param name="Width">"stretch", "auto" or a weight.</param>
internal sealed record Column(string Width, ImmutableArray<Element> Items)
{
    public string Type { get; } = "Column";
    public string? VerticalContentAlignment { get; init; }
    public CardAction? SelectAction { get; init; }
}

internal sealed record FactSet(ImmutableArray<Fact> Facts) : Element;

internal sealed record Fact(string Title, string Value);

internal sealed record ActionSet(ImmutableArray<CardAction> Actions) : Element;

/// <param name="Id">The key under which the input reaches the bot.</param>
internal sealed record DateInput(string Id, string Label) : Element
{
    public string? Value { get; init; }
    public string? Max { get; init; }
    public bool IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

/// <param name="Id">The key under which the input reaches the bot.</param>
internal sealed record TextInput(string Id, string Label) : Element
{
    public string? Value { get; init; }
    public int MaxLength { get; init; }
    public bool? IsMultiline { get; init; }
}

/// <summary>One of a list, folded up.</summary>
/// <param name="Id">The key under which the input reaches the bot.</param>
internal sealed record ChoiceInput(string Id, string Label, ImmutableArray<InputChoice> Choices) : Element
{
    public string? Value { get; init; }
}

internal sealed record InputChoice(string Title, string Value);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
internal abstract record CardAction(string Title, IReadOnlyDictionary<string, string> Data)
{
    public string? Tooltip { get; init; }

    /// <summary>"none": the card's inputs are not sent along.</summary>
    public string? AssociatedInputs { get; init; }
}

/// <summary>A button whose answer replaces the card; where that does not work the client falls back to a plain submit.</summary>
internal sealed record Execute(string Title, string Verb, IReadOnlyDictionary<string, string> Data) : CardAction(Title, Data)
{
    /// <summary>"secondary": in the overflow menu.</summary>
    public string? Mode { get; init; }

    /// <summary>"positive" for the one thing most people come for.</summary>
    public string? Style { get; init; }

    public CardAction Fallback => new Submit(Title, Data);
}

internal sealed record Submit(string Title, IReadOnlyDictionary<string, string> Data) : CardAction(Title, Data);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext;
