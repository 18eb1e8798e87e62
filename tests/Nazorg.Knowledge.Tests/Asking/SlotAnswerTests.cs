using Nazorg.Knowledge.Asking;
using static Nazorg.Knowledge.Tests.TestContent;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>What is asked is looked up; what is claimed is held against it; what is not there is said.</summary>
public sealed class SlotAnswerTests
{
    [Theory]
    [InlineData("De Taskforce is toch in 2011 opgericht?", "Nee. ")]
    [InlineData("De Taskforce is toch in 2009 opgericht?", "Klopt. ")]
    [InlineData("Is het actieprogramma 2.0 een plan met 60 maatregelen?", "Nee. ")]
    public void A_number_that_is_claimed_gets_a_verdict(string question, string verdict) =>
        Assert.StartsWith(verdict, Shipped.Ask(new(question)).Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_denied_is_judged_the_other_way_round() =>
        Assert.StartsWith(
            "Klopt. ",
            Shipped.Ask(new("Klopt het dat er beter geen politie bij het eerste bezoek is?")).Text,
            StringComparison.Ordinal
        );

    /// <summary>The yes or no of an entry is about one thing only: to anything else it could say the opposite.</summary>
    [Theory]
    [InlineData("Moet de burgemeester bij elke overval langs?", "kan de burgemeester dat ook aan mij overlaten?")]
    [InlineData(null, "Slachtoffer wil niet dat we langskomen. Houdt de nazorg dan op?")]
    public void No_yes_or_no_where_something_else_is_named(string? before, string question)
    {
        var subject = before is null ? null : Shipped.Ask(new(before)).Subject;

        Assert.DoesNotMatch("^(Ja|Nee|Klopt)", Shipped.Ask(new(question) { Before = subject }).Text);
    }

    [Fact]
    public void Both_things_that_are_asked_are_answered()
    {
        var text = Shipped.Ask(new("Wie meldt een overval aan de gemeente en wanneer?")).Text;

        Assert.Contains("politie", text, StringComparison.Ordinal);
        Assert.Contains("snel", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_says_what_comes_and_what_goes()
    {
        Assert.StartsWith(
            "Dan komt dit erbij:",
            Shipped.Ask(new("De dader is gepakt. Wat verandert er na een woningoverval?")).Text,
            StringComparison.Ordinal
        );
        var before = Shipped.Ask(new("Robbery in a house, the offender was arrested. What do I offer the family?")).Subject;
        Assert.StartsWith(
            "This no longer applies then:",
            Shipped.Ask(new("Turns out nobody was arrested after all. What changes?") { Before = before }).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_year_that_the_entry_does_not_name_is_not_answered_with_another() =>
        Assert.Equal(AnswerOutcome.Decline, Shipped.Ask(new("Hoeveel slachtoffers kregen in 2016 geld van het Schadefonds?")).Outcome);

    [Theory]
    [InlineData("Mijn fiets is gestolen, wat nu?", "andere misdrijven")]
    [InlineData("Wil jij dinsdag een zaal reserveren voor de bewonersavond?", "niet voor je doen")]
    [InlineData("Welke medicijnen helpen haar tegen de nachtmerries?", "huisarts")]
    public void A_refusal_says_why_and_where_to_go(string question, string reason)
    {
        var answer = Shipped.Ask(new(question));

        Assert.Equal(AnswerOutcome.Decline, answer.Outcome);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_question_stands_by_itself_after_another()
    {
        var before = Shipped.Ask(new("wat is maatregel 27?")).Subject;

        Assert.StartsWith(
            "Dit kun je het slachtoffer aanbieden",
            Shipped.Ask(new("wat doe ik bij een woningoverval in een huurwoning?") { Before = before }).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("wat is RAAK?", "wat voor weer wordt het morgen in Zwolle?")]
    [InlineData(null, "meer")]
    public void What_has_nothing_to_do_with_it_is_not_answered(string? before, string text)
    {
        var subject = before is null ? null : Shipped.Ask(new(before)).Subject;

        Assert.Equal(AnswerOutcome.Decline, Shipped.Ask(new(text) { Before = subject }).Outcome);
    }

    /// <summary>No answer that is not a list is longer than 120 words, and most are short.</summary>
    [Fact]
    public void Answers_are_short()
    {
        var words = QuestionSets
            .SelectMany(Lines)
            .Where(l => l.Length > 0)
            .Select(l => AskedQuestion.Read(l).Ask(Shipped))
            .Where(a => a.Outcome == AnswerOutcome.Answer && !a.Text.Contains('•', StringComparison.Ordinal))
            .Select(a => a.Text.Split(' ').Length)
            .Order()
            .ToList();

        Assert.True(
            words[words.Count / 2] <= 35 && words[words.Count * 9 / 10] <= 70 && words[^1] <= 120,
            $"{words[words.Count / 2]}, {words[words.Count * 9 / 10]}, {words[^1]}"
        );
    }
}
