using Nazorg.Bot.Asking;
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

    /// <summary>The key of the text input on the cards that have one.</summary>
    public const string TextInput = "text";

    public const string WhoInput = "who";

    public const string HowInput = "how";

    private const string VerbKey = "verb";

    public static Execute Button(string title, Intent intent)
    {
        var data = Write(intent);
        return new(title, data[VerbKey], data);
    }

    /// <summary>What a button with this intent carries.</summary>
    public static ImmutableSortedDictionary<string, string> DataOf(Intent intent) =>
        Write(intent).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string> Write(Intent intent) =>
        intent switch
        {
            Intent.Menu => Data("menu"),
            Intent.More => Data("more"),
            Intent.AskSomething => Data("ask"),
            Intent.AskAbout i => Data("about", ("entry", i.Entry), ("language", Written(i.Language))),
            Intent.Rate i => Data(
                "rate",
                ("once", i.Once),
                ("verdict", $"{i.Verdict}"),
                ("about", string.Join(' ', i.About)),
                ("entries", string.Join(' ', i.Entries)),
                ("written", i.Text is null ? null : "yes")
            ),
            Intent.Speak i => Data("speak", ("language", Written(i.Language))),
            Intent.NewCase i => Data(
                "newCase",
                ("once", i.Once),
                ("told", i.Told.IsEmpty ? null : Written(i.Told)),
                ("area", i.Area),
                ("facts", i.Facts is { } f ? string.Join(';', f.Known.Select(k => $"{k.Key}={k.Value}")) : null)
            ),
            Intent.DropOffer => Data("drop"),
            Intent.Record i => Data("record", ("case", i.Case), ("told", Written(i.Answers)), ("revision", $"{i.Revision}")),
            Intent.ListCases => Data("cases"),
            Intent.OpenCase i => Data("open", ("case", i.Number)),
            Intent.ShowQuestion i => Data("question", ("case", i.Case), ("question", i.Question), ("item", i.At)),
            Intent.Answer i => Data(
                "answer",
                ("case", i.Case),
                ("question", i.Question),
                ("value", i.Value),
                ("revision", $"{i.Revision}"),
                ("from", i.From is { } f ? $"{f}" : null),
                ("item", i.Item)
            ),
            Intent.Pause i => Data("pause", ("case", i.Case)),
            Intent.Resume i => Data("resume", ("case", i.Case)),
            Intent.ShowCase i => Data("case", ("case", i.Case)),
            Intent.ShowFacts i => Data("facts", ("case", i.Case)),
            Intent.ShowSection i => Data("section", ("case", i.Case), ("section", $"{i.Section}"), ("page", $"{i.Page}")),
            Intent.ShowItem i => Data("item", ("case", i.Case), ("item", i.Item.Id)),
            Intent.AskWhyNotApplicable i => Data("whyNot", ("case", i.Case), ("item", i.Item.Id), ("revision", $"{i.Revision}")),
            Intent.SetOutcome i => Data(
                "outcome",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("outcome", $"{i.Outcome}"),
                ("reason", i.Reason is { } r ? $"{r}" : null),
                ("revision", $"{i.Revision}"),
                ("from", $"{i.From}"),
                ("victim", i.Victim == 0 ? null : $"{i.Victim}")
            ),
            Intent.ShowVisit i => Data("visit", ("case", i.Case)),
            Intent.VisitResults i => Data("went", ("case", i.Case), ("victim", $"{i.Victim}"), ("page", $"{i.Page}")),
            Intent.SetVictims i => Data("victims", ("case", i.Case), ("victim", $"{i.Count}")),
            Intent.PlanVisit i => Data(
                "plan",
                ("case", i.Case),
                ("until", Iso(i.Date)),
                ("agree", i.PoliceAgree ? "yes" : null),
                ("despite", i.Despite is { } d ? $"{d}" : null),
                ("anyway", i.Anyway ? "yes" : null)
            ),
            Intent.AskDespite i => Data("askDespite", ("case", i.Case)),
            Intent.GoOnDespite i => Data(
                "despite",
                ("case", i.Case),
                ("guard", $"{i.Guard}"),
                ("despite", $"{i.Reason}"),
                ("anyway", i.Anyway ? "yes" : null)
            ),
            Intent.WriteNote i => Data("note", ("case", i.Case), ("item", i.Item.Id), ("anyway", i.Anyway ? "yes" : null)),
            Intent.AddItem i => Data(
                "add",
                ("case", i.Case),
                ("section", $"{i.Section}"),
                ("revision", $"{i.After}"),
                ("anyway", i.Anyway ? "yes" : null)
            ),
            Intent.SetArea i => Data("area", ("case", i.Case), ("anyway", i.Anyway ? "yes" : null)),
            Intent.SetOwner i => Data(
                "owner",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("owner", i.Owner is { } o ? $"{o}" : null),
                ("revision", $"{i.Revision}")
            ),
            Intent.Why i => Data("why", ("case", i.Case), ("item", i.Item?.Id)),
            Intent.Undo i => Data("undo", ("case", i.Case), ("change", $"{i.Change}")),
            Intent.Snooze i => Data(
                "snooze",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("until", Iso(i.Until)),
                ("time", i.Time is { } time ? LocalTimePattern.GeneralIso.Format(time) : null),
                ("revision", $"{i.Revision}")
            ),
            Intent.SetStatus i => Data("status", ("case", i.Case), ("status", $"{i.Status}")),
            Intent.ListCoordinators => Data("coordinators"),
            Intent.Appoint i => Data("appoint", ("person", i.Person.Id)),
            Intent.Dismiss i => Data("dismiss", ("person", i.Person.Id)),
            Intent.AskClose i => Data("askClose", ("case", i.Case)),
            Intent.AskDelete i => Data("askDelete", ("case", i.Case)),
            Intent.ShowContacts i => Data("contacts", ("case", i.Case)),
            Intent.AddContact i => Data("contact", ("case", i.Case)),
            Intent.ShowThread i => Data("thread", ("case", i.Case)),
            Intent.LinkToChannel i => Data("linkChannel", ("case", i.Case)),
            Intent.Unlink i => Data("unlink", ("case", i.Case)),
            Intent.TellThread i => Data("tellThread", ("case", i.Case), ("revision", $"{i.After}")),
            Intent.StartDrill => Data("drill"),
            Intent.HandOver i => Data("handOver", ("case", i.Case)),
            Intent.TakeOver i => Data("takeOver", ("case", i.Case)),
            Intent.ShowTimeline i => Data("timeline", ("case", i.Case), ("page", $"{i.Page}")),
            Intent.Said i => Data("say", ("text", i.Text)),
            _ => ReminderVerbs.Write(intent),
        };

    public static Intent Read(string? verb, IReadOnlyDictionary<string, string> data)
    {
        var named = data.GetValueOrDefault(VerbKey);
        if (verb is { Length: > 0 } && named is not null && verb != named)
            return new Intent.Unreadable();
        var number = data.GetValueOrDefault("case");
        var item = ItemName.Of(data.GetValueOrDefault("item") ?? "");
        var revision = int.TryParse(data.GetValueOrDefault("revision"), out var r) ? r : (int?)null;
        Intent? intent = (named ?? verb) switch
        {
            "menu" => new Intent.Menu(),
            "more" => new Intent.More(),
            "ask" => new Intent.AskSomething(),
            "about" => data.GetValueOrDefault("entry") is { } entry ? new Intent.AskAbout(entry, ReadLanguage(data)) : null,
            "rate" => ReadRate(data),
            "speak" => new Intent.Speak(ReadLanguage(data)),
            "newCase" => data.GetValueOrDefault("once") is { Length: > 0 and <= 64 } once
                ? new Intent.NewCase(once)
                {
                    Told = ReadTold(data),
                    Area = data.GetValueOrDefault("area"),
                    Facts = ReadFacts(data),
                }
                : null,
            "drop" => new Intent.DropOffer(),
            "drill" => new Intent.StartDrill(),
            "cases" => new Intent.ListCases(),
            "say" => data.GetValueOrDefault("text") is { Length: > 0 } text ? new Intent.Said(text) : null,
            "coordinators" => new Intent.ListCoordinators(),
            "appoint" => ReadPerson(data) is { } person ? new Intent.Appoint(person) : null,
            "dismiss" => ReadPerson(data) is { } person ? new Intent.Dismiss(person) : null,
            _ when ReminderVerbs.Read(named ?? verb, data, number, item, revision) is { } mine => mine,
            _ when number is null => null,
            "open" => new Intent.OpenCase(number),
            "question" => data.GetValueOrDefault("question") is { } q
                ? new Intent.ShowQuestion(number, q) { At = data.GetValueOrDefault("item") }
                : null,
            "answer" => data.GetValueOrDefault("question") is { } q && revision is { } at
                ? new Intent.Answer(number, q, data.GetValueOrDefault("value") ?? data.GetValueOrDefault(DateInput), at)
                {
                    From = Read<CardKind>(data, "from"),
                    Item = data.GetValueOrDefault("item"),
                }
                : null,
            "record" => revision is { } seen && ReadTold(data) is { IsEmpty: false } told ? new Intent.Record(number, told, seen) : null,
            "pause" => new Intent.Pause(number),
            "resume" => new Intent.Resume(number),
            "case" => new Intent.ShowCase(number),
            "facts" => new Intent.ShowFacts(number),
            "section" => Read<Section>(data, "section") is { } section
                ? new Intent.ShowSection(
                    number,
                    section,
                    int.TryParse(data.GetValueOrDefault("page"), out var page) ? Math.Max(0, page) : 0
                )
                : null,
            "item" => new Intent.ShowItem(number, item),
            "whyNot" => revision is not null ? new Intent.AskWhyNotApplicable(number, item, revision) : null,
            "outcome" => Read<Outcome>(data, "outcome") is { } outcome && revision is not null
                ? new Intent.SetOutcome(
                    number,
                    item,
                    outcome,
                    Read<NotApplicableReason>(data, "reason"),
                    revision,
                    Read<CardKind>(data, "from") ?? CardKind.Item
                )
                {
                    Victim = Number(data, "victim") ?? 0,
                }
                : null,
            "visit" => new Intent.ShowVisit(number),
            "went" => new Intent.VisitResults(number, Number(data, "victim") ?? 1, Number(data, "page") ?? 0),
            "victims" => Number(data, "victim") is { } count ? new Intent.SetVictims(number, count) : null,
            "plan" => new Intent.PlanVisit(number, ReadDate(data.GetValueOrDefault("until") ?? data.GetValueOrDefault(DateInput)))
            {
                PoliceAgree = data.GetValueOrDefault("agree") == "yes",
                Despite = Read<DespiteReason>(data, "despite"),
                Reason = Typed(data),
                Anyway = data.GetValueOrDefault("anyway") == "yes",
            },
            "askDespite" => new Intent.AskDespite(number),
            "despite" => Read<Guard>(data, "guard") is { } guard && Read<DespiteReason>(data, "despite") is { } because
                ? new Intent.GoOnDespite(number, guard, because) { Text = Typed(data), Anyway = data.GetValueOrDefault("anyway") == "yes" }
                : null,
            "note" => new Intent.WriteNote(number, item, Typed(data)) { Anyway = data.GetValueOrDefault("anyway") == "yes" },
            "add" => Read<Section>(data, "section") is { } to
                ? new Intent.AddItem(number, to, Typed(data), revision) { Anyway = data.GetValueOrDefault("anyway") == "yes" }
                : null,
            "area" => new Intent.SetArea(number, Typed(data)) { Anyway = data.GetValueOrDefault("anyway") == "yes" },
            "owner" => revision is not null ? new Intent.SetOwner(number, item, Read<Owner>(data, "owner"), revision) : null,
            "why" => new Intent.Why(number, item, null),
            "undo" => int.TryParse(data.GetValueOrDefault("change"), out var change) ? new Intent.Undo(number, change) : null,
            "snooze" when revision is not null && (!data.ContainsKey("until") || ReadDate(data["until"]) is not null) => new Intent.Snooze(
                number,
                item,
                ReadDate(data.GetValueOrDefault("until") ?? data.GetValueOrDefault(DateInput)),
                revision
            )
            {
                Day = data.GetValueOrDefault("until") ?? data.GetValueOrDefault(DateInput) ?? "",
                Time = LocalTimePattern.GeneralIso.Parse(data.GetValueOrDefault("time") ?? "") is { Success: true } hour
                    ? hour.Value
                    : null,
            },
            "askClose" => new Intent.AskClose(number),
            "askDelete" => new Intent.AskDelete(number),
            "contacts" => new Intent.ShowContacts(number),
            "contact" => new Intent.AddContact(
                number,
                Read<Owner>(data, WhoInput),
                Read<ContactHow>(data, HowInput),
                ReadDate(data.GetValueOrDefault(DateInput))
            ),
            "thread" => new Intent.ShowThread(number),
            "linkChannel" => new Intent.LinkToChannel(number),
            "unlink" => new Intent.Unlink(number),
            "tellThread" => revision is not null ? new Intent.TellThread(number, Typed(data) ?? "", revision) : null,
            "handOver" => new Intent.HandOver(number),
            "takeOver" => new Intent.TakeOver(number),
            "timeline" => new Intent.ShowTimeline(number, Number(data, "page") ?? 0),
            "status" => Read<CaseStatus>(data, "status") is { } status ? new Intent.SetStatus(number, status) : null,
            _ => null,
        };
        return intent ?? new Intent.Unreadable();
    }

    private static PersonName? ReadPerson(IReadOnlyDictionary<string, string> data) =>
        data.GetValueOrDefault("person") is { Length: > 0 and <= 200 } id ? new(id, null, "") : null;

    internal static Dictionary<string, string> Data(string verb, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [VerbKey] = verb };
        foreach (var (key, value) in values)
        {
            if (value is not null)
                data.Add(key, value);
        }

        return data;
    }

    /// <summary>"robbery=home;robberyDate=2026-03-10": whether these are answers to anything is checked by who writes them down.</summary>
    private static string Written(ImmutableSortedDictionary<string, string> told) =>
        string.Join(';', told.Select(a => $"{a.Key}={a.Value}"));

    private static ImmutableSortedDictionary<string, string> ReadTold(IReadOnlyDictionary<string, string> data) =>
        (data.GetValueOrDefault("told") ?? "")
            .Split(';')
            .Select(a => a.Split('='))
            .Where(a => a is [{ Length: > 0 }, { Length: > 0 }])
            .DistinctBy(a => a[0])
            .ToImmutableSortedDictionary(a => a[0], a => a[1], StringComparer.Ordinal);

    /// <summary>By name only: a number or a list of names is no value.</summary>
    private static T? Read<T>(IReadOnlyDictionary<string, string> data, string key)
        where T : struct, Enum => data.GetValueOrDefault(key) is { } text && Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : null;

    private static int? Number(IReadOnlyDictionary<string, string> data, string key) =>
        int.TryParse(data.GetValueOrDefault(key), out var number) ? Math.Max(0, number) : null;

    /// <summary>What was typed on the card; null when the button stands on another card.</summary>
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
        Read<Verdict>(data, "verdict") is { } verdict && data.GetValueOrDefault("once") is { Length: > 0 and <= 64 } once
            ? new(once, verdict, Names(data, "about"), Names(data, "entries"))
            {
                Text = data.GetValueOrDefault("written") == "yes" ? (data.GetValueOrDefault(TextInput) ?? "").Trim() : null,
            }
            : null;

    /// <summary>Ids only: whatever else is sent in their place is left out.</summary>
    private static ImmutableArray<string> Names(IReadOnlyDictionary<string, string> data, string key) =>
        [
            .. (data.GetValueOrDefault(key) ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(n => n.Length <= 64 && n.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                .Take(Feedback.MostNames),
        ];

    private static string? Typed(IReadOnlyDictionary<string, string> data) =>
        data.GetValueOrDefault(TextInput) is { } text
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;

    private static string Written(Language language) => language == Language.English ? "en" : "nl";

    private static Language ReadLanguage(IReadOnlyDictionary<string, string> data) =>
        data.GetValueOrDefault("language") == "en" ? Language.English : Language.Dutch;

    private static LocalDate? ReadDate(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } date ? date.Value : null;

    private static string? Iso(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;
}
