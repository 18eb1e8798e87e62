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

    public static readonly Bilingual OtherField = new(
        "Daarover staat niets in mijn bronnen: die gaan over nazorg na een overval op een woning of bedrijf.",
        "My sources do not cover that: they are about aftercare following a robbery of a home or a business."
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
