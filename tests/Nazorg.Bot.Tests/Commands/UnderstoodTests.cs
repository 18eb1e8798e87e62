using Nazorg.Bot.Commands;
using Nazorg.Bot.Tests.Utterances;

namespace Nazorg.Bot.Tests.Commands;

public sealed class UnderstoodTests
{
    [Theory]
    [InlineData("gisteravond overval op de snackbar, dader nog weg", "Told: OfferCase")]
    [InlineData("mijn zaken", "Act: ListCases")]
    [InlineData("wat is RAAK?", "Question: Ask (the sources)")]
    public void Explaining_says_what_was_found_and_which_reader_took_it(string text, string taken)
    {
        var explained = Understood.Explain(text, Home.Scene.Knowledge, Home.Scene.Now);

        Assert.Contains(taken, explained, StringComparison.Ordinal);
        Assert.Contains("parts: ", explained, StringComparison.Ordinal);
    }
}
