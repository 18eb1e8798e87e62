using System.Collections.Immutable;

namespace Nazorg.Knowledge.Asking;

/// <summary>Which part of the checklist a question asks for as a whole, if any: it asks for many things, and resembles what is asked of a part.</summary>
internal static class Sections
{
    /// <summary>A list is asked.</summary>
    private const double ListAsked = 0.4;

    /// <summary>So much like the examples of a part, when a list is asked.</summary>
    private const double Likely = 0.2;

    /// <summary>Enough where it resembles nothing else.</summary>
    private const double Hardly = 0.1;

    /// <summary>So much like them that a list is asked, whatever the words.</summary>
    private const double Surely = 0.5;

    /// <summary>The part is as likely as this share of the likeliest entry, when a list is asked.</summary>
    private const double Beside = 0.8;

    /// <summary>More likely than this nothing answers it.</summary>
    private const double Doubtful = 0.5;

    private const int ShortText = 6;

    private static readonly ImmutableArray<string> Parts = ["check", "neighbourhood", "visit", "offer"];

    private static readonly Dictionary<string, string> Turns = new()
    {
        ["#neighbourhood"] = "neighbourhood",
        ["#residents"] = "neighbourhood",
        ["#visit"] = "visit",
        ["#offer"] = "offer",
        ["#evaluation"] = "evaluation",
    };

    public static string? Of(Understanding own, AskedShares shares, Likeness likeness, Subject? before)
    {
        if (before is not null && TurnsTo(own) is { } turned)
            return turned;
        // a robbery is told of, and what to do is asked of nothing in particular
        if (
            own.TellsOfRobbery
            && shares.Of(Aspect.List) >= ListAsked
            && likeness.BestEntry < Likely
            && own.Sections.Intersect(Parts).FirstOrDefault() is { } worded
        )
            return worded;
        if (likeness.Sections.Count == 0)
            return null;
        var (part, share) = likeness.Sections.MaxBy(s => s.Value);
        if (share < likeness.BestGap || (likeness.Declined > Doubtful && share < Surely && !own.TellsOfRobbery))
            return null;
        var asksList = shares.Of(Aspect.List) >= ListAsked || own.Sections.Contains(part);
        return
            (asksList && share >= (likeness.BestEntry < Hardly ? Hardly : Likely) && share >= Beside * likeness.BestEntry)
            || (share >= Surely && share > likeness.BestEntry)
            ? part
            : null;
    }

    // "en de buurt?", "what about the visit?": after an answer, the bare name of a part asks for that part
    private static string? TurnsTo(Understanding own) =>
        own.Reading.Words.Length <= ShortText
        && own.Aspects.All(a => a is Aspect.What or Aspect.How or Aspect.List)
        && own.Units.Where(u => u.Weight >= 1).ToList() is [{ IsConcept: true } only]
        && Turns.TryGetValue(only.Word, out var section)
            ? section
            : null;
}
