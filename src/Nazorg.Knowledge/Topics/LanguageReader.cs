namespace Nazorg.Knowledge.Topics;

/// <summary>Which of the two languages a text is in.</summary>
internal static class LanguageReader
{
    private static readonly HashSet<string> Dutch =
    [
        "de", "het", "een", "en", "ik", "je", "jij", "we", "wij", "ze", "zij", "hij", "hem", "haar", "hun", "mij", "mijn", "ons", "onze", "dit", "deze", "die", "dat", "wat", "wie",
        "waar", "waarom", "wanneer", "hoe", "hoeveel", "welke", "welk", "niet", "geen", "wel", "nog", "al", "ook", "maar", "of", "als", "dan", "na", "naar", "voor", "van", "bij", "met",
        "door", "om", "op", "aan", "uit", "over", "zonder", "tussen", "ben", "bent", "zijn", "heb", "heeft", "hebben", "moet", "moeten", "kan", "kun", "kunnen", "mag", "mogen",
        "wil", "willen", "zal", "zou", "wordt", "worden", "doet", "doen", "gaat", "geen", "er", "daar", "hier", "toch", "eigenlijk", "zelf", "iets", "iemand", "niemand", "alle", "alles",
        "overval", "overvallen", "slachtoffer", "gemeente", "woning", "nazorg", "bedrijf", "huur", "koop", "winkel", "buurt", "wijk", "bezoek", "maatregel", "burgemeester", "politie", "nee", "ja",
    ];

    private static readonly HashSet<string> English =
    [
        "the", "an", "and", "i", "you", "we", "they", "he", "she", "him", "her", "them", "their", "my", "our", "this", "these", "those", "that", "what", "who", "whom", "whose", "where",
        "why", "when", "how", "which", "not", "no", "yes", "yet", "also", "but", "or", "if", "then", "after", "before", "to", "for", "of", "from", "by", "with", "about", "at",
        "into", "without", "between", "am", "are", "is", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "must", "should", "can", "could", "may", "might", "will",
        "would", "there", "here", "it", "its", "some", "any", "all", "anyone", "everything", "robbery", "robberies", "robbed", "victim", "municipality", "home", "house", "shop", "business",
        "rental", "neighbourhood", "neighborhood", "visit", "measure", "mayor", "police", "aftercare", "offer", "please", "dont", "doesnt", "whats", "whos", "cant",
    ];

    // these are words of both languages, or say little
    private static readonly HashSet<string> Shared = ["is", "of", "was", "die", "over", "door", "home", "shop", "business", "had", "an", "he", "at", "in", "we", "all", "no", "am", "been", "do", "to", "ja", "have", "her", "are"];

    /// <summary>The language of a text; null when that is not certain.</summary>
    public static Language? Read(IReadOnlyList<Token> words)
    {
        var (dutch, english) = (0.0, 0.0);
        foreach (var word in words)
        {
            var weight = Shared.Contains(word.Text) ? 0.4 : 1;
            if (Dutch.Contains(word.Text)) dutch += weight;
            if (English.Contains(word.Text)) english += weight;
        }

        return Math.Abs(dutch - english) < 0.5 ? null : dutch > english ? Language.Dutch : Language.English;
    }
}
