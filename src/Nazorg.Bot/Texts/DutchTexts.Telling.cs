namespace Nazorg.Bot.Texts;

internal sealed partial class DutchTexts
{
    public override string ToldTitle => "Een nieuwe zaak?";
    public override string ToldSummary => "Een overval. Zal ik er een zaak van maken?";
    public override string ToldUnderstood => "Wat naar. Dit heb ik begrepen; er is nog niets vastgelegd.";
    public override string ToldNothing => "Wat naar. Ik kan er een zaak voor openen en je stap voor stap helpen.";

    public override string ToldLeft(int questions) =>
        questions switch
        {
            0 => "Daarna staat de checklist klaar.",
            1 => "Daarna vraag ik nog één ding, en dan staat de checklist klaar.",
            _ => $"Daarna vraag ik nog {questions} dingen, en dan staat de checklist klaar.",
        };

    public override string ToldOpen => "Open de zaak";
    public override string ToldOpenEmpty => "Klopt niet, begin leeg";
    public override string ToldNoCase => "Geen zaak";
    public override string ToldTyped => "Typen kan ook: \"ja\", \"nee\", of wat er anders is, bijvoorbeeld \"het was eergisteren\".";
    public override string OfferNotUnderstood => "Dat begrijp ik niet; er is nog niets vastgelegd. Zal ik hiervan een zaak maken?";
    public override string OfferDropped => "Goed, ik heb niets vastgelegd. Typ je vraag, of \"menu\" voor het begin.";
    public override string LikelyTitle => "Zal ik dit in de zaak zetten?";
    public override string LikelyTyped => "Er is nog niets gewijzigd. Typen kan ook: \"ja\" of \"nee\".";
    public override string WriteDown => "Noteer dit";
    public override string DoNotWriteDown => "Niet noteren";
    public override string KnownTitle => "Dit stond al in de zaak";
    public override string RecordedTitle => "Genoteerd";
    public override string PutBackTitle => "Teruggezet";
    public override string ListUnchanged => "De checklist blijft hetzelfde.";
    public override string ListCame => "Nieuw op de checklist:";
    public override string ListCertain => "Hoort er nu zeker bij:";
    public override string ListWent => "Hoort er niet meer bij:";
    public override string ListClosed => "Vervalt nu:";
    public override string ListRescheduled => "De termijn is nu:";
    public override string NoChecklistBeforeDay =>
        "De checklist komt zodra de dag van de overval bekend is. Weet je die nog niet, kies dan bij die vraag \"Weet ik nog niet\".";

    public override string Recap(string known) => $"We gaan verder waar je was. Al bekend: {known}.";
}
