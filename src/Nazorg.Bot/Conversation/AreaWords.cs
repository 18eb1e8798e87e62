namespace Nazorg.Bot.Conversation;

/// <summary>The neighbourhood as it is typed: "buurt: Noord", "de wijk is Noord". Empty takes it away.</summary>
internal static class AreaWords
{
    public static string? Read(Utterance said)
    {
        var areas = said.Things.Where(t => t.Value is Thing.Area or Thing.Neighbourhood).ToList();
        if (areas.Count == 0 || said.Deeds.Any(d => d.Value is Deed.Add or Deed.Note or Deed.Remind))
            return null;
        if (said.Label is { } label && label.Words.Length <= 3)
            return said.SaysNone(label.Text) ? "" : label.Text;
        if (!said.Reports(Report.ItWas) || said.EndsInQuestion)
            return null;
        var rest = said.Rest(null, word => areas.Any(a => word >= a.From && word <= a.Until));
        return rest.Length > 0 && char.IsUpper(rest[0]) ? rest : null;
    }
}
