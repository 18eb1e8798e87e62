namespace Nazorg.Bot.Tests;

/// <summary>
/// Something of a person is typed in every branch of the conversation, with a case and without one. It is never said back, never kept and never
/// logged, and whoever typed it hears that it does not belong here.
/// </summary>
public sealed class NothingOfAnybodyTests
{
    private const string Thread = "19:channel@thread.tacv2;messageid=1699999999999";

    /// <summary>What is typed of somebody, and what may then stand nowhere: as it was typed, and as it might have been read.</summary>
    public static TheoryData<string, string[]> Somebody =>
        new()
        {
            { "mevrouw Kwakkelstein", ["kwakkelstein"] },
            { "Gerbrand Kwakkelstein", ["kwakkelstein", "gerbrand"] },
            { "Pannekoeksdijk 88", ["pannekoeksdijk"] },
            { "27 Plover Crescent", ["plover"] },
            { "iemand die geboren is op 12-03-1961", ["12-03-1961", "1961-03-12", "maart 1961", "march 1961"] },
            { "kenteken 68-XKP-3", ["68-xkp-3", "xkp"] },
            { "06-48213579", ["48213579"] },
            { "BSN 123456782", ["123456782"] },
            { "NL91ABNA0417164300", ["0417164300"] },
            { "g.kwakkel@voorbeeld.nl", ["kwakkel"] },
        };

    private static readonly string[] Anywhere =
    [
        "{0}",
        "ja, {0}",
        "vraag van {0}",
        "wat doe ik met {0}?",
        "wie is {0}?",
        "what do I do about {0}?",
        "overval gisteren op een woning bij {0}",
        "nieuwe zaak voor {0}",
        "nee, het was bij {0}",
        "zaak van {0}",
        "zoek de zaak van {0}",
        "buurt: {0}",
        "de buurt is {0}",
        "voeg coördinator toe {0}",
        "ik ben van maandag tot vrijdag weg, mijn vervanger is {0}",
        "ik ben volgende week weg, vervanger {0}",
    ];

    private static readonly string[] InCase =
    [
        "vink 3 af, {0} is gebeld",
        "klaar 3 {0}",
        "punt 3 is gedaan door {0}",
        "3 is niet van toepassing want {0} wil niet",
        "notitie bij 3: {0}",
        "noteer bij 3 dat {0} terugbelt",
        "notitie bij 3 {0}",
        "note for 3: {0} will call back",
        "geef 4 door aan {0}",
        "hand 4 over to {0}",
        "punt 3 is voor {0}",
        "{0} doet punt 3",
        "herinner me vrijdag aan {0}",
        "herinner me vrijdag om 11:00 dat {0} terugbelt",
        "remind me on Friday to call {0}",
        "voeg toe: {0}",
        "voeg toe bij buurt: bellen met {0}",
        "contact: {0} belt vrijdag",
        "plan bezoek vrijdag bij {0}",
        "meld in de thread: {0} heeft gebeld",
        "wijzig de buurt: {0}",
        "draag de zaak over aan {0}",
        "zet punt 4 op vrijdag voor {0}",
        "later 4 {0}",
        "hoe staat het met {0}?",
    ];

    /// <summary>What asks something, and then waits for a text or an answer.</summary>
    private static readonly string[] Opens =
    [
        "notitie bij 3",
        "voeg toe",
        "wijzig de buurt",
        "niet van toepassing 3",
        "ga toch door",
        "zet 3 op een dag",
    ];

    [Theory]
    [MemberData(nameof(Somebody))]
    public async Task Without_a_case(string typed, string[] tokens)
    {
        await using var watched = await Watched.StartAsync(tokens);
        var chat = new Chat(watched.Bot);
        foreach (var text in Anywhere.Concat(SomeOf(InCase)))
            await watched.TypeAsync(chat, string.Format(null, text, typed));
        watched.HeldNothing();
    }

    [Theory]
    [MemberData(nameof(Somebody))]
    public async Task In_a_case(string typed, string[] tokens)
    {
        await using var watched = await Watched.StartAsync(tokens);
        var chat = await watched.WithCaseAsync();
        foreach (var text in InCase.Concat(Anywhere))
        {
            await chat.SayAsync("zaak 2026-1");
            await watched.TypeAsync(chat, string.Format(null, text, typed));
        }

        watched.HeldNothing();
    }

    [Theory]
    [MemberData(nameof(Somebody))]
    public async Task As_the_answer_to_what_is_open(string typed, string[] tokens)
    {
        await using var watched = await Watched.StartAsync(tokens);
        var chat = await watched.WithCaseAsync();
        foreach (var opens in Opens)
        {
            foreach (var answer in (string[])["{0}", "bellen met {0}", "want {0} wil dat"])
            {
                await chat.SayAsync("zaak 2026-1");
                await chat.SayAsync(opens);
                await watched.TypeAsync(chat, string.Format(null, answer, typed));
            }
        }

        watched.HeldNothing();
    }

    [Theory]
    [MemberData(nameof(Somebody))]
    public async Task While_the_questions_are_asked(string typed, string[] tokens)
    {
        await using var watched = await Watched.StartAsync(tokens);
        var chat = new Chat(watched.Bot);
        await chat.SayAsync("nieuwe zaak");
        foreach (var answer in (string[])["woning", "gisteren", "koop", "ja"])
        {
            await watched.TypeAsync(chat, typed);
            await watched.TypeAsync(chat, $"dat was bij {typed}");
            await chat.SayAsync(answer);
        }

        watched.HeldNothing();
    }

