using System.Collections.Immutable;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Which part of the checklist a question asks for as a whole, if any.</summary>
internal sealed class Sections(WordList words)
{
    private const int LongReport = 40;

    // the more particular first: "wat doe ik voor de buurt?" is also "wat doe ik?"
    private static readonly string[] Order = ["check", "neighbourhood", "visit", "offer"];

    private readonly ILookup<string, string> _about = words
        .Groups.Where(g => g.Kind == WordKind.Section)
        .SelectMany(g => g.About, (g, c) => (g.Id, Concept: "#" + c))
        .ToLookup(p => p.Id, p => p.Concept);

    /// <summary>The part it asks for; null when it names a particular subject, which is then answered by itself.</summary>
    public string? Choose(Understanding own, ConceptWeights weights) =>
        Named(own, weights) is { } section
            ? section == "offer" && own.IsInFocus("neighbourhood")
                ? "neighbourhood"
                : section
            : null;

    private string? Named(Understanding own, ConceptWeights weights) =>
        own.Aspects.Any(a => a is Aspect.Why or Aspect.When or Aspect.Where && own.Sections.All(s => s != "visit"))
            ? null
            : Order.FirstOrDefault(s =>
                own.Sections.Contains(s)
                && (s != "visit" || own.IsAbout("visit"))
                && own.Units.All(u => !weights.IsTelling(u) || Goes(s, u, own))
            );

    /// <summary>"En de buurt?", "what about the visit?": after an answer, the bare name of a part asks for that part.</summary>
    public static string? TurnsTo(Understanding own) =>
        own.Reading.Words.Length <= 6
        && own.Aspects.All(a => a is Aspect.What or Aspect.How)
        && own.Units.Where(u => u.Weight >= 1).ToList() is [{ IsConcept: true } only]
        && Turns.TryGetValue(only.Word, out var section)
            ? section
            : null;

    private static readonly Dictionary<string, string> Turns = new()
    {
        ["#neighbourhood"] = "neighbourhood",
        ["#residents"] = "neighbourhood",
        ["#visit"] = "visit",
        ["#offer"] = "offer",
        ["#evaluation"] = "evaluation",
    };

    /// <summary>A question by itself that resembles the examples of another part much more, or those of a part when it names none, asks for that part.</summary>
    public string? Reconsider(Asked asked, ConceptWeights weights)
    {
        if (asked.Before is not null || (!asked.Own.IsQuestion && asked.Likeness.Clearly is null))
            return asked.Section;
        if (asked.Section == "offer")
            return asked.Likeness.Rather("offer")
                ?? (asked.Likeness.IsEntry && asked.Own.Units.Any(u => u.Weight >= 1 && u.Word != "#offer") ? null : asked.Section);
        if (
            asked.Section is null
            && asked.Own.Reading.Words.Length > LongReport
            && asked.Likeness.Outstandingly is { } reported
            && Order.Contains(reported)
        )
            return reported;
        if (
            asked.Section is null
            && asked.Likeness.Clearly is { } clear
            && Order.Contains(clear)
            && asked.Aspects.All(a => a is Aspect.What or Aspect.How or Aspect.Whether)
        )
            return clear;
        if (asked.Section is not null || asked.Aspects.Any(a => a is not (Aspect.What or Aspect.How)))
            return asked.Section;
        return
            asked.Likeness.Surely is { } sure
            && Order.Contains(sure)
            && asked.Own.Units.All(u => !weights.IsTelling(u) || Goes(sure, u, asked.Own))
            ? sure
            : null;
    }

    // a word that is no concept does not make it another question, as long as there are few of them
    private bool Goes(string section, Unit unit, Understanding own) =>
        unit.IsConcept
            ? _about[section].Contains(unit.Word)
            : own.Reading.Words.Length > 12 || own.Units.Count(u => !u.IsConcept) <= (own.Stated.Firm.Contains("robbery") ? 1 : 0);
}
