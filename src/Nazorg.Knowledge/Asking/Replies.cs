using System.Collections.Immutable;
using System.Globalization;
using Nazorg.Knowledge.Conditions;

namespace Nazorg.Knowledge.Asking;

/// <summary>An answer, a question back or a refusal, with what the conversation is about from here on.</summary>
internal static class Replies
{
    private const int MostKept = 12;
    private const int MostNearest = 3;
    private const int Considered = 8;

    public static Answer Answer(Asked asked, IEnumerable<Entry> entries, string text, string rule, ImmutableArray<Candidate> candidates)
    {
        var all = entries.ToList();
        return new(AnswerOutcome.Answer, asked.Language, asked.Facts, text)
        {
            Items =
            [
                .. all.Select(e => new AnswerItem(
                    e.Id,
                    e.Title.In(asked.Language),
                    Composer.Body(e, asked.Facts, asked.Language),
                    [.. e.Sources.Where(s => s.When.Holds(asked.Facts) != Truth.No)]
                )
                {
                    IsOfChecklist = e.Item is not null,
                }),
            ],
            Subject = SubjectOf(asked, all, null),
            Explained = () => Explain(asked, rule, candidates),
        };
    }

    /// <summary>What one entry says, or that it does not say it.</summary>
    public static Answer Of(Composer composer, Entry entry, Asked asked, string rule, ImmutableArray<Candidate> candidates) =>
        composer.Of(entry, asked) switch
        {
            { IsRefusal: true, Text: var text } => Refusal(
                asked,
                text,
                $"{rule}: the entry does not give it",
                [entry],
                [entry],
                candidates
            ),
            var composed => Answer(asked, [entry], composed.Text, rule, candidates),
        };

    /// <param name="entries">What the refusal is about; what is asked next may go on about it.</param>
    public static Answer Refusal(
        Asked asked,
        string text,
        string rule,
        IEnumerable<Entry> entries,
        IEnumerable<Entry> nearest,
        ImmutableArray<Candidate> candidates
    ) =>
        new(AnswerOutcome.Decline, asked.Language, asked.Facts, text)
        {
            Nearest = Named(nearest, asked.Language),
            CanBeNoted = rule != NothingAsked,
            Subject = SubjectOf(asked, [.. entries], null),
            Explained = () => Explain(asked, rule, candidates),
        };

    public const string NothingAsked = "nothing is asked";

    /// <summary>Asks which of a few entries is meant.</summary>
    public static Answer DidYouMean(Asked asked, IEnumerable<Entry> entries, ImmutableArray<Candidate> candidates)
    {
        var meant = entries.Take(MostNearest).ToList();
        return new(
            AnswerOutcome.Clarify,
            asked.Language,
            asked.Facts,
            $"{Sayings.DidYouMean.In(asked.Language)} {string.Join("; ", meant.Select(e => e.Title.In(asked.Language)))}."
        )
        {
            Nearest = Named(meant, asked.Language),
            CanBeNoted = true,
            Subject = SubjectOf(asked, meant, null),
            Explained = () => Explain(asked, "little evidence: asks which is meant", candidates),
        };
    }

    /// <summary>Asks for a fact that decides.</summary>
    public static Answer Which(Asked asked, Clarification asks, IReadOnlyList<Entry> about, ImmutableArray<Candidate> candidates) =>
        new(AnswerOutcome.Clarify, asked.Language, asked.Facts, asks.Text)
        {
            Asks = asks,
            Subject = SubjectOf(asked, about, asks.Fact),
            Explained = () => Explain(asked, $"asks for {asks.Fact}", candidates),
        };

    public static Subject SubjectOf(Asked asked, IReadOnlyList<Entry> entries, string? askedFact) =>
        new(
            [.. asked.Units.Where(u => u.IsConcept).Select(u => u.Word).Take(MostKept)],
            [.. entries.Take(MostKept).Select(e => e.Id)],
            asked.Section,
            asked.Aspects,
            asked.Facts.Known.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. asked.Facts.Known.Select(k => k.Key).Where(k => !asked.Firm.Contains(k))],
            askedFact,
            asked.Language
        );

    private static ImmutableArray<NearbySubject> Named(IEnumerable<Entry> entries, Language language) =>
        [.. entries.Take(MostNearest).Select(e => new NearbySubject(e.Id, e.Title.In(language)))];

    private static Explanation Explain(Asked asked, string rule, ImmutableArray<Candidate> candidates) =>
        new(
            rule,
            [
                $"facts: {asked.Facts} (outright: {string.Join(", ", asked.Firm.Order(StringComparer.Ordinal))})",
                $"asks: {Shares(asked.Shares.Aspects)}; section: {asked.Section ?? "-"}; does: {Shares(asked.Shares.Acts)}; field: {Shares(asked.Shares.Fields)}",
                $"resembles: {string.Join(", ", asked.Likeness.Nearest(4).Select(n => Share(n.What, n.Share)))}; nothing answers it: {asked.Likeness.Declined.ToString("0.00", CultureInfo.InvariantCulture)}",
                $"about: {string.Join(", ", asked.Units.Select(u => Share(u.Word, u.Weight) + (u.IsCarried ? " carried" : "")))}",
            ],
            [
                .. candidates
                    .Take(Considered)
                    .Select(c => new ScoredCandidate(
                        c.Entry.Id,
                        Math.Round(c.Score, 2),
                        Math.Round(c.Coverage, 2),
                        Math.Round(c.Prominence, 2)
                    )),
            ]
        );

    private static string Shares<T>(IEnumerable<(T What, double Share)> shares) =>
        string.Join(", ", shares.Take(3).Select(s => Share($"{s.What}", s.Share)));

    private static string Share(string what, double share) => string.Create(CultureInfo.InvariantCulture, $"{what} {share:0.00}");
}
