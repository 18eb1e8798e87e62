using System.Text.RegularExpressions;

namespace Nazorg.Bot.Conversation;

/// <summary>Typed text about reminders → <see cref="Intent"/>: "herinner me vrijdag aan …", "datum 7 26 maart", "geef 7 door aan Els", "afwezig van … tot …".</summary>
internal static partial class ReminderWords
{
    private static readonly ImmutableHashSet<string> Overview =
    [
        "wat staat er open",
        "wat staat open",
        "wat is er open",
        "wat staat er nog open",
        "overzicht",
        "weekoverzicht",
        "wat moet er deze week",
        "wat loopt er",
        "what is open",
        "whats open",
        "what s open",
        "what is still open",
        "overview",
        "weekly overview",
    ];

    private static readonly ImmutableHashSet<string> BackWords =
    [
        "weer aanwezig",
        "ik ben weer aanwezig",
        "ik ben er weer",
        "ik ben weer terug",
        "ik ben weer er",
        "ik ben terug",
        "niet meer afwezig",
        "i am back",
        "im back",
        "i m back",
        "back at work",
        "no longer away",
    ];

    private static readonly ImmutableHashSet<string> RemindHow =
    [
        "herinnering",
        "herinner me",
        "herinner mij",
        "stuur een herinnering",
        "stuur me een herinnering",
        "een herinnering",
        "reminder",
        "remind me",
        "send a reminder",
        "send me a reminder",
        "set a reminder",
    ];

    private static readonly ImmutableHashSet<string> HereWords =
    [
        "meldingen hier",
        "stuur meldingen hier",
        "meld het hier",
        "notices here",
        "send notices here",
    ];

    private static readonly ImmutableHashSet<string> NotHereWords =
    [
        "geen meldingen hier",
        "geen meldingen",
        "no notices here",
        "no notices",
    ];

    private static readonly ImmutableHashSet<string> NeighbourhoodNever =
    [
        "geen herinnering wijk",
        "herinner niet aan de wijk",
        "no reminder neighbourhood",
    ];

    /// <param name="text">As it was typed.</param>
    /// <param name="folded">The same, made comparable.</param>
    public static Intent? Read(string text, string folded)
    {
        if (Overview.Contains(folded))
            return new Intent.ShowOverview();
        if (BackWords.Contains(folded))
            return new Intent.BeBack();
        if (RemindHow.Contains(folded))
            return new Intent.AskFollowUp("");
        if (HereWords.Contains(folded))
            return new Intent.PostHere(Wanted: true);
        if (NotHereWords.Contains(folded))
            return new Intent.PostHere(Wanted: false);
        if (NeighbourhoodNever.Contains(folded))
            return new Intent.PlanNeighbourhood(null, null, Never: true);
        if (Neighbourhood().Match(folded) is { Success: true } plan)
            return new Intent.PlanNeighbourhood(null, null, Never: false) { Day = plan.Groups["day"].Value };
        if (Remind().Match(text) is { Success: true } remind)
            return new Intent.AskFollowUp(remind.Groups["words"].Value);
        if (Dated().Match(folded) is { Success: true } dated && int.TryParse(dated.Groups["n"].Value, out var number))
            return new Intent.SetDate(null, ItemName.Numbered(number), dated.Groups["day"].Value);
        if (HandOn().Match(folded) is { Success: true } on && int.TryParse(on.Groups["n"].Value, out var item))
        {
            return on.Groups["who"].Value is { Length: > 0 } who
                ? new Intent.HandOn(null, ItemName.Numbered(item), null, who, null)
                : new Intent.ChoosePerson(null, ItemName.Numbered(item));
        }

        if (Away().Match(folded) is { Success: true } away)
            return new Intent.BeAway(
                away.Groups["from"] is { Success: true, Value: var first } ? first : "vandaag",
                away.Groups["to"].Value,
                away.Groups["who"] is { Success: true, Value: var name } ? name : null
            );
        if (Hours().Match(text) is { Success: true } hours)
        {
            return new Intent.SetHours(hours.Groups["from"].Value, hours.Groups["to"].Value, Quiet: hours.Groups["quiet"].Success);
        }

        if (UsualHours().Match(folded) is { Success: true } usual)
            return new Intent.SetHours(null, null, Quiet: usual.Groups["quiet"].Success);
        return WorkDays().Match(folded) is { Success: true } days ? new Intent.SetWorkDays(days.Groups["days"].Value) : null;
    }

    [GeneratedRegex(
        @"^(?:wil je )?(?:herinner|help)? ?(?:herinner (?:me|mij)(?: er)?|help (?:me|mij) herinneren|remind me) (?<words>\S.*?)[.!?]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Remind();

    [GeneratedRegex(@"^(?:herinner wijk|wijk herinneren|herinner aan de wijk|remind neighbourhood) (?<day>.+)$")]
    private static partial Regex Neighbourhood();

    [GeneratedRegex(@"^(?:datum|afspraak|date|appointment) (?:punt |item |nummer |number )?(?<n>[0-9]{1,3}) (?<day>.+)$")]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"^(?:geef (?:punt )?(?<n>[0-9]{1,3}) door|geef door (?:punt )?(?<n>[0-9]{1,3})|doorgeven (?<n>[0-9]{1,3})|(?:hand over|pass on|hand on) (?:item )?(?<n>[0-9]{1,3}))(?: (?:aan |to )?(?<who>[a-z].*))?$"
    )]
    private static partial Regex HandOn();

    [GeneratedRegex(
        @"^(?:ik ben |i am |im )?(?:afwezig|weg|met verlof|met vakantie|op vakantie|away|on leave)(?:(?: van| from)? (?<from>.+?))? (?:tot en met|t/m|tot|until|till|to) (?<to>.+?)(?:,? (?:vervanger|waarnemer|vervangen door|waargenomen door|deputy|covered by) (?<who>[a-z].*))?$"
    )]
    private static partial Regex Away();

    [GeneratedRegex(
        @"^(?:(?:werktijden|werkuren|working hours)|(?<quiet>stil|stilte|niet storen|quiet|quiet hours|do not disturb))(?: van| from)? (?<from>[0-9]{1,2}(?:[:.][0-9]{2})?)(?: uur)? ?(?:-|–|tot|until|to) ?(?<to>[0-9]{1,2}(?:[:.][0-9]{2})?)(?: uur)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Hours();

    [GeneratedRegex("^(?:gewone werktijden|normale werktijden|usual working hours|(?<quiet>geen stilte|geen stille uren|no quiet hours))$")]
    private static partial Regex UsualHours();

    [GeneratedRegex("^(?:mijn )?(?:werkdagen|ik werk op|working days|i work on) (?<days>[a-z ]+)$")]
    private static partial Regex WorkDays();
}
