using Nazorg.Bot.Cases;
using Nazorg.Bot.Reminders;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

/// <summary>Dutch: plain words, "je", short sentences.</summary>
internal sealed partial class DutchTexts : AllTexts
{
    private static readonly string[] Days = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    private static readonly string[] DayNames = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    private static readonly string[] Months =
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];

    public override string WelcomeTitle => "Nazorg na een overval";
    public override string WelcomeText =>
        "Ik help je stap voor stap. Is er een overval geweest? Begin met een nieuwe zaak. Je kunt altijd stoppen en later verdergaan.";
    public override string WelcomeSummary => "Nazorg na een overval: nieuwe zaak, mijn zaken, stel een vraag of meer.";
    public override string HelloAgain =>
        "Hallo! Is er een overval geweest? Typ gewoon wat er is gebeurd, of kies een van de knoppen hierboven.";
    public override string WelcomeTyped => "Je kunt ook gewoon typen wat er is gebeurd, of je vraag.";
    public override string NewCase => "Nieuwe zaak";

    public override string MyCases(int open) => open == 0 ? "Mijn zaken" : $"Mijn zaken ({open})";

    public override string AskSomething => "Stel een vraag";
    public override string More => "Meer";
    public override string MoreTitle => "Meer over deze hulp";
    public override string MoreText =>
        "Deze hulp kent het stappenplan nazorg van het CCV. Ze stelt een paar vragen, maakt een checklist, en herinnert je op tijd aan de acties in de wijk. "
        + "Zet geen namen, adressen of telefoonnummers in het gesprek: een zaak is een nummer.";
    public override string MoreTyped =>
        "Dit kun je typen: wat er is gebeurd, in één zin · mijn zaken · zaak 1 · zaak in Centrum · aanbod of wijk · bezoek · hoe ging het · klaar 7 · klaar 1 t/m 4 · later 7 · nvt 7 · wie 7 burgemeester · notitie 7: … · eigen punt: … · buurt: … · waarom 7 · ongedaan · gegevens · contacten · verloop · overdracht · stop · ga verder · sluit zaak · verwijder zaak · oefenen · english";
    public override string OtherLanguage => "Verder in English";
    public override string ToMenu => "Menu";
    public override string AskAway => "Typ je vraag. Bijvoorbeeld: \"Wat doe ik bij een woningoverval in een huurwoning?\"";
    public override string YouAreWelcome => "Graag gedaan. Typ \"menu\" als je verder wilt.";

    public override string Understood(string answer) => $"Begrepen: {answer}.";

    public override string SeeBelow => "Kijk onderaan in het gesprek.";
    public override string WelcomeInGroup =>
        "Hier beantwoord ik vragen over nazorg na een overval. Zaken houd je bij in je eigen gesprek met mij: open Nazorg in Teams en kies Chat.";
    public override string OnlyInPersonalChat =>
        "Dat doen we in je eigen gesprek met mij, zodat anderen niet meelezen. Open Nazorg in Teams en kies Chat.";

    public override string NotACoordinator(string contact) =>
        contact.Length > 0
            ? $"Deze hulp is voor de coördinatoren nazorg van de gemeente. Vraag toegang bij {contact}."
            : "Deze hulp is voor de coördinatoren nazorg van de gemeente. Vraag toegang bij je collega van Openbare Orde en Veiligheid.";

    public override string ButtonUnreadable => "Deze knop werkt niet meer. Er is niets gewijzigd. Typ \"menu\" om verder te gaan.";
    public override string OpenedBefore =>
        "Met deze knop is al een zaak geopend. Is er nog een overval geweest? Kies dan hieronder \"Nieuwe zaak\".";
    public override string SomethingWentWrong => "Er ging bij mij iets mis. Er is niets gewijzigd. Probeer het nog eens, of typ \"menu\".";

    public override string Case(string number) => $"Zaak {number}";

    public override string Kind(string? robbery) =>
        robbery switch
        {
            "home" => "woningoverval",
            "business" => "bedrijfsoverval",
            _ => "overval",
        };

    public override string CasesTitle => "Mijn zaken";
    public override string NoCases => "Er zijn nog geen zaken. Is er een overval geweest? Begin met een nieuwe zaak.";

    public override string MoreCases(int more) => $"En nog {more}. Typ het nummer om een zaak te openen, bijvoorbeeld \"zaak 2026-1\".";

    public override string WhichCase => "Om welke zaak gaat het?";
    public override string WhichCaseHelp => "Er is niets gewijzigd. Kies een zaak en zeg het dan nog eens.";
    public override string NoCaseYet => "Er is nog geen zaak open. Typ \"nieuwe zaak\" om te beginnen.";
    public override string NoSuchCase => "Deze zaak ken ik niet. Typ \"mijn zaken\" om te zien welke er zijn.";

    public override string CaseIsClosed(string number) => $"Zaak {number} is gesloten. Er is niets gewijzigd.";

    public override string ClosedNotice => "Deze zaak is gesloten. Typ \"heropen\" om ermee verder te gaan.";
    public override string CloseCase => "Sluit zaak";
    public override string Reopen => "Heropen zaak";
    public override string ToCase => "Naar de zaak";

    public override string ToDo(int count) => count == 0 ? "niets meer te doen" : $"nog {count} te doen";

    public override string ChecklistComes => "nog geen checklist";
    public override string Overdue => "te laat";
    public override string ClosedLabel => "gesloten";

    public override string Progress(int at, int of) => $"vraag {at} van {of}";

    public override string ProgressAtMost(int at, int most) => $"vraag {at} van hoogstens {most}";

    public override string OneQuestion => "één vraag";
    public override string WhyAsked => "Waarom deze vraag?";
    public override string NotKnownYet => "Weet ik nog niet";
    public override string NotKnownLabel => "nog niet bekend";
    public override string NotAskedYet => "nog niet gevraagd";
    public override string Back => "Terug";
    public override string Stop => "Stoppen";
    public override string GoOn => "Ga verder";
    public override string DateLabel => "Een andere dag";
    public override string Confirm => "Bevestig datum";
    public override string Today => "Vandaag";
    public override string Yesterday => "Gisteren";

    public override string GivenBefore(string answer) => $"Eerder gaf je als antwoord: {answer}.";

    public override string AnswerChanged => "Dit antwoord is intussen gewijzigd. Kies opnieuw als het anders moet.";
    public override string NotAChoice => "Dat antwoord hoort niet bij deze vraag. Kies een van de knoppen.";
    public override string DateNeeded => "Kies of typ een datum, bijvoorbeeld \"12 oktober\" of \"gisteren\".";
    public override string DateNotUnderstood =>
        "Die datum begrijp ik niet. Typ een dag en een maand, bijvoorbeeld \"12 oktober\" of \"gisteren\".";
    public override string NoSuchDate => "Die datum bestaat niet. Typ een dag en een maand, bijvoorbeeld \"12 oktober\" of \"gisteren\".";

    public override string DateInFuture(LocalDate date) => $"Die dag, {Date(date)}, moet nog komen. Op welke dag was de overval?";

    public override string DateTooLongAgo(LocalDate date) => $"Die dag, {Date(date)}, is langer dan vijf jaar geleden. Klopt het jaar?";

    public override string DateUnderstood(LocalDate date) => $"Begrepen: de overval was op {Date(date)}.";

    public override string FirstQuestion => "Dit is de eerste vraag.";
    public override string NothingAsked => "Ik heb nu geen vraag openstaan. Typ \"zaak\" voor je zaak of \"menu\" voor het begin.";
    public override string PausedTitle => "Gestopt. Je antwoorden zijn bewaard.";

    public override string PausedText(int answers) =>
        answers == 0 ? "Er is nog geen vraag beantwoord. Typ \"ga verder\" wanneer je wilt, ook op een ander apparaat."
        : answers == 1 ? "Er is 1 vraag beantwoord. Typ \"ga verder\" wanneer je wilt, ook op een ander apparaat."
        : $"Er zijn {answers} vragen beantwoord. Typ \"ga verder\" wanneer je wilt, ook op een ander apparaat.";

    public override string Facts => "Gegevens";
    public override string FactsHelp => "Tik op een regel om het antwoord te wijzigen, of typ bijvoorbeeld \"wijzig dag van de overval\".";

    public override string FromSettings(string value) => $"{value} (instelling van de gemeente)";

    public override string Dropped(int count, string reason) =>
        $"{count} punten zijn vervallen. {reason} Klopt dat niet? Wijzig het bij Gegevens.";

    public override string Checklist => "Checklist";
    public override string NextThings => "Dit is nu het eerst nodig";
    public override string AllDone => "Er is nu niets meer te doen.";
    public override string NoChecklistYet =>
        "De checklist komt zodra bekend is of het om een woning of een bedrijf gaat. Weet je het? Kies Gegevens, dan Soort overval.";
    public override string GoOnWithQuestions => "Verder met de vragen";
    public override string DateIsProvisional =>
        "De datum is voorlopig: de dag van de melding. Pas hem aan bij Gegevens zodra je de dag van de overval weet.";
    public override string CaseTyped => "Typen kan ook: \"aanbod\", \"wijk\", een nummer, \"klaar 7\".";

    public override string SectionName(Section section) =>
        section switch
        {
            Section.Check => "Eerst nagaan",
            Section.Visit => "Het eerste bezoek",
            Section.Offer => "Aanbod aan het slachtoffer",
            Section.Neighbourhood => "Acties in de wijk",
            Section.Evaluation => "Evalueren",
            _ => throw new UnreachableException(),
        };

    public override string SectionCount(int handled, int all) => $"{handled} van {all} afgehandeld";

    public override string SectionTyped(Section section, int pages) =>
        $"Typen kan ook: \"{(section == Section.Offer ? "aangeboden" : "klaar")} 7\", of het nummer om een punt te openen.{(pages > 1 ? $" Deel 2: \"{ShortSection(section)} 2\"." : "")}";

    public override string ItemTyped(CaseItem item, Outcome next, bool asks) =>
        $"Typen kan ook: \"{OutcomeButton(next).ToLowerInvariant()} {item.Number}\"{(item.IsToDo ? $", \"later {item.Number}\", \"nvt {item.Number}\"" : "")}{(asks ? $", \"vraag {item.Number}\"" : "")}.";

    private static string ShortSection(Section section) =>
        section switch
        {
            Section.Check => "nagaan",
            Section.Visit => "eerste bezoek",
            Section.Offer => "aanbod",
            Section.Neighbourhood => "wijk",
            Section.Evaluation => "evalueren",
            _ => throw new UnreachableException(),
        };

    public override string Page(int at, int of) => $"deel {at} van {of}";

    public override string NextPage => "Volgende punten";
    public override string PreviousPage => "Vorige punten";

    public override string ToSection(Section section) =>
        section switch
        {
            Section.Check => "Naar nagaan",
            Section.Visit => "Naar bezoek",
            Section.Offer => "Naar aanbod",
            Section.Neighbourhood => "Naar wijk",
            Section.Evaluation => "Naar evalueren",
            _ => throw new UnreachableException(),
        };

    public override string Open(int number) => $"Open punt {number}";

    public override string DependsOn(string fact) => $"hangt nog af van: {fact}";

    public override string Status => "Stand";
    public override string Term => "Termijn";
    public override string Who => "Wie";
    public override string With => "Met";
    public override string Why => "Waarom dit hier staat:";
    public override string Source => "Bron:";

    public override string OutcomeButton(Outcome outcome) =>
        outcome switch
        {
            Outcome.Open => "Toch weer open",
            Outcome.Offered => "Aangeboden",
            Outcome.Accepted => "Aanvaard",
            Outcome.Declined => "Afgewezen",
            Outcome.Undecided => "Twijfelt",
            Outcome.Done => "Klaar",
            Outcome.NotApplicable => "Niet van toepassing",
            _ => throw new UnreachableException(),
        };

    public override string OutcomeLabel(Outcome outcome) =>
        outcome switch
        {
            Outcome.Open => "open",
            Outcome.Offered => "✓ aangeboden",
            Outcome.Accepted => "✓ aanvaard",
            Outcome.Declined => "afgewezen",
            Outcome.Undecided => "twijfelt nog",
            Outcome.Done => "✓ klaar",
            Outcome.NotApplicable => "niet van toepassing",
            _ => throw new UnreachableException(),
        };

    public override string OutcomeSet(int number, string title, Outcome outcome) =>
        $"{Named(number, title)} staat nu op: {OutcomeLabel(outcome).TrimStart('✓', ' ')}.";

    /// <summary>A point by its number and its name.</summary>
    private static string Named(int number, string title) => title.Length == 0 ? $"Punt {number}" : $"Punt {number} ({title})";

    public override string NotAnOffer(int number) =>
        $"Punt {number} is geen aanbod aan het slachtoffer. Er is niets gewijzigd; kies hieronder wat past.";

    public override string NotApplicable => "Niet van toepassing";
    public override string WhyNotApplicable => "Waarom is dit niet van toepassing?";

    public override string WhyNotApplicableTyped(int number) =>
        $"Typen kan ook: \"nvt {number} geregeld\", \"nvt {number} past niet\", \"nvt {number} wil niet\" of \"nvt {number} anders\".";

    public override string Reason(NotApplicableReason reason) =>
        reason switch
        {
            NotApplicableReason.ArrangedByOthers => "Een ander regelt dit",
            NotApplicableReason.DoesNotFit => "Past niet bij deze zaak",
            NotApplicableReason.VictimDoesNotWant => "Slachtoffer wil dit niet",
            NotApplicableReason.Other => "Andere reden",
            _ => throw new UnreachableException(),
        };

    public override string NothingChanged => "Er is niets gewijzigd.";

    public override string ItemIsClosed(string reason) => $"Dit punt is vervallen. {reason}";

    public override string NoLongerFollows => "Dit punt volgt niet meer uit de antwoorden. Het blijft staan omdat er al aan gewerkt is.";
    public override string NoLongerFollowsLabel => "volgt niet meer uit de antwoorden";
    public override string ItemIsGone =>
        "Dit punt hoort sinds een nieuwe versie van de inhoud niet meer bij deze zaak. Het blijft staan met de titel die het had.";
    public override string GoneLabel => "niet meer in de inhoud";
    public override string ContentChanged => "De inhoud van Nazorg is vernieuwd. Dit is anders in deze zaak; wat je al deed, is gebleven:";

    public override string ItemCame(string line) => $"Nieuw: {line}";

    public override string ItemWent(string line) => $"Niet meer in de inhoud, blijft hier staan: {line}";

    public override string ItemRetitled(string line, string before) => $"Andere titel: {line} (was: {before})";

    public override string ClosedItemLabel => "vervallen";
    public override string ItemChanged => "Dit punt is intussen gewijzigd. Hieronder staat hoe het nu is; er is niets aan veranderd.";

    public override string NoSuchItem(int number, string caseNumber) =>
        number > 0 ? $"Zaak {caseNumber} heeft geen punt {number}. Er is niets gewijzigd." : "Dit punt ken ik niet. Er is niets gewijzigd.";

    public override string Undo => "Ongedaan maken";

    public override string Undone(int number, string title) => $"Teruggezet: punt {number} ({title}) staat weer zoals het was.";

    public override string NothingToUndo =>
        "Er is niets om ongedaan te maken: je laatste wijziging is al teruggezet of door een ander aangepast.";

    public override string Sources => "Bronnen:";

    public override string WithFacts(string facts) => $"Ik ga uit van: {facts}";

    public override string StartCase => "Start een zaak";

    public override string CurrentCase(string number) => $"Naar zaak {number}";

    public override string NotAnAnswer => "Dat begrijp ik niet als antwoord op deze vraag.";
    public override string NearestTopics => "Hier weet ik wel iets over:";
    public override string InEnglishForGood => "Always in English";

    public override string Reminder => "Herinnering";

    public override string ReminderSummary(string caseNumber, string title, string line) =>
        $"Herinnering zaak {caseNumber}: {title}. {line}";

    public override string StepLine(ReminderStep step, Window? due, LocalDate today, LocalDate? asked) =>
        (step, due) switch
        {
            (ReminderStep.HeadsUp, { } d) =>
                $"Denk hier alvast aan. De termijn loopt van {DayMonth(d.Target)} tot en met {DayMonth(d.Latest)}.",
            (ReminderStep.Target, { } d) => $"Nu is het moment. Uiterlijk {Date(d.Latest)}.",
            (ReminderStep.Last, { } d) when today <= d.Latest => today == d.Latest
                ? "Dit moet vandaag geregeld zijn: de laatste dag van de termijn."
                : $"Vandaag is de laatste werkdag ervoor. De termijn eindigt op {Date(d.Latest)}.",
            (ReminderStep.Last or ReminderStep.Overdue, { } d) => $"Dit had uiterlijk {Date(d.Latest)} geregeld moeten zijn.",
            (_, { } d) =>
                $"{YouAskedFor(asked, today)} {(today > d.Latest ? $"Dit had uiterlijk {Date(d.Latest)} geregeld moeten zijn." : $"Uiterlijk {Date(d.Latest)}.")}",
            _ => YouAskedFor(asked, today),
        };

    public override string ReminderTyped(int number) => $"Typen kan ook: \"klaar {number}\" of \"later {number}\".";

    public override string AlsoOpen => "Ook nog open in de wijk:";

    public override string Later(LocalDate day, LocalDate today) =>
        day == today.PlusDays(1) ? $"Morgen ({ShortDate(day)})" : $"Later: {ShortDate(day)}";

    public override string PutOff => "Herinnering";

    public override string PutOffUntil(int number, AskedFor when, LocalDate today) => $"{Reminding(when, today)} aan punt {number}.";

    public override string UntilWhen => "Wanneer zal ik je herinneren?";

    public override string UntilWhenTyped(int number) => $"Typen kan ook: \"later {number} vrijdag\" of \"later {number} 26 maart\".";

    public override string NothingToPutOff => "Dit punt is al afgehandeld; er komt geen herinnering meer.";
    public override string DateNotAhead => "Kies een dag na vandaag, binnen twee jaar. Er is niets gewijzigd.";

    public override string ShortDay(IsoDayOfWeek day) => Days[(int)day - 1];

    public override string DayName(IsoDayOfWeek day) => DayNames[(int)day - 1];

    public override string MonthName(int month) => Months[month - 1];

    public override string ShortMonth(int month) => month == 3 ? "mrt" : MonthName(month)[..3];

    public override string DueBy(LocalDate latest) => $"uiterlijk {ShortDate(latest)}";

    public override string DueBetween(LocalDate target, LocalDate latest) => $"{DayMonth(target)} t/m {DayMonth(latest)}";

    public override string OverdueSince(LocalDate latest) => $"te laat: uiterlijk {DayMonth(latest)}";

    public override string AndOthers(int more) => $"en nog {more}";

    public override string Window(Window due) => $"{DayMonth(due.Target)} t/m {DayMonth(due.Latest)} {due.Latest.Year}";

    // ---- Not done in time
    public override string Busy => "Ik ben ermee bezig";
    public override string BusyText =>
        "Het duurt wat langer dan anders. Deze kaart verandert zo vanzelf. Gebeurt dat niet, probeer het dan opnieuw: dubbel doen kan geen kwaad.";
    public override string BusyBelow =>
        "Ik ben ermee bezig. Het antwoord komt zo onderaan in het gesprek. Komt het niet, doe het dan nog eens.";
    public override string TryAgain => "Probeer opnieuw";

    // ---- Who has access
    public override string WhoHasAccess => "Wie heeft toegang";
    public override string EverybodyHasAccess => "Op deze computer is iedereen coördinator.";

    public override string AccessBecause(Access.Basis basis) =>
        basis switch
        {
            Access.Basis.Settings => "staat in de instellingen",
            Access.Basis.Team => "lid van het nazorgteam in Teams",
            _ => "toegevoegd door een coördinator",
        };

    public override string WroteWithoutAccess => "Collega's zonder toegang die mij iets typten";
    public override string GiveAccess => "Geef toegang";
    public override string TakeAway => "Trek in";
    public override string AccessTyped => "In een groep typ je: \"voeg coördinator toe @naam\" of \"verwijder coördinator @naam\".";

    public override string AndMorePeople(int more) => $"En nog {more}.";

    public override string NameUnknown(string end) => $"Naam niet bekend (id eindigt op {end})";

    public override string MentionSomebody =>
        "Over wie gaat het? Typ bijvoorbeeld \"voeg coördinator toe @naam\" of \"verwijder coördinator @naam\", met één persoon.";

    public override string PersonUnknown(string name) =>
        $"{(name.Length > 0 ? name : "Deze persoon")} ken ik nog niet. Vraag eerst om Nazorg in Teams te openen en mij iets te typen, bijvoorbeeld \"hallo\". Doe dit daarna nog eens. Er is niets gewijzigd.";

    public override string GuestsHaveNoAccess => "Een gast kan geen coördinator worden. Er is niets gewijzigd.";

    public override string HasAccessAlready(string name) => $"{name} heeft al toegang.";

    public override string HasAccessNow(string name) => $"{name} is nu coördinator en ziet alle zaken van de gemeente.";

    public override string HasNoAccess => "Deze persoon heeft geen toegang. Er is niets gewijzigd.";

    public override string AccessBySettings(string name) => $"{name} staat in de instellingen. Alleen de beheerder kan dat wijzigen.";

    public override string AccessByTeam(string name) =>
        $"{name} heeft toegang als lid van het nazorgteam. Haal deze persoon in Teams uit dat team.";

    public override string LastOneStays => "Dit is de enige coördinator. Voeg eerst iemand anders toe. Er is niets gewijzigd.";

    public override string HasAccessNoMore(string name) => $"{name} is geen coördinator meer.";
}
