using System.Text.Json;
using System.Text.Json.Nodes;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Tests.Channel;

/// <summary>What somebody typed, out of what Teams makes of it: replies to a message, mentions, markup, pictures, edits.</summary>
public sealed class MessageTextTests
{
    private const string Bot = "28:bot";

    private const string Quote =
        """<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri" itemid="28:bot">Nazorg</strong><span itemprop="time" itemid="17"></span><p itemprop="preview">Is de dader aangehouden?</p></blockquote>""";

    [Theory]
    [InlineData("""<quoted messageId="1782848598379"/> ja""", "ja")]
    [InlineData("""<quoted messageId="1782848598379" /> ja""", "ja")]
    [InlineData("""<quoted messageId='1782848598379'/>ja""", "ja")]
    [InlineData("""<quoted senderName="Nazorg" messageId="1" time="2026"/> ja""", "ja")]
    [InlineData("""<QUOTED messageid="1"/> ja""", "ja")]
    [InlineData("""<quoted messageId="1">Is de dader aangehouden?</quoted> ja""", "ja")]
    [InlineData("""<quoted messageId="1">Is <b>de dader</b> aangehouden?</quoted>""" + "\n\nja", "ja")]
    [InlineData("""<quoted messageId="1"> ja""", "ja")]
    [InlineData("""ja <quoted messageId="1"/>""", "ja")]
    [InlineData("""<quoted messageId="1"/> eerst <quoted messageId="2"/> daarna""", "eerst daarna")]
    [InlineData("""&lt;quoted messageId=&quot;1&quot;/&gt; ja""", "ja")]
    [InlineData(Quote + "<p>ja</p>", "ja")]
    [InlineData("""<blockquote itemscope="">a <blockquote>b</blockquote> c</blockquote>ja""", "ja")]
    public void What_is_replied_to_is_no_part_of_it(string text, string read) =>
        Assert.Equal(read, Said(text, a => Entity(a, new JsonObject { ["type"] = "quotedReply" })).Text);

    [Theory]
    [InlineData("3 < 4 en 5 > 2", "3 < 4 en 5 > 2")]
    [InlineData("hij zei <quote>ja</quote>", "hij zei <quote>ja</quote>")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("wat is &quot;RAAK&quot; &amp; wie doet het?", "wat is \"RAAK\" & wie doet het?")]
    [InlineData("nieuwe&nbsp;&nbsp;zaak\n", "nieuwe zaak")]
    [InlineData("👍", "👍")]
    [InlineData("👎🏽 nee", "👎🏽 nee")]
    public void The_rest_stays_as_it_was_typed(string text, string read) => Assert.Equal(read, Said(text).Text);

    /// <summary>An older client puts the message it replies to before the text, and only the markup beside it tells them apart.</summary>
    [Fact]
    public void A_reply_that_only_the_markup_shows_is_read_from_the_markup()
    {
        var said = Said("Nazorg 10:00 Is de dader aangehouden? ja & amen", a =>
            Attach(a, "text/html", $"""{Quote}<p>ja &amp; <span>amen</span> <emoji id="yes" alt="👍"></emoji></p>""")
        );

        Assert.Equal(("ja & amen 👍", false), (said.Text, said.HasAttachment));
    }

    [Theory]
    [InlineData("<at>Nazorg</at> menu", "<at>Nazorg</at>")]
    [InlineData("<at>Nazorg</at>&nbsp; \u00a0menu  \n", "<at>Nazorg</at>")]
    [InlineData("""<at id="0">Nazorg</at> menu""", "<at>Nazorg</at>")]
    [InlineData("""<at id="0">Nazorg</at> menu""", """<at id="0">Nazorg</at>""")]
    [InlineData("<at id='0'>Nazorg </at>menu", "<at>Nazorg</at>")]
    [InlineData("""<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Nazorg</span>&nbsp;menu""", "<at>Nazorg</at>")]
    [InlineData("""<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Nazorg bot</span> menu""", null)]
    [InlineData("<at>Nazorg</at> menu <at>nazorg</at>", "<at>Nazorg</at>")]
    [InlineData("""<quoted messageId="1"/> <at>Nazorg</at> menu""", "<at>Nazorg</at>")]
    [InlineData("""<quoted messageId="1"><at>Nazorg</at> hoi</quoted><at>Nazorg</at> menu""", "<at>Nazorg</at>")]
    [InlineData("\u200b@Nazorg\u200b menu", "@Nazorg")]
    public void The_bot_s_own_name_is_no_part_of_it(string text, string? written) =>
        Assert.Equal("menu", Said(text, a => Mention(a, Bot, "Nazorg", written)).Text);

    [Fact]
    public void Others_stay_in_it_and_are_told_apart_by_the_list_and_not_by_their_name()
    {
        var said = Said("""<at id="0">Nazorg</at> voeg coördinator toe <at id="1">Nazorg</at>""", a =>
        {
            Mention(a, Bot, "Nazorg", """<at id="0">Nazorg</at>""");
            Mention(a, "29:somebody", "Nazorg", """<at id="1">Nazorg</at>""");
        });

        Assert.Equal("voeg coördinator toe <at>Nazorg</at>", said.Text);
        Assert.Equal(new Mention("29:somebody", "Nazorg"), Assert.Single(said.Mentions));
    }

    [Theory]
    [InlineData("image/png", null, true)]
    [InlineData("application/vnd.microsoft.teams.file.download.info", null, true)]
    [InlineData(
        "text/html",
        """<p><img src="https://graph.example/1" alt="foto.png" itemtype="http://schema.skype.com/AMSImage"></p>""",
        true
    )]
    [InlineData("text/html", "<div>menu</div>", false)]
    [InlineData("messageReference", null, false)]
    public void A_picture_or_a_file_is_something_else_than_the_text_once_more(string type, string? content, bool attached)
    {
        var said = Said("", a => Attach(a, type, content));

        Assert.Equal(("", attached), (said.Text, said.HasAttachment));
    }

