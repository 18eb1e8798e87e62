using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Topics;

/// <summary>Why the sources do not answer a question.</summary>
internal enum Gap
{
    /// <summary>There is nothing to answer.</summary>
    NoQuestion,

    /// <summary>It has nothing to do with the job.</summary>
    Outside,

    /// <summary>It is about another field, such as burglary.</summary>
    OtherField,

    /// <summary>The subject is there, but not the detail that is asked: a price, a number, a name.</summary>
    Detail,

    /// <summary>The subject is not there.</summary>
    Subject,
}

/// <summary>
/// Decides that a question is not answered. A near miss is worse than a refusal: an amount, number or name must stand in the entry itself,
/// never in a neighbour.
/// </summary>
internal static partial class Declining
{
    /// <summary>The share of the question an entry must hold.</summary>
    private const double LeastCoverage = 0.34;

    private static readonly string[] NeverHeld = ["brand", "hours", "local"];

    public static Gap? Without(Asked asked)
    {
        if (asked.Own.Reading.Words.IsEmpty) return Gap.NoQuestion;
        return null;
    }

    /// <summary>Why the best entry does not answer the question after all; null when it does.</summary>
    public static Gap? Of(Asked asked, Candidate? best, SearchIndex index, ConceptWeights weights)
    {
        var own = asked.Own;
        if (best is null) return own.Reading.Has(WordKind.Outside) ? Gap.Outside : own.Reading.Has(WordKind.OtherField) ? Gap.OtherField : Gap.Subject;
        if (Uncovered(own, WordKind.Outside, best.Entry, index)) return Gap.Outside;
        if (Uncovered(own, WordKind.OtherField, best.Entry, index)) return Gap.OtherField;
        if (own.Details.FirstOrDefault(d => !Holds(best.Entry, d)) is not null) return Gap.Detail;
        return best.Coverage < LeastCoverage ? Gap.Subject : null;
    }

    // a word of another field only counts when the entry does not speak of it either
    private static bool Uncovered(Understanding own, WordKind kind, Entry entry, SearchIndex index) =>
        own.Reading.Of(kind).Any(h => h.At.All(i => !index.Holds(entry, SearchIndex.UnitOf(own.Reading.Words[i].Text, 1))));

    private static bool Holds(Entry entry, string detail)
    {
        if (NeverHeld.Contains(detail)) return false;
        if (entry.Answers.Any(a => a.Ask == Matching(detail))) return true;
        var text = string.Join(' ', entry.Answers.Select(a => a.Text.Nl).Prepend(entry.Text.Nl));
        return detail switch
        {
            "price" or "amount" => Money().IsMatch(text),
            "phone" => Phone().IsMatch(text),
            "email" => text.Contains('@'),
            "website" => text.Contains(".nl", StringComparison.Ordinal),
            "address" => Postcode().IsMatch(text),
            "share" => text.Contains('%') || text.Contains("procent", StringComparison.Ordinal),
            "duration" => Duration().IsMatch(text),
            "sanction" => Duration().IsMatch(text),
            _ => true,
        };
    }

    private static Aspect? Matching(string detail) => detail switch
    {
        "price" or "amount" => Aspect.Cost,
        "duration" => Aspect.When,
        "share" => Aspect.HowMany,
        _ => null,
    };

    [GeneratedRegex(@"€|\beuro\b|\bmln\b|\bmiljoen\b|\bgratis\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b0[0-9]{2,3}[- ]?[0-9]{2,}")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b[0-9]{4} ?[A-Z]{2}\b|[Pp]ostbus")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b([0-9]+|een|één|twee|drie|vier|vijf|zes|tien|half) (uur|dag|dagen|week|weken|maand|maanden|jaar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();
}
