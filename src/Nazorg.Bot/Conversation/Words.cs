using System.Globalization;
using System.Text;

namespace Nazorg.Bot.Conversation;

/// <summary>Typed text made comparable: lower case, without accents and punctuation, one space between words.</summary>
internal static class Words
{
    // Without ICU, Normalize leaves precomposed letters as they are; these are the ones that Dutch and its neighbours use.
    private const string Accented = "àáâãäåèéêëìíîïòóôõöùúûüýÿñçœæ";
    private const string Plain = "aaaaaaeeeeiiiiooooouuuuyyncoa";

    /// <summary>The language of a text, when it is certain: a greeting or a button's own words in one language only, or a sentence of some length.</summary>
    public static Language? LanguageOf(string text, KnowledgeBase knowledge)
    {
        var folded = Fold(text);
        if (
            folded
            is "hello"
                or "hi there"
                or "good morning"
                or "good evening"
                or "good afternoon"
                or "new case"
                or "new robbery"
                or "my cases"
                or "all cases"
                or "open cases"
                or "ask a question"
                or "close case"
                or "to the case"
                or "go on"
                or "first visit"
        )
            return Language.English;
        if (
            folded
            is "hallo"
                or "hoi"
                or "goedemorgen"
                or "goedemiddag"
                or "goedenavond"
                or "nieuwe zaak"
                or "nieuwe overval"
                or "mijn zaken"
                or "alle zaken"
                or "ga verder"
                or "sluit zaak"
                or "stel een vraag"
        )
            return Language.Dutch;
        if (folded.Split(' ').Length < LongEnough)
            return null;
        var (dutch, english) = (
            knowledge.Understand(new(text) { Otherwise = Language.Dutch }).Language,
            knowledge.Understand(new(text) { Otherwise = Language.English }).Language
        );
        return dutch == english ? dutch : null;
    }

    private const int LongEnough = 4;

    /// <summary>A plain yes to what was offered.</summary>
    public static bool IsYes(string folded) =>
        folded
            is "ja"
                or "j"
                or "jazeker"
                or "ja hoor"
                or "klopt"
                or "dat klopt"
                or "ja klopt"
                or "ja dat klopt"
                or "ok"
                or "oke"
                or "prima"
                or "goed"
                or "doe maar"
                or "noteer"
                or "noteer dit"
                or "open de zaak"
                or "ja graag"
                or "zeker"
                or "akkoord"
                or "yes"
                or "y"
                or "yep"
                or "correct"
                or "that is right"
                or "that s right"
                or "right"
                or "sure"
                or "go ahead"
                or "write it down"
                or "yes please";

    public static bool IsNo(string folded) =>
        folded
            is "nee"
                or "n"
                or "nee hoor"
                or "neen"
                or "laat maar"
                or "niet nodig"
                or "geen zaak"
                or "nee dank je"
                or "klopt niet"
                or "nee klopt niet"
                or "dat klopt niet"
                or "no"
                or "nope"
                or "never mind"
                or "no thanks"
                or "not needed"
                or "no case";

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var accented = Accented.IndexOf(lower, StringComparison.Ordinal);
            if (accented >= 0)
                folded.Append(Plain[accented]);
            else
                folded.Append(char.IsLetterOrDigit(lower) || lower is '-' or '/' or '.' ? lower : ' ');
        }

        return string.Join(
            ' ',
            folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', '-', '/')).Where(w => w.Length > 0)
        );
    }
}
