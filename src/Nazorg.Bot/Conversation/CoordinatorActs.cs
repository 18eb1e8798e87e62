namespace Nazorg.Bot.Conversation;

/// <summary>
/// Who has access: "coördinatoren", "voeg coördinator toe @iemand", "verwijder coördinator @iemand". In a chat of one's own nobody can be
/// mentioned; there an Entra object id may follow, or nothing, which shows the card to choose from.
/// </summary>
internal static class CoordinatorActs
{
    private const int LongestText = 200;

    public static Intent? Read(Said said)
    {
        var things = said.Words.Things.Select(t => t.Value).ToHashSet();
        if (!things.Contains(Thing.Coordinators) || said.Text.Length > LongestText)
            return null;
        var person =
            said.Mentions is [var mention] ? new PersonName(null, mention.UserId, mention.Name)
            : said.Words.ObjectId is { } id && said.Mentions.IsEmpty ? new PersonName(id, null, "")
            : default;
        var deeds = said.Words.Deeds.Select(d => d.Value).ToHashSet();
        return deeds.Contains(Deed.Dismiss) || deeds.Contains(Deed.Delete) ? new Intent.Dismiss(person)
            : deeds.Contains(Deed.Appoint) || deeds.Contains(Deed.Add) ? new Intent.Appoint(person)
            : said.Words.IsJustThings
            || (
                said.Asks
                && said.Words.Questions.Any(q =>
                    q.Value is CaseQuestion.Who or CaseQuestion.Whose or CaseQuestion.Which or CaseQuestion.HowMany
                )
            )
                ? new Intent.ListCoordinators()
            : null;
    }
}
