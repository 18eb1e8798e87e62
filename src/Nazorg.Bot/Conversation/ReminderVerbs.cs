namespace Nazorg.Bot.Conversation;

/// <summary>The buttons of reminders: what is written on them and how it is read back.</summary>
internal static class ReminderVerbs
{
    public static Dictionary<string, string>? Write(Intent intent) =>
        intent switch
        {
            Intent.ShowOverview => CardData.Of("overview"),
            Intent.Snooze i => CardData.Of(
                "snooze",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("until", CardData.Iso(i.Until)),
                ("time", CardData.Iso(i.Time)),
                ("revision", $"{i.Revision}")
            ),
            Intent.ChooseDay i => CardData.Of("chooseDay", ("case", i.Case), ("item", i.Item.Id), ("revision", $"{i.Revision}")),
            Intent.SetDate i => CardData.Of("setDate", ("case", i.Case), ("item", i.Item.Id), ("until", CardData.Iso(i.Day))),
            Intent.ChoosePerson i => CardData.Of("choosePerson", ("case", i.Case), ("item", i.Item.Id)),
            Intent.HandOn i => CardData.Of(
                "handOn",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("person", i.Person),
                ("revision", $"{i.Revision}")
            ),
            Intent.EndFollowUp i => CardData.Of("endFollowUp", ("case", i.Case), ("followUp", $"{i.Id}")),
            Intent.PutOffFollowUp i => CardData.Of(
                "putOffFollowUp",
                ("case", i.Case),
                ("followUp", $"{i.Id}"),
                ("until", CardData.Iso(i.Until))
            ),
            Intent.PlanNeighbourhood i => CardData.Of(
                "neighbourhood",
                ("case", i.Case),
                ("until", CardData.Iso(i.On)),
                ("never", CardData.Yes(i.Never))
            ),
            _ => null,
        };

    /// <summary>Null when it is another button, or cannot be read.</summary>
    public static Intent? Read(string? verb, IReadOnlyDictionary<string, string> data, string? number, int? revision)
    {
        if (verb == "overview")
            return new Intent.ShowOverview();
        if (number is null)
            return null;
        var item = ItemName.Of(data.GetValueOrDefault("item") ?? "");
        var day = CardData.Day(data);
        var followUp = int.TryParse(data.GetValueOrDefault("followUp"), out var id) ? id : (int?)null;
        return verb switch
        {
            "snooze" when revision is not null && (!data.ContainsKey("until") || day is not null) => new Intent.Snooze(
                number,
                item,
                day,
                revision
            )
            {
                Time = CardData.Time(data),
                Wrong = CardData.WrongDay(data)
                    ?? (day is null && data.ContainsKey(CardVerbs.DateInput) ? new(DayProblem.NotUnderstood, null) : null),
            },
            "chooseDay" => new Intent.ChooseDay(number, item, revision),
            "setDate" => new Intent.SetDate(number, item, day),
            "choosePerson" => new Intent.ChoosePerson(number, item),
            "handOn" => data.GetValueOrDefault("person") is { Length: > 0 } person && revision is not null
                ? new Intent.HandOn(number, item, person, null, revision)
                : null,
            "endFollowUp" when followUp is { } ended => new Intent.EndFollowUp(number, ended),
            "putOffFollowUp" when followUp is { } later => new Intent.PutOffFollowUp(number, later, day)
            {
                Wrong = CardData.WrongDay(data),
            },
            "neighbourhood" => new Intent.PlanNeighbourhood(number, day, data.ContainsKey("never")) { Wrong = CardData.WrongDay(data) },
            _ => null,
        };
    }
}
