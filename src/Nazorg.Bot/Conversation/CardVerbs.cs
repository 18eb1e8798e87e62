using Nazorg.Bot.Asking;
using Nazorg.Bot.Cards;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Buttons: what is written on them and how it is read back, side by side; those of a checklist and of reminders in files beside this one.
/// What cannot be read is <see cref="Intent.Unreadable"/>, and ids are checked against the desk by whoever acts on them.
/// </summary>
internal static class CardVerbs
{
    /// <summary>The key of the date input on the cards that have one.</summary>
    public const string DateInput = "date";

    /// <summary>The key of the text input on the cards that have one.</summary>
    public const string TextInput = "text";

    public const string WhoInput = "who";

    public const string HowInput = "how";

    private const int LongestOnce = 64;
    private const int LongestPerson = 200;

    public static Execute Button(string title, Intent intent)
    {
        var data = Write(intent) ?? throw new UnreachableException();
        return new(title, data[CardData.Verb], data);
    }

    /// <summary>What a button with this intent carries.</summary>
    public static ImmutableSortedDictionary<string, string> DataOf(Intent intent) => TryDataOf(intent) ?? throw new UnreachableException();

    /// <summary>The same; null when no button does this.</summary>
    public static ImmutableSortedDictionary<string, string>? TryDataOf(Intent intent) =>
        Write(intent)?.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string>? Write(Intent intent) =>
        intent switch
        {
            Intent.Menu => CardData.Of("menu"),
            Intent.More => CardData.Of("more"),
            Intent.AskSomething => CardData.Of("ask"),
            Intent.Say i => CardData.Of("say", ("case", i.Case), ("text", i.Text)),
            Intent.AskAbout i => CardData.Of("about", ("entry", i.Entry), ("language", Written(i.Language))),
            Intent.Rate i => CardData.Of(
                "rate",
                ("once", i.Once),
                ("verdict", $"{i.Verdict}"),
                ("about", string.Join(' ', i.About)),
                ("entries", string.Join(' ', i.Entries)),
                ("written", CardData.Yes(i.Text is not null))
            ),
            Intent.Speak i => CardData.Of("speak", ("language", Written(i.Language))),
            Intent.NewCase i => CardData.Of(
                "newCase",
                ("once", i.Once),
                ("told", i.Told.IsEmpty ? null : CardData.Written(i.Told)),
                ("area", i.Area),
                ("facts", i.Facts is { } f ? string.Join(';', f.Known.Select(k => $"{k.Key}={k.Value}")) : null)
            ),
            Intent.DropOffer => CardData.Of("drop"),
            Intent.ListCases => CardData.Of("cases"),
            Intent.OpenCase i => CardData.Of("open", ("case", i.Number)),
            Intent.StartDrill => CardData.Of("drill"),
            Intent.ListCoordinators => CardData.Of("coordinators"),
            Intent.Appoint i => CardData.Of("appoint", ("person", i.Person.Id)),
            Intent.Dismiss i => CardData.Of("dismiss", ("person", i.Person.Id)),
            Intent.Record i => CardData.Of(
                "record",
                ("case", i.Case),
                ("told", CardData.Written(i.Answers)),
                ("revision", $"{i.Revision}")
            ),
            Intent.ShowQuestion i => CardData.Of("question", ("case", i.Case), ("question", i.Question), ("item", i.At)),
            Intent.Answer i => CardData.Of(
                "answer",
                ("case", i.Case),
                ("question", i.Question),
                ("value", i.Value),
                ("revision", $"{i.Revision}"),
                ("from", i.From is { } f ? $"{f}" : null),
                ("item", i.Item)
            ),
            Intent.Pause i => CardData.Of("pause", ("case", i.Case)),
            Intent.Resume i => CardData.Of("resume", ("case", i.Case)),
            Intent.ShowFacts i => CardData.Of("facts", ("case", i.Case)),
            _ => ChecklistVerbs.Write(intent) ?? ReminderVerbs.Write(intent),
        };

    public static Intent Read(string? verb, IReadOnlyDictionary<string, string> data)
    {
        var named = data.GetValueOrDefault(CardData.Verb);
        if (verb is { Length: > 0 } && named is not null && verb != named)
            return new Intent.Unreadable();
        var number = data.GetValueOrDefault("case");
        var revision = int.TryParse(data.GetValueOrDefault("revision"), out var r) ? r : (int?)null;
        return OfNoCase(named ?? verb, data)
            ?? (
                number is null
                    ? null
                    : OfCase(named ?? verb, data, number, revision) ?? ChecklistVerbs.Read(named ?? verb, data, number, revision)
            )
            ?? ReminderVerbs.Read(named ?? verb, data, number, revision)
            ?? new Intent.Unreadable();
    }