    [Fact]
    public void A_changed_message_says_what_it_says_now_and_is_another_one_each_time()
    {
        var (first, second) = (Edit("bedrijf", "10:00"), Edit("bedrijf", "10:01"));

        Assert.Equal(new Happening.Edited("bedrijf"), first.Happening);
        Assert.Equal(first.ActivityId, Edit("bedrijf", "10:00").ActivityId);
        Assert.NotEqual(first.ActivityId, second.ActivityId);
        Assert.NotEqual("1", first.ActivityId);
    }

    [Theory]
    [InlineData("messageUpdate", "undeleteMessage", "bedrijf")]
    [InlineData("messageUpdate", null, "bedrijf")]
    [InlineData("messageUpdate", "editMessage", "")]
    [InlineData("messageDelete", "softDeleteMessage", "bedrijf")]
    [InlineData("messageReaction", null, "")]
    public void Whatever_else_happens_to_a_message_is_nothing(string type, string? kind, string text) =>
        Assert.IsType<Happening.Nothing>(
            Read(a => (a["type"], a["text"], a["channelData"]) = (type, text, new JsonObject { ["eventType"] = kind })).Happening
        );

    [Theory]
    [InlineData("\"attachments\": 3")]
    [InlineData("\"attachments\": { \"a\": 1 }")]
    [InlineData("\"attachments\": [ 1, null, { \"contentType\": 7 } ]")]
    [InlineData("\"timestamp\": 3")]
    [InlineData("\"entities\": [ { \"type\": \"mention\", \"mentioned\": 3 }, { \"type\": \"quotedReply\" } ]")]
    public void What_nobody_depends_on_may_have_any_shape(string json)
    {
        var (name, value) = JsonNode.Parse($"{{ {json} }}")!.AsObject().Single();

        Assert.Equal("menu", Said("menu", a => a[name] = value!.DeepClone()).Text);
    }

    /// <summary>Nobody waits for a message that was made to be slow to read.</summary>
    [Theory]
    [InlineData("<quoted ")]
    [InlineData("<quoted>")]
    [InlineData("<blockquote><blockquote></blockquote>")]
    [InlineData("<at ")]
    [InlineData("<span itemscope ")]
    [InlineData("<img alt=\"")]
    public void Much_markup_is_read_at_once(string markup)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var much = string.Concat(Enumerable.Repeat(markup, 200_000 / markup.Length));
        Said(much, a => Attach(a, "text/html", $"{Quote}{much}"));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    /// <summary>Swiping to reply is how phones answer.</summary>
    [Fact]
    public async Task A_yes_that_replies_to_the_question_is_a_yes()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = new Chat(bot);
        foreach (var said in (string[])["nieuwe zaak", "winkel", "gisteren"])
            await chat.SayAsync(said);

        await chat.SendAsync(chat.Activity("message", a =>
            {
                a["text"] = """<quoted messageId="1782848598379"/> ja""";
                Entity(
                    a,
                    new JsonObject
                    {
                        ["type"] = "quotedReply",
                        ["quotedReply"] = new JsonObject { ["messageId"] = "1782848598379" },
                    }
                );
            }));

        Assert.Contains("Begrepen: Ja.", chat.Newest.Card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_in_a_thread_that_names_the_bot_is_a_command()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = new Chat(bot);
        foreach (var said in (string[])["nieuwe zaak", "winkel", "gisteren", "ja", "nee", "nee", "nee"])
            await chat.SayAsync(said);
        var thread = new Chat(bot, conversation: "19:team@thread.tacv2;messageid=1", kind: "channel");

        await thread.SendAsync(thread.Activity("message", a =>
            {
                a["text"] = """<quoted messageId="1"/>&nbsp;<at id="0">Nazorg</at> koppel zaak 2026-1""";
                Mention(a, Bot, "Nazorg", "<at>Nazorg</at>");
                Entity(a, new JsonObject { ["type"] = "quotedReply" });
            }));

        Assert.StartsWith("Zaak 2026-1 (bedrijfsoverval) wordt hier gevolgd.", thread.Texts.Last(), StringComparison.Ordinal);
    }

    private static Incoming Edit(string text, string at) =>
        Read(a =>
            (a["type"], a["text"], a["timestamp"], a["channelData"]) = (
                "messageUpdate",
                text,
                at,
                new JsonObject { ["eventType"] = "editMessage" }
            )
        );

    private static Happening.Said Said(string text, Action<JsonObject>? but = null) =>
        Assert.IsType<Happening.Said>(
            Read(a =>
            {
                a["text"] = text;
                but?.Invoke(a);
            }).Happening
        );

    private static Incoming Read(Action<JsonObject> but)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["serviceUrl"] = "https://smba.trafficmanager.net/emea/",
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:a" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal" },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Nazorg" },
        };
        but(activity);
        return IncomingReader.Read(JsonSerializer.Deserialize(activity.ToJsonString(), Wire.Default.Activity)!);
    }

    private static void Entity(JsonObject activity, JsonObject entity)
    {
        if (activity["entities"] is not JsonArray entities)
            activity["entities"] = entities = [];
        entities.Add(entity);
    }

    private static void Mention(JsonObject activity, string id, string name, string? written) =>
        Entity(
            activity,
            new JsonObject
            {
                ["type"] = "mention",
                ["text"] = written,
                ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
            }
        );

    private static void Attach(JsonObject activity, string type, string? content) =>
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = type, ["content"] = content });
}
