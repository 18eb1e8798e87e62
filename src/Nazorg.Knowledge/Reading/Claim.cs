namespace Nazorg.Knowledge.Reading;

/// <summary>How firmly a text says something of the robbery; of two, the later one says more.</summary>
public enum ClaimForce
{
    /// <summary>It is left open: "ik weet niet of", "misschien".</summary>
    Open,

    /// <summary>It is what is asked: "is de dader gepakt?".</summary>
    Asked,

    /// <summary>It is taken as given, without being told: "stel dat", "wat bied ik aan bij een huurwoning?".</summary>
    Supposed,

    /// <summary>A word only suggests it: "winkelier", "mes".</summary>
    Implied,

    /// <summary>It is said outright.</summary>
    Stated,
}

/// <summary>One thing that a text says of the robbery. What is denied is a claim of the opposite value.</summary>
/// <param name="Fact">The name of the fact.</param>
/// <param name="From">The first word that says it, counted from 0.</param>
/// <param name="Until">The last one.</param>
public sealed record Claim(string Fact, string Value, ClaimForce Force, int From, int Until)
{
    public bool Has(int word) => From <= word && word <= Until;

    /// <summary>How much the words tell: 3 says it outright, 2 names a place, 1 a subject that goes with it.</summary>
    internal double Weight { get; init; } = 3;

    /// <summary>The words that say it.</summary>
    internal Saying? Saying { get; init; }

    /// <summary>This word is one of those that say it.</summary>
    public bool RestsOn(int word) => Has(word) || Saying?.Has(word) == true;
}
