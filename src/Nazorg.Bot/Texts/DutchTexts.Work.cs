using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Texts;

internal sealed partial class DutchTexts
{
    public override string AtTheDoor => "Voor aan de deur";
    public override string VisitItems => "Punten van het bezoek";
    public override string VisitTyped => "Typen kan ook: \"bezoek op vrijdag\" of, na afloop, \"hoe ging het?\".";

    public override string VisitOn(PlannedDay visit) => $"Bezoek op {Moment(visit)}";

    private string Moment(PlannedDay visit) =>
        DateAt(visit.Day, visit.Time) + (visit.With is { } along ? $", met: {Owner(along).ToLowerInvariant()}" : "");

    public override string VisitDay => "Dag van het bezoek";
    public override string PlanVisit => "Zet deze dag";
    public override string VisitDayNeeded => "Kies een dag voor het bezoek, of typ \"bezoek op vrijdag\". Er is niets gewijzigd.";

    public override string VisitBeforeRobbery(LocalDate date) => $"{Date(date)} is vóór de overval. Er is niets gewijzigd.";

    public override string VisitTooFar(LocalDate date) => $"{Date(date)} is meer dan een jaar vooruit. Er is niets gewijzigd.";

    public override string VisitWasOn(LocalDate day) => $"Het bezoek was op {Date(day)}.";

    public override string VisitCalledOff => "Het bezoek gaat niet door. Er staat nu geen dag.";

    public override string VisitPlanned(PlannedDay visit) => $"Het bezoek staat op {Moment(visit)}.";

    public override string YouCanOffer => "Dit kun je aanbieden";
    public override string HowDidItGo => "Hoe ging het?";
    public override string HowDidItGoHelp => "Eén tik per aanbod. Wat niet ter sprake kwam, sla je over.";

    public override string HowDidItGoTyped(int number, bool several) =>
        several
            ? $"Typen kan ook: \"aanvaard {number} slachtoffer 2\" of \"afgewezen {number} slachtoffer 1\"."
            : $"Typen kan ook: \"aanvaard {number}\", \"afgewezen {number}\" of \"twijfelt {number}\".";

    public override string Victim(int victim, int of) => $"slachtoffer {victim} van {of}";

    public override string ToVictim(int victim) => $"Naar slachtoffer {victim}";

    public override string AnotherVictim => "Nog een slachtoffer";

    public override string VictimsSet(int victims) =>
        victims == 1 ? "Er is nu 1 slachtoffer." : $"Er zijn nu {victims} slachtoffers. Noem ze bij hun nummer, niet bij hun naam.";

    public override string VictimsOutOfRange(int most) => $"Een zaak kan 1 tot {most} slachtoffers hebben. Er is niets gewijzigd.";

    public override string NoSuchVictim(int victim) => $"Slachtoffer {victim} is er niet in deze zaak. Er is niets gewijzigd.";

    public override string OutcomeSetFor(int number, int victim, Outcome outcome) =>
        $"Punt {number} staat voor slachtoffer {victim} nu op: {OutcomeLabel(outcome).TrimStart('✓', ' ')}.";

    public override string ContactFirst =>
        "Ga eerst na of Slachtofferhulp (of de brancheorganisatie) al contact had met het slachtoffer. Zo voorkom je dat iemand zijn verhaal dubbel moet doen.";
    public override string CheckContact => "Dat weet ik: beantwoord";
    public override string GoOnAnyway => "Toch door";
    public override string BareWhy => "waarom?";
    public override string GoOnBecause => "Waarom ga je toch door?";

    public override string Despite(DespiteReason reason) =>
        reason switch
        {
            DespiteReason.Arranged => "Is al afgestemd",
            DespiteReason.VictimAsks => "Slachtoffer vraagt erom",
            DespiteReason.Other => "een eigen reden",
            DespiteReason.Urgent => "Het heeft haast",
            _ => throw new UnreachableException(),
        };

