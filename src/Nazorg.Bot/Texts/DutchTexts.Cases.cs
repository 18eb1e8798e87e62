using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Texts;

internal sealed partial class DutchTexts
{
    public override string GoOnWithCase(string number, int questions) =>
        questions == 0 ? $"Naar zaak {number}" : $"Ga verder met zaak {number}";

    public override string WhatNext(ImmutableArray<string> unknown) =>
        unknown.IsEmpty
            ? "Klaar? Sluit dan de zaak."
            : $"Nog niet bekend: {string.Join(", ", unknown)}. Daar hangt soms nog een punt van af. Weet je het? Kies Gegevens. Anders kun je de zaak sluiten.";

    public override string AskClose(string number) => $"Zaak {number} sluiten?";

    public override string AskCloseTyped(bool unsolved) =>
        unsolved ? "Typen kan ook: \"wacht op de politie\" of \"sluit nu\"." : "Typen kan ook: \"sluit nu\".";

    public override string NothingLeft => "Alles is afgehandeld.";

    public override string StillLeft(int count) => count == 1 ? "Er staat nog 1 punt open:" : $"Er staan nog {count} punten open:";

    public override string UnsolvedNotice =>
        "Er is nog geen verdachte aangehouden. Je kunt de zaak laten wachten op de politie: dan krijg je alleen elke drie maanden een bericht.";
    public override string WaitForPolice => "Wacht op de politie";
    public override string WaitingNotice =>
        "Deze zaak wacht op de politie. Je krijgt geen herinneringen, alleen elke drie maanden een vraag of er nieuws is.";
    public override string WaitingLabel => "wacht op de politie";

    public override string WaitingSummary(string number) => $"Zaak {number} wacht op de politie. Is er nieuws?";

    public override string WaitingReminder =>
        "Deze zaak wacht op de politie. Is er intussen een verdachte aangehouden? Dan horen de zitting en het spreekrecht erbij.";
    public override string CloseNow => "Sluit nu";
    public override string GoOnWithWork => "Niet meer wachten";

    public override string AskDelete(string number) => $"Zaak {number} verwijderen?";

    public override string DeleteMeans =>
        "De antwoorden worden gewist. Het nummer wordt niet opnieuw gebruikt. Dit kun je niet ongedaan maken.";
    public override string DeleteNow => "Verwijder de zaak";
    public override string DoNotDelete => "Niet verwijderen";

    public override string Deleted(string number) => $"Zaak {number} is verwijderd. Typ \"menu\" om verder te gaan.";

    public override string CaseIsDeleted(string number) =>
        $"Zaak {number} is verwijderd. Er is niets gewijzigd. Typ \"mijn zaken\" om te zien welke er zijn.";

    public override string NotEmpty(string number) =>
        $"Aan zaak {number} is al gewerkt; die verwijder je niet. Je kunt hem wel sluiten: typ \"sluit zaak\". Er is niets gewijzigd.";

    public override string AskCancel => "Stoppen met de vragen, of de zaak weg?";
    public override string StopAndKeep => "Stop, bewaar";
    public override string NothingFound => "Zo'n zaak vind ik niet. Dit zijn de zaken die er zijn.";

    public override string Found(int count) => count == 1 ? "Gevonden" : $"{count} zaken gevonden";

    public override string HandOver => "Overdracht";

    public override string HandOverMine(string number) =>
        $"Draag je over? Vraag je vervanger om hier \"zaak {number}\" en dan \"neem over\" te typen. Herinneringen gaan dan naar je vervanger.";

    public override string HandOverNotMine => "Een collega is coördinator van deze zaak. Neem je over, dan komen de herinneringen bij jou.";
    public override string TakeOver => "Neem over";

    public override string TakenOver(string number) => $"Je hebt zaak {number} overgenomen. Herinneringen komen nu bij jou.";

    public override string OpenItems(int count) =>
        count switch
        {
            0 => "Er staat niets open",
            1 => "1 punt staat open",
            _ => $"{count} punten staan open",
        };

    public override string Timeline => "Verloop";
    public override string Earlier => "Eerder";
    public override string Newer => "Later";
    public override string ByYou => "door jou";
    public override string ByColleague => "door een collega";

