using System.Globalization;
using System.Text;

namespace Nazorg.Bot.Conversation;

/// <summary>Typed text made comparable: lower case, without accents and punctuation, one space between words.</summary>
internal static class Words
{
    // Without ICU, Normalize leaves precomposed letters as they are; these are the ones that Dutch and its neighbours use.
    private const string Accented = "àáâãäåèéêëìíîïòóôõöùúûüýÿñçœæ";
    private const string Plain = "aaaaaaeeeeiiiiooooouuuuyyncoa";

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var accented = Accented.IndexOf(lower, StringComparison.Ordinal);
            if (accented >= 0) folded.Append(Plain[accented]);
            else folded.Append(char.IsLetterOrDigit(lower) || lower is '-' or '/' or '.' ? lower : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', '-', '/')).Where(w => w.Length > 0));
    }
}
