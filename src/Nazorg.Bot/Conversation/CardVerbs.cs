using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Knowledge.Plans;
using NodaTime.Text;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Buttons: what is written on them and how it is read back, side by side. Data comes back under the client's control, so reading trusts
/// nothing: what cannot be read is <see cref="Intent.Unreadable"/>, and ids are checked against the desk by whoever acts on them.
/// </summary>
internal static class CardVerbs
{
    /// <summary>The key of the date input on the cards that have one.</summary>
    public const string DateInput = "date";

    private const string VerbKey = "verb";

    public static Execute Button(string title, Intent intent)
    {
        var data = Write(intent);
        return new(title, data[VerbKey], data);
    }

    private static Dictionary<string, string> Write(Intent intent) => intent switch
    {
        Intent.Menu => Data("menu"),
        Intent.More => Data("more"),
        Intent.AskSomething => Data("ask"),
        Intent.AskAbout i => Data("about", ("entry", i.Entry), ("language", Written(i.Language))),
        Intent.Speak i => Data("speak", ("language", Written(i.Language))),
        Intent.NewCase i => Data("newCase", ("once", i.Once)),
        Intent.ListCases => Data("cases"),
        Intent.OpenCase i => Data("open", ("case", i.Number)),
        Intent.ShowQuestion i => Data("question", ("case", i.Case), ("question", i.Question)),
        Intent.Answer i => Data("answer", ("case", i.Case), ("question", i.Question), ("value", i.Value), ("revision", $"{i.Revision}")),
        Intent.Pause i => Data("pause", ("case", i.Case)),
        Intent.Resume i => Data("resume", ("case", i.Case)),
        Intent.ShowCase i => Data("case", ("case", i.Case)),
        Intent.ShowFacts i => Data("facts", ("case", i.Case)),
        Intent.ShowSection i => Data("section", ("case", i.Case), ("section", $"{i.Section}"), ("page", $"{i.Page}")),
        Intent.ShowItem i => Data("item", ("case", i.Case), ("item", i.Item.Id)),
        Intent.AskWhyNotApplicable i => Data("whyNot", ("case", i.Case), ("item", i.Item.Id), ("revision", $"{i.Revision}")),
        Intent.SetOutcome i => Data(
            "outcome", ("case", i.Case), ("item", i.Item.Id), ("outcome", $"{i.Outcome}"), ("reason", i.Reason is { } r ? $"{r}" : null),
            ("revision", $"{i.Revision}"), ("from", $"{i.From}")),
        Intent.Undo i => Data("undo", ("case", i.Case), ("change", $"{i.Change}")),
        Intent.Snooze i => Data("snooze", ("case", i.Case), ("item", i.Item.Id), ("until", Iso(i.Until)), ("time", i.Time is { } time ? LocalTimePattern.GeneralIso.Format(time) : null), ("revision", $"{i.Revision}")),
        Intent.SetStatus i => Data("status", ("case", i.Case), ("status", $"{i.Status}")),
        Intent.Said i => Data("say", ("text", i.Text)),
        _ => ReminderVerbs.Write(intent),
    };

    public static Intent Read(string? verb, IReadOnlyDictionary<string, string> data)
    {
        var named = data.GetValueOrDefault(VerbKey);
        if (verb is { Length: > 0 } && named is not null && verb != named) return new Intent.Unreadable();
        var number = data.GetValueOrDefault("case");
        var item = ItemName.Of(data.GetValueOrDefault("item") ?? "");
        var revision = int.TryParse(data.GetValueOrDefault("revision"), out var r) ? r : (int?)null;
        Intent? intent = (named ?? verb) switch
        {
            "menu" => new Intent.Menu(),
            "more" => new Intent.More(),
            "ask" => new Intent.AskSomething(),
            "about" => data.GetValueOrDefault("entry") is { } entry ? new Intent.AskAbout(entry, ReadLanguage(data)) : null,
            "speak" => new Intent.Speak(ReadLanguage(data)),
            "newCase" => data.GetValueOrDefault("once") is { Length: > 0 and <= 64 } once ? new Intent.NewCase(once) : null,
            "cases" => new Intent.ListCases(),
            "say" => data.GetValueOrDefault("text") is { Length: > 0 } text ? new Intent.Said(text) : null,
            _ when ReminderVerbs.Read(named ?? verb, data, number, item, revision) is { } mine => mine,
            _ when number is null => null,
            "open" => new Intent.OpenCase(number),
            "question" => data.GetValueOrDefault("question") is { } q ? new Intent.ShowQuestion(number, q) : null,
            "answer" => data.GetValueOrDefault("question") is { } q && revision is { } at
                ? new Intent.Answer(number, q, data.GetValueOrDefault("value") ?? data.GetValueOrDefault(DateInput), at)
                : null,
            "pause" => new Intent.Pause(number),
            "resume" => new Intent.Resume(number),
            "case" => new Intent.ShowCase(number),
            "facts" => new Intent.ShowFacts(number),
            "section" => Read<Section>(data, "section") is { } section
                ? new Intent.ShowSection(number, section, int.TryParse(data.GetValueOrDefault("page"), out var page) ? Math.Max(0, page) : 0)
                : null,
            "item" => new Intent.ShowItem(number, item),
            "whyNot" => revision is not null ? new Intent.AskWhyNotApplicable(number, item, revision) : null,
            "outcome" => Read<Outcome>(data, "outcome") is { } outcome && revision is not null
                ? new Intent.SetOutcome(number, item, outcome, Read<NotApplicableReason>(data, "reason"), revision, Read<CardKind>(data, "from") ?? CardKind.Item)
                : null,
            "undo" => int.TryParse(data.GetValueOrDefault("change"), out var change) ? new Intent.Undo(number, change) : null,
            "snooze" when revision is not null && (!data.ContainsKey("until") || ReadDate(data["until"]) is not null) => new Intent.Snooze(number, item, ReadDate(data.GetValueOrDefault("until") ?? data.GetValueOrDefault(DateInput)), revision)
            {
                Day = data.GetValueOrDefault("until") ?? data.GetValueOrDefault(DateInput) ?? "",
                Time = LocalTimePattern.GeneralIso.Parse(data.GetValueOrDefault("time") ?? "") is { Success: true } hour ? hour.Value : null,
            },
            "status" => Read<CaseStatus>(data, "status") is { } status ? new Intent.SetStatus(number, status) : null,
            _ => null,
        };
        return intent ?? new Intent.Unreadable();
    }

    internal static Dictionary<string, string> Data(string verb, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [VerbKey] = verb };
        foreach (var (key, value) in values)
        {
            if (value is not null) data.Add(key, value);
        }

        return data;
    }

    /// <summary>By name only: a number or a list of names is no value.</summary>
    private static T? Read<T>(IReadOnlyDictionary<string, string> data, string key)
        where T : struct, Enum =>
        data.GetValueOrDefault(key) is { } text && Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : null;

    private static string Written(Language language) => language == Language.English ? "en" : "nl";

    private static Language ReadLanguage(IReadOnlyDictionary<string, string> data) => data.GetValueOrDefault("language") == "en" ? Language.English : Language.Dutch;

    private static LocalDate? ReadDate(string? iso) => iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } date ? date.Value : null;

    private static string? Iso(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;
}
