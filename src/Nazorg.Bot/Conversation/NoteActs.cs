using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants kept in words: with the point that is named or was shown, otherwise with the case itself.</summary>
internal static class NoteActs
{
    public static Intent? Note(Said said, Act act)
    {
        var text = said.TextOf(act);
        if (act.NamesItem && said.Words.SaysNone(text))
            return ClearNote(said, act);
        if (act.NamesItem)
            return (Intent?)ItemActs.Which(said, act, null, i => new Intent.WriteNote(said.Case, i, text))
                ?? Written(said, ItemActs.Named(said, act), text);
        if (!act.Has(Thing.Case) && said.Scene.Talk.Item is { } shown && said.View?.Find(shown) is { } item)
            return Written(said, ItemName.Of(item.Id), text);

        // of no point: a fact is written down as such, anything else with the case itself
        if (text.Length == 0 && act.Part.From > 0)
            text = said.Words.Before(act.Part).Trim(' ', ',', '.', ';');
        return !TellsFact(said) && !act.Has(Thing.Point) && !NamesOther(said, act) && (text.Length > 0 || act.Has(Thing.Note))
            ? Written(said, ItemName.WholeCase, text)
            : null;
    }

    /// <summary>Something that the case asks for; "bij de woningoverval" only says of which case.</summary>
    private static bool TellsFact(Said said) =>
        said.Told.Certain.Without("robbery").Known.Any()
        || said.Words.VictimCount is not null
        || (said.Told.Certain["robbery"] is not null && (said.Words.Reports(Report.ItWas) || !said.Words.SpeaksOfKnown));

    /// <summary>"Zet deze opmerking bij …: tekst": it belongs with something that is named, and is no point of this case.</summary>
    private static bool NamesOther(Said said, Act act) =>
        said.Words.Label is null
        && said.Words.EndsInColon(act.Part)
        && (!said.Words.NamesNothing(act) || act.Things.Any(t => t is not (Thing.That or Thing.Case or Thing.Note)));

    public static Intent.WriteNote Written(Said said, ItemName item, string text) =>
        new(said.Case, item, text.Length == 0 ? null : text) { Anyway = ActIntents.SaysAnyway(said), Adds = true };

    public static Intent? ClearNote(Said said, Act act) =>
        act.NamesItem ? new Intent.WriteNote(said.Case, ItemActs.Named(said, act), "") : new Intent.WriteNote(said.Case, Noted(said), "");

    /// <summary>The note that is meant without a name: that of the point that was shown, or the only one there is.</summary>
    private static ItemName Noted(Said said) =>
        said.View is not { File: var file } view ? ItemName.WholeCase
        : said.Scene.Talk.Item is { } shown && file.NoteOf(shown) is not null ? ItemName.Of(shown)
        : file.NoteOf("") is null && view.Items.Where(i => file.NoteOf(i.Id) is not null).Take(2).ToList() is [var only]
            ? ItemName.Of(only.Id)
        : file.NoteOf("") is null && said.Scene.Talk.Item is { } item ? ItemName.Of(item)
        : ItemName.WholeCase;
}
