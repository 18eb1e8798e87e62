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
        (() => new Intent.Menu(), t => [t.ToMenu], "help, start, wat kan je, wat kun je, wat kan jij, what can you do, hulp, begin"),
        (
            () => new Intent.Menu { IsGreeting = true },
            _ => [],
            "hoi, hallo, hi, hello, hey, goedemorgen, goedemiddag, goedenavond, goedendag, good morning, good evening, good afternoon, hi there, hello there, hoi hoi, dag"
        ),
        (() => new Intent.More(), t => [t.More], "uitleg, instellingen, settings, taal, language"),
        (() => new Intent.AskSomething(), t => [t.AskSomething], "vraag, een vraag, ask, question"),
        (() => new Intent.Thanks(), _ => [], "bedankt, dank je, dankjewel, dank je wel, dank, top bedankt, thanks, thank you, thx, cheers"),
        (
            () => new Intent.NewCase(null),
            t => [t.NewCase],
            "nieuwe overval, zaak openen, zaak maken, nieuw, new robbery, new, open a case, open a new case"
        ),
        (() => new Intent.NewCase(null) { FromAnswer = true }, t => [t.StartCase], "start een zaak, start a case"),
        (
            () => new Intent.ListCases(),
            t => [t.MyCases(0)],
            "welke zaken, welke zaken heb ik, welke zaken zijn er, toon zaken, toon mijn zaken, laat mijn zaken zien, lijst met zaken, which cases do i have, show my cases, list cases, zaken, alle zaken, open zaken, cases, open cases, all cases"
        ),
        (
            () => new Intent.ShowCase(null),
            t => [t.ToCase],
            "en nu, wat moet ik doen, and now, zaak, deze zaak, terug naar de zaak, wat nu, wat moet ik nu doen, case, this case, back to the case, what now, what next"
        ),
        (
            () => new Intent.ShowFacts(null),
            t => [t.Facts],
            "antwoorden, gegevens wijzigen, wijzig, facts, answers, change answers, change, edit"
        ),
        (() => new Intent.Back(), t => [t.Back], "vorige, previous, go back"),
        (
            () => new Intent.NotKnownYet(),
            t => [t.NotKnownYet, t.NotKnownLabel],
            "weet ik niet, weet niet, ik weet het niet, ik weet het nog niet, dat weet ik niet, dat weet ik nog niet, onbekend, geen idee, sla over, overslaan, "
                + "i dont know, i dont know yet, not sure, i don't know, dont know, don't know, don't know yet, dont know yet, unknown, no idea, skip"
        ),
        (
            () => new Intent.Pause(null),
            t => [t.Stop],
            "ik wil stoppen, ik stop, stop maar, even stoppen, ik ga stoppen, i want to stop, pauze, later verder, stop pause, pause, quit"
        ),
        (
            () => new Intent.Resume(null),
            t => [t.GoOn, t.GoOnWithQuestions],
            "volgende, volgende vraag, next, next question, verder, doorgaan, hervat, go on, resume, carry on"
        ),
        (() => new Intent.Undo(null, null), t => [t.Undo], "ongedaan, maak ongedaan, herstel, take back"),
        (
            () => new Intent.ShowVisit(null),
            t => [t.AtTheDoor],
            "bezoek, bezoekkaart, op bezoek, het bezoek, visit, the visit, visit card, doorstep"
        ),
        (
            () => new Intent.VisitResults(null, 1, 0),
            t => [t.HowDidItGo],
            "hoe was het, hoe was het bezoek, hoe ging het bezoek, na het bezoek, bezoek gehad, bezoek geweest, we zijn op bezoek geweest, uitkomst bezoek, how was it, after the visit, visit done, visited"
        ),
        (
            () => new Intent.AddVictim(),
            t => [t.AnotherVictim],
            "slachtoffer erbij, tweede slachtoffer, er is nog een slachtoffer, add a victim, second victim"
        ),
        (() => new Intent.AskDespite(null), t => [t.GoOnAnyway], "toch doorgaan, toch door, go on anyway"),
        (
            () => new Intent.Why(null, null, null),
            _ => [],
            "waarom, waarom staat dit hier, waarom staat dit erbij, waarom staat dit erop, waarom dit, why, why is this here, why this"
        ),
        (
            () => new Intent.AddItem(null, null, null, null),
            t => [t.OwnItem],
            "punt erbij, nieuw punt, punt toevoegen, voeg een punt toe, add an item, add item, new item"
        ),
        (
            () => new Intent.Speak(Language.English),
            t => [t.InEnglishForGood],
            "verder in english, english, engels, in english, speak english, english please, in english please, in het engels, in engels, en in het engels, en in engels, and in english"
        ),
        (
            () => new Intent.Speak(Language.Dutch),
            _ => [],
            "verder in het nederlands, nederlands, dutch, in het nederlands, in dutch, dutch please, in dutch please, nederlands graag, in het nederlands graag, en in het nederlands, and in dutch"
        ),
        (() => new Intent.AskCancel(), _ => [], "cancel, annuleren, annuleer"),
        (
            () => new Intent.AskClose(null),
            t => [t.CloseCase],
            "sluit, sluiten, sluit af, afsluiten, zaak afsluiten, sluit de zaak af, close, close it, close the file, stop oefening, stop de oefening, einde oefening, oefening stoppen, stop drill, stop the drill, end drill, end the drill, zaak sluiten, sluit de zaak, close the case"
        ),
        (() => new Intent.SetStatus(null, CaseStatus.Closed), t => [t.CloseNow], "toch sluiten, close anyway"),
        (
            () => new Intent.SetStatus(null, CaseStatus.Waiting),
            t => [t.WaitForPolice],
            "wachten op de politie, wacht op politie, wait for police"
        ),
        (
            () => new Intent.AskDelete(null),
            t => [t.DeleteNow],
            "verwijder zaak, zaak verwijderen, verwijder deze zaak, gooi de zaak weg, delete case, delete this case"
        ),
        (() => new Intent.ShowContacts(null), t => [t.Contacts], "wie heeft contact, contactmomenten, contacts with the victim"),
        (() => new Intent.StartDrill(), t => [t.StartDrill], "oefening, oefenen, oefenzaak, proefzaak, drill, practice, practice case"),
        (
            () => new Intent.HandOver(null),
            t => [t.HandOver],
            "draag over, zaak overdragen, overdragen, draag de zaak over, hand over, hand over the case"
        ),
        (
            () => new Intent.TakeOver(null),
            t => [t.TakeOver],
            "overnemen, neem de zaak over, neem zaak over, ik neem over, take over the case"
        ),
        (
            () => new Intent.ShowTimeline(null, 0),
            t => [t.Timeline],
            "tijdlijn, geschiedenis, logboek, wat is er gebeurd, history, log, what happened"
        ),
        (
            () => new Intent.SetStatus(null, CaseStatus.Open),
            t => [t.Reopen, t.GoOnWithWork],
            "heropen, zaak heropenen, heropen de zaak, reopen, reopen the case"
        )
    );

    private static readonly ImmutableDictionary<string, Section> Sections = Table<Section>(
        (
            Section.Check,
            t => [t.SectionName(Section.Check), t.ToSection(Section.Check)],
            "nagaan, controle, controles, vooraf, check, checks, before contact"
        ),
        (
            Section.Visit,
            t => [t.SectionName(Section.Visit), t.ToSection(Section.Visit)],
            "eerste bezoek, bezoekpunten, punten van het bezoek, first visit, visit items"
        ),
        (Section.Offer, t => [t.SectionName(Section.Offer), t.ToSection(Section.Offer)], "aanbod, het aanbod, offer, offers, the offer"),
        (
            Section.Neighbourhood,
            t => [t.SectionName(Section.Neighbourhood), t.ToSection(Section.Neighbourhood)],
            "wijk, wijkacties, buurt, in de wijk, neighbourhood, neighborhood, neighbourhood actions"
        ),
        (Section.Evaluation, t => [t.SectionName(Section.Evaluation), t.ToSection(Section.Evaluation)], "evaluatie, evaluation")
    );

    private static readonly ImmutableDictionary<string, Outcome> Outcomes = Table<Outcome>(
        (Outcome.Offered, t => [t.OutcomeButton(Outcome.Offered)], "bied aan"),
        (Outcome.Accepted, t => [t.OutcomeButton(Outcome.Accepted)], "geaccepteerd, aangenomen"),
        (Outcome.Declined, t => [t.OutcomeButton(Outcome.Declined)], "geweigerd, wil niet, refused"),
        (Outcome.Undecided, t => [t.OutcomeButton(Outcome.Undecided)], "twijfelt nog, denkt na, denkt nog na, still thinking"),
        (Outcome.Done, t => [t.OutcomeButton(Outcome.Done)], "gedaan, af, afgerond, geweest, gehouden, finished, held"),
        (Outcome.Open, t => [t.OutcomeButton(Outcome.Open)], "weer open, heropen, nog doen, reopen, to do"),
        (Outcome.NotApplicable, t => [t.OutcomeButton(Outcome.NotApplicable)], "nvt, n.v.t, na, n/a")
    );

    private static readonly ImmutableDictionary<string, NotApplicableReason> Reasons = Table<NotApplicableReason>(
        (
            NotApplicableReason.ArrangedByOthers,
            t => [t.Reason(NotApplicableReason.ArrangedByOthers)],
            "geregeld, een ander, ander regelt dit, door een ander, arranged, someone else"
        ),
        (NotApplicableReason.DoesNotFit, t => [t.Reason(NotApplicableReason.DoesNotFit)], "past niet, does not fit"),
        (
            NotApplicableReason.VictimDoesNotWant,
            t => [t.Reason(NotApplicableReason.VictimDoesNotWant)],
            "wil niet, wil dit niet, does not want, does not want it"
        ),
        (NotApplicableReason.Other, t => [t.Reason(NotApplicableReason.Other)], "anders, other")
    );

    private static readonly ImmutableDictionary<string, Owner> Owners = Table<Owner>(
        (Owner.Coordinator, t => [t.Owner(Owner.Coordinator)], "coordinator, ik, me"),
        (Owner.Deputy, t => [t.Owner(Owner.Deputy)], "vervanger, plaatsvervanger, collega, deputy, colleague"),
        (Owner.Mayor, t => [t.Owner(Owner.Mayor)], "bgm, burgemeester"),
        (Owner.Official, t => [t.Owner(Owner.Official)], "ambtenaar, official"),
        (Owner.Police, t => [t.Owner(Owner.Police)], "wijkagent, agent"),
        (Owner.VictimSupport, t => [t.Owner(Owner.VictimSupport)], "shn, slachtofferhulp"),
        (Owner.HousingCorporation, t => [t.Owner(Owner.HousingCorporation)], "corporatie, corpo, corporation"),
        (Owner.TradeAssociation, t => [t.Owner(Owner.TradeAssociation)], "branche")
    );

    private const int LongestRange = 40;

    public static Intent Read(Incoming incoming) =>
        incoming.Happening switch
        {
            Happening.Said { Text.Length: 0 } => new Intent.Menu(),
            Happening.Said said => CoordinatorWords.Read(said) ?? ReadText(said.Text),
            Happening.Pressed pressed => CardVerbs.Read(pressed.Verb, pressed.Data) is var intent
            && (!pressed.ByItself || intent is Intent.ShowCase)
                ? intent
                : new Intent.Unreadable(),
            Happening.Installed => new Intent.Welcome(),
            Happening.Removed => new Intent.Leave(),
            Happening.MembersChanged => new Intent.TeamChanged(),
            Happening.Nothing => new Intent.Nothing(),
            _ => throw new UnreachableException(),
        };

    private static Intent ReadText(string text)
    {
        var folded = Words.Fold(text);
        if (folded.Length == 0)
            return new Intent.Menu();
        if (ReadWritten(text) is { } written)
            return written;
        if (ThreadWords.Read(text) is { } thread)
            return thread;
        if (folded.Length > 80)
            return new Intent.Said(text);
        if (Commands.TryGetValue(folded, out var command))
            return command();
        if (ReminderWords.Read(text, folded) is { } reminder)
            return reminder;
        if (Sections.TryGetValue(folded, out var section))
            return new Intent.ShowSection(null, section, 0);
        if (CaseNumber().Match(folded) is { Success: true } number)
            return new Intent.OpenCase(number.Groups[number.Groups[1].Success ? 1 : 2].Value);
        if (FindCase().Match(folded) is { Success: true } find)
            return new Intent.FindCases(find.Groups["words"].Value);
        if (ChangeAnswer().Match(folded) is { Success: true } change)
            return change.Groups[1].Value is "buurt" or "wijk" or "de buurt" or "de wijk" or "gebied" or "area" or "neighbourhood"
                ? new Intent.SetArea(null, null)
                : new Intent.ChangeAnswer(change.Groups[1].Value);
        return ReadVisit(folded)
            ?? ReadWhy(folded)
            ?? ReadSeveral(folded)
            ?? ReadNumbered(folded)
            ?? (Intent?)ReadLater(folded)
            ?? (Shown(folded) is { } outcome ? new Intent.SetShown(outcome) : new Intent.Said(text));
    }

    /// <summary>What is kept as it was typed: "notitie 7: …", "eigen punt wijk: …", "buurt: …"; with "toch" it is kept although it looks personal.</summary>
    private static Intent? ReadWritten(string text)
    {
        if (NoteText().Match(text) is { Success: true } note)
        {
            var words = note.Groups["text"].Value;
            return new Intent.WriteNote(
                null,
                ItemName.Numbered(int.Parse(note.Groups["n"].Value)),
                words.Length == 0 ? null
                    : words is "weg" or "leeg" or "none" ? ""
                    : words
            )
            {
                Anyway = note.Groups["anyway"].Success,
            };
        }

        if (OwnItemText().Match(text) is { Success: true } own)
        {
            var section = Words.Fold(own.Groups["section"].Value);
            return new Intent.AddItem(
                null,
                section.Length > 0 && Sections.TryGetValue(section, out var to) ? to
                    : section is "bezoek" or "visit" ? Section.Visit
                    : null,
                own.Groups["text"].Value,
                null
            )
            {
                Anyway = own.Groups["anyway"].Success,
            };
        }

        if (
            ContactText().Match(text) is { Success: true } contact
            && Owners.TryGetValue(Words.Fold(contact.Groups["who"].Value), out var who)
        )
        {
            var how = Words.Fold(contact.Groups["how"].Value) switch
            {
                "belt" or "calls" or "telefoon" or "phone" => ContactHow.Phone,
                "schrijft" or "brief" or "writes" or "letter" => ContactHow.Letter,
                _ => ContactHow.Visit,
            };
            return new Intent.AddContact(null, who, how, null) { Day = contact.Groups["day"].Value };
        }

        if (ContactDone().Match(text) is { Success: true } done && Owners.TryGetValue(Words.Fold(done.Groups["who"].Value), out var did))
        {
            var how = Words.Fold(done.Groups["how"].Value) switch
            {
                "gebeld" or "called" or "phoned" => ContactHow.Phone,
                "geschreven" or "written" or "wrote" => ContactHow.Letter,
                _ => ContactHow.Visit,
            };
            return new Intent.AddContact(null, did, how, null)
            {
                Day = done.Groups["day"] is { Success: true, Value: var on } ? on : "vandaag",
            };
        }

        if (HandOverTo().IsMatch(text))
            return new Intent.HandOver(null);
        return AreaText().Match(text) is { Success: true } area
            ? new Intent.SetArea(
                null,
                Words.Fold(area.Groups["text"].Value) is "weg" or "leeg" or "geen" or "none" ? "" : area.Groups["text"].Value.Trim()
            )
            {
                Anyway = area.Groups["anyway"].Success,
            }
            : null;
    }

    /// <summary>"bezoek op vrijdag", "bezoek 20 maart", "3 slachtoffers".</summary>
    private static Intent? ReadVisit(string folded)
    {
        if (Victims().Match(folded) is { Success: true } victims)
            return new Intent.SetVictims(
                null,
                victims.Groups["n"].Value switch
                {
                    "een" or "one" => 1,
                    "twee" or "two" => 2,
                    "drie" or "three" => 3,
                    "vier" or "four" => 4,
                    var n => int.Parse(n),
                }
            );
        if (Meeting().Match(folded) is { Success: true } meeting && IsDay(meeting.Groups["day"].Value))
            return new Intent.SetDate(null, ItemName.Named("bijeenkomst"), meeting.Groups["day"].Value);
        if (OneVictim().Match(folded) is { Success: true } one)
            return new Intent.VisitResults(null, int.Parse(one.Groups["n"].Value), 0);
        if (VisitDay().Match(folded) is not { Success: true } visit)
            return null;
        var day = visit.Groups["day"].Value;
        return IsDay(day) ? new Intent.PlanVisit(null, null) { Day = day } : null;
    }

    private static bool IsDay(string text)
    {
        var any = new LocalDate(2026, 6, 15);
        return DateReader.Ahead(text, any) is not DateReading.NotADate || DateReader.Past(text, any) is not DateReading.NotADate;
    }

    private static Intent.Why? ReadWhy(string folded) =>
        WhyNumber().Match(folded) is { Success: true } number ? new(null, ItemName.Numbered(int.Parse(number.Groups["n"].Value)), null)
        : WhyNamed().Match(folded) is { Success: true } named ? new(null, null, named.Groups["words"].Value)
        : null;

    /// <summary>"Schadefonds aanvaard", "afgewezen deurspion": an outcome with words for the item; null when it is something else.</summary>
    public static (string Called, Outcome Outcome)? NamedOutcome(string text)
    {
        var words = Words
            .Fold(text)
            .Split(' ')
            .Where(w => w is not ("is" or "zijn" or "de" or "het" or "the" or "has" or "been" or "al" or "was"))
            .ToArray();
        if (words.Length is < 2 or > 6)
            return null;
        if (Outcomes.TryGetValue(words[^1], out var last) && last is not (Outcome.Open or Outcome.NotApplicable))
            return (string.Join(' ', words[..^1]), last);
        return Outcomes.TryGetValue(words[0], out var first) && first is not (Outcome.Open or Outcome.NotApplicable)
            ? (string.Join(' ', words[1..]), first)
            : null;
    }

    /// <summary>"klaar 1 en 2", "1, 2 en 5 klaar", "klaar 3 4 5".</summary>
    private static Intent.SetOutcomes? ReadSeveral(string folded)
    {
        var match = WordThenNumbers().Match(folded);
        if (!match.Success)
            match = NumbersThenWord().Match(folded);
        if (!match.Success)
            match = WordThenRange().Match(folded);
        if (!match.Success || !Outcomes.TryGetValue(match.Groups["w"].Value, out var outcome) || outcome == Outcome.NotApplicable)
            return null;
        if (match.Groups["to"] is { Success: true } last)
        {
            var (from, to) = (int.Parse(match.Groups["from"].Value), int.Parse(last.Value));
            return to > from && to - from < LongestRange
                ? new([.. Enumerable.Range(from, to - from + 1)], outcome) { IsRange = true }
                : null;
        }

        var numbers = Digits().Matches(match.Groups["n"].Value).Select(n => int.Parse(n.Value)).ToImmutableArray();
        return numbers.Length > 1 ? new(numbers, outcome) : null;
    }

    /// <summary>"Later", "later vrijdag": of what is shown.</summary>
    private static Intent.SnoozeShown? ReadLater(string folded) =>
        Later().Match(folded) is { Success: true } later
            ? new Intent.SnoozeShown(later.Groups["day"] is { Success: true, Value: var day } ? day : null)
            : null;

    /// <summary>An outcome alone, or with "dit is" before it.</summary>
    private static Outcome? Shown(string folded)
    {
        var word =
            folded.StartsWith("dit is ", StringComparison.Ordinal) ? folded[7..]
            : folded.StartsWith("this is ", StringComparison.Ordinal) ? folded[8..]
            : folded;
        return word != "heropen" && word != "reopen" && Outcomes.TryGetValue(word, out var outcome) ? outcome : null;
    }

    /// <summary>"klaar 7", "7 klaar", "open punt 7", "vraag 7", "nvt 7 past niet", "later 7 vrijdag", "aanbod 2".</summary>
    private static Intent? ReadNumbered(string folded)
    {
        var match = WordThenNumber().Match(folded);
        if (!match.Success)
            match = NumberThenWord().Match(folded);
        if (!match.Success)
            return null;
        var number = int.Parse(match.Groups["n"].Value);
        var item = ItemName.Numbered(number);
        var (word, more) = (match.Groups["w"].Value, match.Groups["more"].Value);
        if (more.Length == 0 && Sections.TryGetValue(word, out var section))
            return new Intent.ShowSection(null, section, Math.Max(0, number - 1));
        if (Outcomes.TryGetValue(word, out var outcome))
        {
            if (outcome != Outcome.NotApplicable && ForVictim().Match(more) is { Success: true } victim)
                return new Intent.SetOutcome(null, item, outcome, null, null, CardKind.Item) { Victim = int.Parse(victim.Groups[1].Value) };
            if (outcome != Outcome.NotApplicable)
                return more.Length == 0 ? new Intent.SetOutcome(null, item, outcome, null, null, CardKind.Item) : null;
            if (GivenReason().IsMatch(more) && !Reasons.ContainsKey(Because().Replace(more, "")))
                return new Intent.SetOutcome(null, item, outcome, NotApplicableReason.Other, null, CardKind.Item);
            return Reasons.TryGetValue(Because().Replace(more, ""), out var reason)
                ? new Intent.SetOutcome(null, item, outcome, reason, null, CardKind.Item)
                : new Intent.AskWhyNotApplicable(null, item, null);
        }

        return word switch
        {
            "later" or "uitstellen" or "stel uit" or "herinner" or "snooze" or "remind" => new Intent.Snooze(null, item, null, null)
            {
                Day = more.Length > 0 ? Until().Replace(more, "") : null,
            },
            "wie" or "who" or "eigenaar" or "owner" or "wie doet" or "who does" when more.Length == 0 => new Intent.SetOwner(
                null,
                item,
                null,
                null
            ),
            "wie"
            or "who"
            or "eigenaar"
            or "owner" when Owners.TryGetValue(more.StartsWith("de ", StringComparison.Ordinal) ? more[3..] : more, out var owner) =>
                new Intent.SetOwner(null, item, owner, null),
            _ when more.Length > 0 => null,
            "notitie" or "note" => new Intent.WriteNote(null, item, null),
            "punt" or "item" or "nummer" or "number" or "open" or "toon" or "show" => new Intent.ShowItem(null, item),
            "waarom" or "why" or "waarom staat" => new Intent.Why(null, item, null),
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
            foreach (
                var word in Languages.SelectMany(buttons).Concat(words.Split(", ")).Select(Words.Fold).Where(w => w.Length > 0).Distinct()
            )
                table.Add(word, meaning);
        }

        return table.ToImmutable();
    }

    /// <summary>"zaak in het centrum", "zoek de zaken van maart": by kind, neighbourhood or day.</summary>
    [GeneratedRegex(
        "^(?:(?:zoek|vind|toon|find|search|show) )?(?:de |een |mijn |my |the )?(?:zaak|zaken|cases?) (?:van|in|uit|op|of|from|on|at|met|with) (?:de |het |the )?(?<words>.+)$|^(?:zoek|vind|find|search) (?:de |een |mijn |my |the )?(?:zaak|zaken|cases?)? ?(?<words>.+)$"
    )]
    private static partial Regex FindCase();

    [GeneratedRegex(
        @"^(?:zaak |case |open zaak |open case |open |naar zaak |to case )?((?:(?:19|20)[0-9]{2}|oefening)-[0-9]{1,4})$|^(?:open |naar |to )?(?:zaak |case )(?:nummer |number )?([0-9]{1,4})$"
    )]
    private static partial Regex CaseNumber();

    /// <summary>"wijzig huur of koop": an answer by the name it has on the card with the details.</summary>
    [GeneratedRegex("^(?:wijzig|verander|change|edit) ([a-z].+)$")]
    private static partial Regex ChangeAnswer();

    [GeneratedRegex(
        @"^\s*(?:notitie|opmerking|note)\s+(?:(?<anyway>toch|anyway)\s+)?(?:bij\s+)?(?:punt\s+|item\s+)?(?<n>[0-9]{1,3})(?:\s+(?<anyway>toch|anyway))?(?:\s*[:,-]\s*|\s+)(?<text>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex NoteText();

    [GeneratedRegex(
        @"^\s*(?:eigen punt|punt erbij|nieuw punt|own item|add item)(?:\s+(?<anyway>toch|anyway))?(?:\s+(?:bij|in|voor|to|for)?\s*(?:de\s+|het\s+|the\s+)?(?<section>[a-z]+))?\s*:\s*(?<text>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex OwnItemText();

    [GeneratedRegex(
        @"^\s*contact\s*:\s*(?<who>[\p{L} ]+?)\s+(?<how>belt|schrijft|bezoekt|bezoek|brief|telefoon|calls|writes|visits|visit|letter|phone)\s+(?<day>\S.*)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ContactText();

    [GeneratedRegex(
        @"^\s*contact\s*:\s*(?<who>[\p{L} ]+?)\s+(?:heeft\s+|has\s+|is\s+)?(?<how>gebeld|geschreven|bezocht|langs geweest|langsgeweest|called|phoned|wrote|written|visited)(?:\s+(?:op\s+|on\s+)?(?<day>\S.*))?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ContactDone();

    [GeneratedRegex(
        @"^\s*(?:draag|geef) (?:de |deze )?zaak (?:[0-9-]+ )?(?:over|door)(?: aan .+)?$|^\s*hand (?:over )?(?:the |this )?case (?:over )?(?:to .+)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex HandOverTo();

    /// <summary>After "is" only a name with a capital: "de buurt is onrustig" says something else.</summary>
    [GeneratedRegex(
        @"^\s*(?:buurt|de buurt is|gebied|area|the area is)(?:\s+(?<anyway>toch|anyway))?\s*:\s*(?<text>\S.*)$|^\s*(?:het is )?(?:in )?(?:de|the) (?:buurt|wijk|area|neighbourhood) (?:is|heet) (?<text>(?-i:\p{Lu})[\p{L}' -]*?)\s*\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex AreaText();

    [GeneratedRegex(
        "^(?:er (?:zijn|waren) |there (?:are|were) )?(?<n>[0-9]{1,3}|een|twee|drie|vier|one|two|three|four) (?:slachtoffers?|victims?)$"
    )]
    private static partial Regex Victims();

    [GeneratedRegex("^(?:slachtoffer|victim) (?<n>[1-9])$")]
    private static partial Regex OneVictim();

    [GeneratedRegex(
        "^(?:we gaan |ik ga |plan |het |eerste |the |first )*(?:bezoek|visit)(?: is| was| gepland| plannen| on| op| planned)* (?<day>.+)$|^(?:we gaan|wij gaan|ik ga) (?<day>.+?) (?:op bezoek|langs|bij (?:het slachtoffer|hem|haar|ze|hen))(?: .*)?$|^(?:i|we) (?:will |are going to )?visit (?:the victim |him |her |them )?(?<day>.+)$"
    )]
    private static partial Regex VisitDay();

    /// <summary>"De bijeenkomst is op 26 maart".</summary>
    [GeneratedRegex(
        "^(?:de |het |the )?(?:bewoners|voorlichtings|ondernemers|wijk|buurt|residents |information )?(?:bijeenkomst|meeting) (?:is |staat |wordt |vindt plaats )?(?:gepland |planned |nu )?(?:op |voor |on |for )?(?<day>.+)$"
    )]
    private static partial Regex Meeting();

    [GeneratedRegex("^(?:waarom|why)(?: staat| is)?(?: punt| item)? (?<n>[0-9]{1,3})(?: .*)?$")]
    private static partial Regex WhyNumber();

    [GeneratedRegex(
        "^(?:waarom sta(?:at|an)|waarom zie ik|why is|why are|why does|why do i (?:not )?see) (?<words>.+?) (?:er )?(?:niet bij|niet op|niet in|hier niet|niet|er wel bij|erbij|erop|hier|wel bij|not (?:here|there|on|in|listed|appear)|here|there|on the list|missing)(?: .*)?$"
    )]
    private static partial Regex WhyNamed();

    [GeneratedRegex("^(?<w>[a-z./ ]+?) (?:punt |punten |item |items )?(?<n>[0-9]{1,3}(?:(?: en | and | )[0-9]{1,3})+)$")]
    private static partial Regex WordThenNumbers();

    [GeneratedRegex("^(?:punt |punten |items? )?(?<n>[0-9]{1,3}(?:(?: en | and | )[0-9]{1,3})+) (?:is |zijn |are )?(?<w>[a-z./ ]+)$")]
    private static partial Regex NumbersThenWord();

    [GeneratedRegex(
        "^(?<w>[a-z./ ]+?) (?:punt |punten |items? )?(?<from>[0-9]{1,3}) ?(?:t/m|tm|tot en met|tot|to|through|-) ?(?<to>[0-9]{1,3})$"
    )]
    private static partial Regex WordThenRange();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("^(?:tot|until|till|naar|to) ")]
    private static partial Regex Until();

    [GeneratedRegex("^(?:later|stel uit|uitstellen|snooze)(?: (?:tot |until |naar |to )?(?<day>[a-z].*))?$")]
    private static partial Regex Later();

    [GeneratedRegex("^(?:want|omdat|because) .+$")]
    private static partial Regex GivenReason();

    [GeneratedRegex("^(?:want|omdat|because) ")]
    private static partial Regex Because();

    [GeneratedRegex("^(?:voor |for )?(?:slachtoffer|victim) ([1-9])$")]
    private static partial Regex ForVictim();

    [GeneratedRegex(@"^(?<w>[a-z./ ]+?) (?:punt |item |nummer |number |deel |part )?(?<n>[0-9]{1,3})(?: (?<more>.+))?$")]
    private static partial Regex WordThenNumber();

    [GeneratedRegex(@"^(?:punt |item )?(?<n>[0-9]{1,3}) (?:is )?(?<w>[a-z./ ]+)(?<more>)$")]
    private static partial Regex NumberThenWord();
}
