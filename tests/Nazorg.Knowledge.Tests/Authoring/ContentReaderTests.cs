using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Authoring;

/// <summary>What an author reads when a file has a slip: the file, the line, what is wrong and what to do.</summary>
public sealed class ContentReaderTests
{
    private const string Item = """
        - id: own-item
          section: check
          title: { nl: Titel, en: Title }
          text: { nl: Tekst., en: Text. }
          actor: coordinator
          sources: [{ document: step-3, section: Check }]
          called: { nl: [eigen punt, eigen regel, ons eigen punt, zelf bedacht], en: [own point, own line, point of our own, homemade point] }
        """;

    [Fact]
    public void A_good_item_is_read() => Assert.Contains(With("items/own.yaml", Item).Items, i => i.Id == "own-item");

    [Fact]
    public void An_unknown_key_is_named_with_the_keys_that_are_known() =>
        AssertProblem(Item + "\n  deadline: soon", 8, "unknown key 'deadline'", "Use one of id, section, task, title");

    [Fact]
    public void A_missing_translation_is_named() =>
        AssertProblem(Item.Replace(", en: Text.", "", StringComparison.Ordinal), 4, "'en' is missing", "Add a line 'en: …'");

    [Fact]
    public void An_item_without_names_is_refused() =>
        AssertProblem(
            Item.Replace(
                "\n  called: { nl: [eigen punt, eigen regel, ons eigen punt, zelf bedacht], en: [own point, own line, point of our own, homemade point] }",
                "",
                StringComparison.Ordinal
            ),
            1,
            "'called' is missing",
            "how people name"
        );

    [Fact]
    public void An_id_that_is_used_twice_is_named_with_both_places() =>
        AssertProblem(
            Item.Replace("own-item", "help-with-forms", StringComparison.Ordinal),
            1,
            "item help-with-forms is defined twice (first at items/offer-home.yaml:",
            "another id"
        );

    [Fact]
    public void A_condition_on_an_unknown_fact_lists_the_facts() =>
        AssertProblem(Item + "\n  when: { weather: rainy }", 8, "there is no fact 'weather'", "Use one of robbery, robberyDate");

    [Fact]
    public void A_condition_on_an_unknown_value_lists_the_values() =>
        AssertProblem(Item + "\n  when: { tenure: lease }", 8, "'lease' is not one of rent, buy", "Correct the value");

    [Fact]
    public void A_date_has_no_values_to_compare_with() =>
        AssertProblem(Item + "\n  when: { robberyDate: 2026-03-02 }", 8, "robberyDate is a date", "unknown: robberyDate");

    [Fact]
    public void A_role_that_does_not_exist_is_named() =>
        AssertProblem(Item.Replace("coordinator", "fairy", StringComparison.Ordinal), 5, "there is no role 'fairy'", "Use one of");

    [Fact]
    public void A_source_that_does_not_exist_is_named() =>
        AssertProblem(Item.Replace("step-3,", "step-9,", StringComparison.Ordinal), 6, "there is no document 'step-9'", "step-3");

    [Fact]
    public void An_item_without_a_source_is_refused() =>
        AssertProblem(
            Item.Replace("[{ document: step-3, section: Check }]", "[]", StringComparison.Ordinal),
            1,
            "there is no source",
            "Add 'sources:'"
        );

    [Fact]
    public void A_branch_that_does_not_exist_is_named() =>
        AssertProblem(Item + "\n  closedBy: [rain]", 8, "there is no branch 'rain'", "police-object");

    [Fact]
    public void A_title_that_does_not_fit_a_phone_is_refused() =>
        AssertProblem(Item.Replace("nl: Titel", $"nl: {new string('a', 61)}", StringComparison.Ordinal), 3, "61 characters", "at most 60");

    [Fact]
    public void A_term_that_ends_before_it_starts_is_refused() =>
        AssertProblem(
            Item + "\n  due: { targetDay: 21, latestDay: 14, rule: { nl: a, en: b } }",
            8,
            "the term runs from day 21 to day 14",
            "targetDay"
        );

    [Fact]
    public void A_task_is_true_or_false() => AssertProblem(Item + "\n  task: perhaps", 8, "'task' must be true or false", "task: true");

    [Fact]
    public void Only_in_the_offer_a_task_is_told_from_an_offer() =>
        AssertProblem(Item + "\n  task: true", 1, "only for section offer", "Leave it out");

    [Fact]
    public void An_item_without_an_actor_is_refused() =>
        AssertProblem(Item.Replace("  actor: coordinator\n", "", StringComparison.Ordinal), 1, "'actor' is missing", "role");

    [Fact]
    public void A_syntax_error_says_where() => AssertProblem(Item + "\n  notes: [", 9, "this is not valid YAML", "indentation");

    [Fact]
    public void A_key_that_is_written_twice_says_where() =>
        AssertProblem(Item + "\n  actor: police", 8, "this is not valid YAML", "indentation");

    [Fact]
    public void A_section_that_does_not_exist_lists_the_sections() =>
        AssertProblem(
            Item.Replace("section: check", "section: party", StringComparison.Ordinal),
            2,
            "'party' is not a section",
            "check, visit, offer, neighbourhood, evaluation"
        );

