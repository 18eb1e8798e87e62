using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

internal sealed partial class DutchTexts
{
    public override string NotUnderstood =>
        "Dit begrijp ik niet; er is niets gewijzigd. Zeg het eens anders, typ \"zaak\" voor wat je nu kunt doen, of stel een vraag met een vraagteken.";
    public override string NotUnderstoodTitle => "Dit begrijp ik niet";
    public override string NotUnderstoodHelp => "Er is niets gewijzigd. Zeg het eens anders, of stel een vraag met een vraagteken.";
    public override string WriteThisDown => "Of schrijf dit op bij de zaak (zonder namen of adressen)";
    public override string DidYouMean => "Bedoel je …?";
    public override string DidYouMeanHelp =>
        "Er is niets gewijzigd. Kies het punt, of zeg erbij wat ermee is: \"klaar\", \"aangeboden\", \"wil ze niet\".";
    public override string WhichOfThese => "Welke bedoel je?";
    public override string WhichOfTheseHelp => "Er is nog niets gewijzigd. Kies er een, of typ het nummer in dit rijtje.";
    public override string AllDoneNow => "Dat staat er nu zo:";
    public override string StreetLeftOut =>
        "De straat neem ik niet over: die kan naar iemand wijzen. Een buurt is genoeg; typ bijvoorbeeld \"buurt: Centrum\".";

    public override string LeftOutOfCase(PersonalDataKind kind) =>
        $"Er lijkt {Kind(kind)} in je bericht te staan. Dat bewaar ik niet: laat gegevens van personen voortaan weg.";

    public override string YoursAlready(string number) => $"Zaak {number} is al van jou. Er is niets gewijzigd.";

    public override string ClosedWithLeft(string number, int left) =>
        $"Zaak {number} is gesloten; {(left == 1 ? "er stond nog 1 punt" : $"er stonden nog {left} punten")} open. Was dat niet de bedoeling? Typ \"heropen\".";

    public override string WaitingTermsRest =>
        "Let op: zolang de zaak wacht, krijg je geen herinnering aan de termijn van 2 tot 3 weken in de wijk.";
    public override string RestingHeading => "Wacht op de politie, zonder herinneringen";
    public override string PausedAtOnce => "Gestopt.";
    public override string EditedNotTaken =>
        "Ik zie dat je een eerder bericht hebt aangepast. Dat neem ik niet vanzelf over: wat er staat, blijft zo. Typ het opnieuw als het anders moet.";
    public override string PictureNotRead =>
        "Foto's en bestanden kan ik niet lezen, en ik bewaar ze niet. Typ in een paar woorden wat erop staat.";

    public override string StandsNow(string title, string status) => $"{title} staat nu op: {status}.";

    public override string StaysSo(string title) => $"{title}: niet gewijzigd, open dit punt om te zien wat er kan.";

    public override string DoneCount(int count, Outcome outcome) =>
        count == 1
            ? $"1 punt staat nu op: {OutcomeLabel(outcome).TrimStart('✓', ' ')}."
            : $"{count} punten staan nu op: {OutcomeLabel(outcome).TrimStart('✓', ' ')}.";

    public override string IsDoneBy(string title, string who, bool isYou) =>
        isYou ? $"{title} ligt bij jou, als {who}." : $"{title} ligt bij: {who}.";

    public override string IsOn(string title, LocalDate day) => $"{title}: op {Date(day)}.";

    public override string HasNoDay(string title) => $"{title}: hiervoor staat geen dag vast.";

    public override string HasNoNote(string title) => $"{title}: hierbij staat nog geen notitie.";

    public override string ListTitle(ItemStand stand, Section? section) =>
        stand switch
        {
            ItemStand.All => "De hele checklist",
            ItemStand.Open => "Wat nog open staat",
            ItemStand.Done => "Wat er gedaan is",
            ItemStand.Late => "Te laat",
            ItemStand.Waiting => "Wacht op een ander",
            ItemStand.Mine => "Wat bij jou ligt",
            _ => throw new UnreachableException(),
        } + (section is { } part ? $": {SectionName(part).ToLowerInvariant()}" : "");

