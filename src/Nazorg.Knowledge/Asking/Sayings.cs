namespace Nazorg.Knowledge.Asking;

/// <summary>The sentences an answer is framed in.</summary>
internal static class Sayings
{
    public static readonly Bilingual Yes = new("Ja.", "Yes.");
    public static readonly Bilingual No = new("Nee.", "No.");
    public static readonly Bilingual StartedAnew = new(
        "Goed, we beginnen opnieuw. Wat is je vraag?",
        "All right, we start over. What is your question?"
    );
    public static readonly Bilingual NotInSources = new(
        "Dat staat niet in mijn bronnen, dus daar kan ik geen antwoord op geven.",
        "That is not in my sources, so I cannot answer it."
    );
    public static readonly Bilingual DetailNotInSources = new(
        "Dat gegeven staat niet in mijn bronnen, dus dat kan ik je niet zeggen.",
        "My sources do not give that detail, so I cannot tell you."
    );

    public static readonly Bilingual OutsideJob = new(
        "Daar kan ik niet mee helpen: ik beantwoord alleen vragen over nazorg na een overval.",
        "I cannot help with that: I only answer questions about aftercare following a robbery."
    );

    public static readonly Bilingual NoQuestion = new(
        "Ik zie geen vraag die ik kan beantwoorden. Vraag bijvoorbeeld: wat bied ik aan na een woningoverval?",
        "I see no question that I can answer. Ask, for instance: what do I offer after a home robbery?"
    );

    public static readonly Bilingual Nearby = new("Wel iets over:", "What I do have is about:");
    public static readonly Bilingual Verify = new(
        "Controleer dit: het komt van een pagina zonder datum.",
        "Please verify this: it comes from an undated page."
    );

    public static readonly Bilingual KindMatters = new(
        "Dat verschilt: gaat het om een overval op een woning of op een bedrijf?",
        "That differs: was it a home that was robbed, or a business?"
    );

    public static Bilingual FactMatters(Bilingual label) =>
        new($"Dat hangt ergens van af: {Prose.AfterColon(label.Nl)}?", $"That depends: {Prose.AfterColon(label.En)}?");

    public static readonly Bilingual ForBothKinds = new(
        "Nee, dit geldt bij een woningoverval én bij een bedrijfsoverval.",
        "No, this holds for a home robbery and for a business robbery."
    );
    public static readonly Bilingual AtHome = new("Bij een woningoverval:", "After a home robbery:");
    public static readonly Bilingual AtBusiness = new("Bij een bedrijfsoverval:", "After a business robbery:");
    public static readonly Bilingual Who = new("Wie:", "Who:");
    public static readonly Bilingual With = new("Samen met:", "Together with:");
    public static readonly Bilingual Initiator = new("Initiatiefnemer:", "Initiator:");
    public static readonly Bilingual Involved = new("Betrokken partners:", "Partners involved:");

    public static readonly Bilingual Added = new("Dan komt dit erbij:", "Then this is added:");
    public static readonly Bilingual Gone = new("Dit vervalt dan, of geldt niet meer:", "This no longer applies then:");

    /// <param name="status">Of a measure: new, develop or keep.</param>
    public static Bilingual MeasureIs(string status) =>
        status switch
        {
            "new" => new("Het is een nieuwe maatregel.", "It is a new measure."),
            "develop" => new("Het is een bestaande maatregel, door te ontwikkelen.", "It is an existing measure, to be developed further."),
            _ => new("Het is een bestaande maatregel, te behouden.", "It is an existing measure, to be kept."),
        };

    public static readonly Bilingual Right = new("Klopt.", "That is right.");

    /// <summary>Before what the sources do say, after what they do not.</summary>
    public static readonly Bilingual ButThis = new("Wel dit:", "What they do say:");

    public static readonly Bilingual DidYouMean = new("Bedoel je een van deze?", "Do you mean one of these?");

    public static readonly Bilingual Errand = new(
        "Dat kan ik niet voor je doen. Ik beantwoord vragen over nazorg na een overval en houd de checklist bij.",
        "I cannot do that for you. I answer questions about aftercare following a robbery and keep the checklist."
    );

