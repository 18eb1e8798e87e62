using NodaTime.Text;

namespace Nazorg.Bot.Conversation;

/// <summary>The buttons of reminders: what is written on them and how it is read back.</summary>
internal static class ReminderVerbs
{
    public static Dictionary<string, string> Write(Intent intent) =>
        intent switch
        {
            Intent.ShowOverview => CardVerbs.Data("overview"),
            Intent.ChooseDay i => CardVerbs.Data("chooseDay", ("case", i.Case), ("item", i.Item.Id), ("revision", $"{i.Revision}")),
            Intent.ChoosePerson i => CardVerbs.Data("choosePerson", ("case", i.Case), ("item", i.Item.Id)),
            Intent.HandOn i => CardVerbs.Data(
                "handOn",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("person", i.Person),
                ("revision", $"{i.Revision}")
            ),
            Intent.EndFollowUp i => CardVerbs.Data("endFollowUp", ("case", i.Case), ("followUp", $"{i.Id}")),
            Intent.PutOffFollowUp i => CardVerbs.Data(
                "putOffFollowUp",
                ("case", i.Case),
                ("followUp", $"{i.Id}"),
                ("until", i.Until is { } until ? LocalDatePattern.Iso.Format(until) : null)
            ),
            Intent.PlanNeighbourhood i => CardVerbs.Data(
                "neighbourhood",
                ("case", i.Case),
                ("until", i.On is { } on ? LocalDatePattern.Iso.Format(on) : null),
                ("never", i.Never ? "yes" : null)
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>Null when it is another button, or cannot be read.</summary>
    public static Intent? Read(string? verb, IReadOnlyDictionary<string, string> data, string? number, ItemName item, int? revision)
    {
        if (verb == "overview")
            return new Intent.ShowOverview();
        if (number is null)
            return null;
        var day = LocalDatePattern.Iso.Parse(data.GetValueOrDefault("until") ?? data.GetValueOrDefault(CardVerbs.DateInput) ?? "")
            is { Success: true } date
            ? date.Value
            : (LocalDate?)null;
        var followUp = int.TryParse(data.GetValueOrDefault("followUp"), out var id) ? id : (int?)null;
        return verb switch
        {
            "chooseDay" => new Intent.ChooseDay(number, item, revision),
            "choosePerson" => new Intent.ChoosePerson(number, item),
            "handOn" => data.GetValueOrDefault("person") is { Length: > 0 } person && revision is not null
                ? new Intent.HandOn(number, item, person, null, revision)
                : null,
            "endFollowUp" when followUp is { } ended => new Intent.EndFollowUp(number, ended),
            "putOffFollowUp" when followUp is { } later => new Intent.PutOffFollowUp(number, later, day),
            "neighbourhood" => new Intent.PlanNeighbourhood(number, day, data.ContainsKey("never")),
            _ => null,
        };
    }
}
