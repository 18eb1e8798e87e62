using System.Collections.Frozen;

namespace Nazorg.Knowledge.Reading;

/// <summary>The everyday words by which a text is seen to be of a language.</summary>
internal static class LanguageWords
{
    private const string OfDutch = """
        de het een en ik je jij we wij ze zij hij hem haar hun mij mijn ons onze dit deze die dat wat wie waar waarom
        wanneer hoe hoeveel welke welk niet geen wel nog al ook maar of als dan na naar voor van bij met door om op
        aan uit over zonder tussen ben bent zijn heb heeft hebben moet moeten kan kun kunnen mag mogen wil willen zal
        zou wordt worden doet doen gaat er daar hier toch eigenlijk zelf iets iemand niemand alle alles overval
        overvallen slachtoffer gemeente woning nazorg bedrijf huur koop winkel buurt wijk bezoek maatregel
        burgemeester politie nee ja
        """;

    private const string OfEnglish = """
        the an and i you we they he she him her them their my our this these those that what who whom whose where why
        when how which not no yes yet also but or if then after before to for of from by with about at into without
        between am are is was were be been has have had do does did must should can could may might will would there
        here it its some any all anyone everything robbery robberies robbed victim municipality home house shop
        business rental neighbourhood neighborhood visit measure mayor police aftercare offer please dont doesnt whats
        whos cant
        """;

    private const string OfBoth = """
        is of was die over door home shop business had an he at in we all no am been do to ja have her are
        """;

    /// <summary>Per word what it tells for each language: those of both languages, or that say little, tell less.</summary>
    public static FrozenDictionary<string, (double Dutch, double English)> Weights { get; } =
        Weigh(Set(OfDutch), Set(OfEnglish), Set(OfBoth));

    private static FrozenDictionary<string, (double, double)> Weigh(
        HashSet<string> dutch,
        HashSet<string> english,
        HashSet<string> shared
    ) =>
        dutch
            .Union(english)
            .ToFrozenDictionary(w => w, w => (dutch.Contains(w) ? Weight(w, shared) : 0, english.Contains(w) ? Weight(w, shared) : 0));

    private static double Weight(string word, HashSet<string> shared) => shared.Contains(word) ? 0.4 : 1;

    private static HashSet<string> Set(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
