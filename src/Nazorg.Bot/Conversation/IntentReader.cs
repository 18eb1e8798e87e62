using System.Text.RegularExpressions;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Texts;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Incoming → <see cref="Intent"/>. Every button has a typed equivalent in both languages: what is written on it, and shorter words; for an
/// item with its number behind it or before it. What is no command stays <see cref="Intent.Said"/>, because only the desk tells whether it
/// answers a question or asks one.
/// </summary>
internal static partial class IntentReader
{
    private static readonly ImmutableArray<AllTexts> Languages = [AllTexts.In(Language.Dutch), AllTexts.In(Language.English)];

    private static readonly ImmutableDictionary<string, Func<Intent>> Commands = Table<Func<Intent>>(
        (() => new Intent.Menu(), t => [t.ToMenu], "help, start, hoi, hallo, hi, hello, hey, hulp, begin, goedemorgen, goedemiddag, goedenavond, goedendag, good morning, good evening"),
        (() => new Intent.More(), t => [t.More], "uitleg, instellingen, settings, taal, language"),
        (() => new Intent.AskSomething(), t => [t.AskSomething], "vraag, een vraag, ask, question"),
        (() => new Intent.Thanks(), _ => [], "bedankt, dank je, dankjewel, dank je wel, dank, top bedankt, thanks, thank you, thx, cheers"),
        (() => new Intent.NewCase(null), t => [t.NewCase, t.StartCase], "nieuwe overval, zaak openen, zaak maken, nieuw, new robbery, new, open a case, open a new case, start een zaak, start a case"),
        (() => new Intent.ListCases(), t => [t.MyCases(0)], "zaken, alle zaken, open zaken, cases, open cases, all cases"),
        (() => new Intent.ShowCase(null), t => [t.ToCase], "zaak, deze zaak, terug naar de zaak, wat nu, wat moet ik nu doen, case, this case, back to the case, what now, what next"),
        (() => new Intent.ShowFacts(null), t => [t.Facts], "antwoorden, gegevens wijzigen, wijzig, facts, answers, change answers, change, edit"),
        (() => new Intent.Back(), t => [t.Back], "vorige, previous, go back"),
        (() => new Intent.NotKnownYet(), t => [t.NotKnownYet, t.NotKnownLabel], "weet ik niet, weet niet, onbekend, geen idee, sla over, overslaan, "
            + "i dont know, i dont know yet, not sure, i don't know, dont know, don't know, don't know yet, dont know yet, unknown, no idea, skip"),
        (() => new Intent.Pause(null), t => [t.Stop], "pauze, later verder, stop pause, pause, quit, cancel, annuleren, annuleer"),
        (() => new Intent.Resume(null), t => [t.GoOn, t.GoOnWithQuestions], "verder, doorgaan, hervat, go on, resume, carry on"),
        (() => new Intent.Undo(null, null), t => [t.Undo], "ongedaan, maak ongedaan, herstel, take back"),
        (() => new Intent.Speak(Language.English), t => [t.InEnglishForGood], "verder in english, english, engels, in english, speak english"),
        (() => new Intent.Speak(Language.Dutch), _ => [], "verder in het nederlands, nederlands, dutch, in het nederlands, in dutch"),
        (() => new Intent.SetStatus(null, CaseStatus.Closed), t => [t.CloseCase], "zaak sluiten, sluit de zaak, close the case"),
        (() => new Intent.SetStatus(null, CaseStatus.Open), t => [t.Reopen], "heropen, zaak heropenen, heropen de zaak, reopen, reopen the case"));

    private static readonly ImmutableDictionary<string, Section> Sections = Table<Section>(
        (Section.Check, t => [t.SectionName(Section.Check), t.ToSection(Section.Check)], "nagaan, controle, controles, vooraf, check, checks, before contact"),
        (Section.Visit, t => [t.SectionName(Section.Visit), t.ToSection(Section.Visit)], "bezoek, eerste bezoek, visit, first visit"),
        (Section.Offer, t => [t.SectionName(Section.Offer), t.ToSection(Section.Offer)], "aanbod, het aanbod, offer, offers, the offer"),
        (Section.Neighbourhood, t => [t.SectionName(Section.Neighbourhood), t.ToSection(Section.Neighbourhood)], "wijk, wijkacties, buurt, in de wijk, neighbourhood, neighborhood, neighbourhood actions"),
        (Section.Evaluation, t => [t.SectionName(Section.Evaluation), t.ToSection(Section.Evaluation)], "evaluatie, evaluation"));

    private static readonly ImmutableDictionary<string, Outcome> Outcomes = Table<Outcome>(
        (Outcome.Offered, t => [t.OutcomeButton(Outcome.Offered)], "bied aan"),
        (Outcome.Accepted, t => [t.OutcomeButton(Outcome.Accepted)], "geaccepteerd, aangenomen"),
        (Outcome.Declined, t => [t.OutcomeButton(Outcome.Declined)], "geweigerd, wil niet, refused"),
        (Outcome.Undecided, t => [t.OutcomeButton(Outcome.Undecided)], "twijfelt, denkt na, undecided"),
        (Outcome.Done, t => [t.OutcomeButton(Outcome.Done)], "gedaan, af, afgerond, finished"),
        (Outcome.Open, t => [t.OutcomeButton(Outcome.Open)], "weer open, heropen, nog doen, reopen, to do"),
        (Outcome.NotApplicable, t => [t.OutcomeButton(Outcome.NotApplicable)], "nvt, n.v.t, na, n/a"));

