using System.Text.Json;
using System.Text.Json.Nodes;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using NodaTime.Text;

namespace Nazorg.Bot.Storage;

/// <summary>
/// Talks as they were kept before: what was open stood in six fields. Each becomes the <see cref="OpenQuestion"/> it stood for; a language that was
/// chosen is the chat's own.
/// </summary>
internal static class TalkBefore
{
    private static readonly string[] Gone = ["asked", "askedAt", "inline", "inlineOn", "offer", "question"];

    public static void Upgrade(Session session)
    {
        var talks = session.Many("SELECT tenant, id, body FROM document WHERE kind = 'talk'", r =>
            (Tenant: r.GetString(0), Id: r.GetString(1), Body: r.GetFieldValue<byte[]>(2))
        );
        foreach (var (tenant, id, body) in talks)
        {
            session.Execute(
                "UPDATE document SET body = @body WHERE kind = 'talk' AND tenant = @tenant AND id = @id",
                ("@body", Upgraded(body)),
                ("@tenant", tenant),
                ("@id", id)
            );
        }

        foreach (
            var (tenant, id, body) in session.Many("SELECT tenant, id, body FROM document WHERE kind = 'person'", r =>
                (r.GetString(0), r.GetString(1), r.GetFieldValue<byte[]>(2))
            )
        )
        {
            var person = JsonNode.Parse(body)!.AsObject();
            if (person.Remove("languageIsChosen"))
                session.Execute(
                    "UPDATE document SET body = @body WHERE kind = 'person' AND tenant = @tenant AND id = @id",
                    ("@body", JsonSerializer.SerializeToUtf8Bytes(person)),
                    ("@tenant", tenant),
                    ("@id", id)
                );
        }
    }

    /// <summary>The same talk, with what was open in its one field.</summary>
    internal static byte[] Upgraded(byte[] body)
    {
        var talk = JsonNode.Parse(body)!.AsObject();
        var open = Open(talk);
        foreach (var name in Gone)
            talk.Remove(name);
        talk["heard"] = true;
        if (open is not null)
            talk["open"] = JsonSerializer.SerializeToNode(open, StoreJson.Default.OpenQuestion);
        return JsonSerializer.SerializeToUtf8Bytes(talk);
    }

    private static OpenQuestion? Open(JsonObject talk)
    {
        var inline = Text(talk, "inline");
        if (inline == "#despite")
            return new OpenQuestion.ReasonToGoOn(Guard.VictimContact, null);
        if (inline is ['#', 'p', ..] && LocalDatePattern.Iso.Parse(inline["#police:".Length..]) is { Success: true } visit)
            return new OpenQuestion.ReasonToGoOn(Guard.PoliceAgreed, visit.Value);
        if (inline == "#area" && Text(talk, "case") is { } number)
            return new OpenQuestion.AText(CardVerbs.DataOf(new Intent.SetArea(number, null)));
        var asked = Text(talk, "asked") is { } question ? new OpenQuestion.OfScreening(question, Text(talk, "askedAt")) : null;
        if (talk["offer"] is JsonObject offer)
        {
            var answers = Texts(offer["answers"]);
            return Text(offer, "case") is { } of
                ? new OpenQuestion.OfFacts(of, answers, asked)
                : new OpenQuestion.OfCase(answers, Text(offer, "area"), Text(offer, "once"));
        }

        if (talk["question"] is JsonObject either)
            return new OpenQuestion.YesOrNo(Texts(either["yes"]), Texts(either["no"]));
        if (asked is not null)
            return asked;
        return inline is null
            ? null
            : new OpenQuestion.OfScreening(
                inline,
                Text(talk, "item"),
                Text(talk, "inlineOn") is { } on && Enum.TryParse<CardKind>(on, out var card) ? card
                    : Text(talk, "item") is null ? CardKind.Visit
                    : CardKind.Item
            );
    }

    private static string? Text(JsonObject of, string name) =>
        of[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static ImmutableSortedDictionary<string, string> Texts(JsonNode? node) =>
        node is JsonObject values
            ? values.ToImmutableSortedDictionary(v => v.Key, v => v.Value!.GetValue<string>(), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;
}
