using Nazorg.Bot.Cases;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Conversation;

/// <summary>The buttons of a checklist and of the visit: what is written on them and how it is read back.</summary>
internal static class ChecklistVerbs
{
    public static Dictionary<string, string>? Write(Intent intent) =>
        intent switch
        {
            Intent.ShowCase i => CardData.Of("case", ("case", i.Case)),
            Intent.ShowSection i => CardData.Of("section", ("case", i.Case), ("section", $"{i.Section}"), ("page", $"{i.Page}")),
            Intent.ShowItem i => CardData.Of("item", ("case", i.Case), ("item", i.Item.Id)),
            Intent.ShowItems i => CardData.Of(
                "items",
                ("case", i.Case),
                ("stand", $"{i.Stand}"),
                ("section", i.Section is { } s ? $"{s}" : null)
            ),
            Intent.AskWhyNotApplicable i => CardData.Of("whyNot", ("case", i.Case), ("item", i.Item.Id), ("revision", $"{i.Revision}")),
            Intent.SetOutcome i => CardData.Of(
                "outcome",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("outcome", $"{i.Outcome}"),
                ("reason", i.Reason is { } r ? $"{r}" : null),
                ("revision", $"{i.Revision}"),
                ("from", $"{i.From}"),
                ("victim", i.Victim == 0 ? null : $"{i.Victim}")
            ),
            Intent.WriteNote i => CardData.Of(
                "note",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("anyway", CardData.Yes(i.Anyway)),
                ("adds", CardData.Yes(i.Adds))
            ),
            Intent.AddItem i => CardData.Of(
                "add",
                ("case", i.Case),
                ("section", $"{i.Section}"),
                ("revision", $"{i.After}"),
                ("anyway", CardData.Yes(i.Anyway))
            ),
            Intent.SetArea i => CardData.Of("area", ("case", i.Case), ("anyway", CardData.Yes(i.Anyway))),
            Intent.SetOwner i => CardData.Of(
                "owner",
                ("case", i.Case),
                ("item", i.Item.Id),
                ("owner", i.Owner is { } o ? $"{o}" : null),
                ("revision", $"{i.Revision}")
            ),
            Intent.Why i => CardData.Of("why", ("case", i.Case), ("item", i.Item?.Id)),
            Intent.Undo i => CardData.Of(
                "undo",
                ("case", i.Case),
                ("change", i.Change is { } change ? $"{change}" : null),
                ("item", i.Item?.Id)
            ),
            Intent.SetStatus i => CardData.Of("status", ("case", i.Case), ("status", $"{i.Status}")),
            Intent.AskClose i => CardData.Of("askClose", ("case", i.Case)),
            Intent.AskDelete i => CardData.Of("askDelete", ("case", i.Case)),
            Intent.AskCancel i => CardData.Of("askCancel", ("case", i.Case)),
            Intent.ShowContacts i => CardData.Of("contacts", ("case", i.Case)),
            Intent.AddContact i => CardData.Of("contact", ("case", i.Case)),
            Intent.HandOver i => CardData.Of("handOver", ("case", i.Case)),
            Intent.TakeOver i => CardData.Of("takeOver", ("case", i.Case)),
            Intent.ShowTimeline i => CardData.Of("timeline", ("case", i.Case), ("page", $"{i.Page}")),
            Intent.ShowTerm i => CardData.Of("term", ("case", i.Case)),
            Intent.ShowVisit i => CardData.Of("visit", ("case", i.Case)),
            Intent.VisitResults i => CardData.Of("went", ("case", i.Case), ("victim", $"{i.Victim}"), ("page", $"{i.Page}")),
            Intent.SetVictims i => CardData.Of("victims", ("case", i.Case), ("victim", $"{i.Count}")),
            Intent.PlanVisit i => CardData.Of(
                "plan",
                ("case", i.Case),
                ("until", CardData.Iso(i.Date)),
                ("time", CardData.Iso(i.Time)),
                ("with", i.With is { } along ? $"{along}" : null),
                ("off", CardData.Yes(i.IsOff)),
                ("agree", CardData.Yes(i.PoliceAgree)),
                ("despite", i.Despite is { } d ? $"{d}" : null),
                ("anyway", CardData.Yes(i.Anyway))
            ),
            Intent.AskDespite i => CardData.Of("askDespite", ("case", i.Case)),
            Intent.GoOnDespite i => CardData.Of(
                "despite",
                ("case", i.Case),
                ("guard", $"{i.Guard}"),
                ("despite", $"{i.Reason}"),
                ("anyway", CardData.Yes(i.Anyway))
            ),
            Intent.ShowThread i => CardData.Of("thread", ("case", i.Case)),
            Intent.LinkToChannel i => CardData.Of("linkChannel", ("case", i.Case)),
            Intent.Unlink i => CardData.Of("unlink", ("case", i.Case)),
            Intent.TellThread i => CardData.Of("tellThread", ("case", i.Case), ("revision", $"{i.After}")),
            _ => null,
        };

