using System.Text.RegularExpressions;
using Nazorg.Bot.Cases;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Incoming → <see cref="Intent"/>. Every button has a typed equivalent in both languages; what is no command stays
/// <see cref="Intent.Said"/>, because only the desk tells whether it answers a question or asks one.
/// </summary>
internal static partial class IntentReader
{
    private static readonly ImmutableDictionary<string, Func<Intent>> Commands = Table(
        (() => new Intent.Menu(), "menu, help, start, hoi, hallo, hi, hello, hey, hulp, begin, home, goedemorgen, goedemiddag, goedenavond, goedendag, good morning, good evening"),
        (() => new Intent.More(), "meer, more, uitleg, instellingen, settings, taal, language"),
        (() => new Intent.AskSomething(), "stel een vraag, vraag, een vraag, ask a question, ask, question"),
        (() => new Intent.NewCase(null), "nieuwe zaak, nieuwe overval, zaak openen, zaak maken, nieuw, new case, new robbery, new, open a case, open a new case, start a case"),
        (() => new Intent.ListCases(), "mijn zaken, zaken, alle zaken, open zaken, my cases, cases, open cases, all cases"),
        (() => new Intent.ShowCase(null), "zaak, deze zaak, naar de zaak, wat nu, wat moet ik nu doen, case, this case, what now, what next"),
        (() => new Intent.ShowFacts(null), "gegevens, antwoorden, gegevens wijzigen, wijzig, facts, details, answers, change answers, edit"),
        (() => new Intent.Back(), "terug, vorige, back, previous, go back"),
        (() => new Intent.NotKnownYet(), "weet ik nog niet, weet ik niet, weet niet, nog niet bekend, onbekend, geen idee, sla over, overslaan, "
            + "i dont know, i don t know, dont know, don t know, i don t know yet, not known yet, don t know yet, dont know yet, unknown, no idea, skip"),
        (() => new Intent.Pause(null), "stop, stoppen, pauze, later verder, stop pause, pause, quit, cancel, annuleren, annuleer"),
        (() => new Intent.Resume(null), "ga verder, verder, doorgaan, hervat, continue, go on, resume, carry on"),
        (() => new Intent.Undo(null, null), "ongedaan, ongedaan maken, maak ongedaan, herstel, undo, take back"),
        (() => new Intent.Speak(Language.English), "english, engels, in english, speak english"),
        (() => new Intent.Speak(Language.Dutch), "nederlands, dutch, in het nederlands, in dutch"),
        (() => new Intent.SetStatus(null, CaseStatus.Closed), "sluit zaak, zaak sluiten, sluit de zaak, close case, close the case"),
        (() => new Intent.SetStatus(null, CaseStatus.Open), "heropen, heropen zaak, zaak heropenen, heropen de zaak, reopen, reopen case, reopen the case"),
        (() => new Intent.ShowSection(null, Section.Check, 0), "controle, controles, vooraf, check, checks, before contact"),
        (() => new Intent.ShowSection(null, Section.Visit, 0), "bezoek, eerste bezoek, visit, first visit"),
        (() => new Intent.ShowSection(null, Section.Offer, 0), "aanbod, het aanbod, offer, offers, the offer"),
        (() => new Intent.ShowSection(null, Section.Neighbourhood, 0), "wijk, wijkacties, buurt, in de wijk, neighbourhood, neighborhood, neighbourhood actions"),
        (() => new Intent.ShowSection(null, Section.Evaluation, 0), "evaluatie, evalueren, evaluation, evaluate"));

    private static readonly ImmutableDictionary<string, (Outcome Outcome, NotApplicableReason? Reason)> Outcomes = new (Outcome Outcome, string Words)[]
    {
        (Outcome.Offered, "aangeboden, bied aan, offered"),
        (Outcome.Accepted, "aanvaard, geaccepteerd, aangenomen, accepted"),
        (Outcome.Declined, "afgewezen, geweigerd, wil niet, declined, refused"),
        (Outcome.Undecided, "twijfelt, denkt na, undecided"),
        (Outcome.Done, "klaar, gedaan, af, afgerond, done, finished"),
        (Outcome.Open, "open, weer open, nog doen, to do"),
    }.SelectMany(o => o.Words.Split(", "), (o, word) => KeyValuePair.Create(word, (o.Outcome, (NotApplicableReason?)null))).ToImmutableDictionary();

    public static Intent Read(Incoming incoming) => incoming.Happening switch
    {
        Happening.Said { Text.Length: 0 } => new Intent.Menu(),
        Happening.Said said => ReadText(said.Text),
        Happening.Pressed pressed => CardVerbs.Read(pressed.Verb, pressed.Data),
        Happening.Installed => new Intent.Welcome(),
        Happening.Removed => new Intent.Leave(),
        Happening.Nothing => new Intent.Nothing(),
        _ => throw new UnreachableException(),
    };

    private static Intent ReadText(string text)
    {
        var folded = Words.Fold(text);
        if (folded.Length == 0) return new Intent.Menu();
        if (folded.Length > 60) return new Intent.Said(text);
        if (Commands.TryGetValue(folded, out var command)) return command();
        if (CaseNumber().Match(folded) is { Success: true } number) return new Intent.OpenCase(number.Groups[1].Value);
        return ReadItem(folded) ?? new Intent.Said(text);
    }

    /// <summary>"klaar 7", "7 klaar", "punt 7", "nvt 7", "later 7".</summary>
    private static Intent? ReadItem(string folded)
    {
        var match = WordAndNumber().Match(folded);
        if (!match.Success) return null;
        var item = ItemName.Numbered(int.Parse(match.Groups["n"].Value));
        var word = match.Groups["w"].Value.Trim();
        return word switch
        {
            "punt" or "item" or "nummer" or "number" or "toon" or "show" => new Intent.ShowItem(null, item),
            "waarom" or "why" => new Intent.ShowItem(null, item),
            "nvt" or "n.v.t" or "niet van toepassing" or "not applicable" or "na" => new Intent.AskWhyNotApplicable(null, item, null),
            "later" or "uitstellen" or "stel uit" or "snooze" => new Intent.Snooze(null, item, null, null),
            _ when Outcomes.TryGetValue(word, out var outcome) => new Intent.SetOutcome(null, item, outcome.Outcome, outcome.Reason, null, CardKind.Item),
            _ => null,
        };
    }

    private static ImmutableDictionary<string, Func<Intent>> Table(params (Func<Intent> Make, string Words)[] commands) =>
        commands.SelectMany(c => c.Words.Split(", "), (c, word) => KeyValuePair.Create(Words.Fold(word), c.Make)).ToImmutableDictionary();

    [GeneratedRegex(@"^(?:zaak |case |open zaak |open case |open )?((?:19|20)\d\d-\d{1,4})$")]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"^(?:(?<w>[a-z. ]+?) (?:punt |item |nummer |number )?(?<n>\d{1,3})|(?:punt |item )?(?<n>\d{1,3}) (?:is )?(?<w>[a-z. ]+))$")]
    private static partial Regex WordAndNumber();
}
