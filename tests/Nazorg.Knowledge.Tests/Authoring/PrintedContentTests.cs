using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Conditions;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Authoring;

/// <summary>The content as an expert can print it: entries, decision table and diagram.</summary>
public sealed class PrintedContentTests
{
    [Theory]
    [InlineData("always")]
    [InlineData("robbery: home")]
    [InlineData("tenure: [rent, buy]")]
    [InlineData("robbery: home, tenure: rent, unless: { landlord: other }")]
    [InlineData("unknown: emergencyFund")]
    [InlineData("any: [{ solved: yes }, { not: { tenure: rent } }]")]
    [InlineData("all: [{ unless: { solved: yes } }, { unless: { severe: yes } }]")]
    [InlineData("unless: { any: [{ policeObjects: yes }, { victimWantsVisit: no }] }")]
    public void A_condition_is_written_as_it_is_read(string notation)
    {
        var problems = new List<Problem>();
        var text = notation == "always" ? "when: always" : $"when: {{ {notation} }}";
        var entry = YamlView.Open(new("items/a.yaml", text), problems).Single();

        var condition = new ConditionReader(FactDefinition.All.ToDictionary(f => f.Name)).ReadWhen(entry);

        Assert.Empty(problems);
        Assert.Equal(notation, ConditionNotation.Write(condition));
    }

    [Fact]
    public void Every_entry_is_complete_in_both_languages_and_what_claims_something_has_a_source() => Assert.All(Shipped.Entries, e =>
        {
            Assert.All([e.Title, e.Text, .. e.Notes.Select(n => n.Text)], t => Assert.True(t.Nl.Length > 0 && t.En.Length > 0));
            Assert.True(e.Kind == "question" || e.Sources.Length > 0);
        });

    [Theory]
    [InlineData("agree-with-corporation", "robbery", "home (?)")]
    [InlineData("agree-with-corporation", "tenure", "rent (?)")]
    [InlineData("agree-with-corporation", "landlord", "corporation ?")]
    [InlineData("agree-with-corporation", "policeObjects", "closed: yes")]
    [InlineData("agree-with-corporation", "solved", "")]
    [InlineData("note-other-landlord", "landlord", "other")]
    [InlineData("find-out-emergency-fund", "emergencyFund", "?")]
    [InlineData("check-victim-support-contact", "victimSupportContacted", "no ?")]
    [InlineData("check-victim-support-contact", "policeObjects", "")]
    [InlineData("decide-who-visits", "severe", "note")]
    [InlineData("ask-victim-wants-visit", "victimWantsVisit", "?")]
    [InlineData("talk-to-corporation", "victimWantsVisit", "")]
    public void The_table_says_which_answers_put_an_item_on_a_checklist(string item, string fact, string cell)
    {
        var table = Shipped.Table;

        Assert.Equal(cell, table.Rows.Single(r => r.Item.Id == item).Cells[table.Facts.IndexOf(fact)]);
    }

    [Fact]
    public void The_diagram_follows_the_order_and_the_conditions_of_the_questions()
    {
        var lines = Shipped.Diagram(Language.Dutch).Split('\n').Select(l => l.Trim()).ToList();

        Assert.Equal("flowchart TD", lines[0]);
        Assert.Contains("start-intake --> robbery", lines);
        Assert.Contains("robberyDate -->|\"als het een woningoverval is\"| tenure", lines);
        Assert.Contains("robberyDate -->|\"anders\"| severe", lines);
        Assert.Contains("start-visit -->|\"tenzij de politie bezwaar heeft tegen nazorg aan dit slachtoffer\"| victimWantsVisit", lines);
        Assert.All(Shipped.Screening.Questions, q => Assert.Contains(lines, l => l.StartsWith($"{q.Id}[", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_diagram_is_there_in_english() =>
        Assert.Contains("robberyDate -->|\"if it is a home robbery\"| tenure", Shipped.Diagram(Language.English), StringComparison.Ordinal);

    [Fact]
    public void The_guide_shows_the_intake_as_it_is()
    {
        var diagram = TestContent.Shipped.Diagram(Language.English).ReplaceLineEndings("\n");
        var intake = diagram[
            diagram.IndexOf("  subgraph intake", StringComparison.Ordinal)..(diagram.IndexOf("  end\n", StringComparison.Ordinal) + 6)
        ];

        Assert.Contains(intake, string.Join('\n', TestContent.Lines("writing-content.md")), StringComparison.Ordinal);
    }
}
