using Nazorg.Bot.Cards;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Access;

/// <summary>Who has access and why, and who may be given it.</summary>
internal static class CoordinatorsCard
{
    /// <summary>Of each list; who is not among them can be named with "@" in a group, or by id.</summary>
    private const int Most = 8;

    /// <param name="notice">What just changed, or why nothing did.</param>
    public static AdaptiveCard Of(Scene scene, string? notice)
    {
        var t = scene.Texts;
        var (all, asking) = (Coordinators.All(scene), Coordinators.Asking(scene));
        return AdaptiveCard.Of(
            notice ?? t.WhoHasAccess,
            [
                Parts.Heading(t.WhoHasAccess),
                notice is null ? null : Parts.Notice(notice),
                scene.Settings.EverybodyIs ? Parts.Text(t.EverybodyHasAccess) : null,
                .. all.Take(Most)
                    .Select(c =>
                        Row(
                            c.Name,
                            t.AccessBecause(c.Basis),
                            c.Basis == Basis.Colleague
                                ? Parts.Button(t.TakeAway, new Intent.Dismiss(new(c.Id, null, ""))) with
                                {
                                    Tooltip = $"{t.TakeAway}: {c.Name}",
                                }
                                : null
                        )
                    ),
                all.Length > Most ? Parts.Small(t.AndMorePeople(all.Length - Most)) : null,
                .. asking.IsEmpty || scene.Settings.EverybodyIs
                    ? []
                    : asking
                        .Take(Most)
                        .Select(p =>
                            (Element)Row(
                                p.Name,
                                null,
                                Parts.Button(t.GiveAccess, new Intent.Appoint(new(p.Id, null, ""))) with
                                {
                                    Tooltip = $"{t.GiveAccess}: {p.Name}",
                                }
                            )
                        )
                        .Prepend(Parts.Subheading(t.WroteWithoutAccess)),
                Parts.Small(t.AccessTyped),
                Parts.Row(Parts.Button(t.ToMenu, new Intent.Menu())),
            ]
        );
    }

    private static ColumnSet Row(string name, string? why, Execute? button) =>
        new([
            new Column("stretch", why is null ? [Parts.Text(name)] : [Parts.Text(name), Parts.Small(why)])
            {
                VerticalContentAlignment = "Center",
            },
            .. button is null ? [] : (ImmutableArray<Column>)[new Column("auto", [Parts.Row(button)!])],
        ])
        {
            Separator = true,
            Spacing = "Small",
        };
}
