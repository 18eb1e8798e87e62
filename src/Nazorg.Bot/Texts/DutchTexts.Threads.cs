using Nazorg.Bot.Conversation;
using Nazorg.Bot.Threads;

namespace Nazorg.Bot.Texts;

internal sealed partial class DutchTexts
{
    public override string TeamThread => "Teamkanaal";
    public override string ThreadNone => "geen thread gekoppeld";
    public override string ThreadThere => "een thread volgt deze zaak";

    public override string HowToLink(string number) =>
        $"Een thread in het kanaal van je team kan deze zaak volgen. Typ daar: \"@Nazorg koppel zaak {number}\". Er komt dan één regel bij elke belangrijke stap, met alleen het nummer en de soort overval.";

    public override string ThreadHears =>
        "Een thread in Teams volgt deze zaak. Daar komt één regel als het eerste contact er is geweest, een bijeenkomst is gepland of gehouden, een verdachte is aangehouden, of de zaak sluit. Alleen het nummer en de soort overval staan erbij.";
    public override string LinkToChannel => "Koppel het kanaal voor meldingen";
    public override string UnlinkThread => "Ontkoppel";
    public override string TellThread => "Plaats in de thread";
    public override string TellThreadLabel => "Eigen bericht, zonder namen, adressen of buurt";
    public override string TellThreadTyped => "Typen kan ook: \"meld in de thread: …\" of \"ontkoppel\".";
    public override string ThreadIsLinked => "Gekoppeld. In het kanaal staat dat het deze zaak volgt.";
    public override string ThreadIsUnlinked => "Er volgt geen thread meer deze zaak.";
    public override string ThreadIsLost =>
        "De thread in Teams die deze zaak volgde, is er niet meer; er wordt niets meer gemeld. Koppel een andere thread, of typ \"ontkoppel\" om deze melding weg te halen.";
    public override string NotLinkedYet => "Niet geplaatst: er volgt nog geen thread deze zaak.";
    public override string NothingToTell => "Schrijf eerst het bericht. Er is niets geplaatst.";

    public override string NotToThread(PersonalDataKind kind) =>
        $"Niet geplaatst: er lijkt {Kind(kind)} in te staan, en in een kanaal lezen ook anderen mee.";

    public override string NoAreaToThread => "Niet geplaatst: de buurt van de zaak staat erin, en in een kanaal lezen ook anderen mee.";
    public override string ToldThreadBefore =>
        "Er is intussen al een bericht geplaatst; dit niet nog eens. Typ het opnieuw als het er toch bij moet.";
    public override string ToldThread => "Geplaatst in de thread.";
    public override string LinkWhich => "Welke zaak? Typ bijvoorbeeld \"@Nazorg koppel zaak 2026-1\" of \"@Nazorg ontkoppel zaak 2026-1\".";
    public override string NoSuchCaseHere => "Die zaak ken ik niet. Er is niets gewijzigd.";
    public override string NoDrillInThread => "Een oefening koppel je niet aan een thread: anderen zouden haar voor echt houden.";

    public override string LinkedHere(string named, string number) =>
        $"{named} wordt hier gevolgd. Bij elke belangrijke stap komt er één regel, zonder gegevens van personen. Stoppen? Typ \"@Nazorg ontkoppel zaak {number}\".";

    public override string UnlinkedHere(string number) => $"Zaak {number} wordt hier niet meer gevolgd.";

    public override string NotLinkedHere(string number) => $"Zaak {number} wordt hier niet gevolgd. Er is niets gewijzigd.";

    public override string ThreadLine(Milestone milestone, bool reached) =>
        (milestone, reached) switch
        {
            (Milestone.FirstContact, true) => "het eerste contact is geweest.",
            (Milestone.MeetingPlanned, true) => "er is een dag gepland voor de bijeenkomst in de wijk.",
            (Milestone.MeetingArranged, true) => "de afspraken voor de bijeenkomst in de wijk zijn gemaakt.",
            (Milestone.MeetingHeld, true) => "de bijeenkomst in de wijk is geweest.",
            (Milestone.Solved, true) => "er is een verdachte aangehouden.",
            (Milestone.Waiting, true) => "de zaak wacht op de politie.",
            (Milestone.Closed, true) => "de zaak is gesloten.",
            (Milestone.Reopened, true) => "er wordt weer aan gewerkt.",
            (Milestone.Deleted, true) => "de zaak is vervallen.",
            (Milestone.FirstContact, false) => "rechtgezet, het eerste contact is nog niet geweest.",
            (Milestone.Solved, false) => "rechtgezet, er is nog geen verdachte aangehouden.",
            (_, false) => "rechtgezet, de bijeenkomst in de wijk is nog niet rond.",
            _ => throw new UnreachableException(),
        };
}