    /// <summary>What is asked is not in the sources, whatever it is asked of.</summary>
    public static Bilingual NotGiven(Aspect aspect) =>
        aspect switch
        {
            Aspect.Who => new("Wie dat doet, staat niet in de bronnen.", "The sources do not say who does that."),
            Aspect.When => new("Een dag of termijn daarvoor staat niet in de bronnen.", "The sources give no day or term for that."),
            Aspect.Where => new("Waar dat is, staat niet in de bronnen.", "The sources do not say where that is."),
            Aspect.HowMany => new("Een aantal staat niet in de bronnen.", "The sources give no number."),
            Aspect.Cost => new("Een bedrag staat niet in de bronnen.", "The sources give no amount."),
            Aspect.Phone => new("Een telefoonnummer staat niet in de bronnen.", "The sources give no phone number."),
            Aspect.Site => new("Een website of adres staat niet in de bronnen.", "The sources give no website or address."),
            Aspect.Why => new("De reden staat niet in de bronnen.", "The sources do not give the reason."),
            Aspect.Otherwise => new(
                "Wat je doet als dat niet lukt, staat niet in de bronnen.",
                "The sources do not say what to do when that does not work."
            ),
            _ => NotInSources,
        };

    /// <summary>Why a question of another field is not answered, and whom to ask instead.</summary>
    public static Bilingual Elsewhere(Field field) =>
        field switch
        {
            Field.OtherCrime => new(
                "Mijn bronnen gaan alleen over nazorg na een overval op een woning of bedrijf, niet over andere misdrijven of incidenten. Slachtofferhulp Nederland helpt ook daarbij; is iemand nu in gevaar, bel 112.",
                "My sources are only about aftercare following a robbery of a home or a business, not about other crimes or incidents. Victim Support (Slachtofferhulp Nederland) helps with those too; if somebody is in danger now, call 112."
            ),
            Field.Health => new(
                "Over gezondheid en behandeling zeggen mijn bronnen niets. Verwijs voor het lichaam naar de huisarts, en voor de verwerking naar Slachtofferhulp Nederland.",
                "My sources say nothing about health or treatment. Refer to the general practitioner, and to Victim Support (Slachtofferhulp Nederland) for coping with what happened."
            ),
            Field.Law => new(
                "Daarover zeggen mijn bronnen niets, en juridisch advies geef ik niet. Slachtofferhulp Nederland, de politie of het OM weten meer over de strafzaak; vraag het anders de jurist van je gemeente.",
                "My sources say nothing about that, and I give no legal advice. Victim Support, the police or the Public Prosecution Service (OM) know more about the criminal case; otherwise ask your municipality’s lawyer."
            ),
            Field.Organisation => new(
                "Dat staat niet in mijn bronnen: het gaat over je eigen organisatie. Vraag het een collega of je leidinggevende.",
                "That is not in my sources: it is about your own organisation. Ask a colleague or your manager."
            ),
            _ => OutsideJob,
        };

    /// <summary>Before each of several answers that hang on a fact: "Als het een huurwoning is:".</summary>
    public static Bilingual If(Bilingual clause) => new($"Als {clause.Nl}:", $"If {clause.En}:");

    public static Bilingual AtKind(string robbery) => robbery == "home" ? AtHome : AtBusiness;

    public static Bilingual OnlyIf(Bilingual clauses) => new($"Alleen als {clauses.Nl}:", $"Only if {clauses.En}:");

    public static Bilingual NoOnlyIf(Bilingual clauses) =>
        new($"Nee, dat geldt alleen als {clauses.Nl}.", $"No, that only applies if {clauses.En}.");

    public static Bilingual ThatOnlyIf(Bilingual clauses) =>
        new($"Dat geldt alleen als {clauses.Nl}.", $"That only applies if {clauses.En}.");

    public static Bilingual NoOtherKind(string robbery) =>
        robbery == "home"
            ? new(
                "Nee, juist niet: dat hoort bij een bedrijfsoverval, niet bij een woningoverval.",
                "No: that belongs to a business robbery, not to a home robbery."
            )
            : new(
                "Nee, juist niet: dat hoort bij een woningoverval, niet bij een bedrijfsoverval.",
                "No: that belongs to a home robbery, not to a business robbery."
            );

    public static Bilingual Instead(string robbery) =>
        robbery == "home"
            ? new("Bij een woningoverval kun je wel dit aanbieden:", "After a home robbery you can offer:")
            : new("Bij een bedrijfsoverval kun je wel dit aanbieden:", "After a business robbery you can offer:");
}