    private static Intent? OfNoCase(string? verb, IReadOnlyDictionary<string, string> data) =>
        verb switch
        {
            "menu" => new Intent.Menu(),
            "more" => new Intent.More(),
            "ask" => new Intent.AskSomething(),
            "say" => data.GetValueOrDefault("text") is { Length: > 0 } text ? new Intent.Say(data.GetValueOrDefault("case"), text) : null,
            "about" => data.GetValueOrDefault("entry") is { } entry ? new Intent.AskAbout(entry, ReadLanguage(data)) : null,
            "rate" => ReadRate(data),
            "speak" => new Intent.Speak(ReadLanguage(data)),
            "newCase" => data.GetValueOrDefault("once") is { Length: > 0 and <= LongestOnce } once
                ? new Intent.NewCase(once)
                {
                    Told = CardData.Told(data),
                    Area = data.GetValueOrDefault("area"),
                    Facts = ReadFacts(data),
                }
                : null,
            "drop" => new Intent.DropOffer(),
            "drill" => new Intent.StartDrill(),
            "cases" => new Intent.ListCases(),
            "coordinators" => new Intent.ListCoordinators(),
            "appoint" => ReadPerson(data) is { } person ? new Intent.Appoint(person) : null,
            "dismiss" => ReadPerson(data) is { } person ? new Intent.Dismiss(person) : null,
            _ => null,
        };

    private static Intent? OfCase(string? verb, IReadOnlyDictionary<string, string> data, string number, int? revision) =>
        verb switch
        {
            "open" => new Intent.OpenCase(number),
            "question" => data.GetValueOrDefault("question") is { } q
                ? new Intent.ShowQuestion(number, q) { At = data.GetValueOrDefault("item") }
                : null,
            "answer" => data.GetValueOrDefault("question") is { } q && revision is { } at
                ? new Intent.Answer(number, q, data.GetValueOrDefault("value") ?? data.GetValueOrDefault(DateInput), at)
                {
                    From = CardData.Read<CardKind>(data, "from"),
                    Item = data.GetValueOrDefault("item"),
                }
                : null,
            "record" => revision is { } seen && CardData.Told(data) is { IsEmpty: false } told
                ? new Intent.Record(number, told, seen)
                : null,
            "pause" => new Intent.Pause(number),
            "resume" => new Intent.Resume(number),
            "facts" => new Intent.ShowFacts(number),
            _ => null,
        };

    private static PersonName? ReadPerson(IReadOnlyDictionary<string, string> data) =>
        data.GetValueOrDefault("person") is { Length: > 0 and <= LongestPerson } id ? new(id, null, "") : null;

    /// <summary>What is no fact, or no value of it, is left out.</summary>
    private static Facts? ReadFacts(IReadOnlyDictionary<string, string> data) =>
        data.GetValueOrDefault("facts") is not { } written
            ? null
            : written
                .Split(';')
                .Select(f => f.Split('='))
                .Where(f => f is [var name, var value] && FactDefinition.Find(name) is { } fact && fact.Reject(value) is null)
                .Aggregate(Facts.None, (facts, f) => facts.With(f[0], f[1]));

    private static Intent.Rate? ReadRate(IReadOnlyDictionary<string, string> data) =>
        CardData.Read<Verdict>(data, "verdict") is { } verdict && data.GetValueOrDefault("once") is { Length: > 0 and <= LongestOnce } once
            ? new(once, verdict, Names(data, "about"), Names(data, "entries"))
            {
                Text = CardData.IsYes(data, "written") ? (data.GetValueOrDefault(TextInput) ?? "").Trim() : null,
            }
            : null;

    /// <summary>Ids only: whatever else is sent in their place is left out.</summary>
    private static ImmutableArray<string> Names(IReadOnlyDictionary<string, string> data, string key) =>
        [
            .. (data.GetValueOrDefault(key) ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(n => n.Length <= LongestOnce && n.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                .Take(Feedback.MostNames),
        ];

    private static string Written(Language language) => language == Language.English ? "en" : "nl";

    private static Language ReadLanguage(IReadOnlyDictionary<string, string> data) =>
        data.GetValueOrDefault("language") == "en" ? Language.English : Language.Dutch;
}
