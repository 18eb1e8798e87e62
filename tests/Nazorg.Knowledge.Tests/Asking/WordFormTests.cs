using Nazorg.Knowledge.Asking;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Tests.Asking;

/// <summary>The forms of one word meet; two words do not.</summary>
public sealed class WordFormTests
{
    [Theory]
    [InlineData("woning", "woningen")]
    [InlineData("monteert", "monteren")]
    [InlineData("bezoek", "bezoeken")]
    [InlineData("bezoek", "bezoekje")]
    [InlineData("overval", "overvallen")]
    [InlineData("straat", "straten")]
    [InlineData("huis", "huizen")]
    [InlineData("brief", "brieven")]
    [InlineData("opgelost", "opgeloste")]
    [InlineData("slachtoffer", "slachtoffers")]
    [InlineData("camera", "cameras")]
    public void Dutch_forms_meet(string one, string other) => Assert.Equal(Stems.Dutch(one), Stems.Dutch(other));

    [Theory]
    [InlineData("robbery", "robberies")]
    [InlineData("arrange", "arranged")]
    [InlineData("visit", "visiting")]
    [InlineData("victim", "victims")]
    [InlineData("box", "boxes")]
    public void English_forms_meet(string one, string other) => Assert.Equal(Stems.English(one), Stems.English(other));

    [Theory]
    [InlineData("huur", "huis")]
    [InlineData("kluis", "klus")]
    [InlineData("koop", "kluis")]
    public void Different_words_do_not(string one, string other) => Assert.NotEqual(Stems.Dutch(one), Stems.Dutch(other));

    [Fact]
    public void Thousands_are_one_number_and_a_full_stop_ends_a_sentence()
    {
        var read = Tokens.Read("In 2009: 2.898 overvallen. En in 2010?");

        Assert.Equal(["in", "2009", "2898", "overvallen", "en", "in", "2010"], read.Words.Select(w => w.Text));
        Assert.Equal([false, true], read.Asks);
    }

    [Fact]
    public void Only_the_first_2000_characters_count() =>
        Assert.DoesNotContain(Tokens.Read(new string('a', 10) + string.Concat(Enumerable.Repeat(" woord", 400)) + " einde").Words, w =>
            w.Text == "einde"
        );
}
