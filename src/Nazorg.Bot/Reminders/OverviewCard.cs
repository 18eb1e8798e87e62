using Nazorg.Bot.Cards;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Reminders;

/// <summary>What is open, on Monday morning or whenever somebody asks.</summary>
internal static class OverviewCard
{
    private const int Longest = 6;

    public static AdaptiveCard Of(Scene scene, Overview open, string title)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.OverviewSummary(open.Overdue.Length, open.ThisWeek.Length, open.Waiting.Length),
            [
                Parts.Heading(title),
                Parts.Small(t.OverviewSummary(open.Overdue.Length, open.ThisWeek.Length, open.Waiting.Length)),
                .. Things(t.OverdueHeading, open.Overdue),
                .. Things(t.ThisWeekHeading, open.ThisWeek),
                .. Things(t.WaitingHeading, open.Waiting),
                open.Open.IsEmpty ? null : Parts.Subheading(t.OpenHeading),
                open.Open.IsEmpty
                    ? null
                    : new Container([
                        .. open
                            .Open.Take(Longest)
                            .Select(c => Parts.Line(t.CaseLine(c.View), t.ToDo(c.ToDo), new Intent.OpenCase(c.View.Number))),
                    ]),
                open.Open.Length > Longest ? Parts.Small(t.AndOthers(open.Open.Length - Longest)) : null,
                open.Resting.IsEmpty ? null : Parts.Subheading(t.RestingHeading),
                open.Resting.IsEmpty
                    ? null
                    : new Container([
                        .. open
                            .Resting.Take(Longest)
                            .Select(c => Parts.Line(t.CaseLine(c.View), t.ToDo(c.ToDo), new Intent.OpenCase(c.View.Number))),
                    ]),
                open.Resting.Length > Longest ? Parts.Small(t.AndOthers(open.Resting.Length - Longest)) : null,
                Parts.Small(t.OverviewTyped),
            ]
        );

        IEnumerable<Element?> Things(string heading, ImmutableArray<OpenThing> things) =>
            things.IsEmpty
                ? []
                :
                [
                    Parts.Subheading(heading),
                    new Container([.. things.Take(Longest).Select(Line)]),
                    things.Length > Longest ? Parts.Small(t.AndOthers(things.Length - Longest)) : null,
                ];

        Container Line(OpenThing thing) =>
            thing.Item is { } item
                ? Parts.Line(
                    item.Line(scene.Language),
                    Detail(thing, item.State.On is null ? t.DueLine(item.Plan, scene.Today) : null),
                    new Intent.ShowItem(thing.View.Number, ItemName.Of(item.Id))
                )
                : Parts.Line(thing.FollowUp!.Text!, Detail(thing, null), new Intent.OpenCase(thing.View.Number));

        string Detail(OpenThing thing, string? due) =>
            string.Join(
                " · ",
                new[] { t.Case(thing.View.Number), due ?? (thing.Day is { } day ? t.ShortDate(day) : null), With(thing) }.OfType<string>()
            );

        string? With(OpenThing thing) =>
            thing.Item is not { } item ? null
            : item.State.RemindTo is { } other && other != scene.By ? t.WithSomebody(scene.Settings.Names.GetValueOrDefault(other))
            : item is { IsOffer: true, IsToDo: false } ? t.StatusLine(item)
            : null;
    }
}