    [Theory]
    [MemberData(nameof(Somebody))]
    public async Task In_a_group_and_in_the_thread_of_a_case(string typed, string[] tokens)
    {
        await using var watched = await Watched.StartAsync(tokens);
        var chat = await watched.WithCaseAsync();
        var thread = new Chat(watched.Bot, conversation: Thread, kind: "channel");
        await thread.SayAsync("koppel zaak 2026-1");
        foreach (var text in Anywhere.Concat(SomeOf(InCase)))
            await watched.TypeAsync(thread, string.Format(null, text, typed));
        foreach (var text in (string[])["meld in de thread: {0}", "meld in de thread dat {0} vrijdag belt", "tell the thread: {0} called"])
            await watched.TypeAsync(chat, string.Format(null, text, typed));
        watched.HeldNothing();
    }

    [Theory]
    [InlineData("meld in de thread: gesprek in de Pannekoeksdijk")]
    [InlineData("meld in de thread: bewoners van Pannekoeksdijk zijn er")]
    [InlineData("meld in de thread: morgen naar de pannekoeksdijk, aan de pannekoeksdijk dus")]
    [InlineData("buurt: Pannekoeksdijk")]
    [InlineData("de buurt is Pannekoeksdijk")]
    public async Task A_street_without_a_number_where_others_read(string text)
    {
        await using var watched = await Watched.StartAsync(["pannekoeksdijk"]);
        var chat = await watched.WithCaseAsync();
        await new Chat(watched.Bot, conversation: Thread, kind: "channel").SayAsync("koppel zaak 2026-1");
        await watched.TypeAsync(chat, text);
        watched.HeldNothing();
    }

    [Theory]
    [InlineData("geef 3 door aan Els", "\"Els\" ken ik niet")]
    [InlineData("geef 3 door aan de aardige buurvrouw van beneden", "Die persoon ken ik niet")]
    [InlineData("geef 3 door aan Els de Wit", "Die persoon ken ik niet")]
    [InlineData("geef 3 door aan els@voorbeeld.nl", "Die persoon ken ik niet")]
    [InlineData("geef 3 door aan <b>Els</b>", "Die persoon ken ik niet")]
    public async Task At_most_one_plain_word_is_said_back(string text, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var chat = new Chat(bot);
        foreach (var told in (string[])["gisteren overval op een koopwoning, niemand gewond", "ja", "nee", "nee"])
            await chat.SayAsync(told);

        await chat.SayAsync(text);

        Assert.Contains(chat.Texts, t => t.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("die herinnering hoeft niet meer", "taart")]
    [InlineData("de brief is geregeld", "speeltuin")]
    public async Task A_choice_shows_what_somebody_typed_and_keeps_none_of_it(string text, string own)
    {
        await using var bot = await TestBot.StartAsync();
        var chat = new Chat(bot);
        foreach (
            var told in (string[])
                [
                    "gisteren overval op een koopwoning, niemand gewond",
                    "ja",
                    "nee",
                    "nee",
                    "herinner me morgen aan de taart ophalen",
                    "herinner me morgen aan de sleutels terugbrengen",
                    "voeg toe: brief over de speeltuin",
                    "voeg toe: brief over de fietsenstalling",
                    "zaak 2026-1",
                ]
        )
            await chat.SayAsync(told);

        await chat.SayAsync(text);

        Assert.Contains(own, chat.Newest.Card.ToString(), StringComparison.OrdinalIgnoreCase);
        var talk = Assert.Single(bot.Rows("SELECT body FROM document WHERE kind = 'talk'"));
        Assert.Contains("\"which\"", talk, StringComparison.Ordinal);
        Assert.DoesNotContain(own, talk, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Outside a case all of these end in the same few places.</summary>
    private static IEnumerable<string> SomeOf(string[] texts) => texts.Where((_, i) => i % 3 == 0);

    /// <summary>A bot, and the words that may come out of it nowhere.</summary>
    private sealed class Watched(TestBot bot, WrittenLog log, string[] tokens) : IAsyncDisposable
    {
        private readonly List<string> _found = [];
        private int _seen;

        public TestBot Bot => bot;

        public static async Task<Watched> StartAsync(string[] tokens)
        {
            var log = new WrittenLog();
            return new(await TestBot.StartAsync(with: o => o with { Log = log }), log, tokens);
        }

        public async Task<Chat> WithCaseAsync()
        {
            var chat = new Chat(bot);
            foreach (var said in (string[])["gisteren overval op een koopwoning, niemand gewond", "ja", "nee", "nee"])
                await chat.SayAsync(said);
            return chat;
        }

        public async Task TypeAsync(Chat chat, string text)
        {
            _seen = bot.Connector.Posted.Length;
            await chat.SayAsync(text);
            var said = string.Join('\n', bot.Connector.Posted[_seen..].Select(p => p.Activity.GetRawText()));
            Look(text, "said", said);
            if (!Warns(said))
                _found.Add($"no warning: {text}");
        }

        public void HeldNothing()
        {
            Look("any of it", "kept", bot.Everything());
            Look("any of it", "logged", log.ToString());
            Assert.True(_found.Count == 0, string.Join('\n', _found.Distinct()));
        }

        public ValueTask DisposeAsync() => bot.DisposeAsync();

        private static bool Warns(string said) =>
            ((string[])["er lijkt", "Er lijkt", "there seems to be", "seems to hold"]).Any(w => said.Contains(w, StringComparison.Ordinal));

        private void Look(string text, string where, string what)
        {
            foreach (var token in tokens.Where(t => what.Contains(t, StringComparison.OrdinalIgnoreCase)))
                _found.Add($"{where} '{token}': {text}");
        }
    }
}
