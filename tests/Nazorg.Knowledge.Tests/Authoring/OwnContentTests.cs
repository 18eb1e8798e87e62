using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Screening;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Authoring;

/// <summary>What a municipality adds to the shipped content or switches off, without touching it.</summary>
public sealed class OwnContentTests
{
    private const string Item = """
        - id: own-call-within-a-day
          section: check
          when: { ownAlarm: yes }
          due: { targetDay: 1, latestDay: 2, rule: { nl: binnen 2 dagen, en: within 2 days } }
          title: { nl: Bel het slachtoffer binnen twee dagen, en: Call the victim within two days }
          text: { nl: Zo doen wij dat., en: That is how we do it. }
          actor: coordinator
        """;

    private const string Facts = """
        - fact: ownAlarm
          label: { nl: Alarm, en: Alarm }
          values:
            yes: { label: { nl: alarm, en: alarm }, clause: { nl: er een alarm is, en: there is an alarm } }
            no: { label: { nl: geen alarm, en: no alarm }, clause: { nl: er geen alarm is, en: there is no alarm } }
          whileUnknown: { nl: nog niet bekend is of er een alarm is, en: it is not known yet whether there is an alarm }
        """;

    private const string Question = """
        - id: ownAlarm
          moment: item
          text: { nl: Is er een alarm?, en: Is there an alarm? }
          help: { nl: Kijk bij de deur., en: Look at the door. }
          why: { nl: Daarvan hangt af of je belt., en: It decides whether you call. }
          answers:
            - { id: "yes", label: { nl: Ja, en: Yes }, sets: { ownAlarm: yes }, words: [alarm] }
            - { id: "no", label: { nl: Nee, en: No }, sets: { ownAlarm: no }, words: [geen alarm] }
        """;

    private const string Topic = """
        - id: own-desk
          kind: topic
          title: { nl: Ons loket, en: Our desk }
          text: { nl: Ons loket is open op werkdagen., en: Our desk is open on working days. }
        """;

    private const string Off = """
        - item: point-to-kvo
          reason: { nl: Dit doet de regio., en: The region does this. }
        """;

    [Fact]
    public void Own_items_questions_facts_and_topics_come_with_the_shipped_ones()
    {
        var (knowledge, refused) = KnowledgeBase.LoadWithOwn([
            Own("items/own.yaml", Item),
            Own("facts.yaml", Facts),
            Own("screening.yaml", Question),
            Own("topics/own.yaml", Topic),
        ]);

        Assert.Empty(refused);
        var item = knowledge
            .Plan(TestContent.Facts("robbery=home", "robberyDate=2026-03-02", "ownAlarm=yes"))
            .Single(i => i.Id == "own-call-within-a-day");
        Assert.Equal("Omdat er een alarm is.", item.Because.Nl);
        Assert.Equal("Eigen werkafspraak, niet uit het stappenplan", item.Sources.Single().In(Language.Dutch));
        Assert.True(item.Item.IsOwn);
        Assert.Equal(new(2026, 3, 4), item.Due!.Latest);
        Assert.Equal(
            "ownAlarm",
            knowledge
                .Screening.Next(
                    Moment.Item,
                    new Dictionary<string, string?>(),
                    TestContent.Facts("robbery=business", "solved=no", "emergencyFund=no", "unrestInArea=no", "bystanders=no")
                )!
                .Id
        );
        Assert.Contains(knowledge.Entries, e => e.Id == "own-desk" && e.Sources.Single().Document.Class == "own");
        Assert.All(Shipped.Plan(TestContent.Facts("robbery=home")), s =>
            Assert.Contains(knowledge.Plan(TestContent.Facts("robbery=home")), i => i.Id == s.Id)
        );
    }

    [Fact]
    public void An_own_item_comes_after_the_shipped_ones_of_its_section()
    {
        var plan = With(Own("items/a.yaml", Item.Replace("  when: { ownAlarm: yes }\n", "", StringComparison.Ordinal)))
            .Plan(TestContent.Facts("robbery=home"));

        Assert.Equal("own-call-within-a-day", plan.Last(i => i.Section == Section.Check).Id);
    }

    [Fact]
    public void A_shipped_item_that_is_switched_off_is_closed_with_the_reason()
    {
        var item = With(Own("off.yaml", Off)).Plan(TestContent.Facts("robbery=business")).Single(i => i.Id == "point-to-kvo");

        Assert.Equal(
            ("Eigen werkafspraak: Dit doet de regio.", "Own working agreement: The region does this."),
            (item.Closed!.Nl, item.Closed.En)
        );
    }

    [Fact]
    public void Own_content_with_a_problem_is_refused_as_a_whole_and_the_shipped_serves()
    {
        var (knowledge, refused) = KnowledgeBase.LoadWithOwn([Own("items/own.yaml", Item), Own("off.yaml", Off)]);

        Assert.Contains(refused, p =>
            p.ToString().StartsWith("eigen/items/own.yaml:3: there is no fact 'ownAlarm'", StringComparison.Ordinal)
        );
        Assert.Equal(Shipped.Items.Length, knowledge.Items.Length);
        Assert.All(knowledge.Items, i => Assert.Null(i.SwitchedOff));
    }

