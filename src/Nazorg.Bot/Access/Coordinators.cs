using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Access;

/// <summary>Why somebody is a coordinator.</summary>
internal enum Basis
{
    /// <summary>By the administrator: the settings name them, and no coordinator can lock them out.</summary>
    Settings,

    /// <summary>As a member of the aftercare team: in Teams that is changed, not here.</summary>
    Team,

    /// <summary>By another coordinator.</summary>
    Colleague,
}

/// <param name="Name">To recognise somebody by.</param>
internal sealed record Coordinator(string Id, string Name, Basis Basis);

/// <summary>
/// Who has access: the first by the settings, then by each other, or because they are in the aftercare team. An id decides; a name only helps
/// to choose.
/// </summary>
internal static class Coordinators
{
    public static Turn Decide(Scene scene, Intent.OfAccess intent) =>
        intent switch
        {
            Intent.Appoint i => Appoint(scene, i.Person),
            Intent.Dismiss i => Dismiss(scene, i.Person),
            _ => List(scene),
        };

    private static Turn List(Scene scene) => Turn.Replace(CoordinatorsCard.Of(scene, null));

    private static Turn Appoint(Scene scene, PersonName person)
    {
        var t = scene.Texts;
        if (person.IsNobody)
            return Nobody(scene);
        if (IdOf(scene, person) is not { } id)
            return Turn.Say(t.PersonUnknown(person.Called));
        if (scene.Desk.Team.Value.Guests.Contains(id))
            return Answer(scene, t.GuestsHaveNoAccess);
        if (All(scene).Any(c => Same(c.Id, id)))
            return Answer(scene, t.HasAccessAlready(NameOf(scene, id)));
        var municipality = scene.Desk.Municipality.Value.Appoint(
            id,
            person.Called.Length > 0 ? person.Called : KnownName(scene, id),
            scene.By,
            scene.Now
        );
        return Answer(With(scene, municipality), t.HasAccessNow(NameOf(With(scene, municipality), id))) with
        {
            Municipality = municipality,
        };
    }

    private static Turn Dismiss(Scene scene, PersonName person)
    {
        var t = scene.Texts;
        if (person.IsNobody)
            return Nobody(scene);
        if (IdOf(scene, person) is not { } id || All(scene).FirstOrDefault(c => Same(c.Id, id)) is not { } found)
            return Answer(scene, t.HasNoAccess);
        if (found.Basis == Basis.Settings)
            return Answer(scene, t.AccessBySettings(found.Name));
        if (found.Basis == Basis.Team)
            return Answer(scene, t.AccessByTeam(found.Name));
        if (All(scene).Length == 1)
            return Answer(scene, t.LastOneStays);
        var municipality = scene.Desk.Municipality.Value.Dismiss(id, scene.By, scene.Now);
        return Answer(With(scene, municipality), t.HasAccessNoMore(found.Name)) with { Municipality = municipality };
    }

    /// <summary>Everybody who has access, each once, with the strongest reason first.</summary>
    public static ImmutableArray<Coordinator> All(Scene scene)
    {
        var (municipality, team) = (scene.Desk.Municipality.Value, scene.Desk.Team.Value);
        var all = scene
            .Settings.Coordinators.Select(id => (Id: id, Basis: Basis.Settings))
            .Concat(team.Members.Keys.Select(id => (Id: id, Basis: Basis.Team)))
            .Concat(municipality.Coordinators.Keys.Select(id => (Id: id, Basis: Basis.Colleague)));
        return
        [
            .. all.DistinctBy(c => c.Id.ToLowerInvariant())
                .Select(c => new Coordinator(c.Id, NameOf(scene, c.Id), c.Basis))
                .OrderBy(c => c.Basis)
                .ThenBy(c => c.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Colleagues who wrote to the bot and have no access: they may have asked for it.</summary>
    public static ImmutableArray<Coordinator> Asking(Scene scene)
    {
        var all = All(scene).Select(c => c.Id.ToLowerInvariant()).ToImmutableHashSet();
        return
        [
            .. scene
                .Desk.People.Where(p =>
                    p.Value is { Gone: false, Name.Length: > 0 }
                    && !all.Contains(p.Key.ToLowerInvariant())
                    && !scene.Desk.Team.Value.Guests.Contains(p.Key.ToLowerInvariant())
                )
                .Select(p => new Coordinator(p.Key, p.Value.Name, Basis.Colleague))
                .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>In a group everybody reads along: there it is only said. In a chat of one's own the card shows how it stands.</summary>
    private static Turn Answer(Scene scene, string text) =>
        scene.Desk.IsPersonal ? Turn.Replace(CoordinatorsCard.Of(scene, text)) : Turn.Say(text);

    private static Turn Nobody(Scene scene) => scene.Desk.IsPersonal ? List(scene) : Turn.Say(scene.Texts.MentionSomebody);

    /// <summary>A mention names somebody by the channel's own id: the store knows whose that is, from the team or from what they wrote themselves.</summary>
    public static string? IdOf(Scene scene, PersonName person) =>
        person.Id?.ToLowerInvariant()
        ?? scene.Desk.Team.Value.Members.FirstOrDefault(m => m.Value.UserId == person.UserId).Key
        ?? scene.Desk.People.FirstOrDefault(p => p.Value.Chat?.UserId == person.UserId).Key?.ToLowerInvariant();

    public static string NameOf(Scene scene, string id) =>
        KnownName(scene, id) is { Length: > 0 } name ? name : scene.Texts.NameUnknown(id[Math.Max(0, id.Length - 4)..]);

    private static string KnownName(Scene scene, string id)
    {
        if (scene.Desk.Team.Value.Members.GetValueOrDefault(id.ToLowerInvariant()) is { Name.Length: > 0 } member)
            return member.Name;
        if (Same(id, scene.By) && scene.Desk.Sender.Name.Length > 0)
            return scene.Desk.Sender.Name;
        return scene.Desk.People.FirstOrDefault(p => Same(p.Key, id)).Value is { Name.Length: > 0 } person
            ? person.Name
            : scene.Desk.Municipality.Value.Coordinators.GetValueOrDefault(id.ToLowerInvariant())?.Name ?? "";
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static Scene With(Scene scene, Municipality municipality) =>
        scene with
        {
            Desk = scene.Desk with { Municipality = scene.Desk.Municipality with { Value = municipality } },
        };
}
