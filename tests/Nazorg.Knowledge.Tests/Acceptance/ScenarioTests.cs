using System.Text.Json;
using System.Text.RegularExpressions;
using Nazorg.Knowledge.Plans;
using NodaTime.Text;

namespace Nazorg.Knowledge.Tests.Acceptance;

/// <summary>
/// Fifteen robberies with the items that must and must not follow from the documents. An expected item is found in the title and text of
/// one item; one that is not marked conditional must be there unconditionally; no item may match what is forbidden for this robbery.
/// </summary>
public sealed partial class ScenarioTests
{
    /// <summary>Offered to the victim and in the neighbourhood alike: only there the section tells them apart.</summary>
    private static readonly string[] Sectioned =
    [
        "deurspion-kierstandhouder",
        "deurspion-wijk",
        "afroomkluis-aanbod",
        "afroomkluis-wijk",
        "cameratoezicht-aanbod",
        "cameratoezicht-wijk",
    ];

    private static readonly Dictionary<string, JsonElement> Scenarios = TestContent
        .Lines("scenarios.jsonl")
        .Select(l => JsonDocument.Parse(l).RootElement)
        .ToDictionary(s => s.GetProperty("id").GetString()!);

    public static TheoryData<string> Ids => [.. Scenarios.Keys];

    [Fact]
    public void All_fifteen_are_here() => Assert.Equal(15, Scenarios.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_plan_has_what_follows_and_nothing_else(string id)
    {
        var scenario = Scenarios[id];
        var plan = TestContent.Shipped.Plan(ReadFacts(scenario.GetProperty("facts")));

        Assert.Empty(
            Expected(scenario, plan).Concat(Forbidden(scenario, plan)).Concat(Deadlines(scenario, plan)).Concat(Unexplained(plan))
        );
    }

    private static IEnumerable<string> Expected(JsonElement scenario, IReadOnlyList<PlanItem> plan)
    {
        foreach (var expected in scenario.GetProperty("expectedItems").EnumerateArray())
        {
            var key = expected.GetProperty("key").GetString()!;
            var conditional = expected.TryGetProperty("conditional", out var c) && c.GetBoolean();
            var hits = plan.Where(i =>
                    Matches(expected, i) && (!Sectioned.Contains(key) || SectionOf(i) == expected.GetProperty("section").GetString())
                )
                .Where(i => conditional ? i.Conditional || Hedged().IsMatch(Flat(i)) : !i.Conditional);
            if (!hits.Any())
                yield return $"missing: {key}{(conditional ? " (conditional)" : "")}";
        }
    }

    private static IEnumerable<string> Forbidden(JsonElement scenario, IReadOnlyList<PlanItem> plan) =>
        from forbidden in scenario.GetProperty("forbiddenItems").EnumerateArray()
        from item in plan
        where Matches(forbidden, item)
        select $"forbidden: {item.Id} matches {forbidden.GetProperty("match")}";

    private static IEnumerable<string> Deadlines(JsonElement scenario, IReadOnlyList<PlanItem> plan)
    {
        var terms = scenario.GetProperty("deadlines").EnumerateArray().ToList();
        foreach (var term in terms)
        {
            var (earliest, latest) = (term.GetProperty("dueNoEarlierThan").GetString()!, term.GetProperty("dueNoLaterThan").GetString()!);
            var hits = plan.Where(i => i.Section == Section.Neighbourhood && Matches(term, i) && i.Due is not null);
            if (
                !hits.Any(i =>
                    LocalDatePattern.Iso.Format(i.Due!.Target) == earliest && LocalDatePattern.Iso.Format(i.Due.Latest) == latest
                )
            )
            {
                yield return $"no item due from {earliest} to {latest}";
            }
        }

        foreach (var item in plan.Where(i => i.Due is not null && !terms.Any(t => Matches(t, i))))
            yield return $"invented term: {item.Id}";
    }

    private static IEnumerable<string> Unexplained(IReadOnlyList<PlanItem> plan) =>
        plan.Where(i => i.Sources.IsEmpty || i.Because.Nl.Length == 0).Select(i => $"no source or reason: {i.Id}");

    private static Facts ReadFacts(JsonElement facts) =>
        facts
            .EnumerateObject()
            .Aggregate(Facts.None, (all, fact) => all.With(
                    fact.Name,
                    fact.Value.ValueKind switch
                    {
                        JsonValueKind.Null => null,
                        JsonValueKind.True => "yes",
                        JsonValueKind.False => "no",
                        _ => fact.Value.GetString(),
                    }
                ));

    private static bool Matches(JsonElement rule, PlanItem item) =>
        Regex.IsMatch(Flat(item), rule.GetProperty("match").GetString()!, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Flat(PlanItem item) => $"{item.Title.Nl}. {item.Text.Nl}";

    private static string SectionOf(PlanItem item) => item.Section.ToString().ToLowerInvariant();

    [GeneratedRegex(
        @"\?|\b(als|indien|mocht(en)?|alleen bij|zo ja|zo nee|voor zover|wanneer|tenzij)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Hedged();
}
