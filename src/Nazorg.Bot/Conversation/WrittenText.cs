namespace Nazorg.Bot.Conversation;

/// <summary>
/// The words of a note, a reminder or a point of somebody's own, as they were typed: after a colon; after "dat"; otherwise what is left without
/// the verb, the point it is about and the day.
/// </summary>
internal static class WrittenText
{
    public static string Of(Utterance said, Act act)
    {
        if ((Colon(said.Text, said.Before(act.Part).Length) ?? Colon(said.Text, 0)) is { } colon)
            return Trimmed(said.Text[(colon + 1)..]);
        // "belt morgen terug, zet dat als notitie bij 7"
        if (act.Deed is Deed.Note && act.Part.From > 0 && act.Has(Thing.That))
            return Trimmed(said.Before(act.Part));
        if (said.AfterThat(act.Part) is { } after && !(act.Deed == Deed.Remind && said.Days.Any(d => said.IsAllFrom(after, d))))
            return Trimmed(said.Text[after..]);
        var verb = said.WordsOf(act.Deed, act.Part).Concat(said.WordsOfCase).ToHashSet();
        if (act.Deed == Deed.Remind)
            return Trimmed(said.Rest(null, word => verb.Contains(word) || said.IsOfTime(word), withArticle: true));
        return Trimmed(
            said.Rest(null, word =>
                verb.Contains(word)
                || act.Items.Any(i => word >= i.From && word <= i.Until)
                || act.Numbers.Any(n => word >= n.From && word <= n.Until)
            )
        );
    }

    /// <summary>Where a colon stands that is no part of an hour.</summary>
    private static int? Colon(string text, int from)
    {
        for (var at = text.IndexOf(':', from); at >= 0 && at + 1 < text.Length; at = text.IndexOf(':', at + 1))
        {
            if (at == 0 || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[at + 1]))
                return at;
        }

        return null;
    }

    private static string Trimmed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', '.', '"', '“', '”', '\'');
}
