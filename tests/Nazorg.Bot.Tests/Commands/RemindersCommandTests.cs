using System.CommandLine;
using Nazorg.Bot.Commands;

namespace Nazorg.Bot.Tests.Commands;

public sealed class RemindersCommandTests
{
    [Fact]
    public async Task Lists_what_will_be_sent_by_day()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var said in (string[])["nieuwe zaak", "winkel", "gisteren", "ja", "nee", "nee", "nee"])
            await new Chat(bot).SayAsync(said);
        var output = await RunAsync("--days", "14", "--data", bot.Folder, "--clock", "2026-03-11T10:00");

        Assert.Equal(
            """
            2026-03-12 Thursday
              09:00  AskNeighbourhood case 2026-1  tenant-1
            2026-03-16 Monday
              09:00  Digest        person  tenant-1
            2026-03-17 Tuesday
              09:00  HeadsUp       case 2026-1  arrange-information-meeting  tenant-1
            2026-03-24 Tuesday
              09:00  Target        case 2026-1  arrange-information-meeting  tenant-1
            4 in the next 14 days. Last 7 days: 0 sent, 0 of them late, 0 given up.

            """,
            output.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Without_a_database_it_says_where_it_looked()
    {
        var folder = Directory.CreateTempSubdirectory("nazorg-none-");
        Assert.Contains("--data", await RunAsync("--data", folder.FullName), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await RemindersCommand.Create().Parse(arguments).InvokeAsync(new() { Output = output, Error = output });
        return output.ToString();
    }
}
