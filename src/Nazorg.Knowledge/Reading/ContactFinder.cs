using System.Buffers;
using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>Finds e-mail addresses, and the names by which people go on social media.</summary>
internal static partial class ContactFinder
{
    public static IEnumerable<PersonalDataFound> Find(string text) =>
        (text.AsSpan().ContainsAny(Signs) ? Found(Email(), text, PersonalDataKind.Email) : [])
            .Concat(text.Contains('/') ? Found(Page(), text, PersonalDataKind.Handle) : [])
            .Concat(Found(Account(), text, PersonalDataKind.Handle))
            .Concat(text.Contains('@') ? Found(Handle(), text, PersonalDataKind.Handle) : []);

    private static IEnumerable<PersonalDataFound> Found(Regex pattern, string text, PersonalDataKind kind) =>
        pattern.In(text).Select(m => new PersonalDataFound(kind, m.Index, m.Length));

    /// <summary>One of them stands in every e-mail address, however it is disguised.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("@([");

    /// <summary>Also "jan (at) voorbeeld.nl".</summary>
    [GeneratedRegex(@"[\w.+-]{1,64}(?:@| ?[(\[](?:at|apenstaartje)[)\]] ?)[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    /// <summary>"facebook.com/iemand".</summary>
    [GeneratedRegex(
        @"\b(?:facebook|instagram|linkedin|twitter|tiktok|snapchat|youtube|x|t|wa)\.(?:com|me|nl)/(?:in/|add/|u/)?[\w.@+-]{3,60}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Page();

    /// <summary>"insta: gerbrandk", "instagram gerbrand_k": without a colon only what no word looks like.</summary>
    [GeneratedRegex(
        @"\b(?:insta(?:gram)?|facebook|fb|snap(?:chat)?|tiktok|twitter|linkedin|telegram|discord|gebruikersnaam|username|nickname)(?:[ -]?(?:account|profiel|profile|naam|name|handle))?(?: ?: ?@?| (?:is|heet|is called) @?(?=[\w.]{0,29}[_.0-9][\w])| @?(?=[\w.]{0,29}[_0-9]))[a-z0-9_][\w.]{2,29}\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Account();

    /// <summary>"@gerbrand_k"; a capital and small letters are a colleague whom somebody meant to mention.</summary>
    [GeneratedRegex(@"(?<![\w@./])@(?:[a-z0-9_][\w.]{2,29}|[A-Z][\w.]{0,29}[A-Z0-9_][\w.]{0,29})\b")]
    private static partial Regex Handle();
}
