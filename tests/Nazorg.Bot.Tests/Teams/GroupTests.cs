using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Nazorg.Bot.Cards;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Storage;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>Where the bot answers: in a chat of one's own, a group chat, and the threads of a channel.</summary>
public sealed class GroupTests
{
    private const string Channel = "19:channel@thread.tacv2";

    [Theory]
    [InlineData("personal", "a:1", "a:1")]
    [InlineData("groupChat", "19:group@thread.v2", "19:group@thread.v2")]
    [InlineData("channel", $"{Channel};messageid=1699999999999", $"{Channel};messageid=1699999999999")]
    [InlineData("channel", Channel, $"{Channel};messageid=1700000000001")]
    public async Task An_answer_stays_where_the_question_was(string kind, string conversation, string answeredIn)
    {
        await using var bot = await TeamsBot.StartAsync();

        await bot.PostAsync(
            TeamsBot.Message("wat is nazorg?", a =>
                (a["id"], a["conversation"]!["conversationType"], a["conversation"]!["id"]) = ("1700000000001", kind, conversation)
            )
        );
        await bot.Bot.SettleAsync();

        var sent = Assert.Single(bot.Teams.Sent);
        Assert.Equal(answeredIn, sent.Conversation);
        Assert.Equal(answeredIn, (string?)sent.Json!["conversation"]!["id"]);
    }

    [Fact]
    public async Task A_reply_without_the_name_of_its_thread_belongs_to_the_message_it_replies_to()
    {
        await using var bot = await TeamsBot.StartAsync();

        await bot.PostAsync(
            TeamsBot.Message("wat is nazorg?", a =>
                (a["replyToId"], a["conversation"]!["conversationType"], a["conversation"]!["id"]) = ("1699999999999", "channel", Channel)
            )
        );
        await bot.Bot.SettleAsync();

        Assert.Equal($"{Channel};messageid=1699999999999", Assert.Single(bot.Teams.Sent).Conversation);
    }

    [Fact]
    public async Task What_is_said_of_itself_in_a_channel_starts_a_thread()
    {
        await using var bot = await TeamsBot.StartAsync();

        await bot.PostAsync(Install());
        await bot.Bot.SettleAsync();

        var sent = Assert.Single(bot.Teams.Sent);
        Assert.Equal(("POST", $"/emea/{FakeTeams.Tenant}/v3/conversations"), (sent.Method, sent.Path));
        Assert.Equal(
            (true, Channel, FakeTeams.Tenant),
            (sent.Json!["isGroup"]!.GetValue<bool>(), (string?)sent.Json["channelData"]!["channel"]!["id"], (string?)sent.Json["tenantId"])
        );
        Assert.StartsWith("Hier beantwoord ik vragen", (string?)sent.Json["activity"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_that_could_not_be_started_is_started_by_the_next_run()
    {
        var folder = Directory.CreateTempSubdirectory("nazorg-test-").FullName;
        await using var teams = await FakeTeams.StartAsync();
        BotOptions Connected(BotOptions o) => o with { Teams = FakeTeams.Settings, Network = teams.NewNetwork() };
        teams.React = (_, _) => new(503, RetryAfter: "30");
        await using (
            var first = TeamsBot.Of(
                await TestBot.StartAsync(settings: TeamsBot.SettingsText, local: false, folder: folder, with: Connected),
                teams
            )
        )
        {
            await first.PostAsync(Install());
            await TestBot.UntilAsync(() => teams.Sent.Length == 1);
        }

        teams.React = (_, _) => null;
        await using (
            await TestBot.StartAsync(
                clock: "2026-03-11T10:05",
                settings: TeamsBot.SettingsText,
                local: false,
                folder: folder,
                with: Connected
            )
        )
            await TestBot.UntilAsync(() => teams.Sent.Length == 2);

        Assert.Equal(teams.Sent[0].Body, teams.Sent[1].Body);
        Assert.Equal(teams.Sent[0].Path, teams.Sent[1].Path);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_for_one_person_in_a_group_is_shown_to_them_alone()
    {
        await using var bot = await TeamsBot.StartAsync();
        foreach (var who in (string[])[TeamsBot.Coordinator, "33333333-aaaa-4bbb-8ccc-00000000000c"])
        {
            var invoke = TeamsBot.Message("", a =>
            {
                a.Remove("text");
                (a["type"], a["name"], a["replyToId"], a["from"]!["aadObjectId"]) = ("invoke", "adaptiveCard/action", "card-1", who);
                (a["conversation"]!["conversationType"], a["conversation"]!["id"]) = ("groupChat", "19:group@thread.v2");
                a["value"] = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["data"] = new JsonObject { ["verb"] = "cases" },
                    },
                };
            });

            using var response = await bot.RequestAsync(invoke.ToJsonString(), $"Bearer {FakeTeams.GoodToken()}");
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
            Assert.StartsWith(
                who == TeamsBot.Coordinator ? "Dat doen we in je eigen gesprek" : "Deze hulp is voor de coördinatoren",
                (string?)answer["value"],
                StringComparison.Ordinal
            );
        }

        await bot.Bot.SettleAsync();
        Assert.Empty(bot.Teams.Sent);
    }

    /// <summary>The answer to an invoke changes the card for whoever pressed; the message itself is changed for the others.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_card_that_was_shared_changes_for_everybody(bool executes, bool personal)
    {
        var reference = new ConversationReference(FakeTeams.ServiceUrl, "msteams", Channel, "28:bot", "29:a");
        var pressed = new Happening.Pressed("case", ImmutableSortedDictionary<string, string>.Empty, "card-1");
        var card = AdaptiveCard.Of("after", Parts.Text("after"));

        var (posts, answer) = Outbox.Write(
            new(new(FakeTeams.Tenant, TeamsBot.Coordinator), reference, "f:1", personal, WantsAnswer: executes, pressed),
            Turn.Replace(card),
            AllTexts.In(Nazorg.Knowledge.Language.Dutch)
        );

        var put = Assert.Single(posts);
        Assert.Equal(("card-1", PostAct.Send), (put.Replaces, put.Act));
        Assert.Equal(executes, answer.Length > 0);
    }

    private static JsonObject Install() => TeamsBot.Message("", a =>
        {
            a.Remove("text");
            (a["type"], a["action"]) = ("installationUpdate", "add");
            a["conversation"] = new JsonObject
            {
                ["conversationType"] = "channel",
                ["isGroup"] = true,
                ["tenantId"] = FakeTeams.Tenant,
                ["id"] = Channel,
            };
        });
}