    public override string Happened(Change change) =>
        change.Kind switch
        {
            ChangeKind.Opened => "Zaak geopend",
            ChangeKind.Closed => "Zaak gesloten",
            ChangeKind.Reopened => "Zaak heropend",
            ChangeKind.Waited => "Zaak wacht op de politie",
            ChangeKind.ThreadLinked => "Een thread volgt deze zaak",
            ChangeKind.ThreadUnlinked => "Geen thread volgt deze zaak meer",
            ChangeKind.ThreadLost => "De thread in Teams is er niet meer",
            ChangeKind.ThreadTold => "Bericht geplaatst in de thread",
            ChangeKind.HandedOver => "Zaak overgenomen",
            ChangeKind.VictimsSet => $"Aantal slachtoffers: {change.After}",
            ChangeKind.VisitPlanned when change.After is null => "Bezoek gaat niet door",
            ChangeKind.VisitPlanned => $"Bezoek gepland op {Day(change.After)}",
            ChangeKind.AreaSet => "Buurt ingevuld",
            ChangeKind.ContactAdded =>
                $"Contact: {(Enum.TryParse<Owner>(change.Target, out var who) ? Owner(who).ToLowerInvariant() : "–")}, {Day(change.After)}",
            ChangeKind.FollowUpAsked => $"Herinnering gevraagd voor {Day(change.After)}",
            ChangeKind.FollowUpEnded => "Herinnering afgehandeld",
            ChangeKind.NeighbourhoodPlanned => change.After is null
                ? "Geen aparte herinnering aan de wijk"
                : $"Herinnering aan de wijk op {Day(change.After)}",
            _ => "Gewijzigd",
        };

    public override string HappenedAnswer(string question, string answer) => $"{question}: {answer}";

    public override string HappenedOutcome(string item, string outcome, string? victim) =>
        $"{item}: {OutcomeWord(outcome)}{(victim is null ? "" : $" (slachtoffer {victim})")}";

    public override string HappenedItem(Change change, string item) =>
        change.Kind switch
        {
            ChangeKind.NoteSet => $"{item}: notitie gewijzigd",
            ChangeKind.OwnerSet =>
                $"{item}: ligt bij {(Enum.TryParse<Owner>(change.After, out var owner) ? Owner(owner).ToLowerInvariant() : "–")}",
            ChangeKind.ItemAdded => $"{item}: toegevoegd",
            ChangeKind.Snoozed => $"{item}: herinnering op {Day(change.After)}",
            ChangeKind.Dated => change.After is null ? $"{item}: datum weggehaald" : $"{item}: staat voor {Day(change.After)}",
            ChangeKind.HandedOn => $"{item}: herinneringen naar een ander",
            _ => item,
        };

    public override string Contacts => "Contacten";
    public override string ContactsHelp => "Wie heeft of plant contact met het slachtoffer? Een rol, geen naam.";
    public override string NoContacts => "Er staat nog niets.";

    public override string ContactLine(Contact contact) =>
        $"{Date(contact.When)} · {Owner(contact.Who).ToLowerInvariant()} · {How(contact.How).ToLowerInvariant()}";

    public override string ContactWho => "Wie";
    public override string ContactHowLabel => "Hoe";
    public override string ContactWhen => "Welke dag";

    public override string How(ContactHow how) =>
        how switch
        {
            ContactHow.Phone => "Telefoon",
            ContactHow.Visit => "Bezoek",
            ContactHow.Letter => "Brief",
            _ => throw new UnreachableException(),
        };

    public override string ContactKept => "Het contact staat erbij.";
    public override string ContactIncomplete => "Kies wie, hoe en een dag binnen een jaar. Er is niets gewijzigd.";
    public override string ContactsTyped => "Typen kan ook: \"contact: slachtofferhulp belt vrijdag\".";

    public override string Crowded(LocalDate monday, ImmutableArray<Owner> who) =>
        $"Let op: in de week van {DayMonth(monday)} plannen {string.Join(", ", who.SkipLast(1).Select(o => Owner(o).ToLowerInvariant()))} en {Owner(who[^1]).ToLowerInvariant()} contact. Stem af wie wanneer gaat.";

    public override string Drill => "OEFENING";
    public override string StartDrill => "Oefenen";
    public override string DrillStarts =>
        "Dit is een oefening: verzin de antwoorden. Er worden geen herinneringen verstuurd, en na afloop wordt alles gewist. Stoppen doe je met \"einde oefening\".";
    public override string DrillNotice =>
        "Dit is een oefening, geen echte overval. Typ \"einde oefening\" om te stoppen en alles te wissen.";
    public override string EndDrill => "Stoppen met oefenen?";
    public override string EndDrillButton => "Stop oefening";
    public override string EndDrillMeans => "De oefening wordt in haar geheel gewist.";
    public override string DrillWiped => "De oefening is gestopt en gewist. Typ \"menu\" om verder te gaan.";
    public override string WipeDrill => "Stop en wis";
    public override string FollowsYourLanguage => "We gaan verder in het Nederlands. Typ \"english\" als je liever Engels hebt.";
}