    public override string OwnReason => "Een andere reden, zonder namen of adressen";
    public override string GoOnWithReason => "Ga door om deze reden";
    public override string ReasonNeeded => "Schrijf eerst kort waarom. Er is niets gewijzigd.";

    public override string WentOnDespite(Guard guard, string reason) =>
        $"Doorgegaan {(guard == Guard.PoliceAgreed ? "voordat de politie akkoord was" : "voordat was nagegaan wie contact had")}. Reden: {reason}";

    public override string WentOn(string reason) => $"Je gaat door. De reden is bewaard: {reason}.";

    public override string PoliceFirst => "Is de politie al akkoord?";

    public override string PoliceFirstWhy(LocalDate date) =>
        $"Voor het bezoek op {Date(date)} is nog niet bekend of de politie bezwaar heeft. Te vroeg komen kan het onderzoek hinderen.";

    public override string PoliceObjectWhy => "De politie heeft bezwaar tegen nazorg aan dit slachtoffer. Overleg eerst met de politie.";
    public override string PoliceAgree => "Ja, geen bezwaar";
    public override string PoliceAgreeNow => "Geen bezwaar meer";

    public override string VisitIsOff(string reason) => $"Het bezoek is vervallen. {reason}";

    public override string NoVisitYet => "Nog geen dag kiezen";

    public override string AnswerMakesDone => "Kies het antwoord; dan is dit punt klaar.";

    public override string FoundOut(string answer) => $"Dit is uitgezocht: {answer}.";

    public override string OutcomesSet(ImmutableArray<int> numbers, Outcome outcome) =>
        numbers is [var one]
            ? OutcomeSet(one, "", outcome)
            : $"De punten {Listed(numbers, "en")} staan nu op: {OutcomeLabel(outcome).TrimStart('✓', ' ')}.";

    public override string OutcomesNotSet(ImmutableArray<int> numbers) =>
        numbers is [var one]
            ? $"Punt {one} is niet gewijzigd: open dat punt om te zien wat er kan."
            : $"De punten {Listed(numbers, "en")} zijn niet gewijzigd: open ze om te zien wat er kan.";

    public override string TakenBack(string what) => $"Teruggedraaid: {what}.";

    public override string UndoOld(string what, LocalDate day) =>
        $"Het laatste wat je in deze zaak deed, was op {Date(day)}: {what}. Wil je dat terugdraaien? Typ \"ja\" of \"nee\". Er is nog niets gewijzigd.";

    public override string CannotTakeBack(string what) =>
        $"Je deed het laatst dit: {what}. Dat kan ik niet terugdraaien; er is niets gewijzigd.";

    public override string UndoneSeveral(ImmutableArray<int> numbers) =>
        $"Teruggezet: de punten {Listed(numbers, "en")} staan weer zoals ze waren.";

    public override string WhichItem(Outcome outcome) =>
        $"Welk punt? Zet het nummer erachter, bijvoorbeeld \"{OutcomeButton(outcome).ToLowerInvariant()} 7\".";

    public override string Owner(Owner owner) =>
        owner switch
        {
            Cases.Owner.Coordinator => "Coördinator",
            Cases.Owner.Deputy => "Vervanger",
            Cases.Owner.Mayor => "Burgemeester",
            Cases.Owner.Official => "Ambtelijk vertegenwoordiger",
            Cases.Owner.Police => "Politie",
            Cases.Owner.VictimSupport => "Slachtofferhulp",
            Cases.Owner.HousingCorporation => "Woningcorporatie",
            Cases.Owner.TradeAssociation => "Brancheorganisatie",
            _ => throw new UnreachableException(),
        };

    public override string WhoDoes => "Wie doet dit?";
    public override string WhoDoesHelp => "Een rol, geen naam. Herinneringen komen bij jou als coördinator.";

    public override string WhoDoesTyped(int number) => $"Typen kan ook: \"wie {number} burgemeester\".";

