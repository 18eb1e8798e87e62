namespace Nazorg.Knowledge.Asking;

/// <summary>How well an entry fits a question.</summary>
/// <param name="Coverage">The share of what the question is about that the entry holds, from 0 to 1.</param>
/// <param name="Prominence">Where the entry holds it at best: 1 in its title or names, less in an answer or in its text only.</param>
/// <param name="Matches">How many telling units it holds; a whole name counts for one.</param>
/// <param name="IsNamed">A name of it, or a way its question is put, stands in the question.</param>
internal sealed record Candidate(Entry Entry, double Score, double Coverage, double Prominence, int Matches, bool IsNamed);
