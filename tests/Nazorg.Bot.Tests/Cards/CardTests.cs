using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nazorg.Bot.Channel;
using Nazorg.Tests;

namespace Nazorg.Bot.Tests.Cards;

/// <summary>
/// Every kind of card the product shows, in both languages, as it goes over the wire: approved, small enough, and valid. The pictures in the
/// README are drawn from these files.
/// </summary>
public sealed partial class CardTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What to type, and the name of the card that comes last. A line without a name only moves the story on.</summary>
    private static readonly (string Name, string Dutch, string English)[] Story =
    [
        ("welcome", "hoi", "hello"),
        ("more", "meer", "more"),
        ("coordinators", "coördinatoren", "coordinators"),
        ("answer-list", "wat doe ik bij een woningoverval in een huurwoning?", "what do I do for a home robbery in a rental?"),
        ("answer", "wat is RAAK?", "what is RAAK?"),
        ("decline", "wat voor weer wordt het morgen in Zwolle?", "what will the weather be like in Zwolle tomorrow?"),
        ("", "nieuwe zaak", "new case"),
        ("question-kind", "terug", "back"),
        ("question-date", "woning", "home"),
        ("no-such-date", "30 februari", "30 February"),
        ("question-tenure", "gisteren", "yesterday"),
        ("question-severe", "huur van een corporatie", "rented from a corporation"),
        ("question-again", "terug", "back"),
        ("", "huur van een corporatie", "rented from a corporation"),
        ("question-support", "weet ik nog niet", "i don't know yet"),
        ("paused", "stop", "stop"),
        ("", "ga verder", "continue"),
        ("question-police", "ja", "yes"),
        ("case", "nee", "no"),
        ("section-check", "eerst nagaan", "find out first"),
        ("section-visit", "eerste bezoek", "first visit"),
        ("section-offer", "aanbod", "offer"),
        ("item", "{fund}", "{fund}"),
        ("item-offered", "aangeboden {fund}", "offered {fund}"),
        ("item-why-not", "nvt {fund}", "not applicable {fund}"),
        ("", "terug", "back"),
        ("item-conditional", "zitting", "hearing"),
        ("section-neighbourhood", "wijk", "neighbourhood"),
        ("item-meeting", "{meeting}", "{meeting}"),
        ("put-off", "later {meeting}", "later {meeting}"),
        ("facts", "gegevens", "details"),
        ("hand-on", "geef {meeting} door", "hand on {meeting}"),
        ("handed-on", "geef {meeting} door aan Els", "hand on {meeting} to Els"),
        ("", "geef {meeting} door aan mij", "hand on {meeting} to me"),
        ("follow-up-planned", "herinner me 26 maart aan de corporatie", "remind me 26 March to call the corporation"),
        ("neighbourhood-when", "herinner wijk 30 februari", "remind neighbourhood 30 February"),
        ("neighbourhood-planned", "herinner wijk 27 maart", "remind neighbourhood 27 March"),
        ("cases", "mijn zaken", "my cases"),
    ];

    /// <summary>The same, after the reminder.</summary>
    private static readonly (string Name, string Dutch, string English)[] Afterwards =
    [
        ("", "zaak 2026-1", "case 2026-1"),
        ("at-the-door", "bezoek", "visit"),
        ("how-it-went", "hoe ging het?", "how did it go?"),
        ("how-it-went-two", "twee slachtoffers", "two victims"),
        ("item-victims", "aanvaard {fund} slachtoffer 2", "accepted {fund} victim 2"),
        ("why", "waarom {hearing}", "why {hearing}"),
        ("why-not", "waarom staat de afroomkluis er niet bij?", "why is the drop safe not there?"),
        ("note-refused", "notitie {fund}: bel 06-12345678", "note {fund}: call 06-12345678"),
        ("note", "notitie {fund}", "note {fund}"),
        ("", "laat maar", "never mind"),
        ("item-noted", "notitie {fund}: formulier ligt klaar", "note {fund}: form is ready"),
        ("what-was-told", "de regen tikt al de hele week op het dak", "the rain has been tapping on the roof all week"),
        ("own-item", "eigen punt", "own item"),
        ("section-own", "eigen punt wijk: bloemen voor de straat", "own item neighbourhood: flowers for the street"),
        ("owner", "wie {fund}", "who {fund}"),
        ("likely", "er waren geen getuigen", "there were no witnesses"),
        ("", "nee", "no"),
        ("recorded", "de dader is gepakt", "the suspect was arrested"),
        ("known", "de dader is gepakt", "the suspect was arrested"),
        ("find-out", "klaar 5", "done 5"),
        ("handover", "overdracht", "handover"),
        ("timeline", "verloop", "timeline"),
        ("case-working", "zaak", "case"),
        ("ask-close", "sluit zaak", "close case"),
        ("case-waiting", "wacht op de politie", "wait for the police"),
        ("told", "gisteravond overval op een juwelier, dader nog weg", "there was a robbery at a jeweller's last night, no suspect yet"),
        ("", "ja", "yes"),
        ("", "stop", "stop"),
        ("welcome-back", "menu", "menu"),
        ("question-recap", "ga verder", "continue"),
        ("ask-cancel", "annuleer", "cancel"),
        ("ask-delete", "verwijder zaak", "delete case"),
        ("police-first", "bezoek op vrijdag", "visit on friday"),
        ("section-warned", "aanbod", "offer"),
        ("despite", "toch door", "go on anyway"),
        ("found", "zaken van maart", "cases from march"),
    ];

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_card_is_as_approved_and_small_enough(string language)
    {
        var gallery = await GalleryAsync(language);

        // a card that is the same as another is not the one its name says
        Assert.Empty(gallery.GroupBy(c => AsKept(c.Card), c => c.Name).Where(g => g.Count() > 1).Select(same => string.Join(" = ", same)));
        foreach (var (name, card) in gallery)
        {
            Assert.True(Encoding.UTF8.GetByteCount(card.GetRawText()) < Outbox.LargestCard, $"{name} is too large");
            Snapshot.Matches(AsKept(card), $"Cards/{language}/{name}.json");
        }
    }

    private static string AsKept(JsonElement card) =>
        OneTime().Replace(JsonSerializer.Serialize(card, Readable), "\"once\": \"0123456789abcdef\"");

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public Task Every_card_is_valid(string language) => NodeTool.ValidateCardsAsync(Snapshot.PathTo($"Cards/{language}"));

    private static async Task<List<(string Name, JsonElement Card)>> GalleryAsync(string language)
    {
        await using var bot = await TestBot.StartAsync(
            settings: "coordinators: [object-of-a]\nnames: { object-of-a: Anna, object-of-b: Els }\nevaluateWithin: 20"
        );
        await new Chat(bot, "b").SayAsync("hallo");
        var chat = new Chat(bot);
        var dutch = language == "nl";
        if (!dutch)
            await chat.SayAsync("english");
        var cards = new List<(string, JsonElement)>();
        foreach (var (name, nl, en) in Story)
        {
            await chat.SayAsync(Numbered(dutch ? nl : en, cards));
            if (name.Length > 0)
                cards.Add((name, Last(bot, chat)));
        }

        bot.Clock.Set("2026-03-24T09:05");
        await bot.TickAsync();
        cards.Add(("reminder", Last(bot, chat)));
        await chat.SayAsync(dutch ? "wat staat er open" : "what is open");
        cards.Add(("overview", Last(bot, chat)));
        foreach (var (day, name) in new[] { ("2026-03-26", "follow-up"), ("2026-03-27", "neighbourhood"), ("2026-03-30", "own-term") })
        {
            bot.Clock.Set($"{day}T09:05");
            await bot.TickAsync();
            cards.Add((name, Last(bot, chat)));
        }

        var reminder = bot.Connector.In(chat.Conversation).Length;
        await chat.SayAsync(Numbered(dutch ? "klaar {meeting}" : "done {meeting}", cards));
        cards.Add(("reminder-settled", bot.Connector.In(chat.Conversation)[reminder..].First(p => p.Method == "PUT").Card!.Value));

        foreach (var (name, nl, en) in Afterwards)
        {
            await chat.SayAsync(Numbered(dutch ? nl : en, cards));
            if (name.Length > 0)
                cards.Add((name, Last(bot, chat)));
        }

        await chat.SayAsync(dutch ? "zaak 2026-1" : "case 2026-1");
        await chat.SayAsync(dutch ? "thread" : "channel");
        cards.Add(("thread-none", Last(bot, chat)));
        await new Chat(bot, conversation: "19:team@thread.tacv2", kind: "channel").SayAsync(
            dutch ? "koppel zaak 2026-1" : "link case 2026-1"
        );
        await chat.SayAsync(dutch ? "meld in de thread: bel 06-12345678" : "post in the thread: call 06-12345678");
        cards.Add(("thread-refused", Last(bot, chat)));
        await chat.SayAsync(dutch ? "sluit nu" : "close now");
        cards.Add(("case-closed", Last(bot, chat)));
        return cards;
    }

    private static JsonElement Last(TestBot bot, Chat chat) =>
        bot.Connector.In(chat.Conversation).Last(p => p.Card is not null).Card!.Value;

    /// <summary>The numbers of three items, as the cards so far show them.</summary>
    private static string Numbered(string text, List<(string Name, JsonElement Card)> cards) =>
        Placeholder()
            .Replace(text, m =>
            {
                var title = m.Value switch
                {
                    "{fund}" => "Schadefonds",
                    "{hearing}" => "zitting|hearing",
                    _ => "bewonersbijeenkomst|residents' meeting",
                };
                var shown = string.Join('\n', cards.Select(c => JsonSerializer.Serialize(c.Card, Readable)));
                return Regex.Match(shown, $@"""(\d+) · [^""]*({title})").Groups[1].Value;
            });

    [GeneratedRegex(@"""once"": ""[0-9a-f]+""")]
    private static partial Regex OneTime();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
