using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>By what a case is named: its number, its kind, its neighbourhood, its day.</summary>
internal static class CaseClues
{
    /// <summary>The number that is typed, with its year: "zaak 3" is of this year.</summary>
    public static string? NumberIn(Said said) =>
        said.Words.CaseNumber is not { } number ? null
        : number.Contains('-', StringComparison.Ordinal) ? number
        : $"{said.Scene.Today.Year}-{number}";

    /// <summary>The case that is gone to: by number, or by what it is known by.</summary>
    /// <param name="always">It is certain that a case is meant: without a clue the list is shown.</param>
    /// <param name="back">Another one than the one at hand is gone to.</param>
    public static Intent? Read(Said said, bool always, bool back = false)
    {
        if (NumberIn(said) is { } number)
            return new Intent.OpenCase(number);
        var clue = Of(said.Words) with { Place = said.Words.Numbers is [{ IsOrdinal: true, Value: var place }] ? place : null };
        if (back)
            clue = clue with { OtherThan = said.Case };
        return !clue.IsEmpty || said.Words.Places.Length > 0 || always ? new Intent.FindCases(clue) : null;
    }

    /// <summary>The one case of the list that fits what is typed; null when none does, or several do.</summary>
    public static string? Only(Said said) =>
        Fitting(said.Scene.Desk.Cases ?? [], Of(said.Words)).Take(2).ToList() is [var one] ? one.Number : null;

    /// <summary>The rows that fit; none when nothing that is known of a case is named.</summary>
    public static IEnumerable<CaseRow> Fitting(IEnumerable<CaseRow> all, CaseClue clue)
    {
        var rows = all.ToList();
        if (clue.Place is { } place && rows.OrderBy(r => r.Number, StringComparer.Ordinal).ElementAtOrDefault(place - 1) is { } nth)
            return [nth];
        if (
            clue is { IsEmpty: true, OtherThan: { } mine }
            && !clue.NamesArea(rows)
            && rows.Where(r => r.Number != mine && r.Status != CaseStatus.Closed).ToList() is { Count: <= 1 } others
            && rows.Find(r => r.Number == mine) is { } current
        )
            return [others is [var other] ? other : current];
        return clue.IsEmpty && !clue.NamesArea(rows)
            ? []
            : rows.Where(r =>
                (clue.Robbery is null || r.Robbery == clue.Robbery)
                && (clue.Days.IsEmpty || (r.RobberyDate is { } day && clue.Days.Contains(day)))
                && (clue.Month is null || r.RobberyDate?.Month == clue.Month)
                && (clue.Year is null || r.RobberyDate?.Year == clue.Year)
                && (!clue.NamesArea(rows) || (r.Area is { } area && Plain.Has(clue.Text, area)))
            );
    }

    public static CaseClue Of(Utterance said) =>
        new(
            said.Claims.Where(c => c.Fact == "robbery").Select(c => c.Value).LastOrDefault(),
            [.. said.Days.Select(d => d.Day.Past(said.Today)).OfType<DayReading.Read>().Select(r => r.Date).Distinct()],
            said.Days.IsEmpty ? said.Month : null,
            said.Days.IsEmpty ? said.Year : null,
            said.Text
        );
}