    public override string OwnerSet(int number, string title, Owner owner) =>
        $"{Named(number, title)} ligt nu bij: {Owner(owner).ToLowerInvariant()}.";

    public override string IsThere => "Dit staat op de checklist";
    public override string IsNotThere => "Dit staat niet op de checklist";
    public override string IsThereClosed => "Dit punt is vervallen";
    public override string IsAdded => "Dit punt is in deze zaak toegevoegd; het komt niet uit het stappenplan.";

    public override string BelongsIf(string condition) => $"Het hoort erbij {condition}.";

    public override string NotSoHere(string missing) => $"In deze zaak is dat niet zo; nodig is dat {missing}.";

    public override string WhyWhich =>
        "Over welk punt gaat het? Typ bijvoorbeeld \"waarom 7\" of \"waarom staat het noodfonds er niet bij?\".";
    public override string WhyUnknown =>
        "Zo'n punt ken ik niet. Het stappenplan noemt het niet, of ik herken de woorden niet. Met \"eigen punt: …\" zet je het zelf op de lijst.";

    public override string Note => "Notitie";

    public override string NoteFor(string line) => $"Notitie bij {line}";

    public override string NoteHelp => "Geen namen, adressen of telefoonnummers. Leeg bewaren haalt de notitie weg.";
    public override string NoteKept => "De notitie is bewaard.";
    public override string NoteGone => "De notitie is weg.";
    public override string OwnItem => "Eigen punt";

    public override string OwnItemFor(string section) => $"Eigen punt bij: {section}";

    public override string OwnItemHelp => "Kort, en zonder namen of adressen. Bijvoorbeeld: stem af met de wijkagent.";

    public override string OwnItemAdded(int number, string title) => $"{Named(number, title)} staat erbij.";

    public override string OwnItemThere => "Dit punt is al toegevoegd, of de lijst is intussen gewijzigd. Hieronder staat hoe het nu is.";

    public override string TooManyOwnItems(int most) =>
        $"Een zaak kan {most} eigen punten hebben, en die zijn er al. Er is niets gewijzigd.";

    public override string NothingWritten => "Er stond nog niets. Typ het punt en kies Bewaar.";
    public override string Area => "Buurt";
    public override string AreaQuestion => "In welke buurt was de overval?";
    public override string AreaHelp => "Alleen de naam van de buurt of wijk, geen straat of huisnummer. Typen kan ook: \"buurt: Centrum\".";

    public override string AreaKept(string area) => $"De buurt is nu: {area}.";

    public override string AreaGone => "De buurt is weggehaald.";
    public override string TextLabel => "Tekst";
    public override string Keep => "Bewaar";
    public override string KeepAnyway => "Bewaar toch zo";
    public override string KeepAnywayTyped =>
        $"Schrijf het anders. Is het iets anders, kies dan \"{KeepAnyway}\", of typ het opnieuw met \"toch\" voor de dubbele punt.";

    public override string TextTooLong(int length, int most) => $"Dat zijn {length} tekens; er passen er {most}. Er is niets bewaard.";

    public override string LooksPersonal(PersonalDataKind kind) =>
        $"Niet bewaard: er lijkt {Kind(kind)} in te staan, en een zaak blijft zonder gegevens van personen.";

    private static string Kind(PersonalDataKind kind) =>
        kind switch
        {
            PersonalDataKind.CitizenNumber => "een burgerservicenummer",
            PersonalDataKind.BankAccount => "een rekeningnummer",
            PersonalDataKind.IdentityDocument => "een paspoort- of identiteitsnummer",
            PersonalDataKind.BirthDate => "een geboortedatum",
            PersonalDataKind.NumberPlate => "een kenteken",
            PersonalDataKind.Handle => "een gebruikersnaam",
            PersonalDataKind.Email => "een e-mailadres",
            PersonalDataKind.Phone => "een telefoonnummer",
            PersonalDataKind.Address => "een adres",
            PersonalDataKind.Name => "een naam",
            _ => throw new UnreachableException(),
        };
}
