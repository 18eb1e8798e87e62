namespace Nazorg.Knowledge.Reading;

/// <summary>A part of the text by itself.</summary>
public sealed partial class Utterance
{
    /// <summary>"Die wil hij wel", "dus geweigerd": it goes back to what was spoken of, and names nothing itself.</summary>
    public bool NamesNothing(Part part)
    {
        var slight = _slight ??= Marked(WordKind.Plea, WordKind.Verb, WordKind.Negation, WordKind.Reason, WordKind.Join);
        return Enumerable
            .Range(part.From, part.Until - part.From + 1)
            .All(i => slight[i] || Around[i] || IsOfTime(i) || Things.Any(t => t.Has(i)));
    }

    /// <summary>This piece of the text stands behind a colon.</summary>
    public bool IsAfterColon(string piece) =>
        Text.IndexOf(piece, StringComparison.Ordinal) is > 0 and var at
        && Text.AsSpan(0, at).TrimEnd().EndsWith(":", StringComparison.Ordinal);

    /// <summary>How many words of a part are more than politeness, small and everyday words.</summary>
    public int Telling(Part part) => Enumerable.Range(part.From, part.Until - part.From + 1).Count(i => !Around[i]);

    /// <summary>"Het een en het ander": two things are named side by side.</summary>
    public bool Joins(Part part) => Of(WordKind.Join).Any(h => part.Has(h.Start) && h.Start > part.From);

    /// <summary>A part as it was typed.</summary>
    public string TextOf(Part part) => Text[Words[part.From].Start..Words[part.Until].End];
}