    [Fact]
    public void The_shipped_id_of_an_item_is_taken() =>
        AssertRefused(
            Own(
                "items/own.yaml",
                Item.Replace("own-call-within-a-day", "help-with-forms", StringComparison.Ordinal)
                    .Replace("  when: { ownAlarm: yes }\n", "", StringComparison.Ordinal)
            ),
            "item help-with-forms is defined twice (first at items/offer-home.yaml:"
        );

    [Fact]
    public void Only_a_shipped_item_can_be_switched_off() =>
        AssertRefused(
            Own("off.yaml", Off.Replace("point-to-kvo", "own-item", StringComparison.Ordinal)),
            "there is no shipped item 'own-item'"
        );

    [Fact]
    public void Switching_off_needs_a_reason_in_both_languages() =>
        AssertRefused(Own("off.yaml", "- item: point-to-kvo"), "'reason' is missing");

    [Fact]
    public void An_own_fact_says_so_in_its_name() =>
        AssertRefused(
            Own("facts.yaml", Facts.Replace("ownAlarm", "alarm", StringComparison.Ordinal)),
            "'alarm' is not a name for a fact of your own"
        );

    [Fact]
    public void A_shipped_fact_is_not_redefined() =>
        AssertRefused(Own("facts.yaml", Facts.Replace("ownAlarm", "solved", StringComparison.Ordinal)), "fact solved is defined twice");

    [Theory]
    [InlineData("item/own.yaml")]
    [InlineData("items/own.yml")]
    [InlineData("screenings.yaml")]
    public void A_file_in_the_wrong_place_is_not_passed_over_in_silence(string path) =>
        AssertRefused(Own(path, Item), "no file is read from this place");

    [Fact]
    public void Every_text_makes_its_own_version_of_the_content()
    {
        var shipped = KnowledgeBase.BuiltIn();
        string Version(params ContentFile[] own) => KnowledgeBase.LoadWithOwn(own).Knowledge.Version;

        Assert.Equal(Version(), KnowledgeBase.Load([.. shipped.Reverse()]).Version);
        Assert.Equal(Version(Own("topics/own.yaml", Topic)), Version(Own("topics/own.yaml", Topic)));
        Assert.Distinct([
            Version(),
            Version(Own("topics/own.yaml", Topic)),
            Version(Own("topics/own.yaml", Topic.Replace("Our", "The", StringComparison.Ordinal))),
            Version(Own("topics/our.yaml", Topic)),
        ]);
    }

    [Fact]
    public void The_shipped_content_has_no_file_to_switch_itself_off() =>
        Assert.Contains(ProblemsWith("off.yaml", Off), p => p.What == "no file is read from this place");

    [Fact]
    public void The_example_of_the_guide_works_as_it_says()
    {
        var files = Example(string.Join('\n', Lines("writing-content.md"))).ToList();
        var (knowledge, refused) = KnowledgeBase.LoadWithOwn(files);

        Assert.Equal(["facts.yaml", "screening.yaml", "items/doorbell.yaml", "off.yaml"], files.Select(f => f.Path));
        Assert.Empty(refused);
        Assert.Equal(
            "Alleen als de woning geen alarm heeft; dat is nog niet bekend.",
            knowledge.Plan(TestContent.Facts("robbery=home")).Single(i => i.Id == "own-lend-doorbell").Because.Nl
        );
        Assert.DoesNotContain(knowledge.Plan(TestContent.Facts("robbery=home", "ownAlarm=yes")), i => i.Id == "own-lend-doorbell");
    }

    [Fact]
    public void The_slip_of_the_guide_gives_the_message_it_shows()
    {
        var guide = string.Join('\n', Lines("writing-content.md"));
        var files = Example(guide.Replace("ownAlarm: no }\n  title", "ownAlarm: none }\n  title", StringComparison.Ordinal))
            .Select(f => f with { OwnFolder = "data/content" });

        Assert.Contains(Assert.Single(KnowledgeBase.LoadWithOwn([.. files]).Refused).ToString(), guide, StringComparison.Ordinal);
    }

    /// <summary>The files of the guide: a block of YAML whose first line names the file.</summary>
    private static IEnumerable<ContentFile> Example(string guide) =>
        guide
            .Split("```yaml\n# ")
            .Skip(1)
            .Select(b => b.Split("```")[0])
            .Select(b => Own(b.Split('\n')[0], b[(b.IndexOf('\n', StringComparison.Ordinal) + 1)..]));

    private static void AssertRefused(ContentFile file, string what) =>
        Assert.Contains(KnowledgeBase.LoadWithOwn([file]).Refused, p =>
            p.What.Contains(what, StringComparison.Ordinal) && p.Path == file.ShownPath
        );

    private static KnowledgeBase With(ContentFile file)
    {
        var (knowledge, refused) = KnowledgeBase.LoadWithOwn([file]);
        Assert.Empty(refused);
        return knowledge;
    }

    private static ContentFile Own(string path, string text) => new(path, text) { OwnFolder = "eigen" };
}