    public static Intent? Read(string? verb, IReadOnlyDictionary<string, string> data, string number, int? revision)
    {
        var item = ItemName.Of(data.GetValueOrDefault("item") ?? "");
        var anyway = CardData.IsYes(data, "anyway");
        return verb switch
        {
            "case" => new Intent.ShowCase(number),
            "section" => CardData.Read<Section>(data, "section") is { } section
                ? new Intent.ShowSection(number, section, CardData.Number(data, "page") ?? 0)
                : null,
            "item" => new Intent.ShowItem(number, item),
            "items" => CardData.Read<ItemStand>(data, "stand") is { } stand
                ? new Intent.ShowItems(number, stand, CardData.Read<Section>(data, "section"))
                : null,
            "whyNot" => revision is not null ? new Intent.AskWhyNotApplicable(number, item, revision) : null,
            "outcome" => CardData.Read<Outcome>(data, "outcome") is { } outcome && revision is not null
                ? new Intent.SetOutcome(
                    number,
                    item,
                    outcome,
                    CardData.Read<NotApplicableReason>(data, "reason"),
                    revision,
                    CardData.Read<CardKind>(data, "from") ?? CardKind.Item
                )
                {
                    Victim = CardData.Number(data, "victim") ?? 0,
                }
                : null,
            "note" => new Intent.WriteNote(number, item, CardData.Typed(data)) { Anyway = anyway, Adds = CardData.IsYes(data, "adds") },
            "add" => CardData.Read<Section>(data, "section") is { } to
                ? new Intent.AddItem(number, to, CardData.Typed(data), revision) { Anyway = anyway }
                : null,
            "area" => new Intent.SetArea(number, CardData.Typed(data)) { Anyway = anyway },
            "owner" => revision is not null ? new Intent.SetOwner(number, item, CardData.Read<Owner>(data, "owner"), revision) : null,
            "why" => new Intent.Why(number, item, null),
            "undo" => int.TryParse(data.GetValueOrDefault("change"), out var change) ? new Intent.Undo(number, change)
            : data.ContainsKey("item") ? new Intent.Undo(number, null) { Item = item }
            : null,
            "askClose" => new Intent.AskClose(number),
            "askDelete" => new Intent.AskDelete(number),
            "askCancel" => new Intent.AskCancel(number),
            "contacts" => new Intent.ShowContacts(number),
            "contact" => new Intent.AddContact(
                number,
                CardData.Read<Owner>(data, CardVerbs.WhoInput),
                CardData.Read<ContactHow>(data, CardVerbs.HowInput),
                CardData.Day(data)
            ),
            "handOver" => new Intent.HandOver(number),
            "takeOver" => new Intent.TakeOver(number),
            "timeline" => new Intent.ShowTimeline(number, CardData.Number(data, "page") ?? 0),
            "term" => new Intent.ShowTerm(number),
            "status" => CardData.Read<CaseStatus>(data, "status") is { } status ? new Intent.SetStatus(number, status) : null,
            "visit" => new Intent.ShowVisit(number),
            "went" => new Intent.VisitResults(number, CardData.Number(data, "victim") ?? 1, CardData.Number(data, "page") ?? 0),
            "victims" => CardData.Number(data, "victim") is { } count ? new Intent.SetVictims(number, count) : null,
            "plan" => new Intent.PlanVisit(number, CardData.Day(data))
            {
                Time = CardData.Time(data),
                With = CardData.Read<Owner>(data, "with"),
                IsOff = CardData.IsYes(data, "off"),
                PoliceAgree = CardData.IsYes(data, "agree"),
                Despite = CardData.Read<DespiteReason>(data, "despite"),
                Reason = CardData.Typed(data),
                Anyway = anyway,
            },
            "askDespite" => new Intent.AskDespite(number),
            "despite" => CardData.Read<Guard>(data, "guard") is { } guard && CardData.Read<DespiteReason>(data, "despite") is { } because
                ? new Intent.GoOnDespite(number, guard, because) { Text = CardData.Typed(data), Anyway = anyway }
                : null,
            "thread" => new Intent.ShowThread(number),
            "linkChannel" => new Intent.LinkToChannel(number),
            "unlink" => new Intent.Unlink(number),
            "tellThread" => revision is not null ? new Intent.TellThread(number, CardData.Typed(data) ?? "", revision) : null,
            _ => null,
        };
    }
}
