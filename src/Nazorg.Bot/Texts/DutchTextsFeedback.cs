namespace Nazorg.Bot.Texts;

internal sealed partial class DutchTexts
{
    public override string RefineRent => "En bij huur?";
    public override string RefineBuy => "En bij koop?";
    public override string RefineHome => "En bij een woning?";
    public override string RefineBusiness => "En bij een bedrijf?";
    public override string Useful => "👍 Hier heb ik iets aan";
    public override string NotUseful => "👎 Klopt niet of helpt niet";
    public override string NoteMyQuestion => "Noteer mijn vraag";
    public override string ThanksForRating => "Dank je, dat helpt om de antwoorden goed te houden.";
    public override string Noted => "Genoteerd. Wie de inhoud bijhoudt, ziet je vraag, maar niet dat die van jou is. Na twaalf weken is hij weg.";
    public override string NotedWithoutText => "Genoteerd dat een vraag geen antwoord kreeg, zonder je tekst: daar leek een naam of een ander gegeven van iemand in te staan.";
    public override string WhatWasWrong => "Wat klopte er niet?";
    public override string WhatWasWrongHelp => "Je oordeel is genoteerd. Een reden hoeft niet, maar helpt. Schrijf niets op over het slachtoffer. Na twaalf weken is het weg.";
    public override string SendReason => "Verstuur";
    public override string ReasonKept => "Dank je. Je reden is genoteerd, zonder je naam.";
}
