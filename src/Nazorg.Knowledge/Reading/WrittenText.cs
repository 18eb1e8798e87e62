using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>A text as it is written, taken apart once for all who look for people and places in it.</summary>
internal sealed class WrittenText(string text, NameWords words)
{
    public PlainText Plain { get; } = PlainText.Of(text);

    public string Text => Plain.Text;

    /// <summary>Most names, streets and places have one; much of what is typed has none.</summary>
    public bool HasCapital { get; } = HasCapitalIn(text);

    public ImmutableArray<WrittenWord> Words => field.IsDefault ? field = words.Read(Plain.Text) : field;

    public static bool HasCapitalIn(string text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }
}