    public override string ListCount(int count) => count == 1 ? "1 punt" : $"{count} punten";

    public override string NothingStands(ItemStand stand, int open) =>
        stand switch
        {
            ItemStand.Late => "Er is niets te laat.",
            ItemStand.Done => "Er is nog niets gedaan.",
            ItemStand.Waiting => "Er wacht niets op een ander.",
            ItemStand.Mine => "Er ligt niets bij jou.",
            ItemStand.Open => "Er staat niets meer open.",
            _ => "Er zijn geen punten.",
        }
        + (
            open > 0 && stand != ItemStand.Open
                ? open == 1
                    ? " Er staat nog 1 punt open."
                    : $" Er staan nog {open} punten open."
                : ""
        );

    public override string NoListYet =>
        "Er is nog geen checklist: die komt zodra de vragen over de soort overval en de dag beantwoord zijn.";
    public override string Notes => "Notities";
    public override string NoNotes => "Er staan nog geen notities in deze zaak.";

    public override string TermLeft(Window due, LocalDate today) =>
        Period.DaysBetween(today, due.Latest) switch
        {
            < 0 and var days =>
                $"Te laat: het had uiterlijk {Date(due.Latest)} geregeld moeten zijn, {(-days == 1 ? "1 dag" : $"{-days} dagen")} geleden.",
            0 => $"Uiterlijk vandaag, {Date(due.Latest)}.",
            var days => $"Nog {(days == 1 ? "1 dag" : $"{days} dagen")}: uiterlijk {Date(due.Latest)}, liefst vanaf {Date(due.Target)}.",
        };

    public override string TermMet(Window due) => $"Dit is geregeld. Het moest uiterlijk {Date(due.Latest)}.";

    public override string NoTerm => "In deze zaak is er geen termijn.";
    public override string AskedReminders => "Je vroeg ook om een herinnering";
    public override string MissingFacts => "Wat nog niet bekend is";
    public override string NothingMissing => "Alles is ingevuld.";

    public override string VisitIsOn(PlannedDay visit) => $"Het bezoek is op {Moment(visit)}.";

    public override string NoVisitPlanned => "Er is nog geen dag voor het bezoek gekozen.";
    public override string YesIsThere => "Ja, dit staat op de checklist";
    public override string NoIsNotThere => "Nee, dit staat niet op de checklist";
    public override string NoCaseOpen => "Er is geen zaak open. Dit zijn de zaken die er waren.";

    public override string GivenTo(string number, string name, LocalDate? from, LocalDate? to) =>
        $"Zaak {number} is overgedragen aan {name}, die ook de herinneringen krijgt."
        + (
            from is { } first && to is { } last
                ? $" Je bent afwezig van {Date(first)} tot en met {Date(last)}; {name} neemt zolang waar."
                : ""
        )
        + " Toch niet? Typ \"neem over\".";

    public override string GivenToYou(string number, string kind) =>
        $"Zaak {number} ({kind}) is aan jou overgedragen. De herinneringen komen nu bij jou. Typ \"zaak {number}\" om te zien wat er open staat.";

    public override string GiveToUnknown(string name) =>
        $"Ik ken {name} nog niet, dus de zaak blijft bij jou. Vraag {name} om mij één keer iets te sturen, en draag hem dan over.";

    public override string GiveToNoAccess(string name) =>
        $"{name} is hier geen coördinator, dus de zaak blijft bij jou. Geef eerst toegang: typ \"coördinatoren\".";

    public override string AwayHow => "Van wanneer tot wanneer ben je weg? Typ bijvoorbeeld \"afwezig van maandag tot en met 3 april\".";

    public override string DayHasBeen(LocalDate day) => $"{Date(day)} is al geweest. Kies een dag die nog komt.";
}
