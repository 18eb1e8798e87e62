using Nazorg.Knowledge.Conditions;
using NodaTime;

namespace Nazorg.Knowledge;

/// <summary>A document the content rests on.</summary>
/// <param name="Class">a: one of the five documents the product is built from; b: another public source.</param>
/// <param name="Certainty">high, medium or low: how sure we are that the document says this and that it still holds.</param>
/// <param name="Checked">When somebody last held the content against the document.</param>
/// <param name="ReviewBy">After this day the content counts as stale until somebody has looked again.</param>
public sealed record Document(
    string Id,
    Bilingual Title,
    string Publisher,
    string Class,
    string Certainty,
    LocalDate Checked,
    LocalDate ReviewBy,
    string? Address
);

/// <summary>Where an entry comes from: a document and the section in it.</summary>
public sealed record Source(Document Document, string Section)
{
    /// <summary>For an item that the documents list under both kinds of robbery: the facts under which this is the place.</summary>
    internal Condition When { get; init; } = new Condition.Always();

    /// <summary>Under what a municipality has added: so that nobody takes it for the step plan.</summary>
    internal static Source OwnAgreement { get; } =
        new(
            new(
                "own",
                new("Eigen werkafspraak, niet uit het stappenplan", "Own working agreement, not from the step plan"),
                "",
                "own",
                "high",
                default,
                LocalDate.MaxIsoValue,
                null
            ),
            ""
        );

    public string In(Language language) =>
        Section.Length == 0 ? Document.Title.In(language) : $"{Document.Publisher}, {Document.Title.In(language)} – {Section}";
}
