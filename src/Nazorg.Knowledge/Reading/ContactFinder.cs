using System.Text.RegularExpressions;

namespace Nazorg.Knowledge.Reading;

/// <summary>Finds e-mail addresses, and the names by which people go on social media.</summary>
internal static partial class ContactFinder
{
    public static IEnumerable<PersonalDataFound> Find(string text) =>
        Email()
            .Matches(text)
            .Select(m => new PersonalDataFound(PersonalDataKind.Email, m.Index, m.Length))
            .Concat(
                ((Regex[])[Page(), Account(), Handle()])
                    .SelectMany(r => r.Matches(text))
                    .Select(m => new PersonalDataFound(PersonalDataKind.Handle, m.Index, m.Length))
            );

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