    private static readonly ImmutableDictionary<string, NotApplicableReason> Reasons = Table<NotApplicableReason>(
        (NotApplicableReason.ArrangedByOthers, t => [t.Reason(NotApplicableReason.ArrangedByOthers)], "geregeld, een ander, ander regelt dit, door een ander, arranged, someone else"),
        (NotApplicableReason.DoesNotFit, t => [t.Reason(NotApplicableReason.DoesNotFit)], "past niet, does not fit"),
        (NotApplicableReason.VictimDoesNotWant, t => [t.Reason(NotApplicableReason.VictimDoesNotWant)], "wil niet, wil dit niet, does not want, does not want it"),
        (NotApplicableReason.Other, t => [t.Reason(NotApplicableReason.Other)], "anders, other"));

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
        if (folded.Length > 80) return new Intent.Said(text);
        if (Commands.TryGetValue(folded, out var command)) return command();
        if (ReminderWords.Read(text, folded) is { } reminder) return reminder;
        if (Sections.TryGetValue(folded, out var section)) return new Intent.ShowSection(null, section, 0);
        if (CaseNumber().Match(folded) is { Success: true } number) return new Intent.OpenCase(number.Groups[1].Value);
        if (ChangeAnswer().Match(folded) is { Success: true } change) return new Intent.ChangeAnswer(change.Groups[1].Value);
        return ReadNumbered(folded) ?? new Intent.Said(text);
    }

    /// <summary>"klaar 7", "7 klaar", "open punt 7", "vraag 7", "nvt 7 past niet", "later 7 vrijdag", "aanbod 2".</summary>
    private static Intent? ReadNumbered(string folded)
    {
        var match = WordThenNumber().Match(folded);
        if (!match.Success) match = NumberThenWord().Match(folded);
        if (!match.Success) return null;
        var number = int.Parse(match.Groups["n"].Value);
        var item = ItemName.Numbered(number);
        var (word, more) = (match.Groups["w"].Value, match.Groups["more"].Value);
        if (more.Length == 0 && Sections.TryGetValue(word, out var section)) return new Intent.ShowSection(null, section, Math.Max(0, number - 1));
        if (Outcomes.TryGetValue(word, out var outcome))
        {
            if (outcome != Outcome.NotApplicable) return more.Length == 0 ? new Intent.SetOutcome(null, item, outcome, null, null, CardKind.Item) : null;
            return Reasons.TryGetValue(more, out var reason)
                ? new Intent.SetOutcome(null, item, outcome, reason, null, CardKind.Item)
                : new Intent.AskWhyNotApplicable(null, item, null);
        }

        return word switch
        {
            "later" or "uitstellen" or "stel uit" or "herinner" or "snooze" or "remind" => new Intent.Snooze(null, item, null, null) { Day = more.Length > 0 ? more : null },
            _ when more.Length > 0 => null,
            "punt" or "item" or "nummer" or "number" or "open" or "toon" or "show" or "waarom" or "why" => new Intent.ShowItem(null, item),
            "vraag" or "question" => new Intent.AskAboutItem(null, item),
            _ => null,
        };
    }

    /// <summary>Every word, and every text of a button in both languages, with what it stands for.</summary>
    private static ImmutableDictionary<string, T> Table<T>(params (T Meaning, Func<AllTexts, string[]> Buttons, string Words)[] rows)
    {
        var table = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, buttons, words) in rows)
        {
            foreach (var word in Languages.SelectMany(buttons).Concat(words.Split(", ")).Select(Words.Fold).Where(w => w.Length > 0).Distinct()) table.Add(word, meaning);
        }

        return table.ToImmutable();
    }

    [GeneratedRegex(@"^(?:zaak |case |open zaak |open case |open |naar zaak |to case )?((?:19|20)[0-9]{2}-[0-9]{1,4})$")]
    private static partial Regex CaseNumber();

    /// <summary>"wijzig huur of koop": an answer by the name it has on the card with the details.</summary>
    [GeneratedRegex("^(?:wijzig|verander|change|edit) ([a-z].+)$")]
    private static partial Regex ChangeAnswer();

    [GeneratedRegex(@"^(?<w>[a-z./ ]+?) (?:punt |item |nummer |number |deel |part )?(?<n>[0-9]{1,3})(?: (?<more>.+))?$")]
    private static partial Regex WordThenNumber();

    [GeneratedRegex(@"^(?:punt |item )?(?<n>[0-9]{1,3}) (?:is )?(?<w>[a-z./ ]+)(?<more>)$")]
    private static partial Regex NumberThenWord();
}
