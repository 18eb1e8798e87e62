using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Asking;

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
    public override string NoneOfThese => "Geen van deze";
    public override string MoreAboutThis => "Meer hierover";

    public override string AspectName(Aspect aspect) =>
        aspect switch
        {
            Aspect.Who => "Wie",
            Aspect.When => "Wanneer",
            Aspect.Where => "Waar",
            Aspect.How => "Hoe",
            Aspect.HowMany => "Hoeveel",
            Aspect.Cost => "Kosten",
            Aspect.Phone => "Telefoon",
            Aspect.Site => "Online",
            Aspect.Condition => "Voor wie",
            Aspect.Otherwise => "Lukt dat niet",
            Aspect.Whether => "Moet of mag het",
            Aspect.Why => "Waarom",
            Aspect.Difference => "Verschil",
            _ => "Meer",
        };

    public override string ThanksForRating => "Dank je, dat helpt om de antwoorden goed te houden.";
    public override string WhatDidYouAsk => "Wat wilde je weten?";
    public override string WhatDidYouAskHelp =>
        "Het onderwerp is genoteerd. Typ je vraag nog eens, zonder namen, dan kan de beheerder het antwoord toevoegen. Na twaalf weken is het weg.";
    public override string WhatWasWrong => "Wat klopte er niet?";
    public override string WhatWasWrongHelp =>
        "Je oordeel is genoteerd. Een reden hoeft niet, maar helpt. Schrijf geen namen op. Na twaalf weken is het weg.";
    public override string SendRemark => "Verstuur";
    public override string RemarkKept => "Dank je. Het is genoteerd, zonder je naam.";

    public override string RemarkLooksPersonal(PersonalDataKind kind) =>
        $"Niet bewaard: er lijkt {Kind(kind)} in te staan. Schrijf het zonder, want dit leest ook iemand die de zaak niet kent.";
}
