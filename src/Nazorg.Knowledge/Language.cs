namespace Nazorg.Knowledge;

/// <summary>The two languages everything is written in. Dutch comes first and is the default.</summary>
public enum Language
{
    Dutch,
    English,
}

/// <summary>One text in both languages; neither is ever missing.</summary>
public sealed record Bilingual(string Nl, string En)
{
    public string In(Language language) => language == Language.Dutch ? Nl : En;

    /// <summary>Both texts at once, each joined in its own language.</summary>
    public static Bilingual Join(string separator, IEnumerable<Bilingual> texts)
    {
        var all = texts.ToList();
        return new(string.Join(separator, all.Select(t => t.Nl)), string.Join(separator, all.Select(t => t.En)));
    }
}
