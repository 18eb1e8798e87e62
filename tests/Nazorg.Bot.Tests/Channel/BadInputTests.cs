using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Nazorg.Bot.Tests.Channel;

/// <summary>
/// Hostile and broken inputs, one test each: never a server error, nothing stored or sent that should not be, and afterwards the bot still
/// answers. The expectation of each is in bad-inputs.jsonl, in words.
/// </summary>
public sealed class BadInputTests(BadInputFixture at) : IClassFixture<BadInputFixture>
{
    /// <summary>What the last request was answered with.</summary>
    private string _answer = "";

    [Theory]
    [InlineData("X001", 400)]
    [InlineData("X003", 400)]
    [InlineData("X007", 415)]
    [InlineData("X013", 400)]
    [InlineData("X024", 404)]
    public async Task A_broken_request_is_refused_and_leaves_nothing(string id, int status)
    {
        var (before, posted) = (at.Bot.Everything(), at.Bot.Connector.Posted.Length);

        Assert.Equal(status, (int)await at.SendAsync(BadInput.Named(id).Payload));

        Assert.Equal(before, at.Bot.Everything());
        Assert.Equal(posted, at.Bot.Connector.Posted.Length);
        await StillHelpsAsync();
    }

    [Theory]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=\"UTF-8\"", 202)]
    [InlineData("application/json", 202)]
    public async Task A_body_is_UTF_8_or_it_is_refused(string contentType, int status)
    {
        var menu = at.A.Activity("message", a => a["text"] = "menu").ToJsonString();
        var body = contentType.Contains("16", StringComparison.Ordinal) ? Encoding.Unicode.GetBytes(menu) : Encoding.UTF8.GetBytes(menu);

        using var response = await at.Bot.PostAsync(body, contentType);
        await at.Bot.SettleAsync();

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("Content-Length: 12582996")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task X011_A_body_without_end_is_refused_before_it_is_taken_in(string length)
    {
        var before = at.Bot.Everything();
        var piece = new string('A', 65536);
        var start = at.Fill(BadInput.Named("X011").Payload["bodyGenerate"]!["prefix"]!.GetValue<string>());
        var parts = Enumerable
            .Repeat(piece, 192)
            .Prepend(start)
            .Select(p => Encoding.ASCII.GetBytes(length.StartsWith('T') ? $"{p.Length:x}\r\n{p}\r\n" : p));

        var (status, sent) = await RawRequest.PostAsync(at.Bot.Host.Address, $"Content-Type: application/json\r\n{length}\r\n", parts);

        Assert.Equal(413, status);
        Assert.True(sent < 8_000_000, $"{sent} bytes were taken in");
        Assert.Equal(before, at.Bot.Everything());
        await StillHelpsAsync();
    }

    [Theory]
    [InlineData("X028", 400)]
    [InlineData("X033", 202)]
    [InlineData("X036", 403)]
    public async Task An_activity_that_cannot_be_acted_on_leaves_nothing(string id, int status)
    {
        var (before, posted) = (at.Bot.Everything(), at.Bot.Connector.Attempts);

        Assert.Equal(status, (int)await PostAsync(BadInput.Named(id).Payload));

        Assert.Equal(before, at.Bot.Everything());
        Assert.Equal(posted, at.Bot.Connector.Attempts);
        await StillHelpsAsync();
    }

    [Fact]
    public async Task X040_A_message_that_is_delivered_twice_opens_one_case()
    {
        var cases = at.Bot.Count("case_list");
        var posted = at.Bot.Connector.Posted.Length;

        foreach (var step in Steps("X040"))
            Assert.Equal(HttpStatusCode.Accepted, await PostAsync(step["send"]!.AsObject()));

        Assert.Equal(cases + 1, at.Bot.Count("case_list"));
        Assert.Equal(posted + 1, at.Bot.Connector.Posted.Length);
    }

    [Fact]
    public async Task X044_Without_a_time_zone_the_day_is_the_Dutch_one()
    {
        at.Bot.Clock.Set("2026-03-12T00:45"); // still the 11th in UTC
        await at.A.SayAsync("nieuwe zaak");
        await at.A.SayAsync("woning");

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(BadInput.Named("X044").Payload));

        Assert.Contains("Begrepen: do 12 maart 2026.", at.A.Newest.Card.ToString());
        at.Bot.Clock.Set(TestBot.Morning);
    }

    [Fact]
    public async Task X047_A_bare_mention_in_a_team_gets_a_short_line_and_no_case()
    {
        var before = at.Cases();

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(BadInput.Named("X047").Payload));

        var said = Assert.Single(at.Bot.Connector.In("19:team@thread.tacv2"));
        Assert.StartsWith("Hier beantwoord ik vragen", said.Text, StringComparison.Ordinal);
        Assert.Equal(before, at.Cases());
    }

    [Fact]
    public async Task X049_An_empty_message_is_no_answer()
    {
        await at.A.SayAsync("nieuwe zaak");
        var before = at.Cases();

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(BadInput.Named("X049").Payload));

        Assert.Equal(before, at.Cases());
        Assert.Contains("Wat is er overvallen?", at.A.Newest.Card.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X057", "Zaak 2026-2 is gesloten. Er is niets gewijzigd.")]
    [InlineData("X059", "Deze zaak ken ik niet.")]
    [InlineData("X063", "Deze knop werkt niet meer.")]
    [InlineData("X066", "Deze knop werkt niet meer.")]
    [InlineData("X070", "Die datum bestaat niet.")]
    [InlineData("X076", "Deze knop werkt niet meer.")]
    [InlineData("X084", "Deze knop werkt niet meer.")]
    [InlineData("X089", "Deze zaak ken ik niet.")]
    public async Task A_button_that_is_forged_or_stale_changes_nothing_and_says_so(string id, string says)
    {
        await at.A.SayAsync("zaak 2026-1");
        var (before, posted) = (at.Cases(), at.Bot.Connector.Posted.Length);

        var status = await PostAsync(BadInput.Named(id).Payload);

        Assert.Equal(BadInput.Named(id).Where == "card-execute" ? HttpStatusCode.OK : HttpStatusCode.Accepted, status);
        Assert.Equal(before, at.Cases());
        var said = string.Join(
            '\n',
            at.Bot.Connector.Posted[posted..].Select(p => $"{p.Text}\n{(p.Card is { } card ? CardText.Of(card) : "")}").Append(_answer)
        );
        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", said, StringComparison.Ordinal);
        await StillHelpsAsync();
    }

    [Fact]
    public async Task X064_Two_clicks_on_one_button_open_one_case()
    {
        var cases = at.Bot.Count("case_list");

        await Task.WhenAll(
            Steps("X064")
                .Select(async step =>
                    Assert.Equal(HttpStatusCode.Accepted, await PostAsync(step["send"]!.AsObject(), once: "0123456789abcdef"))
                )
        );

        Assert.Equal(cases + 1, at.Bot.Count("case_list"));
    }

    [Fact]
    public async Task X090_A_press_that_is_delivered_twice_is_done_once_and_answered_alike()
    {
        await at.A.SayAsync("zaak 2026-1");
        var answers = new List<string>();

        foreach (var step in Steps("X090"))
        {
            using var response = await at.Bot.PostAsync(Mapped(step["send"]!.AsObject()).ToJsonString());
            answers.Add(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            await at.Bot.SettleAsync();
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Contains("staat nu op: klaar.", answers[0], StringComparison.Ordinal);
        var file = Assert.Single(at.Bot.Rows("SELECT body FROM document WHERE tenant = 'tenant-1' AND kind = 'case' AND id = '2026-1'"));
        Assert.Single(JsonNode.Parse(file)!["history"]!.AsArray(), c => c!["kind"]?.GetValue<string>() == "OutcomeSet");
        await at.A.SayAsync("ongedaan");
    }

    [Theory]
    [InlineData("X104", "nieuwe zaak")]
    [InlineData("X106", "nieuwe zaak")]
    [InlineData("X107", "zaak 2026-1")]
    public async Task Text_with_a_purpose_of_its_own_is_only_text(string id, string given)
    {
        await at.A.SayAsync(given);
        var (before, posted) = (at.Cases(), at.Bot.Connector.Posted.Length);

        await at.A.SayAsync(at.Fill(BadInput.Named(id).Payload["text"]!.GetValue<string>()));

        Assert.Equal(HttpStatusCode.Accepted, at.A.Status);
        Assert.Equal(before, at.Cases());
        Assert.True(at.Bot.Connector.Posted.Length > posted, "it says something");
        Assert.All(at.Bot.Connector.Posted[posted..], p =>
            Assert.True(p.Text is null || p.Activity.GetProperty("textFormat").GetString() == "plain")
        );
        Assert.DoesNotContain(
            "<script",
            string.Join('\n', at.Bot.Connector.Posted[posted..].Select(p => p.Activity.GetRawText())),
            StringComparison.OrdinalIgnoreCase
        );
        await StillHelpsAsync();
    }

    [Fact]
    public async Task X109_A_date_that_can_be_read_in_two_ways_is_read_the_Dutch_way_and_said_back()
    {
        var says = new Queue<string>([
            "vr 3 april 2026, moet nog komen",
            "Begrepen: wo 4 maart 2026.",
            "Op welke dag was de overval?",
            "Begrepen: ma 9 maart 2026.",
        ]);
        foreach (var step in Steps("X109"))
        {
            await at.A.SayAsync("nieuwe zaak");
            await at.A.SayAsync("woning");
            var posted = at.Bot.Connector.Posted.Length;
            await at.A.SayAsync(step["text"]!.GetValue<string>());
            Assert.Contains(
                says.Dequeue(),
                string.Join('\n', at.Bot.Connector.Posted[posted..].Select(p => $"{p.Text}{p.Card}")),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task X113_What_is_no_answer_to_the_open_question_is_not_stored_as_one()
    {
        await at.A.SayAsync("nieuwe zaak");
        await at.A.SayAsync("woning");
        var steps = Steps("X113").Select(s => s["text"]!.GetValue<string>()).ToList();

        // "huur" is written down as what it is, and said; it is no day
        await at.A.SayAsync(steps[0]);
        Assert.Contains("Op welke dag was de overval?", at.A.Newest.Card.ToString(), StringComparison.Ordinal);
        var before = at.Cases();
        await at.A.SayAsync(steps[1]);
        Assert.Contains("Op welke dag was de overval?", at.A.Newest.Card.ToString(), StringComparison.Ordinal);

        Assert.Equal(before, at.Cases());
        Assert.Contains("Bronnen:", at.A.Cards[^2].Card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task X114_A_card_from_before_does_not_revive_a_screening_that_was_stopped()
    {
        foreach (var line in "nieuwe zaak;woning;gisteren;koop".Split(';'))
            await at.A.SayAsync(line);
        var number = at.A.Newest.Card.Lines[0].Split(' ')[1];
        await at.A.SayAsync("stop");
        var before = at.Cases();

        var send = Steps("X114")[1]["send"]!.AsObject();
        send["value"]!["caseId"] = number;
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(send));

        Assert.Equal(before, at.Cases());
        Assert.Contains(
            "ga verder",
            at.A.Cards.Single(c => c.Id == at.Names["staleCardActivityId"]).Card.ToString(),
            StringComparison.Ordinal
        );
        await at.A.SayAsync("zaak 2026-1");
    }

    [Fact]
    public void Every_input_has_a_test()
    {
        var tested = typeof(BadInputTests)
            .GetMethods()
            .SelectMany(m => m.GetCustomAttributesData())
            .SelectMany(a =>
                a.ConstructorArguments.Select(c =>
                    $"{(c.Value is IEnumerable<System.Reflection.CustomAttributeTypedArgument> many ? many.First().Value : "")}"
                )
            )
            .Concat(typeof(BadInputTests).GetMethods().Select(m => m.Name.Split('_')[0]))
            .Append("X019"); // without a token: the local channel asks for none, and without it everything is refused

        Assert.Empty(BadInput.All.Select(i => i.Id).Except(tested));
    }

    private async Task StillHelpsAsync()
    {
        var before = at.Bot.Connector.In(at.B.Conversation).Length;
        await at.B.SayAsync("help");
        Assert.Contains(
            "Nieuwe zaak",
            CardText.Of(Assert.Single(at.Bot.Connector.In(at.B.Conversation)[before..]).Card!.Value).ToString(),
            StringComparison.Ordinal
        );
    }

    private static JsonObject[] Steps(string id) => [.. BadInput.Named(id).Payload["steps"]!.AsArray().Select(s => s!.AsObject())];

    private async Task<HttpStatusCode> PostAsync(JsonObject activity, string? once = null, [CallerMemberName] string test = "")
    {
        using var response = await at.Bot.PostAsync(Mapped(activity, once, test).ToJsonString());
        _answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await at.Bot.SettleAsync();
        return response.StatusCode;
    }

    /// <summary>The activity with its placeholders filled in, and its card data under the keys the bot's own cards use.</summary>
    private JsonObject Mapped(JsonObject activity, string? once = null, [CallerMemberName] string test = "")
    {
        var filled = JsonNode.Parse(at.Fill(activity.ToJsonString(), replayed: $"f:{test}"))!.AsObject();
        var data = filled["value"]?["action"] is JsonObject action ? action["data"]?.AsObject() : filled["value"]?.AsObject();
        if (data is null)
            return filled;
        Rename(data, "action", "verb");
        Rename(data, "caseId", "case");
        Rename(data, "itemId", "item");
        if (data.ContainsKey("done"))
            data["outcome"] = "Done";
        if (data.ContainsKey("reminderDaysBefore"))
            data["until"] = data["reminderDaysBefore"]!.ToJsonString();
        if (once is not null)
            data["once"] = once;
        foreach (var fact in (string[])["robbery", "robberyDate", "severe"])
        {
            if (!data.ContainsKey(fact) || data["verb"]?.GetValue<string>() != "answer")
                continue;
            data["question"] = fact;
            data["value"] = data[fact]!.GetValueKind() == System.Text.Json.JsonValueKind.True ? "yes" : data[fact]!.GetValue<string>();
        }

        data["revision"] =
            data["question"]?.GetValue<string>() == "severe" ? "0"
            : data.ContainsKey("question") ? "1"
            : "0";
        return filled;
    }

    private static void Rename(JsonObject data, string from, string to)
    {
        if (data[from] is not { } value)
            return;
        data.Remove(from);
        data[to] = value;
    }
}