    [Fact]
    public void All_problems_are_listed_at_once()
    {
        var problems = ProblemsWith(
            "items/own.yaml",
            Item.Replace("coordinator", "fairy", StringComparison.Ordinal) + "\n  deadline: soon\n  when: { weather: rainy }"
        );

        Assert.Equal([5, 8, 9], problems.Where(p => p.Path == "items/own.yaml").Select(p => p.Line).Distinct());
    }

    [Fact]
    public void An_item_that_no_answer_can_show_is_named() =>
        AssertProblem(Item + "\n  when: { tenure: rent, not: { tenure: rent } }", 1, "no answer can show item own-item", "when");

    [Fact]
    public void A_note_that_no_answer_can_show_is_named() =>
        AssertProblem(
            Item + "\n  when: { robbery: home }\n  notes:\n    - when: { robbery: business }\n      text: { nl: a, en: b }",
            1,
            "note 1 of item own-item",
            "when"
        );

    [Fact]
    public void A_fact_without_words_is_named()
    {
        var problems = ProblemsWith("facts.yaml", Shipping("facts.yaml", "- fact: bystanders", "- fact: onlookers"));

        Assert.Contains(problems, p => p.What == "the fact bystanders has no words" && p.Path == "facts.yaml");
        Assert.Contains(problems, p => p.What.StartsWith("there is no fact 'onlookers'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_that_nothing_needs_is_named()
    {
        var problems = ProblemsWith(
            "items/neighbourhood-both.yaml",
            Shipping("items/neighbourhood-both.yaml", "when: { bystanders: yes }", "when: { unrestInArea: yes }")
        );

        var problem = Assert.Single(problems);
        Assert.Equal(("screening.yaml", "nothing needs the answer to question bystanders"), (problem.Path, problem.What));
    }

    [Fact]
    public void A_seventh_intake_question_is_named()
    {
        var problems = ProblemsWith(
            "screening.yaml",
            Shipping("screening.yaml", "- id: solved\n  moment: item", "- id: solved\n  moment: intake")
        );

        Assert.Equal(["home", "business"], problems.Select(p => p.What.Split("for robbery ")[1].Split(',')[0]));
        Assert.All(problems, p => Assert.Equal("Ask it at another moment: visit or item", p.Remedy));
    }

    [Theory]
    [InlineData("class: a", "class: c", "'c' is not a class")]
    [InlineData("certainty: high", "certainty: sure", "'sure' is not a certainty")]
    [InlineData("reviewBy: 2027-11-21", "reviewBy: 2025-11-21", "'reviewBy' lies before 'checked'")]
    public void What_is_said_of_a_document_is_checked(string find, string replacement, string what) =>
        Assert.All(ProblemsWith("documents.yaml", Shipping("documents.yaml", find, replacement)), p => Assert.Equal(what, p.What));

    [Fact]
    public void A_word_for_two_answers_is_named()
    {
        var problems = ProblemsWith("screening.yaml", Shipping("screening.yaml", "words: [huur, huurhuis,", "words: [huur, koophuis,"));

        Assert.Contains(problems, p => p.What == "'koophuis' stands for two answers of question tenure" && p.Line > 0);
    }

    [Fact]
    public void A_button_that_is_too_long_is_named()
    {
        var problems = ProblemsWith(
            "screening.yaml",
            Shipping("screening.yaml", "nl: Huur van een corporatie", "nl: Huur van een woningcorporatie of stichting")
        );

        Assert.Contains(problems, p =>
            p.What.Contains("characters", StringComparison.Ordinal) && p.Remedy.Contains("at most 30", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_date_that_does_not_exist_is_named()
    {
        var problems = ProblemsWith("documents.yaml", Shipping("documents.yaml", "checked: 2026-11-21", "checked: 2026-02-30"));

        Assert.All(problems, p => Assert.Equal("'checked' must be a date that exists", p.What));
    }

    [Fact]
    public void A_review_date_that_has_passed_is_told_without_refusing_the_content()
    {
        var documents = With("documents.yaml", Shipping("documents.yaml", "reviewBy: 2027-11-21", "reviewBy: 2026-12-31"));

        Assert.Empty(documents.PastReview(new(2026, 12, 31)));
        Assert.Contains(documents.PastReview(new(2027, 1, 1)), p =>
            p.Path == "documents.yaml" && p.What.Contains("step-3c", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_message_lists_place_and_remedy()
    {
        var problem = Assert.Single(ProblemsWith("items/own.yaml", Item + "\n  deadline: soon"));

        Assert.StartsWith("items/own.yaml:8: unknown key 'deadline'. Use one of", problem.ToString(), StringComparison.Ordinal);
    }

    private static void AssertProblem(string text, long line, string what, string remedy) =>
        Assert.Contains(ProblemsWith("items/own.yaml", text), p =>
            p.Path == "items/own.yaml"
            && p.Line == line
            && p.What.Contains(what, StringComparison.Ordinal)
            && p.Remedy.Contains(remedy, StringComparison.Ordinal)
        );
}
