using Nazorg.Tests;

namespace Nazorg.EndToEnd.Tests;

/// <summary>Every approved card in a real browser, narrow and wide, light and dark: it fits, and shuts nobody out.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_card_fits_a_phone_and_can_be_used_by_everybody(string language)
    {
        Requires.Chromium();

        var (exitCode, output) = await NodeTool.RunAsync(
            "render-cards.mjs",
            Repository.PathTo("tests", "Nazorg.Bot.Tests", "Cards", language),
            "-",
            "--check",
            "--width",
            "300,460",
            "--theme",
            "light,dark"
        );

        Assert.True(exitCode == 0, output);
    }
}
