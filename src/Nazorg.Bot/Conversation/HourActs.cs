namespace Nazorg.Bot.Conversation;

/// <summary>The hours and days on which reminders may come: "werktijden 9-17", "niet storen 12:00-13:00", "ik werk op ma di do".</summary>
internal static class HourActs
{
    public static Intent? Read(Said said)
    {
        var things = said.Words.Things.Select(t => t.Value).ToHashSet();
        if (things.Contains(Thing.WorkDays))
            return new Intent.SetWorkDays(said.Words.Weekdays, said.Words.SaysAll);
        if (!things.Contains(Thing.Hours) && !things.Contains(Thing.Quiet))
            return null;
        var quiet = things.Contains(Thing.Quiet);
        if (said.Words.SaysUsual)
            return new Intent.SetHours(null, null, quiet) { Usual = true };
        return said.Words.HourRange is { } range ? new Intent.SetHours(range.From, range.To, quiet)
            : said.Words.IsJustThings ? null
            : new Intent.SetHours(null, null, quiet);
    }
}
