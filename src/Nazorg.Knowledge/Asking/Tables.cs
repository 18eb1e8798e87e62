using System.Collections.Immutable;

namespace Nazorg.Knowledge.Asking;

/// <summary>What stands in tables: the figures, the measures by number, kind or party.</summary>
internal sealed class Tables(ImmutableArray<Entry> entries, Composer composer)
{
    private readonly FigureReader _figures = new(entries);
    private readonly MeasureReader _measures = new(entries);

    public Answer? Read(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (_measures.Numbers(asked) is { Count: > 0 } numbers)
        {
            var measures = _measures.OfNumbers(numbers);
            return measures.IsEmpty
                ? Refusals.Of(asked, Sayings.DetailNotInSources, "no such measure", candidates)
                : Replies.Answer(
                    asked,
                    measures,
                    string.Join('\n', measures.Select(m => composer.Of(m, asked).Text)),
                    "numbered measure",
                    candidates
                );
        }

        if (_figures.Read(asked) is { } figures)
            return Replies.Answer(asked, figures.Entries, figures.Text, "figures", candidates);
        return _measures.Read(asked) is { } list ? Replies.Answer(asked, list.Entries, list.Text, "list of measures", candidates) : null;
    }
}
