using System.Net;
using System.Text.Json.Nodes;
using Nazorg.Bot.Channel;

namespace Nazorg.Bot.Tests.Teams;

/// <summary>Coordinators name each other: by a mention in a group, by a button in their own chat. The first cannot be locked out.</summary>
public sealed class CoordinatorTests
{
    private const string Settings = $"coordinators: [{TeamsBot.Coordinator}]\ncontact: Team Veiligheid\n";
    private const string Colleague = "33333333-aaaa-4bbb-8ccc-00000000000c";

    [Fact]
    public async Task Who_wrote_before_is_given_access_by_a_mention_and_loses_it_again()
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);
        Assert.Contains(
            "Vraag toegang bij Team Veiligheid",
            await bot.AsksAsync("nieuwe zaak", From(Colleague, "Jan Jansen")),
            StringComparison.Ordinal
        );

        Assert.Contains(
            "Jan Jansen is nu coördinator",
            await bot.AsksAsync("voeg coördinator toe", Mentions("29:of-c", "Jan Jansen")),
            StringComparison.Ordinal
        );
        Assert.Contains("vraag 1 van 6", await bot.AsksAsync("nieuwe zaak", From(Colleague, "Jan Jansen")), StringComparison.Ordinal);

        Assert.Contains(
            "Jan Jansen is geen coördinator meer",
            await bot.AsksAsync("verwijder", Mentions("29:of-c", "Jan Jansen", " als coördinator")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Vraag toegang bij Team Veiligheid",
            await bot.AsksAsync("nieuwe zaak", From(Colleague, "Jan Jansen")),
            StringComparison.Ordinal
        );
        var history = JsonNode.Parse(Assert.Single(bot.Bot.Rows("SELECT body FROM document WHERE kind = 'municipality'")))![
            "accessHistory"
        ]!.AsArray();
        Assert.Equal(
            [(Colleague, true, TeamsBot.Coordinator), (Colleague, false, TeamsBot.Coordinator)],
            history.Select(h => ((string)h!["person"]!, h["appointed"]?.GetValue<bool>() ?? false, (string)h["by"]!))
        );
    }

    [Fact]
    public async Task The_name_in_a_mention_gives_nobody_access()
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);
        await bot.AsksAsync("hallo", From(Colleague, "Jan Jansen"));

        var said = await bot.AsksAsync("voeg coördinator toe", Mentions("29:somebody-else", "Jan Jansen"));

        Assert.Contains("Jan Jansen ken ik nog niet", said, StringComparison.Ordinal);
        Assert.Contains("Vraag toegang", await bot.AsksAsync("nieuwe zaak", From(Colleague, "Jan Jansen")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_ones_own_chat_the_card_shows_who_has_access_and_who_asked_for_it()
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);
        await bot.AsksAsync("hallo", From(Colleague, "Jan [klik](https://evil.example) Jansen"));

        var card = await bot.AsksAsync("voeg coördinator toe");

        Assert.Contains("Canary Name", card, StringComparison.Ordinal);
        Assert.Contains("staat in de instellingen", card, StringComparison.Ordinal);
        Assert.Contains("Jan klik(httpsevil.example) Jansen", card, StringComparison.Ordinal);
        Assert.Contains("nu coördinator", await PressAsync(bot, "appoint", Colleague), StringComparison.Ordinal);
        Assert.Contains("vraag 1 van 6", await bot.AsksAsync("nieuwe zaak", From(Colleague, "Jan Jansen")), StringComparison.Ordinal);
        Assert.Contains("heeft al toegang", await PressAsync(bot, "appoint", Colleague.ToUpperInvariant()), StringComparison.Ordinal);
        Assert.Contains("geen coördinator meer", await PressAsync(bot, "dismiss", Colleague), StringComparison.Ordinal);
        Assert.Contains(
            "heeft geen toegang. Er is niets gewijzigd.",
            await PressAsync(bot, "dismiss", Colleague),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Somebody_who_never_wrote_can_be_given_access_by_id()
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);

        Assert.Contains(
            "(id eindigt op 000c) is nu coördinator",
            await bot.AsksAsync($"voeg coördinator {Colleague.ToUpperInvariant()} toe"),
            StringComparison.Ordinal
        );
        Assert.Contains("vraag 1 van 6", await bot.AsksAsync("nieuwe zaak", From(Colleague, "Jan Jansen")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_themselves_access()
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);

        foreach (
            var said in (string[])
                [
                    await bot.AsksAsync($"voeg coördinator toe {Colleague}", From(Colleague, "Jan Jansen")),
                    await bot.AsksAsync("voeg coördinator toe", a =>
                        (From(Colleague, "Jan Jansen") + Mentions("29:of-c", "Jan Jansen"))(a)
                    ),
                    await PressAsync(bot, "appoint", Colleague, From(Colleague, "Jan Jansen")),
                    await PressAsync(bot, "coordinators", Colleague, From(Colleague, "Jan Jansen")),
                ]
        )
        {
            Assert.Contains("Deze hulp is voor de coördinatoren", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Canary Name", said, StringComparison.Ordinal);
        }

        Assert.Empty(bot.Bot.Rows("SELECT body FROM document WHERE kind = 'municipality'"));
    }

    [Fact]
    public async Task Who_has_no_access_any_more_is_not_reminded()
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);
        await bot.AsksAsync($"voeg coördinator {Colleague} toe");
        foreach (var text in (string[])["nieuwe zaak", "woning", "gisteren"])
            await bot.AsksAsync(text, From(Colleague, "Jan Jansen"));
        await bot.AsksAsync($"verwijder coördinator {Colleague}");
        var before = bot.Teams.Sent.Length;

        bot.Bot.Clock.Set("2026-03-17T09:05");
        await bot.Bot.TickAsync();
        Assert.Equal(before, bot.Teams.Sent.Length);
        await bot.AsksAsync($"voeg coördinator {Colleague} toe");
        bot.Bot.Clock.Set("2026-03-17T09:25");
        await bot.Bot.TickAsync();

        Assert.Contains(bot.Teams.Sent[before..], s =>
            s.Conversation == "a:chat-of-c" && s.Body.Contains("Herinnering · Zaak 2026-1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_first_cannot_be_locked_out()
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);
        await bot.AsksAsync($"voeg coördinator {Colleague} toe");

        var said = await bot.AsksAsync($"verwijder coördinator {TeamsBot.Coordinator}", From(Colleague, "Jan Jansen"));

        Assert.Contains("staat in de instellingen. Alleen de beheerder kan dat wijzigen.", said, StringComparison.Ordinal);
        Assert.Contains("vraag 1 van 6", await bot.AsksAsync("nieuwe zaak"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_one_stays()
    {
        var folder = Directory.CreateTempSubdirectory("nazorg-test-").FullName;
        await using var teams = await FakeTeams.StartAsync();
        BotOptions Connected(BotOptions o) => o with { Teams = FakeTeams.Settings, Network = teams.NewNetwork() };
        await using (
            var first = TeamsBot.Of(await TestBot.StartAsync(settings: Settings, local: false, folder: folder, with: Connected), teams)
        )
            await first.AsksAsync($"voeg coördinator {Colleague} toe");

        await using (
            var second = TeamsBot.Of(
                await TestBot.StartAsync(settings: "contact: Team Veiligheid\n", local: false, folder: folder, with: Connected),
                teams
            )
        )
        {
            Assert.Contains(
                "Dit is de enige coördinator",
                await second.AsksAsync($"verwijder coördinator {Colleague}", From(Colleague, "Jan Jansen")),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "vraag 1 van 6",
                await second.AsksAsync("nieuwe zaak", From(Colleague, "Jan Jansen")),
                StringComparison.Ordinal
            );
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task In_a_group_names_are_not_listed_and_one_person_is_asked_for()
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);

        Assert.Contains("zodat anderen niet meelezen", await bot.AsksAsync("coördinatoren", InGroup), StringComparison.Ordinal);
        Assert.Contains("Over wie gaat het?", await bot.AsksAsync("voeg coördinator toe", InGroup), StringComparison.Ordinal);
        Assert.Contains("Over wie gaat het?", await bot.AsksAsync("voeg coördinator toe", a =>
            {
                Mentions("29:of-c", "Jan Jansen")(a);
                Mentions("29:of-d", "Piet Pietersen")(a);
            }), StringComparison.Ordinal);
        Assert.Empty(bot.Bot.Rows("SELECT body FROM document WHERE kind = 'municipality'"));
    }

    [Theory]
    [InlineData("coördinatoren")]
    [InlineData("Wie heeft toegang?")]
    [InlineData("who has access")]
    public async Task It_can_be_typed(string text)
    {
        await using var bot = await TeamsBot.StartAsync(settings: Settings);

        Assert.Contains("Canary Name", await bot.AsksAsync(text), StringComparison.Ordinal);
    }

    private static Action<JsonObject> From(string id, string name) =>
        a =>
        {
            a["from"] = new JsonObject
            {
                ["id"] = $"29:of-{id[^1]}",
                ["name"] = name,
                ["aadObjectId"] = id,
            };
            a["conversation"]!["id"] = $"a:chat-of-{id[^1]}";
        };

    private static void InGroup(JsonObject activity)
    {
        activity["conversation"]!["conversationType"] = "groupChat";
        activity["conversation"]!["isGroup"] = true;
        activity["conversation"]!["id"] = "19:group@thread.v2";
    }

    /// <summary>In a group, with the bot and somebody named in it.</summary>
    private static Action<JsonObject> Mentions(string user, string name, string after = "") =>
        a =>
        {
            InGroup(a);
            var entities = a["entities"] as JsonArray ?? [];
            entities.Add(Mention($"28:{FakeTeams.AppId}", "Nazorg"));
            entities.Add(Mention(user, name));
            a["entities"] = entities.DeepClone();
            a["text"] = $"<at>Nazorg</at>&nbsp;{a["text"]} <at>{name}</at>{after}\n";
        };

    private static JsonObject Mention(string id, string name) =>
        new()
        {
            ["type"] = "mention",
            ["text"] = $"<at>{name}</at>",
            ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        };

    private static Task<string> PressAsync(TeamsBot bot, string verb, string person, Action<JsonObject>? but = null) =>
        bot.AsksAsync("", a =>
        {
            a.Remove("text");
            a["value"] = new JsonObject { ["verb"] = verb, ["person"] = person };
            but?.Invoke(a);
        });
}

/// <summary>The members of the aftercare team are coordinators: fetched now and then, and never during a turn.</summary>
public sealed class AftercareTeamTests
{
    private const string TeamId = "19:aftercare@thread.tacv2";
    private const string GroupId = "55555555-aaaa-4bbb-8ccc-000000000005";
    private const string Member = "33333333-aaaa-4bbb-8ccc-00000000000d";
    private const string Guest = "33333333-aaaa-4bbb-8ccc-00000000000e";
    private const string Settings = $"aftercareTeam: {GroupId}\ncontact: Team Veiligheid\n";

    [Fact]
    public async Task Members_are_coordinators_from_the_moment_they_are_fetched()
    {
        await using var bot = await StartAsync();
        bot.Teams.React = (call, _) =>
            call.Path switch
            {
                var p when p.Contains("continuationToken=next%2F1", StringComparison.Ordinal) => Page("", Person(Member, "Dirk")),
                var p when p.Contains("pagedmembers", StringComparison.Ordinal) => Page("next/1", Person(TeamsBot.Coordinator, "Anna")),
                _ => null,
            };

        await EventAsync(bot, "add");
        Assert.Contains("Vraag toegang", await AsksAsync(bot, Member), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Sent, c => c.Method == "GET");
        await FetchAsync(bot);

        Assert.Contains("vraag 1 van 6", await AsksAsync(bot, Member), StringComparison.Ordinal);
        Assert.Contains("vraag 1 van 6", await AsksAsync(bot, TeamsBot.Coordinator), StringComparison.Ordinal);
        var asked = bot.Teams.Sent.Where(c => c.Method == "GET").ToList();
        Assert.Equal(2, asked.Count);
        Assert.All(asked, c => Assert.Equal((TeamId, "Bearer canary-token-1"), (c.Conversation, c.Authorization)));
        Assert.Contains("lid van het nazorgteam in Teams", await bot.AsksAsync("coördinatoren"), StringComparison.Ordinal);
        Assert.Contains(
            "Haal deze persoon in Teams uit dat team",
            await bot.AsksAsync($"verwijder coördinator {Member}"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"userRole":"guest"}""")]
    [InlineData("""{"userRole":"anonymous"}""")]
    [InlineData("""{"tenantId":"99999999-aaaa-4bbb-8ccc-000000000009"}""")]
    [InlineData("""{"userPrincipalName":"dirk_example.org#EXT#@voorbeeld.onmicrosoft.com"}""")]
    public async Task A_guest_in_the_team_meets_silence(string with)
    {
        await using var bot = await StartAsync();
        var guest = Person(Guest, "Gast");
        foreach (var (key, value) in JsonNode.Parse(with)!.AsObject())
            guest[key] = value!.DeepClone();
        bot.Teams.React = (call, _) =>
            call.Method == "GET" ? Page("", Person(TeamsBot.Coordinator, "Anna"), guest.DeepClone().AsObject()) : null;
        await EventAsync(bot, "add");
        await FetchAsync(bot);
        var before = bot.Teams.Sent.Length;

        foreach (var text in (string[])["nieuwe zaak", "mijn zaken", "wat is nazorg?"])
            Assert.Equal("", await AsksAsync(bot, Guest, text));

        Assert.Equal(before, bot.Teams.Sent.Length);
        Assert.Contains(
            "Een gast kan geen coördinator worden",
            await bot.AsksAsync($"voeg coördinator {Guest} toe"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Gast", await bot.AsksAsync("coördinatoren"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_the_team_has_no_access_after_the_next_fetch_which_comes_daily()
    {
        await using var bot = await StartAsync();
        var members = new[] { Person(TeamsBot.Coordinator, "Anna"), Person(Member, "Dirk") };
        bot.Teams.React = (call, _) => call.Method == "GET" ? Page("", members) : null;
        await EventAsync(bot, "add");
        await FetchAsync(bot);
        members = [Person(TeamsBot.Coordinator, "Anna")];

        bot.Bot.Clock.Forward(Duration.FromHours(23));
        await FetchAsync(bot);
        Assert.Contains("vraag 1 van 6", await AsksAsync(bot, Member), StringComparison.Ordinal);
        bot.Bot.Clock.Forward(Duration.FromHours(1));
        await FetchAsync(bot);

        Assert.Contains("Vraag toegang", await AsksAsync(bot, Member), StringComparison.Ordinal);
        Assert.Equal(2, bot.Teams.Sent.Count(c => c.Method == "GET"));
    }

    [Theory]
    [InlineData("membersAdded")]
    [InlineData("membersRemoved")]
    public async Task When_somebody_comes_or_goes_it_is_fetched_at_once(string members)
    {
        await using var bot = await StartAsync();
        await JoinAsync(bot);

        await bot.PostAsync(
            Event(a => (a["type"], a[members]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = "29:of-d" })))
        );
        await FetchAsync(bot);

        Assert.Equal(2, bot.Teams.Sent.Count(c => c.Method == "GET"));
    }

    [Fact]
    public async Task What_is_not_fetched_to_the_end_changes_nothing_and_is_tried_again()
    {
        await using var bot = await StartAsync();
        await JoinAsync(bot);
        bot.Bot.Clock.Forward(Duration.FromDays(1));
        foreach (
            var broken in (Func<Call, Answer?>[])
                [
                    call =>
                        call.Path.Contains("continuationToken", StringComparison.Ordinal) ? new(503) : Page("more", Person(Guest, "Erik")),
                    _ => Page("always", Person(Guest, "Erik")),
                    _ => new(200, "not json"),
                    _ => new(429),
                    _ => new(0),
                    _ => new(401),
                    _ => Answer.Error(403, "NotEnoughPermissions"),
                ]
        )
        {
            bot.Teams.React = (call, _) => call.Method == "GET" ? broken(call) : null;
            await FetchAsync(bot);
            var asked = bot.Teams.Sent.Length;
            await FetchAsync(bot);
            Assert.Equal(asked, bot.Teams.Sent.Length);
            bot.Bot.Clock.Forward(Duration.FromMinutes(5));
        }

        Assert.Contains("vraag 1 van 6", await AsksAsync(bot, Member), StringComparison.Ordinal);
        Assert.Contains("Vraag toegang", await AsksAsync(bot, Guest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(403, "BotNotInConversationRoster")]
    public async Task Where_the_bot_is_not_any_more_nobody_has_access(int status, string code)
    {
        await using var bot = await StartAsync();
        await JoinAsync(bot);
        bot.Teams.React = (call, _) => call.Method == "GET" ? Answer.Error(status, code) : null;
        bot.Bot.Clock.Forward(Duration.FromDays(1));

        await FetchAsync(bot);

        Assert.Contains("Vraag toegang", await AsksAsync(bot, Member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_bot_is_taken_out_of_the_team_nobody_has_access()
    {
        await using var bot = await StartAsync();
        await JoinAsync(bot);

        await EventAsync(bot, "remove");

        Assert.Contains("Vraag toegang", await AsksAsync(bot, Member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_team_gives_nobody_access()
    {
        await using var bot = await StartAsync();
        bot.Teams.React = (call, _) => call.Method == "GET" ? Page("", Person(Member, "Dirk")) : null;

        await bot.PostAsync(Event(a => (a["action"], a["channelData"]!["team"]!["aadGroupId"]) = ("add", TeamsBot.Coordinator)));
        await bot.PostAsync(
            Event(a => (a["action"], a["channelData"]!["team"]) = ("add", new JsonObject { ["id"] = TeamId, ["name"] = GroupId }))
        );
        await FetchAsync(bot);

        Assert.DoesNotContain(bot.Teams.Sent, c => c.Method == "GET");
        Assert.Empty(bot.Bot.Rows("SELECT * FROM document WHERE kind = 'team'"));
    }

    [Fact]
    public async Task The_team_of_another_tenant_gives_nobody_access()
    {
        const string Other = "99999999-aaaa-4bbb-8ccc-000000000009";
        await using var bot = await TeamsBot.StartAsync(
            FakeTeams.Settings with
            {
                AllowedTenants = [FakeTeams.Tenant, Other],
            },
            $"{Settings}tenant: {FakeTeams.Tenant}\n"
        );

        var status = await bot.PostAsync(
            Event(a =>
            {
                a["action"] = "add";
                a["serviceUrl"] = "https://smba.trafficmanager.net/emea/";
                a["channelData"]!["tenant"]!["id"] = Other;
                a["conversation"]!["tenantId"] = Other;
            })
        );
        await FetchAsync(bot);

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Empty(bot.Teams.Sent);
    }

    private static Task<TeamsBot> StartAsync() => TeamsBot.StartAsync(settings: Settings);

    private static async Task JoinAsync(TeamsBot bot)
    {
        bot.Teams.React = (call, _) => call.Method == "GET" ? Page("", Person(TeamsBot.Coordinator, "Anna"), Person(Member, "Dirk")) : null;
        await EventAsync(bot, "add");
        await FetchAsync(bot);
        Assert.Contains("vraag 1 van 6", await AsksAsync(bot, Member), StringComparison.Ordinal);
    }

    private static async Task EventAsync(TeamsBot bot, string action)
    {
        Assert.Equal(HttpStatusCode.Accepted, await bot.PostAsync(Event(a => a["action"] = action)));
        await bot.Bot.SettleAsync();
    }

    private static JsonObject Event(Action<JsonObject> but) => TeamsBot.Message("", a =>
        {
            a.Remove("text");
            a["type"] = "installationUpdate";
            a["conversation"] = new JsonObject
            {
                ["conversationType"] = "channel",
                ["isGroup"] = true,
                ["tenantId"] = FakeTeams.Tenant,
                ["id"] = TeamId,
            };
            a["channelData"]!["team"] = new JsonObject
            {
                ["id"] = TeamId,
                ["aadGroupId"] = GroupId,
                ["name"] = "Nazorg",
            };
            but(a);
        });

    private static Task FetchAsync(TeamsBot bot) => bot.Bot.Host.Bot.Team!.FetchAsync(TestContext.Current.CancellationToken);

    private static Task<string> AsksAsync(TeamsBot bot, string id, string text = "nieuwe zaak") => bot.AsksAsync(text, a =>
        {
            a["from"] = new JsonObject
            {
                ["id"] = $"29:of-{id[^1]}",
                ["name"] = "x",
                ["aadObjectId"] = id,
            };
            a["conversation"]!["id"] = $"a:chat-of-{id[^1]}";
        });

    private static JsonObject Person(string id, string name) =>
        new()
        {
            ["id"] = $"29:of-{id[^1]}",
            ["name"] = name,
            ["aadObjectId"] = id,
            ["tenantId"] = FakeTeams.Tenant,
            ["userRole"] = "user",
        };

    private static Answer Page(string token, params JsonObject[] members) =>
        new(
            200,
            new JsonObject
            {
                ["members"] = new JsonArray([.. members.Select(m => m.DeepClone())]),
                ["continuationToken"] = token.Length > 0 ? token : null,
            }.ToJsonString()
        );
}
