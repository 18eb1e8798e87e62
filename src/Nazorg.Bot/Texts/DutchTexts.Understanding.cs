using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Texts;

internal sealed partial class DutchTexts
{
    public override string NotUnderstood =>
        "Dit begrijp ik niet; er is niets gewijzigd. Typ \"zaak\" voor wat je nu kunt doen, een nummer voor een punt, of stel een vraag met een vraagteken.";
    public override string NothingWrittenDown => "Hiervan heb ik niets genoteerd. Dit zeggen de bronnen erover:";
    public override string StreetLeftOut =>
        "De straat neem ik niet over: die kan naar iemand wijzen. Een buurt is genoeg; typ bijvoorbeeld \"buurt: Centrum\".";

    public override string LeftOutOfCase(PersonalDataKind kind) =>
        $"Er lijkt {Kind(kind)} in je bericht te staan. Dat bewaar ik niet: laat gegevens van personen voortaan weg.";

    public override string CallNotKept(int? item) =>
        $"Ik heb niets genoteerd. {(item is { } n ? $"Wil je dit vastleggen? Typ \"notitie {n}: gebeld\" of \"klaar {n}\"." : "Leg het vast bij een punt, bijvoorbeeld \"notitie 7: gebeld\".")} Had iemand contact met het slachtoffer zelf, typ dan \"contact: slachtofferhulp belt vandaag\".";

    public override string YoursAlready(string number) => $"Zaak {number} is al van jou. Er is niets gewijzigd.";

    public override string ClosedWithLeft(string number, int left) =>
        $"Zaak {number} is gesloten; {(left == 1 ? "er stond nog 1 punt" : $"er stonden nog {left} punten")} open. Was dat niet de bedoeling? Typ \"heropen\".";

    public override string WaitingTermsRest =>
        "Let op: zolang de zaak wacht, krijg je geen herinnering aan de termijn van 2 tot 3 weken in de wijk.";
    public override string RestingHeading => "Wacht op de politie, zonder herinneringen";
    public override string PausedAtOnce => "Gestopt.";
}
