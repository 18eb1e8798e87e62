namespace Nazorg.Knowledge.Authoring;

/// <summary>One file of content: its path (for messages) and its text.</summary>
/// <param name="Path">Within its content folder, with forward slashes: "items/visit.yaml". It decides what the file is read as.</param>
public sealed record ContentFile(string Path, string Text)
{
    /// <summary>The folder of a municipality's own content; null for what ships.</summary>
    public string? OwnFolder { get; init; }

    public bool IsOwn => OwnFolder is not null;

    /// <summary>How the file is named to its author.</summary>
    public string ShownPath => OwnFolder is null ? Path : $"{OwnFolder}/{Path}";
}

/// <summary>Something wrong with the content, for the person who wrote it.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(string Path, long Line, string What, string Remedy)
{
    public override string ToString() => $"{Path}:{Line}: {What}. {Remedy}";
}

/// <summary>The content cannot be used; every problem is listed.</summary>
public sealed class ContentException(IReadOnlyList<Problem> problems)
    : Exception($"The content has {problems.Count} problem(s):\n{string.Join('\n', problems)}")
{
    public IReadOnlyList<Problem> Problems => problems;
}
